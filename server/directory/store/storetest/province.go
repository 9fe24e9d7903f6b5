// Package storetest makes a small province for tests of what needs a directory: the
// real areas of Quảng Ngãi, a few units, and invented people.
package storetest

import (
	"testing"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/directory/nation"
	"congvu/server/directory/store"
)

const (
	provinceCode = "51"
	tinhKhe      = "21211"
	dongSon      = "21109"
)

// Reform is the first day of today's communes.
var Reform = clock.MustDate(nation.Reform)

var known = clock.MustDate("2024-01-01")

// Units are the identities of the units built.
type Units struct {
	Committee, Office, Inspectorate, Finance, Police uuid.UUID
	TinhKhe, TinhKheOffice, TinhKheCulture           uuid.UUID
	TinhKhePolice, DongSonPolice, FormerCommune      uuid.UUID
	DongSon, DongSonOffice                           uuid.UUID
}

type builder struct {
	nation      *nation.Nation
	areas       []store.AreaSpec
	units       []store.UnitSpec
	successions []store.SuccessionSpec
	area        map[string]uuid.UUID // by code of today
}

func newBuilder(t testing.TB) *builder {
	t.Helper()
	n, err := nation.Load()
	if err != nil {
		t.Fatal(err)
	}
	return &builder{nation: n, area: map[string]uuid.UUID{}}
}

// territory adds the province with its 96 communes, and the former districts and
// their communes under the first of their successors.
func (b *builder) territory() {
	p, _ := b.nation.Province(provinceCode)
	province := uuid.New()
	b.areas = append(b.areas, store.AreaSpec{ID: province, Versions: []store.AreaVersion{{From: known, Code: p.Code, Name: p.Name,
		FullName: p.FullName(), Kind: string(p.Type), Level: directory.LevelProvince}}})
	b.area[p.Code] = province
	for _, c := range b.nation.CommunesOf(provinceCode) {
		id, at := uuid.New(), c.Place()
		b.area[c.Code] = id
		b.areas = append(b.areas, store.AreaSpec{ID: id, Versions: []store.AreaVersion{{From: Reform, Parent: province, Code: c.Code, Name: c.Name,
			FullName: c.FullName(), Kind: string(c.Type), Level: directory.LevelCommune, Lon: &at.Lon, Lat: &at.Lat}}})
	}
	districts := map[string]uuid.UUID{}
	for _, d := range b.nation.OldDistrictsOf(provinceCode) {
		districts[d.Code] = uuid.New()
		b.areas = append(b.areas, store.AreaSpec{ID: districts[d.Code], Versions: []store.AreaVersion{{From: known, To: Reform, Parent: province,
			Code: d.Code, Name: d.Name, FullName: d.FullName(), Kind: string(d.Type), Level: directory.LevelDistrict}}})
	}
	for _, c := range b.nation.OldCommunesOf(provinceCode) {
		id := uuid.New()
		var under uuid.UUID
		for _, link := range b.nation.SuccessorsOf(c.Code) {
			to, here := b.area[link.New]
			if !here {
				continue
			}
			if under == uuid.Nil {
				under = to
			}
			b.successions = append(b.successions, store.SuccessionSpec{From: id, To: to, Partial: link.Partial,
				Act: "NQ 1677/NQ-UBTVQH15", Date: Reform})
		}
		b.areas = append(b.areas, store.AreaSpec{ID: id, Under: under, Versions: []store.AreaVersion{{From: known, To: Reform, Parent: districts[c.Parent],
			Code: c.Code, Name: c.Name, FullName: c.FullName(), Kind: string(c.Type), Level: directory.LevelCommune}}})
	}
}

// organisation adds the units the tests speak of.
func (b *builder) organisation() (u Units) {
	add := func(parent uuid.UUID, kind directory.UnitKind, level directory.Level, area, code, name string) uuid.UUID {
		id, from := uuid.New(), known
		if level == directory.LevelCommune {
			from = Reform
		}
		b.units = append(b.units, store.UnitSpec{ID: id, Versions: []store.UnitVersion{{From: from, Parent: parent, Area: b.area[area],
			Code: code, Name: name, Kind: kind, Level: level}}})
		return id
	}
	const province, commune = directory.LevelProvince, directory.LevelCommune
	u.Committee = add(uuid.Nil, directory.KindCommittee, province, provinceCode, "UBND", "Ủy ban nhân dân tỉnh Quảng Ngãi")
	u.Office = add(u.Committee, directory.KindOffice, province, provinceCode, "VPUBND", "Văn phòng Ủy ban nhân dân tỉnh")
	u.Inspectorate = add(u.Committee, directory.KindInspectorate, province, provinceCode, "TTT", "Thanh tra tỉnh")
	u.Finance = add(u.Committee, directory.KindDepartment, province, provinceCode, "STC", "Sở Tài chính")
	u.Police = add(u.Committee, directory.KindDepartment, province, provinceCode, "CAT", "Công an tỉnh")
	u.TinhKhe = add(u.Committee, directory.KindCommittee, commune, tinhKhe, tinhKhe, "Ủy ban nhân dân xã Tịnh Khê")
	u.TinhKheOffice = add(u.TinhKhe, directory.KindRoom, commune, tinhKhe, tinhKhe+".VP", "Văn phòng HĐND và UBND xã Tịnh Khê")
	u.TinhKheCulture = add(u.TinhKhe, directory.KindRoom, commune, tinhKhe, tinhKhe+".VHXH", "Phòng Văn hóa - Xã hội xã Tịnh Khê")
	u.TinhKhePolice = add(u.TinhKhe, directory.KindDepartment, commune, tinhKhe, tinhKhe+".CA", "Công an xã Tịnh Khê")
	b.units[len(b.units)-1].Versions[0].LineParent = u.Police
	u.DongSon = add(u.Committee, directory.KindCommittee, commune, dongSon, dongSon, "Ủy ban nhân dân xã Đông Sơn")
	u.DongSonOffice = add(u.DongSon, directory.KindRoom, commune, dongSon, dongSon+".VP", "Văn phòng HĐND và UBND xã Đông Sơn")
	u.DongSonPolice = add(u.DongSon, directory.KindDepartment, commune, dongSon, dongSon+".CA", "Công an xã Đông Sơn")
	b.units[len(b.units)-1].Versions[0].LineParent = u.Police
	u.FormerCommune = uuid.New()
	b.units = append(b.units, store.UnitSpec{ID: u.FormerCommune, Under: u.TinhKhe, Versions: []store.UnitVersion{{From: known, To: Reform,
		Parent: u.Committee, Area: b.area[tinhKhe], Code: "CU.21211", Name: "Ủy ban nhân dân xã Tịnh Khê (cũ)",
		Kind: directory.KindCommittee, Level: directory.LevelCommune}}})
	return u
}
