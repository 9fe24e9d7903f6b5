package reporting

import (
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/text"
)

// Exemption lets one unit off that a rule of respondents names.
type Exemption struct {
	Unit      *directory.Unit
	ValidFrom clock.Date
	ValidTo   *clock.Date
	Reason    string
}

// ExemptionInput is an Exemption as it is written and stored.
type ExemptionInput struct {
	UnitID    uuid.UUID   `json:"unitId"`
	ValidFrom clock.Date  `json:"validFrom"`
	ValidTo   *clock.Date `json:"validTo,omitempty"`
	Reason    string      `json:"reason"`
}

const maxExemptions = 168 // communes of the largest province

// checkExemptions brings the reasons to the stored form and refuses an exemption
// without reason, with days that make no span, or that overlaps another of its unit.
func (in *RegimeInput) checkExemptions() error {
	if len(in.Exemptions) > maxExemptions {
		return invalidRegime("exemptions", "Tối đa %d dòng đơn vị được miễn. Bỏ bớt các dòng đã hết hiệu lực.", maxExemptions)
	}
	for i := range in.Exemptions {
		e, place := &in.Exemptions[i], fmt.Sprintf("exemptions[%d]", i)
		clean, err := text.NFC(e.Reason)
		if err != nil {
			return fault.As(err).At("input." + place)
		}
		e.Reason = strings.TrimSpace(clean)
		switch {
		case e.Reason == "" || len([]rune(e.Reason)) > maxRegimeText:
			return invalidRegime(place, "Nhập lý do và văn bản cho miễn, tối đa %d ký tự.", maxRegimeText)
		case !e.ValidFrom.Valid() || e.ValidTo != nil && e.ValidTo.Before(e.ValidFrom):
			return invalidRegime(place, "Ngày được miễn sai: ngày cuối phải từ ngày đầu trở đi.")
		case slices.ContainsFunc(in.Exemptions[:i], e.overlaps):
			return invalidRegime(place, "Đơn vị đã được miễn trong khoảng ngày này ở một dòng khác. Giữ lại một dòng.")
		}
	}
	return nil
}

func (e *ExemptionInput) overlaps(other ExemptionInput) bool {
	return e.UnitID == other.UnitID && (e.ValidTo == nil || !e.ValidTo.Before(other.ValidFrom)) &&
		(other.ValidTo == nil || !other.ValidTo.Before(e.ValidFrom))
}

// CheckExempt refuses to let off a unit that no rule of the regime ever names.
func (r *Regime) CheckExempt() error {
	for i, e := range r.Exemptions {
		named := slices.ContainsFunc(r.Respondents, func(rule RespondentRule) bool { return rule.names(e.Unit, r.LeadUnit) })
		if !named {
			return invalidRegime(fmt.Sprintf("exemptions[%d]", i),
				"%s không thuộc đối tượng thực hiện nên không cần miễn. Bỏ dòng này hoặc sửa đối tượng thực hiện.", e.Unit.Name)
		}
	}
	return nil
}

// Owing lists the units that owe a period closed on a day: by the rules in force
// on that day, among the units of that day, without those that are let off. all is the directory of the closing
// day; a rule by level means the People's Committees of the lead agency's province.
func (r *Regime) Owing(all []*directory.Unit, closing clock.Date) []*directory.Unit {
	var out []*directory.Unit
	for _, u := range all {
		if r.named(u, closing) && r.exemption(u, closing) == nil {
			out = append(out, u)
		}
	}
	return out
}

// Exempt lists the units that would owe the period by a rule but are let off, among the
// units of the closing day.
func (r *Regime) Exempt(all []*directory.Unit, closing clock.Date) []*Exemption {
	out := []*Exemption{}
	for _, u := range all {
		if e := r.exemption(u, closing); e != nil && r.named(u, closing) {
			out = append(out, e)
		}
	}
	return out
}

// named reports whether a rule of respondents names the unit on a day.
func (r *Regime) named(u *directory.Unit, closing clock.Date) bool {
	return slices.ContainsFunc(r.Respondents, func(rule RespondentRule) bool { return rule.owes(u, r.LeadUnit, closing) })
}

// exemption is what lets the unit off on a day; nil if nothing does.
func (r *Regime) exemption(u *directory.Unit, closing clock.Date) *Exemption {
	for i := range r.Exemptions {
		e := &r.Exemptions[i]
		if e.Unit.ID == u.ID && !e.ValidFrom.After(closing) && (e.ValidTo == nil || !e.ValidTo.Before(closing)) {
			return e
		}
	}
	return nil
}

func (rule RespondentRule) owes(u, lead *directory.Unit, closing clock.Date) bool {
	if rule.ValidFrom.After(closing) || rule.ValidTo != nil && rule.ValidTo.Before(closing) {
		return false
	}
	return rule.names(u, lead)
}

// names reports whether the rule is about the unit, whatever its days.
func (rule RespondentRule) names(u, lead *directory.Unit) bool {
	if rule.Level == nil {
		return slices.ContainsFunc(rule.Units, func(named *directory.Unit) bool { return named.ID == u.ID })
	}
	return u.Kind == directory.KindCommittee && u.Level == *rule.Level && top(u) == top(lead)
}

// top is the body at the head of a unit's province.
func top(u *directory.Unit) (id [16]byte) {
	for u.Parent != nil && u.Parent.Level != directory.LevelCentral {
		u = u.Parent
	}
	return u.ID
}
