package store_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/directory/store"
	"congvu/server/directory/store/storetest"
	"congvu/server/fault"
)

func accountsOf(f *storetest.Fixture) *store.Accounts {
	return &store.Accounts{DB: f.DB.DB, Runner: f.Runner, Directory: f.Directory, Clock: f.Clock, Hasher: storetest.Hasher(),
		Proof: func(s string) []byte { return []byte(fmt.Sprint(len(s))) }}
}

func usernames(page *directory.ManagedAccountPage) []string {
	out := []string{}
	for _, m := range page.Items {
		out = append(out, m.Username)
	}
	return out
}

func TestListAccountsByReach(t *testing.T) {
	f := storetest.New(t)
	a := accountsOf(f)
	page, err := a.List(f.As(t, "quantri", access.SystemAdmin), nil, 50, nil)
	if err != nil || page.Total != 7 || len(page.Items) != 7 {
		t.Fatalf("the administrator sees %v, %v", page, err)
	}
	page, err = a.List(f.As(t, "cntt.tinhkhe", access.UnitAdmin), nil, 50, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := usernames(page); page.Total != 3 || !slices.Equal(got, []string{"cntt.tinhkhe", "ct.tinhkhe", "xa.tinhkhe"}) {
		t.Errorf("the unit's officer sees %v of %d", got, page.Total)
	}
	if page.Items[1].Positions[0].Unit.ID != f.Units.TinhKhe {
		t.Error("the chairman's position has another unit")
	}
	for _, roles := range []access.Roles{access.Clerk, access.Auditor, access.Developer} {
		if _, err := a.List(f.As(t, "xa.tinhkhe", roles), nil, 50, nil); !fault.Is(err, "FORBIDDEN") {
			t.Errorf("role %d: %v", roles, err)
		}
	}
}

func TestSearchAccounts(t *testing.T) {
	f := storetest.New(t)
	f.Add(t, "kiemtra.anh", "Cao Tuấn Anh", f.Units.Finance, "ANALYST")
	a, ctx := accountsOf(f), f.As(t, "quantri", access.SystemAdmin)
	search := func(text string) []string {
		t.Helper()
		page, err := a.List(ctx, &directory.AccountFilter{Search: &text}, 50, nil)
		if err != nil {
			t.Fatal(err)
		}
		return usernames(page)
	}
	for text, want := range map[string][]string{
		"hoa":      {"ct.tinhkhe", "vanphong"}, // Hòa and Hoà are one syllable
		"HOÀ":      {"ct.tinhkhe", "vanphong"},
		"ánh":      {"xa.dongson", "cntt.tinhkhe", "kiemtra.anh"}, // the very accents first, then Thanh and Anh
		"do quang": {"ct.tinhkhe"},
		"tinhkhe":  {"cntt.tinhkhe", "ct.tinhkhe", "xa.tinhkhe"},
		"%":        {},
		"_":        {},
	} {
		if got := search(text); !slices.Equal(got, want) {
			t.Errorf("%q finds %v, want %v", text, got, want)
		}
	}
	yes, unit := true, f.Units.TinhKhe
	page, err := a.List(ctx, &directory.AccountFilter{Locked: &yes}, 50, nil)
	if err != nil || page.Total != 0 {
		t.Errorf("locked: %d, %v", page.Total, err)
	}
	page, err = a.List(ctx, &directory.AccountFilter{UnitID: &unit}, 50, nil)
	if err != nil || page.Total != 3 {
		t.Errorf("of the commune and its rooms: %d, %v", page.Total, err)
	}
}

// A page of fifty takes as many statements as a page of one.
func TestListAccountsStatements(t *testing.T) {
	f := storetest.New(t)
	a, as := accountsOf(f), f.As(t, "quantri", access.SystemAdmin)
	seen := []string{}
	var after *string
	for range 10 {
		ctx, count := db.WithCounter(as)
		page, err := a.List(ctx, nil, 2, after)
		if err != nil {
			t.Fatal(err)
		}
		seen = append(seen, usernames(page)...)
		if count.Statements() != 3 || count.Trips() != 2 {
			t.Errorf("%d statements in %d trips: %q", count.Statements(), count.Trips(), count.SQL())
		}
		if after = page.EndCursor; after == nil {
			break
		}
	}
	if len(seen) != 7 || !slices.IsSorted(seen) {
		t.Errorf("the pages give %v", seen)
	}
	ctx, count := db.WithCounter(as)
	if _, err := a.List(ctx, nil, 50, nil); err != nil || count.Statements() != 3 {
		t.Errorf("the whole list takes %d statements, %v", count.Statements(), err)
	}
	bad := "x.y"
	if _, err := a.List(as, nil, 2, &bad); !fault.Is(err, "INVALID_CURSOR") {
		t.Errorf("a made-up cursor gives %v", err)
	}
}

func newcomer(f *storetest.Fixture) directory.CreateAccountInput {
	return directory.CreateAccountInput{Username: "ketoan.tinhkhe", DisplayName: "  Hồ  Thị Diệu ", Password: "Cửa Đại 2026",
		Position: directory.PositionInput{Title: "Kế toán", UnitID: f.Units.TinhKheCulture, Roles: []directory.Role{"CLERK"}, ValidFrom: f.Clock.Today()}}
}

func TestCreateAccount(t *testing.T) {
	f := storetest.New(t)
	a, ctx := accountsOf(f), f.As(t, "cntt.tinhkhe", access.UnitAdmin)
	keyed, err := action.WithKey(ctx, "create-0001")
	if err != nil {
		t.Fatal(err)
	}
	made, err := a.Create(keyed, newcomer(f))
	if err != nil || made.DisplayName != "Hồ Thị Diệu" || !made.MustChangePassword || len(made.Positions) != 1 {
		t.Fatalf("made %+v, %v", made, err)
	}
	if again, err := a.Create(keyed, newcomer(f)); err != nil || again.ID != made.ID {
		t.Errorf("repeated: %v, %v", again, err)
	}
	if _, err := a.Create(ctx, newcomer(f)); !fault.Is(err, "USERNAME_TAKEN") {
		t.Errorf("a name in use: %v", err)
	}
	if n := f.Rows(t, "journal"); n != 1 {
		t.Errorf("%d journal entries, want 1", n)
	}
}

func TestRefusedAccounts(t *testing.T) {
	f := storetest.New(t)
	a := accountsOf(f)
	officer, admin := f.As(t, "cntt.tinhkhe", access.UnitAdmin), f.As(t, "quantri", access.SystemAdmin)
	form := directory.SigningForm("TM")
	for name, c := range map[string]struct {
		ctx    context.Context
		change func(*directory.CreateAccountInput)
		reason string
	}{
		"short name":         {admin, func(in *directory.CreateAccountInput) { in.Username = "ab" }, "INVALID_USERNAME"},
		"accents":            {admin, func(in *directory.CreateAccountInput) { in.Username = "kế.toán" }, "INVALID_USERNAME"},
		"no name":            {admin, func(in *directory.CreateAccountInput) { in.DisplayName = " " }, "INVALID_NAME"},
		"short password":     {admin, func(in *directory.CreateAccountInput) { in.Password = "Ngắn1" }, "WEAK_PASSWORD"},
		"usual password":     {admin, func(in *directory.CreateAccountInput) { in.Password = "Matkhau@123" }, "WEAK_PASSWORD"},
		"name as password":   {admin, func(in *directory.CreateAccountInput) { in.Password = in.Username }, "WEAK_PASSWORD"},
		"no role":            {admin, func(in *directory.CreateAccountInput) { in.Position.Roles = nil }, "ROLE_REQUIRED"},
		"developer":          {admin, func(in *directory.CreateAccountInput) { in.Position.Roles = []directory.Role{"DEVELOPER"} }, "ROLE_NOT_ASSIGNABLE"},
		"unit admin":         {officer, func(in *directory.CreateAccountInput) { in.Position.Roles = []directory.Role{"CLERK", "UNIT_ADMIN"} }, "ROLE_NOT_ASSIGNABLE"},
		"neighbour":          {officer, func(in *directory.CreateAccountInput) { in.Position.UnitID = f.Units.DongSon }, "NOT_FOUND"},
		"police, not a room": {officer, func(in *directory.CreateAccountInput) { in.Position.UnitID = f.Units.TinhKhePolice }, "NOT_FOUND"},
		"unknown unit":       {admin, func(in *directory.CreateAccountInput) { in.Position.UnitID = uuid.New() }, "NOT_FOUND"},
		"dissolved unit":     {admin, func(in *directory.CreateAccountInput) { in.Position.UnitID = f.Units.FormerCommune }, "UNIT_NOT_IN_FORCE"},
		"before the reform":  {admin, func(in *directory.CreateAccountInput) { in.Position.ValidFrom = clock.MustDate("2025-06-30") }, "UNIT_NOT_IN_FORCE"},
		"signing clerk":      {admin, func(in *directory.CreateAccountInput) { in.Position.SigningForm = &form }, "SIGNING_FORM_WITHOUT_APPROVER"},
		"ends before": {admin, func(in *directory.CreateAccountInput) {
			d := in.Position.ValidFrom.AddDays(-1)
			in.Position.ValidTo = &d
		}, "INVALID_PERIOD"},
		"clerk": {f.As(t, "xa.tinhkhe", access.Clerk), func(*directory.CreateAccountInput) {}, "FORBIDDEN"},
	} {
		in := newcomer(f)
		c.change(&in)
		if _, err := a.Create(c.ctx, in); !fault.Is(err, c.reason) {
			t.Errorf("%s: %v, want %s", name, err, c.reason)
		}
	}
	if n := f.Rows(t, "accounts"); n != 7 {
		t.Errorf("%d accounts, want the 7 of the fixture", n)
	}
}
