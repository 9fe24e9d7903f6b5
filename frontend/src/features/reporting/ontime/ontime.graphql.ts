import { graphql } from '../gql';

export const OnTimeQuery = graphql(`
  query ReportingOnTime($year: Int!, $quarter: Int, $by: OnTimeBy!, $regimeId: UUID) {
    onTime(year: $year, quarter: $quarter, by: $by, regimeId: $regimeId) {
      year quarter unitIds unitNames columnIds columnNames owed onTime late missing
    }
  }
`);
