package gatetest

import (
	"fmt"
	"io"
	"slices"
	"sort"
	"strings"

	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2/ast"

	"congvu/graph/gate"
	"congvu/server/access"
)

// maxShown bounds the differing cells printed per coordinate.
const maxShown = 3

// Coordinates lists every coordinate of the schema that has a rule, sorted. It
// answers the holes of the schema as an error.
func Coordinates(schema *ast.Schema, rules access.Rules) ([]gate.Use, error) {
	g, err := gate.New(schema, rules)
	if err != nil {
		return nil, err
	}
	return g.Uses(), nil
}

// Compare asks the rules and the expectations for every cell: coordinate × role
// × level × duty (held or not, reaching the row or not) × relation × state. It
// answers how many cells it compared and what differs: cells (a few per
// coordinate, then their number), faults of the file, lines that name nothing.
func Compare(schema *ast.Schema, rules access.Rules, expected io.Reader) (cells int, diffs []string) {
	uses, err := Coordinates(schema, rules)
	if err != nil {
		return 0, []string{err.Error()}
	}
	u := newUniverse(rules)
	lines, diffs := u.parse(expected)
	if len(diffs) > 0 {
		return 0, diffs
	}
	if len(u.states) > 64 {
		return 0, []string{fmt.Sprintf("%d states, at most 64 fit", len(u.states))}
	}
	diffs = append(diffs, idle(lines, uses)...)
	c := comparison{universe: u, rules: rules, viewers: u.viewers(), known: map[string]*outcome{}}
	for _, use := range uses {
		o := c.of(use, lines)
		cells += o.cells
		for _, d := range o.diffs {
			diffs = append(diffs, use.Coordinate+" ("+use.Rule+"): "+d)
		}
	}
	return cells, diffs
}

// idle names the lines that name no coordinate: stale, or misspelt.
func idle(lines []*line, uses []gate.Use) (out []string) {
	for _, l := range lines {
		if !slices.ContainsFunc(uses, func(u gate.Use) bool { return l.precision(u.Coordinate) >= 0 }) {
			out = append(out, fmt.Sprintf("line %d: %s names nothing", l.at, strings.Join(l.names, "|")))
		}
	}
	return out
}

func newUniverse(rules access.Rules) *universe {
	u := &universe{
		roles: append([]string{"SIGNED_OUT"}, access.RoleNames...), levels: access.LevelNames,
		duties: []string{"NONE"}, relations: access.RelationNames, states: []string{"NO_STATE"},
	}
	for _, d := range access.DutyNames {
		u.duties = append(u.duties, d, d+"@ROW")
	}
	states := []string{}
	for _, grants := range rules {
		for _, g := range grants {
			states = append(states, g.States...)
		}
	}
	sort.Strings(states)
	u.states = append(u.states, slices.Compact(states)...)
	return u
}

// viewer is one class of viewer and what the row knows of its duty.
type viewer struct {
	role, level, duty int
	v                 *access.Viewer
	covered           access.Duties
}

// viewers lists role × level × duty.
func (u *universe) viewers() (out []viewer) {
	for r := range u.roles {
		for l := range u.levels {
			for d := range u.duties {
				v := viewer{role: r, level: l, duty: d, v: &access.Viewer{}}
				if r > 0 {
					v.v.Account, v.v.Roles, v.v.Level = uuid.Max, access.Roles(1)<<(r-1), access.Levels(1)<<l
				}
				if d > 0 {
					kind := access.Duties(1) << ((d - 1) / 2)
					if r > 0 {
						v.v.Duties = []access.DutyGrant{{Kind: kind}}
					}
					if d%2 == 0 {
						v.covered = kind
					}
				}
				out = append(out, v)
			}
		}
	}
	return out
}

// comparison remembers what it found for a rule under the same lines, since
// most coordinates share both.
type comparison struct {
	*universe
	rules   access.Rules
	viewers []viewer
	known   map[string]*outcome
}

type outcome struct {
	cells int
	diffs []string
}

func (c *comparison) of(use gate.Use, lines []*line) *outcome {
	mine := []ranked{}
	key := use.Rule
	for _, l := range lines {
		if p := l.precision(use.Coordinate); p >= 0 {
			mine = append(mine, ranked{l, p*100 + l.weight})
			key += fmt.Sprintf(" %d:%d", l.at, p)
		}
	}
	if o, ok := c.known[key]; ok {
		return o
	}
	slices.SortStableFunc(mine, func(a, b ranked) int { return a.rank - b.rank })
	o := c.compare(use.Rule, mine)
	c.known[key] = o
	return o
}

// ranked is a line that covers a coordinate; the lower rank is more specific.
type ranked struct {
	*line
	rank int
}

func (c *comparison) compare(rule string, lines []ranked) *outcome {
	o, differing := &outcome{}, 0
	for _, v := range c.viewers {
		plan := c.rules.Decide(v.v, rule)
		for rel := range c.relations {
			for st, state := range c.states {
				o.cells++
				row := access.Row{Relation: access.Relations(1) << rel, Covered: v.covered, State: state, Opened: access.Any}
				if st == 0 {
					row.State = ""
				}
				got := plan == access.Allow || plan == access.ByRow && c.rules.Row(v.v, rule, row)
				want, why := expect(lines, v, rel, st)
				if got == want && why == "" {
					continue
				}
				if differing++; differing <= maxShown {
					o.diffs = append(o.diffs, c.cell(v, rel, st)+difference(got, want, why))
				}
			}
		}
	}
	if differing > maxShown {
		o.diffs = append(o.diffs, fmt.Sprintf("%d cells more", differing-maxShown))
	}
	return o
}

// expect answers the verdict of the most specific line; two lines of one rank
// that disagree are named.
func expect(lines []ranked, v viewer, rel, state int) (allow bool, tie string) {
	var first *ranked
	for i := range lines {
		l := &lines[i]
		if first != nil && l.rank > first.rank {
			break
		}
		if l.roles>>v.role&1 == 0 || l.levels>>v.level&1 == 0 || l.duties>>v.duty&1 == 0 ||
			l.relations>>rel&1 == 0 || l.states>>state&1 == 0 {
			continue
		}
		if first == nil {
			first = l
		} else if l.allow != first.allow {
			return false, fmt.Sprintf("lines %d and %d disagree", first.at, l.at)
		}
	}
	return first != nil && first.allow, ""
}

func (c *comparison) cell(v viewer, rel, state int) string {
	return strings.Join([]string{c.roles[v.role], c.levels[v.level], c.duties[v.duty], c.relations[rel], c.states[state]}, " ") + ": "
}

func difference(got, want bool, tie string) string {
	if tie != "" {
		return tie
	}
	word := map[bool]string{true: "ALLOW", false: "DENY"}
	return "the rules say " + word[got] + ", expected " + word[want]
}
