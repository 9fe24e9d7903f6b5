package store

import (
	"context"
	"strings"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/casework"
)

// Wall sets what row security asks for, with none of our own checks behind it.
func (s *Service) Wall(ctx context.Context, tx pgx.Tx, v *access.Viewer) error {
	return behind(ctx, tx, v, s.now())
}

// Plan is how a page of the list is read.
func (s *Service) Plan(ctx context.Context, v *access.Viewer, order casework.CaseOrder, opened bool, first int, after *string) (string, error) {
	q, _, err := s.where(ctx, v, nil)
	if err != nil {
		return "", err
	}
	q.opened = opened
	q.within(v)
	b := s.finding(v)
	listed, err := q.listed(b, v, order, nil, first, after)
	if err != nil {
		return "", err
	}
	var lines []string
	b.Queue("explain "+listed, q.args...).Query(func(rows pgx.Rows) (err error) {
		lines, err = pgx.CollectRows(rows, pgx.RowTo[string])
		return err
	})
	err = s.trip(ctx, b)
	return strings.Join(lines, "\n"), err
}

// Leaving is which records a list takes out, in its order.
func (s *Service) Leaving(ctx context.Context, order casework.CaseOrder) ([]uuid.UUID, error) {
	return s.recordsListed(ctx, casework.ExportCasesInput{Order: order}, 100)
}
