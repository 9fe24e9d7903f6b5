package store

import (
	"context"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/fault"
	"congvu/server/journal"
)

// States of a request to move a record, and the journal's words for it.
const (
	requestWaiting   = "WAITING"
	requestMet       = "MET"
	requestRefused   = "REFUSED"
	requestTakenBack = "TAKEN_BACK"

	asks    = "ASK_TRANSFER"
	isAsked = "TRANSFER_ASKED"
	refuses = "REFUSE_ASKED"
)

// Ask asks whoever manages the open record of the same personal number to move it here.
// The request goes to that unit; who asks is told no more than that it was sent.
func (s *Service) Ask(ctx context.Context, in casework.AskCaseInput, w Wanted) (*casework.CaseRecord, error) {
	if err := permit(ctx, "case.open"); err != nil {
		return nil, err
	}
	id, err := s.Runner.Do(ctx, "askCase", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		r, versions, err := s.take(ctx, tx, in.Record.ID)
		if err != nil {
			return uuid.Nil, err
		}
		if !access.Table.Row(tx.Viewer, "case.ask", r.AccessRow(tx.Viewer)) || !casework.OfLine(r.Unit) {
			return uuid.Nil, fault.New(fault.Forbidden, "FORBIDDEN", "Chỉ cơ quan Công an đang quản lý bản thảo được đề nghị nơi khác chuyển hồ sơ.")
		}
		if r.Version != in.Record.Version {
			return uuid.Nil, action.Stale(r.Version)
		}
		if err := decided(ctx, tx); err != nil {
			return uuid.Nil, err
		}
		return r.ID, s.ask(ctx, tx, r, versions, in.Reason)
	})
	if err != nil {
		return nil, err
	}
	return s.One(ctx, id, w)
}

func (s *Service) ask(ctx context.Context, tx *action.Tx, r *casework.CaseRecord, versions map[uuid.UUID]*stored, said string) error {
	asked, manager, request := &casework.CaseRecord{}, uuid.Nil, schema.NewID()
	err := tx.QueryRow(ctx, `select id, version, state, unit_id from case_records where `+elsewhereOpen, s.Vault.Blind(personalNumber, findableIn(r, versions).number), r.ID, r.Unit.ID).
		Scan(&asked.ID, &asked.Version, &asked.State, &manager)
	if err != nil {
		return none(err, fault.New(fault.WrongState, "CASE_NOTHING_TO_ASK", "Không còn hồ sơ nào của người có số định danh này ở nơi khác. Gửi phê duyệt hồ sơ đang lập.").At("input.record"))
	}
	if asked.State == casework.Locked {
		if err := s.askReopening(ctx, tx, asked.ID, said); err != nil {
			return err
		}
	}
	why, err := s.writeReason(ctx, tx, asked.ID, said, true)
	if err != nil {
		return err
	}
	tag, err := tx.Exec(ctx, `insert into case_requests (id, record_id, beside_id, unit_id, state, sent_at, sent_by_title, reason_id)
		select $1, $2, $3, $4, $5, $6, title, $7 from positions where id = $8 on conflict do nothing`,
		request, asked.ID, r.ID, r.Unit.ID, requestWaiting, tx.Now, why, tx.Viewer.Position)
	if err != nil {
		return err
	}
	if tag.RowsAffected() == 0 {
		return fault.New(fault.Conflict, "CASE_ASKED", "Đã đề nghị chuyển hồ sơ; đơn vị đang quản lý chưa trả lời.").At("input.record")
	}
	if err := note(ctx, tx, asked, journal.Entry{Action: isAsked + ofCase, Detail: map[string]any{"reason": why}}); err != nil {
		return err
	}
	if err := s.tellUnits(ctx, tx, request, asked.ID, toldAsked, manager); err != nil {
		return err
	}
	own, err := s.writeReason(ctx, tx, r.ID, said, true)
	if err != nil {
		return err
	}
	return note(ctx, tx, r, journal.Entry{Action: asks + ofCase, Detail: map[string]any{"reason": own}})
}

// RefuseAsked answers a request: the record stays. To move it is the step TRANSFER.
func (s *Service) RefuseAsked(ctx context.Context, in casework.RefuseCaseRequestInput, w Wanted) (*casework.CaseRecord, error) {
	if err := permit(ctx, "case.open"); err != nil {
		return nil, err
	}
	id, err := s.Runner.Do(ctx, "refuseCaseRequest", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		if err := behind(ctx, tx, tx.Viewer, s.now()); err != nil {
			return uuid.Nil, err
		}
		var record, beside uuid.UUID
		var state string
		err := tx.QueryRow(ctx, `select record_id, beside_id, state from case_requests where id = $1`, in.ID).Scan(&record, &beside, &state)
		if err != nil {
			return uuid.Nil, none(err, fault.Missing("đề nghị chuyển hồ sơ"))
		}
		r, _, err := s.take(ctx, tx, record)
		if err != nil {
			return uuid.Nil, err
		}
		if !access.Table.Row(tx.Viewer, "case.ask", r.AccessRow(tx.Viewer)) {
			return uuid.Nil, fault.New(fault.Forbidden, "FORBIDDEN", "Chỉ đơn vị đang quản lý hồ sơ trả lời đề nghị chuyển hồ sơ.")
		}
		if err := decided(ctx, tx); err != nil {
			return uuid.Nil, err
		}
		return r.ID, s.refuse(ctx, tx, r, in, beside)
	})
	if err != nil {
		return nil, err
	}
	return s.One(ctx, id, w)
}

func (s *Service) refuse(ctx context.Context, tx *action.Tx, r *casework.CaseRecord, in casework.RefuseCaseRequestInput, beside uuid.UUID) error {
	answer, err := s.writeReason(ctx, tx, beside, in.Reason, true)
	if err != nil {
		return err
	}
	var asker uuid.UUID
	err = tx.QueryRow(ctx, `update case_requests set state = $2, decided_at = $3, answer_id = $4, decided_by_title = (select title from positions where id = $5)
		where id = $1 and state = 'WAITING' returning unit_id`, in.ID, requestRefused, tx.Now, answer, tx.Viewer.Position).Scan(&asker)
	if err != nil {
		return none(err, fault.New(fault.WrongState, "CASE_REQUEST_ANSWERED", "Đề nghị này đã được trả lời hoặc rút lại.").At("input.id"))
	}
	if err := s.tellUnits(ctx, tx, schema.NewID(), beside, toldStays, asker); err != nil {
		return err
	}
	own, err := s.writeReason(ctx, tx, r.ID, in.Reason, true)
	if err != nil {
		return err
	}
	return note(ctx, tx, r, journal.Entry{Action: refuses + ofCase, Detail: map[string]any{"reason": own}})
}

// endRequests closes what a record asked for, or was asked for by a unit, with the step
// that settles it.
func (x *step) endRequests(ctx context.Context, column string, of uuid.UUID, state string) error {
	_, err := x.Exec(ctx, `update case_requests set state = $2, decided_at = $3 where `+column+` = $1 and state = 'WAITING' and (record_id = $4 or beside_id = $4)`,
		of, state, x.Now, x.record.ID)
	return err
}

func (s *Service) queueRequests(b *pgx.Batch, found gathered, ids []uuid.UUID) {
	b.Queue(`select q.record_id, q.beside_id, q.id, q.unit_id, q.state, q.sent_at, q.sent_by_title, q.reason_id, n.text, q.decided_at, q.answer_id, a.text
		from case_requests q left join case_reasons n on n.id = q.reason_id left join case_reasons a on a.id = q.answer_id
		where q.record_id = any($1) or q.beside_id = any($1) order by q.sent_at desc limit $2`, ids, shown).Query(func(rows pgx.Rows) error {
		for rows.Next() {
			var of, beside, unit uuid.UUID
			var reasonID, answerID *uuid.UUID
			var reason, answer []byte
			q := casework.CaseRequest{}
			err := rows.Scan(&of, &beside, &q.ID, &unit, &q.State, &q.SentAt, &q.SentByTitle, &reasonID, &reason, &q.DecidedAt, &answerID, &answer)
			if err == nil {
				q.Reason, err = s.reason(reasonID, reason)
			}
			if err == nil {
				q.Answer, err = s.reason(answerID, answer)
			}
			if err != nil {
				return err
			}
			q.Unit = s.unit(unit)
			for id, incoming := range map[uuid.UUID]bool{of: true, beside: false} {
				if r := found[id]; r != nil {
					seen := q
					seen.Incoming = incoming
					r.Requests = append(r.Requests, &seen)
				}
			}
		}
		return rows.Err()
	})
}
