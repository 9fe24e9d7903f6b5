import { graphql } from '../gql';

export const DesignsQuery = graphql(`
  query ReportingFormDrafts {
    formDrafts { id code title updatedAt updatedBy publishedId version }
  }
`);

export const DesignQuery = graphql(`
  query ReportingFormDraft($id: UUID!) {
    formDraft(id: $id) {
      id code title document updatedAt updatedBy publishedId version
      findings { code severity message place }
    }
  }
`);

export const ReadFormQuery = graphql(`
  query ReportingReadForm($fileId: UUID!, $sheet: String) {
    readForm(fileId: $fileId, sheet: $sheet) {
      document sheet sheets
      findings { code severity message place }
    }
  }
`);

export const CheckDesignQuery = graphql(`
  query ReportingCheckDesign($document: String!) {
    checkForm(document: $document) { client problems { code severity message place } }
  }
`);

export const SaveDesign = graphql(`
  mutation ReportingSaveFormDraft($input: FormDraftInput!) {
    saveFormDraft(input: $input) { id version updatedAt updatedBy }
  }
`);

export const DiscardDesign = graphql(`
  mutation ReportingDiscardFormDraft($draft: Versioned!) { discardFormDraft(draft: $draft) }
`);

export const PublishDesign = graphql(`
  mutation ReportingPublishFormDraft($draft: Versioned!) {
    publishFormDraft(draft: $draft) { id code title edition }
  }
`);

export const CompareFormsQuery = graphql(`
  query ReportingCompareForms($before: UUID!, $after: UUID!) {
    compareForms(beforeId: $before, afterId: $after) { kind code label what before after }
  }
`);
