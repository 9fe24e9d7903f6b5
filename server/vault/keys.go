package vault

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/tink-crypto/tink-go/v2/aead"
	"github.com/tink-crypto/tink-go/v2/keyset"
	"github.com/tink-crypto/tink-go/v2/prf"
	tinkpb "github.com/tink-crypto/tink-go/v2/proto/tink_go_proto"
	"github.com/tink-crypto/tink-go/v2/tink"

	"congvu/server/db"
	"congvu/server/fault"
)

// Purposes of keysets: the two never share a key.
const (
	forData  = "DATA"
	forIndex = "INDEX"
)

// templates make the keys of each purpose.
var templates = map[string]func() *tinkpb.KeyTemplate{forData: aead.AES256GCMKeyTemplate, forIndex: prf.HMACSHA256PRFKeyTemplate}

// channel carries the word that keys have changed.
const channel = "vault"

// keys are what one generation of the keysets can do.
type keys struct {
	generation int
	handle     *keyset.Handle
	ids        []uint32 // all that still open values, in no order
	primary    uint32   // the one that seals
	aead       tink.AEAD
	index      *prf.Set
}

// storedKeys is a row of vault_keys.
type storedKeys struct {
	Purpose    string
	Wrapped    []byte
	Kek        string
	Generation int
	PromotedAt time.Time
}

const selectKeys = `select purpose, wrapped, kek, generation, promoted_at from vault_keys`

func readKeys(ctx context.Context, q db.Querier) (map[string]storedKeys, error) {
	rows, err := q.Query(ctx, selectKeys)
	if err != nil {
		return nil, err
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByPos[storedKeys])
	out := map[string]storedKeys{}
	for _, s := range list {
		out[s.Purpose] = s
	}
	return out, err
}

// found makes the first keysets. Of servers that start together one is first; the
// others read what it wrote.
func (v *Vault) found(ctx context.Context) error {
	for _, c := range v.columns {
		var held bool
		err := v.inTx(ctx, func(ctx context.Context, tx pgx.Tx) (err error) {
			held, err = c.holds(ctx, tx, nil)
			return err
		})
		if err != nil {
			return err
		}
		if held {
			return fault.New(fault.Unavailable, "VAULT_KEYS_LOST", "Bảng %s có dữ liệu đã mã hóa nhưng kho khóa (bảng vault_keys) trống. Khôi phục bảng vault_keys từ bản sao lưu; không tạo kho khóa mới.", c.Table)
		}
	}
	kek, err := v.source.Key(ctx, true)
	if err != nil {
		return err
	}
	return v.db.InTx(ctx, func(ctx context.Context, tx pgx.Tx) error {
		// In one order everywhere, so that two who start together do not block each other.
		for _, purpose := range []string{forData, forIndex} {
			h, err := keyset.NewHandle(templates[purpose]())
			if err != nil {
				return err
			}
			wrapped, err := wrap(h, purpose, kek)
			if err != nil {
				return err
			}
			_, err = tx.Exec(ctx, `insert into vault_keys (id, created_at, updated_at, purpose, wrapped, kek, promoted_at)
				values ($1, now(), now(), $2, $3, $4, now()) on conflict (purpose) do nothing`, uuid.Must(uuid.NewV7()), purpose, wrapped, kek.ID)
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// reload reads the keys if the ones in memory are not of the stored generation.
func (v *Vault) reload(ctx context.Context) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	asked := time.Since(v.begun)
	now := v.keys.Load()
	if now != nil {
		var generation int
		if err := v.db.Pool.QueryRow(ctx, `select generation from vault_keys where purpose = $1`, forData).Scan(&generation); err != nil {
			return err
		}
		if generation == now.generation {
			v.confirmed.Store(int64(asked))
			return nil
		}
	}
	stored, err := readKeys(ctx, v.db.Pool)
	if err != nil {
		return err
	}
	k, err := v.unlock(ctx, stored)
	if err != nil {
		return err
	}
	v.keys.Store(k)
	v.confirmed.Store(int64(asked))
	return nil
}

// unlock makes the stored keysets usable.
func (v *Vault) unlock(ctx context.Context, stored map[string]storedKeys) (*keys, error) {
	kek, err := v.source.Key(ctx, false)
	if err != nil {
		return nil, err
	}
	data, err := unwrap(stored[forData], forData, kek)
	if err != nil {
		return nil, err
	}
	index, err := unwrap(stored[forIndex], forIndex, kek)
	if err != nil {
		return nil, err
	}
	k := &keys{generation: stored[forData].Generation, handle: data}
	k.ids, k.primary = numbers(data)
	if k.aead, err = aead.New(data); err != nil {
		return nil, err
	}
	k.index, err = prf.NewPRFSet(index)
	return k, err
}

// numbers are the keys of a keyset, and which of them is primary.
func numbers(h *keyset.Handle) (ids []uint32, primary uint32) {
	info := h.KeysetInfo()
	for _, k := range info.GetKeyInfo() {
		ids = append(ids, k.GetKeyId())
	}
	return ids, info.GetPrimaryKeyId()
}

func wrap(h *keyset.Handle, purpose string, kek *KEK) ([]byte, error) {
	var out bytes.Buffer
	err := h.WriteWithAssociatedData(keyset.NewBinaryWriter(&out), kek.AEAD, []byte("vault_keys/"+purpose))
	return out.Bytes(), err
}

func unwrap(s storedKeys, purpose string, kek *KEK) (*keyset.Handle, error) {
	if len(s.Wrapped) == 0 {
		return nil, fault.New(fault.Unavailable, "VAULT_KEYS_LOST", "Kho khóa (bảng vault_keys) thiếu bộ khóa %s. Khôi phục bảng này từ bản sao lưu.", purpose)
	}
	if s.Kek != kek.ID {
		return nil, fault.New(fault.Unavailable, "VAULT_WRONG_KEY", "Khóa %s (mã số %s) không mở được kho khóa của cơ sở dữ liệu này, vốn được bọc bằng khóa mã số %s. Đặt --key-file (CONGVU_KEY_FILE) đúng tệp khóa đó.", kek.Name, kek.ID, s.Kek)
	}
	h, err := keyset.ReadWithAssociatedData(keyset.NewBinaryReader(bytes.NewReader(s.Wrapped)), kek.AEAD, []byte("vault_keys/"+purpose))
	if err != nil {
		return nil, fmt.Errorf("%w (%v)", fault.New(fault.Unavailable, "VAULT_KEYS_DAMAGED", "Kho khóa %s (bảng vault_keys) bị hỏng. Khôi phục bảng này từ bản sao lưu.", purpose), err)
	}
	return h, nil
}

// older are the keys that open values but no longer seal them.
func (k *keys) older() []uint32 {
	return slices.DeleteFunc(slices.Clone(k.ids), func(id uint32) bool { return id == k.primary })
}
