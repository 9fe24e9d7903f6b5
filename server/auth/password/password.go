// Package password stores and checks passwords: argon2id with bounded memory, and
// what a password must be like.
package password

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"fmt"
	"math"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"
)

const (
	passes    = 3
	memoryKiB = 64 * 1024
	lanes     = 1
	saltSize  = 16
	keySize   = 32
	// restAfter is how long the memory of the last hash is kept for the next one.
	restAfter = time.Second
)

// Hasher hashes as many passwords at once as there are cores: each takes 64 MiB,
// and fifty sign-ins at once must not take 3 GiB.
type Hasher struct {
	slots chan struct{}
	busy  atomic.Int32
	rest  *time.Timer
	dummy func() string
}

// NewHasher makes the one hasher of a server.
func NewHasher() *Hasher {
	h := &Hasher{slots: make(chan struct{}, runtime.GOMAXPROCS(0))}
	h.rest = time.AfterFunc(math.MaxInt64, func() {
		if h.busy.Load() == 0 {
			debug.FreeOSMemory()
		}
	})
	h.dummy = sync.OnceValue(func() string { return derive("không ai", []byte("cùng thời gian..")) })
	return h
}

// Do runs fn while holding one of the slots; fn may call Hash and Verify of the
// Slot. What else must not happen in parallel to guessing belongs in fn too.
func (h *Hasher) Do(ctx context.Context, fn func(s Slot) error) error {
	select {
	case h.slots <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	h.busy.Add(1)
	defer func() {
		h.busy.Add(-1)
		h.rest.Reset(restAfter)
		<-h.slots
	}()
	return fn(Slot{h})
}

// Hash is Slot.Hash in a slot of its own.
func (h *Hasher) Hash(ctx context.Context, plain string) (hash string, err error) {
	err = h.Do(ctx, func(s Slot) error {
		hash = s.Hash(plain)
		return nil
	})
	return hash, err
}

// Slot is the right to hash now.
type Slot struct{ h *Hasher }

// Hash makes a PHC string with a fresh salt.
func (Slot) Hash(plain string) string {
	salt := make([]byte, saltSize)
	rand.Read(salt) // never fails since Go 1.24
	return derive(plain, salt)
}

// Verify reports whether plain belongs to the PHC string. An empty hash (nobody of
// that name) takes the same time and is false.
func (s Slot) Verify(hash, plain string) (bool, error) {
	known := hash != ""
	if !known {
		hash = s.h.dummy()
	}
	salt, want, err := parse(hash)
	if err != nil {
		return false, err
	}
	got := argon2.IDKey(canonical(plain), salt, passes, memoryKiB, lanes, uint32(len(want)))
	return subtle.ConstantTimeCompare(got, want) == 1 && known, nil
}

func derive(plain string, salt []byte) string {
	key := argon2.IDKey(canonical(plain), salt, passes, memoryKiB, lanes, keySize)
	return header + base64.RawStdEncoding.EncodeToString(salt) + "$" + base64.RawStdEncoding.EncodeToString(key)
}

// canonical makes the same password from every keyboard: a letter with its accents
// may arrive in one or several code points.
func canonical(plain string) []byte { return []byte(norm.NFC.String(plain)) }

var header = fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$", argon2.Version, memoryKiB, passes, lanes)

var errHash = errors.New("password: the stored hash is not of the form " + header + "salt$key")

func parse(hash string) (salt, key []byte, err error) {
	rest, ok := strings.CutPrefix(hash, header)
	if !ok {
		return nil, nil, errHash
	}
	first, second, ok := strings.Cut(rest, "$")
	if !ok {
		return nil, nil, errHash
	}
	salt, err1 := base64.RawStdEncoding.DecodeString(first)
	key, err2 := base64.RawStdEncoding.DecodeString(second)
	if err1 != nil || err2 != nil || len(salt) < saltSize || len(key) < keySize {
		return nil, nil, errHash
	}
	return salt, key, nil
}
