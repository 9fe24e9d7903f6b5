import { graphql } from '../gql';

// Up to 300 rows: no field more fits into what the server lets one query answer.
export const DutiesQuery = graphql(`
  query AdminDuties {
    duties {
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
  }
`);

export const GrantDuty = graphql(`
  mutation AdminGrantDuty($input: DutyInput!) { grantDuty(input: $input) { id validTo } }
`);

export const EndDuty = graphql(`
  mutation AdminEndDuty($id: UUID!, $lastDay: Date!) { endDuty(id: $id, lastDay: $lastDay) { id validTo } }
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
