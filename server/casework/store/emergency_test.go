package store_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"congvu/server/access"
	"congvu/server/casework"
	"congvu/server/casework/store"
	"congvu/server/fault"
)

func (w *world) breakGlass(t testing.TB, by, code, number string) (*casework.CaseRecord, error) {
	t.Helper()
	in := casework.CaseEmergencyInput{Reason: "Người này đang cấp cứu, cần biết tiền sử"}
	if code != "" {
		in.Code = &code
	}
	if number != "" {
		in.PersonalNumber = &number
	}
	return w.OpenEmergency(w.as(t, by), in, everything)
}

// TestEmergency: one person sees one record for three hours, to the minute; the managing
// unit is told, and timeline, list of grants and lookers say so.
func TestEmergency(t *testing.T) {
	w := newWorld(t)
	heard := w.listens()
	w.Add(t, "ca.dongson2", "Phan Công Hai", w.Fixture.Units.DongSonPolice, "CLERK")
	r := w.official(t, "ca.tinhkhe", "Nguyễn Văn Cấp Cứu", "051090001234")
	opened, err := w.breakGlass(t, "ca.dongson", strings.ToLower(r.Code), "")
	if err != nil {
		t.Fatal(err)
	}
	if !opened.OpenInEmergency || opened.OpenUntil.Sub(w.Fixture.Clock.Now()).Round(time.Minute) != 3*time.Hour || opened.Official.Criminal != nil || opened.Official.Identity == nil {
		t.Errorf("opened until %v: %+v", opened.OpenUntil, opened.Official)
	}
	if opened.Version != w.version(t, r.ID) || !slices.Contains(heard["CASE_EMERGENCY"], w.Fixture.Units.TinhKhePolice) {
		t.Errorf("the managing unit is not told: %v", heard)
	}
	if _, err := w.One(w.as(t, "ca.dongson2"), r.ID, everything); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("a colleague sees it too: %v", err)
	}
	hospital, err := w.breakGlass(t, "benhvien", "", "051090001234")
	if err != nil || hospital.Official.Health == nil || hospital.Official.Contact == nil || hospital.Official.Management != nil {
		t.Errorf("to a hospital it opens what helps: %v", err)
	}
	seen, err := w.One(w.as(t, "ca.tinhkhe.truong"), r.ID, everything)
	if err != nil {
		t.Fatal(err)
	}
	if e := seen.Timeline[1]; e.Label != "Mở khẩn cấp" || e.Reason == nil || !strings.Contains(*e.Reason, "cấp cứu") || !strings.Contains(e.By, "Công an") {
		t.Errorf("the timeline: %+v", e)
	}
	if !slices.ContainsFunc(seen.Lookers, func(l *casework.CaseLooker) bool { return l.Emergency && slices.Contains(l.Sections, "health") }) {
		t.Error("lookers do not say that it was an emergency")
	}
	if len(seen.Grants) != 2 || !seen.Grants[0].Active || seen.Grants[1].Reason == nil {
		t.Errorf("grants: %+v", seen.Grants)
	}
	w.pass(3*time.Hour - time.Minute)
	if _, err := w.One(w.as(t, "ca.dongson"), r.ID, everything); err != nil {
		t.Errorf("a minute before its end: %v", err)
	}
	w.pass(time.Minute)
	if _, err := w.One(w.as(t, "ca.dongson"), r.ID, everything); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("after three hours: %v", err)
	}
}

// TestEmergencyTellsNothing: no such number, a draft, a closed draft and what is not
// official are one answer, each try is journaled and counts, and the day's end is clear.
func TestEmergencyTellsNothing(t *testing.T) {
	w := newWorld(t)
	draft := w.open(t, "ca.tinhkhe", "Nguyễn Văn Nháp", "051090001234")
	sent := w.open(t, "ca.tinhkhe", "Nguyễn Văn Gửi", "051090001235")
	w.must(t, "ca.tinhkhe", sent, casework.StepCaseInput{Action: casework.Submit})
	texts := map[string]bool{}
	for _, try := range [][2]string{{draft.Code, ""}, {sent.Code, ""}, {"HS-999999", ""}, {"", "051090001234"}, {"", "051090009999"}} {
		_, err := w.breakGlass(t, "ca.dongson", try[0], try[1])
		if !fault.Is(err, "CASE_EMERGENCY_NOTHING") {
			t.Fatalf("%v: %v", try, err)
		}
		text, _, _ := strings.Cut(fault.As(err).Message, "hôm nay còn")
		texts[text] = true
	}
	if len(texts) != 1 {
		t.Errorf("answers differ: %v", texts)
	}
	official := w.official(t, "ca.tinhkhe", "Lê Văn Chính", "051091001234")
	if _, err := w.breakGlass(t, "ca.dongson", official.Code, ""); !fault.Is(err, "CASE_EMERGENCY_LIMIT") {
		t.Errorf("the sixth try: %v", err)
	}
	var journaled int
	if err := w.Fixture.DB.Owner().QueryRow(t.Context(), `select count(*) from journal where action = 'MISS_EMERGENCY'`).Scan(&journaled); err != nil || journaled != 5 {
		t.Errorf("%d tries are journaled, %v", journaled, err)
	}
	w.pass(24 * time.Hour)
	if _, err := w.breakGlass(t, "ca.dongson", official.Code, ""); err != nil {
		t.Errorf("the next day: %v", err)
	}
	if own, err := w.breakGlass(t, "ca.tinhkhe", official.Code, ""); err != nil || own.OpenInEmergency {
		t.Errorf("what one sees anyway needs no emergency: %v", err)
	}
}

// TestEmergencyIsRefused to who belongs to no body of drug control, and without a reason or
// a number.
func TestEmergencyIsRefused(t *testing.T) {
	w := newWorld(t)
	r := w.official(t, "ca.tinhkhe", "Lê Văn Chính", "051091001234")
	if _, err := w.breakGlass(t, "vanphong", r.Code, ""); !fault.Is(err, "FORBIDDEN") {
		t.Errorf("an office: %v", err)
	}
	for want, in := range map[string]casework.CaseEmergencyInput{
		"CASE_EMERGENCY_KEY":   {Reason: "Cần gấp lắm"},
		"CASE_PERSONAL_NUMBER": {PersonalNumber: ptr("12"), Reason: "Cần gấp lắm"},
		"CASE_REASON_REQUIRED": {Code: &r.Code, Reason: "gấp"},
	} {
		if _, err := w.OpenEmergency(w.as(t, "ca.dongson"), in, everything); !fault.Is(err, want) {
			t.Errorf("%v, want %s", err, want)
		}
	}
	var granted int
	if err := w.Fixture.DB.Owner().QueryRow(t.Context(), `select count(*) from case_grants where kind = 'EMERGENCY'`).Scan(&granted); err != nil || granted != 0 {
		t.Errorf("%d grants, %v", granted, err)
	}
}

// TestEmergenciesAreFollowed: by the unit and the police above with the reason, by the
// auditor without it, by nobody else.
func TestEmergenciesAreFollowed(t *testing.T) {
	w := newWorld(t)
	r := w.official(t, "ca.tinhkhe", "Nguyễn Văn Theo Dõi", "051090001234")
	if _, err := w.breakGlass(t, "ca.dongson", r.Code, ""); err != nil {
		t.Fatal(err)
	}
	for by, want := range map[string]struct{ rows, reasons int }{
		"ca.tinhkhe": {1, 1}, "ca.tinhkhe.truong": {1, 1}, "pc04.duyet": {1, 1}, "kiemtra": {1, 0}, "benhvien": {0, 0}} {
		page, err := w.Emergencies(w.as(t, by), 10, nil)
		if err != nil {
			t.Fatal(err)
		}
		rows, reasons, v := 0, 0, access.From(w.as(t, by))
		for _, e := range page.Items {
			if !access.Table.Row(v, "case.emergencies", e.AccessRow(v)) {
				continue
			}
			if rows++; e.Reason != nil {
				reasons++
			}
			if e.Code != r.Code || e.Unit.ID != w.Fixture.Units.TinhKhePolice || !strings.Contains(e.By, "Đông Sơn") {
				t.Errorf("%s follows %+v", by, e)
			}
		}
		if rows != want.rows || reasons != want.reasons {
			t.Errorf("%s: %d openings, %d reasons", by, rows, reasons)
		}
	}
	if _, err := w.Emergencies(w.as(t, "vanphong"), 10, nil); !fault.Is(err, "FORBIDDEN") {
		t.Errorf("an office follows them: %v", err)
	}
	if page, err := w.List(w.as(t, "ca.dongson"), nil, casework.OrderDue, 10, nil, store.Wanted{}); err != nil || !slices.ContainsFunc(page.Items, func(x *casework.CaseRecord) bool { return x.ID == r.ID }) {
		t.Errorf("who opened it finds it in the list while it lasts: %v", err)
	}
}

// TestEmergencyLeadsToTheSurvivor: of two records that were merged, number and code of
// either open the one that is kept up.
func TestEmergencyLeadsToTheSurvivor(t *testing.T) {
	w := newWorld(t)
	gone := w.official(t, "ca.tinhkhe", "Nguyễn Văn Đôi", "051090001234")
	kept := w.official(t, "ca.tinhkhe", "Nguyễn Văn Đôi", "051090009999")
	if _, err := w.mergeOf(t, "pc04.duyet", w.pairOf(t, "pc04.duyet", casework.PairOpen), kept.ID); err != nil {
		t.Fatal(err)
	}
	// Not the one that was changed last, but the one that is kept up.
	if _, err := w.Owner().Exec(t.Context(), `update case_records set updated_at = updated_at + interval '1 hour' where id = $1`, gone.ID); err != nil {
		t.Fatal(err)
	}
	w.Add(t, "bv.mo", "Lý Thị Mở", w.Fixture.Units.Finance, "CLERK")
	for _, c := range []struct{ by, code, number string }{{"benhvien", gone.Code, ""}, {"bv.mo", "", "051090001234"}} {
		if r, err := w.breakGlass(t, c.by, c.code, c.number); err != nil || r.ID != kept.ID {
			t.Errorf("%+v opens %+v, %v", c, r, err)
		}
	}
}
