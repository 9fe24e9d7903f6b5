package demo

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/directory/nation"
	dirstore "congvu/server/directory/store"
	"congvu/server/reporting"
)

// policeForm is the one report of the line. What the police really report is not
// public: the form is an illustration and says so.
const policeForm = `
code: "01/TBAN"
edition: "2026"
title: Tiếp nhận, giải quyết tin báo về an ninh, trật tự
legalBasis: Biểu minh họa của lực lượng Công an
validFrom: 2026-01-01
illustrative: {note: Biểu của lực lượng Công an không công bố; biểu này chỉ minh họa}
rows: {kind: SINGLE}
defaults:
  min: "0"
  unit: tin
  precision: 0
  required: true
  indicator: {prefix: tban., overUnits: SUM, overTime: SUM}
columns:
  - {code: "1", label: Tổng số tin báo tiếp nhận, printed: "=2+3"}
  - {code: "2", label: Đã giải quyết}
  - {code: "3", label: Đang giải quyết}
`

// line is the police, a line of work (ngành dọc): the provincial police above the
// police of two communes, which are units of their communes on the tree of units.
func (l *loader) line() {
	head := l.policeName()
	o, p := l.org, l.posts
	o.Police = o.add(o.Committee, uuid.Nil, dirstore.UnitVersion{From: known, Area: l.land.ID, Code: "CA", Name: head,
		Kind: directory.KindDepartment, Level: directory.LevelProvince, Sector: police, Route: short})
	p.add(&post{username: "congan.tinh", title: "Phó Trưởng phòng Tham mưu", unit: o.Police, unitName: head, roles: []string{"CLERK", "APPROVER"}, signing: "TL", from: known})
	p.add(&post{username: "congan.lanhdao", title: "Phó Giám đốc", unit: o.Police, unitName: head, roles: []string{"LEADER"}, from: known})
	for _, c := range policed(l.land) {
		name := "Công an " + lowerFirst(c.FullName())
		id := o.add(o.Body[c.Code], uuid.Nil, dirstore.UnitVersion{From: reform, Area: l.land.CommuneID[c.Code], Code: c.Code + ".CA", Name: name,
			Kind: directory.KindDepartment, Level: directory.LevelCommune, LineParent: o.Police, Sector: police, Route: short})
		o.CommunePolice[c.Code] = id
		p.clerk[id] = p.add(&post{username: "congan." + slug(c.Name), title: "Trưởng Công an", unit: id, unitName: name, roles: []string{"CLERK", "APPROVER"}, from: reform})
		p.approver[id] = p.clerk[id]
	}
}

const police = "công an"

func (l *loader) policeName() string {
	if l.land.Province.Type != "tỉnh" {
		return "Công an thành phố"
	}
	return "Công an tỉnh"
}

// policed are the communes whose police take part: the main one and a neighbour.
func policed(t *territory) []nation.Commune {
	var out []nation.Commune
	for _, c := range t.Communes {
		if main := mainCommune(t); c.Code == main || c.Code == dongSon || main != tinhKhe && len(out) == 1 {
			out = append(out, c)
		}
	}
	return out
}

// policeRegime is owed by the named units of the line alone.
func (l *loader) policeRegime() reporting.RegimeInput {
	from := clock.NewDate(2026, 8, 15)
	rule := reporting.RespondentRuleInput{ValidFrom: from}
	for _, c := range policed(l.land) {
		rule.UnitIds = append(rule.UnitIds, l.org.CommunePolice[c.Code])
	}
	return reporting.RegimeInput{
		Code: "TBAN", Name: "Báo cáo tiếp nhận, giải quyết tin báo về an ninh, trật tự",
		Kind: "PERIODIC", Origin: "PROVINCE", LeadUnitID: l.org.Police,
		LegalBasis: "Quyết định 239/QĐ-UBND năm 2025, Điều 7", Content: "Biểu số 01/TBAN (minh họa)",
		Recipients: "Công an tỉnh", Method: "Trên Hệ thống thông tin báo cáo của tỉnh", Frequency: "MONTH", WindowRule: "FIFTEENTH",
		DueRules: []reporting.DueRuleInput{{Level: directory.LevelCommune, WorkingDays: 2}}, SupplementDays: 2,
		Respondents: []reporting.RespondentRuleInput{rule}, FormCode: "01/TBAN", Guidance: "Chỉ đơn vị thuộc ngành dọc Công an báo cáo.",
	}
}

// policeRound writes the open month of the line: one report approved, one waiting.
func (l *loader) policeRound(ctx context.Context, regime *reporting.Regime) error {
	closing := clock.NewDate(2026, time.September, 14)
	c := &chapter{loader: l, regime: regime, period: socioeconomicMonth, closing: closing, lead: "congan.tinh"}
	for i, commune := range policed(l.land) {
		solved, open := 14+9*i, 3+2*i
		c.members = append(c.members, member{l.org.CommunePolice[commune.Code], commune.Code, i, map[string]string{
			"r1.c1": fmt.Sprint(solved + open), "r1.c2": fmt.Sprint(solved), "r1.c3": fmt.Sprint(open)}, nil})
	}
	if err := c.open(ctx, closing.AddDays(-4).Start().Add(8*time.Hour)); err != nil {
		return err
	}
	if err := c.send(ctx, closing.Start().Add(15*time.Hour), func(member) bool { return true }); err != nil {
		return err
	}
	return c.approve(ctx, closing.Start().Add(16*time.Hour), func(m member) bool { return m.order == 1 })
}
