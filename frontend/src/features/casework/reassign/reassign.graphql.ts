import { graphql } from '../gql';

export const ReassignmentPlanQuery = graphql(`
  query CaseworkReassignmentPlan($from: UUID!, $to: UUID!) {
    caseReassignmentPlan(fromId: $from, toId: $to) {
      total incoming rulings openings digest
      from { id name }
      to { id name }
      states { state count overdue }
    }
  }
`);

export const ReassignmentLine = graphql(`
  fragment ReassignmentLine on CaseReassignment {
    id reason paperNumber paperDate count openings at byTitle undoing undone
    from { id name validTo }
    to { id name }
  }
`);

export const ReassignmentsQuery = graphql(`
  query CaseworkReassignments {
    caseReassignments { id ...ReassignmentLine }
    caseUnitsLeft { id name }
  }
`);

export const ReassignCases = graphql(`
  mutation CaseworkReassign($input: ReassignCasesInput!) {
    reassignCases(input: $input) { id count ...ReassignmentLine }
  }
`);

export const UndoReassignment = graphql(`
  mutation CaseworkUndoReassignment($input: UndoCaseReassignmentInput!) {
    undoCaseReassignment(input: $input) { id count ...ReassignmentLine }
  }
`);
