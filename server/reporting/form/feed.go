package form

import (
	"fmt"
	"strings"
)

// RowIndicator is the measure that a printed row speaks of, where the rows of a form
// are its indicators and the columns say which side of them: plan, estimate, so far.
type RowIndicator struct {
	Key  string `json:"key"` // ktxh.thu-ngan-sach
	Name string `json:"name"`
	Unit string `json:"unit,omitempty"`
}

// Feeds is what the cells of a column say of their rows' indicators.
type Feeds struct {
	Suffix    string `json:"suffix,omitempty"` // tells this side of the measure apart: "thang" makes ktxh.thu.thang
	Name      string `json:"name,omitempty"`   // follows the measure's name: "trong tháng"
	Nature    string `json:"nature,omitempty"` // of the figures, where it is not that of the regime
	OverUnits Adding `json:"overUnits"`
	OverTime  Adding `json:"overTime"`
}

// Feed is an indicator that a form feeds, from a column or from one cell of each of
// its tables.
type Feed struct {
	Indicator
	Row    string // "" = every row of the column
	Column string
	Path   string // in the document
	Nature string // "" = that of the regime
}

// Place is where the feed is looked up: the cell, or the column for all its rows.
func (f Feed) Place() string {
	if f.Row == "" {
		return f.Column
	}
	return f.Row + "." + f.Column
}

// Feeds lists all indicators of the form: those of its columns, left to right, then
// those of its rows.
func (d *Definition) Feeds() []Feed {
	var out []Feed
	leaves := d.Leaves()
	for _, leaf := range leaves {
		if leaf.Indicator != nil {
			out = append(out, Feed{Indicator: *leaf.Indicator, Column: leaf.Name, Path: leaf.Path})
		}
	}
	for at, table := range d.AllTables() {
		for i := range table.Rows.Items {
			for _, leaf := range leaves {
				if f := feedOf(&table.Rows.Items[i], leaf); f != nil && leaf.Table == at {
					f.Row = table.Rows.Items[i].Key
					out = append(out, *f)
				}
			}
		}
	}
	return out
}

func feedOf(row *Row, leaf Leaf) *Feed {
	if row.Indicator == nil || leaf.Feeds == nil {
		return nil
	}
	measure, side := row.Indicator, leaf.Feeds
	out := &Feed{Indicator: Indicator{Key: measure.Key, Name: measure.Name, Unit: orElse(measure.Unit, leaf.Unit), OverUnits: side.OverUnits, OverTime: side.OverTime},
		Column: leaf.Name, Path: leaf.Path + ".feeds", Nature: side.Nature}
	if side.Suffix != "" {
		out.Key += "." + side.Suffix
	}
	if side.Name != "" {
		out.Name += ", " + side.Name
	}
	return out
}

// Tells names what a column holds over all editions of a form: its indicator, or which
// side of the indicators of its table's rows; "" if neither is said.
func (l Leaf) Tells() string {
	switch {
	case l.Indicator != nil:
		return l.Indicator.Key
	case l.Feeds != nil:
		return strings.TrimLeft(l.key+" ", " ") + "rows: " + l.Feeds.Suffix + " " + l.Feeds.Nature
	}
	return ""
}

func (r *reader) rowIndicator(o *object, label string) *RowIndicator {
	if o == nil {
		return nil
	}
	out := &RowIndicator{Key: o.text("key"), Name: orElse(o.text("name"), label), Unit: o.text("unit")}
	o.done()
	return out
}

func readFeeds(o *object) *Feeds {
	if o == nil {
		return nil
	}
	out := &Feeds{Suffix: o.text("suffix"), Name: o.text("name"), Nature: o.text("nature"),
		OverUnits: Adding(orElse(o.text("overUnits"), string(Sum))), OverTime: Adding(orElse(o.text("overTime"), string(Sum)))}
	o.done()
	return out
}

// natures of figures, as a regime has one.
var natures = []string{"", "PLAN", "ESTIMATE", "PRELIMINARY", "FINAL"}

// feeds checks what rows and columns say together.
func (c *compiling) feeds() {
	for _, t := range c.tables {
		c.feedsOfTable(t)
	}
	c.twiceFed()
}

func (c *compiling) feedsOfTable(t *compiledTable) {
	carrying, fed := false, false
	for i, row := range t.Rows.Items {
		if row.Indicator == nil {
			continue
		}
		carrying = true
		place := fmt.Sprintf("%srows.items[%d].indicator", t.path, i)
		if strings.TrimSpace(row.Indicator.Key) == "" || strings.TrimSpace(row.Indicator.Name) == "" {
			c.fail(place, "MISSING", "Chỉ tiêu của dòng cần key và name.")
		}
	}
	for _, column := range t.order {
		if column.Feeds != nil {
			fed = true
			c.feedsOf(column)
		}
	}
	if carrying && !fed {
		c.fail(t.path+"rows.items", "MISSING", "Dòng gắn chỉ tiêu thì ít nhất một cột cần feeds để nói số liệu của chỉ tiêu là gì.")
	}
}

func (c *compiling) feedsOf(column *compiledColumn) {
	place, side := column.Path+".feeds", column.Feeds
	switch {
	case column.table.Rows.Kind != FixedRows:
		c.fail(place, "NOT_ALLOWED", "Chỉ biểu có dòng cố định (FIXED) mới gắn chỉ tiêu theo dòng.")
	case column.Kind != KindNumber:
		c.fail(place, "KIND_MISMATCH", "Chỉ cột số mới gắn chỉ tiêu.")
	case column.Indicator != nil:
		c.fail(place, "NOT_ALLOWED", "Cột đã có chỉ tiêu của riêng cột thì không có feeds.")
	}
	known := false
	for _, nature := range natures {
		known = known || nature == side.Nature
	}
	if !known {
		c.fail(place+".nature", "UNKNOWN_VALUE", "Tính chất số liệu %q không có; dùng PLAN, ESTIMATE, PRELIMINARY hoặc FINAL.", side.Nature)
	}
	for name, rule := range map[string]Adding{"overUnits": side.OverUnits, "overTime": side.OverTime} {
		if rule == Recompute {
			c.fail(place+"."+name, "UNKNOWN_VALUE", "Chỉ tiêu theo dòng không tính lại được (RECOMPUTE); bỏ feeds ở cột tỷ lệ.")
			continue
		}
		c.adding(place+"."+name, rule)
	}
}

// twiceFed: one indicator and nature come from one cell, and add up in one way.
func (c *compiling) twiceFed() {
	first := map[string]Feed{}
	seen := map[string]bool{}
	for _, f := range c.Def.Feeds() {
		before, known := first[f.Key]
		switch {
		case f.Row == "":
		case seen[f.Key+" "+f.Nature] || known && before.Row != f.Row:
			c.fail(f.Path, "DUPLICATE", "Chỉ tiêu %q gắn với hai ô cùng tính chất; đặt suffix hoặc nature khác nhau.", f.Key)
		case known && (before.OverUnits != f.OverUnits || before.OverTime != f.OverTime):
			c.fail(f.Path, "CONFLICT", "Chỉ tiêu %q cộng dồn theo hai cách ở hai cột; dùng một cách, hoặc đặt suffix khác nhau.", f.Key)
		}
		if !known {
			first[f.Key] = f
		}
		seen[f.Key+" "+f.Nature] = true
	}
}
