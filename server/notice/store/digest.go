package store

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/journal"
	"congvu/server/notice"
	"congvu/server/reporting"
)

const (
	// ahead is how far before a due date a digest may remind, in days.
	ahead = 45
	// back is how far missed days are made up for.
	back = 10
)

// MakeDigest makes the digests of today, once: on a working day, from the hour that
// is set on. A second server or a repetition finds the day taken and does nothing.
func (s *Service) MakeDigest(ctx context.Context) error {
	now := s.Runner.Clock.Now()
	today := clock.DateOf(now)
	if !s.Days().IsWorking(today) || now.Before(today.Start().Add(s.From)) {
		return nil
	}
	_, err := s.Runner.Do(ctx, "makeDigest", nil, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		run, since, err := takeDay(ctx, tx, today)
		if err != nil || run == uuid.Nil {
			return uuid.Nil, err
		}
		return run, s.digest(ctx, tx, run, since, today)
	})
	return err
}

// takeDay claims a day and says which was made last; uuid.Nil when it is taken.
func takeDay(ctx context.Context, tx *action.Tx, today clock.Date) (run uuid.UUID, since clock.Date, err error) {
	since = today.AddDays(-back) // the first digest ever makes up for what its rules would have told
	var last *time.Time
	if err := tx.QueryRow(ctx, `select max(day) from digest_runs where day < $1`, stored(today)).Scan(&last); err != nil {
		return uuid.Nil, since, err
	}
	if last != nil {
		since = clock.DateIn(*last)
	}
	if earliest := today.AddDays(-back); since.Before(earliest) {
		since = earliest
	}
	err = tx.QueryRow(ctx, `insert into digest_runs (id, day, at, people) values ($1, $2, $3, 0) on conflict (day) do nothing returning id`,
		schema.NewID(), stored(today), tx.Now).Scan(&run)
	if errors.Is(err, pgx.ErrNoRows) {
		return uuid.Nil, since, nil
	}
	return run, since, err
}

func (s *Service) digest(ctx context.Context, tx *action.Tx, run uuid.UUID, since, today clock.Date) error {
	rules, err := rulesOn(ctx, tx, today)
	if err != nil {
		return err
	}
	owed, err := owedBy(ctx, tx, today.AddDays(ahead).End())
	if err != nil {
		return err
	}
	people, err := peopleOn(ctx, tx, today)
	if err != nil {
		return err
	}
	lines, reminded := notice.Digests(rules, owed, people, since, today, s.Days())
	mailed, err := s.tell(ctx, tx, notice.Digest, run, lines)
	if err != nil {
		return err
	}
	b := &pgx.Batch{}
	b.Queue(`update obligations set reminded_on = $2 where id = any($1)`, reminded, stored(today))
	b.Queue(`update digest_runs set people = $2 where id = $1`, run, len(lines))
	if err := tx.SendBatch(ctx, b).Close(); err != nil {
		return err
	}
	return tx.Journal(ctx, journal.Entry{Action: "MAKE_DIGEST", ObjectKind: "digest", ObjectID: run,
		Detail: map[string]any{"people": len(lines), "mails": mailed, "reports": len(reminded)}})
}

// tell writes one notice for each account and asks for the mail of those who want it.
func (s *Service) tell(ctx context.Context, tx *action.Tx, kind notice.NoticeKind, subject uuid.UUID, lines map[uuid.UUID][]notice.NoticeLine) (mailed int, err error) {
	var wanted map[uuid.UUID]bool
	if kind.Mailed() && s.Post != nil && s.Queue != nil {
		if wanted, err = wantMail(ctx, tx); err != nil {
			return 0, err
		}
	}
	b := &pgx.Batch{}
	mails := []uuid.UUID{}
	for account, l := range lines {
		text, err := json.Marshal(l)
		if err != nil {
			return 0, err
		}
		id, mail := schema.NewID(), "OFF"
		if wanted[account] {
			mail = "WAITING"
			mails = append(mails, id)
		}
		b.Queue(`insert into notices (id, account_id, kind, day, subject_id, lines, at, mail) values ($1, $2, $3, $4, $5, $6, $7, $8)
			on conflict (account_id, kind, subject_id) do nothing`, id, account, kind, stored(clock.DateOf(tx.Now)), subject, text, tx.Now, mail)
		tx.Announce("notice", account, 1)
	}
	if err := tx.SendBatch(ctx, b).Close(); err != nil {
		return 0, err
	}
	for _, id := range mails {
		if _, err := s.Queue.InsertTx(ctx, tx.Tx, MailArgs{Notice: id}, nil); err != nil {
			return 0, err
		}
	}
	return len(mails), nil
}

// Urged tells those who work on the reports of the urged units.
func (s *Service) Urged(ctx context.Context, tx *action.Tx, urge uuid.UUID, r *reporting.Round, targets []*reporting.Obligation) error {
	people, err := peopleOn(ctx, tx, clock.DateOf(tx.Now))
	if err != nil {
		return err
	}
	owed := []notice.Owed{}
	for _, o := range targets {
		one := notice.Owed{Obligation: o.ID, Unit: o.Unit.ID, Regime: r.Regime.ID, Code: r.Regime.Code, Name: r.Regime.Name}
		for _, p := range o.Given {
			if p.Open() {
				one.Holders = append(one.Holders, p.Holder.ID)
			}
		}
		owed = append(owed, one)
	}
	_, err = s.tell(ctx, tx, notice.Urge, urge, notice.UrgeLines(owed, people))
	return err
}

// stored is a civil day as the driver writes a date.
func stored(d clock.Date) time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }
