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
    "\n  fragment NoticeFields on Notice {\n    id kind day at readAt\n    lines { cause regimeCode regimeName objectId count }\n  }\n": typeof types.NoticeFieldsFragmentDoc,
    "\n  query NoticesUnread { notices(first: 1) { unread } }\n": typeof types.NoticesUnreadDocument,
    "\n  query Notices($first: Int!, $after: String) {\n    notices(first: $first, after: $after) {\n      unread endCursor email mail mailOffered\n      items { id ...NoticeFields }\n    }\n  }\n": typeof types.NoticesDocument,
    "\n  mutation NoticesRead($ids: [UUID!]) { readNotices(ids: $ids) { unread } }\n": typeof types.NoticesReadDocument,
    "\n  mutation NoticesPreferMail($mail: Boolean!) { preferMail(mail: $mail) { mail } }\n": typeof types.NoticesPreferMailDocument,
};
const documents: Documents = {
    "\n  fragment NoticeFields on Notice {\n    id kind day at readAt\n    lines { cause regimeCode regimeName objectId count }\n  }\n": types.NoticeFieldsFragmentDoc,
    "\n  query NoticesUnread { notices(first: 1) { unread } }\n": types.NoticesUnreadDocument,
    "\n  query Notices($first: Int!, $after: String) {\n    notices(first: $first, after: $after) {\n      unread endCursor email mail mailOffered\n      items { id ...NoticeFields }\n    }\n  }\n": types.NoticesDocument,
    "\n  mutation NoticesRead($ids: [UUID!]) { readNotices(ids: $ids) { unread } }\n": types.NoticesReadDocument,
    "\n  mutation NoticesPreferMail($mail: Boolean!) { preferMail(mail: $mail) { mail } }\n": types.NoticesPreferMailDocument,
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
export function graphql(source: "\n  fragment NoticeFields on Notice {\n    id kind day at readAt\n    lines { cause regimeCode regimeName objectId count }\n  }\n"): (typeof documents)["\n  fragment NoticeFields on Notice {\n    id kind day at readAt\n    lines { cause regimeCode regimeName objectId count }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NoticesUnread { notices(first: 1) { unread } }\n"): (typeof documents)["\n  query NoticesUnread { notices(first: 1) { unread } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Notices($first: Int!, $after: String) {\n    notices(first: $first, after: $after) {\n      unread endCursor email mail mailOffered\n      items { id ...NoticeFields }\n    }\n  }\n"): (typeof documents)["\n  query Notices($first: Int!, $after: String) {\n    notices(first: $first, after: $after) {\n      unread endCursor email mail mailOffered\n      items { id ...NoticeFields }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation NoticesRead($ids: [UUID!]) { readNotices(ids: $ids) { unread } }\n"): (typeof documents)["\n  mutation NoticesRead($ids: [UUID!]) { readNotices(ids: $ids) { unread } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation NoticesPreferMail($mail: Boolean!) { preferMail(mail: $mail) { mail } }\n"): (typeof documents)["\n  mutation NoticesPreferMail($mail: Boolean!) { preferMail(mail: $mail) { mail } }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;