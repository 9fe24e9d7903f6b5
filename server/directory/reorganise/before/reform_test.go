package before

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/uuid"

	"congvu/server/directory"
	"congvu/server/directory/nation"
	"congvu/server/directory/reorganise"
)

func planned(t testing.TB, provinces ...string) (*State, reorganise.Proposal, *reorganise.Plan, *directory.Snapshot) {
	t.Helper()
	n, err := nation.Load()
	if err != nil {
		t.Fatal(err)
	}
	s := Of(n, provinces...)
	rows, err := s.Rows()
	if err != nil {
		t.Fatal(err)
	}
	p := s.Proposal(n)
	eve := directory.NewSnapshot(rows, p.Effective.AddDays(-1))
	began := time.Now()
	plan := reorganise.Make(p, reorganise.World{Eve: eve}, nil, uuid.New)
	t.Logf("planned in %s", time.Since(began))
	if len(plan.Problems) > 0 {
		t.Fatalf("%d problems: %.2000s", len(plan.Problems), plan.Refused())
	}
	return s, p, plan, eve
}

// The reform of 2025 as it was: 63 → 34 provinces, 696 districts ended, 10,035 → 3,321
// communes.
func TestTheReformOf2025(t *testing.T) {
	_, _, plan, eve := planned(t)
	got := fmt.Sprint(plan.Counts.Provinces, plan.Counts.Districts, plan.Counts.Communes, plan.Counts.SplitAreas, plan.Counts.NotComparable)
	// 11 provinces were not merged; 440 communes were split over 412 new ones.
	if want := "{63 52 23 34} {696 696 0 0} {10035 10035 3321 3321} 440 412"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	for _, u := range plan.EndedUnits {
		if plan.Homes[u.ID] == uuid.Nil {
			t.Errorf("%s has no home", u.Name)
		}
	}
	wellFormed(t, plan, eve)
}

func wellFormed(t *testing.T, plan *reorganise.Plan, all *directory.Snapshot) {
	t.Helper()
	n, err := plan.Renumber(all)
	if err != nil {
		t.Fatal(err)
	}
	if len(n.Areas) != len(all.Areas())+len(plan.Areas) || len(n.Units) != len(all.Units())+len(plan.Units) {
		t.Errorf("%d areas and %d units are numbered", len(n.Areas), len(n.Units))
	}
	for _, a := range plan.Areas {
		if a.Parent != uuid.Nil && !n.Areas[a.Parent].Contains(n.Areas[a.ID]) {
			t.Errorf("%s lies outside of its parent", a.FullName)
		}
	}
	for _, u := range plan.EndedUnits {
		if !n.Units[plan.Homes[u.ID]].Contains(n.Units[u.ID]) {
			t.Errorf("%s is not numbered under what took over", u.Name)
		}
	}
}

// Quảng Ngãi and Kon Tum alone: two communes took parts.
func TestTwoProvincesBecomeOne(t *testing.T) {
	_, _, plan, eve := planned(t, "51")
	got := fmt.Sprint(plan.Counts.Provinces, plan.Counts.Communes.After, plan.Counts.NotComparable)
	if want := "{2 2 1 1} 96 2"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	wellFormed(t, plan, eve)
}
