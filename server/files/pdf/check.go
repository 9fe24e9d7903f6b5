// Package pdf tells whether a PDF file may be taken in. The file is read in a process
// of its own, without rights and with hard limits, so that one made to break its
// reader breaks that process alone. The reader is strict where viewers repair: it
// accounts for every byte, looks at every object of every revision and refuses what
// does more on opening than show pages.
package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

// limits of one check.
type limits struct {
	memory  int // MB of writable memory
	cpu     int // seconds
	elapsed time.Duration
}

// The heaviest real documents of 25 MB (a book of scans, 2,000 tagged pages) take two
// seconds and 200 MB.
var usual = limits{memory: 512, cpu: 15, elapsed: 40 * time.Second}

// atOnce is how many files are looked at side by side; more wait for their turn.
var atOnce = make(chan struct{}, 2)

// Check refuses a PDF file that is not safe to keep and hand on, with the reason for
// the person who brought it. Whatever else goes wrong refuses it too.
func Check(ctx context.Context, content []byte) error { return check(ctx, content, usual) }

func check(ctx context.Context, content []byte, most limits) error {
	select {
	case atOnce <- struct{}{}:
		defer func() { <-atOnce }()
	case <-ctx.Done():
		return ctx.Err()
	}
	found, err := ask(ctx, content, most)
	if err != nil {
		return err
	}
	if found == clean {
		return nil
	}
	if f := faults[found]; f != nil {
		refused := *f
		return &refused
	}
	return fmt.Errorf("pdf: the checking process answers %q", found)
}

// ask runs the process and reads its one word.
func ask(ctx context.Context, content []byte, most limits) (verdict, error) {
	program, err := self()
	if err != nil {
		return "", err
	}
	within, cancel := context.WithTimeout(ctx, most.elapsed)
	defer cancel()
	process := exec.CommandContext(within, program, Command, strconv.Itoa(most.memory), strconv.Itoa(most.cpu))
	process.Env, process.Dir = []string{}, "/"
	process.Stdin = bytes.NewReader(content)
	var said strings.Builder
	process.Stdout = &said
	process.WaitDelay = time.Second
	alone(process)
	err = process.Run()
	var ended *exec.ExitError
	switch {
	case ctx.Err() != nil:
		return "", ctx.Err()
	case err == nil:
		return verdict(said.String()), nil
	case within.Err() != nil, errors.As(err, &ended):
		return bomb, nil // it ran into one of its limits
	}
	return "", fmt.Errorf("pdf: no checking process: %w", err)
}
