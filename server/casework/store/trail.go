package store

import (
	"context"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/directory"
)

// Trail is a page of the records that the viewer's unit, or one that it took over
// from, gave to others, the last first.
// Row security shows a move to who gave the record away, and its number alone of the
// record itself (case_given_code).
func (s *Service) Trail(ctx context.Context, first int, after *string) (*casework.CaseTrailPage, error) {
	v, q := access.From(ctx), &query{}
	if err := permit(ctx, "case.trail"); err != nil {
		return nil, err
	}
	whose := q.arg(places(v))
	q.WriteString(`select m.id, case_given_code(m.id), m.from_id, m.to_id, m.effective_on, m.paper_number, m.paper_date, m.state, m.sent_at, m.decided_at,
		m.file_sent_number, m.file_sent_on, m.file_received_number, m.file_received_on from case_moves m
		where m.to_id is not null and (m.from_id = any(` + whose + `) or m.trail_id = any(` + whose + `))`)
	if after != nil {
		id, err := uuid.Parse(*after)
		if err != nil {
			return nil, directory.InvalidCursor()
		}
		q.WriteString(" and (m.sent_at, m.id) < (select sent_at, id from case_moves where id = " + q.arg(id) + ")")
	}
	q.WriteString(" order by m.sent_at desc, m.id desc limit " + q.arg(first+1))
	page, b := &casework.CaseTrailPage{Items: []*casework.CaseTrail{}}, s.walled(v)
	b.Queue(q.String(), q.args...).Query(func(rows pgx.Rows) (err error) {
		page.Items, err = pgx.CollectRows(rows, s.scanTrail)
		return err
	})
	if err := s.trip(ctx, b); err != nil {
		return nil, err
	}
	page.Items, page.EndCursor = db.Page(page.Items, first, func(t *casework.CaseTrail) string { return t.ID.String() })
	return page, nil
}

func (s *Service) scanTrail(row pgx.CollectableRow) (*casework.CaseTrail, error) {
	t := &casework.CaseTrail{}
	var from, to uuid.UUID
	var effective time.Time
	var paper, sent, received *time.Time
	err := row.Scan(&t.ID, &t.Code, &from, &to, &effective, &t.PaperNumber, &paper, &t.State, &t.SentAt, &t.DecidedAt,
		&t.FileSentNumber, &sent, &t.FileReceivedNumber, &received)
	t.From, t.To, t.EffectiveOn = s.unit(from), s.unit(to), clock.DateIn(effective)
	t.PaperDate, t.FileSentOn, t.FileReceivedOn = dayOf(paper), dayOf(sent), dayOf(received)
	return t, err
}
