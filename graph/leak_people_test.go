package graph_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"congvu/graph/gate/gatetest"
	"congvu/server/access"
	"congvu/server/directory/store/storetest"
)

// person is a viewer of the leak test; what it may see is worked out from the
// expectations and from the tables below alone, never from the code under test.
type person struct {
	name   string
	home   string // key of the unit of the position
	roles  []string
	level  string
	duties []string // kinds held
	leads  string   // key of the regime led
	token  string
	signed time.Time // when; a token lives for minutes
}

const province, commune = "PROVINCE", "COMMUNE"

// people: every role, each side of a report, and those beside it.
func people() []*person {
	one := func(role string) []string { return []string{role} }
	return []*person{
		{name: "", roles: one("SIGNED_OUT"), level: commune, home: "-"},
		{name: "xa.tinhkhe", home: "TKO", roles: one("CLERK"), level: commune, duties: []string{"OFFICE_OF_UNIT"}},
		{name: "ct.tinhkhe", home: "TK", roles: []string{"APPROVER", "LEADER"}, level: commune},
		{name: "ct.ky", home: "TK", roles: one("APPROVER"), level: commune, duties: []string{"CASE_RULING"}},
		{name: "vhxh.tinhkhe", home: "TKC", roles: one("CLERK"), level: commune},
		{name: "vt.tinhkhe", home: "TKO", roles: one("CLERK"), level: commune, duties: []string{"OFFICE_OF_UNIT", "RECORDS_OFFICER"}},
		{name: "cntt.tinhkhe", home: "TKO", roles: one("UNIT_ADMIN"), level: commune, duties: []string{"OFFICE_OF_UNIT"}},
		{name: "xa.dongson", home: "DSO", roles: one("CLERK"), level: commune, duties: []string{"OFFICE_OF_UNIT"}},
		{name: "ld.dongson", home: "DS", roles: one("LEADER"), level: commune},
		{name: "thanhtra", home: "TTT", roles: one("CLERK"), level: province, duties: []string{"LEAD_AGENCY"}, leads: "R1"},
		{name: "thanhtra.duyet", home: "TTT", roles: one("APPROVER"), level: province, duties: []string{"LEAD_AGENCY"}, leads: "R1"},
		{name: "thanhtra.vien", home: "TTT", roles: one("INSPECTOR"), level: province, duties: []string{"LEAD_AGENCY"}, leads: "R1"},
		{name: "ld.thanhtra", home: "TTT", roles: one("LEADER"), level: province, duties: []string{"LEAD_AGENCY"}, leads: "R1"},
		{name: "ca.tinh", home: "CA", roles: []string{"CLERK", "APPROVER"}, level: province, duties: append([]string{"LEAD_AGENCY"}, caseDuties...), leads: "R2"},
		{name: "ca.tk", home: "TKP", roles: one("CLERK"), level: commune, duties: []string{"CASE_KEEPER"}},
		{name: "ca.tk.truong", home: "TKP", roles: one("APPROVER"), level: commune, duties: []string{"CASE_KEEPER"}},
		{name: "ca.ds", home: "DSP", roles: one("CLERK"), level: commune, duties: []string{"CASE_KEEPER"}},
		{name: "vanphong", home: "VP", roles: []string{"CLERK", "APPROVER"}, level: province, duties: []string{"MANAGING_OFFICE"}},
		{name: "nv.taichinh", home: "FI", roles: one("CLERK"), level: province, duties: []string{"LEAD_AGENCY"}, leads: "R5"},
		{name: "phantich", home: "FI", roles: one("ANALYST"), level: province, duties: []string{"LEAD_AGENCY"}, leads: "R5"},
		{name: "lanhdao.tinh", home: "UB", roles: one("LEADER"), level: province},
		{name: "quantri", home: "VP", roles: one("SYSTEM_ADMIN"), level: province, duties: []string{"MANAGING_OFFICE"}},
		{name: "kiemtra", home: "VP", roles: one("AUDITOR"), level: province, duties: []string{"MANAGING_OFFICE"}},
		{name: "spa", home: "VP", roles: one("DEVELOPER"), level: province, duties: []string{"MANAGING_OFFICE"}},
	}
}

// homes are the units by key.
func homes(u storetest.Units) map[string]uuid.UUID {
	return map[string]uuid.UUID{"TK": u.TinhKhe, "TKO": u.TinhKheOffice, "TKC": u.TinhKheCulture, "DS": u.DongSon, "DSO": u.DongSonOffice,
		"TTT": u.Inspectorate, "VP": u.Office, "FI": u.Finance, "CA": u.Police, "UB": u.Committee,
		"TKP": u.TinhKhePolice, "DSP": u.DongSonPolice}
}

// stands says where a unit stands seen from a home, written by hand; what is not
// named is OTHER. A department of the province is beside its sisters; the communes
// lie in its territory. A room is under its commune unless it acts for it.
var stands = map[string]map[string]string{
	"TKO": {"TK": "OWN", "TKO": "OWN", "TKC": "OWN"},
	"TK":  {"TK": "OWN", "TKO": "OWN", "TKC": "OWN", "TKP": "BELOW"},
	"TKC": {"TK": "ABOVE", "TKC": "OWN"},
	"DSO": {"DS": "OWN", "DSO": "OWN"},
	"DS":  {"DS": "OWN", "DSO": "OWN", "DSP": "BELOW"},
	"TKP": {"TK": "ABOVE", "UB": "ABOVE", "TKP": "OWN"},
	"DSP": {"DS": "ABOVE", "UB": "ABOVE", "DSP": "OWN"},
	"TTT": {"TK": "BELOW", "DS": "BELOW", "TKP": "BELOW", "DSP": "BELOW", "TTT": "OWN"},
	"CA":  {"CA": "OWN", "TKP": "SAME_LINE", "DSP": "SAME_LINE"}, // of a line of work: it leads its line, not the territory
	"VP":  {"TK": "BELOW", "DS": "BELOW", "TKP": "BELOW", "DSP": "BELOW", "VP": "OWN"},
	"FI":  {"TK": "BELOW", "DS": "BELOW", "TKP": "BELOW", "DSP": "BELOW", "FI": "OWN"},
	"UB":  {"TK": "BELOW", "DS": "BELOW", "TKP": "BELOW", "DSP": "BELOW", "FI": "BELOW", "UB": "OWN"},
}

// row is where a canary stands.
type row struct {
	unit   string // key of the unit; "" has none
	held   string // key of the unit that holds a part in which it lies
	regime string // key of the regime
	state  string
	self   string // only this person's own
	line   bool   // a record of people, managed by police of the province
	// receiver is the key of the unit that it is being moved to.
	receiver string
	// consent, emergency, delegate and patient are whom something opens it to beside who
	// manages it: the key of a unit, of an emergency the name of a person; sections are
	// what is then open.
	consent, emergency, delegate, patient string
	sections                              string // by name, with spaces between; "" = all
	granted                               bool   // by any of them, to anybody
}

func (p *person) relations(coordinate string, r row) []string {
	out := []string{"OTHER"}
	if s := stands[p.home][r.unit]; s != "" {
		out[0] = s
	}
	if r.held != "" && r.held == p.home {
		out = append(out, "PART_HOLDER")
	}
	if s := sectionOf(coordinate); s != "" && r.sections != "" && !slices.Contains(strings.Fields(r.sections), s) {
		r.consent, r.emergency, r.patient = "", "", "" // opened, but not this of it
	}
	for relation, to := range map[string]string{"GRANTED": r.consent, "PATIENT": r.patient, "DELEGATE": r.delegate} {
		if r.granted || to != "" && to == p.home {
			out = append(out, relation)
		}
	}
	if r.emergency != "" && r.emergency == p.name {
		out = append(out, "GRANTED")
	}
	if r.receiver != "" && r.receiver == p.home {
		out = append(out, "RECEIVER")
	}
	return out
}

// questions are the duties a cell is asked with: none, and each that is held.
func (p *person) questions(r row) []string {
	out := []string{"NONE"}
	for _, d := range p.duties {
		switch {
		case d == "LEAD_AGENCY" && r.regime != "" && r.regime == p.leads, d == "MANAGING_OFFICE" && r.regime != "",
			slices.Contains(caseDuties, d) && r.line:
			out = append(out, d+"@ROW")
		default:
			out = append(out, d)
		}
	}
	return out
}

// oracle answers from docs/access-expected.csv.
type oracle struct {
	expectations *gatetest.Expectations
	known        map[asked]bool
}

// asked is one question to the expectations; few differ, and each is asked often.
type asked struct {
	coordinate string
	cell       gatetest.Cell
}

func newOracle(t testing.TB) *oracle {
	e, err := gatetest.Read(access.Table, strings.NewReader(read(t, expectedFile)))
	if err != nil {
		t.Fatal(err)
	}
	return &oracle{e, map[asked]bool{}}
}

// allows: a position's roles and duties add up.
func (o *oracle) allows(p *person, coordinate string, r row) bool {
	if r.self != "" && r.self != p.name {
		return false
	}
	return slices.ContainsFunc(p.roles, func(role string) bool {
		return slices.ContainsFunc(p.questions(r), func(duty string) bool {
			return slices.ContainsFunc(p.relations(coordinate, r), func(relation string) bool {
				return o.expects(asked{coordinate, gatetest.Cell{Role: role, Level: p.level, Duty: duty, Relation: relation, State: r.state}})
			})
		})
	})
}

func (o *oracle) expects(q asked) bool {
	answer, known := o.known[q]
	if !known {
		answer = o.expectations.Allows(q.coordinate, q.cell)
		o.known[q] = answer
	}
	return answer
}

// ever: is there any row of which the person may use the coordinate?
func (o *oracle) ever(p *person, coordinate string) bool {
	for _, unit := range []string{"TK", "DS", "FI", "TKC", "UB", p.home} {
		for _, regime := range []string{"", "R1", "R2", "R5"} {
			for _, state := range []string{"", "SUBMITTED", "APPROVED"} {
				for _, held := range []string{"", p.home} {
					if o.allows(p, coordinate, row{unit: unit, held: held, regime: regime, state: state}) {
						return true
					}
				}
			}
		}
	}
	if o.allows(p, coordinate, row{unit: "TK", state: "WAITING"}) {
		return true
	}
	return slices.ContainsFunc([]string{"", "DRAFT", "SUBMITTED", "TRANSFERRING", "BOTH_SENT", "ONE_UNSENT"}, func(state string) bool {
		return o.allows(p, coordinate, row{unit: "TKP", state: state, line: true, receiver: "DSP", granted: true})
	})
}
