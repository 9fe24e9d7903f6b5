// Package store keeps reorganisations in PostgreSQL, tries them out and applies them in
// one transaction.
package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/directory/reorganise"
	dirstore "congvu/server/directory/store"
	"congvu/server/fault"
)

// Queue puts a job into the transaction of the action that asks for it.
type Queue interface {
	InsertTx(ctx context.Context, tx pgx.Tx, args river.JobArgs, opts *river.InsertOpts) (*rivertype.JobInsertResult, error)
}

// Service prepares, tries and applies reorganisations.
type Service struct {
	Runner    *action.Runner
	Directory *dirstore.Directory
	Queue     Queue // nil where no jobs run
	// After is a job asked for with what was applied, such as opening the rounds that
	// successors owe; nil = none.
	After river.JobArgs
	// Holdings go along with the units that hold them; nil = there are none.
	Holdings Holdings
}

func (s *Service) pool() db.Querier { return s.Runner.DB.Pool }

func may(ctx context.Context, rule string) error {
	if access.Table.Decide(access.From(ctx), rule) != access.Allow {
		return fault.New(fault.Forbidden, "FORBIDDEN",
			"Chức vụ đang làm việc không có quyền sắp xếp đơn vị. Chuyển sang chức vụ quản trị hệ thống.")
	}
	return nil
}

const selectHeads = `select r.id, r.version, r.title, r.resolution, r.issued_on, r.effective_on, r.wind_up_to, r.ends_districts, r.state,
	r.work, r.progress, r.work_fault, r.checked_at, r.applied_at, r.updated_at, r.summary,
	jsonb_array_length(r.lines), jsonb_array_length(r.targets), r.digest,
	(select count(*) from reorganisation_items i where i.reorganisation_id = r.id and i.conflict <> '' and not i.decided)
	from reorganisations r `

func scanHead(row pgx.CollectableRow) (*reorganise.Reorganisation, error) {
	r := &reorganise.Reorganisation{}
	var issued, effective, windUp time.Time
	var summary []byte
	err := row.Scan(&r.ID, &r.Version, &r.Title, &r.Resolution, &issued, &effective, &windUp, &r.EndsDistricts, &r.State,
		&r.Work, &r.Progress, &r.WorkFault, &r.CheckedAt, &r.AppliedAt, &r.UpdatedAt, &summary, &r.LineCount, &r.TargetCount, &r.Digest, &r.Open)
	if err != nil {
		return nil, err
	}
	r.IssuedOn, r.EffectiveOn, r.WindUpTo = day(issued), day(effective), day(windUp)
	if r.CheckedAt != nil {
		r.Summary = &reorganise.Summary{}
		if err := json.Unmarshal(summary, r.Summary); err != nil {
			return nil, err
		}
	}
	r.Actions = r.ActionsNow()
	return r, nil
}

// day reads a date column, which pgx hands over at midnight UTC.
func day(t time.Time) clock.Date { return clock.NewDate(t.Year(), t.Month(), t.Day()) }

// List is all reorganisations, the newest first.
func (s *Service) List(ctx context.Context) ([]*reorganise.Reorganisation, error) {
	if err := may(ctx, "reorganisation.read"); err != nil {
		return nil, err
	}
	rows, err := s.pool().Query(ctx, selectHeads+`order by r.id desc limit 100`)
	if err != nil {
		return nil, db.Fault(err)
	}
	list, err := pgx.CollectRows(rows, scanHead)
	return list, db.Fault(err)
}

// One is one reorganisation.
func (s *Service) One(ctx context.Context, id uuid.UUID) (*reorganise.Reorganisation, error) {
	if err := may(ctx, "reorganisation.read"); err != nil {
		return nil, err
	}
	rows, err := s.pool().Query(ctx, selectHeads+`where r.id = $1`, id)
	if err != nil {
		return nil, db.Fault(err)
	}
	return oneOf(rows)
}

func oneOf(rows pgx.Rows) (*reorganise.Reorganisation, error) {
	r, err := pgx.CollectExactlyOneRow(rows, scanHead)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.Missing("phương án sắp xếp")
	}
	return r, db.Fault(err)
}

// Lines is a page of its lineage.
func (s *Service) Lines(ctx context.Context, id uuid.UUID, first int, after *string) (*reorganise.LinePage, error) {
	r, err := s.One(ctx, id)
	if err != nil {
		return nil, err
	}
	if err := readDetails(ctx, s.pool(), r); err != nil {
		return nil, err
	}
	from, err := offset(after)
	if err != nil {
		return nil, err
	}
	targets := map[string]*reorganise.Target{}
	for i := range r.Targets {
		targets[r.Targets[i].Code] = &r.Targets[i]
	}
	eve, out := s.Directory.Current().On(r.EffectiveOn.AddDays(-1)), &reorganise.LinePage{Total: len(r.Lines), Items: []*reorganise.ListedLine{}}
	for _, l := range r.Lines[min(from, len(r.Lines)):min(from+first, len(r.Lines))] {
		line := &reorganise.ListedLine{Line: l, Target: targets[l.To]}
		if a := eve.AreaByCode(l.From); a != nil {
			line.FromName = &a.FullName
		}
		out.Items = append(out.Items, line)
	}
	out.EndCursor = cursor(from+len(out.Items), len(r.Lines))
	return out, nil
}

// offset and cursor page a list that is read whole.
func offset(after *string) (int, error) {
	if after == nil {
		return 0, nil
	}
	n, err := strconv.Atoi(*after)
	if err != nil || n < 0 {
		return 0, fault.New(fault.BadInput, "INVALID_CURSOR", "Không đọc được vị trí trang. Tải lại danh sách.").At("after")
	}
	return n, nil
}

func cursor(end, total int) *string {
	if end >= total {
		return nil
	}
	text := strconv.Itoa(end)
	return &text
}

func readDetails(ctx context.Context, q db.Querier, r *reorganise.Reorganisation) error {
	var lines, targets []byte
	err := q.QueryRow(ctx, `select lines, targets from reorganisations where id = $1`, r.ID).Scan(&lines, &targets)
	if errors.Is(err, pgx.ErrNoRows) {
		return fault.Missing("phương án sắp xếp")
	}
	if err != nil {
		return db.Fault(err)
	}
	if err := json.Unmarshal(lines, &r.Lines); err != nil {
		return fmt.Errorf("reorganisation %s: lines: %w", r.ID, err)
	}
	if err := json.Unmarshal(targets, &r.Targets); err != nil {
		return fmt.Errorf("reorganisation %s: targets: %w", r.ID, err)
	}
	return nil
}

// take locks a reorganisation in the version the client saw and asks its flow.
func (s *Service) take(ctx context.Context, tx *action.Tx, ref dirstore.Ref) (*reorganise.Reorganisation, error) {
	if _, err := tx.Exec(ctx, `select from reorganisations where id = $1 for update`, ref.ID); err != nil {
		return nil, err
	}
	rows, err := tx.Query(ctx, selectHeads+`where r.id = $1`, ref.ID)
	if err != nil {
		return nil, err
	}
	r, err := oneOf(rows)
	if err == nil && r.Version != ref.Version {
		err = action.Stale(r.Version)
	}
	return r, err
}
