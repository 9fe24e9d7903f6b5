import { graphql } from '../gql';

export const SaveCells = graphql(`
  mutation ReportingSaveCells($input: SaveCellsInput!) {
    saveCells(input: $input) {
      draft { ...DraftFields }
      conflicts { row column mine theirs by }
      refused { code severity message place }
    }
  }
`);

export const FileNil = graphql(`
  mutation ReportingFileNil($obligation: Versioned!) { fileNil(obligation: $obligation) { id version state } }
`);

export const Propose = graphql(`
  mutation ReportingPropose($input: ProposeInput!) { propose(input: $input) { id version state } }
`);

export const SendBack = graphql(`
  mutation ReportingSendBack($input: ReasonInput!) { sendBack(input: $input) { id version state } }
`);

export const Sign = graphql(`
  mutation ReportingSign($input: SignInputReport!) { sign(input: $input) { id version state } }
`);

export const Issue = graphql(`
  mutation ReportingIssue($input: IssueInput!) { issue(input: $input) { id version state } }
`);

export const Recall = graphql(`
  mutation ReportingRecall($input: ReasonInput!) { recall(input: $input) { id version state } }
`);

export const ReturnReport = graphql(`
  mutation ReportingReturn($input: ReturnInput!) { returnReport(input: $input) { id version state } }
`);

export const Approve = graphql(`
  mutation ReportingApprove($input: ApproveInput!) {
    approve(input: $input) {
      obligationId
      obligation { id version state }
      problem { code severity message place }
    }
  }
`);

export const RequestCorrection = graphql(`
  mutation ReportingRequestCorrection($input: ReasonInput!) {
    requestCorrection(input: $input) { id version state }
  }
`);

export const OpenCorrection = graphql(`
  mutation ReportingOpenCorrection($input: ReasonInput!) { openCorrection(input: $input) { id version state } }
`);

export const CommentCell = graphql(`
  mutation ReportingCommentCell($obligationId: UUID!, $input: CellCommentInput!) {
    commentCell(obligationId: $obligationId, input: $input) { ...CommentFields }
  }
`);

export const ResolveComment = graphql(`
  mutation ReportingResolveComment($id: UUID!) { resolveComment(id: $id) { ...CommentFields } }
`);
