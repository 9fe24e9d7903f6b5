package store_test

import (
	"slices"
	"testing"
	"time"

	"congvu/server/casework"
	"congvu/server/casework/store"
	"congvu/server/clock"
	"congvu/server/facts"
	"congvu/server/fault"
	"congvu/server/files"
	"congvu/server/reporting"
)

const province, tinhKhe, dongSon = "51", "21211", "21109"

// figure is one number as a person is told it.
func (w *world) figure(t testing.TB, by, measure, area, month string, change ...func(*facts.AggregateQuery)) float64 {
	t.Helper()
	q := &facts.AggregateQuery{Indicators: []string{measure}, AreaCode: &area, By: facts.ByNone, Periods: []string{month}, Boundaries: facts.Today, Nature: facts.Final}
	for _, c := range change {
		c(q)
	}
	r, err := w.Figures.Aggregate(w.as(t, by), []*facts.AggregateQuery{q})
	if err != nil {
		t.Fatalf("%s asks %s of %s: %v", by, measure, area, err)
	}
	f, _ := r[0].Totals[0].Float64()
	return f
}

// TestRecordsCountAtOnce: nothing before the approval, everything in its transaction, at
// the place and in the month of the event, and as it was known before.
func TestRecordsCountAtOnce(t *testing.T) {
	w := newWorld(t)
	is := func(what, measure, area, month string, want float64, change ...func(*facts.AggregateQuery)) {
		t.Helper()
		if got := w.figure(t, "pc04", measure, area, month, change...); got != want {
			t.Errorf("%s: %s of %s in %s is %v, want %v", what, measure, area, month, got, want)
		}
	}
	r := w.open(t, "ca.tinhkhe", "Lê Văn Một", "051090001234")
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Submit})
	is("sent", "case.managed", province, "2026-M09", 0)
	w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.Approve})
	for _, area := range []string{province, tinhKhe} {
		is("approved", "case.managed", area, "2026-M09", 1)
		is("approved", "case.new", area, "2026-M09", 1)
		is("approved", "case.managed.age.FROM_31", area, "2026-M09", 1)
		is("approved", "case.managed", area, "2026-M08", 0)
	}
	is("approved", "case.managed", dongSon, "2026-M09", 0)
	w.advance(t, "2026-10-05")
	before := w.Fixture.Clock.Now()
	w.advance(t, "2026-10-06")
	day, number := clock.MustDate("2026-09-28"), "12/CA"
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Transfer, EffectiveOn: &day, PaperNumber: &number, PaperDate: &day, UnitID: &w.Fixture.Units.DongSonPolice})
	is("on its way", "case.managed", tinhKhe, "2026-M10", 1)
	w.must(t, "ca.dongson", r, casework.StepCaseInput{Action: casework.AcceptTransfer})
	is("moved, dated back", "case.managed", tinhKhe, "2026-M09", 0)
	is("moved, dated back", "case.managed", dongSon, "2026-M09", 1)
	is("moved, dated back", "case.movedIn", dongSon, "2026-M09", 1)
	is("moved, dated back", "case.new", tinhKhe, "2026-M09", 1)
	is("as known before", "case.managed", tinhKhe, "2026-M09", 1, func(q *facts.AggregateQuery) { q.AsKnownAt = &before })
	is("as known before", "case.managed", province, "2026-M09", 1, func(q *facts.AggregateQuery) { q.AsKnownAt = &before })
	is("as known before", "case.movedIn", dongSon, "2026-M09", 0, func(q *facts.AggregateQuery) { q.AsKnownAt = &before })
	w.end(t, "ca.dongson", r, casework.StepCaseInput{Action: casework.ReportEnd, Lock: ptr(casework.Dead)}, "2026-10-02")
	is("reported dead", "case.managed", dongSon, "2026-M10", 1)
	w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.ApproveEnd})
	is("dead", "case.managed", dongSon, "2026-M10", 0)
	is("dead", "case.gone.DEAD", dongSon, "2026-M10", 1)
	is("dead", "case.locked", province, "2026-M10", 1)
	w.must(t, "ca.dongson", r, casework.StepCaseInput{Action: casework.RequestReopen, Reason: ptr("Người này còn sống, đã gặp.")})
	w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.Reopen})
	is("opened again", "case.managed", dongSon, "2026-M10", 1)
	is("opened again", "case.reopened", province, "2026-M10", 1)
}

// TestAnAmendmentCorrects: what was wrong of the person is put right in all months, what
// changed counts from its day on.
func TestAnAmendmentCorrects(t *testing.T) {
	w := newWorld(t)
	r := w.official(t, "ca.tinhkhe", "Lê Văn Hai", "051090001235")
	w.advance(t, "2026-11-05")
	identity, management := *r.Official.Identity, *r.Official.Management
	identity.BirthYear, management.Status, management.Ground = ptr(1970), ptr(casework.Dependent), ptr(casework.Determined)
	health := *r.Official.Health
	health.Determinations = []*casework.CaseDetermination{{On: clock.MustDate("2026-10-20"), Facility: "Trung tâm Y tế", Dependent: true}}
	on := clock.MustDate("2026-10-20")
	management.GroundOn = &on
	r, err := w.Save(w.as(t, "ca.tinhkhe"), casework.SaveCaseInput{Record: reporting.Versioned{ID: r.ID, Version: w.version(t, r.ID)}, EffectiveOn: &on,
		Content: casework.Content{Identity: &identity, Management: &management, Health: &health}}, everything)
	if err != nil {
		t.Fatal(err)
	}
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Submit, Reason: ptr("Kết luận gửi sau bằng giấy")})
	w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.ApproveAmendment})
	for _, c := range []struct {
		measure, month string
		want           float64
	}{{"case.managed.age.OVER_45", "2026-M09", 1}, {"case.managed.age.FROM_31", "2026-M09", 0}, {"case.managed.status.USER", "2026-M09", 1},
		{"case.managed.status.USER", "2026-M10", 0}, {"case.managed.status.DEPENDENT", "2026-M10", 1}, {"case.determined", "2026-M10", 1}, {"case.managed", "2026-M11", 1}} {
		if got := w.figure(t, "pc04", c.measure, province, c.month); got != c.want {
			t.Errorf("%s in %s is %v, want %v", c.measure, c.month, got, c.want)
		}
	}
}

// TestWhoSeesNumbersOnly: leaders get multiples of 5, at ends of months, without when
// something changed; the province's ended months are exact; the commune police is exact
// in its commune alone; others get nothing, and reports stay closed to who keeps records.
func TestWhoSeesNumbersOnly(t *testing.T) {
	w := newWorld(t)
	f := w.Fixture
	f.Add(t, "lanhdao", "Võ Thị Lãnh", f.Units.Committee, "LEADER")
	for i := range 7 {
		w.official(t, "ca.tinhkhe", "Lê Văn Bảy", "05109000124"+string(rune('0'+i)))
	}
	w.advance(t, "2026-10-05")
	ask := func(by, area string, change func(*facts.AggregateQuery)) (*facts.AggregateResult, error) {
		q := &facts.AggregateQuery{Indicators: []string{"case.managed", "case.new"}, AreaCode: &area, By: facts.ByPeriod, Periods: []string{"2026-M09", "2026-M10"}, Boundaries: facts.Today, Nature: facts.Final}
		change(q)
		r, err := w.Figures.Aggregate(w.as(t, by), []*facts.AggregateQuery{q})
		if err != nil {
			return nil, err
		}
		return r[0], nil
	}
	same := func(*facts.AggregateQuery) {}
	r, err := ask("lanhdao", province, same)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(r.Rounded, []bool{false, true}) || *r.Values[0][0] != 7 || *r.Values[1][0] != 7 || int(*r.Values[0][1])%5 != 0 || !r.TotalsRounded || r.AsOf != nil || len(r.Notes) != 1 {
		t.Errorf("a leader of the province is told %+v", r)
	}
	r, err = ask("lanhdao", province, func(q *facts.AggregateQuery) { q.By = facts.ByCommune })
	if err != nil {
		t.Fatal(err)
	}
	for j := range r.Labels {
		if !r.Rounded[j] || int(*r.Values[0][j])%5 != 0 {
			t.Errorf("%s: %v", r.Labels[j], *r.Values[0][j])
		}
	}
	at := clock.MustDate("2026-10-01").Start()
	if _, err := ask("lanhdao", tinhKhe, func(q *facts.AggregateQuery) { q.AsKnownAt = &at }); err != nil {
		t.Errorf("as known at a month's end: %v", err)
	}
	at = at.Add(time.Minute)
	if _, err := ask("lanhdao", tinhKhe, func(q *facts.AggregateQuery) { q.AsKnownAt = &at }); !fault.Is(err, "KNOWN_AT_MONTH_END") {
		t.Errorf("as known a minute later: %v", err)
	}
	if r, err = ask("ca.tinhkhe", tinhKhe, same); err != nil || r.Rounded[1] || *r.Values[0][1] != 7 {
		t.Errorf("the commune police of its own: %v %+v", err, r)
	}
	if _, err = ask("ca.tinhkhe", province, same); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("the commune police of the province: %v", err)
	}
	for by, rule := range map[string]string{"kiemtra": "NOT_FOUND", "quantri": "NOT_FOUND", "xa.dongson": "NOT_FOUND"} {
		if _, err = ask(by, province, same); !fault.Is(err, rule) {
			t.Errorf("%s: %v", by, err)
		}
	}
	if _, err = w.Figures.Pedigree(w.as(t, "lanhdao"), "case.managed", province, "2026-M09", false, facts.Final); !fault.Is(err, "COUNTED_OF_RECORDS") {
		t.Errorf("the cells behind a count of records: %v", err)
	}
}

// TestANumberOpensItsRecords: as many as it says, those and no others, and for who may.
func TestANumberOpensItsRecords(t *testing.T) {
	w := newWorld(t)
	w.Fixture.Add(t, "lanhdao", "Võ Thị Lãnh", w.Fixture.Units.Committee, "LEADER")
	for i := range 3 {
		w.official(t, "ca.tinhkhe", "Lê Văn Ba", "05109000125"+string(rune('0'+i)))
	}
	w.official(t, "ca.dongson", "Lê Văn Bốn", "051090001260")
	w.open(t, "ca.tinhkhe", "Lê Văn Nháp", "051090001261")
	list := func(by, measure, area string) (int, error) {
		page, err := w.List(w.as(t, by), &casework.CaseFilter{Counted: &casework.CaseCountedInput{Indicator: measure, AreaCode: area, Period: "2026-M09"}}, casework.OrderDue, 50, nil, store.Wanted{})
		if err != nil {
			return 0, err
		}
		return page.Total, nil
	}
	for _, c := range []struct {
		by, measure, area string
		want              int
	}{{"pc04", "case.managed", province, 4}, {"pc04", "case.managed", tinhKhe, 3}, {"pc04", "case.new.status.USER", tinhKhe, 3}, {"pc04", "case.locked", tinhKhe, 0}, {"ca.tinhkhe", "case.managed", tinhKhe, 3}} {
		if n, err := list(c.by, c.measure, c.area); err != nil || n != c.want || w.figure(t, c.by, c.measure, c.area, "2026-M09") != float64(n) {
			t.Errorf("%s opens %s of %s: %d %v", c.by, c.measure, c.area, n, err)
		}
	}
	over := func(measure, since, month string) (int, error) {
		page, err := w.List(w.as(t, "pc04"), &casework.CaseFilter{Counted: &casework.CaseCountedInput{Indicator: measure, AreaCode: province, Since: &since, Period: month}}, casework.OrderDue, 50, nil, store.Wanted{})
		if err != nil {
			return 0, err
		}
		return page.Total, nil
	}
	for _, c := range []struct {
		measure, since, month string
		want                  int
	}{{"case.new", "2026-M04", "2026-M09", 4}, {"case.new", "2026-M04", "2026-M08", 0}, {"case.managed", "2026-M04", "2026-M09", 4}, {"case.managed", "2026-M04", "2026-M08", 0}} {
		if n, err := over(c.measure, c.since, c.month); err != nil || n != c.want {
			t.Errorf("%s from %s to %s opens %d %v", c.measure, c.since, c.month, n, err)
		}
	}
	for since, rule := range map[string]string{"2026-M10": "NOT_FOUND", "2026-Q3": "NOT_FOUND", "2026-M09": "MONTHS_REVERSED"} {
		if _, err := over("case.new", since, "2026-M08"); !fault.Is(err, rule) {
			t.Errorf("from %s: %v", since, err)
		}
	}
	if _, err := list("lanhdao", "case.managed", tinhKhe); !fault.Is(err, "FORBIDDEN") {
		t.Errorf("a leader opens records: %v", err)
	}
	if _, err := list("benhvien", "case.managed", tinhKhe); !fault.Is(err, "NUMBERS_ONLY") {
		t.Errorf("a hospital opens records: %v", err)
	}
}

// TestCountingCostsTheRecordAlone: an approval writes the same number of facts however
// many records there are.
func TestCountingCostsTheRecordAlone(t *testing.T) {
	w := newWorld(t)
	var wrote []int
	for i := range 6 {
		before := w.Fixture.DB.Rows(t, "facts")
		w.official(t, "ca.tinhkhe", "Lê Văn Sáu", "05109000127"+string(rune('0'+i)))
		wrote = append(wrote, w.Fixture.DB.Rows(t, "facts")-before)
	}
	if wrote[0] == 0 || wrote[0] > 20 || slices.Max(wrote) != slices.Min(wrote) {
		t.Errorf("facts written by approvals: %v", wrote)
	}
}

// advance sets the business clock to a morning.
func (w *world) advance(t testing.TB, day string) {
	t.Helper()
	at := clock.MustDate(day).Start().Add(8 * time.Hour)
	*w.Fixture.Clock = *clock.New(&at)
}

// end takes a step that needs a paper and a document.
func (w *world) end(t *testing.T, by string, r *casework.CaseRecord, in casework.StepCaseInput, on string) {
	t.Helper()
	day, number := clock.MustDate(on), "31/CA"
	proof := w.upload(t, by, files.MediaPDF, "%PDF-1.7 giấy xác nhận")
	in.EffectiveOn, in.PaperNumber, in.PaperDate, in.FileID = &day, &number, &day, &proof
	w.must(t, by, r, in)
}

// TestTheCatalogueHoldsEveryMeasure: what is counted and what may be asked for are one list.
func TestTheCatalogueHoldsEveryMeasure(t *testing.T) {
	w := newWorld(t)
	catalogue, err := w.Figures.Indicators(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, i := range catalogue {
		if i.OfRecords() {
			n++
		}
	}
	for _, m := range casework.Measures() {
		if i := catalogue[m.Key]; i == nil || i.Name != m.Name || i.Stock() != m.Stock {
			t.Errorf("%s: %+v", m.Key, i)
		}
	}
	if n != len(casework.Measures()) {
		t.Errorf("%d measures in the catalogue, %d are counted", n, len(casework.Measures()))
	}
}
