package mail_test

import (
	"net"
	"strings"
	"testing"
	"time"

	"congvu/server/notice/mail"
	"congvu/server/notice/mail/mailtest"
)

func config(s *mailtest.Sink) mail.Config {
	return mail.Config{Addr: s.Addr, From: "nhacviec@example.vn", User: mailtest.User, Password: mailtest.Password,
		Security: mail.StartTLS, Roots: s.Roots, Timeout: 5 * time.Second}
}

var letter = mail.Message{To: "xa.an@example.vn", Subject: "Công Vụ: 2 báo cáo cần chú ý", Body: strings.Repeat("Báo cáo quá hạn – Tịnh Khê\n", 40), ID: "0199", At: time.Now()}

func TestMailArrivesWhole(t *testing.T) {
	s := mailtest.New(t)
	if err := config(s).Send(t.Context(), letter); err != nil {
		t.Fatal(err)
	}
	got := s.Letters()
	if len(got) != 1 || got[0].To != letter.To || got[0].From != "nhacviec@example.vn" || got[0].Subject != letter.Subject ||
		got[0].Body != letter.Body || got[0].ID != "0199@example.vn" || !got[0].Secure {
		t.Errorf("arrived: %+v", got)
	}
}

// TestErrorsTellNoAddress: the server's answer repeats the address; the error does not.
func TestErrorsTellNoAddress(t *testing.T) {
	s := mailtest.New(t)
	for code, permanent := range map[int]bool{550: true, 451: false} {
		s.Refuse(letter.To, code)
		err := config(s).Send(t.Context(), letter)
		if err == nil || mail.Permanent(err) != permanent || strings.Contains(err.Error(), "xa.an") {
			t.Errorf("%d: %v, permanent %v", code, err, mail.Permanent(err))
		}
	}
}

func TestNothingIsSentUnprotected(t *testing.T) {
	s := mailtest.New(t)
	untrusted := config(s)
	untrusted.Roots = nil
	wrong := config(s)
	wrong.Password = "sai"
	for name, c := range map[string]mail.Config{"a certificate nobody vouches for": untrusted, "a wrong password": wrong} {
		if err := c.Send(t.Context(), letter); err == nil || mail.Permanent(err) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if got := s.Letters(); len(got) > 0 {
		t.Errorf("arrived: %v", got)
	}
}

func TestServerThatDoesNotAnswer(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	c := mail.Config{Addr: l.Addr().String(), From: "a@b.vn", Security: mail.None, Timeout: 300 * time.Millisecond}
	began := time.Now()
	if err := c.Send(t.Context(), letter); err == nil || time.Since(began) > 3*time.Second {
		t.Errorf("%v after %s", err, time.Since(began))
	}
}

func TestSettingsAreChecked(t *testing.T) {
	good := mail.Config{Addr: "mail.vn:587", From: "a@b.vn", User: "a", Security: mail.StartTLS}
	if err := good.Check(); err != nil {
		t.Error(err)
	}
	for name, change := range map[string]func(*mail.Config){
		"no port":                       func(c *mail.Config) { c.Addr = "mail.vn" },
		"no sender":                     func(c *mail.Config) { c.From = "" },
		"a sender with a name":          func(c *mail.Config) { c.From = "A <a@b.vn>" },
		"an unknown protection":         func(c *mail.Config) { c.Security = "ssl" },
		"a password without protection": func(c *mail.Config) { c.Security = mail.None },
	} {
		c := good
		change(&c)
		if c.Check() == nil {
			t.Errorf("%s is taken", name)
		}
	}
	for _, address := range []string{"a@b.vn\r\nBcc: x@y.vn", "a@b.vn, c@d.vn", "a", ""} {
		if mail.Address(address) == nil {
			t.Errorf("%q is taken for an address", address)
		}
	}
}
