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
func (s *Service) Inbox(ctx context.Context, first int, mine bool) (*reporting.Inbox, error) {
	v := access.From(ctx)
	if err := may(v, "inbox.read"); err != nil {
		return nil, err
	}
	q := s.inboxQuery(v, first, mine)
	rows, err := s.Runner.DB.Pool.Query(ctx, q.String(), q.args...)
	if err != nil {
		return nil, db.Fault(err)
	}
	changes := []*change{}
	m := s.maker(v)
	found, err := m.collect(rows, func(*obligationRow) []any {
		c := &change{}
		changes = append(changes, c)
		return []any{&c.newer, &c.older, &c.urged}
	})
	if err != nil {
		return nil, db.Fault(err)
	}
	out := &reporting.Inbox{Items: []*reporting.InboxItem{}, HasMore: len(found) > first}
	for i, o := range found[:min(first, len(found))] {
		item := o.InboxItem(v, m.now)
		if item == nil {
			continue
		}
		item.Urged = changes[i].urged && o.AccessRow(v).Relation&access.Own != 0 // who holds a part is not the one urged
		if item.ChangedCells, err = changes[i].count(s.versionOf(o)); err != nil {
			return nil, err
		}
		out.Items = append(out.Items, item)
	}
	return out, nil
}

// change is two versions of a report as stored, the one that waits and the one
// sent before it.
type change struct {
	newer, older []byte
	urged        bool // and the unit has not taken note
}

func (c *change) count(v *version) (*int, error) {
	if c.newer == nil || c.older == nil || v == nil {
		return nil, nil
	}
	var newer, older map[string]json.RawMessage
	if err := json.Unmarshal(c.newer, &newer); err != nil {
		return nil, err
	}
	if err := json.Unmarshal(c.older, &older); err != nil {
		return nil, err
	}
	// What is stored alike is equal and need not be taken apart: most of a returned
	// report is.
	a, b := form.Cells{}, form.Cells{}
	for row := range newer {
		if err := differing(row, newer[row], older[row], a, b); err != nil {
			return nil, err
		}
		delete(older, row)
	}
	for row := range older {
		if err := differing(row, nil, older[row], a, b); err != nil {
			return nil, err
		}
	}
	n := reporting.Changed(v.form, a, b)
	return &n, nil
}

// differing reads the cells of a row that are stored differently into a and b.
func differing(row string, newer, older []byte, a, b form.Cells) error {
	if bytes.Equal(newer, older) {
		return nil
	}
	var texts [2]map[string]json.RawMessage
	for i, stored := range [][]byte{newer, older} {
		if stored == nil {
			continue
		}
		if err := json.Unmarshal(stored, &texts[i]); err != nil {
			return err
		}
	}
	for i, into := range []form.Cells{a, b} {
		for column, text := range texts[i] {
			if bytes.Equal(text, texts[1-i][column]) {
				continue
			}
			var v form.Value
			if err := json.Unmarshal(text, &v); err != nil {
				return err
			}
			into.Set(row, column, v)
		}
	}
	return nil
}

// inboxColumns bring the two versions only where a changed report waits to be
// looked at: by the signer the draft, by the lead agency the version sent.
const inboxColumns = `, case when o.submission_count = 0 then null
		when o.state = 'SUBMITTED' and o.submission_count > 1 then (select s.cells from submissions s where s.obligation_id = o.id and s.number = o.submission_count)
		when o.state in ('AWAITING_SIGNATURE', 'SIGNED') then (select d.cells from drafts d where d.id = o.id) end,
	case when o.submission_count = 0 then null
		when o.state = 'SUBMITTED' and o.submission_count > 1 then (select s.cells from submissions s where s.obligation_id = o.id and s.number = o.submission_count - 1)
		when o.state in ('AWAITING_SIGNATURE', 'SIGNED') then (select s.cells from submissions s where s.obligation_id = o.id and s.number = o.submission_count) end,
	o.state in ('ASSIGNED', 'DRAFTING', 'AWAITING_SIGNATURE', 'SIGNED', 'RETURNED', 'CORRECTING')
		and exists (select from urge_targets t where t.obligation_id = o.id and t.acknowledged_at is null)`

// signedBy is what the marks of a report hold when the viewer's position signed it; as
// one value, which PostgreSQL would otherwise make again for each row.
func signedBy(v *access.Viewer) string {
	return `[{"step": "SIGN", "positionId": "` + v.Position.String() + `"}]`
}

func (s *Service) inboxQuery(v *access.Viewer, first int, followed bool) *query {
	q := &query{}
	q.WriteString("select " + obligationColumns + inboxColumns + obligationTables + " where r.state = 'OPEN' and (")
	own, held, terms := "", "", []string{}
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
		// A holder finds what was given to it, the office what was not given as a whole.
		const entering = "o.state in ('ASSIGNED', 'DRAFTING', 'RETURNED', 'CORRECTING') and "
		held = s.heldBy(q, v, "w.state in ('GIVEN', 'REOPENED')")
		terms = append(terms, entering+"o.id = any("+held+")", entering+"o.unit_id = any("+mine()+`) and not exists (select from work_parts w where w.obligation_id = o.id
			and w.parent_id is null and w.state in ('GIVEN', 'REOPENED') and cardinality(w.headings || w.row_keys || w.column_names) = 0)`)
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
			") and not (o.state = 'SUBMITTED' and o.marks @> "+q.arg(signedBy(v))+"::jsonb)")
	}
	if len(terms) == 0 {
		terms = append(terms, "false")
	}
	q.WriteString("(" + strings.Join(terms, ") or (") + "))")
	if followed {
		s.followed(q, v)
	}
	q.WriteString(" order by coalesce(")
	if held != "" { // a part is due by its own date
		q.WriteString("case when o.id = any(" + held + ") then (select min(w.due_at) from work_parts w where w.obligation_id = o.id and w.state in ('GIVEN', 'REOPENED')) end, ")
	}
	q.add("o.supplement_due_at, o.due_at), o.id limit %s", first+1)
	return q
}
