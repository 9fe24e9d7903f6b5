package form

// Carry is a column that takes over what another held at the end of the previous
// period: "kỳ trước chuyển sang".
type Carry struct{ Column, From string }

// CarriedOver lists the columns that a check holds equal to the previous period's
// figure of another column.
func (c *Compiled) CarriedOver() []Carry {
	out := []Carry{}
	for _, check := range c.checks {
		if check.Tree.Op != OpEq || len(check.Tree.Args) != 2 {
			continue
		}
		here, before := check.Tree.Args[0], check.Tree.Args[1]
		if here.Op == OpRef && here.Ref.Period == Previous {
			here, before = before, here
		}
		if here.Op == OpRef && before.Op == OpRef && here.Ref.Row == "" && here.Ref.Period == "" && before.Ref.Row == "" && before.Ref.Period == Previous {
			out = append(out, Carry{Column: here.Ref.Column, From: before.Ref.Column})
		}
	}
	return out
}
