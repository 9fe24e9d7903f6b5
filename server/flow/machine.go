// Package flow is the kernel of every official route: a small table of states
// and actions, kept as data by each line of work. It knows no domain: who may
// act is named by a rule, time limits by the name of a clock.
package flow

import (
	"fmt"
	"slices"

	"congvu/server/fault"
)

type (
	// State is where an object stands.
	State string
	// Action is what somebody does with it.
	Action string
	// Condition is a circumstance of the object that chooses between two lines
	// of one action, such as "the unit's route has a records officer".
	Condition string
)

// Side says from which end of the route an action is taken.
type Side uint8

// The sides.
const (
	Sender   Side = 1 << iota // the unit that owes and works
	Receiver                  // the body it is sent to
	Outside                   // neither: an act that changes the units themselves
)

// Both is an action open to either side.
const Both = Sender | Receiver

// Transition is one line of a flow.
type Transition struct {
	Action      Action
	From        []State
	If          Condition // "" = always; of several lines that fit the first holds
	To          State     // "" = the state stays as it is
	Side        Side
	Rule        string   // key of server/access: who
	Delegable   bool     // also whoever was given a part of the work
	NeedsReason bool     // a written reason
	Starts      []string // names of the clocks it starts
	Stops       []string // names of the clocks it stops
	Resumes     []string // names of the clocks that run on, as if the step that it takes back had not been
	Law         string   // article that gives the line
}

// Name is a state or an action with its Vietnamese name.
type Name[T ~string] struct {
	Key   T
	Label string
}

// Machine is a flow: its names and its lines, checked. It is never changed
// after New, so many requests may use one.
type Machine struct {
	subject string // Vietnamese: what the flow moves, for its refusals
	states  []Name[State]
	actions []Name[Action]
	lines   []Transition
}

// New checks a flow: every state and action of a line has a name, every action
// has a line, a rule, a side and a law, and no line is hidden by one above it.
func New(states []Name[State], actions []Name[Action], lines []Transition) (*Machine, error) {
	m := &Machine{subject: "báo cáo", states: states, actions: actions, lines: lines}
	for i, line := range lines {
		if err := m.check(i, line); err != nil {
			return nil, fmt.Errorf("flow: line %d (%s): %w", i+1, line.Action, err)
		}
	}
	for _, a := range actions {
		if !slices.ContainsFunc(lines, func(t Transition) bool { return t.Action == a.Key }) {
			return nil, fmt.Errorf("flow: action %s has no line", a.Key)
		}
	}
	return m, nil
}

// About is the same flow for something that is no report; its refusals name it so.
func (m *Machine) About(subject string) *Machine {
	named := *m
	named.subject = subject
	return &named
}

func (m *Machine) check(at int, line Transition) error {
	switch {
	case label(m.actions, line.Action) == "":
		return fmt.Errorf("the action has no name")
	case line.Rule == "" || line.Side == 0 || line.Law == "":
		return fmt.Errorf("rule, side or law is missing")
	case len(line.From) == 0:
		return fmt.Errorf("it starts nowhere")
	case line.To != "" && label(m.states, line.To) == "":
		return fmt.Errorf("state %s has no name", line.To)
	}
	for _, from := range line.From {
		if label(m.states, from) == "" {
			return fmt.Errorf("state %s has no name", from)
		}
		for _, above := range m.lines[:at] {
			if above.Action == line.Action && slices.Contains(above.From, from) && (above.If == "" || above.If == line.If) {
				return fmt.Errorf("a line above already decides it in state %s", from)
			}
		}
	}
	return nil
}

// Find is the line an action takes from a state under the conditions given.
func (m *Machine) Find(from State, action Action, given ...Condition) (Transition, bool) {
	for _, line := range m.lines {
		if line.Action == action && slices.Contains(line.From, from) && (line.If == "" || slices.Contains(given, line.If)) {
			return line, true
		}
	}
	return Transition{}, false
}

// Step is the state after an action. An action the flow does not know in this
// state is the fault ACTION_NOT_IN_STATE.
func (m *Machine) Step(from State, action Action, given ...Condition) (State, error) {
	line, ok := m.Find(from, action, given...)
	if !ok {
		return from, fault.New(fault.WrongState, "ACTION_NOT_IN_STATE", "%s", m.Why(from, action))
	}
	if line.To == "" {
		return from, nil
	}
	return line.To, nil
}

// Why says in Vietnamese that an action is not possible in a state, and where it is.
func (m *Machine) Why(from State, action Action) string {
	return fmt.Sprintf("Không thực hiện được “%s” khi %s ở trạng thái “%s”; chỉ thực hiện được khi: %s.",
		m.ActionLabel(action), m.subject, m.StateLabel(from), m.where(action))
}

func (m *Machine) where(action Action) string {
	text := ""
	for _, s := range m.states {
		if slices.ContainsFunc(m.lines, func(t Transition) bool { return t.Action == action && slices.Contains(t.From, s.Key) }) {
			if text != "" {
				text += ", "
			}
			text += "“" + s.Label + "”"
		}
	}
	return text
}

// Actions lists what the flow knows in a state under the conditions given, in
// the order of the actions.
func (m *Machine) Actions(from State, given ...Condition) []Action {
	var out []Action
	for _, a := range m.actions {
		if _, ok := m.Find(from, a.Key, given...); ok {
			out = append(out, a.Key)
		}
	}
	return out
}

// All lists the actions of the flow in their order.
func (m *Machine) All() []Action {
	out := make([]Action, len(m.actions))
	for i, a := range m.actions {
		out[i] = a.Key
	}
	return out
}

// States lists the states of the flow in their order.
func (m *Machine) States() []State {
	out := make([]State, len(m.states))
	for i, s := range m.states {
		out[i] = s.Key
	}
	return out
}

// Of is any line of an action: what does not depend on the state (side, rule, law).
func (m *Machine) Of(action Action) Transition {
	for _, line := range m.lines {
		if line.Action == action {
			return line
		}
	}
	return Transition{}
}

// StateLabel is the Vietnamese name of a state.
func (m *Machine) StateLabel(s State) string { return label(m.states, s) }

// ActionLabel is the Vietnamese name of an action.
func (m *Machine) ActionLabel(a Action) string { return label(m.actions, a) }

func label[T ~string](names []Name[T], key T) string {
	for _, n := range names {
		if n.Key == key {
			return n.Label
		}
	}
	return ""
}

// Route is a unit's own order of steps, as data: PROPOSE, SIGN, ISSUE.
type Route []Action

// Has reports whether a step belongs to the route.
func (r Route) Has(step Action) bool { return slices.Contains(r, step) }
