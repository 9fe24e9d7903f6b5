package casework

import "congvu/server/clock"

// ground is a dated row: what a status may rest on, and from when to when.
type ground struct {
	Status           CaseStatus
	Ground           CaseGround
	From, To         clock.Date
	Source, Sentence string // the sentence says why it is no longer enough
}

// grounds of both statuses. QĐ 1054 (2020) art. 2.1 takes three grounds for users, also
// own admission alone; since Luật 73/2021 (01/01/2022) use must be shown by a test.
var grounds = []ground{
	{User, Caught, clock.Date{}, clock.Date{}, "QĐ 1054 Điều 2 khoản 1", ""},
	{User, PositiveTest, clock.Date{}, clock.Date{}, "Luật 73/2021/QH14 Điều 2 khoản 10", ""},
	{User, OwnAdmission, clock.Date{}, clock.NewDate(2021, 12, 31), "QĐ 1054 Điều 2 khoản 1",
		"Từ 01/01/2022 tự khai nhận không đủ làm căn cứ: phải có kết quả xét nghiệm dương tính (Luật 73/2021/QH14 Điều 2 khoản 10)."},
	{Dependent, Determined, clock.Date{}, clock.Date{}, "Luật 73/2021/QH14 Điều 27; NĐ 109/2021", ""},
	{Dependent, InSubstitution, clock.Date{}, clock.Date{}, "QĐ 1054 Điều 2 khoản 1; NĐ 141/2024", ""},
	{Dependent, InDetox, clock.Date{}, clock.Date{}, "QĐ 1054 Điều 2 khoản 1", ""},
}

// groundProblem is why a ground does not carry a status on a day; "" when it does.
func groundProblem(status CaseStatus, g CaseGround, on clock.Date) string {
	for _, row := range grounds {
		if row.Status != status || row.Ground != g {
			continue
		}
		if on.Within(row.From, row.To) {
			return ""
		}
		return row.Sentence
	}
	return "Căn cứ này không dùng cho tình trạng đã chọn."
}
