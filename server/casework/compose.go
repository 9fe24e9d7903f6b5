package casework

import (
	"fmt"
	"slices"
	"strings"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/fault"
)

// Compose makes the paper from what the record says and what is proposed; faults name
// the field. today is the day of the proposal.
func Compose(c *Content, in ProposeCaseRulingInput, today clock.Date) (*CaseRulingContent, error) {
	if err := in.paper(today); err != nil {
		return nil, err
	}
	out, err := printed(c)
	if err != nil {
		return nil, err
	}
	switch in.Kind {
	case Manage:
		return out, out.manage(c, in, today)
	case Stop:
		err = out.stop(in, today)
	case Conclude:
	case MoveFile:
		err = out.moveFile(in)
	default:
		return nil, fault.New(fault.BadInput, "RULING_KIND", "Chọn Mẫu 07, 08, 09 hoặc 10.").At("input.kind")
	}
	if err == nil {
		err = out.base(c, in.Kind, today)
	}
	return out, err
}

// paper checks the notice or letter that the proposal goes with (NĐ 105/2021 art. 41.5).
func (in ProposeCaseRulingInput) paper(today clock.Date) error {
	if in.NoticeNumber == "" {
		return fault.New(fault.BadInput, "CASE_PAPER_REQUIRED", "Nhập số thông báo, văn bản đề nghị của Công an.").At("input.noticeNumber")
	}
	if in.NoticeOn.After(today) {
		return fault.New(fault.BadInput, "CASE_DATE_IN_FUTURE", "Ngày thông báo ở sau ngày hôm nay.").At("input.noticeOn")
	}
	return nil
}

// printed copies who the person is, as the forms print it.
func printed(c *Content) (*CaseRulingContent, error) {
	i, k := c.Identity, c.Contact
	if i == nil || i.FullName == nil || i.Sex == nil || i.Year() == nil {
		return nil, fault.New(fault.BadInput, "CASE_INCOMPLETE", "Hồ sơ chưa có họ tên, giới tính hoặc ngày sinh. Nhập ở phần nhân thân trước khi đề nghị.")
	}
	if k == nil {
		k = &CaseContact{}
	}
	out := &CaseRulingContent{FullName: *i.FullName, OtherNames: i.OtherNames, Sex: i.Sex, BirthDate: i.BirthDate, BirthYear: i.Year(),
		BirthPlace: i.BirthPlace, HomeTown: i.HomeTown, PermanentAddress: placed(k.PermanentAddress, k.PermanentArea), TemporaryAddress: k.TemporaryAddress,
		CurrentAddress: placed(k.CurrentAddress, k.CurrentArea), PaperNumber: i.PersonalNumber, Ethnicity: i.Ethnicity, Religion: i.Religion, Education: i.Education,
		Occupation: i.Occupation, Workplace: i.Workplace}
	// The card carries the personal number: its day and office belong to it.
	for _, p := range i.Papers {
		if i.PersonalNumber == nil || p.Number == *i.PersonalNumber {
			out.PaperNumber, out.PaperIssuedOn, out.PaperIssuedBy = &p.Number, p.IssuedOn, p.IssuedBy
			break
		}
	}
	return out, nil
}

// placed is an address with the commune and the province it lies in, which may stand in
// it already.
func placed(address *string, area *directory.Area) *string {
	if area == nil || address != nil && strings.Contains(strings.ToLower(*address), strings.ToLower(area.Name)) {
		return address
	}
	parts := []string{area.FullName}
	if area.Parent != nil {
		parts = append(parts, area.Parent.FullName)
	}
	if address != nil {
		parts = append([]string{*address}, parts...)
	}
	whole := strings.Join(parts, ", ")
	return &whole
}

// manage: the notice and a positive test (NĐ 105/2021 art. 42.1).
func (out *CaseRulingContent) manage(c *Content, in ProposeCaseRulingInput, today clock.Date) error {
	if s := statusIn(c); s != nil && *s == Dependent {
		return fault.New(fault.BadInput, "RULING_NOT_A_USER", "Người nghiện ma túy không thuộc diện quyết định quản lý người sử dụng trái phép (Mẫu 07).").At("input.kind")
	}
	shown := c.Health != nil && in.TestOn != nil && slices.ContainsFunc(c.Health.Tests, func(t *CaseTest) bool { return t.Positive && t.On == *in.TestOn })
	switch {
	case !shown:
		return fault.New(fault.BadInput, "RULING_TEST", "Chọn ngày của một phiếu xét nghiệm dương tính đã nhập trong hồ sơ (Mẫu 03).").At("input.testOn")
	case in.TestOn.After(today):
		return fault.New(fault.BadInput, "CASE_DATE_IN_FUTURE", "Ngày xét nghiệm ở sau ngày hôm nay.").At("input.testOn")
	case in.Act == nil || *in.Act == "":
		return fault.New(fault.BadInput, "RULING_ACT", "Nhập tóm tắt hành vi sử dụng trái phép chất ma túy.").At("input.act")
	case len(in.Team) == 0 || in.Team[0].Role != "POLICE":
		return fault.New(fault.BadInput, "RULING_TEAM", "Tổ quản lý bắt đầu bằng cán bộ Công an cấp xã làm Tổ trưởng (NĐ 105/2021 Điều 42).").At("input.team")
	}
	for n, m := range in.Team {
		if m.Name == "" {
			return fault.New(fault.BadInput, "RULING_TEAM", "Nhập họ tên thành viên thứ %d của Tổ quản lý.", n+1).At(fmt.Sprintf("input.team.%d.name", n+1))
		}
	}
	out.Act, out.TestOn, out.Team = in.Act, in.TestOn, in.Team
	return nil
}

// needsPaper are the reasons that the form asks a decision's number of.
var needsPaper = map[CaseStopReason]bool{StopEducation: true, StopFacility: true, StopPrison: true}

func (out *CaseRulingContent) stop(in ProposeCaseRulingInput, today clock.Date) error {
	switch {
	case in.StopReason == nil:
		return fault.New(fault.BadInput, "RULING_STOP", "Chọn lý do dừng quản lý.").At("input.stopReason")
	case needsPaper[*in.StopReason] && (in.StopPaper == nil || *in.StopPaper == ""):
		return fault.New(fault.BadInput, "RULING_STOP", "Nhập số quyết định làm căn cứ dừng quản lý.").At("input.stopPaper")
	case in.StopOn == nil || in.StopOn.After(today):
		return fault.New(fault.BadInput, "CASE_DATE_IN_FUTURE", "Nhập ngày dừng quản lý, không sau ngày hôm nay.").At("input.stopOn")
	}
	out.StopReason, out.StopPaper, out.StopOn = in.StopReason, in.StopPaper, in.StopOn
	return nil
}

func (out *CaseRulingContent) moveFile(in ProposeCaseRulingInput) error {
	if in.Destination == nil || *in.Destination == "" {
		return fault.New(fault.BadInput, "RULING_DESTINATION", "Nhập Ủy ban nhân dân cấp xã nơi người được quản lý chuyển đến.").At("input.destination")
	}
	if len(in.Papers) == 0 {
		return fault.New(fault.BadInput, "RULING_PAPERS", "Liệt kê tài liệu trong hồ sơ chuyển đi (danh mục kèm Mẫu 08).").At("input.papers")
	}
	out.Destination, out.Papers = in.Destination, in.Papers
	return nil
}

// base is the decision to manage that the paper rests on; the management must run, and
// to conclude it its year must have ended (NĐ 105/2021 art. 43, 48.2).
func (out *CaseRulingContent) base(c *Content, kind CaseDecisionKind, today clock.Date) error {
	d := Managed(c)
	if d == nil {
		return fault.New(fault.BadInput, "RULING_NOT_MANAGED", "Không có quyết định quản lý nào đang có hiệu lực trong hồ sơ.").At("input.kind")
	}
	until := d.On.AddMonths(12)
	if kind == Conclude && today.Before(until) {
		return fault.New(fault.BadInput, "RULING_TOO_EARLY", "Thời hạn quản lý còn đến ngày %s; chấm dứt quản lý khi đã hết thời hạn (NĐ 105/2021 Điều 48).", until.Vietnamese()).At("input.kind")
	}
	if kind == MoveFile && !today.Before(until) {
		return fault.New(fault.BadInput, "RULING_TOO_LATE", "Thời hạn quản lý đã hết ngày %s; không còn hồ sơ quản lý để chuyển.", until.Vietnamese()).At("input.kind")
	}
	out.BaseNumber, out.BaseOn, out.BaseAgency, out.BaseUntil = &d.Number, &d.On, &d.Agency, &until
	return nil
}

// Managed is the decision to manage that is in force in a content: the last one, unless
// the management was stopped or concluded since.
func Managed(c *Content) (found *CaseDecision) {
	if c.Management == nil {
		return nil
	}
	for _, d := range c.Management.Decisions {
		if d.Kind == Manage && (found == nil || !d.On.Before(found.On)) {
			found = d
		}
	}
	for _, d := range c.Management.Decisions {
		if found != nil && (d.Kind == Stop || d.Kind == Conclude) && !d.On.Before(found.On) {
			return nil
		}
	}
	return found
}

func statusIn(c *Content) *CaseStatus {
	if c.Management == nil {
		return nil
	}
	return c.Management.Status
}
