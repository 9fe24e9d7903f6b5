package store

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/action"
	"congvu/server/directory/reorganise"
)

// obligations: of what several units owed in one round their successor owes one. It goes
// on with the draft chosen, its texts, files and parts; the others stay with their
// reports, to be read as sources.
func (a *applying) obligations(ctx context.Context) error {
	var ids, model, unit, old, successor []uuid.UUID
	var keep []*uuid.UUID
	var begun []bool
	for _, r := range a.plan.Reports {
		ids, model, unit = append(ids, r.ID), append(model, r.Model), append(unit, r.Unit)
		keep, begun = append(keep, orNull(r.Keep)), append(begun, r.Keep != uuid.Nil || len(r.Texts) > 0)
		for _, o := range r.Old {
			old, successor = append(old, o), append(successor, r.ID)
		}
	}
	_, err := a.Exec(ctx, `with x as (select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $11::bool[]) as x(id, model, unit, keep, begun)),
		made as (insert into obligations (id, version, created_at, updated_at, round_id, unit_id, state, state_since, due_at, due_explanation, marks)
			select x.id, 1, $5, $5, o.round_id, x.unit, case when x.begun then 'DRAFTING' else 'ASSIGNED' end, $5, o.due_at, o.due_explanation, '[]'
			from x join obligations o on o.id = x.model returning id, state),
		noted as (insert into journal (at, account_id, position_id, unit_id, action, object_kind, object_id, to_state, reason, request_id)
			select $5, $6, $7, $8, 'TAKE_OVER', 'obligation', id, state, $9, nullif($10, '') from made),
		drafted as (insert into drafts (id, revision, cells, sections, nil_report, warning_reasons, proposed, unplaced, updated_at, updated_by)
			select x.id, d.revision, d.cells, d.sections, d.nil_report, d.warning_reasons, d.proposed, d.unplaced, d.updated_at, d.updated_by
			from x join drafts d on d.id = x.keep)
		insert into attachments (id, obligation_id, file_id, title, position_id, attached_by, at)
		select gen_random_uuid(), x.id, f.file_id, f.title, f.position_id, f.attached_by, f.at from x
		join attachments f on f.obligation_id = x.keep and f.removed_at is null`,
		ids, model, unit, keep, a.Now, orNull(a.Viewer.Account), orNull(a.Viewer.Position), orNull(a.Viewer.Unit), a.r.Resolution, action.RequestFrom(ctx), begun)
	if err != nil {
		return err
	}
	for _, step := range []func(context.Context) error{a.texts, a.parts} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	if err := a.transfer(ctx, old, successor); err != nil {
		return err
	}
	dropped := []uuid.UUID{}
	for _, i := range a.chosen(reorganise.OfObligation, reorganise.End) {
		dropped = append(dropped, i.Subject)
	}
	return a.transfer(ctx, dropped, make([]uuid.UUID, len(dropped)))
}

// transfer closes reports that a successor owes now, or nobody.
func (a *applying) transfer(ctx context.Context, old, successor []uuid.UUID) error {
	_, err := a.Exec(ctx, `with x as (select id, nullif(successor, '00000000-0000-0000-0000-000000000000') as successor from unnest($1::uuid[], $2::uuid[]) as x(id, successor)),
		before as (select o.id, o.state from obligations o join x on x.id = o.id),
		done as (update obligations o set state = 'TRANSFERRED', state_since = $3, succeeded_by_id = x.successor, version = o.version + 1, updated_at = $3
			from x where x.id = o.id returning o.id)
		insert into journal (at, account_id, position_id, unit_id, action, object_kind, object_id, from_state, to_state, reason, request_id)
		select $3, $4, $5, $6, 'TRANSFER', 'obligation', b.id, b.state, 'TRANSFERRED', $7, nullif($8, '') from before b join done d on d.id = b.id`,
		old, successor, a.Now, orNull(a.Viewer.Account), orNull(a.Viewer.Position), orNull(a.Viewer.Unit), a.r.Resolution, action.RequestFrom(ctx))
	return err
}
