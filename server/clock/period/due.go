package period

import (
	"time"

	"congvu/server/clock"
	"congvu/server/fault"
)

// Basis says how a regime states the sending date.
type Basis string

const (
	AfterClosing     Basis = "WORKING_DAYS_AFTER_CLOSING" // chậm nhất N ngày làm việc sau ngày chốt số liệu
	OnDayOfMonth     Basis = "ON_DAY_OF_MONTH"            // chậm nhất ngày N: moves off a rest day
	BeforeDayOfMonth Basis = "BEFORE_DAY_OF_MONTH"        // trước ngày N: end of N − 1, does not move
)

// DueRule is the sending date of one level of a regime, as data.
type DueRule struct {
	Basis  Basis
	Amount int // working days after closing, or the day of the month (1–31, cut to the month's last)
	// MonthsAfter is the month of a fixed day: 0 the month of the closing date,
	// 1 the next one. Unused for AfterClosing.
	MonthsAfter int
	// IssuerSets marks thematic and ad hoc regimes: the body that asks sets the
	// date, the minimum of one working day does not bind (khoản 5 Điều 8 NĐ 09/2019).
	IssuerSets bool
	Source     string // legal source of the date
}

const (
	closingEvent = "ngày chốt số liệu"
	minimumOf    = "khoản 5 Điều 8 Nghị định 09/2019/NĐ-CP"
)

// Check refuses a rule that no period can meet: fault INVALID_DUE_RULE.
func (r DueRule) Check() error {
	switch {
	case r.Basis != AfterClosing && r.Basis != OnDayOfMonth && r.Basis != BeforeDayOfMonth:
		return r.invalid("chọn cách tính là số ngày làm việc sau khi chốt, chậm nhất ngày, hoặc trước ngày trong tháng")
	case r.Source == "":
		return r.invalid("nhập điều, khoản quy định thời hạn gửi")
	case r.Basis == AfterClosing && r.Amount < 1:
		return tooSoon("Thời hạn gửi phải sau ngày chốt số liệu ít nhất 01 ngày làm việc (" + minimumOf + "). Nhập từ 1 trở lên.")
	case r.Basis == AfterClosing && r.Amount > 366:
		return r.invalid("số ngày làm việc sau khi chốt không quá 366")
	case r.Basis != AfterClosing && (r.Amount < 1 || r.Amount > 31 || r.MonthsAfter < 0 || r.MonthsAfter > 12):
		return r.invalid("ngày trong tháng phải từ 1 đến 31, tháng thứ 0 đến 12 sau tháng chốt số liệu")
	}
	return nil
}

func (r DueRule) invalid(why string) error {
	return fault.New(fault.BadInput, "INVALID_DUE_RULE", "Quy tắc thời hạn gửi báo cáo sai: %s.", why)
}

func tooSoon(message string, args ...any) error {
	return fault.New(fault.BadInput, "DUE_TOO_SOON", message, args...)
}

// Due is when the report on figures closed on a day is to be sent. A periodic
// rule that leaves less than one working day after closing is the fault
// DUE_TOO_SOON; other faults: INVALID_DUE_RULE and those of clock.Due.
func (r DueRule) Due(closing clock.Date, cal *clock.Calendar, opts ...clock.Option) (clock.Result, error) {
	if err := r.Check(); err != nil {
		return clock.Result{}, err
	}
	term := clock.Term{Key: "REPORT_DUE", Name: "Thời hạn gửi báo cáo", Nature: clock.Act, Source: r.Source, StartEvent: closingEvent}
	start := clock.StartOn(closing, "")
	day := fixedDay(closing, r.MonthsAfter, r.Amount)
	switch r.Basis {
	case AfterClosing:
		term.Unit, term.Amount = clock.WorkingDays, r.Amount
	case OnDayOfMonth:
		if !day.After(closing) {
			return clock.Result{}, refuse(closing, day)
		}
		term.Unit, term.Amount = clock.CalendarDays, day.DaysSince(closing)
	case BeforeDayOfMonth:
		term.Unit, term.StartEvent = clock.BeforeDay, "ngày ấn định để gửi báo cáo"
		start = clock.StartOn(day, "")
	}
	result, err := clock.Due(term, start, cal, opts...)
	if err != nil {
		return clock.Result{}, err
	}
	if !r.IssuerSets && !result.Suspended && result.DueDay().Before(cal.NextWorkingDay(closing)) {
		return clock.Result{}, refuse(closing, result.DueDay())
	}
	return result, nil
}

func refuse(closing, due clock.Date) error {
	return tooSoon("Thời hạn gửi %s không cách ngày chốt số liệu %s ít nhất 01 ngày làm việc (%s). Chọn ngày gửi muộn hơn.",
		due.Vietnamese(), closing.Vietnamese(), minimumOf)
}

// fixedDay is a day of the month that lies so many months after the closing.
func fixedDay(closing clock.Date, monthsAfter, day int) clock.Date {
	last := clock.NewDate(closing.Year, closing.Month+time.Month(monthsAfter)+1, 0)
	last.Day = min(last.Day, day)
	return last
}

// CheckOver refuses a rule whose date is too soon for any period of a kind that
// closes within [from, to]: what to ask before a regime is published.
func (r DueRule) CheckOver(rule Rule, kind Kind, from, to clock.Date, cal *clock.Calendar) error {
	for year := from.Year; year <= to.Year+1; year++ {
		for number := 1; number <= shapes[kind].count; number++ {
			p, err := Of(rule, kind, year, number)
			if err != nil {
				return err
			}
			if !p.To.Within(from, to) {
				continue
			}
			if _, err := r.Due(p.To, cal); err != nil {
				return err
			}
		}
	}
	return r.Check()
}
