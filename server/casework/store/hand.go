package store

import (
	"context"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/directory"
	"congvu/server/journal"
)

// handing is many records on their way to another unit.
type handing struct {
	id             uuid.UUID
	plan           *casework.CaseReassignmentPlan
	reason, number string
	date           time.Time
	undoes         *uuid.UUID
	whole          bool   // the unit has ended: what is open to it goes along
	records        string // statement that finds them
	arg            any
}

// handedOver is the journal's word for a record that was given to another unit with all
// others of its unit.
const handedOver = "REASSIGN" + ofCase

// hand moves the records, what is on its way to the unit, and what waits for its chairman.
func (s *Service) hand(ctx context.Context, tx *action.Tx, h *handing) error {
	sealed, err := s.Vault.Seal(reassignmentPlace(h.id), []byte(h.reason))
	if err != nil {
		return err
	}
	from, to := h.plan.From, h.plan.To
	// Whoever writes a record waits until all of these are given and keyed: of two like each
	// other one is not saved between.
	if _, err := tx.Exec(ctx, `lock table case_records in share row exclusive mode`); err != nil {
		return err
	}
	_, err = tx.Exec(ctx, `insert into case_reassignments (id, from_id, to_id, reason, paper_number, paper_date, count, openings, at, by_title, undoes)
		values ($1, $2, $3, $4, $5, $6, 0, 0, $7, coalesce((select title from positions where id = $9), 'Hệ thống'), $8)`, h.id, from.ID, to.ID, sealed, h.number, h.date, tx.Now, h.undoes, tx.Viewer.Position)
	if err != nil {
		return err
	}
	chairs, err := h.chairs(ctx, tx)
	if err != nil {
		return err
	}
	var moved []uuid.UUID
	err = tx.QueryRow(ctx, `with found as (`+h.records+`), moved as (
		update case_records r set unit_id = $2, unit_at = $3, area_at = $4, on_line = $5, version = version + 1, updated_at = $6 from found where r.id = found.id returning r.id),
		trail as (insert into case_moves (id, record_id, from_id, to_id, effective_on, paper_number, paper_date, state, sent_at, decided_at, reassignment_id)
			select gen_random_uuid(), id, $7, $2, $8, $9, $10, 'REASSIGNED', $6, $6, $11 from moved returning 1),
		-- The papers follow, to be signed where the record now is.
		papers as (update case_rulings g set from_id = $2, unit_id = coalesce($12, g.unit_id), version = g.version + 1 from found
			where g.record_id = found.id and g.state = 'WAITING' returning 1),
		-- A merge is undone as long as what was merged has not changed: this changes nothing of it.
		merged as (update case_merges m set merged_version = m.merged_version + case when m.merged_id in (select id from moved) then 1 else 0 end,
			survivor_version = m.survivor_version + case when m.survivor_id in (select id from moved) then 1 else 0 end
			where m.undone_at is null and (m.merged_id in (select id from moved) or m.survivor_id in (select id from moved)) returning 1),
		noted as (insert into journal (at, account_id, position_id, unit_id, action, object_kind, object_id, detail, request_id)
			select $6, $13, $14, $15, $16, 'case', id, jsonb_build_object('reassignment', $11::text), $17 from moved returning 1)
		select coalesce(array_agg(id), '{}') from moved`, h.arg, to.ID, to.At, to.Area.At, casework.OfLine(to), tx.Now, from.ID, s.Runner.Clock.Today().Start(), h.number, h.date, h.id,
		committeeOf(to), orNull(tx.Viewer.Account), orNull(tx.Viewer.Position), orNull(tx.Viewer.Unit), handedOver, action.RequestFrom(ctx)).Scan(&moved)
	if err != nil {
		return err
	}
	if h.undoes == nil {
		if err := s.redirect(ctx, tx, h); err != nil {
			return err
		}
	} else if err := trailBack(ctx, tx, h); err != nil {
		return err
	}
	if err := s.placed(ctx, tx, to, moved); err != nil {
		return err
	}
	if err := s.tellChairs(ctx, tx, h, chairs); err != nil {
		return err
	}
	followed, err := s.follow(ctx, tx, h, moved)
	if err != nil {
		return err
	}
	if _, err := tx.Exec(ctx, `update case_reassignments set count = $2, openings = $3 where id = $1`, h.id, len(moved), followed); err != nil {
		return err
	}
	if err := s.Recount(ctx, tx, s.Runner.Clock.Today(), moved...); err != nil {
		return err
	}
	return tx.Journal(ctx, journal.Entry{Action: "REASSIGN_CASES", ObjectKind: "unit", ObjectID: from.ID,
		Detail: map[string]any{"to": to.ID, "count": len(moved), "openings": followed, "reassignment": h.id, "undoes": h.undoes}})
}

// redirect lets what is on its way to a unit come to another one; what thereby is where
// it was going has arrived. Who followed what it gave away has its successor follow it.
func (s *Service) redirect(ctx context.Context, tx *action.Tx, h *handing) error {
	from, to, now := h.plan.From, h.plan.To, tx.Now
	_, err := tx.Exec(ctx, `with coming as (update case_moves set to_id = $2 where to_id = $1 and state = 'WAITING' returning record_id)
		update case_grants g set unit_id = $2 from coming where g.record_id = coming.record_id and g.kind = 'RECEIVER' and g.unit_id = $1 and g.ends_at is null`, from.ID, to.ID)
	if err != nil {
		return err
	}
	rows, err := tx.Query(ctx, `with here as (update case_moves m set state = 'ACCEPTED', decided_at = $2 from case_records r
			where m.to_id = $1 and m.state = 'WAITING' and r.id = m.record_id and r.unit_id = $1 returning m.record_id),
		closed as (update case_grants g set ends_at = $2 from here where g.record_id = here.record_id and g.kind = 'RECEIVER' and g.ends_at is null returning 1),
		done as (update case_clocks c set done_at = $2 from here where c.record_id = here.record_id and c.term = any($3) and c.done_at is null returning 1)
		select record_id from here order by 1`, to.ID, now, casework.MoveClocks)
	if err != nil {
		return err
	}
	arrived, err := pgx.CollectRows(rows, pgx.RowTo[uuid.UUID])
	if err != nil {
		return err
	}
	for _, id := range arrived {
		if err := s.arrive(ctx, tx, id, to, h.id); err != nil {
			return err
		}
	}
	// What the unit had asked for is asked by the other one; what thereby stands with it is answered.
	_, err = tx.Exec(ctx, `update case_requests q set unit_id = $2, state = case when r.unit_id = $2 then $4 else q.state end, decided_at = case when r.unit_id = $2 then $3::timestamptz end
		from case_records r where r.id = q.record_id and q.state = $5 and (q.unit_id = $1 or q.unit_id = $2 and r.unit_id = $2)`, from.ID, to.ID, now, requestMet, requestWaiting)
	if err != nil || !h.whole {
		return err
	}
	_, err = tx.Exec(ctx, `update case_moves set trail_id = $2 where (trail_id = $1 or trail_id is null and from_id = $1) and to_id <> $2`, from.ID, to.ID)
	return err
}

// trailBack lets who gets its records back follow again what it gave away before.
func trailBack(ctx context.Context, tx pgx.Tx, h *handing) error {
	_, err := tx.Exec(ctx, `update case_moves m set trail_id = nullif($2, m.from_id) from case_reassignments r
		where r.id = $3 and m.from_id = r.from_id and m.trail_id = $1`, h.plan.From.ID, h.plan.To.ID, h.undoes)
	return err
}

// arrive writes that a record under way stands where it was going, since that unit and the
// one it was with are one now.
func (s *Service) arrive(ctx context.Context, tx *action.Tx, id uuid.UUID, at *directory.Unit, reassignment uuid.UUID) error {
	r := &casework.CaseRecord{ID: id}
	if err := tx.QueryRow(ctx, `select version, state, lock_kind, sent_by from case_records where id = $1`, id).Scan(&r.Version, &r.State, &r.Lock, &r.SentBy); err != nil {
		return err
	}
	from := r.State
	row := changeOf(id)
	stands(row, tx, r, casework.Official, at)
	row.write(tx.Later())
	e := stepped(casework.AcceptTransfer, from, r.State, nil)
	e.Detail["reassignment"] = reassignment
	return note(ctx, tx, r, e)
}

// orNull is nobody, where no person acts but the day itself.
func orNull(id uuid.UUID) *uuid.UUID {
	if id == uuid.Nil {
		return nil
	}
	return &id
}

func committeeOf(u *directory.Unit) *uuid.UUID {
	if c := casework.Committee(u); c != nil {
		return &c.ID
	}
	return nil
}
