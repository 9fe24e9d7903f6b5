package store

import (
	"context"
	"time"

	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/clock"
)

// content is what moves the time limits of a record: what it said before and says now,
// since when. Of an official record that is what was approved, as of when it was sent: what
// is only being entered, and may be dropped, moves nothing.
type content struct {
	before, after *casework.Content
	at            time.Time
}

// residence lets the steps about where the person lives run on: its result ends the
// verification and begins the days for the notice to the chairman (NĐ 105/2021 art. 41); a
// result that is taken back lets the verification run on.
func (s *Service) residence(ctx context.Context, tx *action.Tx, r *casework.CaseRecord, c content) error {
	today := s.Runner.Clock.Today()
	known, ended := c.after.Verified(r.ReceivedOn, today), false
	switch k := running(r, casework.ClockResidence, casework.ClockResidenceRemote); {
	case k != nil && !known.IsZero():
		stopAt(tx, r.ID, c.at, k.Key)
		ended = true
	case k == nil && known.IsZero() && !c.before.Verified(r.ReceivedOn, today).IsZero():
		_, err := tx.Exec(ctx, `update case_clocks set done_at = null where id = (select id from case_clocks where record_id = $1 and term = any($2) order by id desc limit 1)`,
			r.ID, []string{casework.ClockResidence, casework.ClockResidenceRemote})
		if err != nil {
			return err
		}
		next(tx, r.ID)
	}
	return s.notice(ctx, tx, r, c, ended || c.before.NoticeFrom(r.ReceivedOn, today).IsZero())
}

// notice lets the days for the notice to the chairman count from where the content says;
// they begin only once, a notice that was given is not asked for again.
func (s *Service) notice(ctx context.Context, tx *action.Tx, r *casework.CaseRecord, c content, begins bool) error {
	from, k := c.after.NoticeFrom(r.ReceivedOn, s.Runner.Clock.Today()), running(r, casework.ClockNotice)
	switch {
	case k == nil && !from.IsZero() && begins:
		return s.start(ctx, tx, r.ID, casework.ClockNotice, from)
	case k != nil && from.IsZero():
		stopAt(tx, r.ID, c.at, casework.ClockNotice)
	case k != nil && from != k.StartedOn:
		return s.restart(ctx, tx, r.ID, casework.ClockNotice, from)
	}
	return nil
}

// checks lets the month to the next check of the residence count from where the content
// says (NĐ 105/2021 art. 47.1): a check that was made begins the next one, one that was a
// slip is corrected. managed is that the year of management runs by what is official.
func (s *Service) checks(ctx context.Context, tx *action.Tx, r *casework.CaseRecord, c content, managed bool) error {
	today := s.Runner.Clock.Today()
	from, k := c.after.CheckFrom(today), running(r, casework.ClockCheck)
	switch {
	case k == nil && managed && !from.IsZero():
		return s.start(ctx, tx, r.ID, casework.ClockCheck, from)
	case k == nil:
		return nil
	case from.IsZero():
		stopAt(tx, r.ID, c.at, casework.ClockCheck)
	case from.After(k.StartedOn):
		stopAt(tx, r.ID, c.at, casework.ClockCheck)
		return s.start(ctx, tx, r.ID, casework.ClockCheck, from)
	case from.Before(k.StartedOn) && c.before.CheckFrom(today) == k.StartedOn:
		return s.restart(ctx, tx, r.ID, casework.ClockCheck, from)
	}
	return nil
}

// manage lets the year of management run from the decision that is in force (NĐ 105/2021
// art. 43): a new one begins a new year, one to stop or to conclude ends it, also where
// they were entered from paper; beside it the residence is checked every month.
func (x *step) manage(ctx context.Context, c content) error {
	var from clock.Date
	if d := casework.Managed(c.after); d != nil {
		from = d.On
	}
	k := running(x.record, casework.ClockManagement)
	if k != nil && k.StartedOn != from {
		stopAt(x.Tx, x.record.ID, c.at, casework.ClockManagement)
	}
	runs := k != nil && k.StartedOn == from
	if !from.IsZero() && !runs {
		var err error
		if runs, err = x.beginYear(ctx, from, c.before); err != nil {
			return err
		}
	}
	return x.checks(ctx, x.Tx, x.record, c, runs)
}

// beginYear begins the year of a decision. One that ended runs on only where a correction
// says that it did not end; what a step ended stays so. runs is that it runs now.
func (x *step) beginYear(ctx context.Context, from clock.Date, before *casework.Content) (runs bool, err error) {
	was := casework.Managed(before)
	corrected := was == nil || was.On != from
	tag, err := x.Exec(ctx, `update case_clocks set done_at = case when $4 then null else done_at end where id =
		(select id from case_clocks where record_id = $1 and term = $2 and started_on = $3 order by id desc limit 1)`,
		x.record.ID, casework.ClockManagement, from.Start(), corrected)
	if err != nil || tag.RowsAffected() > 0 {
		return corrected, err
	}
	return true, x.start(ctx, x.Tx, x.record.ID, casework.ClockManagement, from)
}
