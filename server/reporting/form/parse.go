package form

import (
	"bytes"
	"fmt"
	"sort"
	"unicode/utf8"

	"congvu/server/fault"

	"golang.org/x/text/unicode/norm"
)

// maxProblems bounds how many problems of one document are reported.
const maxProblems = 200

// Parse reads a form document, YAML or JSON, and checks it as Compile does.
// It reports every problem it finds, each with its path ("columns[2].formula")
// and line, in the order of the lines; with any problem there is no form.
func Parse(data []byte) (*Definition, []fault.Problem) {
	def, problems := Read(data)
	if len(problems) > 0 {
		return nil, problems
	}
	return def, nil
}

// Read is Parse that keeps what could be read of a faulty document, for whoever goes on
// writing it; nil where it is no document at all.
func Read(data []byte) (*Definition, []fault.Problem) {
	if len(data) > MaxDocument {
		return nil, []fault.Problem{{Code: "TOO_MANY", Message: fmt.Sprintf("Tài liệu lớn quá %d MB.", MaxDocument>>20)}}
	}
	if !utf8.Valid(data) {
		return nil, []fault.Problem{{Code: "ENCODING", Message: "Tài liệu không phải UTF-8; hãy lưu lại tệp với bảng mã UTF-8."}}
	}
	data = norm.NFC.Bytes(bytes.TrimPrefix(data, []byte("\ufeff")))
	root, broken := readDocument(data)
	if broken != nil {
		return nil, []fault.Problem{{Code: "SYNTAX", Place: fmt.Sprintf("dòng %d", broken.line), Message: broken.message}}
	}
	r := &reader{lines: map[string]int{}}
	def := r.definition(root)
	_, found := Compile(def)
	return def, r.merged(found)
}

// merged puts the problems of reading and of compiling together by line; a
// place that could not be read is not reported again as missing.
func (r *reader) merged(compiled []fault.Problem) []fault.Problem {
	unread := map[string]bool{}
	for _, p := range r.problems {
		unread[p.Place] = true
	}
	all := r.problems
	for _, p := range compiled {
		if !unread[p.Place] {
			all = append(all, p)
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return r.lineOf(all[i].Place) < r.lineOf(all[j].Place) })
	if len(all) > maxProblems {
		all = all[:maxProblems]
	}
	for i := range all {
		all[i].Message = fmt.Sprintf("Dòng %d: %s", r.lineOf(all[i].Place), all[i].Message)
	}
	return all
}

func (r *reader) definition(root *docNode) *Definition {
	o := r.object(root, "")
	def := &Definition{
		Code: o.text("code"), Edition: o.text("edition"), Title: o.text("title"), LegalBasis: o.text("legalBasis"),
		ValidFrom: o.text("validFrom"), ValidTo: o.text("validTo"), Note: o.text("note"),
	}
	if sign := o.member("illustrative"); sign != nil {
		def.Illustrative = &Illustrative{From: sign.text("from"), Note: sign.text("note")}
		sign.done()
	}
	several := o.get("tables") != nil
	if rows := o.member("rows"); rows != nil {
		def.Rows = readRows(rows, "")
	} else if !several {
		def.Rows = Rows{Kind: SingleRow}
	}
	defaults := readDefaults(o.member("defaults"))
	def.Columns, def.Within = r.columnsOf(o, defaults), r.withinsOf(o)
	o.list("tables", func(item *docNode, path string) {
		def.Tables = append(def.Tables, r.table(item, path, defaults))
	})
	if several && len(def.Tables) == 0 {
		r.fail("tables", "TABLES_INVALID", "tables chưa liệt kê biểu nào.")
	}
	o.list("checks", func(item *docNode, path string) {
		def.Checks = append(def.Checks, r.check(item, path))
	})
	o.done()
	return def
}

// table reads one of several tables; what it does not say of its number columns, the
// form's defaults say.
func (r *reader) table(item *docNode, path string, d defaults) Table {
	o := r.object(item, path)
	t := Table{Key: o.text("key"), Code: o.text("code"), Title: o.text("title"), Unit: o.text("unit"), Rows: Rows{Kind: SingleRow}}
	if rows := o.member("rows"); rows != nil {
		t.Rows = readRows(rows, t.prefix())
	}
	if own := o.member("defaults"); own != nil {
		d = readDefaults(own)
	}
	d.prefix, d.unit = t.prefix(), orElse(d.unit, t.Unit)
	t.Columns, t.Within = r.columnsOf(o, d), r.withinsOf(o)
	o.done()
	return t
}

func (r *reader) columnsOf(o *object, d defaults) []Column {
	var columns []Column
	o.list("columns", func(item *docNode, path string) {
		columns = append(columns, r.column(item, path, d, nil))
	})
	return columns
}

func (r *reader) withinsOf(o *object) []Within {
	var withins []Within
	o.list("within", func(item *docNode, path string) {
		withins = append(withins, r.within(item, path))
	})
	return withins
}

// readRows reads a body; prefix goes before the keys it gives rows.
func readRows(o *object, prefix string) Rows {
	rows := Rows{Kind: RowKind(o.text("kind")), Min: o.whole("min", 0), Max: o.whole("max", 0)}
	o.list("items", func(item *docNode, path string) {
		each := o.r.object(item, path)
		row := Row{Key: each.text("key"), Code: each.text("code"), Label: each.text("label"), SumOf: each.words("sumOf")}
		row.Indicator = o.r.rowIndicator(each.member("indicator"), row.Label)
		if row.Key == "" {
			row.Key = fmt.Sprintf("%sr%d", prefix, len(rows.Items)+1)
		}
		each.done()
		rows.Items = append(rows.Items, row)
	})
	o.done()
	return rows
}

// within reads "8<=4", or an object with that rule, a severity and a message.
func (r *reader) within(item *docNode, path string) Within {
	if item.kind == nodeText {
		r.lines[path+".rule"] = item.line
		return Within{Rule: item.text, Severity: Error}
	}
	o := r.object(item, path)
	w := Within{Rule: o.text("rule"), Severity: r.severity(o), Message: o.text("message")}
	o.done()
	return w
}

func (r *reader) check(item *docNode, path string) Check {
	o := r.object(item, path)
	check := Check{
		ID: o.text("id"), Expr: o.text("expr"), Severity: r.severity(o), Message: o.text("message"),
		Columns: o.words("columns"), Row: o.text("row"), Required: o.truth("required", false),
	}
	o.done()
	return check
}

func (r *reader) severity(o *object) Severity {
	if written := o.text("severity"); written != "" {
		return Severity(written)
	}
	return Error
}
