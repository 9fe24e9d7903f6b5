package clock

import "slices"

// Legal texts the seed rows rest on.
const (
	labourCode112 = "Điều 112 Bộ luật Lao động 2019"
	labourCode111 = "khoản 3 Điều 111 Bộ luật Lao động 2019"
	cultureDay    = "Nghị quyết 28/2026/QH16"
	notice2024    = labourCode112 + "; Thông báo 5015/TB-LĐTBXH ngày 22/11/2023"
	swap2024      = "Công văn 2450/VPCP-KGVX ngày 12/4/2024"
	decision2025  = labourCode112 + "; Công văn 8726/VPCP-KGVX ngày 26/11/2024"
	swap2025      = "Công văn 8726/VPCP-KGVX ngày 26/11/2024"
	notice2026    = labourCode112 + "; Thông báo 9441/TB-BNV (10/2025)"
	swap2026      = "Thông báo 9441/TB-BNV (10/2025)"
	undecided     = labourCode112 + "; Thủ tướng Chính phủ chưa quyết định"
	undecided111  = labourCode111 + "; chưa có thông báo"
)

// Holidays are the seed rows of the days off of officials, 2024 to 2026 as
// decided and 2027 provisional; they are loaded into the database once and
// maintained there. Weekly rest days need no row; a holiday that falls on one
// has it, since the compensatory day follows from it.
func Holidays() []Day {
	return slices.Concat(holidays2024(), holidays2025(), holidays2026(), holidays2027())
}

func off(date string, kind DayKind, name, source string) Day {
	return Day{Date: MustDate(date), Kind: kind, Name: name, Source: source}
}

func holidays2024() []Day {
	return []Day{
		off("01/01/2024", Holiday, "Tết Dương lịch", labourCode112),
		off("08/02/2024", Holiday, "Tết Âm lịch (29 tháng Chạp)", notice2024),
		off("09/02/2024", Holiday, "Tết Âm lịch (30 tháng Chạp)", notice2024),
		off("10/02/2024", Holiday, "Tết Âm lịch (mùng 1)", notice2024),
		off("11/02/2024", Holiday, "Tết Âm lịch (mùng 2)", notice2024),
		off("12/02/2024", Holiday, "Tết Âm lịch (mùng 3)", notice2024),
		// Mùng 1 and mùng 2 fell on Saturday and Sunday: two compensatory days.
		off("13/02/2024", Compensatory, "Nghỉ bù Tết Âm lịch", labourCode111),
		off("14/02/2024", Compensatory, "Nghỉ bù Tết Âm lịch", labourCode111),
		off("18/04/2024", Holiday, "Giỗ Tổ Hùng Vương", labourCode112),
		off("29/04/2024", SwappedOff, "Nghỉ hoán đổi, làm bù ngày 04/05/2024", swap2024),
		off("30/04/2024", Holiday, "Ngày Chiến thắng", labourCode112),
		off("01/05/2024", Holiday, "Ngày Quốc tế lao động", labourCode112),
		off("04/05/2024", MadeWorking, "Làm bù cho ngày 29/04/2024", swap2024),
		off("02/09/2024", Holiday, "Quốc khánh", notice2024),
		off("03/09/2024", Holiday, "Quốc khánh (ngày liền kề)", notice2024),
	}
}

func holidays2025() []Day {
	return []Day{
		off("01/01/2025", Holiday, "Tết Dương lịch", labourCode112),
		off("27/01/2025", Holiday, "Tết Âm lịch (28 tháng Chạp)", decision2025),
		off("28/01/2025", Holiday, "Tết Âm lịch (29 tháng Chạp)", decision2025),
		off("29/01/2025", Holiday, "Tết Âm lịch (mùng 1)", decision2025),
		off("30/01/2025", Holiday, "Tết Âm lịch (mùng 2)", decision2025),
		off("31/01/2025", Holiday, "Tết Âm lịch (mùng 3)", decision2025),
		off("07/04/2025", Holiday, "Giỗ Tổ Hùng Vương", labourCode112),
		off("26/04/2025", MadeWorking, "Làm bù cho ngày 02/05/2025", swap2025),
		off("30/04/2025", Holiday, "Ngày Chiến thắng", labourCode112),
		off("01/05/2025", Holiday, "Ngày Quốc tế lao động", labourCode112),
		off("02/05/2025", SwappedOff, "Nghỉ hoán đổi, làm bù ngày 26/04/2025", swap2025),
		off("01/09/2025", Holiday, "Quốc khánh (ngày liền kề)", decision2025),
		off("02/09/2025", Holiday, "Quốc khánh", decision2025),
	}
}

func holidays2026() []Day {
	return []Day{
		off("01/01/2026", Holiday, "Tết Dương lịch", labourCode112),
		off("02/01/2026", SwappedOff, "Nghỉ hoán đổi, làm bù ngày 10/01/2026", swap2026),
		off("10/01/2026", MadeWorking, "Làm bù cho ngày 02/01/2026", swap2026),
		off("16/02/2026", Holiday, "Tết Âm lịch (29 tháng Chạp)", notice2026),
		off("17/02/2026", Holiday, "Tết Âm lịch (mùng 1)", notice2026),
		off("18/02/2026", Holiday, "Tết Âm lịch (mùng 2)", notice2026),
		off("19/02/2026", Holiday, "Tết Âm lịch (mùng 3)", notice2026),
		off("20/02/2026", Holiday, "Tết Âm lịch (mùng 4)", notice2026),
		off("26/04/2026", Holiday, "Giỗ Tổ Hùng Vương", labourCode112),
		off("27/04/2026", Compensatory, "Nghỉ bù Giỗ Tổ Hùng Vương", labourCode111),
		off("30/04/2026", Holiday, "Ngày Chiến thắng", labourCode112),
		off("01/05/2026", Holiday, "Ngày Quốc tế lao động", labourCode112),
		off("22/08/2026", MadeWorking, "Làm bù cho ngày 31/08/2026", swap2026),
		off("31/08/2026", SwappedOff, "Nghỉ hoán đổi, làm bù ngày 22/08/2026", swap2026),
		off("01/09/2026", Holiday, "Quốc khánh (ngày liền kề)", notice2026),
		off("02/09/2026", Holiday, "Quốc khánh", notice2026),
		off("24/11/2026", Holiday, "Ngày Văn hóa Việt Nam", cultureDay),
	}
}

// holidays2027 holds what the statute and the lunar calendar fix. Still open:
// which five days are Tết's (so whether 04/02 or 11/02 is off too), the day next
// to Quốc khánh, every swap; hence all rows are provisional and the year unsettled.
func holidays2027() []Day {
	rows := []Day{
		off("01/01/2027", Holiday, "Tết Dương lịch", undecided),
		off("05/02/2027", Holiday, "Tết Âm lịch (29 tháng Chạp)", undecided),
		off("06/02/2027", Holiday, "Tết Âm lịch (mùng 1)", undecided),
		off("07/02/2027", Holiday, "Tết Âm lịch (mùng 2)", undecided),
		off("08/02/2027", Holiday, "Tết Âm lịch (mùng 3)", undecided),
		// Off under either pattern: mùng 1 and mùng 2 fall on the weekend.
		off("09/02/2027", Compensatory, "Nghỉ bù Tết Âm lịch", undecided111),
		off("10/02/2027", Compensatory, "Nghỉ bù Tết Âm lịch", undecided111),
		off("16/04/2027", Holiday, "Giỗ Tổ Hùng Vương", undecided),
		off("30/04/2027", Holiday, "Ngày Chiến thắng", undecided),
		off("01/05/2027", Holiday, "Ngày Quốc tế lao động", undecided),
		off("03/05/2027", Compensatory, "Nghỉ bù Ngày Quốc tế lao động", undecided111),
		off("02/09/2027", Holiday, "Quốc khánh", undecided),
		off("24/11/2027", Holiday, "Ngày Văn hóa Việt Nam", cultureDay+"; lịch nghỉ năm 2027 chưa thông báo"),
	}
	for i := range rows {
		rows[i].Provisional = true
	}
	return rows
}
