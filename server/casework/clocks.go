package casework

import (
	"slices"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/flow"
)

// OpeningClocks run from the receipt of the information: the 3 days of the province and,
// for the police of a commune, the verification of the residence beside them.
func OpeningClocks(u *directory.Unit, remote bool) []string {
	if Committee(u) == nil {
		return []string{ClockNew}
	}
	return []string{ClockNew, Residing(ClockResidence, remote)}
}

// Residing is the time limit to verify where somebody lives: longer in mountains, on
// islands and far away (NĐ 105/2021 art. 41.1). Other time limits are the same everywhere.
func Residing(key string, remote bool) string {
	if key == ClockResidence && remote {
		return ClockResidenceRemote
	}
	return key
}

// OfManaged are the time limits of somebody who is under management.
var OfManaged = map[string]bool{ClockTell: true, ClockArrive: true, ClockGive: true, ClockCheck: true}

// Counts tells whether a time limit that a step starts runs for this one: the place where
// somebody comes to live is told (Luật 120/2025 art. 24) and sent the file of
// the management (NĐ 105/2021 art. 47.2), a prison or another country is not.
func (in StepCaseInput) Counts(key string) bool {
	return key != ClockTell && key != ClockGive || in.Action != Leave || in.Lock != nil && *in.Lock == LeftProvince
}

// Ending is what runs on when a record comes to stand in a state: nothing of one that is closed or
// merged; of a locked one what does not wait for its unit, and what its police still sends and records: a
// decision that was signed (NĐ 105/2021 art. 48.3), the file of who left the province (art. 47.2).
// Other states end nothing.
func Ending(to flow.State) (ends, durations bool, kept []string) {
	switch CaseState(to) {
	case Closed, Merged:
		return true, true, []string{}
	case Locked:
		return true, false, []string{ClockSend, ClockGive}
	}
	return false, false, nil
}

// Verified is the day on which where the person lives was verified: none before the
// information came, none that has not come yet.
func (c *Content) Verified(received, today clock.Date) (day clock.Date) {
	if m := c.Management; m != nil && m.ResidenceVerifiedOn != nil && m.ResidenceVerifiedOn.Within(received, today) {
		return *m.ResidenceVerifiedOn
	}
	return day
}

// NoticeFrom is the day from which the chairman is to be told of somebody: of a user on
// whom nothing was decided yet, since the residence is known (NĐ 105/2021 art. 41.5, 6).
func (c *Content) NoticeFrom(received, today clock.Date) (day clock.Date) {
	if s := statusIn(c); s == nil || *s != User || Managed(c) != nil {
		return day
	}
	known := c.Verified(received, today)
	if slices.ContainsFunc(c.Management.Decisions, func(d *CaseDecision) bool { return !d.On.Before(known) }) {
		return day // it was decided on since
	}
	return known
}

// CheckFrom is the day from which the month to the next check of the residence counts:
// the decision to manage, or the last day since on which the residence was confirmed
// (NĐ 105/2021 art. 47.1); none for who is not managed, or no more (art. 43: one year).
func (c *Content) CheckFrom(today clock.Date) (day clock.Date) {
	d := Managed(c)
	if d == nil || !today.Before(d.On.AddMonths(12)) {
		return day
	}
	day = d.On
	if c.Contact == nil {
		return day
	}
	for _, r := range c.Contact.Residences {
		if r.ConfirmedOn != nil && r.ConfirmedOn.After(day) && !r.ConfirmedOn.After(today) {
			day = *r.ConfirmedOn
		}
	}
	return day
}
