package store_test

import (
	"strings"
	"testing"

	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/directory/reorganise"
	reformstore "congvu/server/directory/reorganise/store"
	dirstore "congvu/server/directory/store"
	"congvu/server/fault"
)

// reform is a resolution under way: the codes of Tịnh Khê and Đông Sơn are 21211 and 21109.
type reform struct {
	*world
	*reformstore.Service
	r *reorganise.Reorganisation
}

// resolved tries out a resolution that takes effect on a day.
func (w *world) resolved(t *testing.T, on string, targets []*reorganise.TargetInput, lines ...*reorganise.LineInput) *reform {
	t.Helper()
	day := clock.MustDate(on)
	f := &reform{world: w, Service: &reformstore.Service{Runner: w.Fixture.Runner, Directory: w.Fixture.Directory, Holdings: w.cases}}
	r, err := f.Create(w.as(t, "quantri"), reorganise.HeadInput{Title: "Sắp xếp xã", Resolution: "Nghị quyết 9/NQ-UBTVQH", IssuedOn: clock.MustDate("2026-09-10"), EffectiveOn: day, WindUpTo: day.AddMonths(3)})
	if err == nil {
		r, err = f.SetLineage(w.as(t, "quantri"), dirstore.Ref{ID: r.ID, Version: r.Version}, reorganise.LineageInput{Lines: lines, Targets: targets})
	}
	if err == nil {
		r, err = f.Now(w.as(t, "quantri"), dirstore.Ref{ID: r.ID, Version: r.Version}, reorganise.Checking)
	}
	if err != nil || len(r.Summary.Problems) > 0 {
		t.Fatalf("tried out: %+v, %v", r, err)
	}
	f.r = r
	return f
}

// items are what the dry run says of what units hold.
func (f *reform) items(t *testing.T) map[string]*reorganise.ListedItem {
	t.Helper()
	kind := reorganise.OfHolding
	page, err := f.Items(f.as(t, "quantri"), f.r.ID, &reorganise.ItemFilter{Kind: &kind}, 50, nil)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]*reorganise.ListedItem{}
	for _, i := range page.Items {
		out[i.FromName] = i
	}
	return out
}

func (f *reform) apply(t *testing.T) {
	t.Helper()
	r, err := f.AcceptProposals(f.as(t, "quantri"), dirstore.Ref{ID: f.r.ID, Version: f.r.Version})
	if err == nil {
		_, err = f.Now(f.as(t, "quantri"), dirstore.Ref{ID: r.ID, Version: r.Version}, reorganise.Applying)
	}
	if err != nil {
		t.Fatal(err)
	}
	f.reload(t)
}

func (f *reform) reload(t *testing.T) {
	t.Helper()
	if err := f.Fixture.Directory.Reload(t.Context()); err != nil {
		t.Fatal(err)
	}
}

var oneCommune = []*reorganise.TargetInput{{Code: "29901", Name: "Tịnh Đông", Kind: "xã", Level: directory.LevelCommune, Parent: ptr("51")}}

func merged() []*reorganise.LineInput {
	return []*reorganise.LineInput{{From: "21211", To: "29901"}, {From: "21109", To: "29901"}}
}

// moved are the officers of the merged commune: their positions went along.
func (f *reform) moved(t *testing.T, username string) {
	t.Helper()
	p := f.People[username]
	err := f.Fixture.DB.Owner().QueryRow(t.Context(), `select id from positions where account_id = $1 order by valid_from desc, id desc limit 1`, p.Account).Scan(&p.Position)
	if err != nil {
		t.Fatal(err)
	}
	f.People[username] = p
}

// TestRecordsFollowTheirUnit: two communes become one. The records of their police go to
// the police of the new one in the same reviewed operation: counted, with its line in the
// journal, keyed and paired anew, seen by the new unit and by nobody of the old.
func TestRecordsFollowTheirUnit(t *testing.T) {
	w := newWorld(t)
	u := w.Fixture.Units
	here := w.official(t, "ca.tinhkhe", "Nguyễn Văn Trùng", "051090001235")
	there := w.official(t, "ca.dongson", "Nguyễn Văn Trùng", "051090001236")
	w.paired(t, here, there, "")
	f := w.resolved(t, "2026-09-15", oneCommune, merged()...)
	items := f.items(t)
	if len(items) != 2 || f.r.Summary.Counts.Holdings != 2 {
		t.Fatalf("listed %+v of %+v", items, f.r.Summary.Counts)
	}
	for from, i := range items {
		if i.Choice != reorganise.Move || i.Conflict != nil || i.ToName != "Công an xã Tịnh Đông" || !strings.Contains(i.Label, "đã làm tròn") {
			t.Errorf("%s: %+v", from, i)
		}
	}
	f.apply(t)
	f.moved(t, "ca.tinhkhe")
	for _, r := range []*casework.CaseRecord{here, there} {
		seen, err := w.One(w.as(t, "ca.tinhkhe"), r.ID, everything)
		if err != nil || seen.Unit.Name != "Công an xã Tịnh Đông" || seen.Official.Identity == nil {
			t.Fatalf("%s: %+v, %v", r.Code, seen, err)
		}
		if seen.Timeline[0].Action != "REASSIGN" {
			t.Errorf("%s: the last that happened is %+v", r.Code, seen.Timeline[0])
		}
	}
	w.paired(t, here, there, "OPEN")
	made, err := w.Reassignments(w.as(t, "pc04.duyet"))
	if err != nil || len(made) != 2 || made[0].PaperNumber != "Nghị quyết 9/NQ-UBTVQH" || made[0].Count+made[1].Count != 2 {
		t.Errorf("reassignments: %+v, %v", made, err)
	}
	counted := 0
	err = w.Fixture.DB.Owner().QueryRow(t.Context(), `select count(distinct s.record_id) from case_standings s where s.unit_id not in ($1, $2)`, u.TinhKhePolice, u.DongSonPolice).Scan(&counted)
	if err != nil || counted != 2 {
		t.Errorf("%d stand in the new unit for the figures, %v", counted, err)
	}
}

// TestRecordsWaitForTheDay: a reorganisation is applied before its day; the dissolved unit
// works with its records until then, and they are given on the day, once.
func TestRecordsWaitForTheDay(t *testing.T) {
	w := newWorld(t)
	f := w.resolved(t, "2026-09-17", oneCommune, merged()...)
	r := w.official(t, "ca.tinhkhe", "Nguyễn Văn Chờ", "051090001235") // after the dry run
	f.apply(t)
	seen, err := w.One(w.as(t, "ca.tinhkhe"), r.ID, everything)
	if err != nil || seen.Unit.ID != w.Fixture.Units.TinhKhePolice {
		t.Fatalf("before the day: %+v, %v", seen, err)
	}
	late := w.open(t, "ca.tinhkhe", "Trần Văn Sau", "051091001235")
	if err := f.HandOverDue(t.Context()); err != nil {
		t.Fatal(err)
	}
	if seen, err = w.One(w.as(t, "ca.tinhkhe"), r.ID, everything); err != nil || seen.Unit.ID != w.Fixture.Units.TinhKhePolice {
		t.Errorf("given before the day: %+v, %v", seen, err)
	}
	w.advance(t, "2026-09-17")
	f.reload(t)
	f.moved(t, "ca.tinhkhe")
	for range 2 {
		if err := f.HandOverDue(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	for _, each := range []*casework.CaseRecord{r, late} {
		seen, err := w.One(w.as(t, "ca.tinhkhe"), each.ID, everything)
		if err != nil || seen.Unit.Name != "Công an xã Tịnh Đông" || seen.Timeline[0].By != "Hệ thống" {
			t.Errorf("on the day: %+v, %v", seen, err)
		}
	}
	made, err := w.Reassignments(w.as(t, "pc04.duyet"))
	if err != nil || len(made) != 1 || made[0].ByTitle != "Hệ thống" {
		t.Errorf("reassignments: %+v, %v", made, err)
	}
}

// TestRecordsOfASplitAreListed: of a commune that is split nobody can tell which record goes
// where. They stay, listed as what has to be looked at, and the bulk reassignment gives them on.
func TestRecordsOfASplitAreListed(t *testing.T) {
	w := newWorld(t)
	r := w.official(t, "ca.tinhkhe", "Nguyễn Văn Chia", "051090001235")
	parts := []*reorganise.TargetInput{{Code: "29901", Name: "Tịnh Đông", Kind: "xã", Level: directory.LevelCommune, Parent: ptr("51")},
		{Code: "29902", Name: "Tịnh Tây", Kind: "xã", Level: directory.LevelCommune, Parent: ptr("51")}}
	f := w.resolved(t, "2026-09-15", parts, &reorganise.LineInput{From: "21211", To: "29901", Partial: true}, &reorganise.LineInput{From: "21211", To: "29902", Partial: true})
	i := f.items(t)["Công an xã Tịnh Khê"]
	if i == nil || i.Choice != reorganise.Stay || i.Conflict == nil || !strings.Contains(*i.Conflict, "chia về 2 nơi") {
		t.Fatalf("listed as %+v", i)
	}
	f.apply(t)
	f.moved(t, "ca.tinhkhe")
	if seen, err := w.One(w.as(t, "ca.tinhkhe"), r.ID, everything); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("it went along: %+v, %v", seen, err)
	}
	to := w.Fixture.Directory.Current().UnitByCode("29901.CA")
	if to == nil {
		t.Fatal("no police of Tịnh Đông")
	}
	if _, err := w.reassign(t, w.Fixture.Units.TinhKhePolice, to.ID); err != nil {
		t.Fatal(err)
	}
	if seen, err := w.One(w.as(t, "ca.tinhkhe"), r.ID, everything); err != nil || seen.Unit.ID != to.ID {
		t.Errorf("given by hand: %+v, %v", seen, err)
	}
}

// TestTheCountOfADryRunIsRounded: who reorganises units may not see persons. A unit that
// keeps records is listed whether it has any, and the number is a multiple of 5.
func TestTheCountOfADryRunIsRounded(t *testing.T) {
	w := newWorld(t)
	w.open(t, "ca.tinhkhe", "Nguyễn Văn Một", "051090001235")
	f := w.resolved(t, "2026-09-15", oneCommune, merged()...)
	items := f.items(t)
	for _, from := range []string{"Công an xã Tịnh Khê", "Công an xã Đông Sơn"} {
		if items[from] == nil {
			t.Fatalf("%s is not listed: its having none is told", from)
		}
		number := strings.Fields(strings.SplitAfter(items[from].Label, "khoảng ")[1])[0]
		if !strings.HasSuffix(number, "0") && !strings.HasSuffix(number, "5") {
			t.Errorf("%s: %s", from, items[from].Label)
		}
	}
}
