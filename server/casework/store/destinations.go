package store

import (
	"context"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/db"
	"congvu/server/text"
	"congvu/server/vault"
)

// Where a person went is the person's address: it lies sealed.

func destinationPlace(move uuid.UUID) vault.Place {
	return vault.Place{Table: "case_moves", Column: "destination", Row: move}
}

func (s *Service) sealDestination(move uuid.UUID, where *string) ([]byte, error) {
	if where == nil {
		return nil, nil
	}
	return s.Vault.Seal(destinationPlace(move), []byte(*where))
}

// SealOld seals the destinations of a database that is older than their sealing, some in a
// transaction; until then they are not shown. It may be broken off and repeated.
func (s *Service) SealOld(ctx context.Context) error {
	for {
		n := 0
		err := s.Runner.DB.InTx(ctx, func(ctx context.Context, tx pgx.Tx) (err error) {
			n, err = s.sealSome(ctx, tx)
			return err
		})
		if err != nil || n == 0 {
			return db.Fault(err)
		}
	}
}

func (s *Service) sealSome(ctx context.Context, tx pgx.Tx) (int, error) {
	if err := decided(ctx, tx); err != nil {
		return 0, err
	}
	rows, err := tx.Query(ctx, `select id, destination_clear from case_moves where destination_clear is not null order by id limit $1 for update`, together)
	if err != nil {
		return 0, err
	}
	type move struct {
		ID    uuid.UUID
		Where string
	}
	open, err := pgx.CollectRows(rows, pgx.RowToStructByPos[move])
	if err != nil {
		return 0, err
	}
	b := &pgx.Batch{}
	for _, m := range open {
		if clean, err := text.Line(m.Where); err == nil {
			m.Where = clean
		}
		sealed, err := s.sealDestination(m.ID, &m.Where)
		if err != nil {
			return 0, err
		}
		b.Queue(`update case_moves set destination = $2, destination_clear = null where id = $1`, m.ID, sealed)
	}
	return len(open), tx.SendBatch(ctx, b).Close()
}
