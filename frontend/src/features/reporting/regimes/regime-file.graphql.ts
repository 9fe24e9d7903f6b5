import { graphql } from '../gql';

export const FileFields = graphql(`
  fragment FileFields on RegimeFile {
    regimeId reviewDueOn reviewOverdue replacedFrom externalCode
    reviews { id at note byTitle }
    replaces { id code name }
    replacedBy { id code name }
  }
`);

export const RegimeFileQuery = graphql(`
  query ReportingRegimeFile($id: UUID!) { regimeFile(id: $id) { ...FileFields } }
`);

export const ReviewRegime = graphql(`
  mutation ReportingReviewRegime($id: UUID!, $note: String!) {
    reviewRegime(regimeId: $id, note: $note) { ...FileFields }
  }
`);

export const ReplaceRegime = graphql(`
  mutation ReportingReplaceRegime($input: ReplaceRegimeInput!) {
    replaceRegime(input: $input) { ...FileFields }
  }
`);

export const OverlapsQuery = graphql(`
  query ReportingOverlaps($formCode: String!, $regimeId: UUID) {
    indicatorOverlaps(formCode: $formCode, regimeId: $regimeId) {
      key name otherName otherForm regimeCode regimeName frequency leadUnit { id name }
    }
  }
`);
