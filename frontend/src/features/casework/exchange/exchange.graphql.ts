import { graphql } from '../gql';

export const ImportFields = graphql(`
  fragment ImportFields on CaseImport {
    id version createdAt state percent seen total good warned faulty repeated taken fault
  }
`);

export const ImportsQuery = graphql(`
  query CaseworkImports($first: Int!, $after: String) {
    caseImports(first: $first, after: $after) {
      items { id ...ImportFields }
      endCursor
    }
  }
`);

export const ImportQuery = graphql(`
  query CaseworkImport($id: UUID!) {
    caseImport(id: $id) { id ...ImportFields }
  }
`);

export const ImportRowsQuery = graphql(`
  query CaseworkImportRows($id: UUID!, $outcome: CaseImportOutcome, $first: Int!, $after: String) {
    caseImportRows(id: $id, outcome: $outcome, first: $first, after: $after) {
      items { row outcome recordId findings { cell label severity code message } }
      endCursor
    }
  }
`);

export const WorkbookQuery = graphql(`
  query CaseworkWorkbook($fileId: UUID!, $sheet: Int!, $headRow: Int) {
    caseWorkbook(fileId: $fileId, sheet: $sheet, headRow: $headRow) {
      sheets sheet headRow rows encoding sample repeats
      columns { column name heading field }
      fields { key label section required }
    }
  }
`);

export const OpenImport = graphql(`
  mutation CaseworkOpenImport($input: OpenCaseImportInput!) {
    openCaseImport(input: $input) { id ...ImportFields }
  }
`);

export const StartImport = graphql(`
  mutation CaseworkStartImport($import: Versioned!) {
    startCaseImport(import: $import) { id ...ImportFields }
  }
`);

export const StopImport = graphql(`
  mutation CaseworkStopImport($import: Versioned!) {
    stopCaseImport(import: $import) { id ...ImportFields }
  }
`);

export const QuotaQuery = graphql(`
  query CaseworkExportQuota { caseExportQuota { day taken left tell } }
`);

export const ExportCases = graphql(`
  mutation CaseworkExport($input: ExportCasesInput!) {
    exportCases(input: $input) { id kind records left until }
  }
`);
