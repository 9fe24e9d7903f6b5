package casework

import (
	"time"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/reporting"
)

type (
	// CaseImportState is where an import stands.
	CaseImportState string
	// CaseImportOutcome is what became of a row.
	CaseImportOutcome string
	// TextEncoding is a code of before Unicode.
	TextEncoding string
)

// States of an import and outcomes of its rows.
const (
	Checking      CaseImportState = "CHECKING"
	Checked       CaseImportState = "CHECKED"
	Running       CaseImportState = "RUNNING"
	ImportDone    CaseImportState = "DONE"
	ImportStopped CaseImportState = "STOPPED"
	ImportFailed  CaseImportState = "FAILED"

	RowGood     CaseImportOutcome = "GOOD"
	RowWarned   CaseImportOutcome = "WARNED"
	RowFaulty   CaseImportOutcome = "FAULTY"
	RowRepeated CaseImportOutcome = "REPEATED"
	RowImported CaseImportOutcome = "IMPORTED"
)

// Why a row that says nothing wrong is not taken in: the person stands in the sheet before,
// or has an open record.
const (
	ImportTwin      = "CASE_IMPORT_TWIN"
	ImportElsewhere = "CASE_EXISTS_ELSEWHERE"
)

// MaxImportRows is the longest sheet that is taken in at once.
const MaxImportRows = 50_000

// Working tells whether a job is at it.
func (s CaseImportState) Working() bool { return s == Checking || s == Running }

// CaseWorkbook is a workbook before its columns are mapped.
type CaseWorkbook struct {
	Sheets   []string
	Sheet    int
	HeadRow  int
	Rows     int
	Encoding *TextEncoding
	Sample   *string // a piece of its text read in that code
	Columns  []*CaseWorkbookColumn
	Fields   []*CaseImportField
	Repeats  bool // the unit has taken in this very workbook before
}

// CaseWorkbookColumn is a column with what it is likely to be.
type CaseWorkbookColumn struct {
	Column  int
	Name    string // as the spreadsheet names it
	Heading string
	Field   *string
}

// CaseImportField is a field that a column can be mapped to.
type CaseImportField struct {
	Key, Label string
	Section    *string
	Required   bool
}

// CaseImportColumn maps a column to a field.
type CaseImportColumn struct {
	Column int    `json:"column"`
	Field  string `json:"field"`
}

// OpenCaseImportInput begins an import with its dry run.
type OpenCaseImportInput struct {
	FileID     uuid.UUID
	Sheet      int
	HeadRow    int
	Encoding   *TextEncoding
	ReceivedOn *clock.Date
	Columns    []*CaseImportColumn
}

// CaseImport is a workbook of existing records on its way in.
type CaseImport struct {
	ID                             uuid.UUID
	Version                        int
	CreatedAt, UpdatedAt           time.Time
	State                          CaseImportState
	Seen, Total                    int
	Good, Warned, Faulty, Repeated int
	Taken                          bool // more than a dry run
	Fault                          *string
	Unit, Position                 uuid.UUID

	FileID   uuid.UUID
	Sheet    int
	HeadRow  int
	AtRow    int
	Received *clock.Date
	Encoding TextEncoding
	Columns  []*CaseImportColumn
}

// Percent is how far the present work has come.
func (i *CaseImport) Percent() int {
	switch {
	case !i.State.Working():
		return 100
	case i.Total == 0:
		return 0
	}
	return min(99, i.Seen*100/i.Total)
}

// CaseImportPage is a page of a unit's imports, newest first.
type CaseImportPage struct {
	Items     []*CaseImport
	EndCursor *string
}

// AccessContainer: a page holds the imports of the viewer's own unit alone.
func (*CaseImportPage) AccessContainer() {}

// CaseImportRow is what was found in a row.
type CaseImportRow struct {
	Row      int
	Outcome  CaseImportOutcome
	RecordID *uuid.UUID
	Findings []*CaseImportFinding
}

// CaseImportFinding is one thing about a cell; it never repeats what stands there.
type CaseImportFinding struct {
	Column   int                `json:"column"`
	Field    string             `json:"field"`
	Code     string             `json:"code"`
	Severity reporting.Severity `json:"severity"`
	Message  string             `json:"message"`
	Cell     string             `json:"-"` // as the spreadsheet names it
}

// KeepsOut tells whether the row cannot be taken in for this, or only has to be completed
// as a draft.
func (f *CaseImportFinding) KeepsOut() bool {
	return f.Severity == reporting.SeverityError || f.Code == ImportTwin || f.Code == ImportElsewhere
}

// Label is the field's name.
func (f *CaseImportFinding) Label() *string {
	if c := ColumnOf(f.Field); c != nil {
		return &c.Label
	}
	return nil
}

// CaseImportRowPage is a page of rows, in the order of the sheet.
type CaseImportRowPage struct {
	Items     []*CaseImportRow
	EndCursor *string
}

// AccessContainer: as of the import.
func (*CaseImportRowPage) AccessContainer() {}

// ImportFields are the fields that columns are mapped to.
func ImportFields() []*CaseImportField {
	out := make([]*CaseImportField, len(Columns))
	for i, c := range Columns {
		out[i] = &CaseImportField{Key: c.Key, Label: c.Label, Required: c.Key == "identity.fullName"}
		if s := string(c.Section()); s != "" {
			out[i].Section = &s
		}
	}
	return out
}
