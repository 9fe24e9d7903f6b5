package store_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/directory/reorganise"
	"congvu/server/fault"
)

// grantsOf are the grants of a record, by kind and by the unit that they open it to.
func (w *world) grantsOf(t *testing.T, id uuid.UUID) (now, all map[string][]string) {
	t.Helper()
	rows, err := w.Fixture.DB.Owner().Query(t.Context(), `select kind, unit_id, ends_at is null or ends_at > $2 from case_grants
		where record_id = $1 and kind not in ('RECEIVER', 'FORMER') order by begins_at, ends_at nulls last`, id, w.Fixture.Clock.Now())
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	now, all = map[string][]string{}, map[string][]string{}
	for rows.Next() {
		var kind string
		var id uuid.UUID
		var holds bool
		if err := rows.Scan(&kind, &id, &holds); err != nil {
			t.Fatal(err)
		}
		unit := w.Fixture.Directory.Current().Unit(id).Name
		if all[kind] = append(all[kind], unit); holds {
			now[kind] = append(now[kind], unit)
		}
	}
	return now, all
}

// wallShows asks the second wall itself: the rows that the database shows to a person.
func (w *world) wallShows(t *testing.T, username string, id uuid.UUID) bool {
	t.Helper()
	page, err := w.List(w.as(t, username), nil, casework.OrderDue, 100, nil, everything)
	if err != nil {
		t.Fatal(err)
	}
	return slices.ContainsFunc(page.Items, func(r *casework.CaseRecord) bool { return r.ID == id })
}

// TestWhatIsOpenFollowsTheUnit: a police that has records delegated to it, one of its people
// who opened a record in an emergency, and a consent to its reading: all of it is open to the
// unit that takes over, on the same paper and until the same end; what the ended unit had is
// ended, not deleted.
func TestWhatIsOpenFollowsTheUnit(t *testing.T) {
	w := newWorld(t)
	u := w.Fixture.Units
	province := w.official(t, "pc04", "Nguyễn Văn Tỉnh", "051090001234")
	day := w.Fixture.Clock.Today()
	_, err := w.Delegate(w.as(t, "pc04.duyet"), casework.CaseDelegationInput{Record: w.versioned(t, province), UnitID: u.TinhKhePolice, PaperNumber: "7/UQ-CAT", PaperDate: day}, everything)
	if err != nil {
		t.Fatal(err)
	}
	read := w.official(t, "pc04", "Lê Văn Đọc", "051091001234")
	if _, err := w.consent(t, "pc04.duyet", read, func(in *casework.CaseConsentInput) { in.UnitID = u.TinhKhePolice }); err != nil {
		t.Fatal(err)
	}
	later := w.official(t, "pc04", "Phạm Văn Sau", "051092001234")
	if _, err := w.consent(t, "pc04.duyet", later, func(in *casework.CaseConsentInput) { in.UnitID, in.From = u.TinhKhePolice, day.AddDays(2) }); err != nil {
		t.Fatal(err)
	}
	glass := w.official(t, "pc04", "Vũ Văn Gấp", "051093001234")
	if _, err := w.OpenEmergency(w.as(t, "ca.tinhkhe"), casework.CaseEmergencyInput{Code: &glass.Code, Reason: "Cấp cứu người bị nạn"}, everything); err != nil {
		t.Fatal(err)
	}
	ended := w.official(t, "pc04", "Bùi Văn Hết", "051094001234")
	if _, err := w.consent(t, "pc04.duyet", ended, func(in *casework.CaseConsentInput) { in.UnitID, in.To = u.TinhKhePolice, in.From }); err != nil {
		t.Fatal(err)
	}
	// Delegated to one that ends and then managed by the other, each way round: whichever is handed over first.
	crossed := []*casework.CaseRecord{w.official(t, "pc04", "Trần Văn Hai", "051095001234"), w.official(t, "pc04", "Trần Văn Ba", "051095001235")}
	managing := []*casework.CaseRecord{w.official(t, "ca.dongson", "Ngô Văn Kia", "051096001234"), w.official(t, "ca.tinhkhe", "Ngô Văn Đây", "051096001235")}
	for i, unit := range []uuid.UUID{u.TinhKhePolice, u.DongSonPolice} {
		_, err = w.Delegate(w.as(t, "pc04.duyet"), casework.CaseDelegationInput{Record: w.versioned(t, crossed[i]), UnitID: unit, PaperNumber: "8/UQ-CAT", PaperDate: day}, everything)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Fixture.DB.Owner().Exec(t.Context(), `update case_records r set unit_id = d.unit_id, unit_at = d.unit_at, area_at = d.area_at from case_records d where r.id = $1 and d.id = $2`,
			crossed[i].ID, managing[i].ID); err != nil {
			t.Fatal(err)
		}
	}
	f := w.resolved(t, "2026-09-16", oneCommune, merged()...)
	f.apply(t)
	heard := w.listens()
	w.advance(t, "2026-09-16")
	*w.Fixture.Clock = *clock.New(ptr(day.AddDays(1).Start().Add(-time.Hour))) // an hour before the day: the emergency still runs
	w.advance(t, "2026-09-16")
	f.reload(t)
	if err := f.HandOverDue(t.Context()); err != nil {
		t.Fatal(err)
	}
	f.moved(t, "ca.tinhkhe")
	const old, successor = "Công an xã Tịnh Khê", "Công an xã Tịnh Đông"
	for name, each := range map[string]struct {
		of   *casework.CaseRecord
		kind string
	}{"delegated": {province, "DELEGATION"}, "consent": {read, "CONSENT"}, "consent to come": {later, "CONSENT"}} {
		now, all := w.grantsOf(t, each.of.ID)
		if !slices.Equal(now[each.kind], []string{successor}) || len(all[each.kind]) != 2 || !slices.Contains(all[each.kind], old) {
			t.Errorf("%s: now %v of %v", name, now, all)
		}
	}
	if !w.wallShows(t, "ca.tinhkhe", province.ID) || !w.wallShows(t, "ca.tinhkhe", read.ID) || w.wallShows(t, "ca.tinhkhe", later.ID) {
		t.Error("the database does not show to who took over what is open to it, or shows what is to come")
	}
	seen, err := w.One(w.as(t, "ca.tinhkhe"), province.ID, everything)
	if err != nil || seen.Delegate == nil || seen.Delegate.Name != successor || seen.Timeline[0].Action != "FOLLOW_GRANT" || seen.Timeline[0].By != "Hệ thống" {
		t.Errorf("delegated: %+v, %v", seen, err)
	}
	if now, all := w.grantsOf(t, ended.ID); len(now) != 0 || len(all["CONSENT"]) != 1 {
		t.Errorf("what had ended begins again: %v of %v", now, all)
	}
	for _, r := range crossed {
		if now, _ := w.grantsOf(t, r.ID); len(now) != 0 {
			t.Errorf("delegated to the unit that manages it: %v", now)
		}
	}
	if !slices.Equal(heard["CASE_DELEGATED"], heard["CASE_CONSENT"][:len(heard["CASE_DELEGATED"])]) || len(heard["CASE_CONSENT"]) == 0 {
		t.Errorf("told %v", heard)
	}
	if len(seen.Grants) != 2 || *seen.Grants[0].PaperNumber != "7/UQ-CAT" || seen.Grants[1].Active {
		t.Errorf("the record tells of %+v", seen.Grants)
	}
}

// TestAnEmergencyFollowsThePerson: what was opened for three hours stays open to that person
// for these hours, now of the new unit, and is one opening in the list of openings.
func TestAnEmergencyFollowsThePerson(t *testing.T) {
	w := newWorld(t)
	glass := w.official(t, "pc04", "Vũ Văn Gấp", "051093001234")
	if _, err := w.OpenEmergency(w.as(t, "ca.tinhkhe"), casework.CaseEmergencyInput{Code: &glass.Code, Reason: "Cấp cứu người bị nạn"}, everything); err != nil {
		t.Fatal(err)
	}
	until := w.Fixture.Clock.Now().Add(3 * time.Hour)
	f := w.resolved(t, "2026-09-15", oneCommune, merged()...)
	f.apply(t)
	f.moved(t, "ca.tinhkhe")
	seen, err := w.One(w.as(t, "ca.tinhkhe"), glass.ID, everything)
	if err != nil || seen.OpenUntil == nil || seen.OpenUntil.Sub(until).Abs() > time.Minute {
		t.Fatalf("in the new unit: %+v, %v", seen, err)
	}
	f.moved(t, "ca.dongson")
	if _, err := w.One(w.as(t, "ca.dongson"), glass.ID, everything); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("a colleague of the new unit: %v", err)
	}
	page, err := w.Emergencies(w.as(t, "pc04.duyet"), 10, nil)
	if err != nil || len(page.Items) != 1 || page.Items[0].EndsAt.Sub(until).Abs() > time.Minute {
		t.Errorf("listed: %+v, %v", page.Items, err)
	}
	w.pass(3 * time.Hour)
	if _, err := w.One(w.as(t, "ca.tinhkhe"), glass.ID, everything); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("after its hours: %v", err)
	}
}

// TestAPatientStaysWithWhoTakesOver: the part of a patient's record that a health unit keeps
// is kept by the health unit that takes over.
func TestAPatientStaysWithWhoTakesOver(t *testing.T) {
	w := newWorld(t)
	u := w.Fixture.Units
	w.Add(t, "tramyte", "Vũ Thị Trạm", u.TinhKhe, "CLERK")
	w.Duty(t, "CASE_KEEPER", u.TinhKhe, uuid.Nil)
	r := w.open(t, "tramyte", "Nguyễn Văn Bệnh", "051090001234")
	w.must(t, "tramyte", r, casework.StepCaseInput{Action: casework.HandOver, UnitID: &u.Police})
	f := w.resolved(t, "2026-09-15", oneCommune, merged()...)
	f.apply(t)
	f.moved(t, "tramyte")
	now, all := w.grantsOf(t, r.ID)
	if len(now["PATIENT"]) != 1 || now["PATIENT"][0] == all["PATIENT"][0] || len(all["PATIENT"]) != 2 {
		t.Fatalf("now %v of %v", now, all)
	}
	seen, err := w.One(w.as(t, "tramyte"), r.ID, everything)
	if err != nil || seen.Pending.Identity == nil || seen.Pending.Health == nil || seen.Pending.Contact != nil {
		t.Errorf("who took over sees %+v, %v", seen, err)
	}
}

// TestAWrongMergerIsPutRight: a reorganisation has no way back; a wrong one is corrected by the
// next resolution. What came from one unit, and only that, goes by one act to the unit that
// takes its place, with what was open to it. Without naming that unit it is refused.
func TestAWrongMergerIsPutRight(t *testing.T) {
	w := newWorld(t)
	u := w.Fixture.Units
	here := w.official(t, "ca.tinhkhe", "Nguyễn Văn Đây", "051090001235")
	there := w.official(t, "ca.dongson", "Trần Văn Kia", "051091001236")
	read := w.official(t, "pc04", "Lê Văn Đọc", "051091001234")
	if _, err := w.consent(t, "pc04.duyet", read, func(in *casework.CaseConsentInput) { in.UnitID = u.TinhKhePolice }); err != nil {
		t.Fatal(err)
	}
	f := w.resolved(t, "2026-09-15", oneCommune, merged()...)
	f.apply(t)
	w.advance(t, "2026-09-16")
	parts := []*reorganise.TargetInput{{Code: "29902", Name: "Tịnh Khê", Kind: "xã", Level: directory.LevelCommune, Parent: ptr("51")},
		{Code: "29903", Name: "Đông Sơn", Kind: "xã", Level: directory.LevelCommune, Parent: ptr("51")}}
	again := w.resolved(t, "2026-09-16", parts, &reorganise.LineInput{From: "29901", To: "29902", Partial: true}, &reorganise.LineInput{From: "29901", To: "29903", Partial: true})
	again.apply(t)
	left, err := w.UnitsLeft(w.as(t, "pc04.duyet"))
	if err != nil || len(left) != 1 || left[0].Name != "Công an xã Tịnh Đông" {
		t.Fatalf("left behind: %+v, %v", left, err)
	}
	made, err := w.Reassignments(w.as(t, "pc04.duyet"))
	if err != nil || len(made) != 2 {
		t.Fatalf("made %+v, %v", made, err)
	}
	homes := map[uuid.UUID]*directory.Unit{u.TinhKhePolice: w.Fixture.Directory.Current().UnitByCode("29902.CA"), u.DongSonPolice: w.Fixture.Directory.Current().Unit(u.Police)} // Đông Sơn has no police yet
	for _, m := range made {
		in := casework.UndoCaseReassignmentInput{ID: m.ID, Reason: "Nghị quyết đính chính"}
		if _, err := w.UndoReassignment(w.as(t, "pc04.duyet"), in); !fault.Is(err, "REASSIGNMENT_SOURCE_ENDED") || fault.As(err).Place != "input.toId" {
			t.Errorf("to a unit that is no more: %v", err)
		}
		in.ToID = &homes[m.From.ID].ID
		done, err := w.UndoReassignment(w.as(t, "pc04.duyet"), in)
		if err != nil || done.Count != 1 || !done.Undoing {
			t.Fatalf("put right: %+v, %v", done, err)
		}
		if want := map[bool]int{true: 1, false: 0}[m.From.ID == u.TinhKhePolice]; done.Openings != want || m.Openings != want {
			t.Errorf("%s: %d openings came and %d went, want %d", m.From.Name, m.Openings, done.Openings, want)
		}
	}
	for r, home := range map[*casework.CaseRecord]*directory.Unit{here: homes[u.TinhKhePolice], there: homes[u.DongSonPolice]} {
		if seen, err := w.One(w.as(t, "pc04.duyet"), r.ID, everything); err != nil || seen.Unit.ID != home.ID {
			t.Errorf("%s stands with %+v, %v", r.Code, seen, err)
		}
	}
	if now, all := w.grantsOf(t, read.ID); !slices.Equal(now["CONSENT"], []string{homes[u.TinhKhePolice].Name}) || len(all["CONSENT"]) != 3 {
		t.Errorf("open to %v of %v", now, all)
	}
	if left, err = w.UnitsLeft(w.as(t, "pc04.duyet")); err != nil || len(left) != 0 {
		t.Errorf("still left behind: %+v, %v", left, err)
	}
}

// TestATrailFollowsTheUnit: where a unit has ended, who took over follows what it gave away, until
// the records themselves are given back.
func TestATrailFollowsTheUnit(t *testing.T) {
	w := newWorld(t)
	r := w.official(t, "ca.tinhkhe", "Trần Văn Đi", "051092001234")
	day := clock.MustDate("2026-09-11")
	w.must(t, "ca.tinhkhe", r, casework.StepCaseInput{Action: casework.Transfer, EffectiveOn: &day, PaperNumber: ptr("9/CA"), PaperDate: &day, UnitID: &w.Fixture.Units.Police})
	w.resolved(t, "2026-09-15", oneCommune, merged()...).apply(t)
	w.advance(t, "2026-09-16")
	to := w.Fixture.Directory.Current().UnitByCode("29901.CA")
	v := *access.From(w.as(t, "pc04.duyet"))
	v.Unit, v.Body, v.Roles = to.ID, to.ID, access.Clerk
	page, err := w.Trail(access.With(t.Context(), &v), 20, nil)
	if err != nil || len(page.Items) != 1 || page.Items[0].Code != r.Code || page.Items[0].To.ID != w.Fixture.Units.Police {
		t.Errorf("who took over reads %+v, %v", page, err)
	}
	v.Unit, v.Body = w.Fixture.Units.Finance, w.Fixture.Units.Finance
	if page, err := w.Trail(access.With(t.Context(), &v), 20, nil); err == nil && len(page.Items) != 0 {
		t.Errorf("another unit reads %+v", page)
	}
}
