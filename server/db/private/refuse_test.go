package private

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

func refused(t *testing.T, o Options, words ...string) {
	t.Helper()
	s, err := Start(t.Context(), o)
	if err == nil {
		_ = s.Stop(t.Context())
		t.Fatal("started")
	}
	for _, word := range words {
		if !strings.Contains(err.Error(), word) {
			t.Errorf("error %q does not say %q", err, word)
		}
	}
	if strings.Contains(err.Error(), "\n") {
		t.Errorf("error is not one line: %q", err)
	}
}

func TestOneServerPerDataFolder(t *testing.T) {
	dir := openDir(t)
	s, _ := start(t, dir)
	refused(t, Options{Dir: dir}, dir, "đang được một máy chủ khác dùng", strconv.Itoa(os.Getpid()))
	stop(t, s)
	start(t, dir)
}

func TestOtherMajorVersion(t *testing.T) {
	dir := openDir(t)
	if err := os.Mkdir(filepath.Join(dir, "pg"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "pg", "PG_VERSION"), []byte("13\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	refused(t, Options{Dir: dir}, "PostgreSQL 13", "pg_upgrade")
}

func TestForeignFolder(t *testing.T) {
	dir := openDir(t)
	if err := os.Mkdir(filepath.Join(dir, "pg"), 0o700); err != nil {
		t.Fatal(err)
	}
	refused(t, Options{Dir: dir}, "không phải dữ liệu PostgreSQL")
}

func TestWrongSettingNamesTheCause(t *testing.T) {
	refused(t, Options{Dir: openDir(t), NoSync: true, Settings: map[string]string{"shared_buffers": "nhiều"}},
		"không khởi động được", "shared_buffers")
}

func TestRememberedBinariesAreTakenFirst(t *testing.T) {
	dir := openDir(t)
	s, _ := start(t, dir)
	used := s.binaries
	stop(t, s)
	t.Setenv("PATH", t.TempDir()) // as if another PostgreSQL came first by now
	again, err := chooseBinaries(filepath.Join(dir, "pg"), dir, s.account)
	if err != nil || again != used {
		t.Errorf("chose %v (%v), want %v", again, err, used)
	}
}
