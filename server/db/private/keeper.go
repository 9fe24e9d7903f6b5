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
	quickExit      = 500 * time.Millisecond // an exit this soon after a start means it cannot start
	quickExitLimit = 10 * time.Second       // how long to try when it never came up
	maxRestartWait = 5 * time.Second
)

// keeper keeps one postmaster running until it is told to stop.
type keeper struct {
	command  func() *exec.Cmd
	messages *tail
	stopping chan struct{}
	done     chan struct{}

	mu     sync.Mutex
	cmd    *exec.Cmd // nil between two runs
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
	begun, cameUp := time.Now(), false
	for wait := 100 * time.Millisecond; ; wait = min(wait*2, maxRestartWait) {
		started := time.Now()
		err := k.once()
		select {
		case <-k.stopping:
			return
		default:
		}
		if time.Since(started) > quickExit {
			cameUp, wait = true, 100*time.Millisecond
		}
		// The children of a killed postmaster hold its shared memory for a moment; any
		// other reason not to start stays, and is not worth trying again.
		if !cameUp && (!k.messages.mentions("shared memory block") || time.Since(begun) > quickExitLimit) {
			k.mu.Lock()
			k.failed = true
			k.mu.Unlock()
			return
		}
		fmt.Fprintf(k.messages, "congvu: PostgreSQL ended unexpectedly (%v), starting it again\n", err)
		select {
		case <-k.stopping:
			return
		case <-time.After(wait):
		}
	}
}

func (k *keeper) once() error {
	cmd := k.command()
	cmd.Stdout, cmd.Stderr = k.messages, k.messages
	cmd.WaitDelay = time.Second // orphaned children may hold the pipe of a killed postmaster
	endWithParent(cmd)
	k.mu.Lock()
	select {
	case <-k.stopping:
		k.mu.Unlock()
		return nil
	default:
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
	select {
	case <-k.stopping:
	default:
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
