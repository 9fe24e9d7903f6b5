import { graphql } from '../gql';

/** The months with figures, and the territory of the acting position. */
export const FigurePlaceQuery = graphql(`
  query CaseworkFigurePlace {
    figurePeriods(indicator: "case.managed") { key label }
    viewer { position { id unit { id area { id code fullName level } } } }
  }
`);

/** Every figure of the page in one request. */
export const FiguresQuery = graphql(`
  query CaseworkFigures($queries: [AggregateQuery!]!) {
    aggregate(queries: $queries) {
      indicators { key name unitOfMeasure }
      labels keys values totals rounded totalsRounded
      comparability { text blank }
      asOf notes
    }
  }
`);

/** Shapes of the communes; large, and the same all day. */
export const ShapesQuery = graphql(`
  query CaseworkShapes($province: String) {
    map(provinceCode: $province) { geojson official }
  }
`);

/** What is overdue in each unit, for who reads the records. */
export const UnitCountsQuery = graphql(`
  query CaseworkUnitCounts {
    caseUnitCounts { unit { id name } count overdue }
  }
`);
