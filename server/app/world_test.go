package app_test

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/app"
	"congvu/server/auth/password"
	"congvu/server/calendar"
	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/db/dbtest"
	"congvu/server/directory"
	dirstore "congvu/server/directory/store"
	"congvu/server/reporting"
	"congvu/server/vault"
	"congvu/server/web"
)

const (
	// secret opens every account of the world; its letters have composed and
	// decomposed forms.
	secret = "Sông Trà Khúc 2026"
	// soloCommunes have one person who enters and signs, and no step for văn thư.
	soloCommunes = 6
)

var (
	// opened is the first working day after the figures of Q3/2026 closed.
	opened = time.Date(2026, 9, 15, 8, 0, 0, 0, clock.Zone)
	reform = clock.NewDate(2025, 7, 1)
	hashed = sync.OnceValues(func() (string, error) { return password.NewHasher().Hash(context.Background(), secret) })
)

// formDocument: c1 must be c2 + c3; c4 is a text.
const formDocument = `
code: "01/THU"
edition: "2026"
title: Biểu thử
legalBasis: Quyết định thử
validFrom: 2025-01-01
rows: {kind: SINGLE}
columns:
  - {code: "1", name: c1, label: Tổng số, kind: NUMBER, required: true, min: "0", printed: "=2+3", indicator: {key: thu.c1, name: Tổng số, overUnits: SUM, overTime: SUM}}
  - {code: "2", name: c2, label: Phần một, kind: NUMBER, required: true, min: "0", indicator: null}
  - {code: "3", name: c3, label: Phần hai, kind: NUMBER, required: true, min: "0", indicator: null}
  - {code: "4", name: c4, label: Ghi chú, kind: TEXT}
`

// world is the whole application over a small invented province: commune An with its
// office, a room, a task group that ends tomorrow and a signer, communes of one person each, the inspectorate that leads the
// one regime, and the office that manages the system. Q3/2026 is open.
type world struct {
	*app.App
	units  map[string]uuid.UUID // by code
	posts  map[string]uuid.UUID // positions, by username
	people map[string]uuid.UUID // accounts, by username
	round  uuid.UUID
	key    string // path of the signing key
	spa    string
	log    *bytes.Buffer
	tokens map[string]string
}

// newWorld makes it on a database of the test's own.
func newWorld(t *testing.T) (*world, *dbtest.DB) {
	t.Helper()
	d := dbtest.New(t)
	w, err := build(t.Context(), d.DB, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return w, d
}

// build fills an empty, migrated database; key and front end lie in dir.
func build(ctx context.Context, d *db.DB, dir string) (*world, error) {
	w := &world{units: map[string]uuid.UUID{}, posts: map[string]uuid.UUID{}, people: map[string]uuid.UUID{}, tokens: map[string]string{},
		key: filepath.Join(dir, "signing.key"), spa: filepath.Join(dir, "dist"), log: &bytes.Buffer{}}
	if err := d.InTx(ctx, calendar.Seed); err != nil {
		return nil, err
	}
	if err := d.InTx(ctx, w.organise); err != nil {
		return nil, err
	}
	if err := d.InTx(ctx, w.employ); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Join(w.spa, "assets"), 0o755); err != nil {
		return nil, err
	}
	v, err := app.OpenVault(ctx, d, vault.File{Path: filepath.Join(dir, "key")})
	if err != nil {
		return nil, err
	}
	w.App, err = app.New(ctx, app.Options{DB: d, Vault: v, Clock: clock.New(&opened), KeyPath: w.key, SPA: w.spa, Demo: &web.Demo{},
		Log: slog.New(slog.NewTextHandler(w.log, nil))})
	if err != nil {
		return nil, err
	}
	return w, w.assign(ctx)
}

// organise builds territory and units; commune Cũ ended with the reform.
func (w *world) organise(ctx context.Context, tx pgx.Tx) error {
	var areas []dirstore.AreaSpec
	var units []dirstore.UnitSpec
	known := clock.NewDate(2024, 1, 1)
	area := func(name string, level directory.Level, parent uuid.UUID) uuid.UUID {
		id := schema.NewID()
		areas = append(areas, dirstore.AreaSpec{ID: id, Versions: []dirstore.AreaVersion{{From: known, Parent: parent, Code: name, Name: name,
			FullName: name, Kind: "xã", Level: level}}})
		return id
	}
	unit := func(code, name, parent string, kind directory.UnitKind, level directory.Level, in uuid.UUID, route ...string) {
		w.units[code] = schema.NewID()
		units = append(units, dirstore.UnitSpec{ID: w.units[code], Versions: []dirstore.UnitVersion{{From: known, Parent: w.units[parent],
			Area: in, Code: code, Name: name, Kind: kind, Level: level, Sector: "chung", Route: route}}})
	}
	const commune = directory.LevelCommune
	province := area("Tỉnh Thử", directory.LevelProvince, uuid.Nil)
	unit("T", "UBND tỉnh Thử", "", directory.KindCommittee, directory.LevelProvince, province)
	unit("VP", "Văn phòng UBND tỉnh", "T", directory.KindOffice, directory.LevelProvince, province)
	unit("TTT", "Thanh tra tỉnh", "T", directory.KindInspectorate, directory.LevelProvince, province)
	an := area("Xã An", commune, province)
	unit("A", "UBND xã An", "T", directory.KindCommittee, commune, an, "PROPOSE", "SIGN", "ISSUE")
	unit("A.VP", "Văn phòng HĐND và UBND xã An", "A", directory.KindRoom, commune, an)
	unit("A.VH", "Phòng Văn hóa - Xã hội xã An", "A", directory.KindRoom, commune, an)
	unit("A.TO", "Tổ công tác xã An", "A", directory.KindRoom, commune, an)
	units[len(units)-1].Versions[0].To = clock.DateOf(opened).AddDays(2)
	for i := range soloCommunes {
		name := fmt.Sprintf("Xã Bình %d", i+1)
		unit(solo(i), "UBND "+name, "T", directory.KindCommittee, commune, area(name, commune, province), "PROPOSE", "SIGN")
	}
	unit("CA", "Công an tỉnh", "T", directory.KindDepartment, directory.LevelProvince, province, "PROPOSE", "SIGN")
	unit("A.CA", "Công an xã An", "A", directory.KindDepartment, commune, an, "PROPOSE", "SIGN")
	units[len(units)-1].Versions[0].LineParent = w.units["CA"]
	unit("CU", "UBND xã Cũ", "T", directory.KindCommittee, commune, an)
	units[len(units)-1].Versions[0].To = reform
	return dirstore.Build(ctx, tx, areas, units, nil)
}

// solo is the code of a commune of one person, and that person's username.
func solo(i int) string { return fmt.Sprintf("binh%d", i+1) }

// employ gives the units their people and duties.
func (w *world) employ(ctx context.Context, tx pgx.Tx) error {
	hash, err := hashed()
	if err != nil {
		return err
	}
	b := &pgx.Batch{}
	post := func(username, unit string, roles ...string) {
		w.people[username], w.posts[username] = schema.NewID(), schema.NewID()
		b.Queue(`insert into accounts (id, created_at, updated_at, username, display_name, search_key, password_hash, must_change_password)
			values ($1, $4, $4, $2, $2, $3, $5, false)`, w.people[username], username, dirstore.AccountSearchKey(username, username), opened, hash)
		b.Queue(`insert into positions (id, valid_from, account_id, unit_id, title, roles, signing_form) values ($1, $2, $3, $4, $5, $6, 'TM')`,
			w.posts[username], reform.Start(), w.people[username], w.units[unit], "Chức vụ "+username, roles)
	}
	duty := func(kind, unit string, position, target any) {
		b.Queue(`insert into duties (id, valid_from, kind, unit_id, position_id, target_id, legal_basis) values ($1, $2, $3, $4, $5, $6, 'thử')`,
			schema.NewID(), reform.Start(), kind, w.units[unit], position, target)
	}
	post("vanphong", "VP", "CLERK", "APPROVER")
	post("quantri", "VP", "SYSTEM_ADMIN")
	post("kiemtra", "VP", "AUDITOR")
	post("spa", "VP", "DEVELOPER")
	post("thanhtra", "TTT", "CLERK")
	post("duyet", "TTT", "APPROVER")
	post("lanhdao", "T", "LEADER")
	post("xa.an", "A.VP", "CLERK")
	post("ct.an", "A", "APPROVER")
	post("vh.an", "A.VH", "CLERK")
	post("vh2.an", "A.VH", "CLERK")
	post("to.an", "A.TO", "CLERK")
	post("congan", "CA", "LEADER")
	post("pc", "CA", "CLERK", "APPROVER")
	post("congan.an", "A.CA", "CLERK", "APPROVER", "LEADER")
	for i := range soloCommunes {
		post(solo(i), solo(i), "CLERK", "APPROVER")
	}
	duty("MANAGING_OFFICE", "VP", nil, nil)
	duty("OFFICE_OF_UNIT", "A.VP", nil, w.units["A"])
	duty("CASE_APPROVAL", "CA", nil, nil)
	duty("CASE_KEEPER", "A.CA", nil, nil)
	duty("RECORDS_OFFICER", "A.VP", w.posts["xa.an"], nil)
	duty("RECORDS_OFFICER", solo(1), w.posts[solo(1)], nil) // whose route has no step for it
	return tx.SendBatch(ctx, b).Close()
}

// assign publishes the regime and opens its round.
func (w *world) assign(ctx context.Context) error {
	office, err := w.acting(ctx, "vanphong")
	if err != nil {
		return err
	}
	if _, err = w.Reports.ImportForm(office, formDocument); err != nil {
		return err
	}
	commune := directory.LevelCommune
	r, err := w.Reports.DraftRegime(office, reporting.RegimeInput{Code: "01-THU", Name: "Báo cáo thử", Kind: "PERIODIC", Origin: "PROVINCE",
		LeadUnitID: w.units["TTT"], LegalBasis: "Quyết định thử", Frequency: "QUARTER", WindowRule: "FIFTEENTH", SupplementDays: 2, FormCode: "01/THU",
		DueRules:    []reporting.DueRuleInput{{Level: commune, WorkingDays: 3}},
		Respondents: []reporting.RespondentRuleInput{{Level: &commune, ValidFrom: reform}}})
	if err != nil {
		return err
	}
	if r, err = w.Reports.PublishRegime(office, reporting.Versioned{ID: r.ID, Version: r.Version}); err != nil {
		return err
	}
	lead, err := w.acting(ctx, "thanhtra")
	if err != nil {
		return err
	}
	round, err := w.Reports.OpenRound(lead, r.ID, "2026-Q3")
	if err != nil {
		return err
	}
	w.round = round.ID
	return nil
}

// acting is a context in which a person acts without a session.
func (w *world) acting(ctx context.Context, username string) (context.Context, error) {
	v, err := w.Viewers.Acting(ctx, w.posts[username])
	return access.With(ctx, v), err
}
