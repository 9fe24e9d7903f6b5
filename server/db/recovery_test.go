package db_test

import (
	"context"
	"os"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"congvu/server/db"
	"congvu/server/db/private"
	"congvu/server/fault"
)

// PostgreSQL is killed under a writing pool: every acknowledged row is there
// afterwards, and the same pool goes on by itself.
func TestPoolRecoversFromAKilledPostgres(t *testing.T) {
	dir, err := os.MkdirTemp("/tmp", "congvu-recovery-")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	if err := os.Chmod(dir, 0o711); err != nil { // root's unprivileged user passes through
		t.Fatal(err)
	}
	server, err := private.Start(t.Context(), private.Options{Dir: dir, NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = server.Stop(context.Background()) }()
	if err := db.Migrate(t.Context(), server.OwnerDSN()); err != nil {
		t.Fatal(err)
	}
	d, err := db.Open(t.Context(), server.AppDSN(), db.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	acknowledged, failed, before := 0, 0, 0 // before: acknowledged up to the latest failure
	write := func() {
		_, err := d.Pool.Exec(t.Context(), "INSERT INTO probe VALUES (1)")
		if err == nil {
			acknowledged++
			return
		}
		failed, before = failed+1, acknowledged
		time.Sleep(20 * time.Millisecond)
		if !fault.Is(db.Fault(err), "DATABASE_UNAVAILABLE") {
			t.Fatalf("a lost database must say so: %T %v", err, err)
		}
	}
	createProbe(t, server.OwnerDSN())
	for range 200 {
		write()
	}
	if err := syscall.Kill(server.Pid(), syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	// Sessions outlive a killed postmaster for a moment: what counts is a hundred
	// writes after the last one that failed.
	deadline := time.Now().Add(30 * time.Second)
	for (failed == 0 || acknowledged < before+100) && time.Now().Before(deadline) {
		write()
	}
	var kept int
	if err := d.Pool.QueryRow(t.Context(), "SELECT count(*) FROM probe").Scan(&kept); err != nil {
		t.Fatal(err)
	}
	if failed == 0 || acknowledged < before+100 || kept < acknowledged {
		t.Errorf("%d acknowledged, %d failed, %d kept", acknowledged, failed, kept)
	}
	t.Logf("%d acknowledged, %d failed while it was down, %d kept", acknowledged, failed, kept)
}

func createProbe(t *testing.T, ownerDSN string) {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), ownerDSN)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(context.Background())
	if _, err := conn.Exec(t.Context(), "CREATE TABLE probe (n int)"); err != nil {
		t.Fatal(err)
	}
	if err := db.Grants(t.Context(), conn); err != nil {
		t.Fatal(err)
	}
}
