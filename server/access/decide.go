package access

// Decision is what a rule answers before rows are known.
type Decision uint8

const (
	Deny  Decision = iota // the zero value: no rule, no entry
	Allow                 // whatever the row
	ByRow                 // depends on where the row's unit stands or on its state
)

// Grant is one way to be allowed. Every named dimension must hold; an empty
// one does not matter. A rule is a list of grants of which one must hold.
type Grant struct {
	Public    bool      // also signed out
	Roles     Roles     // one of them
	Levels    Levels    // the position's level is one of them
	Duty      Duties    // holds one of them
	Relations Relations // the row's unit stands so
	Covered   bool      // the row is reached by the duty named in Duty
	States    []string  // the row is in one of these states
	Section   Sections  // what opens the row to the viewer opens one of these sections
	Why       string    // the article or the reason, printed in docs/PERMISSIONS.md
}

// Rules maps the key written in @access(rule:) to its grants.
type Rules map[string][]Grant

// Row is what a rule may ask of a row.
type Row struct {
	Relation Relations // where the row's unit stands, with PartHolder if a part of the work was given to the viewer
	Covered  Duties    // the kinds of the viewer's duties that reach the row
	State    string
	Opened   Sections // what a grant opens of it to the viewer
}

// ofClass reports whether the viewer's class satisfies the grant's class part.
func (g Grant) ofClass(v *Viewer) bool {
	if g.Public {
		return true
	}
	return v.SignedIn() &&
		(g.Roles == 0 || g.Roles&v.Roles != 0) &&
		(g.Levels == 0 || g.Levels&v.Level != 0) &&
		(g.Duty == 0 || g.Duty&v.DutySet() != 0)
}

// conditional reports whether the grant also looks at the row.
func (g Grant) conditional() bool {
	return g.Relations != 0 || g.Covered || len(g.States) > 0 || g.Section != 0
}

func (g Grant) ofRow(r Row) bool {
	if g.Relations != 0 && g.Relations&r.Relation == 0 {
		return false
	}
	if g.Covered && g.Duty&r.Covered == 0 {
		return false
	}
	if g.Section != 0 && g.Section&r.Opened == 0 {
		return false
	}
	if len(g.States) == 0 {
		return true
	}
	for _, s := range g.States {
		if s == r.State {
			return true
		}
	}
	return false
}

// Decide answers for a rule before rows are known. An unknown rule is denied.
func (rs Rules) Decide(v *Viewer, rule string) Decision {
	d := Deny
	for _, g := range rs[rule] {
		if !g.ofClass(v) {
			continue
		}
		if !g.conditional() {
			return Allow
		}
		d = ByRow
	}
	return d
}

// Row answers for a rule and one row.
func (rs Rules) Row(v *Viewer, rule string, r Row) bool {
	for _, g := range rs[rule] {
		if g.ofClass(v) && (!g.conditional() || g.ofRow(r)) {
			return true
		}
	}
	return false
}
