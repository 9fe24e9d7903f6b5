package clock

func pauseCases() []dueCase {
	june := func(term Term, want, why string, pauses ...Pause) dueCase {
		return on("2026-06-01", term, want, pauseLaw, why, WithPauses(pauses...))
	}
	return []dueCase{
		june(days(30), "2026-07-06", "five days, 10–14/6, are not counted: 01/7 + 5", pause("2026-06-10", "2026-06-15")),
		june(days(30), "2026-07-09", "overlapping pauses are one, 10–17/6: eight days",
			pause("2026-06-10", "2026-06-15"), pause("2026-06-12", "2026-06-18")),
		june(days(30), "2026-07-06", "the same pause entered twice counts once",
			pause("2026-06-10", "2026-06-15"), pause("2026-06-10", "2026-06-15")),
		june(days(30), "2026-07-06", "neighbouring pauses, 2 + 3 days",
			pause("2026-06-10", "2026-06-12"), pause("2026-06-12", "2026-06-15")),
		june(days(30), "2026-07-01", "an empty pause, back on the same day", pause("2026-06-10", "2026-06-10")),
		june(days(30), "2026-07-01", "a pause over before the first counted day", pause("2026-05-20", "2026-06-01")),
		june(days(30), "2026-07-02", "of 01–02/6 only 02/6 would have been counted", pause("2026-06-01", "2026-06-03")),
		june(days(30), "2026-07-01", "a pause after the end", pause("2026-07-02", "2026-07-10")),
		june(days(30), "2026-07-03", "the 30th day itself is paused", pause("2026-07-01", "2026-07-03")),
		june(days(30), "suspended", "an open pause: the end cannot be known", pause("2026-06-10", "")),
		june(days(30), "2026-07-01", "an open pause after the end changes nothing", pause("2026-07-02", "")),
		june(days(30), "suspended", "an open pause swallows a closed one inside it",
			pause("2026-06-10", ""), pause("2026-06-12", "2026-06-14")),
		june(days(30), "2026-07-13", "a pause inside another: ten days, Saturday 11/7, then Monday",
			pause("2026-06-10", "2026-06-20"), pause("2026-06-12", "2026-06-13")),
		june(days(30), "2026-07-07", "pauses entered out of order, 2 + 4 days",
			pause("2026-06-20", "2026-06-24"), pause("2026-06-03", "2026-06-05")),
		on("2026-02-09", work(7), "2026-03-02", pauseLaw, "10, 11/02; pause 12–23/02 over Tết; 24–27/02, 02/3",
			WithPauses(pause("2026-02-12", "2026-02-24"))),
		on("2026-09-07", work(5), "2026-09-16", pauseLaw, "8; pause 9, 10; 11, 14, 15, 16",
			WithPauses(pause("2026-09-09", "2026-09-11"))),
		on("2026-09-07", work(5), "2026-09-14", pauseLaw, "a pause over a weekend takes no working day",
			WithPauses(pause("2026-09-12", "2026-09-14"))),
		on("2026-08-25", days(10), "2026-09-07", pauseLaw, "26–30/8 are 5; pause 31/8–02/9 over the holiday; 03–07/9",
			WithPauses(pause("2026-08-31", "2026-09-03"))),
		on("2026-06-10", days(10), "2026-06-24", restEnd, "Saturday 20/6; Monday and Tuesday are paused: Wednesday",
			WithPauses(pause("2026-06-22", "2026-06-24"))),
		on("2026-06-10", days(10), "suspended", restEnd, "Saturday 20/6 must move, but an open pause begins on Monday",
			WithPauses(pause("2026-06-22", ""))),
		on("2026-06-15", months(1), "2026-07-20", pauseLaw, "15/7 and five days more", WithPauses(pause("2026-06-20", "2026-06-25"))),
		on("2025-03-01", lasting(years(1)), "2026-03-11", pauseLaw, "01/3/2026 and ten days more",
			WithPauses(pause("2025-06-01", "2025-06-11"))),
		on("2026-09-10", work(3), "2026-09-16", pauseLaw, "pause 11–13/9; the day of return, Monday 14/9, is counted",
			WithPauses(pause("2026-09-11", "2026-09-14"))),
	}
}

func extensionCases() []dueCase {
	return []dueCase{
		on("2026-03-10", days(30), "2026-05-11", extendLaw, "30 + 30 = 60 days: Saturday 09/5, then Monday", extend(30)),
		on("2026-06-11", days(30), "2026-08-10", extendLaw, "60 days from thụ lý; not 30 from the moved end 13/7, which would be 12/8", extend(30)),
		on("2026-06-01", days(30), "2026-09-03", extendLaw, "30 + 30 + 30 = 90: Sunday 30/8, then past Quốc khánh", extend(30), extend(30)),
		on("2026-02-09", work(7), "2026-03-02", "khoản 1 Điều 24 Luật Tố cáo 2018", "7 + 3 working days: 10–13/02, 23–27/02, 02/3", extend(3)),
		on("2026-01-31", months(1), "2026-03-31", sameDayNo, "one term of two months from 31/01, not a month from 28/02", extend(1)),
		on("2026-06-01", days(30), "2026-08-05", extendLaw, "60 days are 31/7, and five of pause",
			extend(30), WithPauses(pause("2026-06-10", "2026-06-15"))),
		on("2026-01-01", days(30), "2026-03-02", extendLaw, "31/01 is the 30th day, 28/02 the 58th, Monday 02/3 the 60th", extend(30)),
		on("2025-02-14", lasting(years(1)), "2027-02-14", sameDayNo, "a duration of two years, a Sunday, stays", extend(1)),
	}
}
