//go:build !linux

package bench

import (
	"errors"
	"runtime"
	"time"
)

// errLinux: the time of other processes is read from /proc.
var errLinux = errors.New("bench chỉ đo được trên Linux")

func ownCPU() time.Duration { return 0 }

func childrenCPU(int) (map[int]time.Duration, error) { return nil, errLinux }

func resident() (int64, error) { return 0, errLinux }

func ofFiles() (int64, error) { return 0, errLinux }

func machine() string { return runtime.GOARCH }
