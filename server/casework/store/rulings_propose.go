package store

import (
	"context"
	"encoding/json"
	"time"

	"github.com/google/uuid"

	"congvu/ent/schema"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/fault"
)

// ProposeRuling puts a paper before the chairman of the commune: what the form will
// print is copied from the record as it stands now.
func (s *Service) ProposeRuling(ctx context.Context, in casework.ProposeCaseRulingInput, w Wanted) (*casework.CaseRecord, error) {
	if err := permit(ctx, "case.propose"); err != nil {
		return nil, err
	}
	if err := in.Clean(); err != nil {
		return nil, err
	}
	id, err := s.Runner.Do(ctx, "proposeCaseRuling", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		x, err := s.prepare(ctx, tx, casework.StepCaseInput{Record: in.Record, Action: casework.ProposeRuling})
		if err != nil {
			return uuid.Nil, err
		}
		if err := casework.Proposable(in.Kind, x.record.State); err != nil {
			return uuid.Nil, err
		}
		if err := decided(ctx, tx); err != nil {
			return uuid.Nil, err
		}
		return in.Record.ID, x.propose(ctx, in)
	})
	if err != nil {
		return nil, err
	}
	return s.One(ctx, id, w)
}

func (x *step) propose(ctx context.Context, in casework.ProposeCaseRulingInput) error {
	today, committee := x.Runner.Clock.Today(), casework.Committee(x.record.Unit)
	content, err := casework.Compose(x.latest(), in, today)
	if err != nil {
		return err
	}
	if err := x.inClear("input.noticeNumber", in.NoticeNumber); err != nil {
		return err
	}
	due, err := x.decideBy(in.Kind, today)
	if err != nil {
		return err
	}
	id := schema.NewID()
	sealed, err := x.sealRuling(id, content)
	if err != nil {
		return err
	}
	tag, err := x.Exec(ctx, `insert into case_rulings (id, version, created_at, updated_at, record_id, kind, state, unit_id, from_id, sent_by, sent_by_title, sent_at,
			notice_number, notice_on, due_at, content)
		select $1, 1, $2, $2, $3, $4, 'WAITING', $5, $6, p.id, p.title, $2, $8, $9, $10, $11 from positions p where p.id = $7
		on conflict (record_id, kind) where state = 'WAITING' do nothing`, id, x.Now, x.record.ID, in.Kind, committee.ID, x.record.Unit.ID, x.Viewer.Position,
		in.NoticeNumber, in.NoticeOn.Start(), due, sealed)
	if err != nil {
		return err
	}
	if tag.RowsAffected() == 0 {
		return fault.New(fault.Conflict, "RULING_WAITS", "Đề nghị cùng loại đang chờ Chủ tịch ký. Rút đề nghị đó trước khi gửi đề nghị khác.").At("input.kind")
	}
	if err := x.proposed(ctx, id, in.Kind, today); err != nil {
		return err
	}
	x.detail = map[string]any{"ruling": id, "kind": in.Kind}
	return x.finish(ctx)
}

// decideBy is until when the chairman decides: NĐ 105/2021 art. 42.1 sets a term for the
// decision to manage alone; nil for the other papers.
func (x *step) decideBy(kind casework.CaseDecisionKind, today clock.Date) (*time.Time, error) {
	if kind != casework.Manage {
		return nil, nil
	}
	due, err := casework.Count(casework.ClockDecide, today, x.Days())
	if err != nil || due == nil {
		return nil, err
	}
	return &due.DueAt, nil
}

// proposed: the notice of a user has gone to the chairman, whose days begin.
func (x *step) proposed(ctx context.Context, paper uuid.UUID, kind casework.CaseDecisionKind, today clock.Date) error {
	if kind != casework.Manage {
		return nil
	}
	stop(x.Tx, x.record.ID, casework.ClockNotice)
	return x.startPaper(ctx, x.Tx, x.record.ID, paper, casework.ClockDecide, today)
}

// latest is what the record says now: what is pending, else what is official.
func (x *step) latest() *casework.Content {
	if x.record.Pending != nil {
		return &x.versions[x.record.Pending.ID].Content
	}
	return &x.versions[x.record.Official.ID].Content
}

func (s *Service) sealRuling(id uuid.UUID, content *casework.CaseRulingContent) ([]byte, error) {
	plain, err := json.Marshal(content)
	if err != nil {
		return nil, err
	}
	return s.Vault.Seal(rulingPlace(id, "content"), plain)
}
