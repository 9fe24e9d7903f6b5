package store

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/fault"
	"congvu/server/journal"
)

// Queue puts a job into the transaction of the action that asks for it.
type Queue interface {
	InsertTx(ctx context.Context, tx pgx.Tx, args river.JobArgs, opts *river.InsertOpts) (*rivertype.JobInsertResult, error)
}

// ImportQueue works one import at a time, so that it does not stand in the way of others.
const ImportQueue = "case_import"

var once = &river.InsertOpts{MaxAttempts: 1, Queue: ImportQueue}

// ImportArgs asks to work an import; who and what stands with the import itself.
type ImportArgs struct {
	ID uuid.UUID `json:"id"`
}

// Kind names the job in the queue.
func (ImportArgs) Kind() string { return "casework.import" }

// Actors finds who stands behind a position.
type Actors interface {
	Acting(ctx context.Context, position uuid.UUID) (*access.Viewer, error)
}

// ImportWorker works imports outside of requests.
type ImportWorker struct {
	river.WorkerDefaults[ImportArgs]
	Service *Service
	Actors  Actors
	Log     *slog.Logger
}

// Timeout: a long sheet takes minutes.
func (*ImportWorker) Timeout(*river.Job[ImportArgs]) time.Duration { return time.Hour }

// Work runs an import. What a person can mend ends it with the reason; anything else, a
// stop of the server or of the database, is taken up again where it stands.
func (w *ImportWorker) Work(ctx context.Context, job *river.Job[ImportArgs]) error {
	err := w.Service.RunAs(ctx, w.Actors, job.Args.ID)
	if f := fault.As(err); f != nil && f.Kind != fault.Internal && f.Kind != fault.Unavailable {
		return w.Service.failImport(context.WithoutCancel(ctx), job.Args.ID, f.Message)
	}
	if err != nil && !errors.Is(err, context.Canceled) {
		w.Log.ErrorContext(ctx, "case import", "id", job.Args.ID, "error", err)
	}
	return err
}

// RunAs runs an import in the name of who started it, with the rights of today.
func (s *Service) RunAs(ctx context.Context, actors Actors, id uuid.UUID) error {
	var position uuid.UUID
	err := s.Runner.DB.InTx(ctx, func(ctx context.Context, tx pgx.Tx) error {
		if err := decided(ctx, tx); err != nil {
			return err
		}
		return tx.QueryRow(ctx, `update case_imports set beat_at = now() where id = $1 returning position_id`, id).Scan(&position)
	})
	if err != nil {
		return err
	}
	viewer, err := actors.Acting(ctx, position)
	if err != nil {
		return err
	}
	return s.Run(access.With(ctx, viewer), id)
}

func (s *Service) failImport(ctx context.Context, id uuid.UUID, message string) error {
	_, err := s.Runner.Do(ctx, "", nil, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		if err := decided(ctx, tx); err != nil {
			return id, err
		}
		var version int
		err := tx.QueryRow(ctx, `update case_imports set state = 'FAILED', fault = $2, version = version + 1, updated_at = $3 where id = $1
			and state in ('CHECKING', 'RUNNING') returning version`, id, message, tx.Now).Scan(&version)
		if err != nil {
			return id, err
		}
		tx.Announce("caseImport", id, version)
		return id, tx.Journal(ctx, journal.Entry{Action: "FAIL_CASE_IMPORT", ObjectKind: "caseImport", ObjectID: id, To: string(casework.ImportFailed)})
	})
	return err
}

// Silence is after how long without a sign of life an import is taken up again, and how
// often that is done in vain before it is given up.
const (
	silence = 40 * time.Second
	inVain  = 5
)

// ResumeArgs asks to take up imports whose worker is gone.
type ResumeArgs struct{}

// Kind names the job in the queue.
func (ResumeArgs) Kind() string { return "casework.import_resume" }

// ResumeWorker takes them up.
type ResumeWorker struct {
	river.WorkerDefaults[ResumeArgs]
	Service *Service
}

// Work asks anew for every import that has fallen silent. Two workers at one import do no
// harm: the second finds the mark moved, and ends.
func (w *ResumeWorker) Work(ctx context.Context, _ *river.Job[ResumeArgs]) error {
	ids, err := w.Service.Silent(ctx, silence)
	if err != nil {
		return err
	}
	for id, attempts := range ids {
		if attempts > inVain {
			err = w.Service.failImport(ctx, id, "Việc nhập tệp dừng nhiều lần không rõ lý do. Những dòng đã nhập vẫn giữ nguyên. Thử lại; nếu vẫn lỗi, báo quản trị kèm thời điểm.")
		} else {
			err = w.Service.Runner.DB.InTx(ctx, func(ctx context.Context, tx pgx.Tx) error {
				_, err := w.Service.Queue.InsertTx(ctx, tx, ImportArgs{ID: id}, once)
				return err
			})
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// Silent counts another attempt for the imports that have shown no life for so long.
func (s *Service) Silent(ctx context.Context, since time.Duration) (attempts map[uuid.UUID]int, err error) {
	attempts = map[uuid.UUID]int{}
	err = s.Runner.DB.InTx(ctx, func(ctx context.Context, tx pgx.Tx) error {
		if err := decided(ctx, tx); err != nil {
			return err
		}
		rows, err := tx.Query(ctx, `update case_imports set attempts = attempts + 1, beat_at = now() where state in ('CHECKING', 'RUNNING')
			and beat_at < now() - make_interval(secs => $1) returning id, attempts`, since.Seconds())
		if err != nil {
			return err
		}
		var id uuid.UUID
		var n int
		_, err = pgx.ForEachRow(rows, []any{&id, &n}, func() error { attempts[id] = n; return nil })
		return err
	})
	return attempts, err
}

// PeriodicJobs are the jobs that run by themselves.
func PeriodicJobs() []*river.PeriodicJob {
	return []*river.PeriodicJob{river.NewPeriodicJob(river.PeriodicInterval(silence/2),
		func() (river.JobArgs, *river.InsertOpts) { return ResumeArgs{}, nil }, &river.PeriodicJobOpts{RunOnStart: true})}
}

// AddWorkers registers the workers of this package.
func AddWorkers(workers *river.Workers, s *Service, actors Actors, log *slog.Logger) {
	river.AddWorker(workers, &ImportWorker{Service: s, Actors: actors, Log: log})
	river.AddWorker(workers, &ResumeWorker{Service: s})
}
