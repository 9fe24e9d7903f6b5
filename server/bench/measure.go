package bench

import (
	"context"
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"runtime/pprof"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// side is one of the two that are asked in turns.
type side struct {
	handler  http.Handler
	requests func(i int) ready // the i-th of the whole run
}

// sample is what a block of requests took.
type sample struct {
	requests int
	own, pg  time.Duration
	waits    []time.Duration
}

func (s sample) cpu() time.Duration { return (s.own + s.pg) / time.Duration(s.requests) }

// duel asks both sides in turns, block by block, so that what the machine does beside
// falls on both alike. A sample is answered for each block of each side.
func (r *run) duel(ctx context.Context, requests int, sides [2]side) (out [2][]sample, err error) {
	size := max(1, requests/r.Blocks)
	for i := range sides { // warm up: plans, pools, caches
		if _, err := r.block(ctx, sides[i], -min(size, r.Concurrency), 0); err != nil {
			return out, err
		}
	}
	for b := range r.Blocks {
		for k := range sides {
			i := (k + b) % 2 // neither always goes first
			s, err := r.block(ctx, sides[i], b*size, (b+1)*size)
			if err != nil {
				return out, err
			}
			out[i] = append(out[i], s)
		}
	}
	return out, nil
}

// block sends the requests from..to-1 with the run's concurrency. Negative numbers are
// the warm-up's.
func (r *run) block(ctx context.Context, s side, from, to int) (sample, error) {
	runtime.GC() // what the other side left behind is not charged to this one
	before, err := childrenCPU(r.server.Pid())
	if err != nil {
		return sample{}, err
	}
	own := ownCPU()
	waits, err := r.send(ctx, s, from, to)
	if err != nil {
		return sample{}, err
	}
	own = ownCPU() - own
	after, err := childrenCPU(r.server.Pid())
	if err != nil {
		return sample{}, err
	}
	var pg time.Duration
	for pid, t := range after {
		pg += t - before[pid]
	}
	return sample{requests: to - from, own: own, pg: pg, waits: waits}, nil
}

func (r *run) send(ctx context.Context, s side, from, to int) ([]time.Duration, error) {
	waits := make([]time.Duration, to-from)
	var next atomic.Int64
	var failed atomic.Pointer[error]
	var work sync.WaitGroup
	for range min(r.Concurrency, to-from) {
		work.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= len(waits) || failed.Load() != nil {
					return
				}
				began := time.Now()
				if err := try(ctx, s.handler, s.requests(from+i)); err != nil {
					failed.Store(&err)
					return
				}
				waits[i] = time.Since(began)
			}
		})
	}
	work.Wait()
	if err := failed.Load(); err != nil {
		return nil, *err
	}
	return waits, nil
}

// try looks at no more of the answer than tells a failure.
func try(ctx context.Context, h http.Handler, r ready) error {
	a := answers.Get().(*answer)
	defer answers.Put(a)
	a.status = http.StatusOK
	a.body.Reset()
	clear(a.header)
	h.ServeHTTP(a, r.request(ctx))
	return a.failure(r.path)
}

var answers = sync.Pool{New: func() any { return newAnswer() }}

// profile runs one side a while longer, unmeasured, under the profiler.
func (r *run) profile(ctx context.Context, s side, name string) error {
	if r.Profiles == "" {
		return nil
	}
	file, err := os.Create(filepath.Join(r.Profiles, name+".pprof"))
	if err != nil {
		return err
	}
	defer file.Close()
	if err := pprof.StartCPUProfile(file); err != nil {
		return err
	}
	_, err = r.send(ctx, s, 0, r.Requests)
	pprof.StopCPUProfile()
	return errors.Join(err, file.Sync())
}

// median of durations; the list is sorted by it.
func median(list []time.Duration) time.Duration {
	slices.Sort(list)
	return list[len(list)/2]
}

// ratio is the middle of the ratios of neighbouring blocks of the first side to the
// second.
func ratio(a, b []sample, of func(sample) time.Duration) float64 {
	all := make([]float64, len(a))
	for i := range a {
		all[i] = float64(of(a[i])) / float64(max(1, of(b[i])))
	}
	slices.Sort(all)
	return all[len(all)/2]
}

func middle(list []sample, of func(sample) time.Duration) time.Duration {
	all := make([]time.Duration, len(list))
	for i, s := range list {
		all[i] = of(s)
	}
	return median(all)
}

func p50(s sample) time.Duration { return median(slices.Clone(s.waits)) }

// always sends the same request.
func always(h http.Handler, r ready) side {
	return side{h, func(int) ready { return r }}
}
