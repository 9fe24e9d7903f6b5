//go:build pkcs11

package vault

import (
	"context"
	"crypto/cipher"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"sync"

	"github.com/ThalesGroup/crypto11"

	"congvu/server/fault"
)

// token is an open session with a security token; it stays open, since the keys may
// have to be unwrapped again when they change.
type token struct {
	Token
	open func() (*crypto11.Context, error)
}

func openToken(t Token) KeySource {
	return &token{Token: t, open: sync.OnceValues(func() (*crypto11.Context, error) {
		return crypto11.Configure(&crypto11.Config{Path: t.Module, TokenLabel: t.Label, Pin: t.PIN, GCMIVLength: 12})
	})}
}

// Key finds the key in the token, or makes it there when nothing depends on it yet.
func (t *token) Key(_ context.Context, first bool) (*KEK, error) {
	device, err := t.open()
	if err != nil {
		return nil, t.refused(err)
	}
	key, err := device.FindKey(nil, []byte(t.Object))
	if err != nil {
		return nil, t.refused(err)
	}
	if key == nil && first {
		id := make([]byte, 6)
		rand.Read(id) // never fails since Go 1.24
		if key, err = device.GenerateSecretKeyWithLabel(id, []byte(t.Object), 256, crypto11.CipherAES); err != nil {
			return nil, t.refused(err)
		}
	}
	if key == nil {
		return nil, fault.New(fault.Unavailable, "VAULT_KEY_MISSING", "Thiết bị khóa %q không có khóa %q, trong khi dữ liệu đã được mã hóa. Gắn đúng thiết bị hoặc sửa --key-file (CONGVU_KEY_FILE).", t.Label, t.Object)
	}
	gcm, err := key.NewGCM()
	if err != nil {
		return nil, t.refused(err)
	}
	id, err := device.GetAttribute(key, crypto11.CkaId)
	if err != nil {
		return nil, t.refused(err)
	}
	return &KEK{ID: scheme + hex.EncodeToString(id.Value), Name: scheme + t.Object, AEAD: sealer{gcm}}, nil
}

func (t *token) refused(err error) error {
	return fmt.Errorf("%w (%v)", fault.New(fault.Unavailable, "VAULT_TOKEN_REFUSED", "Không dùng được thiết bị khóa %q (thư viện %s): %v.", t.Label, t.Module, err), err)
}

// sealer puts the nonce before what a standard cipher gives, as tink's do.
type sealer struct{ cipher.AEAD }

func (s sealer) Encrypt(plain, associated []byte) ([]byte, error) {
	nonce := make([]byte, s.NonceSize())
	rand.Read(nonce) // never fails since Go 1.24
	return s.Seal(nonce, nonce, plain, associated), nil
}

func (s sealer) Decrypt(sealed, associated []byte) ([]byte, error) {
	if len(sealed) < s.NonceSize() {
		return nil, errors.New("vault: wrapped keys are too short")
	}
	return s.Open(nil, sealed[:s.NonceSize()], sealed[s.NonceSize():], associated)
}
