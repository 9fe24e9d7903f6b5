/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Approval of one report or many (duyệt). */
export type ApproveInput = {
  /** One or many; each answers on its own. */
  obligations: Array<Versioned>;
};

/** Kind of a decision. */
export type CaseDecisionKind =
  /** Mẫu 10: chấm dứt quản lý */
  | 'CONCLUDE'
  /** Mẫu 07: quyết định quản lý người sử dụng trái phép chất ma túy */
  | 'MANAGE'
  /** Mẫu 08: chuyển hồ sơ */
  | 'MOVE_FILE'
  /** Quyết định khác */
  | 'OTHER_DECISION'
  /** Mẫu 09: dừng quản lý */
  | 'STOP';

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

/** Actions on an obligation. */
export type FlowAction =
  /** Duyệt */
  | 'APPROVE'
  /** Nhận xét ô số liệu */
  | 'COMMENT'
  /** Nhập số liệu */
  | 'EDIT'
  /** Gia hạn */
  | 'EXTEND'
  /** Không phát sinh */
  | 'FILE_NIL'
  /** Phân công: gives a part to a room, a lower unit or a person */
  | 'HAND_OVER'
  /** Vào số và gửi */
  | 'ISSUE'
  /** Từ chối báo cáo đã duyệt để đính chính */
  | 'OPEN_CORRECTION'
  /** Trình ký */
  | 'PROPOSE'
  /** Thu hồi để đính chính */
  | 'RECALL'
  /** Đề nghị đính chính */
  | 'REQUEST_CORRECTION'
  /** Trả lại để bổ sung */
  | 'RETURN'
  /** Trả về người nhập */
  | 'SEND_BACK'
  /** Ký duyệt */
  | 'SIGN';

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

/** Narrows a list of obligations; what is null or empty does not matter. */
export type ObligationFilter = {
  /** First and last day of the due date. */
  dueFrom?: string | null | undefined;
  dueTo?: string | null | undefined;
  /** Only units that the viewer's position follows (của tôi phụ trách). */
  mine?: boolean | null | undefined;
  /** Only those of the own unit. */
  own?: boolean | null | undefined;
  regimeId?: string | null | undefined;
  roundId?: string | null | undefined;
  states?: Array<ObligationState> | null | undefined;
  timeliness?: Array<Timeliness> | null | undefined;
  unitId?: string | null | undefined;
  /** Name of the unit, accents optional. */
  unitSearch?: string | null | undefined;
};

/** State of an obligation (trạng thái báo cáo). */
export type ObligationState =
  /** Đã duyệt */
  | 'APPROVED'
  /** Chưa nhập */
  | 'ASSIGNED'
  /** Chờ ký */
  | 'AWAITING_SIGNATURE'
  /** Đang đính chính */
  | 'CORRECTING'
  /** Đã duyệt, xin đính chính */
  | 'CORRECTION_REQUESTED'
  /** Đang nhập */
  | 'DRAFTING'
  /** Bị trả lại */
  | 'RETURNED'
  /** Đã ký, chờ văn thư */
  | 'SIGNED'
  /** Đã gửi, chờ duyệt */
  | 'SUBMITTED'
  /** Đã chuyển đơn vị kế thừa: a successor of the dissolved unit owes it */
  | 'TRANSFERRED';

/** State of a part (trạng thái phần việc). */
export type PartState =
  /** Đã hoàn thành */
  | 'DONE'
  /** Đang thực hiện */
  | 'GIVEN'
  /** Mở lại để sửa */
  | 'REOPENED';

/** Standing of an obligation against its due date. */
export type Timeliness =
  /** Nộp muộn */
  | 'LATE'
  /** Quá hạn, chưa nộp */
  | 'MISSING'
  /** Chưa đến hạn */
  | 'NOT_DUE'
  /** Đúng hạn */
  | 'ON_TIME';

/** Reference to a row with the version the client saw: a stale one is refused with CONFLICT. */
export type Versioned = {
  id: string;
  version: number;
};

export type WorkLineFragment = { id: string, version: number, state: ObligationState, timeliness: Timeliness, dueAt: string, workingDaysLeft: number, updatedAt: string, dueExplanation: { text: string, source: string, provisional: boolean }, unit: { id: string, name: string } | null, round: { id: string, periodLabel: string, periodFrom: string, periodTo: string, illustrative: boolean, regime: { id: string, code: string, name: string } | null } | null } & { ' $fragmentName'?: 'WorkLineFragment' };

export type WorkInboxQueryVariables = Exact<{
  first: number;
  mine: boolean;
  papers: boolean;
}>;


export type WorkInboxQuery = { inbox: { hasMore: boolean, items: Array<{ action: FlowAction | null, since: string | null, dueAt: string | null, group: InboxGroup, changedCells: number | null, urged: boolean, partsGiven: number, partsDone: number, task: CaseTask | null, count: number, part: { id: string, whole: boolean, state: PartState } | null, obligation: (
        { id: string, version: number }
        & { ' $fragmentRefs'?: { 'WorkLineFragment': WorkLineFragment } }
      ) | null, record: { id: string, code: string, overdue: boolean, unit: { id: string, name: string } | null, nextClock: { id: string, name: string, startEvent: string, startedOn: string, dueAt: string, source: string, explanation: string } | null } | null, ruling?: { id: string, kind: CaseDecisionKind, from: { id: string, name: string } | null } | null }> } | null };

export type WorkRemindersQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkRemindersQuery = { regimesToReview: Array<{ dueOn: string, overdue: boolean, regime: { id: string, code: string, name: string } | null }> | null };

export type WorkSentQueryVariables = Exact<{
  filter?: ObligationFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type WorkSentQuery = { obligations: { total: number, endCursor: string | null, items: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'WorkLineFragment': WorkLineFragment } }
    )> | null } | null };

export type WorkApproveMutationVariables = Exact<{
  input: ApproveInput;
}>;


export type WorkApproveMutation = { approve: Array<{ obligationId: string, obligation: { id: string, version: number, state: ObligationState } | null, problem: { code: string, message: string } | null }> | null };

export const WorkLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WorkLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Obligation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"timeliness"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"workingDaysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"dueExplanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}}]}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"periodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"periodFrom"}},{"kind":"Field","name":{"kind":"Name","value":"periodTo"}},{"kind":"Field","name":{"kind":"Name","value":"illustrative"}},{"kind":"Field","name":{"kind":"Name","value":"regime"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<WorkLineFragment, unknown>;
export const WorkInboxDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WorkInbox"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"mine"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"papers"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inbox"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"mine"},"value":{"kind":"Variable","name":{"kind":"Name","value":"mine"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasMore"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"changedCells"}},{"kind":"Field","name":{"kind":"Name","value":"urged"}},{"kind":"Field","name":{"kind":"Name","value":"partsGiven"}},{"kind":"Field","name":{"kind":"Name","value":"partsDone"}},{"kind":"Field","name":{"kind":"Name","value":"task"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"part"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"whole"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"obligation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WorkLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextClock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"startEvent"}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"ruling"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"papers"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WorkLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Obligation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"timeliness"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"workingDaysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"dueExplanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}}]}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"periodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"periodFrom"}},{"kind":"Field","name":{"kind":"Name","value":"periodTo"}},{"kind":"Field","name":{"kind":"Name","value":"illustrative"}},{"kind":"Field","name":{"kind":"Name","value":"regime"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<WorkInboxQuery, WorkInboxQueryVariables>;
export const WorkRemindersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WorkReminders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regimesToReview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"regime"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<WorkRemindersQuery, WorkRemindersQueryVariables>;
export const WorkSentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WorkSent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ObligationFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"obligations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"EnumValue","value":"UPDATED"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WorkLine"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WorkLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Obligation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"timeliness"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"workingDaysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"dueExplanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}}]}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"periodLabel"}},{"kind":"Field","name":{"kind":"Name","value":"periodFrom"}},{"kind":"Field","name":{"kind":"Name","value":"periodTo"}},{"kind":"Field","name":{"kind":"Name","value":"illustrative"}},{"kind":"Field","name":{"kind":"Name","value":"regime"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<WorkSentQuery, WorkSentQueryVariables>;
export const WorkApproveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WorkApprove"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApproveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approve"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"obligationId"}},{"kind":"Field","name":{"kind":"Name","value":"obligation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<WorkApproveMutation, WorkApproveMutationVariables>;