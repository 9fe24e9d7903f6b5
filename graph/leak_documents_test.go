package graph_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"github.com/google/uuid"

	"congvu/server/document/pdftest"
)

var (
	grouped  = regexp.MustCompile(`(\d)\.(\d)`)
	shouted  = regexp.MustCompile(`KN(\d{7})X`)
	unquoted = regexp.MustCompile(`\b77\d{6}\b`)
)

// printed is the text of a document with its canaries written as in an answer.
func printed(t *testing.T, ending string, content []byte) string {
	t.Helper()
	text := ""
	if ending == "pdf" {
		d, err := pdftest.Read(content)
		if err != nil {
			t.Fatal(err)
		}
		text = d.String()
	} else {
		archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.File {
			r, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			part, err := io.ReadAll(r)
			if err != nil {
				t.Fatal(err)
			}
			text += string(part)
		}
	}
	for grouped.MatchString(text) {
		text = grouped.ReplaceAllString(text, "$1$2")
	}
	return unquoted.ReplaceAllString(shouted.ReplaceAllString(text, "Kn${1}x"), `"$0"`)
}

// export is one document: where it is fetched, and what opens it.
type export struct {
	path       string
	coordinate string // of the screen that shows the same
	at         row
	group      string // of the canaries that it must show
}

// exports are all documents of the reports that twins are made of, and the tables of
// their rounds.
func (w *world) exports() (out []export) {
	for _, r := range w.reports {
		if !twinned(r.at) {
			continue
		}
		out = append(out, export{"/drafts/" + r.id.String(), "Draft.cells", r.outside(), r.group("base")})
		for _, state := range []string{"SUBMITTED", "APPROVED", "RETURNED"} {
			at := r.at
			at.state = state
			out = append(out, export{"/reports/" + r.versions[state].String(), "Submission.cells", at, r.group("versions")})
		}
	}
	for _, key := range []string{"R1 SUBMITTED", "R2 APPROVED"} {
		regime, _, _ := strings.Cut(key, " ")
		out = append(out, export{"/rounds/" + w.rounds[key].String(), "RoundTable.columns", row{regime: regime}, ""})
	}
	return out
}

func twinned(at row) bool {
	return at.regime+" "+at.state == "R1 SUBMITTED" || at.regime+" "+at.state == "R2 APPROVED"
}

// documents: a PDF and a workbook leave for whom the screen shows the same, hold what
// it shows and nothing else; for others they are as unknown ones.
func (w *world) documents(t *testing.T) {
	given, refused := 0, 0
	for _, p := range w.people {
		for _, e := range w.exports() {
			for _, ending := range []string{"pdf", "xlsx"} {
				if w.document(t, p, e, ending) {
					given++
				} else {
					refused++
				}
			}
		}
	}
	w.registerBooks(t)
	w.readings(t)
	t.Logf("documents: %d times given, %d times refused like an unknown one", given, refused)
	if given == 0 || refused == 0 {
		t.Error("one of the two was never reached")
	}
}

func (w *world) document(t *testing.T, p *person, e export, ending string) bool {
	t.Helper()
	got := w.door(t, p, http.MethodGet, e.path+"."+ending, "", "")
	if !w.oracle.allows(p, e.coordinate, e.at) {
		door, _, _ := strings.Cut(e.path[1:], "/")
		unknown := w.door(t, p, http.MethodGet, "/"+door+"/"+uuid.NewString()+"."+ending, "", "")
		if got.Code != unknown.Code || got.Body.String() != unknown.Body.String() || got.Code < 400 {
			t.Errorf("%s: %s of %+v is told from an unknown one: %d %s", p.name, e.path, e.at, got.Code, got.Body)
		}
		return false
	}
	if got.Code != http.StatusOK {
		t.Errorf("%s does not get %s.%s of %+v: %d %s", p.name, e.path, ending, e.at, got.Code, got.Body)
		return false
	}
	values := found(printed(t, ending, got.Body.Bytes()))
	for _, leak := range w.oracle.leaks(w.book, p, values) {
		t.Errorf("%s %s.%s: sees %s", p.name, e.path, ending, leak)
	}
	for _, c := range w.book.byGroup[e.group] {
		link := c.chain[len(c.chain)-1]
		shows := link.coordinate == e.coordinate || ending == "pdf" && (link.coordinate == "Submission.signerName" || link.coordinate == "Submission.makerName")
		if shows && link.row == e.at && w.oracle.may(p, c) && !values[c.value] {
			t.Errorf("%s %s.%s: does not see %s", p.name, e.path, ending, c.last())
		}
	}
	return true
}

// answer is what a person gets for an operation, from whichever door it names.
func (w *world) answer(t *testing.T, p *person, o operation) string {
	if !strings.HasPrefix(o.document, "/") {
		return w.ask(t, p, o.document)
	}
	rec := w.door(t, p, http.MethodGet, o.document, "", "")
	return contentOf(rec)
}

func contentOf(rec *httptest.ResponseRecorder) string { return rec.Result().Status + rec.Body.String() }

// twinExports are workbooks whose bytes must not tell of what is hidden.
func (w *world) twinExports() (out []operation) {
	for _, e := range w.exports() {
		if strings.HasPrefix(e.path, "/reports/") && e.at.state != "SUBMITTED" {
			continue
		}
		out = append(out, operation{group: "document", document: e.path + ".xlsx"})
	}
	return out
}

// readings: a workbook that one unit filled in is compared with its draft for who
// enters that draft, and for nobody else.
func (w *world) readings(t *testing.T) {
	for _, r := range w.reports {
		if r.at.regime != "R1" || r.at.state != "DRAFTING" || r.at.unit != "TK" {
			continue
		}
		clerk := w.person("xa.tinhkhe")
		filled := w.door(t, clerk, http.MethodGet, "/drafts/"+r.id.String()+".xlsx", "", "").Body.String()
		w.owner(t, `update drafts set cells = jsonb_set(cells, '{r1,c2}', '"5"') where id = $1`, r.id)
		file := w.send(t, clerk, "Số liệu.xlsx", filled)
		for _, p := range w.people {
			body := w.ask(t, p, fmt.Sprintf(`{ readEntry(obligationId: %q, fileId: %q) { __typename revision same stale
				changes { __typename rows columns places old new } refused { code message place } } }`, r.id, file))
			for _, leak := range w.oracle.leaks(w.book, p, found(body)) {
				t.Errorf("%s reads %s out of a workbook", p.name, leak)
			}
			// A file belongs to the unit of who sent it: another unit's clerk lacks it.
			may := w.oracle.allows(p, "Query.readEntry", r.at) && w.oracle.allows(p, "EntryReading.changes", r.at) && stands[p.home]["TKO"] == "OWN"
			if got := strings.Contains(body, `"places":["C9"]`); got != may {
				t.Errorf("%s compares the workbook: %v, expected %v: %s", p.name, got, may, body)
			}
		}
	}
}

// registerBooks: a register leaves for whom the screen shows it, with the lines that
// the screen shows and no other.
func (w *world) registerBooks(t *testing.T) {
	for side, group := range map[string]string{"sent": "sent:R1", "received": "received:R1"} {
		for _, p := range w.people {
			got := w.door(t, p, http.MethodGet, fmt.Sprintf("/registers/%s.xlsx?regime=%s", side, w.regimes["R1"]), "", "")
			if may := w.oracle.allows(p, "Query.register", row{}); may != (got.Code == http.StatusOK) {
				t.Errorf("%s gets the register %s with %d: %.300s", p.name, side, got.Code, got.Body)
			}
			if got.Code != http.StatusOK {
				continue
			}
			values := found(printed(t, "xlsx", got.Body.Bytes()))
			for _, leak := range w.oracle.leaks(w.book, p, values) {
				t.Errorf("%s register %s: sees %s", p.name, side, leak)
			}
			for name, canaries := range w.book.byGroup {
				for _, c := range canaries {
					if strings.HasPrefix(name, group) && strings.HasPrefix(c.last(), "RegisterLine.doc") && w.oracle.may(p, c) && !values[c.value] {
						t.Errorf("%s register %s: does not see %s", p.name, side, c.last())
					}
				}
			}
		}
	}
}
