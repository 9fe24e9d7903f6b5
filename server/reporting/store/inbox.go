package store

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"

	"congvu/server/access"
	"congvu/server/db"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
)

// Inbox is what waits for the viewer's position, the earliest due first, in one
// statement. Whether something waits is decided by its primary action, the same
// that the report's page shows.
func (s *Service) Inbox(ctx context.Context, first int) (*reporting.Inbox, error) {
	v := access.From(ctx)
	if err := may(v, "inbox.read"); err != nil {
		return nil, err
	}
	q := s.inboxQuery(v, first)
	rows, err := s.Runner.DB.Pool.Query(ctx, q.String(), q.args...)
	if err != nil {
		return nil, db.Fault(err)
	}
	changes := []*change{}
	m := s.maker(v)
	found, err := m.collect(rows, func(*obligationRow) []any {
		c := &change{}
		changes = append(changes, c)
		return []any{&c.newer, &c.older}
	})
	if err != nil {
		return nil, db.Fault(err)
	}
	out := &reporting.Inbox{Items: []*reporting.InboxItem{}, HasMore: len(found) > first}
	for i, o := range found[:min(first, len(found))] {
		act := reporting.Primary(o.Actions)
		if act == "" {
			continue
		}
		item := &reporting.InboxItem{Obligation: o, Action: act, Since: o.StateSince, DueAt: o.WaitsUntil(), Group: o.GroupAt(m.now)}
		if item.ChangedCells, err = changes[i].count(s.versionOf(o)); err != nil {
			return nil, err
		}
		out.Items = append(out.Items, item)
	}
	return out, nil
}

// change is two versions of a report as stored, the one that waits and the one
// sent before it.
type change struct{ newer, older []byte }

func (c *change) count(v *version) (*int, error) {
	if c.newer == nil || c.older == nil || v == nil {
		return nil, nil
	}
	newer, err := writtenIn(c.newer)
	if err != nil {
		return nil, err
	}
	older, err := writtenIn(c.older)
	if err != nil {
		return nil, err
	}
	// What is written alike is equal and need not be read: most cells of a returned
	// report are.
	for row, cells := range newer {
		for column, text := range cells {
			if bytes.Equal(text, older[row][column]) {
				delete(cells, column)
				delete(older[row], column)
			}
		}
	}
	a, err := newer.read()
	if err != nil {
		return nil, err
	}
	b, err := older.read()
	if err != nil {
		return nil, err
	}
	n := reporting.Changed(v.form, a, b)
	return &n, nil
}

// writtenCells are the cells of a version as they are stored, by row and column.
type writtenCells map[string]map[string]json.RawMessage

func writtenIn(stored []byte) (cells writtenCells, err error) {
	err = json.Unmarshal(stored, &cells)
	return cells, err
}

func (w writtenCells) read() (form.Cells, error) {
	out := make(form.Cells, len(w))
	for row, cells := range w {
		for column, text := range cells {
			var v form.Value
			if err := json.Unmarshal(text, &v); err != nil {
				return nil, err
			}
			out.Set(row, column, v)
		}
	}
	return out, nil
}

// inboxColumns bring the two versions only where a changed report waits to be
// looked at: by the signer the draft, by the lead agency the version sent.
const inboxColumns = `, case when o.submission_count = 0 then null
		when o.state = 'SUBMITTED' and o.submission_count > 1 then (select s.cells from submissions s where s.obligation_id = o.id and s.number = o.submission_count)
		when o.state in ('AWAITING_SIGNATURE', 'SIGNED') then (select d.cells from drafts d where d.id = o.id) end,
	case when o.submission_count = 0 then null
		when o.state = 'SUBMITTED' then (select s.cells from submissions s where s.obligation_id = o.id and s.number = o.submission_count - 1)
		when o.state in ('AWAITING_SIGNATURE', 'SIGNED') then (select s.cells from submissions s where s.obligation_id = o.id and s.number = o.submission_count) end`

func (s *Service) inboxQuery(v *access.Viewer, first int) *query {
	q := &query{}
	q.WriteString("select " + obligationColumns + inboxColumns + obligationTables + " where r.state = 'OPEN' and (")
	own, terms := "", []string{}
	mine := func() string {
		if own == "" {
			own = q.arg(s.ownUnits(v))
		}
		return own
	}
	atHome := func(states string) {
		terms = append(terms, "o.state in ("+states+") and o.unit_id = any("+mine()+")")
	}
	if v.Roles&access.Clerk != 0 {
		// A room finds what was handed to it, the office what was not.
		terms = append(terms, "o.state in ('ASSIGNED', 'DRAFTING', 'RETURNED', 'CORRECTING') and coalesce(o.entry_unit_id, o.unit_id) = any("+mine()+")")
	}
	if v.Roles&access.Approver != 0 {
		atHome("'AWAITING_SIGNATURE'")
	}
	if v.DutySet()&access.RecordsOfficer != 0 {
		atHome("'SIGNED'")
	}
	if regimes := v.Regimes(); len(regimes) > 0 {
		states := "'SUBMITTED'"
		if v.Roles&access.Approver != 0 {
			states += ", 'CORRECTION_REQUESTED'"
		}
		// The signer's own report waits for somebody else (four eyes).
		terms = append(terms, "o.state in ("+states+") and r.regime_id = any("+q.arg(regimes)+
			") and not exists (select from jsonb_array_elements(o.marks) m where o.state = 'SUBMITTED' and m ->> 'step' = 'SIGN' and m ->> 'positionId' = "+
			q.arg(v.Position.String())+")")
	}
	if len(terms) == 0 {
		terms = append(terms, "false")
	}
	q.WriteString("(" + strings.Join(terms, ") or (") + "))")
	q.add(" order by coalesce(o.supplement_due_at, o.due_at), o.id limit %s", first+1)
	return q
}
