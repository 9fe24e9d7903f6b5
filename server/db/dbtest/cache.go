package dbtest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"congvu/server/db"
	"congvu/server/db/private"
)

const (
	templateName = "congvu"
	cacheFormat  = "1"            // raise it when the layout or the settings below change
	keepUnused   = 24 * time.Hour // older prepared clusters and left-over runs are removed
)

// fast trades safety for speed: a test's data need not survive anything.
var fast = map[string]string{
	"fsync":                "off",
	"synchronous_commit":   "off",
	"full_page_writes":     "off",
	"wal_level":            "minimal",
	"max_wal_senders":      "0",
	"max_wal_size":         "128MB",
	"min_wal_size":         "2MB",
	"shared_buffers":       "32MB",
	"max_connections":      "300",
	"autovacuum":           "off",
	"track_activities":     "on",
	"checkpoint_timeout":   "1h",
	"max_worker_processes": "2",
}

// privateHost starts a PostgreSQL of this test program on a copy of the prepared
// cluster. A server shared between test programs would save the copy, but needs an
// owner that outlives each of them; a copy cannot be left in a bad state by another.
func privateHost(ctx context.Context) (*host, error) {
	root, err := cacheRoot()
	if err != nil {
		return nil, err
	}
	prepared, err := prepare(ctx, root)
	if err != nil {
		return nil, err
	}
	run, err := os.MkdirTemp(root, "run-")
	if err != nil {
		return nil, err
	}
	// cp keeps owner and mode, and shares blocks where the file system can.
	if out, err := exec.CommandContext(ctx, "cp", "-a", prepared+"/.", run).CombinedOutput(); err != nil {
		return nil, fmt.Errorf("copy the prepared cluster: %s: %w", out, err)
	}
	server, err := private.Start(ctx, options(run))
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(run))
	}
	if err := sweepAtExit(server.Pid(), run); err != nil {
		return nil, errors.Join(err, server.Stop(ctx))
	}
	admin, err := pgxpool.New(ctx, server.SuperDSN("postgres"))
	if err != nil {
		return nil, err
	}
	return &host{
		admin: admin, template: templateName, tag: strconv.Itoa(os.Getpid()), ownedBy: db.OwnerRole,
		owner: func(name string) string { return server.DSN(db.OwnerRole, name) },
		app:   func(name string) string { return server.DSN(db.AppRole, name) },
	}, nil
}

func options(dir string) private.Options {
	return private.Options{Dir: dir, Owner: db.OwnerRole, App: db.AppRole, Database: templateName, Settings: fast, NoSync: true}
}

// cacheRoot is under the system's temporary folder, one per user: the user that
// PostgreSQL steps down to as root must be able to pass through it.
func cacheRoot() (string, error) {
	root := filepath.Join(os.TempDir(), "congvu-dbtest-"+strconv.Itoa(os.Geteuid()))
	if err := os.MkdirAll(root, 0o711); err != nil {
		return "", err
	}
	info, err := os.Lstat(root)
	if err != nil {
		return "", err
	}
	if own, ok := info.Sys().(*syscall.Stat_t); !info.IsDir() || !ok || int(own.Uid) != os.Geteuid() {
		return "", fmt.Errorf("%s belongs to another user", root)
	}
	return root, nil
}

// prepare makes the migrated cluster of the present schema, once for all test programs
// of this user; the lock lets the others wait for it.
func prepare(ctx context.Context, root string) (string, error) {
	schema, err := db.SchemaID()
	if err != nil {
		return "", err
	}
	lock, err := os.OpenFile(filepath.Join(root, "lock"), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return "", err
	}
	defer lock.Close()
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX); err != nil {
		return "", err
	}
	removeOld(root)
	prepared := filepath.Join(root, "cluster-"+cacheFormat+"-"+schema)
	if _, err := os.Stat(prepared); err == nil {
		now := time.Now()
		return prepared, os.Chtimes(prepared, now, now)
	}
	unfinished := prepared + ".new"
	if err := os.RemoveAll(unfinished); err != nil {
		return "", err
	}
	if err := build(ctx, unfinished); err != nil {
		return "", errors.Join(err, os.RemoveAll(unfinished))
	}
	return prepared, os.Rename(unfinished, prepared)
}

func build(ctx context.Context, dir string) error {
	server, err := private.Start(ctx, options(dir))
	if err != nil {
		return err
	}
	err = db.Migrate(ctx, server.OwnerDSN())
	if server.DataDir() != filepath.Join(dir, "pg") {
		// Then a copy of dir would only copy the pointer to one shared cluster.
		err = fmt.Errorf("%s cannot be entered by the user PostgreSQL runs as: set TMPDIR to a folder such as /tmp", dir)
	}
	return errors.Join(err, server.Stop(ctx))
}

// removeOld clears what nobody used for a day; a folder in use is younger than that.
func removeOld(root string) {
	entries, _ := filepath.Glob(filepath.Join(root, "*-*")) // the pattern is constant, so no error
	for _, path := range entries {
		if info, err := os.Stat(path); err == nil && time.Since(info.ModTime()) > keepUnused {
			_ = os.RemoveAll(path) // a folder that resists costs only its space
		}
	}
}

// sweepAtExit starts a shell that waits until this test program ends, however it does
// (its end of the pipe closes then), stops PostgreSQL and removes its folder. Go's
// testing has no hook at exit that a library could use.
func sweepAtExit(pid int, dir string) (err error) {
	const script = `cat >/dev/null; kill -QUIT "$1" 2>/dev/null
for i in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$1" 2>/dev/null || break; sleep 0.5; done
rm -rf "$2"`
	sweeper := exec.Command("sh", "-c", script, "sweep", strconv.Itoa(pid), dir)
	sweeper.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} // Ctrl+C must not reach it first
	sweeper.Dir = "/"
	if lifeline.pipe, err = sweeper.StdinPipe(); err != nil {
		return err
	}
	return sweeper.Start()
}

// lifeline is the pipe to the sweeper. It is kept here because the garbage collector
// closes a file that nobody refers to.
var lifeline struct{ pipe io.Closer }
