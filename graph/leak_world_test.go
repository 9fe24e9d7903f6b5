package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/graph/plan"
	"congvu/server/access"
	"congvu/server/app"
	"congvu/server/calendar"
	casestore "congvu/server/casework/store"
	"congvu/server/directory/store/storetest"
	"congvu/server/files"
	"congvu/server/vault/vaulttest"
	"congvu/server/web"
)

// world is the whole application over a small province full of canaries.
type world struct {
	*storetest.Fixture
	app      *app.App
	oracle   *oracle
	book     *book
	people   []*person
	home     map[string]uuid.UUID
	regimes  map[string]uuid.UUID
	forms    map[string]uuid.UUID // by regime
	moveTo   map[string]uuid.UUID // a later version of its form, by regime
	outlines map[string]uuid.UUID // by regime
	rounds   map[string]uuid.UUID // by regime and state of its obligations: "R1 SUBMITTED"
	reports  []*report

	remarkIDs            map[string]uuid.UUID // by sender
	requestIDs           map[string]uuid.UUID // by unit
	caseIDs              map[string]uuid.UUID // of records of people, by state and what opens them
	caseRows             map[string]row       // where they stand
	importID, importFile uuid.UUID
	rulingID             uuid.UUID            // of the paper of the official one
	sames                map[string]uuid.UUID // two records of one person: "here" and "there"
}

// report is one obligation with a draft, a version in every state, comments,
// timeline and files.
type report struct {
	id       uuid.UUID
	at       row
	versions map[string]uuid.UUID // by state
	files    map[string]uuid.UUID // by state of the version
	drafted  uuid.UUID            // on the draft, never sent
	together bool                 // put together from reports of another regime
}

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{Fixture: storetest.New(t), oracle: newOracle(t), book: newBook(), people: people(),
		regimes: map[string]uuid.UUID{}, forms: map[string]uuid.UUID{}, moveTo: map[string]uuid.UUID{}, outlines: map[string]uuid.UUID{}, rounds: map[string]uuid.UUID{},
		remarkIDs: map[string]uuid.UUID{}, requestIDs: map[string]uuid.UUID{}, caseIDs: map[string]uuid.UUID{}, caseRows: map[string]row{}}
	w.home = homes(w.Units)
	if err := w.InTx(t.Context(), calendar.Seed); err != nil {
		t.Fatal(err)
	}
	w.owner(t, `update unit_versions set route = '{PROPOSE,SIGN,ISSUE}'`)
	w.employ(t)
	log := slog.New(slog.NewTextHandler(io.Discard, nil))
	var err error
	w.app, err = app.New(t.Context(), app.Options{DB: w.DB.DB, Vault: vaulttest.Open(t, w.DB.DB, slices.Concat(files.Sealed, casestore.SealedColumns())...), Clock: w.Clock, KeyPath: filepath.Join(t.TempDir(), "key"), SPA: t.TempDir(), Log: log, Demo: &web.Demo{}})
	if err != nil {
		t.Fatal(err)
	}
	w.seed(t)
	if err := w.app.Files.SealOld(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, p := range w.people {
		w.signIn(t, p)
	}
	return w
}

// owner runs a statement as the owner, who may also change what is immutable.
func (w *world) owner(t testing.TB, sql string, args ...any) {
	t.Helper()
	if _, err := w.Owner().Exec(t.Context(), sql, args...); err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
}

func (w *world) signIn(t testing.TB, p *person) {
	t.Helper()
	if p.name == "" {
		return
	}
	body := w.ask(t, p, `mutation { signIn(input: {username: "`+p.name+`", password: "`+storetest.Password+`"}) {
		__typename accessToken expiresAt idleMinutes mustChangePassword } }`)
	var answer struct {
		Data struct{ SignIn struct{ AccessToken string } }
	}
	if err := json.Unmarshal([]byte(body), &answer); err != nil || answer.Data.SignIn.AccessToken == "" {
		t.Fatalf("%s cannot sign in: %s", p.name, body)
	}
	p.token, p.signed = answer.Data.SignIn.AccessToken, time.Now()
}

// stay signs a person in again before the token ends.
func (w *world) stay(t testing.TB, p *person) {
	t.Helper()
	if p.token != "" && time.Since(p.signed) > 3*time.Minute {
		p.token = ""
		w.signIn(t, p)
	}
}

// ask posts one document and answers the raw body.
func (w *world) ask(t testing.TB, p *person, document string) string {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": document})
	if err != nil {
		t.Fatal(err)
	}
	return w.door(t, p, http.MethodPost, "/graphql", "application/json", string(body)).Body.String()
}

// unplanned is the answer of gqlgen alone, which the plans must equal.
func (w *world) unplanned(t testing.TB, p *person, document string) string {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": document})
	if err != nil {
		t.Fatal(err)
	}
	w.stay(t, p)
	return w.through(plan.Without(t.Context()), p, http.MethodPost, "/graphql", "application/json", string(body)).Body.String()
}

func (w *world) door(t testing.TB, p *person, method, path, media, body string) *httptest.ResponseRecorder {
	t.Helper()
	w.stay(t, p)
	return w.through(t.Context(), p, method, path, media, body)
}

func (w *world) through(ctx context.Context, p *person, method, path, media, body string) *httptest.ResponseRecorder {
	r := httptest.NewRequestWithContext(ctx, method, path, strings.NewReader(body))
	r.Header.Set("Accept", "application/json")
	if media != "" {
		r.Header.Set("Content-Type", media)
	}
	if p.token != "" {
		r.Header.Set("Authorization", "Bearer "+p.token)
	}
	rec := httptest.NewRecorder()
	rec.Body = &bytes.Buffer{}
	w.app.Handler.ServeHTTP(rec, r)
	return rec
}

func (w *world) person(name string) *person {
	for _, p := range w.people {
		if p.name == name {
			return p
		}
	}
	panic("nobody is called " + name)
}

// employ opens the accounts that the fixture lacks, gives everybody a name and a
// title that are canaries, and hands out the duties.
func (w *world) employ(t testing.TB) {
	for _, p := range w.people {
		if _, there := w.People[p.name]; !there && p.name != "" {
			w.Add(t, p.name, "chưa đặt", w.home[p.home], p.roles...)
		}
	}
	w.Duty(t, "OFFICE_OF_UNIT", w.Units.DongSonOffice, w.Units.DongSon)
	w.owner(t, `insert into duties (id, kind, unit_id, position_id, legal_basis, valid_from) values ($1, 'RECORDS_OFFICER', $2, $3, 'NĐ 30/2020', '2025-07-01')`,
		uuid.New(), w.Units.TinhKheOffice, w.People["vt.tinhkhe"].Position)
	// By position: no other officer of the committee learns whom its chairman manages.
	w.owner(t, `insert into duties (id, kind, unit_id, position_id, legal_basis, valid_from) values ($1, 'CASE_RULING', $2, $3, 'NĐ 105/2021', '2025-07-01')`,
		uuid.New(), w.Units.TinhKhe, w.People["ct.ky"].Position)
	for _, p := range w.people {
		if p.name != "" {
			w.nameAccount(t, p.name, p.home, p.name)
		}
	}
	for home, name := range map[string]string{"TKC": "khoa.tinhkhe", "DSO": "khoa.dongson"} {
		w.Add(t, name, "chưa đặt", w.home[home], "CLERK")
		w.nameAccount(t, name, home, name)
		reason := w.book.text("accounts", link{"ManagedAccount.lockReason", row{unit: home}})
		w.owner(t, `update accounts set lock_reason = $2 where username = $1`, name, reason)
	}
}

func (w *world) nameAccount(t testing.TB, username, home, self string) {
	b, at := w.book, row{unit: home}
	name := b.text("accounts", link{"ManagedAccount.displayName", at})
	b.known(name, "viewer", link{"Account.displayName", row{self: self}})
	if owes := owing[home]; owes != "" { // who gives parts chooses among the people of the unit
		b.known(name, "", link{"HolderPerson.name", row{unit: owes}})
	}
	title := b.text("titles", link{"ManagedAccount.positions", at}, link{"ManagedAccount.id", at})
	b.known(title, "viewer", link{"Position.title", row{self: self}})
	b.known(title, "", link{"JournalEntry.positionTitle", row{}})
	b.known(name, "colleagues", link{"Colleague.name", at})
	b.known(title, "colleagues", link{"Colleague.title", at})
	if owes := owing[home]; owes != "" {
		b.known(title, "", link{"HolderPerson.title", row{unit: owes}})
	}
	w.owner(t, `update accounts set display_name = $2 where username = $1`, username, name)
	w.owner(t, `update positions set title = $2 where account_id = (select id from accounts where username = $1)`, username, title)
}

// as is the context of a person inside the services.
func (w *world) as(t testing.TB, name string) *access.Viewer {
	t.Helper()
	v, err := w.app.Viewers.Acting(t.Context(), w.People[name].Position)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// ids answers one column of ids, as the owner sees it.
func (w *world) ids(sql string, args ...any) []uuid.UUID {
	rows, _ := w.Owner().Query(context.Background(), sql, args...)
	out, err := pgx.CollectRows(rows, pgx.RowTo[uuid.UUID])
	if err != nil {
		panic(err)
	}
	return out
}
