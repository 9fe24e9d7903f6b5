package nation

import (
	"maps"
	"slices"
	"testing"
)

func TestOldUnitsHangTogether(t *testing.T) {
	n := loaded(t)
	above := map[Level]Level{LevelProvince: "", LevelDistrict: LevelProvince, LevelCommune: LevelDistrict}
	for _, u := range n.Units2024 {
		parent, found := n.OldUnit(u.Parent)
		if found != (u.Level() != LevelProvince) || found && parent.Level() != above[u.Level()] {
			t.Errorf("%s %s has parent %q", u.Code, u.FullName(), u.Parent)
		}
	}
}

func TestEveryOldCommuneHasASuccessor(t *testing.T) {
	n := loaded(t)
	islands := []string{}
	for _, u := range n.Units2024 {
		links := n.SuccessorsOf(u.Code)
		switch {
		case u.Level() == LevelCommune && len(links) == 0:
			t.Errorf("%s %s went nowhere", u.Code, u.FullName())
		case u.Level() == LevelDistrict && len(links) > 0:
			islands = append(islands, u.Code)
		case u.Level() == LevelProvince && len(links) > 0:
			t.Errorf("province %s has links", u.Code)
		}
	}
	if want := []string{"318", "471", "498", "536", "755"}; !slices.Equal(islands, want) {
		t.Errorf("island districts in the lineage: got %v, want %v", islands, want)
	}
	for _, c := range n.Communes2025 {
		if len(n.PredecessorsOf(c.Code)) == 0 {
			t.Errorf("%s %s came from nowhere", c.Code, c.FullName())
		}
	}
	for _, l := range n.Lineage {
		_, hasOld := n.OldUnit(l.Old)
		_, hasNew := n.Commune(l.New)
		if !hasOld || !hasNew || !slices.Contains(n.PredecessorsOf(l.New), l) || !slices.Contains(n.SuccessorsOf(l.Old), l) {
			t.Errorf("link %v does not hold", l)
		}
	}
}

func TestEveryOldProvinceIsInOneNew(t *testing.T) {
	n := loaded(t)
	home := map[string]string{}
	for _, l := range n.Lineage {
		old, found := n.OldProvinceOf(l.Old)
		commune, _ := n.Commune(l.New)
		if before, seen := home[old.Code]; !found || seen && before != commune.Province {
			t.Errorf("old province %q is in %s and %s", old.Code, before, commune.Province)
		}
		home[old.Code] = commune.Province
	}
	expect(t, "old provinces", len(home), 63)
	units := map[Level]int{}
	for _, p := range n.Provinces {
		for _, u := range n.OldProvincesOf(p.Code) {
			expect(t, "home of "+u.Name, home[u.Code], p.Code)
			units[LevelProvince]++
		}
		units[LevelDistrict] += len(n.OldDistrictsOf(p.Code))
		units[LevelCommune] += len(n.OldCommunesOf(p.Code))
	}
	if want := map[Level]int{LevelProvince: 63, LevelDistrict: 696, LevelCommune: 10035}; !maps.Equal(units, want) {
		t.Errorf("old units over all provinces: got %v, want %v", units, want)
	}
}

// TestCodesNameOtherTerritories holds the reason why nothing joins by code.
func TestCodesNameOtherTerritories(t *testing.T) {
	n := loaded(t)
	both, other := 0, 0
	for _, c := range n.Communes2025 {
		if _, found := n.OldUnit(c.Code); !found {
			continue
		}
		both++
		if !n.SameTerritory(c.Code) {
			other++
		}
	}
	t.Logf("%d codes in both lists, %d of them name another territory", both, other)
	expect(t, "codes in both lists", both, 3315)
	expect(t, "of them another territory", other, 3183)
}

func TestSplitUnits(t *testing.T) {
	n := loaded(t)
	split, took := map[string]bool{}, 0
	for _, l := range n.Lineage {
		several := len(n.SuccessorsOf(l.Old)) > 1
		if l.Partial != several {
			t.Errorf("%v is partial, but has several successors: %v", l, several)
		}
		if l.Partial {
			split[l.Old] = true
		}
	}
	for _, c := range n.Communes2025 {
		if n.TookPart(c.Code) {
			took++
		}
	}
	expect(t, "old units that were split", len(split), 440)
	expect(t, "new communes that took part", took, 412)
}

func TestPartialAndShareDisagreeOnce(t *testing.T) {
	var odd []Link
	for _, l := range loaded(t).Lineage {
		whole := l.Share == ShareWhole || l.Share == ShareUnchanged
		part := l.Share == SharePart || l.Share == SharePartArea || l.Share == SharePartAreaAllPeople || l.Share == SharePartPeople
		if whole == part {
			t.Errorf("unknown share in %v", l)
		}
		if whole == l.Partial {
			odd = append(odd, l)
		}
	}
	if want := []Link{{Old: "18796", New: "18823", Partial: true, Share: ShareWhole}}; !slices.Equal(odd, want) {
		t.Errorf("got %v, want %v", odd, want)
	}
}

func TestTypesOverTime(t *testing.T) {
	n := loaded(t)
	cases := []struct {
		code, day string
		want      Type
		known     bool
	}{
		{"75", "2026-04-29", TypeProvince, true},
		{"75", "2026-04-30", TypeCity, true},
		{"26368", "2026-04-29", TypeCommune, true},
		{"26368", "2026-04-30", TypeWard, true},
		{"51", "2026-09-15", TypeProvince, true},
		{"51", "2025-06-30", "", false},
		{"536", "2026-09-15", "", false},
	}
	for _, c := range cases {
		if got, known := n.TypeOn(c.code, c.day); got != c.want || known != c.known {
			t.Errorf("TypeOn(%s, %s) = %q, %v; want %q, %v", c.code, c.day, got, known, c.want, c.known)
		}
	}
	for _, change := range n.Changes2026 {
		p, isProvince := n.Province(change.Code)
		c, isCommune := n.Commune(change.Code)
		if isProvince == isCommune || change.Name != p.Name+c.Name || (change.Level == LevelProvince) != isProvince {
			t.Errorf("change %v names no unit of today", change)
		}
	}
	dongNai, _ := n.Province("75")
	expect(t, "type 2026", dongNai.Type2026, TypeCity)
	expect(t, "effective", dongNai.EffectiveFrom, "2026-04-30")
}
