package store

import (
	"context"
	"encoding/json"
	"log/slog"

	"github.com/google/uuid"
	"github.com/riverqueue/river"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/directory/reorganise"
	dirstore "congvu/server/directory/store"
	"congvu/server/fault"
	"congvu/server/journal"
)

// WorkArgs asks for a dry run or for applying, in somebody's name.
type WorkArgs struct {
	ID       uuid.UUID       `json:"id"`
	Version  int             `json:"version"`
	Work     reorganise.Work `json:"work"`
	Position uuid.UUID       `json:"position"`
	Key      string          `json:"key"`
}

// Kind names the job in the queue.
func (WorkArgs) Kind() string { return "reorganisation.work" }

// Actors finds who stands behind a position.
type Actors interface {
	Acting(ctx context.Context, position uuid.UUID) (*access.Viewer, error)
}

// Worker does the long work outside of requests.
type Worker struct {
	river.WorkerDefaults[WorkArgs]
	Service *Service
	Actors  Actors
	Log     *slog.Logger
}

// Work runs one dry run or applies once. A failure is told on the reorganisation and not
// tried again: a person looks at it first.
func (w *Worker) Work(ctx context.Context, job *river.Job[WorkArgs]) error {
	viewer, err := w.Actors.Acting(ctx, job.Args.Position)
	if err != nil {
		return err
	}
	ctx = access.With(ctx, viewer)
	ctx, err = action.WithKey(ctx, job.Args.Key)
	if err != nil {
		return err
	}
	ref := dirstore.Ref{ID: job.Args.ID, Version: job.Args.Version}
	if err := w.Service.run(ctx, ref, job.Args.Work); err != nil {
		if fault.As(err) == nil {
			w.Log.ErrorContext(ctx, "reorganisation", "work", job.Args.Work, "id", job.Args.ID, "error", err)
		}
		return w.Service.failed(context.WithoutCancel(ctx), ref, err)
	}
	return nil
}

func (s *Service) run(ctx context.Context, ref dirstore.Ref, work reorganise.Work) error {
	waiting, err := s.waiting(ctx, ref, work)
	if err != nil || !waiting { // stopped, or changed since
		return err
	}
	s.tell(ctx, ref, 10)
	if work == reorganise.Checking {
		_, err = s.trial(ctx, ref)
	} else {
		_, err = s.apply(ctx, ref, func(percent int) { s.tell(ctx, ref, percent) })
	}
	return err
}

func (s *Service) waiting(ctx context.Context, ref dirstore.Ref, work reorganise.Work) (is bool, err error) {
	err = s.pool().QueryRow(ctx, `select exists (select from reorganisations where id = $1 and version = $2 and work = $3)`, ref.ID, ref.Version, string(work)).Scan(&is)
	return is, err
}

// tell shows how far the work is. It is written beside the work's own transaction, which
// takes the row only at its end.
func (s *Service) tell(ctx context.Context, ref dirstore.Ref, percent int) {
	payload, err := json.Marshal(map[string]any{"kind": "reorganisation", "id": ref.ID, "version": ref.Version})
	if err == nil {
		_, err = s.pool().Exec(ctx, `with told as (update reorganisations set progress = $3 where id = $1 and version = $2 and work is not null returning id)
			select pg_notify('events', $4) from told`, ref.ID, ref.Version, percent, string(payload))
	}
	if err != nil {
		slog.WarnContext(ctx, "progress not told", "error", err)
	}
}

// failed ends the work and says why.
func (s *Service) failed(ctx context.Context, ref dirstore.Ref, cause error) error {
	message := "Lỗi của hệ thống khi chạy. Thử lại; nếu vẫn lỗi, báo quản trị kèm thời điểm."
	if f := fault.As(cause); f != nil && f.Kind != fault.Internal {
		message = f.Message
	}
	_, err := s.Runner.Do(ctx, "", nil, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		_, err := tx.Exec(ctx, `update reorganisations set work = null, progress = 0, work_fault = $3 where id = $1 and version = $2 and work is not null`, ref.ID, ref.Version, message)
		tx.Announce("reorganisation", ref.ID, ref.Version)
		return uuid.Nil, err
	})
	return err
}

// Start asks for a dry run or for applying; the answer shows the work waiting.
func (s *Service) Start(ctx context.Context, ref dirstore.Ref, work reorganise.Work) (*reorganise.Reorganisation, error) {
	if err := may(ctx, "reorganisation.manage"); err != nil {
		return nil, err
	}
	act := reorganise.ActCheck
	if work == reorganise.Applying {
		act = reorganise.ActApply
	}
	id, err := s.Runner.Do(ctx, "startReorganisation", []any{ref, work}, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		r, err := s.take(ctx, tx, ref)
		if err != nil {
			return uuid.Nil, err
		}
		if _, err := r.Step(act); err != nil {
			return uuid.Nil, err
		}
		_, err = tx.Exec(ctx, `update reorganisations set work = $2, progress = 0, work_fault = null, version = version + 1, updated_at = $3 where id = $1`, r.ID, string(work), tx.Now)
		if err != nil {
			return uuid.Nil, err
		}
		if err := note(ctx, tx, r.ID, r.Version+1, journal.Entry{Action: "START_" + string(work) + "_REORGANISATION"}); err != nil {
			return uuid.Nil, err
		}
		_, err = s.Queue.InsertTx(ctx, tx.Tx, WorkArgs{ID: r.ID, Version: r.Version + 1, Work: work, Position: tx.Viewer.Position, Key: uuid.NewString()}, &river.InsertOpts{MaxAttempts: 1})
		return r.ID, err
	})
	if err != nil {
		return nil, err
	}
	return s.One(ctx, id)
}

// Stop ends work that has not come to its end: nothing of it is written.
func (s *Service) Stop(ctx context.Context, id uuid.UUID) (*reorganise.Reorganisation, error) {
	if err := may(ctx, "reorganisation.manage"); err != nil {
		return nil, err
	}
	_, err := s.Runner.Do(ctx, "stopReorganisation", id, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		var version int
		err := tx.QueryRow(ctx, `update reorganisations set work = null, progress = 0, version = version + 1, updated_at = $2 where id = $1 and work is not null returning version`, id, tx.Now).Scan(&version)
		if err != nil {
			return uuid.Nil, fault.New(fault.WrongState, "NO_WORK", "Không có việc nào đang chạy. Tải lại để xem kết quả.")
		}
		return id, note(ctx, tx, id, version, stopped)
	})
	if err != nil {
		return nil, err
	}
	return s.One(ctx, id)
}

// Now does the work in the caller's request: for the command line, which shows no
// progress.
func (s *Service) Now(ctx context.Context, ref dirstore.Ref, work reorganise.Work) (*reorganise.Reorganisation, error) {
	if err := may(ctx, "reorganisation.manage"); err != nil {
		return nil, err
	}
	if work == reorganise.Checking {
		return s.trial(ctx, ref)
	}
	return s.apply(ctx, ref, func(int) {})
}

var stopped = journal.Entry{Action: "STOP_REORGANISATION"}
