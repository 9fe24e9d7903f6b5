package auth

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"

	"github.com/google/uuid"
)

const (
	secretSize = 32
	tagSize    = 16
)

// refreshToken is the opaque cookie of a session: 256 random bits with the
// session's id before and a seal behind. The seal tells an older token of the
// session (stolen, or a copy) from one that somebody made up.
type refreshToken struct {
	session uuid.UUID
	secret  [secretSize]byte
}

// firstToken begins the family of a new session.
func firstToken(session uuid.UUID) refreshToken {
	t := refreshToken{session: session}
	rand.Read(t.secret[:]) // never fails since Go 1.24
	return t
}

// next is the token that replaces t. It follows from t and the key, so that two
// tabs that refresh at once, or one whose answer got lost, receive the same.
func (k *Key) next(t refreshToken) refreshToken {
	out := refreshToken{session: t.session}
	copy(out.secret[:], k.mac("next", t.bytes()))
	return out
}

// hash is what the database keeps of a token.
func (t refreshToken) hash() []byte {
	sum := sha256.Sum256(t.bytes())
	return sum[:]
}

func (t refreshToken) bytes() []byte { return append(t.session[:], t.secret[:]...) }

func (k *Key) mac(use string, body []byte) []byte {
	m := hmac.New(sha256.New, k.seal)
	m.Write([]byte(use + "\n"))
	m.Write(body)
	return m.Sum(nil)
}

// Proof binds a secret input to an idempotency key without storing anything from
// which it could be guessed by whoever reads the database.
func (k *Key) Proof(secret string) []byte { return k.mac("proof", []byte(secret)) }

func (k *Key) write(t refreshToken) string {
	body := t.bytes()
	return base64.RawURLEncoding.EncodeToString(append(body, k.mac("seal", body)[:tagSize]...))
}

// readRefresh accepts only what write made.
func (k *Key) readRefresh(value string) (t refreshToken, ok bool) {
	raw, err := base64.RawURLEncoding.Strict().DecodeString(value)
	if err != nil || len(raw) != len(t.session)+secretSize+tagSize {
		return t, false
	}
	body, tag := raw[:len(raw)-tagSize], raw[len(raw)-tagSize:]
	if !hmac.Equal(tag, k.mac("seal", body)[:tagSize]) {
		return t, false
	}
	copy(t.session[:], body)
	copy(t.secret[:], body[len(t.session):])
	return t, true
}
