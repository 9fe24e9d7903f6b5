package store

import (
	"context"
	"log/slog"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"

	"congvu/server/action"
	"congvu/server/directory/reorganise"
	"congvu/server/journal"
)

// Holdings are what units hold beside their reports, kept by a package that this one does
// not know.
type Holdings interface {
	// Held says what units hold.
	Held(ctx context.Context, tx pgx.Tx) ([]reorganise.Holding, error)
	// HandOver gives all that units held to those that took over, once these stand in the
	// directory.
	HandOver(ctx context.Context, tx *action.Tx, in reorganise.Handover) error
}

// held is what units hold, if anybody keeps anything.
func (s *Service) held(ctx context.Context, tx pgx.Tx) ([]reorganise.Holding, error) {
	if s.Holdings == nil {
		return nil, nil
	}
	return s.Holdings.Held(ctx, tx)
}

// holdings notes who takes over what units hold. It is given on the effective day: until
// then the dissolved units work with it.
func (a *applying) holdings(ctx context.Context) error {
	var from, to []uuid.UUID
	for _, i := range a.chosen(reorganise.OfHolding, reorganise.Move) {
		from, to = append(from, i.Subject), append(to, i.To)
	}
	_, err := a.Exec(ctx, `update reorganisation_items i set to_id = x.to_id from unnest($2::uuid[], $3::uuid[]) as x(from_id, to_id)
		where i.reorganisation_id = $1 and i.kind = 'HOLDING' and i.subject_id = x.from_id`, a.r.ID, from, to)
	return err
}

// handOver gives what the units of an applied reorganisation held, once the day has come.
func (s *Service) handOver(ctx context.Context, tx *action.Tx, id uuid.UUID) error {
	in := reorganise.Handover{}
	var issued time.Time
	err := tx.QueryRow(ctx, `select resolution, issued_on from reorganisations where id = $1 and effective_on <= $2 for update`, id, s.Runner.Clock.Today().Start()).
		Scan(&in.Resolution, &issued)
	if err == pgx.ErrNoRows || s.Holdings == nil {
		return nil
	}
	if err != nil {
		return err
	}
	in.IssuedOn = day(issued)
	rows, err := tx.Query(ctx, `update reorganisation_items set handed_at = $2 where reorganisation_id = $1 and to_id is not null and handed_at is null
		returning subject_id, to_id`, id, tx.Now)
	if err != nil {
		return err
	}
	if in.Pairs, err = pgx.CollectRows(rows, pgx.RowToStructByPos[reorganise.Succession]); err != nil || len(in.Pairs) == 0 {
		return err
	}
	if _, err := tx.Exec(ctx, `set local statement_timeout = '10min'`); err != nil { // as applying itself
		return err
	}
	if err := s.Holdings.HandOver(ctx, tx, in); err != nil {
		return err
	}
	return tx.Journal(ctx, journal.Entry{Action: "HAND_OVER_REORGANISATION", ObjectKind: "reorganisation", ObjectID: id, Reason: in.Resolution,
		Detail: map[string]any{"units": len(in.Pairs)}})
}

// HandOverDue gives what is due by now: reorganisations are applied before their day. The
// day does it, nobody in particular.
func (s *Service) HandOverDue(ctx context.Context) error {
	rows, err := s.pool().Query(ctx, `select distinct r.id from reorganisations r join reorganisation_items i on i.reorganisation_id = r.id
		where i.to_id is not null and i.handed_at is null and r.effective_on <= $1`, s.Runner.Clock.Today().Start())
	if err != nil {
		return err
	}
	due, err := pgx.CollectRows(rows, pgx.RowTo[uuid.UUID])
	if err != nil {
		return err
	}
	for _, id := range due {
		_, err := s.Runner.Do(ctx, "", nil, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) { return id, s.handOver(ctx, tx, id) })
		if err != nil {
			return err
		}
	}
	return nil
}

// handEvery is how often it is looked for.
const handEvery = 10 * time.Minute

// HandOverArgs asks to give what is due.
type HandOverArgs struct{}

// Kind names the job in the queue.
func (HandOverArgs) Kind() string { return "reorganisation.hand_over" }

// HandOverWorker gives it.
type HandOverWorker struct {
	river.WorkerDefaults[HandOverArgs]
	Service *Service
	Log     *slog.Logger
}

// Timeout: the records of a whole province take minutes.
func (*HandOverWorker) Timeout(*river.Job[HandOverArgs]) time.Duration { return time.Hour }

// Work gives what is due; what failed is tried again at the next time.
func (w *HandOverWorker) Work(ctx context.Context, _ *river.Job[HandOverArgs]) error {
	err := w.Service.HandOverDue(ctx)
	if err != nil {
		w.Log.ErrorContext(ctx, "reorganisation hand over", "error", err)
	}
	return err
}

// PeriodicJobs are the jobs that run by themselves.
func PeriodicJobs() []*river.PeriodicJob {
	return []*river.PeriodicJob{river.NewPeriodicJob(river.PeriodicInterval(handEvery),
		func() (river.JobArgs, *river.InsertOpts) { return HandOverArgs{}, nil }, &river.PeriodicJobOpts{RunOnStart: true})}
}

// AddWorkers registers the workers of this package.
func AddWorkers(workers *river.Workers, s *Service, actors Actors, log *slog.Logger) {
	river.AddWorker(workers, &Worker{Service: s, Actors: actors, Log: log})
	river.AddWorker(workers, &HandOverWorker{Service: s, Log: log})
}
