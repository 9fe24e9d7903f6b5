package reporting

import (
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/text"
)

// IndicatorOverlap points out an indicator that is collected elsewhere already
// (NĐ 09/2019 art. 5: nothing is asked for twice).
type IndicatorOverlap struct {
	Key        string // of the form at hand
	Name       string
	OtherKey   string
	OtherName  string
	OtherForm  string
	RegimeCode string
	RegimeName string
	LeadUnit   *directory.Unit
	Frequency  PeriodKind
	SameKey    bool
}

// near is from how much likeness two names speak of the same thing.
const near = 0.75

// Alike reports whether two names of indicators are the same or nearly so, without
// accents, cases and punctuation: three letters in a row at a time.
func Alike(a, b string) bool {
	x, y := plain(a), plain(b)
	if x == "" || y == "" {
		return false
	}
	if x == y {
		return true
	}
	p, q := trigrams(x), trigrams(y)
	common := 0
	for t := range p {
		if q[t] {
			common++
		}
	}
	return float64(common) >= near*float64(len(p)+len(q)-common)
}

func plain(s string) string {
	return strings.Join(strings.FieldsFunc(text.Key(s), func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9')
	}), " ")
}

func trigrams(s string) map[string]bool {
	runes, out := []rune("  "+s+" "), map[string]bool{}
	for i := 0; i+3 <= len(runes); i++ {
		out[string(runes[i:i+3])] = true
	}
	return out
}

// RegimeReview is one yearly look at a regime.
type RegimeReview struct {
	ID      uuid.UUID
	At      time.Time
	Note    string
	ByTitle string
}

// RegimeFile is what belongs to a regime beside its contents.
type RegimeFile struct {
	RegimeID      uuid.UUID
	Reviews       []*RegimeReview
	ReviewDueOn   *clock.Date
	ReviewOverdue bool
	Replaces      *Regime
	ReplacedBy    *Regime
	ReplacedFrom  *clock.Date
	ExternalCode  *string
}

// RegimeReminder is a regime whose yearly review is due or nearly so.
type RegimeReminder struct {
	Regime  *Regime
	DueOn   clock.Date
	Overdue bool
}

// ReplaceRegimeInput says which regime takes the place of which.
type ReplaceRegimeInput struct {
	Regime     Versioned
	ReplacedID uuid.UUID
	From       clock.Date
}

// reminded is how many days before the date a review is asked for.
const reminded = 30

// ReviewDue is when a regime looked at on a day is to be looked at again: each year
// (QĐ 239 art. 10.3).
func ReviewDue(last clock.Date) clock.Date { return last.AddMonths(12) }

// ReviewNear reports whether the review is asked for today.
func ReviewNear(due, today clock.Date) bool { return !due.AddDays(-reminded).After(today) }

type (
	// ExternalCodeKind is what an external code belongs to.
	ExternalCodeKind string
)

// Kinds of objects with external codes.
const (
	CodeOfRegime    ExternalCodeKind = "REGIME"
	CodeOfForm      ExternalCodeKind = "FORM"
	CodeOfIndicator ExternalCodeKind = "INDICATOR"
	CodeOfUnit      ExternalCodeKind = "UNIT"
)

// ExternalCode is an object with the code that other systems know it by.
type ExternalCode struct {
	Kind    ExternalCodeKind
	Object  string
	OwnCode string
	Name    string
	Code    *string
	Version int
}

// ExternalCodePage is a page of them.
type ExternalCodePage struct {
	Items     []*ExternalCode
	EndCursor *string
	Total     int
}

// ExternalCodeInput sets one.
type ExternalCodeInput struct {
	Kind    ExternalCodeKind
	Object  string
	Code    string
	Version int
}

// PeriodCode is the code of a period for other systems: the key without its mark,
// "2026Q3", so that it never has to be kept.
func (r *Round) PeriodCode() string { return strings.ReplaceAll(r.PeriodKey, "-", "") }

// Matches reports whether a search finds the object by code or name.
func (e *ExternalCode) Matches(search string) bool {
	if search == "" {
		return true
	}
	hay := []string{e.OwnCode, e.Name}
	if e.Code != nil {
		hay = append(hay, *e.Code)
	}
	return slices.ContainsFunc(hay, func(s string) bool { return strings.Contains(text.Key(s), text.Key(search)) })
}
