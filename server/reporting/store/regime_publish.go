package store

import (
	"context"

	"github.com/google/uuid"

	"congvu/ent"
	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/journal"
	"congvu/server/reporting"
)

// PublishRegime puts a draft, or a suspended regime, into force: its lead unit
// gets the duty, and the rounds that are open by now open in a job of the same
// transaction.
func (s *Service) PublishRegime(ctx context.Context, v reporting.Versioned) (*reporting.Regime, error) {
	if err := may(access.From(ctx), "regime.publish"); err != nil {
		return nil, err
	}
	return s.regimeAction(ctx, "publishRegime", v, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		row, err := s.lockRegime(ctx, tx, v, reporting.RegimeDraft, reporting.RegimeSuspended)
		if err != nil {
			return uuid.Nil, err
		}
		return v.ID, s.publish(ctx, tx, row)
	})
}

// PublishKept is PublishRegime inside a write in progress, without asking who writes.
func (s *Service) PublishKept(ctx context.Context, tx *action.Tx, id uuid.UUID) error {
	row, err := tx.Ent.Regime.Get(ctx, id)
	if err != nil {
		return err
	}
	return s.publish(ctx, tx, row)
}

func (s *Service) publish(ctx context.Context, tx *action.Tx, row *ent.Regime) error {
	regime, err := s.regimeOf(row)
	if err != nil {
		return err
	}
	today := clock.DateOf(tx.Now)
	if err := regime.CheckPublish(today, s.Days()); err != nil {
		return err
	}
	if err := s.checkNotReplaced(row.ID, today); err != nil {
		return err
	}
	if err := formExists(ctx, tx, regime.FormCode); err != nil {
		return err
	}
	if err := row.Update().SetState(string(reporting.RegimePublished)).ClearSuspendReason().SetVersion(row.Version + 1).SetUpdatedAt(tx.Now).Exec(ctx); err != nil {
		return err
	}
	if err := giveLeadDuty(ctx, tx, regime, today); err != nil {
		return err
	}
	if s.Queue != nil {
		if _, err := s.Queue.InsertTx(ctx, tx.Tx, OpenRoundsArgs{}, nil); err != nil {
			return err
		}
	}
	return s.catalogueChanged(ctx, tx, journal.Entry{Action: "PUBLISH_REGIME", ObjectKind: "regime", ObjectID: row.ID,
		From: row.State, To: string(reporting.RegimePublished)})
}

// giveLeadDuty makes the lead unit, and no other, the lead agency of the regime
// (QĐ 239 art. 7.3), unless it is already.
func giveLeadDuty(ctx context.Context, tx *action.Tx, r *reporting.Regime, today clock.Date) error {
	if _, err := tx.Exec(ctx, `update duties set valid_to = $3 where kind = 'LEAD_AGENCY' and regime_id = $1 and unit_id <> $2
		and (valid_to is null or valid_to > $3)`, r.ID, r.LeadUnit.ID, stored(today)); err != nil {
		return err
	}
	_, err := tx.Exec(ctx, `insert into duties (id, valid_from, kind, unit_id, regime_id, legal_basis)
		select $1, $2, 'LEAD_AGENCY', $3, $4, $5 where not exists (select from duties
			where kind = 'LEAD_AGENCY' and unit_id = $3 and regime_id = $4 and (valid_to is null or valid_to > $2))`,
		schema.NewID(), stored(today), r.LeadUnit.ID, r.ID, r.LegalBasis)
	return err
}

// SuspendRegime stops a regime: no further round opens.
func (s *Service) SuspendRegime(ctx context.Context, v reporting.Versioned, reason string) (*reporting.Regime, error) {
	if err := may(access.From(ctx), "regime.publish"); err != nil {
		return nil, err
	}
	reason, err := written(reason)
	if err != nil {
		return nil, err
	}
	input := reporting.ReasonInput{Obligation: v, Reason: reason}
	return s.regimeAction(ctx, "suspendRegime", input, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		row, err := s.lockRegime(ctx, tx, v, reporting.RegimePublished)
		if err != nil {
			return uuid.Nil, err
		}
		err = row.Update().SetState(string(reporting.RegimeSuspended)).SetSuspendReason(reason).SetVersion(row.Version + 1).SetUpdatedAt(tx.Now).Exec(ctx)
		if err != nil {
			return uuid.Nil, err
		}
		return v.ID, s.catalogueChanged(ctx, tx, journal.Entry{Action: "SUSPEND_REGIME", ObjectKind: "regime", ObjectID: v.ID,
			From: row.State, To: string(reporting.RegimeSuspended), Reason: reason})
	})
}
