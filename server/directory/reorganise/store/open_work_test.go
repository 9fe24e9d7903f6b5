package store

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/clock"
	"congvu/server/directory/nation"
	"congvu/server/directory/reorganise"
	"congvu/server/fault"
	reportstore "congvu/server/reporting/store"
)

var reformDay = clock.MustDate(nation.Reform)

// work is a regime of the former province with people and open reports.
type work struct {
	*bed
	regime, form uuid.UUID
	position     map[string]uuid.UUID // by unit code
	report       map[string]uuid.UUID // by unit code and period
}

func newWork(t *testing.T) *work {
	t.Helper()
	w := &work{bed: newBed(t, "51"), regime: uuid.New(), form: uuid.New(), position: map[string]uuid.UUID{}, report: map[string]uuid.UUID{}}
	w.run(t, `insert into form_versions (id, valid_from, code, title, edition, legal_basis, definition, created_at) values ($1, '2024-01-01', 'F', 'Biểu', '1', 'NQ', '{}', now())`, w.form)
	w.run(t, `insert into regimes (id, created_at, updated_at, code, name, kind, origin, state, lead_unit_id, legal_basis, content, recipients, method, frequency, window_rule,
		due_rules, supplement_days, respondents, form_code, guidance) values ($1, now(), now(), 'QD1', 'Báo cáo quý', 'PERIODIC', 'PROVINCE', 'PUBLISHED', $2, '', '', '', '', 'QUARTER', 'CLOSING', '[]', 2,
		jsonb_build_array(jsonb_build_object('unitIds', jsonb_build_array($3::uuid), 'validFrom', '2024-01-01')), 'F', '')`, w.regime, w.state.Body["51"], w.state.Body["21205"])
	w.run(t, `insert into duties (id, valid_from, kind, unit_id, regime_id, legal_basis) values (gen_random_uuid(), '2024-01-01', 'LEAD_AGENCY', $1, $2, 'QĐ 1')`, w.state.Body["51"], w.regime)
	return w
}

func (w *work) person(t *testing.T, code, name, signs string, roles ...string) {
	t.Helper()
	account, position := uuid.New(), uuid.New()
	w.run(t, `insert into accounts (id, created_at, updated_at, username, display_name, search_key, password_hash) values ($1, now(), now(), $2, $3, $2, 'x')`, account, uuid.NewString(), name)
	w.run(t, `insert into positions (id, valid_from, account_id, unit_id, title, roles, signing_form) values ($1, '2024-01-01', $2, $3, 'Chức vụ', $4, nullif($5, ''))`, position, account, w.state.Body[code], roles, signs)
	w.position[code] = position
}

func (w *work) open(t *testing.T, period, closing string, drafts map[string]string, codes ...string) {
	t.Helper()
	round := uuid.New()
	w.run(t, `insert into rounds (id, created_at, updated_at, regime_id, form_version_id, period_key, period_from, period_to, opens_at, state, illustrative)
		values ($1, now(), now(), $2, $3, $4, '2025-01-01', $5, now(), 'OPEN', false)`, round, w.regime, w.form, period, clock.MustDate(closing).Start())
	for _, code := range codes {
		id, state := uuid.New(), "ASSIGNED"
		if drafts[code] != "" {
			state = "DRAFTING"
		}
		w.run(t, `insert into obligations (id, created_at, updated_at, round_id, unit_id, state, state_since, due_at, due_explanation, marks) values ($1, now(), now(), $2, $3, $4, now(), now(), '{}', '[]')`, id, round, w.state.Body[code], state)
		w.run(t, `insert into journal (at, action, object_kind, object_id, to_state) values (now(), 'ASSIGN', 'obligation', $1, $2)`, id, state)
		if drafts[code] != "" {
			w.run(t, `insert into drafts (id, revision, cells, warning_reasons, updated_at) values ($1, 1, $2, '[]', now())`, id, drafts[code])
		}
		w.report[code+" "+period] = id
	}
}

// Two old communes that make up one of today, whole; the first gave it its name.
func (w *work) mergedPair(t *testing.T) (seat, other, to string) {
	t.Helper()
	for _, c := range w.nation.CommunesOf("51") {
		var first, second string
		for _, p := range w.nation.PredecessorsOf(c.Code) {
			old, _ := w.nation.OldUnit(p.Old)
			switch {
			case p.Partial:
				first, second = "", "-"
			case old.Name == c.Name && second != "-":
				first = p.Old
			case second == "":
				second = p.Old
			}
		}
		if first != "" && len(second) == 5 {
			return first, second, c.Code
		}
	}
	t.Fatal("no such commune")
	return
}

// TestASplitCommuneLeavesItsTextsToEach: of its draft each successor gets the words, and
// the one with its records the figures.
func TestASplitCommuneLeavesItsTextsToEach(t *testing.T) {
	w := newWork(t)
	var from string
	var to []string
	for _, l := range w.state.Lines {
		if l.Partial && (from == "" || from == l.From) {
			from, to = l.From, append(to, l.To)
		}
	}
	w.open(t, "2025-Q3", "2025-09-14", map[string]string{from: `{"r1":{"c1":"3"}}`}, from)
	w.run(t, `update drafts set sections = '{"chung": "Lời của xã."}'`)
	w.applied(t, w.checked(t, w.prepared(t)))
	rows, err := w.Pool.Query(t.Context(), `select v.code || ' ' || o.state || ' ' || d.cells::text || ' ' || (d.sections->>'chung')
		from obligations o join drafts d on d.id = o.id join unit_versions v on v.unit_id = o.unit_id where o.state <> 'TRANSFERRED' order by d.cells::text, 1`)
	if err != nil {
		t.Fatal(err)
	}
	got, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil || len(got) != len(to) || len(to) < 2 {
		t.Fatalf("%v, want %v (%v)", got, to, err)
	}
	words := "[Nguồn: bản nháp của " + w.Directory.Current().On(reformDay.AddDays(-1)).UnitByCode(from).Name + ", chia theo Nghị quyết 202/2025/QH15]\nLời của xã."
	for i, line := range got {
		code, rest, _ := strings.Cut(line, " ")
		cells := "{}"
		if strings.Contains(line, `"c1"`) {
			cells = `{"r1": {"c1": "3"}}`
		}
		if !slices.Contains(to, code) || rest != "DRAFTING "+cells+" "+words || i > 0 && cells != "{}" {
			t.Errorf("%s", line)
		}
	}
}

// TestQuangNgaiAndKonTum replays the reform of two provinces with people and open work.
func TestQuangNgaiAndKonTum(t *testing.T) {
	w := newWork(t)
	seat, other, to := w.mergedPair(t)
	w.person(t, seat, "Chủ tịch A", "TM", "APPROVER", "LEADER")
	w.person(t, other, "Chủ tịch B", "TM", "APPROVER")
	w.open(t, "2025-Q2", "2025-06-14", map[string]string{seat: `{"r1":{"c1":"1"}}`}, seat, other)
	w.open(t, "2025-Q3", "2025-09-14", map[string]string{seat: `{"r1":{"c1":"3"}}`, other: `{"r1":{"c1":"4"}}`}, seat, other)
	w.open(t, "2025-Q4", "2025-12-14", nil, seat, other)
	w.handedOut(t, seat, other)
	group := uuid.New()
	w.run(t, `insert into unit_groups (id, version, created_at, updated_at, valid_from, lead_unit_id, name) values ($1, 1, now(), now(), '2024-01-01', $2, 'Cụm 1')`, group, w.state.Body["51"])
	w.run(t, `insert into unit_group_members (id, valid_from, group_id, unit_id) select gen_random_uuid(), '2024-01-01', $1, u from unnest($2::uuid[]) u`, group, []uuid.UUID{w.state.Body[seat], w.state.Body[other]})
	w.figures(t)
	r := w.checked(t, w.prepared(t))
	c := r.Summary.Counts
	if got, want := fmt.Sprint(c.Accounts, c.Positions, c.Regimes, c.Obligations, c.Drafts), "2 2 1 6 3"; got != want {
		t.Errorf("accounts, positions, regimes, reports, drafts: %s, want %s", got, want)
	}
	w.run(t, `update reorganisation_items set decided = false where reorganisation_id = $1 and kind = 'POSITION'`, r.ID)
	r, err := w.One(w.admin, r.ID)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Now(w.admin, ref(r), reorganise.Applying); !fault.Is(err, "CONFLICTS_OPEN") {
		t.Errorf("two chairmen are applied undecided: %v", err)
	}
	w.run(t, `update reorganisation_items set decided = true where reorganisation_id = $1 and kind = 'POSITION'`, r.ID)
	if r, err = w.One(w.admin, r.ID); err != nil {
		t.Fatal(err)
	}
	w.staleAfterAChange(t, r, other)
	r = w.checked(t, r2(t, w, r))
	w.applied(t, r)
	w.wellNumbered(t)
	w.rehomed(t, seat, other, to)
	w.carried(t, seat, to)
	if diff, err := reportstore.Verify(t.Context(), w.Pool); err != nil || diff != "" {
		t.Errorf("the journal does not replay: %s %v", diff, err)
	}
}

func r2(t *testing.T, w *work, r *reorganise.Reorganisation) *reorganise.Reorganisation {
	t.Helper()
	again, err := w.One(w.admin, r.ID)
	if err != nil {
		t.Fatal(err)
	}
	return again
}

// handedOut gives the seat's draft texts, a file and parts, and the other's a part that
// stays with it.
func (w *work) handedOut(t *testing.T, seat, other string) {
	t.Helper()
	report, clerk := w.report[seat+" 2025-Q3"], w.position[seat]
	w.run(t, `update drafts set sections = '{"chung": "Lời của xã.", "rong": ""}', proposed = '[]' where id = $1`, report)
	file := uuid.New()
	w.run(t, `insert into files (id, sha256, size, media_type, name, content, unit_id, position_id, uploaded_at) values ($1, 'a', 1, 'application/pdf', 'a.pdf', 'x', $2, $3, now())`,
		file, w.state.Body[seat], clerk)
	w.run(t, `insert into attachments (id, obligation_id, file_id, title, position_id, attached_by, at) values (gen_random_uuid(), $1, $2, 'Phụ lục', $3, 'Chủ tịch', now())`, report, file, clerk)
	for key, holder := range map[string]string{seat + " 2025-Q3": seat, other + " 2025-Q3": other, seat + " 2025-Q2": seat} {
		w.run(t, `insert into work_parts (id, created_at, updated_at, obligation_id, holder_unit_id, holder_position_id, headings, row_keys, column_names, state, given_at)
			values (gen_random_uuid(), now(), now(), $1, $2, $3, '{}', '{}', '{c1}', 'GIVEN', now())`, w.report[key], w.state.Body[holder], w.position[holder])
	}
}

// carried: texts, files and parts stand on the successor's report as they stood.
func (w *work) carried(t *testing.T, seat, to string) {
	t.Helper()
	var sections, files, parts, old string
	home := w.Directory.Current().On(reformDay).UnitByCode(to).ID
	err := w.Pool.QueryRow(t.Context(), `select d.sections->>'chung', (select string_agg(title, ',') from attachments where obligation_id = o.id),
			(select string_agg(column_names[1] || ' ' || state || ' ' || (holder_unit_id = $1)::text || ' ' || (h.unit_id = $1)::text, ',') from work_parts join positions h on h.id = holder_position_id where obligation_id = o.id),
			(select string_agg((holder_unit_id = $2)::text, ',') from work_parts where obligation_id = $3)
		from obligations o join rounds r on r.id = o.round_id join drafts d on d.id = o.id where o.unit_id = $1 and r.period_key = '2025-Q3'`,
		home, w.state.Body[seat], w.report[seat+" 2025-Q2"]).Scan(&sections, &files, &parts, &old)
	if got, want := fmt.Sprint(sections, "|", files, "|", parts, "|", old), "Lời của xã.|Phụ lục|c1 GIVEN true true|true"; err != nil || got != want {
		t.Errorf("carried %s, want %s (%v)", got, want, err)
	}
}

// staleAfterAChange: what was reviewed is no longer what stands; nothing is written.
func (w *work) staleAfterAChange(t *testing.T, r *reorganise.Reorganisation, code string) {
	t.Helper()
	w.person(t, code, "Người mới", "", "CLERK")
	if _, err := w.Now(w.admin, ref(r), reorganise.Applying); !fault.Is(err, "DRY_RUN_STALE") {
		t.Errorf("a stale dry run is applied: %v", err)
	}
	if n := w.Rows(t, "successions"); n != 0 {
		t.Errorf("%d pairs are written", n)
	}
}

func (w *work) rehomed(t *testing.T, seat, other, to string) {
	t.Helper()
	after := w.Directory.Current().On(reformDay)
	home := after.UnitByCode(to)
	one := func(what, want, sql string, args ...any) {
		t.Helper()
		var got string
		if err := w.Pool.QueryRow(t.Context(), sql, args...).Scan(&got); err != nil || got != want {
			t.Errorf("%s: %q, want %q (%v)", what, got, want, err)
		}
	}
	one("closed before: still the old unit's", "DRAFTING", `select state from obligations where id = $1`, w.report[seat+" 2025-Q2"])
	one("closing after: transferred", "TRANSFERRED", `select state from obligations where id = $1`, w.report[other+" 2025-Q3"])
	one("the successor's draft is the seat's", `{"r1": {"c1": "3"}} DRAFTING`, `select d.cells::text || ' ' || o.state from obligations o join rounds r on r.id = o.round_id join drafts d on d.id = o.id
		where o.unit_id = $1 and r.period_key = '2025-Q3'`, home.ID)
	one("the other's draft is kept", `{"r1": {"c1": "4"}}`, `select cells::text from drafts where id = $1`, w.report[other+" 2025-Q3"])
	one("both name the successor's report", "2", `select count(*)::text from obligations s join obligations o on o.id = s.succeeded_by_id where o.unit_id = $1 and s.id = any($2)`, home.ID,
		[]uuid.UUID{w.report[seat+" 2025-Q3"], w.report[other+" 2025-Q3"]})
	one("nothing typed: a new report", "ASSIGNED", `select o.state from obligations o join rounds r on r.id = o.round_id where o.unit_id = $1 and r.period_key = '2025-Q4'`, home.ID)
	one("the head of the seat signs", "TM {APPROVER,LEADER}", `select n.signing_form || ' ' || n.roles::text from positions n join positions o on o.account_id = n.account_id and o.id = $1 where n.unit_id = $2`, w.position[seat], home.ID)
	one("one head alone", "1", `select count(*)::text from positions where unit_id = $1 and signing_form = 'TM'`, home.ID)
	one("the old position winds up", "2025-10-01", `select valid_to::text from positions where id = $1`, w.position[seat])
	one("the successor acts for the old unit", "1", `select count(*)::text from duties where kind = 'OFFICE_OF_UNIT' and unit_id = $1 and target_id = $2`, home.ID, w.state.Body[other])
	one("the successor stands in the group of both, once", "1", `select count(*)::text from unit_group_members where unit_id = $1`, home.ID)
	one("the regime is led by the new province", "51", `select v.code from regimes r join unit_versions v on v.unit_id = r.lead_unit_id where r.id = $1`, w.regime)
	one("its named respondent is followed", "2", `select jsonb_array_length(respondents)::text from regimes where id = $1`, w.regime)
	if !w.Directory.Current().On(reformDay).Unit(w.state.Body[seat]).Staffed(reformDay.AddDays(10)) || after.Unit(w.state.Body[seat]).InForce(reformDay) {
		t.Error("the dissolved unit is not winding up")
	}
	units, whole := after.PredecessorsWhole(home, reformDay.AddDays(-1))
	if !whole || len(units) < 2 {
		t.Errorf("the successor does not follow its predecessors: %d %v", len(units), whole)
	}
	province := after.AreaByCode("51")
	lead := after.UnitsOf(province.ID)
	if len(lead) == 0 || lead[0].ID == w.state.Body["51"] {
		t.Error("the new province has no committee of its own")
	}
}
