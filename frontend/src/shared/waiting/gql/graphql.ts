/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What waits for a position in the line of records of persons. */
export type CaseTask =
  /** Tiếp nhận hồ sơ chuyển đến */
  | 'ACCEPT_TRANSFER'
  /** Hoàn thiện sửa đổi */
  | 'AMEND'
  /** Trả lời đề nghị chuyển hồ sơ */
  | 'ANSWER_REQUEST'
  /** Bổ sung theo yêu cầu */
  | 'COMPLETE'
  /** Phê duyệt sửa đổi */
  | 'DECIDE_AMENDMENT'
  /** Phê duyệt chết, mất tích */
  | 'DECIDE_END'
  /** Hàng đợi hồ sơ có thể trùng */
  | 'DECIDE_PAIRS'
  /** Phê duyệt hồ sơ */
  | 'DECIDE_RECORD'
  /** Quyết định mở lại */
  | 'DECIDE_REOPENING'
  /** Hàng đợi bản thảo không có thời hạn, ví dụ nhập từ tệp */
  | 'DRAFTS'
  /** Hoàn thiện, gửi phê duyệt */
  | 'ENTER'
  /** Một thời hạn sắp hết hoặc đã quá */
  | 'KEEP_TERM'
  /** Ký văn bản */
  | 'SIGN'
  /** Tiếp nhận tin báo */
  | 'TAKE_NOTICE';

/** How soon an item of the inbox is due. */
export type InboxGroup =
  /** Sau */
  | 'LATER'
  /** Không có thời hạn */
  | 'NO_TERM'
  /** Quá hạn */
  | 'OVERDUE'
  /** Tuần này */
  | 'THIS_WEEK'
  /** Hôm nay */
  | 'TODAY';

export type WaitingQueryVariables = Exact<{
  first: number;
  papers: boolean;
}>;


export type WaitingQuery = { inbox: { hasMore: boolean, items: Array<{ group: InboxGroup, task: CaseTask | null, count: number, obligation: { id: string, unit: { id: string, name: string } | null } | null, record: { id: string, code: string } | null, ruling?: { id: string } | null }> } | null };


export const WaitingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Waiting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"papers"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inbox"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"mine"},"value":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasMore"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"task"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"obligation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ruling"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"papers"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WaitingQuery, WaitingQueryVariables>;