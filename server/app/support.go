package app

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/directory"
	"congvu/server/feedback"
)

// row is anything whose place decides who may hear of it.
type row interface {
	AccessRow(*access.Viewer) access.Row
}

// scopeOfSupport tells who may hear of a remark or of a request about an account:
// its own side and who deals with it. It reads no more than access depends on.
func (a *App) scopeOfSupport(ctx context.Context, kind string, id uuid.UUID) func(*access.Viewer) bool {
	var of row
	switch kind {
	case "feedback":
		f := &feedback.Feedback{}
		if err := a.DB.Pool.QueryRow(ctx, `select account_id from feedbacks where id = $1`, id).Scan(&f.SenderID); err != nil {
			return nil
		}
		of = f
	default:
		var unit uuid.UUID
		if err := a.DB.Pool.QueryRow(ctx, `select unit_id from account_requests where id = $1`, id).Scan(&unit); err != nil {
			return nil
		}
		r := &directory.AccountRequest{Unit: a.Directory.Current().Unit(unit)}
		if r.Unit == nil {
			return nil
		}
		of = r
	}
	return func(v *access.Viewer) bool { return access.Table.Row(v, kind+".read", of.AccessRow(v)) }
}
