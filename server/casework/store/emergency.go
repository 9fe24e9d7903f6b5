package store

import (
	"context"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/journal"
)

// Journal words of an emergency: what was opened, and a try that opened nothing.
const (
	emergency = "EMERGENCY_CASE"
	missed    = "MISS_EMERGENCY"
)

// OpenEmergency opens one official record to one person for hours, by a number that the
// person knows. The managing unit is told in the same transaction. What has no such
// number, or is no official record, is the same answer; every try counts towards the day's
// and is journaled, so that numbers cannot be tried out unseen.
func (s *Service) OpenEmergency(ctx context.Context, in casework.CaseEmergencyInput, w Wanted) (*casework.CaseRecord, error) {
	if err := permit(ctx, "case.emergency"); err != nil {
		return nil, err
	}
	code, number, err := in.Key()
	if err != nil {
		return nil, err
	}
	where, key := "where r.code = $1", any(code)
	if number != "" {
		// What nobody has checked leads to nobody: neither an amendment nor a draft; what was merged, to the other one.
		where, key = "where (r.official_number_key = $1 or r.state = 'MERGED' and r.number_key = $1)", s.Vault.Blind(personalNumber, number)
	}
	id, err := s.Runner.Do(ctx, "openCaseEmergency", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		if open, err := s.seen(ctx, tx, where, key); err != nil || open != uuid.Nil {
			return open, err
		}
		if err := s.tries(ctx, tx); err != nil {
			return uuid.Nil, err
		}
		return s.breakGlass(ctx, tx, in, where, key)
	})
	if err != nil {
		return nil, err
	}
	if id == uuid.Nil {
		left, err := s.left(ctx, s.Runner.DB.Pool, access.From(ctx).Account)
		if err != nil {
			return nil, db.Fault(err)
		}
		return nil, fault.New(fault.NotFound, "CASE_EMERGENCY_NOTHING",
			"Không mở được hồ sơ nào theo số đã nhập. Kiểm tra lại số; lần thử này đã được ghi nhận, hôm nay còn %d lần.", max(left, 0)).At("input")
	}
	return s.One(ctx, id, w)
}

// seen is the record when the person sees all of it that an emergency would open.
func (s *Service) seen(ctx context.Context, tx *action.Tx, where string, key any) (uuid.UUID, error) {
	id, err := s.first(ctx, tx, where, "", key)
	if err != nil {
		return uuid.Nil, err
	}
	found, err := s.read(ctx, tx.Viewer, tx, Wanted{}, id...)
	if err != nil || len(found) == 0 {
		return uuid.Nil, err
	}
	row := found[0].AccessRow(tx.Viewer)
	for _, section := range s.emergencySections(tx.Viewer) {
		if !access.Table.Row(tx.Viewer, "case."+string(section), row) {
			return uuid.Nil, nil
		}
	}
	return found[0].ID, nil
}

// first is the record that was changed last of those that a condition finds, if any. Of a
// record that was merged into another the other one is meant: who is treated on what is no
// longer kept up is harmed.
func (s *Service) first(ctx context.Context, tx *action.Tx, where, only string, key any) (id []uuid.UUID, err error) {
	b := s.walled(tx.Viewer)
	b.Queue("with recursive line (id) as (select r.id "+fromRecords+where+` union select m.survivor_id from line join case_merges m on m.merged_id = line.id and m.undone_at is null)
		select r.id from line join case_records r using (id) where r.state <> 'MERGED'`+only+" order by r.updated_at desc limit 1", key).Query(func(rows pgx.Rows) (err error) {
		id, err = pgx.CollectRows(rows, pgx.RowTo[uuid.UUID])
		return err
	})
	return id, db.Fault(tx.SendBatch(ctx, b).Close())
}

func (s *Service) emergencySections(v *access.Viewer) []casework.Section {
	return casework.EmergencySections(casework.OfLine(s.unit(v.Body)))
}

// tries refuses a person who has tried as often as a day admits. The lock keeps tries of
// one person at a time.
func (s *Service) tries(ctx context.Context, tx *action.Tx) error {
	if _, err := tx.Exec(ctx, `select pg_advisory_xact_lock(hashtextextended('emergency ' || $1::text, 0))`, tx.Viewer.Account); err != nil {
		return err
	}
	left, err := s.left(ctx, tx, tx.Viewer.Account)
	if err == nil && left <= 0 {
		err = fault.New(fault.TooMany, "CASE_EMERGENCY_LIMIT", "Đã hết số lần mở khẩn cấp trong ngày (%d lần). Đề nghị đơn vị quản lý hồ sơ hoặc Công an tỉnh cung cấp.",
			casework.LimitsOn(s.Runner.Clock.Today()).EmergencyPerDay)
	}
	return err
}

// left is how often a person may still try today.
func (s *Service) left(ctx context.Context, q db.Querier, account uuid.UUID) (int, error) {
	rows, err := q.Query(ctx, `select count(*)::int from journal where account_id = $1 and action in ($2, $3) and at >= $4`,
		account, emergency, missed, s.Runner.Clock.Today().Start())
	if err != nil {
		return 0, err
	}
	n, err := pgx.CollectExactlyOneRow(rows, pgx.RowTo[int])
	return casework.LimitsOn(s.Runner.Clock.Today()).EmergencyPerDay - n, err
}

func (s *Service) breakGlass(ctx context.Context, tx *action.Tx, in casework.CaseEmergencyInput, where string, key any) (uuid.UUID, error) {
	if err := decided(ctx, tx); err != nil {
		return uuid.Nil, err
	}
	id, err := s.first(ctx, tx, where, " and r.official_id is not null and r.state <> 'CLOSED'", key)
	if err != nil {
		return uuid.Nil, err
	}
	x := &step{Service: s, Tx: tx, in: casework.StepCaseInput{Reason: &in.Reason}}
	x.line.NeedsReason = true
	if len(id) == 0 {
		if _, err := x.worded(); err != nil {
			return uuid.Nil, err
		}
		return uuid.Nil, tx.Journal(ctx, journal.Entry{Action: missed, ObjectKind: "account", ObjectID: tx.Viewer.Account, Detail: map[string]any{"byCode": in.Code != nil}})
	}
	rows, _, err := s.gather(ctx, tx.Viewer, tx, s.walled(tx.Viewer), Wanted{}, id...)
	if err != nil {
		return uuid.Nil, err
	}
	x.record = rows[0].CaseRecord
	if err := x.write(ctx); err != nil {
		return uuid.Nil, err
	}
	until := tx.Now.Add(casework.LimitsOn(s.Runner.Clock.Today()).Emergency)
	err = x.grant(ctx, grant{unit: tx.Viewer.Body, account: &tx.Viewer.Account, kind: string(casework.Emergency), basis: &x.record.Code,
		sections: casework.Names(s.emergencySections(tx.Viewer)), to: &until})
	if err != nil {
		return uuid.Nil, err
	}
	told := []uuid.UUID{x.record.Unit.ID}
	if x.record.Delegate != nil {
		told = append(told, x.record.Delegate.ID)
	}
	if err := x.tell(ctx, x.granted, "CASE_EMERGENCY", told...); err != nil {
		return uuid.Nil, err
	}
	return x.record.ID, note(ctx, tx, x.record, journal.Entry{Action: emergency,
		Detail: map[string]any{"grant": x.granted, "reason": x.reason, "code": x.record.Code, "until": until.Format(time.RFC3339)}})
}

// Emergencies are the openings that the viewer follows, newest first.
func (s *Service) Emergencies(ctx context.Context, first int, after *string) (*casework.CaseEmergencyPage, error) {
	v := access.From(ctx)
	if err := permit(ctx, "case.emergencies"); err != nil {
		return nil, err
	}
	q := &query{}
	q.WriteString(`select g.id, g.begins_at, coalesce((select max(f.ends_at) from case_grants f where f.reason_id = g.reason_id), g.ends_at), coalesce(p.title, ''), g.unit_id, g.basis, g.manager_id, g.record_id, g.reason_id, n.text from case_grants g
		left join positions p on p.id = g.given_by left join case_reasons n on n.id = g.reason_id where g.kind = 'EMERGENCY' and g.reassignment_id is null`)
	if access.Table.Decide(v, "case.emergencies") != access.Allow {
		q.WriteString(" and exists (select from case_records r where r.id = g.record_id)")
	}
	if after != nil {
		id, err := uuid.Parse(*after)
		if err != nil {
			return nil, directory.InvalidCursor()
		}
		place := q.arg(id)
		q.WriteString(" and (g.begins_at, g.id) < (select begins_at, id from case_grants where id = " + place + ")")
	}
	q.WriteString(" order by g.begins_at desc, g.id desc limit " + q.arg(first+1))
	page, b := &casework.CaseEmergencyPage{Items: []*casework.CaseEmergency{}}, s.walled(v)
	b.Queue(q.String(), q.args...).Query(func(rows pgx.Rows) (err error) {
		page.Items, err = pgx.CollectRows(rows, func(row pgx.CollectableRow) (*casework.CaseEmergency, error) { return s.scanEmergency(v, row) })
		return err
	})
	if err := s.Runner.DB.Pool.SendBatch(ctx, b).Close(); err != nil {
		return nil, db.Fault(err)
	}
	page.Items, page.EndCursor = db.Page(page.Items, first, func(x *casework.CaseEmergency) string { return x.ID.String() })
	return page, nil
}

// scanEmergency opens the reason only where the viewer may read it.
func (s *Service) scanEmergency(v *access.Viewer, row pgx.CollectableRow) (*casework.CaseEmergency, error) {
	e := &casework.CaseEmergency{}
	var unit, manager uuid.UUID
	var reasonID *uuid.UUID
	var sealed []byte
	err := row.Scan(&e.ID, &e.At, &e.EndsAt, &e.By, &unit, &e.Code, &manager, &e.RecordID, &reasonID, &sealed)
	if err != nil {
		return nil, err
	}
	e.Unit = s.unit(manager)
	if u := s.unit(unit); u != nil {
		e.By = strings.TrimPrefix(e.By+", "+u.Name, ", ")
	}
	if access.Table.Row(v, "case.emergencyReason", e.AccessRow(v)) {
		e.Reason, err = s.reason(reasonID, sealed)
	}
	return e, err
}
