import { graphql } from '../gql';

export const CaseGrantsQuery = graphql(`
  query CaseworkGrants($id: UUID!) {
    caseRecord(id: $id) {
      id masked
      grants {
        id kind by sections paperNumber paperDate issuer fileId reason beginsAt endsAt active
        unit { id name }
      }
    }
  }
`);

export const CaseDelegatesQuery = graphql(`
  query CaseworkDelegates {
    caseDelegates { id name }
  }
`);

export const CaseEmergenciesQuery = graphql(`
  query CaseworkEmergencies($first: Int!, $after: String, $reasons: Boolean!) {
    caseEmergencies(first: $first, after: $after) {
      items { id at endsAt by code recordId @include(if: $reasons) reason @include(if: $reasons) unit { id name } }
      endCursor
    }
  }
`);

export const GiveConsent = graphql(`
  mutation CaseworkConsent($input: CaseConsentInput!) {
    giveCaseConsent(input: $input) { id ...CaseHead }
  }
`);

export const DelegateCase = graphql(`
  mutation CaseworkDelegate($input: CaseDelegationInput!) {
    delegateCase(input: $input) { id ...CaseHead }
  }
`);

export const EndGrant = graphql(`
  mutation CaseworkEndGrant($input: EndCaseGrantInput!) {
    endCaseGrant(input: $input) { id ...CaseHead }
  }
`);

export const UrgeCase = graphql(`
  mutation CaseworkUrge($input: UrgeCaseInput!) {
    urgeCase(input: $input) { id ...CaseHead }
  }
`);

export const OpenEmergency = graphql(`
  mutation CaseworkEmergency($input: CaseEmergencyInput!) {
    openCaseEmergency(input: $input) { id code openInEmergency }
  }
`);

export const SupplementCase = graphql(`
  mutation CaseworkSupplement($record: UUID!) {
    supplementCase(record: $record) { id code }
  }
`);
