package store_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/uuid"

	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/fault"
	"congvu/server/files"
	"congvu/server/reporting"
)

// enter saves sections of a record as it stands now.
func (w *world) enter(t testing.TB, by string, r *casework.CaseRecord, on *clock.Date, c casework.Content) *casework.CaseRecord {
	t.Helper()
	in := casework.SaveCaseInput{Record: reporting.Versioned{ID: r.ID, Version: w.version(t, r.ID)}, EffectiveOn: on, Content: c}
	if r.Pending != nil {
		in.Revision = 1000
	}
	next, err := w.Save(w.as(t, by), in, everything)
	if err != nil {
		t.Fatal(err)
	}
	return next
}

func (w *world) runs(t testing.TB, after string, r *casework.CaseRecord, want ...string) *casework.CaseRecord {
	t.Helper()
	seen, err := w.One(w.as(t, "ca.tinhkhe"), r.ID, everything)
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(want)
	if got := clocksOf(seen); !slices.Equal(got, want) {
		t.Errorf("%s: %v run, want %v", after, got, want)
	}
	return seen
}

// clockOf is the newest time limit of a name.
func clockOf(r *casework.CaseRecord, key string) (found *casework.CaseClock) {
	for _, c := range r.Clocks {
		if c.Key == key && (found == nil || c.StartedOn.After(found.StartedOn) || c.DoneAt == nil) {
			found = c
		}
	}
	return found
}

func management(change func(*casework.CaseManagement)) casework.Content {
	m := *person("", "").Management
	change(&m)
	return casework.Content{Management: &m}
}

func day(s string) *clock.Date { return ptr(clock.MustDate(s)) }

// TestTakingBackGivesTheTimeBack: sending and withdrawing ends no time limit; a return
// begins the one to complete (B1).
func TestTakingBackGivesTheTimeBack(t *testing.T) {
	w := newWorld(t)
	r := w.open(t, "ca.tinhkhe", "Nguyễn Văn Rút", "051090001234")
	due := clockOf(r, casework.ClockNew).DueAt
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Submit})
	w.runs(t, "sent", r, casework.ClockResidence)
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Withdraw})
	if got := w.runs(t, "withdrawn", r, casework.ClockNew, casework.ClockResidence); !clockOf(got, casework.ClockNew).DueAt.Equal(due) {
		t.Errorf("it runs to %s, not as before to %s", clockOf(got, casework.ClockNew).DueAt, due)
	}
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Submit})
	w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.SendBack, Reason: ptr("Thiếu nơi ở hiện tại")})
	w.runs(t, "returned", r, casework.ClockComplete, casework.ClockResidence)
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Submit})
	w.runs(t, "sent again", r, casework.ClockResidence)
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Withdraw})
	w.runs(t, "withdrawn again", r, casework.ClockComplete, casework.ClockResidence)
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Submit})
	w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.Approve})
	r = w.enter(t, "ca.tinhkhe", w.runs(t, "approved", r, casework.ClockResidence), day("2026-09-14"), casework.Content{Family: &casework.CaseFamily{}})
	w.must(t, "ca.tinhkhe", r, amended())
	w.runs(t, "an amendment sent", r, casework.ClockResidence)
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Withdraw})
	w.runs(t, "an amendment withdrawn", r, casework.ClockChange, casework.ClockResidence)
	w.must(t, "ca.tinhkhe", r, amended())
	w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.SendBackAmendment, Reason: ptr("Thiếu tài liệu chứng minh")})
	w.runs(t, "an amendment returned", r, casework.ClockCompleteChange, casework.ClockResidence)
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.DropAmendment, Reason: ptr("Không sửa đổi nữa")})
	w.runs(t, "an amendment dropped", r, casework.ClockResidence)
}

// TestWhatIsShutWaitsForNobody: nothing runs that nobody could end (B2).
func TestWhatIsShutWaitsForNobody(t *testing.T) {
	w := newWorld(t)
	paper := casework.StepCaseInput{EffectiveOn: day("2026-09-15"), PaperNumber: ptr("12/CA"), PaperDate: day("2026-09-15")}
	ended, left, dead := paper, paper, paper
	ended.Action, ended.FileID = casework.EndUse, ptr(w.upload(t, "ca.tinhkhe", files.MediaPDF, "%PDF-1.7 a"))
	left.Action, left.Lock, left.Destination = casework.Leave, ptr(casework.LeftProvince), ptr("Đà Nẵng")
	dead.Action, dead.Lock, dead.FileID = casework.ReportEnd, ptr(casework.Dead), ptr(w.upload(t, "ca.tinhkhe", files.MediaPDF, "%PDF-1.7 b"))
	for i, in := range []casework.StepCaseInput{ended, left, dead} {
		r := w.official(t, "ca.tinhkhe", "Lê Văn Khóa", "05109100123"+string(rune('0'+i)))
		w.must(t, "ca.tinhkhe", r, in)
		if in.Action == casework.ReportEnd {
			w.runs(t, "reported", r, casework.ClockResidence)
			w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.ApproveEnd})
		}
		w.runs(t, string(in.Action), r)
	}
	draft := w.open(t, "ca.tinhkhe", "Lê Văn Đóng", "051092001234")
	draft = w.enter(t, "ca.tinhkhe", draft, nil, management(func(m *casework.CaseManagement) { m.ResidenceVerifiedOn = day("2026-09-15") }))
	w.runs(t, "verified", draft, casework.ClockNew, casework.ClockNotice)
	w.must(t, "ca.tinhkhe", draft, casework.StepCaseInput{Action: casework.CloseDraft, Reason: ptr("Lập nhầm người")})
	w.runs(t, "closed", draft)
	w.advance(t, "2026-11-05")
	if late, err := w.List(w.as(t, "ca.tinhkhe"), &casework.CaseFilter{Overdue: ptr(true)}, casework.OrderUpdated, 10, nil, everything); err != nil || late.Total != 0 {
		t.Errorf("what is shut is late: %+v %v", late, err)
	}
	if found, err := w.Waiting(w.as(t, "ca.tinhkhe.truong"), 10); err != nil || len(found.Items) != 0 {
		t.Errorf("what is shut waits: %+v %v", found, err)
	}
}

// TestADayToComeSilencesNothing: a slip of a digit moves nothing, a correction corrects,
// and what is only being entered moves nothing of an official record (B3).
func TestADayToComeSilencesNothing(t *testing.T) {
	w := newWorld(t)
	verified := func(s string) casework.Content {
		return management(func(m *casework.CaseManagement) {
			if s != "" {
				m.ResidenceVerifiedOn = day(s)
			}
		})
	}
	r := w.open(t, "ca.tinhkhe", "Nguyễn Văn Ngày", "051090001234")
	for _, c := range []struct {
		saved string
		want  []string
		from  string
	}{
		{"2030-01-02", []string{casework.ClockNew, casework.ClockResidence}, ""},
		{"2026-09-13", []string{casework.ClockNew, casework.ClockResidence}, ""}, // before the information came
		{"2026-09-14", []string{casework.ClockNew, casework.ClockNotice}, "2026-09-14"},
		{"2026-09-15", []string{casework.ClockNew, casework.ClockNotice}, "2026-09-15"},
		{"", []string{casework.ClockNew, casework.ClockResidence}, ""},
		{"2026-09-15", []string{casework.ClockNew, casework.ClockNotice}, "2026-09-15"},
	} {
		w.enter(t, "ca.tinhkhe", r, nil, verified(c.saved))
		got := w.runs(t, "verified on "+c.saved, r, c.want...)
		if k := clockOf(got, casework.ClockNotice); c.from != "" && k.StartedOn.String() != c.from {
			t.Errorf("verified on %s: told from %s", c.saved, k.StartedOn)
		}
		r = got
	}
	w.enter(t, "ca.tinhkhe", r, nil, casework.Content{Management: &casework.CaseManagement{Status: ptr(casework.Dependent), ResidenceVerifiedOn: day("2026-09-15")}})
	w.runs(t, "dependent", r, casework.ClockNew)

	o := w.official(t, "ca.tinhkhe", "Lê Văn Chính", "051091001234")
	o = w.enter(t, "ca.tinhkhe", o, day("2026-09-15"), verified("2026-09-15"))
	w.runs(t, "entered", o, casework.ClockChange, casework.ClockResidence)
	w.must(t, "ca.tinhkhe", o, casework.StepCaseInput{Action: casework.DropAmendment, Reason: ptr("Nhập nhầm hồ sơ")})
	o = w.runs(t, "dropped", o, casework.ClockResidence)
	o = w.enter(t, "ca.tinhkhe", o, day("2026-09-15"), verified("2026-09-15"))
	w.must(t, "ca.tinhkhe", o, amended())
	w.runs(t, "sent", o, casework.ClockResidence)
	w.must(t, "pc04.duyet", o, casework.StepCaseInput{Action: casework.ApproveAmendment})
	w.runs(t, "approved", o, casework.ClockNotice)
}

// TestWhoGivesAwayHasItsDays: NĐ 105/2021 art. 47.2 binds the giver from the arrival of who
// is managed, and nobody where nobody is managed; Luật 120/2025 art. 24 also binds who
// leaves the province (B4, B5).
func TestWhoGivesAwayHasItsDays(t *testing.T) {
	w := newWorld(t)
	move := casework.StepCaseInput{Action: casework.Transfer, EffectiveOn: day("2026-09-15"), PaperNumber: ptr("12/CA"), PaperDate: day("2026-09-15"), UnitID: &w.Fixture.Units.DongSonPolice}
	free := w.official(t, "ca.tinhkhe", "Lê Văn Tự", "051091001234")
	w.must(t, "ca.tinhkhe", free, move)
	w.runs(t, "moved, not managed", free, casework.ClockResidence, casework.ClockTake)

	r := w.managed(t, w.official(t, "ca.tinhkhe", "Lê Văn Quản", "051092001234"), "30")
	came := move
	came.ArrivedOn = day("2026-09-16")
	if _, err := w.step(t, "ca.tinhkhe", r, came); !fault.Is(err, "CASE_DATE_IN_FUTURE") || fault.As(err).Place != "input.arrivedOn" {
		t.Errorf("arrived tomorrow: %v", err)
	}
	came.ArrivedOn = day("2026-09-11")
	w.must(t, "ca.tinhkhe", r, came)
	got := w.runs(t, "moved, managed", r, casework.ClockManagement, casework.ClockCheck, casework.ClockResidence, casework.ClockTake, casework.ClockArrive, casework.ClockGive)
	if k := clockOf(got, casework.ClockGive); k != nil && (k.StartedOn != *came.ArrivedOn || clock.DateOf(k.DueAt).String() != "2026-09-18") {
		t.Errorf("the giver's days: %+v", k)
	}
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.SendFile, PaperNumber: ptr("40/CAX"), PaperDate: day("2026-09-15")})
	w.runs(t, "file sent", r, casework.ClockManagement, casework.ClockCheck, casework.ClockResidence, casework.ClockTake, casework.ClockArrive)

	for lock, told := range map[casework.CaseLock]bool{casework.LeftProvince: true, casework.InPrison: false} {
		r := w.managed(t, w.official(t, "ca.tinhkhe", "Lê Văn Đi", map[bool]string{true: "051093001234", false: "051094001234"}[told]), map[bool]string{true: "31", false: "32"}[told])
		w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Leave, EffectiveOn: day("2026-09-15"), PaperNumber: ptr("12/CA"), PaperDate: day("2026-09-15"), Lock: &lock, Destination: ptr("Đà Nẵng")})
		owed := []string{casework.ClockManagement}
		if told {
			owed = append(owed, casework.ClockGive)
		}
		got := w.runs(t, string(lock), r, owed...)
		if k := clockOf(got, casework.ClockTell); (k != nil) != told || told && k.DoneAt == nil {
			t.Errorf("%s: the place is told: %+v", lock, k)
		}
	}
}

// TestDecisionsEnteredFromPaper run as signed ones do, and end as they do (B6).
func TestDecisionsEnteredFromPaper(t *testing.T) {
	w := newWorld(t)
	decided := func(list ...*casework.CaseDecision) casework.Content {
		return management(func(m *casework.CaseManagement) {
			m.GroundOn, m.Decisions = day("2026-09-10"), list
			for _, d := range list {
				d.Number, d.Agency = "1/QĐ-UBND", "UBND xã"
			}
		})
	}
	enter := func(name, number string, list ...*casework.CaseDecision) *casework.CaseRecord {
		p := person(name, number)
		p.Management = decided(list...).Management
		return w.officialWith(t, "ca.tinhkhe", p)
	}
	manage, stop := &casework.CaseDecision{Kind: casework.Manage, On: *day("2026-09-11")}, &casework.CaseDecision{Kind: casework.Stop, On: *day("2026-09-14")}
	stopped := enter("Lê Văn Dừng", "051091001234", manage, stop)
	w.runs(t, "managed and stopped", stopped, casework.ClockResidence)

	r := enter("Lê Văn Quản", "051092001234", manage)
	got := w.runs(t, "managed", r, casework.ClockResidence, casework.ClockManagement, casework.ClockCheck)
	if k := clockOf(got, casework.ClockCheck); k != nil && k.StartedOn != manage.On {
		t.Errorf("checked from %s", k.StartedOn)
	}
	left := casework.StepCaseInput{Action: casework.Leave, EffectiveOn: day("2026-09-15"), PaperNumber: ptr("12/CA"), PaperDate: day("2026-09-15"), Lock: ptr(casework.LeftProvince), Destination: ptr("Đà Nẵng")}
	w.must(t, "ca.tinhkhe", r, left)
	w.runs(t, "left", r, casework.ClockManagement, casework.ClockGive)
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.RequestReopen, Reason: ptr("Đã trở về địa phương")})
	w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.Reopen})
	got = w.runs(t, "opened again", r, casework.ClockManagement, casework.ClockCheck)
	for _, c := range []struct {
		after string
		list  []*casework.CaseDecision
		want  []string
	}{
		{"stopped on paper", []*casework.CaseDecision{manage, stop}, nil},
		{"not stopped after all", []*casework.CaseDecision{manage}, []string{casework.ClockManagement, casework.ClockCheck}},
	} {
		got = w.enter(t, "ca.tinhkhe", got, day("2026-09-15"), decided(c.list...))
		w.must(t, "ca.tinhkhe", got, amended())
		w.must(t, "pc04.duyet", got, casework.StepCaseInput{Action: casework.ApproveAmendment})
		got = w.runs(t, c.after, r, c.want...)
	}
	w.advance(t, "2027-09-20")
	left.EffectiveOn, left.PaperDate = day("2027-09-20"), day("2027-09-20")
	w.must(t, "ca.tinhkhe", r, left)
	if got := w.runs(t, "left when the year was over", r, casework.ClockManagement); clockOf(got, casework.ClockTell).StartedOn == *left.EffectiveOn {
		t.Error("the place is told of somebody who is managed no more")
	}
}

// TestFarAwayThereAreTenDays: also for the police that a record is handed to (B7).
func TestFarAwayThereAreTenDays(t *testing.T) {
	w := newWorld(t)
	for remote, key := range map[bool]string{true: casework.ClockResidenceRemote, false: casework.ClockResidence} {
		r := w.open(t, "pc04", "Phạm Văn Xa", map[bool]string{true: "051093001234", false: "051094001234"}[remote])
		w.must(t, "pc04", r, casework.StepCaseInput{Action: casework.HandOver, UnitID: &w.Fixture.Units.TinhKhePolice, Remote: remote})
		got := w.runs(t, "handed over", r, casework.ClockVerify, key)
		if due := clock.DateOf(clockOf(got, key).DueAt).String(); due != map[bool]string{true: "2026-09-29", false: "2026-09-18"}[remote] {
			t.Errorf("remote %v: to be verified by %s", remote, due)
		}
	}
}

// TestAnAmendmentHasItsEvidence: since when it holds, and by what document, or why by none (C4).
func TestAnAmendmentHasItsEvidence(t *testing.T) {
	w := newWorld(t)
	r := w.official(t, "ca.tinhkhe", "Nguyễn Văn Sửa", "051090001234")
	identity := *r.Official.Identity
	identity.Occupation = ptr("Thợ hồ")
	r = w.enter(t, "ca.tinhkhe", r, nil, casework.Content{Identity: &identity})
	refused := func(in casework.StepCaseInput, code, place string) {
		t.Helper()
		in.Action = casework.Submit
		if _, err := w.step(t, "ca.tinhkhe", r, in); !fault.Is(err, code) || fault.As(err).Place != place {
			t.Errorf("%+v: %v, want %s at %s", in, err, code, place)
		}
	}
	why := ptr("Người này tự khai")
	refused(casework.StepCaseInput{Reason: why}, "CASE_DATE_REQUIRED", "input.effectiveOn")
	refused(casework.StepCaseInput{Reason: why, EffectiveOn: day("2026-09-16")}, "CASE_DATE_IN_FUTURE", "input.effectiveOn")
	refused(casework.StepCaseInput{EffectiveOn: day("2026-09-14")}, "CASE_EVIDENCE_REQUIRED", "input.reason")
	many, err := w.SubmitMany(w.as(t, "ca.tinhkhe"), casework.SubmitCasesInput{DryRun: true, Records: []reporting.Versioned{w.versioned(t, r)}})
	if err != nil || many[0].Problem == nil || many[0].Problem.Code != "CASE_DATE_REQUIRED" {
		t.Errorf("sent with others: %+v %v", many, err)
	}
	got := w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Submit, Reason: why, EffectiveOn: day("2026-09-11")})
	if k := clockOf(got, casework.ClockChange); k.StartedOn.String() != "2026-09-11" || *got.Pending.EffectiveOn != k.StartedOn || *got.Timeline[0].Reason != *why {
		t.Errorf("sent: %+v %+v %+v", k, got.Pending.EffectiveOn, got.Timeline[0])
	}
	r = w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Withdraw})
	health := *r.Official.Health
	health.Tests = []*casework.CaseTest{{On: clock.MustDate("2026-09-10"), Agency: "Trạm Y tế", Positive: true, FileID: ptr(w.upload(t, "ca.tinhkhe", files.MediaPDF, "%PDF-1.7 c"))}}
	r = w.enter(t, "ca.tinhkhe", r, day("2026-09-12"), casework.Content{Health: &health})
	if k := clockOf(r, casework.ClockChange); k.StartedOn.String() != "2026-09-12" {
		t.Errorf("corrected: the 5 days count from %s", k.StartedOn)
	}
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Submit})
	born := w.official(t, "ca.tinhkhe", "Lê Văn Sinh", "051091001235")
	early := casework.StepCaseInput{Action: casework.EndUse, EffectiveOn: day("1990-01-01"), PaperNumber: ptr("1/CA"), PaperDate: day("2026-09-15"), FileID: ptr(w.upload(t, "ca.tinhkhe", files.MediaPDF, "%PDF-1.7 d"))}
	if _, err := w.step(t, "ca.tinhkhe", born, early); !fault.Is(err, "CASE_DATES_OUT_OF_ORDER") || fault.As(err).Place != "input.paperDate" {
		t.Errorf("a paper 36 years after it took effect: %v", err)
	}
}

// TestTheFileFollowsOutOfTheProvince: the record is locked, the paper file of the management
// still goes to the police of the new place in 5 working days from the arrival there: its
// unit is told, is late, and ends it by the letter, or the province by bringing the record
// back (NĐ 105/2021 art. 47.2).
func TestTheFileFollowsOutOfTheProvince(t *testing.T) {
	w := newWorld(t)
	leave := casework.StepCaseInput{Action: casework.Leave, EffectiveOn: day("2026-09-15"), ArrivedOn: day("2026-09-11"), PaperNumber: ptr("12/CA"), PaperDate: day("2026-09-15"), Lock: ptr(casework.LeftProvince), Destination: ptr("Đà Nẵng")}
	letter := casework.StepCaseInput{Action: casework.SendFile, PaperNumber: ptr("40/CAX"), PaperDate: day("2026-09-22")}
	r := w.managed(t, w.official(t, "ca.tinhkhe", "Lê Văn Đi", "051093001234"), "31")
	back := w.managed(t, w.official(t, "ca.tinhkhe", "Lê Văn Về", "051094001234"), "32")
	free := w.official(t, "ca.tinhkhe", "Lê Văn Tự", "051095001234")
	for _, each := range []*casework.CaseRecord{r, back, free} {
		w.must(t, "ca.tinhkhe", each, leave)
	}
	if k := clockOf(w.runs(t, "left", r, casework.ClockManagement, casework.ClockGive), casework.ClockGive); k.StartedOn != *leave.ArrivedOn || clock.DateOf(k.DueAt).String() != "2026-09-18" {
		t.Errorf("the days to send the file: %+v", k)
	}
	w.runs(t, "left, not managed", free)
	if found, err := w.Waiting(w.as(t, "ca.tinhkhe.truong"), 10); err != nil || len(found.Items) != 2 || found.Items[0].Task != casework.TaskTerm {
		t.Errorf("what waits: %+v %v", found, err)
	}
	w.advance(t, "2026-09-22")
	if late, err := w.List(w.as(t, "ca.tinhkhe"), &casework.CaseFilter{Overdue: ptr(true), States: []casework.CaseState{casework.Locked}}, casework.OrderUpdated, 10, nil, everything); err != nil || late.Total != 2 {
		t.Errorf("late: %+v %v", late, err)
	}
	for _, none := range []*casework.CaseRecord{free, w.must(t, "ca.tinhkhe", r, letter)} {
		if _, err := w.step(t, "ca.tinhkhe", none, letter); !fault.Is(err, "ACTION_NOT_IN_STATE") {
			t.Errorf("sent twice, or of nobody who is managed: %v", err)
		}
	}
	got := w.runs(t, "sent", r, casework.ClockManagement)
	if m := got.Moves[0]; m.State != casework.Gone || *m.FileSentNumber != "40/CAX" || m.FileSentOn.String() != "2026-09-22" || got.State != casework.Locked || got.Papers[0].Step != casework.SendFile {
		t.Errorf("the move says %+v, the papers %+v", m, got.Papers[0])
	}
	if _, err := w.step(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.ReceiveFile, PaperNumber: ptr("3/BB"), PaperDate: day("2026-09-22")}); !fault.Is(err, "ACTION_NOT_IN_STATE") {
		t.Errorf("received by who sent it: %v", err)
	}
	w.must(t, "ca.tinhkhe", back, casework.StepCaseInput{Action: casework.RequestReopen, Reason: ptr("Người này đã quay về địa phương")})
	w.must(t, "pc04.duyet", back, casework.StepCaseInput{Action: casework.RefuseReopen, Reason: ptr("Chưa xác minh được nơi ở")})
	w.runs(t, "not brought back", back, casework.ClockManagement, casework.ClockGive)
	w.must(t, "ca.tinhkhe", back, casework.StepCaseInput{Action: casework.RequestReopen, Reason: ptr("Người này đã quay về địa phương")})
	w.must(t, "pc04.duyet", back, casework.StepCaseInput{Action: casework.Reopen})
	w.runs(t, "brought back", back, casework.ClockManagement, casework.ClockCheck)
}

// TestEachSideOfAMoveIsLateByItsOwn: while a record is on its way, what its receiver does not
// do makes the receiver late and not the giver, in the list, the figures and the inbox of each;
// who is over both sees both; and the other way round.
func TestEachSideOfAMoveIsLateByItsOwn(t *testing.T) {
	w := newWorld(t)
	r := w.managed(t, w.official(t, "ca.tinhkhe", "Lê Văn Đường", "051093001234"), "31")
	w.owner(t, `update case_clocks set done_at = now() where term in ('CASE_RESIDENCE', 'CASE_RESIDENCE_CHECK')`)
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Transfer, EffectiveOn: day("2026-09-15"), PaperNumber: ptr("12/CA"), PaperDate: day("2026-09-15"), UnitID: &w.Fixture.Units.DongSonPolice})
	giver, receiver, above := "ca.tinhkhe", "ca.dongson", "pc04.duyet"
	late := func(when string, want map[string]bool, units map[uuid.UUID]int) {
		t.Helper()
		for by, is := range want {
			ctx := w.as(t, by)
			list, err := w.List(ctx, &casework.CaseFilter{Overdue: ptr(true)}, casework.OrderDue, 10, nil, everything)
			if err != nil || list.Total != map[bool]int{true: 1}[is] {
				t.Errorf("%s: the list of %s has %d late, %v", when, by, list.Total, err)
			}
			one, err := w.One(ctx, r.ID, everything)
			if err != nil || one.Overdue(ctx) != is {
				t.Errorf("%s: late to %s is %v", when, by, !is)
			}
			counts, err := w.Counts(ctx)
			n := 0
			for _, c := range counts {
				n += c.Overdue
			}
			if err != nil || n != map[bool]int{true: 1}[is] {
				t.Errorf("%s: %s counts %d late", when, by, n)
			}
		}
		counts, err := w.UnitCounts(w.as(t, above))
		got := map[uuid.UUID]int{}
		for _, c := range counts {
			if c.Overdue > 0 {
				got[c.Unit.ID] = c.Overdue
			}
		}
		if err != nil || !maps.Equal(got, units) {
			t.Errorf("%s: by unit %v, want %v", when, got, units)
		}
		for unit := range units {
			list, err := w.List(w.as(t, above), &casework.CaseFilter{Overdue: ptr(true), UnitID: &unit}, casework.OrderDue, 10, nil, everything)
			if err != nil || list.Total != 1 {
				t.Errorf("%s: behind the figure stand %d records, %v", when, list.Total, err)
			}
		}
	}
	w.advance(t, "2026-09-18") // the person has not come; the giver's 5 days run
	late("on its way", map[string]bool{giver: false, receiver: true, above: true}, map[uuid.UUID]int{w.Fixture.Units.DongSonPolice: 1})
	if next := func() *casework.CaseClock {
		one, _ := w.One(w.as(t, giver), r.ID, everything)
		return one.NextClock(w.as(t, giver))
	}(); next == nil || next.Key != casework.ClockGive {
		t.Errorf("the giver's next is %+v", next)
	}
	w.owner(t, `update case_clocks set done_at = now() where term in ('CASE_ARRIVE', 'CASE_TAKE')`)
	w.advance(t, "2026-09-24")
	late("the file not sent", map[string]bool{giver: true, receiver: false, above: true}, map[uuid.UUID]int{w.Fixture.Units.TinhKhePolice: 1})
}
