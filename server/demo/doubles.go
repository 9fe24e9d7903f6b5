package demo

import (
	"context"
	"fmt"
	"time"

	"congvu/server/casework"
	casestore "congvu/server/casework/store"
	"congvu/server/clock"
	"congvu/server/reporting"
)

// doubles writes what the queue of duplicates shows: two records that wait, two that
// were found to be of two people, a notice of a person who has a record, and a request
// for a record that stands in another commune. names are those of the records before.
func (l *loader) doubles(ctx context.Context, names []string) error {
	received := clock.NewDate(2026, time.September, 14)
	for _, d := range []struct {
		by     string
		of     int  // the record of which the person is entered again
		number bool // with the same personal number
		then   func(*walk)
	}{
		{"ca.phuong", 1, false, func(w *walk) { w.step(casework.StepCaseInput{Action: casework.Submit}) }},
		{"ca.phuong", 8, false, func(w *walk) {
			w.step(casework.StepCaseInput{Action: casework.Submit})
			w.apart(ctx)
		}},
		{"bv.tamthan", 0, true, func(w *walk) {
			to := l.posts.named["ca.phuong"].unit
			w.step(casework.StepCaseInput{Action: casework.HandOver, UnitID: &to})
		}},
		{"bv.tamthan", 15, true, func(w *walk) { // whose record stands in the other commune
			to := l.posts.named["ca.phuong"].unit
			w.step(casework.StepCaseInput{Action: casework.HandOver, UnitID: &to})
		}},
		{"ca.phuong2", 14, true, func(w *walk) { w.ask() }},
	} {
		s, err := l.at(ctx, received.Start().Add(10*time.Hour))
		if err != nil {
			return err
		}
		w := &walk{loader: l, s: s}
		content := person(l.land.Province.Code, d.of, names[d.of], received)
		if !d.number {
			other := fmt.Sprintf("%s%06d", (*content.Identity.PersonalNumber)[:6], 880_000+d.of)
			content.Identity.PersonalNumber, content.Contact.Phones = &other, nil
		}
		w.as(ctx, d.by)
		w.open(received, content)
		d.then(w)
		if w.err != nil {
			return fmt.Errorf("demo: double of record %d: %w", d.of+1, w.err)
		}
	}
	return nil
}

// apart finds that the record is of another person than its candidate.
func (w *walk) apart(ctx context.Context) {
	if w.as(ctx, "pc04.duyet"); w.err != nil {
		return
	}
	var page *casework.CasePairPage
	if page, w.err = w.s.Cases.Pairs(w.ctx, &casework.CasePairFilter{RecordID: &w.r.ID}, 1, nil, casestore.Wanted{}); w.err != nil || len(page.Items) == 0 {
		return
	}
	_, w.err = w.s.Cases.Decide(w.ctx, casework.DecideCasePairInput{Pair: reporting.Versioned{ID: page.Items[0].ID, Version: page.Items[0].Version},
		Action: casework.KeepApart, Reason: "Đã đối chiếu căn cước: hai người cùng họ tên, khác số định danh và nơi sinh."}, casestore.Wanted{})
}

// ask asks for the record that the person has elsewhere.
func (w *walk) ask() {
	if w.err == nil {
		_, w.err = w.s.Cases.Ask(w.ctx, casework.AskCaseInput{Record: reporting.Versioned{ID: w.r.ID, Version: w.r.Version},
			Reason: "Người này đã chuyển đến ở trên địa bàn từ đầu tháng 9, có xác nhận tạm trú."}, casestore.Wanted{})
	}
}
