/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment WorkLine on Obligation {\n    id\n    version\n    state\n    timeliness\n    dueAt\n    workingDaysLeft\n    dueExplanation { text source provisional }\n    updatedAt\n    unit { id name }\n    round {\n      id periodLabel periodFrom periodTo illustrative\n      regime { id code name }\n    }\n  }\n": typeof types.WorkLineFragmentDoc,
    "\n  query WorkInbox($first: Int!, $mine: Boolean!, $papers: Boolean!) {\n    inbox(first: $first, mine: $mine) {\n      hasMore\n      items {\n        action since dueAt group changedCells urged partsGiven partsDone task count\n        part { id whole state }\n        obligation { id version ...WorkLine }\n        record {\n          id code overdue\n          unit { id name }\n          nextClock { id name startEvent startedOn dueAt source explanation }\n        }\n        ruling @include(if: $papers) { id kind from { id name } }\n      }\n    }\n  }\n": typeof types.WorkInboxDocument,
    "\n  query WorkReminders { regimesToReview { dueOn overdue regime { id code name } } }\n": typeof types.WorkRemindersDocument,
    "\n  query WorkSent($filter: ObligationFilter, $first: Int!, $after: String) {\n    obligations(filter: $filter, order: UPDATED, first: $first, after: $after) {\n      total\n      endCursor\n      items { id ...WorkLine }\n    }\n  }\n": typeof types.WorkSentDocument,
    "\n  mutation WorkApprove($input: ApproveInput!) {\n    approve(input: $input) {\n      obligationId\n      obligation { id version state }\n      problem { code message }\n    }\n  }\n": typeof types.WorkApproveDocument,
};
const documents: Documents = {
    "\n  fragment WorkLine on Obligation {\n    id\n    version\n    state\n    timeliness\n    dueAt\n    workingDaysLeft\n    dueExplanation { text source provisional }\n    updatedAt\n    unit { id name }\n    round {\n      id periodLabel periodFrom periodTo illustrative\n      regime { id code name }\n    }\n  }\n": types.WorkLineFragmentDoc,
    "\n  query WorkInbox($first: Int!, $mine: Boolean!, $papers: Boolean!) {\n    inbox(first: $first, mine: $mine) {\n      hasMore\n      items {\n        action since dueAt group changedCells urged partsGiven partsDone task count\n        part { id whole state }\n        obligation { id version ...WorkLine }\n        record {\n          id code overdue\n          unit { id name }\n          nextClock { id name startEvent startedOn dueAt source explanation }\n        }\n        ruling @include(if: $papers) { id kind from { id name } }\n      }\n    }\n  }\n": types.WorkInboxDocument,
    "\n  query WorkReminders { regimesToReview { dueOn overdue regime { id code name } } }\n": types.WorkRemindersDocument,
    "\n  query WorkSent($filter: ObligationFilter, $first: Int!, $after: String) {\n    obligations(filter: $filter, order: UPDATED, first: $first, after: $after) {\n      total\n      endCursor\n      items { id ...WorkLine }\n    }\n  }\n": types.WorkSentDocument,
    "\n  mutation WorkApprove($input: ApproveInput!) {\n    approve(input: $input) {\n      obligationId\n      obligation { id version state }\n      problem { code message }\n    }\n  }\n": types.WorkApproveDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WorkLine on Obligation {\n    id\n    version\n    state\n    timeliness\n    dueAt\n    workingDaysLeft\n    dueExplanation { text source provisional }\n    updatedAt\n    unit { id name }\n    round {\n      id periodLabel periodFrom periodTo illustrative\n      regime { id code name }\n    }\n  }\n"): (typeof documents)["\n  fragment WorkLine on Obligation {\n    id\n    version\n    state\n    timeliness\n    dueAt\n    workingDaysLeft\n    dueExplanation { text source provisional }\n    updatedAt\n    unit { id name }\n    round {\n      id periodLabel periodFrom periodTo illustrative\n      regime { id code name }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorkInbox($first: Int!, $mine: Boolean!, $papers: Boolean!) {\n    inbox(first: $first, mine: $mine) {\n      hasMore\n      items {\n        action since dueAt group changedCells urged partsGiven partsDone task count\n        part { id whole state }\n        obligation { id version ...WorkLine }\n        record {\n          id code overdue\n          unit { id name }\n          nextClock { id name startEvent startedOn dueAt source explanation }\n        }\n        ruling @include(if: $papers) { id kind from { id name } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query WorkInbox($first: Int!, $mine: Boolean!, $papers: Boolean!) {\n    inbox(first: $first, mine: $mine) {\n      hasMore\n      items {\n        action since dueAt group changedCells urged partsGiven partsDone task count\n        part { id whole state }\n        obligation { id version ...WorkLine }\n        record {\n          id code overdue\n          unit { id name }\n          nextClock { id name startEvent startedOn dueAt source explanation }\n        }\n        ruling @include(if: $papers) { id kind from { id name } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorkReminders { regimesToReview { dueOn overdue regime { id code name } } }\n"): (typeof documents)["\n  query WorkReminders { regimesToReview { dueOn overdue regime { id code name } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorkSent($filter: ObligationFilter, $first: Int!, $after: String) {\n    obligations(filter: $filter, order: UPDATED, first: $first, after: $after) {\n      total\n      endCursor\n      items { id ...WorkLine }\n    }\n  }\n"): (typeof documents)["\n  query WorkSent($filter: ObligationFilter, $first: Int!, $after: String) {\n    obligations(filter: $filter, order: UPDATED, first: $first, after: $after) {\n      total\n      endCursor\n      items { id ...WorkLine }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WorkApprove($input: ApproveInput!) {\n    approve(input: $input) {\n      obligationId\n      obligation { id version state }\n      problem { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation WorkApprove($input: ApproveInput!) {\n    approve(input: $input) {\n      obligationId\n      obligation { id version state }\n      problem { code message }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;