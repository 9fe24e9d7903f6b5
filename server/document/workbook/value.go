package workbook

import (
	"regexp"
	"strings"

	"github.com/shopspring/decimal"

	"congvu/server/clock"
	"congvu/server/fault"
	"congvu/server/reporting/form"
	"congvu/server/text"
)

// outward finds formulas that reach out of the workbook: links to other files, web
// and data services, commands of other programs.
var outward = regexp.MustCompile(`(?i)\[[^\]]*\]|\b(WEBSERVICE|HYPERLINK|RTD|CALL|REGISTER|FILTERXML|IMAGE|DDE|IMPORT\w*)\s*\(|\|`)

func refuse(code, message string) *fault.Problem {
	return &fault.Problem{Code: code, Message: message}
}

// valueOf is what a cell of the workbook means in a column of the form.
func valueOf(c rawCell, column *form.Column) (form.Value, *fault.Problem) {
	switch {
	case c.formula != "" && outward.MatchString(c.formula):
		return form.Value{}, refuse("FORMULA_OUTSIDE", "công thức trỏ ra ngoài tệp. Thay bằng giá trị (dán đặc biệt, chỉ giá trị).")
	case c.failed:
		return form.Value{}, refuse("CELL_ERROR", "ô đang báo lỗi "+c.text+" của Excel. Sửa công thức hoặc nhập giá trị.")
	}
	typed, err := text.NFC(strings.TrimSpace(c.text))
	if err != nil {
		return form.Value{}, refuse("CELL_TEXT", "chữ trong ô bị lỗi mã. Nhập lại ô này.")
	}
	switch {
	case typed == "":
		return form.Value{}, nil
	case column.Kind == form.KindNumber:
		return number(typed, c.number)
	case c.number && column.Kind == form.KindDate:
		return date(typed)
	case column.Kind == form.KindDate:
		day, err := clock.ParseDate(typed)
		if err != nil {
			return form.Value{}, refuse("CELL_DATE", "cần một ngày, viết dd/mm/yyyy.")
		}
		return form.Text(day.String()), nil
	case c.number:
		if d, ok := exactly(typed); ok {
			typed = d.String()
		}
	case column.Kind == form.KindChoice:
		return choice(typed, column)
	}
	if column.Kind == form.KindChoice {
		return choice(typed, column)
	}
	return form.Text(typed), nil
}

// number takes what Excel keeps as a number, and the signs of statistical tables; a
// figure typed as text is taken only where it reads one way.
func number(typed string, isNumber bool) (form.Value, *fault.Problem) {
	if isNumber {
		if d, ok := exactly(typed); ok {
			return form.Num(d), nil
		}
		return form.Value{}, refuse("CELL_NOT_NUMBER", "số quá lớn hoặc viết sai.")
	}
	switch typed {
	case "-", "–":
		return form.Value{Kind: form.None}, nil
	case "…", "...":
		return form.Value{Kind: form.NotCollected}, nil
	case "x", "X":
		return form.Value{Kind: form.NotComparable}, nil
	}
	if v := form.ParseValue(typed); v.Kind == form.IsNumber && !doubtful.MatchString(typed) {
		return v, nil
	}
	return form.Value{}, refuse("CELL_NOT_NUMBER", `cần một số, đang là chữ "`+clip(typed)+`". Nhập số, hoặc "-", "…", "x".`)
}

// doubtful is a text that is a decimal to one and thousands to another.
var doubtful = regexp.MustCompile(`^-?\d{1,3}\.\d{3}$`)

// exactly reads a number as the file holds it. Excel keeps fifteen digits; what stands
// beyond comes of its binary arithmetic (0.30000000000000004) and is rounded away.
func exactly(raw string) (decimal.Decimal, bool) {
	if len(raw) > 40 {
		return decimal.Decimal{}, false
	}
	d, err := decimal.NewFromString(raw)
	if err != nil || d.Exponent() > 40 || d.Exponent() < -400 {
		return decimal.Decimal{}, false
	}
	if digits := len(strings.TrimLeft(d.Coefficient().String(), "-")); digits > exact {
		d = d.Round(int32(exact-digits) - d.Exponent())
	}
	d = decimal.RequireFromString(d.String()) // without zeros at the end
	return d, len(d.String()) <= 40
}

// date turns Excel's count of days into a day.
func date(raw string) (form.Value, *fault.Problem) {
	d, ok := exactly(raw)
	if !ok || d.LessThan(decimal.NewFromInt(61)) || d.GreaterThan(decimal.NewFromInt(2_958_465)) {
		return form.Value{}, refuse("CELL_DATE", "cần một ngày, viết dd/mm/yyyy.")
	}
	return form.Text(clock.NewDate(1899, 12, 30).AddDays(int(d.IntPart())).String()), nil
}

// choice takes the label or the code of a permitted value; another text is kept, for
// the form to refuse it with its own words.
func choice(typed string, column *form.Column) (form.Value, *fault.Problem) {
	for _, c := range column.Choices {
		if same(typed, c.Label) || typed == c.Code {
			return form.Text(c.Code), nil
		}
	}
	return form.Value{}, refuse("CELL_CHOICE", `"`+clip(typed)+`" không có trong danh sách của cột.`)
}

func clip(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}
