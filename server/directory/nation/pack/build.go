package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"congvu/server/directory/nation/internal/table"
)

// populationSources are the source's names of where a population comes from
// and the words the product keeps.
var populationSources = map[string]string{
	"": "", "BNV2896": "letter", "BNV2896 (rounded to thousands)": "letter_rounded", "SAPNHAP": "map",
}

// build makes the content of every packed file, by file name.
func build(from string) (map[string][]byte, error) {
	files := map[string][]byte{}
	tables := []struct {
		kind table.Kind
		rows func(string) ([][]string, error)
	}{
		{table.Provinces, provinceRows},
		{table.Communes, communeRows},
		{table.OldUnits, oldUnitRows},
		{table.Lineage, lineageRows},
		{table.Changes, changeRows},
		{table.Agencies, agencyRows},
	}
	for _, t := range tables {
		rows, err := t.rows(from)
		if err != nil {
			return nil, err
		}
		if t.kind.File != table.Agencies.File { // agencies keep their customary order
			sortByCode(rows)
		}
		if files[t.kind.File], err = table.Encode(t.kind, rows); err != nil {
			return nil, err
		}
	}
	return files, nil
}

func provinceRows(from string) ([][]string, error) {
	return mapRecords(filepath.Join(from, "provinces.csv"), func(r record) ([]string, error) {
		area, err := hectares(r["area_km2"])
		if err != nil {
			return nil, err
		}
		if err := checkFullName(r["type"], r["name"], r["full_name"]); err != nil {
			return nil, err
		}
		return []string{r["code"], r["type"], r["name"], r["name_en"], r["population"], area, r["seat"], r["formed_from"]}, nil
	})
}

func communeRows(from string) ([][]string, error) {
	centres, err := readCentres(filepath.Join(from, "geo"))
	if err != nil {
		return nil, err
	}
	rows, err := mapRecords(filepath.Join(from, "communes_2025.csv"), func(r record) ([]string, error) {
		area, err := hectares(r["area_km2"])
		if err != nil {
			return nil, err
		}
		if err := checkFullName(r["type"], r["name"], r["full_name"]); err != nil {
			return nil, err
		}
		source, known := populationSources[r["population_source"]]
		if !known {
			return nil, fmt.Errorf("unknown population source %q", r["population_source"])
		}
		centre, found := centres[r["code"]]
		if !found {
			return nil, fmt.Errorf("no boundary, so no centre")
		}
		return []string{r["code"], r["type"], r["name"], r["province_code"], r["population"], source, area, r["area_flag"],
			r["zone"], r["lon"], r["lat"], degrees(centre.lon), degrees(centre.lat)}, nil
	})
	if err == nil && len(rows) != len(centres) {
		err = fmt.Errorf("%d communes, but boundaries of %d", len(rows), len(centres))
	}
	return rows, err
}

func oldUnitRows(from string) ([][]string, error) {
	levels := map[int]string{2: "province", 3: "district", 5: "commune"}
	return mapRecords(filepath.Join(from, "units_2024.csv"), func(r record) ([]string, error) {
		if levels[len(r["code"])] != r["level"] {
			return nil, fmt.Errorf("level %q does not go with a code of %d digits", r["level"], len(r["code"]))
		}
		if err := checkFullName(r["type"], r["name"], r["full_name"]); err != nil {
			return nil, err
		}
		return []string{r["code"], r["type"], r["name"], r["parent_code"]}, nil
	})
}

func lineageRows(from string) ([][]string, error) {
	return mapRecords(filepath.Join(from, "commune_mergers.csv"), func(r record) ([]string, error) {
		partial := strings.TrimPrefix(r["partial"], "0")
		return []string{r["old_code"], r["new_code"], partial, r["share"]}, nil
	})
}

// changeRows splits the new full name into type and name: the name of a unit
// stays, so the type is what stands before it.
func changeRows(from string) ([][]string, error) {
	return mapRecords(filepath.Join(from, "changes_2026.csv"), func(r record) ([]string, error) {
		for _, kind := range []string{"tỉnh", "thành phố", "xã", "phường", "đặc khu"} {
			name, found := strings.CutPrefix(r["full_name_2026"], capital(kind)+" ")
			if found {
				return []string{r["code"], r["level"], kind, name, r["effective"]}, nil
			}
		}
		return nil, fmt.Errorf("no type in %q", r["full_name_2026"])
	})
}

func agencyRows(from string) ([][]string, error) {
	return mapRecords(filepath.Join(from, "agencies.csv"), func(r record) ([]string, error) {
		verified := strings.TrimPrefix(r["verified"], "0")
		return []string{r["group"], r["code"], r["name"], r["level"], verified, r["basis"]}, nil
	})
}

// checkFullName holds the sources to "Type Name", the form the loader makes.
func checkFullName(kind, name, fullName string) error {
	if want := capital(kind) + " " + name; fullName != want {
		return fmt.Errorf("full name is %q, want %q", fullName, want)
	}
	return nil
}

func capital(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:size]) + s[size:]
}

// hectares turns square kilometres with two decimals into whole hectares.
func hectares(km2 string) (string, error) {
	whole, fraction, _ := strings.Cut(km2, ".")
	if len(fraction) != 2 {
		return "", fmt.Errorf("area %q has not two decimals", km2)
	}
	ha, err := strconv.Atoi(whole + fraction)
	return strconv.Itoa(ha), err
}

// degrees keeps four decimals, about 11 m.
func degrees(d float64) string { return strconv.FormatFloat(d, 'f', 4, 64) }

// sortByCode orders rows by their first two values, so that the order of the
// sources does not show.
func sortByCode(rows [][]string) {
	slices.SortFunc(rows, func(a, b []string) int { return slices.Compare(a[:2], b[:2]) })
}
