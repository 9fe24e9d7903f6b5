package clock

// Swaps: 29/4/2024 ↔ Sat 04/5; 02/5/2025 ↔ Sat 26/4; 02/01/2026 ↔ Sat 10/01; 31/8/2026 ↔ Sat 22/8.
func swappedCases() []dueCase {
	return []dueCase{
		on("2024-04-26", work(1), "2024-05-02", swapLaw, "29/4 swapped off, 30/4 and 01/5 holidays"),
		on("2024-04-26", work(3), "2024-05-04", swapLaw, "02, 03/5 and the working Saturday 04/5: it is the end"),
		on("2024-04-26", work(4), "2024-05-06", swapLaw, "the working Saturday is inside"),
		on("2024-05-03", work(1), "2024-05-04", swapLaw, "the next working day is the Saturday"),
		on("2024-05-04", work(1), "2024-05-06", swapLaw, "an event on the working Saturday: its day is not counted"),
		on("2024-04-24", days(10), "2024-05-04", swapLaw, "the 10th day is the working Saturday, no rest day: it stays"),
		on("2024-04-24", days(5), "2024-05-02", restEnd, "the 5th day is 29/4, swapped off"),
		on("2024-04-25", days(10), "2024-05-06", restEnd, "the 10th day is Sunday 05/5"),
		on("2024-04-24", lasting(days(5)), "2024-04-29", lastHour, "a duration stays on the swapped day"),
		on("2025-04-24", work(2), "2025-04-26", swapLaw, "25/4 and the working Saturday 26/4"),
		on("2025-04-24", work(3), "2025-04-28", swapLaw, "the Saturday is the second, Monday the third"),
		on("2025-04-26", work(1), "2025-04-28", swapLaw, "an event on the working Saturday"),
		on("2025-04-28", work(2), "2025-05-05", swapLaw, "29/4 is 1; 30/4, 01/5, 02/5 and the weekend off"),
		on("2025-04-16", days(10), "2025-04-26", swapLaw, "the 10th day is the working Saturday"),
		on("2025-04-22", days(10), "2025-05-05", restEnd, "the 10th day is 02/5, swapped off"),
		on("2025-04-24", days(10), "2025-05-05", restEnd, "the 10th day is Sunday 04/5"),
		on("2026-01-05", work(5), "2026-01-10", swapLaw, "06–09/01 and the working Saturday 10/01"),
		on("2026-01-05", work(6), "2026-01-12", swapLaw, "the sixth is Monday"),
		on("2026-01-10", work(1), "2026-01-12", swapLaw, "an event on the working Saturday"),
		on("2025-12-31", days(10), "2026-01-10", swapLaw, "the 10th day is the working Saturday"),
		on("2025-12-31", days(11), "2026-01-12", restEnd, "the 11th day is Sunday 11/01"),
		on("2026-08-21", work(1), "2026-08-22", swapLaw, "the next working day is Saturday 22/8"),
		on("2026-08-21", work(2), "2026-08-24", swapLaw, "Saturday 22/8, Monday 24/8"),
		on("2026-08-22", work(1), "2026-08-24", swapLaw, "an event on the working Saturday"),
		on("2026-08-15", days(7), "2026-08-22", swapLaw, "the 7th day is the working Saturday"),
		on("2026-07-22", months(1), "2026-08-22", swapLaw, "one month ends on the working Saturday"),
		on("2026-07-31", months(1), "2026-09-03", restEnd, "one month ends on 31/8, swapped off"),
		on("2026-08-14", work(10), "2026-08-27", swapLaw, "17–21/8 are 5, 22/8 is 6, 24–27/8 are 7 to 10"),
		on("2026-08-20", work(10), "2026-09-07", swapLaw, "21, 22, 24–28/8 are 7; 03, 04, 07/9 are 8 to 10"),
		on("2026-08-08", days(7), "2026-08-17", restEnd, "an ordinary Saturday, 15/8, is a rest day"),
	}
}
