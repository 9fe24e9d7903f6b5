package store

import (
	"encoding/json"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/reporting"
)

const (
	roundColumns = `r.id, r.version, r.regime_id, r.form_version_id, r.period_key, r.period_from, r.period_to, r.opens_at,
	r.state, r.illustrative, r.closed_at, r.close_reason, r.outline_version_id`

	obligationColumns = `o.id, o.version, o.updated_at, o.unit_id, o.state, o.state_since, o.due_at, o.due_explanation,
	o.supplement_due_at, o.first_submitted_at, o.last_submitted_at, o.on_time, o.official_id,
	o.return_count, o.submission_count, o.marks, ` + givenColumn + `, ` + roundColumns

	obligationTables = ` from obligations o join rounds r on r.id = o.round_id`
)

// roundRow is a round as stored.
type roundRow struct {
	reporting.Round
	regimeID, formID uuid.UUID
	outlineID        *uuid.UUID
	from, to         time.Time
}

func (r *roundRow) targets() []any {
	return []any{&r.ID, &r.Version, &r.regimeID, &r.formID, &r.PeriodKey, &r.from, &r.to, &r.OpensAt, &r.State, &r.Illustrative, &r.ClosedAt, &r.CloseReason, &r.outlineID}
}

// obligationRow is an obligation as stored, with its round.
type obligationRow struct {
	reporting.Obligation
	unitID      uuid.UUID
	explanation []byte
	marks       []byte
	given       []byte // parts given and not taken back
	submissions int    // how many versions were sent
	round       roundRow
}

func (o *obligationRow) targets() []any {
	return append([]any{&o.ID, &o.Version, &o.UpdatedAt, &o.unitID, &o.State, &o.StateSince, &o.DueAt, &o.explanation,
		&o.SupplementDueAt, &o.FirstSubmittedAt, &o.LastSubmittedAt, &o.OnTime, &o.OfficialID,
		&o.ReturnCount, &o.submissions, &o.marks, &o.given}, o.round.targets()...)
}

// maker turns the rows of one answer into objects. Rounds and regimes are shared
// by the rows that name them, and so are the parts read on demand.
type maker struct {
	s       *Service
	viewer  *access.Viewer
	units   *directory.Snapshot
	days    *clock.Calendar
	now     time.Time
	regimes map[uuid.UUID]*reporting.Regime
	rounds  map[uuid.UUID]*reporting.Round
	page    *page
}

func (s *Service) maker(v *access.Viewer) *maker {
	m := &maker{s: s, viewer: v, units: s.Units.Current(), days: s.Days(), now: s.now(),
		regimes: map[uuid.UUID]*reporting.Regime{}, rounds: map[uuid.UUID]*reporting.Round{}}
	m.page = &page{s: s, viewer: v}
	return m
}

// round makes a round of its row.
func (m *maker) round(row *roundRow) *reporting.Round {
	if known := m.rounds[row.ID]; known != nil {
		return known
	}
	r := row.Round
	regime := m.regimes[row.regimeID]
	if regime == nil {
		regime = m.s.regime(row.regimeID)
		m.regimes[row.regimeID] = regime
	}
	r.Regime, r.PeriodFrom, r.PeriodTo, r.PeriodLabel = regime, clock.DateIn(row.from), clock.DateIn(row.to), row.PeriodKey
	if regime != nil {
		if p, err := regime.Period(row.PeriodKey); err == nil {
			r.PeriodLabel = p.Label()
		}
	}
	if v := m.s.catalogue.Load().versions[row.formID]; v != nil {
		r.FormVersion = v.FormVersion
	}
	if row.outlineID != nil {
		r.Outline = m.s.catalogue.Load().outlines[*row.outlineID]
	}
	m.rounds[row.ID] = &r
	return &r
}

// obligation makes an obligation of its row and adds it to the page.
func (m *maker) obligation(row *obligationRow) (*reporting.Obligation, error) {
	o := &row.Obligation
	if err := json.Unmarshal(row.explanation, &o.DueExplanation); err != nil {
		return nil, err
	}
	if err := listed(row.marks, &o.Marks); err != nil {
		return nil, err
	}
	o.Round, o.Unit = m.round(&row.round), m.units.Unit(row.unitID)
	if err := m.s.given(o, row.given); err != nil {
		return nil, err
	}
	o.Timeliness = o.TimelinessAt(m.now)
	o.WorkingDaysLeft = m.days.WorkingDaysBetween(m.now, o.DueAt)
	o.Parts = m.page
	m.page.siblings = append(m.page.siblings, o)
	return o, nil
}

// listed reads a stored list, which mostly is empty.
func listed(list []byte, into any) error {
	if string(list) == "[]" {
		return nil
	}
	return json.Unmarshal(list, into)
}

// collect makes obligations of all rows; extra are the targets of columns after
// those of the obligation.
func (m *maker) collect(rows pgx.Rows, extra func(*obligationRow) []any) ([]*reporting.Obligation, error) {
	defer rows.Close()
	out := []*reporting.Obligation{}
	for rows.Next() {
		row := &obligationRow{}
		targets := row.targets()
		if extra != nil {
			targets = append(targets, extra(row)...)
		}
		if err := rows.Scan(targets...); err != nil {
			return nil, err
		}
		o, err := m.obligation(row)
		if err != nil {
			return nil, err
		}
		out = append(out, o)
	}
	return out, rows.Err()
}
