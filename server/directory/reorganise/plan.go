package reorganise

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/google/uuid"

	"congvu/server/directory"
)

// planner puts one plan together.
type planner struct {
	Proposal
	World
	decisions Decisions
	newID     func() uuid.UUID
	plan      *Plan

	target    map[string]*Target              // by code
	lines     []*pair                         // those that can be read
	out       map[uuid.UUID][]*pair           // by predecessor
	into      map[string][]*pair              // by successor's code
	ended     map[uuid.UUID]bool              // areas and units
	area      map[string]uuid.UUID            // code → the territory of the day
	heir      map[uuid.UUID]string            // ended province → code of the new one
	committee map[uuid.UUID]uuid.UUID         // of a province or commune → its People's Committee
	unitName  map[uuid.UUID]string            // names of all units of the day
	made      map[uuid.UUID][]int             // new units by territory
	units     map[string]int                  // new units by territory and what they do
	seat      map[uuid.UUID]map[uuid.UUID]int // successor territory → rank of its predecessors
	areaOfNew map[uuid.UUID]uuid.UUID
	parentOf  map[uuid.UUID]uuid.UUID // of units that begin
	chosen    map[Key]string          // choices of the items listed so far
	listed    int
}

// pair is a line with the territory it starts from.
type pair struct {
	Line
	place string
	area  *directory.Area
}

// Make plans a proposal. The plan of the same proposal and world is always the same but
// for the identities of what begins; where Problems is not empty, it is not to be applied.
func Make(p Proposal, w World, d Decisions, newID func() uuid.UUID) *Plan {
	m := &planner{Proposal: p, World: w, decisions: d, newID: newID,
		plan:   &Plan{Homes: map[uuid.UUID]uuid.UUID{}, WindUp: map[uuid.UUID]bool{}},
		target: map[string]*Target{}, out: map[uuid.UUID][]*pair{}, into: map[string][]*pair{}, ended: map[uuid.UUID]bool{},
		area: map[string]uuid.UUID{}, heir: map[uuid.UUID]string{}, committee: map[uuid.UUID]uuid.UUID{}, unitName: map[uuid.UUID]string{},
		made: map[uuid.UUID][]int{}, units: map[string]int{}, seat: map[uuid.UUID]map[uuid.UUID]int{}}
	m.read()
	if len(m.plan.Problems) > 0 {
		return m.plan
	}
	m.provinces()
	m.territories()
	m.checkAfter()
	if len(m.plan.Problems) > 0 {
		return m.plan
	}
	m.organisations()
	if len(m.plan.Problems) > 0 {
		return m.plan
	}
	m.positions()
	m.duties()
	m.holdings()
	m.regimes()
	m.obligations()
	m.count()
	m.plan.Digest = m.digest()
	return m.plan
}

func (m *planner) refuse(place, reason, message string, args ...any) {
	m.plan.Problems = append(m.plan.Problems, Problem{Reason: reason, Message: fmt.Sprintf(message, args...), Place: place})
}

// add takes an item in, with what was decided before if that is still possible.
func (m *planner) add(i Item) {
	i.Choice = i.Proposed
	if chosen, ok := m.decisions[Key{i.Kind, i.Subject}]; ok && slices.Contains(i.Options, chosen) {
		i.Choice, i.Decided = chosen, true
	}
	m.plan.Items = append(m.plan.Items, i)
}

func (m *planner) name(unit uuid.UUID) string { return m.unitName[unit] }

// digest is of all that a person reviewed: what is applied is that and nothing else.
func (m *planner) digest() []byte {
	h := sha256.New()
	fmt.Fprintln(h, m.Resolution, m.Effective, m.WindUpTo, m.EndsDistricts)
	for _, a := range m.plan.Areas {
		fmt.Fprintln(h, "+", a.Code, a.FullName, a.Target.Parent)
	}
	for _, a := range m.plan.EndedAreas {
		fmt.Fprintln(h, "-", a.ID)
	}
	for _, r := range m.plan.RenamedAreas {
		fmt.Fprintln(h, "=", r.ID, r.FullName)
	}
	for _, l := range m.lines {
		fmt.Fprintln(h, l.From, l.To, l.Partial, l.Share)
	}
	for _, i := range m.plan.Items {
		fmt.Fprintln(h, i.Kind, i.Subject, i.Options, i.Proposed, i.ToName, i.Conflict, i.Carries)
	}
	return h.Sum(nil)
}

func fullName(kind, name string) string {
	r := []rune(kind)
	return string(unicode.ToUpper(r[0])) + string(r[1:]) + " " + name
}

func lowerFirst(s string) string {
	r := []rune(s)
	return strings.ToLower(string(r[:1])) + string(r[1:])
}
