package vault

import (
	"context"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
)

// portion is how many bytes one transaction of a rotation seals anew.
const portion = 4 << 20

// sweep seals anew what older keys sealed, in small transactions; n counts what it met,
// where is the last column that it met some in.
func (v *Vault) sweep(ctx context.Context, r Rotation, sealed *int) (n int, where Column, err error) {
	prefix := prefixOf(v.keys.Load().primary)
	for _, c := range v.columns {
		for last := uuid.Nil; ; {
			var list []old
			err := v.inTx(ctx, func(ctx context.Context, tx pgx.Tx) (err error) {
				list, err = c.next(ctx, tx, last, prefix)
				return err
			})
			if err != nil {
				return n, where, err
			}
			if len(list) == 0 {
				break
			}
			for part := range portions(list) {
				done, err := v.reseal(ctx, r, c, part)
				if err != nil {
					return n, where, err
				}
				*sealed += done
			}
			n, where = n+len(list), c
			last = list[len(list)-1].Row
			r.Progress(*sealed, 0)
		}
	}
	return n, where, nil
}

// portions cuts rows so that each part is small in bytes.
func portions(list []old) func(func([]uuid.UUID) bool) {
	return func(yield func([]uuid.UUID) bool) {
		var part []uuid.UUID
		size := 0
		for _, o := range list {
			if size+o.Size > portion && len(part) > 0 {
				if !yield(part) {
					return
				}
				part, size = nil, 0
			}
			part, size = append(part, o.Row), size+o.Size
		}
		yield(part)
	}
}

func (v *Vault) reseal(ctx context.Context, r Rotation, c Column, rows []uuid.UUID) (done int, err error) {
	err = v.inTx(ctx, func(ctx context.Context, tx pgx.Tx) error {
		values, err := c.read(ctx, tx, rows)
		if err != nil {
			return err
		}
		var named []uuid.UUID
		var before, fresh [][]byte
		for _, h := range values {
			p := Place{c.Table, c.Column, h.Row}
			plain, err := v.Unseal(p, h.Sealed)
			if err != nil {
				return err
			}
			again, err := v.Seal(p, plain)
			if err != nil {
				return err
			}
			named, before, fresh = append(named, h.Row), append(before, h.Sealed), append(fresh, again)
		}
		done, err = c.exchange(ctx, tx, named, before, fresh)
		return err
	})
	return done, err
}

// inTx is a transaction that sees all rows and may take its time reading them.
func (v *Vault) inTx(ctx context.Context, work func(context.Context, pgx.Tx) error) error {
	return v.db.InTx(ctx, func(ctx context.Context, tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, `select set_config('statement_timeout', '15min', true), set_config('vault.sweep', 'on', true)`); err != nil {
			return err
		}
		return work(ctx, tx)
	})
}
