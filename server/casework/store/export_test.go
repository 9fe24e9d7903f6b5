package store

import (
	"context"

	"github.com/jackc/pgx/v5"

	"congvu/server/access"
)

// Wall sets what row security asks for, with none of our own checks behind it.
func (s *Service) Wall(ctx context.Context, tx pgx.Tx, v *access.Viewer) error {
	return behind(ctx, tx, v, s.now())
}
