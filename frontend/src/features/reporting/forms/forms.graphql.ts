import { graphql } from '../gql';

export const FormsQuery = graphql(`
  query ReportingForms {
    forms {
      code
      versions { id title edition }
    }
  }
`);

export const FormVersionQuery = graphql(`
  query ReportingFormVersion($id: UUID!) {
    formVersion(id: $id) { id code title edition legalBasis validFrom validTo illustrativeFrom columnCount client }
  }
`);

export const CheckFormQuery = graphql(`
  query ReportingCheckForm($document: String!) {
    checkForm(document: $document) { code title client document problems { code severity message place } }
  }
`);

export const ImportForm = graphql(`
  mutation ReportingImportForm($document: String!) { importForm(document: $document) { id code title } }
`);
