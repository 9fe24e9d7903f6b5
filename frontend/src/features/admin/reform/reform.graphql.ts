import { graphql } from '../gql';

export const ReformFields = graphql(`
  fragment ReformFields on Reorganisation {
    id
    version
    title
    resolution
    issuedOn
    effectiveOn
    windUpTo
    endsDistricts
    state
    work
    progress
    workFault
    checkedAt
    appliedAt
    lineCount
    targetCount
    open
    actions { action allowed reason }
    summary {
      problems { reason message place }
      numbers {
        provinces { before ended begun after }
        districts { before ended begun after }
        communes { before ended begun after }
        units { before ended begun after }
        renamed
        splitAreas
        notComparable
        accounts
        withoutPosition
        positions
        duties
        regimes
        obligations
        drafts
        conflicts
      }
    }
  }
`);

export const ReformsQuery = graphql(`
  query AdminReforms {
    reorganisations { id title resolution effectiveOn state lineCount appliedAt updatedAt }
  }
`);

export const ReformQuery = graphql(`
  query AdminReform($id: UUID!) { reorganisation(id: $id) { ...ReformFields } }
`);

export const ReformLinesQuery = graphql(`
  query AdminReformLines($id: UUID!, $first: Int!, $after: String) {
    reorganisationLines(id: $id, first: $first, after: $after) {
      total
      endCursor
      items { from to partial share word fromName target { code name kind level parent } }
    }
  }
`);

export const ReformItemsQuery = graphql(`
  query AdminReformItems($id: UUID!, $filter: ReorganisationItemFilter, $first: Int!, $after: String) {
    reorganisationItems(id: $id, filter: $filter, first: $first, after: $after) {
      total
      endCursor
      items { id number kind label fromName toName options proposed choice conflict carries decided }
    }
  }
`);

export const CreateReform = graphql(`
  mutation AdminCreateReform($input: ReorganisationInput!) { createReorganisation(input: $input) { ...ReformFields } }
`);

export const UpdateReform = graphql(`
  mutation AdminUpdateReform($reorganisation: Versioned!, $input: ReorganisationInput!) {
    updateReorganisation(reorganisation: $reorganisation, input: $input) { ...ReformFields }
  }
`);

export const SetLineage = graphql(`
  mutation AdminSetReformLineage($reorganisation: Versioned!, $input: ReorganisationLineageInput!) {
    setReorganisationLineage(reorganisation: $reorganisation, input: $input) { ...ReformFields }
  }
`);

export const CheckReform = graphql(`
  mutation AdminCheckReform($reorganisation: Versioned!) {
    checkReorganisation(reorganisation: $reorganisation) { ...ReformFields }
  }
`);

export const DecideItems = graphql(`
  mutation AdminDecideReformItems($reorganisation: Versioned!, $itemIds: [UUID!]!, $choice: String) {
    decideReorganisationItems(reorganisation: $reorganisation, itemIds: $itemIds, choice: $choice) { ...ReformFields }
  }
`);

export const ApplyReform = graphql(`
  mutation AdminApplyReform($reorganisation: Versioned!) {
    applyReorganisation(reorganisation: $reorganisation) { ...ReformFields }
  }
`);

export const StopReform = graphql(`
  mutation AdminStopReform($id: UUID!) { stopReorganisation(id: $id) { ...ReformFields } }
`);

export const AbandonReform = graphql(`
  mutation AdminAbandonReform($reorganisation: Versioned!) {
    abandonReorganisation(reorganisation: $reorganisation) { ...ReformFields }
  }
`);

export const SplitAreasQuery = graphql(`
  query AdminSplitAreas($first: Int!, $after: String) {
    splitAreas(first: $first, after: $after) {
      total
      unknown
      endCursor
      items {
        date
        area { id code fullName }
        parts { share to { id fullName } }
        decision { id version basis decidedOn state confirmedAt shares { share to { id } } }
      }
    }
  }
`);

export const ProposeShares = graphql(`
  mutation AdminProposeShares($input: SharesInput!) { proposeShares(input: $input) { decision { id version state } } }
`);

export const ConfirmShares = graphql(`
  mutation AdminConfirmShares($decision: Versioned!) { confirmShares(decision: $decision) { decision { id version state } } }
`);

export const WithdrawShares = graphql(`
  mutation AdminWithdrawShares($decision: Versioned!) { withdrawShares(decision: $decision) { decision { id version state } } }
`);

export const AreaChoicesQuery = graphql(`
  query AdminAreaChoices($search: String, $on: Date) {
    units(search: $search, kind: PEOPLES_COMMITTEE, on: $on, first: 40) { items { id level area { code fullName } } }
  }
`);
