package store

import (
	"cmp"
	"context"
	"encoding/json"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/reporting"
)

// One is one record with what was asked of it; "not found" and "not yours" are the
// same answer. What is opened of the person was journaled before.
func (s *Service) One(ctx context.Context, id uuid.UUID, w Wanted) (*casework.CaseRecord, error) {
	v := access.From(ctx)
	found, err := s.read(ctx, v, s.Runner.DB.Pool, w, `where r.id = $1`, id)
	if err != nil {
		return nil, err
	}
	if len(found) == 0 {
		return nil, missing()
	}
	return found[0], nil
}

// Standing is where a record stands seen from any viewer; it is for deciding who hears
// that it has changed, and opens nothing.
func (s *Service) Standing(ctx context.Context, id uuid.UUID) (of func(*access.Viewer) access.Row, err error) {
	var r *casework.CaseRecord
	open := map[uuid.UUID]access.Relations{} // by unit, and by person
	err = s.Runner.DB.InTx(ctx, func(ctx context.Context, tx pgx.Tx) error {
		if err := decided(ctx, tx); err != nil {
			return err
		}
		rows, err := s.rows(ctx, &access.Viewer{}, tx, `where r.id = $1`, id)
		if err != nil || len(rows) == 0 {
			return cmp.Or(err, missing())
		}
		r = rows[0].CaseRecord
		grants, err := tx.Query(ctx, `select coalesce(account_id, unit_id), kind from case_grants where record_id = $1 and `+inForce("$2"), id, s.now())
		if err != nil {
			return err
		}
		var whom uuid.UUID
		var kind string
		_, err = pgx.ForEachRow(grants, []any{&whom, &kind}, func() error { open[whom] |= given[kind]; return nil })
		return err
	})
	return func(v *access.Viewer) access.Row {
		seen := *r
		seen.Given = open[v.Body] | open[v.Unit] | open[v.Account]
		return seen.AccessRow(v)
	}, err
}

// batcher is a pool, or a transaction.
type batcher interface {
	SendBatch(ctx context.Context, b *pgx.Batch) pgx.BatchResults
}

const recordColumns = `select r.id, r.code, r.state, r.state_since, r.status, r.lock_kind, r.unit_id, r.origin_id, r.received_on,
	r.official_id, r.pending_id, r.sent_by, (select account_id from positions where id = r.sent_by), r.version, r.updated_at,
	coalesce((select case when m.file_received_on is not null then 'RECEIVED' when m.file_sent_on is not null then 'SENT' else 'HERE' end from case_moves m
		where m.record_id = r.id and m.to_id is not null and m.state in ('WAITING', 'ACCEPTED') order by m.sent_at desc limit 1), ''),
	case when r.state = 'MERGED' then (select s.code from case_merges m join case_records s on s.id = m.survivor_id where m.merged_id = r.id and m.undone_at is null) end
	from case_records r `

// row is a record as it is stored, with its versions not read yet.
type row struct {
	*casework.CaseRecord
	official, pending *uuid.UUID
}

// read finds records and completes those the viewer may see, in two trips.
func (s *Service) read(ctx context.Context, v *access.Viewer, q batcher, w Wanted, where string, args ...any) ([]*casework.CaseRecord, error) {
	rows, err := s.rows(ctx, v, q, where, args...)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	versions, err := s.parts(ctx, v, q, w, rows)
	if err != nil {
		return nil, err
	}
	var out []*casework.CaseRecord
	var opened []opening
	for _, r := range rows {
		r.place(versions)
		if sees(v, r.CaseRecord) {
			out = append(out, r.CaseRecord)
			opened = append(opened, s.openings(v, r.CaseRecord, w, versions)...)
		}
	}
	if err := s.open(ctx, v, opened); err != nil || !w.Rulings {
		return out, err
	}
	return out, s.rulingsOf(ctx, v, q, w, out)
}

func sees(v *access.Viewer, r *casework.CaseRecord) bool {
	return access.Table.Row(v, "case.read", r.AccessRow(v))
}

func (s *Service) rows(ctx context.Context, v *access.Viewer, q batcher, where string, args ...any) (rows []row, err error) {
	b := &pgx.Batch{}
	wall(b, v, s.now())
	b.Queue(recordColumns+where, args...).Query(func(found pgx.Rows) (err error) {
		rows, err = pgx.CollectRows(found, s.scan)
		return err
	})
	return rows, db.Fault(q.SendBatch(ctx, b).Close())
}

func (s *Service) scan(found pgx.CollectableRow) (row, error) {
	// Lists that are empty are not null, which would say that they may not be seen.
	r := row{CaseRecord: &casework.CaseRecord{Now: s.now(), Clocks: []*casework.CaseClock{}, Moves: []*casework.CaseMove{},
		Timeline: []*casework.CaseEvent{}, Lookers: []*casework.CaseLooker{}, Grants: []*casework.CaseGrant{}}}
	var unit uuid.UUID
	var origin *uuid.UUID
	var received time.Time
	err := found.Scan(&r.ID, &r.Code, &r.State, &r.StateSince, &r.Status, &r.Lock, &unit, &origin, &received,
		&r.official, &r.pending, &r.SentBy, &r.Sender, &r.Version, &r.UpdatedAt, &r.PaperFile, &r.MergedInto)
	r.Unit, r.ReceivedOn = s.unit(unit), clock.DateIn(received)
	if origin != nil {
		r.Origin = s.unit(*origin)
	}
	return r, err
}

// parts reads what belongs to the records; versions come sealed.
func (s *Service) parts(ctx context.Context, v *access.Viewer, q batcher, w Wanted, rows []row) (map[uuid.UUID]*stored, error) {
	ids, versions := []uuid.UUID{}, map[uuid.UUID]*stored{}
	byID := map[uuid.UUID]*casework.CaseRecord{}
	for _, r := range rows {
		ids, byID[r.ID] = append(ids, r.ID), r.CaseRecord
		// Nothing there is an empty list; null is what may not be seen.
		r.Moves, r.Requests, r.Timeline, r.Lookers = []*casework.CaseMove{}, []*casework.CaseRequest{}, []*casework.CaseEvent{}, []*casework.CaseLooker{}
		for _, version := range []*uuid.UUID{r.official, r.pending} {
			if version != nil {
				versions[*version] = nil
			}
		}
	}
	b := &pgx.Batch{}
	wall(b, v, s.now())
	s.queueVersions(b, w, versions)
	s.queueClocks(b, byID, ids)
	s.queueGiven(b, v, byID, ids)
	if w.Moves {
		s.queueMoves(b, byID, ids)
	}
	if w.Timeline || w.Recent {
		s.queueTimeline(b, byID, ids, w)
	}
	if w.Requests {
		s.queueRequests(b, byID, ids)
	}
	if w.Lookers {
		s.queueLookers(b, byID, ids)
	}
	if w.Grants {
		s.queueGrants(b, byID, ids)
	}
	return versions, db.Fault(q.SendBatch(ctx, b).Close())
}

// place hands the record its versions.
func (r row) place(versions map[uuid.UUID]*stored) {
	of := func(id *uuid.UUID) *casework.CaseVersion {
		if id == nil || versions[*id] == nil {
			return nil
		}
		versions[*id].Record = r.CaseRecord
		return versions[*id].CaseVersion
	}
	r.Official, r.Pending = of(r.official), of(r.pending)
}

// stored is a version with its sealed sections.
type stored struct {
	*casework.CaseVersion
	sealed    [6][]byte // in the order of casework.Sections
	revisions map[casework.Section]int
}

// queueVersions reads the versions, of the sections only those that are wanted.
func (s *Service) queueVersions(b *pgx.Batch, w Wanted, versions map[uuid.UUID]*stored) {
	ids := make([]uuid.UUID, 0, len(versions))
	for id := range versions {
		ids = append(ids, id)
	}
	columns := ""
	for _, section := range casework.Sections {
		if w.Sections[section] {
			columns += `, v."` + string(section) + `"`
		} else {
			columns += ", null::bytea"
		}
	}
	b.Queue(`select v.id, v.number, v.state, v.kind, v.revision, v.revisions, v.problems, v.changed, v.submitted_at, v.submitted_by_title,
		v.decided_at, v.decided_by_title, v.reason_id, n.text, v.updated_at`+columns+` from case_versions v
		left join case_reasons n on n.id = v.reason_id where v.id = any($1)`, ids).
		Query(func(rows pgx.Rows) error {
			for rows.Next() {
				version, err := s.scanVersion(rows)
				if err != nil {
					return err
				}
				versions[version.ID] = version
			}
			return rows.Err()
		})
}

func (s *Service) scanVersion(rows pgx.Rows) (*stored, error) {
	v := &stored{CaseVersion: &casework.CaseVersion{}}
	var revisions, problems, reason []byte
	var reasonID *uuid.UUID
	err := rows.Scan(&v.ID, &v.Number, &v.State, &v.Kind, &v.Revision, &revisions, &problems, &v.Changed, &v.SubmittedAt, &v.SubmittedByTitle,
		&v.DecidedAt, &v.DecidedByTitle, &reasonID, &reason, &v.UpdatedAt,
		&v.sealed[0], &v.sealed[1], &v.sealed[2], &v.sealed[3], &v.sealed[4], &v.sealed[5])
	if err != nil {
		return nil, err
	}
	v.Problems, v.WasReturned = []*reporting.Problem{}, reasonID != nil
	if v.ReturnReason, err = s.reason(reasonID, reason); err != nil {
		return nil, err
	}
	if err := json.Unmarshal(revisions, &v.revisions); err != nil {
		return nil, err
	}
	return v, json.Unmarshal(problems, &v.Problems)
}

func (s *Service) queueClocks(b *pgx.Batch, byID map[uuid.UUID]*casework.CaseRecord, ids []uuid.UUID) {
	b.Queue(`select record_id, id, term, name, start_event, started_on, due_at, source, explanation, duration, done_at from (
			select *, row_number() over (partition by record_id order by done_at desc nulls first, id desc) as place from case_clocks where record_id = any($1)) c
		where place <= $2 order by done_at is not null, due_at, id`, ids, shownClocks).Query(func(rows pgx.Rows) error {
		for rows.Next() {
			c, of, started := &casework.CaseClock{}, uuid.Nil, time.Time{}
			if err := rows.Scan(&of, &c.ID, &c.Key, &c.Name, &c.StartEvent, &started, &c.DueAt, &c.Source, &c.Explanation, &c.Duration, &c.DoneAt); err != nil {
				return err
			}
			c.StartedOn = clock.DateIn(started)
			c.Overdue = !c.Duration && c.DoneAt == nil && c.DueAt.Before(s.now())
			byID[of].Clocks = append(byID[of].Clocks, c)
		}
		return rows.Err()
	})
}
