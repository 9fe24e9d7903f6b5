package store

import (
	"context"
	"errors"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"

	"congvu/server/notice"
	"congvu/server/notice/mail"
)

const (
	// digestEvery is how often the day's digest is looked for; making it is idempotent.
	digestEvery = 5 * time.Minute
	// MailQueue is a queue of its own: a mail server that does not answer keeps no
	// other job waiting.
	MailQueue = "mail"
	attempts  = 6
)

// Queue puts a job into the transaction of the action that asks for it.
type Queue interface {
	InsertTx(ctx context.Context, tx pgx.Tx, args river.JobArgs, opts *river.InsertOpts) (*rivertype.JobInsertResult, error)
}

// Post is how mail leaves the installation, and the address people reach it at.
type Post struct {
	mail.Config
	URL string
}

// DigestArgs asks for the digests of today.
type DigestArgs struct{}

// Kind names the job in the queue.
func (DigestArgs) Kind() string { return "notice.digest" }

// InsertOpts keeps one such job waiting at a time.
func (DigestArgs) InsertOpts() river.InsertOpts {
	return river.InsertOpts{UniqueOpts: river.UniqueOpts{ByPeriod: time.Minute}}
}

// DigestWorker makes digests.
type DigestWorker struct {
	river.WorkerDefaults[DigestArgs]
	Service *Service
}

// Work runs the job.
func (w *DigestWorker) Work(ctx context.Context, _ *river.Job[DigestArgs]) error {
	return w.Service.MakeDigest(ctx)
}

// MailArgs asks for the mail of one notice: one person's digest of one day.
type MailArgs struct {
	Notice uuid.UUID `json:"notice"`
}

// Kind names the job in the queue.
func (MailArgs) Kind() string { return "notice.mail" }

// InsertOpts: each mail is tried some times on its own, so that a dead address holds
// up nobody else's.
func (MailArgs) InsertOpts() river.InsertOpts {
	return river.InsertOpts{Queue: MailQueue, MaxAttempts: attempts, UniqueOpts: river.UniqueOpts{ByArgs: true}}
}

// MailWorker mails digests.
type MailWorker struct {
	river.WorkerDefaults[MailArgs]
	Service *Service
}

// Work runs the job: refused for good it ends, else it is tried again later.
func (w *MailWorker) Work(ctx context.Context, job *river.Job[MailArgs]) error {
	err := w.Service.Mail(ctx, job.Args.Notice)
	if err == nil {
		return nil
	}
	if !mail.Permanent(err) && job.Attempt < job.MaxAttempts {
		return err
	}
	if _, marked := w.Service.Runner.DB.Pool.Exec(ctx, `update notices set mail = 'FAILED' where id = $1`, job.Args.Notice); marked != nil {
		return marked
	}
	return river.JobCancel(err)
}

// Mail sends the mail of a notice unless that was done; who has no address any more
// or wants none gets none.
func (s *Service) Mail(ctx context.Context, id uuid.UUID) error {
	var to *string
	var state string
	var wants bool
	err := s.Runner.DB.Pool.QueryRow(ctx, `select a.email, a.digest_mail and a.lock_reason is null, n.mail from notices n join accounts a on a.id = n.account_id where n.id = $1`, id).
		Scan(&to, &wants, &state)
	if errors.Is(err, pgx.ErrNoRows) || err == nil && state != "WAITING" {
		return nil
	}
	if err != nil {
		return err
	}
	if to == nil || !wants || s.Post == nil {
		_, err := s.Runner.DB.Pool.Exec(ctx, `update notices set mail = 'OFF' where id = $1`, id)
		return err
	}
	rows, err := s.Runner.DB.Pool.Query(ctx, `select id, kind, day, at, read_at, lines from notices where id = $1`, id)
	if err != nil {
		return err
	}
	n, err := pgx.CollectExactlyOneRow(rows, scanNotice)
	if err != nil {
		return err
	}
	if err := s.Post.Send(ctx, s.message(n, *to)); err != nil {
		return err
	}
	_, err = s.Runner.DB.Pool.Exec(ctx, `update notices set mail = 'SENT', mailed_at = $2 where id = $1`, id, s.Runner.Clock.Now())
	return err
}

func (s *Service) message(n *notice.Notice, to string) mail.Message {
	return mail.Message{To: to, Subject: n.Subject(), Body: n.Body(s.Post.URL), ID: n.ID.String(), At: time.Now()}
}

// PeriodicJobs are the jobs that run by themselves.
func PeriodicJobs() []*river.PeriodicJob {
	return []*river.PeriodicJob{river.NewPeriodicJob(river.PeriodicInterval(digestEvery),
		func() (river.JobArgs, *river.InsertOpts) { return DigestArgs{}, nil },
		&river.PeriodicJobOpts{RunOnStart: true})}
}

// AddWorkers registers the workers of this package.
func AddWorkers(workers *river.Workers, s *Service) {
	river.AddWorker(workers, &DigestWorker{Service: s})
	river.AddWorker(workers, &MailWorker{Service: s})
}
