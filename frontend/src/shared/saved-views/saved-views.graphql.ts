import { graphql } from './gql';

// One row with an id of its own: what a write answers is what stands on the page.
export const SavedViewsQuery = graphql(`
  query SavedViews($place: SavedViewPlace!) {
    savedViews(place: $place) { id version views { name filter } }
  }
`);

export const KeepViews = graphql(`
  mutation KeepViews($input: SavedViewsInput!) {
    keepViews(input: $input) { id version views { name filter } }
  }
`);
