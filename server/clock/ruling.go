package clock

import (
	"fmt"
	"slices"

	"congvu/server/fault"
)

// RulingKey names a question the law leaves open or answers two ways.
type RulingKey string

const (
	ActEnd          RulingKey = "ACT_END_ON_REST_DAY"
	DurationEnd     RulingKey = "DURATION_END_ON_REST_DAY"
	HourEnd         RulingKey = "HOUR_END_ON_REST_DAY"
	BeforeDayEnd    RulingKey = "BEFORE_DAY_ON_REST_DAY"
	MadeWorkingDay  RulingKey = "DAY_MADE_WORKING"
	PauseReturnDay  RulingKey = "PAUSE_RETURN_DAY"
	PausedMonth     RulingKey = "PAUSED_MONTH"
	ExtensionBase   RulingKey = "EXTENSION_BASE"
	AfterOfficeHour RulingKey = "ACT_AFTER_OFFICE_HOURS"
)

// Choice is an answer to such a question.
type Choice string

// The choices; which question takes which is in choices.
const (
	Move          Choice = "MOVE"           // the end leaves the rest day for the next working day
	Stay          Choice = "STAY"           // the end stays where it falls
	Working       Choice = "WORKING"        // a day made working is a working day
	Rest          Choice = "REST"           // … remains a rest day for terms
	Counted       Choice = "COUNTED"        // the day a pause ends is counted: [from, to)
	NotCounted    Choice = "NOT_COUNTED"    // … is not: [from, to]
	CalendarSpan  Choice = "CALENDAR_SPAN"  // a paused month keeps the length it had in the calendar
	OriginalStart Choice = "ORIGINAL_START" // term and extension are one term from the original start
	MovedEnd      Choice = "MOVED_END"      // the extension runs from the (moved) end of the term
	SameDay       Choice = "SAME_DAY"       // an act after office hours counts on its day
)

// choices lists what may be ruled on each question.
var choices = map[RulingKey][]Choice{
	ActEnd: {Move, Stay}, DurationEnd: {Stay, Move}, HourEnd: {Stay, Move}, BeforeDayEnd: {Stay, Move},
	MadeWorkingDay: {Working, Rest}, PauseReturnDay: {Counted, NotCounted}, PausedMonth: {CalendarSpan},
	ExtensionBase: {OriginalStart, MovedEnd}, AfterOfficeHour: {SameDay},
}

// Ruling is a dated setting: how the platform reads one open question. The one
// in force on the start date of a term governs it, and the explanation names it.
type Ruling struct {
	Key       RulingKey
	Choice    Choice
	Statement string // Vietnamese, as a clerk reads it
	ValidFrom Date   // first day in force, zero: open
	ValidTo   Date   // last day in force, zero: open
}

// Rulings are the seed rows, one per question.
func Rulings() []Ruling {
	return []Ruling{
		{Key: ActEnd, Choice: Move, Statement: "Hạn thực hiện một việc kết thúc vào ngày nghỉ thì dời đến hết ngày làm việc tiếp theo (khoản 5 Điều 148 Bộ luật Dân sự 2015)."},
		{Key: DurationEnd, Choice: Stay, Statement: "Thời gian kéo dài (quản lý, cai nghiện, hiệu lực) kết thúc đúng ngày, không dời khi rơi vào ngày nghỉ."},
		{Key: HourEnd, Choice: Stay, Statement: "Hạn tính bằng giờ không dời khi rơi vào ngày nghỉ (khoản 1 Điều 147 Bộ luật Dân sự 2015)."},
		{Key: BeforeDayEnd, Choice: Stay, Statement: "Hạn “trước ngày” kết thúc vào cuối ngày liền trước, không dời khi rơi vào ngày nghỉ."},
		{Key: MadeWorkingDay, Choice: Working, Statement: "Ngày làm bù là ngày làm việc, kể cả khi là ngày bắt đầu, ngày ở giữa hoặc ngày kết thúc thời hạn."},
		{Key: PauseReturnDay, Choice: Counted, Statement: "Tạm dừng tính trọn ngày, từ ngày bắt đầu đến hết ngày liền trước ngày tiếp tục; các khoảng chồng nhau gộp làm một."},
		{Key: PausedMonth, Choice: CalendarSpan, Statement: "Thời hạn theo tháng, năm có tạm dừng thì cộng thêm đúng số ngày tạm dừng vào số ngày theo lịch."},
		{Key: ExtensionBase, Choice: OriginalStart, Statement: "Thời hạn và phần gia hạn là một thời hạn tính từ ngày bắt đầu ban đầu, không tính từ ngày kết thúc đã dời."},
		{Key: AfterOfficeHour, Choice: SameDay, Statement: "Việc diễn ra sau giờ hành chính được tính vào chính ngày đó."},
	}
}

// CheckRulings refuses an unknown question or choice and two rulings of one
// question in force together: fault INVALID_RULING.
func CheckRulings(rows []Ruling) error {
	for i, row := range rows {
		if !slices.Contains(choices[row.Key], row.Choice) {
			return fault.New(fault.BadInput, "INVALID_RULING", "Quy ước “%s” không nhận giá trị “%s”. Chọn một trong: %v.",
				row.Key, row.Choice, choices[row.Key]).At(fmt.Sprintf("rulings[%d]", i))
		}
		for j, other := range rows[:i] {
			if row.Key == other.Key && overlap(row, other) {
				return fault.New(fault.BadInput, "INVALID_RULING", "Quy ước “%s” có hai dòng cùng hiệu lực (dòng %d và %d). Sửa ngày hiệu lực.",
					row.Key, j+1, i+1).At(fmt.Sprintf("rulings[%d]", i))
			}
		}
	}
	return nil
}

func overlap(a, b Ruling) bool {
	endsBefore := func(x, y Ruling) bool {
		return !x.ValidTo.IsZero() && !y.ValidFrom.IsZero() && x.ValidTo.Before(y.ValidFrom)
	}
	return !endsBefore(a, b) && !endsBefore(b, a)
}

// rulingsAt picks what is in force on a day. A question without a row in force
// is answered by the seed, so that a term always has its due date.
func rulingsAt(rows []Ruling, on Date) map[RulingKey]Ruling {
	inForce := map[RulingKey]Ruling{}
	for _, row := range slices.Concat(Rulings(), rows) {
		if on.Within(row.ValidFrom, row.ValidTo) {
			inForce[row.Key] = row
		}
	}
	return inForce
}
