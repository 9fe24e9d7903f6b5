package private

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

const orphanPatience = 30 * time.Second

// stopOrphan stops a postmaster that still serves data although its server is gone. The
// caller holds the lock of the data folder, so no living server can own it.
func stopOrphan(ctx context.Context, data string) error {
	pid, err := postmasterPid(data)
	if err != nil || pid == 0 {
		return err
	}
	begun := time.Now()
	for isPostmaster(pid, data) {
		sig := syscall.SIGINT
		if time.Since(begun) > orphanPatience {
			sig = syscall.SIGQUIT
		}
		if err := syscall.Kill(pid, sig); err != nil && !errors.Is(err, syscall.ESRCH) {
			return fmt.Errorf("PostgreSQL (tiến trình %d) còn giữ %s và không dừng được: %w", pid, data, err)
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("PostgreSQL (tiến trình %d) còn giữ %s: %w", pid, data, ctx.Err())
		case <-time.After(50 * time.Millisecond):
		}
	}
	return nil
}

// postmasterPid is 0 when no postmaster left its file.
func postmasterPid(data string) (int, error) {
	text, err := os.ReadFile(filepath.Join(data, "postmaster.pid"))
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("không đọc được postmaster.pid: %w", err)
	}
	line, _, _ := strings.Cut(string(text), "\n")
	pid, err := strconv.Atoi(strings.TrimSpace(line))
	if err != nil || pid <= 1 {
		return 0, nil // half-written by a crash: PostgreSQL itself judges it
	}
	return pid, nil
}

// isPostmaster guards against a process number that another program has by now.
func isPostmaster(pid int, data string) bool {
	line, err := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", pid))
	if err != nil {
		line, err = exec.Command("ps", "-o", "command=", "-p", strconv.Itoa(pid)).Output()
	}
	return err == nil && strings.Contains(string(line), "postgres") && strings.Contains(string(line), data)
}
