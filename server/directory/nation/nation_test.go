package nation

import (
	"maps"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func loaded(t *testing.T) *Nation {
	t.Helper()
	n, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func expect[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

func TestCounts(t *testing.T) {
	n := loaded(t)
	expect(t, "provinces", len(n.Provinces), 34)
	expect(t, "communes", len(n.Communes2025), 3321)
	types := map[Type]int{}
	for _, c := range n.Communes2025 {
		types[c.Type]++
	}
	if want := map[Type]int{TypeCommune: 2621, TypeWard: 687, TypeSpecialZone: 13}; !maps.Equal(types, want) {
		t.Errorf("commune types: got %v, want %v", types, want)
	}
	levels := map[Level]int{}
	for _, u := range n.Units2024 {
		levels[u.Level()]++
	}
	if want := map[Level]int{LevelProvince: 63, LevelDistrict: 696, LevelCommune: 10035}; !maps.Equal(levels, want) {
		t.Errorf("old levels: got %v, want %v", levels, want)
	}
	expect(t, "lineage", len(n.Lineage), 10570)
	expect(t, "changes", len(n.Changes2026), 11)
	expect(t, "agencies", len(n.Agencies), 71)
	expect(t, "communes of Quảng Ngãi", len(n.CommunesOf("51")), 96)
	expect(t, "communes of Huế", len(n.CommunesOf("46")), 40)
	expect(t, "communes of nowhere", len(n.CommunesOf("02")), 0)
}

func TestCodesAreUniqueAndSorted(t *testing.T) {
	n := loaded(t)
	codes := map[string][]string{}
	for _, p := range n.Provinces {
		codes["provinces"] = append(codes["provinces"], p.Code)
	}
	for _, c := range n.Communes2025 {
		codes["communes"] = append(codes["communes"], c.Code)
		if _, found := n.Province(c.Province); !found {
			t.Errorf("%s lies in no province", c.Code)
		}
	}
	for _, u := range n.Units2024 {
		codes["old units"] = append(codes["old units"], u.Code)
	}
	for _, l := range n.Lineage {
		codes["lineage"] = append(codes["lineage"], l.Old+" "+l.New)
	}
	for kind, list := range codes {
		for i := 1; i < len(list); i++ {
			if list[i-1] >= list[i] {
				t.Errorf("%s: %s before %s", kind, list[i-1], list[i])
			}
		}
	}
	agencies := map[string]bool{}
	for _, a := range n.Agencies {
		if agencies[a.Code] {
			t.Errorf("agency %s twice", a.Code)
		}
		agencies[a.Code] = true
	}
}

func TestQuangNgai(t *testing.T) {
	n := loaded(t)
	p, _ := n.Province("51")
	expect(t, "name", p.FullName(), "Tỉnh Quảng Ngãi")
	expect(t, "area", p.AreaKm2().String(), "14832.55")
	if got, want := n.PopulationSumOf("51"), (PopulationSum{Published: 2161755, Communes: 2161735}); !reflect.DeepEqual(got, want) {
		t.Errorf("population: got %+v, want %+v", got, want)
	}
	var names []string
	for _, u := range n.OldProvincesOf("51") {
		names = append(names, u.FullName())
	}
	if want := []string{"Tỉnh Quảng Ngãi", "Tỉnh Kon Tum"}; !slices.Equal(slices.Sorted(slices.Values(names)), slices.Sorted(slices.Values(want))) {
		t.Errorf("made of %v, want %v", names, want)
	}
	var split []string
	for _, c := range n.CommunesOf("51") {
		if n.TookPart(c.Code) {
			split = append(split, c.FullName())
		}
	}
	if want := []string{"Xã Cà Đam", "Xã Tây Trà Bồng"}; !slices.Equal(split, want) {
		t.Errorf("took part of a split commune: got %v, want %v", split, want)
	}
	for code, name := range map[string]string{"21211": "Xã Tịnh Khê", "21109": "Xã Đông Sơn", "21548": "Đặc khu Lý Sơn"} {
		c, _ := n.Commune(code)
		expect(t, code, c.FullName(), name)
		expect(t, code+" province", c.Province, "51")
	}
}

func TestPlaces(t *testing.T) {
	n := loaded(t)
	without := 0
	for _, c := range n.Communes2025 {
		for _, p := range []Point{c.Place(), c.Centre} {
			if p.Lon < 102 || p.Lon > 118 || p.Lat < 6 || p.Lat > 23.5 {
				t.Errorf("%s %s lies at %v, outside the country", c.Code, c.FullName(), p)
			}
		}
		if c.Point == nil {
			without++
			expect(t, c.Code+" falls back", c.Place(), c.Centre)
		}
	}
	expect(t, "communes without a published point", without, 13)
}

func TestPopulationIsKnownOrAbsent(t *testing.T) {
	var missing []string
	for _, c := range loaded(t).Communes2025 {
		if (c.Population == nil) != (c.PopulationSource == SourceNone) {
			t.Errorf("%s: population %v from %q", c.Code, c.Population, c.PopulationSource)
		}
		if c.Population == nil {
			missing = append(missing, c.Code)
		}
	}
	if want := []string{"01147", "20333"}; !slices.Equal(missing, want) {
		t.Errorf("without population: %v, want %v", missing, want)
	}
}

func TestNamesAreNFC(t *testing.T) {
	n := loaded(t)
	check := func(code, name string) {
		if name == "" || !norm.NFC.IsNormalString(name) || strings.TrimSpace(name) != name || strings.Contains(name, "  ") || strings.ContainsAny(name, "ÐƉ") {
			t.Errorf("%s has the name %q", code, name)
		}
	}
	for _, p := range n.Provinces {
		check(p.Code, p.Name)
	}
	for _, c := range n.Communes2025 {
		check(c.Code, c.Name)
	}
	for _, u := range n.Units2024 {
		check(u.Code, u.Name)
	}
	for _, a := range n.Agencies {
		check(a.Code, a.Name)
	}
}

func TestNotes(t *testing.T) {
	n := loaded(t)
	cases := map[string]string{
		"51":    "Dân số theo Nghị quyết 202/2025/QH15 là 2.161.755; tổng các xã, phường, đặc khu là 2.161.735 (khác cơ sở số liệu).",
		"46":    "Dân số công bố cho toàn thành phố là 1.236.393; tổng các xã, phường, đặc khu là 1.432.986 (khác cơ sở số liệu).",
		"08":    "Tổng không gồm Xã Khuôn Lùng vì không có số liệu.",
		"96":    fixedNotes["96"],
		"31594": "Dân số trong nguồn đã làm tròn đến nghìn người.",
		"20333": "Diện tích công bố lệch trên 25% so với diện tích tính từ ranh giới.",
	}
	for code, want := range cases {
		if got := n.NotesOf(code); !slices.Contains(got, want) {
			t.Errorf("%s: %q lacks %q", code, got, want)
		}
	}
	if got := n.NotesOf("31"); len(got) != 0 {
		t.Errorf("Hải Phòng has nothing odd, got %q", got)
	}
	for code := range fixedNotes {
		_, isProvince := n.Province(code)
		_, isCommune := n.Commune(code)
		if isProvince == isCommune {
			t.Errorf("note on %s, which is no unit", code)
		}
	}
}

func TestAgenciesKeepTheirOrder(t *testing.T) {
	n := loaded(t)
	departments := n.AgenciesOf("so")
	expect(t, "departments", len(departments), 12)
	expect(t, "first", departments[0].Code, "VPUBND")
	expect(t, "last", departments[11].Name, "Thanh tra tỉnh")
	expect(t, "none", len(n.AgenciesOf("")), 0)
}

func TestLoadIsSharedAndModest(t *testing.T) {
	first, second := loaded(t), loaded(t)
	if first != second {
		t.Fatal("every caller must share one Nation")
	}
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	fresh, err := read()
	if err != nil {
		t.Fatal(err)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	runtime.KeepAlive(fresh)
	kept := float64(int64(after.HeapAlloc)-int64(before.HeapAlloc)) / (1 << 20)
	t.Logf("keeps %.1f MB", kept)
	if kept > 6 {
		t.Errorf("keeps %.1f MB, want at most 6", kept)
	}
}

func TestEmbeddedSize(t *testing.T) {
	files, err := data.ReadDir("data")
	if err != nil {
		t.Fatal(err)
	}
	total := int64(0)
	for _, f := range files {
		info, err := f.Info()
		if err != nil {
			t.Fatal(err)
		}
		total += info.Size()
	}
	if total == 0 || total > 600_000 {
		t.Errorf("the facts take %d bytes, want at most 600,000", total)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := read(); err != nil {
			b.Fatal(err)
		}
	}
}
