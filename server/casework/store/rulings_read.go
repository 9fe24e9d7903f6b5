package store

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/journal"
	"congvu/server/vault"
)

const rulingColumns = `select r.id, r.version, r.record_id, r.kind, r.state, r.unit_id, r.from_id, r.sent_at, r.sent_by_title, p.account_id,
	r.notice_number, r.notice_on, r.due_at, r.number, r.signed_on, r.decided_at, r.decided_by_title, r.signing_form, r.refusal, r.content
	from case_rulings r join positions p on p.id = r.sent_by `

// WantedRulings are the parts of papers that will be shown.
type WantedRulings struct{ Content bool }

// rulingRow is a paper with its sealed content.
type rulingRow struct {
	*casework.CaseRuling
	sealed []byte
}

// chair queues the setting by which row security shows a chairman the papers of the own
// committee; who signs none gets none.
func chair(b *pgx.Batch, v *access.Viewer, now time.Time) {
	wall(b, v, now)
	unit := ""
	if v.DutySet()&access.CaseRuling != 0 {
		unit = v.Body.String()
	}
	b.Queue(`select set_config('case.ruling_unit', $1, true)`, unit)
}

func (s *Service) scanRuling(found pgx.CollectableRow) (rulingRow, error) {
	r := rulingRow{CaseRuling: &casework.CaseRuling{Now: s.now()}}
	var unit, from, sender uuid.UUID
	var notice, signed *time.Time
	var form *string
	var refusal []byte
	err := found.Scan(&r.ID, &r.Version, &r.RecordID, &r.Kind, &r.State, &unit, &from, &r.SentAt, &r.SentByTitle, &sender,
		&r.NoticeNumber, &notice, &r.DueAt, &r.Number, &signed, &r.DecidedAt, &r.DecidedByTitle, &form, &refusal, &r.sealed)
	if err != nil {
		return r, err
	}
	r.Unit, r.From, r.Sender = s.unit(unit), s.unit(from), &sender
	r.NoticeOn, r.SignedOn = dayOf(notice), dayOf(signed)
	if form != nil {
		f := directory.SigningForm(*form)
		r.SigningForm = &f
	}
	r.Refusal, err = s.text(rulingPlace(r.ID, "refusal"), refusal)
	return r, err
}

func dayOf(at *time.Time) *clock.Date {
	if at == nil {
		return nil
	}
	d := clock.DateIn(*at)
	return &d
}

func rulingPlace(id uuid.UUID, column string) vault.Place {
	return vault.Place{Table: "case_rulings", Column: column, Row: id}
}

// Rulings is a page of what waits for the viewer as chairman, or was decided by its
// committee.
func (s *Service) Rulings(ctx context.Context, waiting *bool, first int, after *string, w WantedRulings) (*casework.CaseRulingPage, error) {
	v, page := access.From(ctx), &casework.CaseRulingPage{}
	if err := permit(ctx, "case.rulings"); err != nil {
		return nil, err
	}
	q := &query{}
	q.WriteString("where r.unit_id = " + q.arg(v.Body) + " and r.state <> 'WITHDRAWN'")
	if waiting != nil {
		q.WriteString(map[bool]string{true: " and r.state = 'WAITING'", false: " and r.state <> 'WAITING'"}[*waiting])
	}
	// What is due first comes first; below it what was decided, the latest first.
	const sort = "(r.state = 'WAITING'), case when r.state = 'WAITING' then coalesce(-extract(epoch from r.due_at), '-infinity') else extract(epoch from r.sent_at) end, r.id"
	if after != nil {
		id, err := uuid.Parse(*after)
		if err != nil {
			return nil, directory.InvalidCursor()
		}
		q.WriteString(" and (" + sort + ") < (select " + sort + " from case_rulings r where r.id = " + q.arg(id) + ")")
	}
	q.WriteString(" order by (" + sort + ") desc limit " + q.arg(first+1))
	var rows []rulingRow
	b := &pgx.Batch{}
	chair(b, v, s.now())
	b.Queue(`select count(*) from case_rulings where unit_id = $1 and state = 'WAITING'`, v.Body).QueryRow(func(row pgx.Row) error { return row.Scan(&page.Waiting) })
	b.Queue(rulingColumns+q.String(), q.args...).Query(func(found pgx.Rows) (err error) {
		rows, err = pgx.CollectRows(found, s.scanRuling)
		return err
	})
	if err := s.Runner.DB.Pool.SendBatch(ctx, b).Close(); err != nil {
		return nil, db.Fault(err)
	}
	rows, page.EndCursor = db.Page(rows, first, func(x rulingRow) string { return x.ID.String() })
	if err := s.standings(ctx, rows...); err != nil {
		return nil, err
	}
	if err := s.openRulings(ctx, v, rows, w); err != nil {
		return nil, err
	}
	for _, r := range rows {
		page.Items = append(page.Items, r.CaseRuling)
	}
	return page, nil
}

// Ruling is one paper as its chairman sees it, or who reads its record; "not found" and
// "not yours" are the same answer.
func (s *Service) Ruling(ctx context.Context, id uuid.UUID, w WantedRulings) (*casework.CaseRuling, error) {
	v := access.From(ctx)
	r, err := s.rulingOf(ctx, v, s.Runner.DB.Pool, id)
	if err != nil {
		return nil, err
	}
	if err := s.standings(ctx, r); err != nil {
		return nil, err
	}
	return r.CaseRuling, s.openRulings(ctx, v, []rulingRow{r}, w)
}

// standings reads where the records of papers stand that wait for who reads them without their records:
// of a record behind the wall no more than whether its paper may be signed, which pressing the button tells.
func (s *Service) standings(ctx context.Context, rows ...rulingRow) error {
	waiting := map[uuid.UUID][]*casework.CaseRuling{}
	for _, r := range rows {
		if r.Record == nil && r.State == casework.RulingWaiting {
			waiting[r.RecordID] = append(waiting[r.RecordID], r.CaseRuling)
		}
	}
	if len(waiting) == 0 {
		return nil
	}
	return s.Runner.DB.InTx(ctx, func(ctx context.Context, tx pgx.Tx) error {
		if err := decided(ctx, tx); err != nil {
			return err
		}
		found, err := tx.Query(ctx, `select id, state from case_records where id = any($1)`, slices.Collect(maps.Keys(waiting)))
		if err != nil {
			return err
		}
		var id uuid.UUID
		var state casework.CaseState
		_, err = pgx.ForEachRow(found, []any{&id, &state}, func() error {
			for _, r := range waiting[id] {
				r.RecordState = state
			}
			return nil
		})
		return err
	})
}

func (s *Service) rulings(ctx context.Context, v *access.Viewer, q batcher, where string, args ...any) (rows []rulingRow, err error) {
	b := &pgx.Batch{}
	chair(b, v, s.now())
	b.Queue(rulingColumns+where, args...).Query(func(found pgx.Rows) (err error) {
		rows, err = pgx.CollectRows(found, s.scanRuling)
		return err
	})
	return rows, db.Fault(q.SendBatch(ctx, b).Close())
}

// openRulings journals the look at the person and opens what the form prints.
func (s *Service) openRulings(ctx context.Context, v *access.Viewer, rows []rulingRow, w WantedRulings) error {
	if !w.Content || len(rows) == 0 {
		return nil
	}
	b, looks := &pgx.Batch{}, make([]journal.Entry, 0, len(rows))
	for _, r := range rows {
		looks = append(looks, journal.Entry{At: s.now(), Account: v.Account, Position: v.Position, Unit: v.Unit, Action: looked,
			ObjectKind: "case", ObjectID: r.RecordID, Detail: map[string]any{"sections": []string{"ruling"}}, RequestID: action.RequestFrom(ctx)})
	}
	journal.QueueEach(b, looks)
	if err := s.Runner.DB.Pool.SendBatch(ctx, b).Close(); err != nil {
		return db.Fault(err)
	}
	for _, r := range rows {
		if err := s.unsealRuling(r); err != nil {
			return err
		}
	}
	return nil
}

func (s *Service) unsealRuling(r rulingRow) error {
	plain, err := s.Vault.Unseal(rulingPlace(r.ID, "content"), r.sealed)
	if err != nil {
		return err
	}
	r.Content = &casework.CaseRulingContent{}
	return json.Unmarshal(plain, r.Content)
}

// rulingsOf reads the papers of records for who may read them there.
func (s *Service) rulingsOf(ctx context.Context, v *access.Viewer, q batcher, w Wanted, records []*casework.CaseRecord) error {
	byID, ids := map[uuid.UUID]*casework.CaseRecord{}, []uuid.UUID{}
	for _, r := range records {
		if access.Table.Row(v, "case.ruling", r.AccessRow(v)) {
			r.Rulings = []*casework.CaseRuling{}
			byID[r.ID], ids = r, append(ids, r.ID)
		}
	}
	rows, err := s.rulings(ctx, v, q, `where r.record_id = any($1) order by r.sent_at desc limit $2`, ids, shown)
	if err != nil {
		return err
	}
	for _, r := range rows {
		r.Record = byID[r.RecordID]
		r.Record.Rulings = append(r.Record.Rulings, r.CaseRuling)
	}
	return s.openRulings(ctx, v, rows, WantedRulings{Content: w.RulingContent})
}
