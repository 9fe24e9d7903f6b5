package reporting

import (
	"context"
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/flow"
)

type (
	// PartState is a state of a part that was given.
	PartState string
	// PartAction is what its giver or its holder does with it.
	PartAction string
)

// Values of the enumerations.
const (
	PartGiven    PartState = "GIVEN"
	PartDone     PartState = "DONE"
	PartReopened PartState = "REOPENED"
	PartRecalled PartState = "RECALLED"

	PartFill         PartAction = "FILL"
	PartFillOnBehalf PartAction = "FILL_ON_BEHALF"
	PartHandOn       PartAction = "HAND_ON"
	PartFinish       PartAction = "FINISH"
	PartReopen       PartAction = "REOPEN"
	PartRecall       PartAction = "RECALL_PART"
)

func parts(states ...PartState) []flow.State {
	out := make([]flow.State, len(states))
	for i, s := range states {
		out[i] = flow.State(s)
	}
	return out
}

// PartFlow is the route of a part: its holder is the sender, its giver the
// receiver. Only the giver takes it back; what was entered stays.
var PartFlow = func() *flow.Machine {
	open, live := parts(PartGiven, PartReopened), parts(PartGiven, PartReopened, PartDone)
	line := func(a PartAction, from []flow.State, to PartState, side flow.Side, rule, law string) flow.Transition {
		return flow.Transition{Action: flow.Action(a), From: from, To: flow.State(to), Side: side, Rule: rule, Law: law}
	}
	m, err := flow.New([]flow.Name[flow.State]{
		{Key: flow.State(PartGiven), Label: "Đang thực hiện"},
		{Key: flow.State(PartReopened), Label: "Mở lại để sửa"},
		{Key: flow.State(PartDone), Label: "Đã hoàn thành"},
		{Key: flow.State(PartRecalled), Label: "Đã thu hồi"},
	}, []flow.Name[flow.Action]{
		{Key: flow.Action(PartFill), Label: "Nhập phần được giao"},
		{Key: flow.Action(PartFillOnBehalf), Label: "Nhập thay"},
		{Key: flow.Action(PartHandOn), Label: "Giao tiếp"},
		{Key: flow.Action(PartFinish), Label: "Báo hoàn thành"},
		{Key: flow.Action(PartReopen), Label: "Mở lại"},
		{Key: flow.Action(PartRecall), Label: "Thu hồi phần việc"},
	}, []flow.Transition{
		line(PartFill, open, "", flow.Sender, "draft.write", collects),
		line(PartFillOnBehalf, live, "", flow.Receiver, "draft.write", collects),
		line(PartHandOn, open, "", flow.Sender, "part.give", delegate),
		line(PartFinish, open, PartDone, flow.Sender, "part.finish", collects),
		reasoned(line(PartReopen, parts(PartDone), PartReopened, flow.Receiver, "part.give", delegate)),
		line(PartRecall, live, PartRecalled, flow.Receiver, "part.give", delegate),
	})
	if err != nil {
		panic(err) // the table above is wrong: no server may start with it
	}
	return m.About("phần việc")
}()

// WorkPart is a part of a report, or the whole, given to a unit or a person.
type WorkPart struct {
	ID       uuid.UUID
	Version  int
	ParentID *uuid.UUID
	Holder   *directory.Unit
	PersonID *uuid.UUID // a position of the holder; nil = anybody of it who enters
	Person   *string    // that position's title and name
	Scope
	Note     string
	DueAt    *time.Time
	State    PartState
	GivenBy  string
	GivenAt  time.Time
	DoneBy   *string
	DoneAt   *time.Time
	Reason   string
	OnBehalf *OnBehalf

	// As the viewer of the page sees it.
	Mine       bool
	Actions    []PartActionState
	Obligation *Obligation
}

// OnBehalf is the mark of who filled in for the holder, last, and how many cells
// in all.
type OnBehalf struct {
	By    string
	At    time.Time
	Cells int
}

// PartActionState is an action on a part and whether the viewer may take it now.
type PartActionState struct {
	Action  PartAction
	Allowed bool
	Reason  *string
}

// PartProgress is how far a part is filled in: cells, and headings of the outline.
type PartProgress struct{ Cells, Filled, Headings, Written int }

// AccessRow says where the part stands seen from the viewer: the unit that owes
// is at home in it; who holds it, or a part it was cut from, holds it.
func (p *WorkPart) AccessRow(v *access.Viewer) access.Row {
	row := rowOf(v, p.Obligation.Unit, p.Obligation.Round, string(p.State))
	if p.Obligation.holdsAbove(v, p) || p.heldBy(v) {
		row.Relation |= access.PartHolder
	}
	return row
}

// Open reports whether the holder still works on it.
func (p *WorkPart) Open() bool { return p.State == PartGiven || p.State == PartReopened }

// Progress is how far it is filled in, counted in the draft.
func (p *WorkPart) Progress(ctx context.Context) (*PartProgress, error) {
	of, err := p.Obligation.Parts.Progress(ctx, p.Obligation)
	if err != nil || of == nil {
		return nil, err
	}
	return of(p.Scope), nil
}

// HolderName names who has it.
func (p *WorkPart) HolderName() string {
	if p.Person != nil {
		return *p.Person + " (" + p.Holder.Name + ")"
	}
	return p.Holder.Name
}

// heldBy: a part of a room is its own people's; a part of a unit is that of the
// people at home in the unit itself, as is its office; a person's is its own.
func (p *WorkPart) heldBy(v *access.Viewer) bool {
	if p.PersonID != nil {
		return *p.PersonID == v.Position
	}
	return p.Holder.ID == v.Unit || p.Holder.Kind != directory.KindRoom && v.Relation(p.Holder.Spot()) == access.Own
}

// part finds a part of the obligation.
func (o *Obligation) Part(id uuid.UUID) *WorkPart {
	for _, p := range o.Given {
		if p.ID == id {
			return p
		}
	}
	return nil
}

func (o *Obligation) parent(p *WorkPart) *WorkPart {
	if p.ParentID == nil {
		return nil
	}
	return o.Part(*p.ParentID)
}

// holdsAny: some part was given to the viewer.
func (o *Obligation) holdsAny(v *access.Viewer) bool {
	for _, p := range o.Given {
		if p.heldBy(v) {
			return true
		}
	}
	return false
}

// worksOn: some part of the viewer's is not done.
func (o *Obligation) worksOn(v *access.Viewer) bool {
	for _, p := range o.Given {
		if p.Open() && p.heldBy(v) {
			return true
		}
	}
	return false
}

// holdsAbove: the viewer holds a part that p was cut from.
func (o *Obligation) holdsAbove(v *access.Viewer, p *WorkPart) bool {
	for up := o.parent(p); up != nil; up = o.parent(up) {
		if up.heldBy(v) {
			return true
		}
	}
	return false
}

// owes: the viewer is at home in the unit that owes the report.
func (o *Obligation) owes(v *access.Viewer) bool {
	return v.Relation(o.Unit.Spot()) == access.Own
}

// CheckPart refuses an action on a part that the viewer may not take now:
// ACTION_NOT_IN_STATE, PARTS_FROZEN, ACTION_NOT_PERMITTED, PARENT_DONE or
// PARTS_UNFINISHED.
func (o *Obligation) CheckPart(v *access.Viewer, p *WorkPart, a PartAction) *fault.Error {
	t, ok := PartFlow.Find(flow.State(p.State), flow.Action(a))
	if !ok {
		return fault.New(fault.WrongState, "ACTION_NOT_IN_STATE", "%s", PartFlow.Why(flow.State(p.State), flow.Action(a)))
	}
	if f := o.frozen(); f != nil {
		return f
	}
	side := t.Side == flow.Sender && p.heldBy(v) || t.Side == flow.Receiver && (o.owes(v) || o.holdsAbove(v, p))
	if !side || !access.Table.Row(v, t.Rule, p.AccessRow(v)) {
		who := p.HolderName()
		if t.Side == flow.Receiver {
			who = "nơi giao (" + o.giverName(p) + ")"
		}
		return fault.New(fault.Forbidden, "ACTION_NOT_PERMITTED", "“%s” do cán bộ nhập liệu của %s thực hiện.", PartFlow.ActionLabel(flow.Action(a)), who)
	}
	if up := o.parent(p); a == PartReopen && up != nil && !up.Open() {
		return fault.New(fault.WrongState, "PARENT_DONE",
			"Phần lớn hơn của %s đã báo hoàn thành. Mở lại phần đó trước rồi mở lại phần này.", up.Holder.Name)
	}
	if a == PartFinish {
		return o.unfinished(o.below(p), "Còn %d phần đã giao tiếp chưa hoàn thành. Chờ nơi được giao báo hoàn thành hoặc thu hồi, rồi báo hoàn thành.")
	}
	return nil
}

// frozen: parts change only while the report is being entered.
func (o *Obligation) frozen() *fault.Error {
	if _, err := o.Line(ActHandOver); err != nil || o.Round.State == RoundClosed {
		where := "đang ở trạng thái “" + Flow.StateLabel(flow.State(o.State)) + "”"
		if o.Round.State == RoundClosed {
			where = "thuộc đợt đã đóng"
		}
		return fault.New(fault.WrongState, "PARTS_FROZEN", "Báo cáo %s nên phân công không thay đổi được; chỉ thay đổi khi báo cáo đang nhập.", where)
	}
	return nil
}

func (o *Obligation) giverName(p *WorkPart) string {
	if up := o.parent(p); up != nil {
		return up.Holder.Name
	}
	return o.Unit.Name
}

// below lists the parts that were cut from p, at any depth.
func (o *Obligation) below(p *WorkPart) (out []*WorkPart) {
	for _, each := range o.Given {
		for up := o.parent(each); up != nil; up = o.parent(up) {
			if up == p {
				out = append(out, each)
				break
			}
		}
	}
	return out
}

// Below lists the parts that fall with p when it is taken back.
func (o *Obligation) Below(p *WorkPart) []*WorkPart { return o.below(p) }

func (o *Obligation) unfinished(list []*WorkPart, message string) *fault.Error {
	f := fault.New(fault.BadInput, "PARTS_UNFINISHED", "")
	for _, p := range list {
		if p.Open() {
			f.Problems = append(f.Problems, fault.Problem{Code: "PART_UNFINISHED", Place: "workParts." + p.ID.String(), Message: p.HolderName() + " chưa báo hoàn thành."})
		}
	}
	if len(f.Problems) == 0 {
		return nil
	}
	whole := fault.New(fault.BadInput, "PARTS_UNFINISHED", message, len(f.Problems))
	return whole.With(f.Problems...)
}

// CheckUnfinished warns who puts the report up although parts are not done: with a
// reason it goes, since the unit that owes stays answerable (QĐ 239 art. 7.2).
func (o *Obligation) CheckUnfinished(reason string) *fault.Error {
	if reason != "" {
		return nil
	}
	return o.unfinished(o.Given, "Còn %d phần việc chưa báo hoàn thành. Ghi lý do để vẫn trình ký, hoặc chờ, nhập thay, thu hồi.")
}

// CheckNil refuses a nil report over parts that others are working on.
func (o *Obligation) CheckNil() *fault.Error {
	return o.unfinished(o.Given, "Còn %d phần việc đang giao; báo “Không phát sinh” sẽ xóa số liệu nơi được giao đã nhập. Thu hồi các phần đó trước.")
}

func partDone() *fault.Error {
	return fault.New(fault.WrongState, "PART_DONE", "Phần được giao đã báo hoàn thành nên đang khóa. Cần sửa thì đề nghị nơi giao mở lại.")
}
