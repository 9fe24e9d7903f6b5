package nation

import (
	"embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"congvu/server/directory/nation/internal/table"
)

//go:embed data/*.tsv.gz
var data embed.FS

// Nation is all facts. It is shared: its slices must not be changed. All but
// Agencies, which keep their customary order, are sorted by code.
type Nation struct {
	Provinces    []Province
	Communes2025 []Commune
	Units2024    []OldUnit
	Lineage      []Link // by old, then new code
	Changes2026  []Change
	Agencies     []Agency

	byNew []int32 // positions in Lineage by new, then old code
}

// Load reads the facts on the first call, about 3 MB in memory, and answers
// every later call with the same Nation.
func Load() (*Nation, error) { return load() }

var load = sync.OnceValues(read)

func read() (*Nation, error) {
	n := &Nation{}
	var err error
	if n.Provinces, err = parse(table.Provinces, parseProvince); err != nil {
		return nil, err
	}
	if n.Communes2025, err = parse(table.Communes, parseCommune); err != nil {
		return nil, err
	}
	if n.Units2024, err = parse(table.OldUnits, parseOldUnit); err != nil {
		return nil, err
	}
	if n.Lineage, err = parse(table.Lineage, parseLink); err != nil {
		return nil, err
	}
	if n.Changes2026, err = parse(table.Changes, parseChange); err != nil {
		return nil, err
	}
	if n.Agencies, err = parse(table.Agencies, parseAgency); err != nil {
		return nil, err
	}
	n.applyChanges()
	n.indexLineage()
	return n, nil
}

// parse reads one embedded table.
func parse[T any](kind table.Kind, row func([]string) (T, error)) ([]T, error) {
	file, err := data.ReadFile("data/" + kind.File)
	if err != nil {
		return nil, err
	}
	lines, err := table.Decode(kind, file)
	if err != nil {
		return nil, err
	}
	parsed := make([]T, len(lines))
	for i, line := range lines {
		if parsed[i], err = row(line); err != nil {
			return nil, fmt.Errorf("%s row %d: %w", kind.File, i+1, err)
		}
	}
	return parsed, nil
}

func parseProvince(v []string) (Province, error) {
	population, err := strconv.Atoi(v[4])
	if err != nil {
		return Province{}, err
	}
	area, err := strconv.Atoi(v[5])
	return Province{
		Code: v[0], Type: Type(v[1]), Name: v[2], NameEn: v[3], Population: population, AreaHa: area,
		Seat: v[6], FormedFrom: v[7], Type2026: Type(v[1]),
	}, err
}

func parseCommune(v []string) (Commune, error) {
	c := Commune{
		Code: v[0], Type: Type(v[1]), Name: v[2], Province: v[3], PopulationSource: PopulationSource(v[5]),
		AreaDoubtful: v[7] == "1", Zone: v[8],
	}
	var err error
	if v[4] != "" {
		population, err := strconv.Atoi(v[4])
		if err != nil {
			return c, err
		}
		c.Population = &population
	}
	if c.AreaHa, err = strconv.Atoi(v[6]); err != nil {
		return c, err
	}
	if v[9] != "" {
		point, err := parsePoint(v[9], v[10])
		if err != nil {
			return c, err
		}
		c.Point = &point
	}
	c.Centre, err = parsePoint(v[11], v[12])
	return c, err
}

func parsePoint(lon, lat string) (Point, error) {
	x, err := strconv.ParseFloat(lon, 64)
	if err != nil {
		return Point{}, err
	}
	y, err := strconv.ParseFloat(lat, 64)
	return Point{Lon: x, Lat: y}, err
}

func parseOldUnit(v []string) (OldUnit, error) {
	return OldUnit{Code: v[0], Type: Type(v[1]), Name: v[2], Parent: v[3]}, nil
}

func parseLink(v []string) (Link, error) {
	return Link{Old: v[0], New: v[1], Partial: v[2] == "1", Share: Share(v[3])}, nil
}

func parseChange(v []string) (Change, error) {
	return Change{Code: v[0], Level: Level(strings.ToUpper(v[1])), Type: Type(v[2]), Name: v[3], Effective: v[4]}, nil
}

func parseAgency(v []string) (Agency, error) {
	return Agency{Group: v[0], Code: v[1], Name: v[2], Level: v[3], Verified: v[4] == "1", Basis: v[5]}, nil
}

// applyChanges marks the provinces that changed their type in 2026.
func (n *Nation) applyChanges() {
	for i := range n.Provinces {
		p := &n.Provinces[i]
		for _, change := range n.Changes2026 {
			if change.Code == p.Code {
				p.Type2026, p.EffectiveFrom = change.Type, change.Effective
			}
		}
	}
}

func (n *Nation) indexLineage() {
	n.byNew = make([]int32, len(n.Lineage))
	for i := range n.byNew {
		n.byNew[i] = int32(i)
	}
	slices.SortStableFunc(n.byNew, func(a, b int32) int {
		return strings.Compare(n.Lineage[a].New, n.Lineage[b].New)
	})
}
