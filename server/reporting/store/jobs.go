package store

import (
	"context"
	"time"

	"github.com/riverqueue/river"
)

// openEvery is how often rounds are looked for; opening is idempotent.
const openEvery = 10 * time.Minute

// OpenRoundsArgs asks to open every round whose period has begun.
type OpenRoundsArgs struct{}

// Kind names the job in the queue.
func (OpenRoundsArgs) Kind() string { return "reporting.open_rounds" }

// InsertOpts keeps one such job waiting at a time.
func (OpenRoundsArgs) InsertOpts() river.InsertOpts {
	return river.InsertOpts{UniqueOpts: river.UniqueOpts{ByPeriod: time.Minute}}
}

// OpenRoundsWorker opens rounds. The catalogue is read first: the job may have
// been asked for by another server.
type OpenRoundsWorker struct {
	river.WorkerDefaults[OpenRoundsArgs]
	Service *Service
}

// Work runs the job.
func (w *OpenRoundsWorker) Work(ctx context.Context, _ *river.Job[OpenRoundsArgs]) error {
	if err := w.Service.Reload(ctx); err != nil {
		return err
	}
	return w.Service.OpenDue(ctx)
}

// PeriodicJobs are the jobs that run by themselves.
func PeriodicJobs() []*river.PeriodicJob {
	return []*river.PeriodicJob{river.NewPeriodicJob(river.PeriodicInterval(openEvery),
		func() (river.JobArgs, *river.InsertOpts) { return OpenRoundsArgs{}, nil },
		&river.PeriodicJobOpts{RunOnStart: true})}
}

// AddWorkers registers the workers of this package.
func AddWorkers(workers *river.Workers, s *Service) {
	river.AddWorker(workers, &OpenRoundsWorker{Service: s})
}
