package store

import (
	"strings"
	"testing"
	"time"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/document/workbook"
	"congvu/server/fault"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
)

// give gives A's report, or a part of it, to a unit; columns as "c1 c2", none = whole.
func (w *world) give(who string, parent *reporting.WorkPart, unit, columns string, change ...func(*reporting.GivePartInput)) (*reporting.WorkPart, error) {
	w.t.Helper()
	before := map[string]bool{}
	o := w.obligation(who, "A")
	for _, p := range o.Given {
		before[p.ID.String()] = true
	}
	in := reporting.GivePartInput{Obligation: ref(o), UnitID: w.units[unit], Scope: reporting.Scope{Columns: strings.Fields(columns)}}
	if parent != nil {
		in.ParentID = &parent.ID
	}
	for _, c := range change {
		c(&in)
	}
	o, err := w.GivePart(w.as(who), in)
	if err != nil {
		return nil, err
	}
	for _, p := range o.Given {
		if !before[p.ID.String()] {
			return p, nil
		}
	}
	w.t.Fatal("nothing was given")
	return nil, nil
}

// person names the position a part goes to.
func (w *world) person(name string) func(*reporting.GivePartInput) {
	id := w.posts[name]
	return func(in *reporting.GivePartInput) { in.PositionID = &id }
}

func (w *world) part(who string, p *reporting.WorkPart) reporting.Versioned {
	w.t.Helper()
	found := w.obligation(who, "A").Part(p.ID)
	if found == nil {
		w.t.Fatalf("%s has no such part", who)
	}
	return reporting.Versioned{ID: found.ID, Version: found.Version}
}

func places(problems []reporting.Problem) (out []string) {
	for _, p := range problems {
		out = append(out, p.Place+" "+p.Code)
	}
	return out
}

func TestTwoHoldersFillTheirParts(t *testing.T) {
	w := newWorld(t)
	w.save(w.as("clerkA"), edit("c4", "1", ""))
	first, err := w.give("clerkA", nil, "A-VH", "c1 c2")
	if err != nil {
		t.Fatal(err)
	}
	if _, err = w.give("clerkA", nil, "A-VP", "c3", w.person("recordsA")); err != nil {
		t.Fatal(err)
	}
	room := w.as("roomA")
	out := w.save(room, edit("c1", "9", ""), edit("c3", "5", ""), edit("c4", "2", "1"))
	if got := strings.Join(places(out.Refused), ","); got != "r1.c3 CELL_NOT_IN_PART,r1.c4 CELL_NOT_IN_PART" || len(out.Conflicts) != 0 {
		t.Errorf("refused %s, conflicts %v", got, out.Conflicts)
	}
	if got := strings.Join(out.Draft.Cells.Columns, " "); got != "c1 c2" || len(out.Draft.Cells.Values[0]) != 2 || *out.Draft.Cells.Values[0][0] != "9" {
		t.Errorf("the holder sees %s: %v", got, out.Draft.Cells.Values)
	}
	o := w.obligation("roomA", "A")
	draft, err := o.Draft(room)
	if err != nil || strings.Join(draft.Cells.Columns, " ") != "c1 c2" || draft.UpdatedBy != nil {
		t.Errorf("the holder reads %+v, %v", draft, err)
	}
	if seen := o.PartsSeen(w.viewer("roomA")); len(seen) != 1 || seen[0].ID != first.ID || !seen[0].Mine {
		t.Errorf("the holder sees the tree: %+v", seen)
	}
	if seen := o.PartsSeen(w.viewer("clerkA")); len(seen) != 2 {
		t.Errorf("the unit that owes sees %d parts", len(seen))
	}
	progress, err := o.PartsSeen(w.viewer("roomA"))[0].Progress(room)
	if err != nil || *progress != (reporting.PartProgress{Cells: 2, Filled: 1}) {
		t.Errorf("progress %+v, %v", progress, err)
	}
}

func TestAPartIsFinishedReopenedAndTakenBack(t *testing.T) {
	w := newWorld(t)
	p, err := w.give("clerkA", nil, "A-VH", "c1 c2")
	if err != nil {
		t.Fatal(err)
	}
	w.save(w.as("roomA"), edit("c1", "9", ""))
	_, err = w.FinishPart(w.as("clerkA"), reporting.PartInput{Part: w.part("clerkA", p)})
	reason(t, err, "ACTION_NOT_PERMITTED")
	if _, err = w.FinishPart(w.as("roomA"), reporting.PartInput{Part: w.part("roomA", p)}); err != nil {
		t.Fatal(err)
	}
	_, err = w.FinishPart(w.as("roomA"), reporting.PartInput{Part: w.part("roomA", p)})
	reason(t, err, "ACTION_NOT_IN_STATE")
	_, err = w.SaveCells(w.as("roomA"), reporting.SaveCellsInput{ObligationID: p.Obligation.ID, Edits: []reporting.CellEdit{edit("c1", "8", "9")}})
	reason(t, err, "PART_DONE")
	w.save(w.as("clerkA"), edit("c1", "7", "9"), edit("c2", "7", ""))
	if got := w.obligation("clerkA", "A").Part(p.ID).OnBehalf; got == nil || got.Cells != 2 || !strings.HasPrefix(got.By, "Chức vụ clerkA") {
		t.Errorf("filled in on behalf: %+v", got)
	}
	stale := reporting.Versioned{ID: p.ID, Version: 1}
	_, err = w.ReopenPart(w.as("clerkA"), reporting.PartReasonInput{Part: stale})
	reason(t, err, "STALE_VERSION")
	_, err = w.ReopenPart(w.as("clerkA"), reporting.PartReasonInput{Part: w.part("clerkA", p)})
	reason(t, err, "REASON_REQUIRED")
	why := "Thiếu số liệu tháng 8"
	if _, err = w.ReopenPart(w.as("clerkA"), reporting.PartReasonInput{Part: w.part("clerkA", p), Reason: &why}); err != nil {
		t.Fatal(err)
	}
	w.save(w.as("roomA"), edit("c1", "6", "7"))
	_, err = w.RecallPart(w.as("roomA"), reporting.PartReasonInput{Part: w.part("roomA", p)})
	reason(t, err, "ACTION_NOT_PERMITTED")
	if _, err = w.RecallPart(w.as("clerkA"), reporting.PartReasonInput{Part: w.part("clerkA", p)}); err != nil {
		t.Fatal(err)
	}
	_, err = w.Obligation(w.as("roomA"), p.Obligation.ID)
	reason(t, err, "NOT_FOUND")
	if d, err := w.obligation("clerkA", "A").Draft(w.as("clerkA")); err != nil || *d.Cells.Values[0][0] != "6" {
		t.Errorf("what was entered does not stay: %+v, %v", d, err)
	}
}

func TestATreeOfParts(t *testing.T) {
	w := newWorld(t)
	top, err := w.give("clerkA", nil, "A-VH", "c1 c2 c3")
	if err != nil {
		t.Fatal(err)
	}
	_, err = w.give("roomA", top, "A-VH", "c1")
	reason(t, err, "DELEGATION_LOOP")
	_, err = w.give("roomA", top, "A", "c1")
	reason(t, err, "DELEGATION_LOOP")
	_, err = w.give("roomA", top, "A-VH", "c4", w.person("roomA"))
	reason(t, err, "SCOPE_OUTSIDE")
	_, err = w.give("roomA", nil, "A-VH", "c4", w.person("roomA"))
	reason(t, err, "PARENT_MISSING")
	_, err = w.give("clerkA", nil, "A-VP", "c3 c4")
	if f := reason(t, err, "SCOPE_TAKEN"); !strings.Contains(f.Message, "cột 3 ") || !strings.Contains(f.Message, "Phòng Văn hóa") || f.Place != "scope" {
		t.Errorf("who has it: %s at %s", f.Message, f.Place)
	}
	sub, err := w.give("roomA", top, "A-VH", "c1", w.person("roomA2"))
	if err != nil {
		t.Fatal(err)
	}
	if out := w.save(w.as("roomA"), edit("c1", "1", ""), edit("c2", "1", "")); len(out.Refused) != 0 {
		t.Errorf("inside what was handed on: %v", places(out.Refused))
	}
	if got := w.obligation("roomA", "A").Part(sub.ID).OnBehalf; got == nil || got.Cells != 1 {
		t.Errorf("filled in on behalf below: %+v", got)
	}
	_, err = w.FinishPart(w.as("roomA"), reporting.PartInput{Part: w.part("roomA", top)})
	reason(t, err, "PARTS_UNFINISHED")
	if _, err = w.FinishPart(w.as("roomA2"), reporting.PartInput{Part: w.part("roomA2", sub)}); err != nil {
		t.Fatal(err)
	}
	if _, err = w.FinishPart(w.as("roomA"), reporting.PartInput{Part: w.part("roomA", top)}); err != nil {
		t.Fatal(err)
	}
	why := "Sai"
	_, err = w.ReopenPart(w.as("clerkA"), reporting.PartReasonInput{Part: w.part("clerkA", sub), Reason: &why})
	reason(t, err, "PARENT_DONE")
	if _, err = w.RecallPart(w.as("clerkA"), reporting.PartReasonInput{Part: w.part("clerkA", top)}); err != nil {
		t.Fatal(err)
	}
	if left := w.obligation("clerkA", "A").Given; len(left) != 0 {
		t.Errorf("a part taken back leaves %d below", len(left))
	}
}

// A comparison proposes no cell that saving would refuse.
func TestAComparisonAsksTheLockOfParts(t *testing.T) {
	w := newWorld(t)
	if _, err := w.give("clerkA", nil, "A-VH", "c1 c2"); err != nil {
		t.Fatal(err)
	}
	found := &workbook.Reading{Cells: []workbook.Cell{{Row: "r1", Column: "c1", At: "B9", Value: form.ParseValue("1")}, {Row: "r1", Column: "c3", At: "D9", Value: form.ParseValue("2")}}}
	for who, refused := range map[string]int{"roomA": 1, "clerkA": 0} {
		o := w.obligation(who, "A")
		got, err := w.compareEntry(w.as(who), o, w.versionOf(o), found)
		if err != nil || len(got.Refused) != refused || len(got.Changes.Places) != 2-refused {
			t.Fatalf("%s: %+v, %v", who, got, err)
		}
		if refused == 1 && (got.Refused[0].Code != "CELL_NOT_IN_PART" || got.Refused[0].Place != "D9") {
			t.Errorf("refused: %+v", got.Refused)
		}
	}
}

func TestAPartHandedToWhatEnds(t *testing.T) {
	w := newWorld(t)
	days := clock.DateOf(opened)
	end := days.AddDays(1)
	if _, err := w.db.Owner().Exec(t.Context(), `update positions set valid_to = $2 where id = $1`, w.posts["roomA"], stored(end)); err != nil {
		t.Fatal(err)
	}
	_, err := w.give("clerkA", nil, "A-VH", "c1", w.person("roomA"))
	if f := reason(t, err, "HOLDER_ENDS"); !strings.Contains(f.Message, end.Vietnamese()) || f.Place != "positionId" {
		t.Errorf("%s at %s", f.Message, f.Place)
	}
	due := end.Start().Add(17 * time.Hour)
	if _, err = w.give("clerkA", nil, "A-VH", "c1", w.person("roomA"), func(in *reporting.GivePartInput) { in.DueAt = &due }); err != nil {
		t.Errorf("a part due before its holder ends: %v", err)
	}
	late := w.obligation("clerkA", "A").DueAt.Add(time.Hour)
	_, err = w.give("clerkA", nil, "A-VH", "c2", func(in *reporting.GivePartInput) { in.DueAt = &late })
	reason(t, err, "PART_DUE")
	_, err = w.give("clerkA", nil, "A-VH", "c9")
	reason(t, err, "SCOPE_UNKNOWN")
	_, err = w.give("clerkA", nil, "A-VH", "c2", w.person("chairA"))
	reason(t, err, "HOLDER_NOT_CLERK")
}

func TestTheUnitStaysAnswerable(t *testing.T) {
	w := newWorld(t)
	p, err := w.give("clerkA", nil, "A-VH", "c1")
	if err != nil {
		t.Fatal(err)
	}
	w.enter("clerkA", "A", "c1=5 c2=2 c3=3")
	_, err = w.propose("clerkA", "A")
	if f := reason(t, err, "PARTS_UNFINISHED"); len(f.Problems) != 1 || f.Problems[0].Place != "workParts."+p.ID.String() {
		t.Errorf("%+v", f)
	}
	_, err = w.FileNil(w.as("clerkA"), ref(w.obligation("clerkA", "A")))
	reason(t, err, "PARTS_UNFINISHED")
	o, why := w.obligation("clerkA", "A"), "Phòng đi vắng, đã nhập thay"
	o, err = w.Propose(w.as("clerkA"), reporting.ProposeInput{Obligation: ref(o), Revision: 1, UnfinishedReason: &why})
	if err != nil || o.State != reporting.AwaitingSignature {
		t.Fatalf("%+v, %v", o, err)
	}
	_, err = w.RecallPart(w.as("clerkA"), reporting.PartReasonInput{Part: w.part("clerkA", p)})
	reason(t, err, "PARTS_FROZEN")
}

func TestTheInboxByParts(t *testing.T) {
	w := newWorld(t)
	inbox := func(who string) *reporting.InboxItem {
		t.Helper()
		in, err := w.Inbox(w.as(who), 10, false)
		if err != nil {
			t.Fatal(err)
		}
		for _, item := range in.Items {
			if item.Obligation.Unit.ID == w.units["A"] {
				return item
			}
		}
		return nil
	}
	due := opened.Add(9 * time.Hour)
	p, err := w.give("clerkA", nil, "A-VH", "c1", func(in *reporting.GivePartInput) { in.DueAt = &due })
	if err != nil {
		t.Fatal(err)
	}
	if item := inbox("roomA"); item == nil || item.Part == nil || item.Group != reporting.GroupToday || !item.DueAt.Equal(due) {
		t.Errorf("the holder's inbox: %+v", item)
	}
	if item := inbox("clerkA"); item == nil || item.Part != nil || item.PartsGiven != 1 || item.PartsDone != 0 {
		t.Errorf("the giver's inbox: %+v", item)
	}
	if _, err = w.FinishPart(w.as("roomA"), reporting.PartInput{Part: w.part("roomA", p)}); err != nil {
		t.Fatal(err)
	}
	if item := inbox("roomA"); item != nil {
		t.Errorf("a finished part still waits: %+v", item)
	}
	if item := inbox("clerkA"); item == nil || item.PartsDone != 1 {
		t.Errorf("the giver is not told: %+v", item)
	}
	if _, err = w.RecallPart(w.as("clerkA"), reporting.PartReasonInput{Part: w.part("clerkA", p)}); err != nil {
		t.Fatal(err)
	}
	if _, err = w.give("clerkA", nil, "A-VH", ""); err != nil {
		t.Fatal(err)
	}
	if item := inbox("clerkA"); item != nil {
		t.Errorf("what was given as a whole still waits at the office: %+v", item)
	}
}

func TestHoldersToChooseFrom(t *testing.T) {
	w := newWorld(t)
	o := w.obligation("clerkA", "A")
	list, err := w.PartHolders(w.as("clerkA"), o.ID, nil)
	if err != nil || len(list) != 3 || !list[0].PersonsOnly || list[0].Unit.ID != w.units["A"] {
		t.Fatalf("%+v, %v", list, err)
	}
	for _, h := range list {
		if h.Unit.ID == w.units["A-VH"] && (len(h.Persons) != 2 || h.Unit.Kind != directory.KindRoom) {
			t.Errorf("persons of the room: %+v", h.Persons)
		}
	}
	_, err = w.PartHolders(w.as("roomA"), o.ID, nil)
	reason(t, err, "NOT_FOUND")
	if _, err = w.give("clerkA", nil, "A-VH", "c1"); err != nil {
		t.Fatal(err)
	}
	_, err = w.PartHolders(w.as("roomA"), o.ID, nil)
	reason(t, err, "NOT_FOUND")
	_, err = w.CommentCell(w.as("roomA"), o.ID, reporting.CellCommentInput{Place: "r1.c2", Text: "?"})
	if !fault.Is(err, "CELL_NOT_IN_PART") {
		t.Errorf("a remark outside the part: %v", err)
	}
	if _, err = w.CommentCell(w.as("clerkA"), o.ID, reporting.CellCommentInput{Place: "r1.c2", Text: "Xem lại"}); err != nil {
		t.Fatal(err)
	}
	if c, err := w.obligation("roomA", "A").Comments(w.as("roomA")); err != nil || len(c) != 0 {
		t.Errorf("a remark outside the part is heard: %+v, %v", c, err)
	}
}
