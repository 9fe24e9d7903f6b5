package store

import (
	"context"
	"time"

	"github.com/google/uuid"

	"congvu/ent/schema"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/clock"
)

// clocks ends, begins and resumes the time limits as the line of the step says.
func (x *step) clocks(ctx context.Context) error {
	x.shut()
	for _, key := range x.line.Starts {
		if casework.OfManaged[key] && !x.record.YearRuns(x.Now) || !x.in.Counts(key) {
			continue
		}
		if err := x.startAt(ctx, x.Tx, x.record.ID, nil, casework.Residing(key, x.in.Remote), x.startsAt(key)); err != nil {
			return err
		}
	}
	end(x.Tx, x.record.ID, x.Now, x.line.Stops...)
	return x.resume(ctx)
}

// shut stops what nobody could end any more once the record is locked, closed or merged.
func (x *step) shut() {
	ends, durations, kept := casework.Ending(x.line.To)
	if !ends {
		return
	}
	x.Later().Queue(`update case_clocks set done_at = $2 where record_id = $1 and done_at is null and ($3 or not duration) and term <> all($4)`,
		x.record.ID, x.Now, durations, kept)
}

// resume lets run on what the step stopped that is taken back now.
func (x *step) resume(ctx context.Context) error {
	if len(x.line.Resumes) == 0 {
		return nil
	}
	_, err := x.Exec(ctx, `update case_clocks c set done_at = null from case_versions v
		where c.record_id = $1 and c.term = any($2) and v.id = $3 and c.done_at = v.submitted_at`, x.record.ID, x.line.Resumes, x.record.Pending.ID)
	return err
}

// startsAt: changes and moves count from their paper, the sending of a file from the day
// the person came to the new place, what comes to another unit from the day it comes;
// hours of a move that is recorded on its day from this moment, of one that is recorded
// later from the beginning of its day.
func (x *step) startsAt(key string) time.Time {
	today, on := x.Runner.Clock.Today(), x.in.EffectiveOn
	switch key {
	case casework.ClockGive:
		if x.in.ArrivedOn != nil {
			on = x.in.ArrivedOn
		}
	case casework.ClockTell, casework.ClockArrive:
		if on == nil || *on == today {
			return x.Now
		}
	case casework.ClockChange, casework.ClockMove:
	default:
		on = nil
	}
	if on == nil {
		return today.Start()
	}
	return on.Start()
}

// running is the time limit of one of these names that runs; nil is none.
func running(r *casework.CaseRecord, keys ...string) *casework.CaseClock {
	for _, c := range r.Clocks {
		for _, key := range keys {
			if c.DoneAt == nil && c.Key == key {
				return c
			}
		}
	}
	return nil
}

// restart lets a time limit that runs count from another day: the first one was a slip.
func (s *Service) restart(ctx context.Context, tx *action.Tx, record uuid.UUID, key string, from clock.Date) error {
	c, err := casework.Count(key, from, s.Days())
	if err != nil || c == nil {
		return err
	}
	_, err = tx.Exec(ctx, `update case_clocks set name = $3, start_event = $4, started_on = $5, due_at = $6, source = $7, explanation = $8
		where record_id = $1 and term = $2 and done_at is null`, record, key, c.Name, c.StartEvent, c.StartedOn.Start(), c.DueAt, c.Source, c.Explanation)
	if err != nil {
		return err
	}
	next(tx, record)
	return nil
}

// start lets a time limit run from a day; one that is not in force then does not run.
func (s *Service) start(ctx context.Context, tx *action.Tx, record uuid.UUID, key string, from clock.Date) error {
	return s.startAt(ctx, tx, record, nil, key, from.Start())
}

// startAt is start from an instant; a paper is the one of the chairman that the time limit belongs to, if any.
func (s *Service) startAt(ctx context.Context, tx *action.Tx, record uuid.UUID, paper *uuid.UUID, key string, at time.Time) error {
	c, err := casework.CountFrom(key, at, s.Days())
	if err != nil || c == nil {
		return err
	}
	tx.Later().Queue(`insert into case_clocks (id, record_id, term, name, start_event, started_on, due_at, source, explanation, duration, ruling_id)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`, schema.NewID(), record, c.Key, c.Name, c.StartEvent, c.StartedOn.Start(), c.DueAt,
		c.Source, c.Explanation, c.Duration, paper)
	next(tx, record)
	return nil
}

// stop ends the time limits of these names that run.
func stop(tx *action.Tx, record uuid.UUID, keys ...string) {
	stopAt(tx, record, tx.Now, keys...)
}

// stopAt ends them by what was done before this moment.
func stopAt(tx *action.Tx, record uuid.UUID, at time.Time, keys ...string) {
	end(tx, record, at, keys...)
	next(tx, record)
}

// end is stopAt without what follows for the record.
func end(tx *action.Tx, record uuid.UUID, at time.Time, keys ...string) {
	if len(keys) > 0 {
		tx.Later().Queue(`update case_clocks set done_at = $3 where record_id = $1 and term = any($2) and done_at is null`, record, keys, at)
	}
}

// dueNext is the time limit to act of record $1 that ends first.
const dueNext = `due_at = (select min(due_at) from case_clocks where record_id = $1 and done_at is null and not duration)`

// next keeps on the record the time limit to act that ends first.
func next(tx *action.Tx, record uuid.UUID) {
	tx.Later().Queue(`update case_records set `+dueNext+` where id = $1`, record)
}
