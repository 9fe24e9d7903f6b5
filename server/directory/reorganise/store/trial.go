package store

import (
	"context"
	"encoding/json"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/action"
	"congvu/server/directory/reorganise"
	dirstore "congvu/server/directory/store"
	"congvu/server/fault"
	"congvu/server/journal"
)

// shownProblems is how many faults of a plan are kept: mending them changes the others.
const shownProblems = 200

// plan makes the plan of a stored reorganisation over what stands now.
func (s *Service) plan(ctx context.Context, tx pgx.Tx, r *reorganise.Reorganisation) (*reorganise.Plan, reorganise.World, error) {
	if err := readDetails(ctx, tx, r); err != nil {
		return nil, reorganise.World{}, err
	}
	w, err := world(ctx, tx, r.EffectiveOn)
	if err != nil {
		return nil, w, err
	}
	if w.Holdings, err = s.held(ctx, tx); err != nil {
		return nil, w, err
	}
	decided, err := decisions(ctx, tx, r.ID)
	if err != nil {
		return nil, w, err
	}
	return reorganise.Make(proposal(r), w, decided, schema.NewID), w, nil
}

func decisions(ctx context.Context, tx pgx.Tx, id uuid.UUID) (reorganise.Decisions, error) {
	rows, err := tx.Query(ctx, `select kind, subject_id, choice from reorganisation_items where reorganisation_id = $1 and decided`, id)
	if err != nil {
		return nil, err
	}
	out := reorganise.Decisions{}
	var k reorganise.Key
	var choice string
	_, err = pgx.ForEachRow(rows, []any{&k.Kind, &k.Subject, &choice}, func() error {
		out[k] = choice
		return nil
	})
	return out, err
}

// trial runs the dry run and keeps what it found; the state becomes CHECKED.
func (s *Service) trial(ctx context.Context, ref dirstore.Ref) (*reorganise.Reorganisation, error) {
	id, err := s.Runner.Do(ctx, "tryReorganisation", ref, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		r, err := s.take(ctx, tx, ref)
		if err != nil {
			return uuid.Nil, err
		}
		r.Work = nil // this is the work
		to, err := r.Step(reorganise.ActCheck)
		if err != nil {
			return uuid.Nil, err
		}
		plan, _, err := s.plan(ctx, tx, r)
		if err != nil {
			return uuid.Nil, err
		}
		summary, err := json.Marshal(reorganise.Summary{Counts: plan.Counts, Problems: plan.Problems[:min(shownProblems, len(plan.Problems))]})
		if err != nil {
			return uuid.Nil, err
		}
		if err := keepItems(ctx, tx, r.ID, plan.Items); err != nil {
			return uuid.Nil, err
		}
		_, err = tx.Exec(ctx, `update reorganisations set version = version + 1, updated_at = $2, state = $3, work = null, progress = 100, work_fault = null,
			digest = $4, summary = $5, checked_at = $2 where id = $1`, r.ID, tx.Now, string(to), plan.Digest, summary)
		if err != nil {
			return uuid.Nil, err
		}
		return r.ID, note(ctx, tx, r.ID, r.Version+1, journal.Entry{Action: "CHECK_REORGANISATION", From: string(r.State), To: string(to),
			Detail: map[string]any{"items": len(plan.Items), "problems": len(plan.Problems), "conflicts": plan.Counts.Conflicts}})
	})
	if err != nil {
		return nil, err
	}
	return s.One(ctx, id)
}

func keepItems(ctx context.Context, tx pgx.Tx, id uuid.UUID, items []reorganise.Item) error {
	if _, err := tx.Exec(ctx, `delete from reorganisation_items where reorganisation_id = $1`, id); err != nil {
		return err
	}
	_, err := tx.CopyFrom(ctx, pgx.Identifier{"reorganisation_items"}, []string{"id", "reorganisation_id", "number", "kind", "subject_id", "label", "from_name",
		"to_name", "options", "proposed", "choice", "conflict", "carries", "decided"}, pgx.CopyFromSlice(len(items), func(n int) ([]any, error) {
		i := items[n]
		return []any{schema.NewID(), id, n + 1, string(i.Kind), i.Subject, i.Label, i.FromName, i.ToName, i.Options, i.Proposed, i.Choice, i.Conflict, i.Carries, i.Decided}, nil
	}))
	return err
}

// Decide sets the choice of items, or confirms what stands when choice is nil. A choice
// may decide for what hangs on it (a unit for its people), so it asks for a new dry run.
func (s *Service) Decide(ctx context.Context, ref dirstore.Ref, ids []uuid.UUID, choice *string) (*reorganise.Reorganisation, error) {
	if len(ids) == 0 || len(ids) > 500 {
		return nil, fault.New(fault.BadInput, "ITEM_COUNT", "Chọn từ 1 đến 500 mục cho mỗi lần quyết định.").At("itemIds")
	}
	input := []any{ids, choice}
	return s.change(ctx, "decideReorganisationItems", ref, input, reorganise.ActDecide, func(ctx context.Context, tx *action.Tx, r *reorganise.Reorganisation) error {
		if err := decide(ctx, tx, r.ID, ids, choice); err != nil || choice == nil {
			return err
		}
		_, err := tx.Exec(ctx, `update reorganisations set digest = null where id = $1`, r.ID)
		return err
	})
}

func decide(ctx context.Context, tx pgx.Tx, id uuid.UUID, ids []uuid.UUID, choice *string) error {
	tag, err := tx.Exec(ctx, `update reorganisation_items set choice = coalesce($3, choice), decided = true
		where reorganisation_id = $1 and id = any($2) and ($3::text is null or $3 = any(options))`, id, ids, choice)
	if err == nil && int(tag.RowsAffected()) != len(ids) {
		err = fault.New(fault.BadInput, "CHOICE_NOT_OFFERED", "Có mục không nhận lựa chọn này, hoặc đã thay đổi sau lần kiểm tra mới. Tải lại danh sách rồi chọn lại.").At("choice")
	}
	return err
}

// AcceptProposals confirms everything as the dry run proposes it: for the command line,
// which shows the numbers and asks nothing.
func (s *Service) AcceptProposals(ctx context.Context, ref dirstore.Ref) (*reorganise.Reorganisation, error) {
	return s.change(ctx, "acceptReorganisationProposals", ref, nil, reorganise.ActDecide, func(ctx context.Context, tx *action.Tx, r *reorganise.Reorganisation) error {
		_, err := tx.Exec(ctx, `update reorganisation_items set decided = true where reorganisation_id = $1 and conflict <> '' and not decided`, r.ID)
		return err
	})
}
