import { graphql } from '../gql';

export const PrefillQuery = graphql(`
  query ReportingPrefill($id: UUID!) {
    prefill(obligationId: $id) {
      notes
      cells { row column label proposed source current }
    }
  }
`);

export const FillPrefill = graphql(`
  mutation ReportingFillPrefill($id: UUID!) {
    fillPrefill(obligationId: $id) { draft { ...DraftFields } }
  }
`);
