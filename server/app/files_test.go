package app_test

import (
	"bytes"
	"encoding/json"
	"mime/multipart"
	"net/http"
	"strings"
	"testing"

	"github.com/google/uuid"

	"congvu/server/files/pdf/pdftest"
)

var pdf = string(pdftest.Minimal("báo cáo"))

// upload sends one file in the field.
func (w *world) upload(t *testing.T, who, field, name, content string, headers ...string) *reply {
	t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	part, err := form.CreateFormFile(field, name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := part.Write([]byte(content)); err != nil {
		t.Fatal(err)
	}
	if err := form.Close(); err != nil {
		t.Fatal(err)
	}
	if who != "" {
		headers = append(headers, "Authorization", "Bearer "+w.token(t, who))
	}
	return w.send(http.MethodPost, "/files", body.String(), append(headers, "Content-Type", form.FormDataContentType())...)
}

// uploaded is the id of a file that must be taken.
func (w *world) uploaded(t *testing.T, who, name string, headers ...string) string {
	t.Helper()
	r := w.upload(t, who, "file", name, pdf, headers...)
	var made struct{ ID string }
	if err := json.Unmarshal([]byte(r.body), &made); err != nil || r.status != http.StatusCreated || made.ID == "" {
		t.Fatalf("%d %s", r.status, r.body)
	}
	return made.ID
}

func (w *world) download(t *testing.T, who, id string) *reply {
	t.Helper()
	var headers []string
	if who != "" {
		headers = []string{"Authorization", "Bearer " + w.token(t, who)}
	}
	return w.send(http.MethodGet, "/files/"+id, "", headers...)
}

func TestUploadsThatAreRefused(t *testing.T) {
	w, d := newWorld(t)
	large := pdf + strings.Repeat("x", 25<<20)
	for _, c := range []struct {
		name, who, field, content string
		status                    int
		code                      string
	}{
		{"signed out", "", "file", pdf, 401, "UNAUTHENTICATED/NO_SESSION"},
		{"an auditor", "kiemtra", "file", pdf, 403, "FORBIDDEN/FORBIDDEN"},
		{"another field", "binh1", "document", pdf, 400, "BAD_INPUT/NO_FILE"},
		{"a page called .pdf", "binh1", "file", "<html>%PDF-1.7</html>", 400, "BAD_INPUT/FILE_TYPE"},
		{"a program", "binh1", "file", "MZ\x90\x00", 400, "BAD_INPUT/FILE_TYPE"},
		{"empty", "binh1", "file", "", 400, "BAD_INPUT/FILE_EMPTY"},
		{"a script in it", "binh1", "file", string(pdftest.New().With(6, "<</S /JavaScript /JS (x)>>").Bytes()), 400, "BAD_INPUT/PDF_JAVASCRIPT"},
		{"the beginning of a PDF", "binh1", "file", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n", 400, "BAD_INPUT/PDF_BROKEN"},
		{"more than 25 MB", "binh1", "file", large, 413, "TOO_MANY/FILE_TOO_LARGE"},
		{"more than the door takes", "binh1", "file", large + large, 413, "TOO_MANY/FILE_TOO_LARGE"},
	} {
		if r := w.upload(t, c.who, c.field, "báo cáo.pdf", c.content); r.status != c.status || r.code() != c.code {
			t.Errorf("%s: %d %s %.200s, want %d %s", c.name, r.status, r.code(), r.body, c.status, c.code)
		}
	}
	token := w.token(t, "binh1")
	for name, media := range map[string]string{"JSON": "application/json", "no boundary": "multipart/form-data", "cut off": "multipart/form-data; boundary=x"} {
		r := w.send(http.MethodPost, "/files", "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7", "Content-Type", media, "Authorization", "Bearer "+token)
		if r.status != http.StatusBadRequest || len(r.Errors) == 0 {
			t.Errorf("%s: %d %s", name, r.status, r.body)
		}
	}
	if n := d.Rows(t, "files"); n != 0 {
		t.Errorf("%d files are kept", n)
	}
}

func TestFilesGoToTheirOwnUnitAlone(t *testing.T) {
	w, d := newWorld(t)
	id := w.uploaded(t, "binh1", "../../bi\u0301 mật\r\n.pdf")
	r := w.download(t, "binh1", id)
	if r.status != http.StatusOK || r.body != pdf || r.header.Get("Content-Type") != "application/pdf" {
		t.Fatalf("%d %v %.100s", r.status, r.header, r.body)
	}
	where := r.header.Get("Content-Disposition")
	if !strings.HasPrefix(where, "attachment;") || strings.ContainsAny(where, "\r\n/") || !strings.Contains(r.header.Get("Content-Security-Policy"), "sandbox") {
		t.Errorf("it could be shown as a page of ours: %v", r.header)
	}
	read := func(who string) (n int) {
		t.Helper()
		err := w.DB.Pool.QueryRow(t.Context(), `select count(*) from journal where action = 'READ_FILE' and object_id = $1 and account_id = $2`, id, w.people[who]).Scan(&n)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	if read("binh1") != 1 {
		t.Errorf("the download left %d lines in the journal", read("binh1"))
	}
	absent := w.download(t, "binh2", uuid.NewString())
	for name, r := range map[string]*reply{"another unit's": w.download(t, "binh2", id), "no id": w.download(t, "binh2", "khong-co")} {
		if r.status != http.StatusNotFound || r.body != absent.body {
			t.Errorf("%s: %d %s, an absent one %s", name, r.status, r.body, absent.body)
		}
	}
	if r := w.download(t, "", id); r.status != http.StatusUnauthorized {
		t.Errorf("signed out: %d %s", r.status, r.body)
	}
	if r := w.download(t, "lanhdao", id); r.status == http.StatusOK {
		t.Errorf("a leader reads a document that no report carries: %.80s", r.body)
	}
	if read("binh2") != 0 {
		t.Error("a refused download is journaled as read")
	}
	if d.Rows(t, "files") != 1 {
		t.Error("the file is not kept once")
	}
}

func TestARepeatedUploadIsOneFile(t *testing.T) {
	w, d := newWorld(t)
	first := w.uploaded(t, "binh1", "a.pdf", "Idempotency-Key", "upload-01")
	if again := w.uploaded(t, "binh1", "a.pdf", "Idempotency-Key", "upload-01"); again != first || d.Rows(t, "files") != 1 {
		t.Errorf("first %s, again %s, %d files", first, again, d.Rows(t, "files"))
	}
	if r := w.upload(t, "binh1", "file", "b.pdf", pdf, "Idempotency-Key", "upload-01"); r.status != http.StatusConflict || r.code() != "CONFLICT/IDEMPOTENCY_KEY_REUSED" {
		t.Errorf("another file: %d %s", r.status, r.body)
	}
}
