package store_test

import (
	"context"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/directory/store"
	"congvu/server/directory/store/storetest"
	"congvu/server/fault"
)

func TestSnapshotOfAProvince(t *testing.T) {
	f := storetest.New(t)
	s, u := f.Directory.Current(), f.Units
	communes := 0
	for _, a := range s.Areas() {
		if a.Level == directory.LevelCommune && a.InForce(s.Day) {
			communes++
		}
	}
	if communes != 96 {
		t.Errorf("%d communes in force, want 96", communes)
	}
	tinhKhe := s.Unit(u.TinhKhe)
	if tinhKhe.Area.FullName != "Xã Tịnh Khê" || s.UnitByCode("21211") != tinhKhe || s.AreaByCode("21211") != tinhKhe.Area {
		t.Errorf("Tịnh Khê is %+v in %+v", tinhKhe, tinhKhe.Area)
	}
	if len(tinhKhe.Rooms) != 2 || len(tinhKhe.Children) != 1 || tinhKhe.Children[0].ID != u.TinhKhePolice {
		t.Errorf("rooms %d, children %d", len(tinhKhe.Rooms), len(tinhKhe.Children))
	}
	if tinhKhe.Area.Lon == nil || tinhKhe.Parent.ID != u.Committee || s.Unit(u.TinhKheOffice).Body() != tinhKhe {
		t.Error("place, parent or body is wrong")
	}
}

// The rooms stand first under their unit, so its own interval holds them and
// nothing else; the dissolved commune lies below, outside of it.
func TestOwnInterval(t *testing.T) {
	f := storetest.New(t)
	s, u := f.Directory.Current(), f.Units
	own := s.Own(s.Unit(u.TinhKhe))
	for id, want := range map[uuid.UUID]bool{u.TinhKhe: true, u.TinhKheOffice: true, u.TinhKheCulture: true,
		u.TinhKhePolice: false, u.FormerCommune: false, u.DongSon: false, u.Committee: false} {
		if got := own.Contains(s.Unit(id).At); got != want {
			t.Errorf("%s in the own interval: %t, want %t", s.Unit(id).Name, got, want)
		}
	}
	whole := access.Interval{Lo: s.Unit(u.TinhKhe).At, Hi: s.Unit(u.TinhKhe).Until}
	if !whole.Contains(s.Unit(u.FormerCommune).At) || whole.Contains(s.Unit(u.DongSon).At) {
		t.Error("the former commune must be numbered under its successor, the neighbour not")
	}
	if got := len(s.In(own)); got != 3 {
		t.Errorf("%d units in the own interval, want 3", got)
	}
	line := s.Unit(u.Police)
	if at := s.Unit(u.TinhKhePolice).LineAt; line.LineAt == 0 || at <= line.LineAt || at >= line.LineUntil || s.Unit(u.Finance).LineAt != 0 {
		t.Errorf("the commune's police is at %d on the line [%d, %d)", at, line.LineAt, line.LineUntil)
	}
}

func TestSnapshotOnAnotherDay(t *testing.T) {
	f := storetest.New(t)
	today := f.Directory.Current()
	before := today.On(clock.MustDate("2025-06-30"))
	if before.UnitByCode("21211") != nil || before.UnitByCode("CU.21211") == nil || today.UnitByCode("CU.21211") != nil {
		t.Error("the commune of today must begin, and the former end, on 1/7/2025")
	}
	if before.AreaByCode("21211") == today.AreaByCode("21211") {
		t.Error("code 21211 named another territory before the reform")
	}
	if again := before.On(today.Day); again.UnitByCode("21211") == nil {
		t.Error("going back to today loses it")
	}
}

func TestSearchUnits(t *testing.T) {
	s := storetest.New(t).Directory.Current()
	find := func(q directory.UnitQuery) []string {
		t.Helper()
		page, err := s.Find(q)
		if err != nil {
			t.Fatal(err)
		}
		names := []string{}
		for _, u := range page.Items {
			names = append(names, u.Name)
		}
		return names
	}
	for _, search := range []string{"dong son", "Đông Sơn", "ĐÔNG  SƠN"} {
		if got := find(directory.UnitQuery{Search: search, First: 10}); len(got) != 3 {
			t.Errorf("%q finds %q", search, got)
		}
	}
	if got := find(directory.UnitQuery{Search: "21109", First: 10}); len(got) != 3 {
		t.Errorf("a code finds %q", got)
	}
	if got := find(directory.UnitQuery{Kind: directory.KindCommittee, Level: directory.LevelCommune, First: 10}); len(got) != 2 || got[0] != "Ủy ban nhân dân xã Đông Sơn" {
		t.Errorf("the commune committees are %q", got)
	}
	all := find(directory.UnitQuery{First: 100})
	paged, after := []string{}, ""
	for range len(all) {
		page, err := s.Find(directory.UnitQuery{First: 3, After: after})
		if err != nil || page.Total != len(all) {
			t.Fatalf("total %d, %v", page.Total, err)
		}
		for _, u := range page.Items {
			paged = append(paged, u.Name)
		}
		if page.EndCursor == nil {
			break
		}
		after = *page.EndCursor
	}
	if len(paged) != len(all) || paged[len(paged)-1] != all[len(all)-1] {
		t.Errorf("pages give %d units, the whole list %d", len(paged), len(all))
	}
	if _, err := s.Find(directory.UnitQuery{First: 3, After: "!"}); !fault.Is(err, "INVALID_CURSOR") {
		t.Errorf("a made-up cursor gives %v", err)
	}
}

func TestLineage(t *testing.T) {
	s := storetest.New(t).Directory.Current()
	pairs := s.Lineage(s.AreaNamed("21211").ID)
	if len(pairs) < 2 {
		t.Fatalf("Tịnh Khê was made of %d communes", len(pairs))
	}
	for _, p := range pairs {
		if p.To.Code != "21211" || p.From.InForce(s.Day) || p.Date != storetest.Reform {
			t.Errorf("%s → %s on %s", p.From.FullName, p.To.FullName, p.Date)
		}
	}
	if s.AreaNamed("99999") != nil {
		t.Error("an unknown code names an area")
	}
}

func TestDirectoryFollowsNotifications(t *testing.T) {
	f := storetest.New(t)
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- f.Directory.Run(ctx) }()
	f.Exec(t, `update unit_versions set name = 'Sở Tài chính - Kế hoạch' where unit_id = $1`, f.Units.Finance)
	f.Exec(t, `select pg_notify('directory', '')`)
	wait(t, func() bool {
		return f.Directory.Current().Unit(f.Units.Finance).Name == "Sở Tài chính - Kế hoạch"
	})
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestBuildOnlyOnce(t *testing.T) {
	f := storetest.New(t)
	err := f.InTx(t.Context(), func(ctx context.Context, tx pgx.Tx) error { return store.Build(ctx, tx, nil, nil, nil) })
	if !fault.Is(err, "DIRECTORY_NOT_EMPTY") {
		t.Errorf("a second build gives %v", err)
	}
}

func wait(t *testing.T, ok func() bool) {
	t.Helper()
	for deadline := time.Now().Add(2 * time.Second); !ok(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("nothing happened within two seconds")
		}
	}
}
