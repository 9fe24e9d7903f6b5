package casework

import (
	"slices"
	"time"

	"congvu/server/clock"
	"congvu/server/fault"
)

// Names of the clocks that lines start and stop.
const (
	ClockNew        = "CASE_NEW"        // a new record, from the receipt of the information
	ClockVerify     = "CASE_VERIFY"     // the same for the police that a notice was handed to
	ClockChange     = "CASE_CHANGE"     // a change, from the day its paper takes effect or was verified
	ClockMove       = "CASE_MOVE"       // the giving unit completes a move
	ClockTake       = "CASE_TAKE"       // the receiving unit takes the file over
	ClockManagement = "CASE_MANAGEMENT" // the year of management runs

	ClockComplete       = "CASE_COMPLETE"        // what was returned is completed
	ClockCompleteChange = "CASE_COMPLETE_CHANGE" // the same of an amendment

	ClockResidence       = "CASE_RESIDENCE"        // the police verifies where the person lives
	ClockResidenceRemote = "CASE_RESIDENCE_REMOTE" // the same in mountains, on islands, far away
	ClockNotice          = "CASE_NOTICE"           // and tells the chairman
	ClockDecide          = "CASE_DECIDE"           // the chairman decides
	ClockSend            = "CASE_SEND"             // the decision to stop or conclude goes out
	ClockCheck           = "CASE_RESIDENCE_CHECK"  // where a managed person lives is checked every month
	ClockTell            = "CASE_TELL"             // the police tells the place the person moves to
	ClockArrive          = "CASE_ARRIVE"           // and the person reports there
	ClockGive            = "CASE_GIVE"             // its commune sends the file of the management after the person
)

// unsettled says of the terms of NĐ 105/2021 what is not known since the new law.
const unsettled = " (Luật 120/2025/QH15 có hiệu lực từ 01/7/2026; chưa có nghị định thay thế, tiếp tục áp dụng cho đến khi có hướng dẫn)"

var (
	since1054 = clock.NewDate(2020, time.April, 23)
	since105  = clock.NewDate(2022, time.January, 1)
	newLaw    = clock.NewDate(2026, time.July, 1)
)

// Terms are the time limits as dated rows; a row is added, never changed.
var Terms = slices.Concat(terms1054, managementTerms)

var terms1054 = []clock.Term{
	{Key: ClockNew, Name: "Cập nhật hồ sơ mới", Unit: clock.CalendarDays, Amount: 3, Nature: clock.Act,
		Source: "QĐ 1054/QĐ-UBND Điều 7 khoản 1b", StartEvent: "ngày tiếp nhận thông tin", ValidFrom: since1054},
	{Key: ClockVerify, Name: "Xác minh, lập hồ sơ từ tin báo", Unit: clock.CalendarDays, Amount: 3, Nature: clock.Act,
		Source: "QĐ 1054/QĐ-UBND Điều 7 khoản 1b", StartEvent: "ngày Công an nơi cư trú nhận tin báo", ValidFrom: since1054},
	{Key: ClockChange, Name: "Cập nhật thay đổi", Unit: clock.CalendarDays, Amount: 5, Nature: clock.Act,
		Source: "QĐ 1054/QĐ-UBND Điều 7 khoản 2a", StartEvent: "ngày văn bản có hiệu lực hoặc có tài liệu xác minh", ValidFrom: since1054},
	{Key: ClockMove, Name: "Hoàn tất chuyển đi", Unit: clock.CalendarDays, Amount: 5, Nature: clock.Act,
		Source: "QĐ 1054/QĐ-UBND Điều 7 khoản 2b", StartEvent: "ngày văn bản có hiệu lực hoặc có tài liệu xác minh", ValidFrom: since1054},
	// No text sets a term for taking over what another unit sends (QĐ 1054 art. 7.2b only says that the
	// receiving unit takes it over): the days are the province's own.
	{Key: ClockTake, Name: "Tiếp nhận hồ sơ chuyển đến", Unit: clock.WorkingDays, Amount: 5, Nature: clock.Act,
		Source: "Tỉnh tự đặt; QĐ 1054/QĐ-UBND Điều 7 khoản 2b không ấn định thời hạn tiếp nhận", StartEvent: "ngày hồ sơ được chuyển đến", ValidFrom: since105},
	// Nor for completing what was returned: the province gives the time limit of the first sending again.
	{Key: ClockComplete, Name: "Bổ sung hồ sơ bị trả lại", Unit: clock.CalendarDays, Amount: 3, Nature: clock.Act,
		Source: "Tỉnh áp dụng như QĐ 1054/QĐ-UBND Điều 7 khoản 1b; khoản 1a không ấn định thời hạn bổ sung", StartEvent: "ngày hồ sơ bị trả lại", ValidFrom: since1054},
	{Key: ClockCompleteChange, Name: "Bổ sung sửa đổi bị trả lại", Unit: clock.CalendarDays, Amount: 5, Nature: clock.Act,
		Source: "Tỉnh áp dụng như QĐ 1054/QĐ-UBND Điều 7 khoản 2a; văn bản không ấn định thời hạn bổ sung", StartEvent: "ngày sửa đổi bị trả lại", ValidFrom: since1054},
	{Key: ClockManagement, Name: "Thời hạn quản lý", Unit: clock.Years, Amount: 1, Nature: clock.Duration,
		Source: "NĐ 105/2021/NĐ-CP Điều 43", StartEvent: "ngày ra quyết định quản lý", ValidFrom: since105, ValidTo: newLaw.AddDays(-1)},
	{Key: ClockManagement, Name: "Thời hạn quản lý", Unit: clock.Years, Amount: 1, Nature: clock.Duration,
		Source: "Luật 120/2025/QH15 Điều 24; NĐ 105/2021/NĐ-CP Điều 43" + unsettled, StartEvent: "ngày ra quyết định quản lý", ValidFrom: newLaw},
}

// Count works out a clock that starts on a day; nil when no such term was in force then.
func Count(key string, from clock.Date, cal *clock.Calendar) (*CaseClock, error) {
	return CountFrom(key, from.Start(), cal)
}

// CountFrom works out a clock that starts at an instant, for what is counted in hours.
func CountFrom(key string, at time.Time, cal *clock.Calendar) (*CaseClock, error) {
	from := clock.DateOf(at)
	term, err := clock.TermAt(Terms, key, from)
	if fault.Is(err, "TERM_NOT_IN_FORCE") {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	start := clock.StartOn(from, "")
	if term.Unit == clock.Hours {
		start.At = at
	}
	result, err := clock.Due(term, start, cal)
	if err != nil {
		return nil, err
	}
	return &CaseClock{Key: key, Name: term.Name, StartEvent: term.StartEvent, StartedOn: from, DueAt: result.Due, Source: term.Source,
		Explanation: result.Explanation.Text(), Duration: term.Nature == clock.Duration}, nil
}
