package document_test

import (
	"slices"
	"testing"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/document"
)

// The block of who signs, by NĐ 30/2020 art. 13 and Phụ lục I, II.7.
func TestSignatureBlock(t *testing.T) {
	province := &directory.Unit{Name: "UBND tỉnh Quảng Ngãi", Kind: directory.KindCommittee}
	commune := &directory.Unit{Name: "UBND xã Tịnh Khê", Kind: directory.KindCommittee, Parent: province}
	department := &directory.Unit{Name: "Sở Nội vụ", Kind: directory.KindDepartment, Parent: province}
	room := &directory.Unit{Name: "Phòng Kinh tế", Kind: directory.KindRoom, Parent: commune}
	for _, c := range []struct {
		unit        *directory.Unit
		form, title string
		want        []string
	}{
		{commune, "TM", "Chủ tịch", []string{"TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"}},
		{commune, "KT", "Phó Chủ tịch", []string{"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"}},
		{commune, "Q", "Phó Chủ tịch", []string{"TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"}},
		{commune, "TL", "Chánh Văn phòng", []string{"TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"}},
		{commune, "TUQ", "Trưởng phòng Kinh tế", []string{"TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG KINH TẾ"}},
		{commune, "TM", "Chủ tịch UBND xã Tịnh Khê", []string{"TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"}},
		{department, "", "Giám đốc", []string{"GIÁM ĐỐC"}},
		{department, "KT", "Phó Giám đốc Sở Nội vụ", []string{"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"}},
		{department, "TL", "Chánh Văn phòng", []string{"TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"}},
		{room, "", "Trưởng phòng", []string{"TRƯỞNG PHÒNG"}},
	} {
		form := directory.SigningForm(c.form)
		how := &form
		if c.form == "" {
			how = nil
		}
		if got := document.SignatureOf(c.unit, how, c.title, "").Lines; !slices.Equal(got, c.want) {
			t.Errorf("%s, %s %s: %q, want %q", c.unit.Name, c.form, c.title, got, c.want)
		}
	}
	for u, want := range map[*directory.Unit][2]string{
		commune: {"", "Ủy ban nhân dân xã Tịnh Khê"}, department: {"UBND tỉnh Quảng Ngãi", "Sở Nội vụ"}, room: {"UBND xã Tịnh Khê", "Phòng Kinh tế"},
	} {
		if got := [2]string{document.Superior(u), document.Issuer(u)}; got != want {
			t.Errorf("the head names %q, want %q", got, want)
		}
	}
}

func TestWordsOfDocuments(t *testing.T) {
	for d, want := range map[clock.Date]string{
		clock.NewDate(2026, 9, 15): "ngày 15 tháng 9 năm 2026", clock.NewDate(2026, 1, 5): "ngày 05 tháng 01 năm 2026",
		{}: "ngày … tháng … năm …",
	} {
		if got := document.Dated(d); got != want {
			t.Errorf("%v: %q, want %q", d, got, want)
		}
	}
	for regime, want := range map[string]string{
		"Báo cáo kết quả tiếp công dân": "Kết quả tiếp công dân quý I/2026", "Tình hình kinh tế": "Tình hình kinh tế quý I/2026", "Báo cáo": "Quý I/2026",
		"Báo cáo tình hình kinh tế quý": "Tình hình kinh tế quý I/2026",
	} {
		if got := document.Subject(regime, "Quý I/2026"); got != want {
			t.Errorf("%s: %q, want %q", regime, got, want)
		}
	}
}
