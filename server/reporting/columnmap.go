package reporting

import (
	"maps"
	"slices"
	"strings"

	"congvu/server/fault"
	"congvu/server/reporting/form"
)

// ColumnMoveBy says how a column found its place in another version of its form.
type ColumnMoveBy string

// The ways.
const (
	ByIndicator ColumnMoveBy = "INDICATOR"
	ByCode      ColumnMoveBy = "CODE"
	ByHand      ColumnMoveBy = "HAND"
	NoPlace     ColumnMoveBy = "NONE"
)

// ColumnMove is one column, or one printed row, of the old version and its place in the
// new one.
type ColumnMove struct {
	From, FromLabel string
	To, ToLabel     *string
	By              ColumnMoveBy
	Hand            bool // of a row: somebody decided
}

// UnplacedCell is a cell that lost its place: it is kept beside the draft.
type UnplacedCell struct {
	Code    string `json:"code"`
	Label   string `json:"label"`
	Row     string `json:"row"`
	Value   string `json:"value"`
	Edition string `json:"edition"`
}

// ProposeMoves finds each column its place in another version: where both feed one
// indicator; else where code and heads are the same, since an equal code alone need
// not mean the same. A column of another kind, or one that the form works out
// itself, is no place.
func ProposeMoves(from, to *form.Compiled) []ColumnMove {
	targets := to.Def.Leaves()
	taken := map[string]bool{}
	moves := make([]ColumnMove, 0, len(targets))
	for _, leaf := range from.Def.Leaves() {
		moves = append(moves, ColumnMove{From: leaf.Name, FromLabel: ColumnWords(leaf), By: NoPlace})
	}
	find := func(by ColumnMoveBy, fits func(old, new form.Leaf) bool) {
		for i, old := range from.Def.Leaves() {
			at := slices.IndexFunc(targets, func(l form.Leaf) bool { return !taken[l.Name] && holds(l, old.Kind) && fits(old, l) })
			if moves[i].To == nil && at >= 0 {
				moves[i].place(targets[at], by)
				taken[targets[at].Name] = true
			}
		}
	}
	find(ByIndicator, func(old, new form.Leaf) bool {
		return old.Tells() != "" && old.Tells() == new.Tells()
	})
	alike := func(old, new form.Leaf) bool { return old.Code == new.Code && slices.Equal(old.Labels, new.Labels) }
	find(ByCode, func(old, new form.Leaf) bool { return old.SameTable(new) && alike(old, new) })
	find(ByCode, alike)
	return moves
}

func (m *ColumnMove) place(leaf form.Leaf, by ColumnMoveBy) {
	name, label := leaf.Name, ColumnWords(leaf)
	m.To, m.ToLabel, m.By = &name, &label, by
}

// ColumnWords name a column to people: its table among several, its code and heads.
func ColumnWords(l form.Leaf) string {
	out := l.Code + " " + strings.Join(l.Labels, " – ")
	if l.In != "" {
		return l.In + ": " + out
	}
	return out
}

func holds(l form.Leaf, kind form.Kind) bool { return l.Kind == kind && l.Input == form.Entered }

// Moves is the map of columns: as proposed, with the lines written by hand in their
// place. Faults: COLUMN_UNKNOWN, COLUMN_TWICE, COLUMN_CANNOT_HOLD.
func Moves(from, to *form.Compiled, hand []ColumnMoveInput) ([]ColumnMove, error) {
	moves := ProposeMoves(from, to)
	targets := to.Def.Leaves()
	kinds := kinds(from)
	for _, line := range hand {
		i := slices.IndexFunc(moves, func(m ColumnMove) bool { return m.From == line.From })
		if i < 0 {
			return nil, fault.New(fault.BadInput, "COLUMN_UNKNOWN", "Phiên bản biểu cũ không có cột %q. Tải lại để lấy bảng nối cột.", line.From).At("columns")
		}
		if line.To == nil {
			moves[i] = ColumnMove{From: moves[i].From, FromLabel: moves[i].FromLabel, By: NoPlace}
			continue
		}
		at := slices.IndexFunc(targets, func(l form.Leaf) bool { return l.Name == *line.To })
		if at < 0 {
			return nil, fault.New(fault.BadInput, "COLUMN_UNKNOWN", "Phiên bản biểu mới không có cột %q. Chọn lại cột.", *line.To).At("columns")
		}
		if !holds(targets[at], kinds[line.From]) {
			return nil, fault.New(fault.BadInput, "COLUMN_CANNOT_HOLD", "Cột %s không nhận được số liệu của cột %s (khác kiểu hoặc là cột tự tính). Chọn cột khác.", ColumnWords(targets[at]), moves[i].FromLabel).At("columns")
		}
		if moves[i].To == nil || *moves[i].To != *line.To {
			moves[i].place(targets[at], ByHand)
		}
	}
	return moves, once(moves)
}

// once refuses two columns in one place.
func once(moves []ColumnMove) error {
	seen := map[string]string{}
	for _, m := range moves {
		if m.To == nil {
			continue
		}
		if other, twice := seen[*m.To]; twice {
			return fault.New(fault.BadInput, "COLUMN_TWICE", "Hai cột cũ (%s và %s) cùng chuyển vào một cột mới. Chọn cột khác cho một trong hai.", other, m.FromLabel).At("columns")
		}
		seen[*m.To] = m.FromLabel
	}
	return nil
}

// Places says where the cells of one version stand in another.
type Places struct {
	Columns map[string]string
	Rows    map[string]string // as decided by hand, "" = no place; other printed rows by code and words
}

// PlacesOf are the moves by name of the old column and key of the old row.
func PlacesOf(columns []ColumnMove, rows []ColumnMove) Places {
	out := Places{Columns: map[string]string{}, Rows: map[string]string{}}
	for _, m := range columns {
		if m.To != nil {
			out.Columns[m.From] = *m.To
		}
	}
	for _, m := range rows {
		if m.Hand {
			out.Rows[m.From] = deref(m.To)
		}
	}
	return out
}

// Then is one move after another.
func (p Places) Then(next Places) Places {
	out := Places{Columns: map[string]string{}, Rows: maps.Clone(next.Rows)}
	for from, via := range p.Columns {
		if to, ok := next.Columns[via]; ok {
			out.Columns[from] = to
		}
	}
	if out.Rows == nil {
		out.Rows = map[string]string{}
	}
	for from, via := range p.Rows {
		out.Rows[from] = via
		if to, decided := next.Rows[via]; decided {
			out.Rows[from] = to
		}
	}
	return out
}

// MoveCells carries a draft over to another version: every cell either has its
// place there, or is listed with its words. Nothing is lost.
func MoveCells(from, to *form.Compiled, places Places, cells form.Cells) (moved form.Cells, left []UnplacedCell) {
	moved, rows := form.Cells{}, rowPlaces(from, to, places.Rows)
	for _, row := range rowsOf(from, cells) {
		for _, leaf := range from.Def.Leaves() {
			v := cells.At(row, leaf.Name)
			if v.Kind == form.Empty || from.IsComputed(row, leaf.Name) {
				continue
			}
			column := places.Columns[leaf.Name]
			target, ok := rows(row, column)
			if ok && !to.IsComputed(target, column) {
				moved.Set(target, column, v)
				continue
			}
			left = append(left, UnplacedCell{Code: leaf.Code, Label: strings.Join(leaf.Labels, " – "), Row: rowWords(from, row), Value: v.String(), Edition: from.Def.Edition})
		}
	}
	return moved, left
}

// rowPlaces finds a row its place in the table of the column that its cell moves to:
// printed rows are the same where code and words are the same; single and growing rows
// keep their number.
func rowPlaces(from, to *form.Compiled, hand map[string]string) func(row, column string) (string, bool) {
	old, now := from.Def.AllTables(), to.Def.AllTables()
	tableOf := map[string]int{}
	for _, leaf := range to.Def.Leaves() {
		tableOf[leaf.Name] = leaf.Table
	}
	byWords := map[[2]int]map[string]string{}
	return func(row, column string) (string, bool) {
		at, known := tableOf[column]
		was := from.Def.TableOf(row)
		if target, decided := hand[row]; decided {
			return target, known && target != "" && to.Def.TableOf(target) == at
		}
		if !known || was < 0 || old[was].Rows.Kind != now[at].Rows.Kind {
			return "", false
		}
		if now[at].Rows.Kind != form.FixedRows {
			return to.SameRow(from.Def, row, column), now[at].Rows.Kind == form.SingleRow || rowNumber(row) <= now[at].Rows.Max
		}
		pair := [2]int{was, at}
		if byWords[pair] == nil {
			byWords[pair] = sameRows(old[was].Rows.Items, now[at].Rows.Items)
		}
		key, ok := byWords[pair][row]
		return key, ok
	}
}

// sameRows are the printed rows of one table in another, by code and words.
func sameRows(old, now []form.Row) map[string]string {
	byWords, known := map[[2]string]string{}, map[string]string{}
	for _, row := range now {
		byWords[[2]string{row.Code, row.Label}] = row.Key
	}
	for _, row := range old {
		if key, ok := byWords[[2]string{row.Code, row.Label}]; ok {
			known[row.Key] = key
		}
	}
	return known
}

func rowWords(c *form.Compiled, key string) string {
	if row := c.Def.Row(key); row != nil {
		return strings.TrimSpace(row.Code + " " + row.Label)
	}
	if c.Def.Rows.Kind == form.GrowingRows {
		return "Dòng " + strings.TrimPrefix(key, "r")
	}
	return ""
}

// MoveReasons carries the written reasons of warnings over; those of cells without
// a place go with the cell.
func MoveReasons(from, to *form.Compiled, places Places, reasons []WarningReason) []WarningReason {
	out, rows := []WarningReason{}, rowPlaces(from, to, places.Rows)
	for _, r := range reasons {
		row, column, _ := strings.Cut(r.Place, ".")
		name := places.Columns[column]
		if target, ok := rows(row, name); ok {
			r.Place = place(target, name)
			out = append(out, r)
		}
	}
	return out
}

// CarriedBy is what was sent in one version read in another of the same round: as
// the decision mapped the columns, sums and ratios worked out anew or, where they
// reach other periods, as they were sent.
func CarriedBy(from, to *form.Compiled, places Places, cells form.Cells) form.Cells {
	if from == to || places.Columns == nil {
		return Carried(from, to, cells)
	}
	moved, _ := MoveCells(from, to, places, cells)
	sent, out := Carried(from, to, cells), to.Evaluate(moved, nil).Cells
	for _, row := range rowsOf(to, sent) {
		for _, leaf := range to.Def.Leaves() {
			if to.IsComputed(row, leaf.Name) && out.At(row, leaf.Name).Kind == form.Empty {
				out.Set(row, leaf.Name, sent.At(row, leaf.Name))
			}
		}
	}
	return out
}
