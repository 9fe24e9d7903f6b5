import { graphql } from '../gql';

export const UrgeUnits = graphql(`
  mutation ReportingUrge($input: UrgeInput!) { urge(input: $input) { id obligationId at } }
`);

export const UrgesQuery = graphql(`
  query ReportingUrges($id: UUID!) {
    obligation(id: $id) {
      id
      urges { id text deadline byTitle at acknowledgedAt }
    }
  }
`);

export const AcknowledgeUrge = graphql(`
  mutation ReportingAcknowledgeUrge($id: UUID!) { acknowledgeUrge(id: $id) { id acknowledgedAt } }
`);
