package auth

import (
	"net/netip"
	"sync"
	"time"
)

const (
	accountAllowance = 5
	// A whole office may share one address, so it is given more before it waits,
	// and one failure a minute is forgiven.
	addressAllowance = 20
	addressDrain     = time.Minute
	firstBlock       = time.Minute
	longestBlock     = 30 * time.Minute
	// forgetAfter is the quiet time after which a ladder starts from the ground.
	forgetAfter = time.Hour
	// rungs bounds the memory an attacker can make us spend on invented names.
	rungs = 20_000
)

// blockAfter is how long to wait after that many failures in a row: nothing up to
// the allowance, then a minute, doubling to half an hour. It is never for good:
// a stranger must not be able to lock the chairman out.
func blockAfter(failures, allowance int) time.Duration {
	if failures < allowance {
		return 0
	}
	d := firstBlock
	for range failures - allowance {
		if d *= 2; d >= longestBlock {
			return longestBlock
		}
	}
	return d
}

// ladder counts failures of names and addresses in memory. Those of real accounts
// are kept in the database as well; an invented name waits just as long, so that
// waiting does not tell which names exist.
type ladder struct {
	mu        sync.Mutex
	allowance int
	drain     time.Duration // one failure is forgiven after it; zero: none is
	steps     map[string]step
}

type step struct {
	failures int
	last     time.Time
	until    time.Time
}

func newLadder(allowance int, drain time.Duration) *ladder {
	return &ladder{allowance: allowance, drain: drain, steps: map[string]step{}}
}

// blocked is the instant until which key must wait; zero if it need not.
func (l *ladder) blocked(key string, now time.Time) time.Time {
	l.mu.Lock()
	defer l.mu.Unlock()
	if s := l.steps[key]; s.until.After(now) {
		return s.until
	}
	return time.Time{}
}

// failed counts one more failure and gives the end of the wait it brings.
func (l *ladder) failed(key string, now time.Time) time.Time {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.steps) >= rungs {
		l.sweep(now)
	}
	s := l.steps[key]
	quiet := now.Sub(s.last)
	if quiet > forgetAfter {
		s = step{}
	} else if l.drain > 0 {
		s.failures = max(0, s.failures-int(quiet/l.drain))
	}
	s.failures, s.last = s.failures+1, now
	s.until = time.Time{}
	if d := blockAfter(s.failures, l.allowance); d > 0 {
		s.until = now.Add(d)
	}
	l.steps[key] = s
	return s.until
}

// sweep drops what is quiet, and where that is not enough, everything: names that
// exist are still counted in the database.
func (l *ladder) sweep(now time.Time) {
	for key, s := range l.steps {
		if now.Sub(s.last) > longestBlock {
			delete(l.steps, key)
		}
	}
	if len(l.steps) >= rungs {
		clear(l.steps)
	}
}

// network is the part of an address that one subscriber holds: guessing from the
// next address of the same network climbs the same ladder.
func network(address string) string {
	a, err := netip.ParseAddr(address)
	if err != nil {
		return address
	}
	a = a.Unmap()
	bits := 24
	if a.Is6() {
		bits = 64
	}
	p, err := a.Prefix(bits)
	if err != nil {
		return address
	}
	return p.String()
}
