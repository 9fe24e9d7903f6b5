package casework

// maxDetoxTimes bounds what is typed as a number of times.
const maxDetoxTimes = 50

// religion: a religion that is named beside "không" (Mẫu 05 item 10).
func (k *checker) religion(i *CaseIdentity) {
	if i.Religious != nil && !*i.Religious && i.Religion != nil {
		k.fail("identity.religion", "CASE_CONTRADICTION", "Mục 10 ghi không có tôn giáo nhưng có nhập tên tôn giáo. Xóa tên hoặc chọn Có.")
	}
}

// detoxes: whether, how often and each time must say one thing (Mẫu 05 item 22).
func (k *checker) detoxes(h *CaseHealth) {
	times := 0
	if h.DetoxTimes != nil {
		times = *h.DetoxTimes
	}
	switch {
	case times < 0 || times > maxDetoxTimes:
		k.fail("health.detoxTimes", "CASE_DETOX_TIMES", "Số lần cai nghiện phải từ 0 đến %d.", maxDetoxTimes)
	case h.Detoxed != nil && !*h.Detoxed && (times > 0 || len(h.Detoxes) > 0):
		k.fail("health.detoxed", "CASE_CONTRADICTION", "Mục 22 ghi chưa từng cai nghiện nhưng có nhập số lần hoặc lần cai nghiện. Sửa một trong hai.")
	case h.Detoxed != nil && *h.Detoxed && h.DetoxTimes != nil && times == 0:
		k.fail("health.detoxTimes", "CASE_CONTRADICTION", "Mục 22 ghi đã từng cai nghiện nhưng số lần là 0. Sửa một trong hai.")
	case h.DetoxTimes != nil && times < len(h.Detoxes):
		k.fail("health.detoxTimes", "CASE_CONTRADICTION", "Số lần cai nghiện ít hơn số lần được liệt kê (%d).", len(h.Detoxes))
	}
}
