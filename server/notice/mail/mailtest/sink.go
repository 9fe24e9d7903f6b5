// Package mailtest is a real SMTP server inside the test process, with a certificate
// of its own; it keeps what it is given.
package mailtest

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"errors"
	"io"
	"math/big"
	"mime"
	"net"
	"net/mail"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// User and Password open the server.
const (
	User     = "nhacviec"
	Password = "mật khẩu thư"
)

// Letter is one mail as it arrived.
type Letter struct {
	From, To, Subject, Body, ID string
	Secure                      bool
}

// Sink is the server. Dead addresses are refused for good, busy ones for now.
type Sink struct {
	Addr  string
	Roots *tls.Config // trusts the server's certificate

	mu      sync.Mutex
	letters []Letter
	refuse  map[string]int
	tried   map[string]int
}

// New starts a server that ends with the test.
func New(t testing.TB) *Sink {
	t.Helper()
	own, roots := certificate(t)
	s := &Sink{Roots: roots, refuse: map[string]int{}, tried: map[string]int{}}
	server := smtp.NewServer(smtp.BackendFunc(func(c *smtp.Conn) (smtp.Session, error) { return &session{sink: s, conn: c}, nil }))
	server.TLSConfig, server.Domain = own, "localhost"
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s.Addr = l.Addr().String()
	go func() { _ = server.Serve(l) }() // ends when the test closes it
	t.Cleanup(func() { _ = server.Close() })
	return s
}

// Refuse answers an address with a code from now on; 0 takes its mail again.
func (s *Sink) Refuse(address string, code int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.refuse[address] = code
}

// Letters are those that arrived.
func (s *Sink) Letters() []Letter {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]Letter(nil), s.letters...)
}

// Tried is how often an address was asked for.
func (s *Sink) Tried(address string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.tried[address]
}

type session struct {
	sink     *Sink
	conn     *smtp.Conn
	from, to string
	user     string
}

func (s *session) AuthMechanisms() []string { return []string{sasl.Plain} }

func (s *session) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, user, password string) error {
		if user != User || password != Password {
			return errors.New("no such user")
		}
		s.user = user
		return nil
	}), nil
}

func (s *session) Mail(from string, _ *smtp.MailOptions) error {
	if s.user == "" {
		return smtp.ErrAuthRequired
	}
	s.from = from
	return nil
}

func (s *session) Rcpt(to string, _ *smtp.RcptOptions) error {
	s.sink.mu.Lock()
	defer s.sink.mu.Unlock()
	s.sink.tried[to]++
	if code := s.sink.refuse[to]; code != 0 {
		return &smtp.SMTPError{Code: code, Message: "no mailbox for " + to}
	}
	s.to = to
	return nil
}

func (s *session) Data(r io.Reader) error {
	m, err := mail.ReadMessage(r)
	if err != nil {
		return err
	}
	body, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, m.Body))
	if err != nil {
		return err
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
	if err != nil {
		return err
	}
	_, secure := s.conn.TLSConnectionState()
	s.sink.mu.Lock()
	defer s.sink.mu.Unlock()
	s.sink.letters = append(s.sink.letters, Letter{From: s.from, To: s.to, Subject: subject, Body: string(body),
		ID: strings.Trim(m.Header.Get("Message-ID"), "<>"), Secure: secure})
	return nil
}

func (s *session) Reset()        {}
func (s *session) Logout() error { return nil }

// certificate makes one for localhost and what trusts it.
func certificate(t testing.TB) (own, roots *tls.Config) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(1), NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign}
	raw, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	leaf, err := x509.ParseCertificate(raw)
	if err != nil {
		t.Fatal(err)
	}
	pool := x509.NewCertPool()
	pool.AddCert(leaf)
	return &tls.Config{MinVersion: tls.VersionTLS12, Certificates: []tls.Certificate{{Certificate: [][]byte{raw}, PrivateKey: key}}},
		&tls.Config{MinVersion: tls.VersionTLS12, RootCAs: pool}
}
