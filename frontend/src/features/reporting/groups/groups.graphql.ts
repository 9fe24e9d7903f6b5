import { graphql } from '../gql';

export const GroupFields = graphql(`
  fragment GroupFields on UnitGroup {
    id name validFrom version
    units { id name }
    officers { positionId title name }
  }
`);

export const UnitGroupingQuery = graphql(`
  query ReportingUnitGrouping {
    unitGrouping {
      groups { id ...GroupFields }
      ungrouped { id name }
      candidates { positionId title name }
      formerDistricts { name unitIds }
    }
  }
`);

export const SaveUnitGroups = graphql(`
  mutation ReportingSaveUnitGroups($groups: [UnitGroupInput!]!) { saveUnitGroups(groups: $groups) { id ...GroupFields } }
`);

export const EndUnitGroup = graphql(`
  mutation ReportingEndUnitGroup($group: Versioned!) { endUnitGroup(group: $group) { id version } }
`);
