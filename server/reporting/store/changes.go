package store

import (
	"context"
	"errors"
	"slices"

	"github.com/jackc/pgx/v5"

	"congvu/ent"
	"congvu/server/action"
	"congvu/server/fault"
	"congvu/server/flow"
	"congvu/server/journal"
	"congvu/server/reporting"
)

// catalogueChanged writes the journal and tells every server to read the
// catalogue anew once this commits.
func (s *Service) catalogueChanged(ctx context.Context, tx *action.Tx, e journal.Entry) error {
	if err := tx.Journal(ctx, e); err != nil {
		return err
	}
	_, err := tx.Exec(ctx, `select pg_notify($1, '')`, Channel)
	return err
}

// lockRegime reads a regime for a change, refusing a stale version and a state
// the change does not start from.
func (s *Service) lockRegime(ctx context.Context, tx *action.Tx, v reporting.Versioned, from ...reporting.RegimeState) (*ent.Regime, error) {
	if _, err := tx.Exec(ctx, `select from regimes where id = $1 for update`, v.ID); err != nil {
		return nil, err
	}
	row, err := tx.Ent.Regime.Get(ctx, v.ID)
	if ent.IsNotFound(err) {
		return nil, missingRegime()
	}
	if err != nil {
		return nil, err
	}
	if row.Version != v.Version {
		return nil, action.Stale(row.Version)
	}
	if !slices.Contains(from, reporting.RegimeState(row.State)) {
		return nil, fault.New(fault.WrongState, "REGIME_STATE",
			"Chế độ báo cáo %s đang ở trạng thái không cho phép thao tác này. Tải lại để xem trạng thái hiện tại.", row.Code)
	}
	return row, nil
}

// written is a reason that must be there.
func written(reason string) (string, error) {
	return reporting.CheckReason(flow.Transition{NeedsReason: true}, reason)
}

// orMissing is err, or missing where err says that there is no row.
func orMissing(err, missing error) error {
	if errors.Is(err, pgx.ErrNoRows) {
		return missing
	}
	return err
}
