package app_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/reporting"
)

func (w *world) draft(t *testing.T, code, lead string, respondents ...string) (*reporting.Regime, error) {
	t.Helper()
	office, err := w.acting(t.Context(), "vanphong")
	if err != nil {
		t.Fatal(err)
	}
	commune := directory.LevelCommune
	rule := reporting.RespondentRuleInput{Level: &commune, ValidFrom: reform}
	if len(respondents) > 0 {
		rule = reporting.RespondentRuleInput{ValidFrom: reform}
		for _, code := range respondents {
			rule.UnitIds = append(rule.UnitIds, w.units[code])
		}
	}
	return w.Reports.DraftRegime(office, reporting.RegimeInput{Code: code, Name: "Báo cáo " + code, Kind: "PERIODIC", Origin: "PROVINCE",
		LeadUnitID: w.units[lead], LegalBasis: "Quyết định thử", Frequency: "QUARTER", WindowRule: "FIFTEENTH", SupplementDays: 2, FormCode: "01/THU",
		DueRules: []reporting.DueRuleInput{{Level: commune, WorkingDays: 3}}, Respondents: []reporting.RespondentRuleInput{rule}})
}

// TestOneCodeOneRegime: also when two are written at the same moment.
func TestOneCodeOneRegime(t *testing.T) {
	w, d := newWorld(t)
	if _, err := w.draft(t, "01-THU", "TTT"); !fault.Is(err, "REGIME_CODE_TAKEN") || fault.As(err).Place != "input.code" {
		t.Errorf("a code in use: %v", err)
	}
	var wg sync.WaitGroup
	faults := make([]error, 4)
	for i := range faults {
		wg.Go(func() { _, faults[i] = w.draft(t, "02-THU", "TTT") })
	}
	wg.Wait()
	made := 0
	for _, err := range faults {
		switch {
		case err == nil:
			made++
		case !fault.Is(err, "REGIME_CODE_TAKEN"):
			t.Errorf("at the same moment: %v", err)
		}
	}
	var n int
	if err := d.Owner().QueryRow(t.Context(), `select count(*) from regimes where code = '02-THU'`).Scan(&n); err != nil || n != 1 || made != 1 {
		t.Errorf("%d made, %d kept, %v", made, n, err)
	}
}

// TestARegimeTakesAnothersPlace: the old one opens no round from that day on, and
// what was reported under it stays readable.
func TestARegimeTakesAnothersPlace(t *testing.T) {
	w, _ := newWorld(t)
	next, err := w.draft(t, "02-THU", "TTT")
	if err != nil {
		t.Fatal(err)
	}
	old := w.regimeID(t, "01-THU")
	replace := func(id uuid.UUID, version int, by uuid.UUID) *reply {
		return w.ask(t, "vanphong", `mutation ($i: ReplaceRegimeInput!) { replaceRegime(input: $i) { replaces { code } } }`, map[string]any{"i": map[string]any{
			"regime": map[string]any{"id": id, "version": version}, "replacedId": by, "from": "2026-12-01"}})
	}
	if got := replace(next.ID, next.Version, next.ID).code(); got != "BAD_INPUT/REPLACEMENT_CIRCLE" {
		t.Errorf("by itself: %s", got)
	}
	var file struct{ Replaces struct{ Code string } }
	replace(next.ID, next.Version, old).into(t, "replaceRegime", &file)
	if file.Replaces.Code != "01-THU" {
		t.Errorf("takes the place of %q", file.Replaces.Code)
	}
	var was struct {
		ReplacedFrom string
		ReplacedBy   struct{ Code string }
	}
	w.ask(t, "vanphong", `query ($id: UUID!) { regimeFile(id: $id) { replacedFrom replacedBy { code } } }`, map[string]any{"id": old}).into(t, "regimeFile", &was)
	if was.ReplacedFrom != "2026-12-01" || was.ReplacedBy.Code != "02-THU" {
		t.Errorf("the old one says %+v", was)
	}
	open := func(period string) string {
		return w.ask(t, "thanhtra", `mutation ($r: UUID!, $p: String!) { openRound(regimeId: $r, periodKey: $p) { id } }`, map[string]any{"r": old, "p": period}).code()
	}
	if got := open("2026-Q4"); got != "WRONG_STATE/REGIME_REPLACED" {
		t.Errorf("a round after the day: %s", got)
	}
	if got := open("2026-Q2"); got != "" {
		t.Errorf("a round before it: %s", got)
	}
	if r := w.report(t, "xa.an", "A"); r.State != "ASSIGNED" {
		t.Errorf("the report under the old one: %+v", r)
	}
	again, err := w.draft(t, "03-THU", "TTT")
	if err != nil {
		t.Fatal(err)
	}
	if got := replace(again.ID, again.Version, old).code(); got != "CONFLICT/REGIME_REPLACED" {
		t.Errorf("replaced twice: %s", got)
	}
}

func (w *world) regimeID(t *testing.T, code string) uuid.UUID {
	t.Helper()
	var list []struct {
		ID   uuid.UUID
		Code string
	}
	w.ask(t, "vanphong", `{ regimes { id code } }`, nil).into(t, "regimes", &list)
	for _, r := range list {
		if r.Code == code {
			return r.ID
		}
	}
	t.Fatalf("no regime %s", code)
	return uuid.Nil
}

// TestRegimesAreReviewedEachYear: who leads is reminded, until it notes the review.
func TestRegimesAreReviewedEachYear(t *testing.T) {
	w, d := newWorld(t)
	id := w.regimeID(t, "01-THU")
	reminders := func(who string) (list []struct {
		DueOn   string
		Overdue bool
	}) {
		t.Helper()
		w.ask(t, who, `{ regimesToReview { dueOn overdue } }`, nil).into(t, "regimesToReview", &list)
		return list
	}
	if got := reminders("vanphong"); len(got) != 0 {
		t.Errorf("a new regime is to be reviewed: %+v", got)
	}
	if _, err := d.Owner().Exec(t.Context(), `update regimes set created_at = '2025-09-01 08:00+07' where id = $1`, id); err != nil {
		t.Fatal(err)
	}
	for _, who := range []string{"vanphong", "duyet"} {
		if got := reminders(who); len(got) != 1 || got[0].DueOn != "2026-09-01" || !got[0].Overdue {
			t.Errorf("%s is reminded of %+v", who, got)
		}
	}
	if got := w.ask(t, "xa.an", `mutation ($id: UUID!) { reviewRegime(regimeId: $id, note: "Đã rà soát") { regimeId } }`, map[string]any{"id": id}).code(); !strings.HasPrefix(got, "FORBIDDEN") {
		t.Errorf("a commune's clerk reviews: %s", got)
	}
	var file struct {
		ReviewDueOn string
		Reviews     []struct{ Note string }
	}
	w.ask(t, "thanhtra", `mutation ($id: UUID!) { reviewRegime(regimeId: $id, note: "Giữ nguyên nội dung, biểu mẫu") { reviewDueOn reviews { note } } }`,
		map[string]any{"id": id}).into(t, "reviewRegime", &file)
	if file.ReviewDueOn != "2027-09-15" || len(file.Reviews) != 1 || len(reminders("duyet")) != 0 {
		t.Errorf("after the review %+v", file)
	}
}

// TestIndicatorsCollectedElsewhereArePointedOut: by key and by a name that is
// nearly the same; it is a warning, and hinders nothing.
func TestIndicatorsCollectedElsewhereArePointedOut(t *testing.T) {
	w, _ := newWorld(t)
	document := strings.NewReplacer("01/THU", "09/THU", "thu.c1", "khac.c1", "name: Tổng số,", "name: TỔNG SỐ.,").Replace(formDocument)
	var check struct {
		Client   any
		Problems []struct{ Code, Severity, Message, Place string }
	}
	w.ask(t, "vanphong", `query ($d: String!) { checkForm(document: $d) { client problems { code severity message place } } }`, map[string]any{"d": document}).into(t, "checkForm", &check)
	if len(check.Problems) != 1 || check.Problems[0].Severity != "WARNING" || !strings.Contains(check.Problems[0].Message, "01-THU") || check.Client == nil {
		t.Errorf("found %+v", check.Problems)
	}
	var overlaps []struct {
		RegimeCode string
		SameKey    bool
	}
	w.ask(t, "vanphong", `{ indicatorOverlaps(formCode: "01/THU") { regimeCode sameKey } }`, nil).into(t, "indicatorOverlaps", &overlaps)
	if len(overlaps) != 1 || overlaps[0].RegimeCode != "01-THU" || !overlaps[0].SameKey {
		t.Errorf("overlaps %+v", overlaps)
	}
}

func TestExternalCodes(t *testing.T) {
	w, _ := newWorld(t)
	set := func(who, object, code string, version int) string {
		return w.ask(t, who, `mutation ($i: ExternalCodeInput!) { setExternalCode(input: $i) { version } }`, map[string]any{"i": map[string]any{
			"kind": "UNIT", "object": object, "code": code, "version": version}}).code()
	}
	a, b := w.units["A"].String(), w.units[solo(0)].String()
	for _, c := range []struct {
		who, object, code string
		version           int
		want              string
	}{
		{"vanphong", a, "H48.21.01", 0, ""},
		{"vanphong", b, "H48.21.01", 0, "CONFLICT/EXTERNAL_CODE_TAKEN"},
		{"vanphong", a, "H48.21.02", 0, "CONFLICT/STALE_VERSION"},
		{"vanphong", a, "H48.21.02", 1, ""},
		{"vanphong", a, "mã có cách", 2, "BAD_INPUT/INVALID_EXTERNAL_CODE"},
		{"vanphong", uuid.NewString(), "X1", 0, "NOT_FOUND/NOT_FOUND"},
	} {
		if got := set(c.who, c.object, c.code, c.version); got != c.want {
			t.Errorf("%s for %s: %s, want %s", c.code, c.object, got, c.want)
		}
	}
	if got := set("thanhtra", a, "H1", 2); !strings.HasPrefix(got, "FORBIDDEN") {
		t.Errorf("a lead agency sets a code: %s", got)
	}
	var page struct {
		Total int
		Items []struct{ OwnCode, Code string }
	}
	w.ask(t, "xa.an", `{ externalCodes(kind: UNIT, search: "h48", first: 5) { total items { ownCode code } } }`, nil).into(t, "externalCodes", &page)
	if page.Total != 1 || page.Items[0].OwnCode != "A" || page.Items[0].Code != "H48.21.02" {
		t.Errorf("found %+v", page)
	}
	if got := set("vanphong", a, "", 2); got != "" {
		t.Errorf("a code is taken back: %s", got)
	}
	if got := set("vanphong", b, "", 0); got != "BAD_INPUT/EXTERNAL_CODE_NONE" {
		t.Errorf("none is taken back: %s", got)
	}
	if got := set("vanphong", b, "H48.21.02", 0); got != "" {
		t.Errorf("a code that was taken back is free: %s", got)
	}
	if got := set("vanphong", a, "H48.21.03", 3); got != "" {
		t.Errorf("it is set again: %s", got)
	}
	var round struct{ PeriodKey, PeriodCode string }
	w.ask(t, "xa.an", `query ($id: UUID!) { round(id: $id) { periodKey periodCode } }`, map[string]any{"id": w.round}).into(t, "round", &round)
	if round.PeriodCode != "2026Q3" {
		t.Errorf("the period is %+v", round)
	}
}

// TestClockOfAccountRequests: one working day, counted over weekends and holidays.
func TestClockOfAccountRequests(t *testing.T) {
	days, err := clock.NewCalendar(clock.Holidays())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ asked, due string }{
		{"2026-09-15", "2026-09-16"}, // Tuesday
		{"2026-09-18", "2026-09-21"}, // Friday: over the weekend
		{"2026-08-28", "2026-09-03"}, // before the National Day and its swapped Monday
		{"2026-02-13", "2026-02-23"}, // before Tết
	} {
		result, err := clock.Due(directory.RequestTerm, clock.StartOn(clock.MustDate(c.asked), ""), days)
		if err != nil || result.DueDay().String() != c.due {
			t.Errorf("asked on %s, due on %s, want %s (%v)", c.asked, result.DueDay(), c.due, err)
		}
	}
}
