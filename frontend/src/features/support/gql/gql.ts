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
    "\n  fragment FeedbackLine on Feedback {\n    id kind state text screen senderName updatedAt assignee unread version\n    unit { id name }\n  }\n": typeof types.FeedbackLineFragmentDoc,
    "\n  fragment FeedbackFields on Feedback {\n    id kind state text screen address formCode formEdition cell senderName senderTitle sentAt updatedAt\n    assignee unread version actions\n    unit { id name }\n    messages { id fromOffice action byTitle text at }\n  }\n": typeof types.FeedbackFieldsFragmentDoc,
    "\n  query SupportFeedbacks($filter: FeedbackFilter, $first: Int!, $after: String, $box: Boolean!) {\n    feedbacks(filter: $filter, first: $first, after: $after) {\n      total unread endCursor\n      waiting @include(if: $box)\n      items { id ...FeedbackLine }\n    }\n  }\n": typeof types.SupportFeedbacksDocument,
    "\n  query SupportFeedback($id: UUID!) { feedback(id: $id) { id ...FeedbackFields } }\n": typeof types.SupportFeedbackDocument,
    "\n  mutation SupportSend($input: FeedbackInput!) { sendFeedback(input: $input) { id ...FeedbackFields } }\n": typeof types.SupportSendDocument,
    "\n  mutation SupportStep($input: FeedbackStepInput!) { stepFeedback(input: $input) { id ...FeedbackFields } }\n": typeof types.SupportStepDocument,
    "\n  mutation SupportSee($id: UUID!) { seeFeedback(id: $id) { id ...FeedbackFields } }\n": typeof types.SupportSeeDocument,
    "\n  query SupportColleagues { colleagues { accountId positionId name title unit { id name } } }\n": typeof types.SupportColleaguesDocument,
    "\n  fragment RequestFields on AccountRequest {\n    id kind state requestedByName requestedByTitle requestedAt document reason personName positionTitle lastDay\n    dueAt dueText dueSource dueProvisional overdue onTime decidedAt decidedByTitle refusal actions version\n    unit { id name }\n    position { title roles signingForm validFrom validTo unit { id name } }\n  }\n": typeof types.RequestFieldsFragmentDoc,
    "\n  query SupportRequests($filter: AccountRequestFilter, $first: Int!, $after: String) {\n    accountRequests(filter: $filter, first: $first, after: $after) {\n      total endCursor\n      items { id ...RequestFields }\n    }\n  }\n": typeof types.SupportRequestsDocument,
    "\n  query SupportRequest($id: UUID!) { accountRequest(id: $id) { id ...RequestFields } }\n": typeof types.SupportRequestDocument,
    "\n  query SupportRequestFigures($year: Int!) {\n    accountRequestFigures(year: $year) { asked done onTime late refused withdrawn open overdue }\n  }\n": typeof types.SupportRequestFiguresDocument,
    "\n  query SupportOwnUnit($id: UUID!) {\n    unit(id: $id) { id name kind rooms { id name } parent { id name kind rooms { id name } } }\n  }\n": typeof types.SupportOwnUnitDocument,
    "\n  mutation SupportAsk($input: AccountRequestInput!) { requestAccount(input: $input) { id ...RequestFields } }\n": typeof types.SupportAskDocument,
    "\n  mutation SupportFulfil($request: Versioned!, $username: String, $password: String) {\n    fulfilAccountRequest(request: $request, username: $username, password: $password) { id ...RequestFields }\n  }\n": typeof types.SupportFulfilDocument,
    "\n  mutation SupportRefuse($request: Versioned!, $reason: String!) {\n    refuseAccountRequest(request: $request, reason: $reason) { id ...RequestFields }\n  }\n": typeof types.SupportRefuseDocument,
    "\n  mutation SupportWithdraw($request: Versioned!) { withdrawAccountRequest(request: $request) { id ...RequestFields } }\n": typeof types.SupportWithdrawDocument,
};
const documents: Documents = {
    "\n  fragment FeedbackLine on Feedback {\n    id kind state text screen senderName updatedAt assignee unread version\n    unit { id name }\n  }\n": types.FeedbackLineFragmentDoc,
    "\n  fragment FeedbackFields on Feedback {\n    id kind state text screen address formCode formEdition cell senderName senderTitle sentAt updatedAt\n    assignee unread version actions\n    unit { id name }\n    messages { id fromOffice action byTitle text at }\n  }\n": types.FeedbackFieldsFragmentDoc,
    "\n  query SupportFeedbacks($filter: FeedbackFilter, $first: Int!, $after: String, $box: Boolean!) {\n    feedbacks(filter: $filter, first: $first, after: $after) {\n      total unread endCursor\n      waiting @include(if: $box)\n      items { id ...FeedbackLine }\n    }\n  }\n": types.SupportFeedbacksDocument,
    "\n  query SupportFeedback($id: UUID!) { feedback(id: $id) { id ...FeedbackFields } }\n": types.SupportFeedbackDocument,
    "\n  mutation SupportSend($input: FeedbackInput!) { sendFeedback(input: $input) { id ...FeedbackFields } }\n": types.SupportSendDocument,
    "\n  mutation SupportStep($input: FeedbackStepInput!) { stepFeedback(input: $input) { id ...FeedbackFields } }\n": types.SupportStepDocument,
    "\n  mutation SupportSee($id: UUID!) { seeFeedback(id: $id) { id ...FeedbackFields } }\n": types.SupportSeeDocument,
    "\n  query SupportColleagues { colleagues { accountId positionId name title unit { id name } } }\n": types.SupportColleaguesDocument,
    "\n  fragment RequestFields on AccountRequest {\n    id kind state requestedByName requestedByTitle requestedAt document reason personName positionTitle lastDay\n    dueAt dueText dueSource dueProvisional overdue onTime decidedAt decidedByTitle refusal actions version\n    unit { id name }\n    position { title roles signingForm validFrom validTo unit { id name } }\n  }\n": types.RequestFieldsFragmentDoc,
    "\n  query SupportRequests($filter: AccountRequestFilter, $first: Int!, $after: String) {\n    accountRequests(filter: $filter, first: $first, after: $after) {\n      total endCursor\n      items { id ...RequestFields }\n    }\n  }\n": types.SupportRequestsDocument,
    "\n  query SupportRequest($id: UUID!) { accountRequest(id: $id) { id ...RequestFields } }\n": types.SupportRequestDocument,
    "\n  query SupportRequestFigures($year: Int!) {\n    accountRequestFigures(year: $year) { asked done onTime late refused withdrawn open overdue }\n  }\n": types.SupportRequestFiguresDocument,
    "\n  query SupportOwnUnit($id: UUID!) {\n    unit(id: $id) { id name kind rooms { id name } parent { id name kind rooms { id name } } }\n  }\n": types.SupportOwnUnitDocument,
    "\n  mutation SupportAsk($input: AccountRequestInput!) { requestAccount(input: $input) { id ...RequestFields } }\n": types.SupportAskDocument,
    "\n  mutation SupportFulfil($request: Versioned!, $username: String, $password: String) {\n    fulfilAccountRequest(request: $request, username: $username, password: $password) { id ...RequestFields }\n  }\n": types.SupportFulfilDocument,
    "\n  mutation SupportRefuse($request: Versioned!, $reason: String!) {\n    refuseAccountRequest(request: $request, reason: $reason) { id ...RequestFields }\n  }\n": types.SupportRefuseDocument,
    "\n  mutation SupportWithdraw($request: Versioned!) { withdrawAccountRequest(request: $request) { id ...RequestFields } }\n": types.SupportWithdrawDocument,
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
export function graphql(source: "\n  fragment FeedbackLine on Feedback {\n    id kind state text screen senderName updatedAt assignee unread version\n    unit { id name }\n  }\n"): (typeof documents)["\n  fragment FeedbackLine on Feedback {\n    id kind state text screen senderName updatedAt assignee unread version\n    unit { id name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FeedbackFields on Feedback {\n    id kind state text screen address formCode formEdition cell senderName senderTitle sentAt updatedAt\n    assignee unread version actions\n    unit { id name }\n    messages { id fromOffice action byTitle text at }\n  }\n"): (typeof documents)["\n  fragment FeedbackFields on Feedback {\n    id kind state text screen address formCode formEdition cell senderName senderTitle sentAt updatedAt\n    assignee unread version actions\n    unit { id name }\n    messages { id fromOffice action byTitle text at }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SupportFeedbacks($filter: FeedbackFilter, $first: Int!, $after: String, $box: Boolean!) {\n    feedbacks(filter: $filter, first: $first, after: $after) {\n      total unread endCursor\n      waiting @include(if: $box)\n      items { id ...FeedbackLine }\n    }\n  }\n"): (typeof documents)["\n  query SupportFeedbacks($filter: FeedbackFilter, $first: Int!, $after: String, $box: Boolean!) {\n    feedbacks(filter: $filter, first: $first, after: $after) {\n      total unread endCursor\n      waiting @include(if: $box)\n      items { id ...FeedbackLine }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SupportFeedback($id: UUID!) { feedback(id: $id) { id ...FeedbackFields } }\n"): (typeof documents)["\n  query SupportFeedback($id: UUID!) { feedback(id: $id) { id ...FeedbackFields } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SupportSend($input: FeedbackInput!) { sendFeedback(input: $input) { id ...FeedbackFields } }\n"): (typeof documents)["\n  mutation SupportSend($input: FeedbackInput!) { sendFeedback(input: $input) { id ...FeedbackFields } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SupportStep($input: FeedbackStepInput!) { stepFeedback(input: $input) { id ...FeedbackFields } }\n"): (typeof documents)["\n  mutation SupportStep($input: FeedbackStepInput!) { stepFeedback(input: $input) { id ...FeedbackFields } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SupportSee($id: UUID!) { seeFeedback(id: $id) { id ...FeedbackFields } }\n"): (typeof documents)["\n  mutation SupportSee($id: UUID!) { seeFeedback(id: $id) { id ...FeedbackFields } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SupportColleagues { colleagues { accountId positionId name title unit { id name } } }\n"): (typeof documents)["\n  query SupportColleagues { colleagues { accountId positionId name title unit { id name } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RequestFields on AccountRequest {\n    id kind state requestedByName requestedByTitle requestedAt document reason personName positionTitle lastDay\n    dueAt dueText dueSource dueProvisional overdue onTime decidedAt decidedByTitle refusal actions version\n    unit { id name }\n    position { title roles signingForm validFrom validTo unit { id name } }\n  }\n"): (typeof documents)["\n  fragment RequestFields on AccountRequest {\n    id kind state requestedByName requestedByTitle requestedAt document reason personName positionTitle lastDay\n    dueAt dueText dueSource dueProvisional overdue onTime decidedAt decidedByTitle refusal actions version\n    unit { id name }\n    position { title roles signingForm validFrom validTo unit { id name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SupportRequests($filter: AccountRequestFilter, $first: Int!, $after: String) {\n    accountRequests(filter: $filter, first: $first, after: $after) {\n      total endCursor\n      items { id ...RequestFields }\n    }\n  }\n"): (typeof documents)["\n  query SupportRequests($filter: AccountRequestFilter, $first: Int!, $after: String) {\n    accountRequests(filter: $filter, first: $first, after: $after) {\n      total endCursor\n      items { id ...RequestFields }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SupportRequest($id: UUID!) { accountRequest(id: $id) { id ...RequestFields } }\n"): (typeof documents)["\n  query SupportRequest($id: UUID!) { accountRequest(id: $id) { id ...RequestFields } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SupportRequestFigures($year: Int!) {\n    accountRequestFigures(year: $year) { asked done onTime late refused withdrawn open overdue }\n  }\n"): (typeof documents)["\n  query SupportRequestFigures($year: Int!) {\n    accountRequestFigures(year: $year) { asked done onTime late refused withdrawn open overdue }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SupportOwnUnit($id: UUID!) {\n    unit(id: $id) { id name kind rooms { id name } parent { id name kind rooms { id name } } }\n  }\n"): (typeof documents)["\n  query SupportOwnUnit($id: UUID!) {\n    unit(id: $id) { id name kind rooms { id name } parent { id name kind rooms { id name } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SupportAsk($input: AccountRequestInput!) { requestAccount(input: $input) { id ...RequestFields } }\n"): (typeof documents)["\n  mutation SupportAsk($input: AccountRequestInput!) { requestAccount(input: $input) { id ...RequestFields } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SupportFulfil($request: Versioned!, $username: String, $password: String) {\n    fulfilAccountRequest(request: $request, username: $username, password: $password) { id ...RequestFields }\n  }\n"): (typeof documents)["\n  mutation SupportFulfil($request: Versioned!, $username: String, $password: String) {\n    fulfilAccountRequest(request: $request, username: $username, password: $password) { id ...RequestFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SupportRefuse($request: Versioned!, $reason: String!) {\n    refuseAccountRequest(request: $request, reason: $reason) { id ...RequestFields }\n  }\n"): (typeof documents)["\n  mutation SupportRefuse($request: Versioned!, $reason: String!) {\n    refuseAccountRequest(request: $request, reason: $reason) { id ...RequestFields }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SupportWithdraw($request: Versioned!) { withdrawAccountRequest(request: $request) { id ...RequestFields } }\n"): (typeof documents)["\n  mutation SupportWithdraw($request: Versioned!) { withdrawAccountRequest(request: $request) { id ...RequestFields } }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;