package storetest

import (
	"context"
	"sync"
	"testing"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/auth/password"
	"congvu/server/clock"
	"congvu/server/db/dbtest"
	"congvu/server/directory/store"
)

// Password opens every account of the fixture.
const Password = "Sông Trà 2026"

// Hasher is shared by the tests of a program: it bounds their memory.
var Hasher = sync.OnceValue(password.NewHasher)

var hash = sync.OnceValue(func() string {
	h, err := Hasher().Hash(context.Background(), Password)
	if err != nil {
		panic(err)
	}
	return h
})

// Person is an account with its first position.
type Person struct{ Account, Position, Unit uuid.UUID }

// Fixture is a migrated database with the province and its people on
// 15/9/2026 08:00 of the business clock.
type Fixture struct {
	*dbtest.DB
	Units     Units
	Clock     *clock.Source
	Runner    *action.Runner
	Directory *store.Directory
	People    map[string]Person // by username
}

// New makes the fixture.
func New(t testing.TB) *Fixture {
	t.Helper()
	start := clock.MustDate("2026-09-15").Start().Add(8 * 3600e9)
	f := &Fixture{DB: dbtest.New(t), Clock: clock.New(&start), People: map[string]Person{}}
	f.Runner = &action.Runner{DB: f.DB.DB, Clock: f.Clock}
	b := newBuilder(t)
	b.territory()
	f.Units = b.organisation()
	err := f.InTx(t.Context(), func(ctx context.Context, tx pgx.Tx) error {
		return store.Build(ctx, tx, b.areas, b.units, b.successions)
	})
	if err != nil {
		t.Fatal(err)
	}
	if f.Directory, err = store.Open(t.Context(), f.DB.DB, f.Clock); err != nil {
		t.Fatal(err)
	}
	f.Add(t, "quantri", "Lê Thị Thu Hà", f.Units.Office, "SYSTEM_ADMIN")
	f.Add(t, "kiemtra", "Phạm Văn Đức", f.Units.Office, "AUDITOR")
	f.Add(t, "vanphong", "Nguyễn Minh Hoà", f.Units.Office, "CLERK", "APPROVER")
	f.Add(t, "cntt.tinhkhe", "Võ Thanh Tùng", f.Units.TinhKheOffice, "UNIT_ADMIN")
	f.Add(t, "xa.tinhkhe", "Trần Thị Thúy", f.Units.TinhKheOffice, "CLERK")
	f.Add(t, "ct.tinhkhe", "Đỗ Quang Hòa", f.Units.TinhKhe, "APPROVER", "LEADER")
	f.Add(t, "xa.dongson", "Bùi Ngọc Ánh", f.Units.DongSonOffice, "CLERK")
	f.Duty(t, "MANAGING_OFFICE", f.Units.Office, uuid.Nil)
	f.Duty(t, "OFFICE_OF_UNIT", f.Units.TinhKheOffice, f.Units.TinhKhe)
	return f
}

// Add makes an account with one position since the reform.
func (f *Fixture) Add(t testing.TB, username, name string, unit uuid.UUID, roles ...string) Person {
	t.Helper()
	p := Person{Account: uuid.New(), Unit: unit}
	now := f.Clock.Now()
	f.Exec(t, `insert into accounts (id, created_at, updated_at, username, display_name, search_key, password_hash, must_change_password)
		values ($1, $2, $2, $3, $4, $5, $6, false)`, p.Account, now, username, name, store.AccountSearchKey(username, name), hash())
	p.Position = f.Position(t, p.Account, unit, roles...)
	f.People[username] = p
	return p
}

// Position gives an account one more position since the reform.
func (f *Fixture) Position(t testing.TB, account, unit uuid.UUID, roles ...string) uuid.UUID {
	t.Helper()
	id := uuid.New()
	f.Exec(t, `insert into positions (id, account_id, unit_id, title, roles, valid_from) values ($1, $2, $3, 'Công chức', $4, $5)`,
		id, account, unit, roles, Reform.Start())
	return id
}

// Duty hands a duty to a unit since the reform.
func (f *Fixture) Duty(t testing.TB, kind string, unit, target uuid.UUID) {
	t.Helper()
	f.Exec(t, `insert into duties (id, kind, unit_id, target_id, legal_basis, valid_from)
		values ($1, $2, $3, nullif($4, '00000000-0000-0000-0000-000000000000'::uuid), 'QĐ 239/QĐ-UBND', $5)`,
		uuid.New(), kind, unit, target, Reform.Start())
}

// Exec runs a statement as the restricted role.
func (f *Fixture) Exec(t testing.TB, sql string, args ...any) {
	t.Helper()
	if _, err := f.Pool.Exec(t.Context(), sql, args...); err != nil {
		t.Fatal(err)
	}
}

// As is the context of a person with these roles in the position's unit, as the
// stores see it behind the gate.
func (f *Fixture) As(t testing.TB, username string, roles access.Roles) context.Context {
	t.Helper()
	p, ok := f.People[username]
	if !ok {
		t.Fatalf("nobody is called %s", username)
	}
	unit := f.Directory.Current().Unit(p.Unit)
	return access.With(t.Context(), &access.Viewer{Account: p.Account, Position: p.Position, Unit: unit.ID, Body: unit.Body().ID,
		At: unit.At, Own: f.Directory.Current().Own(unit), Roles: roles, Level: access.Province})
}
