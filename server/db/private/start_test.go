package private

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// quick keeps the tests from waiting for the disk.
var quick = map[string]string{"fsync": "off", "shared_buffers": "16MB"}

// openDir is a folder that the unprivileged user can pass through, unlike t.TempDir.
func openDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("/tmp", "congvu-private-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	if err := os.Chmod(dir, 0o711); err != nil {
		t.Fatal(err)
	}
	return dir
}

// log collects PostgreSQL's messages for the report of a failed test.
type log struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *log) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

func (l *log) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

func start(t *testing.T, dir string) (*Server, *log) {
	t.Helper()
	messages := &log{}
	s, err := Start(t.Context(), Options{Dir: dir, Log: messages, Settings: quick, NoSync: true})
	if err != nil {
		t.Fatalf("start: %v\n%s", err, messages)
	}
	t.Cleanup(func() { _ = s.Stop(context.Background()) })
	return s, messages
}

func stop(t *testing.T, s *Server) {
	t.Helper()
	if err := s.Stop(context.Background()); err != nil {
		t.Fatal(err)
	}
}

func run(t *testing.T, dsn, sql string) {
	t.Helper()
	if err := tryRun(dsn, sql); err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
}

func tryRun(dsn, sql string) error {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	conn, err := pgx.Connect(ctx, dsn)
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	_, err = conn.Exec(ctx, sql)
	return err
}

func ask(t *testing.T, dsn, sql string) string {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(context.Background())
	var text string
	if err := conn.QueryRow(t.Context(), sql).Scan(&text); err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
	return text
}

func TestStartAgainOnTheSameData(t *testing.T) {
	dir := openDir(t)
	s, _ := start(t, dir)
	run(t, s.OwnerDSN(), "CREATE TABLE kept AS SELECT 'một'::text AS word")
	stop(t, s)
	if alive(s.Pid()) {
		t.Fatal("PostgreSQL runs on after Stop")
	}
	begun := time.Now()
	s, messages := start(t, dir)
	t.Logf("second start took %v", time.Since(begun))
	if got := ask(t, s.OwnerDSN(), "SELECT word FROM kept"); got != "một" {
		t.Errorf("kept %q", got)
	}
	if text := messages.String(); strings.Contains(text, "ERROR") || strings.Contains(text, "not properly shut down") {
		t.Errorf("the second start was not clean:\n%s", text)
	}
}

func TestClusterIsClosedToOthers(t *testing.T) {
	s, _ := start(t, openDir(t))
	for sql, want := range map[string]string{
		"SHOW listen_addresses":                     "",
		"SHOW server_encoding":                      "UTF8",
		"SHOW lc_collate":                           "C",
		"SHOW data_checksums":                       "on",
		"SELECT current_user::text":                 "congvu_app",
		"SELECT session_user::text":                 "congvu_app",
		"SELECT lower('ĐÔNG')":                      "đông",
		"SELECT (inet_server_addr() IS NULL)::text": "true",
	} {
		if got := ask(t, s.AppDSN(), sql); got != want {
			t.Errorf("%s = %q, want %q", sql, got, want)
		}
	}
	run(t, s.SuperDSN("postgres"), "CREATE ROLE stranger LOGIN")
	if err := tryRun(s.DSN("stranger", "congvu"), "SELECT 1"); err == nil {
		t.Error("a role outside of the map could log in")
	}
	info, err := os.Stat(s.socket)
	if err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("socket folder: %v %v, want 0700", info.Mode(), err)
	}
}

func TestRootStepsDown(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root has to step down")
	}
	s, _ := start(t, openDir(t))
	info, err := os.Stat(fmt.Sprintf("/proc/%d", s.Pid()))
	if err != nil {
		t.Fatal(err)
	}
	if uid := info.Sys().(*syscall.Stat_t).Uid; uid == 0 {
		t.Error("PostgreSQL runs as root")
	}
}

func TestFolderThatTheUserCannotEnter(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("without root, PostgreSQL runs as the user who owns the folder")
	}
	dir := t.TempDir() // 0700 and root's
	s, messages := start(t, dir)
	place := filepath.Dir(s.DataDir())
	t.Cleanup(func() {
		left, _ := filepath.Glob(place + "*")
		for _, path := range left {
			_ = os.RemoveAll(path)
		}
	})
	if strings.HasPrefix(s.DataDir(), dir) {
		t.Fatalf("data in %s, which the user cannot enter", s.DataDir())
	}
	if !strings.Contains(messages.String(), place) {
		t.Errorf("the log does not tell where the data is:\n%s", messages)
	}
	run(t, s.OwnerDSN(), "CREATE TABLE kept AS SELECT 1 AS n")
	stop(t, s)
	s, _ = start(t, dir)
	run(t, s.OwnerDSN(), "SELECT n FROM kept")
	stop(t, s)

	// Whoever deletes the data folder begins anew; the old data is set aside, not lost.
	if err := os.Remove(filepath.Join(dir, pointerFile)); err != nil {
		t.Fatal(err)
	}
	s, _ = start(t, dir)
	if err := tryRun(s.OwnerDSN(), "SELECT n FROM kept"); err == nil {
		t.Error("data of the deleted folder came back")
	}
	if old, _ := filepath.Glob(place + ".*/pg/PG_VERSION"); len(old) != 1 {
		t.Errorf("old data: %v, want one folder set aside", old)
	}
}

func TestLongPath(t *testing.T) {
	dir := filepath.Join(openDir(t), strings.Repeat("thư-mục-rất-dài", 8))
	s, _ := start(t, dir)
	run(t, s.AppDSN(), "SELECT 1")
	stop(t, s)
	if _, err := os.Stat(s.socket); !os.IsNotExist(err) {
		t.Errorf("the temporary socket folder %s is left: %v", s.socket, err)
	}
}

func TestInterruptedCreation(t *testing.T) {
	dir := openDir(t)
	half := filepath.Join(dir, "pg.init")
	if err := os.MkdirAll(half, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(half, "PG_VERSION"), []byte("15\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s, _ := start(t, dir)
	run(t, s.AppDSN(), "SELECT 1")
}
