package reporting

import (
	"slices"
	"strings"
	"time"

	"congvu/server/access"
	"congvu/server/fault"
	"congvu/server/flow"
	"congvu/server/reporting/form"
	"congvu/server/reporting/outline"
)

// PartsSeen is what a viewer sees of who does which part: the unit that owes the
// whole tree, a holder its own branch, with what the viewer may do with each.
func (o *Obligation) PartsSeen(v *access.Viewer) []*WorkPart {
	out := []*WorkPart{}
	for _, p := range o.Given {
		if !access.Table.Row(v, "part.read", p.AccessRow(v)) {
			continue
		}
		seen := *p
		seen.Mine = p.heldBy(v)
		for _, a := range PartFlow.All() {
			state := PartActionState{Action: PartAction(a), Allowed: true}
			if f := o.CheckPart(v, p, state.Action); f != nil {
				state.Allowed, state.Reason = false, &f.Message
			}
			if PartFlow.Of(a).Side == flow.Sender == seen.Mine || state.Allowed {
				seen.Actions = append(seen.Actions, state)
			}
		}
		if up := o.parent(p); up == nil || !access.Table.Row(v, "part.read", up.AccessRow(v)) {
			seen.ParentID = nil
		}
		out = append(out, &seen)
	}
	return out
}

// Sight is how much of a draft a viewer sees: all of it at home in the unit that
// owes, else what lies in the parts it holds.
type Sight struct {
	all   bool
	parts []*WorkPart
}

// Sight is what the viewer sees of the draft.
func (o *Obligation) Sight(v *access.Viewer) Sight {
	s := Sight{all: o.owes(v)}
	for _, p := range o.Given {
		if p.heldBy(v) {
			s.parts = append(s.parts, p)
			s.all = s.all || p.Whole()
		}
	}
	return s
}

// All reports whether nothing is hidden.
func (s Sight) All() bool { return s.all }

// Cell reports whether a cell is seen.
func (s Sight) Cell(row, column string) bool {
	return s.all || slices.ContainsFunc(s.parts, func(p *WorkPart) bool { return p.Cell(row, column) })
}

// Heading reports whether a heading of the outline is seen.
func (s Sight) Heading(key string) bool {
	return s.all || slices.ContainsFunc(s.parts, func(p *WorkPart) bool { return p.Heading(key) })
}

// Place reports whether what stands at "r1.c8" is seen; the table as a whole only
// with all of it.
func (s Sight) Place(place string) bool {
	row, column, ok := strings.Cut(place, ".")
	return s.all || ok && s.Cell(row, column)
}

// Problems keeps those that tell of no other cell than the ones seen.
func (s Sight) Problems(found []form.Problem) []form.Problem {
	if s.all {
		return found
	}
	return slices.DeleteFunc(slices.Clone(found), func(p form.Problem) bool {
		return !s.Place(p.Place) || slices.ContainsFunc(p.Related, func(at string) bool { return !s.Place(at) })
	})
}

// Block cuts a table to the cells seen: rows and columns of which nothing is seen
// are not there at all.
func (s Sight) Block(b *CellBlock) *CellBlock {
	if s.all || b == nil {
		return b
	}
	out := &CellBlock{Rows: []string{}, Columns: []string{}, Values: [][]*string{}}
	for _, column := range b.Columns {
		if slices.ContainsFunc(b.Rows, func(row string) bool { return s.Cell(row, column) }) || s.column(column) {
			out.Columns = append(out.Columns, column)
		}
	}
	for i, row := range b.Rows {
		if !slices.ContainsFunc(out.Columns, func(column string) bool { return s.Cell(row, column) }) {
			continue
		}
		values := make([]*string, 0, len(out.Columns))
		for j, column := range b.Columns {
			if slices.Contains(out.Columns, column) {
				var v *string
				if s.Cell(row, column) {
					v = b.Values[i][j]
				}
				values = append(values, v)
			}
		}
		out.Rows, out.Values = append(out.Rows, row), append(out.Values, values)
	}
	return out
}

// column: also of a table without rows yet.
func (s Sight) column(name string) bool {
	return slices.ContainsFunc(s.parts, func(p *WorkPart) bool {
		return p.hasCells() && (len(p.Columns) == 0 || slices.Contains(p.Columns, name))
	})
}

// Draft cuts a draft to what is seen.
func (s Sight) Draft(d *Draft) *Draft {
	if s.all {
		return d
	}
	cut := *d
	cut.Cells, cut.UpdatedBy = s.Block(d.Cells), nil
	cut.Proposed = slices.DeleteFunc(slices.Clone(d.Proposed), func(c ProposedCell) bool { return !s.Cell(c.Row, c.Column) })
	cut.Unplaced = []UnplacedCell{}
	cut.Sections = slices.DeleteFunc(slices.Clone(d.Sections), func(x DraftSection) bool { return !s.Heading(x.Key) })
	cut.SectionProblems = slices.DeleteFunc(slices.Clone(d.SectionProblems), func(p Problem) bool {
		// Whether a figure of others is there yet is theirs to know.
		return p.Code == "FIGURE_EMPTY" || !s.Heading(strings.TrimPrefix(p.Place, outline.Place("")))
	})
	cut.WarningReasons = slices.DeleteFunc(slices.Clone(d.WarningReasons), func(r WarningReason) bool { return !s.Place(r.Place) })
	return &cut
}

// Judgement is what becomes of the edits of one save before they are merged.
type Judgement struct {
	Edits   []CellEdit
	Reasons []WarningReason
	Refused []Problem

	Sections        []SectionEdit
	RefusedSections []fault.Problem
	given           map[string]*WorkPart // whose part an edit fills in on behalf of, by place or heading
}

// JudgeEdits keeps the edits the viewer may make: the unit that owes everywhere, a
// holder inside its parts while they are open. What lies in a part that another
// holds below is filled in on its behalf.
func (o *Obligation) JudgeEdits(v *access.Viewer, edits []CellEdit, reasons []WarningReason) Judgement {
	j := Judgement{given: map[string]*WorkPart{}}
	for _, e := range edits {
		behalf, code := o.mayFill(v, func(p *WorkPart) bool { return p.Cell(e.Row, e.Column) })
		at := place(e.Row, e.Column)
		switch {
		case code != "":
			j.Refused = append(j.Refused, Problem{Code: code, Severity: SeverityError, Message: refusals[code], Place: at})
			continue
		case behalf != nil:
			j.given[at] = behalf
		}
		j.Edits = append(j.Edits, e)
	}
	for _, r := range reasons {
		row, column, _ := strings.Cut(r.Place, ".")
		if _, code := o.mayFill(v, func(p *WorkPart) bool { return p.Cell(row, column) }); code == "" {
			j.Reasons = append(j.Reasons, r)
		}
	}
	return j
}

var refusals = map[string]string{
	"CELL_NOT_IN_PART":    "Ô này không thuộc phần được giao; chỉ nhập các ô của phần được giao.",
	"SECTION_NOT_IN_PART": "Mục này không thuộc phần được giao; chỉ soạn các mục của phần được giao.",
	"SECTION_PART_DONE":   "Phần chứa mục này đã báo hoàn thành nên đang khóa; đề nghị nơi giao mở lại nếu cần sửa.",
	"CELL_PART_DONE":      "Phần chứa ô này đã báo hoàn thành nên đang khóa; đề nghị nơi giao mở lại nếu cần sửa.",
}

// JudgeSections decides for the text under headings what JudgeEdits decides for cells.
func (o *Obligation) JudgeSections(v *access.Viewer, edits []SectionEdit) Judgement {
	j := Judgement{given: map[string]*WorkPart{}}
	for _, e := range edits {
		behalf, code := o.mayFill(v, func(p *WorkPart) bool { return p.Heading(e.Key) })
		if code != "" {
			code = strings.Replace(code, "CELL", "SECTION", 1)
			j.RefusedSections = append(j.RefusedSections, fault.Problem{Code: code, Message: refusals[code], Place: outline.Place(e.Key)})
			continue
		}
		if behalf != nil {
			j.given[e.Key] = behalf
		}
		j.Sections = append(j.Sections, e)
	}
	return j
}

// mayFill walks from the innermost part over a place upwards: parts of one giver
// never overlap, so there is one chain.
func (o *Obligation) mayFill(v *access.Viewer, covers func(*WorkPart) bool) (behalf *WorkPart, code string) {
	inner := o.innermost(covers)
	if o.owes(v) {
		if inner != nil && !inner.heldBy(v) {
			return inner, ""
		}
		return nil, ""
	}
	for p := inner; p != nil; p = o.parent(p) {
		if !p.heldBy(v) {
			continue
		}
		if !p.Open() {
			return nil, "CELL_PART_DONE"
		}
		if inner != p {
			behalf = inner
		}
		return behalf, ""
	}
	return nil, "CELL_NOT_IN_PART"
}

func (o *Obligation) innermost(covers func(*WorkPart) bool) (inner *WorkPart) {
	deepest := 0
	for _, p := range o.Given {
		depth := o.depth(p)
		if covers(p) && depth > deepest {
			inner, deepest = p, depth
		}
	}
	return inner
}

// depth: a part given by the unit that owes stands at 1.
func (o *Obligation) depth(p *WorkPart) int {
	n := 1
	for up := o.parent(p); up != nil; up = o.parent(up) {
		n++
	}
	return n
}

// OnBehalf counts the cells that were written in parts of others.
func (j Judgement) OnBehalf(written []string) map[*WorkPart]int {
	out := map[*WorkPart]int{}
	for _, at := range written {
		if p := j.given[at]; p != nil {
			out[p]++
		}
	}
	return out
}

// InboxItem is what waits for the viewer of an obligation: the part it holds, by
// the part's own date, else the next step of the route; nil if nothing does.
func (o *Obligation) InboxItem(v *access.Viewer, now time.Time) *InboxItem {
	item := &InboxItem{Obligation: o, Action: o.Primary(v), Since: o.StateSince, DueAt: o.WaitsUntil()}
	for _, p := range o.PartsSeen(v) {
		switch {
		case !p.Mine:
			item.PartsGiven++
			if p.State == PartDone {
				item.PartsDone++
			}
		case p.Open() && o.Check(v, ActEdit) == nil && (item.Part == nil || p.due().Before(item.Part.due())):
			item.Part, item.Action, item.Since, item.DueAt = p, ActEdit, p.GivenAt, p.due()
		}
	}
	if item.Action == "" {
		return nil
	}
	item.Group = o.GroupAt(now, item.DueAt)
	return item
}

// due is the part's own date, else that of the report.
func (p *WorkPart) due() time.Time {
	if p.DueAt != nil {
		return *p.DueAt
	}
	return p.Obligation.WaitsUntil()
}
