package store

import (
	"context"

	"github.com/google/uuid"

	"congvu/ent/schema"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/flow"
	"congvu/server/journal"
	"congvu/server/text"
)

// Bounds of a written reason.
const (
	minReason = 5
	maxReason = 2000
)

// ofCase ends the journal's word for a step on a record.
const ofCase = "_CASE"

// step is one step under way.
type step struct {
	*Service
	*action.Tx
	in       casework.StepCaseInput
	line     flow.Transition
	record   *casework.CaseRecord
	versions map[uuid.UUID]*stored
	reason   *uuid.UUID     // what was written, sealed
	unit     uuid.UUID      // who manages the record after the step
	granted  uuid.UUID      // the grant that the step made
	row      *change        // what becomes of the record's own row
	rekeyed  bool           // with whom the record pairs may be another now
	detail   map[string]any // for the journal: ids and days
}

// Step takes a step of the route.
func (s *Service) Step(ctx context.Context, in casework.StepCaseInput, w Wanted) (*casework.CaseRecord, error) {
	if err := permit(ctx, "case.act"); err != nil {
		return nil, err
	}
	if in.Action == casework.ProposeRuling {
		return nil, fault.New(fault.BadInput, "PROPOSE_APART", "Văn bản của Chủ tịch UBND được đề nghị bằng chức năng riêng.").At("input.action")
	}
	if err := in.Clean(); err != nil {
		return nil, err
	}
	id, err := s.Runner.Do(ctx, "stepCase", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		x, err := s.prepare(ctx, tx, in)
		if err != nil {
			return uuid.Nil, err
		}
		if err := decided(ctx, tx); err != nil {
			return uuid.Nil, err
		}
		return in.Record.ID, x.run(ctx)
	})
	if err != nil {
		return nil, err
	}
	return s.shown(ctx, id, w)
}

// shown is the record after a step; who gave it away sees it no more, and is told only
// that it is done.
func (s *Service) shown(ctx context.Context, id uuid.UUID, w Wanted) (*casework.CaseRecord, error) {
	r, err := s.One(ctx, id, w)
	if fault.Is(err, "NOT_FOUND") {
		return nil, nil
	}
	return r, err
}

// prepare locks the record and checks that the step may be taken on what was seen.
func (s *Service) prepare(ctx context.Context, tx *action.Tx, in casework.StepCaseInput) (*step, error) {
	r, versions, err := s.take(ctx, tx, in.Record.ID)
	if err != nil {
		return nil, err
	}
	if r.Version != in.Record.Version {
		return nil, action.Stale(r.Version)
	}
	if in.Action == casework.Edit {
		return nil, fault.New(fault.BadInput, "EDIT_BY_SAVE", "Nội dung hồ sơ được lưu bằng chức năng nhập hồ sơ.").At("input.action")
	}
	line, err := r.May(tx.Viewer, in.Action)
	if err != nil {
		return nil, err
	}
	if in.Action == casework.Submit {
		if err := s.alone(ctx, tx, versions[r.Pending.ID]); err != nil {
			return nil, err
		}
	}
	x := s.stepOn(tx, in, line, r, versions)
	if in.Action == casework.Submit && r.Official != nil {
		return x, x.evidenced()
	}
	return x, nil
}

// stepOn begins a step on a record that is locked.
func (s *Service) stepOn(tx *action.Tx, in casework.StepCaseInput, line flow.Transition, r *casework.CaseRecord, versions map[uuid.UUID]*stored) *step {
	return &step{Service: s, Tx: tx, in: in, line: line, record: r, versions: versions, unit: r.Unit.ID, row: changeOf(r.ID)}
}

// run writes what the step does, its clocks, the record and the journal.
func (x *step) run(ctx context.Context) error {
	from := x.record.State
	if err := x.write(ctx); err != nil {
		return err
	}
	if err := effects[x.in.Action](ctx, x); err != nil {
		return err
	}
	if err := x.clocks(ctx); err != nil {
		return err
	}
	if err := x.finish(ctx); err != nil {
		return err
	}
	if err := x.tellStep(ctx); err != nil {
		return err
	}
	return x.counted(ctx, from)
}

// worded brings the reason to its form; a step that needs one is refused without.
func (x *step) worded() (string, error) {
	return worded(written(x.in.Reason), x.line.NeedsReason)
}

// written is what was given; nothing is as good as an empty reason.
func written(reason *string) string {
	if reason == nil {
		return ""
	}
	return *reason
}

// worded is the one check of what is given as a reason, wherever it is kept.
func worded(said string, needed bool) (string, error) {
	said, err := text.Line(said)
	if err != nil {
		return "", fault.As(err).At("input.reason")
	}
	n := len([]rune(said))
	if needed && n < minReason || n > maxReason {
		return "", fault.New(fault.BadInput, "CASE_REASON_REQUIRED", "Nhập lý do từ %d đến %d ký tự.", minReason, maxReason).At("input.reason")
	}
	return said, nil
}

// write seals the reason.
func (x *step) write(ctx context.Context) error {
	said, err := x.worded()
	if err != nil {
		return err
	}
	x.reason, err = x.writeReason(ctx, x.Tx, x.record.ID, said, x.line.NeedsReason)
	return err
}

// writeReason seals what was written on a step, for who reads the record; nil when
// nothing was written and nothing had to be.
func (s *Service) writeReason(ctx context.Context, tx *action.Tx, record uuid.UUID, said string, needed bool) (*uuid.UUID, error) {
	said, err := worded(said, needed)
	if err != nil || said == "" {
		return nil, err
	}
	id := schema.NewID()
	sealed, err := s.Vault.Seal(reasonPlace(id), []byte(said))
	if err != nil {
		return nil, err
	}
	_, err = tx.Exec(ctx, `insert into case_reasons (id, record_id, at, text) values ($1, $2, $3, $4)`, id, record, tx.Now, sealed)
	return &id, err
}

// finish writes where the record stands now.
func (x *step) finish(ctx context.Context) error {
	to, unit := x.record.State, x.Service.unit(x.unit)
	if x.line.To != "" {
		to = casework.CaseState(x.line.To)
	}
	from := x.record.State
	stands(x.row, x.Tx, x.record, to, unit)
	if unit.ID != x.record.Unit.ID {
		x.key(x.row, unit, findableIn(x.record, x.versions))
		x.rekeyed = true
	}
	x.row.write(x.Later())
	if err := x.endRulings(ctx, x.Tx, x.record); err != nil {
		return err
	}
	if err := x.refind(ctx); err != nil {
		return err
	}
	e := stepped(x.in.Action, from, to, x.reason)
	for key, value := range x.detail {
		e.Detail[key] = value
	}
	return note(ctx, x.Tx, x.record, e)
}

// stands writes where a record stands and with whom, and which of its time limits ends
// first: every change of state, of lock and of unit passes here, after its clocks.
func stands(row *change, tx *action.Tx, r *casework.CaseRecord, to casework.CaseState, unit *directory.Unit) {
	advance(row, tx, r, to)
	row.set("unit_id", unit.ID)
	row.set("unit_at", unit.At)
	row.set("area_at", unit.Area.At)
	row.set("on_line", casework.OfLine(unit))
	row.set("lock_kind", r.Lock)
	row.set("sent_by", r.SentBy)
	row.also = []string{dueNext}
}

// advance sets the next version of a record, and its state.
func advance(row *change, tx *action.Tx, r *casework.CaseRecord, to casework.CaseState) {
	r.Version++
	row.set("version", r.Version)
	row.set("updated_at", tx.Now)
	if to != r.State {
		row.set("state_since", tx.Now)
	}
	r.State = to
	row.set("state", to)
}

// stepped is the journal's line of a step.
func stepped(a casework.CaseAction, from, to casework.CaseState, reason *uuid.UUID) journal.Entry {
	e := journal.Entry{Action: string(a) + ofCase, From: string(from), To: string(to), Detail: map[string]any{}}
	if reason != nil {
		e.Detail["reason"] = reason
	}
	return e
}
