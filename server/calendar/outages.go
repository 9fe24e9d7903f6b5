package calendar

import (
	"context"
	"errors"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/action"
	"congvu/server/db"
	"congvu/server/fault"
	"congvu/server/journal"
)

const (
	shownOutages  = 100
	selectOutages = `select id, started_at, ended_at, reason, declared_at from outages `
)

// Outages lists the latest recorded outages, newest first.
func (s *Store) Outages(ctx context.Context) ([]*Outage, error) {
	rows, err := s.db.Pool.Query(ctx, selectOutages+`order by started_at desc, id limit $1`, shownOutages)
	if err != nil {
		return nil, db.Fault(err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToAddrOfStructByPos[Outage])
	return list, db.Fault(err)
}

func (s *Store) outage(ctx context.Context, id uuid.UUID) (*Outage, error) {
	rows, err := s.db.Pool.Query(ctx, selectOutages+`where id = $1`, id)
	if err != nil {
		return nil, db.Fault(err)
	}
	o, err := pgx.CollectExactlyOneRow(rows, pgx.RowToAddrOfStructByPos[Outage])
	return o, db.Fault(err)
}

// Declare records a failure of the system, by which a late report is excused
// (QĐ 239/2025 art. 9.4). It cannot begin or end in the future.
func (s *Store) Declare(ctx context.Context, in OutageInput) (*Outage, error) {
	if err := permit(ctx, "outage.declare"); err != nil {
		return nil, err
	}
	in.Reason = clean(in.Reason)
	if n := utf8.RuneCountInString(in.Reason); n < 3 || n > 500 {
		return nil, fault.New(fault.BadInput, "REASON_REQUIRED", "Nhập nguyên nhân sự cố, từ 3 đến 500 ký tự.").At("input.reason")
	}
	id, err := s.runner.Do(ctx, "declareOutage", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		if in.StartedAt.After(tx.Now) {
			return uuid.Nil, fault.New(fault.BadInput, "IN_FUTURE", "Sự cố không thể bắt đầu sau thời điểm hiện tại. Nhập lại giờ bắt đầu.").At("input.startedAt")
		}
		if in.EndedAt != nil {
			if err := checkEnd(in.StartedAt, *in.EndedAt, tx.Now, "input.endedAt"); err != nil {
				return uuid.Nil, err
			}
		}
		id := schema.NewID()
		_, err := tx.Exec(ctx, `insert into outages (id, created_at, updated_at, started_at, ended_at, reason, declared_by, declared_at)
			values ($1, $2, $2, $3, $4, $5, $6, $2)`, id, tx.Now, in.StartedAt, in.EndedAt, in.Reason, tx.Viewer.Position)
		if err != nil {
			return uuid.Nil, err
		}
		tx.Announce("outage", id, 1)
		return id, tx.Journal(ctx, journal.Entry{Action: "DECLARE_OUTAGE", ObjectKind: "outage", ObjectID: id, Reason: in.Reason})
	})
	if err != nil {
		return nil, err
	}
	return s.outage(ctx, id)
}

// EndOutage records when the system worked again.
func (s *Store) EndOutage(ctx context.Context, id uuid.UUID, endedAt time.Time) (*Outage, error) {
	if err := permit(ctx, "outage.declare"); err != nil {
		return nil, err
	}
	_, err := s.runner.Do(ctx, "endOutage", []any{id, endedAt}, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		var started time.Time
		var ended *time.Time
		var version int
		err := tx.QueryRow(ctx, `select started_at, ended_at, version from outages where id = $1 for update`, id).Scan(&started, &ended, &version)
		switch {
		case errors.Is(err, pgx.ErrNoRows):
			return uuid.Nil, fault.Missing("sự cố")
		case err != nil:
			return uuid.Nil, err
		case ended != nil:
			return uuid.Nil, fault.New(fault.WrongState, "OUTAGE_ENDED", "Sự cố đã được ghi nhận kết thúc. Tải lại để xem.")
		}
		if err := checkEnd(started, endedAt, tx.Now, "endedAt"); err != nil {
			return uuid.Nil, err
		}
		if _, err := tx.Exec(ctx, `update outages set ended_at = $2, version = version + 1, updated_at = $3 where id = $1`, id, endedAt, tx.Now); err != nil {
			return uuid.Nil, err
		}
		tx.Announce("outage", id, version+1)
		return id, tx.Journal(ctx, journal.Entry{Action: "END_OUTAGE", ObjectKind: "outage", ObjectID: id, From: "OPEN", To: "ENDED"})
	})
	if err != nil {
		return nil, err
	}
	return s.outage(ctx, id)
}

func checkEnd(started, ended, now time.Time, place string) error {
	switch {
	case !ended.After(started):
		return fault.New(fault.BadInput, "INVALID_PERIOD", "Giờ kết thúc phải sau giờ bắt đầu. Nhập lại giờ kết thúc.").At(place)
	case ended.After(now):
		return fault.New(fault.BadInput, "IN_FUTURE", "Sự cố không thể kết thúc sau thời điểm hiện tại. Nhập lại giờ kết thúc.").At(place)
	}
	return nil
}
