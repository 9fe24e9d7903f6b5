package form

import (
	"fmt"
	"time"
	"unicode/utf8"

	"github.com/shopspring/decimal"
)

// maxNumber bounds an entered number to 18 whole digits.
var maxNumber = decimal.New(1, 18)

// isDate says whether s is a day of the calendar, written yyyy-MM-dd.
func isDate(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

// rowCount refuses a growing table that is too short or too long; of several tables
// none grows.
func (c *Compiled) rowCount(n int) []Problem {
	rows := c.Def.Rows
	message := ""
	switch {
	case rows.Kind != GrowingRows:
	case n < rows.Min:
		message = fmt.Sprintf("Biểu cần ít nhất %d dòng, hiện có %d.", rows.Min, n)
	case n > rows.Max:
		message = fmt.Sprintf("Biểu có tối đa %d dòng, hiện có %d.", rows.Max, n)
	}
	if message == "" {
		return nil
	}
	return []Problem{{Code: "ROW_COUNT", Severity: Error, Message: message}}
}

// cellProblem is the first thing wrong with one cell by itself, or nil.
func (c *Compiled) cellProblem(row string, column *compiledColumn, v Value) *Problem {
	code, message := "", ""
	switch {
	case v.Kind == Empty:
		if column.Required && !c.isComputed(row, column) {
			code, message = "CELL_REQUIRED", "ô bắt buộc, chưa nhập."
		}
	case column.Kind == KindNumber:
		code, message = column.numberFault(v)
	case v.Kind != IsText:
		code, message = "CELL_KIND", "ô này nhận chữ, không nhận số hoặc ký hiệu."
	default:
		code, message = column.textFault(v.Text)
	}
	if code == "" {
		return nil
	}
	return &Problem{Code: code, Severity: Error, Place: row + "." + column.Name, Message: column.title() + ": " + message}
}

// title names a column to a reader: "Cột 8 (Số đoàn được tiếp)", in a form of several
// tables "Biểu 2, cột 8 (…)".
func (c *compiledColumn) title() string {
	return fmt.Sprintf("%s (%s)", c.TitleFirst(), c.Label)
}

func (c *compiledColumn) numberFault(v Value) (code, message string) {
	switch v.Kind {
	case IsText:
		return "CELL_NOT_NUMBER", "giá trị nhập không phải là số; nhập số, hoặc “-”, “…”, “x”."
	case None, NotCollected, NotComparable:
		return "", ""
	}
	n := v.Number
	switch {
	case n.Abs().Cmp(maxNumber) >= 0:
		return "CELL_OUT_OF_RANGE", "phần nguyên có quá 18 chữ số."
	case c.min != nil && n.Cmp(*c.min) < 0:
		return "CELL_OUT_OF_RANGE", fmt.Sprintf("giá trị %s nhỏ hơn mức tối thiểu %s.", vietnamese(n), vietnamese(*c.min))
	case c.max != nil && n.Cmp(*c.max) > 0:
		return "CELL_OUT_OF_RANGE", fmt.Sprintf("giá trị %s lớn hơn mức tối đa %s.", vietnamese(n), vietnamese(*c.max))
	case !n.Equal(n.Truncate(int32(c.Precision))) && c.Precision == 0:
		return "CELL_PRECISION", "nhập số nguyên, không có phần thập phân."
	case !n.Equal(n.Truncate(int32(c.Precision))):
		return "CELL_PRECISION", fmt.Sprintf("nhập tối đa %d chữ số thập phân.", c.Precision)
	}
	return "", ""
}

func (c *compiledColumn) textFault(s string) (code, message string) {
	switch c.Kind {
	case KindChoice:
		if !c.offers(s) {
			return "CELL_CHOICE", "giá trị không có trong danh mục; chọn một giá trị của danh mục."
		}
	case KindDate:
		if !isDate(s) {
			return "CELL_DATE", "ngày không hợp lệ; nhập theo dạng ngày/tháng/năm."
		}
	default:
		if most := c.textLimit(); utf8.RuneCountInString(s) > most {
			return "CELL_TOO_LONG", fmt.Sprintf("dài quá %d ký tự.", most)
		}
	}
	return "", ""
}

func (c *Column) textLimit() int {
	if c.MaxLength > 0 {
		return c.MaxLength
	}
	return MaxText
}
