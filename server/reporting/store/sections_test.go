package store

import (
	"testing"

	"congvu/server/reporting"
	"congvu/server/reporting/outline"
)

// The text that an outline begins with is nobody's work: it counts once it was changed.
func TestStartingTextIsNotWritten(t *testing.T) {
	def, problems := outline.Parse([]byte(`
code: ĐC
edition: "1"
title: Đề cương
legalBasis: QĐ
validFrom: 2026-01-01
headings:
  - {key: a, number: I, title: A, text: "Mẫu câu {01/X.1}."}
  - {key: b, number: II, title: B, text: "Mẫu câu."}
  - {key: c, number: III, title: C}
`))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	text := &reporting.OutlineVersion{Tree: def}
	for _, c := range []struct {
		sections outline.Sections
		want     int
	}{
		{nil, 0}, {outline.Sections{"b": "Mẫu câu."}, 0}, {outline.Sections{"b": "Viết lại."}, 1}, {outline.Sections{"a": "", "c": "Có."}, 1},
	} {
		d := &draftRow{sections: c.sections}
		written := 0
		for _, x := range d.ownWords(text) {
			if x.Text != "" {
				written++
			}
		}
		if written != c.want || len(d.written(text)) != 3 {
			t.Errorf("%v: %d written, want %d", c.sections, written, c.want)
		}
	}
}
