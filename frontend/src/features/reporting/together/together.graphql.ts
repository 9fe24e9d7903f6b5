import { graphql } from '../gql';

export const TogetherFields = graphql(`
  fragment TogetherFields on Consolidation {
    obligationId
    version
    mode
    includePending
    takenAt
    takenBy
    freeColumns
    sourceRound { id periodLabel regime { id code name } }
    sources { obligationId number official unit { id name } }
    missing { obligationId state unit { id name } }
    changes { obligationId kind used current unit { id name } }
    adjustments { id row column value reason byTitle at }
    filled { rows columns values }
    texts { key number title units left edited }
  }
`);

export const TogetherQuery = graphql(`
  query ReportingTogether($id: UUID!) {
    consolidation(obligationId: $id) { obligationId ...TogetherFields }
  }
`);

export const TogetherTableQuery = graphql(`
  query ReportingTogetherTable($id: UUID!, $row: String) {
    consolidationTable(obligationId: $id, row: $row) {
      row
      columns
      sum
      total
      lines { obligationId submissionId number official values unit { id name } }
      adjustments { id row column value reason byTitle at }
    }
  }
`);

export const TogetherTextQuery = graphql(`
  query ReportingTogetherText($id: UUID!, $heading: String!) {
    consolidationText(obligationId: $id, heading: $heading) {
      key
      joined
      current
      voices { obligationId submissionId number official text unit { id name } }
    }
  }
`);

export const SentTogetherQuery = graphql(`
  query ReportingSentTogether($id: UUID!) {
    sentConsolidation(submissionId: $id) {
      submissionId
      regime
      takenAt
      includePending
      sources { unitName number official obligationId submissionId }
      missing { unitName state }
      adjustments { row column value reason byTitle at }
      texts { heading title units }
    }
  }
`);

export const Consolidate = graphql(`
  mutation ReportingConsolidate($input: ConsolidateInput!) {
    consolidate(input: $input) { obligationId version }
  }
`);

export const Adjust = graphql(`
  mutation ReportingAdjust($input: AdjustInput!) { adjust(input: $input) { obligationId version } }
`);

export const RemoveAdjustment = graphql(`
  mutation ReportingRemoveAdjustment($input: RemoveAdjustmentInput!) {
    removeAdjustment(input: $input) { obligationId version }
  }
`);
