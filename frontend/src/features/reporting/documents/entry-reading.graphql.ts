import { graphql } from '../gql';

export const EntryReadingQuery = graphql(`
  query ReportingEntryReading($obligationId: UUID!, $fileId: UUID!) {
    readEntry(obligationId: $obligationId, fileId: $fileId) {
      revision
      changes { rows columns places old new }
      refused { code message place }
      same
      stale
    }
  }
`);
