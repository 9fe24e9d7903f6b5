//go:build pkcs11

package vault_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"congvu/server/db/dbtest"
	"congvu/server/fault"
	"congvu/server/vault"
)

// A software token stands in for the device; without it there is nothing to try.
func TestKeyInASecurityToken(t *testing.T) {
	const module = "/usr/lib/softhsm/libsofthsm2.so"
	if _, err := os.Stat(module); err != nil {
		t.Skip("SoftHSM is not installed")
	}
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "tokens"), 0o700); err != nil {
		t.Fatal(err)
	}
	config := filepath.Join(dir, "softhsm2.conf")
	if err := os.WriteFile(config, []byte("directories.tokendir = "+filepath.Join(dir, "tokens")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("SOFTHSM2_CONF", config)
	if out, err := exec.Command("softhsm2-util", "--init-token", "--free", "--label", "cong vu", "--so-pin", "8765", "--pin", "1234").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	d := dbtest.New(t)
	open := func(object, pin string) (*vault.Vault, error) {
		source, err := vault.Source("pkcs11:token=cong%20vu;object="+object+"?module-path="+module, pin, nil)
		if err != nil {
			t.Fatal(err)
		}
		return vault.Open(t.Context(), d.DB, source)
	}
	// First of all: whoever has signed in to a token is let in for the whole process.
	if _, err := open("khoa", "9999"); !fault.Is(err, "VAULT_TOKEN_REFUSED") {
		t.Errorf("another PIN: %v", err)
	}
	v, err := open("khoa", "1234")
	if err != nil {
		t.Fatal(err)
	}
	p := place()
	sealed, err := v.Seal(p, []byte("trong thiết bị"))
	if err != nil {
		t.Fatal(err)
	}
	again, err := open("khoa", "1234")
	if err != nil {
		t.Fatal(err)
	}
	if got, err := again.Unseal(p, sealed); err != nil || string(got) != "trong thiết bị" {
		t.Errorf("%q, %v", got, err)
	}
	if _, err := open("khac", "1234"); !fault.Is(err, "VAULT_KEY_MISSING") {
		t.Errorf("another key: %v", err)
	}
	if _, err := vault.Open(t.Context(), d.DB, vault.File{Path: filepath.Join(dir, "key")}); !fault.Is(err, "VAULT_KEY_MISSING") {
		t.Errorf("a file instead of the token: %v", err)
	}
}
