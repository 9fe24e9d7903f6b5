package app_test

import (
	"crypto/ed25519"
	"encoding/base64"
	"encoding/pem"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/uuid"
)

// mint changes a good token's claims and header and signs it anew.
func mint(t *testing.T, good string, method jwt.SigningMethod, key any, change func(c jwt.MapClaims, header map[string]any)) string {
	t.Helper()
	claims := jwt.MapClaims{}
	parsed, _, err := jwt.NewParser().ParseUnverified(good, claims)
	if err != nil {
		t.Fatal(err)
	}
	made := jwt.NewWithClaims(method, claims)
	made.Header["kid"] = parsed.Header["kid"]
	change(claims, made.Header)
	token, err := made.SignedString(key)
	if err != nil {
		t.Fatal(err)
	}
	return token
}

// signingKey is the server's own.
func (w *world) signingKey(t *testing.T) ed25519.PrivateKey {
	t.Helper()
	raw, err := os.ReadFile(w.key)
	if err != nil {
		t.Fatal(err)
	}
	block, _ := pem.Decode(raw)
	return ed25519.NewKeyFromSeed(block.Bytes)
}

func TestForgedAndExpiredTokens(t *testing.T) {
	w, _ := newWorld(t)
	good, own := w.token(t, "xa.an"), w.signingKey(t)
	_, other, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	same := func(jwt.MapClaims, map[string]any) {}
	set := func(name string, v any) func(jwt.MapClaims, map[string]any) {
		return func(c jwt.MapClaims, _ map[string]any) { c[name] = v }
	}
	eddsa, past := jwt.SigningMethodEdDSA, time.Now().Add(-time.Minute).Unix()
	parts := strings.Split(good, ".")
	public := own.Public().(ed25519.PublicKey)
	// A token minted with the right key and claims is good: what follows fails for its own reason.
	if r := w.post(mint(t, good, eddsa, own, same), `{"query":"{ viewer { level } }"}`); r.status != http.StatusOK || r.code() != "" {
		t.Fatalf("an own token: %d %s", r.status, r.body)
	}
	for name, token := range map[string]string{
		"expired":             mint(t, good, eddsa, own, set("exp", past)),
		"without expiry":      mint(t, good, eddsa, own, func(c jwt.MapClaims, _ map[string]any) { delete(c, "exp") }),
		"not yet valid":       mint(t, good, eddsa, own, set("nbf", time.Now().Add(time.Hour).Unix())),
		"of another key":      mint(t, good, eddsa, other, same),
		"of another key id":   mint(t, good, eddsa, own, func(_ jwt.MapClaims, h map[string]any) { h["kid"] = "other" }),
		"of another issuer":   mint(t, good, eddsa, own, set("iss", "elsewhere")),
		"for another reader":  mint(t, good, eddsa, own, set("aud", "elsewhere")),
		"of another account":  mint(t, good, eddsa, own, set("sub", w.people["quantri"].String())),
		"of no session":       mint(t, good, eddsa, own, set("sid", uuid.NewString())),
		"of an older epoch":   mint(t, good, eddsa, own, set("epoch", 99)),
		"without a signature": mint(t, good, jwt.SigningMethodNone, jwt.UnsafeAllowNoneSignatureType, same),
		"HMAC of the public":  mint(t, good, jwt.SigningMethodHS256, []byte(public), same),
		"with a cut tail":     good[:len(good)-4],
		"signature swapped":   parts[0] + "." + parts[1] + "." + base64.RawURLEncoding.EncodeToString(make([]byte, 64)),
		"nonsense":            "x.y.z",
		"huge":                strings.Repeat("a", 10_000),
	} {
		for _, path := range []string{"/graphql", "/files/" + uuid.NewString(), "/events"} {
			method := http.MethodGet
			if path == "/graphql" {
				method = http.MethodPost
			}
			r := w.send(method, path, `{"query":"{ viewer { level } }"}`, "Content-Type", "application/json", "Authorization", "Bearer "+token)
			if r.status != http.StatusUnauthorized || r.code() != "UNAUTHENTICATED" || strings.Contains(r.body, token) {
				t.Errorf("%s at %s: %d %s", name, path, r.status, r.body)
			}
		}
	}
	if log := w.log.String(); strings.Contains(log, parts[1]) {
		t.Errorf("the log holds a token: %s", log)
	}
}

func TestSignInTakesAnyFormOfTheLetters(t *testing.T) {
	w, _ := newWorld(t)
	decomposed := strings.NewReplacer("ô", "o\u0302", "à", "a\u0300", "ú", "u\u0301").Replace(secret)
	if decomposed == secret || w.signIn(t, "xa.an", decomposed) == "" {
		t.Error("a keyboard that sends decomposed letters is locked out")
	}
}
