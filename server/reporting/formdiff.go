package reporting

import (
	"fmt"
	"strconv"
	"strings"

	"congvu/server/reporting/form"
)

// FormChangeKind is how two versions of a form differ in one thing.
type FormChangeKind string

// The kinds.
const (
	ChangeAdded   FormChangeKind = "ADDED"
	ChangeRemoved FormChangeKind = "REMOVED"
	ChangeChanged FormChangeKind = "CHANGED"
)

// FormChange is one difference between two versions of a form.
type FormChange struct {
	Kind          FormChangeKind
	Code          string
	Label         string
	What          string
	Before, After *string
}

// trait is one thing that a column, row or check says of itself.
type trait struct{ what, value string }

// part is a column, a row or a check with its traits.
type formPart struct {
	code, label string
	traits      []trait
}

const maxFormChanges = 500

// CompareForms lists what differs between two versions, columns first, by code.
func CompareForms(before, after *form.Definition) []*FormChange {
	d := &differing{out: []*FormChange{}}
	d.parts("Thông tin biểu", []formPart{general(before)}, []formPart{general(after)})
	d.parts("Biểu", tableParts(before), tableParts(after))
	d.parts("Cột", columnParts(before), columnParts(after))
	d.parts("Dòng", rowParts(before), rowParts(after))
	d.parts("Kiểm tra", checkParts(before), checkParts(after))
	if len(d.out) > maxFormChanges {
		d.out = d.out[:maxFormChanges]
	}
	return d.out
}

type differing struct{ out []*FormChange }

func (d *differing) parts(what string, before, after []formPart) {
	old := map[string]formPart{}
	for _, p := range before {
		old[p.code] = p
	}
	kept := map[string]bool{}
	for _, p := range after {
		was, ok := old[p.code]
		kept[p.code] = true
		if !ok {
			d.out = append(d.out, &FormChange{Kind: ChangeAdded, Code: p.code, Label: p.label, What: what})
			continue
		}
		d.traits(was, p)
	}
	for _, p := range before {
		if !kept[p.code] {
			d.out = append(d.out, &FormChange{Kind: ChangeRemoved, Code: p.code, Label: p.label, What: what})
		}
	}
}

func (d *differing) traits(before, after formPart) {
	for i, t := range after.traits {
		was := before.traits[i].value
		if was == t.value {
			continue
		}
		from, to := was, t.value
		d.out = append(d.out, &FormChange{Kind: ChangeChanged, Code: after.code, Label: after.label, What: t.what, Before: &from, After: &to})
	}
}

func general(d *form.Definition) formPart {
	return formPart{"", d.Title, []trait{{"Tên biểu", d.Title}, {"Phiên bản", d.Edition}, {"Căn cứ pháp lý", d.LegalBasis},
		{"Áp dụng từ", d.ValidFrom}, {"Áp dụng đến", d.ValidTo}, {"Kiểu dòng", string(d.Rows.Kind)}, {"Ghi chú", d.Note}}}
}

// tableParts are the tables of a form that has several; by their key, which stays.
func tableParts(d *form.Definition) []formPart {
	out := []formPart{}
	for i, t := range d.Tables {
		out = append(out, formPart{form.TableName(i), t.Title, []trait{{"Mã biểu", t.Code}, {"Tên biểu", t.Title},
			{"Đơn vị tính chung", t.Unit}, {"Kiểu dòng", string(t.Rows.Kind)}}})
	}
	return out
}

// inTable puts the table in front of what is told apart only within it.
func inTable(name, code string) string {
	if name == "" {
		return code
	}
	return name + " · " + code
}

func columnParts(d *form.Definition) []formPart {
	out := []formPart{}
	for i, l := range d.Leaves() {
		indicator, rules := "", ""
		if l.Indicator != nil {
			indicator, rules = l.Indicator.Key, fmt.Sprintf("%s / %s", l.Indicator.OverUnits, l.Indicator.OverTime)
		}
		if f := l.Feeds; f != nil {
			indicator, rules = strings.Trim(strings.Join([]string{"theo dòng", f.Suffix, f.Nature}, " "), " "), fmt.Sprintf("%s / %s", f.OverUnits, f.OverTime)
		}
		label := strings.Join(l.Labels, " – ")
		out = append(out, formPart{inTable(l.In, l.Code), label, []trait{{"Đầu cột", label}, {"Vị trí", strconv.Itoa(i + 1)}, {"Tên trong công thức", l.Name},
			{"Kiểu", string(l.Kind)}, {"Đơn vị tính", l.Unit}, {"Số chữ số thập phân", strconv.Itoa(l.Precision)}, {"Nhỏ nhất", l.Min}, {"Lớn nhất", l.Max},
			{"Bắt buộc", yes(l.Required)}, {"Cách nhập", string(l.Input)}, {"Công thức", l.Formula}, {"Tổng in trên biểu", l.Printed},
			{"Chỉ tiêu", indicator}, {"Cộng theo đơn vị / thời gian", rules}}})
	}
	return out
}

func rowParts(d *form.Definition) []formPart {
	out := []formPart{}
	for _, t := range d.AllTables() {
		for _, r := range t.Rows.Items {
			indicator := ""
			if r.Indicator != nil {
				indicator = r.Indicator.Key
			}
			out = append(out, formPart{r.Key, strings.TrimSpace(r.Code + " " + r.Label), []trait{{"Tên dòng", r.Label}, {"Mã dòng", r.Code}, {"Là tổng của", strings.Join(r.SumOf, " + ")}, {"Chỉ tiêu", indicator}}})
		}
	}
	return out
}

func checkParts(d *form.Definition) []formPart {
	out := []formPart{}
	for i, t := range d.AllTables() {
		name := ""
		if d.Several() {
			name = form.TableName(i)
		}
		for _, w := range t.Within {
			rule := inTable(name, w.Rule)
			out = append(out, formPart{rule, rule, []trait{{"Mức", string(w.Severity)}, {"Lời nhắc", w.Message}}})
		}
	}
	for _, c := range d.Checks {
		out = append(out, formPart{c.ID, c.ID, []trait{{"Điều kiện", c.Expr}, {"Mức", string(c.Severity)}, {"Lời nhắc", c.Message}}})
	}
	return out
}

func yes(b bool) string {
	if b {
		return "có"
	}
	return "không"
}
