package store

import (
	"context"
	"slices"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/journal"
)

// endings say why nothing is signed any more on a record that has come to a state.
var endings = map[casework.CaseState]string{
	casework.Locked: "Đề nghị được rút vì hồ sơ đã khóa.", casework.Closed: "Đề nghị được rút vì bản thảo đã đóng.", casework.Merged: "Đề nghị được rút vì hồ sơ đã gộp vào hồ sơ khác."}

// endRulings takes back what waits for the chairman of a record that has been locked,
// closed or merged: a decision signed after that would begin the management of somebody
// who has died, left, or stands in another record.
func (s *Service) endRulings(ctx context.Context, tx *action.Tx, r *casework.CaseRecord) error {
	why, ended := endings[r.State]
	if !ended {
		return nil
	}
	_, err := s.takeBack(ctx, tx, r, why, r.State.EndsWith)
	return err
}

// leaveChairman takes back what waits for the chairman of the commune that a record leaves: who decides
// is the chairman of where the person lives (NĐ 105/2021 art. 42.1). Only the file's own paper is
// still signed there (art. 47.2). The new police tells its chairman anew, who hears that it will.
func (x *step) leaveChairman(ctx context.Context) error {
	papers, err := x.takeBack(ctx, x.Tx, x.record, "Đề nghị được rút vì hồ sơ đã chuyển đến Công an nơi khác quản lý.", func(k casework.CaseDecisionKind) bool { return k != casework.MoveFile })
	if err != nil || len(papers) == 0 {
		return err
	}
	if next := committeeOf(x.Service.unit(x.unit)); next != nil {
		if err := x.tellChairman(ctx, x.Tx, papers[0], *next, toldRulingComes); err != nil {
			return err
		}
	}
	if running(x.record, casework.ClockDecide) == nil {
		return nil
	}
	return x.start(ctx, x.Tx, x.record.ID, casework.ClockNotice, x.Runner.Clock.Today())
}

// waitingRuling is a paper that waits for its chairman.
type waitingRuling struct {
	ID   uuid.UUID
	Kind casework.CaseDecisionKind
	Unit uuid.UUID
}

// takeBack withdraws the waiting papers of these kinds, with why; the chairman is told. It answers which they were.
func (s *Service) takeBack(ctx context.Context, tx *action.Tx, r *casework.CaseRecord, why string, these func(casework.CaseDecisionKind) bool) ([]uuid.UUID, error) {
	rows, err := tx.Query(ctx, `select id, kind, unit_id from case_rulings where record_id = $1 and state = 'WAITING' order by id for update`, r.ID)
	if err != nil {
		return nil, err
	}
	papers, err := pgx.CollectRows(rows, pgx.RowToStructByPos[waitingRuling])
	if err != nil {
		return nil, err
	}
	papers = slices.DeleteFunc(papers, func(p waitingRuling) bool { return !these(p.Kind) })
	if len(papers) == 0 {
		return nil, nil
	}
	ids := make([]uuid.UUID, 0, len(papers))
	for _, p := range papers {
		ids = append(ids, p.ID)
		if err := s.takeOneBack(ctx, tx, r, p, why); err != nil {
			return nil, err
		}
	}
	return ids, s.stopPaper(ctx, tx, r.ID, ids, casework.ClockDecide)
}

func (s *Service) takeOneBack(ctx context.Context, tx *action.Tx, r *casework.CaseRecord, p waitingRuling, why string) error {
	sealed, err := s.Vault.Seal(rulingPlace(p.ID, "refusal"), []byte(why))
	if err != nil {
		return err
	}
	if _, err := tx.Exec(ctx, `update case_rulings set version = version + 1, updated_at = $2, state = $3, refusal = $4 where id = $1`, p.ID, tx.Now, casework.RulingWithdrawn, sealed); err != nil {
		return err
	}
	err = note(ctx, tx, r, journal.Entry{Action: string(casework.WithdrawRuling) + ofRuling, From: string(casework.RulingWaiting), To: string(casework.RulingWithdrawn),
		Detail: map[string]any{"ruling": p.ID, "kind": p.Kind}})
	if err != nil {
		return err
	}
	return s.tellChairman(ctx, tx, p.ID, p.Unit, toldRulingEnded)
}
