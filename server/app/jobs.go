package app

import (
	"log/slog"
	"time"

	"github.com/riverqueue/river"

	noticestore "congvu/server/notice/store"
	reportstore "congvu/server/reporting/store"
)

// jobConfig: few workers, because the jobs of a province are few and short. River's
// reindexer needs the owner's rights, which the server does not have.
func jobConfig(workers *river.Workers, log *slog.Logger) *river.Config {
	return &river.Config{
		Logger:            log,
		Queues:            map[string]river.QueueConfig{river.QueueDefault: {MaxWorkers: 2}, noticestore.MailQueue: {MaxWorkers: 4}},
		Workers:           workers,
		PeriodicJobs:      append(reportstore.PeriodicJobs(), noticestore.PeriodicJobs()...),
		ReindexerSchedule: never{},
	}
}

// never is a schedule whose next time does not come.
type never struct{}

func (never) Next(now time.Time) time.Time { return now.AddDate(100, 0, 0) }
