package demo

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"golang.org/x/sync/errgroup"

	"congvu/server/app"
	"congvu/server/clock"
	"congvu/server/directory/nation"
	"congvu/server/reporting"
)

// writers is how many communes report at once while history is written.
const writers = 4

// member is one reporting commune of a round, former or of today.
type member struct {
	body  uuid.UUID
	code  string
	order int
	cells map[string]string // by place: r1.c4
	texts map[string]string // by heading key, of a report with an outline
}

// chapter is one round being written.
type chapter struct {
	*loader
	regime  *reporting.Regime
	period  string
	closing clock.Date
	lead    string // username of the lead agency's clerk; its approver is lead + duyet
	round   *reporting.Round
	members []member
}

// history writes the rounds in the order they happened.
func (l *loader) history(ctx context.Context, r *regimes) error {
	n, err := nation.Load()
	if err != nil {
		return err
	}
	quarters := []string{"2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2"}
	for i, key := range quarters {
		if key == "2025-Q3" {
			if err := l.populationRound(ctx, r); err != nil {
				return err
			}
		}
		c := &chapter{loader: l, regime: r.reception, period: key, closing: closingOf(key), lead: "thanhtra", members: l.receptionMembers(n, closingOf(key), i)}
		if err := c.past(ctx); err != nil {
			return fmt.Errorf("demo: %s: %w", key, err)
		}
	}
	if err := l.socioeconomicRounds(ctx, r); err != nil {
		return err
	}
	if err := l.policeRound(ctx, r.police); err != nil {
		return err
	}
	return l.current(ctx, n, r)
}

// closingOf is the 14th of the quarter's last month (NĐ 09/2019 art. 12).
func closingOf(quarter string) clock.Date {
	var year, number int
	fmt.Sscanf(quarter, "%d-Q%d", &year, &number)
	return clock.NewDate(year, time.Month(number*3), 14)
}

// receptionMembers are the communes that stood on the closing date, with figures.
func (l *loader) receptionMembers(n *nation.Nation, closing clock.Date, quarter int) (out []member) {
	if closing.Before(reform) {
		people := weights(n, l.land)
		for i, c := range l.land.OldCommunes {
			out = append(out, member{l.org.Former[c.Code], c.Code, i, reception("cũ "+c.Code, quarter, people[c.Code]).cells(), nil})
		}
		return out
	}
	for i, c := range l.land.Communes {
		people := 8000
		if c.Population != nil {
			people = *c.Population
		}
		out = append(out, member{l.org.Body[c.Code], c.Code, i, reception(c.Code, quarter, people).cells(), nil})
	}
	return out
}

func (l *loader) populationRound(ctx context.Context, r *regimes) error {
	c := &chapter{loader: l, regime: r.population, period: "2025-07-01_2025-07-31", closing: clock.NewDate(2025, 7, 31), lead: "so.noivu"}
	for i, commune := range l.land.Communes {
		c.members = append(c.members, member{l.org.Body[commune.Code], commune.Code, i, population(commune), nil})
	}
	return c.past(ctx)
}

// past writes a finished round: most in time, some late, some returned once, all
// approved in the end.
func (c *chapter) past(ctx context.Context) error {
	first := c.closing.AddDays(1).Start()
	if err := c.open(ctx, first.Add(7*time.Hour)); err != nil {
		return err
	}
	late := func(m member) bool { return m.order%14 == 9 }
	returned := func(m member) bool { return m.order%17 == 4 && !late(m) }
	if err := c.send(ctx, first.Add(9*time.Hour), func(m member) bool { return !late(m) && m.order%3 != 0 }); err != nil {
		return err
	}
	if err := c.send(ctx, first.Add(34*time.Hour), func(m member) bool { return !late(m) && m.order%3 == 0 }); err != nil {
		return err
	}
	day := func(n int, hour int) time.Time {
		return c.closing.AddDays(n).Start().Add(time.Duration(hour) * time.Hour)
	}
	if err := c.sendBack(ctx, day(5, 9), returned); err != nil {
		return err
	}
	if err := c.send(ctx, day(7, 10), func(m member) bool { return returned(m) || late(m) }); err != nil {
		return err
	}
	return c.approve(ctx, day(9, 15), func(member) bool { return true })
}

// open opens the round in the lead agency's name.
func (c *chapter) open(ctx context.Context, at time.Time) error {
	s, err := c.at(ctx, at)
	if err != nil {
		return err
	}
	if ctx, err = as(ctx, s, c.posts.named[c.lead]); err != nil {
		return err
	}
	c.round, err = s.Reports.OpenRound(ctx, c.regime.ID, c.period)
	return err
}

// owed are the obligations of the round by unit, as they stand now.
func (c *chapter) owed(ctx context.Context) (map[uuid.UUID]reporting.Versioned, error) {
	rows, err := c.db.Pool.Query(ctx, `select unit_id, id, version from obligations where round_id = $1`, c.round.ID)
	if err != nil {
		return nil, err
	}
	out := map[uuid.UUID]reporting.Versioned{}
	var unit uuid.UUID
	var v reporting.Versioned
	_, err = pgx.ForEachRow(rows, []any{&unit, &v.ID, &v.Version}, func() error { out[unit] = v; return nil })
	return out, err
}

// each runs fn for the chosen members, a few at a time, at an instant.
func (c *chapter) each(ctx context.Context, at time.Time, chosen func(member) bool, fn func(context.Context, *app.Services, member, reporting.Versioned) error) error {
	s, err := c.at(ctx, at)
	if err != nil {
		return err
	}
	owed, err := c.owed(ctx)
	if err != nil {
		return err
	}
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(writers)
	for _, m := range c.members {
		if v, ok := owed[m.body]; ok && chosen(m) {
			g.Go(func() error { return fn(ctx, s, m, v) })
		}
	}
	return g.Wait()
}

// send enters, puts up, signs and sends.
func (c *chapter) send(ctx context.Context, at time.Time, chosen func(member) bool) error {
	return c.each(ctx, at, chosen, func(ctx context.Context, s *app.Services, m member, v reporting.Versioned) error {
		return c.through(ctx, s, m, v, reporting.StepIssue)
	})
}

// through walks the commune's own route up to a step.
func (c *chapter) through(ctx context.Context, s *app.Services, m member, v reporting.Versioned, upTo reporting.RouteStepKind) error {
	clerk, err := as(ctx, s, c.posts.clerk[m.body])
	if err != nil {
		return err
	}
	saved, err := c.enter(clerk, s, m, v)
	if err != nil {
		return err
	}
	o, err := s.Reports.Obligation(clerk, v.ID)
	if err != nil {
		return err
	}
	o, err = s.Reports.Propose(clerk, reporting.ProposeInput{Obligation: versioned(o), Revision: saved.Draft.Revision})
	if err != nil || upTo == reporting.StepPropose {
		return err
	}
	signer, err := as(ctx, s, c.posts.approver[m.body])
	if err != nil {
		return err
	}
	if o, err = s.Reports.Sign(signer, reporting.SignInputReport{Obligation: versioned(o)}); err != nil || upTo == reporting.StepSign {
		return err
	}
	if o.State != reporting.Signed {
		return nil // no văn thư on this route: signing sent it
	}
	records, err := as(ctx, s, c.posts.records[m.body])
	if err != nil {
		return err
	}
	_, err = s.Reports.Issue(records, reporting.IssueInput{Obligation: versioned(o), DocNumber: fmt.Sprint(20 + m.order),
		DocNotation: "BC-UBND", DocDate: s.Clock.Today()})
	return err
}

// enter saves the cells of a report, each against the value an editor would have
// seen in the draft.
func (c *chapter) enter(ctx context.Context, s *app.Services, m member, v reporting.Versioned) (*reporting.SaveCellsPayload, error) {
	var stored []byte
	err := c.db.Pool.QueryRow(ctx, `select coalesce((select cells from drafts where id = $1), '{}')`, v.ID).Scan(&stored)
	if err != nil {
		return nil, err
	}
	drafted := map[string]map[string]*string{}
	if len(stored) > 0 {
		if err := json.Unmarshal(stored, &drafted); err != nil {
			return nil, err
		}
	}
	in := reporting.SaveCellsInput{ObligationID: v.ID}
	for place, value := range m.cells {
		row, column, _ := strings.Cut(place, ".")
		in.Edits = append(in.Edits, reporting.CellEdit{Row: row, Column: column, Value: &value, Base: drafted[row][column]})
	}
	saved, err := s.Reports.SaveCells(ctx, in)
	if err != nil || len(m.texts) == 0 {
		return saved, err
	}
	words := reporting.SaveSectionsInput{ObligationID: v.ID}
	for key, text := range m.texts {
		words.Edits = append(words.Edits, reporting.SectionEdit{Key: key, Text: text})
	}
	written, err := s.Reports.SaveSections(ctx, words)
	if err != nil {
		return nil, err
	}
	saved.Draft = written.Draft
	return saved, nil
}

func versioned(o *reporting.Obligation) reporting.Versioned {
	return reporting.Versioned{ID: o.ID, Version: o.Version}
}
