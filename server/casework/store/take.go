package store

import (
	"context"
	"time"

	"github.com/google/uuid"

	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/clock"
)

// whole wants everything of a person.
var whole = Wanted{Sections: map[casework.Section]bool{casework.SectionIdentity: true, casework.SectionContact: true, casework.SectionFamily: true,
	casework.SectionHealth: true, casework.SectionCriminal: true, casework.SectionManagement: true}}

// take locks a record behind the viewer's wall and opens its versions for the step
// alone: what is worked out of them is not shown to anybody, so it is no look.
func (s *Service) take(ctx context.Context, tx *action.Tx, id uuid.UUID) (*casework.CaseRecord, map[uuid.UUID]*stored, error) {
	taken, versions, err := s.takeAll(ctx, tx, id)
	return taken[id], versions, err
}

// takeAll takes several records, locked in one order; one that is missing misses all.
func (s *Service) takeAll(ctx context.Context, tx *action.Tx, ids ...uuid.UUID) (map[uuid.UUID]*casework.CaseRecord, map[uuid.UUID]*stored, error) {
	if err := behind(ctx, tx, tx.Viewer, s.now()); err != nil {
		return nil, nil, err
	}
	taken, versions, err := s.loadAll(ctx, tx, ids...)
	for _, r := range taken {
		if !sees(tx.Viewer, r) {
			return nil, nil, missing()
		}
	}
	return taken, versions, err
}

// load locks a record and opens its versions, whoever asks.
func (s *Service) load(ctx context.Context, tx *action.Tx, id uuid.UUID) (*casework.CaseRecord, map[uuid.UUID]*stored, error) {
	loaded, versions, err := s.loadAll(ctx, tx, id)
	return loaded[id], versions, err
}

func (s *Service) loadAll(ctx context.Context, tx *action.Tx, ids ...uuid.UUID) (map[uuid.UUID]*casework.CaseRecord, map[uuid.UUID]*stored, error) {
	if _, err := tx.Exec(ctx, `select from case_records where id = any($1) order by id for update`, ids); err != nil {
		return nil, nil, err
	}
	rows, err := s.rows(ctx, tx.Viewer, tx, `where r.id = any($1)`, ids)
	if err != nil {
		return nil, nil, err
	}
	if len(rows) < len(ids) {
		return nil, nil, missing()
	}
	versions, err := s.parts(ctx, tx.Viewer, tx, whole, rows)
	if err != nil {
		return nil, nil, err
	}
	loaded := map[uuid.UUID]*casework.CaseRecord{}
	for _, r := range rows {
		r.place(versions)
		loaded[r.ID] = r.CaseRecord
	}
	for _, v := range versions {
		if err := s.unseal(v, casework.Sections); err != nil {
			return nil, nil, err
		}
	}
	return loaded, versions, nil
}

// start lets a time limit run from a day; one that is not in force then does not run.
func (s *Service) start(ctx context.Context, tx *action.Tx, record uuid.UUID, key string, from clock.Date) error {
	return s.startAt(ctx, tx, record, key, from.Start())
}

func (s *Service) startAt(ctx context.Context, tx *action.Tx, record uuid.UUID, key string, at time.Time) error {
	c, err := casework.CountFrom(key, at, s.Days())
	if err != nil || c == nil {
		return err
	}
	_, err = tx.Exec(ctx, `insert into case_clocks (id, record_id, term, name, start_event, started_on, due_at, source, explanation, duration)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`, uuid.Must(uuid.NewV7()), record, c.Key, c.Name, c.StartEvent, c.StartedOn.Start(), c.DueAt,
		c.Source, c.Explanation, c.Duration)
	if err != nil {
		return err
	}
	return next(ctx, tx, record)
}

// stop ends the time limits of these names that run.
func (s *Service) stop(ctx context.Context, tx *action.Tx, record uuid.UUID, keys []string) error {
	if len(keys) == 0 {
		return nil
	}
	_, err := tx.Exec(ctx, `update case_clocks set done_at = $3 where record_id = $1 and term = any($2) and done_at is null`, record, keys, tx.Now)
	if err != nil {
		return err
	}
	return next(ctx, tx, record)
}

// next keeps on the record the time limit to act that ends first.
func next(ctx context.Context, tx *action.Tx, record uuid.UUID) error {
	_, err := tx.Exec(ctx, `update case_records set due_at = (select min(due_at) from case_clocks where record_id = $1 and done_at is null and not duration)
		where id = $1`, record)
	return err
}
