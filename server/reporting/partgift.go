package reporting

import (
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/text"
)

const (
	// MaxPartDepth is how often a part is handed on.
	MaxPartDepth = 4
	// MaxParts is how many parts of one report are given at a time.
	MaxParts = 60
)

// GivePartInput gives a part of a report to a unit or a person.
type GivePartInput struct {
	Obligation Versioned
	ParentID   *uuid.UUID
	UnitID     uuid.UUID
	PositionID *uuid.UUID
	Scope      ScopeInput
	Note       *string
	DueAt      *time.Time
}

// ScopeInput names what is given.
type ScopeInput = Scope

// PartInput names a part with the version the client saw.
type PartInput struct{ Part Versioned }

// PartReasonInput is a step with a part that may say why.
type PartReasonInput struct {
	Part   Versioned
	Reason *string
}

// Gift is a part about to be given.
type Gift struct {
	Parent *WorkPart // nil = by the unit that owes
	Unit   *directory.Unit
	Person *directory.Position // nil = the unit
	Scope  Scope
	Note   string
	DueAt  *time.Time
}

// giver is the unit in whose name it is given.
func (g Gift) giver(o *Obligation) *directory.Unit {
	if g.Parent != nil {
		return g.Parent.Holder
	}
	return o.Unit
}

// CheckGift refuses a part that cannot be given so, and tidies what it covers and
// says: DELEGATION_LOOP, HOLDER_NOT_BELOW, HOLDER_ENDED, HOLDER_ENDS, PART_DUE,
// SCOPE_UNKNOWN, SCOPE_OUTSIDE, SCOPE_TAKEN, PARTS_TOO_DEEP, TOO_MANY_PARTS.
func (o *Obligation) CheckGift(g *Gift, e Extent, now time.Time) error {
	for _, check := range []func(*Gift, Extent, time.Time) error{o.checkHolder, o.checkDates, o.checkScope, o.checkNote} {
		if err := check(g, e, now); err != nil {
			return err
		}
	}
	return nil
}

func (o *Obligation) checkHolder(g *Gift, _ Extent, _ time.Time) error {
	if g.Unit == nil {
		return fault.New(fault.BadInput, "HOLDER_NOT_BELOW", "Chọn phòng, đơn vị cấp dưới hoặc người được giao.").At("unitId")
	}
	giver := g.giver(o)
	if f := o.checkLoop(g); f != nil {
		return f
	}
	lower := giver.At < g.Unit.At && g.Unit.At < giver.Until
	if !lower && (g.Person == nil || g.Unit.ID != giver.ID) {
		return fault.New(fault.BadInput, "HOLDER_NOT_BELOW",
			"%s không phải phòng hoặc đơn vị cấp dưới của %s. Chọn một phòng, đơn vị cấp dưới hoặc người của đơn vị.", g.Unit.Name, giver.Name).At("unitId")
	}
	if g.Person != nil && (g.Person.Unit == nil || g.Person.Unit.ID != g.Unit.ID || !slices.Contains(g.Person.Roles, "CLERK")) {
		return fault.New(fault.BadInput, "HOLDER_NOT_CLERK", "Người được chọn không phải cán bộ nhập liệu của %s. Chọn người khác.", g.Unit.Name).At("positionId")
	}
	if g.Parent != nil && o.depth(g.Parent) >= MaxPartDepth {
		return fault.New(fault.BadInput, "PARTS_TOO_DEEP", "Phần việc đã giao tiếp qua %d cấp, không giao tiếp được nữa.", MaxPartDepth).At("parentId")
	}
	if len(o.Given) >= MaxParts {
		return fault.New(fault.TooMany, "TOO_MANY_PARTS", "Một báo cáo giao tối đa %d phần cùng lúc. Thu hồi bớt hoặc giao phần lớn hơn.", MaxParts).At("scope")
	}
	return nil
}

// checkLoop: nobody gets back what it gave. A unit hands on to a person of its own,
// once.
func (o *Obligation) checkLoop(g *Gift) *fault.Error {
	loop := func(name string) *fault.Error {
		return fault.New(fault.BadInput, "DELEGATION_LOOP",
			"Giao cho %s tạo vòng lặp phân công: chính nơi này đã giao phần việc xuống. Chọn nơi khác.", name).At("unitId")
	}
	if g.Person == nil && g.Unit.ID == o.Unit.ID {
		return loop(g.Unit.Name)
	}
	for up := g.Parent; up != nil; up = o.parent(up) {
		sameUnit := up.Holder.ID == g.Unit.ID
		samePerson := g.Person != nil && up.PersonID != nil && *up.PersonID == g.Person.ID
		if samePerson || sameUnit && g.Person == nil {
			return loop(g.Unit.Name)
		}
	}
	return nil
}

// until is the last instant at which the part must stand: its own date, else that
// of the part it is cut from, else the report's.
func (o *Obligation) until(g *Gift) time.Time {
	switch {
	case g.DueAt != nil:
		return *g.DueAt
	case g.Parent != nil && g.Parent.DueAt != nil:
		return *g.Parent.DueAt
	}
	return o.WaitsUntil()
}

func (o *Obligation) checkDates(g *Gift, _ Extent, now time.Time) error {
	if g.DueAt != nil {
		limit := o.until(&Gift{Parent: g.Parent})
		switch {
		case g.DueAt.Before(now):
			return fault.New(fault.BadInput, "PART_DUE", "Hạn của phần việc đã qua. Chọn hạn từ hôm nay trở đi.").At("dueAt")
		case g.DueAt.After(limit) && limit.After(now):
			return fault.New(fault.BadInput, "PART_DUE", "Hạn của phần việc muộn hơn hạn %s. Chọn hạn sớm hơn hoặc để trống.",
				limit.In(clock.Zone).Format("15:04 02/01/2006")).At("dueAt")
		}
	}
	today, until := clock.DateOf(now), clock.DateOf(o.until(g))
	if until.Before(today) {
		until = today
	}
	if f := inForce(g.Unit.Name, "unitId", g.Unit.ValidFrom, lastDay(g.Unit), today, until); f != nil {
		return f
	}
	if g.Person != nil {
		if f := inForce(g.Person.Title+" "+g.Person.Account.DisplayName, "positionId", g.Person.ValidFrom, g.Person.ValidTo, today, until); f != nil {
			return f
		}
	}
	return nil
}

// lastDay: a unit's end is the first day on which it no longer holds.
func lastDay(u *directory.Unit) *clock.Date {
	if u.ValidTo == nil {
		return nil
	}
	last := u.ValidTo.AddDays(-1)
	return &last
}

func inForce(name, place string, from clock.Date, last *clock.Date, today, until clock.Date) *fault.Error {
	switch {
	case from.After(today):
		return fault.New(fault.BadInput, "HOLDER_ENDED", "%s hoạt động từ %s, chưa nhận việc được hôm nay. Chọn nơi khác.", name, from.Vietnamese()).At(place)
	case last == nil:
		return nil
	case last.Before(today):
		return fault.New(fault.BadInput, "HOLDER_ENDED", "%s đã kết thúc hoạt động ngày %s. Chọn nơi khác.", name, last.Vietnamese()).At(place)
	case last.Before(until):
		return fault.New(fault.BadInput, "HOLDER_ENDS",
			"%s chỉ hoạt động đến hết ngày %s, trước hạn %s của phần việc. Chọn nơi khác hoặc đặt hạn sớm hơn.", name, last.Vietnamese(), until.Vietnamese()).At(place)
	}
	return nil
}

func (o *Obligation) checkScope(g *Gift, e Extent, _ time.Time) error {
	tidy, err := e.Tidy(g.Scope)
	if err != nil {
		return err
	}
	g.Scope = tidy
	if g.Parent != nil && !e.Contains(g.Parent.Scope, tidy) {
		return fault.New(fault.BadInput, "SCOPE_OUTSIDE", "Phạm vi giao (%s) vượt ra ngoài phần được giao (%s). Chọn lại phạm vi.",
			e.Words(tidy), e.Words(g.Parent.Scope)).At("scope")
	}
	for _, p := range o.Given {
		if p.ParentID == nil != (g.Parent == nil) || p.ParentID != nil && *p.ParentID != g.Parent.ID {
			continue
		}
		if common, overlap := e.Shared(p.Scope, tidy); overlap {
			return fault.New(fault.BadInput, "SCOPE_TAKEN", "Phần %s đang giao cho %s. Thu hồi phần đó hoặc chọn phạm vi khác.",
				e.Words(common), p.HolderName()).At("scope")
		}
	}
	return nil
}

func (o *Obligation) checkNote(g *Gift, _ Extent, _ time.Time) error {
	note, err := text.NFC(g.Note)
	if err != nil {
		return fault.As(err).At("note")
	}
	g.Note = strings.TrimSpace(note)
	if len([]rune(g.Note)) > MaxReason {
		return fault.New(fault.BadInput, "REASON_TOO_LONG", "Nội dung giao dài quá %d ký tự. Rút gọn lại.", MaxReason).At("note")
	}
	return nil
}
