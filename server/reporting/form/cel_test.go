package form

import (
	"strings"
	"testing"
)

func TestExpressionsThatAreRefused(t *testing.T) {
	known := (&compiling{Compiled: compiled(t, loadVectors(t).Definition)}).names()
	cases := []struct{ source, says string }{
		{"!c1", "Phép ! chỉ dùng cho điều kiện."},
		{"!c99", `Không có cột "c99"`},
		{"isEmpty(c1 + c2)", "chỉ hỏi về một ô"},
		{"isEmpty(c1, c2)", "đúng một cột"},
		{"isEmpty(c99)", `Không có cột "c99"`},
		{"total(c1)", "trong ngoặc kép"},
		{`total("c99")`, `Không có cột "c99"`},
		{`total("t1")`, "không phải cột số"},
		{`prev(c1)`, `prev("c5")`},
		{`prev("c99")`, `Không có cột "c99"`},
		{`ytd("t1")`, "Hàm ytd"},
		{`row("r1")`, "phải có tên cột"},
		{`row(1).c1`, "khóa dòng trong ngoặc kép"},
		{`row("r1").c99`, `Không có cột "c99"`},
		{"c1.c2", "Dấu chấm chỉ dùng sau"},
		{"sumOf()", "Hàm sumOf nhận từ 1"},
		{"sumOf(c1, t1)", "chỉ nhận số"},
		{"max(c1, c99)", `Không có cột "c99"`},
		{"abs(c1, c2)", "Hàm abs nhận từ 1 đến 1"},
		{"round(t1, 2)", "Hàm round chỉ nhận số."},
		{"round(c1, c2)", "từ 0 đến 10"},
		{"round(c1, 11)", "từ 0 đến 10"},
		{"round(c1, 0.5)", "từ 0 đến 10"},
		{"c1 ? 1 : 2", "Trước dấu ? phải là một điều kiện."},
		{"c1 > 0 ? 1 : 'a'", "cùng kiểu dữ liệu"},
		{"c1 > 0 && c2", "chỉ nối các điều kiện"},
		{"c1 == t1", "khác kiểu dữ liệu"},
		{"t1 < 'b'", "chỉ so sánh bằng =="},
		{"'C' == k1", `không có lựa chọn "C"`},
		{"5u + c1", "Chỉ dùng được số"},
		{"null == c1", "Chỉ dùng được số"},
		{"c1 in [1]", `"in"`},
		{"c1.max(c2)", `"max"`},
		{"{'a': c1}", "cú pháp không được hỗ trợ"},
		{"99999999999999999999 + c1", "sai cú pháp"},
		{"c1 +\n+", "dòng 2"},
	}
	for _, c := range cases {
		var messages []string
		for _, want := range []exprKind{kindNumber, kindBool} {
			tree, faults := readExpression(c.source, want, known)
			if tree != nil {
				t.Errorf("%s was read as %v", c.source, asJSON(t, tree))
			}
			messages = append(messages, faults...)
		}
		if !strings.Contains(strings.Join(messages, "\n"), c.says) {
			t.Errorf("%s: want %q, got %q", c.source, c.says, messages)
		}
	}
}

func TestPlaceholderOfADifferenceNeedsNumbers(t *testing.T) {
	check := func(expr, message string) string {
		return head + "columns:\n  - {code: 1, label: A}\n  - {code: 2, label: B, kind: TEXT}\nchecks:\n  - id: k\n    expr: \"" +
			expr + "\"\n    message: \"" + message + "\"\n"
	}
	for _, good := range []string{check("c1 > 2", "{left} {diff}"), check("(c1 > 1 ? c1 : 0) > 2", "{diff}"), check("c2 == 'a'", "{left} {c1}")} {
		if _, problems := Parse([]byte(good)); len(problems) > 0 {
			t.Error(problems)
		}
	}
	for _, bad := range []string{check("c2 == 'a'", "{diff}"), check("'a' == c2", "{diff}"), check("!(c1 > 2)", "{left}"), check("total('c1') > 2", "{c1}")} {
		if _, problems := Parse([]byte(bad)); len(problems) != 1 || problems[0].Code != "PLACEHOLDER_INVALID" {
			t.Errorf("%s: %+v", bad, problems)
		}
	}
	def, problems := Parse([]byte(check("c1 == 2.5", "{c2}: {left} và {right}, lệch {diff}")))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	result := compiled(t, def).Evaluate(Cells{"r1": {"c1": ParseValue("1"), "c2": Text("Xã")}}, nil)
	if len(result.Problems) != 1 || result.Problems[0].Fault().Message != "Xã: 1 và 2,5, lệch 1,5" {
		t.Errorf("%+v", result.Problems)
	}
	if !result.Blocking() || compiled(t, def).IsComputed("r1", "c1") || compiled(t, def).IsComputed("r1", "c9") {
		t.Error("an entered cell is called computed, or an error does not block")
	}
}

func TestEveryReasonHasWords(t *testing.T) {
	for _, reason := range []Reason{CellEmpty, ReasonMissing, ReasonNoSense, DivisionByZero, NoPeriod, Overflow, Invalid} {
		if ReasonText(reason) == "" {
			t.Errorf("%s has no words", reason)
		}
	}
	if ReasonText(NoReason) != "" {
		t.Error("no reason has words")
	}
}
