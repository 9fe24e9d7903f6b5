package clock

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"
)

const randomCases = 20000

// TestRandomCasesAgainstPlainCount compares both counts on random terms, starts,
// pauses, extensions and calendars; the seed is fixed so that a failure repeats.
func TestRandomCasesAgainstPlainCount(t *testing.T) {
	dice := rand.New(rand.NewPCG(2026, 9))
	seed := seedCalendar(t)
	compared := map[Unit]int{}
	total := 0
	for range randomCases {
		cal, rules := seed, naiveSeed()
		if dice.IntN(2) == 0 {
			cal, rules = randomCalendar(t, dice)
		}
		q, term, opts := randomTask(dice, rules)
		start := instant(t, fmt.Sprintf("%s %02d:%02d", q.day, q.minute/60, q.minute%60))
		got, err := Due(term, Start{At: start}, cal, opts...)
		if err != nil {
			t.Fatalf("%+v: %v", q, err)
		}
		text := got.DueDay().String()
		if term.Unit == Hours {
			text = got.Due.Format("2006-01-02 15:04")
		}
		if want := q.due(); text != want {
			q.calendar = nil
			t.Fatalf("due %s, the plain count says %s\n%+v\n%s", text, want, q, got.Explanation.Text())
		}
		checkAccount(t, got)
		between := cal.WorkingDaysBetween(start, got.Due)
		if want := rules.workingBetween(q.day, got.DueDay().String()); between != want {
			t.Fatalf("%d working days from %s to %s, the plain count says %d", between, q.day, got.DueDay(), want)
		}
		if back := cal.WorkingDaysBetween(got.Due, start); back != rules.workingBetween(got.DueDay().String(), q.day) {
			t.Fatalf("%d working days back from %s to %s", back, got.DueDay(), q.day)
		}
		compared[term.Unit]++
		total++
	}
	if total < 10000 {
		t.Errorf("%d random cases, at least 10000 are required", total)
	}
	t.Logf("%d random cases compared: %v", total, compared)
}

func randomDay(dice *rand.Rand) string {
	first := naiveIndex["2024-01-01"]
	if dice.IntN(2) == 0 { // near Tết, 30/4, Quốc khánh or the year's end
		anchors := []string{"2024-02-08", "2024-04-29", "2024-09-02", "2024-12-31", "2025-01-27", "2025-04-26",
			"2025-12-31", "2026-01-10", "2026-02-16", "2026-04-26", "2026-08-22", "2026-11-24", "2026-12-31", "2027-02-06"}
		return naiveList[naiveIndex[anchors[dice.IntN(len(anchors))]]+dice.IntN(41)-30].name
	}
	return naiveList[first+dice.IntN(4*365)].name
}

func randomTask(dice *rand.Rand, rules naiveRules) (naiveTask, Term, []Option) {
	kinds := []struct {
		name string
		unit Unit
		most int
	}{{"days", CalendarDays, 90}, {"work", WorkingDays, 40}, {"months", Months, 14}, {"years", Years, 3}, {"hours", Hours, 96}, {"before", BeforeDay, 0}}
	kind := kinds[dice.IntN(len(kinds))]
	q := naiveTask{unit: kind.name, mustAct: dice.IntN(3) > 0, day: randomDay(dice), minute: dice.IntN(24 * 60), calendar: rules}
	term := act(kind.unit, 0)
	if !q.mustAct {
		term = lasting(term)
	}
	var opts []Option
	for range dice.IntN(4) {
		from := naiveIndex[q.day] + dice.IntN(60) - 10
		p := [2]string{naiveList[from].name, naiveList[from+dice.IntN(15)].name}
		q.pauses = append(q.pauses, p)
		opts = append(opts, WithPauses(pause(p[0], p[1])))
	}
	if kind.most == 0 {
		return q, term, opts
	}
	term.Amount = 1 + dice.IntN(kind.most)
	q.amount = term.Amount
	for range dice.IntN(3) {
		more := 1 + dice.IntN(kind.most)
		q.amount += more
		opts = append(opts, extend(more))
	}
	return q, term, opts
}

// randomCalendar departs from the plain week on about one day in fifteen.
func randomCalendar(t *testing.T, dice *rand.Rand) (*Calendar, naiveRules) {
	rules := naiveRules{}
	var rows []Day
	for i := naiveIndex["2024-01-01"]; i < naiveIndex["2028-01-01"]; i++ {
		if dice.IntN(15) > 0 {
			continue
		}
		day := naiveList[i]
		row := Day{Date: NewDate(day.y, time.Month(day.m), day.d), Kind: Holiday, Name: "ngày thử"}
		if day.week == 0 || day.week == 6 {
			row.Kind = []DayKind{Holiday, MadeWorking}[dice.IntN(2)]
		} else {
			row.Kind = []DayKind{Holiday, Compensatory, SwappedOff}[dice.IntN(3)]
		}
		rules[day.name] = row.Kind == MadeWorking
		rows = append(rows, row)
	}
	cal, err := NewCalendar(rows)
	if err != nil {
		t.Fatal(err)
	}
	return cal, rules
}
