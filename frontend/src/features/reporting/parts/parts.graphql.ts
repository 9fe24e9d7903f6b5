import { graphql } from '../gql';

export const PartFields = graphql(`
  fragment PartFields on WorkPart {
    id
    version
    parentId
    holder { id name }
    person
    whole
    headings
    rows
    columns
    note
    dueAt
    state
    givenBy
    givenAt
    doneBy
    doneAt
    reason
    onBehalf { by at cells }
    progress { cells filled headings written }
    mine
    actions { action allowed reason }
  }
`);

export const PartHoldersQuery = graphql(`
  query ReportingPartHolders($obligationId: UUID!, $parentId: UUID) {
    partHolders(obligationId: $obligationId, parentId: $parentId) {
      personsOnly
      unit { id name }
      persons { positionId title name }
    }
  }
`);

export const GivePart = graphql(`
  mutation ReportingGivePart($input: GivePartInput!) { givePart(input: $input) { id version state } }
`);

export const FinishPart = graphql(`
  mutation ReportingFinishPart($input: PartInput!) { finishPart(input: $input) { id version state } }
`);

export const ReopenPart = graphql(`
  mutation ReportingReopenPart($input: PartReasonInput!) { reopenPart(input: $input) { id version state } }
`);

export const RecallPart = graphql(`
  mutation ReportingRecallPart($input: PartReasonInput!) { recallPart(input: $input) { id version state } }
`);
