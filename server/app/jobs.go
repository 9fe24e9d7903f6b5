package app

import (
	"log/slog"
	"slices"
	"time"

	"github.com/riverqueue/river"

	casestore "congvu/server/casework/store"
	reformstore "congvu/server/directory/reorganise/store"
	noticestore "congvu/server/notice/store"
	reportstore "congvu/server/reporting/store"
)

// jobConfig: few workers, because the jobs of a province are few and short. River's
// reindexer needs the owner's rights, which the server does not have.
func jobConfig(workers *river.Workers, log *slog.Logger) *river.Config {
	return &river.Config{
		Logger:            log,
		Queues:            map[string]river.QueueConfig{river.QueueDefault: {MaxWorkers: 2}, noticestore.MailQueue: {MaxWorkers: 4}, casestore.ImportQueue: {MaxWorkers: 1}},
		Workers:           workers,
		PeriodicJobs:      slices.Concat(reportstore.PeriodicJobs(), noticestore.PeriodicJobs(), casestore.PeriodicJobs(), reformstore.PeriodicJobs()),
		ReindexerSchedule: never{},
	}
}

// never is a schedule whose next time does not come.
type never struct{}

func (never) Next(now time.Time) time.Time { return now.AddDate(100, 0, 0) }
