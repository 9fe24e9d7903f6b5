package store

import (
	"context"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/db"
	"congvu/server/directory"
)

// lasting are the grants that are a unit's own. What opens a record on its way follows the
// move (redirect); the trail of what was given away opens nothing.
var lasting = []casework.CaseGrantKind{casework.Consent, casework.Emergency, casework.Delegation, casework.Patient}

// followedGrant is the journal's word on a record for what was open to a unit that ended and is
// now to the one that took over.
const followedGrant = "FOLLOW_GRANT" + ofCase

// inForceOrLater are the grants that have not ended at an instant, those to come included.
func inForceOrLater(place string) string { return "(g.ends_at is null or g.ends_at > " + place + ")" }

// follow lets what is open to a unit that has ended be open to the one that takes over:
// the row of the first ends, one of the other begins with the same paper, sections and
// end. A paper names a unit; who takes over its tasks takes over what rests on them.
// Giving back takes those along that came with what is given back. Nothing is delegated to
// the unit that manages it, and nobody keeps a patient's part twice.
func (s *Service) follow(ctx context.Context, tx *action.Tx, h *handing, moved []uuid.UUID) (int, error) {
	from, to := h.plan.From.ID, h.plan.To.ID
	_, err := tx.Exec(ctx, `update case_grants g set ends_at = $3 where g.record_id = any($1) and g.unit_id = $2 and g.kind = 'DELEGATION' and `+inForceOrLater("$3"), moved, to, tx.Now)
	if err != nil || !h.whole && h.undoes == nil {
		return 0, err
	}
	rows, err := tx.Query(ctx, `with held as (select g.*, r.unit_id as now_at from case_grants g join case_records r on r.id = g.record_id
			where g.unit_id = $1 and g.kind = any($5) and ($6::uuid is null or g.reassignment_id = $6) and `+inForceOrLater("$3")+` for update of g),
		ended as (update case_grants g set ends_at = $3 from held where g.id = held.id returning 1),
		begun as (insert into case_grants (id, record_id, unit_id, manager_id, account_id, given_by, kind, sections, basis, issuer, paper_date, file_id, reason_id, begins_at, ends_at, reassignment_id)
			select gen_random_uuid(), record_id, $2, now_at, account_id, given_by, kind, sections, basis, issuer, paper_date, file_id, reason_id, greatest(begins_at, $3), ends_at, $4 from held
			where not (kind = 'DELEGATION' and now_at = $2) and not (kind = 'PATIENT' and exists (select from case_grants o where o.record_id = held.record_id and o.unit_id = $2 and o.kind = 'PATIENT' and o.ends_at is null))
			returning id, record_id, kind),
		noted as (insert into journal (at, account_id, position_id, unit_id, action, object_kind, object_id, detail, request_id)
			select $3, $7, $8, $9, $10, 'case', record_id, jsonb_build_object('reassignment', $4::text, 'unit', $2::text, 'grants', jsonb_agg(id)), $11 from begun group by record_id returning 1)
		select id, record_id, kind from begun order by id`, from, to, tx.Now, h.id, lasting, h.undoes,
		orNull(tx.Viewer.Account), orNull(tx.Viewer.Position), orNull(tx.Viewer.Unit), followedGrant, action.RequestFrom(ctx))
	if err != nil {
		return 0, err
	}
	type followed struct {
		ID, Record uuid.UUID
		Kind       string
	}
	all, err := pgx.CollectRows(rows, pgx.RowToStructByPos[followed])
	if err != nil {
		return 0, err
	}
	// A notice is the way in for who has no list of what is open to it.
	for _, g := range all {
		if what := ways[g.Kind]; what != "" {
			if err := s.tellUnits(ctx, tx, g.ID, g.Record, what, to); err != nil {
				return 0, err
			}
		}
	}
	return len(all), nil
}

// ways are the notices that tell a unit of what was opened to it.
var ways = map[string]string{string(casework.Consent): toldOpened, string(casework.Delegation): toldDelegated}

// UnitsLeft are the units of the viewer's territory that have ended and still have records,
// or some open to them: those of a split wait there to be given on by hand.
func (s *Service) UnitsLeft(ctx context.Context) ([]*directory.Unit, error) {
	if err := permit(ctx, "case.reassign"); err != nil {
		return nil, err
	}
	var ended []uuid.UUID
	for _, u := range s.Units().Units() {
		if !u.InForce(s.Runner.Clock.Today()) && casework.OfLine(u) && access.From(ctx).Covering(access.CaseAmendment, u.Area.At) != 0 {
			ended = append(ended, u.ID)
		}
	}
	out := []*directory.Unit{}
	err := s.Runner.DB.InTx(ctx, func(ctx context.Context, tx pgx.Tx) error {
		if err := decided(ctx, tx); err != nil {
			return err
		}
		rows, err := tx.Query(ctx, `select u from unnest($1::uuid[]) u where exists (select from case_records r where r.unit_id = u)
			or exists (select from case_grants g where g.unit_id = u and g.kind = any($2) and `+inForceOrLater("$3")+`) limit $4`, ended, lasting, s.now(), maxReassignments)
		if err != nil {
			return err
		}
		ids, err := pgx.CollectRows(rows, pgx.RowTo[uuid.UUID])
		for _, id := range ids {
			out = append(out, s.unit(id))
		}
		return err
	})
	return out, db.Fault(err)
}
