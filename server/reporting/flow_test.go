package reporting

import (
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/flow"
)

// route is the whole flow of QĐ 239 art. 7–8 for a unit with văn thư, written
// down apart from the table it checks: state → action → next state.
var route = map[ObligationState]map[FlowAction]ObligationState{
	Assigned:            {ActEdit: Drafting, ActHandOver: Assigned, ActFileNil: AwaitingSignature, ActExtend: Assigned},
	Drafting:            {ActEdit: Drafting, ActHandOver: Drafting, ActFileNil: AwaitingSignature, ActPropose: AwaitingSignature, ActExtend: Drafting},
	AwaitingSignature:   {ActSendBack: Drafting, ActSign: Signed, ActExtend: AwaitingSignature},
	Signed:              {ActIssue: Submitted, ActExtend: Signed},
	Submitted:           {ActRecall: Drafting, ActReturn: Returned, ActApprove: Approved, ActExtend: Submitted},
	Returned:            {ActEdit: Returned, ActHandOver: Returned, ActFileNil: AwaitingSignature, ActPropose: AwaitingSignature, ActExtend: Returned},
	Approved:            {ActRequestCorrection: CorrectionRequested, ActOpenCorrection: Correcting},
	CorrectionRequested: {ActOpenCorrection: Correcting},
	Correcting:          {ActEdit: Correcting, ActHandOver: Correcting, ActFileNil: AwaitingSignature, ActPropose: AwaitingSignature},
}

func TestEveryStateAndAction(t *testing.T) {
	cells := 0
	for _, s := range Flow.States() {
		for _, a := range Flow.All() {
			cells++
			want, allowed := route[ObligationState(s)][FlowAction(a)]
			if FlowAction(a) == ActComment { // remarks are open in every state of a report that is owed
				want, allowed = ObligationState(s), ObligationState(s) != Transferred
			}
			if FlowAction(a) == ActTransfer { // what has not been sent goes to the successor
				want, allowed = Transferred, slices.Contains([]ObligationState{Assigned, Drafting, AwaitingSignature, Signed, Returned}, ObligationState(s))
			}
			got, err := Flow.Step(s, a, withRecords)
			if allowed && (err != nil || ObligationState(got) != want) {
				t.Errorf("%s in %s: got %s, %v, want %s", a, s, got, err, want)
			}
			if !allowed && !fault.Is(err, "ACTION_NOT_IN_STATE") {
				t.Errorf("%s in %s: got %s, %v, want a refusal", a, s, got, err)
			}
		}
	}
	if cells != 10*15 {
		t.Errorf("%d cells checked, want 10 states × 15 actions", cells)
	}
}

func TestConditionsChooseTheLine(t *testing.T) {
	for _, c := range []struct {
		from, want ObligationState
		action     FlowAction
		given      []flow.Condition
	}{
		{AwaitingSignature, Submitted, ActSign, nil},
		{AwaitingSignature, Signed, ActSign, []flow.Condition{withRecords}},
		{AwaitingSignature, Returned, ActSendBack, []flow.Condition{afterReturn}},
		{AwaitingSignature, Correcting, ActSendBack, []flow.Condition{correction}},
		{AwaitingSignature, Returned, ActSendBack, []flow.Condition{afterReturn, correction}},
		{Submitted, Correcting, ActRecall, []flow.Condition{correction}},
	} {
		if got, err := Flow.Step(flow.State(c.from), flow.Action(c.action), c.given...); err != nil || ObligationState(got) != c.want {
			t.Errorf("%s from %s given %v: %s, %v, want %s", c.action, c.from, c.given, got, err, c.want)
		}
	}
}

// cast are the people around one commune's report.
type cast struct {
	o                                                      *Obligation
	clerk, room, chair, records, leadClerk, leadChief, top *access.Viewer
}

func newCast(state ObligationState, routeSteps ...string) cast {
	area := &directory.Area{At: 1}
	lead := &directory.Unit{ID: uuid.New(), Name: "Thanh tra tỉnh", At: 50, Area: &directory.Area{}}
	unit := &directory.Unit{ID: uuid.New(), Name: "UBND xã An", At: 10, Until: 13, Area: area, Route: routeSteps}
	room := &directory.Unit{ID: uuid.New(), Name: "Phòng Văn hóa", Kind: directory.KindRoom, Parent: unit, At: 12, Until: 13, Area: area}
	regime := &Regime{ID: uuid.New(), LeadUnit: lead}
	person := func(roles access.Roles, lo, hi int32, duties ...access.DutyGrant) *access.Viewer {
		return &access.Viewer{Account: uuid.New(), Position: uuid.New(), Own: access.Interval{Lo: lo, Hi: hi}, Roles: roles, Level: access.Commune, Duties: duties}
	}
	leads := access.DutyGrant{Kind: access.LeadAgency, Regime: regime.ID}
	o := &Obligation{ID: uuid.New(), Unit: unit, State: state, DueAt: time.Unix(0, 0),
		Round: &Round{Regime: regime, State: RoundOpen, PeriodLabel: "Quý III/2026"}}
	o.Given = []*WorkPart{{ID: uuid.New(), Holder: room, State: PartGiven, Obligation: o}}
	inRoom := person(access.Clerk, 12, 13)
	inRoom.Unit = room.ID
	return cast{
		o:     o,
		clerk: person(access.Clerk, 10, 13), room: inRoom, chair: person(access.Approver, 10, 13),
		records:   person(access.Clerk, 10, 13, access.DutyGrant{Kind: access.RecordsOfficer}),
		leadClerk: person(access.Clerk, 50, 51, leads), leadChief: person(access.Approver, 50, 51, leads), top: person(access.Leader, 0, 1),
	}
}

// allowed lists what a viewer may do now, the primary one in front.
func (c cast) allowed(v *access.Viewer) (primary FlowAction, list []FlowAction) {
	states := c.o.ActionsFor(v)
	for _, a := range states {
		if a.Allowed {
			list = append(list, a.Action)
		}
	}
	return c.o.Primary(v), list
}

func TestActionsByPerson(t *testing.T) {
	full := []string{"PROPOSE", "SIGN", "ISSUE"}
	for _, c := range []struct {
		name    string
		state   ObligationState
		who     func(cast) *access.Viewer
		primary FlowAction
		want    []FlowAction
	}{
		{"the clerk begins", Assigned, func(c cast) *access.Viewer { return c.clerk }, ActEdit, []FlowAction{ActEdit, ActHandOver, ActFileNil, ActComment}},
		{"the clerk goes on", Drafting, func(c cast) *access.Viewer { return c.clerk }, ActPropose, []FlowAction{ActEdit, ActHandOver, ActFileNil, ActPropose, ActComment}},
		{"the room only enters", Drafting, func(c cast) *access.Viewer { return c.room }, ActEdit, []FlowAction{ActEdit, ActHandOver, ActComment}},
		{"the chair signs", AwaitingSignature, func(c cast) *access.Viewer { return c.chair }, ActSign, []FlowAction{ActSendBack, ActSign, ActComment}},
		{"the clerk waits", AwaitingSignature, func(c cast) *access.Viewer { return c.clerk }, "", []FlowAction{ActComment}},
		{"văn thư numbers", Signed, func(c cast) *access.Viewer { return c.records }, ActIssue, []FlowAction{ActIssue, ActComment}},
		{"the chair does not number", Signed, func(c cast) *access.Viewer { return c.chair }, "", []FlowAction{ActComment}},
		{"the sender recalls", Submitted, func(c cast) *access.Viewer { return c.clerk }, "", []FlowAction{ActRecall, ActComment}},
		{"the lead clerk returns", Submitted, func(c cast) *access.Viewer { return c.leadClerk }, ActReturn, []FlowAction{ActReturn, ActExtend, ActComment}},
		{"the lead chief approves", Submitted, func(c cast) *access.Viewer { return c.leadChief }, ActApprove, []FlowAction{ActReturn, ActApprove, ActExtend, ActComment}},
		{"an approved report rests", Approved, func(c cast) *access.Viewer { return c.leadChief }, "", []FlowAction{ActOpenCorrection, ActComment}},
		{"a request waits for the chief", CorrectionRequested, func(c cast) *access.Viewer { return c.leadChief }, ActOpenCorrection, []FlowAction{ActOpenCorrection, ActComment}},
		{"a leader only reads", Submitted, func(c cast) *access.Viewer { return c.top }, "", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			people := newCast(c.state, full...)
			primary, list := people.allowed(c.who(people))
			if primary != c.primary || !slices.Equal(list, c.want) {
				t.Errorf("primary %s, allowed %v; want %s, %v", primary, list, c.primary, c.want)
			}
			for _, a := range people.o.ActionsFor(c.who(people)) {
				if a.Allowed == (a.Reason != nil) {
					t.Errorf("%s: allowed %v with reason %v", a.Action, a.Allowed, a.Reason)
				}
			}
		})
	}
}

func TestFourEyes(t *testing.T) {
	c := newCast(Submitted, "PROPOSE", "SIGN")
	c.o.Marks = []Mark{{Step: StepSign, PositionID: c.leadChief.Position}}
	if f := c.o.Check(c.leadChief, ActApprove); f == nil || f.Reason != "FOUR_EYES" {
		t.Errorf("who signed approves: %v", f)
	}
	if f := c.o.Check(newCast(Submitted).leadChief, ActApprove); f == nil || f.Reason != "ACTION_NOT_PERMITTED" {
		t.Errorf("the approver of another regime approves: %v", f)
	}
}

func TestAClosedRoundAndAHandOver(t *testing.T) {
	c := newCast(Drafting, "PROPOSE", "SIGN")
	if f := c.o.Check(c.room, ActPropose); f == nil || f.Reason != "DELEGATED_ENTRY_ONLY" {
		t.Errorf("a holder puts the report up: %v", f)
	}
	c.o.Given[0].State = PartDone
	if f := c.o.Check(c.room, ActEdit); f == nil || f.Reason != "PART_DONE" {
		t.Errorf("a finished part is entered: %v", f)
	}
	c.o.Round.State = RoundClosed
	if f := c.o.Check(c.clerk, ActEdit); f == nil || f.Reason != "ROUND_CLOSED" {
		t.Errorf("entered into a closed round: %v", f)
	}
	c.o.State = Submitted
	if f := c.o.Check(c.leadChief, ActApprove); f != nil {
		t.Errorf("what was sent in time is not approved after closing: %v", f)
	}
}
