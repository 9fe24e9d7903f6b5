package store

import (
	"context"
	"encoding/json"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/db"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
)

// tables holds the tables of other periods by obligation and period key.
type tables map[uuid.UUID]map[string]form.Cells

// otherTables reads what the units of some obligations sent for other periods of
// the same regime, in one statement: the official version, else the one sent.
// They come in the columns of the obligation's own edition of the form. Before a
// reorganisation a unit's figures are those of the units that went whole into it, added
// up by the rule of each column; where a part of one came in, or one of them did not
// report, there is nothing to compare with.
func (s *Service) otherTables(ctx context.Context, q db.Querier, list []*reporting.Obligation) (tables, error) {
	var ids, regimes, units []uuid.UUID
	var keys []string
	to, wanted := map[uuid.UUID]*version{}, map[past]int{}
	for _, o := range list {
		to[o.ID] = s.versionOf(o)
		if o.Round.Regime == nil || to[o.ID] == nil {
			continue
		}
		for _, key := range o.Round.OtherPeriods().Keys() {
			for _, u := range s.unitsThen(o, key) {
				wanted[past{o.ID, key}]++
				ids, regimes, units, keys = append(ids, o.ID), append(regimes, o.Round.Regime.ID), append(units, u), append(keys, key)
			}
		}
	}
	rows, err := q.Query(ctx, `select x.id, r.period_key, s.form_version_id, s.cells
		from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[]) as x(id, regime_id, unit_id, key)
		join rounds r on r.regime_id = x.regime_id and r.period_key = x.key
		join obligations o on o.round_id = r.id and o.unit_id = x.unit_id
		cross join lateral (select * from submissions s where s.obligation_id = o.id and s.state in ('APPROVED', 'SUBMITTED')
			order by s.state, s.number desc limit 1) s`, ids, regimes, units, keys)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	found := map[past][]form.Cells{}
	for rows.Next() {
		var id, formID uuid.UUID
		var key string
		var raw []byte
		if err := rows.Scan(&id, &key, &formID, &raw); err != nil {
			return nil, err
		}
		var cells form.Cells
		if err := json.Unmarshal(raw, &cells); err != nil {
			return nil, err
		}
		if from := s.catalogue.Load().versions[formID]; from != nil {
			found[past{id, key}] = append(found[past{id, key}], reporting.Carried(from.form, to[id].form, cells))
		}
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	out := tables{}
	for of, parts := range found {
		switch {
		case len(parts) < wanted[of]:
		case len(parts) == 1:
			out.put(of.obligation, of.key, parts[0])
		default:
			out.put(of.obligation, of.key, form.Total(to[of.obligation].form, parts, nil))
		}
	}
	return out, s.addPlans(ctx, q, list, out)
}

// past is another period as one obligation reads it.
type past struct {
	obligation uuid.UUID
	key        string
}

// unitsThen are the units whose reports of a period are the obligation's own unit's.
func (s *Service) unitsThen(o *reporting.Obligation, key string) []uuid.UUID {
	p, err := o.Round.Regime.Period(key)
	if err != nil {
		return []uuid.UUID{o.Unit.ID}
	}
	units, comparable := s.Units.Current().PredecessorsWhole(o.Unit, p.To)
	if !comparable {
		return nil
	}
	out := make([]uuid.UUID, len(units))
	for i, u := range units {
		out[i] = u.ID
	}
	return out
}

func (t tables) put(id uuid.UUID, key string, cells form.Cells) {
	if t[id] == nil {
		t[id] = map[string]form.Cells{}
	}
	t[id][key] = cells
}

// versionOf is the form an obligation is filled in; nil if the catalogue has none.
func (s *Service) versionOf(o *reporting.Obligation) *version {
	if o.Round.FormVersion == nil {
		return nil
	}
	return s.catalogue.Load().versions[o.Round.FormVersion.ID]
}

// periodsOf reads the other periods of one obligation, if its form reaches any.
func (s *Service) periodsOf(ctx context.Context, q db.Querier, o *reporting.Obligation, v *version) (form.Periods, error) {
	if !v.periods {
		return nil, nil
	}
	found, err := s.otherTables(ctx, q, []*reporting.Obligation{o})
	if err != nil {
		return nil, err
	}
	return o.Round.OtherPeriods().Periods(v.form, found[o.ID]), nil
}

// PeriodContext is the other periods that the entry of a report reads.
func (s *Service) PeriodContext(ctx context.Context, obligationID uuid.UUID) (*reporting.PeriodContext, error) {
	v := access.From(ctx)
	o, err := s.Obligation(ctx, obligationID)
	if err != nil {
		return nil, err
	}
	edition := s.versionOf(o)
	if edition == nil || !access.Table.Row(v, "draft.read", o.AccessRow(v)) {
		return nil, missingReport()
	}
	found, err := s.otherTables(ctx, s.Runner.DB.Pool, []*reporting.Obligation{o})
	if err != nil {
		return nil, db.Fault(err)
	}
	periods := o.Round.OtherPeriods().Periods(edition.form, found[o.ID])
	out, sight := &reporting.PeriodContext{Obligation: o}, o.Sight(v)
	for which, to := range map[form.Period]**reporting.CellBlock{
		form.Previous: &out.Previous, form.LastYear: &out.SamePeriodLastYear, form.YearSoFar: &out.YearToDate,
		form.PlanOfPeriod: &out.Plan,
	} {
		if cells, ok := periods[which]; ok {
			*to = sight.Block(reporting.Block(edition.form, cells))
		}
	}
	return out, nil
}

// Comparison is what a version differs from: the version before it, the period
// before and the same period last year.
func (s *Service) Comparison(ctx context.Context, submissionID uuid.UUID) (*reporting.Comparison, error) {
	v := access.From(ctx)
	o, err := s.obligationOfSubmission(ctx, v, submissionID)
	if err != nil {
		return nil, err
	}
	all, err := o.Submissions(ctx)
	if err != nil {
		return nil, err
	}
	out := &reporting.Comparison{}
	for i, version := range all {
		if version.ID != submissionID {
			continue
		}
		out.Submission, out.Sections = version, version.Sections
		if i+1 < len(all) && all[i+1].FormVersion == version.FormVersion { // columns of two versions are not alike
			out.PreviousVersion, out.PreviousSections = all[i+1].Cells, all[i+1].Sections
		}
	}
	edition := s.versionOf(o)
	if out.Submission == nil || edition == nil {
		return nil, missingReport()
	}
	found, err := s.otherTables(ctx, s.Runner.DB.Pool, []*reporting.Obligation{o})
	if err != nil {
		return nil, db.Fault(err)
	}
	other := o.Round.OtherPeriods()
	if cells, ok := found[o.ID][other.Previous]; ok {
		out.PreviousPeriod = reporting.Block(edition.form, cells)
	}
	if cells, ok := found[o.ID][other.LastYear]; ok {
		out.SamePeriodLastYear = reporting.Block(edition.form, cells)
	}
	return out, nil
}

// obligationOfSubmission is the obligation a version belongs to, if the viewer
// may see it.
func (s *Service) obligationOfSubmission(ctx context.Context, v *access.Viewer, id uuid.UUID) (*reporting.Obligation, error) {
	q := &query{}
	q.add("select "+obligationColumns+obligationTables+" where o.id = (select obligation_id from submissions where id = %s) and ", id)
	s.scope(q, v, "obligation.read", "")
	rows, err := s.Runner.DB.Pool.Query(ctx, q.String(), q.args...)
	if err != nil {
		return nil, db.Fault(err)
	}
	found, err := s.maker(v).collect(rows, nil)
	if err != nil {
		return nil, db.Fault(err)
	}
	if len(found) == 0 {
		return nil, missingReport()
	}
	return found[0], nil
}
