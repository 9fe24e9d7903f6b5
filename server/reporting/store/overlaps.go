package store

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
)

const maxOverlaps = 60

// Overlaps lists the indicators of a form that other regimes collect already.
func (s *Service) Overlaps(ctx context.Context, formCode string, regimeID *uuid.UUID) ([]*reporting.IndicatorOverlap, error) {
	if err := may(access.From(ctx), "regime.write"); err != nil {
		return nil, err
	}
	versions := s.catalogue.Load().byForm[formCode]
	if len(versions) == 0 {
		return []*reporting.IndicatorOverlap{}, nil
	}
	own := uuid.Nil
	if regimeID != nil {
		own = *regimeID
	}
	return s.overlapsOf(versions[0].form, own, true), nil
}

// overlapsOf compares a form's indicators with those of every regime's form; a
// regime that uses the same form collects all of them.
func (s *Service) overlapsOf(c *form.Compiled, own uuid.UUID, withSameForm bool) []*reporting.IndicatorOverlap {
	out := []*reporting.IndicatorOverlap{}
	catalogue := s.catalogue.Load()
	for _, regime := range catalogue.regimes {
		versions := catalogue.byForm[regime.FormCode]
		if regime.ID == own || len(versions) == 0 || regime.FormCode == c.Def.Code && !withSameForm {
			continue
		}
		others := versions[0].form.Def.Feeds()
		for _, mine := range c.Def.Feeds() {
			for _, other := range others {
				same := mine.Key == other.Key
				if len(out) == maxOverlaps || !same && !reporting.Alike(mine.Name, other.Name) {
					continue
				}
				out = append(out, &reporting.IndicatorOverlap{Key: mine.Key, Name: mine.Name, OtherKey: other.Key,
					OtherName: other.Name, OtherForm: regime.FormCode, RegimeCode: regime.Code, RegimeName: regime.Name,
					LeadUnit: s.unit(regime.leadUnitID), Frequency: regime.Frequency, SameKey: same})
			}
		}
	}
	return out
}

// warnOfOverlaps says in a form's check what other regimes collect already.
func (s *Service) warnOfOverlaps(c *form.Compiled) (out []reporting.Problem) {
	place := map[string]string{}
	for _, f := range c.Def.Feeds() {
		place[f.Key] = f.Path
	}
	for _, o := range s.overlapsOf(c, uuid.Nil, false) {
		lead := ""
		if o.LeadUnit != nil {
			lead = ", " + o.LeadUnit.Name + " chủ trì"
		}
		out = append(out, reporting.Problem{Code: "INDICATOR_COLLECTED", Severity: reporting.SeverityWarning, Place: place[o.Key] + ".indicator",
			Message: fmt.Sprintf("Chỉ tiêu “%s” đã được thu thập ở biểu %s (“%s”) của chế độ %s%s. Cân nhắc dùng số liệu đã có.",
				o.Name, o.OtherForm, o.OtherName, o.RegimeCode, lead)})
	}
	return out
}
