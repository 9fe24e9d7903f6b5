// Package bench measures the server against handlers written by hand over the same
// pool: a province of 216 units with its reports and figures is loaded into a private
// PostgreSQL, each question is asked of both in turns, and what comes out are ratios
// inside one run. Seconds of a shared machine are noise; ratios are not.
package bench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"time"

	"congvu/server/clock"
	"congvu/server/db/private"
	"congvu/server/reporting"
)

// Options say how much to load and how long to ask. Zero values are the goals' own.
type Options struct {
	Dir         string // empty data folder of the private PostgreSQL; none = one that is removed afterwards
	Facts       []int  // sizes at which to measure, rising
	Submissions int    // sent versions; at least one for each report of the past
	Communes    int    // with one province and 35 agencies they are the units
	Months      int    // periods with approved figures
	Forms       int    // of 30 indicators each
	Requests    int    // of each read, on each side
	Writes      int    // of each write, on each side
	Records     int    // of persons, in a database of their own
	Blocks      int    // into which requests are cut, the sides taking turns
	Concurrency int
	Profiles    string // folder for CPU profiles of the server's side of each read; empty = none
	Progress    io.Writer

	hasty bool // does not wait for the disk: for trying the bench out
}

// The goals are stated for these.
const (
	agencies       = 35
	columnsPerForm = 30
	rowsPerForm    = 3
)

func (o Options) withDefaults() Options {
	fill := func(v *int, otherwise int) {
		if *v == 0 {
			*v = otherwise
		}
	}
	if len(o.Facts) == 0 {
		o.Facts = []int{600_000, 6_000_000}
	}
	fill(&o.Submissions, 100_000)
	fill(&o.Communes, 180)
	fill(&o.Months, 36)
	fill(&o.Forms, 10)
	fill(&o.Requests, 1000)
	fill(&o.Writes, 160)
	fill(&o.Records, 300_000)
	fill(&o.Blocks, 5)
	fill(&o.Concurrency, 32)
	if o.Progress == nil {
		o.Progress = io.Discard
	}
	return o
}

// settings of the measured PostgreSQL: those of every private one, with room for the
// load and no background work that would be charged to whoever asks at the moment.
var settings = map[string]string{
	"autovacuum": "off", "max_wal_size": "4GB", "checkpoint_timeout": "1h", "maintenance_work_mem": "256MB",
}

func (o Options) postgres() private.Options {
	p := private.Options{Dir: o.Dir, Settings: maps.Clone(settings), NoSync: o.hasty}
	if o.hasty {
		p.Settings["fsync"], p.Settings["max_wal_size"] = "off", "128MB"
	}
	return p
}

// Run loads, measures and answers the report. An answer of the server that is not that
// of the handler written by hand is an error: nothing is measured then.
func Run(ctx context.Context, o Options) (report *Report, err error) {
	o = o.withDefaults()
	if o.Dir == "" {
		if o.Dir, err = folder(); err != nil {
			return nil, err
		}
		defer os.RemoveAll(o.Dir)
	}
	server, err := private.Start(ctx, o.postgres())
	if err != nil {
		return nil, err
	}
	defer func() {
		stop, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Minute)
		defer cancel()
		err = errors.Join(err, server.Stop(stop))
	}()
	r := &run{Options: o, server: server, report: newReport(o, server.Version()), people: map[string]map[string]token{}}
	if err := r.small(ctx); err != nil {
		return nil, err
	}
	if err := r.larger(ctx); err != nil {
		return nil, err
	}
	return r.report, r.records(ctx)
}

// folder is one that the user may pass through as whom root runs PostgreSQL: its data would
// else be put elsewhere, and stay there.
func folder() (string, error) {
	dir, err := os.MkdirTemp("", "congvu-bench-")
	if err != nil {
		return "", err
	}
	return dir, os.Chmod(dir, 0o711)
}

// run is one measurement in progress.
type run struct {
	Options
	server   *private.Server
	report   *Report
	regimes  []*reporting.Regime // one for each form
	calendar *clock.Calendar
	people   map[string]map[string]token // by database and name: who has signed in
}

func (r *run) say(format string, args ...any) {
	fmt.Fprintf(r.Progress, "%s  %s\n", time.Now().Format(time.TimeOnly), fmt.Sprintf(format, args...))
}

const database = "congvu"

// small loads the first size and measures everything on it.
func (r *run) small(ctx context.Context) error {
	if err := r.load(ctx); err != nil {
		return fmt.Errorf("nạp dữ liệu: %w", err)
	}
	w, err := r.open(ctx, database)
	if err != nil {
		return err
	}
	defer w.close()
	for _, step := range []func(context.Context, *world, int) error{r.reads, r.viewers, r.plans, r.memory, r.pages, r.workbook, r.consolidate, r.writes, r.reform} {
		if err := step(ctx, w, r.Facts[0]); err != nil {
			return err
		}
	}
	return nil
}

// larger copies the database, lets the copy grow, and asks both in turns.
func (r *run) larger(ctx context.Context) error {
	for _, facts := range r.Facts[1:] {
		name := fmt.Sprintf("congvu_%d", facts)
		if err := r.grow(ctx, name, facts); err != nil {
			return fmt.Errorf("nạp thêm dữ liệu: %w", err)
		}
		if err := r.compareSizes(ctx, name, facts); err != nil {
			return err
		}
	}
	return nil
}

func (r *run) compareSizes(ctx context.Context, name string, facts int) error {
	few, err := r.open(ctx, database)
	if err != nil {
		return err
	}
	defer few.close()
	many, err := r.open(ctx, name)
	if err != nil {
		return err
	}
	defer many.close()
	if err := r.reads(ctx, many, facts); err != nil {
		return err
	}
	if err := r.plans(ctx, many, facts); err != nil {
		return err
	}
	return r.growth(ctx, few, many, facts)
}
