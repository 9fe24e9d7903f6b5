package clock

import (
	"fmt"

	"congvu/server/fault"
)

// Unit is what a term is counted in.
type Unit string

const (
	Hours        Unit = "HOURS"         // giờ
	CalendarDays Unit = "CALENDAR_DAYS" // ngày
	WorkingDays  Unit = "WORKING_DAYS"  // ngày làm việc
	Months       Unit = "MONTHS"        // tháng
	Years        Unit = "YEARS"         // năm
	BeforeDay    Unit = "BEFORE_DAY"    // trước ngày …: the start is that day, Amount is 0
)

// maxAmount bounds a term to about a hundred years, so that a slip of the
// keyboard is refused instead of counted.
var maxAmount = map[Unit]int{
	Hours: 24 * 36525, CalendarDays: 36525, WorkingDays: 26000, Months: 1200, Years: 100,
}

// Nature says what the term is for: only the end of a term to act leaves a rest day.
type Nature string

const (
	Act      Nature = "ACT"      // a thing must be done within it
	Duration Nature = "DURATION" // a state lasts for it: management, detox, legal effect
)

// Term is one dated row of a legal time limit.
type Term struct {
	Key        string // stable, e.g. "DENUNCIATION_SETTLEMENT"
	Name       string // Vietnamese, e.g. "Giải quyết tố cáo"
	Unit       Unit
	Amount     int // in Unit; 0 for BeforeDay
	Nature     Nature
	Source     string // article, e.g. "Điều 30 Luật Tố cáo 2018"
	StartEvent string // Vietnamese, e.g. "ngày thụ lý tố cáo"
	ValidFrom  Date   // first day in force, zero: open
	ValidTo    Date   // last day in force, zero: open
}

// Check refuses a term that cannot be counted: fault INVALID_TERM.
func (t Term) Check() error {
	most, counted := maxAmount[t.Unit]
	switch {
	case !counted && t.Unit != BeforeDay:
		return t.invalid("đơn vị tính phải là giờ, ngày, ngày làm việc, tháng, năm hoặc trước ngày")
	case t.Nature != Act && t.Nature != Duration:
		return t.invalid("tính chất phải là hạn thực hiện một việc hoặc thời gian kéo dài")
	case t.Unit == BeforeDay && t.Amount != 0:
		return t.invalid("hạn “trước ngày” không có số lượng; nhập 0")
	case counted && (t.Amount < 1 || t.Amount > most):
		return t.invalid(fmt.Sprintf("số lượng phải từ 1 đến %d", most))
	case t.Source == "":
		return t.invalid("thiếu căn cứ pháp lý; nhập điều, khoản quy định thời hạn")
	case !t.ValidFrom.IsZero() && !t.ValidTo.IsZero() && t.ValidTo.Before(t.ValidFrom):
		return t.invalid("ngày hết hiệu lực đứng trước ngày có hiệu lực")
	}
	return nil
}

func (t Term) invalid(why string) error {
	return fault.New(fault.BadInput, "INVALID_TERM", "Thời hạn “%s” sai: %s.", t.Key, why)
}

// TermAt is the term of this key in force on a day. None is the fault
// TERM_NOT_IN_FORCE, two at once TERM_AMBIGUOUS.
func TermAt(terms []Term, key string, on Date) (Term, error) {
	var found []Term
	for _, t := range terms {
		if t.Key == key && on.Within(t.ValidFrom, t.ValidTo) {
			found = append(found, t)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return Term{}, fault.New(fault.NotFound, "TERM_NOT_IN_FORCE",
			"Không có thời hạn “%s” nào có hiệu lực vào ngày %s. Bổ sung thời hạn kèm căn cứ pháp lý.", key, on.Vietnamese())
	}
	return Term{}, fault.New(fault.Conflict, "TERM_AMBIGUOUS",
		"Có %d thời hạn “%s” cùng có hiệu lực vào ngày %s. Sửa ngày hiệu lực để chỉ còn một.", len(found), key, on.Vietnamese())
}

// amountText is "30 ngày làm việc", "trước ngày" for BeforeDay.
func amountText(unit Unit, amount int) string {
	words := map[Unit]string{Hours: "giờ", CalendarDays: "ngày", WorkingDays: "ngày làm việc", Months: "tháng", Years: "năm"}
	if unit == BeforeDay {
		return "trước ngày ấn định"
	}
	return fmt.Sprintf("%d %s", amount, words[unit])
}
