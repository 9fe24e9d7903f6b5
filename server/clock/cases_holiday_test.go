package clock

func holidayCases() []dueCase {
	return []dueCase{
		on("2024-04-17", work(1), "2024-04-19", holidayLaw, "Giỗ Tổ on Thursday 18/4"),
		on("2024-04-15", days(3), "2024-04-19", restEnd, "the third day is Giỗ Tổ 18/4"),
		on("2025-04-04", work(1), "2025-04-08", holidayLaw, "Friday; weekend; Giỗ Tổ on Monday 07/4"),
		on("2025-04-05", days(2), "2025-04-08", restEnd, "the second day is Giỗ Tổ 07/4"),
		on("2026-04-24", work(1), "2026-04-28", compLaw, "Giỗ Tổ on Sunday 26/4 gives Monday 27/4 off"),
		on("2026-04-16", days(10), "2026-04-28", compLaw, "the 10th day is Sunday 26/4, then the compensatory 27/4"),
		on("2026-04-17", days(10), "2026-04-28", compLaw, "the 10th day is the compensatory 27/4"),
		on("2024-08-30", work(2), "2024-09-05", holidayLaw, "02 and 03/9 are off; 04 and 05/9"),
		on("2024-08-30", days(3), "2024-09-04", restEnd, "the third day is 02/9, 03/9 is off too"),
		on("2025-08-29", work(1), "2025-09-03", holidayLaw, "Friday; weekend; 01 and 02/9"),
		on("2025-08-02", days(30), "2025-09-03", restEnd, "the 30th day is 01/9"),
		on("2026-08-28", work(1), "2026-09-03", swapLaw+"; "+holidayLaw, "31/8 swapped off, 01 and 02/9 holidays"),
		on("2026-08-01", days(30), "2026-09-03", restEnd, "the 30th day is 31/8, swapped off"),
		on("2026-11-23", work(1), "2026-11-25", cultureLaw, "24/11 is a holiday from 2026"),
		on("2026-11-14", days(10), "2026-11-25", cultureLaw, "the 10th day is 24/11"),
		on("2025-11-21", work(1), "2025-11-24", cultureLaw, "24/11/2025 was not a holiday: the resolution is in force from 01/7/2026"),
		on("2026-04-28", work(3), "2026-05-05", holidayLaw, "29/4 is 1; 30/4 and 01/5 off, weekend; 04 and 05/5"),
		on("2026-04-24", days(7), "2026-05-04", restEnd, "the 7th day is 01/5, a Friday"),
	}
}

func yearEndCases() []dueCase {
	return []dueCase{
		on("2023-12-29", work(1), "2024-01-02", holidayLaw, "weekend, then 01/01; the weekend lies in 2023, of which no days are entered").provisional(),
		on("2024-12-01", days(31), "2025-01-02", restEnd, "30 days to 31/12, the 31st is 01/01"),
		on("2025-12-31", work(1), "2026-01-05", swapLaw, "01/01 holiday, 02/01 swapped off, weekend"),
		on("2025-12-27", days(5), "2026-01-05", restEnd, "the 5th day is 01/01"),
		on("2025-12-31", days(2), "2026-01-05", restEnd, "the second day is 02/01, swapped off"),
		on("2024-12-31", years(1), "2025-12-31", sameDayNo, "the same day of the next year, a Wednesday"),
		on("2025-12-26", work(5), "2026-01-06", holidayLaw, "29, 30, 31/12, then 05 and 06/01"),
		on("2025-12-01", months(1), "2026-01-05", restEnd, "01/01/2026, then the swapped day and the weekend"),
		on("2026-12-18", days(14), "2027-01-04", restEnd, "the 14th day is 01/01/2027, a Friday").provisional(),
		on("2025-12-31", lasting(days(1)), "2026-01-01", lastHour, "a duration ends on New Year's day itself"),
	}
}

func provisionalCases() []dueCase {
	return []dueCase{
		on("2026-12-31", work(1), "2027-01-04", holidayLaw, "01/01/2027 is a Friday; its year is not announced").provisional(),
		on("2027-02-03", work(3), "2027-02-12", compLaw, "04/02 is 1; 05–10/02 off; 11 and 12/02").provisional(),
		on("2027-01-27", days(10), "2027-02-11", compLaw, "the 10th day is Saturday 06/02, mùng 1").provisional(),
		on("2027-03-01", days(10), "2027-03-11", firstDay, "a plain Thursday, but no decision on 2027 is known").provisional(),
		on("2027-03-01", lasting(days(10)), "2027-03-11", lastHour, "a duration does not ask the calendar: nothing is provisional"),
		on("2027-05-01", days(2), "2027-05-04", compLaw, "03/5 is compensatory for 01/5 on a Saturday").provisional(),
		on("2027-04-06", days(10), "2027-04-19", holidayLaw, "the 10th day is Giỗ Tổ, Friday 16/4").provisional(),
		on("2027-09-01", work(1), "2027-09-03", holidayLaw, "02/9; the neighbouring day off is not decided").provisional(),
		on("2026-12-21", work(5), "2026-12-28", firstDay, "all five days lie in 2026: nothing is provisional"),
		on("2028-03-01", days(10), "2028-03-13", restEnd, "Saturday 11/3/2028; no row of 2028 is known").provisional(),
		on("2026-12-24", months(1), "2027-01-25", restEnd, "24/01/2027 is a Sunday").provisional(),
	}
}
