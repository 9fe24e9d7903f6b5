package reporting

import (
	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/fault"
)

// OnTimeBy says what the columns of the on-time table are.
type OnTimeBy string

// Columns of the on-time table.
const (
	OnTimeByRegime OnTimeBy = "REGIME"
	OnTimeByRound  OnTimeBy = "ROUND"
)

// OnTimeTable is who reports in time, as columns: Owed[i][j] of unit i in column j.
type OnTimeTable struct {
	Year        int
	Quarter     *int
	UnitIds     []uuid.UUID
	UnitNames   []string
	ColumnIds   []uuid.UUID
	ColumnNames []string
	Owed        [][]int
	OnTime      [][]int
	Late        [][]int
	Missing     [][]int
}

// OnTimeSpan is the first and last day of a quarter, or of the whole year when
// quarter is nil: INVALID_SPAN for one that is not.
func OnTimeSpan(year int, quarter *int) (from, to clock.Date, err error) {
	if year < 2000 || year > 2100 || quarter != nil && (*quarter < 1 || *quarter > 4) {
		return from, to, fault.New(fault.BadInput, "INVALID_SPAN", "Chọn năm từ 2000 đến 2100 và quý từ 1 đến 4, hoặc cả năm.")
	}
	from, months := clock.NewDate(year, 1, 1), 12
	if quarter != nil {
		from, months = from.AddMonths(3*(*quarter-1)), 3
	}
	return from, from.AddMonths(months).AddDays(-1), nil
}
