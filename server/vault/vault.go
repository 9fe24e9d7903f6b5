// Package vault keeps protected values unreadable in the database: it seals them for the
// place they stand in, makes keyed indexes by which they can still be found, and changes
// its keys under load. Its keysets lie in the database, wrapped by a key-encryption key
// that does not (docs/adr/015-vault.md).
package vault

import (
	"context"
	"encoding/binary"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/google/uuid"

	"congvu/server/db"
	"congvu/server/fault"
)

// Place is where a sealed value stands. It is bound into the value: one that was moved
// to another row, column or table no longer opens.
type Place struct {
	Table, Column string
	Row           uuid.UUID
}

// String names the place for errors and logs; it holds nothing of the value.
func (p Place) String() string { return p.Table + "." + p.Column + " " + p.Row.String() }

// associated is the place as bytes; names hold no zero byte, so no two places are alike.
func (p Place) associated() []byte {
	out := make([]byte, 0, len(p.Table)+len(p.Column)+2+len(p.Row))
	out = append(append(out, p.Table...), 0)
	out = append(append(out, p.Column...), 0)
	return append(out, p.Row[:]...)
}

// Column holds sealed values: one of type bytea, in a table whose rows are named by the
// uuid column Key, which is the Row of their places.
type Column struct{ Table, Column, Key string }

// Vault seals and opens; it may be used by many goroutines at once.
type Vault struct {
	db      *db.DB
	source  KeySource
	columns []Column

	mu        sync.Mutex // one reader of the keys at a time
	keys      atomic.Pointer[keys]
	begun     time.Time
	confirmed atomic.Int64  // when the keys were last seen to be current, since begun
	trust     time.Duration // how long that holds
	pause     time.Duration // between the passes of a rotation, at least
}

// Rotation relies on these: nothing is sealed with a key that stopped being primary
// longer than trust ago.
const (
	trust = 20 * time.Second
	poll  = 8 * time.Second // how often Run asks, besides being told
	wait  = 3 * time.Second // for the answer, when a value cannot wait for Run
)

// Open reads the keys of the database, or makes the first ones when nothing is sealed in
// it. The columns are all that hold sealed values; Rotate works through them.
func Open(ctx context.Context, d *db.DB, source KeySource, columns ...Column) (*Vault, error) {
	v := &Vault{db: d, source: source, columns: columns, begun: time.Now(), trust: trust, pause: 100 * time.Millisecond}
	stored, err := readKeys(ctx, d.Pool)
	if err != nil {
		return nil, err
	}
	if len(stored) == 0 {
		if err := v.found(ctx); err != nil {
			return nil, err
		}
	}
	return v, v.reload(ctx)
}

// Seal encrypts a value for its place.
func (v *Vault) Seal(p Place, plain []byte) ([]byte, error) {
	k, err := v.current()
	if err != nil {
		return nil, err
	}
	out, err := k.aead.Encrypt(plain, p.associated())
	if err != nil {
		return nil, fmt.Errorf("vault: %v cannot be sealed", p) // the cause might quote the value
	}
	return out, nil
}

// Unseal opens a value at its place. The error says where, never what.
func (v *Vault) Unseal(p Place, sealed []byte) ([]byte, error) {
	id, ok := keyOf(sealed)
	if !ok {
		return nil, fmt.Errorf("vault: %v holds no sealed value", p)
	}
	k := v.keys.Load()
	if !slices.Contains(k.ids, id) { // sealed by a server that has newer keys
		if err := v.renew(); err != nil {
			return nil, err
		}
		k = v.keys.Load()
	}
	plain, err := k.aead.Decrypt(sealed, p.associated())
	if err != nil {
		return nil, fmt.Errorf("vault: %v does not open with the keys of this database", p)
	}
	return plain, nil
}

// A sealed value begins with one byte of tink's format and the number of its key.
const prefixSize = 5

func prefixOf(key uint32) []byte { return binary.BigEndian.AppendUint32([]byte{1}, key) }

func keyOf(sealed []byte) (key uint32, ok bool) {
	if len(sealed) < prefixSize || sealed[0] != 1 {
		return 0, false
	}
	return binary.BigEndian.Uint32(sealed[1:prefixSize]), true
}

// current is the keys to seal with; they are not older than trust.
func (v *Vault) current() (*keys, error) {
	if time.Since(v.begun)-time.Duration(v.confirmed.Load()) > v.trust {
		if err := v.renew(); err != nil {
			return nil, err
		}
	}
	return v.keys.Load(), nil
}

// renew asks the database whether the keys are still current, and reads them if not.
func (v *Vault) renew() error {
	ctx, cancel := context.WithTimeout(context.Background(), wait)
	defer cancel()
	err := v.reload(ctx)
	if err != nil && fault.As(err) == nil {
		return fmt.Errorf("%w (%v)", fault.New(fault.Unavailable, "VAULT_UNREACHABLE",
			"Chưa kiểm tra được khóa mã hóa dữ liệu. Thử lại sau ít phút."), err)
	}
	return err
}

// Run keeps the keys current until ctx ends: at every change, and now and then in case
// the word of one was lost.
func (v *Vault) Run(ctx context.Context) error {
	changed := make(chan struct{}, 1)
	go func() {
		tick := time.NewTicker(poll)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
			case <-changed:
			}
			// A failure shows where it matters: Seal refuses keys it cannot confirm.
			_ = v.renew()
		}
	}()
	return v.db.Listen(ctx, channel, func(string) {
		select {
		case changed <- struct{}{}:
		default:
		}
	})
}
