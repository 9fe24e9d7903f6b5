package store

import (
	"context"
	"encoding/json"
	"strings"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/journal"
	"congvu/server/reporting"
	"congvu/server/text"
)

// RoundMove tells what moving a round to another version of its form would do,
// without doing it. It counts cells and shows none: drafts belong to their units.
func (s *Service) RoundMove(ctx context.Context, roundID, versionID uuid.UUID, hand []reporting.ColumnMoveInput, handRows []reporting.ColumnMoveInput) (*reporting.RoundMove, error) {
	r, err := s.roundFor(ctx, access.From(ctx), roundID, "round.manage")
	if err != nil {
		return nil, err
	}
	from, to, err := s.versionsOfMove(r, versionID)
	if err != nil {
		return nil, err
	}
	moves, err := reporting.Moves(from.form, to.form, hand)
	if err != nil {
		return nil, err
	}
	rows, err := reporting.RowMoves(from.form, to.form, handRows)
	if err != nil {
		return nil, err
	}
	out := &reporting.RoundMove{Round: r, FormVersion: to.FormVersion, Columns: moves, Rows: rows, Drafts: []reporting.DraftMove{}}
	found, err := draftsIn(ctx, s.Runner.DB.Pool, roundID, "")
	if err != nil {
		return nil, db.Fault(err)
	}
	for _, d := range found {
		d.countInto(out)
		moved, left := reporting.MoveCells(from.form, to.form, reporting.PlacesOf(moves, rows), d.cells)
		if len(d.cells) == 0 {
			continue
		}
		line := reporting.DraftMove{Unit: s.unit(d.unit), Unplaced: len(left)}
		for _, row := range moved {
			line.Moved += len(row)
		}
		out.Drafts = append(out.Drafts, line)
	}
	byName(s.unitOrder(), out.Drafts, func(d reporting.DraftMove) *directory.Unit { return d.Unit })
	return out, nil
}

// versionsOfMove are the version a round is filled in and the one it is to move to:
// another of the same form.
func (s *Service) versionsOfMove(r *reporting.Round, id uuid.UUID) (from, to *version, err error) {
	if r.FormVersion == nil {
		return nil, nil, missingRound()
	}
	versions := s.catalogue.Load().versions
	from, to = versions[r.FormVersion.ID], versions[id]
	switch {
	case r.State != reporting.RoundOpen:
		return nil, nil, fault.New(fault.WrongState, "ROUND_CLOSED", "Đợt báo cáo %s đã đóng. Mở lại đợt trước khi chuyển phiên bản biểu.", r.PeriodLabel)
	case to == nil || to.Code != from.Code:
		return nil, nil, fault.New(fault.BadInput, "FORM_VERSION_UNKNOWN", "Phiên bản được chọn không phải của biểu %s. Chọn phiên bản khác của biểu này.", from.Code).At("formVersionId")
	case to == from:
		return nil, nil, fault.New(fault.BadInput, "FORM_VERSION_SAME", "Đợt báo cáo đang dùng phiên bản %s. Chọn phiên bản khác.", from.Edition).At("formVersionId")
	}
	return from, to, nil
}

// roundDraft is one report of a round with its working copy.
type roundDraft struct {
	draftRow
	obligation, unit uuid.UUID
	state            reporting.ObligationState
	version          int
	sent             int
	has              bool // a draft is stored
}

func (d *roundDraft) countInto(out *reporting.RoundMove) {
	if d.sent > 0 {
		out.Sent++
	}
	if d.waits() {
		out.SentBack++
	}
}

// waits: put up for signature or signed, not yet sent. What was signed off would no
// longer be what is sent, so the report goes back to entry.
func (d *roundDraft) waits() bool {
	return d.state == reporting.AwaitingSignature || d.state == reporting.Signed
}

func draftsIn(ctx context.Context, q db.Querier, round uuid.UUID, lock string) ([]*roundDraft, error) {
	rows, err := q.Query(ctx, `select o.id, o.unit_id, o.state, o.version, o.submission_count, d.id is not null, coalesce(d.revision, 0), coalesce(d.cells, '{}'), coalesce(d.sections, '{}'),
		coalesce(d.nil_report, false), coalesce(d.warning_reasons, '[]'), d.proposed, d.unplaced, d.updated_at, null
		from obligations o left join drafts d on d.id = o.id where o.round_id = $1 order by o.id `+lock, round)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (*roundDraft, error) {
		d := &roundDraft{}
		return d, d.scan(row, &d.obligation, &d.unit, &d.state, &d.version, &d.sent, &d.has)
	})
}

// MoveRound moves a running round to another version of its form by a decision:
// drafts go with the map of columns and lose nothing, what was sent stays on the
// version it was sent in.
func (s *Service) MoveRound(ctx context.Context, in reporting.MoveRoundInput) (*reporting.Round, error) {
	if err := s.checkDecision(&in); err != nil {
		return nil, err
	}
	id, err := s.Runner.Do(ctx, "moveRound", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		r, err := s.takeRound(ctx, tx, in.Round.ID)
		if err != nil {
			return uuid.Nil, err
		}
		if r.Version != in.Round.Version {
			return uuid.Nil, action.Stale(r.Version)
		}
		return r.ID, s.move(ctx, tx, r, in)
	})
	if err != nil {
		return nil, err
	}
	return s.Round(ctx, id)
}

func (s *Service) checkDecision(in *reporting.MoveRoundInput) (err error) {
	if in.DecisionNumber, err = text.NFC(in.DecisionNumber); err != nil {
		return fault.As(err).At("decisionNumber")
	}
	if in.DecisionNumber = strings.TrimSpace(in.DecisionNumber); in.DecisionNumber == "" || len([]rune(in.DecisionNumber)) > maxDocumentText {
		return fault.New(fault.BadInput, "DECISION_REQUIRED", "Nhập số, ký hiệu quyết định chuyển phiên bản biểu, tối đa %d ký tự.", maxDocumentText).At("decisionNumber")
	}
	if today := s.Runner.Clock.Today(); !in.DecisionDate.Valid() || in.DecisionDate.After(today) {
		return fault.New(fault.BadInput, "DOCUMENT_DATE", "Ngày quyết định phải hợp lệ và không sau hôm nay (%s).", today.Vietnamese()).At("decisionDate")
	}
	return nil
}

func (s *Service) move(ctx context.Context, tx *action.Tx, r *reporting.Round, in reporting.MoveRoundInput) error {
	from, to, err := s.versionsOfMove(r, in.FormVersionID)
	if err != nil {
		return err
	}
	moves, err := reporting.Moves(from.form, to.form, in.Columns)
	if err != nil {
		return err
	}
	rows, err := reporting.RowMoves(from.form, to.form, in.Rows)
	if err != nil {
		return err
	}
	places := reporting.PlacesOf(moves, rows)
	found, err := draftsIn(ctx, tx, r.ID, "for update of o")
	if err != nil {
		return err
	}
	b, left := &pgx.Batch{}, 0
	for _, d := range found {
		left += s.moveDraft(ctx, tx, b, d, from, to, places)
	}
	b.Queue(`update rounds set form_version_id = $2, illustrative = $3, version = version + 1, updated_at = $4 where id = $1`,
		r.ID, to.ID, to.IllustrativeFrom != nil && !r.PeriodTo.Before(*to.IllustrativeFrom), tx.Now)
	b.Queue(`insert into round_moves (id, round_id, from_version_id, to_version_id, decision_number, decision_date, columns, rows, position_id, at)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`, schema.NewID(), r.ID, from.ID, to.ID, in.DecisionNumber, stored(in.DecisionDate), asJSON(places.Columns), asJSON(places.Rows), tx.Viewer.Position, tx.Now)
	tx.Announce("round", r.ID, r.Version+1)
	if err := tx.SendBatch(ctx, b).Close(); err != nil {
		return err
	}
	return tx.Journal(ctx, journal.Entry{Action: "MOVE_ROUND", ObjectKind: "round", ObjectID: r.ID, Reason: in.DecisionNumber + " ngày " + in.DecisionDate.Vietnamese(),
		Detail: map[string]any{"from": from.Edition, "to": to.Edition, "drafts": len(found), "unplaced": left}})
}

// moveDraft queues what becomes of one report and answers how many cells lost their place.
func (s *Service) moveDraft(ctx context.Context, tx *action.Tx, b *pgx.Batch, d *roundDraft, from, to *version, places reporting.Places) int {
	if d.waits() {
		d.version++
		b.Queue(`update obligations set state = 'DRAFTING', state_since = $2, marks = '[]', version = $3, updated_at = $2 where id = $1`, d.obligation, tx.Now, d.version)
		journal.Queue(b, journal.Entry{At: tx.Now, Account: tx.Viewer.Account, Position: tx.Viewer.Position, Unit: tx.Viewer.Unit,
			Action: "MOVE_ROUND", ObjectKind: "obligation", ObjectID: d.obligation, From: string(d.state), To: string(reporting.Drafting), RequestID: action.RequestFrom(ctx)})
		tx.Announce("obligation", d.obligation, d.version)
	}
	if !d.has {
		return 0
	}
	cells, left := reporting.MoveCells(from.form, to.form, places, d.cells)
	nilReport := d.nilReport
	if nilReport {
		cells, left = reporting.NilCells(to.form), nil
	}
	reasons := reporting.MoveReasons(from.form, to.form, places, d.reasons)
	b.Queue(`update drafts set cells = $2, unplaced = $3, warning_reasons = $4, proposed = null, revision = revision + 1 where id = $1`,
		d.obligation, asJSON(cells), asJSON(append(d.unplaced, left...)), asJSON(reasons))
	tx.Announce("draft", d.obligation, d.revision+1)
	return len(left)
}

// movesOf are the maps by which a round's earlier versions read in its present one.
func movesOf(ctx context.Context, q db.Querier, round uuid.UUID) (map[uuid.UUID]reporting.Places, error) {
	rows, err := q.Query(ctx, `select from_version_id, columns, coalesce(rows, '{}') from round_moves where round_id = $1 order by at`, round)
	if err != nil {
		return nil, db.Fault(err)
	}
	out := map[uuid.UUID]reporting.Places{}
	defer rows.Close()
	for rows.Next() {
		var from uuid.UUID
		var columns, lines []byte
		places := reporting.Places{}
		if err := rows.Scan(&from, &columns, &lines); err != nil {
			return nil, err
		}
		if err := json.Unmarshal(columns, &places.Columns); err != nil {
			return nil, err
		}
		if err := json.Unmarshal(lines, &places.Rows); err != nil {
			return nil, err
		}
		for id, earlier := range out { // a second move goes on from the first
			out[id] = earlier.Then(places)
		}
		out[from] = places
	}
	return out, db.Fault(rows.Err())
}
