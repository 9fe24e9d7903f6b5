package reporting

import (
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/fault"
)

func named(prefix string, n int) (out []Named) {
	for i := range n {
		out = append(out, Named{Key: prefix + string(rune('a'+i)), Label: string(rune('1' + i))})
	}
	return out
}

// extents are reports with and without rows to be cut into, and without a text.
var extents = []Extent{
	{Headings: named("h", 3), Rows: named("r", 3), Columns: named("c", 4)},
	{Columns: named("c", 4)},
	{Headings: named("h", 2), Rows: named("r", 1), Columns: named("c", 3)},
}

func drawScope(t *rapid.T, e Extent) Scope {
	some := func(all []Named) []string {
		if len(all) == 0 {
			return nil
		}
		return rapid.SliceOfN(rapid.SampledFrom(keysOf(all)), 0, len(all)+1).Draw(t, "some")
	}
	return Scope{Headings: some(e.Headings), Rows: some(e.Rows), Columns: some(e.Columns)}
}

// places lists everything a report consists of, each as one string.
func (e Extent) places(s Scope) map[string]bool {
	rows, out := keysOf(e.Rows), map[string]bool{}
	if len(rows) == 0 {
		rows = []string{"r1", "r2"} // a growing form
	}
	for _, row := range rows {
		for _, column := range keysOf(e.Columns) {
			if s.Cell(row, column) {
				out[row+"."+column] = true
			}
		}
	}
	for _, key := range keysOf(e.Headings) {
		if s.Heading(key) {
			out[key] = true
		}
	}
	return out
}

// TestScopesAgreeWithTheirPlaces: containment, overlap and tidying say of scopes what
// counting their cells and headings one by one says.
func TestScopesAgreeWithTheirPlaces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := rapid.SampledFrom(extents).Draw(t, "extent")
		a, errA := e.Tidy(drawScope(t, e))
		b, errB := e.Tidy(drawScope(t, e))
		if errA != nil || errB != nil {
			t.Fatalf("%v, %v", errA, errB)
		}
		inA, inB := e.places(a), e.places(b)
		inside, shared := true, 0
		for at := range inB {
			inside = inside && inA[at]
			if inA[at] {
				shared++
			}
		}
		if got := e.Contains(a, b); got != inside {
			t.Errorf("%+v contains %+v: %v, counted %v", a, b, got, inside)
		}
		common, overlap := e.Shared(a, b)
		if overlap != (shared > 0) || overlap && len(e.places(common)) != shared {
			t.Errorf("%+v and %+v share %+v, counted %d", a, b, common, shared)
		}
	})
}

func TestScopesAreToldAsRanges(t *testing.T) {
	e := extents[0]
	for want, s := range map[string]Scope{
		"toàn bộ báo cáo": {}, "cột 1–3": {Columns: []string{"ca", "cb", "cc"}},
		"cột 1, 2, dòng 3":   {Columns: []string{"ca", "cb"}, Rows: []string{"rc"}},
		"mục 1, 3, cột 1, 4": {Headings: []string{"ha", "hc"}, Columns: []string{"ca", "cd"}},
	} {
		if got := e.Words(s); got != want {
			t.Errorf("%+v is told as %q, want %q", s, got, want)
		}
	}
	mixed := []Named{{"a", "I", ""}, {"b", "1", ""}, {"c", "2", ""}, {"d", "3", ""}, {"e", "II", ""}, {"f", "III", ""}}
	if got := ranges(keysOf(mixed), mixed); got != "I, 1–3, II, III" {
		t.Errorf("a range over two ways of counting: %q", got)
	}
	if _, err := e.Tidy(Scope{Rows: []string{"rz"}}); !fault.Is(err, "SCOPE_UNKNOWN") {
		t.Errorf("a row the form does not have: %v", err)
	}
}

// TestEveryStateAndActionOfAPart writes the route of a part down apart from the table.
func TestEveryStateAndActionOfAPart(t *testing.T) {
	route := map[PartState]map[PartAction]PartState{
		PartGiven:    {PartFill: PartGiven, PartFillOnBehalf: PartGiven, PartHandOn: PartGiven, PartFinish: PartDone, PartRecall: PartRecalled},
		PartReopened: {PartFill: PartReopened, PartFillOnBehalf: PartReopened, PartHandOn: PartReopened, PartFinish: PartDone, PartRecall: PartRecalled},
		PartDone:     {PartFillOnBehalf: PartDone, PartReopen: PartReopened, PartRecall: PartRecalled},
	}
	for _, s := range PartFlow.States() {
		for _, a := range PartFlow.All() {
			want, allowed := route[PartState(s)][PartAction(a)]
			got, err := PartFlow.Step(s, a)
			if allowed && (err != nil || PartState(got) != want) || !allowed && !fault.Is(err, "ACTION_NOT_IN_STATE") {
				t.Errorf("%s in %s: %s, %v, want %s", a, s, got, err, want)
			}
		}
	}
}

// tree is a unit with two rooms, one of which has a room of its own, and another unit.
func tree() (unit, room, desk, office, other *directory.Unit) {
	from, area := clock.NewDate(2025, 7, 1), &directory.Area{At: 1}
	unit = &directory.Unit{ID: uuid.New(), Name: "UBND xã An", At: 10, Until: 14, Area: area, ValidFrom: from}
	room = &directory.Unit{ID: uuid.New(), Name: "Phòng Văn hóa", Kind: directory.KindRoom, Parent: unit, At: 11, Until: 13, Area: area, ValidFrom: from}
	desk = &directory.Unit{ID: uuid.New(), Name: "Tổ một", Kind: directory.KindRoom, Parent: room, At: 12, Until: 13, Area: area, ValidFrom: from}
	office = &directory.Unit{ID: uuid.New(), Name: "Văn phòng", Kind: directory.KindRoom, Parent: unit, At: 13, Until: 14, Area: area, ValidFrom: from}
	other = &directory.Unit{ID: uuid.New(), Name: "UBND xã Bình", At: 20, Until: 21, Area: area, ValidFrom: from}
	return unit, room, desk, office, other
}

func TestWhoMayBeGivenAPart(t *testing.T) {
	unit, room, desk, office, other := tree()
	now := time.Date(2026, 9, 15, 8, 0, 0, 0, clock.Zone)
	person := func(u *directory.Unit, role directory.Role) *directory.Position {
		return &directory.Position{ID: uuid.New(), Unit: u, Roles: []directory.Role{role}, Title: "Công chức", ValidFrom: clock.NewDate(2025, 7, 1)}
	}
	held := person(room, "CLERK")
	const fromTop, fromDeep = "top", "deep"
	for _, c := range []struct {
		name, from string
		gift       Gift
		want       string
	}{
		{"a room", "", Gift{Unit: office}, ""},
		{"a lower unit of a room", "", Gift{Unit: desk}, ""},
		{"the unit that owes", "", Gift{Unit: unit}, "DELEGATION_LOOP"},
		{"one of its own people", "", Gift{Unit: unit, Person: person(unit, "CLERK")}, ""},
		{"another unit", "", Gift{Unit: other}, "HOLDER_NOT_BELOW"},
		{"nobody", "", Gift{}, "HOLDER_NOT_BELOW"},
		{"who only signs", "", Gift{Unit: office, Person: person(office, "APPROVER")}, "HOLDER_NOT_CLERK"},
		{"somebody of another room", "", Gift{Unit: office, Person: person(room, "CLERK")}, "HOLDER_NOT_CLERK"},
		{"on to the holder itself", fromTop, Gift{Unit: room}, "DELEGATION_LOOP"},
		{"back to who owes", fromTop, Gift{Unit: unit}, "DELEGATION_LOOP"},
		{"on to a person of the holder", fromTop, Gift{Unit: room, Person: held}, ""},
		{"on to what is below", fromTop, Gift{Unit: desk}, ""},
		{"on to what is beside", fromTop, Gift{Unit: office}, "HOLDER_NOT_BELOW"},
		{"back to the person above", fromDeep, Gift{Unit: room, Person: held}, "DELEGATION_LOOP"},
	} {
		o := &Obligation{ID: uuid.New(), Unit: unit, DueAt: now.AddDate(0, 0, 3), State: Drafting, Round: &Round{State: RoundOpen}}
		top := &WorkPart{ID: uuid.New(), Holder: room, State: PartGiven, Obligation: o, Scope: Scope{Columns: []string{"ca", "cb"}}}
		deep := &WorkPart{ID: uuid.New(), ParentID: &top.ID, Holder: room, PersonID: &held.ID, State: PartGiven, Obligation: o, Scope: Scope{Columns: []string{"ca"}}}
		o.Given = []*WorkPart{top, deep}
		g := c.gift
		g.Scope = Scope{Columns: []string{"cd"}}
		switch c.from {
		case fromTop:
			g.Parent, g.Scope = top, Scope{Columns: []string{"cb"}}
		case fromDeep:
			g.Parent, g.Scope = deep, Scope{Columns: []string{"ca"}}
		}
		if err := o.CheckGift(&g, extents[0], now); c.want == "" && err != nil || c.want != "" && !fault.Is(err, c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}

func TestAPartHandedToAUnitThatEndsTomorrow(t *testing.T) {
	unit, room, _, _, _ := tree()
	now := time.Date(2026, 9, 15, 8, 0, 0, 0, clock.Zone)
	day := func(n int) *clock.Date { d := clock.DateOf(now).AddDays(n); return &d }
	for _, c := range []struct {
		name string
		to   *clock.Date // first day on which it no longer holds
		due  int
		want string
	}{
		{"ends tomorrow", day(2), 3, "HOLDER_ENDS"}, {"ends on the due date", day(4), 3, ""}, {"the part is due before", day(2), 1, ""},
		{"ended yesterday", day(0), 3, "HOLDER_ENDED"}, {"has no end", nil, 3, ""},
	} {
		room.ValidTo = c.to
		o := &Obligation{ID: uuid.New(), Unit: unit, DueAt: now.AddDate(0, 0, 3), State: Drafting, Round: &Round{State: RoundOpen}}
		due := now.AddDate(0, 0, c.due)
		if err := o.CheckGift(&Gift{Unit: room, DueAt: &due}, extents[1], now); c.want == "" && err != nil || c.want != "" && !fault.Is(err, c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}

// TestAHolderNeverSeesBeyondItsParts: what is seen, filled and refused agree, whatever
// was given to whom.
func TestAHolderNeverSeesBeyondItsParts(t *testing.T) {
	unit, room, _, office, _ := tree()
	e := extents[0]
	v := &access.Viewer{Account: uuid.New(), Position: uuid.New(), Unit: room.ID, Roles: access.Clerk, Own: access.Interval{Lo: 11, Hi: 13}}
	rapid.Check(t, func(t *rapid.T) {
		o := &Obligation{ID: uuid.New(), Unit: unit, State: Drafting, Round: &Round{State: RoundOpen}}
		for range rapid.IntRange(0, 4).Draw(t, "parts") {
			s, _ := e.Tidy(drawScope(t, e))
			if slices.ContainsFunc(o.Given, func(p *WorkPart) bool { _, taken := e.Shared(p.Scope, s); return taken }) {
				continue
			}
			o.Given = append(o.Given, &WorkPart{ID: uuid.New(), Obligation: o, Scope: s,
				Holder: rapid.SampledFrom([]*directory.Unit{room, office}).Draw(t, "holder"),
				State:  rapid.SampledFrom([]PartState{PartGiven, PartReopened, PartDone}).Draw(t, "state")})
		}
		for at := range e.places(Scope{}) {
			row, column := at[:min(2, len(at))], at[min(3, len(at)):]
			if column == "" {
				continue // a heading
			}
			var mine *WorkPart
			for _, p := range o.Given {
				if p.Holder == room && p.Cell(row, column) {
					mine = p
				}
			}
			if o.Sight(v).Cell(row, column) != (mine != nil) {
				t.Fatalf("%s is seen: %v", at, mine == nil)
			}
			j, fills := o.JudgeEdits(v, []CellEdit{{Row: row, Column: column}}, nil), mine != nil && mine.Open()
			if fills != (len(j.Edits) == 1) || fills == (len(j.Refused) == 1) {
				t.Fatalf("%s is filled: %v", at, !fills)
			}
		}
	})
}

// Of several tables a scope reaches into those that its rows or columns stand in.
func TestScopesOfSeveralTables(t *testing.T) {
	e := Extent{Rows: []Named{{"r1", "1", "Biểu 1"}, {"r2", "2", "Biểu 1"}, {"b_r1", "1", "Biểu 2"}},
		Columns: []Named{{"c1", "1", "Biểu 1"}, {"b_c1", "1", "Biểu 2"}, {"b_c2", "2", "Biểu 2"}}}
	second, row := Scope{Columns: []string{"b_c1", "b_c2"}}, Scope{Rows: []string{"r1"}}
	if _, shared := e.Shared(second, row); shared {
		t.Error("a row of one table overlaps with columns of another")
	}
	if _, shared := e.Shared(second, Scope{Rows: []string{"b_r1"}}); !shared {
		t.Error("a row does not overlap with the columns of its own table")
	}
	if !e.Contains(second, Scope{Rows: []string{"b_r1"}}) || e.Contains(second, row) {
		t.Error("what lies inside a table's columns")
	}
	if _, err := e.Tidy(Scope{Rows: []string{"r1"}, Columns: []string{"b_c1"}}); err == nil {
		t.Error("rows and columns that meet nowhere were given")
	}
	if got := e.Words(Scope{Rows: []string{"r1", "r2"}, Columns: []string{"c1"}}); got != "Biểu 1 cột 1, Biểu 1 dòng 1, 2" {
		t.Errorf("words: %s", got)
	}
}
