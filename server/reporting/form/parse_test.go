package form

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

// head is a valid beginning of a document; body adds its columns.
const head = `code: "01/THU"
edition: "1"
title: Biểu thử
legalBasis: Biểu dùng để kiểm thử
validFrom: 2024-01-01
`

func TestParseLocatesEveryFault(t *testing.T) {
	cases := []struct {
		name, document    string
		place, code, says string
	}{
		{"unknown column", head + "columns:\n  - {code: 1, label: A}\n  - {code: 2, label: B, formula: c1 + c7}\n",
			"columns[1].formula", "FORMULA_INVALID", `Dòng 8: Không có cột "c7"`},
		{"cycle of two", head + "columns:\n  - {code: 1, label: A, formula: c2}\n  - {code: 2, label: B, formula: c1}\n",
			"columns[0].formula", "FORMULA_CYCLE", "Dòng 7: Công thức tạo vòng lặp: c1 → c2 → c1."},
		{"cycle on itself", head + "columns:\n  - {code: 1, label: A, formula: c1 + 1}\n",
			"columns[0].formula", "FORMULA_CYCLE", "c1 → c1"},
		{"cycle through printed sums", head + "columns:\n  - {code: 1, label: A, printed: \"=2\", input: COMPUTED}\n  - {code: 2, label: B, printed: \"=1\", input: COMPUTED}\n",
			"columns[0].printed", "FORMULA_CYCLE", "c1 → c2 → c1"},
		{"cycle in added-up cells only", head + "columns:\n  - {code: 1, label: A, printed: \"=2\", indicator: {key: a, overUnits: RECOMPUTE, overTime: NONE}}\n  - {code: 2, label: B, printed: \"=1\", indicator: {key: b, overUnits: RECOMPUTE, overTime: NONE}}\n",
			"columns[0].printed", "FORMULA_CYCLE", "c1 → c2 → c1"},
		{"cycle across rows", head + "rows: {kind: FIXED, items: [{label: X}, {label: Y}]}\ncolumns:\n  - {code: 1, label: A, formula: row(\"r1\").c2}\n  - {code: 2, label: B, formula: row(\"r2\").c1}\n",
			"columns[1].formula", "FORMULA_CYCLE", "Dòng 9: Công thức tạo vòng lặp: r1.c2 → r2.c1 → r1.c2."},
		{"cycle of row sums", head + "rows:\n  kind: FIXED\n  items:\n    - {label: X, sumOf: [r2]}\n    - {label: Y, sumOf: [r1]}\ncolumns:\n  - {code: 1, label: A}\n",
			"rows.items[0].sumOf", "FORMULA_CYCLE", "Dòng 9: Công thức tạo vòng lặp: r1.c1 → r2.c1 → r1.c1."},
		{"cycle through a total", head + "columns:\n  - {code: 1, label: A, formula: total(\"c1\")}\n",
			"columns[0].formula", "FORMULA_CYCLE", `c1 → total("c1") → c1`},
		{"words in a sum", head + "columns:\n  - {code: 1, label: A, kind: TEXT}\n  - {code: 2, label: B, formula: c1 + 1}\n",
			"columns[1].formula", "FORMULA_INVALID", "Phép + chỉ dùng cho số."},
		{"a formula that is a condition", head + "columns:\n  - {code: 1, label: A}\n  - {code: 2, label: B, formula: c1 > 1}\n",
			"columns[1].formula", "FORMULA_INVALID", "phải cho ra một số"},
		{"a check that is a number", head + "columns: [{code: 1, label: A}]\nchecks:\n  - {id: k, expr: c1 + 1, message: Sai}\n",
			"checks[0].expr", "CHECK_INVALID", "phải là một phép so sánh"},
		{"comparison in a row", head + "columns: [{code: 1, label: A}]\nchecks: [{id: k, expr: c1 == 1 == 1, message: Sai}]\n",
			"checks[0].expr", "CHECK_INVALID", "Không so sánh nối tiếp"},
		{"too few arguments", head + "columns:\n  - {code: 1, label: A}\n  - {code: 2, label: B, formula: round(c1)}\n",
			"columns[1].formula", "FORMULA_INVALID", "round cần hai đối số"},
		{"unknown function", head + "columns:\n  - {code: 1, label: A}\n  - {code: 2, label: B, formula: sqrt(c1)}\n",
			"columns[1].formula", "FORMULA_INVALID", `"sqrt"`},
		{"remainder", head + "columns:\n  - {code: 1, label: A}\n  - {code: 2, label: B, formula: c1 % 2}\n",
			"columns[1].formula", "FORMULA_INVALID", `"%"`},
		{"exponent", head + "columns:\n  - {code: 1, label: A}\n  - {code: 2, label: B, formula: c1 * 1e9}\n",
			"columns[1].formula", "FORMULA_INVALID", `Số "1e9" viết không đúng`},
		{"hexadecimal", head + "columns:\n  - {code: 1, label: A}\n  - {code: 2, label: B, formula: c1 * 0x1F}\n",
			"columns[1].formula", "FORMULA_INVALID", `Số "0x1F" viết không đúng`},
		{"list", head + "columns:\n  - {code: 1, label: A}\n  - {code: 2, label: B, formula: \"[c1, 2]\"}\n",
			"columns[1].formula", "FORMULA_INVALID", "cú pháp không được hỗ trợ"},
		{"broken syntax", head + "columns:\n  - {code: 1, label: A}\n  - {code: 2, label: B, formula: c1 + * 2}\n",
			"columns[1].formula", "FORMULA_INVALID", "sai cú pháp ở dòng 1, ký tự thứ 6"},
		{"unknown row", head + "rows: {kind: FIXED, items: [{label: X}]}\ncolumns:\n  - {code: 1, label: A, formula: row(\"r9\").c1}\n",
			"columns[0].formula", "FORMULA_INVALID", `"r9"`},
		{"year to date of a ratio", head + "columns:\n  - {code: 1, label: A}\n  - {code: 2, label: B, formula: c1 / 2}\nchecks: [{id: k, expr: ytd(\"c2\") > 1, message: Sai}]\n",
			"checks[0].expr", "CHECK_INVALID", "Hàm ytd"},
		{"choice not offered", head + "columns: [{code: 1, label: A, kind: CHOICE, choices: [{code: a, label: A}]}]\nchecks: [{id: k, expr: c1 == 'b', message: Sai}]\n",
			"checks[0].expr", "CHECK_INVALID", `không có lựa chọn "b"`},
		{"bad date", head + "columns: [{code: 1, label: A, kind: DATE}]\nchecks: [{id: k, expr: c1 > '30/9/2025', message: Sai}]\n",
			"checks[0].expr", "CHECK_INVALID", `Ngày "30/9/2025"`},
		{"empty words", head + "columns: [{code: 1, label: A, kind: TEXT}]\nchecks: [{id: k, expr: c1 == '', message: Sai}]\n",
			"checks[0].expr", "CHECK_INVALID", "isEmpty"},
		{"placeholder of nothing", head + "columns: [{code: 1, label: A}]\nchecks: [{id: k, expr: c1 > 1 && c1 < 3, message: \"Là {left}, {c9}\"}]\n",
			"checks[0].message", "PLACEHOLDER_INVALID", "{left}, {c9}"},
		{"column of a check", head + "columns: [{code: 1, label: A}]\nchecks: [{id: k, expr: c1 > 1, message: Sai, columns: [c1, c2]}]\n",
			"checks[0].columns[1]", "UNKNOWN_COLUMN", `"c2"`},
		{"two checks of one name", head + "columns: [{code: 1, label: A}]\nchecks:\n  - {id: k, expr: c1 > 1, message: Sai}\n  - {id: k, expr: c1 > 2, message: Sai}\n",
			"checks[1].id", "DUPLICATE", "Dòng 9:"},
		{"severity", head + "columns: [{code: 1, label: A}]\nchecks: [{id: k, expr: c1 > 1, message: Sai, severity: FATAL}]\n",
			"checks[0].severity", "UNKNOWN_VALUE", "FATAL"},
		{"two columns of one code", head + "columns:\n  - {code: 1, label: A}\n  - {code: 1, label: B, name: d1}\n",
			"columns[1].code", "DUPLICATE", "Mã cột 1 bị trùng"},
		{"two columns of one name", head + "columns:\n  - {code: 1, label: A}\n  - {code: 2, label: B, name: c1}\n",
			"columns[1].name", "DUPLICATE", "Tên cột c1 bị trùng"},
		{"a name that is a function", head + "columns: [{code: 1, label: A, name: round}]\n",
			"columns[0].name", "NAME_INVALID", `"round"`},
		{"a code without a name", head + "columns: [{code: A, label: A}]\n",
			"columns[0].name", "NAME_INVALID", `""`},
		{"unknown key", head + "columns: [{code: 1, label: A, formla: c1}]\n",
			"columns[0].formla", "UNKNOWN_KEY", `Khóa "formla" không có ở đây; các khóa dùng được: choices, code,`},
		{"unknown key at the top", head + "colums: []\ncolumns: [{code: 1, label: A}]\n",
			"colums", "UNKNOWN_KEY", "Dòng 6:"},
		{"key written twice", head + "columns:\n  - {code: 1, label: A, label: B}\n",
			"columns[0].label", "DUPLICATE", `Khóa "label" viết hai lần`},
		{"a head with a formula", head + "columns: [{label: A, formula: c1, columns: [{code: 1, label: B}]}]\n",
			"columns[0].formula", "UNKNOWN_KEY", "columns, label"},
		{"too deep", head + "columns: [" + strings.Repeat("{label: A, columns: [", 6) + "{code: 1, label: B}" + strings.Repeat("]}", 6) + "]\n",
			"columns[0].columns[0].columns[0].columns[0].columns[0].columns[0].columns", "TOO_DEEP", "quá 6 tầng"},
		{"no columns", head, "columns", "COLUMNS_INVALID", "hiện có 0"},
		{"wrong kind of member", head + "columns: {code: 1}\n", "columns", "WRONG_TYPE", "phải là một danh sách"},
		{"wrong number", head + "columns: [{code: 1, label: A, precision: hai}]\n", "columns[0].precision", "WRONG_TYPE", "số nguyên"},
		{"precision out of range", head + "columns: [{code: 1, label: A, precision: 11}]\n", "columns[0].precision", "OUT_OF_RANGE", "từ 0 đến 10"},
		{"min above max", head + "columns: [{code: 1, label: A, min: 5, max: 1}]\n", "columns[0].min", "OUT_OF_ORDER", "min lớn hơn max"},
		{"bound that is no number", head + "columns: [{code: 1, label: A, min: 1e3}]\n", "columns[0].min", "NUMBER_INVALID", `"1e3"`},
		{"unknown kind", head + "columns: [{code: 1, label: A, kind: MONEY}]\n", "columns[0].kind", "UNKNOWN_VALUE", "MONEY"},
		{"computed without a formula", head + "columns: [{code: 1, label: A, input: COMPUTED}]\n", "columns[0].input", "MISSING", "cần formula hoặc printed"},
		{"entered with a formula", head + "columns: [{code: 1, label: A, input: ENTERED, formula: \"1\"}]\n", "columns[0].formula", "NOT_ALLOWED", "nhập tay"},
		{"recompute without a formula", head + "columns: [{code: 1, label: A, indicator: {key: a, overUnits: RECOMPUTE, overTime: SUM}}]\n", "columns[0].indicator", "RECOMPUTE_WITHOUT_FORMULA", "formula hoặc printed"},
		{"unknown adding", head + "columns: [{code: 1, label: A, indicator: {key: a, overUnits: MEDIAN, overTime: SUM}}]\n", "columns[0].indicator.overUnits", "UNKNOWN_VALUE", "MEDIAN"},
		{"one indicator twice", head + "columns:\n  - {code: 1, label: A, indicator: {key: a, overUnits: SUM, overTime: SUM}}\n  - {code: 2, label: B, indicator: {key: a, overUnits: SUM, overTime: SUM}}\n", "columns[1].indicator.key", "DUPLICATE", "hai cột"},
		{"printed code unknown", head + "columns: [{code: 1, label: A, printed: \"=2+3\"}]\n", "columns[0].printed", "PRINTED_INVALID", "không có cột mã 2"},
		{"printed dots unclear", head + "columns: [{code: 1, label: A, printed: \"=2+9+…+20\"}]\n", "columns[0].printed", "PRINTED_INVALID", "giữa 9 và 20"},
		{"printed under another column", head + "columns: [{code: 1, label: A, printed: \"2=3+4\"}]\n", "columns[0].printed", "PRINTED_INVALID", "mã cột 1"},
		{"part of an unknown whole", head + "columns: [{code: 1, label: A}]\nwithin: [\"1<=4\"]\n", "within[0].rule", "WITHIN_INVALID", "không có cột mã 4"},
		{"part the wrong way round", head + "columns: [{code: 1, label: A}]\nwithin: [\"1>=1\"]\n", "within[0].rule", "WITHIN_INVALID", "viết như 8<=4"},
		{"rows of a growing table", head + "rows: {kind: GROWING, min: 3, max: 2}\ncolumns: [{code: 1, label: A}]\n", "rows", "ROWS_INVALID", "min ≤ max"},
		{"sum of an unknown row", head + "rows: {kind: FIXED, items: [{label: X, sumOf: [r7]}]}\ncolumns: [{code: 1, label: A}]\n", "rows.items[0].sumOf[0]", "UNKNOWN_ROW", `"r7"`},
		{"no title", strings.Replace(head, "title: Biểu thử\n", "", 1) + "columns: [{code: 1, label: A}]\n", "title", "MISSING", "title"},
		{"day that is none", strings.Replace(head, "2024-01-01", "2024-02-30", 1) + "columns: [{code: 1, label: A}]\n", "validFrom", "DATE_INVALID", "2024-02-30"},
		{"broken YAML", head + "columns: [\n", "dòng 6", "SYNTAX", "sai cú pháp"},
		{"broken JSON", "{\n\"code\": 1,\n}", "dòng 3", "SYNTAX", "JSON"},
		{"alias", "code: &a x\nedition: *a\n", "dòng 1", "SYNTAX", "neo &"},
		{"two documents", "code: a\n---\ncode: b\n", "dòng 2", "SYNTAX", "một biểu"},
		{"nothing", "", "dòng 1", "SYNTAX", "trống"},
		{"not UTF-8", "code: \xff", "", "ENCODING", "UTF-8"},
		{"too large", strings.Repeat("#", MaxDocument+1), "", "TOO_MANY", "2 MB"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			def, problems := Parse([]byte(c.document))
			if def != nil {
				t.Error("a faulty document gave a form")
			}
			for _, p := range problems {
				if p.Place == c.place && p.Code == c.code && strings.Contains(p.Message, c.says) {
					return
				}
			}
			t.Errorf("want %s %s %q, got %+v", c.code, c.place, c.says, problems)
		})
	}
}

func TestParseReportsAllFaultsTogether(t *testing.T) {
	document := head + `colour: red
columns:
  - {code: 1, label: A, precision: hai}
  - label: Nhóm
    columns:
      - {code: 2, label: B, formula: c1 + c9}
      - {code: 3, label: "", formula: c2 +}
checks:
  - {id: k, expr: c1, message: Sai}
`
	_, problems := Parse([]byte(document))
	var places []string
	for _, p := range problems {
		places = append(places, p.Place)
	}
	want := []string{
		"colour", "columns[0].precision", "columns[1].columns[0].formula",
		"columns[1].columns[1].label", "columns[1].columns[1].formula", "checks[0].expr",
	}
	if !reflect.DeepEqual(places, want) {
		t.Errorf("places %v, want %v", places, want)
	}
}

func TestDefinitionAsJSONReadsBackTheSame(t *testing.T) {
	document := head + `note: Ghi chú
illustrative: {from: 2025-09-30, note: Biểu minh họa}
rows: {kind: FIXED, items: [{code: I, label: Tổng, sumOf: [r2]}, {code: 1, label: X}]}
defaults: {precision: 2, min: 0, unit: người, required: true, indicator: {prefix: a., overUnits: SUM, overTime: LAST}}
columns:
  - label: Nhóm
    columns:
      - {code: 1, label: A, printed: "=2+3"}
      - {code: 2, label: B, max: 10.50, indicator: {overTime: AVG}}
      - {code: 3, label: C, indicator: null}
  - {code: 4, label: D, formula: c1 / c2}
  - {code: g, name: ghiChu, label: Ghi chú, kind: TEXT, maxLength: 20, required: false}
  - {code: 6, label: E, kind: CHOICE, choices: [{code: a, label: Một}]}
within: ["2<=1", {rule: 3<=1, severity: WARNING, message: "{left} > {right}"}]
checks: [{id: k, expr: "c4 < 1", message: Sai, columns: [c4], row: r2, required: true}]
`
	def, problems := Parse([]byte(document))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	data, err := json.Marshal(def)
	if err != nil {
		t.Fatal(err)
	}
	again, problems := Parse(data)
	if len(problems) > 0 {
		t.Fatalf("%v\n%s", problems, data)
	}
	if !reflect.DeepEqual(def, again) {
		t.Errorf("\n got %+v\nwant %+v", again, def)
	}
	leaf := def.Columns[0].Columns[1]
	want := Column{
		Label: "B", Code: "2", Name: "c2", Kind: KindNumber, Unit: "người", Precision: 2, Min: "0", Max: "10.50",
		Required: true, Input: Entered,
		Indicator: &Indicator{Key: "a.c2", Name: "Nhóm – B", Unit: "người", OverUnits: Sum, OverTime: Average},
	}
	if !reflect.DeepEqual(leaf, want) {
		t.Errorf("defaults: got %+v, want %+v", leaf, want)
	}
	if ratio := def.Columns[1]; ratio.Required || ratio.Indicator.OverUnits != Recompute || ratio.Indicator.OverTime != Recompute {
		t.Errorf("a ratio is entered or summed: %+v", ratio)
	}
	if def.Columns[0].Columns[2].Indicator != nil {
		t.Error("indicator: null was not obeyed")
	}
}
