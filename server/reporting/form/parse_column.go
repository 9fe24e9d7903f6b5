package form

import "strings"

// defaults are what a form says once for all its number columns.
type defaults struct {
	prefix    string // of the names of columns
	precision int
	min, max  string
	unit      string
	required  bool
	indicator *indicatorDefaults
}

type indicatorDefaults struct {
	prefix              string
	overUnits, overTime Adding
}

func readDefaults(o *object) defaults {
	if o == nil {
		return defaults{}
	}
	d := defaults{
		precision: o.whole("precision", 0), min: o.text("min"), max: o.text("max"),
		unit: o.text("unit"), required: o.truth("required", false),
	}
	if i := o.member("indicator"); i != nil {
		d.indicator = &indicatorDefaults{
			prefix: i.text("prefix"), overUnits: Adding(i.text("overUnits")), overTime: Adding(i.text("overTime")),
		}
		i.done()
	}
	o.done()
	return d
}

// column reads a head or a leaf; above are the labels of the heads over it.
func (r *reader) column(node *docNode, path string, d defaults, above []string) Column {
	o := r.object(node, path)
	column := Column{Label: o.text("label")}
	labels := append(above[:len(above):len(above)], column.Label)
	if o.get("columns") != nil {
		o.list("columns", func(item *docNode, path string) {
			column.Columns = append(column.Columns, r.column(item, path, d, labels))
		})
		if len(column.Columns) == 0 {
			r.fail(o.at("columns"), "MISSING", "Cột %q không có cột con nào.", column.Label)
		}
		o.done()
		return column
	}
	r.leaf(o, &column, d)
	column.Indicator = r.indicator(o, &column, d, labels)
	o.done()
	return column
}

func (r *reader) leaf(o *object, column *Column, d defaults) {
	column.Code, column.Name = o.text("code"), o.text("name")
	if column.Name == "" && digits(column.Code) {
		column.Name = d.prefix + "c" + column.Code
	}
	column.Kind = Kind(o.text("kind"))
	if column.Kind == "" {
		column.Kind = KindNumber
	}
	if column.Kind != KindNumber {
		d = defaults{required: d.required}
	}
	column.Unit = orElse(o.text("unit"), d.unit)
	column.Min, column.Max = orElse(o.text("min"), d.min), orElse(o.text("max"), d.max)
	column.Precision = o.whole("precision", d.precision)
	column.MaxLength = o.whole("maxLength", 0)
	column.Formula, column.Printed, column.Source = o.text("formula"), o.text("printed"), o.text("source")
	column.From, column.Feeds = o.text("from"), readFeeds(o.member("feeds"))
	column.Input = Input(o.text("input"))
	if column.Input == "" {
		column.Input = Entered
		switch {
		case column.Formula != "":
			column.Input = Computed
		case column.Source != "":
			column.Input = System
		}
	}
	column.Required = o.truth("required", d.required && column.Input == Entered)
	o.list("choices", func(item *docNode, path string) {
		each := r.object(item, path)
		column.Choices = append(column.Choices, Choice{Code: each.text("code"), Label: each.text("label")})
		each.done()
	})
}

func orElse(written, otherwise string) string {
	if written != "" {
		return written
	}
	return otherwise
}

// indicator reads the measure of a column, or makes it from the defaults.
// "indicator: null" says that a column feeds none.
func (r *reader) indicator(o *object, column *Column, d defaults, labels []string) *Indicator {
	written := o.member("indicator")
	if written == nil && (o.isNull("indicator") || d.indicator == nil || column.Kind != KindNumber) {
		return nil
	}
	base := Indicator{Name: strings.Join(labels, " – "), Unit: column.Unit}
	if d.indicator != nil {
		base.Key = d.indicator.prefix + column.Name
		base.OverUnits, base.OverTime = d.indicator.overUnits, d.indicator.overTime
	}
	if column.Formula != "" {
		// A ratio does not add up: it is worked out again from what does.
		base.OverUnits, base.OverTime = Recompute, Recompute
	}
	if written != nil {
		base.Key = orElse(written.text("key"), base.Key)
		base.Name = orElse(written.text("name"), base.Name)
		base.Unit = orElse(written.text("unit"), base.Unit)
		base.OverUnits = Adding(orElse(written.text("overUnits"), string(base.OverUnits)))
		base.OverTime = Adding(orElse(written.text("overTime"), string(base.OverTime)))
		written.done()
	}
	return &base
}
