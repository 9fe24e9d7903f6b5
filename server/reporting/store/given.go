package store

import (
	"context"
	"encoding/json"
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/directory"
	"congvu/server/journal"
	"congvu/server/reporting"
)

// givenColumn is the parts of an obligation o that were given and not taken back,
// with what each row needs to be shown; null where there are none.
const givenColumn = `(select json_agg(json_build_object('id', w.id, 'version', w.version, 'parentId', w.parent_id, 'holder', w.holder_unit_id,
		'personId', w.holder_position_id, 'person', h.title || ' ' || a.display_name, 'headings', w.headings, 'rows', w.row_keys, 'columns', w.column_names,
		'note', w.note, 'dueAt', w.due_at, 'state', w.state, 'givenAt', w.given_at, 'giver', g.title, 'giverUnit', g.unit_id,
		'doneAt', w.done_at, 'doer', d.title, 'doerUnit', d.unit_id, 'reason', w.reason,
		'behalfAt', w.behalf_at, 'behalfCells', w.behalf_cells, 'behalf', b.title, 'behalfUnit', b.unit_id) order by w.given_at, w.id)
	from work_parts w left join positions h on h.id = w.holder_position_id left join accounts a on a.id = h.account_id
	left join positions g on g.id = w.given_by left join positions d on d.id = w.done_by left join positions b on b.id = w.behalf_by
	where w.obligation_id = o.id and w.state <> 'RECALLED')`

// givenRow is a part as stored.
type givenRow struct {
	ID, Holder                      uuid.UUID
	Version, BehalfCells            int
	ParentID, PersonID              *uuid.UUID
	Person, Giver, Doer, Behalf     *string
	GiverUnit, DoerUnit, BehalfUnit *uuid.UUID
	Headings, Rows, Columns         []string
	Note, Reason                    string
	State                           reporting.PartState
	GivenAt                         time.Time
	DueAt, DoneAt, BehalfAt         *time.Time
}

// given makes the parts of an obligation.
func (s *Service) given(o *reporting.Obligation, stored []byte) error {
	if stored == nil {
		return nil
	}
	var rows []givenRow
	if err := json.Unmarshal(stored, &rows); err != nil {
		return err
	}
	for _, r := range rows {
		p := &reporting.WorkPart{
			ID: r.ID, Version: r.Version, ParentID: r.ParentID, Holder: s.unit(r.Holder), PersonID: r.PersonID, Person: r.Person,
			Scope: reporting.Scope{Headings: r.Headings, Rows: r.Rows, Columns: r.Columns}, Note: r.Note, DueAt: r.DueAt, State: r.State,
			GivenBy: s.actor(r.Giver, r.GiverUnit), GivenAt: r.GivenAt, DoneAt: r.DoneAt, Reason: r.Reason, Obligation: o,
		}
		if r.Doer != nil {
			by := s.actor(r.Doer, r.DoerUnit)
			p.DoneBy = &by
		}
		if r.BehalfAt != nil {
			p.OnBehalf = &reporting.OnBehalf{By: s.actor(r.Behalf, r.BehalfUnit), At: *r.BehalfAt, Cells: r.BehalfCells}
		}
		if p.Holder != nil {
			o.Given = append(o.Given, p)
		}
	}
	return nil
}

// heldBy writes the obligations of which the viewer holds a part; it is worked out
// once for a statement. Whose part it is, reporting.WorkPart decides again.
func (s *Service) heldBy(q *query, v *access.Viewer, condition string) string {
	return "array(select w.obligation_id from work_parts w where w.holder_unit_id = any(" + q.arg(s.heldUnits(v)) +
		") and (w.holder_position_id is null or w.holder_position_id = " + q.arg(v.Position) + ") and " + condition + ")"
}

// heldUnits are the units whose parts are the viewer's: its own and those it is at
// home in; not the rooms of those, whose parts are their own people's.
func (s *Service) heldUnits(v *access.Viewer) []uuid.UUID {
	units, out := s.Units.Current(), []uuid.UUID{v.Unit}
	for _, i := range v.OwnIntervals() {
		for _, u := range units.In(i) {
			if u.Kind != directory.KindRoom && u.ID != v.Unit {
				out = append(out, u.ID)
			}
		}
	}
	return out
}

// Progress counts the cells of parts in the drafts of the page, read once for all.
func (p *page) Progress(ctx context.Context, o *reporting.Obligation) (func(reporting.Scope) *reporting.PartProgress, error) {
	draft, err := p.filled.of(o, func() (map[uuid.UUID]*draftRow, error) {
		return p.s.draftRows(ctx, p.under("part.read", ""))
	})
	edition := p.s.versionOf(o)
	if err != nil || edition == nil {
		return nil, err
	}
	return func(scope reporting.Scope) *reporting.PartProgress {
		d := draft
		if d == nil {
			d = &draftRow{}
		}
		return reporting.Filled(edition.form, d.cells, d.ownWords(o.Round.Outline), scope)
	}, nil
}

// markBehalf writes on parts that somebody else filled in for their holders.
func markBehalf(ctx context.Context, tx *action.Tx, o *taken, cells map[*reporting.WorkPart]int) error {
	for p, n := range cells {
		if _, err := tx.Exec(ctx, `update work_parts set behalf_by = $2, behalf_at = $3, behalf_cells = behalf_cells + $4, updated_at = $3 where id = $1`,
			p.ID, tx.Viewer.Position, tx.Now, n); err != nil {
			return err
		}
		if p.OnBehalf != nil && tx.Now.Sub(p.OnBehalf.At) < coalesce {
			continue // one line of the journal for one sitting, as for saves
		}
		tx.Announce("obligation", o.ID, o.Version)
		if err := tx.Journal(ctx, journal.Entry{Action: string(reporting.PartFillOnBehalf), ObjectKind: "obligation", ObjectID: o.ID,
			Detail: map[string]any{"part": p.ID, "holder": p.Holder.Code, "cells": n}}); err != nil {
			return err
		}
	}
	return nil
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// Standing reads no more of an obligation than access depends on.
func (s *Service) Standing(ctx context.Context, id uuid.UUID) (*reporting.Obligation, error) {
	var unit, regime uuid.UUID
	var given []byte
	o := &reporting.Obligation{ID: id}
	err := s.Runner.DB.Pool.QueryRow(ctx, `select o.unit_id, o.state, r.regime_id, `+givenColumn+obligationTables+` where o.id = $1`, id).
		Scan(&unit, &o.State, &regime, &given)
	if err != nil {
		return nil, orMissing(err, missingReport())
	}
	o.Unit, o.Round = s.unit(unit), &reporting.Round{Regime: &reporting.Regime{ID: regime}}
	if o.Unit == nil {
		return nil, missingReport()
	}
	return o, s.given(o, given)
}
