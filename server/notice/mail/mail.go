// Package mail sends one message to one address through the installation's SMTP
// server. An error tells the stage and the server's code only: what servers answer
// often repeats the address, which stands in no log.
package mail

import (
	"context"
	"crypto/tls"
	"encoding/base64"
	"errors"
	"fmt"
	"mime"
	"net"
	"net/mail"
	"net/smtp"
	"net/textproto"
	"strings"
	"time"
)

// Security says how the connection is protected.
type Security string

// Ways to protect a connection.
const (
	StartTLS Security = "starttls" // must be offered by the server
	TLS      Security = "tls"      // from the first byte
	None     Security = "none"     // only for a server on this machine or a closed network
)

// Config is where and how mail is sent.
type Config struct {
	Addr     string // HOST:PORT
	From     string
	User     string
	Password string
	Security Security
	Roots    *tls.Config // nil = the system's; tests bring their own
	Timeout  time.Duration
}

// Message is one mail.
type Message struct {
	To, Subject, Body string
	ID                string // the same for every attempt, so that a repetition is known as one
	At                time.Time
}

// Error is a failure of sending.
type Error struct {
	Stage string // dial, tls, login, sender, recipient, data
	Code  int    // the server's, 0 if it gave none
}

func (e *Error) Error() string {
	if e.Code == 0 {
		return "mail: " + e.Stage
	}
	return fmt.Sprintf("mail: %s: %d", e.Stage, e.Code)
}

// Permanent reports that another attempt would end alike: the server refused this
// message or address for good.
func Permanent(err error) bool {
	var e *Error
	return errors.As(err, &e) && e.Code >= 500 && (e.Stage == "recipient" || e.Stage == "data")
}

func failed(stage string, err error) error {
	if err == nil {
		return nil
	}
	var reply *textproto.Error
	if errors.As(err, &reply) {
		return &Error{Stage: stage, Code: reply.Code}
	}
	return &Error{Stage: stage}
}

// Check refuses settings with which no mail could be sent.
func (c Config) Check() error {
	host, _, err := net.SplitHostPort(c.Addr)
	switch {
	case err != nil || host == "":
		return errors.New("địa chỉ SMTP không có dạng MÁY:CỔNG")
	case Address(c.From) != nil:
		return errors.New("địa chỉ gửi đi không phải một địa chỉ thư")
	case c.Security != StartTLS && c.Security != TLS && c.Security != None:
		return errors.New("bảo vệ kết nối SMTP là starttls, tls hoặc none")
	case c.User != "" && c.Security == None:
		return errors.New("mật khẩu SMTP chỉ gửi qua kết nối được bảo vệ; dùng starttls hoặc tls")
	}
	return nil
}

// Address refuses what is not one bare address.
func Address(s string) error {
	a, err := mail.ParseAddress(s)
	if err != nil || a.Address != s || len(s) > 254 || strings.ContainsAny(s, "\r\n\x00") {
		return errors.New("mail: not an address")
	}
	return nil
}

// Send hands one message to the server.
func (c Config) Send(ctx context.Context, m Message) error {
	if Address(m.To) != nil {
		return &Error{Stage: "recipient", Code: 553}
	}
	client, err := c.dial(ctx)
	if err != nil {
		return err
	}
	defer client.Close()
	if err := failed("sender", client.Mail(c.From)); err != nil {
		return err
	}
	if err := failed("recipient", client.Rcpt(m.To)); err != nil {
		return err
	}
	w, err := client.Data()
	if err != nil {
		return failed("data", err)
	}
	if _, err := w.Write(m.bytes(c.From)); err != nil {
		return failed("data", err)
	}
	if err := failed("data", w.Close()); err != nil {
		return err
	}
	// The message is the server's now; how it says goodbye does not matter.
	_ = client.Quit()
	return nil
}

func (c Config) dial(ctx context.Context) (*smtp.Client, error) {
	host, _, err := net.SplitHostPort(c.Addr)
	if err != nil {
		return nil, &Error{Stage: "dial"}
	}
	ctx, cancel := context.WithTimeout(ctx, c.Timeout)
	defer cancel()
	conn, err := (&net.Dialer{}).DialContext(ctx, "tcp", c.Addr)
	if err != nil {
		return nil, failed("dial", err)
	}
	until, _ := ctx.Deadline()
	if err := conn.SetDeadline(until); err != nil {
		conn.Close()
		return nil, failed("dial", err)
	}
	if c.Security == TLS {
		conn = tls.Client(conn, c.tls(host))
	}
	client, err := smtp.NewClient(conn, host)
	if err != nil {
		conn.Close()
		return nil, failed("dial", err)
	}
	if err := c.greet(client, host); err != nil {
		client.Close()
		return nil, err
	}
	return client, nil
}

// greet protects the connection and signs in.
func (c Config) greet(client *smtp.Client, host string) error {
	if c.Security == StartTLS {
		if err := client.StartTLS(c.tls(host)); err != nil {
			return failed("tls", err)
		}
	}
	if c.User == "" {
		return nil
	}
	return failed("login", client.Auth(smtp.PlainAuth("", c.User, c.Password, host)))
}

func (c Config) tls(host string) *tls.Config {
	t := &tls.Config{MinVersion: tls.VersionTLS12}
	if c.Roots != nil {
		t = c.Roots.Clone()
	}
	t.ServerName = host
	return t
}

// bytes is the message with its head; base64, so that no line is too long and no
// server changes a letter.
func (m Message) bytes(from string) []byte {
	var b strings.Builder
	_, domain, _ := strings.Cut(from, "@")
	for _, line := range [][2]string{
		{"From", (&mail.Address{Name: "Công Vụ", Address: from}).String()}, {"To", m.To}, {"Subject", mime.BEncoding.Encode("utf-8", m.Subject)},
		{"Date", m.At.Format(time.RFC1123Z)}, {"Message-ID", "<" + m.ID + "@" + domain + ">"}, {"Auto-Submitted", "auto-generated"},
		{"MIME-Version", "1.0"}, {"Content-Type", `text/plain; charset="utf-8"`}, {"Content-Transfer-Encoding", "base64"},
	} {
		b.WriteString(line[0] + ": " + line[1] + "\r\n")
	}
	b.WriteString("\r\n")
	text := base64.StdEncoding.EncodeToString([]byte(m.Body))
	for len(text) > 76 {
		b.WriteString(text[:76] + "\r\n")
		text = text[76:]
	}
	b.WriteString(text + "\r\n")
	return []byte(b.String())
}
