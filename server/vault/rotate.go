package vault

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/tink-crypto/tink-go/v2/keyset"

	"congvu/server/fault"
)

// Grace is how long an old key is kept at least: a server may seal with it until it
// notices the new one (trust), and write what it sealed a little later.
const Grace = time.Minute

// fruitless is after how many passes in a row that met values and sealed none a rotation
// gives up: the pauses between them grow to some twenty seconds in all, in which whoever
// holds a row is done with it.
const fruitless = 8

// lock is held by who changes keys.
const lock = 0x76617531

// Change is a step that a rotation leaves in the journal.
type Change string

// The steps.
const (
	Promoted  Change = "PROMOTE_VAULT_KEY" // a new key seals
	Retired   Change = "RETIRE_VAULT_KEY"  // the old ones are gone
	Rewrapped Change = "REWRAP_VAULT_KEYS" // another key-encryption key
)

// Rotation says how the keys change.
type Rotation struct {
	Grace time.Duration // at least Grace while servers run
	// Journal writes down a change in its own transaction.
	Journal func(ctx context.Context, tx pgx.Tx, change Change, generation int) error
	// Progress is told now and then: values sealed anew so far, or the time still to wait.
	Progress func(sealed int, left time.Duration)
}

// Rotate makes a new primary key, seals every value of the columns with it while the
// servers go on, and removes the old keys when no value is left that needs them.
// Interrupted, it goes on where it was when it is called again.
func (v *Vault) Rotate(ctx context.Context, r Rotation) error {
	return v.alone(ctx, func() error {
		until, err := v.promote(ctx, r)
		if err != nil {
			return err
		}
		sealed, idle := 0, 0
		for {
			before := sealed
			n, where, err := v.sweep(ctx, r, &sealed)
			if err != nil {
				return err
			}
			if idle++; n == 0 || sealed > before {
				idle = 0
			} else if idle == fruitless {
				return fault.New(fault.Conflict, "VAULT_STUCK", "Còn %d giá trị (cột %s.%s) chưa mã hóa lại được sau %d lượt; khóa cũ được giữ nguyên, dữ liệu vẫn mở được. "+
					"Kiểm tra giao dịch đang giữ các dòng này và quyền ghi của máy chủ, rồi chạy lại lệnh.", n, where.Table, where.Column, idle)
			}
			now, err := v.now(ctx)
			if err != nil {
				return err
			}
			if soonest := now.Add(r.Grace / 4); n > 0 && until.Before(soonest) {
				until = soonest // who has just read a value must still be able to open it
			}
			left := until.Sub(now)
			if n == 0 && left <= 0 {
				if done, err := v.retire(ctx, r); done || err != nil {
					return err
				}
			}
			r.Progress(sealed, left)
			select {
			case <-ctx.Done():
				return ctx.Err()
			case <-time.After(min(max(left, v.pause<<idle), 5*time.Second)):
			}
		}
	})
}

// Rewrap wraps the keysets with another key-encryption key, which is made if need be.
// Running servers go on with what they hold; they need the new key at their next start,
// and when keys rotate.
func (v *Vault) Rewrap(ctx context.Context, to KeySource, r Rotation) error {
	return v.alone(ctx, func() error {
		kek, err := to.Key(ctx, true)
		if err != nil {
			return err
		}
		err = v.change(ctx, r, Rewrapped, func(stored map[string]storedKeys, from *KEK) (map[string]*keyset.Handle, *KEK, error) {
			out := map[string]*keyset.Handle{}
			for _, purpose := range []string{forData, forIndex} {
				if out[purpose], err = unwrap(stored[purpose], purpose, from); err != nil {
					return nil, nil, err
				}
			}
			return out, kek, nil
		})
		if err != nil {
			return err
		}
		v.mu.Lock()
		defer v.mu.Unlock()
		v.source = to
		return nil
	})
}

// alone runs work while no other process changes keys.
func (v *Vault) alone(ctx context.Context, work func() error) error {
	conn, err := v.db.Pool.Acquire(ctx)
	if err != nil {
		return err
	}
	defer conn.Release()
	var free bool
	if err := conn.QueryRow(ctx, `select pg_try_advisory_lock($1)`, lock).Scan(&free); err != nil {
		return err
	}
	if !free {
		return fault.New(fault.Conflict, "VAULT_BUSY", "Một lệnh thay khóa khác đang chạy. Đợi lệnh đó xong rồi chạy lại.")
	}
	defer func() {
		_, _ = conn.Exec(context.WithoutCancel(ctx), `select pg_advisory_unlock($1)`, lock) // a lost connection unlocks by itself
	}()
	return work()
}

// promote adds the new primary key, unless an interrupted rotation has done so; until is
// when the older ones may go.
func (v *Vault) promote(ctx context.Context, r Rotation) (until time.Time, err error) {
	if err := v.reload(ctx); err != nil {
		return until, err
	}
	if len(v.keys.Load().older()) == 0 {
		err = v.change(ctx, r, Promoted, func(stored map[string]storedKeys, kek *KEK) (map[string]*keyset.Handle, *KEK, error) {
			h, err := edit(stored, kek, func(m *keyset.Manager) error {
				id, err := m.Add(templates[forData]())
				if err != nil {
					return err
				}
				return m.SetPrimary(id)
			})
			return h, kek, err
		})
		if err != nil {
			return until, err
		}
	}
	stored, err := readKeys(ctx, v.db.Pool)
	return stored[forData].PromotedAt.Add(r.Grace), err
}

// now is the clock of the database, which also dated the promotion.
func (v *Vault) now(ctx context.Context) (now time.Time, err error) {
	err = v.db.Pool.QueryRow(ctx, `select now()`).Scan(&now)
	return now, err
}

// retire removes all keys but the primary, if nothing needs them.
func (v *Vault) retire(ctx context.Context, r Rotation) (done bool, err error) {
	prefix := prefixOf(v.keys.Load().primary)
	err = v.inTx(ctx, func(ctx context.Context, tx pgx.Tx) error {
		done = true
		for _, c := range v.columns {
			needed, err := c.holds(ctx, tx, prefix)
			if err != nil {
				return err
			}
			done = done && !needed
		}
		return nil
	})
	if err != nil || !done {
		return false, err
	}
	return true, v.change(ctx, r, Retired, func(stored map[string]storedKeys, kek *KEK) (map[string]*keyset.Handle, *KEK, error) {
		h, err := edit(stored, kek, func(m *keyset.Manager) error {
			for _, id := range v.keys.Load().older() {
				if err := m.Delete(id); err != nil {
					return err
				}
			}
			return nil
		})
		return h, kek, err
	})
}

// edit changes the keys that seal values.
func edit(stored map[string]storedKeys, kek *KEK, by func(*keyset.Manager) error) (map[string]*keyset.Handle, error) {
	h, err := unwrap(stored[forData], forData, kek)
	if err != nil {
		return nil, err
	}
	m := keyset.NewManagerFromHandle(h)
	if err := by(m); err != nil {
		return nil, err
	}
	h, err = m.Handle()
	return map[string]*keyset.Handle{forData: h}, err
}

// change writes keysets anew and tells the servers.
func (v *Vault) change(ctx context.Context, r Rotation, what Change, to func(map[string]storedKeys, *KEK) (map[string]*keyset.Handle, *KEK, error)) error {
	kek, err := v.source.Key(ctx, false)
	if err != nil {
		return err
	}
	err = v.inTx(ctx, func(ctx context.Context, tx pgx.Tx) error {
		stored, err := readKeys(ctx, tx)
		if err != nil {
			return err
		}
		handles, kek, err := to(stored, kek)
		if err != nil {
			return err
		}
		generation := stored[forData].Generation
		if what != Rewrapped {
			generation++
		}
		for purpose, h := range handles {
			wrapped, err := wrap(h, purpose, kek)
			if err != nil {
				return err
			}
			_, err = tx.Exec(ctx, `update vault_keys set wrapped = $2, kek = $3, generation = $4, version = version + 1, updated_at = now(),
				promoted_at = case when $5 then now() else promoted_at end where purpose = $1`, purpose, wrapped, kek.ID, generation, what == Promoted)
			if err != nil {
				return err
			}
		}
		if err := r.Journal(ctx, tx, what, generation); err != nil {
			return err
		}
		_, err = tx.Exec(ctx, `select pg_notify($1, '')`, channel)
		return err
	})
	if err != nil {
		return err
	}
	return v.reload(ctx)
}
