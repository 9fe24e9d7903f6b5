/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Why a notice tells of something. */
export type NoticeCause =
  /** Sắp đến hạn */
  | 'BEFORE_DUE'
  /** Trích xuất nhiều hồ sơ: to who answers for the records */
  | 'CASES_EXPORTED'
  /** Hồ sơ đang được chuyển đến đơn vị */
  | 'CASE_ARRIVING'
  /** Được phép khai thác hồ sơ: to the unit the consent names */
  | 'CASE_CONSENT'
  /** Việc mở lại hoặc báo chết, mất tích đã được phê duyệt */
  | 'CASE_DECIDED'
  /** Được ủy quyền quản lý hồ sơ */
  | 'CASE_DELEGATED'
  /** Hồ sơ bị mở khẩn cấp: to the managing unit */
  | 'CASE_EMERGENCY'
  /** Trích xuất hồ sơ bị từ chối vì quá hạn mức: to who answers for the records */
  | 'CASE_EXPORT_REFUSED'
  /** Tin báo đã chuyển tiếp được nơi nhận đóng, không lập hồ sơ: to the police that passed it on; the object is the move */
  | 'CASE_FORWARDED_CLOSED'
  /** Hồ sơ chuyển đi đã được tiếp nhận: to the unit that gave it; the object is the move */
  | 'CASE_MOVE_ACCEPTED'
  /** Nơi nhận từ chối hồ sơ chuyển đi */
  | 'CASE_MOVE_REFUSED'
  /** Tin báo chuyển đến đơn vị */
  | 'CASE_NOTICE'
  /** Tin báo đã được Công an đóng, không lập hồ sơ: to the health unit that told */
  | 'CASE_NOTICE_CLOSED'
  /** Hồ sơ bị trả lại hoặc không được chấp nhận */
  | 'CASE_RETURNED'
  /** Hồ sơ có đề nghị chưa ký chuyển đến xã: to its chairman, who finds the paper waiting or has it proposed anew; the object is the former paper, or the reassignment */
  | 'CASE_RULING_COMES'
  /** Đề nghị ký không còn chờ vì hồ sơ đã khóa, đóng, gộp hoặc chuyển nơi khác: to the chairman; the object is the paper, or the reassignment */
  | 'CASE_RULING_ENDED'
  /** Đơn vị khác đề nghị chuyển hồ sơ */
  | 'CASE_TRANSFER_ASKED'
  /** Đề nghị chuyển hồ sơ không được chấp nhận */
  | 'CASE_TRANSFER_REFUSED'
  /** Hồ sơ được ủy quyền bị đôn đốc */
  | 'CASE_URGED'
  /** Đến hạn hôm nay */
  | 'DUE_TODAY'
  /** Góp ý đã được trả lời */
  | 'FEEDBACK_ANSWERED'
  /** Góp ý đã đóng */
  | 'FEEDBACK_CLOSED'
  /** Đơn vị được phân công theo dõi quá hạn: to the lead agency's officer */
  | 'FOLLOWED_OVERDUE'
  /** Quá hạn */
  | 'OVERDUE'
  /** Đề nghị về tài khoản đã thực hiện */
  | 'REQUEST_DONE'
  /** Đề nghị về tài khoản bị từ chối */
  | 'REQUEST_REFUSED'
  /** Đơn vị quá hạn: to who answers for the unit */
  | 'UNIT_OVERDUE'
  /** Được đôn đốc */
  | 'URGED';

/** What a notice is about. */
export type NoticeKind =
  /** Kết quả đề nghị về tài khoản */
  | 'ACCOUNT_REQUEST'
  /** Hồ sơ người nghiện, người sử dụng: which record and what, nothing of the person */
  | 'CASE'
  /** Trích xuất hồ sơ */
  | 'CASE_EXPORT'
  /** Nhắc việc trong ngày */
  | 'DIGEST'
  /** Trả lời góp ý */
  | 'FEEDBACK'
  /** Đôn đốc */
  | 'URGE';

export type NoticeFieldsFragment = { id: string, kind: NoticeKind, day: string, at: string, readAt: string | null, lines: Array<{ cause: NoticeCause, regimeCode: string | null, regimeName: string | null, objectId: string | null, count: number }> } & { ' $fragmentName'?: 'NoticeFieldsFragment' };

export type NoticesUnreadQueryVariables = Exact<{ [key: string]: never; }>;


export type NoticesUnreadQuery = { notices: { unread: number } | null };

export type NoticesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type NoticesQuery = { notices: { unread: number, endCursor: string | null, email: string | null, mail: boolean, mailOffered: boolean, items: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'NoticeFieldsFragment': NoticeFieldsFragment } }
    )> } | null };

export type NoticesReadMutationVariables = Exact<{
  ids?: Array<string> | string | null | undefined;
}>;


export type NoticesReadMutation = { readNotices: { unread: number } | null };

export type NoticesPreferMailMutationVariables = Exact<{
  mail: boolean;
}>;


export type NoticesPreferMailMutation = { preferMail: { mail: boolean } | null };

export const NoticeFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoticeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"regimeCode"}},{"kind":"Field","name":{"kind":"Name","value":"regimeName"}},{"kind":"Field","name":{"kind":"Name","value":"objectId"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<NoticeFieldsFragment, unknown>;
export const NoticesUnreadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NoticesUnread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unread"}}]}}]}}]} as unknown as DocumentNode<NoticesUnreadQuery, NoticesUnreadQueryVariables>;
export const NoticesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Notices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unread"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"mail"}},{"kind":"Field","name":{"kind":"Name","value":"mailOffered"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"NoticeFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoticeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"regimeCode"}},{"kind":"Field","name":{"kind":"Name","value":"regimeName"}},{"kind":"Field","name":{"kind":"Name","value":"objectId"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<NoticesQuery, NoticesQueryVariables>;
export const NoticesReadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NoticesRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"readNotices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unread"}}]}}]}}]} as unknown as DocumentNode<NoticesReadMutation, NoticesReadMutationVariables>;
export const NoticesPreferMailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NoticesPreferMail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"mail"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"preferMail"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"mail"},"value":{"kind":"Variable","name":{"kind":"Name","value":"mail"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mail"}}]}}]}}]} as unknown as DocumentNode<NoticesPreferMailMutation, NoticesPreferMailMutationVariables>;