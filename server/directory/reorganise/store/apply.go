package store

import (
	"bytes"
	"context"
	"encoding/json"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/action"
	"congvu/server/auth/identity"
	"congvu/server/directory/reorganise"
	dirstore "congvu/server/directory/store"
	"congvu/server/fault"
	"congvu/server/journal"
	reportstore "congvu/server/reporting/store"
)

// applying is one plan on its way into the database: set by set, never row by row.
type applying struct {
	*action.Tx
	r     *reorganise.Reorganisation
	plan  *reorganise.Plan
	world reorganise.World
	homes map[uuid.UUID]uuid.UUID
	moved map[uuid.UUID]uuid.UUID // position → its successor
	tell  func(percent int)
}

// apply writes what the dry run showed, or nothing: history stays as it was, everything
// new is dated from the effective day.
func (s *Service) apply(ctx context.Context, ref dirstore.Ref, tell func(int)) (*reorganise.Reorganisation, error) {
	id, err := s.Runner.Do(ctx, "applyReorganisation", ref, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		r, err := s.plannedAgain(ctx, tx, ref)
		if err != nil {
			return uuid.Nil, err
		}
		a := &applying{Tx: tx, r: r.head, plan: r.plan, world: r.world, homes: r.plan.Homes, moved: map[uuid.UUID]uuid.UUID{}, tell: tell}
		for i, step := range []func(context.Context) error{a.areas, a.units, a.number, a.rollUps, a.positions, a.duties, a.groups, a.regimes, a.obligations, a.holdings} {
			if err := step(ctx); err != nil {
				return uuid.Nil, err
			}
			tell(20 + 7*i)
		}
		if err := s.handOver(ctx, tx, ref.ID); err != nil {
			return uuid.Nil, err
		}
		return ref.ID, s.finish(ctx, a)
	})
	if err != nil {
		return nil, err
	}
	return s.One(ctx, id)
}

type planned struct {
	head  *reorganise.Reorganisation
	plan  *reorganise.Plan
	world reorganise.World
}

// plannedAgain makes the plan anew with everything it rests on locked, and refuses when it
// is not the one that was reviewed.
func (s *Service) plannedAgain(ctx context.Context, tx *action.Tx, ref dirstore.Ref) (*planned, error) {
	rows, err := tx.Query(ctx, selectHeads+`where r.id = $1`, ref.ID)
	if err != nil {
		return nil, err
	}
	r, err := oneOf(rows)
	if err != nil {
		return nil, err
	}
	if r.Version != ref.Version {
		return nil, action.Stale(r.Version)
	}
	r.Work = nil // this is the work
	if _, err := r.Step(reorganise.ActApply); err != nil {
		return nil, err
	}
	// A whole country takes longer than a request may.
	if _, err := tx.Exec(ctx, `set local statement_timeout = '10min'`); err != nil {
		return nil, err
	}
	// Whoever changes units, positions or reports waits until this is written.
	if _, err := tx.Exec(ctx, `lock table areas, area_versions, units, unit_versions, successions, positions, duties, obligations, drafts in share row exclusive mode`); err != nil {
		return nil, err
	}
	plan, w, err := s.plan(ctx, tx, r)
	switch {
	case err != nil:
		return nil, err
	case len(plan.Problems) > 0 || !bytes.Equal(plan.Digest, r.Digest):
		return nil, fault.New(fault.Conflict, "DRY_RUN_STALE",
			"Đơn vị, chức vụ hoặc báo cáo đã thay đổi sau lần kiểm tra thử. Chưa áp dụng gì; kiểm tra thử lại và xem các mục mới.")
	}
	return &planned{r, plan, w}, nil
}

// finish says that it was applied, unless it was stopped meanwhile, and makes every server
// read directory, people and regimes anew.
func (s *Service) finish(ctx context.Context, a *applying) error {
	summary, err := json.Marshal(reorganise.Summary{Counts: a.plan.Counts})
	if err != nil {
		return err
	}
	tag, err := a.Exec(ctx, `update reorganisations set version = version + 1, updated_at = $2, state = 'APPLIED', work = null, progress = 100, work_fault = null,
		applied_at = $2, summary = $3 where id = $1 and version = $4 and state = 'CHECKED'`, a.r.ID, a.Now, summary, a.r.Version)
	if err != nil {
		return err
	}
	if tag.RowsAffected() == 0 {
		return fault.New(fault.Conflict, "APPLY_STOPPED", "Đã dừng trước khi áp dụng xong; chưa thay đổi gì.")
	}
	b := &pgx.Batch{}
	b.Queue(`select pg_notify($1, '')`, dirstore.Channel)
	b.Queue(`select pg_notify($1, '')`, reportstore.Channel)
	if err := a.SendBatch(ctx, b).Close(); err != nil {
		return err
	}
	if err := identity.Changed(ctx, a.Tx, uuid.Nil); err != nil {
		return err
	}
	if s.Queue != nil && s.After != nil {
		if _, err := s.Queue.InsertTx(ctx, a.Tx.Tx, s.After, nil); err != nil {
			return err
		}
	}
	c := a.plan.Counts
	return note(ctx, a.Tx, a.r.ID, a.r.Version+1, journal.Entry{Action: "APPLY_REORGANISATION", From: string(a.r.State), To: string(reorganise.Applied), Reason: a.r.Resolution,
		Detail: map[string]any{"areasEnded": len(a.plan.EndedAreas), "areasBegun": len(a.plan.Areas), "unitsEnded": c.Units.Ended, "unitsBegun": c.Units.Begun,
			"positions": c.Positions, "duties": c.Duties, "obligations": c.Obligations}})
}
