package private

import (
	"io"
	"strings"
	"sync"
)

const tailSize = 4096

// tail passes PostgreSQL's messages on and keeps the latest, for the error of a start.
type tail struct {
	mu   sync.Mutex
	to   io.Writer
	kept []byte
}

func newTail(to io.Writer) *tail { return &tail{to: to} }

// Write never fails: a closed log must not stop the database.
func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.kept = append(t.kept, p...)
	if extra := len(t.kept) - tailSize; extra > 0 {
		t.kept = append(t.kept[:0], t.kept[extra:]...)
	}
	_, _ = t.to.Write(p)
	return len(p), nil
}

func (t *tail) mentions(text string) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return strings.Contains(string(t.kept), text)
}

// last is the latest message that says why, else the latest at all.
func (t *tail) last() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	text := string(t.kept)
	if at := strings.LastIndex(text, "FATAL:"); at >= 0 {
		line, _, _ := strings.Cut(text[at:], "\n")
		return line
	}
	return lastLine(text)
}
