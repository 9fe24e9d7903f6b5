import { graphql } from '../gql';

export const RegisterQuery = graphql(`
  query ReportingRegister($side: RegisterSide!, $filter: RegisterFilter, $first: Int!, $after: String) {
    register(side: $side, filter: $filter, first: $first, after: $after) {
      total
      endCursor
      items {
        id obligationId number state nil docNumber docNotation docDate sentAt dueAt timeliness workingDaysLate approvedAt returns
        unit { id name }
        round { id periodKey periodLabel periodFrom periodTo regime { id code name } }
      }
    }
  }
`);
