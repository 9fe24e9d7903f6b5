package bench

import (
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/casework"
	"congvu/server/clock/period"
	"congvu/server/db"
)

// heldRecord is what the first trip of a bare step reads: the record, locked, and what
// was entered, sealed.
type heldRecord struct {
	version       int
	state         string
	pending, unit uuid.UUID
	title         string
	sealed        [6][]byte
}

const holdRecord = `select r.version, r.state, r.pending_id, r.unit_id, (select title from positions where id = $2),
	v.identity, v.contact, v.family, v.health, v.criminal, v.management
	from case_records r join case_versions v on v.id = r.pending_id where r.id = $1 for update of r`

// holdRecord locks a record and opens what was entered, for the checks.
func (f *floor) holdRecord(ctx context.Context, tx pgx.Tx, v *access.Viewer, ref reference, state string) (h heldRecord, c casework.Content, err error) {
	b := &pgx.Batch{}
	f.wall(b, v)
	b.Queue(holdRecord, ref.ID, v.Position).QueryRow(func(row pgx.Row) error {
		return row.Scan(&h.version, &h.state, &h.pending, &h.unit, &h.title, &h.sealed[0], &h.sealed[1], &h.sealed[2], &h.sealed[3], &h.sealed[4], &h.sealed[5])
	})
	if err := tx.SendBatch(ctx, b).Close(); err != nil {
		return h, c, err
	}
	if h.version != ref.Version || h.state != state {
		return h, c, errors.New("stale")
	}
	for i, section := range casework.Sections {
		if err := f.unseal(h.pending, section, h.sealed[i], []any{&c.Identity, &c.Contact, &c.Family, &c.Health, &c.Criminal, &c.Management}[i]); err != nil {
			return h, c, err
		}
	}
	return h, c, nil
}

type stepInput struct {
	Input struct {
		Record reference
		Action string
	}
}

const recordBare = `insert into journal (at, account_id, position_id, unit_id, action, object_kind, object_id, from_state, to_state)
	values ($1, $2, $3, $4, $5, 'case', $6, $7, $8)`

// step runs a bare step; write queues what is its own.
func (f *floor) step(ctx context.Context, v *access.Viewer, r *http.Request, from, to casework.CaseState,
	write func(b *pgx.Batch, ref reference, h heldRecord, c casework.Content, now time.Time) error) (any, error) {
	in, err := read[stepInput](r)
	if err != nil {
		return nil, err
	}
	ref, now := in.Input.Record, f.Clock.Now()
	err = pgx.BeginFunc(ctx, f.DB.Pool, func(tx pgx.Tx) error {
		h, c, err := f.holdRecord(ctx, tx, v, ref, string(from))
		if err != nil {
			return err
		}
		b := &pgx.Batch{}
		b.Queue(`select set_config('case.system', 'on', true)`)
		if err := write(b, ref, h, c, now); err != nil {
			return err
		}
		b.Queue(recordBare, now, v.Account, v.Position, v.Unit, in.Input.Action+"_CASE", ref.ID, from, to)
		return tx.SendBatch(ctx, b).Close()
	})
	return map[string]any{"stepCase": stepped{ref.ID, ref.Version + 1, string(to), "CaseRecord"}}, db.Fault(err)
}

// submit sends a draft and ends its time limit.
func (f *floor) submit(ctx context.Context, v *access.Viewer, r *http.Request) (any, error) {
	return f.step(ctx, v, r, casework.Drafting, casework.Submitted, func(b *pgx.Batch, _ reference, h heldRecord, _ casework.Content, now time.Time) error {
		b.Queue(`update case_versions set state = 'SENT', submitted_at = $2, updated_at = $2, submitted_by_title = $3 where id = $1`, h.pending, now, h.title)
		b.Queue(`update case_clocks c set done_at = $2 from case_records r where r.pending_id = $1 and c.record_id = r.id and c.done_at is null
			and c.term in ('CASE_NEW', 'CASE_VERIFY')`, h.pending, now)
		b.Queue(`update case_records set version = version + 1, updated_at = $2, state = 'SUBMITTED', state_since = $2, sent_by = $3, due_at = null where pending_id = $1`,
			h.pending, now, v.Position)
		return nil
	})
}

const insertBareStanding = `insert into case_standings (id, record_id, number, on_date, state, unit_id, area_id, version_id, at) values ($1, $2, 1, $3, $4, $5, $6, $7, $8)`

// What is counted of a record: facts of its unit, raised in the commune and the province.
const (
	insertBareCounts = `insert into facts (indicator_id, place, value, period_to, period_key, area_id, area_at, unit_id, nature, official, obligation_id, submission_id, believed_from)
		select i, $4::text || '.' || $6::int, v, m, k, $5, $6, $4::uuid, 'FINAL', true, $7, $8, $9 from unnest($1::int[], $2::int[], $3::date[], $10::text[]) as x(i, v, m, k)`
	raiseBareCounts = `insert into rollups (indicator_id, area_id, area_at, official, total, count, period_to, period_key, nature, changed_at)
		select i, a, t, true, v, 1, m, k, 'FINAL', $7 from unnest($1::int[], $2::int[], $3::date[], $4::text[]) as x(i, v, m, k) cross join unnest($5::uuid[], $6::int[]) as y(a, t)
		order by i, t, m on conflict (indicator_id, period_to, area_id, nature, official) do update
		set total = rollups.total + excluded.total, count = rollups.count + excluded.count, changed_at = excluded.changed_at`
)

// countRecord counts a record that has just become official.
func (f *floor) countRecord(b *pgx.Batch, ref reference, h heldRecord, c casework.Content, now time.Time) error {
	area, today := f.Directory.Current().Unit(h.unit).Area, f.Clock.Today()
	b.Queue(insertBareStanding, schema.NewID(), ref.ID, today.Start(), casework.StandsManaged, h.unit, area.ID, h.pending, now)
	var indicators, values []int32
	var months, keys []string
	for _, a := range casework.Counts([]casework.Standing{{On: today, State: casework.StandsManaged, Unit: h.unit, Area: area.ID, Version: h.pending, Content: &c}}) {
		p, err := period.At(period.Calendar(), period.Month, a.Month)
		if err != nil {
			return err
		}
		indicators, values = append(indicators, f.indicators[a.Measure].ID), append(values, int32(a.Value))
		months, keys = append(months, a.Month.String()), append(keys, p.Key())
	}
	b.Queue(insertBareCounts, indicators, values, months, h.unit, area.ID, area.At, ref.ID, h.pending, now, keys)
	b.Queue(raiseBareCounts, indicators, values, months, keys, []uuid.UUID{f.province.ID, area.ID}, []int32{f.province.At, area.At}, now)
	return nil
}

// approveRecord makes what was sent official, with by what it is found and what is counted of it.
func (f *floor) approveRecord(ctx context.Context, v *access.Viewer, r *http.Request) (any, error) {
	return f.step(ctx, v, r, casework.Submitted, casework.Official, func(b *pgx.Batch, ref reference, h heldRecord, c casework.Content, now time.Time) error {
		b.Queue(`update case_versions set state = 'IN_FORCE', decided_at = $2, updated_at = $2, decided_by_title = $3 where id = $1`, h.pending, now, h.title)
		b.Queue(`update case_records set version = version + 1, updated_at = $2, state = 'OFFICIAL', state_since = $2, sent_by = null, status = $3,
			name_tokens = $4, number_key = $5, official_number_key = $5, birth_year = $6, sex = $7, official_id = pending_id, pending_id = null where pending_id = $1`,
			h.pending, now, c.Management.Status, f.Vault.NameTokens(*c.Identity.FullName), f.Vault.Blind("personal-number", *c.Identity.PersonalNumber),
			c.Identity.Year(), c.Identity.Sex)
		return f.countRecord(b, ref, h, c, now)
	})
}
