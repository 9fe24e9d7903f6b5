package store

import (
	"strings"

	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/fault"
)

// evidenced refuses to send an amendment of which it is not known since when it holds, or
// that brings no document and says not why (QĐ 1054 art. 7.2a: the 5 days count from the
// paper's effect, or from what verified the change).
func (x *step) evidenced() error {
	if x.in.EffectiveOn == nil && x.record.Pending.EffectiveOn == nil {
		return fault.New(fault.BadInput, "CASE_DATE_REQUIRED", "Nhập ngày văn bản của sửa đổi có hiệu lực hoặc ngày xác minh.").At("input.effectiveOn")
	}
	if on := x.in.EffectiveOn; on != nil {
		if err := x.holdsFrom(*on, x.latest()); err != nil {
			return err
		}
	}
	if x.line.NeedsReason && strings.TrimSpace(written(x.in.Reason)) == "" {
		return fault.New(fault.BadInput, "CASE_EVIDENCE_REQUIRED", "Sửa đổi chưa kèm tài liệu mới. Gắn tệp PDF vào phần thay đổi, hoặc nhập lý do không có tài liệu.").At("input.reason")
	}
	return nil
}

// holdsFrom refuses a day from which no change of a person can hold.
func (s *Service) holdsFrom(on clock.Date, c *casework.Content) error {
	switch {
	case on.After(s.Runner.Clock.Today()) || on.Before(earliest):
		return future("input.effectiveOn")
	case on.Before(c.Born()):
		return fault.New(fault.BadInput, casework.OutOfOrder, "Ngày này đứng trước ngày sinh ghi trong hồ sơ. Nhập lại ngày trên văn bản.").At("input.effectiveOn")
	}
	return nil
}
