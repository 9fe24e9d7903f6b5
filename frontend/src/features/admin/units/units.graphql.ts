import { graphql } from '../gql';

export const UnitsQuery = graphql(`
  query AdminUnits($search: String, $kind: UnitKind, $level: Level, $on: Date, $first: Int!, $after: String) {
    units(search: $search, kind: $kind, level: $level, on: $on, first: $first, after: $after) {
      total
      endCursor
      items {
        id
        code
        name
        kind
        level
        sector
        validFrom
        validTo
        area { id fullName }
        parent { id name }
      }
    }
  }
`);

export const UnitQuery = graphql(`
  query AdminUnit($id: UUID!) {
    unit(id: $id) {
      id
      code
      name
      kind
      level
      sector
      validFrom
      validTo
      area { id code fullName kind level lon lat validFrom validTo }
      parent { id name parent { id name parent { id name } } }
      rooms { id code name }
    }
  }
`);

export const LineageQuery = graphql(`
  query AdminLineage($areaCode: String!) {
    lineage(areaCode: $areaCode) {
      partial
      share
      act
      date
      from { id code fullName validFrom validTo }
      to { id code fullName validFrom validTo }
    }
  }
`);

export const UnitChoicesQuery = graphql(`
  query AdminUnitChoices($search: String, $on: Date) {
    units(search: $search, on: $on, first: 30) {
      total
      items { id code name parent { id name } }
    }
  }
`);

export const UnitNameQuery = graphql(`
  query AdminUnitName($id: UUID!) { unit(id: $id) { id code name parent { id name } } }
`);
