package casework

import (
	"slices"
	"strings"
	"testing"

	"congvu/server/clock"
	"congvu/server/flow"
	"congvu/server/reporting"
)

func ptr[T any](v T) *T { return &v }

var today = clock.MustDate("2026-09-15")

// complete is a content that may be sent.
func complete() *Content {
	found := clock.MustDate("2026-09-10")
	return &Content{
		Identity:   &CaseIdentity{FullName: ptr("Nguyễn Văn Thử"), Sex: ptr(Male), BirthYear: ptr(1990), PersonalNumber: ptr("051090001234")},
		Contact:    &CaseContact{CurrentAddress: ptr("Thôn Bình Yên")},
		Health:     &CaseHealth{Substances: []Substance{"HEROIN"}, Tests: []*CaseTest{{On: found, Agency: "Trạm Y tế", Positive: true}}},
		Management: &CaseManagement{Status: ptr(User), Ground: ptr(PositiveTest), GroundOn: &found},
	}
}

// TestWhatKeepsARecordFromBeingSent changes one thing at a time.
func TestWhatKeepsARecordFromBeingSent(t *testing.T) {
	day := clock.MustDate
	for name, c := range map[string]struct {
		change func(*Content)
		want   string // "code place", "" = nothing
	}{
		"complete":          {func(*Content) {}, ""},
		"no name":           {func(c *Content) { c.Identity.FullName = nil }, "CASE_FIELD_REQUIRED identity.fullName"},
		"no section at all": {func(c *Content) { c.Contact = nil }, "CASE_FIELD_REQUIRED contact.currentAddress"},
		"born tomorrow":     {func(c *Content) { c.Identity.BirthDate = ptr(day("2026-09-16")) }, "CASE_DATE_IN_FUTURE identity.birthDate"},
		"born in 1850":      {func(c *Content) { c.Identity.BirthYear = ptr(1850) }, "CASE_BIRTH_YEAR identity.birthYear"},
		"eleven digits":     {func(c *Content) { c.Identity.PersonalNumber = ptr("05109000123") }, "CASE_PERSONAL_NUMBER identity.personalNumber"},
		"grouped digits":    {func(c *Content) { c.Identity.PersonalNumber = ptr("051 090 001 234") }, ""},
		"detox ends before it begins": {func(c *Content) {
			c.Health.Detoxes = []*CaseDetox{{From: day("2025-02-02"), To: ptr(day("2025-02-01")), Place: "x"}}
		}, "CASE_DATES_OUT_OF_ORDER health.detoxes.1.to"},
		"another substance without a name": {func(c *Content) { c.Health.Substances = []Substance{OtherSubstance} }, "CASE_FIELD_REQUIRED health.otherSubstance"},
		"own admission today":              {func(c *Content) { c.Management.Ground = ptr(OwnAdmission) }, "CASE_GROUND_NOT_IN_FORCE management.ground"},
		"own admission in 2021": {func(c *Content) {
			c.Management.Ground, c.Management.GroundOn = ptr(OwnAdmission), ptr(day("2021-12-31"))
		}, ""},
		"own admission on 1/1/2022": {func(c *Content) {
			c.Management.Ground, c.Management.GroundOn = ptr(OwnAdmission), ptr(day("2022-01-01"))
		}, "CASE_GROUND_NOT_IN_FORCE management.ground"},
		"a test makes nobody dependent":     {func(c *Content) { c.Management.Status = ptr(Dependent) }, "CASE_GROUND_NOT_IN_FORCE management.ground"},
		"a positive test that is not there": {func(c *Content) { c.Health.Tests[0].Positive = false }, "CASE_GROUND_NOT_SHOWN health.tests"},
		"a conclusion that is not there":    {func(c *Content) { c.Management.Status, c.Management.Ground = ptr(Dependent), ptr(Determined) }, "CASE_GROUND_NOT_SHOWN health.determinations"},
	} {
		content := complete()
		c.change(content)
		var got []string
		for _, p := range content.Check(today) {
			if p.Severity == reporting.SeverityError {
				got = append(got, p.Code+" "+p.Place)
			}
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%s: %v, want %q", name, got, c.want)
		}
	}
}

// TestPersonalNumberWarns: NĐ 137/2015 art. 13; nothing of it stops a record.
func TestPersonalNumberWarns(t *testing.T) {
	for _, c := range []struct {
		number string
		sex    Sex
		year   int
		want   int
	}{
		{"051090001234", Male, 1990, 0}, {"046191001234", Female, 1991, 0}, {"001204001234", Male, 2004, 0}, {"001304001234", Female, 2004, 0},
		{"051190001234", Male, 1990, 1},   // the digit of a woman
		{"051090001234", Male, 1991, 1},   // another year
		{"051090001234", Male, 2090, 1},   // another century
		{"005090001234", Male, 1990, 1},   // no province has the code
		{"003290001234", Female, 1990, 3}, // place, sex, century
	} {
		if got := numberWarnings(c.number, &c.sex, &c.year); len(got) != c.want {
			t.Errorf("%s %s %d: %v", c.number, c.sex, c.year, got)
		}
	}
}

// TestTimeLimits: the terms by their articles, counted from the days they name.
func TestTimeLimits(t *testing.T) {
	cal, err := clock.NewCalendar(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ key, from, due, source string }{
		{ClockNew, "2026-09-07", "2026-09-10", "QĐ 1054/QĐ-UBND Điều 7 khoản 1b"},
		{ClockNew, "2026-09-09", "2026-09-14", "QĐ 1054"}, // 12/9 is a Saturday: a term to act moves
		{ClockChange, "2026-09-07", "2026-09-14", "khoản 2a"},
		{ClockTake, "2026-09-07", "2026-09-14", "Tỉnh tự đặt; QĐ 1054"}, // QĐ 1054 art. 7.2b sets no term
		{ClockGive, "2026-06-08", "2026-06-15", "NĐ 105/2021/NĐ-CP Điều 47 khoản 2"},
		{ClockComplete, "2026-09-07", "2026-09-10", "khoản 1a không ấn định thời hạn bổ sung"},
		{ClockCompleteChange, "2026-09-07", "2026-09-14", "không ấn định thời hạn bổ sung"},
		{ClockManagement, "2025-09-13", "2026-09-13", "Điều 43"}, // a Sunday: a duration does not move
		{ClockManagement, "2026-07-01", "2027-07-01", "Luật 120/2025"},
	} {
		got, err := Count(c.key, clock.MustDate(c.from), cal)
		if err != nil {
			t.Fatal(err)
		}
		if due := clock.DateOf(got.DueAt).String(); due != c.due || !strings.Contains(got.Source, c.source) {
			t.Errorf("%s from %s: due %s by %q, want %s", c.key, c.from, due, got.Source, c.due)
		}
	}
	if c, err := Count(ClockTake, clock.MustDate("2021-12-31"), cal); c != nil || err != nil {
		t.Errorf("a term before it was in force: %+v %v", c, err)
	}
}

// TestTheRouteHasNoDeadEnd: from every state but the closed one a step leads on, and
// every state is reached.
func TestTheRouteHasNoDeadEnd(t *testing.T) {
	reached := []flow.State{flow.State(Drafting)}
	for i := 0; i < len(reached); i++ {
		for _, given := range [][]flow.Condition{{byPolice}, {byHealth}, {byPolice, returned}, {Stood(Official)}, {byCommune}, {told}, {wasLocked}, {yearRuns}, {fileHere}, {fileSent}} {
			for _, a := range Flow.Actions(reached[i], given...) {
				to, err := Flow.Step(reached[i], a, given...)
				if err != nil {
					t.Fatal(err)
				}
				if !slices.Contains(reached, to) {
					reached = append(reached, to)
				}
			}
		}
	}
	for _, s := range Flow.States() {
		if !slices.Contains(reached, s) {
			t.Errorf("nothing leads to %s", s)
		}
		if len(Flow.Actions(s, byPolice, Stood(Official))) == 0 && s != flow.State(Closed) {
			t.Errorf("nothing leads on from %s", s)
		}
	}
	// The paper file of a move is received whatever happened to the record since: it was sent before, or comes by post.
	for _, at := range []flow.Condition{fileHere, fileSent} {
		for _, s := range in(Official, Amending, AmendmentSubmitted, AmendmentReturned, EndSubmitted, Locked, ReopenRequested) {
			if !slices.Contains(Flow.Actions(s, byPolice, at), flow.Action(ReceiveFile)) {
				t.Errorf("%s: in %s the paper file cannot be received", at, s)
			}
		}
	}
	for _, s := range in(Locked, ReopenRequested, EndSubmitted) {
		if !slices.Contains(Flow.Actions(s, byPolice, fileOwed), flow.Action(SendFile)) {
			t.Errorf("in %s the file of who left the province cannot be sent", s)
		}
	}
	for s, want := range map[CaseState]bool{Notice: true, Drafting: true, Returned: true, Submitted: false, Official: false} {
		if got := slices.Contains(Flow.Actions(flow.State(s), byPolice, byCommune, told), flow.Action(HandOver)); got != want {
			t.Errorf("a notice in %s is passed to a police that is named: %v", s, got)
		}
		if got := slices.Contains(Flow.Actions(flow.State(s), byPolice, byCommune), flow.Action(HandOver)); got != (s == Returned) {
			t.Errorf("what a commune found itself is passed on in %s: %v", s, got)
		}
	}
	for _, s := range in(EndSubmitted, Locked) { // NĐ 105/2021 art. 48.1
		if !slices.Contains(Flow.Actions(s, byPolice, byCommune, yearRuns), flow.Action(ProposeRuling)) || slices.Contains(Flow.Actions(s, byPolice, byCommune), flow.Action(ProposeRuling)) {
			t.Errorf("in %s a decision to stop is not offered exactly while the year of management runs", s)
		}
	}
	if to, err := Flow.Step(flow.State(EndSubmitted), flow.Action(RefuseEnd), wasLocked); err != nil || to != flow.State(Locked) {
		t.Errorf("a death reported of who is locked away leads to %s when refused: %v", to, err)
	}
	for a := range decisions {
		if Flow.Of(flow.Action(a)).Side != flow.Receiver {
			t.Errorf("%s decides on the sender's side", a)
		}
	}
}

// TestWhichPapersOutlastARecord: kind by state, what is proposed and what is signed.
func TestWhichPapersOutlastARecord(t *testing.T) {
	kinds := []CaseDecisionKind{Manage, MoveFile, Stop, Conclude}
	for state, want := range map[CaseState]struct{ proposed, signed []CaseDecisionKind }{
		Official: {kinds, kinds}, Drafting: {kinds, kinds}, Transferring: {kinds, kinds},
		EndSubmitted:    {[]CaseDecisionKind{Stop}, []CaseDecisionKind{MoveFile, Stop, Conclude}},
		Locked:          {[]CaseDecisionKind{Stop}, []CaseDecisionKind{MoveFile, Stop}},
		ReopenRequested: {kinds, []CaseDecisionKind{MoveFile, Stop}}, // the route proposes nothing there
		Closed:          {kinds, nil}, Merged: {kinds, nil},
	} {
		for _, k := range kinds {
			if got := Proposable(k, state) == nil; got != slices.Contains(want.proposed, k) {
				t.Errorf("%s in %s proposed: %v", k, state, got)
			}
			if got := Signable(k, state) == nil; got != slices.Contains(want.signed, k) {
				t.Errorf("%s in %s signed: %v", k, state, got)
			}
		}
	}
}

// TestChangedNamesFields: what differs, and nothing else.
func TestChangedNamesFields(t *testing.T) {
	before, after := complete(), complete()
	after.Identity.FullName, after.Identity.BirthYear, after.Identity.Occupation = ptr("Trần Văn Khác"), nil, ptr("Thợ hồ")
	a, _ := before.Section(SectionIdentity)
	b, _ := after.Section(SectionIdentity)
	got, err := Changed(SectionIdentity, a, b)
	if want := "identity.birthYear identity.fullName identity.occupation"; err != nil || strings.Join(got, " ") != want {
		t.Errorf("%v %v, want %s", got, err, want)
	}
	if got, _ := Changed(SectionIdentity, a, a); len(got) != 0 {
		t.Errorf("equal sections differ in %v", got)
	}
}

// TestCleanKeepsNothingEmpty: NFC, trimmed, empty to none, with the place of a fault.
func TestCleanKeepsNothingEmpty(t *testing.T) {
	c := &Content{Identity: &CaseIdentity{FullName: ptr("  Hoa\u0300  "), Occupation: ptr(" \u200b "), OtherNames: []string{"", "Tí"}}}
	if err := c.Clean(); err != nil {
		t.Fatal(err)
	}
	if i := c.Identity; *i.FullName != "Hoà" || i.Occupation != nil || len(i.OtherNames) != 1 {
		t.Errorf("%q %v %q", *i.FullName, i.Occupation, i.OtherNames)
	}
	long := &Content{Family: &CaseFamily{Members: []*CaseRelative{{Name: "A"}, {Name: strings.Repeat("á", maxText+1)}}}}
	if err := long.Clean(); err == nil || !strings.Contains(err.Error(), "family.members.2.name") {
		t.Errorf("too long: %v", err)
	}
}
