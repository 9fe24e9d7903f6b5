package store

import (
	"slices"
	"strconv"
	"strings"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/casework"
	"congvu/server/directory"
)

// never is the time limit of what has none, and of what the viewer is told none of: the order of a
// list would tell it otherwise, and a time limit tells what the person counts as.
const never = "'infinity'::timestamptz"

// dueKey is the order by time limits as an index has it.
const dueKey = "coalesce(r.due_at, " + never + ")"

// listed is the statement of a page: which records the condition leaves, in the order asked for, behind
// the one that the page before ended with. It is the next one of the batch.
func (q *query) listed(b *pgx.Batch, v *access.Viewer, order casework.CaseOrder, exact [][]byte, first int, after *string) (string, error) {
	anchor, err := q.anchor(after)
	if err != nil {
		return "", err
	}
	keys, direction, limit := []string{"r.updated_at", "r.id"}, "desc", strconv.Itoa(first+1)
	if order != casework.OrderUpdated {
		switch {
		case q.sought:
		case !q.opened:
			return q.byDueAlone(b, v, anchor, limit), nil
		default:
			return q.byDue(v, anchor, limit), nil
		}
		keys, direction = []string{q.toldDue(v), "r.id"}, "asc"
	}
	if len(exact) > 0 { // names that match with their accents come first
		matches := "(r.name_tokens @> " + q.arg(exact) + ")"
		if direction == "asc" {
			matches = "not " + matches
		}
		keys = slices.Insert(keys, 0, matches)
	}
	row, compare := strings.Join(keys, ", "), map[string]string{"asc": " > ", "desc": " < "}[direction]
	if anchor != "" {
		q.WriteString(" and (" + row + ")" + compare + "(select " + row + anchor + ")")
	}
	return q.unordered() + " order by " + strings.Join(keys, " "+direction+", ") + " " + direction + " limit " + limit, nil
}

// unordered is the statement of the records that the condition leaves.
func (q *query) unordered() string {
	if q.counted {
		return "select r.id, count(*) over () " + fromRecords + q.String()
	}
	return "select r.id " + fromRecords + q.String()
}

// anchor is the record that the page before ended with.
func (q *query) anchor(after *string) (string, error) {
	if after == nil {
		return "", nil
	}
	id, err := uuid.Parse(*after)
	if err != nil {
		return "", directory.InvalidCursor()
	}
	return " from case_records r where r.id = " + q.arg(id), nil
}

// toldDue is the time limit as far as the viewer is told it.
func (q *query) toldDue(v *access.Viewer) string {
	return "case when " + q.reads(v, casework.SectionManagement) + " then " + dueKey + " else " + never + " end"
}

// byDueAlone is the order by time limits for whom no record was opened (see within): the viewer is
// told those of all others. The records of one unit alone lie in an index by their time limits.
func (q *query) byDueAlone(b *pgx.Batch, v *access.Viewer, anchor, limit string) string {
	condition := q.String()
	if v.Own.Hi == v.Own.Lo+1 && area(v) == (access.Interval{}) {
		b.Queue(byOrder)
		condition += " and r.unit_at = " + q.arg(v.Own.Lo)
	}
	if anchor != "" {
		condition += " and (" + dueKey + ", r.id) > (select " + dueKey + ", r.id" + anchor + ")"
	}
	return "select r.id " + fromRecords + condition + " order by " + dueKey + ", r.id limit " + limit
}

// byDue is the order by time limits of two parts, each in the order of an index: those of which the viewer
// is told the time limits, and those of which it is told none, which come among what has none, by id.
func (q *query) byDue(v *access.Viewer, anchor, limit string) string {
	condition, reads, told, untold := q.String(), q.reads(v, casework.SectionManagement), "", ""
	if anchor != "" {
		last := "(select " + q.toldDue(v) + ", r.id" + anchor + ")"
		told, untold = " and ("+dueKey+", r.id) > "+last, " and ("+never+", r.id) > "+last
	}
	return "select id from ((select r.id, " + dueKey + " as due " + fromRecords + condition + " and " + reads + told + " order by " + dueKey + ", r.id limit " + limit + ")" +
		" union all (select r.id, " + never + " " + fromRecords + condition + " and r.id = any(array(select case_opened())) and (" + reads + ") is not true" + untold + " order by r.id limit " + limit + ")) listed order by due, id limit " + limit
}
