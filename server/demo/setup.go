package demo

import (
	"context"
	"fmt"
	"io/fs"
	"time"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/reporting"
	"congvu/server/reporting/forms"
	"congvu/server/reporting/outlines"
)

// regimes are the demonstration's report regimes.
type regimes struct {
	population, reception, socioeconomic, ofProvince, police *reporting.Regime
}

// setUp imports the statutory forms and publishes the regimes, as the managing
// office does (QĐ 239/2025 art. 10.1).
func (l *loader) setUp(ctx context.Context) (*regimes, error) {
	s, err := l.at(ctx, time.Date(2024, 1, 2, 8, 0, 0, 0, clock.Zone))
	if err != nil {
		return nil, err
	}
	if ctx, err = as(ctx, s, l.posts.named["vanphong"]); err != nil {
		return nil, err
	}
	err = importAll(forms.Files(), func(document string) error {
		_, err := s.Reports.ImportForm(ctx, document)
		return err
	})
	if err != nil {
		return nil, err
	}
	if _, err = s.Reports.ImportForm(ctx, policeForm); err != nil {
		return nil, err
	}
	err = importAll(outlines.Files(), func(document string) error {
		_, err := s.Reports.ImportOutline(ctx, document)
		return err
	})
	if err != nil {
		return nil, err
	}
	if err := s.Reports.Reload(ctx); err != nil {
		return nil, err
	}
	publish := func(in reporting.RegimeInput) (*reporting.Regime, error) {
		r, err := s.Reports.DraftRegime(ctx, in)
		if err != nil {
			return nil, err
		}
		return s.Reports.PublishRegime(ctx, reporting.Versioned{ID: r.ID, Version: r.Version})
	}
	out := &regimes{}
	for _, each := range []struct {
		in reporting.RegimeInput
		to **reporting.Regime
	}{
		{l.population(), &out.population}, {l.reception(), &out.reception}, {l.socioeconomic(), &out.socioeconomic}, {l.policeRegime(), &out.police},
		{l.useOfSystem("SDHT-6T", "6 tháng", "HALF_YEAR"), new(*reporting.Regime)}, {l.useOfSystem("SDHT-NAM", "năm", "YEAR"), new(*reporting.Regime)},
	} {
		if *each.to, err = publish(each.in); err != nil {
			return nil, err
		}
	}
	if out.ofProvince, err = publish(l.socioeconomicOfProvince(out.socioeconomic)); err != nil {
		return nil, err
	}
	for _, in := range l.managementReports() {
		if _, err = publish(in); err != nil {
			return nil, err
		}
	}
	_, err = s.Reports.DraftRegime(ctx, l.petitions()) // stays a draft, to be published by hand
	return out, err
}

// importAll brings in every document of a folder, in the order of the file names.
func importAll(files fs.FS, keep func(document string) error) error {
	names, err := fs.Glob(files, "*.yaml")
	if err != nil {
		return err
	}
	for _, name := range names {
		document, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		if err := keep(string(document)); err != nil {
			return fmt.Errorf("demo: %s: %w", name, err)
		}
	}
	return nil
}

func (l *loader) communes(from clock.Date) []reporting.RespondentRuleInput {
	level := directory.LevelCommune
	return []reporting.RespondentRuleInput{{Level: &level, ValidFrom: from}}
}

func (l *loader) population() reporting.RegimeInput {
	return reporting.RegimeInput{
		Code: "DS-DT-2025", Name: "Báo cáo dân số và diện tích các xã, phường, đặc khu sau sắp xếp",
		Kind: "AD_HOC", Origin: "PROVINCE", LeadUnitID: l.org.Agency["SNV"],
		LegalBasis: "Quyết định 239/QĐ-UBND năm 2025, Điều 10 khoản 2 điểm c", Content: "Dân số và diện tích tự nhiên của đơn vị sau sắp xếp",
		Recipients: "Sở Nội vụ; Văn phòng UBND tỉnh", Method: "Trên Hệ thống thông tin báo cáo của tỉnh", Frequency: "AD_HOC", WindowRule: "CALENDAR",
		DueRules: []reporting.DueRuleInput{{Level: directory.LevelCommune, WorkingDays: 5}}, SupplementDays: 3,
		Respondents: l.communes(reform), FormCode: "DAN-SO", Guidance: "Lấy số liệu của hồ sơ sắp xếp đơn vị hành chính.",
	}
}

func (l *loader) reception() reporting.RegimeInput {
	return reporting.RegimeInput{
		Code: "01-TCD", Name: "Báo cáo kết quả tiếp công dân thường xuyên, định kỳ và đột xuất",
		Kind: "PERIODIC", Origin: "MINISTRY", LeadUnitID: l.org.Agency["TTT"],
		LegalBasis: "Thông tư 01/2024/TT-TTCP; Nghị định 09/2019/NĐ-CP", Content: "Biểu số 01/TCD",
		Recipients: "Thanh tra tỉnh", Method: "Trên Hệ thống thông tin báo cáo của tỉnh", Frequency: "QUARTER", WindowRule: "FIFTEENTH",
		DueRules: []reporting.DueRuleInput{{Level: directory.LevelCommune, WorkingDays: 3}}, SupplementDays: 2,
		Respondents: l.communes(known), FormCode: "01/TCD", Guidance: "Ghi \"-\" khi không phát sinh; tổng số phải khớp công thức in trên biểu.",
	}
}

// useOfSystem is the report on use that every unit owes the managing office.
func (l *loader) useOfSystem(code, span string, frequency reporting.PeriodKind) reporting.RegimeInput {
	return reporting.RegimeInput{
		Code: code, Name: "Báo cáo " + span + " tình hình sử dụng, khai thác Hệ thống thông tin báo cáo", Kind: "PERIODIC", Origin: "PROVINCE",
		LeadUnitID: l.org.Agency["VPUBND"], LegalBasis: "Quyết định 239/QĐ-UBND năm 2025, Điều 17 khoản 7, Điều 19 khoản 1",
		Content: "Biểu số 01/SDHT", Recipients: "Văn phòng UBND tỉnh", Method: "Trên Hệ thống thông tin báo cáo của tỉnh",
		Frequency: frequency, WindowRule: "FIFTEENTH", DueRules: []reporting.DueRuleInput{{Level: directory.LevelCommune, WorkingDays: 5}},
		SupplementDays: 2, Respondents: l.communes(known), FormCode: "01/SDHT", Guidance: "Số liệu sử dụng do hệ thống điền; đơn vị bổ sung tập huấn, khó khăn và đề xuất.",
	}
}

func (l *loader) petitions() reporting.RegimeInput {
	in := l.reception()
	in.Code, in.Name, in.FormCode, in.Content = "01-XLD", "Báo cáo kết quả xử lý đơn", "01/XLD", "Biểu số 01/XLD"
	return in
}
