package outline

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"congvu/server/fault"
	"congvu/server/reporting/form"
)

// Show is what of a figure is written.
type Show byte

// The ways to write a figure.
const (
	ShowBoth   Show = 0   // {01/TCD.1}: 1.234 (tăng 5,2 % so với cùng kỳ)
	ShowValue  Show = '=' // {01/TCD.1=}: 1.234
	ShowChange Show = '%' // {01/TCD.1%}: tăng 5,2 % so với cùng kỳ
)

// Reference is a figure pulled into a text: {01/TCD.1}, {KTXH-01.4@r3=}.
type Reference struct {
	Written string // with its braces
	path    string // form code . column code
	Row     string // key of a printed row, "" for none
	Show    Show
}

var written = regexp.MustCompile(`\{([^{}\n]{1,120})\}`)

// References lists the figures that a text pulls, in order, each way of writing once.
func References(text string) []Reference {
	var out []Reference
	for _, found := range written.FindAllStringSubmatch(text, -1) {
		ref := readReference(found[0], found[1])
		if !slices.Contains(out, ref) {
			out = append(out, ref)
		}
	}
	return out
}

func readReference(whole, inner string) Reference {
	ref := Reference{Written: whole}
	for _, show := range []Show{ShowValue, ShowChange} {
		if body, ok := strings.CutSuffix(inner, string(rune(show))); ok {
			inner, ref.Show = body, show
		}
	}
	ref.path, ref.Row, _ = strings.Cut(inner, "@")
	return ref
}

// broken: there is no form or no column in it.
func (r Reference) broken() bool {
	at := strings.Index(r.path, ".")
	return at <= 0 || at == len(r.path)-1
}

// codes lists the ways to read form and column: either may have points of its own.
func (r Reference) codes(try func(formCode, column string) bool) {
	for i, c := range r.path {
		if c == '.' && try(r.path[:i], r.path[i+1:]) {
			return
		}
	}
}

// Find looks the figure up among forms, which forms answers by code, nil for none.
// What is wrong with the reference is the problem.
func (r Reference) Find(forms func(code string) *form.Compiled) (*form.Leaf, *fault.Problem) {
	var found *form.Compiled
	var column string
	r.codes(func(code, rest string) bool {
		if c := forms(code); c != nil {
			found, column = c, rest
		}
		return found != nil && leafOf(found, column, r.Row) != nil
	})
	if found == nil {
		return nil, r.problem("FIGURE_FORM_UNKNOWN", "Số liệu %s dẫn từ một biểu không có hoặc không phải biểu của báo cáo.", r.Written)
	}
	leaf := leafOf(found, column, r.Row)
	if leaf == nil {
		return nil, r.problem("FIGURE_COLUMN_UNKNOWN", "Số liệu %s dẫn từ cột mã %s, biểu %s không có cột này.", r.Written, column, found.Def.Code)
	}
	return leaf, r.rowProblem(found.Def, leaf)
}

func (r Reference) rowProblem(def *form.Definition, leaf *form.Leaf) *fault.Problem {
	fixed := def.Several() || def.Rows.Kind == form.FixedRows
	switch {
	case fixed && r.Row == "":
		return r.problem("FIGURE_ROW_MISSING", "Biểu %s có nhiều dòng: ghi thêm dòng vào %s, ví dụ %s.", def.Code, r.Written, "{"+r.path+"@"+def.AllTables()[leaf.Table].RowKeys()[0]+"}")
	case fixed && !slices.Contains(def.RowKeys(), r.Row):
		return r.problem("FIGURE_ROW_UNKNOWN", "Số liệu %s dẫn từ dòng %s, biểu %s không có dòng này.", r.Written, r.Row, def.Code)
	case !fixed && r.Row != "":
		return r.problem("FIGURE_ROW_UNKNOWN", "Biểu %s không có dòng cố định: bỏ phần @ trong %s.", def.Code, r.Written)
	case def.Rows.Kind == form.GrowingRows && leaf.Kind != form.KindNumber:
		return r.problem("FIGURE_NOT_NUMBER", "Cột của số liệu %s không phải cột số nên không cộng các dòng được.", r.Written)
	}
	return nil
}

func (r Reference) problem(code, format string, args ...any) *fault.Problem {
	return &fault.Problem{Code: code, Message: fmt.Sprintf(format, args...)}
}

// leafOf is the column of that code; of several tables the row says in which.
func leafOf(c *form.Compiled, code, row string) *form.Leaf {
	leaves, table := c.Def.Leaves(), c.Def.TableOf(row)
	i := slices.IndexFunc(leaves, func(l form.Leaf) bool { return l.Code == code && (row == "" || l.Table == table) })
	if i < 0 {
		return nil
	}
	return &leaves[i]
}

// Check names every figure of the outline that the forms do not have, at its
// heading; forms answers a form by code, nil for none.
func (d *Definition) Check(forms func(code string) *form.Compiled) []fault.Problem {
	var out []fault.Problem
	for _, h := range d.Flat() {
		for _, part := range []struct{ name, text string }{{"guidance", h.Guidance}, {"text", h.Text}} {
			for _, ref := range References(part.text) {
				if _, p := ref.Find(forms); p != nil {
					p.Place, p.Message = h.Path+"."+part.name, "Đề mục “"+h.heading()+"”: "+p.Message
					out = append(out, *p)
				}
			}
		}
	}
	return out
}

// heading is number and title as a reader knows it.
func (h *Heading) heading() string { return strings.TrimSpace(h.Number + " " + h.Title) }
