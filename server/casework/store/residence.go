package store

import (
	"context"
	"slices"

	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/clock"
)

// residence lets the steps about where the person lives run on with what was saved: its
// result ends the verification and begins the days for the notice to the chairman, and a
// confirmed residence begins the next month (NĐ 105/2021 art. 41, 47.1).
func (s *Service) residence(ctx context.Context, tx *action.Tx, r *casework.CaseRecord, c *casework.Content) error {
	runs := func(keys ...string) *casework.CaseClock {
		at := slices.IndexFunc(r.Clocks, func(k *casework.CaseClock) bool { return k.DoneAt == nil && slices.Contains(keys, k.Key) })
		if at < 0 {
			return nil
		}
		return r.Clocks[at]
	}
	m := c.Management
	if m != nil && m.ResidenceVerifiedOn != nil && runs(casework.ClockResidence, casework.ClockResidenceRemote) != nil {
		if err := s.stop(ctx, tx, r.ID, []string{casework.ClockResidence, casework.ClockResidenceRemote}); err != nil {
			return err
		}
		if m.Status != nil && *m.Status == casework.User && casework.Managed(c) == nil {
			if err := s.start(ctx, tx, r.ID, casework.ClockNotice, *m.ResidenceVerifiedOn); err != nil {
				return err
			}
		}
	}
	checked := confirmed(c)
	if k := runs(casework.ClockCheck); k == nil || !checked.After(k.StartedOn) {
		return nil
	}
	if err := s.stop(ctx, tx, r.ID, []string{casework.ClockCheck}); err != nil {
		return err
	}
	return s.start(ctx, tx, r.ID, casework.ClockCheck, checked)
}

// confirmed is the last day on which a residence was confirmed.
func confirmed(c *casework.Content) (last clock.Date) {
	if c.Contact == nil {
		return last
	}
	for _, r := range c.Contact.Residences {
		if r.ConfirmedOn != nil && r.ConfirmedOn.After(last) {
			last = *r.ConfirmedOn
		}
	}
	return last
}
