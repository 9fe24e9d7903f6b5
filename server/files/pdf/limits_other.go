//go:build !linux

package pdf

import (
	"os"
	"os/exec"
	"runtime/debug"
)

// Limits of the system are set on Linux, where the server runs; elsewhere the process
// and the limits of the reader itself have to do.

func self() (string, error) { return os.Executable() }

func alone(*exec.Cmd) {}

func confine(megabytes, _ int) error {
	debug.SetMemoryLimit(int64(megabytes) << 20 * 3 / 4)
	return nil
}
