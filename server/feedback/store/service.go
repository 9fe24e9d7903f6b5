// Package store keeps feedback in PostgreSQL and runs its flow; the rules are
// package feedback's.
package store

import (
	"context"
	"errors"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/feedback"
	"congvu/server/flow"
	"congvu/server/journal"
	"congvu/server/text"
)

// Service answers and changes everything about feedback.
type Service struct {
	Runner *action.Runner
	Units  func() *directory.Snapshot
	// CheckCell refuses a cell that the version of the form does not have.
	CheckCell func(formVersion uuid.UUID, place string) error
	// Tell lets the sender know what the office answered.
	Tell func(ctx context.Context, tx *action.Tx, sender, step, remark uuid.UUID, closed bool) error
}

// maxMessages bounds the talk about one remark, so that it can be shown whole.
const maxMessages = 100

// Send files a remark.
func (s *Service) Send(ctx context.Context, in feedback.FeedbackInput) (*feedback.Feedback, error) {
	if err := permit(ctx, "feedback.write"); err != nil {
		return nil, err
	}
	if err := in.Normalize(); err != nil {
		return nil, err
	}
	if err := s.checkPlace(&in); err != nil {
		return nil, err
	}
	id, err := s.Runner.Do(ctx, "sendFeedback", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		id := schema.NewID()
		tag, err := tx.Exec(ctx, `insert into feedbacks (id, version, created_at, updated_at, kind, state, text, search_key, screen, address,
				form_version_id, cell, account_id, position_id, unit_id, sender_title)
			select $1, 1, $2, $2, $3, $4, $5, $6, $7, $8, $9, $10, p.account_id, p.id, p.unit_id, p.title from positions p where p.id = $11`,
			id, tx.Now, in.Kind, feedback.New, in.Text, text.Key(in.Text+" "+in.Screen), in.Screen, in.Address, in.FormVersionID, in.Cell, tx.Viewer.Position)
		if err != nil {
			return uuid.Nil, err
		}
		if tag.RowsAffected() == 0 {
			return uuid.Nil, forbidden()
		}
		return id, note(ctx, tx, id, 1, journal.Entry{Action: "SEND_FEEDBACK", To: string(feedback.New)})
	})
	if err != nil {
		return nil, err
	}
	return s.One(ctx, id)
}

func (s *Service) checkPlace(in *feedback.FeedbackInput) error {
	if in.FormVersionID == nil {
		in.Cell = nil
		return nil
	}
	place := ""
	if in.Cell != nil {
		place = *in.Cell
	}
	return s.CheckCell(*in.FormVersionID, place)
}

// note journals and announces a step; what was written stays out of the journal.
func note(ctx context.Context, tx *action.Tx, id uuid.UUID, version int, e journal.Entry) error {
	e.ObjectKind, e.ObjectID = "feedback", id
	tx.Announce("feedback", id, version)
	return tx.Journal(ctx, e)
}

// Step takes one action of the flow.
func (s *Service) Step(ctx context.Context, in feedback.FeedbackStepInput) (*feedback.Feedback, error) {
	id, err := s.Runner.Do(ctx, "stepFeedback", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		f, line, err := s.take(ctx, tx, in)
		if err != nil {
			return uuid.Nil, err
		}
		said, err := words(line, in.Text)
		if err != nil {
			return uuid.Nil, err
		}
		to := f.State
		if line.To != "" {
			to = feedback.State(line.To)
		}
		if err := s.write(ctx, tx, f, in, to, said); err != nil {
			return uuid.Nil, err
		}
		return f.ID, note(ctx, tx, f.ID, f.Version+1, journal.Entry{Action: string(line.Action) + "_FEEDBACK", From: string(f.State), To: string(to)})
	})
	if err != nil {
		return nil, err
	}
	return s.One(ctx, id)
}

// take locks a remark and finds the line of the flow that the viewer may take.
func (s *Service) take(ctx context.Context, tx *action.Tx, in feedback.FeedbackStepInput) (*feedback.Feedback, flow.Transition, error) {
	if _, err := tx.Exec(ctx, `select from feedbacks where id = $1 for update`, in.Feedback.ID); err != nil {
		return nil, flow.Transition{}, err
	}
	f, err := s.read(ctx, tx, in.Feedback.ID)
	if err != nil {
		return nil, flow.Transition{}, err
	}
	if f.Version != in.Feedback.Version {
		return nil, flow.Transition{}, action.Stale(f.Version)
	}
	if !access.Table.Row(tx.Viewer, feedback.Flow.Of(flow.Action(in.Action)).Rule, f.AccessRow(tx.Viewer)) {
		return nil, flow.Transition{}, forbidden()
	}
	line, ok := feedback.Flow.Find(flow.State(f.State), flow.Action(in.Action))
	if !ok {
		return nil, line, fault.New(fault.WrongState, "ACTION_NOT_IN_STATE", "%s", feedback.Flow.Why(flow.State(f.State), flow.Action(in.Action)))
	}
	if len(f.Messages) >= maxMessages {
		return nil, line, fault.New(fault.TooMany, "FEEDBACK_TOO_LONG", "Góp ý này đã có %d ý kiến. Gửi góp ý mới để trao đổi tiếp.", maxMessages)
	}
	return f, line, nil
}

// words are what the step says; one that must say something says enough.
func words(line flow.Transition, given *string) (string, error) {
	if given == nil || !line.NeedsReason && *given == "" {
		if line.NeedsReason {
			return feedback.Written("", "input.text")
		}
		return "", nil
	}
	return feedback.Written(*given, "input.text")
}

func (s *Service) write(ctx context.Context, tx *action.Tx, f *feedback.Feedback, in feedback.FeedbackStepInput, to feedback.State, said string) error {
	office := f.SenderID != tx.Viewer.Account
	var assignee *uuid.UUID
	if in.Action == feedback.Assign {
		id, err := s.assignee(ctx, tx, in.AssigneeID)
		if err != nil {
			return err
		}
		assignee = &id
	}
	_, err := tx.Exec(ctx, `update feedbacks set version = version + 1, updated_at = $2, state = $3, assignee_id = coalesce($4, assignee_id),
			answered_at = case when $5 then coalesce(answered_at, $2) else answered_at end,
			office_at = case when $6 then $2 else office_at end, seen_at = case when $6 then seen_at else $2 end where id = $1`,
		f.ID, tx.Now, to, assignee, in.Action == feedback.Answer, office)
	if err != nil {
		return err
	}
	step := schema.NewID()
	_, err = tx.Exec(ctx, `insert into feedback_messages (id, feedback_id, position_id, from_office, action, by_title, text, at)
		select $1, $2, p.id, $4, $5, p.title, $6, $7 from positions p where p.id = $3`,
		step, f.ID, tx.Viewer.Position, office, in.Action, said, tx.Now)
	if err != nil || !office || in.Action != feedback.Answer && in.Action != feedback.Close {
		return err
	}
	return s.Tell(ctx, tx, f.SenderID, step, f.ID, in.Action == feedback.Close)
}

// assignee is who handles it from now on: a position of the office's own unit in
// force today, or the one that acts.
func (s *Service) assignee(ctx context.Context, tx *action.Tx, id *uuid.UUID) (uuid.UUID, error) {
	if id == nil {
		return tx.Viewer.Position, nil
	}
	var unit uuid.UUID
	err := tx.QueryRow(ctx, `select unit_id from positions where id = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2)`, *id, tx.Now).Scan(&unit)
	if err != nil && !errors.Is(err, pgx.ErrNoRows) {
		return uuid.Nil, err
	}
	if u := s.Units().Unit(unit); err != nil || u == nil || u.Body().ID != tx.Viewer.Body {
		return uuid.Nil, fault.Missing("cán bộ xử lý").At("input.assigneeId")
	}
	return *id, nil
}

// See notes that the sender has opened its remark; for others it changes nothing.
func (s *Service) See(ctx context.Context, id uuid.UUID) (*feedback.Feedback, error) {
	_, err := s.Runner.Do(ctx, "seeFeedback", id, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		f, err := s.read(ctx, tx, id)
		if err != nil {
			return uuid.Nil, err
		}
		if !f.Unread {
			return id, nil
		}
		if _, err := tx.Exec(ctx, `update feedbacks set seen_at = $2 where id = $1`, id, tx.Now); err != nil {
			return uuid.Nil, err
		}
		return id, note(ctx, tx, id, f.Version, journal.Entry{Action: "SEE_FEEDBACK"})
	})
	if err != nil {
		return nil, err
	}
	return s.One(ctx, id)
}

// permit is the wall behind the gate.
func permit(ctx context.Context, rule string) error {
	if access.Table.Decide(access.From(ctx), rule) == access.Deny {
		return forbidden()
	}
	return nil
}

func forbidden() error {
	return fault.New(fault.Forbidden, "FORBIDDEN", "Chức vụ đang làm việc không có quyền thực hiện thao tác này.")
}

func missing() error { return fault.Missing("góp ý") }
