// Package store keeps the directory in PostgreSQL: the snapshot of units and
// areas, and the accounts, positions and duties with their writes.
package store

import (
	"context"
	"log/slog"
	"sync/atomic"
	"time"

	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/directory"
)

// Channel announces a change of units or areas.
const Channel = "directory"

// retry is the pause after a reload that failed.
const retry = time.Second

// Directory holds the snapshot of the business day and replaces it when the
// directory changes or the day ends.
type Directory struct {
	db      *db.DB
	clock   *clock.Source
	current atomic.Pointer[directory.Snapshot]
	changed chan struct{}
}

// Open reads the directory once; Run keeps it fresh.
func Open(ctx context.Context, d *db.DB, c *clock.Source) (*Directory, error) {
	dir := &Directory{db: d, clock: c, changed: make(chan struct{}, 1)}
	return dir, dir.Reload(ctx)
}

// Current is the snapshot of today, never nil.
func (d *Directory) Current() *directory.Snapshot { return d.current.Load() }

// Reload reads everything anew.
func (d *Directory) Reload(ctx context.Context) error {
	rows, err := load(ctx, d.db)
	if err != nil {
		return err
	}
	d.current.Store(directory.NewSnapshot(rows, d.clock.Today()))
	return nil
}

// Run reloads on every notification and at each midnight of the business clock,
// until ctx ends. A reload that fails keeps the old snapshot and is tried again.
func (d *Directory) Run(ctx context.Context) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	heard := make(chan error, 1)
	go func() { heard <- d.db.Listen(ctx, Channel, func(string) { d.wake() }) }()
	for {
		midnight := time.NewTimer(d.clock.Today().AddDays(1).Start().Sub(d.clock.Now()))
		select {
		case err := <-heard:
			midnight.Stop()
			return err
		case <-d.changed:
		case <-midnight.C:
		}
		midnight.Stop()
		if err := d.Reload(ctx); err != nil && ctx.Err() == nil {
			slog.WarnContext(ctx, "directory not reloaded", "error", err)
			time.AfterFunc(retry, d.wake)
		}
	}
}

func (d *Directory) wake() {
	select {
	case d.changed <- struct{}{}:
	default:
	}
}
