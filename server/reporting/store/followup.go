package store

import (
	"strings"
	"time"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/reporting"
)

// followUp is what a monitoring table tells of a unit beside its report: who follows
// it, how often it was urged and when it was last reminded.
type followUp struct {
	urged        int
	lastUrgedAt  *time.Time
	acknowledged bool
	remindedOn   *time.Time
	officers     []string
	mine         bool
}

func (f *followUp) targets() []any {
	return []any{&f.urged, &f.lastUrgedAt, &f.acknowledged, &f.remindedOn, &f.officers, &f.mine}
}

// followUp adds its columns to a query over the obligations of a round. The officers
// are those of the agency that leads the round's regime.
func (s *Service) followUp(q *query, v *access.Viewer, r *reporting.Round) {
	today, position := q.arg(stored(s.Runner.Clock.Today())), q.arg(v.Position)
	day := today + "::date"
	var lead any
	if r.Regime != nil && r.Regime.LeadUnit != nil {
		lead = r.Regime.LeadUnit.ID
	}
	agency := q.arg(lead)
	officers := ` from unit_group_members m join unit_groups g on g.id = m.group_id join group_officers f on f.group_id = g.id
		where m.unit_id = o.unit_id and g.lead_unit_id = ` + agency + `::uuid and ` + inForce("m", day) + " and " + inForce("g", day) + " and " + inForce("f", day)
	q.WriteString(`, (select count(*) from urge_targets t where t.obligation_id = o.id),
		(select max(u.at) from urge_targets t join urges u on u.id = t.urge_id where t.obligation_id = o.id),
		not exists (select from urge_targets t where t.obligation_id = o.id and t.acknowledged_at is null), o.reminded_on,
		(select coalesce(array_agg(a.display_name order by a.display_name), '{}') from positions p join accounts a on a.id = p.account_id
			where p.id in (select f.position_id` + officers + `)),
		exists (select` + officers + ` and f.position_id = ` + position + `)`)
}

func (m *maker) unitProgress(r *reporting.Round, o *reporting.Obligation, f *followUp) *reporting.UnitProgress {
	return &reporting.UnitProgress{ObligationID: o.ID, Unit: o.Unit, State: o.State, Timeliness: o.Timeliness,
		DueAt: o.DueAt, FirstSubmittedAt: o.FirstSubmittedAt, Returns: o.ReturnCount, WorkingDaysLate: o.WorkingDaysLate(m.now, m.days),
		Urged: f.urged, LastUrgedAt: f.lastUrgedAt, UrgeAcknowledged: f.urged > 0 && f.acknowledged, LastRemindedOn: dayOf(f.remindedOn),
		LineageNote: m.lineageNote(o.Unit, r.PeriodFrom), Officers: f.officers, Mine: f.mine, Round: r}
}

// lineageNote says where a unit came from or went to when its territory changed
// since the period began: those who answered for part of the period are named.
func (m *maker) lineageNote(u *directory.Unit, from clock.Date) *string {
	var parts, next []string
	var on clock.Date
	for _, s := range m.units.Lineage(u.Area.ID) {
		switch {
		case !s.Date.After(from):
			continue
		case s.To.ID == u.Area.ID && s.Partial:
			parts = append(parts, "một phần "+s.From.FullName)
		case s.To.ID == u.Area.ID:
			parts = append(parts, s.From.FullName)
		default:
			next = append(next, s.To.FullName)
		}
		on = s.Date
	}
	text := ""
	switch {
	case len(parts) > 0:
		text = "Thành lập ngày " + on.Vietnamese() + " từ " + strings.Join(parts, ", ")
	case len(next) > 0:
		text = "Từ ngày " + on.Vietnamese() + " thuộc " + strings.Join(next, ", ")
	default:
		return nil
	}
	return &text
}
