package demo

import (
	"testing"
	"time"

	"congvu/server/casework"
	casestore "congvu/server/casework/store"
	"congvu/server/clock"
	"congvu/server/db/dbtest"
	"congvu/server/directory/nation"
	"congvu/server/fault"
	"congvu/server/files"
	"congvu/server/vault/vaulttest"
)

// past is the demonstration's province with nothing done in it yet.
type past struct {
	*loader
	clerk, district string
	n               int
}

func newPast(t *testing.T) *past {
	t.Helper()
	n, err := nation.Load()
	if err != nil {
		t.Fatal(err)
	}
	d := dbtest.New(t)
	p := &past{}
	if p.loader, err = newLoader(d.DB, vaulttest.Open(t, d.DB, append(casestore.SealedColumns(), files.Sealed...)...), n, "46"); err != nil {
		t.Fatal(err)
	}
	if err := p.register(t.Context()); err != nil {
		t.Fatal(err)
	}
	commune := p.formerCommunes()[0]
	p.clerk, p.district = "ca.cu."+commune.Code, "cah."+commune.Parent
	// Units and officers stay here, so that it is the duty that decides.
	for _, sql := range []string{`update positions set valid_to = null where valid_to is not null`,
		`update unit_versions set valid_to = null where level = 'DISTRICT' and sector = 'công an'`} {
		if _, err := d.Owner().Exec(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

// by acts on a record on a day; the error is the answer.
func (p *past) by(t *testing.T, w *walk, on clock.Date, who string, do func(*walk, clock.Date)) error {
	t.Helper()
	s, err := p.at(t.Context(), on.Start().Add(9*time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	w.s, w.err = s, nil
	w.as(t.Context(), who)
	do(w, on)
	return w.err
}

func (p *past) must(t *testing.T, w *walk, on clock.Date, who string, do func(*walk, clock.Date)) {
	t.Helper()
	if err := p.by(t, w, on, who, do); err != nil {
		t.Fatalf("%s by %s: %v", on, who, err)
	}
}

func takes(a casework.CaseAction) func(*walk, clock.Date) {
	reason := "Chưa đủ căn cứ, đề nghị bổ sung."
	return func(w *walk, _ clock.Date) { w.step(casework.StepCaseInput{Action: a, Reason: &reason}) }
}

// waiting is a record that waits for a decision since the last day of the districts' police.
func (p *past) waiting(t *testing.T, decision casework.CaseAction) *walk {
	t.Helper()
	p.n++
	before, last := threeTiers.AddDays(-3), threeTiers.AddDays(-1)
	w := &walk{loader: p.loader, content: person("46", formerSeed+p.n%8, newNamesAt(p.n).next(), before.AddDays(-1))}
	w.content.Identity.PersonalNumber = nil
	first := before
	if decision == casework.Approve || decision == casework.SendBack {
		first = last
	}
	p.must(t, w, first, p.clerk, (*walk).sent)
	if first == last {
		return w
	}
	p.must(t, w, before, p.district, takes(casework.Approve))
	switch decision {
	case casework.ApproveAmendment, casework.SendBackAmendment:
		p.must(t, w, last, p.clerk, (*walk).amended)
	case casework.ApproveEnd, casework.RefuseEnd:
		p.must(t, w, last, p.clerk, (*walk).died)
	case casework.Reopen, casework.RefuseReopen:
		p.must(t, w, before, p.clerk, (*walk).left)
		p.must(t, w, last, p.clerk, (*walk).back)
	}
	return w
}

// TestDecisionsAreDatedDuties: until 28/02/2025 the police of the district makes records
// official, opens them again and closes them, from 01/3/2025 the police of the province;
// amendments were the province's on both days (QĐ 1054/2020 art. 7). What waited over
// the night waits for the new holder.
func TestDecisionsAreDatedDuties(t *testing.T) {
	p := newPast(t)
	last, first := threeTiers.AddDays(-1), threeTiers
	if last != clock.MustDate("2025-02-28") {
		t.Fatalf("the last day is %s", last)
	}
	for _, decision := range []casework.CaseAction{casework.Approve, casework.SendBack, casework.ApproveAmendment, casework.SendBackAmendment,
		casework.ApproveEnd, casework.RefuseEnd, casework.Reopen, casework.RefuseReopen} {
		t.Run(string(decision), func(t *testing.T) {
			before, after := p.district, "pc04.duyet"
			if decision == casework.ApproveAmendment || decision == casework.SendBackAmendment {
				before = "pc04.duyet"
			}
			other := map[string]string{p.district: "pc04.duyet", "pc04.duyet": p.district}
			decided, overnight := p.waiting(t, decision), p.waiting(t, decision)
			if err := p.by(t, decided, last, other[before], takes(decision)); !fault.Is(err, "FORBIDDEN") {
				t.Errorf("on %s by %s: %v", last, other[before], err)
			}
			p.must(t, decided, last, before, takes(decision))
			if err := p.by(t, overnight, first, other[after], takes(decision)); !fault.Is(err, "FORBIDDEN") && !fault.Is(err, "NOT_FOUND") {
				t.Errorf("on %s by %s: %v", first, other[after], err)
			}
			p.must(t, overnight, first, after, takes(decision))
			if overnight.r.State != decided.r.State {
				t.Errorf("stands as %s, the other as %s", overnight.r.State, decided.r.State)
			}
		})
	}
}

// TestWhatWaitsIsListedToItsHolder: on the new day the list of what waits holds for the
// province what was sent to the district, and for the district nothing.
func TestWhatWaitsIsListedToItsHolder(t *testing.T) {
	p := newPast(t)
	w := p.waiting(t, casework.Approve)
	listed := func(on clock.Date, who string) (n int) {
		waiting := true
		err := p.by(t, &walk{loader: p.loader}, on, who, func(w *walk, _ clock.Date) {
			var page *casework.CasePage
			if w.err == nil {
				page, w.err = w.s.Cases.List(w.ctx, &casework.CaseFilter{Waiting: &waiting}, casework.OrderDue, 10, nil, casestore.Wanted{})
			}
			if w.err == nil {
				n = len(page.Items)
			}
		})
		if err != nil && !fault.Is(err, "FORBIDDEN") {
			t.Fatalf("%s on %s: %v", who, on, err)
		}
		return n
	}
	last, first := threeTiers.AddDays(-1), threeTiers
	for _, c := range []struct {
		on   clock.Date
		who  string
		want int
	}{{last, p.district, 1}, {last, "pc04.duyet", 0}, {first, p.district, 0}, {first, "pc04.duyet", 1}} {
		if got := listed(c.on, c.who); got != c.want {
			t.Errorf("%s waits for %s on %s: %d listed, want %d", w.r.Code, c.who, c.on, got, c.want)
		}
	}
}
