package demo

import (
	"context"
	"slices"
	"strconv"
	"time"

	"github.com/google/uuid"

	"congvu/server/casework"
	casestore "congvu/server/casework/store"
	"congvu/server/clock"
	"congvu/server/reporting"
)

// nameChairman gives the chairman of a commune whose police keeps records the account
// that the line of work is shown with.
func (p *posts) nameChairman(body uuid.UUID) {
	chair := p.approver[body]
	if chair.username == "ct.tinhkhe" { // known by its name from the reports
		return
	}
	delete(p.named, chair.username)
	chair.username = "ct.phuong"
	p.named[chair.username] = chair
}

// propose puts a decision to manage before the chairman of the commune; signed is its
// number, 0 leaves it to wait.
func (w *walk) propose(received clock.Date, signed int) {
	act, officer, hamlet := "Sử dụng trái phép chất ma túy tại phòng trọ, bị phát hiện khi kiểm tra tạm trú", "Nguyễn Hữu Công", "Trần Thị Tổ"
	w.paper(casework.ProposeCaseRulingInput{Kind: casework.Manage, NoticeNumber: strconv.Itoa(30+signed) + "/TB-CAP", NoticeOn: received, Act: &act, TestOn: &received,
		Team: []*casework.CaseTeamMate{{Role: "POLICE", Name: officer}, {Role: "HAMLET", Name: hamlet}}})
	if signed > 0 {
		w.signed(received.AddDays(2), 100+signed)
	}
}

// paper proposes a paper to the chairman.
func (w *walk) paper(in casework.ProposeCaseRulingInput) {
	if w.err != nil {
		return
	}
	in.Record = reporting.Versioned{ID: w.r.ID, Version: w.r.Version}
	if w.r, w.err = w.s.Cases.ProposeRuling(w.ctx, in, casestore.Wanted{Rulings: true}); w.err == nil {
		w.waiting = w.r.Rulings[slices.IndexFunc(w.r.Rulings, func(r *casework.CaseRuling) bool { return r.State == casework.RulingWaiting })]
	}
}

// on goes on another day with the same officer, on the record as it then stands.
func (w *walk) on(ctx context.Context, day clock.Date) {
	if w.err != nil {
		return
	}
	if w.s, w.err = w.at(ctx, day.Start().Add(10*time.Hour)); w.err != nil {
		return
	}
	if w.as(ctx, w.by); w.err == nil {
		w.r, w.err = w.s.Cases.One(w.ctx, w.r.ID, casestore.Wanted{})
	}
}

// signed: the chairman signs what waits.
func (w *walk) signed(day clock.Date, number int) {
	if w.err != nil {
		return
	}
	at, err := w.at(w.ctx, day.Start().Add(10*time.Hour))
	if err != nil {
		w.err = err
		return
	}
	var ctx context.Context
	if ctx, w.err = as(w.ctx, at, w.posts.approver[w.waiting.Unit.ID]); w.err != nil {
		return
	}
	text := strconv.Itoa(number)
	w.waiting, w.err = at.Cases.StepRuling(ctx, casework.StepCaseRulingInput{Ruling: reporting.Versioned{ID: w.waiting.ID, Version: w.waiting.Version}, Action: casework.SignRuling,
		Number: &text, SignedOn: &day}, casestore.WantedRulings{})
}

// delivered: the officer records that what was signed has been sent to whom it concerns.
func (w *walk) delivered() {
	if w.err == nil {
		w.waiting, w.err = w.s.Cases.StepRuling(w.ctx, casework.StepCaseRulingInput{Ruling: reporting.Versioned{ID: w.waiting.ID, Version: w.waiting.Version},
			Action: casework.DeliverRuling}, casestore.WantedRulings{})
	}
}

// stopped: the management stops since the person was taken into a compulsory facility (Mẫu 09).
func (w *walk) stopped(ctx context.Context) {
	proposed, taken := clock.NewDate(2026, time.September, 7), clock.NewDate(2026, time.September, 4)
	reason, decision := casework.StopFacility, "Quyết định số 15/2026/QĐ-TA ngày 03/9/2026"
	w.on(ctx, proposed)
	w.paper(casework.ProposeCaseRulingInput{Kind: casework.Stop, NoticeNumber: "52/TB-CAP", NoticeOn: proposed, StopReason: &reason, StopPaper: &decision, StopOn: &taken})
	w.signed(proposed.AddDays(2), 118)
}

// fileMoved: the person has moved, and the file follows to the committee of the other commune (Mẫu 08).
func (w *walk) fileMoved(ctx context.Context) {
	on, to := clock.NewDate(2026, time.September, 10), casework.Committee(w.s.Directory.Current().Unit(w.posts.named["ca.phuong2"].unit)).Name
	decision, test := "102/QĐ-UBND", "Kết quả xét nghiệm ngày 17/8/2026"
	w.on(ctx, on)
	w.paper(casework.ProposeCaseRulingInput{Kind: casework.MoveFile, NoticeNumber: "57/TB-CAP", NoticeOn: on, Destination: &to, Papers: []*casework.CaseFilePaper{
		{Name: "Quyết định quản lý người sử dụng trái phép chất ma túy (Mẫu 07)", Paper: &decision}, {Name: "Bản tóm tắt lý lịch (Mẫu 05)"},
		{Name: "Phiếu kết quả xét nghiệm (Mẫu 03)", Paper: &test}, {Name: "Bản tường trình (Mẫu 06)"}}})
	w.signed(on.AddDays(1), 12)
}

// wholeYear writes a person whose year of management ran from its decision to its end, with
// no new use: Mẫu 07 and Mẫu 10, both signed and sent.
func (l *loader) wholeYear(ctx context.Context) error {
	found := clock.NewDate(2025, time.September, 8)
	s, err := l.at(ctx, found.Start().Add(9*time.Hour))
	if err != nil {
		return err
	}
	content := varied(l.land.Province.Code, 163, newNamesAt(105).next(), found)
	home := l.land.CommuneID[policed(l.land)[0].Code]
	content.Contact.PermanentAreaID, content.Contact.CurrentAreaID = &home, &home
	content.Management.Decisions, content.Management.ResidenceVerifiedOn = nil, &found
	w := &walk{loader: l, s: s}
	w.as(ctx, "ca.phuong")
	w.open(found, content)
	w.step(casework.StepCaseInput{Action: casework.Submit})
	w.as(ctx, "pc04.duyet")
	w.step(casework.StepCaseInput{Action: casework.Approve})
	w.as(ctx, "ca.phuong")
	w.propose(found, 3)
	w.on(ctx, found.AddDays(3))
	w.delivered()
	over := found.AddDays(2).AddMonths(12)
	w.on(ctx, over)
	w.paper(casework.ProposeCaseRulingInput{Kind: casework.Conclude, NoticeNumber: "58/TB-CAP", NoticeOn: over})
	w.signed(over.AddDays(1), 121)
	w.on(ctx, over.AddDays(4))
	w.delivered()
	return w.err
}
