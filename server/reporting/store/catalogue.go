package store

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/facts"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
)

// Channel is notified when regimes, forms or indicators change.
const Channel = "catalogue"

// catalogue is regimes, form versions and indicators in memory: small, read by
// every request, changed a few times a year. It is never changed once loaded.
type catalogue struct {
	regimes    []*regimeRow // by code
	natures    map[int32][]facts.Nature
	regimeByID map[uuid.UUID]*regimeRow
	versions   map[uuid.UUID]*version
	forms      []*reporting.Form     // by code
	byForm     map[string][]*version // newest first
	outlines   map[uuid.UUID]*reporting.OutlineVersion
	outlineBy  map[string][]*reporting.OutlineVersion // by code, newest first
	indicators map[string]indicatorRow                // by key
	replaced   map[uuid.UUID]replacement
	replaces   map[uuid.UUID]uuid.UUID // new regime → old
}

// regimeRow is a regime without its units, which change on their own.
type regimeRow struct {
	reporting.Regime
	leadUnitID  uuid.UUID
	respondents []reporting.RespondentRuleInput
	exemptions  []reporting.ExemptionInput
}

// version is a form version ready to use.
type version struct {
	*reporting.FormVersion
	form       *form.Compiled
	columns    []string
	indicators map[string]reporting.Fed // by column name, or by cell
	periods    bool                     // a formula or check reaches other periods
	plan       bool                     // … the plan among them
}

type indicatorRow struct {
	id  int32
	key string
}

// Reload reads the catalogue anew, in one trip.
func (s *Service) Reload(ctx context.Context) error {
	c := &catalogue{
		regimeByID: map[uuid.UUID]*regimeRow{}, versions: map[uuid.UUID]*version{},
		byForm: map[string][]*version{}, indicators: map[string]indicatorRow{},
		outlines: map[uuid.UUID]*reporting.OutlineVersion{}, outlineBy: map[string][]*reporting.OutlineVersion{},
		replaced: map[uuid.UUID]replacement{}, replaces: map[uuid.UUID]uuid.UUID{},
	}
	b := &pgx.Batch{}
	b.Queue(selectRegimes).Query(c.readRegimes)
	b.Queue(`select id, key from indicators`).Query(c.readIndicators)
	b.Queue(selectVersions).Query(c.readVersions)
	b.Queue(selectOutlines).Query(c.readOutlines)
	b.Queue(`select replaced_id, regime_id, from_day from regime_replacements`).Query(c.readReplacements)
	if err := s.Runner.DB.Pool.SendBatch(ctx, b).Close(); err != nil {
		return fmt.Errorf("load the catalogue: %w", db.Fault(err))
	}
	c.collectForms()
	c.natures = c.collectNatures()
	s.catalogue.Store(c)
	return nil
}

// Watch keeps the catalogue up to date until ctx ends.
func (s *Service) Watch(ctx context.Context) error {
	return s.Runner.DB.Listen(ctx, Channel, func(string) {
		// A reload that fails leaves the catalogue as it was; the listener calls
		// again after its next connection.
		_ = s.Reload(ctx)
	})
}

const selectRegimes = `select id, version, code, name, kind, origin, state, lead_unit_id, legal_basis, content, recipients,
	method, frequency, window_rule, due_rules, supplement_days, respondents, coalesce(exemptions, '[]'), form_code, nature, guidance,
	outline_code, source_regime_id from regimes order by code`

func (c *catalogue) readRegimes(rows pgx.Rows) error {
	for rows.Next() {
		r := &regimeRow{}
		var due, respondents, exemptions []byte
		if err := rows.Scan(&r.ID, &r.Version, &r.Code, &r.Name, &r.Kind, &r.Origin, &r.State, &r.leadUnitID, &r.LegalBasis,
			&r.Content, &r.Recipients, &r.Method, &r.Frequency, &r.WindowRule, &due, &r.SupplementDays, &respondents, &exemptions,
			&r.FormCode, &r.Nature, &r.Guidance, &r.OutlineCode, &r.SourceRegimeID); err != nil {
			return err
		}
		if err := json.Unmarshal(due, &r.DueRules); err != nil {
			return fmt.Errorf("regime %s: due rules: %w", r.Code, err)
		}
		if err := json.Unmarshal(respondents, &r.respondents); err != nil {
			return fmt.Errorf("regime %s: respondents: %w", r.Code, err)
		}
		if err := json.Unmarshal(exemptions, &r.exemptions); err != nil {
			return fmt.Errorf("regime %s: exemptions: %w", r.Code, err)
		}
		c.regimes = append(c.regimes, r)
		c.regimeByID[r.ID] = r
	}
	return rows.Err()
}

func (c *catalogue) readIndicators(rows pgx.Rows) error {
	for rows.Next() {
		var r indicatorRow
		if err := rows.Scan(&r.id, &r.key); err != nil {
			return err
		}
		c.indicators[r.key] = r
	}
	return rows.Err()
}

const selectVersions = `select id, code, title, edition, legal_basis, valid_from, valid_to, illustrative_from, definition
	from form_versions order by code, valid_from desc`

func (c *catalogue) readVersions(rows pgx.Rows) error {
	for rows.Next() {
		v := &reporting.FormVersion{}
		var from time.Time
		var to, illustrative *time.Time
		var definition []byte
		if err := rows.Scan(&v.ID, &v.Code, &v.Title, &v.Edition, &v.LegalBasis, &from, &to, &illustrative, &definition); err != nil {
			return err
		}
		v.ValidFrom, v.IllustrativeFrom = clock.DateIn(from), dayOf(illustrative)
		if to != nil { // stored half-open, told as the last day
			last := clock.DateIn(*to).AddDays(-1)
			v.ValidTo = &last
		}
		if err := c.compile(v, definition); err != nil {
			return fmt.Errorf("form %s, %s: %w", v.Code, v.Edition, err)
		}
	}
	return rows.Err()
}

func (c *catalogue) compile(v *reporting.FormVersion, definition []byte) error {
	def, problems := form.Parse(definition)
	if len(problems) > 0 {
		return fmt.Errorf("%s: %s", problems[0].Place, problems[0].Message)
	}
	compiled, problems := form.Compile(def)
	if len(problems) > 0 {
		return fmt.Errorf("%s: %s", problems[0].Place, problems[0].Message)
	}
	ready := &version{FormVersion: v, form: compiled, columns: reporting.Columns(compiled), indicators: map[string]reporting.Fed{}}
	for _, f := range def.Feeds() {
		if row, ok := c.indicators[f.Key]; ok {
			ready.indicators[f.Place()] = reporting.Fed{ID: row.id, Nature: f.Nature}
		}
	}
	client := compiled.Client()
	reached := reporting.PeriodsReached(client)
	ready.periods, ready.plan = len(reached) > 0, reached[form.PlanOfPeriod]
	text, err := json.Marshal(client)
	if err != nil {
		return err
	}
	v.Client, v.ColumnCount = text, len(ready.columns)
	c.versions[v.ID] = ready
	c.byForm[v.Code] = append(c.byForm[v.Code], ready)
	return nil
}

func (c *catalogue) collectForms() {
	for code, versions := range c.byForm {
		f := &reporting.Form{Code: code, Title: versions[0].Title}
		for _, v := range versions {
			f.Versions = append(f.Versions, v.FormVersion)
		}
		c.forms = append(c.forms, f)
	}
	slices.SortFunc(c.forms, func(a, b *reporting.Form) int { return cmp.Compare(a.Code, b.Code) })
}

// versionOn is the version of a form for figures closed on a day: the newest of
// those in force; nil if there is none.
func (c *catalogue) versionOn(code string, closing clock.Date) *version {
	for _, v := range c.byForm[code] {
		if !v.ValidFrom.After(closing) && (v.ValidTo == nil || !v.ValidTo.Before(closing)) {
			return v
		}
	}
	return nil
}

// regime is a regime with its units as they are today; nil if there is none.
func (s *Service) regime(id uuid.UUID) *reporting.Regime {
	row := s.catalogue.Load().regimeByID[id]
	if row == nil {
		return nil
	}
	return s.withUnits(row)
}

func (s *Service) withUnits(row *regimeRow) *reporting.Regime {
	units := s.Units.Current()
	r := row.Regime
	r.LeadUnit = units.Unit(row.leadUnitID)
	r.Respondents = make([]reporting.RespondentRule, len(row.respondents))
	for i, in := range row.respondents {
		rule := reporting.RespondentRule{Level: in.Level, ValidFrom: in.ValidFrom, ValidTo: in.ValidTo}
		for _, id := range in.UnitIds {
			if u := units.Unit(id); u != nil {
				rule.Units = append(rule.Units, u)
			}
		}
		r.Respondents[i] = rule
	}
	r.Exemptions = []reporting.Exemption{}
	for _, in := range row.exemptions {
		if u := units.Unit(in.UnitID); u != nil {
			r.Exemptions = append(r.Exemptions, reporting.Exemption{Unit: u, ValidFrom: in.ValidFrom, ValidTo: in.ValidTo, Reason: in.Reason})
		}
	}
	return &r
}

func dayOf(t *time.Time) *clock.Date {
	if t == nil {
		return nil
	}
	d := clock.DateIn(*t)
	return &d
}

// stored is a civil date as PostgreSQL keeps it.
func stored(d clock.Date) time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

func storedOr(d *clock.Date) *time.Time {
	if d == nil {
		return nil
	}
	t := stored(*d)
	return &t
}
