package graph_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"congvu/server/files/pdf/pdftest"
)

// files: a document is given to who may see it on the report that carries it;
// everybody else gets what an unknown id gets.
func (w *world) files(t *testing.T) {
	given, refused := 0, 0
	for _, p := range w.people {
		unknown := w.door(t, p, http.MethodGet, "/files/"+uuid.NewString(), "", "")
		for _, r := range w.reports {
			file := r.files["SUBMITTED"]
			at := r.at
			at.state = "SUBMITTED"
			got := w.door(t, p, http.MethodGet, "/files/"+file.String(), "", "")
			switch may := w.oracle.allows(p, "SubstituteDocument.fileId", at); {
			case may && (got.Code != http.StatusOK || !strings.Contains(got.Body.String(), file.String())):
				t.Errorf("%s does not get the file of %+v: %d %s", p.name, r.at, got.Code, got.Body)
			case may:
				given++
			case got.Code != unknown.Code || got.Body.String() != unknown.Body.String():
				t.Errorf("%s: the file of %+v is told from an unknown one: %d %s", p.name, r.at, got.Code, got.Body)
			default:
				refused++
			}
		}
	}
	w.draftFiles(t)
	w.uploads(t)
	t.Logf("files: %d times given, %d times refused like an unknown one", given, refused)
}

// draftFiles: what stands on a draft and was not sent is the unit's own, whoever
// receives the report.
func (w *world) draftFiles(t *testing.T) {
	for _, p := range w.people {
		for _, r := range w.reports {
			got := w.door(t, p, http.MethodGet, "/files/"+r.drafted.String(), "", "")
			may := w.oracle.allows(p, "Attachment.fileId", r.at)
			if may != (got.Code == http.StatusOK) {
				t.Errorf("%s gets the file on the draft of %+v with %d", p.name, r.at, got.Code)
			}
		}
	}
}

func multipartOf(t *testing.T, name, content string) (media, body string) {
	t.Helper()
	out := &bytes.Buffer{}
	form := multipart.NewWriter(out)
	part, err := form.CreateFormFile("file", name)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprint(part, content)
	form.Close()
	return form.FormDataContentType(), out.String()
}

// send uploads a file and answers its id.
func (w *world) send(t *testing.T, p *person, name, content string) string {
	t.Helper()
	media, body := multipartOf(t, name, content)
	sent := w.door(t, p, http.MethodPost, "/files", media, body)
	var made struct{ ID string }
	if err := json.Unmarshal(sent.Body.Bytes(), &made); err != nil || sent.Code != http.StatusCreated {
		t.Fatalf("upload: %d %s", sent.Code, sent.Body)
	}
	return made.ID
}

// uploads: what was just sent is read by its own unit and nobody else.
func (w *world) uploads(t *testing.T) {
	made := w.send(t, w.person("xa.tinhkhe"), "Công văn.pdf", string(pdftest.Minimal("mới")))
	for name, want := range map[string]int{"xa.tinhkhe": 200, "ct.tinhkhe": 200, "xa.dongson": 404, "thanhtra": 404, "vanphong": 404, "lanhdao.tinh": 403, "quantri": 403, "spa": 403} {
		if got := w.door(t, w.person(name), http.MethodGet, "/files/"+made, "", ""); got.Code != want {
			t.Errorf("%s gets the new file of Tịnh Khê with %d, expected %d", name, got.Code, want)
		}
	}
	for _, name := range []string{"", "lanhdao.tinh", "phantich", "quantri", "kiemtra", "spa", "thanhtra.vien", "cntt.tinhkhe"} {
		media, body := multipartOf(t, "Công văn.pdf", string(pdftest.Minimal("mới")))
		if got := w.door(t, w.person(name), http.MethodPost, "/files", media, body); got.Code == http.StatusCreated {
			t.Errorf("%q may send a file", name)
		}
	}
}

var heard = regexp.MustCompile(`"id":"([0-9a-f-]{36})"`)

// events: every viewer listens while every report changes; it hears exactly of
// those it may see. A last event that all may hear ends the waiting.
func (w *world) events(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- w.app.Run(ctx) }()
	server := httptest.NewServer(w.app.Handler)
	defer func() {
		w.app.Drain()
		server.Close()
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	}()
	w.awaitListener(t, ctx, server.URL)
	streams := map[*person]*bufio.Scanner{}
	for _, p := range w.people {
		if p.token != "" {
			w.stay(t, p)
			streams[p] = w.listen(t, ctx, server.URL, p)
		}
	}
	w.announce(t, streams)
}

func (w *world) listen(t *testing.T, ctx context.Context, url string, p *person) *bufio.Scanner {
	t.Helper()
	ctx, cancel := context.WithTimeout(ctx, 20*time.Second)
	t.Cleanup(cancel)
	r, _ := http.NewRequestWithContext(ctx, http.MethodGet, url+"/events", nil)
	r.Header.Set("Authorization", "Bearer "+p.token)
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Error(err)
		return bufio.NewScanner(strings.NewReader(""))
	}
	t.Cleanup(func() { answer.Body.Close() })
	lines := bufio.NewScanner(answer.Body)
	if !lines.Scan() || !strings.HasPrefix(lines.Text(), ":") {
		t.Errorf("%s: the stream does not open: %d %q", p.name, answer.StatusCode, lines.Text())
	}
	return lines
}

// announce tells of every report and its draft, and then of a unit, which everybody
// may see. A draft's event carries the id of its report, so its ids are kept apart.
func (w *world) announce(t *testing.T, streams map[*person]*bufio.Scanner) {
	events := 0
	for kind, coordinate := range map[string]string{"obligation": "Obligation.id", "draft": "Draft.revision"} {
		last := uuid.NewString()
		for _, r := range w.reports {
			w.notify(t, kind, r.id.String())
		}
		w.notify(t, "unit", last)
		for p, lines := range streams {
			got := hears(lines, last)
			if !got[last] {
				t.Fatalf("%s does not hear of a unit: %v", p.name, lines.Err())
			}
			events += len(got)
			for _, r := range w.reports {
				if may := w.oracle.allows(p, coordinate, r.at); may != got[r.id.String()] {
					t.Errorf("%s hears of the %s of %+v: %v, expected %v", p.name, kind, r.at, !may, may)
				}
			}
		}
	}
	w.casesHeard(t, streams)
	last := uuid.NewString()
	for _, p := range w.people {
		if p.name != "" {
			w.notify(t, "notice", w.People[p.name].Account.String())
		}
	}
	w.notify(t, "unit", last)
	for p, lines := range streams {
		w.noticesHeard(t, p, hears(lines, last))
	}
	t.Logf("%d listeners heard %d events", len(streams), events)
}

func (w *world) notify(t *testing.T, kind, id string) {
	w.owner(t, `select pg_notify('events', $1)`, fmt.Sprintf(`{"kind":%q,"id":%q,"version":1}`, kind, id))
}

// hears reads a stream up to the last event, or to its end, and answers the ids.
func hears(lines *bufio.Scanner, last string) map[string]bool {
	got := map[string]bool{}
	for !got[last] && lines.Scan() {
		if m := heard.FindStringSubmatch(lines.Text()); m != nil {
			got[m[1]] = true
		}
	}
	return got
}

// awaitListener repeats an event until the server stands at the channel: what is
// told before is heard by nobody, and streams opened before are ended.
func (w *world) awaitListener(t *testing.T, ctx context.Context, url string) {
	t.Helper()
	probe, done := uuid.NewString(), make(chan struct{})
	go func() {
		defer close(done)
		for !hears(w.listen(t, ctx, url, w.person("spa")), probe)[probe] && ctx.Err() == nil {
		}
	}()
	soon := time.After(20 * time.Second)
	for {
		w.notify(t, "unit", probe)
		select {
		case <-done:
			return
		case <-soon:
			t.Fatal("the server does not listen to the channel of events")
		case <-time.After(50 * time.Millisecond):
		}
	}
}
