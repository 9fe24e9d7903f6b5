package store

import (
	"context"
	"encoding/json"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/journal"
	"congvu/server/reporting"
)

// pending is a report that is still owed, with what its due date was counted from.
type pending struct {
	ID         uuid.UUID
	Version    int
	Unit       uuid.UUID
	Regime     uuid.UUID
	Closing    time.Time
	Due        time.Time
	Why        json.RawMessage
	Supplement *time.Time
	Returned   *time.Time
	Sent       bool
	Extended   bool
}

// Reports of open rounds that are not sent yet, or returned and not supplied again.
// A date that a decision set rests on the decision, not on the calendar.
const selectPending = `select o.id, o.version, o.unit_id, r.regime_id, r.period_to, o.due_at, o.due_explanation, o.supplement_due_at,
		(select max(v.at) from reviews v join submissions s on s.id = v.submission_id where s.obligation_id = o.id and v.kind = 'RETURNED'),
		o.first_submitted_at is not null,
		exists (select from extensions e where e.round_id = r.id and (e.unit_id is null or e.unit_id = o.unit_id))
	from obligations o join rounds r on r.id = o.round_id
	where r.state = 'OPEN' and (o.first_submitted_at is null or o.supplement_due_at is not null) order by o.id for update of o`

// Recount counts due dates anew after a day of the calendar changed, with old and
// new date in the journal. What was sent keeps the date it was sent against.
func (s *Service) Recount(ctx context.Context, tx *action.Tx, days *clock.Calendar) error {
	rows, err := tx.Query(ctx, selectPending)
	if err != nil {
		return err
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByPos[pending])
	if err != nil {
		return err
	}
	for _, p := range list {
		regime, unit := s.regime(p.Regime), s.unit(p.Unit)
		if regime == nil || unit == nil {
			continue
		}
		if err := recount(ctx, tx, p, regime, unit.Level, days); err != nil {
			return err
		}
	}
	return nil
}

func recount(ctx context.Context, tx *action.Tx, p pending, regime *reporting.Regime, level directory.Level, days *clock.Calendar) error {
	due, why, supplement := p.Due, p.Why, p.Supplement
	reworded := false
	if !p.Sent && !p.Extended {
		at, explanation, err := regime.Due(level, clock.DateOf(p.Closing), days)
		if err != nil {
			return err
		}
		var before reporting.DueExplanation
		if err := json.Unmarshal(p.Why, &before); err != nil {
			return err
		}
		due, why, reworded = at, asJSON(explanation), before != explanation
	}
	if p.Supplement != nil && p.Returned != nil {
		at, err := regime.SupplementDue(*p.Returned, days)
		if err != nil {
			return err
		}
		supplement = &at
	}
	moved := !due.Equal(p.Due)
	again := supplement != nil && p.Supplement != nil && !supplement.Equal(*p.Supplement)
	if !moved && !again && !reworded { // the day bears on other dates
		return nil
	}
	_, err := tx.Exec(ctx, `update obligations set version = version + 1, updated_at = $2, due_at = $3, due_explanation = $4, supplement_due_at = $5 where id = $1`,
		p.ID, tx.Now, due, why, supplement)
	if err != nil {
		return err
	}
	detail := map[string]any{}
	if moved {
		detail["from"], detail["to"] = clock.DateOf(p.Due).String(), clock.DateOf(due).String()
	}
	if again {
		detail["supplementFrom"], detail["supplementTo"] = clock.DateOf(*p.Supplement).String(), clock.DateOf(*supplement).String()
	}
	tx.Announce("obligation", p.ID, p.Version+1)
	return tx.Journal(ctx, journal.Entry{Action: "RECOUNT_DUE", ObjectKind: "obligation", ObjectID: p.ID, Detail: detail})
}
