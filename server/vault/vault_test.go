package vault_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/uuid"

	"congvu/server/db/dbtest"
	"congvu/server/fault"
	"congvu/server/vault"
	"congvu/server/vault/vaulttest"
)

func place() vault.Place { return vault.Place{Table: "people", Column: "name", Row: uuid.New()} }

func TestValuesOpenWhereTheyStand(t *testing.T) {
	v := vaulttest.Open(t, dbtest.New(t).DB)
	for _, size := range []int{0, 1, 12, 200, 1 << 20} {
		plain := make([]byte, size)
		rand.Read(plain)
		p := place()
		sealed, err := v.Seal(p, plain)
		if err != nil {
			t.Fatal(err)
		}
		if again, _ := v.Seal(p, plain); bytes.Equal(again, sealed) {
			t.Error("equal values are sealed alike")
		}
		got, err := v.Unseal(p, sealed)
		if err != nil || !bytes.Equal(got, plain) {
			t.Errorf("%d bytes: %v", size, err)
		}
	}
}

func TestValuesOpenNowhereElse(t *testing.T) {
	d, other := dbtest.New(t), dbtest.New(t)
	v, w := vaulttest.Open(t, d.DB), vaulttest.Open(t, other.DB)
	p := place()
	const secret = "Trần Thị Canary"
	sealed, err := v.Seal(p, []byte(secret))
	if err != nil {
		t.Fatal(err)
	}
	refused := func(what string, v *vault.Vault, p vault.Place, sealed []byte) {
		t.Helper()
		got, err := v.Unseal(p, sealed)
		if err == nil {
			t.Errorf("%s opens: %q", what, got)
		} else if strings.Contains(err.Error(), "Canary") {
			t.Errorf("%s: the error tells the value: %v", what, err)
		}
	}
	refused("another row", v, vault.Place{Table: p.Table, Column: p.Column, Row: uuid.New()}, sealed)
	refused("another column", v, vault.Place{Table: p.Table, Column: "alias", Row: p.Row}, sealed)
	refused("another table", v, vault.Place{Table: "files", Column: p.Column, Row: p.Row}, sealed)
	refused("names that run together", v, vault.Place{Table: "peoplen", Column: "ame", Row: p.Row}, sealed)
	refused("another database's keys", w, p, sealed)
	refused("nothing", v, p, nil)
	refused("plain text", v, p, []byte(secret))
	for i := range sealed {
		refused("a cut value", v, p, sealed[:i])
		bent := bytes.Clone(sealed)
		bent[i] ^= 1
		refused("a bent value", v, p, bent)
	}
}

func TestBlindIndexes(t *testing.T) {
	d := dbtest.New(t)
	v, w := vaulttest.Open(t, d.DB), vaulttest.Open(t, dbtest.New(t).DB)
	a := v.Blind("phone", "0905123456")
	if len(a) != 16 || !bytes.Equal(a, v.Blind("phone", "0905123456")) {
		t.Error("equal values do not meet")
	}
	for what, b := range map[string][]byte{
		"another kind":  v.Blind("personal-number", "0905123456"),
		"another value": v.Blind("phone", "0905123457"),
		"another key":   w.Blind("phone", "0905123456"),
	} {
		if bytes.Equal(a, b) {
			t.Errorf("%s has the same index", what)
		}
	}
	if v.Blind("phone", "") != nil {
		t.Error("an empty value can be found")
	}
}

func TestKeysAreKeptWrapped(t *testing.T) {
	d := dbtest.New(t)
	path := filepath.Join(t.TempDir(), "data", "key")
	made := 0
	source := vault.File{Path: path, Made: func(string) { made++ }}
	open := func(s vault.KeySource) error { _, err := vault.Open(t.Context(), d.DB, s); return err }
	v, err := vault.Open(t.Context(), d.DB, source)
	if err != nil || made != 1 {
		t.Fatal(made, err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the key file: %v, %v", info, err)
	}
	p := place()
	sealed, err := v.Seal(p, []byte("đo"))
	if err != nil {
		t.Fatal(err)
	}
	again, err := vault.Open(t.Context(), d.DB, source)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := again.Unseal(p, sealed); err != nil || string(got) != "đo" || made != 1 {
		t.Errorf("after a restart: %q, %v", got, err)
	}
	other := filepath.Join(t.TempDir(), "other")
	if _, err := (vault.File{Path: other}).Key(context.Background(), true); err != nil {
		t.Fatal(err)
	}
	damaged := filepath.Join(t.TempDir(), "damaged")
	if err := os.WriteFile(damaged, []byte("hỏng"), 0o600); err != nil {
		t.Fatal(err)
	}
	missing := filepath.Join(t.TempDir(), "missing")
	for reason, path := range map[string]string{
		"VAULT_WRONG_KEY": other, "VAULT_KEY_DAMAGED": damaged, "VAULT_KEY_MISSING": missing, "VAULT_NO_KEY_FILE": "", "VAULT_KEY_UNREADABLE": t.TempDir(),
	} {
		err := open(vault.File{Path: path})
		if !fault.Is(err, reason) || strings.Contains(fault.As(err).Message, "\n") {
			t.Errorf("%s: %v", reason, err)
		}
	}
	if _, err := os.Stat(missing); err == nil {
		t.Error("a key was made over existing data")
	}
	if d.Rows(t, "vault_keys") != 2 {
		t.Error("keysets were made over existing ones")
	}
}

// A table that holds sealed values while the keysets are gone is a partial restore.
func TestNoNewKeysOverSealedData(t *testing.T) {
	d := dbtest.New(t)
	c := people(t, d)
	if _, err := d.Pool.Exec(t.Context(), `insert into people (id, name) values ($1, '\x01')`, uuid.New()); err != nil {
		t.Fatal(err)
	}
	if _, err := vault.Open(t.Context(), d.DB, vault.File{Path: filepath.Join(t.TempDir(), "key")}, c); !fault.Is(err, "VAULT_KEYS_LOST") {
		t.Error(err)
	}
}

// people is a table with a sealed column.
func people(t testing.TB, d *dbtest.DB) vault.Column {
	t.Helper()
	if _, err := d.Owner().Exec(t.Context(), `create table people (id uuid primary key, name bytea, tokens bytea[], version int not null default 1);
		create index on people using gin (tokens); grant select, insert, update on people to congvu_app`); err != nil {
		t.Fatal(err)
	}
	return vault.Column{Table: "people", Column: "name", Key: "id"}
}

func TestServersThatStartTogetherShareTheirKeys(t *testing.T) {
	d := dbtest.New(t)
	source := vault.File{Path: filepath.Join(t.TempDir(), "key")}
	vaults := make(chan *vault.Vault, 4)
	for range cap(vaults) {
		go func() {
			v, err := vault.Open(context.Background(), d.DB, source)
			if err != nil {
				t.Error(err)
			}
			vaults <- v
		}()
	}
	p := place()
	var sealed [][]byte
	var all []*vault.Vault
	for range cap(vaults) {
		v := <-vaults
		if v == nil {
			t.FailNow()
		}
		s, err := v.Seal(p, []byte("chung"))
		if err != nil {
			t.Fatal(err)
		}
		all, sealed = append(all, v), append(sealed, s)
	}
	for _, v := range all {
		for _, s := range sealed {
			if _, err := v.Unseal(p, s); err != nil {
				t.Error(err)
			}
		}
	}
}

func BenchmarkSealAndUnseal(b *testing.B) {
	v := vaulttest.Open(b, dbtest.New(b).DB)
	p, plain := place(), make([]byte, 200)
	b.ReportAllocs()
	for b.Loop() {
		sealed, err := v.Seal(p, plain)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := v.Unseal(p, sealed); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkNameTokens(b *testing.B) {
	v := vaulttest.Open(b, dbtest.New(b).DB)
	for b.Loop() {
		v.NameTokens("Nguyễn Thị Minh Khương")
	}
}

func TestTheSettingNamesAFileOrAToken(t *testing.T) {
	for name, reason := range map[string]string{
		"pkcs11:token=a;object=b":               "VAULT_TOKEN_NAME",
		"pkcs11:object=b?module-path=/lib/x.so": "VAULT_TOKEN_NAME",
	} {
		if _, err := vault.Source(name, "1234", nil); !fault.Is(err, reason) {
			t.Errorf("%s: %v", name, err)
		}
	}
	const whole = "pkcs11:token=a;object=b?module-path=/lib/x.so"
	if _, err := vault.Source(whole, "", nil); !fault.Is(err, "VAULT_TOKEN_PIN") {
		t.Error(err)
	}
	if _, err := vault.Source(whole, "1234", nil); err != nil {
		t.Error(err)
	}
	if s, err := vault.Source("/data/key", "", nil); err != nil || s.(vault.File).Path != "/data/key" {
		t.Error(s, err)
	}
}
