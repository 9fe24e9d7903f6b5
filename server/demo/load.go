package demo

import (
	"context"
	"crypto/rand"
	"fmt"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"

	"congvu/server/access"
	"congvu/server/app"
	"congvu/server/auth"
	"congvu/server/auth/password"
	"congvu/server/calendar"
	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/directory/nation"
	dirstore "congvu/server/directory/store"
	"congvu/server/vault"
)

// Start is the instant the demonstration begins: the first working day after the
// figures of Q3/2026 were closed.
var Start = time.Date(2026, 9, 15, 8, 0, 0, 0, clock.Zone)

// loader carries what the chapters of the history share.
type loader struct {
	db    *db.DB
	vault *vault.Vault
	key   *auth.Key
	land  *territory
	org   *organisation
	posts *posts
}

// newLoader lays out who and what there is, and writes nothing.
func newLoader(d *db.DB, v *vault.Vault, n *nation.Nation, province string) (l *loader, err error) {
	l = &loader{db: d, vault: v}
	if l.land, err = newTerritory(n, province); err != nil {
		return nil, err
	}
	l.org = newOrganisation(n, l.land)
	l.posts = newPosts(l.land, l.org)
	l.line()
	l.keepers()
	l.districtPolice(n)
	seed := make([]byte, 32)
	rand.Read(seed)
	l.key, err = auth.NewKey(seed) // no token leaves the loader
	return l, err
}

// Load fills an empty database with the province: territories and units in force
// and former, accounts, calendar, regimes, forms, and their history.
func Load(ctx context.Context, d *db.DB, v *vault.Vault, province string) error {
	n, err := nation.Load()
	if err != nil {
		return err
	}
	l, err := newLoader(d, v, n, province)
	if err != nil {
		return err
	}
	if err := l.register(ctx); err != nil {
		return err
	}
	regimes, err := l.setUp(ctx)
	if err != nil {
		return err
	}
	if err := l.history(ctx, regimes); err != nil {
		return err
	}
	if err := l.groups(ctx); err != nil {
		return err
	}
	if err := l.reviews(ctx); err != nil {
		return err
	}
	return l.records(ctx)
}

// register writes what exists before anybody acts.
func (l *loader) register(ctx context.Context) error {
	hash, err := password.NewHasher().Hash(ctx, Password)
	if err != nil {
		return err
	}
	return l.db.InTx(ctx, func(ctx context.Context, tx pgx.Tx) error {
		if err := dirstore.Build(ctx, tx, l.land.Areas, l.org.Units, l.land.Lineage); err != nil {
			return err
		}
		if err := calendar.Seed(ctx, tx); err != nil {
			return err
		}
		if err := l.posts.write(ctx, tx, hash, known.Start()); err != nil {
			return err
		}
		return l.duties(ctx, tx)
	})
}

// duties: the managing office (QĐ 239/2025 art. 3.4), the offices that put
// together for their commune, and văn thư where documents are numbered.
func (l *loader) duties(ctx context.Context, tx pgx.Tx) error {
	list := append(l.keeping(), duty{kind: "MANAGING_OFFICE", unit: l.org.Agency["VPUBND"], basis: "Quyết định 239/QĐ-UBND năm 2025, Điều 3 khoản 4", from: known})
	order := numbered(l.land.Province.Code, l.land.Communes)
	for _, c := range l.land.Communes {
		body, office := l.org.Body[c.Code], l.org.Office[c.Code]
		list = append(list, duty{kind: "OFFICE_OF_UNIT", unit: office, target: body, basis: "Quyết định 239/QĐ-UBND năm 2025, Điều 7 khoản 1 điểm b", from: reform})
		if order[c.Code] {
			list = append(list, duty{kind: "RECORDS_OFFICER", unit: office, position: l.posts.records[body].position, basis: "Nghị định 30/2020/NĐ-CP, Điều 15", from: reform})
		}
	}
	var rows [][]any
	for _, d := range list {
		var to any
		if !d.to.IsZero() {
			to = d.to.String()
		}
		rows = append(rows, []any{uuid.Must(uuid.NewV7()), d.from.String(), to, d.kind, d.unit, d.position, d.target, d.basis})
	}
	return insert(ctx, tx, "duties", "id,valid_from,valid_to,kind,unit_id,position_id,target_id,legal_basis", rows)
}

// at makes the services as they stood at an instant; their clock runs on from it.
func (l *loader) at(ctx context.Context, instant time.Time) (*app.Services, error) {
	return app.NewServices(ctx, l.db, l.vault, clock.New(&instant), l.key, noJobs{}, true)
}

// as is ctx with a position acting.
func as(ctx context.Context, s *app.Services, p *post) (context.Context, error) {
	if p == nil {
		return nil, fmt.Errorf("demo: nobody holds this post")
	}
	v, err := s.Viewers.Acting(ctx, p.position)
	if err != nil {
		return nil, fmt.Errorf("demo: %s: %w", p.username, err)
	}
	return access.With(ctx, v), nil
}

// noJobs: history needs no job; the rounds it opens are opened by hand.
type noJobs struct{}

func (noJobs) InsertTx(context.Context, pgx.Tx, river.JobArgs, *river.InsertOpts) (*rivertype.JobInsertResult, error) {
	return &rivertype.JobInsertResult{}, nil
}

// Accounts lists the accounts worth printing: those of the province and of the
// communes whose every post is filled.
func Accounts(ctx context.Context, d *db.DB) ([]Account, error) {
	rows, err := d.Pool.Query(ctx, `select a.username, p.title, case v.kind when 'ROOM' then b.name else v.name end
		from accounts a join positions p on p.account_id = a.id join unit_versions v on v.unit_id = p.unit_id and v.valid_to is null
		left join unit_versions b on b.unit_id = v.parent_id and b.valid_to is null
		where p.valid_to is null and (v.level = 'PROVINCE' or a.username in ('xa.dongson', 'congan.dongson')
			or split_part(a.username, '.', 2) in (select split_part(username, '.', 2) from accounts where username like 'cntt.%'))
		order by a.id`)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowToStructByPos[Account])
}

// Found lays out the territories and units of a province, with its calendar and
// without people: the start of a real installation.
func Found(ctx context.Context, d *db.DB, province string) error {
	n, err := nation.Load()
	if err != nil {
		return err
	}
	land, err := newTerritory(n, province)
	if err != nil {
		return err
	}
	org := newOrganisation(n, land)
	return d.InTx(ctx, func(ctx context.Context, tx pgx.Tx) error {
		if err := dirstore.Build(ctx, tx, land.Areas, org.Units, land.Lineage); err != nil {
			return err
		}
		return calendar.Seed(ctx, tx)
	})
}
