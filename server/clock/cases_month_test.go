package clock

func monthCases() []dueCase {
	return []dueCase{
		on("2026-01-31", months(1), "2026-03-02", sameDayNo, "no 31/02: 28/02, a Saturday, then Monday"),
		on("2026-01-31", lasting(months(1)), "2026-02-28", sameDayNo, "no 31/02: the last day, and a duration stays"),
		on("2024-01-31", months(1), "2024-02-29", sameDayNo, "the last day of February in a leap year"),
		on("2025-01-30", months(1), "2025-02-28", sameDayNo, "no 30/02"),
		on("2026-02-28", months(1), "2026-03-30", restEnd, "the same number, not the last day: Saturday 28/3"),
		on("2025-08-31", lasting(months(6)), "2026-02-28", sameDayNo, "six months, no 31/02"),
		on("2025-11-30", lasting(months(3)), "2026-02-28", sameDayNo, "over the year, no 30/02"),
		on("2024-02-29", lasting(years(1)), "2025-02-28", sameDayNo, "no 29/02/2025"),
		on("2023-02-28", lasting(years(1)), "2024-02-28", sameDayNo, "the same number, not the leap day"),
		on("2024-02-29", lasting(years(4)), "2028-02-29", sameDayNo, "the next leap day"),
		on("2025-02-14", lasting(years(1)), "2026-02-14", "khoản 2 Điều 23 Luật Phòng, chống ma túy 2021", "one year of management is a duration: Saturday stays"),
		on("2025-02-14", years(1), "2026-02-23", restEnd, "the same for an act: past Tết"),
		on("2026-01-15", months(2), "2026-03-16", restEnd, "Sunday 15/3"),
		on("2025-03-10", months(12), "2026-03-10", sameDayNo, "twelve months, a Tuesday"),
		on("2025-09-02", years(1), "2026-09-03", restEnd, "02/9 to 02/9, a holiday"),
		on("2025-12-15", lasting(months(6)), "2026-06-15", sameDayNo, "six months"),
		on("2026-03-31", months(1), "2026-05-04", restEnd, "no 31/4: 30/4, a holiday, then 01/5 and the weekend"),
		on("2022-01-01", lasting(years(5)), "2027-01-01", sameDayNo, "a duration asks no calendar"),
		on("2026-10-31", months(4), "2027-03-01", restEnd, "no 31/02/2027: Sunday 28/02").provisional(),
	}
}

func beforeDayCases() []dueCase {
	return []dueCase{
		on("2026-06-15", before(), "2026-06-14", beforeLaw, "six-month report before 15/6: the end of Sunday 14/6, not moved"),
		on("2026-12-15", before(), "2026-12-14", beforeLaw, "the year's report before 15/12"),
		on("2026-01-01", before(), "2025-12-31", beforeLaw, "over the year"),
		on("2026-02-23", before(), "2026-02-22", beforeLaw, "the last day of Tết stays"),
		on("2024-03-01", before(), "2024-02-29", beforeLaw, "the leap day"),
		on("2027-05-03", before(), "2027-05-02", beforeLaw, "asks no calendar: nothing is provisional"),
		on("2026-01-05", before(), "2026-01-04", beforeLaw, "a Sunday after a swapped day stays"),
		on("2026-06-15", before(), "2026-06-14", beforeLaw, "a fixed day is not paused",
			WithPauses(pause("2026-06-01", "2026-06-20"))),
	}
}
