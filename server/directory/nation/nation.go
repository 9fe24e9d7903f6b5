// Package nation carries the unit facts of all 34 provinces of Vietnam: the
// units since 1 July 2025, the three levels before, the lineage between them,
// later changes of type, and the customary agencies. They are read-only
// reference data; a province is loaded from them, and what happens to its
// units afterwards lives in the database.
//
// An official code is an attribute, not an identity: 3,315 commune codes stand
// in both lists and 3,183 of them name another territory. Old and new meet
// only through Lineage.
package nation

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"
)

// Reform is the day from which the units of today exist (Nghị quyết
// 202/2025/QH15; Quyết định 19/2025/QĐ-TTg for their codes).
const Reform = "2025-07-01"

// Type is the Vietnamese word for the type of a unit.
type Type string

// The types of units. Those of the district level and Township ended with the
// reform; SpecialZone began with it.
const (
	TypeProvince      Type = "tỉnh"
	TypeCity          Type = "thành phố" // of the province level, before the reform also of the district level
	TypeUrbanDistrict Type = "quận"
	TypeRuralDistrict Type = "huyện"
	TypeTown          Type = "thị xã"
	TypeCommune       Type = "xã"
	TypeWard          Type = "phường"
	TypeTownship      Type = "thị trấn"
	TypeSpecialZone   Type = "đặc khu"
)

// Point is a place in degrees, WGS 84.
type Point struct{ Lon, Lat float64 }

// Province is one of the 34 units of the province level on the day of Reform.
type Province struct {
	Code       string // two digits
	Type       Type
	Name       string // without the type
	NameEn     string
	Population int    // persons, as published for the province
	AreaHa     int    // hectares, as published
	Seat       string // the former province that holds the seat, "" = unchanged
	FormedFrom string // the merged provinces in words, "" = not merged

	Type2026      Type   // the type after the changes of 2026
	EffectiveFrom string // first day of Type2026 ("2006-01-02"), "" = type unchanged
}

// FullName is the name with its type on the day of Reform: "Tỉnh Quảng Ngãi".
func (p Province) FullName() string { return fullName(p.Type, p.Name) }

// AreaKm2 is the area in square kilometres, two decimals, exact.
func (p Province) AreaKm2() decimal.Decimal { return km2(p.AreaHa) }

// PopulationSource says where a commune's population comes from.
type PopulationSource string

// The sources of a commune's population: figures of the merger dossiers, on
// the base of the resident register at the end of 2024, not a census.
const (
	SourceNone          PopulationSource = ""               // no population
	SourceLetter        PopulationSource = "letter"         // annex of Công văn 2896/BNV-CQĐP (2025)
	SourceLetterRounded PopulationSource = "letter_rounded" // the same, rounded there to thousands
	SourceMap           PopulationSource = "map"            // the merger map of the state map publisher
)

// Commune is one of the 3,321 units of the commune level on the day of Reform.
type Commune struct {
	Code             string // five digits
	Type             Type
	Name             string // without the type
	Province         string // code
	Population       *int   // persons, nil = not known
	PopulationSource PopulationSource
	AreaHa           int    // hectares, as published
	AreaDoubtful     bool   // the published area is more than 25 % off the boundary's
	Zone             string // "miền núi", "vùng cao", "hải đảo" or ""
	Point            *Point // published point of the unit, nil = none that lies inside it
	// Centre is the area centroid of the largest piece of the territory. It is
	// known for every commune, but lies outside a bent one, and of an
	// archipelago it is one island: prefer Place.
	Centre Point
}

// FullName is the name with its type on the day of Reform: "Xã Tịnh Khê".
func (c Commune) FullName() string { return fullName(c.Type, c.Name) }

// AreaKm2 is the area in square kilometres, two decimals, exact.
func (c Commune) AreaKm2() decimal.Decimal { return km2(c.AreaHa) }

// Place is where the commune is put on a map: its published point, else its
// centre.
func (c Commune) Place() Point {
	if c.Point != nil {
		return *c.Point
	}
	return c.Centre
}

// Level is the level of a unit before the reform.
type Level string

// The three levels before the reform.
const (
	LevelProvince Level = "PROVINCE"
	LevelDistrict Level = "DISTRICT"
	LevelCommune  Level = "COMMUNE"
)

// OldUnit is a unit of the last state before the reform (63 provinces, 696
// districts, 10,035 communes).
type OldUnit struct {
	Code   string // two, three or five digits by level
	Type   Type
	Name   string // without the type
	Parent string // code of the unit above, "" for a province
}

// FullName is the name with its type: "Huyện Lý Sơn".
func (u OldUnit) FullName() string { return fullName(u.Type, u.Name) }

// Level follows from the length of the code (Quyết định 124/2004/QĐ-TTg).
func (u OldUnit) Level() Level {
	switch len(u.Code) {
	case 2:
		return LevelProvince
	case 3:
		return LevelDistrict
	default:
		return LevelCommune
	}
}

// Share is the official word for what went from an old unit to a new one.
// Whether the old unit was split is decided by Link.Partial alone: one row
// (18796 → 18823) says ShareWhole of a split unit.
type Share string

// The kinds of transfer.
const (
	ShareWhole             Share = "whole"
	ShareUnchanged         Share = "unchanged"
	SharePart              Share = "part"
	SharePartArea          Share = "part_area"
	SharePartAreaAllPeople Share = "part_area_all_people"
	SharePartPeople        Share = "part_people"
)

// Link says that the new commune received the old unit or a part of it. Old is
// a commune or one of the five island districts that had no communes.
type Link struct {
	Old, New string
	Partial  bool // the old unit was split over several new ones
	Share    Share
}

// Change is a unit of today that changed its type after the reform; the code
// and the name stay.
type Change struct {
	Code      string // province (two digits) or commune (five)
	Level     Level
	Type      Type
	Name      string
	Effective string // first day, "2006-01-02"
}

// FullName is the name with its new type.
func (c Change) FullName() string { return fullName(c.Type, c.Name) }

// Agency is a customary agency or kind of unit. Provinces differ: it is a
// proposal to choose from.
type Agency struct {
	Group    string // so, so_dac_thu, ban_nganh, cong_an, cap_xa, y_te
	Code     string // short code, unique over all groups
	Name     string
	Level    string // province, province_police, commune, commune_police, health
	Verified bool   // the name was seen in a document; otherwise confirm before use
	Basis    string // legal basis or origin of the name
}

// fullName writes "Type Name" with a capital.
func fullName(t Type, name string) string {
	_, size := utf8.DecodeRuneInString(string(t))
	return strings.ToUpper(string(t[:size])) + string(t[size:]) + " " + name
}

func km2(hectares int) decimal.Decimal { return decimal.New(int64(hectares), -2) }

// find looks a code up in a slice sorted by code.
func find[T any](sorted []T, code string, codeOf func(T) string) (T, bool) {
	at, found := slices.BinarySearchFunc(sorted, code, func(t T, code string) int {
		return strings.Compare(codeOf(t), code)
	})
	if !found {
		var none T
		return none, false
	}
	return sorted[at], true
}
