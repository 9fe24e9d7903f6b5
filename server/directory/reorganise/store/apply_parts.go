package store

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/action"
	"congvu/server/directory/reorganise"
)

// parts gives the parts of reports to those who hold them from now on: anew in a report
// that the successor owes, in their place in one that stays with its unit.
func (a *applying) parts(ctx context.Context) error {
	var carried []reorganise.PartMove
	for _, r := range a.plan.Reports {
		carried = append(carried, r.Parts...)
	}
	for _, x := range []struct {
		moves []reorganise.PartMove
		sql   string
	}{{carried, carryParts}, {a.plan.Parts, moveParts}} {
		if len(x.moves) == 0 {
			continue
		}
		m := a.columns(x.moves)
		_, err := a.Exec(ctx, x.sql, m.part, m.report, m.id, m.parent, m.holder, m.person, a.Now, a.r.Resolution,
			orNull(a.Viewer.Account), orNull(a.Viewer.Position), orNull(a.Viewer.Unit), action.RequestFrom(ctx))
		if err != nil {
			return err
		}
	}
	return nil
}

const movedParts = `with x as (select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[]) as x(part, report, id, parent, holder, person)),
	noted as (insert into journal (at, account_id, position_id, unit_id, action, object_kind, object_id, detail, reason, request_id)
		select $7, $9, $10, $11, 'MOVE_PARTS', 'obligation', x.report, jsonb_build_object('parts', count(*), 'taken back', count(*) filter (where x.holder is null)),
			$8::text, nullif($12, '') from x group by x.report) `

const carryParts = movedParts + `insert into work_parts (id, version, created_at, updated_at, obligation_id, parent_id, holder_unit_id, holder_position_id, headings, row_keys, column_names,
		note, due_at, state, given_by, given_at, done_by, done_at, reason, behalf_by, behalf_at, behalf_cells)
	select x.id, 1, p.created_at, $7, x.report, x.parent, x.holder, x.person, p.headings, p.row_keys, p.column_names,
		p.note, p.due_at, p.state, p.given_by, p.given_at, p.done_by, p.done_at, p.reason, p.behalf_by, p.behalf_at, p.behalf_cells
	from x join work_parts p on p.id = x.part`

const moveParts = movedParts + `update work_parts p set version = p.version + 1, updated_at = $7, holder_unit_id = coalesce(x.holder, p.holder_unit_id),
		holder_position_id = case when x.holder is null then p.holder_position_id else x.person end,
		state = case when x.holder is null then 'RECALLED' else p.state end, reason = case when x.holder is null then $8::text else p.reason end
	from x where p.id = x.part`

// partColumns are moves column by column, as one statement takes them.
type partColumns struct {
	part, report               []uuid.UUID
	id, parent, holder, person []*uuid.UUID
}

func (a *applying) columns(moves []reorganise.PartMove) (m partColumns) {
	for _, p := range moves {
		person := p.Person
		if to, moved := a.moved[person]; moved {
			person = to
		}
		m.part, m.report = append(m.part, p.Part), append(m.report, p.Report)
		m.id, m.parent = append(m.id, orNull(p.ID)), append(m.parent, orNull(p.Parent))
		m.holder, m.person = append(m.holder, orNull(p.Holder)), append(m.person, orNull(person))
	}
	return m
}
