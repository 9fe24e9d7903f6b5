import { graphql } from '../gql';

export const OutagesQuery = graphql(`
  query AdminOutages { outages { id startedAt endedAt reason declaredAt } }
`);

export const DeclareOutage = graphql(`
  mutation AdminDeclareOutage($input: OutageInput!) {
    declareOutage(input: $input) { id startedAt endedAt reason declaredAt }
  }
`);

export const EndOutage = graphql(`
  mutation AdminEndOutage($id: UUID!, $endedAt: Time!) {
    endOutage(id: $id, endedAt: $endedAt) { id startedAt endedAt reason declaredAt }
  }
`);
