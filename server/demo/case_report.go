package demo

import (
	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/reporting"
)

// managementReports are the 6-month and yearly reports on managing the software of the
// records (QĐ 1054/2020 art. 10): the departments owe them to the provincial police, and
// it to the province's committee, before 15/6 and before 15/12. The figures close two
// weeks earlier, on 31/5 and 30/11, so that a report can be written on them.
func (l *loader) managementReports() []reporting.RegimeInput {
	var out []reporting.RegimeInput
	for _, each := range []struct {
		code, span string
		frequency  reporting.PeriodKind
	}{{"6T", "6 tháng", "HALF_YEAR"}, {"NAM", "năm", "YEAR"}} {
		departments := l.managementReport("QLPM-"+each.code, each.span, each.frequency, l.org.Police, "Công an tỉnh", l.org.Agency["SYT"], l.org.Agency["SNV"])
		police := l.managementReport("QLPM-T-"+each.code, each.span+" của tỉnh", each.frequency, l.org.Committee, "UBND tỉnh", l.org.Police)
		out = append(out, departments, police)
	}
	return out
}

func (l *loader) managementReport(code, span string, frequency reporting.PeriodKind, lead uuid.UUID, to string, units ...uuid.UUID) reporting.RegimeInput {
	outline, before := "ĐC-QLPM", 15
	return reporting.RegimeInput{
		Code: code, Name: "Báo cáo " + span + " công tác quản lý phần mềm hồ sơ người nghiện, người sử dụng trái phép chất ma túy", Kind: "PERIODIC", Origin: "PROVINCE",
		LeadUnitID: lead, LegalBasis: "Quyết định 1054/QĐ-UBND năm 2020, Điều 10", Content: "Phần lời theo đề cương và biểu số 01/QLPM",
		Recipients: to, Method: "Trên Hệ thống thông tin báo cáo của tỉnh", Frequency: frequency, WindowRule: "DECEMBER",
		DueRules: []reporting.DueRuleInput{{Level: directory.LevelProvince, BeforeDay: &before}}, SupplementDays: 2,
		Respondents: []reporting.RespondentRuleInput{{UnitIds: units, ValidFrom: clock.NewDate(2026, 1, 1)}}, FormCode: "01/QLPM", OutlineCode: &outline,
		Guidance: "Số liệu hồ sơ do hệ thống điền từ hồ sơ chính thức; đơn vị đánh giá, bổ sung đào tạo, trang thiết bị.",
	}
}
