package outline_test

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"congvu/server/fault"
	"congvu/server/reporting/form"
	"congvu/server/reporting/outline"
)

const document = `
code: ĐC-THU
edition: "2026"
title: Báo cáo thử
legalBasis: Quyết định thử
validFrom: 2026-01-01
headings:
  - key: chung
    number: I
    title: Tình hình chung
    children:
      - {key: ket-qua, number: "I.1", title: Kết quả, text: "Tổng số {01/THU.1}.", required: true}
      - {key: ton-tai, number: "I.2", title: Tồn tại, guidance: Nêu nguyên nhân, required: true, maxLength: 20}
  - {key: de-nghi, number: II, title: Kiến nghị}
`

func parse(t *testing.T, words string) *outline.Definition {
	t.Helper()
	def, problems := outline.Parse([]byte(words))
	if len(problems) > 0 {
		t.Fatalf("%+v", problems)
	}
	return def
}

func TestAnOutlineReadsBackTheSame(t *testing.T) {
	def := parse(t, document)
	if keys := strings.Join(def.Keys(), " "); keys != "chung ket-qua ton-tai de-nghi" {
		t.Errorf("keys: %s", keys)
	}
	flat := def.Flat()
	if flat[2].Depth != 1 || flat[2].Path != "headings[0].children[1]" || def.Find("ton-tai").Limit() != 20 || def.Find("chung").Limit() != outline.UsualLength {
		t.Errorf("%+v", flat[2])
	}
	written, err := json.Marshal(def)
	if err != nil {
		t.Fatal(err)
	}
	if again := parse(t, string(written)); !reflect.DeepEqual(def, again) {
		t.Errorf("read back: %+v", again)
	}
}

func TestFaultsOfAnOutlineAreLocated(t *testing.T) {
	deep := "{key: e, title: E}"
	for _, key := range []string{"d", "c", "b", "a"} {
		deep = fmt.Sprintf("{key: %s, title: %s, children: [%s]}", key, key, deep)
	}
	many := make([]string, outline.MaxHeadings+1)
	for i := range many {
		many[i] = fmt.Sprintf("  - {key: k%d, title: T}", i)
	}
	head, _, _ := strings.Cut(document, "headings:")
	for name, c := range map[string]struct{ document, code, place, line string }{
		"no headings":         {head, "MISSING", "headings", "Dòng 2"},
		"one key twice":       {head + "headings:\n  - {key: a, title: A}\n  - {key: a, title: B}", "DUPLICATE", "headings[1].key", "Dòng 9"},
		"a key with accents":  {head + "headings: [{key: tồn tại, title: A}]", "KEY_INVALID", "headings[0].key", ""},
		"no key":              {head + "headings: [{title: A}]", "KEY_INVALID", "headings[0].key", ""},
		"no title":            {head + "headings: [{key: a}]", "MISSING", "headings[0].title", ""},
		"a strange member":    {head + "headings: [{key: a, title: A, colour: red}]", "UNKNOWN_KEY", "headings[0].colour", ""},
		"too deep":            {head + "headings: [" + deep + "]", "TOO_DEEP", "headings[0].children[0].children[0].children[0].children[0]", ""},
		"too many":            {head + "headings:\n" + strings.Join(many, "\n"), "TOO_MANY", "headings", ""},
		"too long allowed":    {head + "headings: [{key: a, title: A, maxLength: 60000}]", "OUT_OF_RANGE", "headings[0].maxLength", ""},
		"text over its limit": {head + "headings: [{key: a, title: A, maxLength: 3, text: dài hơn}]", "TOO_LONG", "headings[0].text", ""},
		"braces":              {head + "headings: [{key: a, title: A, text: 'xem {bảng}'}]", "FIGURE_SYNTAX", "headings[0].text", ""},
		"a bad day":           {strings.Replace(document, "2026-01-01", "2026-02-30", 1), "DATE_INVALID", "validFrom", "Dòng 6"},
		"an end before":       {strings.Replace(document, "validFrom: 2026-01-01", "validFrom: 2026-01-01\nvalidTo: 2025-01-01", 1), "OUT_OF_ORDER", "validTo", ""},
		"no document":         {"code: [", "SYNTAX", "", ""},
		"too large":           {head + "headings: [{key: a, title: '" + strings.Repeat("x", outline.MaxDocument) + "'}]", "TOO_MANY", "", ""},
	} {
		_, problems := outline.Parse([]byte(c.document))
		found := slices.ContainsFunc(problems, func(p fault.Problem) bool {
			return p.Code == c.code && (c.place == "" || p.Place == c.place) && strings.Contains(p.Message, c.line)
		})
		if !found {
			t.Errorf("%s: %+v, want %s at %s", name, problems, c.code, c.place)
		}
	}
}

// forms answers the forms of the vectors by their code.
func forms(t *testing.T) func(string) *form.Compiled {
	t.Helper()
	all := compiled(t, load(t))
	return func(code string) *form.Compiled {
		for _, c := range all {
			if c.Def.Code == code {
				return c
			}
		}
		return nil
	}
}

func TestFiguresThatAreGoneAreNamed(t *testing.T) {
	known := forms(t)
	for words, code := range map[string]string{
		"{01/THU.1} {01/THU.4.1=} {02.DONG.1@r2%} {03.1}": "",
		"{09/TCD.1}":     "FIGURE_FORM_UNKNOWN",
		"{01/THU.77}":    "FIGURE_COLUMN_UNKNOWN",
		"{02.DONG.1}":    "FIGURE_ROW_MISSING",
		"{02.DONG.1@r7}": "FIGURE_ROW_UNKNOWN",
		"{01/THU.1@r1}":  "FIGURE_ROW_UNKNOWN",
		"{03.2}":         "FIGURE_NOT_NUMBER",
	} {
		def := parse(t, strings.Replace(document, "Tổng số {01/THU.1}.", words, 1))
		problems := def.Check(known)
		switch {
		case code == "" && len(problems) > 0:
			t.Errorf("%s: %+v", words, problems)
		case code != "" && (len(problems) != 1 || problems[0].Code != code || problems[0].Place != "headings[0].children[0].text" || !strings.Contains(problems[0].Message, "I.1 Kết quả")):
			t.Errorf("%s: %+v, want %s", words, problems, code)
		}
	}
}

func TestSectionsMergeOneByOne(t *testing.T) {
	def := parse(t, document)
	have := outline.Sections{"de-nghi": "Không."}
	merged, err := outline.Merge(def, have, []outline.Edit{
		{Key: "ket-qua", Text: "Đã xong {01/THU.1=}. \r\n\n", Base: "Tổng số {01/THU.1}."}, // over the outline's own text
		{Key: "de-nghi", Text: "Có.", Base: ""},                                            // somebody was there
		{Key: "ton-tai", Text: strings.Repeat("d", 21), Base: ""},                          // too long
		{Key: "la", Text: "x"},                // no such heading
		{Key: "chung", Text: "gô\u0303 \x01"}, // broken
	})
	if err != nil {
		t.Fatal(err)
	}
	if merged.Written != 1 || merged.Sections["ket-qua"] != "Đã xong {01/THU.1=}." || merged.Sections["de-nghi"] != "Không." || have["ket-qua"] != "" {
		t.Errorf("%+v", merged)
	}
	if len(merged.Conflicts) != 1 || merged.Conflicts[0].Theirs != "Không." || merged.Conflicts[0].Mine != "Có." {
		t.Errorf("conflicts: %+v", merged.Conflicts)
	}
	codes := map[string]string{}
	for _, p := range merged.Refused {
		codes[p.Place] = p.Code
	}
	if want := map[string]string{"section:ton-tai": "SECTION_TOO_LONG", "section:la": "HEADING_UNKNOWN", "section:chung": "TEXT_CONTROL_CHARACTER"}; !reflect.DeepEqual(codes, want) {
		t.Errorf("refused: %+v", merged.Refused)
	}
	same, err := outline.Merge(def, have, []outline.Edit{{Key: "de-nghi", Text: "Không.", Base: "cũ"}})
	if err != nil || same.Written != 0 || len(same.Conflicts) != 0 {
		t.Errorf("the same text is a conflict: %+v, %v", same, err)
	}
	_, err = outline.Merge(def, have, make([]outline.Edit, outline.MaxHeadings+1))
	if !fault.Is(err, "TOO_MANY_EDITS") {
		t.Errorf("%v", err)
	}
}

func TestATextWithHolesIsNotSent(t *testing.T) {
	def, known := parse(t, document), forms(t)
	figures := outline.Figures{Form: known("01/THU"), Cells: form.Cells{}}
	codes := func(s outline.Sections) string {
		var out []string
		for _, p := range def.Problems(s, figures) {
			out = append(out, p.Place+" "+p.Code)
		}
		return strings.Join(out, ", ")
	}
	if got := codes(nil); got != "section:ket-qua FIGURE_EMPTY, section:ton-tai SECTION_REQUIRED" {
		t.Errorf("nothing written: %s", got)
	}
	if got := codes(outline.Sections{"ket-qua": "", "ton-tai": "Có {01/THU.8} {x}"}); got != "section:ket-qua SECTION_REQUIRED, section:ton-tai FIGURE_COLUMN_UNKNOWN, section:ton-tai FIGURE_SYNTAX" {
		t.Errorf("emptied: %s", got)
	}
	figures.Cells.Set("r1", "c1", form.ParseValue("12"))
	sections := outline.Sections{"ton-tai": "Không có."}
	if got := codes(sections); got != "" {
		t.Errorf("complete: %s", got)
	}
	frozen := def.Freeze(sections, figures)
	if len(frozen) != 4 || frozen[1].Rendered != "Tổng số 12." || frozen[1].Text != "Tổng số {01/THU.1}." || frozen[1].Number != "I.1" || frozen[1].Depth != 1 {
		t.Errorf("frozen: %+v", frozen)
	}
}

func TestTheProductsOutlinesAreRead(t *testing.T) {
	names, err := os.ReadDir("../outlines")
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range names {
		if data, err := os.ReadFile("../outlines/" + n.Name()); err != nil {
			t.Error(err)
		} else if strings.HasSuffix(n.Name(), ".yaml") {
			parse(t, string(data))
		}
	}
}
