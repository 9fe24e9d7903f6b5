package flow

import (
	"slices"
	"strings"
	"testing"

	"congvu/server/fault"
)

var (
	doorStates  = []Name[State]{{"OPEN", "Đang mở"}, {"SHUT", "Đã đóng"}, {"LOCKED", "Đã khóa"}}
	doorActions = []Name[Action]{{"SHUT", "Đóng"}, {"OPEN", "Mở"}, {"KNOCK", "Gõ cửa"}}
)

func doorLines() []Transition {
	return []Transition{
		{Action: "SHUT", From: []State{"OPEN"}, If: "night", To: "LOCKED", Side: Sender, Rule: "door", Law: "nội quy"},
		{Action: "SHUT", From: []State{"OPEN"}, To: "SHUT", Side: Sender, Rule: "door", Law: "nội quy"},
		{Action: "OPEN", From: []State{"SHUT"}, To: "OPEN", Side: Receiver, Rule: "door", Law: "nội quy"},
		{Action: "KNOCK", From: []State{"SHUT", "LOCKED"}, Side: Both, Rule: "door", Law: "nội quy"},
	}
}

func TestEveryStateAndAction(t *testing.T) {
	m, err := New(doorStates, doorActions, doorLines())
	if err != nil {
		t.Fatal(err)
	}
	want := map[State]map[Action]State{
		"OPEN":   {"SHUT": "SHUT"},
		"SHUT":   {"OPEN": "OPEN", "KNOCK": "SHUT"},
		"LOCKED": {"KNOCK": "LOCKED"},
	}
	for _, s := range m.States() {
		for _, a := range m.All() {
			next, err := m.Step(s, a)
			to, allowed := want[s][a]
			if allowed && (err != nil || next != to) {
				t.Errorf("%s in %s: got %s, %v, want %s", a, s, next, err, to)
			}
			if !allowed && (!fault.Is(err, "ACTION_NOT_IN_STATE") || next != s) {
				t.Errorf("%s in %s: got %s, %v, want a refusal", a, s, next, err)
			}
			if allowed != slices.Contains(m.Actions(s), a) {
				t.Errorf("Actions(%s) disagrees with Step about %s", s, a)
			}
		}
	}
}

func TestTheFirstLineThatFitsHolds(t *testing.T) {
	m, err := New(doorStates, doorActions, doorLines())
	if err != nil {
		t.Fatal(err)
	}
	if next, _ := m.Step("OPEN", "SHUT", "night"); next != "LOCKED" {
		t.Errorf("at night the door is %s, want LOCKED", next)
	}
	if next, _ := m.Step("OPEN", "SHUT", "day"); next != "SHUT" {
		t.Errorf("at day the door is %s, want SHUT", next)
	}
}

func TestRefusalSaysWhereTheActionIsPossible(t *testing.T) {
	m, err := New(doorStates, doorActions, doorLines())
	if err != nil {
		t.Fatal(err)
	}
	_, err = m.Step("OPEN", "KNOCK")
	for _, part := range []string{"“Gõ cửa”", "“Đang mở”", "“Đã đóng”, “Đã khóa”"} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("%q does not name %s", err, part)
		}
	}
}

func TestFaultyTablesAreRefused(t *testing.T) {
	for name, spoil := range map[string]func(lines []Transition) []Transition{
		"an action without a line": func(l []Transition) []Transition { return l[:3] },
		"an unnamed action":        func(l []Transition) []Transition { l[0].Action = "PAINT"; return l },
		"an unnamed target":        func(l []Transition) []Transition { l[0].To = "GONE"; return l },
		"an unnamed source":        func(l []Transition) []Transition { l[0].From = []State{"GONE"}; return l },
		"a line from nowhere":      func(l []Transition) []Transition { l[0].From = nil; return l },
		"a line without a rule":    func(l []Transition) []Transition { l[0].Rule = ""; return l },
		"a line without a law":     func(l []Transition) []Transition { l[0].Law = ""; return l },
		"a line without a side":    func(l []Transition) []Transition { l[0].Side = 0; return l },
		"a hidden line":            func(l []Transition) []Transition { l[0].If = ""; return l },
	} {
		if _, err := New(doorStates, doorActions, spoil(doorLines())); err == nil {
			t.Errorf("%s was accepted", name)
		}
	}
}

func TestRouteHasItsSteps(t *testing.T) {
	r := Route{"PROPOSE", "SIGN"}
	if !r.Has("SIGN") || r.Has("ISSUE") {
		t.Errorf("route %v answers wrongly", r)
	}
}
