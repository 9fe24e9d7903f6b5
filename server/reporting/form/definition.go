// Package form holds statutory forms as validated data: what a form is, how
// its formulas and checks are read, and what they make of a report's cells.
// It is pure: it reads no clock, file or database, and every number in it is
// an exact decimal. docs/forms.md describes the format for authors.
package form

import "strconv"

// Limits of a form; a document beyond them is refused.
const (
	MaxColumns   = 2000
	MaxDepth     = 6
	MaxRows      = 5000
	MaxCells     = 200_000 // fixed rows × columns
	MaxChecks    = 2000
	MaxFormula   = 4000    // code points of one expression
	MaxDocument  = 2 << 20 // bytes
	MaxPrecision = 10
	MaxText      = 4000 // code points of one text cell
)

// Definition is one edition of a form. Parse makes it out of a document;
// marshalled to JSON it is a document that Parse reads back the same.
type Definition struct {
	Code         string        `json:"code"`    // as printed: "01/TCD"
	Edition      string        `json:"edition"` // tells editions of one code apart: "2024"
	Title        string        `json:"title"`
	LegalBasis   string        `json:"legalBasis"`
	ValidFrom    string        `json:"validFrom"`         // yyyy-MM-dd; it serves periods closing from then on
	ValidTo      string        `json:"validTo,omitempty"` // last closing day; "" = still in use
	Note         string        `json:"note,omitempty"`
	Illustrative *Illustrative `json:"illustrative,omitempty"`
	Rows         Rows          `json:"rows,omitzero"`    // of a form of one table
	Columns      []Column      `json:"columns,omitzero"` // of a form of one table
	Tables       []Table       `json:"tables,omitempty"` // of a form of several
	Within       []Within      `json:"within,omitempty"` // of a form of one table
	Checks       []Check       `json:"checks,omitempty"`
}

// Illustrative marks a form used in place of an official one that is not
// loaded yet ("biểu minh họa").
type Illustrative struct {
	From string `json:"from,omitempty"` // yyyy-MM-dd; "" = always
	Note string `json:"note"`
}

// IllustrativeOn says whether the form is only an illustration for a period
// closing on that day (yyyy-MM-dd).
func (d *Definition) IllustrativeOn(day string) bool {
	return d.Illustrative != nil && d.Illustrative.From <= day
}

// RowKind is how the body of the table is built.
type RowKind string

// The kinds of body.
const (
	SingleRow   RowKind = "SINGLE"  // one row per reporting unit, key r1
	FixedRows   RowKind = "FIXED"   // the rows printed in the form
	GrowingRows RowKind = "GROWING" // as many rows as there are matters, keys r1, r2, …
)

// Rows describes the body.
type Rows struct {
	Kind  RowKind `json:"kind"`
	Items []Row   `json:"items,omitempty"` // FIXED
	Min   int     `json:"min,omitempty"`   // GROWING
	Max   int     `json:"max,omitempty"`   // GROWING
}

// Row is one printed row. A row with SumOf is the sum of the rows named.
type Row struct {
	Key   string   `json:"key"`  // r1, r2, …
	Code  string   `json:"code"` // as printed: "I", "1.2"
	Label string   `json:"label"`
	SumOf []string `json:"sumOf,omitempty"`
	// Indicator is what the row speaks of, where rows are the indicators of a form.
	Indicator *RowIndicator `json:"indicator,omitempty"`
}

// Kind is what the cells of a column hold.
type Kind string

// The kinds of cell.
const (
	KindNumber Kind = "NUMBER"
	KindText   Kind = "TEXT"
	KindChoice Kind = "CHOICE"
	KindDate   Kind = "DATE"
)

// Input says whether a cell is typed in or calculated.
type Input string

// The ways a cell gets its value.
const (
	Entered  Input = "ENTERED"
	Computed Input = "COMPUTED"
	System   Input = "SYSTEM" // filled by the system from its own data, by Source
)

// Column is a head over other columns (Columns set, nothing else but Label)
// or a leaf that holds cells.
type Column struct {
	Label     string     `json:"label"`
	Columns   []Column   `json:"columns,omitempty"`
	Code      string     `json:"code,omitempty"` // as printed: "1"
	Name      string     `json:"name,omitempty"` // in expressions: c1
	Kind      Kind       `json:"kind,omitempty"`
	Unit      string     `json:"unit,omitempty"` // of measure
	Precision int        `json:"precision,omitempty"`
	Min       string     `json:"min,omitempty"` // decimal
	Max       string     `json:"max,omitempty"` // decimal
	MaxLength int        `json:"maxLength,omitempty"`
	Required  bool       `json:"required,omitempty"`
	Choices   []Choice   `json:"choices,omitempty"`
	Input     Input      `json:"input,omitempty"`
	Formula   string     `json:"formula,omitempty"`
	Source    string     `json:"source,omitempty"`  // SYSTEM: which figure of its own, e.g. usage.accounts
	Printed   string     `json:"printed,omitempty"` // "=4+13+22", as under the head
	Indicator *Indicator `json:"indicator,omitempty"`
	Feeds     *Feeds     `json:"feeds,omitempty"` // which side of its rows' indicators the column tells
	From      string     `json:"from,omitempty"`  // indicator of another form that a consolidation fills the column from
}

// Choice is one permitted value of a CHOICE column.
type Choice struct {
	Code  string `json:"code"`
	Label string `json:"label"`
}

// Adding says how an indicator adds up over units or over time.
type Adding string

// The rules of adding up.
const (
	Sum       Adding = "SUM"
	Average   Adding = "AVG"
	Last      Adding = "LAST"
	Recompute Adding = "RECOMPUTE" // by the column's formula, from added-up cells
	NoAdding  Adding = "NONE"
)

// Indicator is the measure a column feeds once a report is approved.
type Indicator struct {
	Key       string `json:"key"` // tcd.c1
	Name      string `json:"name"`
	Unit      string `json:"unit,omitempty"`
	OverUnits Adding `json:"overUnits"`
	OverTime  Adding `json:"overTime"`
}

// Severity is what a failed check does.
type Severity string

// The severities.
const (
	Error   Severity = "ERROR"   // blocks submission
	Warning Severity = "WARNING" // wants a reason
)

// Within is a "trong đó" check in column codes: "8<=4".
type Within struct {
	Rule     string   `json:"rule"`
	Severity Severity `json:"severity"`
	Message  string   `json:"message,omitempty"`
}

// Check is a condition that must hold, in CEL syntax.
type Check struct {
	ID       string   `json:"id"`
	Expr     string   `json:"expr"`
	Severity Severity `json:"severity"`
	Message  string   `json:"message"`
	Columns  []string `json:"columns"`            // where a failure shows; the first is its place
	Row      string   `json:"row,omitempty"`      // only this fixed row
	Required bool     `json:"required,omitempty"` // lacking figures fail it too
}

// IsHead says whether the column only groups others.
func (c *Column) IsHead() bool { return len(c.Columns) > 0 }

// Leaf is a column that holds cells, with where it stands in the document
// ("columns[2].columns[0]") and the labels from the top head down to it.
type Leaf struct {
	*Column
	Path   string
	Labels []string
	Table  int    // place of its table
	In     string // name of its table among several: "Biểu 2"
	key    string // of its table
}

// Title names the column in a sentence: "cột 4", of several tables "Biểu 2, cột 4".
func (l Leaf) Title() string { return l.named("cột ") }

// TitleFirst is the title where a sentence begins: "Cột 4".
func (l Leaf) TitleFirst() string { return l.named("Cột ") }

func (l Leaf) named(word string) string {
	if l.In != "" {
		return l.In + ", cột " + l.Code
	}
	return word + l.Code
}

// SameTable says whether two columns of two editions stand in one table.
func (l Leaf) SameTable(other Leaf) bool { return l.key == other.key }

// Leaves lists the columns that hold cells, left to right, table by table.
func (d *Definition) Leaves() []Leaf {
	if !d.Several() {
		return leavesUnder(d.Columns, "columns", nil, nil)
	}
	var found []Leaf
	for i := range d.Tables {
		found = append(found, d.leavesOf(i, d.Tables[i].Columns)...)
	}
	return found
}

func (d *Definition) leavesOf(table int, columns []Column) []Leaf {
	found := leavesUnder(columns, d.tablePath(table)+"columns", nil, nil)
	for i := range found {
		found[i].Table = table
		if d.Several() {
			found[i].In, found[i].key = TableName(table), d.Tables[table].Key
		}
	}
	return found
}

func leavesUnder(columns []Column, path string, labels []string, found []Leaf) []Leaf {
	for i := range columns {
		at := path + "[" + strconv.Itoa(i) + "]"
		here := append(labels[:len(labels):len(labels)], columns[i].Label)
		if columns[i].IsHead() {
			found = leavesUnder(columns[i].Columns, at+".columns", here, found)
			continue
		}
		found = append(found, Leaf{Column: &columns[i], Path: at, Labels: here})
	}
	return found
}

// Sources are the columns that the system fills, by name, with their source.
func (d *Definition) Sources() map[string]string {
	out := map[string]string{}
	for _, leaf := range d.Leaves() {
		if leaf.Input == System {
			out[leaf.Name] = leaf.Source
		}
	}
	return out
}

// RowKeys lists the rows that are known beforehand, table by table: those printed, or
// the first.
func (d *Definition) RowKeys() []string {
	tables := d.AllTables()
	if len(tables) == 1 {
		return tables[0].RowKeys()
	}
	var keys []string
	for i := range tables {
		keys = append(keys, tables[i].RowKeys()...)
	}
	return keys
}
