package private

import (
	"context"
	"fmt"
	"os/exec"
	"runtime"
	"sync"
	"syscall"
	"time"
)

const (
	minRestartWait  = 100 * time.Millisecond
	maxRestartWait  = 5 * time.Second
	firstStartLimit = 10 * time.Second // how long to try when it never came up
)

// keeper keeps one postmaster running until it is told to stop.
type keeper struct {
	command  func() *exec.Cmd
	messages *tail
	stopping chan struct{}
	done     chan struct{}

	mu     sync.Mutex
	cmd    *exec.Cmd // nil between two runs
	ready  bool      // it has answered once
	failed bool      // it never came up and will not be tried again
}

func newKeeper(command func() *exec.Cmd, messages *tail) *keeper {
	return &keeper{command: command, messages: messages, stopping: make(chan struct{}), done: make(chan struct{})}
}

func (k *keeper) start() { go k.run() }

// run starts the postmaster again after each crash. The goroutine keeps its thread: on
// Linux the kernel signals the postmaster when the thread that started it ends, which
// must happen only when this whole process does.
func (k *keeper) run() {
	runtime.LockOSThread()
	defer close(k.done)
	begun := time.Now()
	for wait := minRestartWait; ; wait = min(wait*2, maxRestartWait) {
		started := time.Now()
		err := k.once()
		if k.isStopping() || k.givesUp(time.Since(begun)) {
			return
		}
		if time.Since(started) > maxRestartWait {
			wait = minRestartWait
		}
		fmt.Fprintf(k.messages, "congvu: PostgreSQL ended unexpectedly (%v), starting it again\n", err)
		select {
		case <-k.stopping:
			return
		case <-time.After(wait):
		}
	}
}

func (k *keeper) isStopping() bool {
	select {
	case <-k.stopping:
		return true
	default:
		return false
	}
}

// givesUp after a first start that failed for a lasting reason. The children of a killed
// postmaster hold its shared memory for a moment: that is worth trying again.
func (k *keeper) givesUp(tried time.Duration) bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.failed = !k.ready && (!k.messages.mentions("shared memory block") || tried > firstStartLimit)
	return k.failed
}

// cameUp tells that PostgreSQL has answered: from now on it is always started again.
func (k *keeper) cameUp() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.ready = true
}

func (k *keeper) once() error {
	cmd := k.command()
	cmd.Stdout, cmd.Stderr = k.messages, k.messages
	cmd.WaitDelay = time.Second // orphaned children may hold the pipe of a killed postmaster
	endWithParent(cmd)
	k.mu.Lock()
	if k.isStopping() {
		k.mu.Unlock()
		return nil
	}
	if err := cmd.Start(); err != nil {
		k.mu.Unlock()
		fmt.Fprintf(k.messages, "%v\n", err)
		return err
	}
	k.cmd = cmd
	k.mu.Unlock()
	err := cmd.Wait()
	k.mu.Lock()
	k.cmd = nil
	k.mu.Unlock()
	return err
}

func (k *keeper) failedToStart() bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.failed
}

func (k *keeper) pid() int {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.cmd == nil {
		return 0
	}
	return k.cmd.Process.Pid
}

func (k *keeper) signal(sig syscall.Signal) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.cmd != nil {
		_ = k.cmd.Process.Signal(sig) // it may have ended by itself
	}
}

// stop asks for a fast shutdown and waits; when ctx ends, for an immediate one.
func (k *keeper) stop(ctx context.Context) error {
	k.mu.Lock()
	if !k.isStopping() {
		close(k.stopping)
	}
	k.mu.Unlock()
	k.signal(syscall.SIGINT)
	select {
	case <-k.done:
		return nil
	case <-ctx.Done():
	}
	k.signal(syscall.SIGQUIT)
	select {
	case <-k.done:
		return fmt.Errorf("PostgreSQL had to be stopped at once: %w", ctx.Err())
	case <-time.After(10 * time.Second):
		k.signal(syscall.SIGKILL)
		<-k.done
		return fmt.Errorf("PostgreSQL had to be killed: %w", ctx.Err())
	}
}
