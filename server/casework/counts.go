package casework

import (
	"cmp"
	"slices"
	"time"

	"github.com/google/uuid"

	"congvu/server/clock"
)

// StandingState is what an official record counts as.
type StandingState string

// Values of StandingState.
const (
	StandsManaged StandingState = "MANAGED"
	StandsLocked  StandingState = "LOCKED"
	StandsGone    StandingState = "GONE" // given up as a double of another
)

// Standing is where an official record stood from a day on.
type Standing struct {
	On         clock.Date // of the event; what was recorded late counts where it belongs
	State      StandingState
	Lock       *CaseLock
	Unit, Area uuid.UUID
	Version    uuid.UUID
	Content    *Content // of the version that was official then
}

// StandingOf is what a record in a state counts as; "" = it is not official, and does
// not count (QĐ 1054 art. 3.5: statistics rest on official records).
func StandingOf(s CaseState) StandingState {
	switch s {
	case Official, Amending, AmendmentSubmitted, AmendmentReturned, Transferring, EndSubmitted:
		return StandsManaged
	case Locked, ReopenRequested:
		return StandsLocked
	}
	return ""
}

// Addition is what one record adds to a measure of a month, at a place. Of a stock it is
// the change: who is under management from March to May adds 1 in March and takes it
// away in May, and the stock at a month's end is the sum of all months up to it.
type Addition struct {
	Measure    string
	Month      clock.Date // its last day
	Unit, Area uuid.UUID
	Value      int
}

// tally adds counts up by what they have in common; their Value is 0 as a key.
type tally map[Addition]int

func (t tally) add(measure string, on clock.Date, at Standing, n int) {
	t[Addition{Measure: measure, Month: MonthEnd(on), Unit: at.Unit, Area: at.Area}] += n
}

// MonthEnd is the last day of a day's month.
func MonthEnd(d clock.Date) clock.Date { return clock.NewDate(d.Year, d.Month+1, 0) }

// Counts is everything that a record adds to the measures, of its whole life. A record
// that changes is counted anew and the difference is published: so a late approval, a
// move dated back and a corrected year of birth all end where they belong.
func Counts(history []Standing) []Addition {
	t := tally{}
	if history = once(history); len(history) == 0 {
		return nil
	}
	history = inOrder(history)
	last := history[len(history)-1].Content
	for i, s := range history {
		var until *clock.Date
		if i+1 < len(history) {
			until = &history[i+1].On
		}
		t.stays(s, last, until)
		if i == 0 {
			t.turns(nil, s)
		} else {
			t.turns(&history[i-1], s)
		}
	}
	t.episodes(history, last)
	return t.list()
}

// once is a history that counts a person once: a record that was merged into another one
// counts at no time, and a merge that was undone never was.
func once(history []Standing) []Standing {
	if n := len(history); n > 0 && history[n-1].State == StandsGone {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(history), func(s Standing) bool { return s.State == StandsGone })
}

// inOrder dates no event before the one recorded before it.
func inOrder(history []Standing) []Standing {
	out := slices.Clone(history)
	for i := 1; i < len(out); i++ {
		if out[i].On.Before(out[i-1].On) {
			out[i].On = out[i-1].On
		}
	}
	return out
}

// list gives what is not nothing, always in one order.
func (t tally) list() []Addition {
	var out []Addition
	for c, n := range t {
		if n != 0 {
			c.Value = n
			out = append(out, c)
		}
	}
	slices.SortFunc(out, func(a, b Addition) int {
		return cmp.Or(cmp.Compare(a.Measure, b.Measure), a.Month.Compare(b.Month), slices.Compare(a.Unit[:], b.Unit[:]), slices.Compare(a.Area[:], b.Area[:]))
	})
	return out
}

// span is a time from a day until another, that one not included; nil = still.
type span struct {
	from  clock.Date
	until *clock.Date
}

// within is the part of a span inside another.
func (s span) within(o span) (span, bool) {
	if s.from.Before(o.from) {
		s.from = o.from
	}
	if s.until == nil || o.until != nil && o.until.Before(*s.until) {
		s.until = o.until
	}
	return s, s.until == nil || s.from.Before(*s.until)
}

func (t tally) stay(measure string, at Standing, during span) {
	t.add(measure, during.from, at, 1)
	if during.until != nil {
		t.add(measure, *during.until, at, -1)
	}
}

// stays adds what the record is from one event to the next. Sex and year of birth are
// those of the last version, since a change of them corrects; status and substances
// are those of their time.
func (t tally) stays(s Standing, last *Content, until *clock.Date) {
	during := span{s.On, until}
	if s.State == StandsLocked {
		t.stay(locked, s, during)
		if s.Lock != nil {
			t.stay(lockedFor+string(*s.Lock), s, during)
		}
	}
	if s.State != StandsManaged {
		return
	}
	t.stay(managed, s, during)
	if m := s.Content.Management; m != nil && m.Status != nil {
		t.stay(byStatus+string(*m.Status), s, during)
	}
	if h := s.Content.Health; h != nil {
		for _, x := range slices.Compact(slices.Sorted(slices.Values(h.Substances))) {
			t.stay(bySubstance+string(x), s, during)
		}
	}
	t.ages(s, last.Identity, during)
	t.care(s, last.Health, during)
}

// ages: a person passes from one group to the next at the turn of a year; the months
// to come are told beforehand and are not read until they have begun.
func (t tally) ages(s Standing, i *CaseIdentity, during span) {
	if i == nil {
		return
	}
	if i.Sex != nil {
		t.stay(bySex+string(*i.Sex), s, during)
	}
	if y := i.Year(); y != nil {
		for _, g := range ageGroups {
			end := clock.NewDate(*y+g.to+1, time.January, 1)
			if in, some := (span{clock.NewDate(*y+g.from, time.January, 1), &end}).within(during); some {
				t.stay(byAge+g.key, s, in)
			}
		}
	}
}

// care adds the times in detox, by form, and in substitution treatment.
func (t tally) care(s Standing, h *CaseHealth, during span) {
	if h == nil {
		return
	}
	times := map[string][]span{}
	for _, d := range h.Detoxes {
		times[inDetox+string(d.Form)] = append(times[inDetox+string(d.Form)], span{d.From, d.To})
	}
	for _, x := range h.Substitutions {
		times[inTreatment] = append(times[inTreatment], span{x.From, x.To})
	}
	for measure, list := range times {
		for _, one := range apart(list) {
			if in, some := one.within(during); some {
				t.stay(measure, s, in)
			}
		}
	}
}

// apart joins times that overlap: nobody is counted twice at a time.
func apart(list []span) (out []span) {
	slices.SortFunc(list, func(a, b span) int { return a.from.Compare(b.from) })
	for _, s := range list {
		if n := len(out); n > 0 && (out[n-1].until == nil || !s.from.After(*out[n-1].until)) {
			if out[n-1].until != nil && (s.until == nil || s.until.After(*out[n-1].until)) {
				out[n-1].until = s.until
			}
			continue
		}
		out = append(out, s)
	}
	return out
}

// turns adds what happened when one standing followed another.
func (t tally) turns(before *Standing, s Standing) {
	switch {
	case before == nil:
		if s.State == StandsManaged {
			t.add(begun, s.On, s, 1)
			if m := s.Content.Management; m != nil && m.Status != nil {
				t.add(begunAs+string(*m.Status), s.On, s, 1)
			}
		}
	case s.State == StandsLocked && before.State == StandsManaged && s.Lock != nil:
		t.add(gone+string(*s.Lock), s.On, s, 1)
	case s.State == StandsManaged && before.State == StandsLocked:
		t.add(reopened, s.On, s, 1)
	case s.State == StandsManaged && before.State == StandsManaged && before.Unit != s.Unit:
		t.add(movedOut, s.On, *before, 1)
		t.add(movedIn, s.On, s, 1)
	}
}

// episodes adds what the last version tells to have begun, each where the record stood
// on its day; what was before the record counts where the record began.
func (t tally) episodes(history []Standing, last *Content) {
	h := last.Health
	if h == nil {
		return
	}
	at := func(on clock.Date) Standing {
		for _, s := range slices.Backward(history) {
			if !on.Before(s.On) {
				return s
			}
		}
		return history[0]
	}
	for _, d := range h.Detoxes {
		t.add(detoxBegun+string(d.Form), d.From, at(d.From), 1)
	}
	for _, d := range h.Determinations {
		if d.Dependent {
			t.add(determined, d.On, at(d.On), 1)
		}
	}
	for _, x := range h.Substitutions {
		t.add(treatmentBegun, x.From, at(x.From), 1)
	}
}
