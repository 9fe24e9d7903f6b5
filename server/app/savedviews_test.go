package app_test

import (
	"encoding/json"
	"strings"
	"sync"
	"testing"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/fault"
	"congvu/server/savedview"
)

// kept is a row of views as the tests follow it.
type kept struct {
	ID      string
	Version int
	Views   []struct {
		Name   string
		Filter json.RawMessage
	}
}

func (k kept) String() string {
	out := []string{}
	for _, v := range k.Views {
		out = append(out, v.Name+" "+strings.ReplaceAll(string(v.Filter), `": "`, `":"`))
	}
	return strings.Join(out, "; ")
}

const viewFields = ` { id version views { name filter } }`

func (w *world) views(t *testing.T, who string) (k kept) {
	t.Helper()
	w.ask(t, who, `{ savedViews(place: CASES)`+viewFields+` }`, nil).into(t, "savedViews", &k)
	return k
}

// keep writes views given as name, filter, name, filter…; the key is of one intent.
func (w *world) keep(t *testing.T, who, key string, version int, pairs ...string) *reply {
	t.Helper()
	views := []map[string]any{}
	for i := 0; i < len(pairs); i += 2 {
		views = append(views, map[string]any{"name": pairs[i], "filter": json.RawMessage(pairs[i+1])})
	}
	return w.ask(t, who, `mutation ($i: SavedViewsInput!) { keepViews(input: $i)`+viewFields+` }`,
		map[string]any{"i": map[string]any{"place": "CASES", "version": version, "views": views}}, "Idempotency-Key", key)
}

const (
	late   = `{"xem":"qua-han"}`
	drafts = `{"xem":"ban-thao"}`
	newest = `{"xep":"moi"}`
	mine   = "Của riêng tôi"
)

// TestViewsAreKeptForOneself: added, renamed, moved and removed, each write seen by nobody
// else, once for its key, refused when it saw an older row; the journal has no name.
func TestViewsAreKeptForOneself(t *testing.T) {
	w, d := newWorld(t)
	if k := w.views(t, "congan.an"); k.ID != "CASES" || k.Version != 0 || len(k.Views) != 0 {
		t.Fatalf("before anything was kept: %+v", k)
	}
	var k kept
	for range 2 { // the same intent twice
		w.keep(t, "congan.an", "views-0001", 0, mine, late, "Mới nhất", newest).into(t, "keepViews", &k)
		if k.Version != 1 || k.String() != mine+" "+late+"; Mới nhất "+newest {
			t.Fatalf("kept: %d %s", k.Version, k)
		}
	}
	if got := w.keep(t, "congan.an", "views-0001", 1, "Khác", late).code(); got != "CONFLICT/IDEMPOTENCY_KEY_REUSED" {
		t.Errorf("another write under the same key: %s", got)
	}
	w.keep(t, "congan.an", "views-0002", 1, "Mới nhất", newest, "Bản thảo của tôi", drafts).into(t, "keepViews", &k)
	if k.Version != 2 || k.String() != "Mới nhất "+newest+"; Bản thảo của tôi "+drafts {
		t.Errorf("renamed, moved and removed: %d %s", k.Version, k)
	}
	for version, key := range map[int]string{0: "views-0003", 1: "views-0004", 3: "views-0005"} {
		if got := w.keep(t, "congan.an", key, version, mine, late).code(); got != "CONFLICT/STALE_VERSION" {
			t.Errorf("a write that saw version %d: %s", version, got)
		}
	}
	if got := w.keep(t, "congan.an", "views-0006", 2, "Một", late, "MỘT", drafts).code(); got != "CONFLICT/VIEW_NAME_TWICE" {
		t.Errorf("one name twice: %s", got)
	}
	if got := w.keep(t, "congan.an", "views-0007", 2, "Tìm", `{"tim":"Nguyễn Văn A"}`).code(); got != "BAD_INPUT/VIEW_FILTER" {
		t.Errorf("a search is kept: %s", got)
	}
	if after := w.views(t, "congan.an"); after.String() != k.String() || after.Version != 2 {
		t.Errorf("a refused write left %d %s", after.Version, after)
	}
	if other := w.views(t, "pc"); other.Version != 0 || len(other.Views) != 0 {
		t.Errorf("another person sees %s", other)
	}
	var entries, names int
	err := d.Owner().QueryRow(t.Context(), `select count(*), count(*) filter (where j::text like '%nhất%' or j::text like '%riêng%') from journal j where action = 'KEEP_VIEWS'`).Scan(&entries, &names)
	if err != nil || entries != 2 || names != 0 {
		t.Errorf("the journal has %d entries, %d with a name: %v", entries, names, err)
	}
}

// TestViewsBelongToAPosition: who acts in another position has other views there; who has
// no list of records has none at all.
func TestViewsBelongToAPosition(t *testing.T) {
	w, d := newWorld(t)
	var k kept
	w.keep(t, "congan.an", "views-0001", 0, mine, late).into(t, "keepViews", &k)
	second := schema.NewID()
	_, err := d.Owner().Exec(t.Context(), `insert into positions (id, valid_from, account_id, unit_id, title, roles, signing_form) values ($1, $2, $3, $4, 'Kiêm nhiệm', '{CLERK}', 'TM')`,
		second, reform.Start(), w.people["congan.an"], w.units["CA"])
	if err != nil {
		t.Fatal(err)
	}
	w.posts["congan.an"] = second
	ctx, err := w.acting(t.Context(), "congan.an")
	if err != nil {
		t.Fatal(err)
	}
	if own, err := w.SavedViews.Own(ctx, savedview.Cases); err != nil || own.Version != 0 || len(own.Views) != 0 {
		t.Errorf("in another position: %+v %v", own, err)
	}
	for _, who := range []string{"", "xa.an", "lanhdao", "quantri", "kiemtra", "congan"} {
		if got := w.ask(t, who, `{ savedViews(place: CASES)`+viewFields+` }`, nil); !denied(got.code()) || strings.Contains(got.body, mine) {
			t.Errorf("%q reads: %s", who, got.body)
		}
		if got := w.keep(t, who, "views-0002", 0, mine, late); !denied(got.code()) {
			t.Errorf("%q writes: %s", who, got.body)
		}
	}
	// The same wall without the gate.
	leader, err := w.acting(t.Context(), "lanhdao")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.SavedViews.Own(leader, savedview.Cases); !fault.Is(err, "FORBIDDEN") {
		t.Errorf("behind the gate a leader reads: %v", err)
	}
	if _, err := w.SavedViews.Keep(leader, savedview.SavedViewsInput{Place: savedview.Cases}); !fault.Is(err, "FORBIDDEN") {
		t.Errorf("behind the gate a leader writes: %v", err)
	}
	if _, err := w.SavedViews.Own(ctx, "NOWHERE"); !fault.Is(err, "FORBIDDEN") {
		t.Errorf("a list that is not known: %v", err)
	}
}

func denied(code string) bool {
	return strings.HasPrefix(code, "FORBIDDEN") || strings.HasPrefix(code, "UNAUTHENTICATED")
}

// TestFirstViewsRace: of two windows that keep the first view at once, one is told.
func TestFirstViewsRace(t *testing.T) {
	w, _ := newWorld(t)
	ctx, err := w.acting(t.Context(), "congan.an")
	if err != nil {
		t.Fatal(err)
	}
	const windows = 8
	outcomes := make([]error, windows)
	var g sync.WaitGroup
	for i := range windows {
		g.Go(func() {
			_, outcomes[i] = w.SavedViews.Keep(access.With(t.Context(), access.From(ctx)), savedview.SavedViewsInput{Place: savedview.Cases,
				Views: []*savedview.SavedViewInput{{Name: "Bộ lọc", Filter: json.RawMessage(`{}`)}}})
		})
	}
	g.Wait()
	won, stale := 0, 0
	for _, err := range outcomes {
		switch {
		case err == nil:
			won++
		case fault.Is(err, "STALE_VERSION"):
			stale++
		default:
			t.Error(err)
		}
	}
	if won != 1 || stale != windows-1 {
		t.Errorf("%d kept, %d told", won, stale)
	}
}
