package bench

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
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
	"congvu/server/directory"
	dirstore "congvu/server/directory/store"
	"congvu/server/reporting"
	"congvu/server/vault"
)

const (
	secret  = "Đo tốc độ 2026"
	newest  = "2026-M06" // the newest period whose figures are approved
	waiting = 2          // periods after it: one sent, one to be signed
)

var (
	// opened: the figures of August 2026 are closed and not yet due.
	opened = time.Date(2026, 9, 1, 8, 0, 0, 0, clock.Zone)
	known  = clock.NewDate(2023, 1, 1)
)

// world is the whole application over one of the loaded databases.
type world struct {
	*app.App
	people map[string]token
}

// token is an access token and when it was given.
type token struct {
	text string
	at   time.Time
}

// open connects the application to a database, as the restricted role.
func (r *run) open(ctx context.Context, name string) (*world, error) {
	d, err := db.Open(ctx, r.server.DSN(db.AppRole, name), db.Options{})
	if err != nil {
		return nil, err
	}
	return r.connect(ctx, d)
}

func (r *run) connect(ctx context.Context, d *db.DB) (*world, error) {
	log := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn}))
	v, err := app.OpenVault(ctx, d, vault.File{Path: filepath.Join(r.Dir, "key")})
	if err != nil {
		d.Close()
		return nil, err
	}
	a, err := app.New(ctx, app.Options{DB: d, Vault: v, Clock: clock.New(&opened), KeyPath: filepath.Join(r.Dir, "signing.key"), Log: log})
	if err != nil {
		d.Close()
		return nil, err
	}
	name := d.Pool.Config().ConnConfig.Database
	if r.people[name] == nil {
		r.people[name] = map[string]token{}
	}
	return &world{App: a, people: r.people[name]}, nil
}

func (w *world) close() { w.DB.Close() }

// found fills an empty, migrated database with the units, their people, the forms and
// the regimes, the way an installation does.
func (r *run) found(ctx context.Context) error {
	d, err := db.Open(ctx, r.server.DSN(db.AppRole, database), db.Options{})
	if err != nil {
		return err
	}
	defer d.Close()
	p := &province{posts: map[string]uuid.UUID{}}
	if err := d.InTx(ctx, calendar.Seed); err != nil {
		return err
	}
	err = d.InTx(ctx, func(ctx context.Context, tx pgx.Tx) error { return p.organise(ctx, tx, r.Communes) })
	if err != nil {
		return err
	}
	if err := d.InTx(ctx, p.employ); err != nil {
		return err
	}
	w, err := r.connect(ctx, d)
	if err != nil {
		return err
	}
	r.calendar = w.Calendar.Calendar()
	r.regimes, err = p.publish(ctx, w, r.Forms)
	return err
}

// province is what is made by hand of the units and people.
type province struct {
	units []dirstore.UnitSpec
	areas []dirstore.AreaSpec
	posts map[string]uuid.UUID
}

func (p *province) area(code, name string, level directory.Level, parent uuid.UUID) uuid.UUID {
	id := schema.NewID()
	p.areas = append(p.areas, dirstore.AreaSpec{ID: id, Versions: []dirstore.AreaVersion{{From: known, Parent: parent, Code: code, Name: name,
		FullName: name, Kind: "xã", Level: level}}})
	return id
}

func (p *province) unit(code, name string, parent, in uuid.UUID, kind directory.UnitKind, level directory.Level) uuid.UUID {
	id := schema.NewID()
	p.units = append(p.units, dirstore.UnitSpec{ID: id, Versions: []dirstore.UnitVersion{{From: known, Parent: parent, Area: in, Code: code,
		Name: name, Kind: kind, Level: level, Sector: "chung", Route: []string{"PROPOSE", "SIGN"}}}})
	return id
}

// organise: agency 1 leads every regime, agency 2 manages the system.
func (p *province) organise(ctx context.Context, tx pgx.Tx, communes int) error {
	whole := p.area("99", "Tỉnh Đo Lường", directory.LevelProvince, uuid.Nil)
	top := p.unit("T", "UBND tỉnh Đo Lường", uuid.Nil, whole, directory.KindCommittee, directory.LevelProvince)
	for i := 1; i <= agencies; i++ {
		kind := directory.KindDepartment
		if i == 2 {
			kind = directory.KindOffice
		}
		p.unit(agency(i), fmt.Sprintf("Sở số %d", i), top, whole, kind, directory.LevelProvince)
	}
	for i := 1; i <= communes; i++ {
		name := fmt.Sprintf("xã Thử nghiệm %d", i)
		in := p.area(fmt.Sprintf("%05d", i), "X"+name[1:], directory.LevelCommune, whole)
		p.unit(commune(i), "UBND "+name, top, in, directory.KindCommittee, directory.LevelCommune)
	}
	return dirstore.Build(ctx, tx, p.areas, p.units, nil)
}

func agency(i int) string  { return fmt.Sprintf("S%d", i) }
func commune(i int) string { return fmt.Sprintf("x%03d", i) }

// employ: one person in each commune enters and signs.
func (p *province) employ(ctx context.Context, tx pgx.Tx) error {
	hash, err := password.NewHasher().Hash(ctx, secret)
	if err != nil {
		return err
	}
	byCode := map[string]uuid.UUID{}
	for _, u := range p.units {
		byCode[u.Versions[0].Code] = u.ID
	}
	b := &pgx.Batch{}
	post := func(username, unit string, roles ...string) {
		account := schema.NewID()
		p.posts[username] = schema.NewID()
		b.Queue(`insert into accounts (id, created_at, updated_at, username, display_name, search_key, password_hash, must_change_password)
			values ($1, $2, $2, $3, $4, $5, $6, false)`, account, known.Start(), username, "Ông "+username, dirstore.AccountSearchKey(username, username), hash)
		b.Queue(`insert into positions (id, valid_from, account_id, unit_id, title, roles, signing_form) values ($1, $2, $3, $4, $5, $6, 'TM')`,
			p.posts[username], known.Start(), account, byCode[unit], "Chức vụ "+username, roles)
	}
	post(leader, "T", "LEADER")
	post(lead, agency(1), "APPROVER")
	post(office, agency(2), "CLERK", "APPROVER")
	post(analyst, agency(3), "ANALYST")
	post(chair, commune(1), "LEADER")
	for code := range byCode {
		if strings.HasPrefix(code, "x") {
			post(code, code, "CLERK", "APPROVER")
		}
	}
	b.Queue(`insert into duties (id, valid_from, kind, unit_id, legal_basis) values ($1, $2, 'MANAGING_OFFICE', $3, 'đo tốc độ')`,
		schema.NewID(), known.Start(), byCode[agency(2)])
	return tx.SendBatch(ctx, b).Close()
}

// Who asks.
const (
	leader  = "lanhdao"  // of the province: sees every territory
	lead    = "chutri"   // approves for the lead agency
	office  = "vanphong" // manages the system
	analyst = "phantich" // of an agency: another position, the same territory
	chair   = "chutich"  // of the first commune: sees that alone
)

// publish brings in the forms and puts a monthly regime over each.
func (p *province) publish(ctx context.Context, w *world, forms int) (out []*reporting.Regime, err error) {
	v, err := w.Viewers.Acting(ctx, p.posts[office])
	if err != nil {
		return nil, err
	}
	ctx = access.With(ctx, v)
	level := directory.LevelCommune
	agency := w.Directory.Current().UnitByCode(agency(1))
	for i := 1; i <= forms; i++ {
		if _, err := w.Reports.ImportForm(ctx, formDocument(i)); err != nil {
			return nil, err
		}
		g, err := w.Reports.DraftRegime(ctx, reporting.RegimeInput{Code: formCode(i), Name: fmt.Sprintf("Báo cáo tháng số %d", i),
			Kind: "PERIODIC", Origin: "PROVINCE", LeadUnitID: agency.ID, LegalBasis: "Quyết định thử", Frequency: "MONTH", WindowRule: "CALENDAR",
			SupplementDays: 2, FormCode: formCode(i), DueRules: []reporting.DueRuleInput{{Level: level, WorkingDays: 3}},
			Respondents: []reporting.RespondentRuleInput{{Level: &level, ValidFrom: known}}})
		if err != nil {
			return nil, err
		}
		if g, err = w.Reports.PublishRegime(ctx, reporting.Versioned{ID: g.ID, Version: g.Version}); err != nil {
			return nil, err
		}
		out = append(out, g)
	}
	return out, nil
}
