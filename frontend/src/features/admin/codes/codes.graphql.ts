import { graphql } from '../gql';

export const CodesQuery = graphql(`
  query AdminCodes($kind: ExternalCodeKind!, $search: String, $first: Int!, $after: String) {
    externalCodes(kind: $kind, search: $search, first: $first, after: $after) {
      total endCursor
      items { kind object ownCode name code version }
    }
  }
`);

export const SetCode = graphql(`
  mutation AdminSetCode($input: ExternalCodeInput!) {
    setExternalCode(input: $input) { kind object ownCode name code version }
  }
`);
