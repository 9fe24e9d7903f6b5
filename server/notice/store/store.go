// Package store keeps what people were told, makes the digest of each working day
// and mails it.
package store

import (
	"context"
	"encoding/json"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/journal"
	"congvu/server/notice"
)

// Service keeps notices. It is safe for concurrent use.
type Service struct {
	Runner *action.Runner
	Days   func() *clock.Calendar
	Queue  Queue         // nil where no jobs run: nothing is mailed
	Post   *Post         // nil where no mail is sent
	From   time.Duration // hour of the day from which the digest is made
}

const selectNotices = `select id, kind, day, at, read_at, lines from notices where account_id = $1`

func scanNotice(row pgx.CollectableRow) (*notice.Notice, error) {
	n, day, lines := &notice.Notice{}, time.Time{}, []byte(nil)
	if err := row.Scan(&n.ID, &n.Kind, &day, &n.At, &n.ReadAt, &lines); err != nil {
		return nil, err
	}
	n.Day = clock.DateIn(day)
	return n, json.Unmarshal(lines, &n.Lines)
}

// Notices is a page of what the signed-in person was told, newest first.
func (s *Service) Notices(ctx context.Context, first int, after *string) (*notice.NoticePage, error) {
	me := access.From(ctx).Account
	var from *uuid.UUID
	if after != nil {
		id, err := uuid.Parse(*after)
		if err != nil {
			return nil, directory.InvalidCursor()
		}
		from = &id
	}
	page, b := &notice.NoticePage{MailOffered: s.Post != nil}, &pgx.Batch{}
	b.Queue(`select count(*) from notices where account_id = $1 and read_at is null`, me).QueryRow(func(row pgx.Row) error { return row.Scan(&page.Unread) })
	b.Queue(`select email, digest_mail from accounts where id = $1`, me).QueryRow(func(row pgx.Row) error { return row.Scan(&page.Email, &page.Mail) })
	b.Queue(selectNotices+` and ($2::uuid is null or (at, id) < (select at, id from notices where id = $2 and account_id = $1))
		order by at desc, id desc limit $3`, me, from, first+1).Query(func(rows pgx.Rows) (err error) {
		page.Items, err = pgx.CollectRows(rows, scanNotice)
		return err
	})
	if err := s.Runner.DB.Pool.SendBatch(ctx, b).Close(); err != nil {
		return nil, db.Fault(err)
	}
	page.Items, page.EndCursor = db.Page(page.Items, first, func(x *notice.Notice) string { return x.ID.String() })
	return page, nil
}

// shown is how many notices a write answers.
const shown = 20

// maxRead is how many notices are marked as read by name at a time.
const maxRead = 100

// Read marks own notices as read; all when none is named.
func (s *Service) Read(ctx context.Context, ids []uuid.UUID) (*notice.NoticePage, error) {
	if len(ids) > maxRead {
		return nil, fault.New(fault.TooMany, "TOO_MANY_NOTICES", "Đánh dấu đã đọc tối đa %d thông báo một lần.", maxRead).At("ids")
	}
	me := access.From(ctx).Account
	_, err := s.Runner.Do(ctx, "readNotices", ids, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		tag, err := tx.Exec(ctx, `update notices set read_at = $2 where account_id = $1 and read_at is null and ($3::uuid[] is null or id = any($3))`, me, tx.Now, ids)
		if err != nil || tag.RowsAffected() == 0 {
			return me, err
		}
		tx.Announce("notice", me, 1)
		return me, tx.Journal(ctx, journal.Entry{Action: "READ_NOTICES", ObjectKind: "account", ObjectID: me, Detail: map[string]any{"count": tag.RowsAffected()}})
	})
	if err != nil {
		return nil, err
	}
	return s.Notices(ctx, shown, nil)
}

// PreferMail says whether the person wants digests by mail too.
func (s *Service) PreferMail(ctx context.Context, mail bool) (*notice.NoticePage, error) {
	me := access.From(ctx).Account
	_, err := s.Runner.Do(ctx, "preferMail", mail, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		if _, err := tx.Exec(ctx, `update accounts set digest_mail = $2 where id = $1`, me, mail); err != nil {
			return uuid.Nil, err
		}
		tx.Announce("notice", me, 1)
		return me, tx.Journal(ctx, journal.Entry{Action: "PREFER_MAIL", ObjectKind: "account", ObjectID: me, Detail: map[string]any{"mail": mail}})
	})
	if err != nil {
		return nil, err
	}
	return s.Notices(ctx, shown, nil)
}
