package reporting

import (
	"slices"
	"strings"

	"congvu/server/fault"
	"congvu/server/reporting/form"
)

// Scope is what a part of a report covers: headings of the outline, and of the
// form the cells whose row and column are named; no rows = all rows, no columns =
// all columns. With nothing named it is the whole report.
type Scope struct {
	Headings, Rows, Columns []string
}

// Whole reports whether nothing was cut off.
func (s Scope) Whole() bool { return len(s.Headings)+len(s.Rows)+len(s.Columns) == 0 }

// hasCells reports whether the scope reaches into the form at all.
func (s Scope) hasCells() bool { return s.Whole() || len(s.Rows)+len(s.Columns) > 0 }

// Cell reports whether a cell of the form lies inside.
func (s Scope) Cell(row, column string) bool {
	return s.hasCells() && (len(s.Rows) == 0 || slices.Contains(s.Rows, row)) &&
		(len(s.Columns) == 0 || slices.Contains(s.Columns, column))
}

// Heading reports whether a heading of the outline lies inside.
func (s Scope) Heading(key string) bool { return s.Whole() || slices.Contains(s.Headings, key) }

// Named is a row, column or heading by its key and by what is printed for it; in a form
// of several tables rows and columns say in which they stand: "Biểu 2".
type Named struct{ Key, Label, In string }

// Extent is all that a report can be cut into, in order.
type Extent struct {
	Headings, Rows, Columns []Named
}

// ExtentOf is what a form can be cut into; headings are the outline's.
func ExtentOf(c *form.Compiled, headings []Named) Extent {
	e := Extent{Headings: headings}
	for _, leaf := range c.Def.Leaves() {
		e.Columns = append(e.Columns, Named{leaf.Name, leaf.Code, leaf.In})
	}
	for i, t := range c.Def.AllTables() {
		in := ""
		if c.Def.Several() {
			in = form.TableName(i)
		}
		switch t.Rows.Kind {
		case form.FixedRows:
			for _, r := range t.Rows.Items {
				e.Rows = append(e.Rows, Named{r.Key, r.Code, in})
			}
		case form.SingleRow:
			e.Rows = append(e.Rows, Named{t.RowKey(1), "1", in})
		}
	}
	return e
}

// Tidy puts a scope in the order of the report, without doubles, and leaves out
// what says nothing: all rows, or everything. A name the report does not have is
// the fault SCOPE_UNKNOWN; a growing form is not cut into rows.
func (e Extent) Tidy(s Scope) (Scope, error) {
	out := Scope{}
	for _, list := range []struct {
		given []string
		has   []Named
		into  *[]string
		place string
		word  string
	}{
		{s.Headings, e.Headings, &out.Headings, "scope.headings", "Đề cương không có mục"},
		{s.Rows, e.Rows, &out.Rows, "scope.rows", "Biểu không có dòng cố định"},
		{s.Columns, e.Columns, &out.Columns, "scope.columns", "Biểu không có cột"},
	} {
		for _, key := range list.given {
			if indexOf(list.has, key) < 0 {
				return out, fault.New(fault.BadInput, "SCOPE_UNKNOWN", "%s “%.40s”. Chọn lại phạm vi giao.", list.word, key).At(list.place)
			}
		}
		for _, n := range list.has {
			if slices.Contains(list.given, n.Key) {
				*list.into = append(*list.into, n.Key)
			}
		}
	}
	if err := e.together(out); err != nil {
		return out, err
	}
	if len(out.Rows) == len(e.Rows) && len(out.Rows) > 0 {
		if out.Rows = nil; len(out.Columns) == 0 {
			out.Columns = keysOf(e.Columns) // all rows of all columns, and no heading unless named
		}
	}
	if len(out.Rows) == 0 && len(out.Columns) == len(e.Columns) && len(out.Headings) == len(e.Headings) {
		return Scope{}, nil
	}
	return out, nil
}

// Contains reports whether all of b lies inside a; both are tidy.
func (e Extent) Contains(a, b Scope) bool {
	if a.Whole() || b.Whole() {
		return a.Whole()
	}
	a, b = e.spelt(a), e.spelt(b)
	if b.hasCells() && (!a.hasCells() || !within(b.Rows, a.Rows, e.Rows) || !within(b.Columns, a.Columns, e.Columns)) {
		return false
	}
	return !slices.ContainsFunc(b.Headings, func(k string) bool { return !slices.Contains(a.Headings, k) })
}

// within: every member of part is a member of set, where an empty one means all.
func within(part, set []string, all []Named) bool {
	if len(set) == 0 || len(set) == len(all) {
		return true
	}
	return len(part) > 0 && !slices.ContainsFunc(part, func(k string) bool { return !slices.Contains(set, k) })
}

// Shared is what two scopes have in common: no cells and no headings if they are
// apart. It is itself a scope, to be told to whoever gave the second.
func (e Extent) Shared(a, b Scope) (common Scope, overlap bool) {
	switch {
	case a.Whole():
		return b, true
	case b.Whole():
		return a, true
	}
	for _, k := range a.Headings {
		if slices.Contains(b.Headings, k) {
			common.Headings = append(common.Headings, k)
		}
	}
	overlap = len(common.Headings) > 0
	a, b = e.spelt(a), e.spelt(b)
	if a.hasCells() && b.hasCells() {
		rows, someRow := meet(a.Rows, b.Rows)
		columns, someColumn := meet(a.Columns, b.Columns)
		if someRow && someColumn && e.someCell(rows, columns) {
			common.Rows, common.Columns, overlap = rows, columns, true
		}
	}
	return common, overlap
}

// meet is the intersection of two lists of which an empty one means all.
func meet(a, b []string) (both []string, some bool) {
	switch {
	case len(a) == 0:
		return b, true
	case len(b) == 0:
		return a, true
	}
	for _, k := range a {
		if slices.Contains(b, k) {
			both = append(both, k)
		}
	}
	return both, len(both) > 0
}

// Words says in Vietnamese what a scope covers: "cột 3–5, dòng II".
func (e Extent) Words(s Scope) string {
	if s.Whole() {
		return "toàn bộ báo cáo"
	}
	words := []string{}
	add := func(word string, keys []string, all []Named) {
		if len(keys) > 0 {
			words = append(words, rangesIn(word, keys, all)...)
		}
	}
	add("mục", s.Headings, e.Headings)
	add("cột", s.Columns, e.Columns)
	add("dòng", s.Rows, e.Rows)
	return strings.Join(words, ", ")
}

// ranges writes neighbours as "3–5", as far as they count in one way: "1–II" would
// say nothing.
func ranges(keys []string, all []Named) string {
	out := []string{}
	for i := 0; i < len(all); {
		first, way := i, counting(all[i].Label)
		for i < len(all) && slices.Contains(keys, all[i].Key) && counting(all[i].Label) == way {
			i++
		}
		switch n := i - first; {
		case n == 0:
			i++
		case n == 1:
			out = append(out, all[first].Label)
		case n == 2:
			out = append(out, all[first].Label, all[first+1].Label)
		case n > 2:
			out = append(out, all[first].Label+"–"+all[i-1].Label)
		}
	}
	return strings.Join(out, ", ")
}

// counting is how a label counts: in digits, in Roman numerals, or by itself.
func counting(label string) string {
	switch {
	case label != "" && strings.Trim(label, "0123456789") == "":
		return "1"
	case label != "" && strings.Trim(label, "IVXLC") == "":
		return "I"
	}
	return label
}

func indexOf(list []Named, key string) int {
	return slices.IndexFunc(list, func(n Named) bool { return n.Key == key })
}

func keysOf(list []Named) []string {
	out := make([]string, len(list))
	for i, n := range list {
		out[i] = n.Key
	}
	return out
}
