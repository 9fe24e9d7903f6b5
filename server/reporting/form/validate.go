package form

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/shopspring/decimal"
)

// columnName is what a column may be called in expressions.
var columnName = regexp.MustCompile(`^[a-z][A-Za-z0-9_]{0,39}$`)

// reserved are words that mean something else in an expression or a message.
var reserved = wordSet(`sumOf round abs min max isEmpty total row prev lastYear ytd plan left right diff
	true false null in as break const continue else for function if import let loop package namespace
	return var void while`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(words) {
		set[word] = true
	}
	return set
}

// header checks what a form says of itself.
func (c *compiling) header() {
	for _, field := range []struct{ place, name, value string }{
		{"code", "mã biểu", c.Def.Code}, {"edition", "tên phiên bản", c.Def.Edition}, {"title", "tên biểu", c.Def.Title},
		{"legalBasis", "căn cứ pháp lý", c.Def.LegalBasis},
	} {
		if strings.TrimSpace(field.value) == "" {
			c.fail(field.place, "MISSING", "Thiếu %s (%s).", field.name, field.place)
		}
	}
	if c.Def.ValidFrom == "" {
		c.fail("validFrom", "DATE_INVALID", "Thiếu ngày bắt đầu áp dụng (validFrom).")
	}
	c.day("validFrom", "Ngày bắt đầu áp dụng", c.Def.ValidFrom)
	c.day("validTo", "Ngày hết áp dụng", c.Def.ValidTo)
	if c.Def.ValidTo != "" && c.Def.ValidTo < c.Def.ValidFrom {
		c.fail("validTo", "OUT_OF_ORDER", "Ngày hết hiệu lực (validTo) trước ngày có hiệu lực (validFrom).")
	}
	if c.Def.Illustrative != nil {
		c.day("illustrative.from", "Ngày bắt đầu minh họa", c.Def.Illustrative.From)
		if c.Def.Illustrative.Note == "" {
			c.fail("illustrative.note", "MISSING", "Thiếu ghi chú (note) vì sao biểu chỉ để minh họa.")
		}
	}
}

func (c *compiling) day(place, name, value string) {
	if value != "" && !isDate(value) {
		c.fail(place, "DATE_INVALID", "%s (%s) %q không hợp lệ; viết năm-tháng-ngày, ví dụ 2025-09-30.", name, place, value)
	}
}

// rowsOfTable checks the body and remembers the rows that are sums.
func (c *compiling) rowsOfTable(t *compiledTable) {
	rows := t.Rows
	switch rows.Kind {
	case SingleRow:
	case FixedRows:
		c.fixedRows(t)
	case GrowingRows:
		if c.Def.Several() {
			c.fail(t.path+"rows.kind", "NOT_ALLOWED", "Mẫu có nhiều biểu chỉ nhận biểu một dòng hoặc dòng in sẵn; biểu có dòng thêm được (GROWING) lập thành mẫu riêng.")
		}
		if rows.Min < 0 || rows.Max < 1 || rows.Max > MaxRows || rows.Min > rows.Max {
			c.fail(t.path+"rows", "ROWS_INVALID", "Số dòng tăng thêm phải có 0 ≤ min ≤ max và 1 ≤ max ≤ %d.", MaxRows)
		}
	default:
		c.fail(t.path+"rows.kind", "UNKNOWN_VALUE", "Kiểu dòng %q không có; dùng SINGLE, FIXED hoặc GROWING.", rows.Kind)
	}
	if rows.Kind != FixedRows && len(rows.Items) > 0 {
		c.fail(t.path+"rows.items", "NOT_ALLOWED", "Chỉ biểu có dòng cố định (FIXED) mới liệt kê items.")
	}
	if rows.Kind != GrowingRows && (rows.Min != 0 || rows.Max != 0) {
		c.fail(t.path+"rows", "NOT_ALLOWED", "Chỉ biểu có dòng tăng thêm (GROWING) mới có min, max.")
	}
}

func (c *compiling) fixedRows(t *compiledTable) {
	items := t.Rows.Items
	if len(items) == 0 || len(items) > MaxRows {
		c.fail(t.path+"rows.items", "ROWS_INVALID", "Biểu dòng cố định phải có từ 1 đến %d dòng, hiện có %d.", MaxRows, len(items))
		c.tooBig = true
		return
	}
	keys := map[string]bool{}
	for i, row := range items {
		place := fmt.Sprintf("%srows.items[%d]", t.path, i)
		if t.RowNumber(row.Key) == 0 {
			c.fail(place+".key", "ROWS_INVALID", "Khóa dòng %q không đúng; viết %[2]sr1, %[2]sr2, %[2]sr3…", row.Key, t.prefix())
		}
		if keys[row.Key] {
			c.fail(place+".key", "DUPLICATE", "Khóa dòng %q bị trùng.", row.Key)
		}
		if strings.TrimSpace(row.Label) == "" {
			c.fail(place+".label", "MISSING", "Dòng %s thiếu tên (label).", row.Key)
		}
		keys[row.Key] = true
	}
	for i, row := range items {
		for j, part := range row.SumOf {
			if !keys[part] {
				c.fail(fmt.Sprintf("%srows.items[%d].sumOf[%d]", t.path, i, j), "UNKNOWN_ROW", "Không có dòng %q để cộng.", part)
			}
		}
		if len(row.SumOf) > 0 {
			c.sums[row.Key] = row.SumOf
		}
	}
}

// leaves checks every column of a table and makes it known by code and name.
func (c *compiling) leaves(t *compiledTable) {
	found := c.Def.leavesOf(t.at, t.Columns)
	if len(found) == 0 || len(found) > MaxColumns {
		c.fail(t.path+"columns", "COLUMNS_INVALID", "Biểu phải có từ 1 đến %d cột, hiện có %d.", MaxColumns, len(found))
		c.tooBig = true
		return
	}
	c.heads(t.Columns, t.path+"columns", 1)
	for _, leaf := range found {
		column := &compiledColumn{Leaf: leaf, table: t}
		c.identity(column)
		c.kind(column)
		c.input(column)
		c.indicator(column)
		t.order = append(t.order, column)
		c.order = append(c.order, column)
	}
}

// heads checks the labels and the depth of the column tree.
func (c *compiling) heads(columns []Column, path string, depth int) {
	if depth > MaxDepth {
		c.fail(path, "TOO_DEEP", "Đầu cột có quá %d tầng.", MaxDepth)
		return
	}
	for i := range columns {
		at := fmt.Sprintf("%s[%d]", path, i)
		if strings.TrimSpace(columns[i].Label) == "" {
			c.fail(at+".label", "MISSING", "Cột thiếu tên (label).")
		}
		if columns[i].IsHead() {
			if columns[i].holdsCells() {
				c.fail(at, "NOT_ALLOWED", "Cột có cột con chỉ được có label và columns.")
			}
			c.heads(columns[i].Columns, at+".columns", depth+1)
		}
	}
}

func (c *Column) holdsCells() bool {
	return c.Code != "" || c.Name != "" || c.Kind != "" || c.Formula != "" || c.Printed != "" || c.Indicator != nil || c.Feeds != nil
}

func (c *compiling) identity(column *compiledColumn) {
	if !isCode(column.Code) {
		c.fail(column.Path+".code", "CODE_INVALID", "Mã cột %q không đúng; dùng chữ không dấu, số, dấu chấm.", column.Code)
	} else if _, twice := column.table.nameOf[column.Code]; twice {
		c.fail(column.Path+".code", "DUPLICATE", "Mã cột %s bị trùng.", column.Code)
	}
	column.table.nameOf[column.Code] = column.Name
	switch {
	case !columnName.MatchString(column.Name) || reserved[column.Name]:
		c.fail(column.Path+".name", "NAME_INVALID",
			"Tên cột %q không dùng được trong công thức; dùng chữ thường không dấu rồi đến chữ, số, ví dụ c1.", column.Name)
	case c.columns[column.Name] != nil:
		c.fail(column.Path+".name", "DUPLICATE", "Tên cột %s bị trùng.", column.Name)
	}
	c.columns[column.Name] = column
}

// bound reads min or max.
func (c *compiling) bound(place, written string) *decimal.Decimal {
	if written == "" {
		return nil
	}
	d, ok := plainDecimal(written)
	if !ok {
		c.fail(place, "NUMBER_INVALID", "Số %q không đúng; viết như 0 hoặc 12.5.", written)
		return nil
	}
	return &d
}
