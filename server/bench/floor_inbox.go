package bench

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/reporting"
)

type inboxAnswer struct {
	Inbox inboxPart `json:"inbox"`
}

type inboxPart struct {
	HasMore  bool        `json:"hasMore"`
	Items    []inboxItem `json:"items"`
	Typename string      `json:"__typename"`
}

type inboxItem struct {
	Action       string               `json:"action"`
	Since        time.Time            `json:"since"`
	DueAt        time.Time            `json:"dueAt"`
	Group        reporting.InboxGroup `json:"group"`
	ChangedCells *int                 `json:"changedCells"`
	Obligation   workLine             `json:"obligation"`
	Typename     string               `json:"__typename"`
}

type workLine struct {
	ID              uuid.UUID            `json:"id"`
	Version         int                  `json:"version"`
	State           string               `json:"state"`
	Timeliness      reporting.Timeliness `json:"timeliness"`
	DueAt           time.Time            `json:"dueAt"`
	WorkingDaysLeft int                  `json:"workingDaysLeft"`
	DueExplanation  explanation          `json:"dueExplanation"`
	UpdatedAt       time.Time            `json:"updatedAt"`
	Unit            named                `json:"unit"`
	Round           roundPart            `json:"round"`
	Typename        string               `json:"__typename"`
}

type explanation struct {
	Text        string `json:"text"`
	Source      string `json:"source"`
	Provisional bool   `json:"provisional"`
	Typename    string `json:"__typename"`
}

type named struct {
	ID       uuid.UUID `json:"id"`
	Code     string    `json:"code,omitempty"`
	Name     string    `json:"name"`
	Typename string    `json:"__typename"`
}

type roundPart struct {
	ID           uuid.UUID  `json:"id"`
	PeriodLabel  string     `json:"periodLabel"`
	PeriodFrom   clock.Date `json:"periodFrom"`
	PeriodTo     clock.Date `json:"periodTo"`
	Illustrative bool       `json:"illustrative"`
	Regime       named      `json:"regime"`
	Typename     string     `json:"__typename"`
}

const floorInbox = `select o.id, o.version, o.state, o.state_since, o.due_at, o.supplement_due_at, o.due_explanation, o.on_time, o.updated_at, o.unit_id,
	r.id, r.period_key, r.period_from, r.period_to, r.illustrative, r.regime_id,
	case when o.submission_count > 1 then (select s.cells from submissions s where s.obligation_id = o.id and s.number = o.submission_count) end,
	case when o.submission_count > 1 then (select s.cells from submissions s where s.obligation_id = o.id and s.number = o.submission_count - 1) end
	from obligations o join rounds r on r.id = o.round_id
	where r.state = 'OPEN' and o.state in ('SUBMITTED', 'CORRECTION_REQUESTED') and r.regime_id = any($1) and not exists (
		select from jsonb_array_elements(o.marks) m where o.state = 'SUBMITTED' and m ->> 'step' = 'SIGN' and m ->> 'positionId' = $2)
	order by coalesce(o.supplement_due_at, o.due_at), o.id limit $3`

// inbox of an approver of the lead agency.
func (f *floor) inbox(ctx context.Context, v *access.Viewer, r *http.Request) (any, error) {
	in, err := read[struct{ First int }](r)
	if err != nil {
		return nil, err
	}
	rows, err := f.DB.Pool.Query(ctx, floorInbox, v.Regimes(), v.Position.String(), in.First+1)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := inboxPart{Items: make([]inboxItem, 0, in.First), Typename: "Inbox"}
	for rows.Next() {
		if len(out.Items) == in.First {
			out.HasMore = true
			break
		}
		item := inboxItem{Action: "APPROVE", Typename: "InboxItem"}
		o := &item.Obligation
		round := &o.Round
		var supplement *time.Time
		var why, newer, older []byte
		var onTime *bool
		var unit, regime uuid.UUID
		var key string
		var from, to time.Time
		if err := rows.Scan(&o.ID, &o.Version, &o.State, &item.Since, &o.DueAt, &supplement, &why, &onTime, &o.UpdatedAt, &unit,
			&round.ID, &key, &from, &to, &round.Illustrative, &regime, &newer, &older); err != nil {
			return nil, err
		}
		if err := f.line(o, onTime, why, unit, regime, key, from, to); err != nil {
			return nil, err
		}
		rule := reporting.Obligation{State: reporting.ObligationState(o.State), DueAt: o.DueAt, SupplementDueAt: supplement}
		item.DueAt, item.Group = rule.WaitsUntil(), rule.GroupAt(f.Clock.Now(), rule.WaitsUntil())
		if newer != nil && older != nil {
			if item.ChangedCells, err = changed(newer, older); err != nil {
				return nil, err
			}
		}
		out.Items = append(out.Items, item)
	}
	return inboxAnswer{out}, rows.Err()
}

func (f *floor) line(o *workLine, onTime *bool, why []byte, unit, regime uuid.UUID, key string, from, to time.Time) error {
	if err := json.Unmarshal(why, &o.DueExplanation); err != nil {
		return err
	}
	o.DueExplanation.Typename, o.Typename, o.Round.Typename = "DueExplanation", "Obligation", "Round"
	now := f.Clock.Now()
	rule := reporting.Obligation{DueAt: o.DueAt, OnTime: onTime}
	o.Timeliness, o.WorkingDaysLeft = rule.TimelinessAt(now), f.Calendar.Calendar().WorkingDaysBetween(now, o.DueAt)
	u, g := f.Directory.Current().Unit(unit), f.regimes[regime]
	o.Unit = named{ID: u.ID, Name: u.Name, Typename: "Unit"}
	p, err := closing(key)
	if err != nil {
		return err
	}
	o.Round.PeriodLabel = p.Label()
	o.Round.PeriodFrom, o.Round.PeriodTo = clock.DateIn(from), clock.DateIn(to)
	o.Round.Regime = named{ID: g.ID, Code: g.Code, Name: g.Name, Typename: "Regime"}
	return nil
}

// changed counts the cells that differ; the front end's forms of the bench have none
// that are worked out.
func changed(newer, older []byte) (*int, error) {
	var a, b map[string]map[string]string
	if err := json.Unmarshal(newer, &a); err != nil {
		return nil, err
	}
	if err := json.Unmarshal(older, &b); err != nil {
		return nil, err
	}
	n := 0
	for row, cells := range a {
		for column, value := range cells {
			if strings.TrimSpace(b[row][column]) != value {
				n++
			}
		}
	}
	return &n, nil
}
