package store_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/facts"
	factstore "congvu/server/facts/store"
)

// draws are the counts for which a number was drawn, by cell and moment. An attacker who gets
// two figures of one cell and moment that differ knows that their counts do.
type draws map[string][]string

// listen keeps what numbers are drawn for.
func (w *world) listen() draws {
	drawn, keyed := draws{}, w.Figures.Keyed
	w.Figures.Keyed = func(text string) []byte {
		if at, count, second := strings.Cut(text, "="); second && !slices.Contains(drawn[at], count) {
			drawn[at] = append(drawn[at], count)
		}
		return keyed(text)
	}
	return drawn
}

// counted settles that a person counts in a measure from a month on.
func (w *world) counted(t testing.TB, measure string, area *directory.Area, months ...string) {
	t.Helper()
	catalogue, err := w.Figures.Indicators(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	c := factstore.Counted{Record: uuid.New(), Version: uuid.New()}
	for i, month := range months { // comes, goes, comes
		c.Values = append(c.Values, factstore.CountedValue{Indicator: catalogue[measure].ID, Month: clock.MustDate(month), Unit: uuid.New(), Area: area, Number: 1 - 2*(i%2)})
	}
	tx, err := w.Fixture.DB.Owner().Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	snap := facts.Snapshot{Snapshot: w.Fixture.Directory.Current()}
	if err := factstore.Settle(t.Context(), tx, w.Fixture.Clock.Now(), []factstore.Counted{c}, snap); err != nil {
		t.Fatal(err)
	}
	if err := tx.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// ways are all ways in which a territory's figures of a month can be asked for.
func ways(measure, month string) (out []*facts.AggregateQuery) {
	former := clock.MustDate("2025-03-01")
	for _, area := range []string{province, tinhKhe} {
		for _, by := range []facts.Dimension{facts.ByNone, facts.ByPeriod, facts.ByCommune} {
			for _, nature := range []facts.Nature{facts.Final, facts.Planned, facts.Estimate, facts.Preliminary} {
				for _, months := range [][]string{{month}, {month, month}, {month, "2026-M07"}, {"2024-M12", month}} {
					for _, on := range []*clock.Date{nil, &former} {
						for _, boundaries := range []facts.Boundaries{facts.Today, facts.AtTheTime} {
							code := area
							out = append(out, &facts.AggregateQuery{Indicators: []string{measure}, AreaCode: &code, By: by, Periods: months, Boundaries: boundaries, BoundariesOn: on, Nature: nature})
						}
					}
				}
			}
		}
	}
	return out
}

// TestACellIsToldOfOneCount: however the figure of a territory and month is asked for, it is
// that of one count; else two answers that differ would prove that one of them counts
// somebody, and beside an exact table of few how many.
func TestACellIsToldOfOneCount(t *testing.T) {
	w := newWorld(t)
	w.Fixture.Add(t, "lanhdao", "Võ Thị Lãnh", w.Fixture.Units.Committee, "LEADER")
	snap := facts.Snapshot{Snapshot: w.Fixture.Directory.Current()}
	now := snap.AreaByCode(tinhKhe, w.Fixture.Clock.Today())
	var former *directory.Area
	for _, o := range facts.LabelOf(snap, now).Sources {
		if o != now.ID {
			former = snap.Area(o)
		}
	}
	for _, measure := range []string{"case.managed", "case.gone.DEAD"} {
		w.counted(t, measure, former, "2025-03-31")
		w.counted(t, measure, former, "2025-03-31")
		w.counted(t, measure, now, "2026-08-31")
		drawn := w.listen()
		for _, month := range []string{"2025-M03", "2026-M08"} {
			for _, q := range ways(measure, month) {
				if _, err := w.Figures.Aggregate(w.as(t, "lanhdao"), []*facts.AggregateQuery{q}); err != nil {
					t.Fatalf("%+v: %v", q, err)
				}
			}
		}
		for at, counts := range drawn {
			if len(counts) > 1 {
				t.Errorf("%s is told of the counts %v", strings.ReplaceAll(at, now.ID.String(), now.Name), counts)
			}
		}
	}
}

// TestWhatEverybodyKnowsDrawsNoNumber: where the exact table of the province says that there is
// nobody, its parts are told so. A number drawn for a count that is known is known itself, and
// with it what it hides in other months.
func TestWhatEverybodyKnowsDrawsNoNumber(t *testing.T) {
	w := newWorld(t)
	w.Fixture.Add(t, "lanhdao", "Võ Thị Lãnh", w.Fixture.Units.Committee, "LEADER")
	snap := facts.Snapshot{Snapshot: w.Fixture.Directory.Current()}
	now := snap.AreaByCode(tinhKhe, w.Fixture.Clock.Today())
	w.counted(t, "case.managed", now, "2026-08-31")
	drawn := w.listen()
	known := clock.MustDate("2026-09-01").Start()
	for _, month := range []string{"1990-M01", "2026-M07", "2026-M08"} {
		for _, measure := range []string{"case.managed", "case.gone.DEAD"} {
			for _, q := range ways(measure, month) {
				for _, at := range []*time.Time{nil, &known} {
					q.AsKnownAt = at
					if _, err := w.Figures.Aggregate(w.as(t, "lanhdao"), []*facts.AggregateQuery{q}); err != nil {
						t.Fatal(err)
					}
				}
			}
		}
	}
	for at := range drawn {
		if !strings.HasSuffix(at, "@2026-08-31 of 1") {
			t.Errorf("a number is drawn for %s", at)
		}
	}
	if len(drawn) == 0 {
		t.Error("nobody asked")
	}
}

// TestFewAreToldAnewTogether: when the table of the province changes where it says few, every
// part is told anew, so that who watches does not see in which part it was.
func TestFewAreToldAnewTogether(t *testing.T) {
	w := newWorld(t)
	w.Fixture.Add(t, "lanhdao", "Võ Thị Lãnh", w.Fixture.Units.Committee, "LEADER")
	snap := facts.Snapshot{Snapshot: w.Fixture.Directory.Current()}
	here, there := snap.AreaByCode(tinhKhe, w.Fixture.Clock.Today()), snap.AreaByCode(dongSon, w.Fixture.Clock.Today())
	moments := func() (out []string) {
		drawn, code := w.listen(), dongSon
		for _, month := range []string{"2026-M08", "2026-M09"} { // ended and running
			q := &facts.AggregateQuery{Indicators: []string{"case.gone.DEAD"}, AreaCode: &code, By: facts.ByNone, Periods: []string{month}, Boundaries: facts.Today}
			if _, err := w.Figures.Aggregate(w.as(t, "lanhdao"), []*facts.AggregateQuery{q}); err != nil {
				t.Fatal(err)
			}
		}
		for at := range drawn {
			out = append(out, at)
		}
		slices.Sort(out)
		return out
	}
	for range 2 {
		w.counted(t, "case.gone.DEAD", there, "2026-08-31")
		w.counted(t, "case.gone.DEAD", there, "2026-09-30")
	}
	before := moments()
	if again := moments(); len(before) != 2 || !slices.Equal(before, again) {
		t.Errorf("asked twice: %v, then %v", before, again)
	}
	w.counted(t, "case.gone.DEAD", here, "2026-08-31")
	w.counted(t, "case.gone.DEAD", here, "2026-09-30")
	for _, at := range moments() {
		if slices.Contains(before, at) {
			t.Errorf("%s is told as before, and so tells that nothing changed there", at)
		}
	}
}

// TestAsKnownIsOneMomentUntilSomethingChanges: asking for what was known at many ends of months
// gives no more answers than there were changes.
func TestAsKnownIsOneMomentUntilSomethingChanges(t *testing.T) {
	w := newWorld(t)
	w.Fixture.Add(t, "lanhdao", "Võ Thị Lãnh", w.Fixture.Units.Committee, "LEADER")
	snap := facts.Snapshot{Snapshot: w.Fixture.Directory.Current()}
	w.counted(t, "case.managed", snap.AreaByCode(tinhKhe, w.Fixture.Clock.Today()), "2026-09-30")
	w.advance(t, "2027-06-05")
	drawn, code := w.listen(), tinhKhe
	for _, day := range []string{"2026-10-01", "2026-12-01", "2027-03-01", "2027-06-01"} {
		at := clock.MustDate(day).Start()
		q := &facts.AggregateQuery{Indicators: []string{"case.managed"}, AreaCode: &code, By: facts.ByNone, Periods: []string{"2026-M09"}, Boundaries: facts.Today, AsKnownAt: &at}
		if _, err := w.Figures.Aggregate(w.as(t, "lanhdao"), []*facts.AggregateQuery{q}); err != nil {
			t.Fatal(err)
		}
	}
	if len(drawn) != 1 {
		t.Errorf("%d figures of what was known all the time: %v", len(drawn), drawn)
	}
}
