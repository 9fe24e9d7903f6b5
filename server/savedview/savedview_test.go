package savedview_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"congvu/server/fault"
	. "congvu/server/savedview"
)

func view(name, filter string) *SavedViewInput {
	return &SavedViewInput{Name: name, Filter: json.RawMessage(filter)}
}

func many(n int) (out []*SavedViewInput) {
	for i := range n {
		out = append(out, view(fmt.Sprintf("Bộ lọc %d", i), `{}`))
	}
	return out
}

// TestViewsAreRefused: each with its reason and its place.
func TestViewsAreRefused(t *testing.T) {
	const unit = `"0199a7c2-0000-7000-8000-000000000001"`
	for name, c := range map[string]struct {
		views  []*SavedViewInput
		reason string
		place  string
	}{
		"no name":               {[]*SavedViewInput{view(" \u200b ", `{}`)}, "VIEW_NAME", "input.views[0].name"},
		"a name of 61":          {[]*SavedViewInput{view(strings.Repeat("ậ", 61), `{}`)}, "VIEW_NAME", "input.views[0].name"},
		"a control character":   {[]*SavedViewInput{view("a\x00b", `{}`)}, "TEXT_CONTROL_CHARACTER", "input.views[0].name"},
		"twice":                 {[]*SavedViewInput{view("Quá hạn", `{}`), view("quá  HẠN", `{}`)}, "VIEW_NAME_TWICE", "input.views[1].name"},
		"twice, decomposed":     {[]*SavedViewInput{view("Hòa", `{}`), view("Hoa\u0300", `{}`)}, "VIEW_NAME_TWICE", "input.views[1].name"},
		"twenty-one":            {many(21), "TOO_MANY_VIEWS", "input.views"},
		"a search":              {[]*SavedViewInput{view("a", `{"tim": "Nguyễn Văn A"}`)}, "VIEW_FILTER", "input.views[0].filter"},
		"a name as a tab":       {[]*SavedViewInput{view("a", `{"xem": "Nguyễn Văn A"}`)}, "VIEW_FILTER", "input.views[0].filter"},
		"a name as a unit":      {[]*SavedViewInput{view("a", `{"don_vi": "Nguyễn Văn A"}`)}, "VIEW_FILTER", "input.views[0].filter"},
		"a unit in capitals":    {[]*SavedViewInput{view("a", `{"don_vi": `+strings.ToUpper(strings.ReplaceAll(unit, "7c2", "ABC"))+`}`)}, "VIEW_FILTER", "input.views[0].filter"},
		"a number's records":    {[]*SavedViewInput{view("a", `{"so": "case.managed,21211,2026-M08"}`)}, "VIEW_FILTER", "input.views[0].filter"},
		"a list for a string":   {[]*SavedViewInput{view("a", `{"xem": ["tat-ca"]}`)}, "VIEW_FILTER", "input.views[0].filter"},
		"nothing for a string":  {[]*SavedViewInput{view("a", `{"xem": null}`)}, "VIEW_FILTER", "input.views[0].filter"},
		"nothing for an object": {[]*SavedViewInput{view("a", `null`)}, "VIEW_FILTER", "input.views[0].filter"},
		"a text for an object":  {[]*SavedViewInput{view("a", `"xem=tat-ca"`)}, "VIEW_FILTER", "input.views[0].filter"},
		"a filter of a page":    {[]*SavedViewInput{view("a", `{"xem": "tat-ca"`+strings.Repeat(" ", 1000)+`}`)}, "VIEW_FILTER", "input.views[0].filter"},
		"the second of two":     {[]*SavedViewInput{view("a", `{"xem": "tat-ca", "don_vi": `+unit+`}`), view("b", `{"xep": "cu"}`)}, "VIEW_FILTER", "input.views[1].filter"},
	} {
		in := SavedViewsInput{Place: Cases, Views: c.views}
		f := fault.As(in.Normalize())
		if f == nil || f.Reason != c.reason || f.Place != c.place {
			t.Errorf("%s: %v, expected %s at %s", name, f, c.reason, c.place)
		}
		if f != nil && strings.Contains(f.Message, "Nguyễn") {
			t.Errorf("%s: the refusal repeats what was entered: %s", name, f.Message)
		}
	}
	nowhere := SavedViewsInput{Place: "NOWHERE", Views: []*SavedViewInput{view("a", `{"xem": "tat-ca"}`)}}
	if !fault.Is(nowhere.Normalize(), "VIEW_FILTER") {
		t.Error("a list that is not known keeps filters")
	}
}

// TestViewsAreStoredInOneForm: names on one line and composed, filters with their keys in
// order; twenty are kept, and case alone is a matter of one list.
func TestViewsAreStoredInOneForm(t *testing.T) {
	in := SavedViewsInput{Place: Cases, Views: append(many(18),
		view("  Người nghie\u0323\u0302n\n quá hạn ", `{"xem":"qua-han",  "tinh_trang": "DEPENDENT"}`), view(strings.Repeat("ậ", 60), `{}`))}
	if err := in.Normalize(); err != nil {
		t.Fatal(err)
	}
	if v := in.Views[18]; v.Name != "Người nghiện quá hạn" || string(v.Filter) != `{"tinh_trang":"DEPENDENT","xem":"qua-han"}` {
		t.Errorf("stored as %q %s", v.Name, v.Filter)
	}
}
