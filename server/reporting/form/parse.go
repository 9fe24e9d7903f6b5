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
	problems := r.merged(found)
	if len(problems) > 0 {
		return nil, problems
	}
	return def, nil
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
		Rows: Rows{Kind: SingleRow},
	}
	if sign := o.member("illustrative"); sign != nil {
		def.Illustrative = &Illustrative{From: sign.text("from"), Note: sign.text("note")}
		sign.done()
	}
	if rows := o.member("rows"); rows != nil {
		def.Rows = readRows(rows)
	}
	defaults := readDefaults(o.member("defaults"))
	o.list("columns", func(item *docNode, path string) {
		def.Columns = append(def.Columns, r.column(item, path, defaults, nil))
	})
	o.list("within", func(item *docNode, path string) {
		def.Within = append(def.Within, r.within(item, path))
	})
	o.list("checks", func(item *docNode, path string) {
		def.Checks = append(def.Checks, r.check(item, path))
	})
	o.done()
	return def
}

func readRows(o *object) Rows {
	rows := Rows{Kind: RowKind(o.text("kind")), Min: o.whole("min", 0), Max: o.whole("max", 0)}
	o.list("items", func(item *docNode, path string) {
		each := o.r.object(item, path)
		row := Row{Key: each.text("key"), Code: each.text("code"), Label: each.text("label"), SumOf: each.words("sumOf")}
		row.Indicator = o.r.rowIndicator(each.member("indicator"), row.Label)
		if row.Key == "" {
			row.Key = fmt.Sprintf("r%d", len(rows.Items)+1)
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
