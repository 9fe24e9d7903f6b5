package auth

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

func TestKeyFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "data", "session.key")
	keys := make([]*Key, 4)
	var all sync.WaitGroup
	for i := range keys {
		all.Go(func() {
			k, err := LoadOrCreateKey(path)
			if err != nil {
				t.Error(err)
				return
			}
			keys[i] = k
		})
	}
	all.Wait()
	for _, k := range keys[1:] {
		if k == nil || k.id != keys[0].id {
			t.Fatal("processes that start together have different keys")
		}
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if left, err := filepath.Glob(filepath.Join(filepath.Dir(path), ".key-*")); err != nil || len(left) != 0 {
		t.Errorf("left behind %v, %v", left, err)
	}
	if err := os.WriteFile(path, []byte("hỏng"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := LoadOrCreateKey(path); err == nil || !strings.Contains(err.Error(), "damaged") {
		t.Errorf("a damaged file gives %v", err)
	}
}
