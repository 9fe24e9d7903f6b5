package auth

import (
	"errors"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/uuid"
)

const (
	issuer   = "congvu"
	audience = "congvu-api"
	// AccessLife is how long an access token is good for.
	AccessLife = 5 * time.Minute
)

// claims say who and which session; what they may do is looked up at each request.
type claims struct {
	jwt.RegisteredClaims
	Session string `json:"sid"`
	Epoch   int    `json:"epoch"` // the account's token version
}

// pass is what a valid access token says.
type pass struct {
	Account, Session uuid.UUID
	Epoch            int
}

func (k *Key) issue(p pass, now time.Time) (token string, expires time.Time, err error) {
	expires = now.Add(AccessLife).Truncate(time.Second)
	t := jwt.NewWithClaims(jwt.SigningMethodEdDSA, claims{
		RegisteredClaims: jwt.RegisteredClaims{
			Issuer: issuer, Audience: jwt.ClaimStrings{audience}, Subject: p.Account.String(),
			IssuedAt: jwt.NewNumericDate(now), NotBefore: jwt.NewNumericDate(now), ExpiresAt: jwt.NewNumericDate(expires),
		},
		Session: p.Session.String(), Epoch: p.Epoch,
	})
	t.Header["kid"] = k.id
	token, err = t.SignedString(k.private)
	return token, expires, err
}

var errToken = errors.New("auth: not a valid access token")

// read checks signature, method, key, issuer, audience and times. now is the
// machine's time: the business clock of a demonstration must not lengthen a token.
func (k *Key) read(token string, now func() time.Time) (p pass, until time.Time, err error) {
	var c claims
	_, err = jwt.NewParser(
		jwt.WithValidMethods([]string{jwt.SigningMethodEdDSA.Alg()}),
		jwt.WithIssuer(issuer), jwt.WithAudience(audience),
		jwt.WithExpirationRequired(), jwt.WithNotBeforeRequired(), jwt.WithIssuedAt(),
		jwt.WithStrictDecoding(), jwt.WithTimeFunc(now),
	).ParseWithClaims(token, &c, func(t *jwt.Token) (any, error) {
		if t.Header["kid"] != k.id {
			return nil, errToken
		}
		return k.public(), nil
	})
	if err != nil {
		return pass{}, time.Time{}, errToken
	}
	account, err1 := uuid.Parse(c.Subject)
	session, err2 := uuid.Parse(c.Session)
	if err1 != nil || err2 != nil {
		return pass{}, time.Time{}, errToken
	}
	return pass{Account: account, Session: session, Epoch: c.Epoch}, c.ExpiresAt.Time, nil
}
