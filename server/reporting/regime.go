package reporting

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"congvu/server/clock"
	"congvu/server/clock/period"
	"congvu/server/directory"
	"congvu/server/facts"
	"congvu/server/fault"
	"congvu/server/text"
)

// Values of a regime's enumerations that rules ask for.
const (
	KindPeriodic RegimeKind = "PERIODIC"
	PeriodAdHoc  PeriodKind = "AD_HOC"

	WindowFifteenth WindowRule = "FIFTEENTH"
)

// Limits of a regime.
const (
	maxSupplementDays = 60
	maxRegimeText     = 20_000 // code points of one text
	yearsChecked      = 2      // how far ahead due dates are tried before publishing
)

var regimeCode = regexp.MustCompile(`^[\p{L}0-9][\p{L}0-9./_-]{0,39}$`)

// Window is the rule by which figures of the regime's periods are closed.
func (r *Regime) Window() period.Rule {
	return period.RuleOf(string(r.WindowRule))
}

// Period reads a period key of the regime; a key of another kind than the
// regime's frequency is the fault INVALID_PERIOD.
func (r *Regime) Period(key string) (period.Period, error) {
	p, err := period.Parse(r.Window(), key)
	if err != nil {
		return p, err
	}
	if p.Kind != period.Kind(r.Frequency) {
		return p, fault.New(fault.BadInput, "INVALID_PERIOD", "Kỳ %s không đúng loại kỳ của chế độ báo cáo %s. Chọn kỳ khác.", p.Label(), r.Code)
	}
	return p, nil
}

func (r *Regime) dueRule(d DueRule) period.DueRule {
	if d.BeforeDay != nil {
		return period.DueRule{Basis: period.BeforeDayOfMonth, Amount: *d.BeforeDay, MonthsAfter: 1, IssuerSets: r.Kind != KindPeriodic, Source: r.LegalBasis}
	}
	return period.DueRule{Basis: period.AfterClosing, Amount: d.WorkingDays, IssuerSets: r.Kind != KindPeriodic, Source: r.LegalBasis}
}

// Due is when a unit of a level owes the report on figures closed on a day, with
// the reasons. A level without a due date is the fault DUE_RULE_MISSING.
func (r *Regime) Due(level directory.Level, closing clock.Date, cal *clock.Calendar) (time.Time, DueExplanation, error) {
	for _, d := range r.DueRules {
		if d.Level != level {
			continue
		}
		result, err := r.dueRule(d).Due(closing, cal)
		if err != nil {
			return time.Time{}, DueExplanation{}, err
		}
		return result.Due, explain(result, r.LegalBasis), nil
	}
	return time.Time{}, DueExplanation{}, fault.New(fault.BadInput, "DUE_RULE_MISSING",
		"Chế độ báo cáo %s chưa có thời hạn gửi cho %s. Bổ sung thời hạn của cấp này.", r.Code, levelName(level)).At("dueRules")
}

// SupplementDue is when a report returned at an instant is to be supplied again;
// it is counted apart from the due date of the report.
func (r *Regime) SupplementDue(returned time.Time, cal *clock.Calendar) (time.Time, error) {
	result, err := clock.Due(clock.Term{
		Key: "REPORT_SUPPLEMENT", Name: "Thời hạn bổ sung báo cáo", Unit: clock.WorkingDays, Amount: r.SupplementDays,
		Nature: clock.Act, Source: r.LegalBasis, StartEvent: "ngày trả lại báo cáo",
	}, clock.Start{At: returned}, cal)
	return result.Due, err
}

func explain(result clock.Result, source string) DueExplanation {
	return DueExplanation{Text: result.Explanation.Text(), Source: source, Provisional: result.Explanation.Provisional()}
}

// Extended is the explanation of a due date that a decision moved.
func (e DueExplanation) Extended(until clock.Date, decision, reason string) DueExplanation {
	return DueExplanation{
		Text: fmt.Sprintf("%s\nGia hạn đến hết ngày %s theo quyết định %s: %s", e.Text, until.Vietnamese(), decision, reason),
		// The date rests on the decision now, not on the calendar.
		Source: decision,
	}
}

// Normalize brings the texts of an input to the stored form (NFC, trimmed) and
// refuses what a regime may never be, drafted or published: INVALID_REGIME.
func (in *RegimeInput) Normalize() error {
	for _, f := range []struct {
		place, name string
		value       *string
		required    bool
	}{
		{"code", "mã", &in.Code, true}, {"name", "tên", &in.Name, true}, {"legalBasis", "căn cứ pháp lý", &in.LegalBasis, true},
		{"content", "nội dung yêu cầu báo cáo", &in.Content, false}, {"recipients", "cơ quan nhận báo cáo", &in.Recipients, false},
		{"method", "phương thức gửi, nhận", &in.Method, false}, {"formCode", "biểu mẫu", &in.FormCode, true}, {"guidance", "hướng dẫn", &in.Guidance, false},
	} {
		clean, err := text.NFC(*f.value)
		if err != nil {
			return fault.As(err).At("input." + f.place)
		}
		*f.value = strings.TrimSpace(clean)
		if f.required && *f.value == "" {
			return invalidRegime(f.place, "Nhập %s của chế độ báo cáo.", f.name)
		}
		if len([]rune(*f.value)) > maxRegimeText {
			return invalidRegime(f.place, "Phần %s dài quá %d ký tự. Rút gọn lại.", f.name, maxRegimeText)
		}
	}
	in.Nature = cmp.Or(in.Nature, facts.Final)
	switch {
	case !regimeCode.MatchString(in.Code):
		return invalidRegime("code", "Mã chế độ báo cáo chỉ gồm chữ, số và . / _ -, tối đa 40 ký tự.")
	case (in.Kind == KindPeriodic) == (in.Frequency == PeriodAdHoc):
		return invalidRegime("frequency", "Báo cáo định kỳ phải có kỳ cố định; báo cáo chuyên đề, đột xuất dùng kỳ đột xuất.")
	case in.SupplementDays < 1 || in.SupplementDays > maxSupplementDays:
		return invalidRegime("supplementDays", "Thời hạn bổ sung sau khi bị trả lại từ 1 đến %d ngày làm việc.", maxSupplementDays)
	}
	return in.checkLists()
}

func (in *RegimeInput) checkLists() error {
	var levels []directory.Level
	for i, d := range in.DueRules {
		if slices.Contains(levels, d.Level) {
			return invalidRegime(fmt.Sprintf("dueRules[%d]", i), "Thời hạn của %s bị nhập hai lần. Giữ lại một dòng.", levelName(d.Level))
		}
		if d.BeforeDay != nil && (*d.BeforeDay < 2 || *d.BeforeDay > 31 || d.WorkingDays != 0) {
			return invalidRegime(fmt.Sprintf("dueRules[%d]", i), "Thời hạn của %s nhập số ngày làm việc, hoặc ngày từ 2 đến 31 của tháng sau; không nhập cả hai.", levelName(d.Level))
		}
		levels = append(levels, d.Level)
	}
	for i, r := range in.Respondents {
		place := fmt.Sprintf("respondents[%d]", i)
		switch {
		case (r.Level == nil) == (len(r.UnitIds) == 0):
			return invalidRegime(place, "Mỗi dòng đối tượng thực hiện chọn một cấp hoặc nêu tên các đơn vị, không chọn cả hai.")
		case !r.ValidFrom.Valid() || r.ValidTo != nil && r.ValidTo.Before(r.ValidFrom):
			return invalidRegime(place, "Ngày áp dụng của đối tượng thực hiện sai: ngày cuối phải từ ngày đầu trở đi.")
		}
	}
	return in.checkExemptions()
}

func invalidRegime(place, message string, args ...any) *fault.Error {
	return fault.New(fault.BadInput, "INVALID_REGIME", message, args...).At("input." + place)
}

// InvalidSource is a source that a regime cannot have.
func InvalidSource(message string, args ...any) error {
	return invalidRegime("sourceRegimeId", message, args...)
}

// CheckSource refuses a source of other periods, or whose lead agency does not owe
// this report.
func (in *RegimeInput) CheckSource(source *Regime) error {
	if source.Frequency != in.Frequency || source.WindowRule != in.WindowRule {
		return InvalidSource("Chế độ nguồn %s có kỳ báo cáo hoặc thời gian chốt số liệu khác. Chọn chế độ cùng kỳ.", source.Code)
	}
	owes := slices.ContainsFunc(in.Respondents, func(r RespondentRuleInput) bool {
		return slices.Contains(r.UnitIds, source.LeadUnit.ID) ||
			r.Level != nil && *r.Level == source.LeadUnit.Level && source.LeadUnit.Kind == directory.KindCommittee
	})
	if !owes {
		return InvalidSource("%s chủ trì chế độ nguồn %s nên phải là đối tượng thực hiện của chế độ tổng hợp. Thêm vào đối tượng thực hiện.",
			source.LeadUnit.Name, source.Code)
	}
	return nil
}

// CheckPublish refuses a regime that cannot be in force: no respondents, a level
// without due date, a lead unit that is dissolved, or a periodic due date less
// than one working day after closing (NĐ 09/2019 art. 8.5: fault DUE_TOO_SOON).
func (r *Regime) CheckPublish(today clock.Date, cal *clock.Calendar) error {
	switch {
	case r.LeadUnit == nil || !r.LeadUnit.InForce(today):
		return invalidRegime("leadUnitId", "Cơ quan chủ trì không còn hoạt động. Chọn cơ quan khác.")
	case len(r.Respondents) == 0:
		return invalidRegime("respondents", "Nhập đối tượng thực hiện báo cáo trước khi ban hành.")
	}
	for _, d := range r.DueRules {
		if err := r.checkDue(d, today, cal); err != nil {
			return err
		}
	}
	for _, level := range r.levels() {
		if !slices.ContainsFunc(r.DueRules, func(d DueRule) bool { return d.Level == level }) {
			return invalidRegime("dueRules", "Chưa có thời hạn gửi cho %s. Bổ sung trước khi ban hành.", levelName(level))
		}
	}
	return nil
}

func (r *Regime) checkDue(d DueRule, today clock.Date, cal *clock.Calendar) error {
	if r.Kind != KindPeriodic {
		return r.dueRule(d).Check()
	}
	return r.dueRule(d).CheckOver(r.Window(), period.Kind(r.Frequency), today, today.AddMonths(12*yearsChecked), cal)
}

// levels are those of the units that owe the report.
func (r *Regime) levels() []directory.Level {
	var out []directory.Level
	for _, rule := range r.Respondents {
		if rule.Level != nil {
			out = append(out, *rule.Level)
		}
		for _, u := range rule.Units {
			out = append(out, u.Level)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func levelName(l directory.Level) string {
	switch l {
	case directory.LevelCentral:
		return "cấp trung ương"
	case directory.LevelProvince:
		return "cấp tỉnh"
	case directory.LevelDistrict:
		return "cấp huyện"
	}
	return "cấp xã"
}
