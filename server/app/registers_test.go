package app_test

import (
	"strings"
	"testing"
)

// TestRegistersAndOnTime: each side has its register; who reports in time is counted
// over what each may see.
func TestRegistersAndOnTime(t *testing.T) {
	w, _ := newWorld(t)
	w.sent(t, solo(0))
	for who, want := range map[string]string{solo(0): `"total":1`, solo(1): `"total":0`, "vanphong": `"total":0`} {
		if r := w.ask(t, who, `{ register(side: SENT, first: 10) { total items { number timeliness workingDaysLate unit { name } } } }`, nil); !strings.Contains(r.body, want) {
			t.Errorf("%s: sent register %s, want %s", who, r.body, want)
		}
	}
	if r := w.ask(t, "thanhtra", `{ register(side: RECEIVED, first: 10) { total items { timeliness returns unit { name } } } }`, nil); !strings.Contains(r.body, `"total":1`) || !strings.Contains(r.body, "ON_TIME") {
		t.Errorf("received register: %s", r.body)
	}
	for who, want := range map[string]string{"lanhdao": `"owed":[[1],[1],[1],[1],[1],[1],[1]]`, "vanphong": `"owed":[[1],[1],[1],[1],[1],[1],[1]]`, solo(0): `"onTime":[[1]],"owed":[[1]]`, solo(1): `"onTime":[[0]],"owed":[[1]]`} {
		if r := w.ask(t, who, `{ onTime(year: 2026, quarter: 3) { onTime owed } }`, nil); !strings.Contains(r.body, want) {
			t.Errorf("%s: on time %s, want %s", who, r.body, want)
		}
	}
	if r := w.ask(t, "vanphong", `{ onTime(year: 2026, quarter: 5) { owed } }`, nil); !strings.Contains(r.code(), "INVALID_SPAN") {
		t.Errorf("a fifth quarter: %s", r.body)
	}
}

// TestGroupsOfUnits: made by the lead agency for itself; a unit stands in one group
// only, and who is in none is told.
func TestGroupsOfUnits(t *testing.T) {
	w, d := newWorld(t)
	const save = `mutation($groups: [UnitGroupInput!]!) { saveUnitGroups(groups: $groups) { id version name units { name } officers { name } } }`
	group := func(name string, units ...string) map[string]any {
		ids := []any{}
		for _, u := range units {
			ids = append(ids, w.units[u])
		}
		return map[string]any{"name": name, "unitIds": ids, "officerIds": []any{w.posts["thanhtra"]}}
	}
	groups := func(list ...any) map[string]any { return map[string]any{"groups": list} }
	if r := w.ask(t, "vanphong", save, groups(group("Nhóm lạ", "A"))); !strings.Contains(r.code(), "FORBIDDEN") {
		t.Errorf("the managing office makes a group: %s", r.body)
	}
	if r := w.ask(t, "thanhtra", save, groups(group("Một", "A", solo(0)), group("Hai", "A"))); !strings.Contains(r.code(), "UNIT_IN_TWO_GROUPS") {
		t.Errorf("a unit in two groups: %s", r.body)
	}
	if n := count(t, d, `select count(*) from unit_groups`); n != 0 {
		t.Error("half of it was written")
	}
	if r := w.ask(t, "thanhtra", save, groups(group("Một", "A", solo(0)))); !strings.Contains(r.body, `"officers":[{"name":"thanhtra"}]`) {
		t.Fatalf("making a group: %s", r.body)
	}
	r := w.ask(t, "duyet", `{ unitGrouping { ungrouped { name } groups { name } } }`, nil)
	if strings.Count(r.body, `"UBND Xã Bình`) != soloCommunes-1 || strings.Contains(r.body, "UBND xã An") {
		t.Errorf("units in no group: %s", r.body)
	}
	progress := w.ask(t, "thanhtra", `query($id: UUID!) { roundProgress(roundId: $id) { units { mine officers } } obligations(first: 20, filter: {mine: true}) { total } }`, map[string]any{"id": w.round})
	if strings.Count(progress.body, `"mine":true,"officers":["thanhtra"]`) != 2 || !strings.Contains(progress.body, `"total":2`) {
		t.Errorf("what thanhtra follows: %s", progress.body)
	}
}
