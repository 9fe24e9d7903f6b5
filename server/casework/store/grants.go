package store

import (
	"cmp"
	"context"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/flow"
	"congvu/server/reporting"
)

// given are the relations that grants give.
var given = map[string]access.Relations{"RECEIVER": access.Receiver, "FORMER": access.Former, "CONSENT": access.Granted, "EMERGENCY": access.Granted,
	"DELEGATION": access.Delegate, "PATIENT": access.Patient}

// inForce are the grants that hold at an instant, the argument at place.
func inForce(place string) string {
	return "begins_at <= " + place + " and (ends_at is null or ends_at > " + place + ")"
}

// places are the units as which the viewer is given something: its own, and the one whose
// room that is.
func places(v *access.Viewer) []uuid.UUID { return []uuid.UUID{v.Body, v.Unit} }

// openTo are the records that grants open now to the viewer's unit or to the viewer alone.
func (s *Service) openTo(q *query, v *access.Viewer, which string) string {
	return "select record_id from case_grants where unit_id = any(" + q.arg(places(v)) + ") and (account_id is null or account_id = " + q.arg(v.Account) + ") and " +
		which + " and " + inForce(q.arg(s.now()))
}

// queueGiven reads what grants give the viewer, and to whom management is delegated.
func (s *Service) queueGiven(b *pgx.Batch, v *access.Viewer, found gathered, ids []uuid.UUID) {
	b.Queue(`select record_id, unit_id, kind, sections, ends_at, unit_id = any($2) and (account_id is null or account_id = $3) from case_grants
		where record_id = any($1) and (unit_id = any($2) and (account_id is null or account_id = $3) or kind = 'DELEGATION') and `+inForce("$4"),
		ids, places(v), v.Account, s.now()).Query(func(rows pgx.Rows) error {
		var of, unit uuid.UUID
		var kind string
		var sections []string
		var ends *time.Time
		var mine bool
		_, err := pgx.ForEachRow(rows, []any{&of, &unit, &kind, &sections, &ends, &mine}, func() error {
			r := found.of(of)
			if kind == string(casework.Delegation) {
				r.Delegate = s.unit(unit)
			}
			if mine {
				r.Given |= given[kind]
				r.Opened |= casework.Mask(sections)
				r.OpenInEmergency = r.OpenInEmergency || kind == string(casework.Emergency)
				if given[kind] == access.Granted && (r.OpenUntil == nil || ends.After(*r.OpenUntil)) {
					until := *ends
					r.OpenUntil = &until
				}
			}
			return nil
		})
		return err
	})
}

// queueGrants lists what records were opened to, the latest first.
func (s *Service) queueGrants(b *pgx.Batch, found gathered, ids []uuid.UUID) {
	b.Queue(`select g.record_id, g.id, g.kind, g.unit_id, p.title, g.sections, nullif(g.basis, ''), g.paper_date, g.issuer, g.file_id, g.reason_id, n.text, g.begins_at, g.ends_at
		from case_grants g left join positions p on p.id = g.given_by left join case_reasons n on n.id = g.reason_id
		where g.record_id = any($1) and g.kind not in ('RECEIVER', 'FORMER') order by g.begins_at desc, g.id desc limit $2`, ids, shown).Query(func(rows pgx.Rows) error {
		for rows.Next() {
			g, of, unit := &casework.CaseGrant{}, uuid.Nil, uuid.Nil
			var paper *time.Time
			var reasonID *uuid.UUID
			var sealed []byte
			err := rows.Scan(&of, &g.ID, &g.Kind, &unit, &g.By, &g.Sections, &g.PaperNumber, &paper, &g.Issuer, &g.FileID, &reasonID, &sealed, &g.BeginsAt, &g.EndsAt)
			if err == nil {
				g.Reason, err = s.reason(reasonID, sealed)
			}
			if err != nil {
				return err
			}
			g.Unit, g.Record = s.unit(unit), found.of(of)
			g.Active = g.EndsAt == nil || g.EndsAt.After(s.now())
			g.PaperDate = dayOf(paper)
			if g.Kind == casework.Emergency { // its number is that of the record
				g.PaperNumber = nil
			}
			found.of(of).Grants = append(found.of(of).Grants, g)
		}
		return rows.Err()
	})
}

// grant is what opens a record; it begins now unless it says another time.
type grant struct {
	unit     uuid.UUID
	account  *uuid.UUID
	kind     string
	sections []string
	basis    *string
	issuer   *string
	paper    *clock.Date
	file     *uuid.UUID
	from, to *time.Time
}

func (x *step) grant(ctx context.Context, g grant) error {
	id := schema.NewID()
	if g.sections == nil {
		g.sections = []string{}
	}
	_, err := x.Exec(ctx, `insert into case_grants (id, record_id, unit_id, manager_id, account_id, given_by, kind, sections, basis, issuer, paper_date, file_id, reason_id, begins_at, ends_at)
		values ($1, $2, $3, $4, $5, $6, $7, $8, coalesce($9, ''), $10, $11, $12, $13, $14, $15)`,
		id, x.record.ID, g.unit, x.record.Unit.ID, g.account, x.Viewer.Position, g.kind, g.sections, g.basis, g.issuer, startOf(g.paper), g.file, x.reason, cmp.Or(g.from, &x.Now), g.to)
	x.granted = id
	return err
}

// endAll ends what grants of these kinds open; from now on they open nothing.
func (x *step) endAll(ctx context.Context, kinds ...string) error {
	_, err := x.Exec(ctx, `update case_grants set ends_at = $3 where record_id = $1 and kind = any($2) and (ends_at is null or ends_at > $3)`,
		x.record.ID, kinds, x.Now)
	return err
}

// tell lets the units, with their rooms, know.
func (x *step) tell(ctx context.Context, subject uuid.UUID, what string, units ...uuid.UUID) error {
	return x.tellUnits(ctx, x.Tx, subject, x.record.ID, what, units...)
}

// share does something about who else sees a record, once the table of rules admits it on
// the record as it stands and as it was seen.
func (s *Service) share(ctx context.Context, what casework.CaseSharing, rule string, in any, of reporting.Versioned, reason *string, w Wanted, do func(context.Context, *step) error) (*casework.CaseRecord, error) {
	if err := permit(ctx, rule); err != nil {
		return nil, err
	}
	id, err := s.Runner.Do(ctx, strings.ToLower(string(what))+"Case", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		r, versions, err := s.take(ctx, tx, of.ID)
		if err != nil {
			return uuid.Nil, err
		}
		if r.Version != of.Version {
			return uuid.Nil, action.Stale(r.Version)
		}
		if err := r.MayShare(tx.Viewer, what); err != nil {
			return uuid.Nil, err
		}
		if err := decided(ctx, tx); err != nil {
			return uuid.Nil, err
		}
		x := s.stepOn(tx, casework.StepCaseInput{Record: of, Action: casework.CaseAction(what), Reason: reason}, flow.Transition{}, r, versions)
		x.line.NeedsReason = reason != nil
		if err := x.write(ctx); err != nil {
			return uuid.Nil, err
		}
		if err := do(ctx, x); err != nil {
			return uuid.Nil, err
		}
		return r.ID, x.finish(ctx)
	})
	if err != nil {
		return nil, err
	}
	return s.shown(ctx, id, w)
}
