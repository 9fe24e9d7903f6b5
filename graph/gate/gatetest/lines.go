// Package gatetest compares a schema's rules with expectations written by hand.
//
// The file of expectations is CSV with the columns
//
//	coordinate, roles, levels, duties, relations, states, verdict, source
//
// A cell holds one name, several joined by "|", or "*" for all. Rows beginning
// with "#" and the header row are left out.
//
//	coordinate  Type.field, Type.field(arg:), Input.field, Enum.VALUE; a name that
//	            ends in "*" stands for all that begin so (Draft.*); "@name" for a
//	            set defined by a line with the verdict SET: @name,Draft.*|A.b,,,,,SET,why
//	roles       of access.RoleNames, SIGNED_OUT, or SIGNED_IN for every role
//	levels      of access.LevelNames
//	duties      NONE; X: held, not reaching the row; X@ROW: held and reaching it
//	relations   of access.RelationNames
//	states      names of states; NO_STATE: the row has none
//	verdict     ALLOW or DENY
//	source      the article or the reason; mandatory
//
// Of the lines that cover a cell the most specific holds: first the one that
// names the coordinate exactly, before one that names its beginning, before "*";
// among these the one with the lowest weight of wildcards in the other five
// columns ("*" weighs 2, SIGNED_IN 1, names 0). Two that tie must agree. A cell
// that no line covers is denied.
package gatetest

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strings"
)

// line is one expectation.
type line struct {
	at                                       int // line number in the file
	names                                    []string
	roles, levels, duties, relations, states uint64 // bits over the universe's names
	allow                                    bool
	weight                                   int // of the wildcards in the five sets
}

// precision says how a line names a coordinate: 0 exactly, 1 by its beginning,
// 2 by "*", -1 not at all.
func (l *line) precision(coord string) int {
	best := -1
	for _, n := range l.names {
		p := -1
		switch {
		case n == "*":
			p = 2
		case strings.HasSuffix(n, "*") && strings.HasPrefix(coord, n[:len(n)-1]):
			p = 1
		case n == coord:
			p = 0
		}
		if p >= 0 && (best < 0 || p < best) {
			best = p
		}
	}
	return best
}

// universe names the values of each dimension.
type universe struct {
	roles, levels, duties, relations, states []string
}

const columns = 8

// parse reads the file; problems name their lines. It adds the file's states to
// the universe's.
func (u *universe) parse(r io.Reader) (lines []*line, problems []string) {
	c := csv.NewReader(r)
	c.FieldsPerRecord, c.TrimLeadingSpace, c.Comment = -1, true, '#'
	records, at := [][]string{}, []int{}
	sets := map[string]string{}
	for {
		rec, err := c.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, []string{err.Error()}
		}
		for i := range rec {
			rec[i] = strings.TrimSpace(rec[i])
		}
		n, _ := c.FieldPos(0)
		switch {
		case len(rec) != columns:
			problems = append(problems, fmt.Sprintf("line %d: %d columns instead of %d", n, len(rec), columns))
		case strings.HasPrefix(rec[0], "coordinate"):
		case rec[6] == "SET":
			sets[rec[0]] = rec[1]
		default:
			records, at = append(records, rec), append(at, n)
			u.addStates(rec[5])
		}
	}
	for i, rec := range records {
		l, bad := u.line(rec, sets)
		l.at = at[i]
		for _, b := range bad {
			problems = append(problems, fmt.Sprintf("line %d: %s", l.at, b))
		}
		lines = append(lines, l)
	}
	return lines, problems
}

func (u *universe) addStates(cell string) {
	for _, s := range strings.Split(cell, "|") {
		if s != "*" && !slices.Contains(u.states, s) {
			u.states = append(u.states, s)
		}
	}
}

func (u *universe) line(rec []string, sets map[string]string) (*line, []string) {
	l, bad := &line{}, []string{}
	for _, n := range strings.Split(rec[0], "|") {
		if !strings.HasPrefix(n, "@") {
			l.names = append(l.names, n)
			continue
		}
		set, known := sets[n]
		if !known {
			bad = append(bad, "unknown set "+n)
		}
		l.names = append(l.names, strings.Split(set, "|")...)
	}
	read := func(cell string, names []string) uint64 {
		bits, weight, err := bitsOf(cell, names)
		if err != "" {
			bad = append(bad, err)
		}
		l.weight += weight
		return bits
	}
	l.roles, l.levels, l.duties = read(rec[1], u.roles), read(rec[2], u.levels), read(rec[3], u.duties)
	l.relations, l.states = read(rec[4], u.relations), read(rec[5], u.states)
	switch rec[6] {
	case "ALLOW":
		l.allow = true
	case "DENY":
	default:
		bad = append(bad, "verdict "+rec[6]+" is neither ALLOW nor DENY")
	}
	if rec[7] == "" {
		bad = append(bad, "no source")
	}
	return l, bad
}

// bitsOf reads a cell into bits over names and weighs its wildcard.
func bitsOf(cell string, names []string) (bits uint64, weight int, problem string) {
	for _, n := range strings.Split(cell, "|") {
		i := slices.Index(names, n)
		switch {
		case n == "*":
			bits, weight = 1<<len(names)-1, 2
		case n == "SIGNED_IN":
			bits, weight = bits|(1<<len(names)-1)&^1, max(weight, 1)
		case i >= 0:
			bits |= 1 << i
		default:
			problem = "unknown name " + n
		}
	}
	return bits, weight, problem
}
