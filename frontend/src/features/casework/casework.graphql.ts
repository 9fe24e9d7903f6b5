import { graphql } from './gql';

export const CaseLine = graphql(`
  fragment CaseLine on CaseRecord {
    id code state version status name birthYear overdue updatedAt masked
    unit { id name }
    clocks { id key name dueAt doneAt overdue duration }
    recent { at action label by }
  }
`);

export const CasesQuery = graphql(`
  query CaseworkList($filter: CaseFilter, $order: CaseOrder!, $first: Int!, $after: String) {
    caseRecords(filter: $filter, order: $order, first: $first, after: $after) {
      items { id ...CaseLine }
      endCursor total
    }
  }
`);

export const CaseCountsQuery = graphql(`
  query CaseworkCounts {
    caseCounts { state count overdue }
    waiting: caseRecords(filter: { waiting: true }, order: DUE, first: 1) { total }
  }
`);

export const CaseHead = graphql(`
  fragment CaseHead on CaseRecord {
    id code state stateSince status lock receivedOn name otherNames sex birthYear overdue version updatedAt masked
    openUntil openInEmergency
    unit { id name }
    delegate { id name }
    sharings { sharing label allowed reason reasonCode law }
    origin { id name }
    mergedInto
    requests { id incoming state sentAt sentByTitle reason decidedAt answer unit { id name } }
    clocks { id key name startEvent startedOn dueAt source explanation doneAt overdue duration }
    actions { action label allowed reason reasonCode primary needsReason law }
    official { id number }
    pending {
      id number state kind revision returnReason effectiveOn submittedAt submittedByTitle decidedAt decidedByTitle changed
      problems { code severity message place }
    }
  }
`);

export const CaseHeadQuery = graphql(`
  query CaseworkHead($id: UUID!) {
    caseRecord(id: $id) { id ...CaseHead }
  }
`);

export const CaseContent = graphql(`
  fragment CaseContent on CaseVersion {
    id number state kind revision updatedAt decidedAt decidedByTitle masked
    identity {
      fullName otherNames sex birthDate birthYear birthPlace homeTown personalNumber ethnicity religious religion education
      nationality occupation workplace
      papers { kind number issuedBy issuedOn }
    }
    contact {
      permanentAddress temporaryAddress currentAddress phones socialAccounts representative representativePhone representativeAccount
      permanentArea { id fullName }
      currentArea { id fullName }
      residences { address from to confirmedOn fileId }
    }
    family { notes members { relation name birthYear paperNumber paperIssuedBy paperIssuedOn phone address } }
    health {
      psychosis firstUse firstFoundOn substances otherSubstance useForms frequency dose detoxed detoxTimes
      tests { on agency summary tester testerTitle testerUnit method steps positive substances fileId }
      determinations { on facility number dependent fileId }
      detoxes { form place from to decision decisionOn decisionAgency fileId }
      substitutions { facility drug from to fileId }
    }
    criminal {
      drugConvictions drugAdministrative otherConvictions otherAdministrative
      decisions { number on agency form fileId }
    }
    management {
      status ground groundOn groundFileId residenceVerifiedOn stableResidence notes
      decisions { kind number on agency fileId }
    }
  }
`);

/**
 * The content is asked for only where it is shown: every look at a person is journaled. What is hidden of the record
 * itself the head has asked.
 */
export const CaseContentQuery = graphql(`
  query CaseworkContent($id: UUID!, $official: Boolean!, $pending: Boolean!) {
    caseRecord(id: $id) {
      id
      unit { id name area { id name } parent { id name } }
      official @include(if: $official) { id ...CaseContent }
      pending @include(if: $pending) { id ...CaseContent }
    }
  }
`);

export const CaseMovesQuery = graphql(`
  query CaseworkMoves($id: UUID!) {
    caseRecord(id: $id) {
      id masked
      moves {
        id destination effectiveOn paperNumber paperDate state sentAt decidedAt reason
        fileSentNumber fileSentOn fileReceivedNumber fileReceivedOn
        from { id name }
        to { id name }
      }
    }
  }
`);

/** The papers that steps rest on: beside the moves, and before a decision that rests on one. */
export const CasePapersQuery = graphql(`
  query CaseworkPapers($id: UUID!) {
    caseRecord(id: $id) {
      id masked
      papers { id step label number paperDate effectiveOn lock fileId recordedAt }
    }
  }
`);

export const CaseTrailQuery = graphql(`
  query CaseworkGivenAway($first: Int!, $after: String) {
    caseTrail(first: $first, after: $after) {
      items {
        id code state effectiveOn paperNumber paperDate sentAt decidedAt
        fileSentNumber fileSentOn fileReceivedNumber fileReceivedOn
        to { id name }
      }
      endCursor
    }
  }
`);

export const CaseTimelineQuery = graphql(`
  query CaseworkTimeline($id: UUID!) {
    caseRecord(id: $id) { id masked timeline { at action label by reason } }
  }
`);

export const CaseLookersQuery = graphql(`
  query CaseworkLookers($id: UUID!) {
    caseRecord(id: $id) { id masked lookers { at by sections emergency } }
  }
`);

export const CaseReceiversQuery = graphql(`
  query CaseworkReceivers($search: String) {
    caseReceivers(search: $search) { id name }
  }
`);

export const CaseAreasQuery = graphql(`
  query CaseworkAreas($search: String) {
    units(search: $search, level: COMMUNE, first: 40) { items { id area { id fullName } } }
  }
`);

export const OpenCase = graphql(`
  mutation CaseworkOpen($input: OpenCaseInput!) {
    openCase(input: $input) { id }
  }
`);

export const SaveCase = graphql(`
  mutation CaseworkSave($input: SaveCaseInput!) {
    saveCase(input: $input) { id ...CaseHead }
  }
`);

export const SubmitCases = graphql(`
  mutation CaseworkSubmitMany($input: SubmitCasesInput!) {
    submitCases(input: $input) { recordId problem { code message } }
  }
`);

export const CaseByCodeQuery = graphql(`
  query CaseworkByCode($code: String!) {
    caseRecords(filter: { code: $code }, order: UPDATED, first: 1) { items { id } }
  }
`);

export const StepCase = graphql(`
  mutation CaseworkStep($input: StepCaseInput!) {
    stepCase(input: $input) { id ...CaseHead }
  }
`);

export const AskCase = graphql(`
  mutation CaseworkAsk($input: AskCaseInput!) {
    askCase(input: $input) { id ...CaseHead }
  }
`);

export const RefuseCaseRequest = graphql(`
  mutation CaseworkRefuseRequest($input: RefuseCaseRequestInput!) {
    refuseCaseRequest(input: $input) { id ...CaseHead }
  }
`);

export const CasePairCountQuery = graphql(`
  query CaseworkPairCount($recordId: UUID) {
    casePairs(filter: { states: [OPEN], recordId: $recordId }, first: 1) { total }
  }
`);

export const CaseUnitsQuery = graphql(`
  query CaseworkUnits($search: String) {
    units(search: $search, first: 20) { items { id name } }
  }
`);

export const CaseUnitQuery = graphql(`
  query CaseworkUnit($id: UUID!) {
    unit(id: $id) { id name validTo }
  }
`);
