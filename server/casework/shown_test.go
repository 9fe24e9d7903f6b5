package casework

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/reporting"
)

// TestProblemsAreOfSections: who reads a section is told what is wrong with it and what was
// changed in it, of no other, and never what was entered.
func TestProblemsAreOfSections(t *testing.T) {
	number, year, status, ground, day := "001095000001", 1990, User, PositiveTest, clock.MustDate("2026-09-10")
	c := &Content{Identity: &CaseIdentity{PersonalNumber: &number, BirthYear: &year}, Management: &CaseManagement{Status: &status, Ground: &ground, GroundOn: &day}, Health: &CaseHealth{Substances: []Substance{"HEROIN"}}}
	problems := c.Check(clock.MustDate("2026-09-15"))
	for _, p := range problems {
		if strings.Contains(p.Message, "95") || strings.Contains(p.Message, "1990") {
			t.Errorf("%s: %s", p.Place, p.Message)
		}
	}
	if !slices.ContainsFunc(problems, func(p *reporting.Problem) bool { return p.Code == groundNotShown }) {
		t.Fatal("no problem tells the ground")
	}
	changed := []string{"identity.personalNumber", "management.ground", "elsewhere.field", "read.field"} // case.read is a rule, and no section
	for _, q := range []struct{ opened []string }{{nil}, {[]string{"contact"}}, {[]string{"identity"}}, {[]string{"health"}}, {[]string{"health", "management"}}} {
		r := &CaseRecord{State: Official, Unit: &directory.Unit{Area: &directory.Area{}}, Given: access.Granted, Opened: Mask(q.opened)}
		v := &CaseVersion{Record: r, Problems: problems, Changed: changed}
		ctx := access.With(t.Context(), &access.Viewer{Account: uuid.New(), Position: uuid.New(), Roles: access.Clerk})
		told := map[string]bool{}
		for _, p := range v.ShownProblems(ctx) {
			section, _, _ := strings.Cut(p.Place, ".")
			told[section] = true
			if p.Code == groundNotShown && len(q.opened) < 2 {
				t.Errorf("%v: a problem tells the ground", q.opened)
			}
		}
		for _, place := range v.ShownChanged(ctx) {
			section, _, _ := strings.Cut(place, ".")
			told[section] = true
		}
		for _, s := range q.opened {
			if told[s] != (s != "health" || len(q.opened) > 1) { // what is wrong in the health section alone tells the ground
				t.Errorf("who reads %v is told of %s: %v", q.opened, s, told[s])
			}
			delete(told, s)
		}
		if len(told) > 0 {
			t.Errorf("who reads %v is told of %v", q.opened, told)
		}
	}
	if len(problems) == 0 || problems[0].Severity != reporting.SeverityError {
		t.Error("nothing is wrong")
	}
}
