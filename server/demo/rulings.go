package demo

import (
	"context"
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

// propose puts a paper before the chairman of the commune; signed is its number, 0 leaves
// it to wait.
func (w *walk) propose(received clock.Date, signed int) {
	if w.err != nil {
		return
	}
	act, officer, hamlet := "Sử dụng trái phép chất ma túy tại phòng trọ, bị phát hiện khi kiểm tra tạm trú", "Nguyễn Hữu Công", "Trần Thị Tổ"
	in := casework.ProposeCaseRulingInput{Record: reporting.Versioned{ID: w.r.ID, Version: w.r.Version}, Kind: casework.Manage, NoticeNumber: strconv.Itoa(30+signed) + "/TB-CAP",
		NoticeOn: received, Act: &act, TestOn: &received, Team: []*casework.CaseTeamMate{{Role: "POLICE", Name: officer}, {Role: "HAMLET", Name: hamlet}}}
	if w.r, w.err = w.s.Cases.ProposeRuling(w.ctx, in, casestore.Wanted{Rulings: true}); w.err != nil || signed == 0 {
		return
	}
	paper, number := w.r.Rulings[0], strconv.Itoa(100+signed)
	at, err := w.at(w.ctx, received.AddDays(2).Start().Add(10*time.Hour))
	if err != nil {
		w.err = err
		return
	}
	day := received.AddDays(2)
	var ctx context.Context
	if ctx, w.err = as(w.ctx, at, w.posts.approver[paper.Unit.ID]); w.err != nil {
		return
	}
	_, w.err = at.Cases.StepRuling(ctx, casework.StepCaseRulingInput{Ruling: reporting.Versioned{ID: paper.ID, Version: paper.Version}, Action: casework.SignRuling,
		Number: &number, SignedOn: &day}, casestore.WantedRulings{})
}
