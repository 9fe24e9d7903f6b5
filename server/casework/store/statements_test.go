package store_test

import (
	"context"
	"fmt"
	"testing"

	"congvu/server/casework"
	"congvu/server/casework/store"
	"congvu/server/db"
	"congvu/server/facts"
)

// asked are the questions of the pages, as the page asks them: the list, the head of a record,
// its content, its tabs.
var asked = map[string]store.Wanted{
	"list":    {Sections: map[casework.Section]bool{casework.SectionIdentity: true}, Recent: true},
	"head":    {Sections: map[casework.Section]bool{casework.SectionIdentity: true}, Requests: true},
	"content": {Sections: map[casework.Section]bool{"identity": true, "contact": true, "family": true, "health": true, "criminal": true, "management": true}},
	"tabs":    {Moves: true, Timeline: true, Lookers: true, Grants: true, Rulings: true, RulingContent: true, Requests: true},
}

// statements are how many a thing takes as somebody.
func (w *world) statements(t *testing.T, who string, do func(ctx context.Context) error) int {
	t.Helper()
	ctx, n := db.WithCounter(w.as(t, who))
	if err := do(ctx); err != nil {
		t.Fatal(err)
	}
	return n.Statements()
}

// grown measures with one record in the world, and with twenty: the same statements serve both.
func (w *world) grown(t *testing.T, measure func() map[string]int) {
	t.Helper()
	one := measure()
	for i := range 19 {
		w.official(t, "ca.tinhkhe", fmt.Sprintf("Nguyễn Văn Thứ %d", i), fmt.Sprintf("05109000%04d", 3000+i))
	}
	for what, n := range measure() {
		if n != one[what] {
			t.Errorf("%s takes %d statements with one record, %d with twenty", what, one[what], n)
		}
	}
}

// TestTwentyAreReadInTheStatementsOfOne: neither a page of the list nor a record asks for each
// record, version, step or look by itself.
func TestTwentyAreReadInTheStatementsOfOne(t *testing.T) {
	w := newWorld(t)
	first := w.managed(t, w.official(t, "ca.tinhkhe", "Nguyễn Văn Đầu", "051090001234"), "30")
	if _, err := w.propose(t, "ca.tinhkhe", first, proposal()); err != nil {
		t.Fatal(err)
	}
	w.grown(t, func() map[string]int {
		out := map[string]int{}
		for _, who := range []string{"ca.tinhkhe", "pc04.duyet"} {
			for what, wanted := range asked {
				out[who+" list as "+what] = w.statements(t, who, func(ctx context.Context) error {
					_, err := w.List(ctx, nil, casework.OrderDue, 50, nil, wanted)
					return err
				})
				out[who+" one as "+what] = w.statements(t, who, func(ctx context.Context) error {
					_, err := w.One(ctx, first.ID, wanted)
					return err
				})
			}
		}
		return out
	})
}

// TestFiguresTakeTheSameStatements: approving a record publishes all that it counts as in as many
// statements whatever stands beside it, and the page of figures asks as often of one record as
// of twenty.
func TestFiguresTakeTheSameStatements(t *testing.T) {
	w := newWorld(t)
	w.official(t, "ca.tinhkhe", "Nguyễn Văn Đầu", "051090001234")
	person := 0
	questions := []*facts.AggregateQuery{}
	for _, by := range []facts.Dimension{facts.ByCommune, facts.ByPeriod} {
		for _, keys := range [][]string{{"case.managed", "case.managed.sex.MALE", "case.managed.status.USER"}, {"case.new", "case.reopened"}} {
			questions = append(questions, &facts.AggregateQuery{Indicators: keys, By: by, Periods: []string{"2026-M08", "2026-M09"}, Nature: "ACTUAL"})
		}
	}
	w.grown(t, func() map[string]int {
		person++
		r := w.open(t, "ca.dongson", fmt.Sprintf("Trần Văn Duyệt %d", person), fmt.Sprintf("05109100%04d", 4000+person))
		w.must(t, "ca.dongson", r, casework.StepCaseInput{Action: casework.Submit})
		in := casework.StepCaseInput{Action: casework.Approve, Record: w.versioned(t, r)}
		out := map[string]int{"approving": w.statements(t, "pc04.duyet", func(ctx context.Context) error {
			_, err := w.Step(ctx, in, everything)
			return err
		})}
		for _, who := range []string{"ca.tinhkhe", "pc04.duyet"} {
			out["figures for "+who] = w.statements(t, who, func(ctx context.Context) error {
				_, err := w.Figures.Aggregate(ctx, questions)
				return err
			})
		}
		return out
	})
}
