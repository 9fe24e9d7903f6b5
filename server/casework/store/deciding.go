package store

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/fault"
	"congvu/server/flow"
	"congvu/server/journal"
	"congvu/server/reporting"
)

// ofPair ends the journal's word for a decision on two records.
const ofPair = "_CASE_PAIR"

func missingPair() error { return fault.Missing("cặp hồ sơ") }

// pairing is a decision on two records under way.
type pairing struct {
	*Service
	*action.Tx
	pair     *casework.CasePair
	line     flow.Transition
	versions map[uuid.UUID]*stored
	said     string // the reason
}

// Decide keeps two records apart, takes that back, or undoes a merge.
func (s *Service) Decide(ctx context.Context, in casework.DecideCasePairInput, w Wanted) (*casework.CasePair, error) {
	if in.Action == casework.MergePair {
		return nil, fault.New(fault.BadInput, "MERGE_BY_MERGE", "Gộp hồ sơ cần chọn hồ sơ giữ lại và nội dung nhận thêm.").At("input.action")
	}
	return s.decide(ctx, "decideCasePair", in, in.Pair, in.Action, in.Reason, w, func(ctx context.Context, x *pairing) error {
		if in.Action != casework.UndoMerge {
			return nil
		}
		return x.undo(ctx)
	})
}

// decide runs a decision: who may, from where, with its reason, its effect and its line
// in the journal.
func (s *Service) decide(ctx context.Context, name string, in any, pair reporting.Versioned, a casework.CasePairAction, reason string, w Wanted, effect func(context.Context, *pairing) error) (*casework.CasePair, error) {
	if err := permit(ctx, "case.pair.list"); err != nil {
		return nil, err
	}
	id, err := s.Runner.Do(ctx, name, in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		x, err := s.takePair(ctx, tx, pair, a)
		if err != nil {
			return uuid.Nil, err
		}
		x.said = reason
		if err := decided(ctx, tx); err != nil {
			return uuid.Nil, err
		}
		if err := effect(ctx, x); err != nil {
			return uuid.Nil, err
		}
		return x.pair.ID, x.finish(ctx, a)
	})
	if err != nil {
		return nil, err
	}
	return s.Pair(ctx, id, w)
}

// takePair locks a pair with both records behind the viewer's wall; who does not see
// both does not find it.
func (s *Service) takePair(ctx context.Context, tx *action.Tx, in reporting.Versioned, a casework.CasePairAction) (*pairing, error) {
	if err := behind(ctx, tx, tx.Viewer, s.now()); err != nil {
		return nil, err
	}
	p := &casework.CasePair{ID: in.ID}
	var left, right uuid.UUID
	err := tx.QueryRow(ctx, `select version, left_id, right_id, state from case_pairs where id = $1`, in.ID).Scan(&p.Version, &left, &right, &p.State)
	if err != nil {
		return nil, none(err, missingPair())
	}
	records, versions, err := s.takeAll(ctx, tx, left, right)
	if fault.Is(err, "NOT_FOUND") {
		return nil, missingPair()
	}
	if err != nil {
		return nil, err
	}
	p.Left, p.Right = records[left], records[right]
	// Both records are locked now: nobody else decides on the pair meanwhile.
	if err := tx.QueryRow(ctx, `select version, state from case_pairs where id = $1`, in.ID).Scan(&p.Version, &p.State); err != nil {
		return nil, err
	}
	if !access.Table.Row(tx.Viewer, "case.pair.read", p.AccessRow(tx.Viewer)) {
		return nil, missingPair()
	}
	line, err := p.May(tx.Viewer, a)
	if err != nil {
		return nil, err
	}
	if p.Version != in.Version {
		return nil, action.Stale(p.Version)
	}
	return &pairing{Service: s, Tx: tx, pair: p, line: line, versions: versions}, nil
}

// finish writes the decision with its line in the journal.
func (x *pairing) finish(ctx context.Context, a casework.CasePairAction) error {
	reason, err := x.writeReason(ctx, x.Tx, x.pair.Left.ID, x.said, true)
	if err != nil {
		return err
	}
	from, to := x.pair.State, casework.CasePairState(x.line.To)
	_, err = x.Exec(ctx, `update case_pairs set state = $2, version = version + 1, decided_at = $3, reason_id = $4,
		decided_by_title = (select title from positions where id = $5) where id = $1`, x.pair.ID, to, x.Now, reason, x.Viewer.Position)
	if err != nil {
		return err
	}
	x.Announce("case", x.pair.Left.ID, x.pair.Left.Version)
	x.Announce("case", x.pair.Right.ID, x.pair.Right.Version)
	e := journal.Entry{Action: string(a) + ofPair, ObjectKind: "casePair", ObjectID: x.pair.ID, From: string(from), To: string(to), Detail: map[string]any{"reason": reason}}
	if err := x.Journal(ctx, e); err != nil {
		return err
	}
	// What was merged pairs with nobody; what comes back, or was changed by it, may again.
	for _, r := range []*casework.CaseRecord{x.pair.Left, x.pair.Right} {
		if err := x.Service.pair(ctx, x.Tx, r.ID); err != nil {
			return err
		}
	}
	return nil
}

// both are a record of the pair and the one beside it.
func (x *pairing) both(id uuid.UUID) (this, other *casework.CaseRecord, err error) {
	switch id {
	case x.pair.Left.ID:
		return x.pair.Left, x.pair.Right, nil
	case x.pair.Right.ID:
		return x.pair.Right, x.pair.Left, nil
	}
	return nil, nil, missing()
}
