package clock

import (
	"slices"
	"time"
)

// SkipReason says why a day of a term is not counted, or why an end leaves it.
type SkipReason string

const (
	Weekend SkipReason = "WEEKEND" // nghỉ cuối tuần
	Paused  SkipReason = "PAUSED"  // tạm dừng
	Shifted SkipReason = "SHIFTED" // an end moved before its extension (ruling MovedEnd)
	// The kinds of calendar days are reasons too: HOLIDAY, COMPENSATORY, SWAPPED_OFF.
)

// weekSource is the legal basis of the five-day week of offices.
const weekSource = "Quyết định 188/1999/QĐ-TTg"

// Skip is one day left out, with its reason.
type Skip struct {
	Date        Date
	Reason      SkipReason
	Name        string // Vietnamese
	Source      string // legal source or document, "" if none
	Provisional bool
}

// Explanation is the account of a due date, complete enough to be checked by
// hand: every day after the start up to CountedTo is either counted or in
// Skipped, so that for terms of days, months and years
// Counted + len(Skipped) == CountedTo − start day.
type Explanation struct {
	Term       Term
	Start      Start
	Extensions []Extension
	Counted    int     // days counted; hours for HOURS, 0 for BEFORE_DAY
	MonthCut   bool    // the last month lacks the day number: its last day is taken
	CountedTo  Date    // the day on which the count ends, before any move
	Skipped    []Skip  // in order
	Pauses     []Pause // those that bear on the term, merged, in order
	Moved      []Skip  // the days the end was moved over; empty: not moved
	Rulings    []Ruling
	// What may still change: provisional rows looked at, and years whose days
	// off are not decided.
	LeansOn        []Day
	UnsettledYears []int
	Suspended      bool
	Due            time.Time // zero while Suspended
}

// Provisional reports whether the due date leans on undecided days off.
func (e Explanation) Provisional() bool { return len(e.LeansOn)+len(e.UnsettledYears) > 0 }

// lean notes that the count looked at a day that may still change.
func (e *Explanation) lean(cal *Calendar, day Date) {
	if row, ok := cal.DayAt(day); ok && row.Provisional && !slices.Contains(e.LeansOn, row) {
		e.LeansOn = append(e.LeansOn, row)
	}
	if !cal.Settled(day.Year) && !slices.Contains(e.UnsettledYears, day.Year) {
		e.UnsettledYears = append(e.UnsettledYears, day.Year)
	}
}
