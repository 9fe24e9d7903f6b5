package store

import (
	"context"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/casework"
	"congvu/server/journal"
)

// together is how many records are keyed in one transaction.
const together = 200

// Index keys records that are older than the keys by which they are found now, and
// looks with whom they pair. It is repeated at every start and goes on where it was
// interrupted; nobody is shown what it opens.
func (s *Service) Index(ctx context.Context) error {
	for {
		n, err := s.keySome(ctx)
		if err != nil {
			return err
		}
		if n < together {
			return nil
		}
	}
}

// system journals what nobody in particular does.
type system struct {
	pgx.Tx
	s *Service
}

func (x system) Journal(ctx context.Context, e journal.Entry) error {
	e.At = x.s.now()
	return journal.Append(ctx, x.Tx, e)
}

// keySome keys some and proposes the pairs with what is keyed already: what comes
// later finds the others.
func (s *Service) keySome(ctx context.Context) (n int, err error) {
	err = s.Runner.DB.InTx(ctx, func(ctx context.Context, tx pgx.Tx) error {
		if err := decided(ctx, tx); err != nil {
			return err
		}
		rows, err := tx.Query(ctx, `select id, unit_id, official_id, pending_id from case_records where keyed < $1 order by id limit $2 for update`, generation, together)
		if err != nil {
			return err
		}
		old, err := pgx.CollectRows(rows, pgx.RowToStructByPos[unkeyed])
		if err != nil || len(old) == 0 {
			return err
		}
		n = len(old)
		for _, o := range old {
			if err := s.rekey(ctx, tx, o); err != nil {
				return err
			}
		}
		for _, o := range old {
			found, err := likely(ctx, tx, o.ID)
			if err != nil {
				return err
			}
			if err := s.propose(ctx, system{tx, s}, found); err != nil {
				return err
			}
		}
		return nil
	})
	return n, err
}

type unkeyed struct {
	ID, Unit          uuid.UUID
	Official, Pending *uuid.UUID
}

func (s *Service) rekey(ctx context.Context, tx pgx.Tx, o unkeyed) error {
	f := found{}
	for _, id := range []*uuid.UUID{o.Pending, o.Official} {
		if id == nil {
			continue
		}
		v := &stored{CaseVersion: &casework.CaseVersion{ID: *id}}
		err := tx.QueryRow(ctx, `select "identity", contact from case_versions where id = $1`, *id).Scan(&v.sealed[0], &v.sealed[1])
		if err != nil {
			return err
		}
		if err := s.unseal(v, casework.Sections); err != nil {
			return err
		}
		there := findable(&v.Content)
		if id == o.Official {
			there = there.official()
		}
		f = f.or(there)
	}
	row, b := changeOf(o.ID), &pgx.Batch{}
	s.key(row, s.unit(o.Unit), f)
	row.write(b)
	return tx.SendBatch(ctx, b).Close()
}
