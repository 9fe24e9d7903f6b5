import { graphql } from '../gql';

export const DutyFields = graphql(`
  fragment DutyFields on Duty {
    id
    kind
    positionId
    regimeCode
    legalBasis
    validFrom
    validTo
    unit { id name }
    target { id name }
  }
`);

export const DutiesQuery = graphql(`
  query AdminDuties { duties { ...DutyFields } }
`);

export const GrantDuty = graphql(`
  mutation AdminGrantDuty($input: DutyInput!) { grantDuty(input: $input) { ...DutyFields } }
`);

export const EndDuty = graphql(`
  mutation AdminEndDuty($id: UUID!, $lastDay: Date!) { endDuty(id: $id, lastDay: $lastDay) { ...DutyFields } }
`);

export const RegimeChoicesQuery = graphql(`
  query AdminRegimeChoices { regimes { id code name } }
`);

export const UnitHoldersQuery = graphql(`
  query AdminUnitHolders($unitId: UUID!) {
    accounts(filter: { unitId: $unitId }, first: 25) {
      items { id username displayName positions { id title validFrom validTo unit { id } } }
    }
  }
`);
