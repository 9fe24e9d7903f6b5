/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation ReportingSaveSections($input: SaveSectionsInput!) {\n    saveSections(input: $input) {\n      draft { ...DraftFields }\n      conflicts { key mine theirs by }\n      refused { code severity message place }\n    }\n  }\n": typeof types.ReportingSaveSectionsDocument,
    "\n  query ReportingAttachments($id: UUID!) {\n    obligation(id: $id) { id attachments { id fileId name title mediaType size byTitle at } }\n  }\n": typeof types.ReportingAttachmentsDocument,
    "\n  mutation ReportingAttachFile($input: AttachInput!) {\n    attachFile(input: $input) {\n      id\n      version\n      state\n      attachments { id fileId name title mediaType size byTitle at }\n      draft { ...DraftFields }\n    }\n  }\n": typeof types.ReportingAttachFileDocument,
    "\n  mutation ReportingDetachFile($id: UUID!) {\n    detachFile(id: $id) {\n      id\n      version\n      state\n      attachments { id fileId name title mediaType size byTitle at }\n      draft { ...DraftFields }\n    }\n  }\n": typeof types.ReportingDetachFileDocument,
    "\n  query ReportingFormDrafts {\n    formDrafts { id code title updatedAt updatedBy publishedId version }\n  }\n": typeof types.ReportingFormDraftsDocument,
    "\n  query ReportingFormDraft($id: UUID!) {\n    formDraft(id: $id) {\n      id code title document updatedAt updatedBy publishedId version\n      findings { code severity message place }\n    }\n  }\n": typeof types.ReportingFormDraftDocument,
    "\n  query ReportingReadForm($fileId: UUID!, $sheet: String) {\n    readForm(fileId: $fileId, sheet: $sheet) {\n      document sheet sheets\n      findings { code severity message place }\n    }\n  }\n": typeof types.ReportingReadFormDocument,
    "\n  query ReportingCheckDesign($document: String!) {\n    checkForm(document: $document) { client problems { code severity message place } }\n  }\n": typeof types.ReportingCheckDesignDocument,
    "\n  mutation ReportingSaveFormDraft($input: FormDraftInput!) {\n    saveFormDraft(input: $input) { id version updatedAt updatedBy }\n  }\n": typeof types.ReportingSaveFormDraftDocument,
    "\n  mutation ReportingDiscardFormDraft($draft: Versioned!) { discardFormDraft(draft: $draft) }\n": typeof types.ReportingDiscardFormDraftDocument,
    "\n  mutation ReportingPublishFormDraft($draft: Versioned!) {\n    publishFormDraft(draft: $draft) { id code title edition }\n  }\n": typeof types.ReportingPublishFormDraftDocument,
    "\n  query ReportingCompareForms($before: UUID!, $after: UUID!) {\n    compareForms(beforeId: $before, afterId: $after) { kind code label what before after }\n  }\n": typeof types.ReportingCompareFormsDocument,
    "\n  query ReportingEntryReading($obligationId: UUID!, $fileId: UUID!) {\n    readEntry(obligationId: $obligationId, fileId: $fileId) {\n      revision\n      changes { rows columns places old new }\n      refused { code message place }\n      same\n      stale\n    }\n  }\n": typeof types.ReportingEntryReadingDocument,
    "\n  query ReportingForms {\n    forms {\n      code\n      versions { id title edition }\n    }\n  }\n": typeof types.ReportingFormsDocument,
    "\n  query ReportingFormVersion($id: UUID!) {\n    formVersion(id: $id) { id code title edition legalBasis validFrom validTo illustrativeFrom columnCount client }\n  }\n": typeof types.ReportingFormVersionDocument,
    "\n  query ReportingCheckForm($document: String!) {\n    checkForm(document: $document) { code title client document problems { code severity message place } }\n  }\n": typeof types.ReportingCheckFormDocument,
    "\n  mutation ReportingImportForm($document: String!) { importForm(document: $document) { id code title } }\n": typeof types.ReportingImportFormDocument,
    "\n  fragment GroupFields on UnitGroup {\n    id name validFrom version\n    units { id name }\n    officers { positionId title name }\n  }\n": typeof types.GroupFieldsFragmentDoc,
    "\n  query ReportingUnitGrouping {\n    unitGrouping {\n      groups { id ...GroupFields }\n      ungrouped { id name }\n      candidates { positionId title name }\n      formerDistricts { name unitIds }\n    }\n  }\n": typeof types.ReportingUnitGroupingDocument,
    "\n  mutation ReportingSaveUnitGroups($groups: [UnitGroupInput!]!) { saveUnitGroups(groups: $groups) { id ...GroupFields } }\n": typeof types.ReportingSaveUnitGroupsDocument,
    "\n  mutation ReportingEndUnitGroup($group: Versioned!) { endUnitGroup(group: $group) { id version } }\n": typeof types.ReportingEndUnitGroupDocument,
    "\n  query ReportingCountedCells($id: UUID!) {\n    countedCells(obligationId: $id) { row column label indicator areaCode since period }\n  }\n": typeof types.ReportingCountedCellsDocument,
    "\n  mutation ReportingSaveCells($input: SaveCellsInput!) {\n    saveCells(input: $input) {\n      draft { ...DraftFields }\n      conflicts { row column mine theirs by }\n      refused { code severity message place }\n    }\n  }\n": typeof types.ReportingSaveCellsDocument,
    "\n  mutation ReportingFileNil($obligation: Versioned!) { fileNil(obligation: $obligation) { id version state } }\n": typeof types.ReportingFileNilDocument,
    "\n  mutation ReportingPropose($input: ProposeInput!) { propose(input: $input) { id version state } }\n": typeof types.ReportingProposeDocument,
    "\n  mutation ReportingSendBack($input: ReasonInput!) { sendBack(input: $input) { id version state } }\n": typeof types.ReportingSendBackDocument,
    "\n  mutation ReportingSign($input: SignInputReport!) { sign(input: $input) { id version state } }\n": typeof types.ReportingSignDocument,
    "\n  mutation ReportingIssue($input: IssueInput!) { issue(input: $input) { id version state } }\n": typeof types.ReportingIssueDocument,
    "\n  mutation ReportingRecall($input: ReasonInput!) { recall(input: $input) { id version state } }\n": typeof types.ReportingRecallDocument,
    "\n  mutation ReportingReturn($input: ReturnInput!) { returnReport(input: $input) { id version state } }\n": typeof types.ReportingReturnDocument,
    "\n  mutation ReportingApprove($input: ApproveInput!) {\n    approve(input: $input) {\n      obligationId\n      obligation { id version state }\n      problem { code severity message place }\n    }\n  }\n": typeof types.ReportingApproveDocument,
    "\n  mutation ReportingRequestCorrection($input: ReasonInput!) {\n    requestCorrection(input: $input) { id version state }\n  }\n": typeof types.ReportingRequestCorrectionDocument,
    "\n  mutation ReportingOpenCorrection($input: ReasonInput!) { openCorrection(input: $input) { id version state } }\n": typeof types.ReportingOpenCorrectionDocument,
    "\n  mutation ReportingCommentCell($obligationId: UUID!, $input: CellCommentInput!) {\n    commentCell(obligationId: $obligationId, input: $input) { ...CommentFields }\n  }\n": typeof types.ReportingCommentCellDocument,
    "\n  mutation ReportingResolveComment($id: UUID!) { resolveComment(id: $id) { ...CommentFields } }\n": typeof types.ReportingResolveCommentDocument,
    "\n  fragment HeadFields on Obligation {\n    id\n    version\n    state\n    timeliness\n    dueAt\n    workingDaysLeft\n    supplementDueAt\n    dueExplanation { text source provisional }\n    firstSubmittedAt\n    lastSubmittedAt\n    unit { id name }\n    route @include(if: $work) { step doneAt doneBy signingForm }\n    actions { action allowed reason primary }\n    round {\n      id periodKey periodLabel periodFrom periodTo state illustrative version\n      regime { id code name supplementDays sourceRegimeId leadUnit { id name } }\n      formVersion { id code title edition client }\n      outline { id code title document }\n    }\n  }\n": typeof types.HeadFieldsFragmentDoc,
    "\n  fragment DraftFields on Draft {\n    revision\n    nil\n    updatedAt\n    updatedBy\n    cells { rows columns values }\n    sections { key text }\n    warningReasons { place code check reason }\n    problems { code severity message place }\n    sectionProblems { code severity message place }\n    proposed { row column value source }\n    unplaced { code label row value edition }\n  }\n": typeof types.DraftFieldsFragmentDoc,
    "\n  fragment VersionFields on Submission {\n    id\n    number\n    state\n    nil\n    sha256\n    submittedAt\n    submittedByTitle\n    submittedByName @include(if: $people)\n    signingForm\n    signerTitle\n    signerName @include(if: $people)\n    makerTitle\n    makerName @include(if: $people)\n    docNumber\n    docNotation\n    docDate\n    beforeClosing\n    formVersion { id edition }\n    substitute @include(if: $people) { number date fileId fileName }\n    cells { rows columns values }\n    attachments @include(if: $people) { fileId name title mediaType size sha256 }\n  }\n": typeof types.VersionFieldsFragmentDoc,
    "\n  fragment CommentFields on CellComment {\n    id\n    place\n    text\n    byTitle\n    held\n    at\n    resolved\n  }\n": typeof types.CommentFieldsFragmentDoc,
    "\n  query ReportingObligation($id: UUID!, $work: Boolean!, $draft: Boolean!, $parts: Boolean!) {\n    obligation(id: $id) {\n      id\n      ...HeadFields\n      workParts @include(if: $parts) { id ...PartFields }\n      draft @include(if: $draft) { ...DraftFields }\n    }\n  }\n": typeof types.ReportingObligationDocument,
    "\n  query ReportingHistory($id: UUID!, $people: Boolean!, $comments: Boolean!, $timeline: Boolean!) {\n    obligation(id: $id) {\n      id\n      masked\n      official { id }\n      submissions { id ...VersionFields }\n      comments @include(if: $comments) { ...CommentFields }\n      timeline @include(if: $timeline) { at action by reason fromState toState }\n    }\n  }\n": typeof types.ReportingHistoryDocument,
    "\n  query ReportingReviews($id: UUID!) {\n    obligation(id: $id) {\n      id\n      submissions { id reviews { id reasons text } warningReasons { place message reason } }\n    }\n  }\n": typeof types.ReportingReviewsDocument,
    "\n  query ReportingPeriodContext($id: UUID!) {\n    periodContext(obligationId: $id) {\n      previous { rows columns values }\n      samePeriodLastYear { rows columns values }\n      yearToDate { rows columns values }\n      plan { rows columns values }\n    }\n  }\n": typeof types.ReportingPeriodContextDocument,
    "\n  query ReportingComparison($id: UUID!) {\n    comparison(submissionId: $id) {\n      sections { key number title depth rendered }\n      previousSections { key number title depth rendered }\n      previousVersion { rows columns values }\n      previousPeriod { rows columns values }\n      samePeriodLastYear { rows columns values }\n    }\n  }\n": typeof types.ReportingComparisonDocument,
    "\n  query ReportingReturnReasons {\n    returnReasons { code label }\n  }\n": typeof types.ReportingReturnReasonsDocument,
    "\n  query ReportingOutages {\n    outages { id startedAt endedAt reason }\n  }\n": typeof types.ReportingOutagesDocument,
    "\n  query ReportingPrefill($id: UUID!) {\n    prefill(obligationId: $id) {\n      notes\n      cells { row column label proposed source current }\n    }\n  }\n": typeof types.ReportingPrefillDocument,
    "\n  mutation ReportingFillPrefill($id: UUID!) {\n    fillPrefill(obligationId: $id) { draft { ...DraftFields } }\n  }\n": typeof types.ReportingFillPrefillDocument,
    "\n  fragment ObligationLine on Obligation {\n    id\n    version\n    state\n    timeliness\n    dueAt\n    workingDaysLeft\n    dueExplanation { text source provisional }\n    firstSubmittedAt\n    updatedAt\n    unit { id name }\n    round {\n      id periodLabel periodFrom periodTo illustrative\n      regime { id code name }\n    }\n  }\n": typeof types.ObligationLineFragmentDoc,
    "\n  query ReportingObligations($filter: ObligationFilter, $order: ObligationOrder!, $first: Int!, $after: String) {\n    obligations(filter: $filter, order: $order, first: $first, after: $after) {\n      total\n      endCursor\n      items { id ...ObligationLine }\n    }\n  }\n": typeof types.ReportingObligationsDocument,
    "\n  query ReportingOnTime($year: Int!, $quarter: Int, $by: OnTimeBy!, $regimeId: UUID) {\n    onTime(year: $year, quarter: $quarter, by: $by, regimeId: $regimeId) {\n      year quarter unitIds unitNames columnIds columnNames owed onTime late missing\n    }\n  }\n": typeof types.ReportingOnTimeDocument,
    "\n  query ReportingOutlines {\n    outlines {\n      code\n      title\n      versions { id title edition validFrom validTo headingCount }\n    }\n  }\n": typeof types.ReportingOutlinesDocument,
    "\n  query ReportingOutlineVersion($id: UUID!) {\n    outlineVersion(id: $id) { id code title edition legalBasis validFrom validTo headingCount document }\n  }\n": typeof types.ReportingOutlineVersionDocument,
    "\n  query ReportingCheckOutline($document: String!) {\n    checkOutline(document: $document) { code title document problems { code severity message place } }\n  }\n": typeof types.ReportingCheckOutlineDocument,
    "\n  mutation ReportingImportOutline($document: String!) { importOutline(document: $document) { id code title } }\n": typeof types.ReportingImportOutlineDocument,
    "\n  fragment PartFields on WorkPart {\n    id\n    version\n    parentId\n    holder { id name }\n    person\n    whole\n    headings\n    rows\n    columns\n    note\n    dueAt\n    state\n    givenBy\n    givenAt\n    doneBy\n    doneAt\n    reason\n    onBehalf { by at cells }\n    progress { cells filled headings written }\n    mine\n    actions { action allowed reason }\n  }\n": typeof types.PartFieldsFragmentDoc,
    "\n  query ReportingPartHolders($obligationId: UUID!, $parentId: UUID) {\n    partHolders(obligationId: $obligationId, parentId: $parentId) {\n      personsOnly\n      unit { id name }\n      persons { positionId title name }\n    }\n  }\n": typeof types.ReportingPartHoldersDocument,
    "\n  mutation ReportingGivePart($input: GivePartInput!) { givePart(input: $input) { id version state } }\n": typeof types.ReportingGivePartDocument,
    "\n  mutation ReportingFinishPart($input: PartInput!) { finishPart(input: $input) { id version state } }\n": typeof types.ReportingFinishPartDocument,
    "\n  mutation ReportingReopenPart($input: PartReasonInput!) { reopenPart(input: $input) { id version state } }\n": typeof types.ReportingReopenPartDocument,
    "\n  mutation ReportingRecallPart($input: PartReasonInput!) { recallPart(input: $input) { id version state } }\n": typeof types.ReportingRecallPartDocument,
    "\n  fragment FileFields on RegimeFile {\n    regimeId reviewDueOn reviewOverdue replacedFrom externalCode\n    reviews { id at note byTitle }\n    replaces { id code name }\n    replacedBy { id code name }\n  }\n": typeof types.FileFieldsFragmentDoc,
    "\n  query ReportingRegimeFile($id: UUID!) { regimeFile(id: $id) { ...FileFields } }\n": typeof types.ReportingRegimeFileDocument,
    "\n  mutation ReportingReviewRegime($id: UUID!, $note: String!) {\n    reviewRegime(regimeId: $id, note: $note) { ...FileFields }\n  }\n": typeof types.ReportingReviewRegimeDocument,
    "\n  mutation ReportingReplaceRegime($input: ReplaceRegimeInput!) {\n    replaceRegime(input: $input) { ...FileFields }\n  }\n": typeof types.ReportingReplaceRegimeDocument,
    "\n  query ReportingOverlaps($formCode: String!, $regimeId: UUID) {\n    indicatorOverlaps(formCode: $formCode, regimeId: $regimeId) {\n      key name otherName otherForm regimeCode regimeName frequency leadUnit { id name }\n    }\n  }\n": typeof types.ReportingOverlapsDocument,
    "\n  query ReportingRegimes {\n    regimes { id code name kind origin state frequency formCode leadUnit { id name } }\n  }\n": typeof types.ReportingRegimesDocument,
    "\n  fragment RegimeFields on Regime {\n    id code name kind origin state legalBasis content recipients method frequency windowRule supplementDays formCode nature\n    outlineCode sourceRegimeId guidance version\n    leadUnit { id name }\n    dueRules { level workingDays beforeDay }\n    respondents { level validFrom validTo units { id name } }\n    exemptions { validFrom validTo reason unit { id name } }\n  }\n": typeof types.RegimeFieldsFragmentDoc,
    "\n  query ReportingRegime($id: UUID!) { regime(id: $id) { ...RegimeFields } }\n": typeof types.ReportingRegimeDocument,
    "\n  query ReportingRegimeChoices {\n    forms { code title }\n    outlines { code title }\n    regimes { id code name }\n    units(level: PROVINCE, first: 100) { items { id name kind } }\n    communes: units(level: COMMUNE, kind: PEOPLES_COMMITTEE, first: 100) { items { id name kind } }\n  }\n": typeof types.ReportingRegimeChoicesDocument,
    "\n  query ReportingUnitSearch($search: String!) {\n    units(search: $search, first: 20) { items { id name } }\n  }\n": typeof types.ReportingUnitSearchDocument,
    "\n  mutation ReportingDraftRegime($input: RegimeInput!) { draftRegime(input: $input) { ...RegimeFields } }\n": typeof types.ReportingDraftRegimeDocument,
    "\n  mutation ReportingUpdateRegime($regime: Versioned!, $input: RegimeInput!) {\n    updateRegime(regime: $regime, input: $input) { ...RegimeFields }\n  }\n": typeof types.ReportingUpdateRegimeDocument,
    "\n  mutation ReportingPublishRegime($regime: Versioned!) { publishRegime(regime: $regime) { ...RegimeFields } }\n": typeof types.ReportingPublishRegimeDocument,
    "\n  mutation ReportingSuspendRegime($regime: Versioned!, $reason: String!) {\n    suspendRegime(regime: $regime, reason: $reason) { ...RegimeFields }\n  }\n": typeof types.ReportingSuspendRegimeDocument,
    "\n  query ReportingRegister($side: RegisterSide!, $filter: RegisterFilter, $first: Int!, $after: String) {\n    register(side: $side, filter: $filter, first: $first, after: $after) {\n      total\n      endCursor\n      items {\n        id obligationId number state nil docNumber docNotation docDate sentAt dueAt timeliness workingDaysLate approvedAt returns\n        unit { id name }\n        round { id periodKey periodLabel periodFrom periodTo regime { id code name } }\n      }\n    }\n  }\n": typeof types.ReportingRegisterDocument,
    "\n  fragment ReminderFields on ReminderRule {\n    id addressee workingDay every regimeId regimeCode regimeName source validFrom validTo inForce version\n  }\n": typeof types.ReminderFieldsFragmentDoc,
    "\n  query ReportingReminders($ended: Boolean!) { reminderRules(ended: $ended) { id ...ReminderFields } }\n": typeof types.ReportingRemindersDocument,
    "\n  mutation ReportingAddReminder($input: ReminderRuleInput!) { addReminderRule(input: $input) { ...ReminderFields } }\n": typeof types.ReportingAddReminderDocument,
    "\n  mutation ReportingEndReminder($rule: Versioned!) { endReminderRule(rule: $rule) { ...ReminderFields } }\n": typeof types.ReportingEndReminderDocument,
    "\n  query ReportingRounds($regimeId: UUID, $first: Int!) {\n    rounds(regimeId: $regimeId, first: $first) {\n      id periodKey periodLabel periodFrom periodTo opensAt state closedAt illustrative version\n      regime { id code name leadUnit { id name } }\n    }\n  }\n": typeof types.ReportingRoundsDocument,
    "\n  query ReportingProgressCounts($roundId: UUID!) {\n    roundProgress(roundId: $roundId) { owed submitted approved onTime late missing }\n  }\n": typeof types.ReportingProgressCountsDocument,
    "\n  query ReportingRoundProgress($roundId: UUID!, $officers: Boolean!) {\n    roundProgress(roundId: $roundId) {\n      owed submitted approved onTime late missing\n      exempt { validFrom validTo reason unit { id name } }\n      units {\n        obligationId\n        unit { id name }\n        state timeliness dueAt firstSubmittedAt returns\n        workingDaysLate urged lastUrgedAt urgeAcknowledged lastRemindedOn lineageNote mine\n        officers @include(if: $officers)\n      }\n    }\n  }\n": typeof types.ReportingRoundProgressDocument,
    "\n  query ReportingRound($id: UUID!) {\n    round(id: $id) {\n      id periodKey periodLabel periodFrom periodTo opensAt state closedAt closeReason illustrative version\n      regime { id code name leadUnit { id name } }\n      formVersion { id code title edition client }\n    }\n  }\n": typeof types.ReportingRoundDocument,
    "\n  query ReportingRoundTable($roundId: UUID!, $row: String) {\n    roundTable(roundId: $roundId, row: $row) {\n      row\n      columns\n      total\n      rows {\n        obligationId submissionId state official values\n        unit { id name }\n      }\n    }\n  }\n": typeof types.ReportingRoundTableDocument,
    "\n  query ReportingSubmitted($roundId: UUID!, $after: String) {\n    obligations(filter: { roundId: $roundId, states: [SUBMITTED] }, order: UNIT, first: 100, after: $after) {\n      total\n      endCursor\n      items { id version timeliness lastSubmittedAt unit { id name } }\n    }\n  }\n": typeof types.ReportingSubmittedDocument,
    "\n  query ReportingRoundMove($roundId: UUID!, $formVersionId: UUID!, $columns: [ColumnMoveInput!], $rows: [ColumnMoveInput!]) {\n    roundMove(roundId: $roundId, formVersionId: $formVersionId, columns: $columns, rows: $rows) {\n      sent\n      sentBack\n      formVersion { id client }\n      columns { from fromLabel to toLabel by }\n      rows { from fromLabel to toLabel by }\n      drafts { unit { id name } moved unplaced }\n    }\n  }\n": typeof types.ReportingRoundMoveDocument,
    "\n  mutation ReportingMoveRound($input: MoveRoundInput!) { moveRound(input: $input) { id version } }\n": typeof types.ReportingMoveRoundDocument,
    "\n  mutation ReportingExtendDue($input: ExtendInput!) { extendDue(input: $input) { id version } }\n": typeof types.ReportingExtendDueDocument,
    "\n  mutation ReportingCloseRound($input: RoundStateInput!) { closeRound(input: $input) { id version state } }\n": typeof types.ReportingCloseRoundDocument,
    "\n  mutation ReportingReopenRound($input: RoundStateInput!) { reopenRound(input: $input) { id version state } }\n": typeof types.ReportingReopenRoundDocument,
    "\n  mutation ReportingOpenRound($regimeId: UUID!, $periodKey: String!) {\n    openRound(regimeId: $regimeId, periodKey: $periodKey) { id version state }\n  }\n": typeof types.ReportingOpenRoundDocument,
    "\n  fragment TogetherFields on Consolidation {\n    obligationId\n    version\n    mode\n    includePending\n    takenAt\n    takenBy\n    freeColumns\n    sourceRound { id periodLabel regime { id code name } }\n    sources { obligationId number official unit { id name } }\n    missing { obligationId state unit { id name } }\n    changes { obligationId kind used current unit { id name } }\n    adjustments { id row column value reason byTitle at }\n    filled { rows columns values }\n    texts { key number title units left edited }\n  }\n": typeof types.TogetherFieldsFragmentDoc,
    "\n  query ReportingTogether($id: UUID!) {\n    consolidation(obligationId: $id) { obligationId ...TogetherFields }\n  }\n": typeof types.ReportingTogetherDocument,
    "\n  query ReportingTogetherTable($id: UUID!, $row: String) {\n    consolidationTable(obligationId: $id, row: $row) {\n      row\n      columns\n      sum\n      total\n      lines { obligationId submissionId number official values unit { id name } }\n      adjustments { id row column value reason byTitle at }\n    }\n  }\n": typeof types.ReportingTogetherTableDocument,
    "\n  query ReportingTogetherText($id: UUID!, $heading: String!) {\n    consolidationText(obligationId: $id, heading: $heading) {\n      key\n      joined\n      current\n      voices { obligationId submissionId number official text unit { id name } }\n    }\n  }\n": typeof types.ReportingTogetherTextDocument,
    "\n  query ReportingSentTogether($id: UUID!) {\n    sentConsolidation(submissionId: $id) {\n      submissionId\n      regime\n      takenAt\n      includePending\n      sources { unitName number official obligationId submissionId }\n      missing { unitName state }\n      adjustments { row column value reason byTitle at }\n      texts { heading title units }\n    }\n  }\n": typeof types.ReportingSentTogetherDocument,
    "\n  mutation ReportingConsolidate($input: ConsolidateInput!) {\n    consolidate(input: $input) { obligationId version }\n  }\n": typeof types.ReportingConsolidateDocument,
    "\n  mutation ReportingAdjust($input: AdjustInput!) { adjust(input: $input) { obligationId version } }\n": typeof types.ReportingAdjustDocument,
    "\n  mutation ReportingRemoveAdjustment($input: RemoveAdjustmentInput!) {\n    removeAdjustment(input: $input) { obligationId version }\n  }\n": typeof types.ReportingRemoveAdjustmentDocument,
    "\n  mutation ReportingUrge($input: UrgeInput!) { urge(input: $input) { id obligationId at } }\n": typeof types.ReportingUrgeDocument,
    "\n  query ReportingUrges($id: UUID!) {\n    obligation(id: $id) {\n      id\n      urges { id text deadline byTitle at acknowledgedAt }\n    }\n  }\n": typeof types.ReportingUrgesDocument,
    "\n  mutation ReportingAcknowledgeUrge($id: UUID!) { acknowledgeUrge(id: $id) { id acknowledgedAt } }\n": typeof types.ReportingAcknowledgeUrgeDocument,
};
const documents: Documents = {
    "\n  mutation ReportingSaveSections($input: SaveSectionsInput!) {\n    saveSections(input: $input) {\n      draft { ...DraftFields }\n      conflicts { key mine theirs by }\n      refused { code severity message place }\n    }\n  }\n": types.ReportingSaveSectionsDocument,
    "\n  query ReportingAttachments($id: UUID!) {\n    obligation(id: $id) { id attachments { id fileId name title mediaType size byTitle at } }\n  }\n": types.ReportingAttachmentsDocument,
    "\n  mutation ReportingAttachFile($input: AttachInput!) {\n    attachFile(input: $input) {\n      id\n      version\n      state\n      attachments { id fileId name title mediaType size byTitle at }\n      draft { ...DraftFields }\n    }\n  }\n": types.ReportingAttachFileDocument,
    "\n  mutation ReportingDetachFile($id: UUID!) {\n    detachFile(id: $id) {\n      id\n      version\n      state\n      attachments { id fileId name title mediaType size byTitle at }\n      draft { ...DraftFields }\n    }\n  }\n": types.ReportingDetachFileDocument,
    "\n  query ReportingFormDrafts {\n    formDrafts { id code title updatedAt updatedBy publishedId version }\n  }\n": types.ReportingFormDraftsDocument,
    "\n  query ReportingFormDraft($id: UUID!) {\n    formDraft(id: $id) {\n      id code title document updatedAt updatedBy publishedId version\n      findings { code severity message place }\n    }\n  }\n": types.ReportingFormDraftDocument,
    "\n  query ReportingReadForm($fileId: UUID!, $sheet: String) {\n    readForm(fileId: $fileId, sheet: $sheet) {\n      document sheet sheets\n      findings { code severity message place }\n    }\n  }\n": types.ReportingReadFormDocument,
    "\n  query ReportingCheckDesign($document: String!) {\n    checkForm(document: $document) { client problems { code severity message place } }\n  }\n": types.ReportingCheckDesignDocument,
    "\n  mutation ReportingSaveFormDraft($input: FormDraftInput!) {\n    saveFormDraft(input: $input) { id version updatedAt updatedBy }\n  }\n": types.ReportingSaveFormDraftDocument,
    "\n  mutation ReportingDiscardFormDraft($draft: Versioned!) { discardFormDraft(draft: $draft) }\n": types.ReportingDiscardFormDraftDocument,
    "\n  mutation ReportingPublishFormDraft($draft: Versioned!) {\n    publishFormDraft(draft: $draft) { id code title edition }\n  }\n": types.ReportingPublishFormDraftDocument,
    "\n  query ReportingCompareForms($before: UUID!, $after: UUID!) {\n    compareForms(beforeId: $before, afterId: $after) { kind code label what before after }\n  }\n": types.ReportingCompareFormsDocument,
    "\n  query ReportingEntryReading($obligationId: UUID!, $fileId: UUID!) {\n    readEntry(obligationId: $obligationId, fileId: $fileId) {\n      revision\n      changes { rows columns places old new }\n      refused { code message place }\n      same\n      stale\n    }\n  }\n": types.ReportingEntryReadingDocument,
    "\n  query ReportingForms {\n    forms {\n      code\n      versions { id title edition }\n    }\n  }\n": types.ReportingFormsDocument,
    "\n  query ReportingFormVersion($id: UUID!) {\n    formVersion(id: $id) { id code title edition legalBasis validFrom validTo illustrativeFrom columnCount client }\n  }\n": types.ReportingFormVersionDocument,
    "\n  query ReportingCheckForm($document: String!) {\n    checkForm(document: $document) { code title client document problems { code severity message place } }\n  }\n": types.ReportingCheckFormDocument,
    "\n  mutation ReportingImportForm($document: String!) { importForm(document: $document) { id code title } }\n": types.ReportingImportFormDocument,
    "\n  fragment GroupFields on UnitGroup {\n    id name validFrom version\n    units { id name }\n    officers { positionId title name }\n  }\n": types.GroupFieldsFragmentDoc,
    "\n  query ReportingUnitGrouping {\n    unitGrouping {\n      groups { id ...GroupFields }\n      ungrouped { id name }\n      candidates { positionId title name }\n      formerDistricts { name unitIds }\n    }\n  }\n": types.ReportingUnitGroupingDocument,
    "\n  mutation ReportingSaveUnitGroups($groups: [UnitGroupInput!]!) { saveUnitGroups(groups: $groups) { id ...GroupFields } }\n": types.ReportingSaveUnitGroupsDocument,
    "\n  mutation ReportingEndUnitGroup($group: Versioned!) { endUnitGroup(group: $group) { id version } }\n": types.ReportingEndUnitGroupDocument,
    "\n  query ReportingCountedCells($id: UUID!) {\n    countedCells(obligationId: $id) { row column label indicator areaCode since period }\n  }\n": types.ReportingCountedCellsDocument,
    "\n  mutation ReportingSaveCells($input: SaveCellsInput!) {\n    saveCells(input: $input) {\n      draft { ...DraftFields }\n      conflicts { row column mine theirs by }\n      refused { code severity message place }\n    }\n  }\n": types.ReportingSaveCellsDocument,
    "\n  mutation ReportingFileNil($obligation: Versioned!) { fileNil(obligation: $obligation) { id version state } }\n": types.ReportingFileNilDocument,
    "\n  mutation ReportingPropose($input: ProposeInput!) { propose(input: $input) { id version state } }\n": types.ReportingProposeDocument,
    "\n  mutation ReportingSendBack($input: ReasonInput!) { sendBack(input: $input) { id version state } }\n": types.ReportingSendBackDocument,
    "\n  mutation ReportingSign($input: SignInputReport!) { sign(input: $input) { id version state } }\n": types.ReportingSignDocument,
    "\n  mutation ReportingIssue($input: IssueInput!) { issue(input: $input) { id version state } }\n": types.ReportingIssueDocument,
    "\n  mutation ReportingRecall($input: ReasonInput!) { recall(input: $input) { id version state } }\n": types.ReportingRecallDocument,
    "\n  mutation ReportingReturn($input: ReturnInput!) { returnReport(input: $input) { id version state } }\n": types.ReportingReturnDocument,
    "\n  mutation ReportingApprove($input: ApproveInput!) {\n    approve(input: $input) {\n      obligationId\n      obligation { id version state }\n      problem { code severity message place }\n    }\n  }\n": types.ReportingApproveDocument,
    "\n  mutation ReportingRequestCorrection($input: ReasonInput!) {\n    requestCorrection(input: $input) { id version state }\n  }\n": types.ReportingRequestCorrectionDocument,
    "\n  mutation ReportingOpenCorrection($input: ReasonInput!) { openCorrection(input: $input) { id version state } }\n": types.ReportingOpenCorrectionDocument,
    "\n  mutation ReportingCommentCell($obligationId: UUID!, $input: CellCommentInput!) {\n    commentCell(obligationId: $obligationId, input: $input) { ...CommentFields }\n  }\n": types.ReportingCommentCellDocument,
    "\n  mutation ReportingResolveComment($id: UUID!) { resolveComment(id: $id) { ...CommentFields } }\n": types.ReportingResolveCommentDocument,
    "\n  fragment HeadFields on Obligation {\n    id\n    version\n    state\n    timeliness\n    dueAt\n    workingDaysLeft\n    supplementDueAt\n    dueExplanation { text source provisional }\n    firstSubmittedAt\n    lastSubmittedAt\n    unit { id name }\n    route @include(if: $work) { step doneAt doneBy signingForm }\n    actions { action allowed reason primary }\n    round {\n      id periodKey periodLabel periodFrom periodTo state illustrative version\n      regime { id code name supplementDays sourceRegimeId leadUnit { id name } }\n      formVersion { id code title edition client }\n      outline { id code title document }\n    }\n  }\n": types.HeadFieldsFragmentDoc,
    "\n  fragment DraftFields on Draft {\n    revision\n    nil\n    updatedAt\n    updatedBy\n    cells { rows columns values }\n    sections { key text }\n    warningReasons { place code check reason }\n    problems { code severity message place }\n    sectionProblems { code severity message place }\n    proposed { row column value source }\n    unplaced { code label row value edition }\n  }\n": types.DraftFieldsFragmentDoc,
    "\n  fragment VersionFields on Submission {\n    id\n    number\n    state\n    nil\n    sha256\n    submittedAt\n    submittedByTitle\n    submittedByName @include(if: $people)\n    signingForm\n    signerTitle\n    signerName @include(if: $people)\n    makerTitle\n    makerName @include(if: $people)\n    docNumber\n    docNotation\n    docDate\n    beforeClosing\n    formVersion { id edition }\n    substitute @include(if: $people) { number date fileId fileName }\n    cells { rows columns values }\n    attachments @include(if: $people) { fileId name title mediaType size sha256 }\n  }\n": types.VersionFieldsFragmentDoc,
    "\n  fragment CommentFields on CellComment {\n    id\n    place\n    text\n    byTitle\n    held\n    at\n    resolved\n  }\n": types.CommentFieldsFragmentDoc,
    "\n  query ReportingObligation($id: UUID!, $work: Boolean!, $draft: Boolean!, $parts: Boolean!) {\n    obligation(id: $id) {\n      id\n      ...HeadFields\n      workParts @include(if: $parts) { id ...PartFields }\n      draft @include(if: $draft) { ...DraftFields }\n    }\n  }\n": types.ReportingObligationDocument,
    "\n  query ReportingHistory($id: UUID!, $people: Boolean!, $comments: Boolean!, $timeline: Boolean!) {\n    obligation(id: $id) {\n      id\n      masked\n      official { id }\n      submissions { id ...VersionFields }\n      comments @include(if: $comments) { ...CommentFields }\n      timeline @include(if: $timeline) { at action by reason fromState toState }\n    }\n  }\n": types.ReportingHistoryDocument,
    "\n  query ReportingReviews($id: UUID!) {\n    obligation(id: $id) {\n      id\n      submissions { id reviews { id reasons text } warningReasons { place message reason } }\n    }\n  }\n": types.ReportingReviewsDocument,
    "\n  query ReportingPeriodContext($id: UUID!) {\n    periodContext(obligationId: $id) {\n      previous { rows columns values }\n      samePeriodLastYear { rows columns values }\n      yearToDate { rows columns values }\n      plan { rows columns values }\n    }\n  }\n": types.ReportingPeriodContextDocument,
    "\n  query ReportingComparison($id: UUID!) {\n    comparison(submissionId: $id) {\n      sections { key number title depth rendered }\n      previousSections { key number title depth rendered }\n      previousVersion { rows columns values }\n      previousPeriod { rows columns values }\n      samePeriodLastYear { rows columns values }\n    }\n  }\n": types.ReportingComparisonDocument,
    "\n  query ReportingReturnReasons {\n    returnReasons { code label }\n  }\n": types.ReportingReturnReasonsDocument,
    "\n  query ReportingOutages {\n    outages { id startedAt endedAt reason }\n  }\n": types.ReportingOutagesDocument,
    "\n  query ReportingPrefill($id: UUID!) {\n    prefill(obligationId: $id) {\n      notes\n      cells { row column label proposed source current }\n    }\n  }\n": types.ReportingPrefillDocument,
    "\n  mutation ReportingFillPrefill($id: UUID!) {\n    fillPrefill(obligationId: $id) { draft { ...DraftFields } }\n  }\n": types.ReportingFillPrefillDocument,
    "\n  fragment ObligationLine on Obligation {\n    id\n    version\n    state\n    timeliness\n    dueAt\n    workingDaysLeft\n    dueExplanation { text source provisional }\n    firstSubmittedAt\n    updatedAt\n    unit { id name }\n    round {\n      id periodLabel periodFrom periodTo illustrative\n      regime { id code name }\n    }\n  }\n": types.ObligationLineFragmentDoc,
    "\n  query ReportingObligations($filter: ObligationFilter, $order: ObligationOrder!, $first: Int!, $after: String) {\n    obligations(filter: $filter, order: $order, first: $first, after: $after) {\n      total\n      endCursor\n      items { id ...ObligationLine }\n    }\n  }\n": types.ReportingObligationsDocument,
    "\n  query ReportingOnTime($year: Int!, $quarter: Int, $by: OnTimeBy!, $regimeId: UUID) {\n    onTime(year: $year, quarter: $quarter, by: $by, regimeId: $regimeId) {\n      year quarter unitIds unitNames columnIds columnNames owed onTime late missing\n    }\n  }\n": types.ReportingOnTimeDocument,
    "\n  query ReportingOutlines {\n    outlines {\n      code\n      title\n      versions { id title edition validFrom validTo headingCount }\n    }\n  }\n": types.ReportingOutlinesDocument,
    "\n  query ReportingOutlineVersion($id: UUID!) {\n    outlineVersion(id: $id) { id code title edition legalBasis validFrom validTo headingCount document }\n  }\n": types.ReportingOutlineVersionDocument,
    "\n  query ReportingCheckOutline($document: String!) {\n    checkOutline(document: $document) { code title document problems { code severity message place } }\n  }\n": types.ReportingCheckOutlineDocument,
    "\n  mutation ReportingImportOutline($document: String!) { importOutline(document: $document) { id code title } }\n": types.ReportingImportOutlineDocument,
    "\n  fragment PartFields on WorkPart {\n    id\n    version\n    parentId\n    holder { id name }\n    person\n    whole\n    headings\n    rows\n    columns\n    note\n    dueAt\n    state\n    givenBy\n    givenAt\n    doneBy\n    doneAt\n    reason\n    onBehalf { by at cells }\n    progress { cells filled headings written }\n    mine\n    actions { action allowed reason }\n  }\n": types.PartFieldsFragmentDoc,
    "\n  query ReportingPartHolders($obligationId: UUID!, $parentId: UUID) {\n    partHolders(obligationId: $obligationId, parentId: $parentId) {\n      personsOnly\n      unit { id name }\n      persons { positionId title name }\n    }\n  }\n": types.ReportingPartHoldersDocument,
    "\n  mutation ReportingGivePart($input: GivePartInput!) { givePart(input: $input) { id version state } }\n": types.ReportingGivePartDocument,
    "\n  mutation ReportingFinishPart($input: PartInput!) { finishPart(input: $input) { id version state } }\n": types.ReportingFinishPartDocument,
    "\n  mutation ReportingReopenPart($input: PartReasonInput!) { reopenPart(input: $input) { id version state } }\n": types.ReportingReopenPartDocument,
    "\n  mutation ReportingRecallPart($input: PartReasonInput!) { recallPart(input: $input) { id version state } }\n": types.ReportingRecallPartDocument,
    "\n  fragment FileFields on RegimeFile {\n    regimeId reviewDueOn reviewOverdue replacedFrom externalCode\n    reviews { id at note byTitle }\n    replaces { id code name }\n    replacedBy { id code name }\n  }\n": types.FileFieldsFragmentDoc,
    "\n  query ReportingRegimeFile($id: UUID!) { regimeFile(id: $id) { ...FileFields } }\n": types.ReportingRegimeFileDocument,
    "\n  mutation ReportingReviewRegime($id: UUID!, $note: String!) {\n    reviewRegime(regimeId: $id, note: $note) { ...FileFields }\n  }\n": types.ReportingReviewRegimeDocument,
    "\n  mutation ReportingReplaceRegime($input: ReplaceRegimeInput!) {\n    replaceRegime(input: $input) { ...FileFields }\n  }\n": types.ReportingReplaceRegimeDocument,
    "\n  query ReportingOverlaps($formCode: String!, $regimeId: UUID) {\n    indicatorOverlaps(formCode: $formCode, regimeId: $regimeId) {\n      key name otherName otherForm regimeCode regimeName frequency leadUnit { id name }\n    }\n  }\n": types.ReportingOverlapsDocument,
    "\n  query ReportingRegimes {\n    regimes { id code name kind origin state frequency formCode leadUnit { id name } }\n  }\n": types.ReportingRegimesDocument,
    "\n  fragment RegimeFields on Regime {\n    id code name kind origin state legalBasis content recipients method frequency windowRule supplementDays formCode nature\n    outlineCode sourceRegimeId guidance version\n    leadUnit { id name }\n    dueRules { level workingDays beforeDay }\n    respondents { level validFrom validTo units { id name } }\n    exemptions { validFrom validTo reason unit { id name } }\n  }\n": types.RegimeFieldsFragmentDoc,
    "\n  query ReportingRegime($id: UUID!) { regime(id: $id) { ...RegimeFields } }\n": types.ReportingRegimeDocument,
    "\n  query ReportingRegimeChoices {\n    forms { code title }\n    outlines { code title }\n    regimes { id code name }\n    units(level: PROVINCE, first: 100) { items { id name kind } }\n    communes: units(level: COMMUNE, kind: PEOPLES_COMMITTEE, first: 100) { items { id name kind } }\n  }\n": types.ReportingRegimeChoicesDocument,
    "\n  query ReportingUnitSearch($search: String!) {\n    units(search: $search, first: 20) { items { id name } }\n  }\n": types.ReportingUnitSearchDocument,
    "\n  mutation ReportingDraftRegime($input: RegimeInput!) { draftRegime(input: $input) { ...RegimeFields } }\n": types.ReportingDraftRegimeDocument,
    "\n  mutation ReportingUpdateRegime($regime: Versioned!, $input: RegimeInput!) {\n    updateRegime(regime: $regime, input: $input) { ...RegimeFields }\n  }\n": types.ReportingUpdateRegimeDocument,
    "\n  mutation ReportingPublishRegime($regime: Versioned!) { publishRegime(regime: $regime) { ...RegimeFields } }\n": types.ReportingPublishRegimeDocument,
    "\n  mutation ReportingSuspendRegime($regime: Versioned!, $reason: String!) {\n    suspendRegime(regime: $regime, reason: $reason) { ...RegimeFields }\n  }\n": types.ReportingSuspendRegimeDocument,
    "\n  query ReportingRegister($side: RegisterSide!, $filter: RegisterFilter, $first: Int!, $after: String) {\n    register(side: $side, filter: $filter, first: $first, after: $after) {\n      total\n      endCursor\n      items {\n        id obligationId number state nil docNumber docNotation docDate sentAt dueAt timeliness workingDaysLate approvedAt returns\n        unit { id name }\n        round { id periodKey periodLabel periodFrom periodTo regime { id code name } }\n      }\n    }\n  }\n": types.ReportingRegisterDocument,
    "\n  fragment ReminderFields on ReminderRule {\n    id addressee workingDay every regimeId regimeCode regimeName source validFrom validTo inForce version\n  }\n": types.ReminderFieldsFragmentDoc,
    "\n  query ReportingReminders($ended: Boolean!) { reminderRules(ended: $ended) { id ...ReminderFields } }\n": types.ReportingRemindersDocument,
    "\n  mutation ReportingAddReminder($input: ReminderRuleInput!) { addReminderRule(input: $input) { ...ReminderFields } }\n": types.ReportingAddReminderDocument,
    "\n  mutation ReportingEndReminder($rule: Versioned!) { endReminderRule(rule: $rule) { ...ReminderFields } }\n": types.ReportingEndReminderDocument,
    "\n  query ReportingRounds($regimeId: UUID, $first: Int!) {\n    rounds(regimeId: $regimeId, first: $first) {\n      id periodKey periodLabel periodFrom periodTo opensAt state closedAt illustrative version\n      regime { id code name leadUnit { id name } }\n    }\n  }\n": types.ReportingRoundsDocument,
    "\n  query ReportingProgressCounts($roundId: UUID!) {\n    roundProgress(roundId: $roundId) { owed submitted approved onTime late missing }\n  }\n": types.ReportingProgressCountsDocument,
    "\n  query ReportingRoundProgress($roundId: UUID!, $officers: Boolean!) {\n    roundProgress(roundId: $roundId) {\n      owed submitted approved onTime late missing\n      exempt { validFrom validTo reason unit { id name } }\n      units {\n        obligationId\n        unit { id name }\n        state timeliness dueAt firstSubmittedAt returns\n        workingDaysLate urged lastUrgedAt urgeAcknowledged lastRemindedOn lineageNote mine\n        officers @include(if: $officers)\n      }\n    }\n  }\n": types.ReportingRoundProgressDocument,
    "\n  query ReportingRound($id: UUID!) {\n    round(id: $id) {\n      id periodKey periodLabel periodFrom periodTo opensAt state closedAt closeReason illustrative version\n      regime { id code name leadUnit { id name } }\n      formVersion { id code title edition client }\n    }\n  }\n": types.ReportingRoundDocument,
    "\n  query ReportingRoundTable($roundId: UUID!, $row: String) {\n    roundTable(roundId: $roundId, row: $row) {\n      row\n      columns\n      total\n      rows {\n        obligationId submissionId state official values\n        unit { id name }\n      }\n    }\n  }\n": types.ReportingRoundTableDocument,
    "\n  query ReportingSubmitted($roundId: UUID!, $after: String) {\n    obligations(filter: { roundId: $roundId, states: [SUBMITTED] }, order: UNIT, first: 100, after: $after) {\n      total\n      endCursor\n      items { id version timeliness lastSubmittedAt unit { id name } }\n    }\n  }\n": types.ReportingSubmittedDocument,
    "\n  query ReportingRoundMove($roundId: UUID!, $formVersionId: UUID!, $columns: [ColumnMoveInput!], $rows: [ColumnMoveInput!]) {\n    roundMove(roundId: $roundId, formVersionId: $formVersionId, columns: $columns, rows: $rows) {\n      sent\n      sentBack\n      formVersion { id client }\n      columns { from fromLabel to toLabel by }\n      rows { from fromLabel to toLabel by }\n      drafts { unit { id name } moved unplaced }\n    }\n  }\n": types.ReportingRoundMoveDocument,
    "\n  mutation ReportingMoveRound($input: MoveRoundInput!) { moveRound(input: $input) { id version } }\n": types.ReportingMoveRoundDocument,
    "\n  mutation ReportingExtendDue($input: ExtendInput!) { extendDue(input: $input) { id version } }\n": types.ReportingExtendDueDocument,
    "\n  mutation ReportingCloseRound($input: RoundStateInput!) { closeRound(input: $input) { id version state } }\n": types.ReportingCloseRoundDocument,
    "\n  mutation ReportingReopenRound($input: RoundStateInput!) { reopenRound(input: $input) { id version state } }\n": types.ReportingReopenRoundDocument,
    "\n  mutation ReportingOpenRound($regimeId: UUID!, $periodKey: String!) {\n    openRound(regimeId: $regimeId, periodKey: $periodKey) { id version state }\n  }\n": types.ReportingOpenRoundDocument,
    "\n  fragment TogetherFields on Consolidation {\n    obligationId\n    version\n    mode\n    includePending\n    takenAt\n    takenBy\n    freeColumns\n    sourceRound { id periodLabel regime { id code name } }\n    sources { obligationId number official unit { id name } }\n    missing { obligationId state unit { id name } }\n    changes { obligationId kind used current unit { id name } }\n    adjustments { id row column value reason byTitle at }\n    filled { rows columns values }\n    texts { key number title units left edited }\n  }\n": types.TogetherFieldsFragmentDoc,
    "\n  query ReportingTogether($id: UUID!) {\n    consolidation(obligationId: $id) { obligationId ...TogetherFields }\n  }\n": types.ReportingTogetherDocument,
    "\n  query ReportingTogetherTable($id: UUID!, $row: String) {\n    consolidationTable(obligationId: $id, row: $row) {\n      row\n      columns\n      sum\n      total\n      lines { obligationId submissionId number official values unit { id name } }\n      adjustments { id row column value reason byTitle at }\n    }\n  }\n": types.ReportingTogetherTableDocument,
    "\n  query ReportingTogetherText($id: UUID!, $heading: String!) {\n    consolidationText(obligationId: $id, heading: $heading) {\n      key\n      joined\n      current\n      voices { obligationId submissionId number official text unit { id name } }\n    }\n  }\n": types.ReportingTogetherTextDocument,
    "\n  query ReportingSentTogether($id: UUID!) {\n    sentConsolidation(submissionId: $id) {\n      submissionId\n      regime\n      takenAt\n      includePending\n      sources { unitName number official obligationId submissionId }\n      missing { unitName state }\n      adjustments { row column value reason byTitle at }\n      texts { heading title units }\n    }\n  }\n": types.ReportingSentTogetherDocument,
    "\n  mutation ReportingConsolidate($input: ConsolidateInput!) {\n    consolidate(input: $input) { obligationId version }\n  }\n": types.ReportingConsolidateDocument,
    "\n  mutation ReportingAdjust($input: AdjustInput!) { adjust(input: $input) { obligationId version } }\n": types.ReportingAdjustDocument,
    "\n  mutation ReportingRemoveAdjustment($input: RemoveAdjustmentInput!) {\n    removeAdjustment(input: $input) { obligationId version }\n  }\n": types.ReportingRemoveAdjustmentDocument,
    "\n  mutation ReportingUrge($input: UrgeInput!) { urge(input: $input) { id obligationId at } }\n": types.ReportingUrgeDocument,
    "\n  query ReportingUrges($id: UUID!) {\n    obligation(id: $id) {\n      id\n      urges { id text deadline byTitle at acknowledgedAt }\n    }\n  }\n": types.ReportingUrgesDocument,
    "\n  mutation ReportingAcknowledgeUrge($id: UUID!) { acknowledgeUrge(id: $id) { id acknowledgedAt } }\n": types.ReportingAcknowledgeUrgeDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingSaveSections($input: SaveSectionsInput!) {\n    saveSections(input: $input) {\n      draft { ...DraftFields }\n      conflicts { key mine theirs by }\n      refused { code severity message place }\n    }\n  }\n"): (typeof documents)["\n  mutation ReportingSaveSections($input: SaveSectionsInput!) {\n    saveSections(input: $input) {\n      draft { ...DraftFields }\n      conflicts { key mine theirs by }\n      refused { code severity message place }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingAttachments($id: UUID!) {\n    obligation(id: $id) { id attachments { id fileId name title mediaType size byTitle at } }\n  }\n"): (typeof documents)["\n  query ReportingAttachments($id: UUID!) {\n    obligation(id: $id) { id attachments { id fileId name title mediaType size byTitle at } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingAttachFile($input: AttachInput!) {\n    attachFile(input: $input) {\n      id\n      version\n      state\n      attachments { id fileId name title mediaType size byTitle at }\n      draft { ...DraftFields }\n    }\n  }\n"): (typeof documents)["\n  mutation ReportingAttachFile($input: AttachInput!) {\n    attachFile(input: $input) {\n      id\n      version\n      state\n      attachments { id fileId name title mediaType size byTitle at }\n      draft { ...DraftFields }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingDetachFile($id: UUID!) {\n    detachFile(id: $id) {\n      id\n      version\n      state\n      attachments { id fileId name title mediaType size byTitle at }\n      draft { ...DraftFields }\n    }\n  }\n"): (typeof documents)["\n  mutation ReportingDetachFile($id: UUID!) {\n    detachFile(id: $id) {\n      id\n      version\n      state\n      attachments { id fileId name title mediaType size byTitle at }\n      draft { ...DraftFields }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingFormDrafts {\n    formDrafts { id code title updatedAt updatedBy publishedId version }\n  }\n"): (typeof documents)["\n  query ReportingFormDrafts {\n    formDrafts { id code title updatedAt updatedBy publishedId version }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingFormDraft($id: UUID!) {\n    formDraft(id: $id) {\n      id code title document updatedAt updatedBy publishedId version\n      findings { code severity message place }\n    }\n  }\n"): (typeof documents)["\n  query ReportingFormDraft($id: UUID!) {\n    formDraft(id: $id) {\n      id code title document updatedAt updatedBy publishedId version\n      findings { code severity message place }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingReadForm($fileId: UUID!, $sheet: String) {\n    readForm(fileId: $fileId, sheet: $sheet) {\n      document sheet sheets\n      findings { code severity message place }\n    }\n  }\n"): (typeof documents)["\n  query ReportingReadForm($fileId: UUID!, $sheet: String) {\n    readForm(fileId: $fileId, sheet: $sheet) {\n      document sheet sheets\n      findings { code severity message place }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingCheckDesign($document: String!) {\n    checkForm(document: $document) { client problems { code severity message place } }\n  }\n"): (typeof documents)["\n  query ReportingCheckDesign($document: String!) {\n    checkForm(document: $document) { client problems { code severity message place } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingSaveFormDraft($input: FormDraftInput!) {\n    saveFormDraft(input: $input) { id version updatedAt updatedBy }\n  }\n"): (typeof documents)["\n  mutation ReportingSaveFormDraft($input: FormDraftInput!) {\n    saveFormDraft(input: $input) { id version updatedAt updatedBy }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingDiscardFormDraft($draft: Versioned!) { discardFormDraft(draft: $draft) }\n"): (typeof documents)["\n  mutation ReportingDiscardFormDraft($draft: Versioned!) { discardFormDraft(draft: $draft) }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingPublishFormDraft($draft: Versioned!) {\n    publishFormDraft(draft: $draft) { id code title edition }\n  }\n"): (typeof documents)["\n  mutation ReportingPublishFormDraft($draft: Versioned!) {\n    publishFormDraft(draft: $draft) { id code title edition }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingCompareForms($before: UUID!, $after: UUID!) {\n    compareForms(beforeId: $before, afterId: $after) { kind code label what before after }\n  }\n"): (typeof documents)["\n  query ReportingCompareForms($before: UUID!, $after: UUID!) {\n    compareForms(beforeId: $before, afterId: $after) { kind code label what before after }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingEntryReading($obligationId: UUID!, $fileId: UUID!) {\n    readEntry(obligationId: $obligationId, fileId: $fileId) {\n      revision\n      changes { rows columns places old new }\n      refused { code message place }\n      same\n      stale\n    }\n  }\n"): (typeof documents)["\n  query ReportingEntryReading($obligationId: UUID!, $fileId: UUID!) {\n    readEntry(obligationId: $obligationId, fileId: $fileId) {\n      revision\n      changes { rows columns places old new }\n      refused { code message place }\n      same\n      stale\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingForms {\n    forms {\n      code\n      versions { id title edition }\n    }\n  }\n"): (typeof documents)["\n  query ReportingForms {\n    forms {\n      code\n      versions { id title edition }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingFormVersion($id: UUID!) {\n    formVersion(id: $id) { id code title edition legalBasis validFrom validTo illustrativeFrom columnCount client }\n  }\n"): (typeof documents)["\n  query ReportingFormVersion($id: UUID!) {\n    formVersion(id: $id) { id code title edition legalBasis validFrom validTo illustrativeFrom columnCount client }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingCheckForm($document: String!) {\n    checkForm(document: $document) { code title client document problems { code severity message place } }\n  }\n"): (typeof documents)["\n  query ReportingCheckForm($document: String!) {\n    checkForm(document: $document) { code title client document problems { code severity message place } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingImportForm($document: String!) { importForm(document: $document) { id code title } }\n"): (typeof documents)["\n  mutation ReportingImportForm($document: String!) { importForm(document: $document) { id code title } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment GroupFields on UnitGroup {\n    id name validFrom version\n    units { id name }\n    officers { positionId title name }\n  }\n"): (typeof documents)["\n  fragment GroupFields on UnitGroup {\n    id name validFrom version\n    units { id name }\n    officers { positionId title name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingUnitGrouping {\n    unitGrouping {\n      groups { id ...GroupFields }\n      ungrouped { id name }\n      candidates { positionId title name }\n      formerDistricts { name unitIds }\n    }\n  }\n"): (typeof documents)["\n  query ReportingUnitGrouping {\n    unitGrouping {\n      groups { id ...GroupFields }\n      ungrouped { id name }\n      candidates { positionId title name }\n      formerDistricts { name unitIds }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingSaveUnitGroups($groups: [UnitGroupInput!]!) { saveUnitGroups(groups: $groups) { id ...GroupFields } }\n"): (typeof documents)["\n  mutation ReportingSaveUnitGroups($groups: [UnitGroupInput!]!) { saveUnitGroups(groups: $groups) { id ...GroupFields } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingEndUnitGroup($group: Versioned!) { endUnitGroup(group: $group) { id version } }\n"): (typeof documents)["\n  mutation ReportingEndUnitGroup($group: Versioned!) { endUnitGroup(group: $group) { id version } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingCountedCells($id: UUID!) {\n    countedCells(obligationId: $id) { row column label indicator areaCode since period }\n  }\n"): (typeof documents)["\n  query ReportingCountedCells($id: UUID!) {\n    countedCells(obligationId: $id) { row column label indicator areaCode since period }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingSaveCells($input: SaveCellsInput!) {\n    saveCells(input: $input) {\n      draft { ...DraftFields }\n      conflicts { row column mine theirs by }\n      refused { code severity message place }\n    }\n  }\n"): (typeof documents)["\n  mutation ReportingSaveCells($input: SaveCellsInput!) {\n    saveCells(input: $input) {\n      draft { ...DraftFields }\n      conflicts { row column mine theirs by }\n      refused { code severity message place }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingFileNil($obligation: Versioned!) { fileNil(obligation: $obligation) { id version state } }\n"): (typeof documents)["\n  mutation ReportingFileNil($obligation: Versioned!) { fileNil(obligation: $obligation) { id version state } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingPropose($input: ProposeInput!) { propose(input: $input) { id version state } }\n"): (typeof documents)["\n  mutation ReportingPropose($input: ProposeInput!) { propose(input: $input) { id version state } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingSendBack($input: ReasonInput!) { sendBack(input: $input) { id version state } }\n"): (typeof documents)["\n  mutation ReportingSendBack($input: ReasonInput!) { sendBack(input: $input) { id version state } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingSign($input: SignInputReport!) { sign(input: $input) { id version state } }\n"): (typeof documents)["\n  mutation ReportingSign($input: SignInputReport!) { sign(input: $input) { id version state } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingIssue($input: IssueInput!) { issue(input: $input) { id version state } }\n"): (typeof documents)["\n  mutation ReportingIssue($input: IssueInput!) { issue(input: $input) { id version state } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingRecall($input: ReasonInput!) { recall(input: $input) { id version state } }\n"): (typeof documents)["\n  mutation ReportingRecall($input: ReasonInput!) { recall(input: $input) { id version state } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingReturn($input: ReturnInput!) { returnReport(input: $input) { id version state } }\n"): (typeof documents)["\n  mutation ReportingReturn($input: ReturnInput!) { returnReport(input: $input) { id version state } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingApprove($input: ApproveInput!) {\n    approve(input: $input) {\n      obligationId\n      obligation { id version state }\n      problem { code severity message place }\n    }\n  }\n"): (typeof documents)["\n  mutation ReportingApprove($input: ApproveInput!) {\n    approve(input: $input) {\n      obligationId\n      obligation { id version state }\n      problem { code severity message place }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingRequestCorrection($input: ReasonInput!) {\n    requestCorrection(input: $input) { id version state }\n  }\n"): (typeof documents)["\n  mutation ReportingRequestCorrection($input: ReasonInput!) {\n    requestCorrection(input: $input) { id version state }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingOpenCorrection($input: ReasonInput!) { openCorrection(input: $input) { id version state } }\n"): (typeof documents)["\n  mutation ReportingOpenCorrection($input: ReasonInput!) { openCorrection(input: $input) { id version state } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingCommentCell($obligationId: UUID!, $input: CellCommentInput!) {\n    commentCell(obligationId: $obligationId, input: $input) { ...CommentFields }\n  }\n"): (typeof documents)["\n  mutation ReportingCommentCell($obligationId: UUID!, $input: CellCommentInput!) {\n    commentCell(obligationId: $obligationId, input: $input) { ...CommentFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingResolveComment($id: UUID!) { resolveComment(id: $id) { ...CommentFields } }\n"): (typeof documents)["\n  mutation ReportingResolveComment($id: UUID!) { resolveComment(id: $id) { ...CommentFields } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment HeadFields on Obligation {\n    id\n    version\n    state\n    timeliness\n    dueAt\n    workingDaysLeft\n    supplementDueAt\n    dueExplanation { text source provisional }\n    firstSubmittedAt\n    lastSubmittedAt\n    unit { id name }\n    route @include(if: $work) { step doneAt doneBy signingForm }\n    actions { action allowed reason primary }\n    round {\n      id periodKey periodLabel periodFrom periodTo state illustrative version\n      regime { id code name supplementDays sourceRegimeId leadUnit { id name } }\n      formVersion { id code title edition client }\n      outline { id code title document }\n    }\n  }\n"): (typeof documents)["\n  fragment HeadFields on Obligation {\n    id\n    version\n    state\n    timeliness\n    dueAt\n    workingDaysLeft\n    supplementDueAt\n    dueExplanation { text source provisional }\n    firstSubmittedAt\n    lastSubmittedAt\n    unit { id name }\n    route @include(if: $work) { step doneAt doneBy signingForm }\n    actions { action allowed reason primary }\n    round {\n      id periodKey periodLabel periodFrom periodTo state illustrative version\n      regime { id code name supplementDays sourceRegimeId leadUnit { id name } }\n      formVersion { id code title edition client }\n      outline { id code title document }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DraftFields on Draft {\n    revision\n    nil\n    updatedAt\n    updatedBy\n    cells { rows columns values }\n    sections { key text }\n    warningReasons { place code check reason }\n    problems { code severity message place }\n    sectionProblems { code severity message place }\n    proposed { row column value source }\n    unplaced { code label row value edition }\n  }\n"): (typeof documents)["\n  fragment DraftFields on Draft {\n    revision\n    nil\n    updatedAt\n    updatedBy\n    cells { rows columns values }\n    sections { key text }\n    warningReasons { place code check reason }\n    problems { code severity message place }\n    sectionProblems { code severity message place }\n    proposed { row column value source }\n    unplaced { code label row value edition }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment VersionFields on Submission {\n    id\n    number\n    state\n    nil\n    sha256\n    submittedAt\n    submittedByTitle\n    submittedByName @include(if: $people)\n    signingForm\n    signerTitle\n    signerName @include(if: $people)\n    makerTitle\n    makerName @include(if: $people)\n    docNumber\n    docNotation\n    docDate\n    beforeClosing\n    formVersion { id edition }\n    substitute @include(if: $people) { number date fileId fileName }\n    cells { rows columns values }\n    attachments @include(if: $people) { fileId name title mediaType size sha256 }\n  }\n"): (typeof documents)["\n  fragment VersionFields on Submission {\n    id\n    number\n    state\n    nil\n    sha256\n    submittedAt\n    submittedByTitle\n    submittedByName @include(if: $people)\n    signingForm\n    signerTitle\n    signerName @include(if: $people)\n    makerTitle\n    makerName @include(if: $people)\n    docNumber\n    docNotation\n    docDate\n    beforeClosing\n    formVersion { id edition }\n    substitute @include(if: $people) { number date fileId fileName }\n    cells { rows columns values }\n    attachments @include(if: $people) { fileId name title mediaType size sha256 }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CommentFields on CellComment {\n    id\n    place\n    text\n    byTitle\n    held\n    at\n    resolved\n  }\n"): (typeof documents)["\n  fragment CommentFields on CellComment {\n    id\n    place\n    text\n    byTitle\n    held\n    at\n    resolved\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingObligation($id: UUID!, $work: Boolean!, $draft: Boolean!, $parts: Boolean!) {\n    obligation(id: $id) {\n      id\n      ...HeadFields\n      workParts @include(if: $parts) { id ...PartFields }\n      draft @include(if: $draft) { ...DraftFields }\n    }\n  }\n"): (typeof documents)["\n  query ReportingObligation($id: UUID!, $work: Boolean!, $draft: Boolean!, $parts: Boolean!) {\n    obligation(id: $id) {\n      id\n      ...HeadFields\n      workParts @include(if: $parts) { id ...PartFields }\n      draft @include(if: $draft) { ...DraftFields }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingHistory($id: UUID!, $people: Boolean!, $comments: Boolean!, $timeline: Boolean!) {\n    obligation(id: $id) {\n      id\n      masked\n      official { id }\n      submissions { id ...VersionFields }\n      comments @include(if: $comments) { ...CommentFields }\n      timeline @include(if: $timeline) { at action by reason fromState toState }\n    }\n  }\n"): (typeof documents)["\n  query ReportingHistory($id: UUID!, $people: Boolean!, $comments: Boolean!, $timeline: Boolean!) {\n    obligation(id: $id) {\n      id\n      masked\n      official { id }\n      submissions { id ...VersionFields }\n      comments @include(if: $comments) { ...CommentFields }\n      timeline @include(if: $timeline) { at action by reason fromState toState }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingReviews($id: UUID!) {\n    obligation(id: $id) {\n      id\n      submissions { id reviews { id reasons text } warningReasons { place message reason } }\n    }\n  }\n"): (typeof documents)["\n  query ReportingReviews($id: UUID!) {\n    obligation(id: $id) {\n      id\n      submissions { id reviews { id reasons text } warningReasons { place message reason } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingPeriodContext($id: UUID!) {\n    periodContext(obligationId: $id) {\n      previous { rows columns values }\n      samePeriodLastYear { rows columns values }\n      yearToDate { rows columns values }\n      plan { rows columns values }\n    }\n  }\n"): (typeof documents)["\n  query ReportingPeriodContext($id: UUID!) {\n    periodContext(obligationId: $id) {\n      previous { rows columns values }\n      samePeriodLastYear { rows columns values }\n      yearToDate { rows columns values }\n      plan { rows columns values }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingComparison($id: UUID!) {\n    comparison(submissionId: $id) {\n      sections { key number title depth rendered }\n      previousSections { key number title depth rendered }\n      previousVersion { rows columns values }\n      previousPeriod { rows columns values }\n      samePeriodLastYear { rows columns values }\n    }\n  }\n"): (typeof documents)["\n  query ReportingComparison($id: UUID!) {\n    comparison(submissionId: $id) {\n      sections { key number title depth rendered }\n      previousSections { key number title depth rendered }\n      previousVersion { rows columns values }\n      previousPeriod { rows columns values }\n      samePeriodLastYear { rows columns values }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingReturnReasons {\n    returnReasons { code label }\n  }\n"): (typeof documents)["\n  query ReportingReturnReasons {\n    returnReasons { code label }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingOutages {\n    outages { id startedAt endedAt reason }\n  }\n"): (typeof documents)["\n  query ReportingOutages {\n    outages { id startedAt endedAt reason }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingPrefill($id: UUID!) {\n    prefill(obligationId: $id) {\n      notes\n      cells { row column label proposed source current }\n    }\n  }\n"): (typeof documents)["\n  query ReportingPrefill($id: UUID!) {\n    prefill(obligationId: $id) {\n      notes\n      cells { row column label proposed source current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingFillPrefill($id: UUID!) {\n    fillPrefill(obligationId: $id) { draft { ...DraftFields } }\n  }\n"): (typeof documents)["\n  mutation ReportingFillPrefill($id: UUID!) {\n    fillPrefill(obligationId: $id) { draft { ...DraftFields } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ObligationLine on Obligation {\n    id\n    version\n    state\n    timeliness\n    dueAt\n    workingDaysLeft\n    dueExplanation { text source provisional }\n    firstSubmittedAt\n    updatedAt\n    unit { id name }\n    round {\n      id periodLabel periodFrom periodTo illustrative\n      regime { id code name }\n    }\n  }\n"): (typeof documents)["\n  fragment ObligationLine on Obligation {\n    id\n    version\n    state\n    timeliness\n    dueAt\n    workingDaysLeft\n    dueExplanation { text source provisional }\n    firstSubmittedAt\n    updatedAt\n    unit { id name }\n    round {\n      id periodLabel periodFrom periodTo illustrative\n      regime { id code name }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingObligations($filter: ObligationFilter, $order: ObligationOrder!, $first: Int!, $after: String) {\n    obligations(filter: $filter, order: $order, first: $first, after: $after) {\n      total\n      endCursor\n      items { id ...ObligationLine }\n    }\n  }\n"): (typeof documents)["\n  query ReportingObligations($filter: ObligationFilter, $order: ObligationOrder!, $first: Int!, $after: String) {\n    obligations(filter: $filter, order: $order, first: $first, after: $after) {\n      total\n      endCursor\n      items { id ...ObligationLine }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingOnTime($year: Int!, $quarter: Int, $by: OnTimeBy!, $regimeId: UUID) {\n    onTime(year: $year, quarter: $quarter, by: $by, regimeId: $regimeId) {\n      year quarter unitIds unitNames columnIds columnNames owed onTime late missing\n    }\n  }\n"): (typeof documents)["\n  query ReportingOnTime($year: Int!, $quarter: Int, $by: OnTimeBy!, $regimeId: UUID) {\n    onTime(year: $year, quarter: $quarter, by: $by, regimeId: $regimeId) {\n      year quarter unitIds unitNames columnIds columnNames owed onTime late missing\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingOutlines {\n    outlines {\n      code\n      title\n      versions { id title edition validFrom validTo headingCount }\n    }\n  }\n"): (typeof documents)["\n  query ReportingOutlines {\n    outlines {\n      code\n      title\n      versions { id title edition validFrom validTo headingCount }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingOutlineVersion($id: UUID!) {\n    outlineVersion(id: $id) { id code title edition legalBasis validFrom validTo headingCount document }\n  }\n"): (typeof documents)["\n  query ReportingOutlineVersion($id: UUID!) {\n    outlineVersion(id: $id) { id code title edition legalBasis validFrom validTo headingCount document }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingCheckOutline($document: String!) {\n    checkOutline(document: $document) { code title document problems { code severity message place } }\n  }\n"): (typeof documents)["\n  query ReportingCheckOutline($document: String!) {\n    checkOutline(document: $document) { code title document problems { code severity message place } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingImportOutline($document: String!) { importOutline(document: $document) { id code title } }\n"): (typeof documents)["\n  mutation ReportingImportOutline($document: String!) { importOutline(document: $document) { id code title } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PartFields on WorkPart {\n    id\n    version\n    parentId\n    holder { id name }\n    person\n    whole\n    headings\n    rows\n    columns\n    note\n    dueAt\n    state\n    givenBy\n    givenAt\n    doneBy\n    doneAt\n    reason\n    onBehalf { by at cells }\n    progress { cells filled headings written }\n    mine\n    actions { action allowed reason }\n  }\n"): (typeof documents)["\n  fragment PartFields on WorkPart {\n    id\n    version\n    parentId\n    holder { id name }\n    person\n    whole\n    headings\n    rows\n    columns\n    note\n    dueAt\n    state\n    givenBy\n    givenAt\n    doneBy\n    doneAt\n    reason\n    onBehalf { by at cells }\n    progress { cells filled headings written }\n    mine\n    actions { action allowed reason }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingPartHolders($obligationId: UUID!, $parentId: UUID) {\n    partHolders(obligationId: $obligationId, parentId: $parentId) {\n      personsOnly\n      unit { id name }\n      persons { positionId title name }\n    }\n  }\n"): (typeof documents)["\n  query ReportingPartHolders($obligationId: UUID!, $parentId: UUID) {\n    partHolders(obligationId: $obligationId, parentId: $parentId) {\n      personsOnly\n      unit { id name }\n      persons { positionId title name }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingGivePart($input: GivePartInput!) { givePart(input: $input) { id version state } }\n"): (typeof documents)["\n  mutation ReportingGivePart($input: GivePartInput!) { givePart(input: $input) { id version state } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingFinishPart($input: PartInput!) { finishPart(input: $input) { id version state } }\n"): (typeof documents)["\n  mutation ReportingFinishPart($input: PartInput!) { finishPart(input: $input) { id version state } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingReopenPart($input: PartReasonInput!) { reopenPart(input: $input) { id version state } }\n"): (typeof documents)["\n  mutation ReportingReopenPart($input: PartReasonInput!) { reopenPart(input: $input) { id version state } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingRecallPart($input: PartReasonInput!) { recallPart(input: $input) { id version state } }\n"): (typeof documents)["\n  mutation ReportingRecallPart($input: PartReasonInput!) { recallPart(input: $input) { id version state } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FileFields on RegimeFile {\n    regimeId reviewDueOn reviewOverdue replacedFrom externalCode\n    reviews { id at note byTitle }\n    replaces { id code name }\n    replacedBy { id code name }\n  }\n"): (typeof documents)["\n  fragment FileFields on RegimeFile {\n    regimeId reviewDueOn reviewOverdue replacedFrom externalCode\n    reviews { id at note byTitle }\n    replaces { id code name }\n    replacedBy { id code name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingRegimeFile($id: UUID!) { regimeFile(id: $id) { ...FileFields } }\n"): (typeof documents)["\n  query ReportingRegimeFile($id: UUID!) { regimeFile(id: $id) { ...FileFields } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingReviewRegime($id: UUID!, $note: String!) {\n    reviewRegime(regimeId: $id, note: $note) { ...FileFields }\n  }\n"): (typeof documents)["\n  mutation ReportingReviewRegime($id: UUID!, $note: String!) {\n    reviewRegime(regimeId: $id, note: $note) { ...FileFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingReplaceRegime($input: ReplaceRegimeInput!) {\n    replaceRegime(input: $input) { ...FileFields }\n  }\n"): (typeof documents)["\n  mutation ReportingReplaceRegime($input: ReplaceRegimeInput!) {\n    replaceRegime(input: $input) { ...FileFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingOverlaps($formCode: String!, $regimeId: UUID) {\n    indicatorOverlaps(formCode: $formCode, regimeId: $regimeId) {\n      key name otherName otherForm regimeCode regimeName frequency leadUnit { id name }\n    }\n  }\n"): (typeof documents)["\n  query ReportingOverlaps($formCode: String!, $regimeId: UUID) {\n    indicatorOverlaps(formCode: $formCode, regimeId: $regimeId) {\n      key name otherName otherForm regimeCode regimeName frequency leadUnit { id name }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingRegimes {\n    regimes { id code name kind origin state frequency formCode leadUnit { id name } }\n  }\n"): (typeof documents)["\n  query ReportingRegimes {\n    regimes { id code name kind origin state frequency formCode leadUnit { id name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RegimeFields on Regime {\n    id code name kind origin state legalBasis content recipients method frequency windowRule supplementDays formCode nature\n    outlineCode sourceRegimeId guidance version\n    leadUnit { id name }\n    dueRules { level workingDays beforeDay }\n    respondents { level validFrom validTo units { id name } }\n    exemptions { validFrom validTo reason unit { id name } }\n  }\n"): (typeof documents)["\n  fragment RegimeFields on Regime {\n    id code name kind origin state legalBasis content recipients method frequency windowRule supplementDays formCode nature\n    outlineCode sourceRegimeId guidance version\n    leadUnit { id name }\n    dueRules { level workingDays beforeDay }\n    respondents { level validFrom validTo units { id name } }\n    exemptions { validFrom validTo reason unit { id name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingRegime($id: UUID!) { regime(id: $id) { ...RegimeFields } }\n"): (typeof documents)["\n  query ReportingRegime($id: UUID!) { regime(id: $id) { ...RegimeFields } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingRegimeChoices {\n    forms { code title }\n    outlines { code title }\n    regimes { id code name }\n    units(level: PROVINCE, first: 100) { items { id name kind } }\n    communes: units(level: COMMUNE, kind: PEOPLES_COMMITTEE, first: 100) { items { id name kind } }\n  }\n"): (typeof documents)["\n  query ReportingRegimeChoices {\n    forms { code title }\n    outlines { code title }\n    regimes { id code name }\n    units(level: PROVINCE, first: 100) { items { id name kind } }\n    communes: units(level: COMMUNE, kind: PEOPLES_COMMITTEE, first: 100) { items { id name kind } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingUnitSearch($search: String!) {\n    units(search: $search, first: 20) { items { id name } }\n  }\n"): (typeof documents)["\n  query ReportingUnitSearch($search: String!) {\n    units(search: $search, first: 20) { items { id name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingDraftRegime($input: RegimeInput!) { draftRegime(input: $input) { ...RegimeFields } }\n"): (typeof documents)["\n  mutation ReportingDraftRegime($input: RegimeInput!) { draftRegime(input: $input) { ...RegimeFields } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingUpdateRegime($regime: Versioned!, $input: RegimeInput!) {\n    updateRegime(regime: $regime, input: $input) { ...RegimeFields }\n  }\n"): (typeof documents)["\n  mutation ReportingUpdateRegime($regime: Versioned!, $input: RegimeInput!) {\n    updateRegime(regime: $regime, input: $input) { ...RegimeFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingPublishRegime($regime: Versioned!) { publishRegime(regime: $regime) { ...RegimeFields } }\n"): (typeof documents)["\n  mutation ReportingPublishRegime($regime: Versioned!) { publishRegime(regime: $regime) { ...RegimeFields } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingSuspendRegime($regime: Versioned!, $reason: String!) {\n    suspendRegime(regime: $regime, reason: $reason) { ...RegimeFields }\n  }\n"): (typeof documents)["\n  mutation ReportingSuspendRegime($regime: Versioned!, $reason: String!) {\n    suspendRegime(regime: $regime, reason: $reason) { ...RegimeFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingRegister($side: RegisterSide!, $filter: RegisterFilter, $first: Int!, $after: String) {\n    register(side: $side, filter: $filter, first: $first, after: $after) {\n      total\n      endCursor\n      items {\n        id obligationId number state nil docNumber docNotation docDate sentAt dueAt timeliness workingDaysLate approvedAt returns\n        unit { id name }\n        round { id periodKey periodLabel periodFrom periodTo regime { id code name } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ReportingRegister($side: RegisterSide!, $filter: RegisterFilter, $first: Int!, $after: String) {\n    register(side: $side, filter: $filter, first: $first, after: $after) {\n      total\n      endCursor\n      items {\n        id obligationId number state nil docNumber docNotation docDate sentAt dueAt timeliness workingDaysLate approvedAt returns\n        unit { id name }\n        round { id periodKey periodLabel periodFrom periodTo regime { id code name } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReminderFields on ReminderRule {\n    id addressee workingDay every regimeId regimeCode regimeName source validFrom validTo inForce version\n  }\n"): (typeof documents)["\n  fragment ReminderFields on ReminderRule {\n    id addressee workingDay every regimeId regimeCode regimeName source validFrom validTo inForce version\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingReminders($ended: Boolean!) { reminderRules(ended: $ended) { id ...ReminderFields } }\n"): (typeof documents)["\n  query ReportingReminders($ended: Boolean!) { reminderRules(ended: $ended) { id ...ReminderFields } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingAddReminder($input: ReminderRuleInput!) { addReminderRule(input: $input) { ...ReminderFields } }\n"): (typeof documents)["\n  mutation ReportingAddReminder($input: ReminderRuleInput!) { addReminderRule(input: $input) { ...ReminderFields } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingEndReminder($rule: Versioned!) { endReminderRule(rule: $rule) { ...ReminderFields } }\n"): (typeof documents)["\n  mutation ReportingEndReminder($rule: Versioned!) { endReminderRule(rule: $rule) { ...ReminderFields } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingRounds($regimeId: UUID, $first: Int!) {\n    rounds(regimeId: $regimeId, first: $first) {\n      id periodKey periodLabel periodFrom periodTo opensAt state closedAt illustrative version\n      regime { id code name leadUnit { id name } }\n    }\n  }\n"): (typeof documents)["\n  query ReportingRounds($regimeId: UUID, $first: Int!) {\n    rounds(regimeId: $regimeId, first: $first) {\n      id periodKey periodLabel periodFrom periodTo opensAt state closedAt illustrative version\n      regime { id code name leadUnit { id name } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingProgressCounts($roundId: UUID!) {\n    roundProgress(roundId: $roundId) { owed submitted approved onTime late missing }\n  }\n"): (typeof documents)["\n  query ReportingProgressCounts($roundId: UUID!) {\n    roundProgress(roundId: $roundId) { owed submitted approved onTime late missing }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingRoundProgress($roundId: UUID!, $officers: Boolean!) {\n    roundProgress(roundId: $roundId) {\n      owed submitted approved onTime late missing\n      exempt { validFrom validTo reason unit { id name } }\n      units {\n        obligationId\n        unit { id name }\n        state timeliness dueAt firstSubmittedAt returns\n        workingDaysLate urged lastUrgedAt urgeAcknowledged lastRemindedOn lineageNote mine\n        officers @include(if: $officers)\n      }\n    }\n  }\n"): (typeof documents)["\n  query ReportingRoundProgress($roundId: UUID!, $officers: Boolean!) {\n    roundProgress(roundId: $roundId) {\n      owed submitted approved onTime late missing\n      exempt { validFrom validTo reason unit { id name } }\n      units {\n        obligationId\n        unit { id name }\n        state timeliness dueAt firstSubmittedAt returns\n        workingDaysLate urged lastUrgedAt urgeAcknowledged lastRemindedOn lineageNote mine\n        officers @include(if: $officers)\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingRound($id: UUID!) {\n    round(id: $id) {\n      id periodKey periodLabel periodFrom periodTo opensAt state closedAt closeReason illustrative version\n      regime { id code name leadUnit { id name } }\n      formVersion { id code title edition client }\n    }\n  }\n"): (typeof documents)["\n  query ReportingRound($id: UUID!) {\n    round(id: $id) {\n      id periodKey periodLabel periodFrom periodTo opensAt state closedAt closeReason illustrative version\n      regime { id code name leadUnit { id name } }\n      formVersion { id code title edition client }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingRoundTable($roundId: UUID!, $row: String) {\n    roundTable(roundId: $roundId, row: $row) {\n      row\n      columns\n      total\n      rows {\n        obligationId submissionId state official values\n        unit { id name }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ReportingRoundTable($roundId: UUID!, $row: String) {\n    roundTable(roundId: $roundId, row: $row) {\n      row\n      columns\n      total\n      rows {\n        obligationId submissionId state official values\n        unit { id name }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingSubmitted($roundId: UUID!, $after: String) {\n    obligations(filter: { roundId: $roundId, states: [SUBMITTED] }, order: UNIT, first: 100, after: $after) {\n      total\n      endCursor\n      items { id version timeliness lastSubmittedAt unit { id name } }\n    }\n  }\n"): (typeof documents)["\n  query ReportingSubmitted($roundId: UUID!, $after: String) {\n    obligations(filter: { roundId: $roundId, states: [SUBMITTED] }, order: UNIT, first: 100, after: $after) {\n      total\n      endCursor\n      items { id version timeliness lastSubmittedAt unit { id name } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingRoundMove($roundId: UUID!, $formVersionId: UUID!, $columns: [ColumnMoveInput!], $rows: [ColumnMoveInput!]) {\n    roundMove(roundId: $roundId, formVersionId: $formVersionId, columns: $columns, rows: $rows) {\n      sent\n      sentBack\n      formVersion { id client }\n      columns { from fromLabel to toLabel by }\n      rows { from fromLabel to toLabel by }\n      drafts { unit { id name } moved unplaced }\n    }\n  }\n"): (typeof documents)["\n  query ReportingRoundMove($roundId: UUID!, $formVersionId: UUID!, $columns: [ColumnMoveInput!], $rows: [ColumnMoveInput!]) {\n    roundMove(roundId: $roundId, formVersionId: $formVersionId, columns: $columns, rows: $rows) {\n      sent\n      sentBack\n      formVersion { id client }\n      columns { from fromLabel to toLabel by }\n      rows { from fromLabel to toLabel by }\n      drafts { unit { id name } moved unplaced }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingMoveRound($input: MoveRoundInput!) { moveRound(input: $input) { id version } }\n"): (typeof documents)["\n  mutation ReportingMoveRound($input: MoveRoundInput!) { moveRound(input: $input) { id version } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingExtendDue($input: ExtendInput!) { extendDue(input: $input) { id version } }\n"): (typeof documents)["\n  mutation ReportingExtendDue($input: ExtendInput!) { extendDue(input: $input) { id version } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingCloseRound($input: RoundStateInput!) { closeRound(input: $input) { id version state } }\n"): (typeof documents)["\n  mutation ReportingCloseRound($input: RoundStateInput!) { closeRound(input: $input) { id version state } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingReopenRound($input: RoundStateInput!) { reopenRound(input: $input) { id version state } }\n"): (typeof documents)["\n  mutation ReportingReopenRound($input: RoundStateInput!) { reopenRound(input: $input) { id version state } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingOpenRound($regimeId: UUID!, $periodKey: String!) {\n    openRound(regimeId: $regimeId, periodKey: $periodKey) { id version state }\n  }\n"): (typeof documents)["\n  mutation ReportingOpenRound($regimeId: UUID!, $periodKey: String!) {\n    openRound(regimeId: $regimeId, periodKey: $periodKey) { id version state }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TogetherFields on Consolidation {\n    obligationId\n    version\n    mode\n    includePending\n    takenAt\n    takenBy\n    freeColumns\n    sourceRound { id periodLabel regime { id code name } }\n    sources { obligationId number official unit { id name } }\n    missing { obligationId state unit { id name } }\n    changes { obligationId kind used current unit { id name } }\n    adjustments { id row column value reason byTitle at }\n    filled { rows columns values }\n    texts { key number title units left edited }\n  }\n"): (typeof documents)["\n  fragment TogetherFields on Consolidation {\n    obligationId\n    version\n    mode\n    includePending\n    takenAt\n    takenBy\n    freeColumns\n    sourceRound { id periodLabel regime { id code name } }\n    sources { obligationId number official unit { id name } }\n    missing { obligationId state unit { id name } }\n    changes { obligationId kind used current unit { id name } }\n    adjustments { id row column value reason byTitle at }\n    filled { rows columns values }\n    texts { key number title units left edited }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingTogether($id: UUID!) {\n    consolidation(obligationId: $id) { obligationId ...TogetherFields }\n  }\n"): (typeof documents)["\n  query ReportingTogether($id: UUID!) {\n    consolidation(obligationId: $id) { obligationId ...TogetherFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingTogetherTable($id: UUID!, $row: String) {\n    consolidationTable(obligationId: $id, row: $row) {\n      row\n      columns\n      sum\n      total\n      lines { obligationId submissionId number official values unit { id name } }\n      adjustments { id row column value reason byTitle at }\n    }\n  }\n"): (typeof documents)["\n  query ReportingTogetherTable($id: UUID!, $row: String) {\n    consolidationTable(obligationId: $id, row: $row) {\n      row\n      columns\n      sum\n      total\n      lines { obligationId submissionId number official values unit { id name } }\n      adjustments { id row column value reason byTitle at }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingTogetherText($id: UUID!, $heading: String!) {\n    consolidationText(obligationId: $id, heading: $heading) {\n      key\n      joined\n      current\n      voices { obligationId submissionId number official text unit { id name } }\n    }\n  }\n"): (typeof documents)["\n  query ReportingTogetherText($id: UUID!, $heading: String!) {\n    consolidationText(obligationId: $id, heading: $heading) {\n      key\n      joined\n      current\n      voices { obligationId submissionId number official text unit { id name } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingSentTogether($id: UUID!) {\n    sentConsolidation(submissionId: $id) {\n      submissionId\n      regime\n      takenAt\n      includePending\n      sources { unitName number official obligationId submissionId }\n      missing { unitName state }\n      adjustments { row column value reason byTitle at }\n      texts { heading title units }\n    }\n  }\n"): (typeof documents)["\n  query ReportingSentTogether($id: UUID!) {\n    sentConsolidation(submissionId: $id) {\n      submissionId\n      regime\n      takenAt\n      includePending\n      sources { unitName number official obligationId submissionId }\n      missing { unitName state }\n      adjustments { row column value reason byTitle at }\n      texts { heading title units }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingConsolidate($input: ConsolidateInput!) {\n    consolidate(input: $input) { obligationId version }\n  }\n"): (typeof documents)["\n  mutation ReportingConsolidate($input: ConsolidateInput!) {\n    consolidate(input: $input) { obligationId version }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingAdjust($input: AdjustInput!) { adjust(input: $input) { obligationId version } }\n"): (typeof documents)["\n  mutation ReportingAdjust($input: AdjustInput!) { adjust(input: $input) { obligationId version } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingRemoveAdjustment($input: RemoveAdjustmentInput!) {\n    removeAdjustment(input: $input) { obligationId version }\n  }\n"): (typeof documents)["\n  mutation ReportingRemoveAdjustment($input: RemoveAdjustmentInput!) {\n    removeAdjustment(input: $input) { obligationId version }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingUrge($input: UrgeInput!) { urge(input: $input) { id obligationId at } }\n"): (typeof documents)["\n  mutation ReportingUrge($input: UrgeInput!) { urge(input: $input) { id obligationId at } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportingUrges($id: UUID!) {\n    obligation(id: $id) {\n      id\n      urges { id text deadline byTitle at acknowledgedAt }\n    }\n  }\n"): (typeof documents)["\n  query ReportingUrges($id: UUID!) {\n    obligation(id: $id) {\n      id\n      urges { id text deadline byTitle at acknowledgedAt }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportingAcknowledgeUrge($id: UUID!) { acknowledgeUrge(id: $id) { id acknowledgedAt } }\n"): (typeof documents)["\n  mutation ReportingAcknowledgeUrge($id: UUID!) { acknowledgeUrge(id: $id) { id acknowledgedAt } }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;