package clock

// Tết: 2024 off 08–14/02, 2025 off 25/01–02/02, 2026 off 14–22/02, weekends included.
func tetCases() []dueCase {
	return []dueCase{
		on("2024-02-06", work(3), "2024-02-16", holidayLaw, "07/02 is 1, Tết 08–14/02 is off, 15 and 16/02 are 2 and 3"),
		on("2024-02-07", work(5), "2024-02-21", holidayLaw, "the first counted day is 15/02; 15, 16, 19, 20, 21"),
		on("2024-02-07", work(1), "2024-02-15", holidayLaw, "the next working day after Wednesday 07/02 is Thursday 15/02"),
		on("2024-02-05", work(7), "2024-02-21", holidayLaw, "6, 7, then 15, 16, 19, 20, 21"),
		on("2024-01-29", days(10), "2024-02-15", restEnd, "the 10th day is 08/02, a holiday: to the next working day"),
		on("2024-01-30", days(10), "2024-02-15", restEnd, "the 10th day is 09/02, a holiday"),
		on("2024-02-04", days(10), "2024-02-15", compLaw, "the 10th day is 14/02, compensatory for mùng 2 on a Sunday"),
		on("2024-02-05", days(10), "2024-02-15", firstDay, "the 10th day is 15/02, a working day: it stays"),
		on("2024-02-01", days(10), "2024-02-15", restEnd, "the 10th day is Sunday 11/02, mùng 2; all to 14/02 is off"),
		on("2024-01-29", lasting(days(10)), "2024-02-08", lastHour, "a duration ends on its day, clause 5 of Điều 148 is for acts"),
		on("2024-02-10", work(1), "2024-02-15", firstDay, "an event on mùng 1 counts on its day; the next working day is 15/02"),
		on("2024-01-15", days(30), "2024-02-15", restEnd, "the 30th day is 14/02, compensatory"),
		on("2024-01-16", days(30), "2024-02-15", firstDay, "the 30th day is 15/02"),
		on("2025-01-23", work(3), "2025-02-04", holidayLaw, "24/01 is 1, then 03 and 04/02"),
		on("2025-01-24", work(5), "2025-02-07", holidayLaw, "03, 04, 05, 06, 07/02"),
		on("2025-01-15", days(10), "2025-02-03", restEnd, "the 10th day is Saturday 25/01, Tết follows"),
		on("2025-01-19", days(10), "2025-02-03", restEnd, "the 10th day is 29/01, mùng 1"),
		on("2025-01-23", days(10), "2025-02-03", restEnd, "the 10th day is Sunday 02/02"),
		on("2025-01-24", days(10), "2025-02-03", firstDay, "the 10th day is Monday 03/02"),
		on("2024-12-29", lasting(months(1)), "2025-01-29", sameDayNo, "one month to the same day number, mùng 1: a duration stays"),
		on("2024-12-29", months(1), "2025-02-03", restEnd, "the same month for an act moves past Tết"),
		on("2025-01-20", work(10), "2025-02-10", holidayLaw, "21–24/01 are 4, 03–07/02 are 9, 10/02 is 10"),
		on("2026-02-12", work(3), "2026-02-24", holidayLaw, "13/02 is 1, then 23 and 24/02"),
		on("2026-02-09", work(7), "2026-02-25", "khoản 1 Điều 24 Luật Tố cáo 2018", "10–13/02 are 4, 23, 24, 25/02 are 5 to 7"),
		on("2026-02-04", days(10), "2026-02-23", restEnd, "the 10th day is Saturday 14/02"),
		on("2026-02-07", days(10), "2026-02-23", "Điều 27 Luật Khiếu nại 2011; "+restEnd, "the 10th day is 17/02, mùng 1"),
		on("2026-02-12", days(10), "2026-02-23", restEnd, "the 10th day is Sunday 22/02"),
		on("2026-02-13", days(10), "2026-02-23", firstDay, "the 10th day is Monday 23/02"),
		on("2026-01-21", days(30), "2026-02-23", "Điều 28 Luật Khiếu nại 2011; "+restEnd, "10 days to 31/01, the 30th is 20/02, mùng 4"),
		on("2026-01-21", lasting(days(30)), "2026-02-20", "Điều 44 Luật Khiếu nại 2011", "legal effect after 30 days is a duration"),
		on("2026-02-13 23:59", work(1), "2026-02-23", firstDay, "one minute before midnight is still 13/02"),
		on("2026-02-14 00:01", work(1), "2026-02-23", firstDay, "one minute after midnight is 14/02; still 23/02 is next"),
	}
}
