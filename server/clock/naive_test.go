package clock

import (
	"fmt"
	"strings"
)

// This file is a second, deliberately plain count of due dates, written from
// the rules only: it walks a list of days one by one and uses nothing of the
// package, not even its dates.

// naiveDay is one entry of the list.
type naiveDay struct {
	y, m, d int
	week    int // 0 Sunday … 6 Saturday
	name    string
}

// naiveList holds every day from 01/01/2000, a Saturday, for 40 years.
var naiveList, naiveIndex = makeNaiveList()

func makeNaiveList() ([]naiveDay, map[string]int) {
	var list []naiveDay
	index := map[string]int{}
	week := 6
	for y := 2000; y < 2040; y++ {
		february := 28
		if y%4 == 0 {
			february = 29
		}
		for m, length := range []int{31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31} {
			for d := 1; d <= length; d++ {
				name := fmt.Sprintf("%d-%02d-%02d", y, m+1, d)
				index[name] = len(list)
				list = append(list, naiveDay{y, m + 1, d, week, name})
				week = (week + 1) % 7
			}
		}
	}
	return list, index
}

// naiveOff and naiveMade repeat the days off and the Saturdays made working.
const naiveOff = `
2024-01-01 2024-02-08 2024-02-09 2024-02-10 2024-02-11 2024-02-12 2024-02-13 2024-02-14 2024-04-18
2024-04-29 2024-04-30 2024-05-01 2024-09-02 2024-09-03
2025-01-01 2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-04-07 2025-04-30 2025-05-01
2025-05-02 2025-09-01 2025-09-02
2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-04-26 2026-04-27
2026-04-30 2026-05-01 2026-08-31 2026-09-01 2026-09-02 2026-11-24
2027-01-01 2027-02-05 2027-02-06 2027-02-07 2027-02-08 2027-02-09 2027-02-10 2027-04-16 2027-04-30
2027-05-01 2027-05-03 2027-09-02 2027-11-24`

const naiveMade = `2024-05-04 2025-04-26 2026-01-10 2026-08-22`

// naiveRules is a calendar for the plain count: day name to works or not.
type naiveRules map[string]bool

func naiveSeed() naiveRules {
	rules := naiveRules{}
	for _, name := range strings.Fields(naiveOff) {
		rules[name] = false
	}
	for _, name := range strings.Fields(naiveMade) {
		rules[name] = true
	}
	return rules
}

func (r naiveRules) works(i int) bool {
	if works, listed := r[naiveList[i].name]; listed {
		return works
	}
	return naiveList[i].week != 0 && naiveList[i].week != 6
}

// naiveTask is one question to both counts.
type naiveTask struct {
	unit     string // hours, days, work, months, years, before
	amount   int    // extensions included
	mustAct  bool
	day      string
	minute   int // of the day
	pauses   [][2]string
	calendar naiveRules
}

func (q naiveTask) paused(i int) bool {
	name := naiveList[i].name
	for _, p := range q.pauses {
		if p[0] <= name && name < p[1] {
			return true
		}
	}
	return false
}

// due answers with a day, or for hours a day and a minute.
func (q naiveTask) due() string {
	i := naiveIndex[q.day]
	switch q.unit {
	case "hours":
		return q.dueMinute(i)
	case "before":
		return naiveList[i-1].name
	}
	left := q.daysOf(i)
	for left > 0 {
		i++
		if !q.paused(i) && (q.unit != "work" || q.calendar.works(i)) {
			left--
		}
	}
	if q.mustAct {
		for q.paused(i) || !q.calendar.works(i) {
			i++
		}
	}
	return naiveList[i].name
}

// daysOf is the number of days to count; a month is walked until its like day.
func (q naiveTask) daysOf(start int) int {
	months := q.amount
	switch q.unit {
	case "years":
		months = 12 * q.amount
	case "months":
	default:
		return q.amount
	}
	from := naiveList[start]
	for i := start; ; i++ {
		at := naiveList[i]
		passed := (at.y-from.y)*12 + at.m - from.m
		if passed == months && (at.d == from.d || naiveList[i+1].m != at.m) {
			return i - start
		}
	}
}

// dueMinute walks minute by minute; a minute of a paused day does not count.
func (q naiveTask) dueMinute(i int) string {
	minute, still := q.minute, q.paused(i)
	for left := q.amount * 60; left > 0; {
		if !still {
			left--
		}
		if minute++; minute == 24*60 {
			i, minute = i+1, 0
			still = q.paused(i)
		}
	}
	return fmt.Sprintf("%s %02d:%02d", naiveList[i].name, minute/60, minute%60)
}

// workingBetween counts working days after a up to b, negative when b is earlier.
func (r naiveRules) workingBetween(a, b string) int {
	n, i, j := 0, naiveIndex[a], naiveIndex[b]
	for i < j {
		if i++; r.works(i) {
			n++
		}
	}
	for j < i {
		if j++; r.works(j) {
			n--
		}
	}
	return n
}
