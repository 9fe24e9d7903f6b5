import { graphql } from '../gql';

export const RulingHead = graphql(`
  fragment RulingHead on CaseRuling {
    id kind state stateLabel sentAt sentByTitle dueAt overdue notation signedOn decidedAt decidedByTitle signingForm refusal
    version
    unit { id name area { id fullName name } parent { id name } }
    from { id name }
    actions { action label allowed reason reasonCode needsReason law }
  }
`);

export const RulingContent = graphql(`
  fragment RulingContent on CaseRulingContent {
    fullName otherNames sex birthDate birthYear birthPlace homeTown permanentAddress temporaryAddress currentAddress
    paperNumber paperIssuedOn paperIssuedBy ethnicity religion education occupation workplace
    act testOn team { role name body }
    baseNumber baseOn baseAgency baseUntil stopReason stopPaper stopOn destination papers { name paper }
  }
`);

/** The list names the persons: each is a look that is journaled. */
export const RulingsQuery = graphql(`
  query CaseworkRulings($waiting: Boolean, $first: Int!, $after: String) {
    caseRulings(waiting: $waiting, first: $first, after: $after) {
      waiting endCursor
      items { id ...RulingHead content { fullName birthYear } }
    }
  }
`);

/** The police's notice is not the chairman's to see: it is asked for by the police alone. */
export const RulingQuery = graphql(`
  query CaseworkRuling($id: UUID!, $police: Boolean!) {
    caseRuling(id: $id) {
      id
      recordId @include(if: $police)
      noticeNumber @include(if: $police)
      noticeOn @include(if: $police)
      ...RulingHead
      content { ...RulingContent }
    }
  }
`);

/** What the record shows of its papers opens none of them. */
export const RecordRulingsQuery = graphql(`
  query CaseworkRecordRulings($id: UUID!) {
    caseRecord(id: $id) { id version masked rulings { id noticeNumber noticeOn ...RulingHead } }
  }
`);

export const ProposeRuling = graphql(`
  mutation CaseworkPropose($input: ProposeCaseRulingInput!) {
    proposeCaseRuling(input: $input) { id ...CaseHead rulings { id noticeNumber noticeOn ...RulingHead } }
  }
`);

export const StepRuling = graphql(`
  mutation CaseworkStepRuling($input: StepCaseRulingInput!) {
    stepCaseRuling(input: $input) { id ...RulingHead }
  }
`);
