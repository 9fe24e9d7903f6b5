package main

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congvu/server/directory/nation/internal/table"
)

// sources is a complete, tiny set of source tables by path.
func sources() map[string]string {
	return map[string]string{
		"provinces.csv": "code,name,name_en,type,full_name,population,area_km2,seat,formed_from\n" +
			"51,Quảng Ngãi,Quang Ngai,tỉnh,Tỉnh Quảng Ngãi,2161755,14832.55,Quảng Ngãi,tỉnh Kon Tum và tỉnh Quảng Ngãi\n",
		"communes_2025.csv": "code,name,type,province_code,population,area_km2,full_name,lon,lat,zone,area_flag,population_source\n" +
			"21548,Lý Sơn,đặc khu,51,25894,10.40,Đặc khu Lý Sơn,,,hải đảo,,BNV2896\n" +
			"21211,Tịnh Khê,xã,51,,52.31,Xã Tịnh Khê,108.9,15.2,,1,\n",
		"units_2024.csv": "code,name,type,parent_code,level,full_name\n" +
			"51,Quảng Ngãi,tỉnh,,province,Tỉnh Quảng Ngãi\n536,Lý Sơn,huyện,51,district,Huyện Lý Sơn\n",
		"commune_mergers.csv": "old_code,new_code,partial,share\n536,21548,0,whole\n00007,21211,1,part\n",
		"changes_2026.csv":    "code,level,full_name_2025,full_name_2026,effective\n75,province,Tỉnh Đồng Nai,Thành phố Đồng Nai,2026-04-30\n",
		"agencies.csv":        "group,code,name,level,verified,basis\nso,VP,Văn phòng,province,1,NĐ\nban,CA,Công an,province,0,\n",
		"geo/51.geojson": `{"type":"FeatureCollection","features":[
			{"properties":{"code":"21548"},"geometry":{"type":"Polygon","coordinates":[[[109,15],[109.2,15],[109.2,15.2],[109,15.2],[109,15]]]}},
			{"properties":{"code":"21211"},"geometry":{"type":"MultiPolygon","coordinates":[[[[108,15],[108.1,15],[108.1,15.1],[108,15.1],[108,15]]],[[[110,16],[111,16],[111,17],[110,17],[110,16]]]]}}]}`,
	}
}

func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestPackWritesTheSameBytesTwice(t *testing.T) {
	from, first, second := write(t, sources()), t.TempDir(), t.TempDir()
	for _, to := range []string{first, second} {
		if err := pack(from, to); err != nil {
			t.Fatal(err)
		}
	}
	for _, kind := range []table.Kind{table.Provinces, table.Communes, table.OldUnits, table.Lineage, table.Changes, table.Agencies} {
		a, errA := os.ReadFile(filepath.Join(first, kind.File))
		b, errB := os.ReadFile(filepath.Join(second, kind.File))
		if errA != nil || errB != nil || !bytes.Equal(a, b) {
			t.Errorf("%s differs: %v %v", kind.File, errA, errB)
		}
	}
}

func TestPackedRows(t *testing.T) {
	files, err := build(write(t, sources()))
	if err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		kind table.Kind
		want []string
	}{
		{table.Provinces, []string{"51|tỉnh|Quảng Ngãi|Quang Ngai|2161755|1483255|Quảng Ngãi|tỉnh Kon Tum và tỉnh Quảng Ngãi"}},
		{table.Communes, []string{
			"21211|xã|Tịnh Khê|51|||5231|1||108.9|15.2|110.5000|16.5000",
			"21548|đặc khu|Lý Sơn|51|25894|letter|1040||hải đảo|||109.1000|15.1000"}},
		{table.OldUnits, []string{"51|tỉnh|Quảng Ngãi|", "536|huyện|Lý Sơn|51"}},
		{table.Lineage, []string{"00007|21211|1|part", "536|21548||whole"}},
		{table.Changes, []string{"75|province|thành phố|Đồng Nai|2026-04-30"}},
		{table.Agencies, []string{"so|VP|Văn phòng|province|1|NĐ", "ban|CA|Công an|province||"}},
	}
	for _, c := range cases {
		rows, err := table.Decode(c.kind, files[c.kind.File])
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, row := range rows {
			got = append(got, strings.Join(row, "|"))
		}
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s:\n%s\nwant\n%s", c.kind.File, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
}

func TestPackRefusesWrongSources(t *testing.T) {
	cases := []struct{ name, file, old, new, says string }{
		{"full name", "communes_2025.csv", "Xã Tịnh Khê", "Phường Tịnh Khê", "line 3: full name"},
		{"area", "provinces.csv", "14832.55", "14832.5", "two decimals"},
		{"level", "units_2024.csv", "51,district", "51,commune", "3 digits"},
		{"population source", "communes_2025.csv", "BNV2896", "hearsay", "unknown population source"},
		{"not NFC", "agencies.csv", "Văn phòng", "Va\u0306n phòng", "not NFC"},
		{"no boundary", "geo/51.geojson", `"21211"`, `"21212"`, "no boundary"},
		{"two boundaries", "geo/51.geojson", `"21211"`, `"21548"`, "two boundaries"},
		{"no area", "geo/51.geojson", "[109.2,15],[109.2,15.2],[109,15.2]", "[109,15]", "without area"},
		{"type of a change", "changes_2026.csv", "Thành phố Đồng Nai", "Đồng Nai", "no type"},
		{"tab", "agencies.csv", "Công an", "Công\tan", "tab or line end"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			files := sources()
			files[c.file] = strings.Replace(files[c.file], c.old, c.new, 1)
			to := t.TempDir()
			err := pack(write(t, files), to)
			if err == nil || !strings.Contains(err.Error(), c.says) {
				t.Fatalf("got %v, want %q", err, c.says)
			}
			if left, _ := filepath.Glob(filepath.Join(to, "*")); len(left) > 0 {
				t.Fatalf("wrote %v all the same", left)
			}
		})
	}
}

func TestCentreTakesHolesOut(t *testing.T) {
	outer := ring{{0, 0}, {4, 0}, {4, 2}, {0, 2}, {0, 0}}
	hole := ring{{2, 0}, {4, 0}, {4, 2}, {2, 2}, {2, 0}}
	reversed := ring{{2, 0}, {2, 2}, {4, 2}, {4, 0}, {2, 0}}
	for _, h := range []ring{hole, reversed} {
		got, err := centreOf([]polygon{{outer, h}})
		if err != nil || math.Abs(got.lon-1) > 1e-12 || math.Abs(got.lat-1) > 1e-12 {
			t.Errorf("got %v, %v; want 1, 1", got, err)
		}
	}
}
