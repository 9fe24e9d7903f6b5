package store

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/auth"
	"congvu/server/clock"
	"congvu/server/db/dbtest"
	"congvu/server/directory"
	dirstore "congvu/server/directory/store"
	"congvu/server/fault"
	"congvu/server/files"
	"congvu/server/reporting"
	"congvu/server/vault/vaulttest"
)

// world is a small invented province on a database of its own: two communes, the
// inspectorate that leads the regime, the office that manages the system.
type world struct {
	*Service
	t     *testing.T
	db    *dbtest.DB
	facts *ledger
	posts map[string]uuid.UUID
	units map[string]uuid.UUID
	view  *auth.Viewers
	round *reporting.Round
}

// ledger is the receiving end of publications.
type ledger struct {
	mu    sync.Mutex
	lines []string
}

func (l *ledger) add(format string, args ...any) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.lines = append(l.lines, fmt.Sprintf(format, args...))
}

func (l *ledger) Publish(_ context.Context, _ *action.Tx, p *reporting.Publication) error {
	l.add("publish %d official=%v replaces=%v c1=%s", p.Submission.Number, p.Official, p.Replaces != nil, p.Figures.At("r1", "c1"))
	return nil
}

func (l *ledger) Withdraw(context.Context, *action.Tx, uuid.UUID) error {
	l.add("withdraw")
	return nil
}

// formDocument: c1 is entered and checked against 2+3, c4 is part of c2 (a
// warning), c5 is worked out.
const formDocument = `
code: "01/THU"
edition: "2026"
title: Biểu thử
legalBasis: Quyết định thử
validFrom: 2025-01-01
illustrative: {from: 2026-06-01, note: Biểu minh họa}
rows: {kind: SINGLE}
columns:
  - {code: "1", name: c1, label: Tổng số, kind: NUMBER, required: true, min: "0", printed: "=2+3", indicator: {key: thu.c1, name: Tổng số, overUnits: SUM, overTime: SUM}}
  - {code: "2", name: c2, label: Phần một, kind: NUMBER, required: true, min: "0", indicator: {key: thu.c2, name: Phần một, overUnits: SUM, overTime: SUM}}
  - {code: "3", name: c3, label: Phần hai, kind: NUMBER, required: true, min: "0", indicator: {key: thu.c3, name: Phần hai, overUnits: SUM, overTime: SUM}}
  - {code: "4", name: c4, label: Trong đó, kind: NUMBER, min: "0"}
  - {code: "5", name: c5, label: Tỷ lệ, kind: NUMBER, precision: 1, input: COMPUTED, formula: "c2 / c1 * 100.0", indicator: {key: thu.c5, name: Tỷ lệ, overUnits: RECOMPUTE, overTime: RECOMPUTE}}
  - {code: "6", name: c6, label: Ghi chú, kind: TEXT}
within:
  - {rule: "4<=2", severity: WARNING}
`

// opened is the first working day after the figures of Q3/2026 closed.
var opened = time.Date(2026, 9, 15, 8, 0, 0, 0, clock.Zone)

func newWorld(t *testing.T) *world {
	t.Helper()
	t.Parallel()
	w := &world{t: t, db: dbtest.New(t), facts: &ledger{}, posts: map[string]uuid.UUID{}, units: map[string]uuid.UUID{}}
	if err := w.db.InTx(t.Context(), w.people); err != nil {
		t.Fatal(err)
	}
	source := clock.New(&opened)
	runner := &action.Runner{DB: w.db.DB, Clock: source}
	units, err := dirstore.Open(t.Context(), w.db.DB, source)
	if err != nil {
		t.Fatal(err)
	}
	days, err := clock.NewCalendar(clock.Holidays())
	if err != nil {
		t.Fatal(err)
	}
	w.Service, err = New(t.Context(), Parts{Runner: runner, Units: units, Days: func() *clock.Calendar { return days }, Facts: w.facts,
		Files: &files.Contents{DB: w.db.DB, Vault: vaulttest.Open(t, w.db.DB, files.Sealed...)}})
	if err != nil {
		t.Fatal(err)
	}
	w.view = auth.NewViewers(auth.Config{DB: w.db.DB, Clock: source, Runner: runner, Directory: units})
	w.regime()
	return w
}

// people builds the directory and who works in it.
func (w *world) people(ctx context.Context, tx pgx.Tx) error {
	from := clock.NewDate(2025, 7, 1)
	var areas []dirstore.AreaSpec
	area := func(name string, level directory.Level, parent uuid.UUID) uuid.UUID {
		id := schema.NewID()
		areas = append(areas, dirstore.AreaSpec{ID: id, Versions: []dirstore.AreaVersion{{From: from, Parent: parent, Code: name, Name: name, FullName: name, Kind: "xã", Level: level}}})
		return id
	}
	province := area("Tỉnh Thử", directory.LevelProvince, uuid.Nil)
	var units []dirstore.UnitSpec
	unit := func(code, name, parent string, kind directory.UnitKind, level directory.Level, in uuid.UUID, route ...string) {
		w.units[code] = schema.NewID()
		units = append(units, dirstore.UnitSpec{ID: w.units[code], Versions: []dirstore.UnitVersion{{From: from, Parent: w.units[parent], Area: in,
			Code: code, Name: name, Kind: kind, Level: level, Sector: "chung", Route: route}}})
	}
	unit("T", "UBND tỉnh Thử", "", directory.KindCommittee, directory.LevelProvince, province)
	unit("VP", "Văn phòng UBND tỉnh", "T", directory.KindOffice, directory.LevelProvince, province)
	unit("TTT", "Thanh tra tỉnh", "T", directory.KindInspectorate, directory.LevelProvince, province, "PROPOSE", "SIGN")
	unit("STC", "Sở Tài chính", "T", directory.KindDepartment, directory.LevelProvince, province, "PROPOSE", "SIGN")
	communeA, communeB := area("Xã An", directory.LevelCommune, province), area("Xã Bình", directory.LevelCommune, province)
	unit("A", "UBND xã An", "T", directory.KindCommittee, directory.LevelCommune, communeA, "PROPOSE", "SIGN", "ISSUE")
	unit("A-VP", "Văn phòng HĐND và UBND xã An", "A", directory.KindRoom, directory.LevelCommune, communeA)
	unit("A-VH", "Phòng Văn hóa - Xã hội xã An", "A", directory.KindRoom, directory.LevelCommune, communeA)
	unit("B", "UBND xã Bình", "T", directory.KindCommittee, directory.LevelCommune, communeB, "PROPOSE", "SIGN")
	if err := dirstore.Build(ctx, tx, areas, units, nil); err != nil {
		return err
	}
	return w.staff(ctx, tx, from)
}

func (w *world) staff(ctx context.Context, tx pgx.Tx, from clock.Date) error {
	b := &pgx.Batch{}
	post := func(name, unit, form string, roles ...string) {
		account, position := schema.NewID(), schema.NewID()
		w.posts[name] = position
		b.Queue(`insert into accounts (id, created_at, updated_at, username, display_name, search_key, password_hash) values ($1, now(), now(), $2, $3, '', '')`,
			account, name, "Ông "+name)
		b.Queue(`insert into positions (id, valid_from, account_id, unit_id, title, roles, signing_form) values ($1, $2, $3, $4, $5, $6, nullif($7, ''))`,
			position, stored(from), account, w.units[unit], "Chức vụ "+name, roles, form)
	}
	duty := func(kind, unit string, position, target *uuid.UUID) {
		b.Queue(`insert into duties (id, valid_from, kind, unit_id, position_id, target_id, legal_basis) values ($1, $2, $3, $4, $5, $6, 'thử')`,
			schema.NewID(), stored(from), kind, w.units[unit], position, target)
	}
	post("clerkA", "A-VP", "", "CLERK")
	post("roomA", "A-VH", "", "CLERK")
	post("roomA2", "A-VH", "", "CLERK")
	post("chairA", "A", "TM", "APPROVER", "LEADER")
	post("recordsA", "A-VP", "", "CLERK")
	post("soloB", "B", "TM", "CLERK", "APPROVER")
	post("ttt", "TTT", "", "CLERK")
	post("tttDuyet", "TTT", "", "APPROVER")
	post("tttDuyet2", "TTT", "", "APPROVER")
	post("vp", "VP", "", "CLERK", "APPROVER")
	post("leader", "T", "", "LEADER")
	post("analyst", "STC", "", "ANALYST")
	a, records := w.units["A"], w.posts["recordsA"]
	duty("MANAGING_OFFICE", "VP", nil, nil)
	duty("OFFICE_OF_UNIT", "A-VP", nil, &a)
	duty("RECORDS_OFFICER", "A-VP", &records, nil)
	return tx.SendBatch(ctx, b).Close()
}

// regime brings in the form, publishes the regime and opens Q3/2026.
func (w *world) regime() {
	w.t.Helper()
	vp := w.as("vp")
	if _, err := w.ImportForm(vp, formDocument); err != nil {
		w.t.Fatal(err)
	}
	commune := directory.LevelCommune
	r, err := w.DraftRegime(vp, reporting.RegimeInput{
		Code: "01-THU", Name: "Báo cáo thử", Kind: "PERIODIC", Origin: "PROVINCE", LeadUnitID: w.units["TTT"], LegalBasis: "Quyết định thử",
		Frequency: "QUARTER", WindowRule: "FIFTEENTH", SupplementDays: 2, FormCode: "01/THU",
		DueRules:    []reporting.DueRuleInput{{Level: commune, WorkingDays: 3}},
		Respondents: []reporting.RespondentRuleInput{{Level: &commune, ValidFrom: clock.NewDate(2025, 7, 1)}},
	})
	if err != nil {
		w.t.Fatal(err)
	}
	if r, err = w.PublishRegime(vp, reporting.Versioned{ID: r.ID, Version: r.Version}); err != nil {
		w.t.Fatal(err)
	}
	if w.round, err = w.OpenRound(w.as("ttt"), r.ID, "2026-Q3"); err != nil {
		w.t.Fatal(err)
	}
}

// as is a context in which a position acts.
func (w *world) as(name string) context.Context {
	w.t.Helper()
	v, err := w.view.Acting(w.t.Context(), w.posts[name])
	if err != nil {
		w.t.Fatalf("as %s: %v", name, err)
	}
	return access.With(w.t.Context(), v)
}

func (w *world) viewer(name string) *access.Viewer { return access.From(w.as(name)) }

// at sets the business clock.
func (w *world) at(day, hour int) {
	instant := time.Date(2026, 9, day, hour, 0, 0, 0, clock.Zone)
	w.Runner.Clock = clock.New(&instant)
}

// obligation is a unit's report in the round, as somebody sees it.
func (w *world) obligation(who, unit string) *reporting.Obligation {
	w.t.Helper()
	var id uuid.UUID
	err := w.db.Pool.QueryRow(w.t.Context(), `select id from obligations where round_id = $1 and unit_id = $2`, w.round.ID, w.units[unit]).Scan(&id)
	if err != nil {
		w.t.Fatal(err)
	}
	o, err := w.Obligation(w.as(who), id)
	if err != nil {
		w.t.Fatalf("%s reads %s: %v", who, unit, err)
	}
	return o
}

func ref(o *reporting.Obligation) reporting.Versioned {
	return reporting.Versioned{ID: o.ID, Version: o.Version}
}

// reason asserts that err is the fault with this reason.
func reason(t *testing.T, err error, want string) *fault.Error {
	t.Helper()
	f := fault.As(err)
	if f == nil || f.Reason != want {
		t.Fatalf("got %v, want %s", err, want)
	}
	return f
}
