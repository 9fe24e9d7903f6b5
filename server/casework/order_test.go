package casework

import (
	"strings"
	"testing"

	"congvu/server/clock"
	"congvu/server/reporting"
)

// TestCaughtNeedsATestSince2022: QĐ 1054 art. 2.1 until 31/12/2021, Luật 73/2021 art. 2.10
// and NĐ 105/2021 art. 40.1 since.
func TestCaughtNeedsATestSince2022(t *testing.T) {
	for _, c := range []struct {
		on     string
		tested bool
		want   string
	}{
		{"2021-12-31", false, ""}, {"2021-12-31", true, ""},
		{"2022-01-01", false, "CASE_GROUND_NOT_SHOWN health.tests"}, {"2022-01-01", true, ""},
		{"2026-09-10", false, "CASE_GROUND_NOT_SHOWN health.tests"}, {"2026-09-10", true, ""},
	} {
		content, on := complete(), clock.MustDate(c.on)
		content.Management.Ground, content.Management.GroundOn = ptr(Caught), &on
		content.Health.Tests[0].Positive = c.tested
		if got := stopping(content); got != c.want {
			t.Errorf("caught on %s, tested %v: %q, want %q", c.on, c.tested, got, c.want)
		}
	}
}

func stopping(c *Content) string { return found(c, reporting.SeverityError) }

func found(c *Content, severity reporting.Severity) string {
	var out []string
	for _, p := range c.Check(today) {
		if p.Severity == severity && p.Code != "CASE_NO_PERSONAL_NUMBER" {
			out = append(out, p.Code+" "+p.Place)
		}
	}
	return strings.Join(out, "; ")
}

// TestDaysFollowEachOther: what cannot be is refused with its place; what a paper file of
// before 2022 may say, or what may not have been entered, is told.
func TestDaysFollowEachOther(t *testing.T) {
	day := func(s string) *clock.Date { return ptr(clock.MustDate(s)) }
	decided := func(c *Content, list ...*CaseDecision) {
		for _, d := range list {
			d.Number, d.Agency = "1/QĐ", "UBND"
		}
		c.Management.Decisions = list
	}
	const order = "CASE_DATES_OUT_OF_ORDER "
	for name, c := range map[string]struct {
		change         func(*Content)
		refused, warns string
	}{
		"found before birth":       {func(c *Content) { c.Health.FirstFoundOn = day("1960-05-05") }, order + "health.firstFoundOn", ""},
		"tested before birth":      {func(c *Content) { c.Health.Tests[0].On = *day("1900-05-05") }, order + "health.tests.1.on", ""},
		"a ground before birth":    {func(c *Content) { c.Management.GroundOn = day("1901-01-01") }, order + "management.groundOn", order + "management.groundOn"},
		"a card before birth":      {func(c *Content) { c.Identity.Papers = []*CasePaper{{Number: "1", IssuedOn: day("1989-12-31")}} }, order + "identity.papers.1.issuedOn", ""},
		"a card in the birth year": {func(c *Content) { c.Identity.Papers = []*CasePaper{{Number: "1", IssuedOn: day("1990-01-01")}} }, "", ""},
		"a card before the birthday": {func(c *Content) {
			c.Identity.BirthDate = day("1990-05-02")
			c.Identity.Papers = []*CasePaper{{Number: "1", IssuedOn: day("1990-05-01")}}
		}, order + "identity.papers.1.issuedOn", ""},
		"lived there before birth": {func(c *Content) { c.Contact.Residences = []*CaseResidence{{Address: "x", From: day("1980-01-01")}} }, order + "contact.residences.1.from", ""},
		"lives there until later":  {func(c *Content) { c.Contact.Residences = []*CaseResidence{{Address: "x", To: day("2026-12-01")}} }, "", "CASE_DATE_IN_FUTURE contact.residences.1.to"},
		"a ground before its test": {func(c *Content) { c.Management.GroundOn = day("2026-09-09") }, order + "management.groundOn", ""},
		"the same in 2021":         {func(c *Content) { c.Management.GroundOn = day("2021-12-31") }, "", order + "management.groundOn"},
		"a conclusion after its ground": {func(c *Content) {
			c.Management.Status, c.Management.Ground = ptr(Dependent), ptr(Determined)
			c.Health.Determinations = []*CaseDetermination{{On: *day("2026-09-11"), Facility: "x", Dependent: true}}
		}, order + "management.groundOn", ""},
		"found after the ground":    {func(c *Content) { c.Health.FirstFoundOn = day("2026-09-11") }, "", order + "health.firstFoundOn"},
		"managed on the test's day": {func(c *Content) { decided(c, &CaseDecision{Kind: Manage, On: *day("2026-09-10")}) }, "", ""},
		"managed before the test":   {func(c *Content) { decided(c, &CaseDecision{Kind: Manage, On: *day("2026-09-09")}) }, order + "management.decisions.1.on", ""},
		"managed before, without the test of then": {func(c *Content) {
			decided(c, &CaseDecision{Kind: Manage, On: *day("2024-01-09")}, &CaseDecision{Kind: Manage, On: *day("2026-09-12")})
		}, "", order + "management.decisions.1.on"},
		"stopped before it was decided": {func(c *Content) {
			decided(c, &CaseDecision{Kind: Stop, On: *day("2026-09-11")}, &CaseDecision{Kind: Manage, On: *day("2026-09-12")})
		}, order + "management.decisions.1.on", ""},
		"stopped after": {func(c *Content) {
			decided(c, &CaseDecision{Kind: Manage, On: *day("2026-09-11")}, &CaseDecision{Kind: Stop, On: *day("2026-09-12")})
		}, "", ""},
	} {
		content := complete()
		c.change(content)
		if got := stopping(content); got != c.refused {
			t.Errorf("%s: refused %q, want %q", name, got, c.refused)
		}
		if got := found(content, reporting.SeverityWarning); got != c.warns {
			t.Errorf("%s: warned %q, want %q", name, got, c.warns)
		}
	}
}

// TestWhatAContentAsksOfItsClocks: days that have not come, or came before the
// information, count for nothing; nobody is told of twice (NĐ 105/2021 art. 41, 43, 47.1).
func TestWhatAContentAsksOfItsClocks(t *testing.T) {
	received, day := clock.MustDate("2026-09-08"), clock.MustDate
	for name, c := range map[string]struct {
		verified, managed, kind, confirmed string
		notice, check                      string
	}{
		"verified":                     {verified: "2026-09-10", notice: "2026-09-10"},
		"on the day it came":           {verified: "2026-09-08", notice: "2026-09-08"},
		"in the future":                {verified: "2026-09-16"},
		"before it came":               {verified: "2026-09-07"},
		"managed":                      {verified: "2026-09-10", managed: "2026-09-11", check: "2026-09-11"},
		"managed and confirmed":        {managed: "2026-08-01", confirmed: "2026-09-01", check: "2026-09-01"},
		"confirmed in the future":      {managed: "2026-08-01", confirmed: "2029-01-01", check: "2026-08-01"},
		"confirmed before the year":    {managed: "2026-08-01", confirmed: "2026-07-01", check: "2026-08-01"},
		"the year is over":             {managed: "2025-09-15", confirmed: "2026-09-01"},
		"on the last day of the year":  {managed: "2025-09-16", confirmed: "2026-09-01", check: "2026-09-01"},
		"stopped since":                {managed: "2026-08-01", kind: "STOP", confirmed: "2026-09-01"},
		"concluded and verified since": {managed: "2026-08-01", kind: "CONCLUDE", verified: "2026-09-10", notice: "2026-09-10"},
	} {
		content := complete()
		if c.verified != "" {
			content.Management.ResidenceVerifiedOn = ptr(day(c.verified))
		}
		if c.managed != "" {
			content.Management.Decisions = []*CaseDecision{{Kind: Manage, On: day(c.managed)}}
		}
		if c.kind != "" {
			content.Management.Decisions = append(content.Management.Decisions, &CaseDecision{Kind: CaseDecisionKind(c.kind), On: day("2026-09-02")})
		}
		if c.confirmed != "" {
			content.Contact.Residences = []*CaseResidence{{Address: "x", ConfirmedOn: ptr(day(c.confirmed))}}
		}
		shown := func(d clock.Date) string {
			if d.IsZero() {
				return ""
			}
			return d.String()
		}
		if got := shown(content.NoticeFrom(received, today)); got != c.notice {
			t.Errorf("%s: told from %q, want %q", name, got, c.notice)
		}
		if got := shown(content.CheckFrom(today)); got != c.check {
			t.Errorf("%s: checked from %q, want %q", name, got, c.check)
		}
	}
	ended := complete()
	ended.Management.ResidenceVerifiedOn = ptr(day("2026-09-10"))
	ended.Management.Decisions = []*CaseDecision{{Kind: Manage, On: day("2026-09-11")}, {Kind: "CONCLUDE", On: day("2026-09-12")}}
	if got := ended.NoticeFrom(received, today); !got.IsZero() {
		t.Errorf("the end of the management asks for another notice: %s", got)
	}
	dependent := complete()
	dependent.Management.Status, dependent.Management.ResidenceVerifiedOn = ptr(Dependent), ptr(received)
	if got := dependent.NoticeFrom(received, today); !got.IsZero() {
		t.Errorf("the chairman is told of who is dependent: %s", got)
	}
}
