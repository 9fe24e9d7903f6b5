package store

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/db"
	"congvu/server/fault"
	"congvu/server/journal"
	"congvu/server/reporting"
	"congvu/server/reporting/consolidate"
	"congvu/server/reporting/form"
	"congvu/server/text"
)

// Actions of the journal that change a consolidation.
const (
	journalConsolidate = "CONSOLIDATE"
	journalAdjust      = "ADJUST"
	journalUnadjust    = "REMOVE_ADJUSTMENT"
)

// maxAdjustments is how many lines of its own a consolidation may have.
const maxAdjustments = 200

// Consolidate takes the reports below into the draft, or takes them in again; the
// adjustments stay (QĐ 239 art. 7.3a).
func (s *Service) Consolidate(ctx context.Context, in reporting.ConsolidateInput) (*reporting.Consolidation, error) {
	return s.consolidating(ctx, "consolidate", in, in.ObligationID, in.Version, func(ctx context.Context, tx *action.Tx, o *taken, c *putTogether) (*noted, error) {
		if c.round == nil {
			return nil, fault.New(fault.WrongState, "SOURCE_ROUND_NOT_OPEN",
				"Chưa mở đợt %s của chế độ báo cáo cấp dưới nên chưa có gì để tổng hợp. Mở đợt đó trước.", o.Round.PeriodLabel)
		}
		if c.plan.Empty() {
			return nil, fault.New(fault.WrongState, "NOTHING_IN_COMMON",
				"Biểu %s không có cột nào lấy từ biểu %s. Gắn chỉ tiêu cho các cột cần tổng hợp.", c.target.Code, c.source.Code)
		}
		before, err := s.spoken(ctx, tx, o.Obligation, c)
		if err != nil {
			return nil, err
		}
		if err := s.takeIn(ctx, tx, c, in.IncludePending); err != nil {
			return nil, err
		}
		after, err := s.spoken(ctx, tx, o.Obligation, c)
		if err != nil {
			return nil, err
		}
		return &noted{action: journalConsolidate, detail: map[string]any{"units": len(c.sources), "missing": len(c.missing), "pending": in.IncludePending},
			before: before, after: after}, nil
	})
}

// noted is what a write to a consolidation says in the journal.
type noted struct {
	action string
	detail map[string]any
	// The units' texts as they were and are, where reports were taken in.
	before, after spoken
}

// consolidating runs a write: lock, permission, version, the change itself, and the
// draft written anew from it, all or nothing.
func (s *Service) consolidating(ctx context.Context, name string, input any, id uuid.UUID, version int,
	work func(context.Context, *action.Tx, *taken, *putTogether) (*noted, error)) (*reporting.Consolidation, error) {
	_, err := s.Runner.Do(ctx, name, input, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		o, err := s.take(ctx, tx, id)
		if err != nil {
			return uuid.Nil, err
		}
		if err := o.permit(tx.Viewer, reporting.ActEdit, ""); err != nil {
			return uuid.Nil, err
		}
		if !o.Sight(tx.Viewer).All() { // who fills a part does not put the whole together
			return uuid.Nil, forbidden()
		}
		c, err := s.together(ctx, tx, o.Obligation)
		if err != nil {
			return uuid.Nil, err
		}
		if c.version != version {
			return uuid.Nil, action.Stale(c.version)
		}
		before := c.state()
		done, err := work(ctx, tx, o, c)
		if err != nil {
			return uuid.Nil, err
		}
		return id, s.keep(ctx, tx, o, c, before, done)
	})
	if err != nil {
		return nil, err
	}
	return s.Consolidation(ctx, id)
}

// takeIn reads the versions that count and puts them together.
func (s *Service) takeIn(ctx context.Context, tx *action.Tx, c *putTogether, pending bool) error {
	if !access.Table.Row(tx.Viewer, "round.table", c.round.AccessRow(tx.Viewer)) {
		return forbidden()
	}
	reports, err := s.counting(ctx, tx, c.round.ID, pending, true)
	if err != nil {
		return err
	}
	c.includePending, c.sources, c.missing = pending, []sourceVersion{}, []missingUnit{}
	children := make([]consolidate.Child, 0, len(reports))
	for _, x := range reports {
		if x.Submission == uuid.Nil {
			c.missing = append(c.missing, missingUnit{Unit: x.Unit, Obligation: x.Obligation, State: x.state})
			continue
		}
		cells, err := s.below(c, x.cells, *x.formID)
		if err != nil {
			return err
		}
		c.sources = append(c.sources, x.sourceVersion)
		children = append(children, consolidate.Child{ID: x.Unit.String(), Unit: s.unit(x.Unit).Name, Cells: cells})
		x.cells = nil
	}
	if len(children) == 0 {
		return fault.New(fault.WrongState, "NOTHING_TO_CONSOLIDATE",
			"Chưa có báo cáo nào của cấp dưới được duyệt. Duyệt báo cáo, hoặc chọn lấy cả báo cáo đã gửi chưa duyệt.")
	}
	c.taken, err = c.plan.Take(children)
	return err
}

// below reads a stored report in the columns of the source round's edition.
func (s *Service) below(c *putTogether, raw []byte, formID uuid.UUID) (form.Cells, error) {
	var cells form.Cells
	if err := json.Unmarshal(raw, &cells); err != nil {
		return nil, err
	}
	if from := s.catalogue.Load().versions[formID]; from != nil {
		cells = reporting.CarriedBy(from.form, c.source.form, c.moves[formID], cells)
	}
	return cells, nil
}

// keep writes the consolidation and the draft that follows from it.
func (s *Service) keep(ctx context.Context, tx *action.Tx, o *taken, c *putTogether, before consolidate.State, done *noted) error {
	draft, err := draftOf(ctx, tx, o.ID)
	if err != nil {
		return err
	}
	was := draft.cells
	draft.cells, draft.nilReport = c.plan.Fill(draft.cells, before, c.state()), false
	if o.Round.Outline != nil && done.action == journalConsolidate {
		draft.sections = consolidate.FillTexts(o.Round.Outline.Tree, draft.sections, done.before.voices, done.after.voices)
	}
	if err := saveDraft(ctx, tx, o.ID, draft); err != nil {
		return err
	}
	_, err = tx.Exec(ctx, `insert into consolidations (id, version, source_round_id, mode, include_pending, sources, missing, sums, lines, taken_at, taken_by)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (id) do update set version = excluded.version,
		source_round_id = excluded.source_round_id, mode = excluded.mode, include_pending = excluded.include_pending, sources = excluded.sources,
		missing = excluded.missing, sums = excluded.sums, lines = excluded.lines,
		taken_at = case when $12 then excluded.taken_at else consolidations.taken_at end,
		taken_by = case when $12 then excluded.taken_by else consolidations.taken_by end`,
		o.ID, c.version+1, c.round.ID, string(c.plan.Mode), c.includePending, asJSON(c.sources), asJSON(c.missing), asJSON(c.taken.Sums),
		asJSON(c.taken.Lines), tx.Now, tx.Viewer.Position, done.action == journalConsolidate)
	if err != nil {
		return err
	}
	if err := s.moveOn(ctx, tx, o, reporting.Changed(o.edition.form, was, draft.cells), draft.revision); err != nil {
		return err
	}
	return tx.Journal(ctx, journal.Entry{Action: done.action, ObjectKind: "obligation", ObjectID: o.ID, Detail: done.detail})
}

// moveOn tells of a changed draft and, where entry begins with it, moves the state.
func (s *Service) moveOn(ctx context.Context, tx *action.Tx, o *taken, cells, revision int) error {
	if o.line.To != "" {
		return s.noteSave(ctx, tx, o, cells, revision)
	}
	tx.Announce("draft", o.ID, revision)
	return nil
}

// Adjust adds a line of the consolidating unit's own, or rewrites one: the line
// there was stays in the record as removed.
func (s *Service) Adjust(ctx context.Context, in reporting.AdjustInput) (*reporting.Consolidation, error) {
	reason, err := text.Line(in.Reason)
	if err != nil {
		return nil, fault.As(err).At("input.reason")
	}
	if in.Reason = reason; len([]rune(reason)) > reporting.MaxReason {
		return nil, fault.New(fault.BadInput, "REASON_TOO_LONG", "Lý do dài quá %d ký tự. Rút gọn lại.", reporting.MaxReason).At("input.reason")
	}
	return s.consolidating(ctx, "adjust", in, in.ObligationID, in.Version, func(ctx context.Context, tx *action.Tx, o *taken, c *putTogether) (*noted, error) {
		if c.version == 0 {
			return nil, notTaken()
		}
		line := consolidate.Adjustment{Row: in.Row, Column: in.Column, Value: in.Value, Reason: in.Reason}
		if err := c.plan.Check(line); err != nil {
			return nil, err
		}
		if in.ID != nil {
			if err := c.remove(ctx, tx, o.ID, *in.ID); err != nil {
				return nil, err
			}
		}
		if len(c.adjustments) >= maxAdjustments {
			return nil, fault.New(fault.TooMany, "TOO_MANY_ADJUSTMENTS", "Một bản tổng hợp có tối đa %d dòng điều chỉnh. Gộp các dòng cùng ô.", maxAdjustments)
		}
		if err := c.add(ctx, tx, o.ID, in); err != nil {
			return nil, err
		}
		return &noted{action: journalAdjust, detail: map[string]any{"place": in.Row + "." + in.Column}}, nil
	})
}

func notTaken() *fault.Error {
	return fault.New(fault.WrongState, "NOT_TAKEN_YET", "Chưa tổng hợp báo cáo cấp dưới nên chưa có gì để điều chỉnh. Tổng hợp trước.")
}

func (c *putTogether) add(ctx context.Context, tx *action.Tx, id uuid.UUID, in reporting.AdjustInput) error {
	who, err := personOf(ctx, tx)
	if err != nil {
		return err
	}
	a := &reporting.Adjustment{ID: schema.NewID(), Row: in.Row, Column: in.Column, Value: in.Value, Reason: in.Reason, ByTitle: who.title, At: tx.Now}
	c.adjustments = append(c.adjustments, a)
	return tx.Ent.Adjustment.Create().SetID(a.ID).SetObligationID(id).SetRowKey(a.Row).SetColumnName(a.Column).SetValue(a.Value.String()).
		SetReason(a.Reason).SetPositionID(tx.Viewer.Position).SetByTitle(a.ByTitle).SetAt(a.At).Exec(ctx)
}

// RemoveAdjustment takes a line away.
func (s *Service) RemoveAdjustment(ctx context.Context, in reporting.RemoveAdjustmentInput) (*reporting.Consolidation, error) {
	return s.consolidating(ctx, "removeAdjustment", in, in.ObligationID, in.Version, func(ctx context.Context, tx *action.Tx, o *taken, c *putTogether) (*noted, error) {
		if c.version == 0 {
			return nil, notTaken()
		}
		if err := c.remove(ctx, tx, o.ID, in.ID); err != nil {
			return nil, err
		}
		return &noted{action: journalUnadjust}, nil
	})
}

func (c *putTogether) remove(ctx context.Context, tx *action.Tx, obligation, id uuid.UUID) error {
	for i, a := range c.adjustments {
		if a.ID == id {
			c.adjustments = append(c.adjustments[:i:i], c.adjustments[i+1:]...)
			_, err := tx.Exec(ctx, `update adjustments set removed_at = $3, removed_by = $4 where id = $1 and obligation_id = $2`, id, obligation, tx.Now, tx.Viewer.Position)
			return err
		}
	}
	return fault.Missing("dòng điều chỉnh").At("input.id")
}

// locked names the first edited cell that comes from the reports below: it changes
// by an adjustment with a reason, never by typing over it.
func (s *Service) locked(ctx context.Context, q db.Querier, o *taken, edits []reporting.CellEdit) ([]reporting.Problem, []reporting.CellEdit, error) {
	if !s.consolidates(o.Obligation) {
		return nil, edits, nil
	}
	c, err := s.together(ctx, q, o.Obligation)
	if err != nil || c.version == 0 {
		return nil, edits, err
	}
	locked := c.plan.Locked(c.state())
	refused, rest := []reporting.Problem{}, []reporting.CellEdit{}
	for _, e := range edits {
		if !locked(e.Row, e.Column) {
			rest = append(rest, e)
			continue
		}
		refused = append(refused, reporting.Problem{Code: "CELL_CONSOLIDATED", Severity: reporting.SeverityError, Place: fmt.Sprintf("%s.%s", e.Row, e.Column),
			Message: "Ô này được tổng hợp từ báo cáo cấp dưới. Thêm dòng điều chỉnh kèm lý do ở phần Tổng hợp."})
	}
	return refused, rest, nil
}
