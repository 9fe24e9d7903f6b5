package pdf

import (
	"os/exec"
	"runtime/debug"
	"syscall"
	"time"
)

// self is this program, also after its file was replaced by a newer one.
func self() (string, error) { return "/proc/self/exe", nil }

// alone gives the process a group of its own, which is killed as a whole.
func alone(process *exec.Cmd) {
	process.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	process.Cancel = func() error { return syscall.Kill(-process.Process.Pid, syscall.SIGKILL) }
}

const (
	prSetDumpable   = 4
	prSetNoNewPrivs = 38
)

// confine takes from this process what reading a file does not need. Writable memory
// is what is limited: Go reserves far more address space than it ever uses. No new
// descriptor means no file, no connection and no other program's pipe.
func confine(megabytes, seconds int) error {
	time.Sleep(time.Nanosecond) // has the runtime open what it waits by, while it may
	for resource, value := range map[int]uint64{
		syscall.RLIMIT_DATA:   uint64(megabytes) << 20,
		syscall.RLIMIT_AS:     uint64(megabytes)<<20 + 8<<30,
		syscall.RLIMIT_CPU:    uint64(seconds),
		syscall.RLIMIT_CORE:   0,
		syscall.RLIMIT_FSIZE:  0,
		syscall.RLIMIT_NOFILE: 3,
	} {
		if err := syscall.Setrlimit(resource, &syscall.Rlimit{Cur: value, Max: value}); err != nil {
			return err
		}
	}
	for _, option := range []uintptr{prSetDumpable, prSetNoNewPrivs} {
		on := uintptr(0)
		if option == prSetNoNewPrivs {
			on = 1
		}
		if _, _, e := syscall.RawSyscall6(syscall.SYS_PRCTL, option, on, 0, 0, 0, 0); e != 0 {
			return e
		}
	}
	debug.SetMemoryLimit(int64(megabytes) << 20 * 3 / 4)
	return nil
}
