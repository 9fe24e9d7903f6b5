// Package facts publishes approved figures with their pedigree, keeps the
// roll-ups that dashboards read, and plans aggregate queries over both.
package facts

import (
	"encoding/json"
	"time"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"congvu/server/clock"
)

type (
	// Aggregation is how a value adds up.
	Aggregation string
	// Nature is plan, estimate, preliminary or final.
	Nature string
	// Boundaries says on which territories figures are read.
	Boundaries string
	// Dimension is a breakdown.
	Dimension string
)

// Values of the enumerations.
const (
	Sum       Aggregation = "SUM"
	Avg       Aggregation = "AVG"
	Last      Aggregation = "LAST"
	Recompute Aggregation = "RECOMPUTE"
	None      Aggregation = "NONE"

	Planned     Nature = "PLAN"
	Estimate    Nature = "ESTIMATE"
	Preliminary Nature = "PRELIMINARY"
	Final       Nature = "FINAL"

	AtTheTime Boundaries = "AT_THE_TIME"
	Today     Boundaries = "TODAY"

	ByPeriod  Dimension = "PERIOD"
	ByCommune Dimension = "COMMUNE"
	ByNone    Dimension = "NONE"
)

// Indicator is one entry of the catalogue.
type Indicator struct {
	ID            int32
	Key           string
	Name          string
	UnitOfMeasure string
	Precision     int
	RegimeCode    string
	FormCode      string
	ColumnCode    string
	OverUnits     Aggregation
	OverTime      Aggregation
	NaturesOf     func(id int32) []Nature // asked each time: regimes change
	Formula       json.RawMessage         // expression tree over indicator keys; nil unless RECOMPUTE
}

// Natures are those of the figures that forms bring of it.
func (i *Indicator) Natures() []Nature {
	if i.OfRecords() {
		return []Nature{Final}
	}
	if i.NaturesOf == nil {
		return nil
	}
	return i.NaturesOf(i.ID)
}

// AggregateQuery is one question.
type AggregateQuery struct {
	Indicators        []string
	AreaCode          *string
	By                Dimension
	Periods           []string
	Boundaries        Boundaries
	BoundariesOn      *clock.Date
	AsKnownAt         *time.Time
	IncludeUnapproved bool
	Nature            Nature
}

// AggregateResult is a columnar answer: Values[i][j] of indicator i at label j.
type AggregateResult struct {
	Indicators    []*Indicator
	Labels        []string
	Keys          []string
	Values        [][]*float64
	Totals        []*decimal.Decimal
	Periods       []string
	Coverage      *Coverage
	NotComparable []bool
	Comparability []*ComparabilityNote
	Unapproved    []bool
	Rounded       []bool
	TotalsRounded bool
	AsOf          *time.Time
	Notes         []string
}

// Coverage is how many of those who owe have reported.
type Coverage struct{ Reported, Approved, Owed int }

// Pedigree is the form cells behind one number.
type Pedigree struct {
	Indicator *Indicator
	Items     []*PedigreeItem
}

// PedigreeItem is one of them.
type PedigreeItem struct {
	AreaName     string
	UnitName     string
	PeriodLabel  string
	Value        decimal.Decimal
	Official     bool
	ObligationID uuid.UUID
	SubmissionID uuid.UUID
	Place        string
	BelievedFrom time.Time
}

// MapLayer is the shapes of a province's communes.
type MapLayer struct {
	Geojson  json.RawMessage
	Official bool
}

// FigurePeriod is a period with figures.
type FigurePeriod struct{ Key, Label string }
