package notice

import (
	"cmp"
	"slices"
	"time"

	"github.com/google/uuid"

	"congvu/server/clock"
)

// Addressee is whom a rule reminds.
type Addressee string

// Addressees of rules.
const (
	ToClerk    Addressee = "CLERK"    // who works on the report
	ToApprover Addressee = "APPROVER" // who answers for the unit
	ToOfficer  Addressee = "OFFICER"  // who follows the unit in the lead agency
)

// Rule says on which working day around a due date whom a digest reminds.
type Rule struct {
	To         Addressee
	WorkingDay int // from the due day: -3 three before, 0 the day itself, 2 two after
	Every      int // repeated after so many working days; 0 = once
	Regime     *uuid.UUID
}

// Fires reports whether the rule falls on a working day after since, up to and with
// today. With since, a day on which no digest was made is made up for.
func (r Rule) Fires(due, since, today clock.Date, days *clock.Calendar) bool {
	for d := today; d.After(since); d = d.AddDays(-1) {
		if days.IsWorking(d) && r.on(-days.WorkingDaysBetween(d.Start(), due.Start())) {
			return true
		}
	}
	return false
}

func (r Rule) on(day int) bool {
	return day == r.WorkingDay || r.Every > 0 && day > r.WorkingDay && (day-r.WorkingDay)%r.Every == 0
}

// Owed is a report that waits for its unit.
type Owed struct {
	Obligation uuid.UUID
	Unit       uuid.UUID
	Holders    []uuid.UUID // units that were given a part and are not done
	Lead       uuid.UUID   // the agency that leads its regime
	Regime     uuid.UUID
	Code, Name string // of the regime
	Due        time.Time
}

// Post is a position in force with the roles that reports need.
type Post struct {
	Account, Position, Unit uuid.UUID
	Clerk, Approver         bool
}

// People is who may be told of reports.
type People struct {
	Posts    []Post
	Offices  map[uuid.UUID][]uuid.UUID    // rooms that act for a unit
	Officers map[[2]uuid.UUID][]uuid.UUID // lead agency and unit → positions that follow it

	byUnit map[uuid.UUID][]Post
	byID   map[uuid.UUID]Post
}

func (p *People) index() {
	if p.byUnit != nil {
		return
	}
	p.byUnit, p.byID = map[uuid.UUID][]Post{}, map[uuid.UUID]Post{}
	for _, x := range p.Posts {
		p.byUnit[x.Unit] = append(p.byUnit[x.Unit], x)
		p.byID[x.Position] = x
	}
}

// In are the posts of units.
func (p *People) In(units []uuid.UUID) (out []Post) {
	p.index()
	for _, u := range units {
		out = append(out, p.byUnit[u]...)
	}
	return out
}

// seated are the posts of a unit and of the rooms that act for it.
func (p *People) seated(unit uuid.UUID, fits func(Post) bool) (out []Post) {
	p.index()
	for _, at := range append([]uuid.UUID{unit}, p.Offices[unit]...) {
		for _, x := range p.byUnit[at] {
			if fits(x) {
				out = append(out, x)
			}
		}
	}
	return out
}

func clerk(x Post) bool    { return x.Clerk }
func approver(x Post) bool { return x.Approver }

// Clerks are those who work on a report: of the unit, its office and whoever
// holds a part of it.
func (p *People) Clerks(o Owed) []Post {
	out := p.seated(o.Unit, clerk)
	for _, holder := range o.Holders {
		out = append(out, p.seated(holder, clerk)...)
	}
	return out
}

func (p *People) officers(o Owed) (out []Post) {
	p.index()
	for _, position := range p.Officers[[2]uuid.UUID{o.Lead, o.Unit}] {
		if x, there := p.byID[position]; there {
			out = append(out, x)
		}
	}
	if len(out) == 0 { // in no group, or its officer left: the agency's clerks are told
		out = p.seated(o.Lead, clerk)
	}
	return out
}

func (p *People) addressed(to Addressee, o Owed) []Post {
	switch to {
	case ToApprover:
		return p.seated(o.Unit, approver)
	case ToOfficer:
		return p.officers(o)
	}
	return p.Clerks(o)
}

// Digests are the lines each account is told on a day, and the reports of which
// their clerks are told. What a person is reached for in two ways counts once.
func Digests(rules []Rule, owed []Owed, people *People, since, today clock.Date, days *clock.Calendar) (map[uuid.UUID][]NoticeLine, []uuid.UUID) {
	told, reminded := ledger{}, []uuid.UUID{}
	for _, o := range owed {
		due := clock.DateOf(o.Due)
		for _, r := range governing(rules, o.Regime) {
			if !r.Fires(due, since, today, days) {
				continue
			}
			for _, x := range people.addressed(r.To, o) {
				told.add(x.Account, causeOf(r.To, due, today), o)
			}
			if r.To == ToClerk {
				reminded = append(reminded, o.Obligation)
			}
		}
	}
	return told.lines(), slices.Compact(reminded)
}

func causeOf(to Addressee, due, today clock.Date) NoticeCause {
	switch {
	case to == ToApprover:
		return UnitOverdue
	case to == ToOfficer:
		return FollowedOverdue
	case today.After(due):
		return Overdue
	case today == due:
		return DueToday
	}
	return BeforeDue
}

type key struct {
	cause  NoticeCause
	regime uuid.UUID
}

// ledger collects, by account, which reports stand in which line.
type ledger map[uuid.UUID]map[key]map[uuid.UUID]Owed

func (l ledger) add(account uuid.UUID, cause NoticeCause, o Owed) {
	if l[account] == nil {
		l[account] = map[key]map[uuid.UUID]Owed{}
	}
	k := key{cause, o.Regime}
	if l[account][k] == nil {
		l[account][k] = map[uuid.UUID]Owed{}
	}
	l[account][k][o.Obligation] = o
}

var causes = []NoticeCause{Overdue, DueToday, BeforeDue, UnitOverdue, FollowedOverdue, Urged}

func (l ledger) lines() map[uuid.UUID][]NoticeLine {
	out := map[uuid.UUID][]NoticeLine{}
	for account, by := range l {
		for k, reports := range by {
			for _, o := range reports {
				out[account] = append(out[account], NoticeLine{Cause: k.cause, RegimeID: &o.Regime, RegimeCode: &o.Code, RegimeName: &o.Name, Count: len(reports)})
				break
			}
		}
		slices.SortFunc(out[account], func(a, b NoticeLine) int {
			return cmp.Or(cmp.Compare(slices.Index(causes, a.Cause), slices.Index(causes, b.Cause)), cmp.Compare(*a.RegimeCode, *b.RegimeCode))
		})
	}
	return out
}

// UrgeLines are the lines each account is told when reports are urged.
func UrgeLines(urged []Owed, people *People) map[uuid.UUID][]NoticeLine {
	told := ledger{}
	for _, o := range urged {
		for _, x := range people.Clerks(o) {
			told.add(x.Account, Urged, o)
		}
	}
	return told.lines()
}
