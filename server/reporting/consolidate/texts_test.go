package consolidate

import (
	"strings"
	"testing"

	"congvu/server/reporting/outline"
)

func TestTextsAreJoinedWithTheirUnits(t *testing.T) {
	joined, fits := JoinTexts("Mở đầu {X.1}.", []Voice{{"UBND xã An", "Mưa lớn."}, {"UBND xã Bình", "- Một\n- Hai"}})
	if want := "Mở đầu {X.1}.\n\nUBND xã An: Mưa lớn.\n\nUBND xã Bình:\n- Một\n- Hai"; joined != want || fits != 2 {
		t.Errorf("%d of them: %q", fits, joined)
	}
	if joined, fits = JoinTexts("", []Voice{{"A", "a"}}); joined != "A: a" || fits != 1 {
		t.Errorf("without a beginning: %q", joined)
	}
	long := strings.Repeat("ư", outline.MaxLength/2)
	if joined, fits = JoinTexts("", []Voice{{"A", long}, {"B", long}, {"C", "c"}}); fits != 1 || joined != "A: "+long {
		t.Errorf("%d texts fit", fits)
	}
}

func TestOwnWordsAreNotTheOutlines(t *testing.T) {
	for _, c := range []struct{ begins, written, rendered, want string }{
		{"Tổng {X.1}.", "Tổng {X.1}.", "Tổng 5.", ""},
		{"Tổng {X.1}.", "Tổng {X.1}, tăng mạnh.", "Tổng 5, tăng mạnh.", "Tổng 5, tăng mạnh."},
		{"", "  ", "", ""},
	} {
		if got := OwnWords(c.begins, c.written, c.rendered); got != c.want {
			t.Errorf("%q: %q", c.written, got)
		}
	}
}

// What the consolidating unit wrote stays; what it left is set anew.
func TestEditedTextsStay(t *testing.T) {
	tree := &outline.Definition{Headings: []outline.Heading{{Key: "a", Text: "Mở."}, {Key: "b"}, {Key: "c"}}}
	first := FillTexts(tree, outline.Sections{"c": "Của tỉnh."}, nil, map[string][]Voice{"a": {{"An", "một"}}, "b": {{"An", "hai"}}, "c": {{"An", "ba"}}})
	if first["a"] != "Mở.\n\nAn: một" || first["b"] != "An: hai" || first["c"] != "Của tỉnh." {
		t.Fatalf("taken: %v", first)
	}
	first["b"] = "Tóm lại: hai."
	before := map[string][]Voice{"a": {{"An", "một"}}, "b": {{"An", "hai"}}}
	again := FillTexts(tree, first, before, map[string][]Voice{"b": {{"Bình", "khác"}}})
	if _, set := again["a"]; set || again["b"] != "Tóm lại: hai." {
		t.Errorf("taken again: %v", again)
	}
}
