import { graphql } from '../gql';

export const OutlinesQuery = graphql(`
  query ReportingOutlines {
    outlines {
      code
      title
      versions { id title edition validFrom validTo headingCount }
    }
  }
`);

export const OutlineVersionQuery = graphql(`
  query ReportingOutlineVersion($id: UUID!) {
    outlineVersion(id: $id) { id code title edition legalBasis validFrom validTo headingCount document }
  }
`);

export const CheckOutlineQuery = graphql(`
  query ReportingCheckOutline($document: String!) {
    checkOutline(document: $document) { code title document problems { code severity message place } }
  }
`);

export const ImportOutline = graphql(`
  mutation ReportingImportOutline($document: String!) { importOutline(document: $document) { id code title } }
`);
