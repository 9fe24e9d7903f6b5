package app_test

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"congvu/server/db"
	"congvu/server/db/private"
)

// process is the real program, serving a data folder with its own PostgreSQL.
type process struct {
	binary, dir, addr string
	cmd               *exec.Cmd
	output            *os.File
}

// newProcess compiles the program and prepares its data folder, whose database holds
// a world; appDSN reaches that database while the program runs.
func newProcess(t *testing.T) (p *process, w *world, appDSN string) {
	t.Helper()
	dir, err := os.MkdirTemp("/tmp", "congvu-durability-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	if err := os.Chmod(dir, 0o711); err != nil { // root's unprivileged user passes through
		t.Fatal(err)
	}
	p = &process{binary: filepath.Join(dir, "server"), dir: dir}
	t.Cleanup(p.end)
	if out, err := exec.CommandContext(t.Context(), "go", "build", "-o", p.binary, "congvu/server").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if p.output, err = os.Create(filepath.Join(dir, "output")); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.output.Close() })
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p.addr = free.Addr().String()
	free.Close()
	w, appDSN = seeded(t, dir)
	return p, w, appDSN
}

// seeded makes the world in a cluster that the program will find, and stops it.
func seeded(t *testing.T, dir string) (*world, string) {
	t.Helper()
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
	w, err := build(t.Context(), d, dir)
	if err != nil {
		t.Fatal(err)
	}
	return w, server.AppDSN()
}

// start runs the program and waits until it is ready.
func (p *process) start(t *testing.T) {
	t.Helper()
	p.cmd = exec.Command(p.binary, "serve", "--addr", p.addr, "--data", p.dir, "--spa", filepath.Join(p.dir, "dist"))
	p.cmd.Stdout, p.cmd.Stderr = p.output, p.output
	p.cmd.Env = append(os.Environ(), "DATABASE_URL=", "APP_DATABASE_URL=")
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	p.waitReady(t, http.StatusOK)
}

// waitReady polls /readyz until it answers so; 0 is no answer at all.
func (p *process) waitReady(t *testing.T, status int) {
	t.Helper()
	for until := time.Now().Add(30 * time.Second); p.ready() != status; time.Sleep(20 * time.Millisecond) {
		if time.Now().After(until) {
			t.Fatalf("/readyz answers %d for 30 s, want %d\n%s", p.ready(), status, p.said())
		}
	}
}

func (p *process) ready() int {
	answer, err := http.Get("http://" + p.addr + "/readyz")
	if err != nil {
		return 0
	}
	defer answer.Body.Close()
	return answer.StatusCode
}

func (p *process) said() string {
	text, _ := os.ReadFile(p.output.Name())
	return string(text[max(0, len(text)-3000):])
}

// kill ends the program as a power cut would.
func (p *process) kill(t *testing.T) {
	t.Helper()
	if err := p.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	// It was killed: that it says so is no failure.
	_ = p.cmd.Wait()
}

// end is for a test that failed in the middle.
func (p *process) end() {
	if p.cmd != nil && p.cmd.ProcessState == nil {
		_ = p.cmd.Process.Kill()
		_ = p.cmd.Wait()
	}
}

// killPostgres ends the program's postmaster in the same way.
func (p *process) killPostgres(t *testing.T) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(p.dir, "pg", "postmaster.pid"))
	if err != nil {
		t.Fatal(err)
	}
	line, _, _ := strings.Cut(string(text), "\n")
	pid, err := strconv.Atoi(line)
	if err != nil {
		t.Fatal(err)
	}
	if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
}

// stop ends it in order.
func (p *process) stop() error {
	if err := p.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		return err
	}
	if err := p.cmd.Wait(); err != nil {
		return fmt.Errorf("%w\n%s", err, p.said())
	}
	return nil
}
