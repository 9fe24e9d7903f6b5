package store_test

import (
	"context"
	"testing"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/auth"
	"congvu/server/calendar"
	"congvu/server/casework"
	"congvu/server/casework/store"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/directory/store/storetest"
	"congvu/server/facts"
	factstore "congvu/server/facts/store"
	"congvu/server/reporting"
	"congvu/server/vault/vaulttest"
)

type cases = store.Service

// world is a province with two commune police, the drug police above them, and a
// health unit beside them.
type world struct {
	*storetest.Fixture
	*cases
	viewers *auth.Viewers
}

var everything = store.Wanted{Sections: map[casework.Section]bool{"identity": true, "contact": true, "family": true, "health": true, "criminal": true, "management": true},
	Moves: true, Timeline: true, Lookers: true, Grants: true, Papers: true, Rulings: true, RulingContent: true}

func newWorld(t testing.TB) *world {
	t.Helper()
	f := storetest.New(t)
	key, err := auth.NewKey(make([]byte, 32))
	if err != nil {
		t.Fatal(err)
	}
	days, err := calendar.Open(t.Context(), f.DB.DB, f.Runner)
	if err != nil {
		t.Fatal(err)
	}
	w := &world{Fixture: f, viewers: auth.NewViewers(auth.Config{DB: f.DB.DB, Clock: f.Clock, Runner: f.Runner, Directory: f.Directory, Key: key, Hasher: storetest.Hasher()}),
		cases: &store.Service{Runner: f.Runner, Units: f.Directory.Current, Days: days.Calendar, Vault: vaulttest.Open(t, f.DB.DB, store.SealedColumns()...)}}
	f.Add(t, "ca.tinhkhe", "Trần Công Minh", f.Units.TinhKhePolice, "CLERK")
	f.Add(t, "ca.tinhkhe.truong", "Lê Công Định", f.Units.TinhKhePolice, "CLERK", "APPROVER")
	f.Add(t, "ca.dongson", "Phan Công Hải", f.Units.DongSonPolice, "CLERK")
	f.Add(t, "pc04", "Đặng Công Sơn", f.Units.Police, "CLERK")
	f.Add(t, "pc04.duyet", "Hồ Công Lý", f.Units.Police, "APPROVER", "CLERK")
	f.Add(t, "benhvien", "Vũ Thị Y", f.Units.Finance, "CLERK")
	for _, kind := range []string{"CASE_APPROVAL", "CASE_AMENDMENT", "CASE_REOPENING", "CASE_ENDING"} {
		f.Duty(t, kind, f.Units.Police, uuid.Nil)
	}
	for _, unit := range []uuid.UUID{f.Units.Police, f.Units.TinhKhePolice, f.Units.DongSonPolice, f.Units.Finance} {
		f.Duty(t, "CASE_KEEPER", unit, uuid.Nil)
	}
	w.cases.Figures = &factstore.Service{DB: f.DB.DB, Clock: f.Clock, Notes: func(string, *directory.Area) []string { return nil }, Keyed: func(cell string) []byte { return w.Vault.Blind("figures", cell) },
		Territories: func() facts.Territories { return facts.Snapshot{Snapshot: f.Directory.Current()} }}
	for _, unit := range []uuid.UUID{f.Units.TinhKhe, f.Units.DongSon} {
		f.Duty(t, "CASE_RULING", unit, uuid.Nil)
	}
	f.Add(t, "ct.dongson", "Lý Văn Đông", f.Units.DongSon, "APPROVER")
	return w
}

// as is the context of a person as the server makes it.
func (w *world) as(t testing.TB, username string) context.Context {
	t.Helper()
	v, err := w.viewers.Acting(t.Context(), w.People[username].Position)
	if err != nil {
		t.Fatal(err)
	}
	return access.With(t.Context(), v)
}

func ptr[T any](v T) *T { return &v }

// person is a content that may be sent.
func person(name, number string) *casework.Content {
	found := clock.MustDate("2026-09-10")
	return &casework.Content{
		Identity: &casework.CaseIdentity{FullName: &name, Sex: ptr(casework.Male), BirthYear: ptr(1990), PersonalNumber: &number},
		Contact:  &casework.CaseContact{CurrentAddress: ptr("Thôn Bình Yên"), Phones: []string{"0912 000 111"}},
		Family:   &casework.CaseFamily{Members: []*casework.CaseRelative{{Relation: "FATHER", Name: "Cha của người ấy"}}},
		Health: &casework.CaseHealth{Substances: []casework.Substance{"HEROIN"},
			Tests: []*casework.CaseTest{{On: found, Agency: "Trạm Y tế", Positive: true}}},
		Management: &casework.CaseManagement{Status: ptr(casework.User), Ground: ptr(casework.PositiveTest), GroundOn: &found},
	}
}

// amended sends an amendment that brings no new document.
func amended() casework.StepCaseInput {
	return casework.StepCaseInput{Action: casework.Submit, EffectiveOn: ptr(clock.MustDate("2026-09-15")), Reason: ptr("Người này tự khai, không có văn bản kèm theo")}
}

// open begins a record of a person of this name.
func (w *world) open(t testing.TB, by, name, number string) *casework.CaseRecord {
	t.Helper()
	r, err := w.Open(w.as(t, by), casework.OpenCaseInput{ReceivedOn: clock.MustDate("2026-09-14"), Content: person(name, number)}, everything)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// step takes a step on the record as it stands now.
func (w *world) step(t testing.TB, by string, r *casework.CaseRecord, in casework.StepCaseInput) (*casework.CaseRecord, error) {
	t.Helper()
	in.Record = reporting.Versioned{ID: r.ID, Version: w.version(t, r.ID)}
	return w.Step(w.as(t, by), in, everything)
}

func (w *world) must(t testing.TB, by string, r *casework.CaseRecord, in casework.StepCaseInput) *casework.CaseRecord {
	t.Helper()
	next, err := w.step(t, by, r, in)
	if err != nil {
		t.Fatalf("%s %s: %v", by, in.Action, err)
	}
	return next
}

func (w *world) version(t testing.TB, id uuid.UUID) (version int) {
	t.Helper()
	if err := w.Fixture.DB.Owner().QueryRow(t.Context(), `select version from case_records where id = $1`, id).Scan(&version); err != nil {
		t.Fatal(err)
	}
	return version
}
