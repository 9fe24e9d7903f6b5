package store

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/document/workbook"
	"congvu/server/fault"
	"congvu/server/journal"
	"congvu/server/text"
)

// batch is how many rows are written in one transaction, and lost by a kill.
const batch = 100

// run is an import being worked.
type run struct {
	*Service
	viewer  *access.Viewer
	unit    *directory.Unit
	sheet   *sheet
	mapping *casework.Mapping
	// since is the day from which the unit keeps records here.
	since clock.Date
	i     *casework.CaseImport
	// seen are the rows of this sheet by their personal number, and whole rows.
	seen    map[[16]byte]int
	waiting []numbered
	told    time.Time
}

type numbered struct {
	row int
	*casework.ReadRow
	number []byte
	twin   int // the row of this sheet that says the same; 0 = none
}

// Run works an import from where it stands. A row becomes a record in the transaction
// that moves the mark past it: whatever ends the work, the next run goes on behind the
// mark and no row comes twice.
func (s *Service) Run(ctx context.Context, id uuid.UUID) error {
	x, err := s.beginRun(ctx, id)
	if err != nil || x == nil {
		return err
	}
	err = x.sheet.Each(x.i.Sheet, func(row int, cells map[int]workbook.LineCell) error {
		if row <= x.i.HeadRow {
			return nil
		}
		n := x.read(row, cells)
		if row <= x.i.AtRow || n == nil {
			return nil
		}
		if x.waiting = append(x.waiting, *n); len(x.waiting) < batch {
			return nil
		}
		return x.flush(ctx, false)
	})
	if err == nil {
		err = x.flush(ctx, true)
	}
	if err == errStopped {
		return nil
	}
	return err
}

// errStopped ends a run whose import was stopped, or is worked by another.
var errStopped = fault.New(fault.WrongState, "CASE_IMPORT_STOPPED", "Việc nhập tệp đã dừng.")

func (s *Service) beginRun(ctx context.Context, id uuid.UUID) (*run, error) {
	v := access.From(ctx)
	found, err := s.imports(ctx, v, s.Runner.DB.Pool, `where id = $1`, id)
	if err != nil || len(found) == 0 || !found[0].State.Working() {
		return nil, err
	}
	x := &run{Service: s, viewer: v, unit: s.unit(v.Unit), i: found[0], seen: map[[16]byte]int{}}
	if err := permit(ctx, "case.import"); err != nil {
		return nil, err
	}
	if x.sheet, err = s.sheet(ctx, v, x.i.FileID, x.i.Sheet); err != nil {
		return nil, err
	}
	if x.since, err = s.keepsSince(ctx, v.Unit); err != nil {
		return nil, err
	}
	x.mapping = &casework.Mapping{Columns: x.i.Columns, Encoding: text.Encoding(x.i.Encoding), Received: x.i.Received, Today: s.Runner.Clock.Today(), Day: x.sheet.Day}
	return x, nil
}

// keepsSince is the day on which the unit was given the keeping of records. What it was
// told before lay in its paper files, for which no time limit of entry runs (QĐ 1054
// art. 7.1b counts from the receipt by who enters it here).
func (s *Service) keepsSince(ctx context.Context, unit uuid.UUID) (clock.Date, error) {
	var since *time.Time
	err := s.Runner.DB.Pool.QueryRow(ctx, `select min(valid_from) from duties where kind = 'CASE_KEEPER' and unit_id = $1`, unit).Scan(&since)
	if err != nil || since == nil {
		return clock.Date{}, err
	}
	return clock.DateIn(*since), nil
}

// read reads a row and tells whether the sheet has said the same before; nil for a row
// in which no mapped column holds anything.
func (x *run) read(row int, cells map[int]workbook.LineCell) *numbered {
	empty := !slices.ContainsFunc(x.i.Columns, func(c *casework.CaseImportColumn) bool { return cells[c.Column] != (workbook.LineCell{}) })
	if empty {
		return nil
	}
	n := &numbered{row: row, ReadRow: x.mapping.Read(func(column int) casework.ImportCell { return casework.ImportCell(cells[column]) })}
	n.number = x.Vault.Blind(personalNumber, findable(n.Content).number)
	key := [16]byte{}
	if copy(key[:], n.number) == 0 {
		h := sha256.New()
		for _, c := range x.i.Columns {
			fmt.Fprintf(h, "%d\x00%s\x00", c.Column, cells[c.Column].Text)
		}
		copy(key[:], h.Sum(nil))
	}
	if x.seen[key] == 0 {
		x.seen[key] = row
	} else {
		n.twin = x.seen[key]
	}
	return n
}

// flush works the rows that wait, in one transaction with the mark behind them.
func (x *run) flush(ctx context.Context, last bool) error {
	if len(x.waiting) == 0 && !last {
		return nil
	}
	var next casework.CaseImport
	_, err := x.Runner.Do(ctx, "", nil, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		next = *x.i // anew, when the database asks for another attempt
		if err := x.claim(ctx, tx); err != nil {
			return x.i.ID, err
		}
		for _, n := range x.waiting {
			row := *n.ReadRow
			row.Findings = slices.Clone(row.Findings)
			n.ReadRow = &row
			if err := x.one(ctx, tx, &next, n); err != nil {
				return x.i.ID, err
			}
		}
		return x.i.ID, x.mark(ctx, tx, &next, last)
	})
	if err != nil {
		return err
	}
	*x.i, x.waiting = next, x.waiting[:0]
	return nil
}

// claim locks the import and stops where another has been at it.
func (x *run) claim(ctx context.Context, tx *action.Tx) error {
	if err := decided(ctx, tx); err != nil {
		return err
	}
	var state casework.CaseImportState
	var at, version int
	err := tx.QueryRow(ctx, `select state, at_row, version from case_imports where id = $1 for update`, x.i.ID).Scan(&state, &at, &version)
	if err != nil {
		return err
	}
	if state != x.i.State || at != x.i.AtRow || version != x.i.Version {
		return errStopped
	}
	return nil
}

// one works a row: looked at in a dry run, made a draft in the other.
func (x *run) one(ctx context.Context, tx *action.Tx, to *casework.CaseImport, n numbered) error {
	to.AtRow = n.row
	to.Seen++
	outcome, record := casework.RowGood, (*uuid.UUID)(nil)
	repeated, err := x.repeated(ctx, tx, &n)
	switch {
	case err != nil:
		return err
	case n.Faulty():
		outcome = casework.RowFaulty
		to.Faulty++
	case repeated:
		outcome = casework.RowRepeated
		to.Repeated++
	case len(n.Findings) > 0:
		outcome = casework.RowWarned
		to.Warned++
	default:
		to.Good++
	}
	if x.i.State == casework.Running && (outcome == casework.RowGood || outcome == casework.RowWarned) {
		outcome = casework.RowImported
		if record, err = x.draft(ctx, tx, n); err != nil {
			return err
		}
	}
	if outcome == casework.RowGood {
		return nil
	}
	return x.keep(ctx, tx, n, outcome, record)
}

// repeated tells whether the person stands in the sheet already or has an open record.
// Of a record elsewhere nothing is said (§6: "exists elsewhere").
func (x *run) repeated(ctx context.Context, tx *action.Tx, n *numbered) (bool, error) {
	if n.twin > 0 {
		n.Find(0, "", casework.ImportTwin, fmt.Sprintf("Trùng với dòng %d của tệp (cùng số định danh, hoặc giống hệt). Giữ lại một dòng.", n.twin), false)
		return true, nil
	}
	if n.number == nil || n.Faulty() {
		return false, nil
	}
	var found bool
	// A health unit tells of whom it treats whoever has a record elsewhere; its own it
	// does not tell twice.
	ask := `select exists (select from case_records where (number_key = $1 or official_number_key = $1) and unit_id = $2 and state not in ('CLOSED', 'MERGED'))`
	if casework.OfLine(x.unit) {
		ask += ` or case_exists_elsewhere($1, '` + uuid.Nil.String() + `')` // nothing beside which to look
	}
	if err := tx.QueryRow(ctx, ask, n.number, x.unit.ID).Scan(&found); err != nil || !found {
		return false, err
	}
	n.Find(0, "identity.personalNumber", casework.ImportElsewhere, "Người có số định danh này đã có hồ sơ trên hệ thống (tồn tại ở nơi khác). Nếu không thấy trong danh sách của đơn vị, đề nghị đơn vị đang quản lý chuyển hồ sơ đến.", false)
	return true, nil
}

// draft makes the record, as entry does.
func (x *run) draft(ctx context.Context, tx *action.Tx, n numbered) (*uuid.UUID, error) {
	r, err := x.add(ctx, tx, x.unit, casework.OpenCaseInput{ReceivedOn: n.ReceivedOn, Content: n.Content})
	if err != nil {
		return nil, err
	}
	if x.since.IsZero() || !n.ReceivedOn.Before(x.since) {
		for _, key := range casework.OpeningClocks(r.Unit, false) {
			if err := x.start(ctx, tx, r.ID, key, n.ReceivedOn); err != nil {
				return nil, err
			}
		}
	}
	return &r.ID, tx.Journal(ctx, journal.Entry{Action: "IMPORT_CASE", ObjectKind: "case", ObjectID: r.ID, To: string(r.State),
		Detail: map[string]any{"import": x.i.ID, "row": n.row}})
}

// keep writes down what became of a row, what keeps it out first.
func (x *run) keep(ctx context.Context, tx *action.Tx, n numbered, outcome casework.CaseImportOutcome, record *uuid.UUID) error {
	said := []*casework.CaseImportFinding{}
	for _, out := range []bool{true, false} {
		for _, f := range n.Findings {
			if f.KeepsOut() == out {
				said = append(said, f)
			}
		}
	}
	findings, err := json.Marshal(said)
	if err != nil {
		return err
	}
	_, err = tx.Exec(ctx, `insert into case_import_rows (id, import_id, "row", outcome, record_id, findings) values ($1, $2, $3, $4, $5, $6)
		on conflict (import_id, "row") do update set outcome = excluded.outcome, record_id = excluded.record_id, findings = excluded.findings
		where case_import_rows.record_id is null`, schema.NewID(), x.i.ID, n.row, outcome, record, findings)
	return err
}

// mark moves the mark behind the rows; the end of the work is journaled.
func (x *run) mark(ctx context.Context, tx *action.Tx, to *casework.CaseImport, last bool) error {
	from := to.State
	if last {
		to.State, to.Total, to.Version = casework.Checked, to.Seen, to.Version+1
		if from == casework.Running {
			to.State = casework.ImportDone
		}
	}
	_, err := tx.Exec(ctx, `update case_imports set state = $2, at_row = $3, seen = $4, good = $5, warned = $6, faulty = $7, repeated = $8, total = $9, version = $10,
		attempts = 0, beat_at = now(), updated_at = $11 where id = $1`,
		to.ID, to.State, to.AtRow, to.Seen, to.Good, to.Warned, to.Faulty, to.Repeated, to.Total, to.Version, tx.Now)
	if err != nil {
		return err
	}
	if now := time.Now(); last || now.Sub(x.told) > time.Second {
		x.told = now
		tx.Announce("caseImport", to.ID, to.Version)
	}
	if !last {
		return nil
	}
	return tx.Journal(ctx, journal.Entry{Action: "FINISH_CASE_IMPORT", ObjectKind: "caseImport", ObjectID: to.ID, From: string(from), To: string(to.State),
		Detail: map[string]any{"good": to.Good, "warned": to.Warned, "faulty": to.Faulty, "repeated": to.Repeated}})
}
