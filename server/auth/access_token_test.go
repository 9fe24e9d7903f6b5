package auth

import (
	"crypto/ed25519"
	"strings"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/uuid"
)

// Every way to make a token that is not ours is refused; the first line shows
// that the forger of this test could make a good one.
func TestAccessTokens(t *testing.T) {
	k, other := testKey(t, 1), testKey(t, 2)
	now := time.Now()
	good := func() jwt.MapClaims {
		return jwt.MapClaims{"iss": issuer, "aud": audience, "sub": uuid.NewString(), "sid": uuid.NewString(), "epoch": 1,
			"iat": now.Unix(), "nbf": now.Unix(), "exp": now.Add(AccessLife).Unix()}
	}
	type forged struct {
		claims func(jwt.MapClaims)
		method jwt.SigningMethod
		key    any
		kid    string
		text   func(string) string
	}
	with := func(name string, value any) func(jwt.MapClaims) { return func(c jwt.MapClaims) { c[name] = value } }
	without := func(name string) func(jwt.MapClaims) { return func(c jwt.MapClaims) { delete(c, name) } }
	for name, c := range map[string]struct {
		forged
		ok bool
	}{
		"good":                  {forged{}, true},
		"none":                  {forged{method: jwt.SigningMethodNone, key: jwt.UnsafeAllowNoneSignatureType}, false},
		"HS256 with public key": {forged{method: jwt.SigningMethodHS256, key: []byte(k.public())}, false},
		"another key":           {forged{key: other.private}, false},
		"unknown kid":           {forged{kid: "khac"}, false},
		"empty kid":             {forged{kid: "-"}, false},
		"wrong audience":        {forged{claims: with("aud", "nơi khác")}, false},
		"no audience":           {forged{claims: without("aud")}, false},
		"wrong issuer":          {forged{claims: with("iss", "nơi khác")}, false},
		"no end":                {forged{claims: without("exp")}, false},
		"expired":               {forged{claims: with("exp", now.Add(-time.Second).Unix())}, false},
		"not yet":               {forged{claims: with("nbf", now.Add(time.Minute).Unix())}, false},
		"no beginning":          {forged{claims: without("nbf")}, false},
		"issued in the future":  {forged{claims: with("iat", now.Add(time.Minute).Unix())}, false},
		"no session":            {forged{claims: without("sid")}, false},
		"subject is no id":      {forged{claims: with("sub", "quantri")}, false},
		"changed payload":       {forged{text: func(s string) string { return strings.Replace(s, ".e", ".f", 1) }}, false},
		"cut":                   {forged{text: func(s string) string { return s[:len(s)-3] }}, false},
		"empty":                 {forged{text: func(string) string { return "" }}, false},
	} {
		claims := good()
		if c.claims != nil {
			c.claims(claims)
		}
		method, key, kid := jwt.SigningMethod(jwt.SigningMethodEdDSA), any(ed25519.PrivateKey(k.private)), k.id
		if c.method != nil {
			method = c.method
		}
		if c.key != nil {
			key = c.key
		}
		token := jwt.NewWithClaims(method, claims)
		switch c.kid {
		case "":
			token.Header["kid"] = kid
		case "-":
		default:
			token.Header["kid"] = c.kid
		}
		text, err := token.SignedString(key)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if c.text != nil {
			text = c.text(text)
		}
		if _, _, err := k.read(text, time.Now); (err == nil) != c.ok {
			t.Errorf("%s: %v, accepted must be %t", name, err, c.ok)
		}
	}
}

func TestIssuedTokenEndsByTheMachinesTime(t *testing.T) {
	k := testKey(t, 1)
	p := pass{Account: uuid.New(), Session: uuid.New(), Epoch: 3}
	now := time.Now()
	token, expires, err := k.issue(p, now)
	if err != nil {
		t.Fatal(err)
	}
	got, until, err := k.read(token, func() time.Time { return now.Add(AccessLife - 2*time.Second) })
	if err != nil || got != p || !until.Equal(expires) {
		t.Errorf("read %+v until %s, %v", got, until, err)
	}
	if _, _, err := k.read(token, func() time.Time { return now.Add(AccessLife + time.Second) }); err == nil {
		t.Error("accepted after its end")
	}
}

func TestRefreshTokensAreSealed(t *testing.T) {
	k := testKey(t, 1)
	first := firstToken(uuid.New())
	text := k.write(first)
	if got, ok := k.readRefresh(text); !ok || got != first {
		t.Fatal("cannot read what was written")
	}
	next, again := k.next(first), k.next(first)
	if next != again || next == first || k.next(next) == next {
		t.Error("the next token must follow from the one before and differ from it")
	}
	if _, ok := testKey(t, 2).readRefresh(text); ok {
		t.Error("another key reads it")
	}
	for i := range text {
		changed := []byte(text)
		if changed[i]++; changed[i] == '{' || changed[i] == '[' || changed[i] == ':' || changed[i] == '.' || changed[i] == '`' {
			changed[i] = 'A'
		}
		if _, ok := k.readRefresh(string(changed)); ok {
			t.Fatalf("accepted with character %d changed", i)
		}
	}
}
