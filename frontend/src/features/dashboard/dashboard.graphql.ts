import { graphql } from './gql';

/** What there is to look at, and the territory of the acting position. */
export const catalogueQuery = graphql(`
  query DashboardCatalogue {
    indicators {
      key
      name
      unitOfMeasure
      precision
      regimeCode
      overUnits
      overTime
      natures
    }
    regimes {
      id
      code
      name
    }
    viewer {
      position {
        id
        unit {
          id
          area {
            id
            code
            name
            fullName
            level
          }
        }
      }
    }
  }
`);

/** Periods with figures of a topic, and the changes of boundaries that its trend crosses. */
export const periodsQuery = graphql(`
  query DashboardPeriods($indicator: String!, $area: String!, $nature: Nature!) {
    figurePeriods(indicator: $indicator, nature: $nature) {
      key
      label
    }
    lineage(areaCode: $area) {
      date
      act
    }
  }
`);

/** Every figure of the page in one request. */
export const figuresQuery = graphql(`
  query DashboardFigures($queries: [AggregateQuery!]!) {
    aggregate(queries: $queries) {
      indicators {
        key
        name
        unitOfMeasure
        precision
        regimeCode
        overUnits
        overTime
        natures
      }
      labels
      keys
      values
      totals
      periods
      coverage {
        reported
        approved
        owed
      }
      notComparable
      comparability { reason text labels blank }
      unapproved
      asOf
      notes
    }
  }
`);

/** Shapes of the communes; large, and the same all day. */
export const mapQuery = graphql(`
  query DashboardMap($province: String) {
    map(provinceCode: $province) {
      geojson
      official
    }
  }
`);

/** The form cells behind one number. */
export const sentReasonsQuery = graphql(`
  query DashboardSentReasons($id: UUID!) {
    sentConsolidation(submissionId: $id) {
      submissionId
      adjustments { row column value reason byTitle at }
    }
  }
`);

export const pedigreeQuery = graphql(`
  query DashboardPedigree(
    $indicator: String!
    $area: String!
    $period: String!
    $unapproved: Boolean!
    $nature: Nature!
  ) {
    pedigree(
      indicator: $indicator
      areaCode: $area
      period: $period
      includeUnapproved: $unapproved
      nature: $nature
    ) {
      items {
        areaName
        unitName
        periodLabel
        value
        official
        obligationId
        submissionId
        place
        believedFrom
      }
    }
  }
`);
