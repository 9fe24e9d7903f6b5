package store

import (
	"context"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/fault"
	"congvu/server/flow"
)

// Merge merges one record of a pair into the other. What is taken over makes an amendment
// of the survivor: approved by this very decision where the viewer's duty is to approve
// amendments, else left to be completed and sent on the ordinary route.
func (s *Service) Merge(ctx context.Context, in casework.MergeCasesInput, w Wanted) (*casework.CasePair, error) {
	return s.decide(ctx, "mergeCases", in, in.Pair, casework.MergePair, in.Reason, w, func(ctx context.Context, x *pairing) error {
		return x.merge(ctx, in)
	})
}

// merge is one merge under way.
type merge struct {
	*pairing
	survivor, merged *casework.CaseRecord
	running          map[string]bool // time limits that ran before, of both records
	version          *stored         // of the survivor, with what it took over; nil when nothing was
	files            []string
}

func (x *pairing) merge(ctx context.Context, in casework.MergeCasesInput) error {
	survivor, merged, err := x.both(in.Survivor.ID)
	if err != nil {
		return err
	}
	m := &merge{pairing: x, survivor: survivor, merged: merged, files: []string{}}
	if err := m.may(in); err != nil {
		return err
	}
	state, since, before := merged.State, merged.StateSince, survivor.StateSince
	official := survivor.Official.ID
	if err := m.putAway(ctx); err != nil {
		return err
	}
	if err := m.takeIn(ctx, in.Take); err != nil {
		return err
	}
	started, stopped, err := m.changed(ctx)
	if err != nil {
		return err
	}
	var version *uuid.UUID
	if m.version != nil {
		version = &m.version.ID
	}
	if err := x.Recount(ctx, x.Tx, x.Runner.Clock.Today(), survivor.ID, merged.ID); err != nil {
		return err
	}
	_, err = x.Exec(ctx, `insert into case_merges (id, pair_id, survivor_id, merged_id, merged_state, merged_since, merged_version, survivor_since, survivor_version,
		official_id, version_id, files, clocks_stopped, clocks_started, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
		schema.NewID(), x.pair.ID, survivor.ID, merged.ID, state, since, merged.Version, before, survivor.Version, official, version, m.files, stopped, started, x.Now)
	return err
}

// may refuses a merge of what is not what was seen, or cannot be merged now.
func (m *merge) may(in casework.MergeCasesInput) error {
	if in.Merged.ID != m.merged.ID {
		return missing()
	}
	if m.survivor.Version != in.Survivor.Version {
		return fault.As(action.Stale(m.survivor.Version)).At("input.survivor")
	}
	if m.merged.Version != in.Merged.Version {
		return fault.As(action.Stale(m.merged.Version)).At("input.merged")
	}
	if err := m.survivor.Survives(); err != nil {
		return err
	}
	if _, err := m.merged.Line(casework.Merge); err != nil {
		return err
	}
	if len(in.Take) > 0 && m.merged.Official == nil && !access.Table.Row(m.Viewer, "case.pending", m.merged.AccessRow(m.Viewer)) {
		return fault.New(fault.Forbidden, "CASE_MERGE_UNSEEN", "Nội dung đang được nhập của hồ sơ %s không thuộc phạm vi được xem, nên không nhận thêm được.", m.merged.Code).At("input.take")
	}
	if m.merged.State == casework.Submitted && m.merged.Sender != nil && *m.merged.Sender == m.Viewer.Account {
		return fault.New(fault.Forbidden, "SENT_BY_YOURSELF", "Không tự quyết định hồ sơ do chính mình gửi. Người khác được giao nhiệm vụ phê duyệt phải thực hiện.")
	}
	return nil
}

// putAway ends the merged record's own route: it stays as it is, with its number, and
// counts no more.
func (m *merge) putAway(ctx context.Context) error {
	from := m.merged.State
	row := changeOf(m.merged.ID)
	stands(row, m.Tx, m.merged, casework.Merged, m.merged.Unit)
	row.write(m.Later())
	if err := m.endRulings(ctx, m.Tx, m.merged); err != nil {
		return err
	}
	// The chairman's days have ended with what waited for the signature: an undone merge does not let them run again.
	var err error
	if m.running, err = m.clocks(ctx); err != nil {
		return err
	}
	_, err = m.Exec(ctx, `update case_clocks set done_at = $2 where record_id = $1 and done_at is null`, m.merged.ID, m.Now)
	if err != nil {
		return err
	}
	next(m.Tx, m.merged.ID)
	return m.told(ctx, m.merged, casework.Merge, from)
}

// takeIn makes the survivor's amendment of what was chosen.
func (m *merge) takeIn(ctx context.Context, places []string) error {
	from := m.survivor.State
	line, err := m.route(places)
	if err != nil {
		return err
	}
	row := changeOf(m.survivor.ID)
	if len(places) > 0 {
		if err := m.amend(ctx, row, places); err != nil {
			return err
		}
		if casework.CaseState(line.To) == casework.Official {
			err = m.approve(ctx, row)
		} else {
			err = m.begin(ctx, line)
		}
		if err != nil {
			return err
		}
	}
	stands(row, m.Tx, m.survivor, casework.CaseState(line.To), m.survivor.Unit)
	row.write(m.Later())
	return m.told(ctx, m.survivor, casework.TakeIn, from)
}

// route is the survivor's line of the route: official at once where who decides approves
// amendments, or where nothing is taken over.
func (m *merge) route(places []string) (flow.Transition, error) {
	given := []flow.Condition{}
	if len(places) == 0 || m.approves() {
		given = append(given, casework.ByDecision)
	}
	line, ok := casework.Flow.Find(flow.State(m.survivor.State), flow.Action(casework.TakeIn), given...)
	if !ok {
		return line, m.survivor.Survives()
	}
	return line, nil
}

// amend writes the survivor's new version; documents of what is taken over go with it.
func (m *merge) amend(ctx context.Context, row *change, places []string) error {
	official := m.versions[m.survivor.Official.ID]
	content, err := official.Content.Copy()
	if err != nil {
		return err
	}
	if m.files, err = content.Take(m.source(), places); err != nil {
		return fault.As(err).At("input.take")
	}
	if err := content.Clean(); err != nil {
		return err
	}
	_, err = m.Exec(ctx, `update case_files set record_id = $2 where record_id = $1 and file_id = any($3::uuid[])`, m.merged.ID, m.survivor.ID, m.files)
	if err != nil {
		return err
	}
	if m.version, err = m.addVersion(ctx, m.Tx, row, m.survivor, casework.Amendment); err != nil {
		return err
	}
	today := m.Runner.Clock.Today()
	m.versions[m.version.ID], m.version.EffectiveOn = m.version, &today // the decision on the pair is what it rests on
	return m.write(ctx, m.Tx, row, m.version, *content, &official.Content)
}

// source is what is taken from: the official content, before the first approval what
// was entered.
func (m *merge) source() *casework.Content {
	if m.merged.Official != nil {
		return &m.versions[m.merged.Official.ID].Content
	}
	return &m.versions[m.merged.Pending.ID].Content
}

// approve makes what was taken over official by this decision.
func (m *merge) approve(ctx context.Context, row *change) error {
	if n := casework.Stopping(m.version.Problems); n > 0 {
		return fault.New(fault.BadInput, "CASE_INCOMPLETE", "Nội dung sau khi gộp còn %d lỗi. Bỏ bớt nội dung nhận thêm, hoặc để đơn vị quản lý sửa đổi hồ sơ được giữ lại trước.", n).At("input.take")
	}
	m.survivor.Pending = m.version.CaseVersion
	x := &step{Service: m.Service, Tx: m.Tx, record: m.survivor, versions: m.versions, unit: m.survivor.Unit.ID, row: row}
	return approve(ctx, x)
}

// begin leaves what was taken over to the unit, with the time limit of a change.
func (m *merge) begin(ctx context.Context, line flow.Transition) error {
	for _, key := range line.Starts {
		if err := m.start(ctx, m.Tx, m.survivor.ID, key, m.Runner.Clock.Today()); err != nil {
			return err
		}
	}
	return nil
}

// told journals on a record what the decision made of it; the reason is sealed for who
// reads that record.
func (x *pairing) told(ctx context.Context, r *casework.CaseRecord, a casework.CaseAction, from casework.CaseState) error {
	reason, err := x.writeReason(ctx, x.Tx, r.ID, x.said, true)
	if err != nil {
		return err
	}
	return note(ctx, x.Tx, r, stepped(a, from, r.State, reason))
}

// approves: who decides holds the duty to approve amendments of the survivor.
func (m *merge) approves() bool {
	return access.Table.Row(m.Viewer, "case.approveAmendment", m.survivor.AccessRow(m.Viewer))
}

// clocks are the time limits of both records that run.
func (m *merge) clocks(ctx context.Context) (map[string]bool, error) {
	rows, err := m.Query(ctx, `select id::text from case_clocks where record_id = any($1) and done_at is null`, []uuid.UUID{m.survivor.ID, m.merged.ID})
	if err != nil {
		return nil, err
	}
	ids, err := pgx.CollectRows(rows, pgx.RowTo[string])
	out := map[string]bool{}
	for _, id := range ids {
		out[id] = true
	}
	return out, err
}

// changed are the time limits that began and ended by the merge.
func (m *merge) changed(ctx context.Context) (started, stopped []string, err error) {
	now, err := m.clocks(ctx)
	started, stopped = []string{}, []string{}
	for id := range now {
		if !m.running[id] {
			started = append(started, id)
		}
	}
	for id := range m.running {
		if !now[id] {
			stopped = append(stopped, id)
		}
	}
	return started, stopped, err
}
