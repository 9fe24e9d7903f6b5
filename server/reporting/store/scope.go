package store

import (
	"fmt"
	"strings"

	"github.com/google/uuid"

	"congvu/server/access"
)

// query is an SQL text that grows with its arguments.
type query struct {
	strings.Builder
	args []any
}

// arg adds an argument and answers its placeholder.
func (q *query) arg(v any) string {
	q.args = append(q.args, v)
	return fmt.Sprintf("$%d", len(q.args))
}

// add appends text; each %s is the placeholder of the argument at its place.
func (q *query) add(text string, args ...any) {
	names := make([]any, len(args))
	for i, a := range args {
		names[i] = q.arg(a)
	}
	fmt.Fprintf(q, text, names...)
}

// scope writes the condition of the rows a rule opens to the viewer, over
// obligations o and rounds r. It asks the table of rules itself with one row of
// each standing, so that SQL and gate follow the same line of the table; the gate
// asks again for every row that comes back.
func (s *Service) scope(q *query, v *access.Viewer, rule, state string) {
	opens := func(r access.Row) bool { r.State = state; return access.Table.Row(v, rule, r) }
	terms := []string{}
	add := func(text string, arg any) {
		n := q.arg(arg)
		terms = append(terms, strings.ReplaceAll(text, "?", n))
	}
	if opens(access.Row{Covered: access.ManagingOffice}) {
		q.WriteString("true")
		return
	}
	if opens(access.Row{Relation: access.Own}) {
		add("o.unit_id = any(?)", s.ownUnits(v))
	}
	if opens(access.Row{Relation: access.PartHolder}) {
		terms = append(terms, "o.id = any("+s.heldBy(q, v, "w.state <> 'RECALLED'")+")")
	}
	var led access.Relations
	for _, r := range []access.Relations{access.Below, access.SameLine} {
		if opens(access.Row{Relation: r}) {
			led |= r
		}
	}
	if led != 0 {
		add("o.unit_id = any(?)", s.unitsStanding(v, led))
	}
	if opens(access.Row{Covered: access.LeadAgency}) {
		add("r.regime_id = any(?)", v.Regimes())
	}
	if len(terms) == 0 {
		terms = append(terms, "false")
	}
	q.WriteString("(" + strings.Join(terms, " or ") + ")")
}

// ownUnits are the units whose work is the viewer's own.
func (s *Service) ownUnits(v *access.Viewer) []uuid.UUID {
	units, out := s.Units.Current(), []uuid.UUID{}
	for _, i := range v.OwnIntervals() {
		for _, u := range units.In(i) {
			out = append(out, u.ID)
		}
	}
	return out
}

// unitsStanding are the units that stand so seen from the viewer.
func (s *Service) unitsStanding(v *access.Viewer, so access.Relations) []uuid.UUID {
	out := []uuid.UUID{}
	for _, u := range s.Units.Current().Units() {
		if v.Relation(u.Spot())&so != 0 {
			out = append(out, u.ID)
		}
	}
	return out
}
