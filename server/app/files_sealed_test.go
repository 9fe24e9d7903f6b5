package app_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"net/http"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/db/dbtest"
	"congvu/server/files"
	"congvu/server/files/pdf/pdftest"
	"congvu/server/vault"
)

// dump is every table as who stole the database sees it.
func dump(t *testing.T, d *dbtest.DB) []byte {
	t.Helper()
	rows, err := d.Owner().Query(t.Context(), `select tablename from pg_tables where schemaname = 'public'`)
	if err != nil {
		t.Fatal(err)
	}
	tables, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	conn, err := d.Owner().Acquire(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Release()
	var out bytes.Buffer
	for _, table := range tables {
		if _, err := conn.Conn().PgConn().CopyTo(t.Context(), &out, "copy (select * from "+pgx.Identifier{table}.Sanitize()+") to stdout (format binary)"); err != nil {
			t.Fatal(err)
		}
	}
	return out.Bytes()
}

// Equal contents stand once whoever sends them, and the database alone tells neither
// what a file holds, nor its name, nor that a known file is held.
func TestFilesLieSealed(t *testing.T) {
	w, d := newWorld(t)
	const name, secret = "Quyết định Nguyễn Thị Kín.pdf", "NOI-DUNG-KIN-4711"
	content := string(pdftest.Minimal(secret))
	for _, who := range []string{"binh1", "binh2"} {
		if r := w.upload(t, who, "file", name, content); r.status != http.StatusCreated {
			t.Fatalf("%d %s", r.status, r.body)
		}
	}
	if f, c := d.Rows(t, "files"), d.Rows(t, "file_contents"); f != 2 || c != 1 {
		t.Errorf("%d files over %d contents", f, c)
	}
	sum := sha256.Sum256([]byte(content))
	all := dump(t, d)
	for what, piece := range map[string]string{"the content": secret, "the name": "Nguyễn Thị Kín", "the fingerprint": string(sum[:]), "the fingerprint as text": fmt.Sprintf("%x", sum)} {
		if bytes.Contains(all, []byte(piece)) {
			t.Errorf("the dump holds %s", what)
		}
	}
}

func TestFilesFromBeforeTheVaultAreSealedAtStart(t *testing.T) {
	w, d := newWorld(t)
	id, content := uuid.New(), string(pdftest.Minimal("từ trước"))
	sum := sha256.Sum256([]byte(content))
	if _, err := d.Owner().Exec(t.Context(), `insert into files (id, sha256, size, media_type, name, content, unit_id, position_id, uploaded_at)
		select $1, $2, $3, 'application/pdf', 'Cũ.pdf', $4, unit_id, position_id, now() from files where id = $5`,
		id, sum[:], len(content), []byte(content), w.uploaded(t, "binh1", "a.pdf")); err != nil {
		t.Fatal(err)
	}
	for range 2 { // a start that was broken off is repeated
		if err := w.Services.Files.SealOld(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if r := w.download(t, "binh1", id.String()); r.status != http.StatusOK || r.body != content {
		t.Errorf("%d %.80s", r.status, r.body)
	}
	if bytes.Contains(dump(t, d), []byte("từ trước")) {
		t.Error("it still lies in clear")
	}
}

func TestFilesOpenAfterTheKeysChange(t *testing.T) {
	w, _ := newWorld(t)
	id := w.uploaded(t, "binh1", "a.pdf")
	err := w.Vault.Rotate(t.Context(), vault.Rotation{Progress: func(int, time.Duration) {},
		Journal: func(context.Context, pgx.Tx, vault.Change, int) error { return nil }})
	if err != nil {
		t.Fatal(err)
	}
	if r := w.download(t, "binh1", id); r.status != http.StatusOK || r.body != pdf {
		t.Errorf("%d %.80s", r.status, r.body)
	}
}

// What one line of work took, no other can take, and its rules alone decide.
func TestAFileBelongsToOneLineOfWork(t *testing.T) {
	w, _ := newWorld(t)
	id := uuid.MustParse(w.uploaded(t, "binh1", "a.pdf"))
	var units []uuid.UUID
	take := func(line string) error {
		return w.DB.InTx(t.Context(), func(ctx context.Context, tx pgx.Tx) error { return files.Take(ctx, tx, id, units, line) })
	}
	var unit uuid.UUID
	if err := w.DB.Pool.QueryRow(t.Context(), `select unit_id from files where id = $1`, id).Scan(&unit); err != nil {
		t.Fatal(err)
	}
	if take("other") == nil {
		t.Error("another unit's file is taken")
	}
	units = []uuid.UUID{unit}
	for _, c := range []struct {
		line string
		may  bool
	}{{"other", true}, {"other", true}, {files.LineReports, false}} {
		if err := take(c.line); (err == nil) != c.may {
			t.Errorf("taken by %s: %v", c.line, err)
		}
	}
	if r := w.download(t, "binh1", id.String()); r.status != http.StatusNotFound {
		t.Errorf("the rules of units still open it: %d", r.status)
	}
}
