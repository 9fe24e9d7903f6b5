package store

import (
	"context"

	"congvu/server/casework"
	"congvu/server/fault"
)

// endUse and reportEnd lock a record with the paper that shows it (QĐ 1054 art. 7.2c, d);
// a death or a missing person is approved first.
func endUse(ctx context.Context, x *step) error {
	ended := casework.Ended
	x.record.Lock = &ended
	return x.paper(ctx, true)
}

func reportEnd(ctx context.Context, x *step) error {
	before := x.record.Lock
	if err := x.lock(casework.Dead, casework.MissingPerson); err != nil {
		return err
	}
	x.row.set("lock_before", before)
	x.record.SentBy = &x.Viewer.Position
	return x.paper(ctx, true)
}

// unreported is a record as it was before a death was reported that is not approved.
func unreported(ctx context.Context, x *step) error {
	x.record.Lock = x.record.LockBefore
	return unsent(ctx, x)
}

// lock takes the kind that the step names, one of those it may be.
func (x *step) lock(kinds ...casework.CaseLock) error {
	for _, k := range kinds {
		if x.in.Lock != nil && *x.in.Lock == k {
			x.record.Lock = &k
			return nil
		}
	}
	return fault.New(fault.BadInput, "CASE_LOCK_REQUIRED", "Chọn trường hợp được ghi nhận.").At("input.lock")
}
