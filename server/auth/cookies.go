package auth

import (
	"context"
	"net"
	"net/http"
	"time"
)

// cookieName has the prefix that binds a cookie to this host, to https and to "/".
const cookieName = "__Host-congvu"

// CookieJar reads and sets the refresh cookie of one request.
type CookieJar interface {
	// Refresh is the token the browser sent, "" if none.
	Refresh() string
	// Set hands a token to the browser, kept until then.
	Set(token string, until time.Time)
	// Clear makes the browser forget it.
	Clear()
}

type jarKey struct{}
type clientKey struct{}

// WithCookies lets resolvers reach the cookies of a request, and takes the client's
// address from the connection unless WithClient has named one.
func WithCookies(ctx context.Context, w http.ResponseWriter, r *http.Request) context.Context {
	if ClientOf(ctx) == "" {
		if host, _, err := net.SplitHostPort(r.RemoteAddr); err == nil {
			ctx = WithClient(ctx, host)
		}
	}
	return WithCookieJar(ctx, httpJar{w, r})
}

// WithCookieJar is WithCookies for another carrier.
func WithCookieJar(ctx context.Context, jar CookieJar) context.Context {
	return context.WithValue(ctx, jarKey{}, jar)
}

// Cookies is the jar of the request, never nil: without one nothing is read or set.
func Cookies(ctx context.Context) CookieJar {
	if jar, ok := ctx.Value(jarKey{}).(CookieJar); ok {
		return jar
	}
	return noJar{}
}

// WithClient names the client's network address, e.g. from a trusted proxy.
func WithClient(ctx context.Context, address string) context.Context {
	return context.WithValue(ctx, clientKey{}, address)
}

// ClientOf is the client's network address, "" if unknown.
func ClientOf(ctx context.Context) string { s, _ := ctx.Value(clientKey{}).(string); return s }

type httpJar struct {
	w http.ResponseWriter
	r *http.Request
}

func (j httpJar) Refresh() string {
	c, err := j.r.Cookie(cookieName)
	if err != nil {
		return ""
	}
	return c.Value
}

func (j httpJar) Set(token string, until time.Time) {
	http.SetCookie(j.w, &http.Cookie{Name: cookieName, Value: token, Path: "/", Expires: until,
		Secure: true, HttpOnly: true, SameSite: http.SameSiteStrictMode})
}

func (j httpJar) Clear() {
	http.SetCookie(j.w, &http.Cookie{Name: cookieName, Path: "/", MaxAge: -1,
		Secure: true, HttpOnly: true, SameSite: http.SameSiteStrictMode})
}

type noJar struct{}

func (noJar) Refresh() string       { return "" }
func (noJar) Set(string, time.Time) {}
func (noJar) Clear()                {}
