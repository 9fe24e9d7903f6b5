// Package reporting holds the rules of report regimes, rounds, obligations and
// submissions; its storage is in the sub-package store.
package reporting

type (
	// RegimeKind is periodic, thematic or ad hoc (NĐ 09/2019 art. 4).
	RegimeKind string
	// RegimeOrigin says who asks: the province, a ministry, the Government.
	RegimeOrigin string
	// RegimeState is draft, published or suspended.
	RegimeState string
	// PeriodKind is a kind of reporting period.
	PeriodKind string
	// WindowRule says how the figures of a period are closed.
	WindowRule string
	// RoundState is open or closed.
	RoundState string
	// ObligationState is a state of the flow.
	ObligationState string
	// Timeliness is the standing against the due date.
	Timeliness string
	// RouteStepKind is a step of the unit's own signing route.
	RouteStepKind string
	// FlowAction is an action of the flow.
	FlowAction string
	// SubmissionState is the state of one sent version.
	SubmissionState string
	// ReviewKind is what the receiving side decided.
	ReviewKind string
	// Severity of a problem.
	Severity string
	// ObligationOrder orders a list.
	ObligationOrder string
	// InboxGroup groups the inbox by due date.
	InboxGroup string
)

// Values of the enumerations.
const (
	RegimeDraft     RegimeState = "DRAFT"
	RegimePublished RegimeState = "PUBLISHED"
	RegimeSuspended RegimeState = "SUSPENDED"

	RoundOpen   RoundState = "OPEN"
	RoundClosed RoundState = "CLOSED"

	Assigned            ObligationState = "ASSIGNED"
	Drafting            ObligationState = "DRAFTING"
	AwaitingSignature   ObligationState = "AWAITING_SIGNATURE"
	Signed              ObligationState = "SIGNED"
	Submitted           ObligationState = "SUBMITTED"
	Returned            ObligationState = "RETURNED"
	Approved            ObligationState = "APPROVED"
	CorrectionRequested ObligationState = "CORRECTION_REQUESTED"
	Correcting          ObligationState = "CORRECTING"
	Transferred         ObligationState = "TRANSFERRED" // owed by the successor of a dissolved unit

	NotDue  Timeliness = "NOT_DUE"
	OnTime  Timeliness = "ON_TIME"
	Late    Timeliness = "LATE"
	Missing Timeliness = "MISSING"

	StepPropose RouteStepKind = "PROPOSE"
	StepSign    RouteStepKind = "SIGN"
	StepIssue   RouteStepKind = "ISSUE"

	ActEdit              FlowAction = "EDIT"
	ActHandOver          FlowAction = "HAND_OVER"
	ActFileNil           FlowAction = "FILE_NIL"
	ActPropose           FlowAction = "PROPOSE"
	ActSendBack          FlowAction = "SEND_BACK"
	ActSign              FlowAction = "SIGN"
	ActIssue             FlowAction = "ISSUE"
	ActRecall            FlowAction = "RECALL"
	ActReturn            FlowAction = "RETURN"
	ActApprove           FlowAction = "APPROVE"
	ActRequestCorrection FlowAction = "REQUEST_CORRECTION"
	ActOpenCorrection    FlowAction = "OPEN_CORRECTION"
	ActExtend            FlowAction = "EXTEND"
	ActComment           FlowAction = "COMMENT"
	ActTransfer          FlowAction = "TRANSFER"

	VersionSubmitted SubmissionState = "SUBMITTED"
	VersionRecalled  SubmissionState = "RECALLED"
	VersionReturned  SubmissionState = "RETURNED"
	VersionApproved  SubmissionState = "APPROVED"
	VersionReplaced  SubmissionState = "REPLACED"

	ReviewReturned ReviewKind = "RETURNED"
	ReviewApproved ReviewKind = "APPROVED"
	ReviewRefused  ReviewKind = "REFUSED"

	SeverityError   Severity = "ERROR"
	SeverityWarning Severity = "WARNING"

	OrderDue     ObligationOrder = "DUE"
	OrderUpdated ObligationOrder = "UPDATED"
	OrderUnit    ObligationOrder = "UNIT"

	GroupOverdue  InboxGroup = "OVERDUE"
	GroupToday    InboxGroup = "TODAY"
	GroupThisWeek InboxGroup = "THIS_WEEK"
	GroupLater    InboxGroup = "LATER"
	GroupNoTerm   InboxGroup = "NO_TERM" // no term runs
)
