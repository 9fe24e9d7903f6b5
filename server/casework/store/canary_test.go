package store_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/app"
	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/directory/store/storetest"
	"congvu/server/files"
	"congvu/server/web"
)

const canaries = 1000

// control is a word that does stand in clear, so that a search that finds nothing is known
// to look in the right place.
const control = "Kiemchung Timthay"

// canary is an invented person whose every value occurs nowhere else.
type canary struct{ name, alias, number, paper, phone, address, residence, relative, reason string }

func canaryOf(r *rand.Rand) canary {
	pick := func(from ...string) string { return from[r.IntN(len(from))] }
	digits := func(n int) (out string) {
		for range n {
			out += fmt.Sprint(r.IntN(10))
		}
		return out
	}
	syllable := func() string {
		return pick("Xuỵn", "Kuẩr", "Zoẻn", "Wạch", "Ffượt", "Quyệz", "Jiểng", "Thuỗk") + pick("oa", "iê", "uơ", "yê", "ưa") + strings.ToLower(pick("Bẵx", "Đọz", "Ghừw", "Khễj"))
	}
	name := func() string { return syllable() + " " + syllable() + " " + syllable() }
	// A structure that the number's check accepts, and digits that nothing else has.
	return canary{alias: name(), paper: "HC" + digits(10), residence: "Thôn " + digits(4) + " " + name(), name: name(), number: "051090" + digits(6), phone: "09" + digits(8), address: "Ngõ " + digits(4) + " " + name(), relative: name(), reason: "Vì " + name() + " " + digits(9)}
}

func (c canary) content() *casework.Content {
	out := person(c.name, c.number)
	out.Identity.OtherNames, out.Identity.Papers = []string{c.alias}, []*casework.CasePaper{{Kind: "PASSPORT", Number: c.paper}}
	out.Contact.CurrentAddress, out.Contact.Phones, out.Contact.Residences = &c.address, []string{c.phone}, []*casework.CaseResidence{{Address: c.residence}}
	out.Family.Members[0].Name = c.relative
	return out
}

func (c canary) values() []string {
	return []string{c.name, c.alias, c.number, c.paper, c.phone, c.address, c.residence, c.relative, c.reason}
}

// TestNothingOfCanariesLiesInClear: 1,000 people go through everything that is done with
// records; after a checkpoint no file of the database, its write-ahead log and temporary
// files included, no dump, no log of the server and no error says anything of them, in
// clear or as it is usually written otherwise.
func TestNothingOfCanariesLiesInClear(t *testing.T) {
	w := newWorld(t)
	log := &bytes.Buffer{}
	running, err := app.New(t.Context(), app.Options{DB: w.Fixture.DB.DB, Vault: w.Vault, Clock: w.Fixture.Clock, KeyPath: filepath.Join(t.TempDir(), "key"),
		SPA: t.TempDir(), Log: slog.New(slog.NewTextHandler(log, &slog.HandlerOptions{Level: slog.LevelDebug})), Demo: &web.Demo{}})
	if err != nil {
		t.Fatal(err)
	}
	w.cases = running.Cases
	d := &door{t: t, handler: running.Handler}
	d.signIn("ca.tinhkhe")
	r := rand.New(rand.NewPCG(1054, 2020))
	n, people := &needles{}, []canary{}
	for i := range canaries {
		c := canaryOf(r)
		w.live(t, d, i, c)
		for _, value := range c.values() {
			n.add(value)
		}
	}
	for range imported {
		c := canaryOf(r)
		people = append(people, c)
		for _, value := range c.values() {
			n.add(value)
		}
	}
	w.exchange(t, n, people)
	if _, err := w.Fixture.DB.Owner().Exec(t.Context(), `update accounts set display_name = $1 where username = 'ca.dongson'`, control); err != nil {
		t.Fatal(err)
	}
	n.add(control)
	t.Run("errors and logs", func(t *testing.T) {
		for _, c := range []string{d.refusals.String(), log.String()} {
			n.none(t, "what the server says", []byte(c))
		}
		if d.refused == 0 {
			t.Error("nothing was refused")
		}
	})
	t.Run("data directory", func(t *testing.T) { w.searchDirectory(t, n) })
	t.Run("pg_dump", func(t *testing.T) { w.searchDump(t, n) })
}

// live walks one canary some way, a few of them the whole way.
func (w *world) live(t *testing.T, d *door, i int, c canary) {
	r := d.open(c)
	on := &casework.CaseRecord{ID: r}
	if i%10 == 0 {
		d.search(c)
	}
	if i%20 == 0 {
		d.wrong(c)
	}
	if i%5 != 0 {
		return
	}
	paper := w.upload(t, "ca.tinhkhe", files.MediaPDF, "%PDF-1.7 "+c.name+" "+c.number+" "+fmt.Sprint(i))
	management := *person(c.name, c.number).Management
	management.GroundFileID, management.Notes = &paper, &c.reason
	_, err := w.Save(w.as(t, "ca.tinhkhe"), casework.SaveCaseInput{Record: w.versioned(t, on), Revision: 9, Content: casework.Content{Management: &management}}, everything)
	if err != nil {
		t.Fatal(err)
	}
	w.must(t, "ca.tinhkhe", on, casework.StepCaseInput{Action: casework.Submit})
	if i%10 == 5 {
		w.must(t, "pc04.duyet", on, casework.StepCaseInput{Action: casework.SendBack, Reason: &c.reason})
		return
	}
	w.must(t, "pc04.duyet", on, casework.StepCaseInput{Action: casework.Approve})
	switch i % 30 {
	case 0:
		changed := *c.content().Contact
		changed.TemporaryAddress = &c.relative
		_, err = w.Save(w.as(t, "ca.tinhkhe"), casework.SaveCaseInput{Record: w.versioned(t, on), Revision: 9, Content: casework.Content{Contact: &changed}}, everything)
	case 10:
		if i < 5*30 { // one person may do so five times a day
			_, err = w.OpenEmergency(w.as(t, "ca.dongson"), casework.CaseEmergencyInput{PersonalNumber: &c.number, Reason: c.reason}, everything)
		}
	case 20:
		day, number := clock.MustDate("2026-09-14"), "20/CA"
		w.must(t, "ca.tinhkhe", on, casework.StepCaseInput{Action: casework.Transfer, UnitID: &w.Fixture.Units.DongSonPolice, EffectiveOn: &day, PaperNumber: &number, PaperDate: &day})
		w.must(t, "ca.dongson", on, casework.StepCaseInput{Action: casework.RefuseTransfer, Reason: &c.reason})
		w.rare(t, i, on, c)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// searchDirectory looks through every file of the cluster after a checkpoint.
func (w *world) searchDirectory(t *testing.T, n *needles) {
	super, err := url.Parse(w.Fixture.DB.OwnerDSN)
	if err != nil {
		t.Fatal(err)
	}
	super.User = url.User("postgres")
	conn, err := pgx.Connect(t.Context(), super.String())
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatalf("NOT SEARCHED: the files of this PostgreSQL belong to another user (%v); leave TEST_DATABASE_URL unset", err)
		}
		t.Skipf("NOT SEARCHED: the files of this PostgreSQL belong to another user (%v)", err)
	}
	defer func() { _ = conn.Close(t.Context()) }()
	var dir string
	if err := conn.QueryRow(t.Context(), `show data_directory`).Scan(&dir); err != nil {
		t.Fatal(err)
	}
	if _, err := conn.Exec(t.Context(), `checkpoint`); err != nil {
		t.Fatal(err)
	}
	size, inData, inLog := 0, 0, 0
	err = filepath.WalkDir(filepath.Dir(dir), func(path string, entry os.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return nil // a file that ends while it is looked for
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return nil
		}
		size += len(content)
		found := n.none(t, strings.TrimPrefix(path, dir), content)
		if strings.Contains(path, "pg_wal") {
			inLog += found
		} else {
			inData += found
		}
		return nil
	})
	if err != nil || inData == 0 || inLog == 0 {
		t.Errorf("the word that stands in clear: %d times in the data, %d in pg_wal; %v", inData, inLog, err)
	}
	t.Logf("%d MB searched for %d values", size>>20, len(n.values))
}

// searchDump looks through what the system's pg_dump writes.
func (w *world) searchDump(t *testing.T, n *needles) {
	programs, _ := filepath.Glob("/usr/lib/postgresql/*/bin/pg_dump") // the pattern is constant, so no error
	if found, err := exec.LookPath("pg_dump"); err == nil {
		programs = append(programs, found)
	}
	if len(programs) == 0 {
		const missing = "NOT SEARCHED: no pg_dump in the path or /usr/lib/postgresql/*/bin; install PostgreSQL's client programs (apt-get install postgresql-client)"
		if os.Getenv("CI") != "" {
			t.Fatal(missing)
		}
		t.Skip(missing)
	}
	slices.Sort(programs)
	for _, more := range [][]string{nil, {"--inserts"}, {"--format=custom", "--compress=0"}} {
		out, err := exec.CommandContext(t.Context(), programs[len(programs)-1], append(more, "--dbname="+w.Fixture.DB.OwnerDSN)...).Output()
		if err != nil {
			t.Fatalf("pg_dump: %v", err)
		}
		if n.none(t, fmt.Sprintf("pg_dump %v", more), out) == 0 {
			t.Errorf("pg_dump %v does not say what stands in clear", more)
		}
	}
}

// door is the server's, as a browser uses it.
type door struct {
	t        *testing.T
	handler  http.Handler
	token    string
	keys     int
	refused  int
	refusals bytes.Buffer
}

func (d *door) ask(query string, variables any) (answer struct {
	Data map[string]struct{ ID, AccessToken string }
}) {
	d.t.Helper()
	if err := json.Unmarshal(d.send(query, variables), &answer); err != nil {
		d.t.Fatal(err)
	}
	return answer
}

func (d *door) signIn(username string) {
	d.token = ""
	d.token = d.ask(`mutation($u: String!, $p: String!) { signIn(input: {username: $u, password: $p}) { accessToken } }`,
		map[string]string{"u": username, "p": storetest.Password}).Data["signIn"].AccessToken
}

// open enters a canary as the browser does, so that the request's key is kept.
func (d *door) open(c canary) uuid.UUID {
	d.t.Helper()
	if d.keys%200 == 199 {
		d.signIn("ca.tinhkhe") // a token lives for minutes
	}
	made := d.ask(`mutation($i: OpenCaseInput!) { openCase(input: $i) { id } }`, map[string]any{"i": map[string]any{"receivedOn": "2026-09-14", "content": map[string]any{
		"identity": map[string]any{"fullName": c.name, "sex": "MALE", "birthYear": 1990, "personalNumber": c.number, "otherNames": []string{c.alias},
			"papers": []any{map[string]any{"kind": "PASSPORT", "number": c.paper}}},
		"contact":    map[string]any{"currentAddress": c.address, "phones": []string{c.phone}, "residences": []any{map[string]any{"address": c.residence}}},
		"family":     map[string]any{"members": []any{map[string]any{"relation": "FATHER", "name": c.relative}}},
		"health":     map[string]any{"substances": []string{"HEROIN"}, "tests": []any{map[string]any{"on": "2026-09-10", "agency": "Trạm Y tế", "positive": true}}},
		"management": map[string]any{"status": "USER", "ground": "POSITIVE_TEST", "groundOn": "2026-09-10"}}}}).Data["openCase"].ID
	parsed, err := uuid.Parse(made)
	if err != nil {
		d.t.Fatalf("%s is not opened: %s", c.name, d.refusals.String())
	}
	return parsed
}

func (d *door) search(c canary) {
	const find = `query($f: CaseFilter) { caseRecords(filter: $f, order: DUE, first: 5) { items { id name } } }`
	for _, filter := range []map[string]any{{"name": c.name}, {"personalNumber": c.number}, {"code": c.phone}} {
		d.send(find, map[string]any{"f": filter})
	}
}

// wrong makes the server refuse what holds a canary.
func (d *door) wrong(c canary) {
	d.send(`query($f: CaseFilter) { caseRecords(filter: $f, order: DUE, first: 5, after: "`+c.number+`") { items { id } } }`, nil)
	d.send(`query($f: CaseFilter) { caseRecords(filter: $f, order: DUE, first: 5) { items { id } } }`, map[string]any{"f": map[string]any{"personalNumber": c.number + "9"}})
	d.send(`mutation($i: OpenCaseInput!) { openCase(input: $i) { id } }`, map[string]any{"i": map[string]any{"receivedOn": "2026-09-14", "content": map[string]any{
		"identity": map[string]any{"fullName": strings.Repeat(c.name+" ", 40), "personalNumber": c.number + c.phone}}}})
}

// send answers a body, and keeps it where something is refused.
func (d *door) send(query string, variables any) []byte {
	d.t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		d.t.Fatal(err)
	}
	r := httptest.NewRequestWithContext(d.t.Context(), http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	if d.token != "" {
		r.Header.Set("Authorization", "Bearer "+d.token)
	}
	d.keys++
	r.Header.Set("Idempotency-Key", fmt.Sprintf("canary-%06d", d.keys))
	rec := httptest.NewRecorder()
	d.handler.ServeHTTP(rec, r)
	if bytes.Contains(rec.Body.Bytes(), []byte(`"errors"`)) {
		d.refused++
		d.refusals.Write(rec.Body.Bytes())
	}
	return rec.Body.Bytes()
}
