package store

import (
	"context"
	"encoding/json"
	"strings"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/db"
	"congvu/server/fault"
	"congvu/server/journal"
	"congvu/server/reporting"
	"congvu/server/text"
)

// Rounds lists rounds, the newest period first; of one regime if it is named.
func (s *Service) Rounds(ctx context.Context, regimeID *uuid.UUID, first int) ([]*reporting.Round, error) {
	rows, err := s.Runner.DB.Pool.Query(ctx, `select `+roundColumns+` from rounds r where $1::uuid is null or r.regime_id = $1
		order by r.period_to desc, r.id desc limit $2`, regimeID, first)
	if err != nil {
		return nil, db.Fault(err)
	}
	defer rows.Close()
	m, out := s.maker(access.From(ctx)), []*reporting.Round{}
	for rows.Next() {
		row := &roundRow{}
		if err := rows.Scan(row.targets()...); err != nil {
			return nil, err
		}
		out = append(out, m.round(row))
	}
	return out, db.Fault(rows.Err())
}

// Round is one round.
func (s *Service) Round(ctx context.Context, id uuid.UUID) (*reporting.Round, error) {
	row := &roundRow{}
	err := s.Runner.DB.Pool.QueryRow(ctx, `select `+roundColumns+` from rounds r where r.id = $1`, id).Scan(row.targets()...)
	if err != nil {
		return nil, db.Fault(orMissing(err, missingRound()))
	}
	return s.maker(access.From(ctx)).round(row), nil
}

// CloseRound closes a round: nothing more is entered or sent in it.
func (s *Service) CloseRound(ctx context.Context, in reporting.RoundStateInput) (*reporting.Round, error) {
	return s.setRound(ctx, "closeRound", "CLOSE_ROUND", in, reporting.RoundOpen, reporting.RoundClosed)
}

// ReopenRound takes reports again in a round that was closed.
func (s *Service) ReopenRound(ctx context.Context, in reporting.RoundStateInput) (*reporting.Round, error) {
	return s.setRound(ctx, "reopenRound", "REOPEN_ROUND", in, reporting.RoundClosed, reporting.RoundOpen)
}

func (s *Service) setRound(ctx context.Context, name, verb string, in reporting.RoundStateInput, from, to reporting.RoundState) (*reporting.Round, error) {
	reason, err := written(in.Reason)
	if err != nil {
		return nil, err
	}
	id, err := s.Runner.Do(ctx, name, in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		r, err := s.takeRound(ctx, tx, in.Round.ID)
		if err != nil {
			return uuid.Nil, err
		}
		if r.Version != in.Round.Version {
			return uuid.Nil, action.Stale(r.Version)
		}
		if r.State != from {
			return uuid.Nil, fault.New(fault.WrongState, "ROUND_STATE", "Đợt báo cáo %s đã ở trạng thái này. Tải lại để xem trạng thái hiện tại.", r.PeriodLabel)
		}
		_, err = tx.Exec(ctx, `update rounds set state = $2::text, version = version + 1, updated_at = $3,
			closed_at = case when $2::text = 'CLOSED' then $3::timestamptz end, close_reason = case when $2::text = 'CLOSED' then $4::text end where id = $1`,
			r.ID, string(to), tx.Now, reason)
		if err != nil {
			return uuid.Nil, err
		}
		tx.Announce("round", r.ID, r.Version+1)
		return r.ID, tx.Journal(ctx, journal.Entry{Action: verb, ObjectKind: "round", ObjectID: r.ID, From: string(from), To: string(to), Reason: reason})
	})
	if err != nil {
		return nil, err
	}
	return s.Round(ctx, id)
}

// takeRound locks a round that the viewer manages.
func (s *Service) takeRound(ctx context.Context, tx *action.Tx, id uuid.UUID) (*reporting.Round, error) {
	row := &roundRow{}
	err := tx.QueryRow(ctx, `select `+roundColumns+` from rounds r where r.id = $1 for update`, id).Scan(row.targets()...)
	if err != nil {
		return nil, orMissing(err, missingRound())
	}
	r := s.maker(tx.Viewer).round(row)
	return r, mayManage(ctx, r)
}

// ExtendDue moves the due date of one unit of a round, or of all, by a decision
// that is told in the explanation. A unit that had sent too late is on time if the
// new date covers it.
func (s *Service) ExtendDue(ctx context.Context, in reporting.ExtendInput) (*reporting.Round, error) {
	if err := checkExtension(&in); err != nil {
		return nil, err
	}
	id, err := s.Runner.Do(ctx, "extendDue", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		r, err := s.takeRound(ctx, tx, in.RoundID)
		if err != nil {
			return uuid.Nil, err
		}
		if r.State == reporting.RoundClosed {
			return uuid.Nil, fault.New(fault.WrongState, "ROUND_CLOSED", "Đợt báo cáo %s đã đóng. Mở lại đợt trước khi gia hạn.", r.PeriodLabel)
		}
		return r.ID, s.extend(ctx, tx, r, in)
	})
	if err != nil {
		return nil, err
	}
	return s.Round(ctx, id)
}

func checkExtension(in *reporting.ExtendInput) (err error) {
	if in.Reason, err = written(in.Reason); err != nil {
		return err
	}
	if in.Decision, err = text.NFC(in.Decision); err != nil {
		return fault.As(err).At("decision")
	}
	if in.Decision = strings.TrimSpace(in.Decision); in.Decision == "" || len([]rune(in.Decision)) > maxDocumentText {
		return fault.New(fault.BadInput, "DECISION_REQUIRED", "Nhập số và ngày của quyết định gia hạn, tối đa %d ký tự.", maxDocumentText).At("decision")
	}
	if !in.Until.Valid() {
		return fault.New(fault.BadInput, "INVALID_DATE", "Ngày gia hạn không hợp lệ. Nhập ngày theo dạng dd/MM/yyyy.").At("until")
	}
	return nil
}

func (s *Service) extend(ctx context.Context, tx *action.Tx, r *reporting.Round, in reporting.ExtendInput) error {
	moved, err := dueBefore(ctx, tx, in)
	if err != nil {
		return err
	}
	if len(moved) == 0 {
		return fault.New(fault.BadInput, "NOTHING_TO_EXTEND",
			"Ngày gia hạn %s không muộn hơn thời hạn hiện tại của báo cáo nào. Chọn ngày muộn hơn.", in.Until.Vietnamese()).At("until")
	}
	err = tx.Ent.Extension.Create().SetRoundID(r.ID).SetNillableUnitID(in.UnitID).SetUntil(stored(in.Until)).SetDecision(in.Decision).
		SetReason(in.Reason).SetPositionID(tx.Viewer.Position).SetAt(tx.Now).Exec(ctx)
	if err != nil {
		return err
	}
	b := &pgx.Batch{}
	for _, o := range moved {
		o.version++
		b.Queue(`update obligations set due_at = $2, due_explanation = $3, version = $4, updated_at = $5,
			on_time = case when first_submitted_at is not null then first_submitted_at <= $2 end where id = $1`,
			o.id, in.Until.End(), asJSON(o.explanation.Extended(in.Until, in.Decision, in.Reason)), o.version, tx.Now)
		journal.Queue(b, journal.Entry{At: tx.Now, Account: tx.Viewer.Account, Position: tx.Viewer.Position, Unit: tx.Viewer.Unit,
			Action: string(reporting.ActExtend), ObjectKind: "obligation", ObjectID: o.id, Reason: in.Reason, RequestID: action.RequestFrom(ctx)})
		tx.Announce("obligation", o.id, o.version)
	}
	b.Queue(`update rounds set version = version + 1, updated_at = $2 where id = $1`, r.ID, tx.Now)
	tx.Announce("round", r.ID, r.Version+1)
	if err := tx.SendBatch(ctx, b).Close(); err != nil {
		return err
	}
	return tx.Journal(ctx, journal.Entry{Action: "EXTEND_ROUND", ObjectKind: "round", ObjectID: r.ID, Reason: in.Reason,
		Detail: map[string]any{"units": len(moved), "until": in.Until.String()}})
}

type dueRow struct {
	id          uuid.UUID
	version     int
	explanation reporting.DueExplanation
}

// dueBefore locks the obligations that a later date moves.
func dueBefore(ctx context.Context, tx *action.Tx, in reporting.ExtendInput) ([]*dueRow, error) {
	rows, err := tx.Query(ctx, `select id, version, due_explanation from obligations where round_id = $1 and ($2::uuid is null or unit_id = $2)
		and due_at < $3 and state not in ('APPROVED', 'CORRECTION_REQUESTED', 'CORRECTING', 'TRANSFERRED') order by id for update`, in.RoundID, in.UnitID, in.Until.End())
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (*dueRow, error) {
		o, raw := &dueRow{}, []byte(nil)
		if err := row.Scan(&o.id, &o.version, &raw); err != nil {
			return nil, err
		}
		return o, json.Unmarshal(raw, &o.explanation)
	})
}
