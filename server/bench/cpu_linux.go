package bench

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// ownCPU is the time this process has spent on the processors.
func ownCPU() time.Duration {
	var u syscall.Rusage
	// Of the own process it cannot fail.
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// childrenCPU is the same for the running processes of PostgreSQL, by process:
// nanoseconds where the kernel counts them, else ticks of ten milliseconds.
func childrenCPU(postmaster int) (map[int]time.Duration, error) {
	paths, err := filepath.Glob("/proc/[0-9]*/stat")
	if err != nil {
		return nil, err
	}
	out := map[int]time.Duration{}
	for _, path := range paths {
		line, err := os.ReadFile(path)
		if err != nil { // ended meanwhile
			continue
		}
		fields := strings.Fields(string(line[bytes.LastIndexByte(line, ')')+1:]))
		if len(fields) < 13 || fields[1] != strconv.Itoa(postmaster) {
			continue
		}
		pid, err := strconv.Atoi(filepath.Base(filepath.Dir(path)))
		if err != nil {
			return nil, err
		}
		out[pid] = spent(filepath.Dir(path), fields[11], fields[12])
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("không thấy tiến trình con của PostgreSQL %d", postmaster)
	}
	return out, nil
}

const tick = 10 * time.Millisecond

func spent(dir, user, system string) time.Duration {
	if b, err := os.ReadFile(dir + "/schedstat"); err == nil {
		if ns, err := strconv.ParseInt(strings.Fields(string(b))[0], 10, 64); err == nil {
			return time.Duration(ns)
		}
	}
	u, _ := strconv.ParseInt(user, 10, 64) // numbers by the kernel's word
	s, _ := strconv.ParseInt(system, 10, 64)
	return time.Duration(u+s) * tick
}

// resident is how many bytes of this process are in memory.
func resident() (int64, error) { return statm(1) }

// ofFiles is how many of the resident bytes are pages of files, above all of the
// program itself: the system takes them back when it needs the room.
func ofFiles() (int64, error) { return statm(2) }

// statm is a column of the kernel's account of this process's memory, in bytes.
func statm(column int) (int64, error) {
	b, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return 0, err
	}
	pages, err := strconv.ParseInt(strings.Fields(string(b))[column], 10, 64)
	return pages * int64(os.Getpagesize()), err
}

// machine names the processor.
func machine() string {
	b, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return "?"
	}
	for line := range strings.SplitSeq(string(b), "\n") {
		if name, ok := strings.CutPrefix(line, "model name"); ok {
			return strings.TrimLeft(name, "\t :")
		}
	}
	return "?"
}
