package reporting

import (
	"slices"

	"congvu/server/fault"
)

// several reports whether the form has more than one table.
func (e Extent) several() bool { return len(e.Columns) > 0 && e.Columns[0].In != "" }

// tablesOf are the tables that the named rows or columns stand in.
func tablesOf(keys []string, all []Named) map[string]bool {
	out := map[string]bool{}
	for _, n := range all {
		if slices.Contains(keys, n.Key) {
			out[n.In] = true
		}
	}
	return out
}

// together refuses rows and columns of which some stand in a table where nothing of the
// other is named: they would cover no cell.
func (e Extent) together(s Scope) error {
	if !e.several() || len(s.Rows) == 0 || len(s.Columns) == 0 {
		return nil
	}
	rows, columns := tablesOf(s.Rows, e.Rows), tablesOf(s.Columns, e.Columns)
	for _, one := range []struct {
		has, lacks map[string]bool
		what, more string
	}{{rows, columns, "dòng", "cột"}, {columns, rows, "cột", "dòng"}} {
		for in := range one.has {
			if !one.lacks[in] {
				return fault.New(fault.BadInput, "SCOPE_APART", "Phạm vi có %s của %s nhưng không có %s nào của biểu này. Chọn thêm %[3]s của %[2]s, hoặc chỉ chọn %[1]s.",
					one.what, in, one.more).At("scope")
			}
		}
	}
	return nil
}

// spelt names, in a form of several tables, the rows and columns that an empty list
// means: those of the tables that the other list reaches into.
func (e Extent) spelt(s Scope) Scope {
	if !e.several() || s.Whole() {
		return s
	}
	rows, columns := tablesOf(s.Rows, e.Rows), tablesOf(s.Columns, e.Columns)
	if len(s.Rows) == 0 && len(s.Columns) > 0 {
		s.Rows = standingIn(columns, e.Rows)
	}
	if len(s.Columns) == 0 && len(s.Rows) > 0 {
		s.Columns = standingIn(rows, e.Columns)
	}
	return s
}

func standingIn(tables map[string]bool, all []Named) []string {
	var out []string
	for _, n := range all {
		if tables[n.In] {
			out = append(out, n.Key)
		}
	}
	return out
}

// someCell reports whether rows and columns meet in a table; an empty list means all.
func (e Extent) someCell(rows, columns []string) bool {
	if !e.several() || len(rows) == 0 || len(columns) == 0 {
		return true
	}
	in := tablesOf(columns, e.Columns)
	for table := range tablesOf(rows, e.Rows) {
		if in[table] {
			return true
		}
	}
	return false
}

// rangesIn writes what is named, table by table: "Biểu 2 cột 1–3".
func rangesIn(word string, keys []string, all []Named) []string {
	var out []string
	for first := 0; first < len(all); {
		end := first
		for end < len(all) && all[end].In == all[first].In {
			end++
		}
		if said := ranges(keys, all[first:end]); said != "" {
			if in := all[first].In; in != "" {
				said = in + " " + word + " " + said
			} else {
				said = word + " " + said
			}
			out = append(out, said)
		}
		first = end
	}
	return out
}
