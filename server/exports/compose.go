// Package exports hands reports out as documents: it composes what server/document
// prints, and serves it at the doors GET /reports, /drafts, /rounds and /registers.
package exports

import (
	"fmt"
	"strings"
	"time"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/clock/period"
	"congvu/server/directory"
	"congvu/server/document"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
)

// reportOf composes the Báo cáo of one version, or of a working copy. Names of people
// stand in it only where the viewer may read them.
func reportOf(p *reporting.Printable, people bool) *document.Report {
	o, u := p.Obligation, p.Obligation.Unit
	r := &document.Report{
		Letterhead: document.Letterhead{Superior: document.Superior(u), Issuer: document.Issuer(u), Notation: notation(u), Place: document.Place(u)},
		Subject:    subject(o.Round), Recipients: recipients(o.Round.Regime), Draft: p.Submission == nil, Made: madeAt(p),
	}
	if lead := o.Round.Regime; lead != nil && lead.LeadUnit != nil {
		r.Addressees = []string{document.Issuer(lead.LeadUnit)}
	}
	r.Signature = signature(p, people)
	if s := p.Submission; s != nil {
		r.Number, r.Date = text(s.DocNumber), clock.DateOf(s.SubmittedAt)
		if s.DocDate != nil {
			r.Date = *s.DocDate
		}
		if s.DocNotation != nil {
			r.Notation = *s.DocNotation
		}
	}
	r.Sections = sections(p, r, people)
	r.Annexes = annexesOf(p, r, people)
	return r
}

// madeAt dates the bytes: a version never changes, a working copy is as of its last save.
func madeAt(p *reporting.Printable) time.Time {
	switch {
	case p.Submission != nil:
		return p.Submission.SubmittedAt
	case !p.Made.IsZero():
		return p.Made
	}
	return p.Obligation.Round.OpensAt
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// notation is where a document without one is filed: BC of the committee.
func notation(u *directory.Unit) string {
	if u.Kind == directory.KindCommittee {
		return "BC-UBND"
	}
	return "BC"
}

// subject leaves an ad hoc period out: its dates stand in the text.
func subject(r *reporting.Round) string {
	label := r.PeriodLabel
	if r.Regime == nil {
		return label
	}
	if p, err := r.Regime.Period(r.PeriodKey); err == nil && p.Kind == period.AdHoc {
		label = ""
	}
	return document.Subject(r.Regime.Name, label)
}

func recipients(r *reporting.Regime) (out []string) {
	if r == nil {
		return nil
	}
	for _, one := range strings.Split(r.Recipients, ";") {
		if one = strings.TrimSpace(one); one != "" {
			out = append(out, one)
		}
	}
	return out
}

// signature is the block as frozen in the version. Before signing it is the head's,
// without a name.
func signature(p *reporting.Printable, people bool) document.Signature {
	s := p.Submission
	if s == nil || s.SignerTitle == nil {
		return document.SignatureOf(p.Obligation.Unit, nil, document.Leader(p.Obligation.Unit), "")
	}
	name := ""
	if people {
		name = text(s.SignerName)
	}
	return document.SignatureOf(p.Obligation.Unit, s.SigningForm, *s.SignerTitle, name)
}

// sections are the text: what stands under the headings of the outline, or for a
// report without one the sentence that points to its form. What goes along is named to
// the two sides of the report only.
func sections(p *reporting.Printable, r *document.Report, people bool) []document.Section {
	out := []document.Section{{Paragraphs: []string{opening(p.Obligation.Round, r)}}}
	for _, s := range p.Sections {
		heading := strings.TrimSpace(strings.TrimSuffix(s.Number, ".") + ". " + s.Title)
		if s.Number == "" {
			heading = s.Title
		}
		out = append(out, document.Section{Level: s.Depth + 1, Heading: heading, Paragraphs: []string{s.Rendered}})
	}
	last := []string{}
	switch {
	case p.IsNil():
		last = append(last, "Trong kỳ báo cáo (từ "+spanOf(p.Obligation.Round)+") không phát sinh nội dung phải báo cáo.")
	default:
		last = append(last, fmt.Sprintf("Số liệu tính từ %s, chi tiết tại Biểu số %s kèm theo báo cáo này.", spanOf(p.Obligation.Round), codesOf(p.Form.Def)))
	}
	if p.Submission != nil && people && len(p.Submission.Attachments) > 0 {
		titles := []string{}
		for _, a := range p.Submission.Attachments {
			titles = append(titles, a.Title)
		}
		last = append(last, "Tài liệu gửi kèm: "+strings.Join(titles, "; ")+".")
	}
	return append(out, document.Section{Paragraphs: append(last, "Trên đây là báo cáo của "+r.Issuer+"./.")})
}

func opening(round *reporting.Round, r *document.Report) string {
	begin := r.Issuer
	if round.Regime != nil && round.Regime.LegalBasis != "" {
		begin = "Thực hiện " + strings.ReplaceAll(round.Regime.LegalBasis, ";", ",") + ", " + r.Issuer
	}
	return begin + " báo cáo " + lowerFirst(r.Subject) + " như sau:"
}

func lowerFirst(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return s
	}
	return strings.ToLower(string(r[0])) + string(r[1:])
}

func spanOf(r *reporting.Round) string {
	return document.Dated(r.PeriodFrom) + " đến " + document.Dated(r.PeriodTo)
}

// codesOf are the codes printed on the tables: "01/TCD", "01/KTXH; 02/KTXH".
func codesOf(def *form.Definition) string {
	codes := []string{}
	for _, t := range def.AllTables() {
		codes = append(codes, t.Code)
	}
	return strings.Join(codes, "; ")
}

// annexesOf are the tables of the form filled in, each signed like the report that
// carries them.
func annexesOf(p *reporting.Printable, r *document.Report, people bool) []document.Annex {
	out := []document.Annex{}
	for i, t := range p.Form.Def.AllTables() {
		a := annex(p.Form.Def, i, p.Obligation.Round)
		a.Unit, a.Nil, a.Maker = r.Issuer, p.IsNil(), true
		if p.Submission != nil && people {
			a.MadeBy = text(p.Submission.MakerName)
		}
		a.Signature = document.Signature{Lines: []string{"THỦ TRƯỞNG ĐƠN VỊ"}, Name: r.Signature.Name}
		rows := p.Rows()
		if p.Form.Def.Several() {
			rows = t.RowKeys()
		}
		a.Table = document.TableOf(p.Form.Def.OneTable(i), p.Cells, rows, p.Obligation.Unit.Area.FullName)
		out = append(out, a)
	}
	return out
}

// annex is what stands above a table of a form.
func annex(def *form.Definition, table int, round *reporting.Round) document.Annex {
	t := def.AllTables()[table]
	a := document.Annex{Code: t.Code, Basis: def.LegalBasis, Title: t.Title, Measure: t.Unit, Period: "Số liệu tính từ " + spanOf(round)}
	if a.Measure == "" {
		a.Measure = document.MeasureOf(def.OneTable(table))
	}
	if round.Regime != nil && round.Regime.LeadUnit != nil {
		a.Recipient = document.Issuer(round.Regime.LeadUnit)
	}
	if round.Illustrative {
		a.Note = "(Biểu minh họa)"
	}
	return a
}

// mayName says whether the viewer may read who signed.
func mayName(v *access.Viewer, p *reporting.Printable) bool {
	if p.Submission == nil {
		return true
	}
	return access.Table.Row(v, "submission.people", p.Submission.AccessRow(v))
}
