// Package files is the one door for documents: POST /files takes one in, GET
// /files/{id} gives it to those who may see what it belongs to.
package files

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"log/slog"
	"mime"
	"net/http"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/fault"
	"congvu/server/files/pdf"
	"congvu/server/journal"
)

// MaxSize is the largest document in bytes.
const MaxSize = 25 << 20

// Door serves both ways.
type Door struct {
	Contents *Contents
	Runner   *action.Runner
	// Owners answer for the files of each line of work, "" for those that none has taken.
	Owners map[string]Owner
	// Scan asks about viruses; nil where no scanner is set up.
	Scan func(ctx context.Context, content []byte) error
	Log  *slog.Logger

	room *room
}

// NewDoor makes room for what passes the door.
func NewDoor(d Door) *Door { d.room = newRoom(); return &d }

// ServeHTTP routes by method; the path pattern is the router's.
func (d *Door) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var err error
	if r.Method == http.MethodPost {
		err = d.take(w, r)
	} else {
		err = d.give(w, r)
	}
	if err != nil {
		Refuse(w, r, d.Log, err)
	}
}

// take reads one PDF or workbook from the multipart field "file" and answers {"id": …}.
func (d *Door) take(w http.ResponseWriter, r *http.Request) error {
	v := access.From(r.Context())
	if access.Table.Decide(v, "file.write") == access.Deny {
		return denied(v)
	}
	unhurried(w)
	f, err := d.room.take(r)
	if err != nil {
		return err
	}
	defer f.done()
	media, err := d.check(r.Context(), f.content)
	if err != nil {
		return err
	}
	leave, err := d.room.store(r.Context())
	if err != nil {
		return err
	}
	defer leave()
	// What a repeated request is told by must not tell which file it was.
	sum := sha256.Sum256(f.content)
	same := d.Contents.Vault.Blind("upload", f.name+"\x00"+string(sum[:]))
	id, err := d.Runner.Do(r.Context(), "upload", same, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		id, err := d.Contents.Keep(ctx, tx, New{Name: f.name, Media: media, Content: f.content, Unit: v.Unit, Position: v.Position})
		if err != nil {
			return id, err
		}
		return id, tx.Journal(ctx, journal.Entry{Action: "UPLOAD_FILE", ObjectKind: "file", ObjectID: id, Detail: map[string]any{"size": len(f.content)}})
	})
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(http.StatusCreated)
	return json.NewEncoder(w).Encode(map[string]string{"id": id.String()})
}

// unhurried gives an upload longer than other requests have. Where the connection
// cannot be told, its usual limits hold.
func unhurried(w http.ResponseWriter) {
	c, until := http.NewResponseController(w), time.Now().Add(patience)
	_ = c.SetReadDeadline(until)
	_ = c.SetWriteDeadline(until)
}

// check tells what the document is and whether it may be kept.
func (d *Door) check(ctx context.Context, content []byte) (media string, err error) {
	if media, err = Kind(content); err != nil {
		return "", err
	}
	if media == MediaPDF {
		if err := pdf.Check(ctx, content); err != nil {
			return "", err
		}
	}
	if d.Scan != nil {
		err = d.Scan(ctx, content)
	}
	return media, err
}

func (d *Door) give(w http.ResponseWriter, r *http.Request) error {
	ctx, v := r.Context(), access.From(r.Context())
	if !d.mayRead(v) {
		return denied(v)
	}
	id, err := uuid.Parse(r.PathValue("id"))
	if err != nil {
		return fault.Missing("tệp")
	}
	f, err := d.Contents.find(ctx, id)
	if err != nil {
		return err
	}
	of, err := d.standing(ctx, v, &f.File)
	if err != nil {
		return err
	}
	leave, err := d.room.hold(ctx, 2*f.size) // sealed and open
	if err != nil {
		return err
	}
	defer leave()
	content, err := d.Contents.open(ctx, f)
	if err != nil {
		return err
	}
	// Who opened a document is journaled before it leaves.
	if err := d.opened(ctx, v, id, of); err != nil {
		return err
	}
	h := w.Header()
	h.Set("Content-Type", f.media)
	h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": f.name}))
	h.Set("Cache-Control", "no-store")
	_, err = w.Write(content)
	return err
}

// mayRead tells whether any line of work could let the viewer read.
func (d *Door) mayRead(v *access.Viewer) bool {
	for _, owner := range d.Owners {
		for _, rule := range owner.Rules() {
			if access.Table.Decide(v, rule) != access.Deny {
				return true
			}
		}
	}
	return false
}

// standing asks the owner of the file, and answers the record it belongs to. Who may not
// read a file learns as little as of one that does not exist.
func (d *Door) standing(ctx context.Context, v *access.Viewer, f *File) (of uuid.UUID, err error) {
	owner := d.Owners[f.Line]
	if owner == nil {
		return uuid.Nil, fault.Missing("tệp")
	}
	s, err := owner.Standing(ctx, v, f)
	if err != nil {
		return uuid.Nil, err
	}
	if access.Table.Decide(v, s.Rule) == access.Deny || !access.Table.Row(v, s.Rule, s.Row) {
		return uuid.Nil, fault.Missing("tệp")
	}
	return s.Of, nil
}

func (d *Door) opened(ctx context.Context, v *access.Viewer, id, of uuid.UUID) error {
	entry := journal.Entry{At: d.Runner.Clock.Now(), Account: v.Account, Position: v.Position, Unit: v.Unit,
		Action: "READ_FILE", ObjectKind: "file", ObjectID: id, RequestID: action.RequestFrom(ctx)}
	if of != uuid.Nil {
		entry.Detail = map[string]any{"of": of}
	}
	return journal.Append(ctx, d.Contents.DB.Pool, entry)
}

func denied(v *access.Viewer) error {
	if !v.SignedIn() {
		return fault.New(fault.Unauthenticated, "NO_SESSION", "Đăng nhập để gửi hoặc tải tệp.")
	}
	return fault.New(fault.Forbidden, "FORBIDDEN", "Chức vụ đang làm việc không được gửi hoặc tải tệp.")
}

// notFound is what no row means here.
func notFound(err error) error {
	if errors.Is(err, pgx.ErrNoRows) {
		return fault.Missing("tệp")
	}
	return err
}
