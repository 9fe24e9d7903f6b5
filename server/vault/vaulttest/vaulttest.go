// Package vaulttest gives tests a vault over their own database.
package vaulttest

import (
	"path/filepath"
	"testing"

	"congvu/server/db"
	"congvu/server/vault"
)

// Open makes a vault whose key-encryption key ends with the test.
func Open(t testing.TB, d *db.DB, columns ...vault.Column) *vault.Vault {
	t.Helper()
	v, err := vault.Open(t.Context(), d, vault.File{Path: filepath.Join(t.TempDir(), "key")}, columns...)
	if err != nil {
		t.Fatal(err)
	}
	return v
}
