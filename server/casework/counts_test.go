package casework

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/uuid"

	"congvu/server/clock"
)

var (
	here  = uuid.MustParse("00000000-0000-0000-0000-000000000001")
	there = uuid.MustParse("00000000-0000-0000-0000-000000000002")
)

func standing(on string, unit uuid.UUID, state StandingState, change func(*Content)) Standing {
	c := &Content{Identity: &CaseIdentity{Sex: ptr(Male), BirthYear: ptr(1996)}, Health: &CaseHealth{Substances: []Substance{"HEROIN"}},
		Management: &CaseManagement{Status: ptr(User)}}
	if change != nil {
		change(c)
	}
	s := Standing{On: clock.MustDate(on), State: state, Unit: unit, Area: unit, Content: c}
	if state == StandsLocked {
		s.Lock = ptr(Dead)
	}
	return s
}

// of sums a measure up as a reader of a month does: a stock from the beginning on.
func of(list []Addition, measure, month string, unit uuid.UUID) (n int) {
	stock := false
	for _, m := range Measures() {
		stock = stock || m.Key == measure && m.Stock
	}
	for _, a := range list {
		if to := MonthEnd(clock.MustDate(month + "-01")); a.Measure == measure && a.Unit == unit && (a.Month == to || stock && a.Month.Before(to)) {
			n += a.Value
		}
	}
	return n
}

// TestWhatARecordAdds: each case is the life of one record and what it adds to months.
func TestWhatARecordAdds(t *testing.T) {
	detox := func(from, to string) func(*Content) {
		return func(c *Content) {
			d := &CaseDetox{Form: "COMPULSORY", From: clock.MustDate(from)}
			if to != "" {
				d.To = ptr(clock.MustDate(to))
			}
			c.Health.Detoxes = append(c.Health.Detoxes, d)
		}
	}
	for name, c := range map[string]struct {
		life []Standing
		want string // measure month @unit = n
	}{
		"official": {[]Standing{standing("2026-03-10", here, StandsManaged, nil)},
			"case.managed 2026-02 1=0; case.managed 2026-03 1=1; case.managed 2026-09 1=1; case.new 2026-03 1=1; case.new 2026-04 1=0; case.new.status.USER 2026-03 1=1; case.managed.sex.MALE 2026-05 1=1; case.managed.substance.HEROIN 2026-03 1=1"},
		"moved": {[]Standing{standing("2026-03-10", here, StandsManaged, nil), standing("2026-05-02", there, StandsManaged, nil)},
			"case.managed 2026-04 1=1; case.managed 2026-05 1=0; case.managed 2026-05 2=1; case.movedOut 2026-05 1=1; case.movedIn 2026-05 2=1; case.new 2026-05 2=0"},
		"moved to and fro in a month": {[]Standing{standing("2026-03-10", here, StandsManaged, nil), standing("2026-05-02", there, StandsManaged, nil), standing("2026-05-20", here, StandsManaged, nil)},
			"case.managed 2026-05 1=1; case.managed 2026-05 2=0; case.movedOut 2026-05 1=1; case.movedIn 2026-05 1=1; case.movedOut 2026-05 2=1"},
		"died and found again": {[]Standing{standing("2026-03-10", here, StandsManaged, nil), standing("2026-05-02", here, StandsLocked, nil), standing("2026-07-02", here, StandsManaged, nil)},
			"case.managed 2026-05 1=0; case.locked 2026-06 1=1; case.locked.DEAD 2026-06 1=1; case.gone.DEAD 2026-05 1=1; case.locked 2026-07 1=0; case.managed 2026-07 1=1; case.reopened 2026-07 1=1; case.new 2026-07 1=0"},
		"a double": {[]Standing{standing("2026-03-10", here, StandsManaged, nil), standing("2026-05-02", here, StandsGone, nil)},
			"case.managed 2026-04 1=0; case.managed 2026-05 1=0; case.new 2026-03 1=0; case.locked 2026-05 1=0"}, // the other record counts, all the time
		"taken for a double for a day": {[]Standing{standing("2026-03-10", here, StandsManaged, nil), standing("2026-05-02", here, StandsGone, nil), standing("2026-05-03", here, StandsManaged, nil)},
			"case.managed 2026-04 1=1; case.managed 2026-05 1=1; case.new 2026-03 1=1; case.new 2026-05 1=0; case.reopened 2026-05 1=0"},
		"became dependent": {[]Standing{standing("2026-03-10", here, StandsManaged, nil), standing("2026-05-02", here, StandsManaged, func(c *Content) { c.Management.Status = ptr(Dependent) })},
			"case.managed.status.USER 2026-04 1=1; case.managed.status.USER 2026-05 1=0; case.managed.status.DEPENDENT 2026-05 1=1; case.managed 2026-05 1=1; case.movedIn 2026-05 1=0"},
		"the year of birth was wrong": {[]Standing{standing("2026-03-10", here, StandsManaged, nil), standing("2026-05-02", here, StandsManaged, func(c *Content) { c.Identity.BirthYear = ptr(1970) })},
			"case.managed.age.FROM_18 2026-03 1=0; case.managed.age.OVER_45 2026-03 1=1"},
		"grows older": {[]Standing{standing("2026-03-10", here, StandsManaged, nil)},
			"case.managed.age.FROM_18 2026-12 1=1; case.managed.age.FROM_31 2026-12 1=0; case.managed.age.FROM_18 2027-01 1=0; case.managed.age.FROM_31 2027-01 1=1; case.managed.age.OVER_45 2041-12 1=0; case.managed.age.OVER_45 2042-01 1=1"},
		"locked before the birthday": {[]Standing{standing("2026-03-10", here, StandsManaged, nil), standing("2026-05-02", here, StandsLocked, nil)},
			"case.managed.age.FROM_31 2027-01 1=0; case.managed.age.FROM_18 2026-06 1=0"},
		"in detox for a time": {[]Standing{standing("2026-03-10", here, StandsManaged, detox("2026-04-05", "2026-06-05"))},
			"case.managed.detox.COMPULSORY 2026-03 1=0; case.managed.detox.COMPULSORY 2026-05 1=1; case.managed.detox.COMPULSORY 2026-06 1=0; case.detoxBegun.COMPULSORY 2026-04 1=1"},
		"detox from before the record": {[]Standing{standing("2026-03-10", here, StandsManaged, detox("2025-11-05", ""))},
			"case.detoxBegun.COMPULSORY 2025-11 1=1; case.managed.detox.COMPULSORY 2025-12 1=0; case.managed.detox.COMPULSORY 2026-03 1=1"},
		"detox written twice": {[]Standing{standing("2026-03-10", here, StandsManaged, func(c *Content) { detox("2026-04-05", "")(c); detox("2026-05-05", "")(c) })},
			"case.managed.detox.COMPULSORY 2026-06 1=1"},
		"a move dated before the approval": {[]Standing{standing("2026-03-10", here, StandsManaged, nil), standing("2026-01-02", there, StandsManaged, nil)},
			"case.managed 2026-01 2=0; case.managed 2026-03 1=0; case.managed 2026-03 2=1"},
	} {
		got := Counts(c.life)
		for _, line := range strings.Split(c.want, "; ") {
			var measure, month string
			var at byte
			var want int
			if _, err := fmt.Sscanf(strings.Replace(line, "=", " ", 1), "%s %s %d %d", &measure, &month, &at, &want); err != nil {
				t.Fatal(line, err)
			}
			if n := of(got, measure, month, map[byte]uuid.UUID{1: here, 2: there}[at]); n != want {
				t.Errorf("%s: %s is %d", name, line, n)
			}
		}
	}
}

// TestPartsAddUp: at every month's end the statuses, sexes and ages of those under
// management are as many as they are.
func TestPartsAddUp(t *testing.T) {
	life := []Standing{standing("2026-03-10", here, StandsManaged, nil), standing("2026-05-02", there, StandsManaged, func(c *Content) { c.Management.Status = ptr(Dependent) }),
		standing("2027-02-02", there, StandsLocked, nil), standing("2027-06-02", there, StandsManaged, nil)}
	list := Counts(life)
	for month := clock.MustDate("2026-01-31"); month.Before(clock.MustDate("2045-01-01")); month = MonthEnd(month.AddDays(1)) {
		for _, unit := range []uuid.UUID{here, there} {
			for _, prefix := range []string{byStatus, bySex, byAge} {
				parts := 0
				for _, m := range Measures() {
					if strings.HasPrefix(m.Key, prefix) {
						parts += of(list, m.Key, month.String()[:7], unit)
					}
				}
				if whole := of(list, managed, month.String()[:7], unit); whole != parts {
					t.Fatalf("%s %s: %d of %d", month, prefix, parts, whole)
				}
			}
		}
	}
}
