package gatetest

import (
	"errors"
	"io"
	"slices"
	"strings"

	"congvu/server/access"
)

// Expectations answer what the file says of single cells, for tests that ask a
// running server.
type Expectations struct {
	*universe
	lines []*line
}

// Cell is one question. Duty is NONE, X, or X@ROW when the duty reaches the row;
// an unknown state counts as NO_STATE.
type Cell struct{ Role, Level, Duty, Relation, State string }

// Read reads the file; rules give the names of states only.
func Read(rules access.Rules, file io.Reader) (*Expectations, error) {
	u := newUniverse(rules)
	lines, problems := u.parse(file)
	if len(problems) > 0 {
		return nil, errors.New(strings.Join(problems, "\n"))
	}
	return &Expectations{universe: u, lines: lines}, nil
}

// Allows answers the verdict of the most specific line for the cell.
func (e *Expectations) Allows(coordinate string, c Cell) bool {
	state := max(slices.Index(e.states, c.State), 0)
	v := viewer{role: slices.Index(e.roles, c.Role), level: slices.Index(e.levels, c.Level), duty: slices.Index(e.duties, c.Duty)}
	relation := slices.Index(e.relations, c.Relation)
	if v.role < 0 || v.level < 0 || v.duty < 0 || relation < 0 {
		return false
	}
	var covering []ranked
	for _, l := range e.lines {
		if p := l.precision(coordinate); p >= 0 {
			covering = append(covering, ranked{l, p*100 + l.weight})
		}
	}
	slices.SortStableFunc(covering, func(a, b ranked) int { return a.rank - b.rank })
	allow, tie := expect(covering, v, relation, state)
	return allow && tie == ""
}
