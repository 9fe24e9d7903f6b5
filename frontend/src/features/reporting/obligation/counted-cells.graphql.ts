import { graphql } from '../gql';

export const CountedCellsQuery = graphql(`
  query ReportingCountedCells($id: UUID!) {
    countedCells(obligationId: $id) { row column label indicator areaCode since period }
  }
`);
