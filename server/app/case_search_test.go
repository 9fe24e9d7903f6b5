package app_test

import (
	"strings"
	"testing"

	"congvu/ent/schema"
)

// TestAPersonIsFoundByAlias: over the API a person is found by any other name, with and
// without accents, wherever the tone mark stands, composed or not, exact accents first;
// and by nobody to whom records are closed.
func TestAPersonIsFoundByAlias(t *testing.T) {
	w, d := newWorld(t)
	_, err := d.Owner().Exec(t.Context(), `insert into duties (id, valid_from, kind, unit_id, legal_basis) values ($1, $2, 'CASE_KEEPER', $3, 'thử')`, schema.NewID(), reform.Start(), w.units["A.CA"])
	if err != nil {
		t.Fatal(err)
	}
	for name, aliases := range map[string][]string{"Nguyễn Văn Tý": {"Hoà Râu", "Út Lượm"}, "Trần Đình Sửu": {"Hóa Rau"}, "Lê Thị Dần": nil} {
		got := w.ask(t, "congan.an", `mutation ($in: OpenCaseInput!) { openCase(input: $in) { id } }`,
			map[string]any{"in": map[string]any{"receivedOn": "2026-09-14", "content": map[string]any{"identity": map[string]any{"fullName": name, "otherNames": aliases}}}})
		if got.code() != "" {
			t.Fatalf("%s: %s", name, got.body)
		}
	}
	const find = `query ($name: String!) { caseRecords(filter: {name: $name}, order: UPDATED, first: 10) { total items { name otherNames } } }`
	for said, want := range map[string]string{
		"Hoà Râu":                  "Nguyễn Văn Tý, Trần Đình Sửu",
		"Hòa Râu":                  "Nguyễn Văn Tý, Trần Đình Sửu", // the tone mark on the other vowel
		"Ho\u0061\u0300 Ra\u0302u": "Nguyễn Văn Tý, Trần Đình Sửu", // decomposed
		"hoá rau":                  "Trần Đình Sửu, Nguyễn Văn Tý",
		"HOÀ RÂU":                  "Nguyễn Văn Tý, Trần Đình Sửu",
		"út lươm":                  "Nguyễn Văn Tý",
		"ut lu":                    "Nguyễn Văn Tý", // the beginning of the last syllable
		"râu út":                   "Nguyễn Văn Tý",
		"hoa dần":                  "",
		"Nguyễn":                   "Nguyễn Văn Tý",
	} {
		var page struct {
			Total int
			Items []struct{ Name string }
		}
		w.ask(t, "congan.an", find, map[string]any{"name": said}).into(t, "caseRecords", &page)
		var names []string
		for _, i := range page.Items {
			names = append(names, i.Name)
		}
		if got := strings.Join(names, ", "); got != want || page.Total != len(names) {
			t.Errorf("%q finds %d: %q, want %q", said, page.Total, got, want)
		}
	}
	for _, who := range []string{"xa.an", "congan", "kiemtra", "quantri"} {
		if got := w.ask(t, who, find, map[string]any{"name": "Hoà Râu"}); strings.Contains(got.body, "Nguyễn") || got.code() == "" {
			t.Errorf("%s searches persons: %s", who, got.body)
		}
	}
}
