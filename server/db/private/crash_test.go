package private

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

const childEnv = "PRIVATE_TEST_CHILD_DIR"

// TestMain lets this program stand for a server that is killed: as a child it starts
// PostgreSQL, prints its process number and waits for its own end.
func TestMain(m *testing.M) {
	dir := os.Getenv(childEnv)
	if dir == "" {
		os.Exit(m.Run())
	}
	s, err := Start(context.Background(), Options{Dir: dir, Settings: quick, NoSync: true})
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println(s.Pid())
	select {}
}

// alive reports a running process; a zombie, which only waits to be reaped, is not.
func alive(pid int) bool {
	if pid == 0 || errors.Is(syscall.Kill(pid, 0), syscall.ESRCH) {
		return false
	}
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	return err != nil || !strings.Contains(string(stat), ") Z ")
}

func eventually(t *testing.T, what string, limit time.Duration, ok func() bool) {
	t.Helper()
	for end := time.Now().Add(limit); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if ok() {
			return
		}
	}
	t.Fatalf("not within %v: %s", limit, what)
}

func TestKilledServerTakesPostgresAlong(t *testing.T) {
	dir := openDir(t)
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), childEnv+"="+dir)
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	pid, convErr := strconv.Atoi(strings.TrimSpace(line))
	if err != nil || convErr != nil {
		t.Fatalf("child said %q: %v", line, err)
	}
	if err := child.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = child.Wait() // "signal: killed" is what we asked for
	if runtime.GOOS == "linux" {
		eventually(t, "PostgreSQL ends with its server", 10*time.Second, func() bool { return !alive(pid) })
	}
	s, _ := start(t, dir)
	run(t, s.AppDSN(), "SELECT 1")
}

func TestOrphanIsStopped(t *testing.T) {
	dir := openDir(t)
	s, _ := start(t, dir)
	stop(t, s)
	orphan := s.command() // without endWithParent: as after a crash where the kernel cannot tell
	if err := orphan.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- orphan.Wait() }()
	eventually(t, "the orphan has its data folder", 10*time.Second, func() bool {
		pid, err := postmasterPid(s.data)
		return err == nil && pid == orphan.Process.Pid
	})
	again, _ := start(t, dir)
	select {
	case <-ended:
	default:
		t.Error("the orphan still runs")
	}
	if again.Pid() == orphan.Process.Pid {
		t.Error("the orphan was taken for our own")
	}
	run(t, again.AppDSN(), "SELECT 1")
}

func TestForeignProcessNumberIsLeftAlone(t *testing.T) {
	data := t.TempDir()
	text := fmt.Sprintf("%d\n%s\n", os.Getpid(), data)
	if err := os.WriteFile(filepath.Join(data, "postmaster.pid"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := stopOrphan(t.Context(), data); err != nil {
		t.Fatal(err) // and this process would have got SIGINT
	}
}

func TestCrashedPostgresIsStartedAgain(t *testing.T) {
	s, messages := start(t, openDir(t))
	run(t, s.OwnerDSN(), "CREATE TABLE kept AS SELECT 1 AS n")
	before := s.Pid()
	if err := syscall.Kill(before, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	eventually(t, "PostgreSQL answers again", 20*time.Second, func() bool {
		return s.Pid() != before && tryRun(s.OwnerDSN(), "SELECT n FROM kept") == nil
	})
	if !strings.Contains(messages.String(), "starting it again") {
		t.Errorf("the log is silent about the crash:\n%s", messages)
	}
}
