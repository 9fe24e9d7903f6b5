package demo

import (
	"context"
	"time"

	"congvu/server/casework"
	casestore "congvu/server/casework/store"
	"congvu/server/clock"
	"congvu/server/reporting"
)

// consented opens the health part of a record to the department of health by a written
// consent of the provincial police.
func (l *loader) consented(ctx context.Context, w *walk, received clock.Date) error {
	w.as(ctx, "pc04.duyet")
	if w.err != nil {
		return w.err
	}
	_, err := w.s.Cases.Consent(w.ctx, casework.CaseConsentInput{Record: reporting.Versioned{ID: w.r.ID, Version: w.r.Version}, UnitID: l.org.Agency["SYT"],
		Sections: []string{"identity", "health"}, PaperNumber: "118/CAT-PC04", PaperDate: received, Issuer: "Giám đốc Công an tỉnh",
		From: received, To: received.AddMonths(6)}, casestore.Wanted{})
	return err
}

// shared writes a record that the drug police delegates to the police of a commune, and
// one that a hospital tells of and hands over.
func (l *loader) shared(ctx context.Context, cast *names) error {
	received := clock.NewDate(2026, time.September, 8)
	s, err := l.at(ctx, received.Start().Add(9*time.Hour))
	if err != nil {
		return err
	}
	commune := l.posts.named["ca.phuong"].unit
	w := &walk{loader: l, s: s}
	w.as(ctx, "pc04")
	w.open(received, person(l.land.Province.Code, 18, cast.next(), received))
	w.as(ctx, "pc04.duyet")
	if w.err != nil {
		return w.err
	}
	_, err = s.Cases.Delegate(w.ctx, casework.CaseDelegationInput{Record: reporting.Versioned{ID: w.r.ID, Version: w.r.Version}, UnitID: commune,
		PaperNumber: "26/QĐ-PC04", PaperDate: received}, casestore.Wanted{})
	if err != nil {
		return err
	}
	told := &walk{loader: l, s: s}
	told.as(ctx, "bv.tamthan")
	told.open(received, person(l.land.Province.Code, 19, cast.next(), received))
	told.step(casework.StepCaseInput{Action: casework.HandOver, UnitID: &commune})
	return told.err
}
