package store

import (
	"context"
	"fmt"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/db"
	"congvu/server/fault"
	"congvu/server/reporting"
)

// checkRegime asks who writes and what: the lead agency writes its own regimes,
// the managing office all (QĐ 239 art. 10.1).
func (s *Service) checkRegime(ctx context.Context, in *reporting.RegimeInput) error {
	v := access.From(ctx)
	if err := may(v, "regime.write"); err != nil {
		return err
	}
	if v.DutySet()&access.ManagingOffice == 0 && in.LeadUnitID != v.Body {
		return notLead()
	}
	if err := in.Normalize(); err != nil {
		return err
	}
	units := s.Units.Current()
	if units.Unit(in.LeadUnitID) == nil {
		return fault.Missing("cơ quan chủ trì").At("input.leadUnitId")
	}
	for _, rule := range in.Respondents {
		for _, unit := range rule.UnitIds {
			if units.Unit(unit) == nil {
				return fault.Missing("đơn vị thực hiện báo cáo").At("input.respondents")
			}
		}
	}
	for i, e := range in.Exemptions {
		if units.Unit(e.UnitID) == nil {
			return fault.Missing("đơn vị được miễn").At(fmt.Sprintf("input.exemptions[%d]", i))
		}
	}
	written := s.withUnits(&regimeRow{leadUnitID: in.LeadUnitID, respondents: in.Respondents, exemptions: in.Exemptions})
	if err := written.CheckExempt(); err != nil {
		return err
	}
	if len(s.catalogue.Load().byForm[in.FormCode]) == 0 {
		return missingForm(in.FormCode)
	}
	if err := s.checkOutlineOf(in); err != nil {
		return err
	}
	return s.checkSource(in)
}

// checkSource: a regime puts together the reports of another one of the same
// periods, by the unit that leads that one (QĐ 239 art. 7.3a), and never, by way of
// others, its own.
func (s *Service) checkSource(in *reporting.RegimeInput) error {
	if in.SourceRegimeID == nil {
		return nil
	}
	source := s.regime(*in.SourceRegimeID)
	if source == nil || source.LeadUnit == nil {
		return fault.As(missingRegime()).At("input.sourceRegimeId")
	}
	for above := source; above != nil; {
		if above.Code == in.Code {
			return reporting.InvalidSource("Chế độ báo cáo %s tổng hợp vòng tròn từ chính nó. Chọn chế độ nguồn khác.", in.Code)
		}
		if above.SourceRegimeID == nil {
			break
		}
		above = s.regime(*above.SourceRegimeID)
	}
	return in.CheckSource(source)
}

func notLead() *fault.Error {
	return fault.New(fault.Forbidden, "NOT_LEAD_AGENCY",
		"Cơ quan chủ trì chỉ soạn chế độ báo cáo do mình chủ trì. Chọn đơn vị của mình làm cơ quan chủ trì hoặc liên hệ cơ quan quản lý hệ thống.").At("input.leadUnitId")
}

func codeTaken(err error, code string) error {
	if db.IsUnique(err, "regimes_code_key") {
		return fault.New(fault.Conflict, "REGIME_CODE_TAKEN", "Mã chế độ báo cáo %s đã có. Đặt mã khác.", code).At("input.code")
	}
	return err
}

func missingForm(code string) error {
	return fault.New(fault.NotFound, "FORM_NOT_FOUND", "Chưa có biểu mẫu %s. Nạp biểu mẫu trước.", code).At("input.formCode")
}

func formExists(ctx context.Context, tx *action.Tx, code string) error {
	var found bool
	err := tx.QueryRow(ctx, `select exists (select from form_versions where code = $1)`, code).Scan(&found)
	if err == nil && !found {
		return missingForm(code)
	}
	return err
}
