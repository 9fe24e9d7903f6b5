package form

// Client is a form as the browser gets it: the definition, its leaves in
// order with their trees, and every check in force with its tree.
type Client struct {
	Definition *Definition    `json:"definition"`
	Columns    []ClientColumn `json:"columns"`
	Checks     []ClientCheck  `json:"checks"`
}

// ClientColumn is a column that holds cells.
type ClientColumn struct {
	Column
	Labels []string `json:"labels"`          // from the top head down
	Tree   *Expr    `json:"tree,omitempty"`  // of a computed column
	Table  int      `json:"table,omitempty"` // place of its table, 0 for the first
}

// ClientCheck is a check in force: written, printed or "trong đó".
type ClientCheck struct {
	ID       string   `json:"id"`
	Severity Severity `json:"severity"`
	Message  string   `json:"message"` // with {left}, {right}, {diff}, {c5}
	Columns  []string `json:"columns"`
	Row      string   `json:"row,omitempty"`
	Required bool     `json:"required,omitempty"`
	Scope    Scope    `json:"scope"`
	Tree     *Expr    `json:"tree"`
}

// Client exports the form for the browser, to be sent as JSON.
func (c *Compiled) Client() Client {
	out := Client{Definition: c.Def, Columns: []ClientColumn{}, Checks: []ClientCheck{}}
	for _, column := range c.order {
		out.Columns = append(out.Columns, ClientColumn{Column: *column.Column, Labels: column.Labels, Tree: column.formula, Table: column.Table})
	}
	for _, check := range c.checks {
		out.Checks = append(out.Checks, ClientCheck{
			ID: check.ID, Severity: check.Severity, Message: check.Message, Columns: check.Columns,
			Row: check.Row, Required: check.Required, Scope: check.Scope, Tree: check.Tree,
		})
	}
	return out
}
