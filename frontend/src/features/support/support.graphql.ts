import { graphql } from './gql';

export const FeedbackLine = graphql(`
  fragment FeedbackLine on Feedback {
    id kind state text screen senderName updatedAt assignee unread version
    unit { id name }
  }
`);

export const FeedbackFields = graphql(`
  fragment FeedbackFields on Feedback {
    id kind state text screen address formCode formEdition cell senderName senderTitle sentAt updatedAt
    assignee unread version actions
    unit { id name }
    messages { id fromOffice action byTitle text at }
  }
`);

export const FeedbacksQuery = graphql(`
  query SupportFeedbacks($filter: FeedbackFilter, $first: Int!, $after: String, $box: Boolean!) {
    feedbacks(filter: $filter, first: $first, after: $after) {
      total unread endCursor
      waiting @include(if: $box)
      items { id ...FeedbackLine }
    }
  }
`);

export const FeedbackQuery = graphql(`
  query SupportFeedback($id: UUID!) { feedback(id: $id) { id ...FeedbackFields } }
`);

export const SendFeedback = graphql(`
  mutation SupportSend($input: FeedbackInput!) { sendFeedback(input: $input) { id ...FeedbackFields } }
`);

export const StepFeedback = graphql(`
  mutation SupportStep($input: FeedbackStepInput!) { stepFeedback(input: $input) { id ...FeedbackFields } }
`);

export const SeeFeedback = graphql(`
  mutation SupportSee($id: UUID!) { seeFeedback(id: $id) { id ...FeedbackFields } }
`);

export const ColleaguesQuery = graphql(`
  query SupportColleagues { colleagues { accountId positionId name title unit { id name } } }
`);

export const RequestFields = graphql(`
  fragment RequestFields on AccountRequest {
    id kind state requestedByName requestedByTitle requestedAt document reason personName positionTitle lastDay
    dueAt dueText dueSource dueProvisional overdue onTime decidedAt decidedByTitle refusal actions version
    unit { id name }
    position { title roles signingForm validFrom validTo unit { id name } }
  }
`);

export const RequestsQuery = graphql(`
  query SupportRequests($filter: AccountRequestFilter, $first: Int!, $after: String) {
    accountRequests(filter: $filter, first: $first, after: $after) {
      total endCursor
      items { id ...RequestFields }
    }
  }
`);

export const RequestQuery = graphql(`
  query SupportRequest($id: UUID!) { accountRequest(id: $id) { id ...RequestFields } }
`);

export const RequestFiguresQuery = graphql(`
  query SupportRequestFigures($year: Int!) {
    accountRequestFigures(year: $year) { asked done onTime late refused withdrawn open overdue }
  }
`);

export const OwnUnitQuery = graphql(`
  query SupportOwnUnit($id: UUID!) {
    unit(id: $id) { id name kind rooms { id name } parent { id name kind rooms { id name } } }
  }
`);

export const AskAccount = graphql(`
  mutation SupportAsk($input: AccountRequestInput!) { requestAccount(input: $input) { id ...RequestFields } }
`);

export const FulfilRequest = graphql(`
  mutation SupportFulfil($request: Versioned!, $username: String, $password: String) {
    fulfilAccountRequest(request: $request, username: $username, password: $password) { id ...RequestFields }
  }
`);

export const RefuseRequest = graphql(`
  mutation SupportRefuse($request: Versioned!, $reason: String!) {
    refuseAccountRequest(request: $request, reason: $reason) { id ...RequestFields }
  }
`);

export const WithdrawRequest = graphql(`
  mutation SupportWithdraw($request: Versioned!) { withdrawAccountRequest(request: $request) { id ...RequestFields } }
`);
