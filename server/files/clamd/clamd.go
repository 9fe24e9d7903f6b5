// Package clamd asks a ClamAV daemon whether a file is known to be harmful. It fails
// closed: no clear "OK" is a refusal.
package clamd

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"strings"
	"time"

	"congvu/server/fault"
)

// Scanner talks to one daemon, by HOST:PORT or the path of a socket.
type Scanner struct {
	Addr string
	// Patience is how long one file may take; 30 seconds if 0.
	Patience time.Duration
}

const (
	piece = 64 << 10
	// longest answer that is read: the daemon's are one line.
	longest = 4 << 10
)

// Scan refuses a file in which the daemon finds something, and every file while there
// is no answer to rely on.
func (s Scanner) Scan(ctx context.Context, content []byte) error {
	answer, err := s.ask(ctx, content)
	switch {
	case err != nil:
		return fmt.Errorf("%w (%v)", unreachable(), err)
	case answer == "stream: OK":
		return nil
	case strings.HasSuffix(answer, " FOUND"):
		return fault.New(fault.BadInput, "FILE_INFECTED", "Phần mềm diệt vi-rút phát hiện mã độc trong tệp nên không nhận. Quét vi-rút máy đang dùng và báo bộ phận công nghệ thông tin.")
	}
	return fmt.Errorf("%w (clamd: %.100q)", unreachable(), answer)
}

func unreachable() *fault.Error {
	return fault.New(fault.Unavailable, "SCANNER_UNREACHABLE", "Chưa quét được vi-rút nên chưa nhận tệp. Thử lại sau ít phút; nếu vẫn lỗi, báo bộ phận công nghệ thông tin.")
}

// ask sends the file by the daemon's INSTREAM command.
func (s Scanner) ask(ctx context.Context, content []byte) (string, error) {
	patience := s.Patience
	if patience == 0 {
		patience = 30 * time.Second
	}
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	network := "tcp"
	if strings.HasPrefix(s.Addr, "/") {
		network = "unix"
	}
	conn, err := (&net.Dialer{}).DialContext(ctx, network, s.Addr)
	if err != nil {
		return "", err
	}
	defer conn.Close()
	defer context.AfterFunc(ctx, func() { conn.SetDeadline(time.Unix(1, 0)) })()
	// The daemon may answer and close before everything is sent, e.g. at its own limit
	// of size: what it said counts, if it said anything.
	sent := s.send(conn, content)
	answer, err := io.ReadAll(io.LimitReader(conn, longest))
	if len(answer) == 0 && sent != nil {
		return "", sent
	}
	return strings.TrimSpace(string(bytes.TrimRight(answer, "\x00"))), err
}

func (s Scanner) send(conn net.Conn, content []byte) error {
	if _, err := io.WriteString(conn, "zINSTREAM\x00"); err != nil {
		return err
	}
	for len(content) > 0 {
		n := min(piece, len(content))
		if _, err := conn.Write(append(binary.BigEndian.AppendUint32(nil, uint32(n)), content[:n]...)); err != nil {
			return err
		}
		content = content[n:]
	}
	_, err := conn.Write(make([]byte, 4))
	return err
}
