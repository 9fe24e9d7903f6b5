package form

import (
	"fmt"
	"strings"

	"congvu/server/usage"
)

// kind checks that a column says what its kind needs, and nothing else.
func (c *compiling) kind(column *compiledColumn) {
	number := column.Kind == KindNumber
	switch column.Kind {
	case KindNumber, KindText, KindDate:
	case KindChoice:
		c.choices(column)
	default:
		c.fail(column.Path+".kind", "UNKNOWN_VALUE", "Kiểu cột %q không có; dùng NUMBER, TEXT, CHOICE hoặc DATE.", column.Kind)
		return
	}
	if !number && column.From != "" {
		c.fail(column.Path+".from", "KIND_MISMATCH", "Chỉ cột số mới lấy số từ chỉ tiêu của biểu khác (from).")
	}
	if !number && (column.Precision != 0 || column.Min != "" || column.Max != "") {
		c.fail(column.Path, "NOT_ALLOWED", "Chỉ cột số mới có precision, min, max.")
	}
	if column.Kind != KindChoice && len(column.Choices) > 0 {
		c.fail(column.Path+".choices", "NOT_ALLOWED", "Chỉ cột CHOICE mới có choices.")
	}
	if column.MaxLength < 0 || column.MaxLength > MaxText || column.Kind != KindText && column.MaxLength != 0 {
		c.fail(column.Path+".maxLength", "NOT_ALLOWED", "maxLength chỉ dùng cho cột TEXT, từ 1 đến %d.", MaxText)
	}
	if column.Precision < 0 || column.Precision > MaxPrecision {
		c.fail(column.Path+".precision", "OUT_OF_RANGE", "Số chữ số thập phân phải từ 0 đến %d.", MaxPrecision)
	}
	column.min = c.bound(column.Path+".min", column.Min)
	column.max = c.bound(column.Path+".max", column.Max)
	if column.min != nil && column.max != nil && column.min.Cmp(*column.max) > 0 {
		c.fail(column.Path+".min", "OUT_OF_ORDER", "min lớn hơn max.")
	}
}

func (c *compiling) choices(column *compiledColumn) {
	if len(column.Choices) == 0 {
		c.fail(column.Path+".choices", "MISSING", "Cột CHOICE cần danh mục choices.")
	}
	seen := map[string]bool{}
	for i, choice := range column.Choices {
		place := fmt.Sprintf("%s.choices[%d]", column.Path, i)
		if choice.Code == "" || choice.Label == "" {
			c.fail(place, "MISSING", "Mỗi lựa chọn cần code và label.")
		}
		if seen[choice.Code] {
			c.fail(place+".code", "DUPLICATE", "Mã lựa chọn %q bị trùng.", choice.Code)
		}
		seen[choice.Code] = true
	}
}

// input checks who fills the column.
func (c *compiling) input(column *compiledColumn) {
	switch column.Input {
	case Entered:
		if column.Formula != "" {
			c.fail(column.Path+".formula", "NOT_ALLOWED",
				"Cột nhập tay không có formula; dùng printed hoặc checks để kiểm tra số đã nhập.")
		}
	case Computed:
		if column.Formula == "" && column.Printed == "" {
			c.fail(column.Path+".input", "MISSING", "Cột tính toán cần formula hoặc printed.")
		}
		if column.Kind != KindNumber {
			c.fail(column.Path+".kind", "KIND_MISMATCH", "Chỉ cột số mới tính toán được.")
		}
		if column.Required {
			c.fail(column.Path+".required", "NOT_ALLOWED", "Cột tính toán không có required.")
		}
		if column.From != "" {
			c.fail(column.Path+".from", "NOT_ALLOWED", "Cột tính toán không lấy số từ biểu khác; bỏ from hoặc formula.")
		}
	case System:
		switch {
		case !usage.Known(column.Source):
			c.fail(column.Path+".source", "UNKNOWN_VALUE", "Nguồn số liệu %q không có trong danh mục của hệ thống.", column.Source)
		case column.Kind != KindNumber || column.table.Rows.Kind != SingleRow:
			c.fail(column.Path+".source", "NOT_ALLOWED", "Hệ thống chỉ điền cột số của biểu một dòng.")
		case column.Formula != "" || column.From != "" || column.Required:
			c.fail(column.Path+".source", "NOT_ALLOWED", "Cột do hệ thống điền không có formula, from và required.")
		}
	default:
		c.fail(column.Path+".input", "UNKNOWN_VALUE", "Cách nhập %q không có; dùng ENTERED, COMPUTED hoặc SYSTEM.", column.Input)
	}
	if column.Source != "" && column.Input != System {
		c.fail(column.Path+".source", "NOT_ALLOWED", "Chỉ cột SYSTEM mới có source.")
	}
}

// indicator checks the measure a column feeds.
func (c *compiling) indicator(column *compiledColumn) {
	indicator := column.Indicator
	if indicator == nil {
		return
	}
	place := column.Path + ".indicator"
	if strings.TrimSpace(indicator.Key) == "" || strings.TrimSpace(indicator.Name) == "" {
		c.fail(place, "MISSING", "Chỉ tiêu cần key và name.")
	}
	if c.indicators[indicator.Key] {
		c.fail(place+".key", "DUPLICATE", "Chỉ tiêu %q gắn với hai cột.", indicator.Key)
	}
	c.indicators[indicator.Key] = true
	if column.Kind != KindNumber {
		c.fail(place, "KIND_MISMATCH", "Chỉ cột số mới gắn chỉ tiêu.")
	}
	c.adding(place+".overUnits", indicator.OverUnits)
	c.adding(place+".overTime", indicator.OverTime)
}

func (c *compiling) adding(place string, rule Adding) {
	switch rule {
	case Sum, Average, Last, Recompute, NoAdding:
		return
	}
	c.fail(place, "UNKNOWN_VALUE", "Cách cộng dồn %q không có; dùng SUM, AVG, LAST, RECOMPUTE hoặc NONE.", rule)
}
