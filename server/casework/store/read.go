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
	found, err := s.read(ctx, v, s.Runner.DB.Pool, w, id)
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
		nobody := &access.Viewer{}
		rows, _, err := s.gather(ctx, nobody, tx, s.walled(nobody), Wanted{}, id)
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
	r.official_id, r.pending_id, r.sent_by, (select account_id from positions where id = r.sent_by), case when r.state = 'END_SUBMITTED' then r.lock_before end, r.version, r.updated_at,
	coalesce((select case when m.file_received_on is not null then 'RECEIVED' when m.file_sent_on is not null then 'SENT' else 'HERE' end from case_moves m
		where m.record_id = r.id and m.to_id is not null and m.state in ('WAITING', 'ACCEPTED') order by m.sent_at desc limit 1), ''),
	case when r.state = 'MERGED' then (select s.code from case_merges m join case_records s on s.id = m.survivor_id where m.merged_id = r.id and m.undone_at is null) end,
	case when r.origin_id is not null and r.on_line and r.state in ('NOTICE', 'DRAFT') then coalesce(case_binds_elsewhere(r.number_key, r.id, r.unit_id), false) else false end
	from case_records r `

// row is a record as it is stored, with its versions not read yet.
type row struct {
	*casework.CaseRecord
	official, pending *uuid.UUID
}

// read completes the records that the viewer may see, in the order of their ids: one trip
// to find out what may be opened, one to journal that it is.
func (s *Service) read(ctx context.Context, v *access.Viewer, q batcher, w Wanted, ids ...uuid.UUID) ([]*casework.CaseRecord, error) {
	out := []*casework.CaseRecord{}
	if len(ids) == 0 {
		return out, nil
	}
	rows, versions, err := s.gather(ctx, v, q, s.walled(v), w, ids...)
	if err != nil {
		return nil, err
	}
	var opened []opening
	for _, r := range rows {
		if sees(v, r.CaseRecord) {
			r.Conceal(v)
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

// gathered are records by id.
type gathered map[uuid.UUID]*casework.CaseRecord

// of is where what belongs to a record goes; of one behind the wall it goes nowhere. Some
// of it is seen without the record: the journal, the own grants.
func (g gathered) of(id uuid.UUID) *casework.CaseRecord {
	if r := g[id]; r != nil {
		return r
	}
	return &casework.CaseRecord{}
}

// gather reads, after what the batch behind the wall holds already, records with what
// belongs to them; versions come sealed.
func (s *Service) gather(ctx context.Context, v *access.Viewer, q batcher, b *pgx.Batch, w Wanted, ids ...uuid.UUID) ([]row, map[uuid.UUID]*stored, error) {
	var rows []row
	byID, versions := gathered{}, map[uuid.UUID]*stored{}
	b.Queue(recordColumns+`where r.id = any($1) order by array_position($1, r.id)`, ids).Query(func(found pgx.Rows) (err error) {
		rows, err = pgx.CollectRows(found, s.scan)
		for _, r := range rows {
			byID[r.ID] = r.CaseRecord
		}
		return err
	})
	s.queueVersions(b, w, versions, ids)
	s.queueParts(b, v, w, byID, ids)
	if err := q.SendBatch(ctx, b).Close(); err != nil {
		return nil, nil, db.Fault(err)
	}
	for _, r := range rows {
		r.place(versions)
	}
	return rows, versions, nil
}

func (s *Service) scan(found pgx.CollectableRow) (row, error) {
	// Lists that are empty are not null, which would say that they may not be seen.
	r := row{CaseRecord: &casework.CaseRecord{Now: s.now(), Clocks: []*casework.CaseClock{}, Moves: []*casework.CaseMove{},
		Requests: []*casework.CaseRequest{}, Papers: []*casework.CaseStepPaper{}, Timeline: []*casework.CaseEvent{}, Lookers: []*casework.CaseLooker{}, Grants: []*casework.CaseGrant{}}}
	var unit uuid.UUID
	var origin *uuid.UUID
	var received time.Time
	err := found.Scan(&r.ID, &r.Code, &r.State, &r.StateSince, &r.Status, &r.Lock, &unit, &origin, &received,
		&r.official, &r.pending, &r.SentBy, &r.Sender, &r.LockBefore, &r.Version, &r.UpdatedAt, &r.PaperFile, &r.MergedInto, &r.Elsewhere)
	r.Unit, r.ReceivedOn = s.unit(unit), clock.DateIn(received)
	if origin != nil {
		r.Origin = s.unit(*origin)
	}
	return r, err
}

// queueParts reads what belongs to the records beside their versions.
func (s *Service) queueParts(b *pgx.Batch, v *access.Viewer, w Wanted, found gathered, ids []uuid.UUID) {
	s.queueClocks(b, found, ids)
	s.queueGiven(b, v, found, ids)
	if w.Moves {
		s.queueMoves(b, found, ids)
	}
	if w.Papers {
		s.queuePapers(b, found, ids)
	}
	if w.Timeline || w.Recent {
		s.queueTimeline(b, found, ids, w)
	}
	if w.Requests {
		s.queueRequests(b, found, ids)
	}
	if w.Lookers {
		s.queueLookers(b, found, ids)
	}
	if w.Grants {
		s.queueGrants(b, found, ids)
	}
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

// queueVersions reads the official and the pending version of records, of the sections
// only those that are wanted.
func (s *Service) queueVersions(b *pgx.Batch, w Wanted, versions map[uuid.UUID]*stored, records []uuid.UUID) {
	columns := ""
	for _, section := range casework.Sections {
		if w.Sections[section] {
			columns += `, v."` + string(section) + `"`
		} else {
			columns += ", null::bytea"
		}
	}
	b.Queue(`select v.id, v.number, v.state, v.kind, v.revision, v.revisions, v.problems, v.changed, v.submitted_at, v.submitted_by_title,
		v.decided_at, v.decided_by_title, v.reason_id, n.text, v.updated_at, v.effective_on, v.documented`+columns+`
		from case_records r cross join lateral (values (r.official_id), (r.pending_id)) x (id) join case_versions v on v.id = x.id
		left join case_reasons n on n.id = v.reason_id where r.id = any($1)`, records).
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
	var effective *time.Time
	err := rows.Scan(&v.ID, &v.Number, &v.State, &v.Kind, &v.Revision, &revisions, &problems, &v.Changed, &v.SubmittedAt, &v.SubmittedByTitle,
		&v.DecidedAt, &v.DecidedByTitle, &reasonID, &reason, &v.UpdatedAt, &effective, &v.Documented,
		&v.sealed[0], &v.sealed[1], &v.sealed[2], &v.sealed[3], &v.sealed[4], &v.sealed[5])
	if err != nil {
		return nil, err
	}
	v.EffectiveOn = dayOf(effective)
	v.Problems, v.WasReturned = []*reporting.Problem{}, reasonID != nil
	if v.ReturnReason, err = s.reason(reasonID, reason); err != nil {
		return nil, err
	}
	if err := json.Unmarshal(revisions, &v.revisions); err != nil {
		return nil, err
	}
	return v, json.Unmarshal(problems, &v.Problems)
}

func (s *Service) queueClocks(b *pgx.Batch, found gathered, ids []uuid.UUID) {
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
			found.of(of).Clocks = append(found.of(of).Clocks, c)
		}
		return rows.Err()
	})
}
