package clamd_test

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"io"
	"net"
	"testing"
	"time"

	"congvu/server/fault"
	"congvu/server/files/clamd"
)

// daemon speaks the daemon's side of INSTREAM once per connection.
func daemon(t *testing.T, answer func(content []byte) string) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go func() {
				defer conn.Close()
				in := bufio.NewReader(conn)
				if command, err := in.ReadString(0); err != nil || command != "zINSTREAM\x00" {
					io.WriteString(conn, "UNKNOWN COMMAND\x00")
					return
				}
				var content bytes.Buffer
				for {
					var size uint32
					if binary.Read(in, binary.BigEndian, &size) != nil || size == 0 {
						break
					}
					if _, err := io.CopyN(&content, in, int64(size)); err != nil {
						return
					}
				}
				io.WriteString(conn, answer(content.Bytes()))
			}()
		}
	}()
	return l.Addr().String()
}

func TestTheDaemonDecides(t *testing.T) {
	eicar := []byte(`X5O!P%@AP[4\PZX54(P^)7CC)7}$` + `EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`)
	addr := daemon(t, func(content []byte) string {
		if bytes.Contains(content, []byte("EICAR")) {
			return "stream: Eicar-Test-Signature FOUND\x00"
		}
		return "stream: OK\x00"
	})
	s := clamd.Scanner{Addr: addr}
	large := bytes.Repeat([]byte("x"), 3<<20)
	for name, c := range map[string]struct {
		content []byte
		reason  string
	}{
		"clean": {[]byte("%PDF-1.7"), ""}, "nothing": {nil, ""}, "large": {large, ""},
		"infected": {eicar, "FILE_INFECTED"}, "infected at its end": {append(large, eicar...), "FILE_INFECTED"},
	} {
		if err := s.Scan(t.Context(), c.content); c.reason == "" && err != nil || c.reason != "" && !fault.Is(err, c.reason) {
			t.Errorf("%s: %v, want %q", name, err, c.reason)
		}
	}
}

func TestWithoutAClearAnswerNothingIsTaken(t *testing.T) {
	closed, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	closed.Close()
	silent := func([]byte) string { time.Sleep(2 * time.Second); return "stream: OK\x00" }
	for name, addr := range map[string]string{
		"nobody there":    closed.Addr().String(),
		"no socket":       "/nonexistent/clamd.sock",
		"says nothing":    daemon(t, func([]byte) string { return "" }),
		"too slow":        daemon(t, silent),
		"a limit":         daemon(t, func([]byte) string { return "INSTREAM size limit exceeded. ERROR\x00" }),
		"cannot scan":     daemon(t, func([]byte) string { return "stream: Can't allocate memory ERROR\x00" }),
		"OK among others": daemon(t, func([]byte) string { return "stream: OK\x00stream: x\x00" }),
		"something else":  daemon(t, func([]byte) string { return "HTTP/1.1 200 OK\r\n" }),
	} {
		err := clamd.Scanner{Addr: addr, Patience: 300 * time.Millisecond}.Scan(t.Context(), []byte("%PDF-1.7"))
		if !fault.Is(err, "SCANNER_UNREACHABLE") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
