package casework

import (
	"context"
	"slices"

	"congvu/server/access"
	"congvu/server/directory"
)

// OfLine reports whether a unit belongs to the police line, itself or as a room.
func OfLine(u *directory.Unit) bool { return u.LineAt > 0 || u.Body().LineAt > 0 }

// AccessRow says where the record stands seen from the viewer: where the managing
// unit stands, what was granted, and which duties of the police line reach it.
func (r *CaseRecord) AccessRow(v *access.Viewer) access.Row {
	row := access.Row{State: string(r.State), Relation: v.Relation(r.Unit.Spot()) | r.Given, Opened: r.Opened}
	if OfLine(r.Unit) {
		row.Covered = v.Covering(access.CaseDuties, r.Unit.Area.At)
	}
	return row
}

// AccessRow of a version is that of its record.
func (c *CaseVersion) AccessRow(v *access.Viewer) access.Row { return c.Record.AccessRow(v) }

// Name, and what follows, are of the last entered version, for lists.
func (r *CaseRecord) Name() *string {
	return r.identity(func(i *CaseIdentity) *string { return i.FullName })
}

// latest is the version that lists show: what is being entered, else the official one.
func (r *CaseRecord) latest() *CaseIdentity {
	for _, c := range []*CaseVersion{r.Pending, r.Official} {
		if c != nil && c.Identity != nil {
			return c.Identity
		}
	}
	return nil
}

func (r *CaseRecord) identity(of func(*CaseIdentity) *string) *string {
	if i := r.latest(); i != nil {
		return of(i)
	}
	return nil
}

// OtherNames of the person.
func (r *CaseRecord) OtherNames() []string {
	if i := r.latest(); i != nil {
		return i.OtherNames
	}
	return []string{}
}

// Sex of the person.
func (r *CaseRecord) Sex() *Sex {
	if i := r.latest(); i != nil {
		return i.Sex
	}
	return nil
}

// BirthYear of the person.
func (r *CaseRecord) BirthYear() *int {
	if i := r.latest(); i != nil {
		return i.Year()
	}
	return nil
}

// runs tells whether a time limit of this name runs.
func (r *CaseRecord) runs(key string) bool {
	return slices.ContainsFunc(r.Clocks, func(c *CaseClock) bool { return c.Key == key && c.DoneAt == nil })
}

// byTaker are the time limits of the unit that a record is on its way to.
var byTaker = []string{ClockTake, ClockArrive}

// binds tells whether a time limit is the viewer's to keep or to look after: while a record
// is on its way, giver and receiver answer for their own; who is over both sees both.
func (r *CaseRecord) binds(v *access.Viewer, c *CaseClock) bool {
	side := r.AccessRow(v).Relation & (access.Own | access.Receiver)
	if r.State != Transferring || side == 0 {
		return true
	}
	return slices.Contains(byTaker, c.Key) == (side&access.Own == 0)
}

// Overdue reports whether a time limit to act, of those that bind the viewer, has passed
// with nothing done.
func (r *CaseRecord) Overdue(ctx context.Context) bool { return r.overdue(access.From(ctx)) }

func (r *CaseRecord) overdue(v *access.Viewer) bool {
	return slices.ContainsFunc(r.clocks(v), func(c *CaseClock) bool { return c.Overdue && r.binds(v, c) })
}

// NextClock is the term to act, of those that bind the viewer, that runs out first;
// durations end by themselves.
func (r *CaseRecord) NextClock(ctx context.Context) *CaseClock { return r.nextClock(access.From(ctx)) }

func (r *CaseRecord) nextClock(v *access.Viewer) (next *CaseClock) {
	for _, c := range r.clocks(v) {
		if c.DoneAt == nil && !c.Duration && r.binds(v, c) && (next == nil || c.DueAt.Before(next.DueAt)) {
			next = c
		}
	}
	return next
}

// IsMasked marks what says of itself what is hidden of it.
func (*CaseRecord) IsMasked() {}

// IsMasked marks what says of itself what is hidden of it.
func (*CaseVersion) IsMasked() {}
