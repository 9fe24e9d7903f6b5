package form

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// MaxTables bounds the tables of one form.
const MaxTables = 20

// Table is one table (biểu) of a form that has several. Its key stands before the keys
// of its rows and the names of its columns, so that a cell is named by its row and
// column in the whole form, whatever table it stands in.
type Table struct {
	Key     string   `json:"key,omitempty"`  // "b" in b_r1; "" = r1, as in a form of one table
	Code    string   `json:"code"`           // as printed: "02/KTXH"
	Title   string   `json:"title"`          // of this table
	Unit    string   `json:"unit,omitempty"` // of measure, printed over the table
	Rows    Rows     `json:"rows"`
	Columns []Column `json:"columns"`
	Within  []Within `json:"within,omitempty"` // in the codes of this table
}

var tableKey = regexp.MustCompile(`^[a-z][a-z0-9]{0,15}$`)

// prefix is what its rows and columns begin with.
func (t *Table) prefix() string {
	if t.Key == "" {
		return ""
	}
	return t.Key + "_"
}

// RowKey is the key of the n-th row of a table whose rows are not printed.
func (t *Table) RowKey(n int) string { return t.prefix() + "r" + strconv.Itoa(n) }

// RowNumber is 12 for "r12" (for "b_r12" in table b), and 0 for what is no row of the
// table.
func (t *Table) RowNumber(key string) int {
	tail, ok := strings.CutPrefix(key, t.prefix())
	if !ok {
		return 0
	}
	return rowNumber(tail)
}

// RowKeys lists the rows of a table whose rows are known: those printed, or the first.
func (t *Table) RowKeys() []string {
	if t.Rows.Kind != FixedRows {
		return []string{t.RowKey(1)}
	}
	keys := make([]string, len(t.Rows.Items))
	for i, row := range t.Rows.Items {
		keys[i] = row.Key
	}
	return keys
}

// AllTables lists the tables of a form, also where it has only the one that its own
// rows and columns make.
func (d *Definition) AllTables() []Table {
	if len(d.Tables) > 0 {
		return d.Tables
	}
	return []Table{{Code: d.Code, Title: d.Title, Rows: d.Rows, Columns: d.Columns, Within: d.Within}}
}

// Several says whether the form has more than one table.
func (d *Definition) Several() bool { return len(d.Tables) > 0 }

// OneTable is a table by itself, as a form: what draws one table draws each of several.
// Its rows keep the keys that the table gives them.
func (d *Definition) OneTable(at int) *Definition {
	if !d.Several() {
		return d
	}
	alone, table := *d, d.Tables[at]
	alone.Tables, alone.Checks = nil, nil
	alone.Code, alone.Title = table.Code, table.Title
	alone.Rows, alone.Columns, alone.Within = table.Rows, table.Columns, table.Within
	return &alone
}

// TableOf is the place of the table that a row stands in, by the key before it; -1 when
// no table has such rows.
func (d *Definition) TableOf(row string) int {
	if !d.Several() {
		return 0
	}
	key := ""
	if at := strings.LastIndexByte(row, '_'); at >= 0 {
		key = row[:at]
	}
	for i := range d.Tables {
		if d.Tables[i].Key == key {
			return i
		}
	}
	return -1
}

// Row is the printed row of that key, or nil.
func (d *Definition) Row(key string) *Row {
	tables := d.AllTables()
	if at := d.TableOf(key); at >= 0 {
		items := tables[at].Rows.Items
		for i := range items {
			if items[i].Key == key {
				return &items[i]
			}
		}
	}
	return nil
}

// TableName is how a sentence names a table: "Biểu 2".
func TableName(at int) string { return fmt.Sprintf("Biểu %d", at+1) }

// tablePath is where a table's members stand in the document: "tables[1].", or "" for
// those of a form of one table.
func (d *Definition) tablePath(at int) string {
	if !d.Several() {
		return ""
	}
	return fmt.Sprintf("tables[%d].", at)
}

// body checks what the tables of a form say of themselves, and each table's rows and
// columns.
func (c *compiling) body() {
	if c.Def.Several() {
		c.severalTables()
	}
	for i, table := range c.Def.AllTables() {
		t := &compiledTable{Table: table, at: i, path: c.Def.tablePath(i), nameOf: map[string]string{}}
		c.tables = append(c.tables, t)
		c.rowsOfTable(t)
		c.leaves(t)
	}
	// A report is handed out as one matrix of all rows and columns.
	if n := len(c.Def.RowKeys()) * len(c.order); n > MaxCells {
		c.fail("rows", "TOO_MANY", "Biểu có %d ô, tối đa %d.", n, MaxCells)
		c.tooBig = true
	}
	c.feeds()
}

// severalTables checks what tells the tables of a form apart.
func (c *compiling) severalTables() {
	if n := len(c.Def.Tables); n < 2 || n > MaxTables {
		c.fail("tables", "TABLES_INVALID", "tables liệt kê từ 2 đến %d biểu, hiện có %d; mẫu có một biểu thì viết rows và columns ở ngoài tables.", MaxTables, n)
	}
	if c.Def.Rows.Kind != "" || len(c.Def.Columns) > 0 || len(c.Def.Within) > 0 {
		c.fail("tables", "NOT_ALLOWED", "Mẫu có nhiều biểu thì rows, columns và within viết trong từng biểu của tables.")
	}
	keys, codes := map[string]bool{}, map[string]bool{}
	for i, table := range c.Def.Tables {
		path := c.Def.tablePath(i)
		if table.Key != "" && !tableKey.MatchString(table.Key) {
			c.fail(path+"key", "NAME_INVALID", "Khóa biểu %q không đúng; dùng chữ thường không dấu rồi đến chữ, số, ví dụ b.", table.Key)
		}
		if keys[table.Key] {
			c.fail(path+"key", "DUPLICATE", "Khóa biểu %q bị trùng; mỗi biểu một khóa, chỉ một biểu được bỏ trống khóa.", table.Key)
		}
		if strings.TrimSpace(table.Code) == "" {
			c.fail(path+"code", "MISSING", "%s thiếu mã biểu (code).", TableName(i))
		}
		if strings.TrimSpace(table.Title) == "" {
			c.fail(path+"title", "MISSING", "%s thiếu tên biểu (title).", TableName(i))
		}
		if codes[table.Code] && table.Code != "" {
			c.fail(path+"code", "DUPLICATE", "Mã biểu %q bị trùng.", table.Code)
		}
		keys[table.Key], codes[table.Code] = true, true
	}
}

// Holds says whether the form has a cell there: row and column of one table. Of a
// growing table every row is one.
func (c *Compiled) Holds(row, column string) bool {
	found := c.columns[column]
	return found != nil && c.Def.TableOf(row) == found.Table
}

// FirstRow is the first row of the table that a column stands in.
func (c *Compiled) FirstRow(column string) string {
	if found := c.columns[column]; found != nil {
		return found.table.RowKeys()[0]
	}
	return ""
}

// SameRow is the row of the form that stands where a row stands in another edition's
// table, in the table of the column; "" when there is none of that number.
func (c *Compiled) SameRow(from *Definition, row, column string) string {
	if !from.Several() && !c.Def.Several() {
		return row
	}
	found, at := c.columns[column], from.TableOf(row)
	if found == nil || at < 0 {
		return ""
	}
	table := from.AllTables()[at]
	if n := table.RowNumber(row); n > 0 {
		return found.table.RowKey(n)
	}
	return ""
}
