package directory

import (
	"slices"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/fault"
	"congvu/server/flow"
)

type (
	// AccountRequestKind is what is asked for.
	AccountRequestKind string
	// AccountRequestState is where the request stands.
	AccountRequestState string
)

// Kinds and states of requests.
const (
	RequestCreate AccountRequestKind = "CREATE"
	RequestChange AccountRequestKind = "CHANGE"
	RequestLock   AccountRequestKind = "LOCK"
	RequestRevoke AccountRequestKind = "REVOKE"

	RequestOpen      AccountRequestState = "OPEN"
	RequestDone      AccountRequestState = "DONE"
	RequestRefused   AccountRequestState = "REFUSED"
	RequestWithdrawn AccountRequestState = "WITHDRAWN"

	ActFulfil   flow.Action = "FULFIL"
	ActRefuse   flow.Action = "REFUSE"
	ActWithdraw flow.Action = "WITHDRAW"
)

// RequestTerm is how long opening, taking back or changing an account may take.
var RequestTerm = clock.Term{
	Key: "ACCOUNT_REQUEST", Name: "Khởi tạo, thu hồi, thay đổi tài khoản", Unit: clock.WorkingDays, Amount: 1,
	Nature: clock.Act, Source: "Quyết định 239/QĐ-UBND năm 2025, Điều 6 khoản 5", StartEvent: "thời điểm nhận đề nghị",
}

// RequestFlow is the route of a request.
var RequestFlow = mustRequestFlow()

func mustRequestFlow() *flow.Machine {
	open := []flow.State{flow.State(RequestOpen)}
	m, err := flow.New(
		[]flow.Name[flow.State]{
			{Key: flow.State(RequestOpen), Label: "Chờ xử lý"}, {Key: flow.State(RequestDone), Label: "Đã thực hiện"},
			{Key: flow.State(RequestRefused), Label: "Từ chối"}, {Key: flow.State(RequestWithdrawn), Label: "Đã rút"},
		},
		[]flow.Name[flow.Action]{{Key: ActFulfil, Label: "Thực hiện"}, {Key: ActRefuse, Label: "Từ chối"}, {Key: ActWithdraw, Label: "Rút đề nghị"}},
		[]flow.Transition{
			{Action: ActFulfil, From: open, To: flow.State(RequestDone), Side: flow.Receiver, Rule: "account.manage", Law: "QĐ 239 Điều 6 khoản 3, 5"},
			{Action: ActRefuse, From: open, To: flow.State(RequestRefused), Side: flow.Receiver, Rule: "account.manage", NeedsReason: true, Law: "QĐ 239 Điều 6 khoản 3, 5"},
			{Action: ActWithdraw, From: open, To: flow.State(RequestWithdrawn), Side: flow.Sender, Rule: "accountRequest.write", Law: "QĐ 239 Điều 6 khoản 4"},
		})
	if err != nil {
		panic(err) // the table is wrong: no server may start with it
	}
	return m.About("đề nghị")
}

// AccountRequest is one request about an account.
type AccountRequest struct {
	ID               uuid.UUID
	Kind             AccountRequestKind
	State            AccountRequestState
	Unit             *Unit
	RequestedBy      uuid.UUID // position
	RequestedByName  string
	RequestedByTitle string
	RequestedAt      time.Time
	Document         string
	Reason           string
	AccountID        *uuid.UUID
	PositionID       *uuid.UUID
	PersonName       string
	PositionTitle    *string // of the position to be ended
	Position         *RequestedPosition
	LastDay          *clock.Date
	DueAt            time.Time
	DueText          string
	DueSource        string
	DueProvisional   bool
	Overdue          bool
	OnTime           *bool
	DecidedAt        *time.Time
	DecidedByTitle   *string
	Refusal          *string
	Actions          []AccountRequestAction
	Version          int
}

// AccountRequestAction is what somebody does with a request.
type AccountRequestAction string

// RequestedPosition is the position that is asked for.
type RequestedPosition struct {
	Title       string
	Unit        *Unit
	Roles       []Role
	SigningForm *SigningForm
	ValidFrom   clock.Date
	ValidTo     *clock.Date
}

// AccountRequestPage is a page of them.
type AccountRequestPage struct {
	Items     []*AccountRequest
	EndCursor *string
	Total     int
}

// AccessContainer: a page holds requests that are decided one by one.
func (*AccountRequestPage) AccessContainer() {}

// AccountRequestFilter narrows a list.
type AccountRequestFilter struct {
	Open *bool
	Kind *AccountRequestKind
}

// AccountRequestInput is a new request.
type AccountRequestInput struct {
	Kind        AccountRequestKind
	UnitID      uuid.UUID
	DisplayName *string
	AccountID   *uuid.UUID
	PositionID  *uuid.UUID
	Position    *RequestedPositionInput
	LastDay     *clock.Date
	Document    string
	Reason      string
}

// RequestedPositionInput is the position that is asked for.
type RequestedPositionInput = PositionInput

// AccountRequestFigures counts the requests of a year against their clock.
type AccountRequestFigures struct {
	Asked, Done, OnTime, Late, Refused, Withdrawn, Open, Overdue int
}

// Colleague is somebody of the own unit, to be named in a request or given work.
type Colleague struct {
	AccountID  uuid.UUID
	PositionID uuid.UUID
	Name       string
	Title      string
	Unit       *Unit
}

// AccessRow says where the request's unit stands seen from the viewer. A unit's IT
// officer sits in one of its rooms and keeps the accounts of the whole unit.
func (r *AccountRequest) AccessRow(v *access.Viewer) access.Row {
	row := access.Row{Relation: v.Relation(r.Unit.Spot()), State: string(r.State)}
	if v.Roles&access.UnitAdmin != 0 && r.Unit.Body().ID == v.Body {
		row.Relation = access.Own
	}
	return row
}

// AccessRow says where the colleague's unit stands seen from the viewer.
func (c *Colleague) AccessRow(v *access.Viewer) access.Row {
	if v.Roles&access.UnitAdmin != 0 && c.Unit.Body().ID == v.Body {
		return access.Row{Relation: access.Own}
	}
	return access.Row{Relation: v.Relation(c.Unit.Spot())}
}

// May lists what the viewer may do with it now.
func (r *AccountRequest) May(v *access.Viewer) []AccountRequestAction {
	out := []AccountRequestAction{}
	for _, a := range RequestFlow.Actions(flow.State(r.State)) {
		if access.Table.Row(v, RequestFlow.Of(a).Rule, r.AccessRow(v)) {
			out = append(out, AccountRequestAction(a))
		}
	}
	return out
}

// Check refuses a request that names too little to be carried out: INVALID_REQUEST.
func (in *AccountRequestInput) Check() error {
	invalid := func(place, message string) error {
		return fault.New(fault.BadInput, "INVALID_REQUEST", "%s", message).At("input." + place)
	}
	if n := utf8.RuneCountInString(in.Reason); n < 3 || n > 500 {
		return invalid("reason", "Nhập lý do đề nghị, từ 3 đến 500 ký tự.")
	}
	if utf8.RuneCountInString(in.Document) > 100 {
		return invalid("document", "Số, ký hiệu văn bản đề nghị tối đa 100 ký tự.")
	}
	created := in.Kind == RequestCreate
	positioned := slices.Contains([]AccountRequestKind{RequestCreate, RequestChange}, in.Kind)
	ends := slices.Contains([]AccountRequestKind{RequestChange, RequestRevoke}, in.Kind)
	switch {
	case created && in.DisplayName == nil:
		return invalid("displayName", "Nhập họ và tên người được cấp tài khoản.")
	case !created && in.AccountID == nil:
		return invalid("accountId", "Chọn người có tài khoản cần thay đổi.")
	case ends && in.PositionID == nil:
		return invalid("positionId", "Chọn chức vụ cần thay đổi hoặc thu hồi.")
	case positioned && in.Position == nil:
		return invalid("position", "Nhập chức vụ, đơn vị và vai trò đề nghị.")
	case in.Kind == RequestRevoke && in.LastDay == nil:
		return invalid("lastDay", "Chọn ngày làm việc cuối cùng của chức vụ.")
	}
	return nil
}
