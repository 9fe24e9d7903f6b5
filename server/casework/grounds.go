package casework

import "congvu/server/clock"

// ground is a dated row: what a status may rest on, and from when to when.
type ground struct {
	Status           CaseStatus
	Ground           CaseGround
	From, To         clock.Date
	Tested           bool   // only with a positive test
	Source, Sentence string // the sentence says why it is no longer enough
}

// tested is the day since which use is shown by a test: Luật 73/2021/QH14 art. 2.10 takes
// for a user who used without permission and tested positive; NĐ 105/2021 art. 40.1 begins
// the file of the management with the positive test.
var tested = clock.NewDate(2022, 1, 1)

// grounds of both statuses. QĐ 1054 (2020) art. 2.1 takes three grounds for users, also
// own admission alone; since Luật 73/2021 (01/01/2022) use must be shown by a test.
var grounds = []ground{
	{User, Caught, clock.Date{}, tested.AddDays(-1), false, "QĐ 1054 Điều 2 khoản 1", ""},
	{User, Caught, tested, clock.Date{}, true, "Luật 73/2021/QH14 Điều 2 khoản 10; NĐ 105/2021 Điều 40 khoản 1", ""},
	{User, PositiveTest, clock.Date{}, clock.Date{}, true, "Luật 73/2021/QH14 Điều 2 khoản 10", ""},
	{User, OwnAdmission, clock.Date{}, tested.AddDays(-1), false, "QĐ 1054 Điều 2 khoản 1",
		"Từ 01/01/2022 tự khai nhận không đủ làm căn cứ: phải có kết quả xét nghiệm dương tính (Luật 73/2021/QH14 Điều 2 khoản 10)."},
	{Dependent, Determined, clock.Date{}, clock.Date{}, false, "Luật 73/2021/QH14 Điều 27; NĐ 109/2021", ""},
	{Dependent, InSubstitution, clock.Date{}, clock.Date{}, false, "QĐ 1054 Điều 2 khoản 1; NĐ 141/2024", ""},
	{Dependent, InDetox, clock.Date{}, clock.Date{}, false, "QĐ 1054 Điều 2 khoản 1", ""},
}

// groundAt is the row by which a ground carries a status on a day; nil with the sentence
// that says why it does not.
func groundAt(status CaseStatus, g CaseGround, on clock.Date) (found *ground, why string) {
	why = "Căn cứ này không dùng cho tình trạng đã chọn."
	for i, row := range grounds {
		if row.Status != status || row.Ground != g {
			continue
		}
		if on.Within(row.From, row.To) {
			return &grounds[i], ""
		}
		why = row.Sentence
	}
	return nil, why
}
