import { graphql } from '../gql';

export const PairLine = graphql(`
  fragment PairLine on CasePair {
    id version state score reasons foundAt decisions decidedAt decidedByTitle reason survivorId
    left { id code state version unit { id name } }
    right { id code state version unit { id name } }
  }
`);

/** The list names nobody: who reads it has looked at nobody yet. */
export const PairsQuery = graphql(`
  query CasePairs($filter: CasePairFilter, $first: Int!, $after: String) {
    casePairs(filter: $filter, first: $first, after: $after) {
      items { id ...PairLine }
      endCursor total
    }
  }
`);

export const PairQuery = graphql(`
  query CasePair($id: UUID!) {
    casePair(id: $id) {
      id ...PairLine
      left { id official { id ...CaseContent } pending { id ...CaseContent } }
      right { id official { id ...CaseContent } pending { id ...CaseContent } }
    }
  }
`);

export const DecidePair = graphql(`
  mutation CasePairDecide($input: DecideCasePairInput!) {
    decideCasePair(input: $input) { id ...PairLine }
  }
`);

export const MergeCases = graphql(`
  mutation CasePairMerge($input: MergeCasesInput!) {
    mergeCases(input: $input) { id ...PairLine }
  }
`);
