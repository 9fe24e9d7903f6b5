package reporting

import (
	"testing"
	"time"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/reporting/form"
)

func instant(day, hour int) time.Time {
	return time.Date(2026, 9, day, hour, 0, 0, 0, clock.Zone)
}

func TestGroupsOfTheInbox(t *testing.T) {
	now := instant(15, 8) // Tuesday
	for _, c := range []struct {
		due   time.Time
		state ObligationState
		want  InboxGroup
	}{
		{instant(14, 23), Drafting, GroupOverdue}, {instant(14, 23), Submitted, GroupToday},
		{instant(15, 23), Drafting, GroupToday}, {instant(16, 0), Drafting, GroupThisWeek},
		{instant(20, 23), Drafting, GroupThisWeek}, {instant(21, 0), Drafting, GroupLater},
	} {
		o := &Obligation{State: c.state, DueAt: c.due}
		if got := o.GroupAt(now, o.WaitsUntil()); got != c.want {
			t.Errorf("due %v in %s: %s, want %s", c.due, c.state, got, c.want)
		}
	}
	supplement := instant(15, 23)
	returned := &Obligation{State: Returned, DueAt: instant(1, 0), SupplementDueAt: &supplement}
	if got := returned.GroupAt(now, returned.WaitsUntil()); got != GroupToday {
		t.Errorf("a returned report waits by its supplement's date: %s", got)
	}
}

func TestTimelinessIsDecidedOnce(t *testing.T) {
	yes, no, due := true, false, instant(15, 23)
	for _, c := range []struct {
		onTime *bool
		now    time.Time
		want   Timeliness
	}{{nil, due, NotDue}, {nil, due.Add(time.Second), Missing}, {&yes, due.Add(time.Hour), OnTime}, {&no, due, Late}} {
		if got := (&Obligation{DueAt: due, OnTime: c.onTime}).TimelinessAt(c.now); got != c.want {
			t.Errorf("on time %v at %v: %s, want %s", c.onTime, c.now, got, c.want)
		}
	}
}

func TestTheSubstituteDecides(t *testing.T) {
	now := instant(18, 9)
	if got := DecidingInstant(now, nil); !got.Equal(now) {
		t.Errorf("without a document: %v", got)
	}
	if got, want := DecidingInstant(now, &SubstituteInput{Date: clock.NewDate(2026, 9, 16)}), clock.NewDate(2026, 9, 16).End(); !got.Equal(want) {
		t.Errorf("a document of 16/9: %v, want %v", got, want)
	}
	if got := DecidingInstant(now, &SubstituteInput{Date: clock.NewDate(2026, 9, 18)}); !got.Equal(now) {
		t.Errorf("a document of today counts at %v, want now", got)
	}
}

func TestOwingFollowsTheClosingDate(t *testing.T) {
	head := &directory.Unit{ID: uuid.New(), Kind: directory.KindCommittee, Level: directory.LevelProvince}
	other := &directory.Unit{ID: uuid.New(), Kind: directory.KindCommittee, Level: directory.LevelProvince}
	unit := func(parent *directory.Unit, kind directory.UnitKind) *directory.Unit {
		return &directory.Unit{ID: uuid.New(), Kind: kind, Level: directory.LevelCommune, Parent: parent}
	}
	mine, foreign, room := unit(head, directory.KindCommittee), unit(other, directory.KindCommittee), unit(head, directory.KindRoom)
	commune, last := directory.LevelCommune, clock.NewDate(2026, 6, 14)
	r := &Regime{LeadUnit: head, Respondents: []RespondentRule{{Level: &commune, ValidFrom: clock.NewDate(2026, 1, 1), ValidTo: &last}, {Units: []*directory.Unit{foreign}, ValidFrom: clock.NewDate(2026, 6, 15)}}}
	all := []*directory.Unit{head, mine, foreign, room}
	for closing, want := range map[clock.Date]*directory.Unit{last: mine, last.AddDays(1): foreign} {
		if got := r.Owing(all, closing); len(got) != 1 || got[0] != want {
			t.Errorf("closing %s: %d units owe", closing, len(got))
		}
	}
	if got := r.Owing(all, clock.NewDate(2025, 12, 31)); len(got) != 0 {
		t.Errorf("before the rule %d units owe", len(got))
	}
}

func TestOtherPeriodsOfAQuarter(t *testing.T) {
	r := &Round{PeriodKey: "2026-Q3", Regime: &Regime{Frequency: "QUARTER", WindowRule: WindowFifteenth}}
	p := r.OtherPeriods()
	if p.Previous != "2026-Q2" || p.LastYear != "2025-Q3" || len(p.YearSoFar) != 2 || len(p.Keys()) != 3 {
		t.Fatalf("around 2026-Q3: %+v", p)
	}
	def, problems := form.Parse([]byte(`{"code":"1","edition":"1","title":"t","legalBasis":"l","validFrom":"2025-01-01","rows":{"kind":"SINGLE"},
		"columns":[{"code":"1","name":"c1","label":"a","kind":"NUMBER"}]}`))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	c, _ := form.Compile(def)
	table := func(n string) form.Cells {
		cells := form.Cells{}
		cells.Set("r1", "c1", form.ParseValue(n))
		return cells
	}
	whole := p.Periods(c, map[string]form.Cells{"2026-Q1": table("1"), "2026-Q2": table("2")})
	if got := whole[form.YearSoFar].At("r1", "c1").String(); got != "3" {
		t.Errorf("the year so far is %s, want 3", got)
	}
	if half := p.Periods(c, map[string]form.Cells{"2026-Q2": table("2")}); half[form.YearSoFar] != nil || half[form.Previous] == nil {
		t.Errorf("with a quarter missing: %v", half)
	}
}

func TestChangedCountsEnteredCells(t *testing.T) {
	def, problems := form.Parse([]byte(`{"code":"1","edition":"1","title":"t","legalBasis":"l","validFrom":"2025-01-01","rows":{"kind":"GROWING","min":0,"max":9},
		"columns":[{"code":"1","name":"c1","label":"a","kind":"NUMBER"},{"code":"2","name":"c2","label":"b","kind":"NUMBER","input":"COMPUTED","formula":"c1 * 2.0"}]}`))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	c, _ := form.Compile(def)
	a, b := form.Cells{}, form.Cells{}
	a.Set("r1", "c1", form.ParseValue("1"))
	a.Set("r1", "c2", form.ParseValue("2"))
	b.Set("r1", "c1", form.ParseValue("3"))
	b.Set("r1", "c2", form.ParseValue("6"))
	b.Set("r2", "c1", form.ParseValue("-"))
	if got := Changed(c, a, b); got != 2 {
		t.Errorf("%d cells changed, want 2: the computed one does not count", got)
	}
	if rows := Block(c, b).Rows; len(rows) != 2 || rows[1] != "r2" {
		t.Errorf("rows of a growing table: %v", rows)
	}
}

// TestAReasonBelongsToOneCheck: two failed checks on one cell want two reasons.
func TestAReasonBelongsToOneCheck(t *testing.T) {
	found := []form.Problem{
		{Code: "CHECK_FAILED", Severity: form.Warning, Place: "r1.c1", Check: "k1", Message: "một"},
		{Code: "CHECK_FAILED", Severity: form.Warning, Place: "r1.c1", Check: "k2", Message: "hai"},
	}
	first := WarningReason{Place: "r1.c1", Code: "CHECK_FAILED", Check: "k1", Reason: "Đã đối chiếu"}
	if _, err := CheckProposal(found, []WarningReason{first}); !fault.Is(err, "WARNING_WITHOUT_REASON") {
		t.Errorf("one reason for two checks: %v", err)
	}
	second := first
	second.Check, second.Reason = "k2", "Có quyết định riêng"
	merged, changed, err := MergeReasons([]WarningReason{first}, []WarningReason{second})
	if err != nil || !changed || len(merged) != 2 {
		t.Fatalf("merged %+v, %v", merged, err)
	}
	if sent, err := CheckProposal(found, merged); err != nil || len(sent) != 2 || sent[1].Reason != "Có quyết định riêng" {
		t.Errorf("sent %+v, %v", sent, err)
	}
}
