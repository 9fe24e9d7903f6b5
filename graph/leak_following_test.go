package graph_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
)

// ofFollowing are the operations that ask who follows whom, for the registers and
// for who reports in time.
func (w *world) ofFollowing(a asking) []operation {
	parts := map[string]string{"leadUnit": "id", "units": "id", "officers": a.all("GroupOfficer", nil), "groups": "", "ungrouped": "id",
		"candidates": a.all("GroupOfficer", nil), "formerDistricts": a.all("FormerDistrict", nil)}
	parts["groups"] = a.all("UnitGroup", parts)
	out := []operation{
		{"reminderRules", `{ reminderRules(ended: true) {` + a.all("ReminderRule", nil) + `} }`},
		{"grouping", `{ unitGrouping {` + a.all("UnitGrouping", parts) + `} }`},
		{"onTime", `{ onTime(year: 2026, by: ROUND) {` + a.all("OnTimeTable", nil) + `} }`},
		{"onTime", `{ onTime(year: 2026, quarter: 3) {` + a.all("OnTimeTable", nil) + `} }`},
	}
	line := a.all("RegisterPage", map[string]string{"items": a.all("RegisterLine", map[string]string{"unit": "id", "round": "id"})})
	for _, key := range slices.Sorted(maps.Keys(w.rounds)) {
		regime, state := key[:2], key[3:]
		period := quarters[slices.Index(obligationStates, state)]
		for side, name := range map[string]string{"SENT": "sent:", "RECEIVED": "received:"} {
			out = append(out, operation{name + key, fmt.Sprintf(`{ register(side: %s, first: 50, filter: {regimeId: %q, periodKey: %q}) {%s} }`,
				side, w.regimes[regime], period, line)})
		}
	}
	return out
}

// registered says where a value of a version stands in the registers: the sent one
// is the unit's, the received one the lead agency's.
func (w *world) registered(value, coordinate string, at row) {
	key := at.regime + " " + at.state
	w.book.known(value, "sent:"+key, link{coordinate, row{unit: at.unit, held: at.held}})
	w.book.known(value, "received:"+key, link{coordinate, row{regime: at.regime}})
}

// urged writes one urging of a report, by the inspectorate.
func (w *world) urged(b *pgx.Batch, r *report) {
	urge, target := uuid.New(), uuid.New()
	text := func(coordinate string) string {
		return w.book.text(r.group("official"), link{"Obligation.urges", r.at}, link{coordinate, r.at})
	}
	w.book.known(target.String(), r.group("official"), link{"Obligation.urges", r.at}, link{"Urge.id", r.at})
	b.Queue(`insert into urges (id, round_id, position_id, by_title, text, deadline, at) values ($1, $2, $3, $4, $5, '2026-09-20', '2026-09-04')`,
		urge, w.rounds[r.at.regime+" "+r.at.state], w.People["thanhtra"].Position, text("Urge.byTitle"), text("Urge.text"))
	b.Queue(`insert into urge_targets (id, urge_id, obligation_id) values ($1, $2, $3)`, target, urge, r.id)
}

// follow gives the two lead agencies a group each, everybody an address and a notice.
func (w *world) follow(t *testing.T) {
	for lead, officer := range map[string]string{"TTT": "thanhtra", "CA": "ca.tinh"} {
		group, at := uuid.New(), row{unit: lead}
		regime := map[string]string{"TTT": "R1", "CA": "R2"}[lead]
		w.book.known(group.String(), "grouping", link{"UnitGroup.id", at})
		w.owner(t, `insert into unit_groups (id, version, created_at, updated_at, valid_from, lead_unit_id, name) values ($1, 1, now(), now(), '2025-07-01', $2, $3)`,
			group, w.home[lead], w.book.text("grouping", link{"UnitGroup.name", at}))
		for _, unit := range []string{"TK", "DS"} {
			w.owner(t, `insert into unit_group_members (id, valid_from, group_id, unit_id) values ($1, '2025-07-01', $2, $3)`, uuid.New(), group, w.home[unit])
		}
		w.owner(t, `insert into group_officers (id, valid_from, group_id, position_id) values ($1, '2025-07-01', $2, $3)`, uuid.New(), group, w.People[officer].Position)
		for key := range w.rounds {
			group := "progress:" + key
			if key[3:] == "TRANSFERRED" { // owed by another unit now: no line of it
				group = ""
			}
			if key[:2] == regime {
				w.book.known(w.name(officer), group, link{"UnitProgress.officers", row{regime: regime}})
			}
		}
	}
	for officer, lead := range map[string]string{"thanhtra": "TTT", "thanhtra.duyet": "TTT", "ca.tinh": "CA"} {
		w.book.known(w.name(officer), "grouping", link{"GroupOfficer.name", row{unit: lead}})
		w.book.known(w.title(officer), "grouping", link{"GroupOfficer.title", row{unit: lead}})
	}
	w.owner(t, `update reminder_rules set source = $1 where addressee = 'OFFICER'`, w.book.text("reminderRules", link{"ReminderRule.source", row{}}))
	for _, p := range w.people {
		if p.name == "" {
			continue
		}
		email := w.book.text("accounts", link{"ManagedAccount.email", row{unit: p.home}})
		w.book.known(email, "notices", link{"NoticePage.email", row{self: p.name}})
		w.owner(t, `update accounts set email = $2 where username = $1`, p.name, email)
		id := uuid.New()
		w.book.known(id.String(), "notices", link{"Notice.id", row{self: p.name}})
		lines, _ := json.Marshal([]map[string]any{{"cause": "OVERDUE", "regime": w.regimes["R1"], "code": "R1", "count": 2,
			"name": w.book.text("notices", link{"NoticeLine.regimeName", row{self: p.name}})}})
		w.owner(t, `insert into notices (id, account_id, kind, day, subject_id, lines, at, mail) values ($1, $2, 'DIGEST', '2026-09-14', $3, $4, '2026-09-14', 'OFF')`,
			id, w.People[p.name].Account, uuid.New(), lines)
	}
}

// noticesHeard: of a notice hears who it was told to, and nobody else.
func (w *world) noticesHeard(t *testing.T, p *person, got map[string]bool) {
	for _, other := range w.people {
		if other.name == "" {
			continue
		}
		if heard := got[w.People[other.name].Account.String()]; heard != (other == p) {
			t.Errorf("%s hears of a notice to %s: %v", p.name, other.name, heard)
		}
	}
}
