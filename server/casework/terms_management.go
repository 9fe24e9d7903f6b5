package casework

import "congvu/server/clock"

// managementTerms are the steps of the management of users: NĐ 105/2021 chapter IV, and
// beside it, since 01/7/2026, the 24 hours of Luật 120/2025/QH15.
var managementTerms = []clock.Term{
	{Key: ClockResidence, Name: "Xác minh nơi cư trú", Unit: clock.WorkingDays, Amount: 3, Nature: clock.Act,
		Source: "NĐ 105/2021/NĐ-CP Điều 41 khoản 1", StartEvent: "ngày phát hiện, tiếp nhận thông tin", ValidFrom: since105, ValidTo: newLaw.AddDays(-1)},
	{Key: ClockResidence, Name: "Xác minh nơi cư trú", Unit: clock.WorkingDays, Amount: 3, Nature: clock.Act,
		Source: "NĐ 105/2021/NĐ-CP Điều 41 khoản 1" + unsettled, StartEvent: "ngày phát hiện, tiếp nhận thông tin", ValidFrom: newLaw},
	{Key: ClockResidenceRemote, Name: "Xác minh nơi cư trú (miền núi, hải đảo, vùng sâu, vùng xa)", Unit: clock.WorkingDays, Amount: 10, Nature: clock.Act,
		Source: "NĐ 105/2021/NĐ-CP Điều 41 khoản 1", StartEvent: "ngày phát hiện, tiếp nhận thông tin", ValidFrom: since105, ValidTo: newLaw.AddDays(-1)},
	{Key: ClockResidenceRemote, Name: "Xác minh nơi cư trú (miền núi, hải đảo, vùng sâu, vùng xa)", Unit: clock.WorkingDays, Amount: 10, Nature: clock.Act,
		Source: "NĐ 105/2021/NĐ-CP Điều 41 khoản 1" + unsettled, StartEvent: "ngày phát hiện, tiếp nhận thông tin", ValidFrom: newLaw},
	{Key: ClockNotice, Name: "Thông báo cho Chủ tịch UBND cấp xã", Unit: clock.WorkingDays, Amount: 3, Nature: clock.Act,
		Source: "NĐ 105/2021/NĐ-CP Điều 41 khoản 5, 6", StartEvent: "ngày có kết quả xác minh nơi cư trú", ValidFrom: since105, ValidTo: newLaw.AddDays(-1)},
	{Key: ClockNotice, Name: "Thông báo cho Chủ tịch UBND cấp xã", Unit: clock.WorkingDays, Amount: 3, Nature: clock.Act,
		Source: "NĐ 105/2021/NĐ-CP Điều 41 khoản 5, 6" + unsettled, StartEvent: "ngày có kết quả xác minh nơi cư trú", ValidFrom: newLaw},
	{Key: ClockDecide, Name: "Chủ tịch UBND cấp xã quyết định", Unit: clock.WorkingDays, Amount: 3, Nature: clock.Act,
		Source: "NĐ 105/2021/NĐ-CP Điều 42 khoản 1", StartEvent: "ngày nhận thông báo và kết quả xét nghiệm", ValidFrom: since105, ValidTo: newLaw.AddDays(-1)},
	{Key: ClockDecide, Name: "Chủ tịch UBND cấp xã quyết định", Unit: clock.WorkingDays, Amount: 3, Nature: clock.Act,
		Source: "NĐ 105/2021/NĐ-CP Điều 42 khoản 1" + unsettled, StartEvent: "ngày nhận thông báo và kết quả xét nghiệm", ValidFrom: newLaw},
	{Key: ClockSend, Name: "Gửi quyết định dừng, chấm dứt quản lý", Unit: clock.WorkingDays, Amount: 3, Nature: clock.Act,
		Source: "NĐ 105/2021/NĐ-CP Điều 48 khoản 2, 3", StartEvent: "ngày ký quyết định", ValidFrom: since105, ValidTo: newLaw.AddDays(-1)},
	{Key: ClockSend, Name: "Gửi quyết định dừng, chấm dứt quản lý", Unit: clock.WorkingDays, Amount: 3, Nature: clock.Act,
		Source: "NĐ 105/2021/NĐ-CP Điều 48 khoản 2, 3" + unsettled, StartEvent: "ngày ký quyết định", ValidFrom: newLaw},
	{Key: ClockCheck, Name: "Kiểm tra, cập nhật nơi cư trú hằng tháng", Unit: clock.Months, Amount: 1, Nature: clock.Act,
		Source: "NĐ 105/2021/NĐ-CP Điều 47 khoản 1", StartEvent: "ngày quyết định quản lý hoặc lần kiểm tra trước", ValidFrom: since105, ValidTo: newLaw.AddDays(-1)},
	{Key: ClockCheck, Name: "Kiểm tra, cập nhật nơi cư trú hằng tháng", Unit: clock.Months, Amount: 1, Nature: clock.Act,
		Source: "NĐ 105/2021/NĐ-CP Điều 47 khoản 1" + unsettled, StartEvent: "ngày quyết định quản lý hoặc lần kiểm tra trước", ValidFrom: newLaw},
	// It binds the commune that the person leaves; who takes the record over has no term in any text (terms.go).
	{Key: ClockGive, Name: "Thông báo, chuyển hồ sơ quản lý đến nơi cư trú mới (Mẫu 08)", Unit: clock.WorkingDays, Amount: 5, Nature: clock.Act,
		Source: "NĐ 105/2021/NĐ-CP Điều 47 khoản 2", StartEvent: "ngày người được quản lý chuyển đến nơi cư trú mới", ValidFrom: since105, ValidTo: newLaw.AddDays(-1)},
	{Key: ClockGive, Name: "Thông báo, chuyển hồ sơ quản lý đến nơi cư trú mới (Mẫu 08)", Unit: clock.WorkingDays, Amount: 5, Nature: clock.Act,
		Source: "NĐ 105/2021/NĐ-CP Điều 47 khoản 2" + unsettled, StartEvent: "ngày người được quản lý chuyển đến nơi cư trú mới", ValidFrom: newLaw},
	{Key: ClockTell, Name: "Công an cấp xã báo nơi đến", Unit: clock.Hours, Amount: 24, Nature: clock.Act,
		Source: "Luật 120/2025/QH15 Điều 24", StartEvent: "thời điểm người được quản lý chuyển đi", ValidFrom: newLaw},
	{Key: ClockArrive, Name: "Người được quản lý trình diện ở nơi đến", Unit: clock.Hours, Amount: 24, Nature: clock.Act,
		Source: "Luật 120/2025/QH15 Điều 24", StartEvent: "thời điểm người được quản lý chuyển đi", ValidFrom: newLaw},
}
