package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/clock/period"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/journal"
	"congvu/server/reporting"
)

// openIn opens the round of a regime in a period and gives every unit that owes
// it, by the rule as of the closing date, its obligation with its due date. A
// round that is there stays, and gets the units it lacks while it is open. The
// regime must be in the catalogue.
func (s *Service) openIn(ctx context.Context, tx *action.Tx, regimeID uuid.UUID, p period.Period) (uuid.UUID, error) {
	regime := s.regime(regimeID)
	if regime == nil {
		return uuid.Nil, missingRegime()
	}
	if err := s.checkNotReplaced(regimeID, p.To); err != nil {
		return uuid.Nil, err
	}
	version := s.catalogue.Load().versionOn(regime.FormCode, p.To)
	if version == nil {
		return uuid.Nil, fault.New(fault.WrongState, "NO_FORM_FOR_PERIOD",
			"Biểu %s chưa có phiên bản áp dụng cho kỳ chốt số liệu ngày %s. Nạp phiên bản của biểu trước khi mở đợt.", regime.FormCode, p.To.Vietnamese())
	}
	text, err := s.outlineFor(regime, version, p)
	if err != nil {
		return uuid.Nil, err
	}
	id, made, state, err := insertRound(ctx, tx, regime, version, text, p)
	if err != nil || state != reporting.RoundOpen {
		return id, err
	}
	added, err := s.addObligations(ctx, tx, id, regime, p)
	if err != nil {
		return id, err
	}
	if !made && added == 0 {
		return id, nil
	}
	tx.Announce("round", id, 1)
	return id, tx.Journal(ctx, journal.Entry{Action: "OPEN_ROUND", ObjectKind: "round", ObjectID: id, To: string(reporting.RoundOpen),
		Detail: map[string]any{"regime": regime.Code, "period": p.Key(), "units": added}})
}

// insertRound makes the round, or finds and locks the one there is.
func insertRound(ctx context.Context, tx *action.Tx, regime *reporting.Regime, v *version, text *uuid.UUID, p period.Period) (id uuid.UUID, made bool, state reporting.RoundState, err error) {
	illustrative := v.IllustrativeFrom != nil && !p.To.Before(*v.IllustrativeFrom)
	err = tx.QueryRow(ctx, `insert into rounds (id, version, created_at, updated_at, regime_id, form_version_id, period_key, period_from, period_to, opens_at, state, illustrative, outline_version_id)
		values ($1, 1, $2, $2, $3, $4, $5, $6, $7, $8, 'OPEN', $9, $10) on conflict (regime_id, period_key) do nothing returning id, state`,
		schema.NewID(), tx.Now, regime.ID, v.ID, p.Key(), stored(p.From), stored(p.To), p.From.Start(), illustrative, text).Scan(&id, &state)
	if !errors.Is(err, pgx.ErrNoRows) {
		return id, err == nil, state, err
	}
	err = tx.QueryRow(ctx, `select id, state from rounds where regime_id = $1 and period_key = $2 for update`, regime.ID, p.Key()).Scan(&id, &state)
	return id, false, state, err
}

// addObligations gives each unit that owes the round its obligation, unless it has
// it, and says how many were given.
func (s *Service) addObligations(ctx context.Context, tx *action.Tx, round uuid.UUID, regime *reporting.Regime, p period.Period) (int, error) {
	owing := regime.Owing(s.Units.Current().On(p.To).UnitsInForce(), p.To)
	added, b := 0, &pgx.Batch{}
	due := map[directory.Level]dueDate{}
	for _, u := range owing {
		d, known := due[u.Level]
		if !known {
			var err error
			if d, err = s.dueDate(regime, u.Level, p.To); err != nil {
				return 0, err
			}
			due[u.Level] = d
		}
		id := schema.NewID()
		b.Queue(insertObligation, id, tx.Now, round, u.ID, d.at, d.explanation, tx.Viewer.Account, tx.Viewer.Position, tx.Viewer.Unit, action.RequestFrom(ctx)).
			QueryRow(func(row pgx.Row) error {
				var n int
				err := row.Scan(&n)
				added += n
				return err
			})
	}
	if b.Len() == 0 {
		return 0, nil
	}
	return added, db.Fault(tx.SendBatch(ctx, b).Close())
}

// insertObligation writes an obligation and the first line of its journal, or
// neither when the unit has one already.
const insertObligation = `with made as (
	insert into obligations (id, version, created_at, updated_at, round_id, unit_id, state, state_since, due_at, due_explanation, marks)
	values ($1, 1, $2, $2, $3, $4, 'ASSIGNED', $2, $5, $6, '[]') on conflict (round_id, unit_id) do nothing returning id
), noted as (
	insert into journal (at, account_id, position_id, unit_id, action, object_kind, object_id, to_state, request_id)
	select $2, nullif($7, '00000000-0000-0000-0000-000000000000'::uuid), nullif($8, '00000000-0000-0000-0000-000000000000'::uuid),
		nullif($9, '00000000-0000-0000-0000-000000000000'::uuid), 'ASSIGN', 'obligation', id, 'ASSIGNED', nullif($10, '') from made
) select count(*) from made`

type dueDate struct {
	at          time.Time
	explanation json.RawMessage
}

func (s *Service) dueDate(regime *reporting.Regime, level directory.Level, closing clock.Date) (dueDate, error) {
	at, explanation, err := regime.Due(level, closing, s.Days())
	if err != nil {
		return dueDate{}, err
	}
	return dueDate{at: at, explanation: asJSON(explanation)}, nil
}

// OpenRound opens the round of a period named by its key, by hand.
func (s *Service) OpenRound(ctx context.Context, regimeID uuid.UUID, periodKey string) (*reporting.Round, error) {
	regime, err := s.Regime(ctx, regimeID)
	if err != nil {
		return nil, err
	}
	if err := mayManage(ctx, &reporting.Round{Regime: regime}); err != nil {
		return nil, err
	}
	if regime.State != reporting.RegimePublished {
		return nil, fault.New(fault.WrongState, "REGIME_NOT_IN_FORCE",
			"Chế độ báo cáo %s không ở trạng thái đang áp dụng nên không mở đợt được. Ban hành chế độ trước.", regime.Code)
	}
	p, err := regime.Period(periodKey)
	if err != nil {
		return nil, err
	}
	input := struct {
		Regime uuid.UUID
		Period string
	}{regimeID, periodKey}
	id, err := s.Runner.Do(ctx, "openRound", input, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		return s.openIn(ctx, tx, regimeID, p)
	})
	if err != nil {
		return nil, err
	}
	return s.Round(ctx, id)
}

// mayManage: the lead agency manages the rounds of its regime, the managing office
// those of all (QĐ 239 art. 7.1a, 17.4).
func mayManage(ctx context.Context, r *reporting.Round) error {
	v := access.From(ctx)
	if !access.Table.Row(v, "round.manage", r.AccessRow(v)) {
		return forbidden()
	}
	return nil
}

// OpenDue opens the rounds of every regime in force whose period has begun,
// those missed while the server was down included. Each regime stands alone: the
// fault of one, such as a form not loaded yet, does not keep others shut.
func (s *Service) OpenDue(ctx context.Context) error {
	var faults []error
	for _, row := range s.catalogue.Load().regimes {
		if row.State != reporting.RegimePublished || row.Kind != reporting.KindPeriodic {
			continue
		}
		if err := s.openDueOf(ctx, row); err != nil {
			faults = append(faults, fmt.Errorf("regime %s: %w", row.Code, err))
		}
	}
	return errors.Join(faults...)
}

func (s *Service) openDueOf(ctx context.Context, row *regimeRow) error {
	periods, err := s.duePeriods(ctx, row)
	if err != nil {
		return err
	}
	for _, p := range periods {
		if s.checkNotReplaced(row.ID, p.To) != nil {
			return nil // another regime asks for it from here on
		}
		_, err := s.Runner.Do(ctx, "openDue", nil, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
			return s.openIn(ctx, tx, row.ID, p)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// duePeriods are the periods from the newest round on up to the current one; a
// regime without rounds begins with the current one.
func (s *Service) duePeriods(ctx context.Context, row *regimeRow) ([]period.Period, error) {
	rule, kind, today := row.Window(), period.Kind(row.Frequency), s.Runner.Clock.Today()
	var key string
	err := s.Runner.DB.Pool.QueryRow(ctx, `select period_key from rounds where regime_id = $1 order by period_to desc limit 1`, row.ID).Scan(&key)
	if errors.Is(err, pgx.ErrNoRows) {
		p, err := period.At(rule, kind, today)
		if fault.Is(err, "NO_PERIOD") { // e.g. after the nine months of a year
			return nil, nil
		}
		return []period.Period{p}, err
	}
	if err != nil {
		return nil, db.Fault(err)
	}
	p, err := row.Period(key)
	if err != nil {
		return nil, err
	}
	out := []period.Period{}
	for !p.From.After(today) {
		out = append(out, p)
		if p, err = period.Next(rule, p); err != nil {
			return nil, err
		}
	}
	return out, nil
}
