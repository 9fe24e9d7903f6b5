package casework

import (
	"context"
	"strings"
	"time"
	"unicode"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/flow"
	"congvu/server/reporting"
	"congvu/server/text"
)

type (
	// CasePairState is what was decided on two records.
	CasePairState string
	// CasePairReason is why two records may be of one person.
	CasePairReason string
	// CasePairAction is a decision on two records.
	CasePairAction string
)

// checks is who sees to it that a person has one record, as it is in fact.
const checks = "QĐ 1054 Điều 6 khoản 2, Điều 7 khoản 2a"

// What the table of rules asks of a pair: whether both records were sent.
const (
	bothSent  = "BOTH_SENT"
	oneUnsent = "ONE_UNSENT"
	joined    = "JOINED" // the merged one was not, when it was merged
)

// Values of the enumerations.
const (
	PairOpen     CasePairState = "OPEN"
	PairDistinct CasePairState = "DISTINCT"
	PairMerged   CasePairState = "MERGED"
	PairLapsed   CasePairState = "LAPSED"

	SameNumber  CasePairReason = "SAME_NUMBER"
	SameName    CasePairReason = "SAME_NAME"
	SameYear    CasePairReason = "SAME_BIRTH_YEAR"
	NearYear    CasePairReason = "NEAR_BIRTH_YEAR"
	SamePlace   CasePairReason = "SAME_PLACE"
	SamePhone   CasePairReason = "SAME_PHONE"
	OtherNumber CasePairReason = "OTHER_NUMBER"
	OtherSex    CasePairReason = "OTHER_SEX"

	KeepApart CasePairAction = "KEEP_APART"
	TakeBack  CasePairAction = "TAKE_BACK"
	MergePair CasePairAction = "MERGE"
	UndoMerge CasePairAction = "UNDO_MERGE"
)

// PairFlow is what can be decided on two records.
var PairFlow = mustPairFlow()

func mustPairFlow() *flow.Machine {
	decision := func(a CasePairAction, from, to CasePairState) flow.Transition {
		return flow.Transition{Action: flow.Action(a), From: []flow.State{flow.State(from)}, To: flow.State(to), Side: flow.Receiver, Rule: "case.pair.decide", Law: checks, NeedsReason: true}
	}
	m, err := flow.New([]flow.Name[flow.State]{
		{Key: flow.State(PairOpen), Label: "Chờ xem xét"}, {Key: flow.State(PairDistinct), Label: "Không trùng"},
		{Key: flow.State(PairMerged), Label: "Đã gộp"}, {Key: flow.State(PairLapsed), Label: "Không còn nghi trùng"},
	}, []flow.Name[flow.Action]{
		{Key: flow.Action(MergePair), Label: "Gộp hồ sơ"}, {Key: flow.Action(KeepApart), Label: "Xác định không trùng"},
		{Key: flow.Action(TakeBack), Label: "Xem xét lại"}, {Key: flow.Action(UndoMerge), Label: "Hoàn tác việc gộp"},
	}, []flow.Transition{
		decision(KeepApart, PairOpen, PairDistinct), decision(TakeBack, PairDistinct, PairOpen),
		decision(MergePair, PairOpen, PairMerged), decision(UndoMerge, PairMerged, PairOpen),
	})
	if err != nil {
		panic(err) // the table is wrong: no server may start with it
	}
	return m.About("cặp hồ sơ")
}

// CasePair is two records that may be of one person.
type CasePair struct {
	ID             uuid.UUID
	Version        int
	State          CasePairState
	Score          int
	Reasons        []CasePairReason
	FoundAt        time.Time
	DecidedAt      *time.Time
	DecidedByTitle *string
	Reason         *string
	Left, Right    *CaseRecord
	// SurvivorID is the record that the other one was merged into.
	SurvivorID *uuid.UUID
}

// CasePairPage is a page of pairs.
type CasePairPage struct {
	Items     []*CasePair
	EndCursor *string
	Total     int
}

// CasePairFilter narrows a list of pairs.
type CasePairFilter struct {
	States   []CasePairState
	RecordID *uuid.UUID
}

// AccessContainer: a page holds pairs that are decided one by one.
func (*CasePairPage) AccessContainer() {}

// AccessRow says where both records stand: what reaches only one of them does not reach
// the pair.
func (p *CasePair) AccessRow(v *access.Viewer) access.Row {
	left, right := p.Left.AccessRow(v), p.Right.AccessRow(v)
	row := access.Row{Relation: left.Relation & right.Relation, Covered: left.Covered & right.Covered, State: bothSent}
	if row.Relation == 0 {
		row.Relation = access.Other
	}
	switch {
	case !p.Left.wasSent() || !p.Right.wasSent():
		row.State = oneUnsent
	case p.Left.wasJoined() || p.Right.wasJoined():
		row.State = joined
	}
	return row
}

// wasSent: what was never sent to be approved is its unit's own affair.
func (r *CaseRecord) wasSent() bool {
	return r.State != Notice && r.State != Drafting && r.State != Closed
}

// wasJoined: merged before it was ever sent.
func (r *CaseRecord) wasJoined() bool {
	return r.State == Merged && r.Official == nil && (r.Pending == nil || r.Pending.SubmittedAt == nil)
}

// Decisions are those that the viewer may take on the pair now.
func (p *CasePair) Decisions(ctx context.Context) (out []CasePairAction) {
	v := access.From(ctx)
	out = []CasePairAction{}
	for _, a := range PairFlow.Actions(flow.State(p.State)) {
		if access.Table.Row(v, PairFlow.Of(a).Rule, p.AccessRow(v)) {
			out = append(out, CasePairAction(a))
		}
	}
	return out
}

// May refuses a decision: FORBIDDEN where the rule does, else ACTION_NOT_IN_STATE.
func (p *CasePair) May(v *access.Viewer, a CasePairAction) (flow.Transition, error) {
	if !access.Table.Row(v, PairFlow.Of(flow.Action(a)).Rule, p.AccessRow(v)) {
		return flow.Transition{}, fault.New(fault.Forbidden, "FORBIDDEN", "Chức vụ đang làm việc không được “%s”. Hồ sơ đã gửi do người được giao phê duyệt sửa đổi hồ sơ quyết định; tin báo và bản thảo do đơn vị đang giữ.", PairFlow.ActionLabel(flow.Action(a)))
	}
	line, ok := PairFlow.Find(flow.State(p.State), flow.Action(a))
	if !ok {
		return line, fault.New(fault.WrongState, "ACTION_NOT_IN_STATE", "%s", PairFlow.Why(flow.State(p.State), flow.Action(a)))
	}
	return line, nil
}

// Likeness is what the keys of two records say about each other.
type Likeness struct {
	Number, OtherNumber, Name, Place, Phone, OtherSex bool
	Years                                             int // between the years of birth; -1 = not known
}

// Judge tells whether two records are candidates, how strongly, and why: an equal
// personal number, or the name without accents, the year of birth but for one, and a
// commune in common. What else agrees or differs only orders them.
func (l Likeness) Judge() (score int, reasons []CasePairReason, candidate bool) {
	add := func(holds bool, points int, why CasePairReason) {
		if holds {
			score, reasons = score+points, append(reasons, why)
		}
	}
	add(l.Number, 60, SameNumber)
	add(l.Name, 25, SameName)
	add(l.Years == 0, 10, SameYear)
	add(l.Years == 1, 5, NearYear)
	add(l.Place, 5, SamePlace)
	add(l.Phone, 10, SamePhone)
	add(l.OtherNumber, -15, OtherNumber)
	add(l.OtherSex, -10, OtherSex)
	return min(max(score, 0), 100), reasons, l.Number || l.Name && l.Place && (l.Years == 0 || l.Years == 1)
}

// PlainName is a full name by which records are blocked: without accents, in small
// letters, one space between syllables.
func PlainName(name string) string {
	return strings.Join(strings.FieldsFunc(text.Key(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}

// Areas are the communes of residence that the content names.
func (c *Content) Areas() (out []uuid.UUID) {
	if c.Contact == nil {
		return nil
	}
	for _, id := range []*uuid.UUID{c.Contact.PermanentAreaID, c.Contact.CurrentAreaID} {
		if id != nil {
			out = append(out, *id)
		}
	}
	return out
}

type (
	// DecideCasePairInput decides on two records without merging them, or undoes it.
	DecideCasePairInput struct {
		Pair   reporting.Versioned
		Action CasePairAction
		Reason string
	}
	// MergeCasesInput merges one record of a pair into the other.
	MergeCasesInput struct {
		Pair, Survivor, Merged reporting.Versioned
		Take                   []string
		Reason                 string
	}
	// CaseRequestState is where a request to move a record stands.
	CaseRequestState string
	// AskCaseInput asks whoever manages the record of the same person to move it.
	AskCaseInput struct {
		Record reporting.Versioned
		Reason string
	}
	// RefuseCaseRequestInput answers that the record stays.
	RefuseCaseRequestInput struct {
		ID     uuid.UUID
		Reason string
	}
)

// CaseRequest is a request to move a record, seen by the unit that is asked or by the
// one that asks.
type CaseRequest struct {
	ID          uuid.UUID
	Incoming    bool
	Unit        *directory.Unit
	State       CaseRequestState
	SentAt      time.Time
	SentByTitle string
	Reason      *string
	DecidedAt   *time.Time
	Answer      *string
}
