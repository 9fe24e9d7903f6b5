package forms

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"congvu/server/reporting/form"
)

func load(t *testing.T, code, edition string) *form.Compiled {
	t.Helper()
	def, err := Find(code, edition)
	if err != nil {
		t.Fatal(err)
	}
	compiled, problems := form.Compile(def)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return compiled
}

// fill makes a table of one row from "1:10 4:4 …".
func fill(t *testing.T, figures string) form.Cells {
	t.Helper()
	cells := form.Cells{}
	for _, pair := range strings.Fields(figures) {
		code, value, ok := strings.Cut(pair, ":")
		if !ok {
			t.Fatalf("%q is not code:value", pair)
		}
		cells.Set("r1", "c"+code, form.ParseValue(value))
	}
	return cells
}

// The printed heads and sums of TT 02/2021/TT-TTCP and TT 01/2024/TT-TTCP.
func TestStatutoryFormsAreAsPrinted(t *testing.T) {
	cases := []struct {
		code, edition string
		columns       int
		printed       map[string]string
	}{
		{"01/TCD", "2021", 29, map[string]string{"1": "=4+13+22", "2": "=5+14+23", "3": "=6+7+15+16+24+25"}},
		{"01/TCD", "2024", 29, map[string]string{"1": "=4+13+22", "2": "=5+14+23", "3": "=6+7+15+16+24+25"}},
		{"01/XLD", "2021", 26, map[string]string{"1": "=2+3+…+7", "9": "9=11+12+13=14+15+16+17=18+22", "18": "=19+20+21", "22": "=23+24+25"}},
		{"01/XLD", "2024", 22, map[string]string{"1": "=2+3=4+5", "6": "=8+9+10=11+12+13=14+18", "14": "=15+16+17", "18": "=19+20+21"}},
		{"DAN-SO", "2025", 3, map[string]string{}},
	}
	for _, c := range cases {
		t.Run(c.code+" "+c.edition, func(t *testing.T) {
			leaves := load(t, c.code, c.edition).Def.Leaves()
			if len(leaves) != c.columns {
				t.Fatalf("%d columns, want %d", len(leaves), c.columns)
			}
			for i, leaf := range leaves {
				if want := fmt.Sprint(i + 1); leaf.Code != want || leaf.Name != "c"+want {
					t.Errorf("column %d is %s, named %s", i+1, leaf.Code, leaf.Name)
				}
				if leaf.Printed != c.printed[leaf.Code] {
					t.Errorf("column %s prints %q, want %q", leaf.Code, leaf.Printed, c.printed[leaf.Code])
				}
				if leaf.Indicator == nil || leaf.Unit == "" {
					t.Errorf("column %s has no indicator or no unit of measure", leaf.Code)
				}
			}
		})
	}
	all, err := All()
	if err != nil || len(all) != len(cases)+3 { // and KTXH-01, 01/SDHT and 01/QLPM, which no circular prints
		t.Errorf("%d forms come with the product (%v), %d are tested", len(all), err, len(cases)+3)
	}
}

// tcd is a consistent 01/TCD: 40 + 10 + 2 receptions.
const tcd = `1:52 2:75 3:36 4:40 5:50 6:20 7:6 8:1 9:6 10:1 11:0
 12:4 13:10 14:20 15:5 16:3 17:1 18:9 19:1 20:- 21:1 22:2 23:5 24:1 25:1 26:0 27:0 28:0 29:0`

func TestReceptionFormChecks(t *testing.T) {
	cases := []struct {
		name, change string
		places       string // of the errors, then "?" and of the warnings
	}{
		{"consistent", "", ""},
		{"a pasted total of receptions", "1:53", "r1.c1"},
		{"a wrong total of people", "2:74", "r1.c2"},
		{"a wrong total of matters", "3:35", "r1.c3"},
		{"groups above receptions", "8:41 9:50", "r1.c8 ?r1.c9"},
		{"people of groups above people", "9:51", "r1.c9"},
		{"first matters of groups above matters", "10:21", "r1.c10"},
		{"repeated matters of groups above matters", "11:7", "r1.c11"},
		{"head: groups", "17:11 18:20", "r1.c17 ?r1.c18"},
		{"head: people", "18:21", "r1.c18"},
		{"head: first matters", "19:6", "r1.c19"},
		{"head: repeated matters", "20:4", "r1.c20"},
		{"delegate: groups", "26:3 27:5", "r1.c26 ?r1.c27"},
		{"delegate: people", "27:6", "r1.c27"},
		{"delegate: first matters", "28:2", "r1.c28"},
		{"delegate: repeated matters", "29:2", "r1.c29"},
		{"a group of four", "9:4", "?r1.c9"},
		{"half a person", "5:50.5", "r1.c5 r1.c2"},
		{"a negative count", "11:-1", "r1.c11"},
		{"a figure not collected leaves its sum open", "4:…", ""},
	}
	for _, edition := range []string{"2021", "2024"} {
		compiled := load(t, "01/TCD", edition)
		for _, c := range cases {
			t.Run(edition+" "+c.name, func(t *testing.T) {
				result := compiled.Evaluate(fill(t, tcd+" "+c.change), nil)
				var places []string
				for _, p := range result.Problems {
					places = append(places, map[form.Severity]string{form.Warning: "?"}[p.Severity]+p.Place)
				}
				if got := strings.Join(places, " "); got != c.places {
					t.Errorf("problems at %q, want %q: %+v", got, c.places, result.Problems)
				}
			})
		}
	}
}

// The journey: a total that is not 4+13+22, and 8 > 4.
func TestReceptionFormSpeaksPlainly(t *testing.T) {
	result := load(t, "01/TCD", "2024").Evaluate(fill(t, tcd+" 1:1520 8:41 9:205 5:300 2:325"), nil)
	want := []string{
		"Cột 1 (Tổng số lượt tiếp) là 1.520, phải bằng tổng cột 4+13+22 là 52, lệch 1.468.",
		"Số đoàn đông người được tiếp (tiếp thường xuyên, cột 8) là 41, không được lớn hơn tổng số lượt tiếp (cột 4) là 40, vì mỗi đoàn là một lượt tiếp.",
	}
	if len(result.Problems) != len(want) {
		t.Fatalf("%+v", result.Problems)
	}
	for i, p := range result.Problems {
		if p.Message != want[i] || p.Severity != form.Error {
			t.Errorf("got %+v, want %q", p, want[i])
		}
	}
	if !result.Blocking() {
		t.Error("a wrong total may be submitted")
	}
}

func TestAnEmptyReceptionFormIsIncomplete(t *testing.T) {
	compiled := load(t, "01/TCD", "2024")
	empty := compiled.Evaluate(nil, nil)
	if len(empty.Problems) != 29 || !empty.Blocking() {
		t.Errorf("%d problems of 29 empty cells", len(empty.Problems))
	}
	nothing := form.Cells{}
	for _, leaf := range compiled.Def.Leaves() {
		nothing.Set("r1", leaf.Name, form.ParseValue("-"))
	}
	if nilReport := compiled.Evaluate(nothing, nil); len(nilReport.Problems) != 0 {
		t.Errorf("a nil report is refused: %+v", nilReport.Problems)
	}
}

func TestPetitionFormOf2024CarriesOver(t *testing.T) {
	compiled := load(t, "01/XLD", "2024")
	figures := `1:30 2:7 3:23 4:25 5:5 6:20 7:18 8:12 9:3 10:5 11:10 12:4 13:6 14:15 15:9 16:2 17:4 18:5 19:2 20:2 21:1 22:1`
	cases := []struct{ name, change, previous, places string }{
		{"agrees with the closing of last period", "", "5:7", ""},
		{"first period", "", "", ""},
		{"differs from the closing of last period", "", "5:8", "r1.c2"},
		{"the second equality of a chain", "5:6", "5:7", "r1.c1"},
		{"all three sums of the eligible", "6:21", "5:7", "r1.c6 r1.c6 r1.c6"},
		{"not within competence", "21:2", "5:7", "r1.c18"},
		{"more eligible than processed", "1:24 4:19 3:17", "5:7", "r1.c6"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var periods form.Periods
			if c.previous != "" {
				periods = form.Periods{form.Previous: fill(t, c.previous)}
			}
			var places []string
			for _, p := range compiled.Evaluate(fill(t, figures+" "+c.change), periods).Problems {
				places = append(places, p.Place)
			}
			if got := strings.Join(places, " "); got != c.places {
				t.Errorf("problems at %q, want %q", got, c.places)
			}
		})
	}
}

func TestPetitionFormOf2021(t *testing.T) {
	compiled := load(t, "01/XLD", "2021")
	figures := `1:30 2:1 3:4 4:2 5:3 6:15 7:5 8:25 9:20 10:18 11:12 12:3 13:5 14:8 15:2 16:6 17:4
 18:15 19:9 20:2 21:4 22:5 23:2 24:2 25:1 26:1`
	if result := compiled.Evaluate(fill(t, figures), nil); len(result.Problems) != 0 {
		t.Errorf("%+v", result.Problems)
	}
	result := compiled.Evaluate(fill(t, figures+" 7:6 17:5"), form.Periods{form.Previous: fill(t, "1:20 8:14")})
	var found []string
	for _, p := range result.Problems {
		found = append(found, p.Check+" "+string(p.Severity))
	}
	want := "printed.c1.1 ERROR, printed.c9.2 ERROR, ky-truoc-chuyen-sang WARNING"
	if got := strings.Join(found, ", "); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestPopulationAddsUpAndDensityIsWorkedOutAgain(t *testing.T) {
	compiled := load(t, "DAN-SO", "2025")
	var tables []form.Cells
	for _, figures := range []string{"1:22905 2:51.79", "1:18450 2:4.3", "1:1234 2:200.25"} {
		result := compiled.Evaluate(fill(t, figures), nil)
		if len(result.Problems) > 0 {
			t.Fatal(result.Problems)
		}
		tables = append(tables, result.Cells)
	}
	got, err := json.Marshal(form.Total(compiled, tables, nil))
	// 42589 / 256.34 = 166.14…; the sum of the densities would be 4739.2.
	if want := `{"r1":{"c1":"42589","c2":"256.34","c3":"166.1"}}`; err != nil || string(got) != want {
		t.Errorf("TỔNG CỘNG is %s (%v), want %s", got, err, want)
	}
}

// TT 06/2025/TT-TTCP is in force from 30/9/2025: later periods use the set of
// 2024 as an illustration only.
func TestIllustrativeFromTheNewCircularOn(t *testing.T) {
	for _, c := range []struct {
		code, edition, day string
		want               bool
	}{
		{"01/TCD", "2024", "2025-09-14", false}, {"01/TCD", "2024", "2025-09-30", true}, {"01/TCD", "2024", "2026-09-14", true},
		{"01/XLD", "2024", "2025-09-14", false}, {"01/XLD", "2024", "2025-12-14", true},
		{"01/TCD", "2021", "2023-12-14", false}, {"DAN-SO", "2025", "2026-09-15", false},
	} {
		def, err := Find(c.code, c.edition)
		if err != nil {
			t.Fatal(err)
		}
		if got := def.IllustrativeOn(c.day); got != c.want {
			t.Errorf("%s %s on %s: %v", c.code, c.edition, c.day, got)
		}
	}
}

// The monthly socio-economic form: a row of sums, ratios of the row at hand, and
// comparisons with other months that wait until those months are there.
func TestSocioeconomicForm(t *testing.T) {
	compiled := load(t, "KTXH-01", "2026")
	cells := form.Cells{}
	for i, key := range compiled.Def.AllTables()[0].RowKeys()[1:] {
		for column, v := range map[string]int{"c1": 120, "c2": 9 + i, "c3": 90, "c4": 80} {
			cells.Set(key, column, form.ParseValue(fmt.Sprint(v)))
		}
	}
	for row, v := range map[string][2]string{"b_r2": {"10", "60"}, "b_r3": {"6", "20"}, "b_r4": {"-", "10"}} {
		cells.Set(row, "b_c1", form.ParseValue(v[0]))
		cells.Set(row, "b_c2", form.ParseValue(v[1]))
	}
	result := compiled.Evaluate(cells, nil)
	if len(result.Problems) > 0 {
		t.Fatal(result.Problems)
	}
	for place, want := range map[string]string{"r1.c1": "360", "r1.c2": "30", "r1.c5": "112.5", "r5.c6": "75", "b_r1.b_c1": "16", "b_r4.b_c3": "11.1"} {
		row, column, _ := strings.Cut(place, ".")
		if got := result.Cells.At(row, column).String(); got != want {
			t.Errorf("%s is %s, want %s", place, got, want)
		}
	}
	other := form.Periods{form.YearSoFar: {}, form.LastYear: {"r5": {"c3": form.ParseValue("81")}}}
	for _, key := range compiled.Def.AllTables()[0].RowKeys() {
		earlier := result.Cells.At(key, "c3").Number.Sub(result.Cells.At(key, "c2").Number)
		if key == "r5" {
			earlier = earlier.Add(earlier)
		}
		other[form.YearSoFar].Set(key, "c2", form.Num(earlier))
	}
	places := []string{}
	for _, p := range compiled.Evaluate(cells, other).Problems {
		places = append(places, string(p.Severity)+" "+p.Place)
	}
	if got := strings.Join(places, ", "); got != "WARNING r5.c3, WARNING r5.c4" {
		t.Errorf("other months say %s", got)
	}
	cells.Set("b_r3", "b_c1", form.ParseValue("7"))
	if p := compiled.Evaluate(cells, nil).Problems; len(p) != 1 || p[0].Place != "b_r1.b_c1" || p[0].Related[0] != "r9.c2" || !strings.HasSuffix(p[0].Message, "lệch 1.") {
		t.Errorf("tables that disagree: %+v", p)
	}
}
