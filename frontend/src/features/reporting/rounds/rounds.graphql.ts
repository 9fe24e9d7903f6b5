import { graphql } from '../gql';

export const RoundsQuery = graphql(`
  query ReportingRounds($regimeId: UUID, $first: Int!) {
    rounds(regimeId: $regimeId, first: $first) {
      id periodKey periodLabel periodFrom periodTo opensAt state closedAt illustrative version
      regime { id code name leadUnit { id name } }
    }
  }
`);

export const ProgressCountsQuery = graphql(`
  query ReportingProgressCounts($roundId: UUID!) {
    roundProgress(roundId: $roundId) { owed submitted approved onTime late missing }
  }
`);

export const RoundProgressQuery = graphql(`
  query ReportingRoundProgress($roundId: UUID!, $officers: Boolean!) {
    roundProgress(roundId: $roundId) {
      owed submitted approved onTime late missing
      exempt { validFrom validTo reason unit { id name } }
      units {
        obligationId
        unit { id name }
        state timeliness dueAt firstSubmittedAt returns
        workingDaysLate urged lastUrgedAt urgeAcknowledged lastRemindedOn lineageNote mine
        officers @include(if: $officers)
      }
    }
  }
`);

export const RoundQuery = graphql(`
  query ReportingRound($id: UUID!) {
    round(id: $id) {
      id periodKey periodLabel periodFrom periodTo opensAt state closedAt closeReason illustrative version
      regime { id code name leadUnit { id name } }
      formVersion { id code title edition client }
    }
  }
`);

export const RoundTableQuery = graphql(`
  query ReportingRoundTable($roundId: UUID!, $row: String) {
    roundTable(roundId: $roundId, row: $row) {
      row
      columns
      total
      rows {
        obligationId submissionId state official values
        unit { id name }
      }
    }
  }
`);

export const SubmittedQuery = graphql(`
  query ReportingSubmitted($roundId: UUID!, $after: String) {
    obligations(filter: { roundId: $roundId, states: [SUBMITTED] }, order: UNIT, first: 100, after: $after) {
      total
      endCursor
      items { id version timeliness lastSubmittedAt unit { id name } }
    }
  }
`);

export const RoundMoveQuery = graphql(`
  query ReportingRoundMove($roundId: UUID!, $formVersionId: UUID!, $columns: [ColumnMoveInput!], $rows: [ColumnMoveInput!]) {
    roundMove(roundId: $roundId, formVersionId: $formVersionId, columns: $columns, rows: $rows) {
      sent
      sentBack
      formVersion { id client }
      columns { from fromLabel to toLabel by }
      rows { from fromLabel to toLabel by }
      drafts { unit { id name } moved unplaced }
    }
  }
`);

export const MoveRound = graphql(`
  mutation ReportingMoveRound($input: MoveRoundInput!) { moveRound(input: $input) { id version } }
`);

export const ExtendDue = graphql(`
  mutation ReportingExtendDue($input: ExtendInput!) { extendDue(input: $input) { id version } }
`);

export const CloseRound = graphql(`
  mutation ReportingCloseRound($input: RoundStateInput!) { closeRound(input: $input) { id version state } }
`);

export const ReopenRound = graphql(`
  mutation ReportingReopenRound($input: RoundStateInput!) { reopenRound(input: $input) { id version state } }
`);

export const OpenRound = graphql(`
  mutation ReportingOpenRound($regimeId: UUID!, $periodKey: String!) {
    openRound(regimeId: $regimeId, periodKey: $periodKey) { id version state }
  }
`);
