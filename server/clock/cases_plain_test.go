package clock

func plainCases() []dueCase {
	return []dueCase{
		on("2026-03-02", days(10), "2026-03-12", firstDay, "ten days from the 3rd"),
		on("2026-03-04", days(10), "2026-03-16", restEnd, "Saturday 14/3 to Monday"),
		on("2026-03-05", days(10), "2026-03-16", restEnd, "Sunday 15/3 to Monday"),
		on("2026-06-10", days(30), "2026-07-10", "Điều 30 Luật Tố cáo 2018; "+firstDay, "30 days from thụ lý, a Friday"),
		on("2026-06-11", days(30), "2026-07-13", restEnd, "Saturday 11/7"),
		on("2026-06-11", lasting(days(30)), "2026-07-11", lastHour, "the same as a duration"),
		on("2026-03-01", days(90), "2026-06-01", "Điều 9 Luật Khiếu nại 2011; "+restEnd, "thời hiệu: the 90th day is Saturday 30/5"),
		on("2026-07-01", days(45), "2026-08-17", "Điều 28 Luật Khiếu nại 2011; "+restEnd, "the 45th day is Saturday 15/8"),
		on("2026-07-01", days(60), "2026-09-03", "Điều 37 Luật Khiếu nại 2011; "+restEnd, "the 60th day is Sunday 30/8; 31/8, 01/9, 02/9 are off"),
		on("2026-09-15", days(20), "2026-10-05", "khoản 2 Điều 26 Luật Tố cáo 2018", "20 days, a Monday"),
		on("2026-03-06", days(1), "2026-03-09", restEnd, "one day from a Friday ends on Saturday"),
		on("2026-03-01", days(7), "2026-03-09", restEnd, "an event on a Sunday counts on its day; the 7th day is a Sunday"),
		on("2026-09-14", work(1), "2026-09-15", "khoản 5 Điều 8 Nghị định 09/2019/NĐ-CP", "one working day after closing on Monday"),
		on("2026-09-10", work(10), "2026-09-24", "Điều 28 Luật Tiếp công dân 2013", "11, 14–18, 21–24/9"),
		on("2026-09-11", work(3), "2026-09-16", "Điều 32 Luật Khiếu nại 2011", "Friday; 14, 15, 16/9"),
		on("2026-09-12", work(5), "2026-09-18", "Điều 29 Luật Tố cáo 2018", "an event on Saturday; Monday is the first counted"),
	}
}

func midnightCases() []dueCase {
	return []dueCase{
		on("2026-09-15 23:59", work(1), "2026-09-16", lastHour, "23:59 still belongs to the 15th"),
		on("2026-09-16 00:01", work(1), "2026-09-17", lastHour, "00:01 belongs to the 16th"),
		on("2026-09-15 16:59Z", days(1), "2026-09-16", lastHour, "16:59 UTC is 23:59 of the 15th in Vietnam"),
		on("2026-09-15 17:01Z", days(1), "2026-09-17", lastHour, "17:01 UTC is 00:01 of the 16th in Vietnam"),
		on("2026-12-31 23:59", work(1), "2027-01-04", lastHour, "the last minute of the year counts on 31/12").provisional(),
		on("2026-12-31 17:01Z", days(3), "2027-01-04", lastHour, "already 01/01/2027 in Vietnam; the third day is Monday 04/01").provisional(),
		on("2026-09-11 18:30", work(1), "2026-09-14", firstDay, "an act after office hours on Friday counts on Friday"),
		on("2026-03-02 00:00", days(10), "2026-03-12", firstDay, "midnight begins the day"),
		on("2024-02-28 23:59", months(12), "2025-02-28", sameDayNo, "one minute before the leap day"),
		on("2024-02-29 00:01", lasting(months(12)), "2025-02-28", sameDayNo, "the leap day has no like in 2025"),
	}
}

func hourCases() []dueCase {
	return []dueCase{
		on("2026-09-15 08:30", hours(24), "2026-09-16 08:30", fromHour, "24 hours from the instant"),
		on("2026-09-11 17:00", hours(24), "2026-09-12 17:00", fromHour, "hours do not leave a Saturday"),
		on("2026-02-16 09:00", hours(24), "2026-02-17 09:00", fromHour, "nor mùng 1"),
		on("2026-09-15 23:30", hours(1), "2026-09-16 00:30", fromHour, "over midnight"),
		on("2026-12-30 10:00", hours(72), "2027-01-02 10:00", fromHour, "over the year; hours ask no calendar"),
		on("2024-02-28 06:00", hours(48), "2024-03-01 06:00", fromHour, "over the leap day"),
		on("2025-02-27 06:00", hours(48), "2025-03-01 06:00", fromHour, "without a leap day"),
		on("2026-09-15 23:59", hours(24), "2026-09-16 23:59", fromHour, "a minute before midnight"),
		on("2026-09-16 00:01", hours(24), "2026-09-17 00:01", fromHour, "a minute after midnight"),
		on("2026-09-15 08:00", hours(24), "2026-09-18 08:00", pauseLaw, "16 hours before the pause, 8 after it",
			WithPauses(pause("2026-09-16", "2026-09-18"))),
		on("2026-09-15 08:00", hours(24), "2026-09-17 00:00", pauseLaw, "the pause covers the start: hours run from 16/9 00:00",
			WithPauses(pause("2026-09-15", "2026-09-16"))),
		on("2026-09-15 00:00", hours(24), "2026-09-16 00:00", pauseLaw, "the pause begins when the term has just ended",
			WithPauses(pause("2026-09-16", "2026-09-18"))),
		on("2026-09-15 08:00", hours(24), "2026-09-16 08:00", pauseLaw, "a pause over before the start",
			WithPauses(pause("2026-09-10", "2026-09-15"))),
		on("2026-09-15 08:00", hours(24), "suspended", pauseLaw, "an open pause inside",
			WithPauses(pause("2026-09-16", ""))),
		on("2026-09-15 08:00", hours(24), "2026-09-17 08:00", extendLaw, "24 + 24 hours from the original start", extend(24)),
	}
}
