package demo

import (
	"context"
	"time"

	"congvu/server/clock"
)

// reviews notes the yearly look at the regimes (QĐ 239/2025 art. 10.3) at the start
// of 2026; that of the yearly report on use is still to be done.
func (l *loader) reviews(ctx context.Context) error {
	s, err := l.at(ctx, time.Date(2026, 1, 6, 9, 0, 0, 0, clock.Zone))
	if err != nil {
		return err
	}
	if ctx, err = as(ctx, s, l.posts.named["vanphong"]); err != nil {
		return err
	}
	due, err := s.Reports.RegimesToReview(ctx)
	if err != nil {
		return err
	}
	for _, each := range due {
		if each.Regime.Code == "SDHT-NAM" {
			continue
		}
		if _, err := s.Reports.ReviewRegime(ctx, each.Regime.ID, "Nội dung, biểu mẫu và thời hạn còn phù hợp; giữ nguyên."); err != nil {
			return err
		}
	}
	return nil
}
