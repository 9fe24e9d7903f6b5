package demo

import (
	"strings"

	"github.com/google/uuid"

	"congvu/server/directory"
	"congvu/server/directory/nation"
	dirstore "congvu/server/directory/store"
	"congvu/server/text"
)

// organisation is the units of the province, by what they are.
type organisation struct {
	Committee uuid.UUID
	Agency    map[string]uuid.UUID // by the agency's short code
	Body      map[string]uuid.UUID // People's Committee by commune code
	Office    map[string]uuid.UUID // its Văn phòng HĐND và UBND
	Culture   map[string]uuid.UUID // its Phòng Văn hóa - Xã hội
	Economy   map[string]uuid.UUID // its Phòng Kinh tế (of a ward: with infrastructure and urban matters)
	Former    map[string]uuid.UUID // committees of the former communes
	Units     []dirstore.UnitSpec

	Police         uuid.UUID            // Công an tỉnh, at the head of its line of work
	CommunePolice  map[string]uuid.UUID // Công an xã of the communes that have one here
	DistrictPolice map[string]uuid.UUID // Công an cấp huyện by district code, until 28/02/2025
	FormerPolice   map[string]uuid.UUID // Công an xã of former communes that kept records
	DrugPolice     uuid.UUID            // its Phòng Cảnh sát điều tra tội phạm về ma túy (PC04)
	Detention      uuid.UUID            // its Trại tạm giam
	Hospital       uuid.UUID            // Bệnh viện Tâm thần
	Clinic         uuid.UUID            // a methadone clinic
}

// numbered are the communes whose documents get a number from văn thư before they
// leave: the first is the one the printed accounts belong to.
func numbered(province string, communes []nation.Commune) map[string]bool {
	out := map[string]bool{}
	if province == quangNgai {
		out[tinhKhe] = true
	} else {
		out[communes[0].Code] = true
	}
	for i, c := range communes {
		if i%16 == 5 {
			out[c.Code] = true
		}
	}
	return out
}

const (
	quangNgai = "51"
	tinhKhe   = "21211"
	dongSon   = "21109"
)

func newOrganisation(n *nation.Nation, t *territory) *organisation {
	o := &organisation{Agency: map[string]uuid.UUID{}, Body: map[string]uuid.UUID{}, Office: map[string]uuid.UUID{},
		Culture: map[string]uuid.UUID{}, Economy: map[string]uuid.UUID{}, Former: map[string]uuid.UUID{}, CommunePolice: map[string]uuid.UUID{}}
	o.Committee = o.add(uuid.Nil, uuid.Nil, dirstore.UnitVersion{From: known, Area: t.ID, Code: "UBND",
		Name: "UBND " + lowerFirst(t.Province.FullName()), Kind: directory.KindCommittee, Level: directory.LevelProvince, Route: short})
	o.agencies(n, t)
	for _, c := range t.Communes {
		o.commune(n, t, c)
	}
	for _, c := range t.OldCommunes {
		o.Former[c.Code] = o.add(o.Committee, o.Committee, dirstore.UnitVersion{From: known, To: reform, Area: t.OldID[c.Code],
			Code: c.Code, Name: "UBND " + lowerFirst(c.FullName()), Kind: directory.KindCommittee, Level: directory.LevelCommune, Route: short})
	}
	return o
}

// Routes: who puts up, who signs, and where there is văn thư, who numbers.
var (
	short = []string{"PROPOSE", "SIGN"}
	whole = []string{"PROPOSE", "SIGN", "ISSUE"}
)

func (o *organisation) agencies(n *nation.Nation, t *territory) {
	for _, a := range n.AgenciesOf("so") {
		kind, sector := directory.KindDepartment, strings.ToLower(strings.TrimPrefix(a.Name, "Sở "))
		name := a.Name
		switch a.Code {
		case "VPUBND":
			kind, sector, name = directory.KindOffice, "văn phòng", "Văn phòng UBND tỉnh"
		case "TTT":
			kind, sector = directory.KindInspectorate, "thanh tra"
		}
		if t.Province.Type != "tỉnh" {
			name = strings.Replace(name, "tỉnh", "thành phố", 1)
		}
		o.Agency[a.Code] = o.add(o.Committee, uuid.Nil, dirstore.UnitVersion{From: known, Area: t.ID, Code: a.Code, Name: name,
			Kind: kind, Level: directory.LevelProvince, Sector: sector, Route: short})
	}
}

func (o *organisation) commune(n *nation.Nation, t *territory, c nation.Commune) {
	area, route := t.CommuneID[c.Code], short
	if numbered(t.Province.Code, t.Communes)[c.Code] {
		route = whole
	}
	body := o.add(o.Committee, uuid.Nil, dirstore.UnitVersion{From: reform, Area: area, Code: c.Code,
		Name: "UBND " + lowerFirst(c.FullName()), Kind: directory.KindCommittee, Level: directory.LevelCommune, Route: route})
	o.Body[c.Code] = body
	for _, a := range n.AgenciesOf("cap_xa") {
		// NĐ 150/2025: a commune has a Phòng Kinh tế, a ward and a special zone the
		// one with infrastructure and urban matters.
		if a.Code == "PKT" && c.Type != "xã" || a.Code == "PKTHTDT" && c.Type == "xã" {
			continue
		}
		id := o.add(body, uuid.Nil, dirstore.UnitVersion{From: reform, Area: area, Code: c.Code + "." + a.Code, Name: a.Name,
			Kind: directory.KindRoom, Level: directory.LevelCommune, Route: []string{}})
		switch a.Code {
		case "VPCX":
			o.Office[c.Code] = id
		case "PVHXH":
			o.Culture[c.Code] = id
		case "PKT", "PKTHTDT":
			o.Economy[c.Code] = id
		}
	}
}

// add makes a unit; under names where a dissolved one is numbered.
func (o *organisation) add(parent, under uuid.UUID, v dirstore.UnitVersion) uuid.UUID {
	id := uuid.Must(uuid.NewV7())
	v.Parent = parent
	o.Units = append(o.Units, dirstore.UnitSpec{ID: id, Under: under, Versions: []dirstore.UnitVersion{v}})
	return id
}

func lowerFirst(s string) string {
	r := []rune(s)
	return strings.ToLower(string(r[:1])) + string(r[1:])
}

// slug is a name as it stands in a username: "Tịnh Khê" → "tinhkhe".
func slug(name string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, text.Key(name))
}
