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
    "\n  fragment CaseLine on CaseRecord {\n    id code state version status name birthYear overdue updatedAt masked\n    unit { id name }\n    clocks { id key name dueAt doneAt overdue duration }\n    recent { at action label by }\n  }\n": typeof types.CaseLineFragmentDoc,
    "\n  query CaseworkList($filter: CaseFilter, $order: CaseOrder!, $first: Int!, $after: String) {\n    caseRecords(filter: $filter, order: $order, first: $first, after: $after) {\n      items { id ...CaseLine }\n      endCursor total\n    }\n  }\n": typeof types.CaseworkListDocument,
    "\n  query CaseworkCounts {\n    caseCounts { state count overdue }\n    waiting: caseRecords(filter: { waiting: true }, order: DUE, first: 1) { total }\n  }\n": typeof types.CaseworkCountsDocument,
    "\n  fragment CaseHead on CaseRecord {\n    id code state stateSince status lock receivedOn name otherNames sex birthYear overdue version updatedAt masked\n    openUntil openInEmergency\n    unit { id name }\n    delegate { id name }\n    sharings { sharing label allowed reason reasonCode law }\n    origin { id name }\n    mergedInto\n    requests { id incoming state sentAt sentByTitle reason decidedAt answer unit { id name } }\n    clocks { id key name startEvent startedOn dueAt source explanation doneAt overdue duration }\n    actions { action label allowed reason reasonCode primary needsReason law }\n    official { id number }\n    pending {\n      id number state kind revision returnReason effectiveOn submittedAt submittedByTitle decidedAt decidedByTitle changed\n      problems { code severity message place }\n    }\n  }\n": typeof types.CaseHeadFragmentDoc,
    "\n  query CaseworkHead($id: UUID!) {\n    caseRecord(id: $id) { id ...CaseHead }\n  }\n": typeof types.CaseworkHeadDocument,
    "\n  fragment CaseContent on CaseVersion {\n    id number state kind revision updatedAt decidedAt decidedByTitle masked\n    identity {\n      fullName otherNames sex birthDate birthYear birthPlace homeTown personalNumber ethnicity religious religion education\n      nationality occupation workplace\n      papers { kind number issuedBy issuedOn }\n    }\n    contact {\n      permanentAddress temporaryAddress currentAddress phones socialAccounts representative representativePhone representativeAccount\n      permanentArea { id fullName }\n      currentArea { id fullName }\n      residences { address from to confirmedOn fileId }\n    }\n    family { notes members { relation name birthYear paperNumber paperIssuedBy paperIssuedOn phone address } }\n    health {\n      psychosis firstUse firstFoundOn substances otherSubstance useForms frequency dose detoxed detoxTimes\n      tests { on agency summary tester testerTitle testerUnit method steps positive substances fileId }\n      determinations { on facility number dependent fileId }\n      detoxes { form place from to decision decisionOn decisionAgency fileId }\n      substitutions { facility drug from to fileId }\n    }\n    criminal {\n      drugConvictions drugAdministrative otherConvictions otherAdministrative\n      decisions { number on agency form fileId }\n    }\n    management {\n      status ground groundOn groundFileId residenceVerifiedOn stableResidence notes\n      decisions { kind number on agency fileId }\n    }\n  }\n": typeof types.CaseContentFragmentDoc,
    "\n  query CaseworkContent($id: UUID!, $official: Boolean!, $pending: Boolean!) {\n    caseRecord(id: $id) {\n      id\n      unit { id name area { id name } parent { id name } }\n      official @include(if: $official) { id ...CaseContent }\n      pending @include(if: $pending) { id ...CaseContent }\n    }\n  }\n": typeof types.CaseworkContentDocument,
    "\n  query CaseworkMoves($id: UUID!) {\n    caseRecord(id: $id) {\n      id masked\n      moves {\n        id destination effectiveOn paperNumber paperDate state sentAt decidedAt reason\n        fileSentNumber fileSentOn fileReceivedNumber fileReceivedOn\n        from { id name }\n        to { id name }\n      }\n    }\n  }\n": typeof types.CaseworkMovesDocument,
    "\n  query CaseworkPapers($id: UUID!) {\n    caseRecord(id: $id) {\n      id masked\n      papers { id step label number paperDate effectiveOn lock fileId recordedAt }\n    }\n  }\n": typeof types.CaseworkPapersDocument,
    "\n  query CaseworkGivenAway($first: Int!, $after: String) {\n    caseTrail(first: $first, after: $after) {\n      items {\n        id code state effectiveOn paperNumber paperDate sentAt decidedAt\n        fileSentNumber fileSentOn fileReceivedNumber fileReceivedOn\n        to { id name }\n      }\n      endCursor\n    }\n  }\n": typeof types.CaseworkGivenAwayDocument,
    "\n  query CaseworkTimeline($id: UUID!) {\n    caseRecord(id: $id) { id masked timeline { at action label by reason } }\n  }\n": typeof types.CaseworkTimelineDocument,
    "\n  query CaseworkLookers($id: UUID!) {\n    caseRecord(id: $id) { id masked lookers { at by sections emergency } }\n  }\n": typeof types.CaseworkLookersDocument,
    "\n  query CaseworkReceivers($search: String) {\n    caseReceivers(search: $search) { id name }\n  }\n": typeof types.CaseworkReceiversDocument,
    "\n  query CaseworkAreas($search: String) {\n    units(search: $search, level: COMMUNE, first: 40) { items { id area { id fullName } } }\n  }\n": typeof types.CaseworkAreasDocument,
    "\n  mutation CaseworkOpen($input: OpenCaseInput!) {\n    openCase(input: $input) { id }\n  }\n": typeof types.CaseworkOpenDocument,
    "\n  mutation CaseworkSave($input: SaveCaseInput!) {\n    saveCase(input: $input) { id ...CaseHead }\n  }\n": typeof types.CaseworkSaveDocument,
    "\n  mutation CaseworkSubmitMany($input: SubmitCasesInput!) {\n    submitCases(input: $input) { recordId problem { code message } }\n  }\n": typeof types.CaseworkSubmitManyDocument,
    "\n  query CaseworkByCode($code: String!) {\n    caseRecords(filter: { code: $code }, order: UPDATED, first: 1) { items { id } }\n  }\n": typeof types.CaseworkByCodeDocument,
    "\n  mutation CaseworkStep($input: StepCaseInput!) {\n    stepCase(input: $input) { id ...CaseHead }\n  }\n": typeof types.CaseworkStepDocument,
    "\n  mutation CaseworkAsk($input: AskCaseInput!) {\n    askCase(input: $input) { id ...CaseHead }\n  }\n": typeof types.CaseworkAskDocument,
    "\n  mutation CaseworkRefuseRequest($input: RefuseCaseRequestInput!) {\n    refuseCaseRequest(input: $input) { id ...CaseHead }\n  }\n": typeof types.CaseworkRefuseRequestDocument,
    "\n  query CaseworkPairCount($recordId: UUID) {\n    casePairs(filter: { states: [OPEN], recordId: $recordId }, first: 1) { total }\n  }\n": typeof types.CaseworkPairCountDocument,
    "\n  query CaseworkUnits($search: String) {\n    units(search: $search, first: 20) { items { id name } }\n  }\n": typeof types.CaseworkUnitsDocument,
    "\n  query CaseworkUnit($id: UUID!) {\n    unit(id: $id) { id name validTo }\n  }\n": typeof types.CaseworkUnitDocument,
    "\n  fragment ImportFields on CaseImport {\n    id version createdAt state percent seen total good warned faulty repeated taken fault\n  }\n": typeof types.ImportFieldsFragmentDoc,
    "\n  query CaseworkImports($first: Int!, $after: String) {\n    caseImports(first: $first, after: $after) {\n      items { id ...ImportFields }\n      endCursor\n    }\n  }\n": typeof types.CaseworkImportsDocument,
    "\n  query CaseworkImport($id: UUID!) {\n    caseImport(id: $id) { id ...ImportFields }\n  }\n": typeof types.CaseworkImportDocument,
    "\n  query CaseworkImportRows($id: UUID!, $outcome: CaseImportOutcome, $first: Int!, $after: String) {\n    caseImportRows(id: $id, outcome: $outcome, first: $first, after: $after) {\n      items { row outcome recordId findings { cell label severity code message } }\n      endCursor\n    }\n  }\n": typeof types.CaseworkImportRowsDocument,
    "\n  query CaseworkWorkbook($fileId: UUID!, $sheet: Int!, $headRow: Int) {\n    caseWorkbook(fileId: $fileId, sheet: $sheet, headRow: $headRow) {\n      sheets sheet headRow rows encoding sample repeats\n      columns { column name heading field }\n      fields { key label section required }\n    }\n  }\n": typeof types.CaseworkWorkbookDocument,
    "\n  mutation CaseworkOpenImport($input: OpenCaseImportInput!) {\n    openCaseImport(input: $input) { id ...ImportFields }\n  }\n": typeof types.CaseworkOpenImportDocument,
    "\n  mutation CaseworkStartImport($import: Versioned!) {\n    startCaseImport(import: $import) { id ...ImportFields }\n  }\n": typeof types.CaseworkStartImportDocument,
    "\n  mutation CaseworkStopImport($import: Versioned!) {\n    stopCaseImport(import: $import) { id ...ImportFields }\n  }\n": typeof types.CaseworkStopImportDocument,
    "\n  query CaseworkExportQuota { caseExportQuota { day taken left tell } }\n": typeof types.CaseworkExportQuotaDocument,
    "\n  mutation CaseworkExport($input: ExportCasesInput!) {\n    exportCases(input: $input) { id kind records left until }\n  }\n": typeof types.CaseworkExportDocument,
    "\n  query CaseworkFigurePlace {\n    figurePeriods(indicator: \"case.managed\") { key label }\n    viewer { position { id unit { id area { id code fullName level } } } }\n  }\n": typeof types.CaseworkFigurePlaceDocument,
    "\n  query CaseworkFigures($queries: [AggregateQuery!]!) {\n    aggregate(queries: $queries) {\n      indicators { key name unitOfMeasure }\n      labels keys values totals rounded totalsRounded\n      comparability { text blank }\n      asOf notes\n    }\n  }\n": typeof types.CaseworkFiguresDocument,
    "\n  query CaseworkShapes($province: String) {\n    map(provinceCode: $province) { geojson official }\n  }\n": typeof types.CaseworkShapesDocument,
    "\n  query CaseworkUnitCounts {\n    caseUnitCounts { unit { id name } count overdue }\n  }\n": typeof types.CaseworkUnitCountsDocument,
    "\n  fragment PairLine on CasePair {\n    id version state score reasons foundAt decisions decidedAt decidedByTitle reason survivorId\n    left { id code state version unit { id name } }\n    right { id code state version unit { id name } }\n  }\n": typeof types.PairLineFragmentDoc,
    "\n  query CasePairs($filter: CasePairFilter, $first: Int!, $after: String) {\n    casePairs(filter: $filter, first: $first, after: $after) {\n      items { id ...PairLine }\n      endCursor total\n    }\n  }\n": typeof types.CasePairsDocument,
    "\n  query CasePair($id: UUID!) {\n    casePair(id: $id) {\n      id ...PairLine\n      left { id official { id ...CaseContent } pending { id ...CaseContent } }\n      right { id official { id ...CaseContent } pending { id ...CaseContent } }\n    }\n  }\n": typeof types.CasePairDocument,
    "\n  mutation CasePairDecide($input: DecideCasePairInput!) {\n    decideCasePair(input: $input) { id ...PairLine }\n  }\n": typeof types.CasePairDecideDocument,
    "\n  mutation CasePairMerge($input: MergeCasesInput!) {\n    mergeCases(input: $input) { id ...PairLine }\n  }\n": typeof types.CasePairMergeDocument,
    "\n  query CaseworkReassignmentPlan($from: UUID!, $to: UUID!) {\n    caseReassignmentPlan(fromId: $from, toId: $to) {\n      total incoming rulings openings digest\n      from { id name }\n      to { id name }\n      states { state count overdue }\n    }\n  }\n": typeof types.CaseworkReassignmentPlanDocument,
    "\n  fragment ReassignmentLine on CaseReassignment {\n    id reason paperNumber paperDate count openings at byTitle undoing undone\n    from { id name validTo }\n    to { id name }\n  }\n": typeof types.ReassignmentLineFragmentDoc,
    "\n  query CaseworkReassignments {\n    caseReassignments { id ...ReassignmentLine }\n    caseUnitsLeft { id name }\n  }\n": typeof types.CaseworkReassignmentsDocument,
    "\n  mutation CaseworkReassign($input: ReassignCasesInput!) {\n    reassignCases(input: $input) { id count ...ReassignmentLine }\n  }\n": typeof types.CaseworkReassignDocument,
    "\n  mutation CaseworkUndoReassignment($input: UndoCaseReassignmentInput!) {\n    undoCaseReassignment(input: $input) { id count ...ReassignmentLine }\n  }\n": typeof types.CaseworkUndoReassignmentDocument,
    "\n  fragment RulingHead on CaseRuling {\n    id kind state stateLabel sentAt sentByTitle dueAt overdue notation signedOn decidedAt decidedByTitle signingForm refusal\n    version\n    unit { id name area { id fullName name } parent { id name } }\n    from { id name }\n    actions { action label allowed reason reasonCode needsReason law }\n  }\n": typeof types.RulingHeadFragmentDoc,
    "\n  fragment RulingContent on CaseRulingContent {\n    fullName otherNames sex birthDate birthYear birthPlace homeTown permanentAddress temporaryAddress currentAddress\n    paperNumber paperIssuedOn paperIssuedBy ethnicity religion education occupation workplace\n    act testOn team { role name body }\n    baseNumber baseOn baseAgency baseUntil stopReason stopPaper stopOn destination papers { name paper }\n  }\n": typeof types.RulingContentFragmentDoc,
    "\n  query CaseworkRulings($waiting: Boolean, $first: Int!, $after: String) {\n    caseRulings(waiting: $waiting, first: $first, after: $after) {\n      waiting endCursor\n      items { id ...RulingHead content { fullName birthYear } }\n    }\n  }\n": typeof types.CaseworkRulingsDocument,
    "\n  query CaseworkRuling($id: UUID!, $police: Boolean!) {\n    caseRuling(id: $id) {\n      id\n      recordId @include(if: $police)\n      noticeNumber @include(if: $police)\n      noticeOn @include(if: $police)\n      ...RulingHead\n      content { ...RulingContent }\n    }\n  }\n": typeof types.CaseworkRulingDocument,
    "\n  query CaseworkRecordRulings($id: UUID!) {\n    caseRecord(id: $id) { id version masked rulings { id noticeNumber noticeOn ...RulingHead } }\n  }\n": typeof types.CaseworkRecordRulingsDocument,
    "\n  mutation CaseworkPropose($input: ProposeCaseRulingInput!) {\n    proposeCaseRuling(input: $input) { id ...CaseHead rulings { id noticeNumber noticeOn ...RulingHead } }\n  }\n": typeof types.CaseworkProposeDocument,
    "\n  mutation CaseworkStepRuling($input: StepCaseRulingInput!) {\n    stepCaseRuling(input: $input) { id ...RulingHead }\n  }\n": typeof types.CaseworkStepRulingDocument,
    "\n  query CaseworkGrants($id: UUID!) {\n    caseRecord(id: $id) {\n      id masked\n      grants {\n        id kind by sections paperNumber paperDate issuer fileId reason beginsAt endsAt active\n        unit { id name }\n      }\n    }\n  }\n": typeof types.CaseworkGrantsDocument,
    "\n  query CaseworkDelegates {\n    caseDelegates { id name }\n  }\n": typeof types.CaseworkDelegatesDocument,
    "\n  query CaseworkEmergencies($first: Int!, $after: String, $reasons: Boolean!) {\n    caseEmergencies(first: $first, after: $after) {\n      items { id at endsAt by code recordId @include(if: $reasons) reason @include(if: $reasons) unit { id name } }\n      endCursor\n    }\n  }\n": typeof types.CaseworkEmergenciesDocument,
    "\n  mutation CaseworkConsent($input: CaseConsentInput!) {\n    giveCaseConsent(input: $input) { id ...CaseHead }\n  }\n": typeof types.CaseworkConsentDocument,
    "\n  mutation CaseworkDelegate($input: CaseDelegationInput!) {\n    delegateCase(input: $input) { id ...CaseHead }\n  }\n": typeof types.CaseworkDelegateDocument,
    "\n  mutation CaseworkEndGrant($input: EndCaseGrantInput!) {\n    endCaseGrant(input: $input) { id ...CaseHead }\n  }\n": typeof types.CaseworkEndGrantDocument,
    "\n  mutation CaseworkUrge($input: UrgeCaseInput!) {\n    urgeCase(input: $input) { id ...CaseHead }\n  }\n": typeof types.CaseworkUrgeDocument,
    "\n  mutation CaseworkEmergency($input: CaseEmergencyInput!) {\n    openCaseEmergency(input: $input) { id code openInEmergency }\n  }\n": typeof types.CaseworkEmergencyDocument,
    "\n  mutation CaseworkSupplement($record: UUID!) {\n    supplementCase(record: $record) { id code }\n  }\n": typeof types.CaseworkSupplementDocument,
};
const documents: Documents = {
    "\n  fragment CaseLine on CaseRecord {\n    id code state version status name birthYear overdue updatedAt masked\n    unit { id name }\n    clocks { id key name dueAt doneAt overdue duration }\n    recent { at action label by }\n  }\n": types.CaseLineFragmentDoc,
    "\n  query CaseworkList($filter: CaseFilter, $order: CaseOrder!, $first: Int!, $after: String) {\n    caseRecords(filter: $filter, order: $order, first: $first, after: $after) {\n      items { id ...CaseLine }\n      endCursor total\n    }\n  }\n": types.CaseworkListDocument,
    "\n  query CaseworkCounts {\n    caseCounts { state count overdue }\n    waiting: caseRecords(filter: { waiting: true }, order: DUE, first: 1) { total }\n  }\n": types.CaseworkCountsDocument,
    "\n  fragment CaseHead on CaseRecord {\n    id code state stateSince status lock receivedOn name otherNames sex birthYear overdue version updatedAt masked\n    openUntil openInEmergency\n    unit { id name }\n    delegate { id name }\n    sharings { sharing label allowed reason reasonCode law }\n    origin { id name }\n    mergedInto\n    requests { id incoming state sentAt sentByTitle reason decidedAt answer unit { id name } }\n    clocks { id key name startEvent startedOn dueAt source explanation doneAt overdue duration }\n    actions { action label allowed reason reasonCode primary needsReason law }\n    official { id number }\n    pending {\n      id number state kind revision returnReason effectiveOn submittedAt submittedByTitle decidedAt decidedByTitle changed\n      problems { code severity message place }\n    }\n  }\n": types.CaseHeadFragmentDoc,
    "\n  query CaseworkHead($id: UUID!) {\n    caseRecord(id: $id) { id ...CaseHead }\n  }\n": types.CaseworkHeadDocument,
    "\n  fragment CaseContent on CaseVersion {\n    id number state kind revision updatedAt decidedAt decidedByTitle masked\n    identity {\n      fullName otherNames sex birthDate birthYear birthPlace homeTown personalNumber ethnicity religious religion education\n      nationality occupation workplace\n      papers { kind number issuedBy issuedOn }\n    }\n    contact {\n      permanentAddress temporaryAddress currentAddress phones socialAccounts representative representativePhone representativeAccount\n      permanentArea { id fullName }\n      currentArea { id fullName }\n      residences { address from to confirmedOn fileId }\n    }\n    family { notes members { relation name birthYear paperNumber paperIssuedBy paperIssuedOn phone address } }\n    health {\n      psychosis firstUse firstFoundOn substances otherSubstance useForms frequency dose detoxed detoxTimes\n      tests { on agency summary tester testerTitle testerUnit method steps positive substances fileId }\n      determinations { on facility number dependent fileId }\n      detoxes { form place from to decision decisionOn decisionAgency fileId }\n      substitutions { facility drug from to fileId }\n    }\n    criminal {\n      drugConvictions drugAdministrative otherConvictions otherAdministrative\n      decisions { number on agency form fileId }\n    }\n    management {\n      status ground groundOn groundFileId residenceVerifiedOn stableResidence notes\n      decisions { kind number on agency fileId }\n    }\n  }\n": types.CaseContentFragmentDoc,
    "\n  query CaseworkContent($id: UUID!, $official: Boolean!, $pending: Boolean!) {\n    caseRecord(id: $id) {\n      id\n      unit { id name area { id name } parent { id name } }\n      official @include(if: $official) { id ...CaseContent }\n      pending @include(if: $pending) { id ...CaseContent }\n    }\n  }\n": types.CaseworkContentDocument,
    "\n  query CaseworkMoves($id: UUID!) {\n    caseRecord(id: $id) {\n      id masked\n      moves {\n        id destination effectiveOn paperNumber paperDate state sentAt decidedAt reason\n        fileSentNumber fileSentOn fileReceivedNumber fileReceivedOn\n        from { id name }\n        to { id name }\n      }\n    }\n  }\n": types.CaseworkMovesDocument,
    "\n  query CaseworkPapers($id: UUID!) {\n    caseRecord(id: $id) {\n      id masked\n      papers { id step label number paperDate effectiveOn lock fileId recordedAt }\n    }\n  }\n": types.CaseworkPapersDocument,
    "\n  query CaseworkGivenAway($first: Int!, $after: String) {\n    caseTrail(first: $first, after: $after) {\n      items {\n        id code state effectiveOn paperNumber paperDate sentAt decidedAt\n        fileSentNumber fileSentOn fileReceivedNumber fileReceivedOn\n        to { id name }\n      }\n      endCursor\n    }\n  }\n": types.CaseworkGivenAwayDocument,
    "\n  query CaseworkTimeline($id: UUID!) {\n    caseRecord(id: $id) { id masked timeline { at action label by reason } }\n  }\n": types.CaseworkTimelineDocument,
    "\n  query CaseworkLookers($id: UUID!) {\n    caseRecord(id: $id) { id masked lookers { at by sections emergency } }\n  }\n": types.CaseworkLookersDocument,
    "\n  query CaseworkReceivers($search: String) {\n    caseReceivers(search: $search) { id name }\n  }\n": types.CaseworkReceiversDocument,
    "\n  query CaseworkAreas($search: String) {\n    units(search: $search, level: COMMUNE, first: 40) { items { id area { id fullName } } }\n  }\n": types.CaseworkAreasDocument,
    "\n  mutation CaseworkOpen($input: OpenCaseInput!) {\n    openCase(input: $input) { id }\n  }\n": types.CaseworkOpenDocument,
    "\n  mutation CaseworkSave($input: SaveCaseInput!) {\n    saveCase(input: $input) { id ...CaseHead }\n  }\n": types.CaseworkSaveDocument,
    "\n  mutation CaseworkSubmitMany($input: SubmitCasesInput!) {\n    submitCases(input: $input) { recordId problem { code message } }\n  }\n": types.CaseworkSubmitManyDocument,
    "\n  query CaseworkByCode($code: String!) {\n    caseRecords(filter: { code: $code }, order: UPDATED, first: 1) { items { id } }\n  }\n": types.CaseworkByCodeDocument,
    "\n  mutation CaseworkStep($input: StepCaseInput!) {\n    stepCase(input: $input) { id ...CaseHead }\n  }\n": types.CaseworkStepDocument,
    "\n  mutation CaseworkAsk($input: AskCaseInput!) {\n    askCase(input: $input) { id ...CaseHead }\n  }\n": types.CaseworkAskDocument,
    "\n  mutation CaseworkRefuseRequest($input: RefuseCaseRequestInput!) {\n    refuseCaseRequest(input: $input) { id ...CaseHead }\n  }\n": types.CaseworkRefuseRequestDocument,
    "\n  query CaseworkPairCount($recordId: UUID) {\n    casePairs(filter: { states: [OPEN], recordId: $recordId }, first: 1) { total }\n  }\n": types.CaseworkPairCountDocument,
    "\n  query CaseworkUnits($search: String) {\n    units(search: $search, first: 20) { items { id name } }\n  }\n": types.CaseworkUnitsDocument,
    "\n  query CaseworkUnit($id: UUID!) {\n    unit(id: $id) { id name validTo }\n  }\n": types.CaseworkUnitDocument,
    "\n  fragment ImportFields on CaseImport {\n    id version createdAt state percent seen total good warned faulty repeated taken fault\n  }\n": types.ImportFieldsFragmentDoc,
    "\n  query CaseworkImports($first: Int!, $after: String) {\n    caseImports(first: $first, after: $after) {\n      items { id ...ImportFields }\n      endCursor\n    }\n  }\n": types.CaseworkImportsDocument,
    "\n  query CaseworkImport($id: UUID!) {\n    caseImport(id: $id) { id ...ImportFields }\n  }\n": types.CaseworkImportDocument,
    "\n  query CaseworkImportRows($id: UUID!, $outcome: CaseImportOutcome, $first: Int!, $after: String) {\n    caseImportRows(id: $id, outcome: $outcome, first: $first, after: $after) {\n      items { row outcome recordId findings { cell label severity code message } }\n      endCursor\n    }\n  }\n": types.CaseworkImportRowsDocument,
    "\n  query CaseworkWorkbook($fileId: UUID!, $sheet: Int!, $headRow: Int) {\n    caseWorkbook(fileId: $fileId, sheet: $sheet, headRow: $headRow) {\n      sheets sheet headRow rows encoding sample repeats\n      columns { column name heading field }\n      fields { key label section required }\n    }\n  }\n": types.CaseworkWorkbookDocument,
    "\n  mutation CaseworkOpenImport($input: OpenCaseImportInput!) {\n    openCaseImport(input: $input) { id ...ImportFields }\n  }\n": types.CaseworkOpenImportDocument,
    "\n  mutation CaseworkStartImport($import: Versioned!) {\n    startCaseImport(import: $import) { id ...ImportFields }\n  }\n": types.CaseworkStartImportDocument,
    "\n  mutation CaseworkStopImport($import: Versioned!) {\n    stopCaseImport(import: $import) { id ...ImportFields }\n  }\n": types.CaseworkStopImportDocument,
    "\n  query CaseworkExportQuota { caseExportQuota { day taken left tell } }\n": types.CaseworkExportQuotaDocument,
    "\n  mutation CaseworkExport($input: ExportCasesInput!) {\n    exportCases(input: $input) { id kind records left until }\n  }\n": types.CaseworkExportDocument,
    "\n  query CaseworkFigurePlace {\n    figurePeriods(indicator: \"case.managed\") { key label }\n    viewer { position { id unit { id area { id code fullName level } } } }\n  }\n": types.CaseworkFigurePlaceDocument,
    "\n  query CaseworkFigures($queries: [AggregateQuery!]!) {\n    aggregate(queries: $queries) {\n      indicators { key name unitOfMeasure }\n      labels keys values totals rounded totalsRounded\n      comparability { text blank }\n      asOf notes\n    }\n  }\n": types.CaseworkFiguresDocument,
    "\n  query CaseworkShapes($province: String) {\n    map(provinceCode: $province) { geojson official }\n  }\n": types.CaseworkShapesDocument,
    "\n  query CaseworkUnitCounts {\n    caseUnitCounts { unit { id name } count overdue }\n  }\n": types.CaseworkUnitCountsDocument,
    "\n  fragment PairLine on CasePair {\n    id version state score reasons foundAt decisions decidedAt decidedByTitle reason survivorId\n    left { id code state version unit { id name } }\n    right { id code state version unit { id name } }\n  }\n": types.PairLineFragmentDoc,
    "\n  query CasePairs($filter: CasePairFilter, $first: Int!, $after: String) {\n    casePairs(filter: $filter, first: $first, after: $after) {\n      items { id ...PairLine }\n      endCursor total\n    }\n  }\n": types.CasePairsDocument,
    "\n  query CasePair($id: UUID!) {\n    casePair(id: $id) {\n      id ...PairLine\n      left { id official { id ...CaseContent } pending { id ...CaseContent } }\n      right { id official { id ...CaseContent } pending { id ...CaseContent } }\n    }\n  }\n": types.CasePairDocument,
    "\n  mutation CasePairDecide($input: DecideCasePairInput!) {\n    decideCasePair(input: $input) { id ...PairLine }\n  }\n": types.CasePairDecideDocument,
    "\n  mutation CasePairMerge($input: MergeCasesInput!) {\n    mergeCases(input: $input) { id ...PairLine }\n  }\n": types.CasePairMergeDocument,
    "\n  query CaseworkReassignmentPlan($from: UUID!, $to: UUID!) {\n    caseReassignmentPlan(fromId: $from, toId: $to) {\n      total incoming rulings openings digest\n      from { id name }\n      to { id name }\n      states { state count overdue }\n    }\n  }\n": types.CaseworkReassignmentPlanDocument,
    "\n  fragment ReassignmentLine on CaseReassignment {\n    id reason paperNumber paperDate count openings at byTitle undoing undone\n    from { id name validTo }\n    to { id name }\n  }\n": types.ReassignmentLineFragmentDoc,
    "\n  query CaseworkReassignments {\n    caseReassignments { id ...ReassignmentLine }\n    caseUnitsLeft { id name }\n  }\n": types.CaseworkReassignmentsDocument,
    "\n  mutation CaseworkReassign($input: ReassignCasesInput!) {\n    reassignCases(input: $input) { id count ...ReassignmentLine }\n  }\n": types.CaseworkReassignDocument,
    "\n  mutation CaseworkUndoReassignment($input: UndoCaseReassignmentInput!) {\n    undoCaseReassignment(input: $input) { id count ...ReassignmentLine }\n  }\n": types.CaseworkUndoReassignmentDocument,
    "\n  fragment RulingHead on CaseRuling {\n    id kind state stateLabel sentAt sentByTitle dueAt overdue notation signedOn decidedAt decidedByTitle signingForm refusal\n    version\n    unit { id name area { id fullName name } parent { id name } }\n    from { id name }\n    actions { action label allowed reason reasonCode needsReason law }\n  }\n": types.RulingHeadFragmentDoc,
    "\n  fragment RulingContent on CaseRulingContent {\n    fullName otherNames sex birthDate birthYear birthPlace homeTown permanentAddress temporaryAddress currentAddress\n    paperNumber paperIssuedOn paperIssuedBy ethnicity religion education occupation workplace\n    act testOn team { role name body }\n    baseNumber baseOn baseAgency baseUntil stopReason stopPaper stopOn destination papers { name paper }\n  }\n": types.RulingContentFragmentDoc,
    "\n  query CaseworkRulings($waiting: Boolean, $first: Int!, $after: String) {\n    caseRulings(waiting: $waiting, first: $first, after: $after) {\n      waiting endCursor\n      items { id ...RulingHead content { fullName birthYear } }\n    }\n  }\n": types.CaseworkRulingsDocument,
    "\n  query CaseworkRuling($id: UUID!, $police: Boolean!) {\n    caseRuling(id: $id) {\n      id\n      recordId @include(if: $police)\n      noticeNumber @include(if: $police)\n      noticeOn @include(if: $police)\n      ...RulingHead\n      content { ...RulingContent }\n    }\n  }\n": types.CaseworkRulingDocument,
    "\n  query CaseworkRecordRulings($id: UUID!) {\n    caseRecord(id: $id) { id version masked rulings { id noticeNumber noticeOn ...RulingHead } }\n  }\n": types.CaseworkRecordRulingsDocument,
    "\n  mutation CaseworkPropose($input: ProposeCaseRulingInput!) {\n    proposeCaseRuling(input: $input) { id ...CaseHead rulings { id noticeNumber noticeOn ...RulingHead } }\n  }\n": types.CaseworkProposeDocument,
    "\n  mutation CaseworkStepRuling($input: StepCaseRulingInput!) {\n    stepCaseRuling(input: $input) { id ...RulingHead }\n  }\n": types.CaseworkStepRulingDocument,
    "\n  query CaseworkGrants($id: UUID!) {\n    caseRecord(id: $id) {\n      id masked\n      grants {\n        id kind by sections paperNumber paperDate issuer fileId reason beginsAt endsAt active\n        unit { id name }\n      }\n    }\n  }\n": types.CaseworkGrantsDocument,
    "\n  query CaseworkDelegates {\n    caseDelegates { id name }\n  }\n": types.CaseworkDelegatesDocument,
    "\n  query CaseworkEmergencies($first: Int!, $after: String, $reasons: Boolean!) {\n    caseEmergencies(first: $first, after: $after) {\n      items { id at endsAt by code recordId @include(if: $reasons) reason @include(if: $reasons) unit { id name } }\n      endCursor\n    }\n  }\n": types.CaseworkEmergenciesDocument,
    "\n  mutation CaseworkConsent($input: CaseConsentInput!) {\n    giveCaseConsent(input: $input) { id ...CaseHead }\n  }\n": types.CaseworkConsentDocument,
    "\n  mutation CaseworkDelegate($input: CaseDelegationInput!) {\n    delegateCase(input: $input) { id ...CaseHead }\n  }\n": types.CaseworkDelegateDocument,
    "\n  mutation CaseworkEndGrant($input: EndCaseGrantInput!) {\n    endCaseGrant(input: $input) { id ...CaseHead }\n  }\n": types.CaseworkEndGrantDocument,
    "\n  mutation CaseworkUrge($input: UrgeCaseInput!) {\n    urgeCase(input: $input) { id ...CaseHead }\n  }\n": types.CaseworkUrgeDocument,
    "\n  mutation CaseworkEmergency($input: CaseEmergencyInput!) {\n    openCaseEmergency(input: $input) { id code openInEmergency }\n  }\n": types.CaseworkEmergencyDocument,
    "\n  mutation CaseworkSupplement($record: UUID!) {\n    supplementCase(record: $record) { id code }\n  }\n": types.CaseworkSupplementDocument,
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
export function graphql(source: "\n  fragment CaseLine on CaseRecord {\n    id code state version status name birthYear overdue updatedAt masked\n    unit { id name }\n    clocks { id key name dueAt doneAt overdue duration }\n    recent { at action label by }\n  }\n"): (typeof documents)["\n  fragment CaseLine on CaseRecord {\n    id code state version status name birthYear overdue updatedAt masked\n    unit { id name }\n    clocks { id key name dueAt doneAt overdue duration }\n    recent { at action label by }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkList($filter: CaseFilter, $order: CaseOrder!, $first: Int!, $after: String) {\n    caseRecords(filter: $filter, order: $order, first: $first, after: $after) {\n      items { id ...CaseLine }\n      endCursor total\n    }\n  }\n"): (typeof documents)["\n  query CaseworkList($filter: CaseFilter, $order: CaseOrder!, $first: Int!, $after: String) {\n    caseRecords(filter: $filter, order: $order, first: $first, after: $after) {\n      items { id ...CaseLine }\n      endCursor total\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkCounts {\n    caseCounts { state count overdue }\n    waiting: caseRecords(filter: { waiting: true }, order: DUE, first: 1) { total }\n  }\n"): (typeof documents)["\n  query CaseworkCounts {\n    caseCounts { state count overdue }\n    waiting: caseRecords(filter: { waiting: true }, order: DUE, first: 1) { total }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CaseHead on CaseRecord {\n    id code state stateSince status lock receivedOn name otherNames sex birthYear overdue version updatedAt masked\n    openUntil openInEmergency\n    unit { id name }\n    delegate { id name }\n    sharings { sharing label allowed reason reasonCode law }\n    origin { id name }\n    mergedInto\n    requests { id incoming state sentAt sentByTitle reason decidedAt answer unit { id name } }\n    clocks { id key name startEvent startedOn dueAt source explanation doneAt overdue duration }\n    actions { action label allowed reason reasonCode primary needsReason law }\n    official { id number }\n    pending {\n      id number state kind revision returnReason effectiveOn submittedAt submittedByTitle decidedAt decidedByTitle changed\n      problems { code severity message place }\n    }\n  }\n"): (typeof documents)["\n  fragment CaseHead on CaseRecord {\n    id code state stateSince status lock receivedOn name otherNames sex birthYear overdue version updatedAt masked\n    openUntil openInEmergency\n    unit { id name }\n    delegate { id name }\n    sharings { sharing label allowed reason reasonCode law }\n    origin { id name }\n    mergedInto\n    requests { id incoming state sentAt sentByTitle reason decidedAt answer unit { id name } }\n    clocks { id key name startEvent startedOn dueAt source explanation doneAt overdue duration }\n    actions { action label allowed reason reasonCode primary needsReason law }\n    official { id number }\n    pending {\n      id number state kind revision returnReason effectiveOn submittedAt submittedByTitle decidedAt decidedByTitle changed\n      problems { code severity message place }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkHead($id: UUID!) {\n    caseRecord(id: $id) { id ...CaseHead }\n  }\n"): (typeof documents)["\n  query CaseworkHead($id: UUID!) {\n    caseRecord(id: $id) { id ...CaseHead }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CaseContent on CaseVersion {\n    id number state kind revision updatedAt decidedAt decidedByTitle masked\n    identity {\n      fullName otherNames sex birthDate birthYear birthPlace homeTown personalNumber ethnicity religious religion education\n      nationality occupation workplace\n      papers { kind number issuedBy issuedOn }\n    }\n    contact {\n      permanentAddress temporaryAddress currentAddress phones socialAccounts representative representativePhone representativeAccount\n      permanentArea { id fullName }\n      currentArea { id fullName }\n      residences { address from to confirmedOn fileId }\n    }\n    family { notes members { relation name birthYear paperNumber paperIssuedBy paperIssuedOn phone address } }\n    health {\n      psychosis firstUse firstFoundOn substances otherSubstance useForms frequency dose detoxed detoxTimes\n      tests { on agency summary tester testerTitle testerUnit method steps positive substances fileId }\n      determinations { on facility number dependent fileId }\n      detoxes { form place from to decision decisionOn decisionAgency fileId }\n      substitutions { facility drug from to fileId }\n    }\n    criminal {\n      drugConvictions drugAdministrative otherConvictions otherAdministrative\n      decisions { number on agency form fileId }\n    }\n    management {\n      status ground groundOn groundFileId residenceVerifiedOn stableResidence notes\n      decisions { kind number on agency fileId }\n    }\n  }\n"): (typeof documents)["\n  fragment CaseContent on CaseVersion {\n    id number state kind revision updatedAt decidedAt decidedByTitle masked\n    identity {\n      fullName otherNames sex birthDate birthYear birthPlace homeTown personalNumber ethnicity religious religion education\n      nationality occupation workplace\n      papers { kind number issuedBy issuedOn }\n    }\n    contact {\n      permanentAddress temporaryAddress currentAddress phones socialAccounts representative representativePhone representativeAccount\n      permanentArea { id fullName }\n      currentArea { id fullName }\n      residences { address from to confirmedOn fileId }\n    }\n    family { notes members { relation name birthYear paperNumber paperIssuedBy paperIssuedOn phone address } }\n    health {\n      psychosis firstUse firstFoundOn substances otherSubstance useForms frequency dose detoxed detoxTimes\n      tests { on agency summary tester testerTitle testerUnit method steps positive substances fileId }\n      determinations { on facility number dependent fileId }\n      detoxes { form place from to decision decisionOn decisionAgency fileId }\n      substitutions { facility drug from to fileId }\n    }\n    criminal {\n      drugConvictions drugAdministrative otherConvictions otherAdministrative\n      decisions { number on agency form fileId }\n    }\n    management {\n      status ground groundOn groundFileId residenceVerifiedOn stableResidence notes\n      decisions { kind number on agency fileId }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkContent($id: UUID!, $official: Boolean!, $pending: Boolean!) {\n    caseRecord(id: $id) {\n      id\n      unit { id name area { id name } parent { id name } }\n      official @include(if: $official) { id ...CaseContent }\n      pending @include(if: $pending) { id ...CaseContent }\n    }\n  }\n"): (typeof documents)["\n  query CaseworkContent($id: UUID!, $official: Boolean!, $pending: Boolean!) {\n    caseRecord(id: $id) {\n      id\n      unit { id name area { id name } parent { id name } }\n      official @include(if: $official) { id ...CaseContent }\n      pending @include(if: $pending) { id ...CaseContent }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkMoves($id: UUID!) {\n    caseRecord(id: $id) {\n      id masked\n      moves {\n        id destination effectiveOn paperNumber paperDate state sentAt decidedAt reason\n        fileSentNumber fileSentOn fileReceivedNumber fileReceivedOn\n        from { id name }\n        to { id name }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CaseworkMoves($id: UUID!) {\n    caseRecord(id: $id) {\n      id masked\n      moves {\n        id destination effectiveOn paperNumber paperDate state sentAt decidedAt reason\n        fileSentNumber fileSentOn fileReceivedNumber fileReceivedOn\n        from { id name }\n        to { id name }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkPapers($id: UUID!) {\n    caseRecord(id: $id) {\n      id masked\n      papers { id step label number paperDate effectiveOn lock fileId recordedAt }\n    }\n  }\n"): (typeof documents)["\n  query CaseworkPapers($id: UUID!) {\n    caseRecord(id: $id) {\n      id masked\n      papers { id step label number paperDate effectiveOn lock fileId recordedAt }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkGivenAway($first: Int!, $after: String) {\n    caseTrail(first: $first, after: $after) {\n      items {\n        id code state effectiveOn paperNumber paperDate sentAt decidedAt\n        fileSentNumber fileSentOn fileReceivedNumber fileReceivedOn\n        to { id name }\n      }\n      endCursor\n    }\n  }\n"): (typeof documents)["\n  query CaseworkGivenAway($first: Int!, $after: String) {\n    caseTrail(first: $first, after: $after) {\n      items {\n        id code state effectiveOn paperNumber paperDate sentAt decidedAt\n        fileSentNumber fileSentOn fileReceivedNumber fileReceivedOn\n        to { id name }\n      }\n      endCursor\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkTimeline($id: UUID!) {\n    caseRecord(id: $id) { id masked timeline { at action label by reason } }\n  }\n"): (typeof documents)["\n  query CaseworkTimeline($id: UUID!) {\n    caseRecord(id: $id) { id masked timeline { at action label by reason } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkLookers($id: UUID!) {\n    caseRecord(id: $id) { id masked lookers { at by sections emergency } }\n  }\n"): (typeof documents)["\n  query CaseworkLookers($id: UUID!) {\n    caseRecord(id: $id) { id masked lookers { at by sections emergency } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkReceivers($search: String) {\n    caseReceivers(search: $search) { id name }\n  }\n"): (typeof documents)["\n  query CaseworkReceivers($search: String) {\n    caseReceivers(search: $search) { id name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkAreas($search: String) {\n    units(search: $search, level: COMMUNE, first: 40) { items { id area { id fullName } } }\n  }\n"): (typeof documents)["\n  query CaseworkAreas($search: String) {\n    units(search: $search, level: COMMUNE, first: 40) { items { id area { id fullName } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CaseworkOpen($input: OpenCaseInput!) {\n    openCase(input: $input) { id }\n  }\n"): (typeof documents)["\n  mutation CaseworkOpen($input: OpenCaseInput!) {\n    openCase(input: $input) { id }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CaseworkSave($input: SaveCaseInput!) {\n    saveCase(input: $input) { id ...CaseHead }\n  }\n"): (typeof documents)["\n  mutation CaseworkSave($input: SaveCaseInput!) {\n    saveCase(input: $input) { id ...CaseHead }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CaseworkSubmitMany($input: SubmitCasesInput!) {\n    submitCases(input: $input) { recordId problem { code message } }\n  }\n"): (typeof documents)["\n  mutation CaseworkSubmitMany($input: SubmitCasesInput!) {\n    submitCases(input: $input) { recordId problem { code message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkByCode($code: String!) {\n    caseRecords(filter: { code: $code }, order: UPDATED, first: 1) { items { id } }\n  }\n"): (typeof documents)["\n  query CaseworkByCode($code: String!) {\n    caseRecords(filter: { code: $code }, order: UPDATED, first: 1) { items { id } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CaseworkStep($input: StepCaseInput!) {\n    stepCase(input: $input) { id ...CaseHead }\n  }\n"): (typeof documents)["\n  mutation CaseworkStep($input: StepCaseInput!) {\n    stepCase(input: $input) { id ...CaseHead }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CaseworkAsk($input: AskCaseInput!) {\n    askCase(input: $input) { id ...CaseHead }\n  }\n"): (typeof documents)["\n  mutation CaseworkAsk($input: AskCaseInput!) {\n    askCase(input: $input) { id ...CaseHead }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CaseworkRefuseRequest($input: RefuseCaseRequestInput!) {\n    refuseCaseRequest(input: $input) { id ...CaseHead }\n  }\n"): (typeof documents)["\n  mutation CaseworkRefuseRequest($input: RefuseCaseRequestInput!) {\n    refuseCaseRequest(input: $input) { id ...CaseHead }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkPairCount($recordId: UUID) {\n    casePairs(filter: { states: [OPEN], recordId: $recordId }, first: 1) { total }\n  }\n"): (typeof documents)["\n  query CaseworkPairCount($recordId: UUID) {\n    casePairs(filter: { states: [OPEN], recordId: $recordId }, first: 1) { total }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkUnits($search: String) {\n    units(search: $search, first: 20) { items { id name } }\n  }\n"): (typeof documents)["\n  query CaseworkUnits($search: String) {\n    units(search: $search, first: 20) { items { id name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkUnit($id: UUID!) {\n    unit(id: $id) { id name validTo }\n  }\n"): (typeof documents)["\n  query CaseworkUnit($id: UUID!) {\n    unit(id: $id) { id name validTo }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ImportFields on CaseImport {\n    id version createdAt state percent seen total good warned faulty repeated taken fault\n  }\n"): (typeof documents)["\n  fragment ImportFields on CaseImport {\n    id version createdAt state percent seen total good warned faulty repeated taken fault\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkImports($first: Int!, $after: String) {\n    caseImports(first: $first, after: $after) {\n      items { id ...ImportFields }\n      endCursor\n    }\n  }\n"): (typeof documents)["\n  query CaseworkImports($first: Int!, $after: String) {\n    caseImports(first: $first, after: $after) {\n      items { id ...ImportFields }\n      endCursor\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkImport($id: UUID!) {\n    caseImport(id: $id) { id ...ImportFields }\n  }\n"): (typeof documents)["\n  query CaseworkImport($id: UUID!) {\n    caseImport(id: $id) { id ...ImportFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkImportRows($id: UUID!, $outcome: CaseImportOutcome, $first: Int!, $after: String) {\n    caseImportRows(id: $id, outcome: $outcome, first: $first, after: $after) {\n      items { row outcome recordId findings { cell label severity code message } }\n      endCursor\n    }\n  }\n"): (typeof documents)["\n  query CaseworkImportRows($id: UUID!, $outcome: CaseImportOutcome, $first: Int!, $after: String) {\n    caseImportRows(id: $id, outcome: $outcome, first: $first, after: $after) {\n      items { row outcome recordId findings { cell label severity code message } }\n      endCursor\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkWorkbook($fileId: UUID!, $sheet: Int!, $headRow: Int) {\n    caseWorkbook(fileId: $fileId, sheet: $sheet, headRow: $headRow) {\n      sheets sheet headRow rows encoding sample repeats\n      columns { column name heading field }\n      fields { key label section required }\n    }\n  }\n"): (typeof documents)["\n  query CaseworkWorkbook($fileId: UUID!, $sheet: Int!, $headRow: Int) {\n    caseWorkbook(fileId: $fileId, sheet: $sheet, headRow: $headRow) {\n      sheets sheet headRow rows encoding sample repeats\n      columns { column name heading field }\n      fields { key label section required }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CaseworkOpenImport($input: OpenCaseImportInput!) {\n    openCaseImport(input: $input) { id ...ImportFields }\n  }\n"): (typeof documents)["\n  mutation CaseworkOpenImport($input: OpenCaseImportInput!) {\n    openCaseImport(input: $input) { id ...ImportFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CaseworkStartImport($import: Versioned!) {\n    startCaseImport(import: $import) { id ...ImportFields }\n  }\n"): (typeof documents)["\n  mutation CaseworkStartImport($import: Versioned!) {\n    startCaseImport(import: $import) { id ...ImportFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CaseworkStopImport($import: Versioned!) {\n    stopCaseImport(import: $import) { id ...ImportFields }\n  }\n"): (typeof documents)["\n  mutation CaseworkStopImport($import: Versioned!) {\n    stopCaseImport(import: $import) { id ...ImportFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkExportQuota { caseExportQuota { day taken left tell } }\n"): (typeof documents)["\n  query CaseworkExportQuota { caseExportQuota { day taken left tell } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CaseworkExport($input: ExportCasesInput!) {\n    exportCases(input: $input) { id kind records left until }\n  }\n"): (typeof documents)["\n  mutation CaseworkExport($input: ExportCasesInput!) {\n    exportCases(input: $input) { id kind records left until }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkFigurePlace {\n    figurePeriods(indicator: \"case.managed\") { key label }\n    viewer { position { id unit { id area { id code fullName level } } } }\n  }\n"): (typeof documents)["\n  query CaseworkFigurePlace {\n    figurePeriods(indicator: \"case.managed\") { key label }\n    viewer { position { id unit { id area { id code fullName level } } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkFigures($queries: [AggregateQuery!]!) {\n    aggregate(queries: $queries) {\n      indicators { key name unitOfMeasure }\n      labels keys values totals rounded totalsRounded\n      comparability { text blank }\n      asOf notes\n    }\n  }\n"): (typeof documents)["\n  query CaseworkFigures($queries: [AggregateQuery!]!) {\n    aggregate(queries: $queries) {\n      indicators { key name unitOfMeasure }\n      labels keys values totals rounded totalsRounded\n      comparability { text blank }\n      asOf notes\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkShapes($province: String) {\n    map(provinceCode: $province) { geojson official }\n  }\n"): (typeof documents)["\n  query CaseworkShapes($province: String) {\n    map(provinceCode: $province) { geojson official }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkUnitCounts {\n    caseUnitCounts { unit { id name } count overdue }\n  }\n"): (typeof documents)["\n  query CaseworkUnitCounts {\n    caseUnitCounts { unit { id name } count overdue }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PairLine on CasePair {\n    id version state score reasons foundAt decisions decidedAt decidedByTitle reason survivorId\n    left { id code state version unit { id name } }\n    right { id code state version unit { id name } }\n  }\n"): (typeof documents)["\n  fragment PairLine on CasePair {\n    id version state score reasons foundAt decisions decidedAt decidedByTitle reason survivorId\n    left { id code state version unit { id name } }\n    right { id code state version unit { id name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CasePairs($filter: CasePairFilter, $first: Int!, $after: String) {\n    casePairs(filter: $filter, first: $first, after: $after) {\n      items { id ...PairLine }\n      endCursor total\n    }\n  }\n"): (typeof documents)["\n  query CasePairs($filter: CasePairFilter, $first: Int!, $after: String) {\n    casePairs(filter: $filter, first: $first, after: $after) {\n      items { id ...PairLine }\n      endCursor total\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CasePair($id: UUID!) {\n    casePair(id: $id) {\n      id ...PairLine\n      left { id official { id ...CaseContent } pending { id ...CaseContent } }\n      right { id official { id ...CaseContent } pending { id ...CaseContent } }\n    }\n  }\n"): (typeof documents)["\n  query CasePair($id: UUID!) {\n    casePair(id: $id) {\n      id ...PairLine\n      left { id official { id ...CaseContent } pending { id ...CaseContent } }\n      right { id official { id ...CaseContent } pending { id ...CaseContent } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CasePairDecide($input: DecideCasePairInput!) {\n    decideCasePair(input: $input) { id ...PairLine }\n  }\n"): (typeof documents)["\n  mutation CasePairDecide($input: DecideCasePairInput!) {\n    decideCasePair(input: $input) { id ...PairLine }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CasePairMerge($input: MergeCasesInput!) {\n    mergeCases(input: $input) { id ...PairLine }\n  }\n"): (typeof documents)["\n  mutation CasePairMerge($input: MergeCasesInput!) {\n    mergeCases(input: $input) { id ...PairLine }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkReassignmentPlan($from: UUID!, $to: UUID!) {\n    caseReassignmentPlan(fromId: $from, toId: $to) {\n      total incoming rulings openings digest\n      from { id name }\n      to { id name }\n      states { state count overdue }\n    }\n  }\n"): (typeof documents)["\n  query CaseworkReassignmentPlan($from: UUID!, $to: UUID!) {\n    caseReassignmentPlan(fromId: $from, toId: $to) {\n      total incoming rulings openings digest\n      from { id name }\n      to { id name }\n      states { state count overdue }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReassignmentLine on CaseReassignment {\n    id reason paperNumber paperDate count openings at byTitle undoing undone\n    from { id name validTo }\n    to { id name }\n  }\n"): (typeof documents)["\n  fragment ReassignmentLine on CaseReassignment {\n    id reason paperNumber paperDate count openings at byTitle undoing undone\n    from { id name validTo }\n    to { id name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkReassignments {\n    caseReassignments { id ...ReassignmentLine }\n    caseUnitsLeft { id name }\n  }\n"): (typeof documents)["\n  query CaseworkReassignments {\n    caseReassignments { id ...ReassignmentLine }\n    caseUnitsLeft { id name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CaseworkReassign($input: ReassignCasesInput!) {\n    reassignCases(input: $input) { id count ...ReassignmentLine }\n  }\n"): (typeof documents)["\n  mutation CaseworkReassign($input: ReassignCasesInput!) {\n    reassignCases(input: $input) { id count ...ReassignmentLine }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CaseworkUndoReassignment($input: UndoCaseReassignmentInput!) {\n    undoCaseReassignment(input: $input) { id count ...ReassignmentLine }\n  }\n"): (typeof documents)["\n  mutation CaseworkUndoReassignment($input: UndoCaseReassignmentInput!) {\n    undoCaseReassignment(input: $input) { id count ...ReassignmentLine }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RulingHead on CaseRuling {\n    id kind state stateLabel sentAt sentByTitle dueAt overdue notation signedOn decidedAt decidedByTitle signingForm refusal\n    version\n    unit { id name area { id fullName name } parent { id name } }\n    from { id name }\n    actions { action label allowed reason reasonCode needsReason law }\n  }\n"): (typeof documents)["\n  fragment RulingHead on CaseRuling {\n    id kind state stateLabel sentAt sentByTitle dueAt overdue notation signedOn decidedAt decidedByTitle signingForm refusal\n    version\n    unit { id name area { id fullName name } parent { id name } }\n    from { id name }\n    actions { action label allowed reason reasonCode needsReason law }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RulingContent on CaseRulingContent {\n    fullName otherNames sex birthDate birthYear birthPlace homeTown permanentAddress temporaryAddress currentAddress\n    paperNumber paperIssuedOn paperIssuedBy ethnicity religion education occupation workplace\n    act testOn team { role name body }\n    baseNumber baseOn baseAgency baseUntil stopReason stopPaper stopOn destination papers { name paper }\n  }\n"): (typeof documents)["\n  fragment RulingContent on CaseRulingContent {\n    fullName otherNames sex birthDate birthYear birthPlace homeTown permanentAddress temporaryAddress currentAddress\n    paperNumber paperIssuedOn paperIssuedBy ethnicity religion education occupation workplace\n    act testOn team { role name body }\n    baseNumber baseOn baseAgency baseUntil stopReason stopPaper stopOn destination papers { name paper }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkRulings($waiting: Boolean, $first: Int!, $after: String) {\n    caseRulings(waiting: $waiting, first: $first, after: $after) {\n      waiting endCursor\n      items { id ...RulingHead content { fullName birthYear } }\n    }\n  }\n"): (typeof documents)["\n  query CaseworkRulings($waiting: Boolean, $first: Int!, $after: String) {\n    caseRulings(waiting: $waiting, first: $first, after: $after) {\n      waiting endCursor\n      items { id ...RulingHead content { fullName birthYear } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkRuling($id: UUID!, $police: Boolean!) {\n    caseRuling(id: $id) {\n      id\n      recordId @include(if: $police)\n      noticeNumber @include(if: $police)\n      noticeOn @include(if: $police)\n      ...RulingHead\n      content { ...RulingContent }\n    }\n  }\n"): (typeof documents)["\n  query CaseworkRuling($id: UUID!, $police: Boolean!) {\n    caseRuling(id: $id) {\n      id\n      recordId @include(if: $police)\n      noticeNumber @include(if: $police)\n      noticeOn @include(if: $police)\n      ...RulingHead\n      content { ...RulingContent }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkRecordRulings($id: UUID!) {\n    caseRecord(id: $id) { id version masked rulings { id noticeNumber noticeOn ...RulingHead } }\n  }\n"): (typeof documents)["\n  query CaseworkRecordRulings($id: UUID!) {\n    caseRecord(id: $id) { id version masked rulings { id noticeNumber noticeOn ...RulingHead } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CaseworkPropose($input: ProposeCaseRulingInput!) {\n    proposeCaseRuling(input: $input) { id ...CaseHead rulings { id noticeNumber noticeOn ...RulingHead } }\n  }\n"): (typeof documents)["\n  mutation CaseworkPropose($input: ProposeCaseRulingInput!) {\n    proposeCaseRuling(input: $input) { id ...CaseHead rulings { id noticeNumber noticeOn ...RulingHead } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CaseworkStepRuling($input: StepCaseRulingInput!) {\n    stepCaseRuling(input: $input) { id ...RulingHead }\n  }\n"): (typeof documents)["\n  mutation CaseworkStepRuling($input: StepCaseRulingInput!) {\n    stepCaseRuling(input: $input) { id ...RulingHead }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkGrants($id: UUID!) {\n    caseRecord(id: $id) {\n      id masked\n      grants {\n        id kind by sections paperNumber paperDate issuer fileId reason beginsAt endsAt active\n        unit { id name }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CaseworkGrants($id: UUID!) {\n    caseRecord(id: $id) {\n      id masked\n      grants {\n        id kind by sections paperNumber paperDate issuer fileId reason beginsAt endsAt active\n        unit { id name }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkDelegates {\n    caseDelegates { id name }\n  }\n"): (typeof documents)["\n  query CaseworkDelegates {\n    caseDelegates { id name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseworkEmergencies($first: Int!, $after: String, $reasons: Boolean!) {\n    caseEmergencies(first: $first, after: $after) {\n      items { id at endsAt by code recordId @include(if: $reasons) reason @include(if: $reasons) unit { id name } }\n      endCursor\n    }\n  }\n"): (typeof documents)["\n  query CaseworkEmergencies($first: Int!, $after: String, $reasons: Boolean!) {\n    caseEmergencies(first: $first, after: $after) {\n      items { id at endsAt by code recordId @include(if: $reasons) reason @include(if: $reasons) unit { id name } }\n      endCursor\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CaseworkConsent($input: CaseConsentInput!) {\n    giveCaseConsent(input: $input) { id ...CaseHead }\n  }\n"): (typeof documents)["\n  mutation CaseworkConsent($input: CaseConsentInput!) {\n    giveCaseConsent(input: $input) { id ...CaseHead }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CaseworkDelegate($input: CaseDelegationInput!) {\n    delegateCase(input: $input) { id ...CaseHead }\n  }\n"): (typeof documents)["\n  mutation CaseworkDelegate($input: CaseDelegationInput!) {\n    delegateCase(input: $input) { id ...CaseHead }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CaseworkEndGrant($input: EndCaseGrantInput!) {\n    endCaseGrant(input: $input) { id ...CaseHead }\n  }\n"): (typeof documents)["\n  mutation CaseworkEndGrant($input: EndCaseGrantInput!) {\n    endCaseGrant(input: $input) { id ...CaseHead }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CaseworkUrge($input: UrgeCaseInput!) {\n    urgeCase(input: $input) { id ...CaseHead }\n  }\n"): (typeof documents)["\n  mutation CaseworkUrge($input: UrgeCaseInput!) {\n    urgeCase(input: $input) { id ...CaseHead }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CaseworkEmergency($input: CaseEmergencyInput!) {\n    openCaseEmergency(input: $input) { id code openInEmergency }\n  }\n"): (typeof documents)["\n  mutation CaseworkEmergency($input: CaseEmergencyInput!) {\n    openCaseEmergency(input: $input) { id code openInEmergency }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CaseworkSupplement($record: UUID!) {\n    supplementCase(record: $record) { id code }\n  }\n"): (typeof documents)["\n  mutation CaseworkSupplement($record: UUID!) {\n    supplementCase(record: $record) { id code }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;