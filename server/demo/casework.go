package demo

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"congvu/server/app"
	"congvu/server/casework"
	casestore "congvu/server/casework/store"
	"congvu/server/clock"
	"congvu/server/directory"
	dirstore "congvu/server/directory/store"
	"congvu/server/reporting"
)

// keepers adds who keeps the records of drug users (QĐ 1054/2020 art. 5.1, 7.1a): the
// drug police of the province, a psychiatric hospital, a methadone clinic, and in the
// communes that have police here an officer each.
func (l *loader) keepers() {
	o, p := l.org, l.posts
	add := func(parent uuid.UUID, code, name string, kind directory.UnitKind, sector string) uuid.UUID {
		return o.add(parent, uuid.Nil, dirstore.UnitVersion{From: known, Area: l.land.ID, Code: code, Name: name, Kind: kind,
			Level: directory.LevelProvince, Sector: sector, Route: short})
	}
	o.DrugPolice = add(o.Police, "CA.PC04", "Phòng Cảnh sát điều tra tội phạm về ma túy", directory.KindRoom, police)
	o.Hospital = add(o.Agency["SYT"], "SYT.BVTT", "Bệnh viện Tâm thần", directory.KindDepartment, "y tế")
	o.Clinic = add(o.Agency["SYT"], "SYT.MMT", "Cơ sở điều trị Methadone", directory.KindDepartment, "y tế")
	p.add(&post{username: "pc04", title: "Cán bộ Đội Tham mưu", unit: o.DrugPolice, unitName: "PC04", roles: []string{"CLERK"}, from: known})
	p.add(&post{username: "pc04.duyet", title: "Phó Trưởng phòng", unit: o.DrugPolice, unitName: "PC04", roles: []string{"APPROVER"}, signing: "KT", from: known})
	p.add(&post{username: "bv.tamthan", title: "Bác sĩ điều trị", unit: o.Hospital, unitName: "Bệnh viện Tâm thần", roles: []string{"CLERK"}, from: known})
	p.add(&post{username: "methadone", title: "Bác sĩ điều trị", unit: o.Clinic, unitName: "Cơ sở điều trị Methadone", roles: []string{"CLERK"}, from: known})
	o.Detention = o.add(o.Police, uuid.Nil, dirstore.UnitVersion{From: known, Area: l.land.ID, Code: "CA.TTG", Name: "Trại tạm giam " + l.policeName(), Kind: directory.KindDepartment,
		Level: directory.LevelProvince, LineParent: o.Police, Sector: police, Route: short})
	p.add(&post{username: "trai.tamgiam", title: "Cán bộ quản lý hồ sơ", unit: o.Detention, unitName: "Trại tạm giam", roles: []string{"CLERK"}, from: known})
	p.nameChairman(o.Body[policed(l.land)[0].Code])
	for i, c := range policed(l.land) {
		name := "ca.phuong"
		if i > 0 {
			name += fmt.Sprint(i + 1)
		}
		p.add(&post{username: name, title: "Cán bộ Công an", unit: o.CommunePolice[c.Code], unitName: "Công an " + lowerFirst(c.FullName()), roles: []string{"CLERK"}, from: reform})
	}
	l.otherKeepers()
}

const keeping1054 = "Quyết định 1054/QĐ-UBND năm 2020, Điều 7"

// keeping are the duties over records: who keeps them and who decides on them.
func (l *loader) keeping() []duty {
	out := l.deciding()
	for _, unit := range []uuid.UUID{l.org.DrugPolice, l.org.Detention, l.org.Hospital, l.org.Clinic} {
		out = append(out, duty{kind: "CASE_KEEPER", unit: unit, basis: keeping1054, from: known})
	}
	for _, c := range append(policed(l.land), keepingOthers(l.land)...) {
		body := l.org.Body[c.Code]
		out = append(out, duty{kind: "CASE_KEEPER", unit: l.org.CommunePolice[c.Code], basis: keeping1054, from: reform},
			// By position: whom its chairman manages is nobody else's business in the committee.
			duty{kind: "CASE_RULING", unit: body, position: l.posts.approver[body].position, basis: "Nghị định 105/2021/NĐ-CP, Điều 42", from: reform})
	}
	return out
}

// records writes invented records of people, in every state of the route.
func (l *loader) records(ctx context.Context) error {
	if err := l.former(ctx); err != nil {
		return fmt.Errorf("demo: former records: %w", err)
	}
	if err := l.official(ctx); err != nil {
		return err
	}
	cast := newNamesAt(1054)
	names := []string{}
	for i := range 18 {
		names = append(names, cast.next())
		if err := l.record(ctx, i, names[i]); err != nil {
			return fmt.Errorf("demo: record %d: %w", i+1, err)
		}
	}
	if err := l.shared(ctx, cast); err != nil {
		return fmt.Errorf("demo: shared records: %w", err)
	}
	if err := l.wholeYear(ctx); err != nil {
		return fmt.Errorf("demo: a whole year: %w", err)
	}
	return l.doubles(ctx, names)
}

// record walks one record as far as its number says.
func (l *loader) record(ctx context.Context, i int, name string) error {
	received := clock.NewDate(2026, time.August, 3+i)
	if i%6 == 5 {
		received = clock.NewDate(2026, time.September, 14)
	}
	s, err := l.at(ctx, received.Start().Add(9*time.Hour))
	if err != nil {
		return err
	}
	by := "ca.phuong"
	if i%4 == 3 {
		by = "ca.phuong2"
	}
	w := &walk{loader: l, s: s}
	w.as(ctx, by)
	w.open(received, person(l.land.Province.Code, i, name, received))
	if i%6 >= 4 { // entered and not sent, the fifth of them late
		if i == 17 { // the decision to manage does not wait for the approval
			w.propose(received, 0)
		}
		return w.err
	}
	w.step(casework.StepCaseInput{Action: casework.Submit})
	if i%6 == 3 { // waits for the decision
		return w.err
	}
	w.as(ctx, "pc04.duyet")
	if i == 2 {
		reason := "Chưa có phiếu kết quả xét nghiệm kèm theo; bổ sung nơi ở hiện tại."
		w.step(casework.StepCaseInput{Action: casework.SendBack, Reason: &reason})
		return w.err
	}
	w.step(casework.StepCaseInput{Action: casework.Approve})
	w.as(ctx, by)
	return l.later(ctx, w, i, received)
}

// later: some of the official records are amended, moved or locked.
func (l *loader) later(ctx context.Context, w *walk, i int, received clock.Date) error {
	number, reason := fmt.Sprintf("%d/CAX-PCTP", 40+i), "Đã có mặt tại nơi cư trú, đề nghị tiếp tục quản lý."
	paper := casework.StepCaseInput{EffectiveOn: &received, PaperNumber: &number, PaperDate: &received}
	switch i {
	case 1:
		w.propose(received, 0)
		return l.consented(ctx, w, received)
	case 6:
		place, lock := "Tỉnh Quảng Trị", casework.LeftProvince
		paper.Action, paper.Lock, paper.Destination = casework.Leave, &lock, &place
		w.step(paper)
		w.step(casework.StepCaseInput{Action: casework.RequestReopen, Reason: &reason})
	case 7:
		paper.Action = casework.Transfer
		to := l.posts.named["ca.phuong2"].unit
		if w.by == "ca.phuong2" {
			to = l.posts.named["ca.phuong"].unit
		}
		paper.UnitID = &to
		w.step(paper)
	case 8:
		work := "Lao động tự do"
		identity := *w.content.Identity
		identity.Occupation = &work
		w.amend(received, casework.Content{Identity: &identity})
	case 13:
		w.propose(received, 1)
		w.stopped(ctx)
	case 14:
		w.propose(received, 2)
		w.fileMoved(ctx)
	case 12:
		place, lock := "Trại giam ngoài tỉnh", casework.InPrison
		paper.Action, paper.Lock, paper.Destination = casework.Leave, &lock, &place
		w.step(paper)
	}
	return w.err
}

// walk takes steps on one record; the first error ends it.
type walk struct {
	*loader
	s       *app.Services
	ctx     context.Context
	by      string
	r       *casework.CaseRecord
	content casework.Content     // as it was opened
	waiting *casework.CaseRuling // the paper before the chairman
	err     error
}

func (w *walk) as(ctx context.Context, username string) {
	if w.err == nil {
		w.by = username
		w.ctx, w.err = as(ctx, w.s, w.posts.named[username])
	}
}

func (w *walk) open(received clock.Date, content casework.Content) {
	if w.err == nil {
		w.content = content
		w.r, w.err = w.s.Cases.Open(w.ctx, casework.OpenCaseInput{ReceivedOn: received, Content: &content}, casestore.Wanted{})
	}
}

func (w *walk) save(content casework.Content) {
	if w.err == nil {
		w.r, w.err = w.s.Cases.Save(w.ctx, casework.SaveCaseInput{Record: reporting.Versioned{ID: w.r.ID, Version: w.r.Version}, Content: content}, casestore.Wanted{})
	}
}

// amend enters a change that the person told of, and sends it.
func (w *walk) amend(on clock.Date, content casework.Content) {
	w.save(content)
	why := "Người này tự khai khi làm việc, không có văn bản kèm theo"
	w.step(casework.StepCaseInput{Action: casework.Submit, EffectiveOn: &on, Reason: &why})
}

func (w *walk) step(in casework.StepCaseInput) {
	if w.err != nil || w.r == nil {
		return
	}
	in.Record = reporting.Versioned{ID: w.r.ID, Version: w.r.Version}
	next, err := w.s.Cases.Step(w.ctx, in, casestore.Wanted{})
	if next != nil {
		w.r = next
	}
	w.err = err
}

// person is what is known of an invented person.
func person(province string, i int, name string, found clock.Date) casework.Content {
	sex := casework.Male
	if i%5 == 4 {
		sex = casework.Female
	}
	year := 1978 + i
	number := fmt.Sprintf("0%s%d%02d%06d", province, map[casework.Sex]int{casework.Male: 0, casework.Female: 1}[sex], year%100, 310_000+97*i)
	address, ethnicity, nationality := fmt.Sprintf("Số %d, tổ dân phố %d", 3+2*i, 1+i%7), "Kinh", "Việt Nam"
	status, ground := casework.User, casework.PositiveTest
	method, agency := "Xét nghiệm nước tiểu", "Trạm Y tế"
	phone := fmt.Sprintf("09%08d", 15_550_000+137*i)
	substances := []casework.Substance{"AMPHETAMINE"}
	if i%3 == 0 {
		substances = []casework.Substance{"HEROIN"}
	}
	content := casework.Content{
		Identity: &casework.CaseIdentity{FullName: &name, Sex: &sex, BirthYear: &year, PersonalNumber: &number, Ethnicity: &ethnicity, Nationality: &nationality},
		Contact:  &casework.CaseContact{PermanentAddress: &address, CurrentAddress: &address, Phones: []string{phone}},
		Family:   &casework.CaseFamily{Members: []*casework.CaseRelative{{Relation: "FATHER", Name: newNamesAt(i).next()}}},
		Health: &casework.CaseHealth{Substances: substances, UseForms: []casework.UseForm{"INHALING"}, FirstFoundOn: &found,
			Tests: []*casework.CaseTest{{On: found, Agency: agency, Method: &method, Positive: true, Substances: substances}}},
		Management: &casework.CaseManagement{Status: &status, Ground: &ground, GroundOn: &found, ResidenceVerifiedOn: &found},
	}
	if i%3 == 0 {
		content = dependent(content, found)
	} else {
		content.Management.Decisions = []*casework.CaseDecision{{Kind: casework.Manage, Number: fmt.Sprintf("%d/QĐ-UBND", 210+i), On: found, Agency: "UBND"}}
	}
	return content
}

// dependent is somebody who was determined to be dependent: the law manages users, not them.
func dependent(c casework.Content, found clock.Date) casework.Content {
	status, determined := casework.Dependent, casework.Determined
	c.Management.Status, c.Management.Ground, c.Management.Decisions = &status, &determined, nil
	c.Health.Determinations = []*casework.CaseDetermination{{On: found, Facility: "Trung tâm Y tế", Dependent: true}}
	return c
}
