package access

import (
	"testing"

	"github.com/google/uuid"
	"pgregory.net/rapid"
)

func officer(r Roles, l Levels, duties ...Duties) *Viewer {
	v := &Viewer{Account: uuid.Max, Roles: r, Level: l}
	for _, d := range duties {
		v.Duties = append(v.Duties, DutyGrant{Kind: d})
	}
	return v
}

var table = Rules{
	"public":      {{Public: true}},
	"signed.in":   {{}},
	"role":        {{Roles: Clerk | Approver}},
	"level":       {{Levels: Province}},
	"both":        {{Roles: Leader, Levels: Province}},
	"duty":        {{Duty: ManagingOffice}},
	"own":         {{Roles: Clerk, Relations: Own}},
	"covered":     {{Duty: LeadAgency, Covered: true}},
	"state":       {{States: []string{"SENT", "APPROVED"}}},
	"either":      {{Roles: Clerk, Relations: Own}, {Roles: Leader}},
	"public.sent": {{Public: true, States: []string{"SENT"}}},
	"nobody":      {},
}

func TestDecide(t *testing.T) {
	signedOut := &Viewer{}
	for _, c := range []struct {
		name string
		v    *Viewer
		rule string
		want Decision
	}{
		{"public, signed out", signedOut, "public", Allow},
		{"public, nil viewer", nil, "public", Allow},
		{"signed out is no role", signedOut, "signed.in", Deny},
		{"signed in", officer(0, 0), "signed.in", Allow},
		{"roles of nobody signed in", &Viewer{Roles: Clerk}, "role", Deny},
		{"one of the roles", officer(Approver, Commune), "role", Allow},
		{"another role", officer(Leader, Commune), "role", Deny},
		{"level", officer(0, Province), "level", Allow},
		{"another level", officer(0, Commune), "level", Deny},
		{"role without its level", officer(Leader, Commune), "both", Deny},
		{"role and level", officer(Leader, Province), "both", Allow},
		{"duty", officer(0, 0, LeadAgency, ManagingOffice), "duty", Allow},
		{"another duty", officer(0, 0, LeadAgency), "duty", Deny},
		{"relation is asked of the row", officer(Clerk, 0), "own", ByRow},
		{"relation, wrong class", officer(Leader, 0), "own", Deny},
		{"covered is asked of the row", officer(0, 0, LeadAgency), "covered", ByRow},
		{"state is asked of the row", officer(0, 0), "state", ByRow},
		{"an unconditional grant wins", officer(Clerk|Leader, 0), "either", Allow},
		{"the conditional one alone", officer(Clerk, 0), "either", ByRow},
		{"public by state", signedOut, "public.sent", ByRow},
		{"no grants", officer(Clerk, 0), "nobody", Deny},
		{"unknown rule", officer(SystemAdmin, 0), "missing", Deny},
	} {
		if got := table.Decide(c.v, c.rule); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

func TestRow(t *testing.T) {
	clerk, lead := officer(Clerk, Commune), officer(Clerk, Province, LeadAgency)
	for _, c := range []struct {
		name string
		v    *Viewer
		rule string
		row  Row
		want bool
	}{
		{"own", clerk, "own", Row{Relation: Own}, true},
		{"below", clerk, "own", Row{Relation: Below}, false},
		{"no relation", clerk, "own", Row{}, false},
		{"covered", lead, "covered", Row{Covered: LeadAgency}, true},
		{"not covered", lead, "covered", Row{Relation: Own}, false},
		{"covered by another duty", lead, "covered", Row{Covered: ManagingOffice}, false},
		{"covered without holding", clerk, "covered", Row{Covered: LeadAgency}, false},
		{"state", clerk, "state", Row{State: "SENT"}, true},
		{"another state", clerk, "state", Row{State: "DRAFT"}, false},
		{"no state", clerk, "state", Row{}, false},
		{"unconditional, whatever the row", officer(Leader, 0), "either", Row{}, true},
		{"public by state, signed out", &Viewer{}, "public.sent", Row{State: "SENT"}, true},
		{"unknown rule", clerk, "missing", Row{Relation: Own}, false},
	} {
		if got := table.Row(c.v, c.rule, c.row); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func drawGrant(t *rapid.T) Grant {
	return Grant{
		Public: rapid.IntRange(0, 9).Draw(t, "public") == 0,
		Roles:  Roles(rapid.IntRange(0, 7).Draw(t, "roles")), Levels: Levels(rapid.IntRange(0, 15).Draw(t, "levels")),
		Duty: Duties(rapid.IntRange(0, 15).Draw(t, "duty")), Relations: Relations(rapid.IntRange(0, 31).Draw(t, "relations")),
		Covered: rapid.Bool().Draw(t, "covered"), States: rapid.SliceOfN(rapid.SampledFrom([]string{"A", "B"}), 0, 2).Draw(t, "states"),
	}
}

func drawViewer(t *rapid.T) *Viewer {
	v := officer(Roles(rapid.IntRange(0, 7).Draw(t, "has roles")), 1<<rapid.IntRange(0, 3).Draw(t, "has level"))
	for _, d := range rapid.SliceOfN(rapid.IntRange(0, 3), 0, 2).Draw(t, "has duties") {
		v.Duties = append(v.Duties, DutyGrant{Kind: 1 << d})
	}
	if rapid.IntRange(0, 9).Draw(t, "signed out") == 0 {
		return &Viewer{}
	}
	return v
}

func drawRow(t *rapid.T) Row {
	return Row{
		Relation: 1 << rapid.IntRange(0, 4).Draw(t, "relation"), Covered: Duties(rapid.IntRange(0, 15).Draw(t, "reached")),
		State: rapid.SampledFrom([]string{"", "A", "B", "C"}).Draw(t, "state"),
	}
}

// TestPlanAgreesWithRow: what the plan allows or denies, every row confirms; so
// the gate may skip the row where the plan decided.
func TestPlanAgreesWithRow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rs := Rules{"x": rapid.SliceOfN(rapid.Custom(drawGrant), 0, 3).Draw(t, "grants")}
		v, row := drawViewer(t), drawRow(t)
		plan, got := rs.Decide(v, "x"), rs.Row(v, "x", row)
		if plan == Allow && !got || plan == Deny && got {
			t.Fatalf("plan %d, row %v", plan, got)
		}
	})
}

// TestRolesAddUp: a role more never takes anything away.
func TestRolesAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rs := Rules{"x": rapid.SliceOfN(rapid.Custom(drawGrant), 0, 3).Draw(t, "grants")}
		v, row := drawViewer(t), drawRow(t)
		more := *v
		more.Roles |= 1 << rapid.IntRange(0, 2).Draw(t, "one more")
		rank := map[Decision]int{Deny: 0, ByRow: 1, Allow: 2}
		if rank[rs.Decide(&more, "x")] < rank[rs.Decide(v, "x")] || rs.Row(v, "x", row) && !rs.Row(&more, "x", row) {
			t.Fatal("a role took something away")
		}
	})
}

// TestClassDecides: viewers of one class get the same answers before rows are known.
func TestClassDecides(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rs := Rules{"x": rapid.SliceOfN(rapid.Custom(drawGrant), 0, 3).Draw(t, "grants")}
		a, b := drawViewer(t), drawViewer(t)
		if rs.Decide(a, "x") != rs.Decide(b, "x") && a.Class() == b.Class() {
			t.Fatalf("class %s is answered in two ways", a.Class())
		}
		twin := *a
		twin.Unit, twin.At, twin.Scope = uuid.New(), 7, Interval{1, 9}
		if rs.Decide(a, "x") != rs.Decide(&twin, "x") || a.Class() != twin.Class() {
			t.Fatal("where the viewer stands must not matter before rows are known")
		}
	})
}
