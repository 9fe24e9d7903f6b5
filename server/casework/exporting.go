package casework

import (
	"time"

	"github.com/google/uuid"

	"congvu/server/clock"
)

// CaseExportKind is how records are taken along.
type CaseExportKind string

// Kinds of exports.
const (
	ExportXLSX  CaseExportKind = "XLSX"
	ExportPrint CaseExportKind = "PRINT"
)

// CaseExportList is the list of people that is taken along.
type CaseExportList string

// Lists; a workbook is made of the first alone.
const (
	ListRecords CaseExportList = "RECORDS"
	ListPairs   CaseExportList = "PAIRS"
	ListRulings CaseExportList = "RULINGS"
)

// exportLimit is a dated row; a row is added, never changed. QĐ 1054 art. 8.2 leaves the
// figures to who runs the software.
type exportLimit struct {
	From clock.Date
	Day  int // records that one person takes along in a day
	Tell int // from how many at once those who answer for them are told
}

var exportLimits = []exportLimit{{clock.NewDate(2020, time.April, 23), 500, 100}}

// ExportLimits are the limits on a day.
func ExportLimits(on clock.Date) (day, tell int) {
	for _, l := range exportLimits {
		if !on.Before(l.From) {
			day, tell = l.Day, l.Tell
		}
	}
	return day, tell
}

// ExportOpen is how long what was granted may be fetched.
const ExportOpen = 15 * time.Minute

// ExportCasesInput asks to take records along.
type ExportCasesInput struct {
	Kind   CaseExportKind
	List   CaseExportList
	Pairs  *CasePairFilter
	Filter *CaseFilter
	Order  CaseOrder
	First  *int
	Reason string
}

// CaseExport is what was granted.
type CaseExport struct {
	ID      uuid.UUID
	Kind    CaseExportKind
	Records int
	Left    int
	Until   time.Time
}

// CaseExportQuota is what a person may still take along today.
type CaseExportQuota struct {
	Day, Taken, Left, Tell int
}
