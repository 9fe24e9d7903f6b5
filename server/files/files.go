// Package files is the one door for documents: POST /files takes one in, GET
// /files/{id} gives it to those who may see the report it belongs to.
package files

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"mime"
	"mime/multipart"
	"net/http"
	"path"
	"strings"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/db"
	"congvu/server/fault"
	"congvu/server/files/pdf"
	"congvu/server/journal"
	"congvu/server/text"
)

// MaxSize is the largest document in bytes.
const MaxSize = 25 << 20

// Reader tells where a file stands seen from a viewer: by the report it is
// attached to, sent or on its draft, else by the unit that brought it in.
type Reader func(ctx context.Context, v *access.Viewer, unit uuid.UUID, obligation *uuid.UUID) (access.Row, error)

// Door serves both ways.
type Door struct {
	DB     *db.DB
	Runner *action.Runner
	Row    Reader
	Log    *slog.Logger
}

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
	name, content, err := read(r)
	if err != nil {
		return err
	}
	media, err := Kind(content)
	if err != nil {
		return err
	}
	if media == MediaPDF {
		if err := pdf.Check(r.Context(), content); err != nil {
			return err
		}
	}
	sum := sha256.Sum256(content)
	id, err := d.Runner.Do(r.Context(), "upload", map[string]any{"name": name, "sha256": sum[:]}, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		id := uuid.Must(uuid.NewV7())
		_, err := tx.Exec(ctx, `insert into files (id, sha256, size, media_type, name, content, unit_id, position_id, uploaded_at)
			values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
			id, sum[:], len(content), media, name, content, v.Unit, v.Position, tx.Now)
		if err != nil {
			return id, err
		}
		return id, tx.Journal(ctx, journal.Entry{Action: "UPLOAD_FILE", ObjectKind: "file", ObjectID: id, Detail: map[string]any{"size": len(content)}})
	})
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(http.StatusCreated)
	return json.NewEncoder(w).Encode(map[string]string{"id": id.String()})
}

// read takes the part named "file", as large as it may be.
func read(r *http.Request) (string, []byte, error) {
	media, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || media != "multipart/form-data" {
		return "", nil, fault.New(fault.BadInput, "NOT_MULTIPART", "Gửi tệp dưới dạng multipart/form-data, trường \"file\".")
	}
	parts := multipart.NewReader(r.Body, params["boundary"])
	part, err := parts.NextPart()
	if err != nil || part.FormName() != "file" {
		return "", nil, fault.New(fault.BadInput, "NO_FILE", "Không có tệp nào trong yêu cầu (trường \"file\").")
	}
	content, err := io.ReadAll(io.LimitReader(part, MaxSize+1))
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) || len(content) > MaxSize {
		return "", nil, fault.New(fault.TooMany, "FILE_TOO_LARGE", "Tệp lớn hơn %d MB. Giảm dung lượng rồi gửi lại.", MaxSize>>20)
	}
	if err != nil {
		return "", nil, fault.New(fault.BadInput, "UPLOAD_BROKEN", "Tệp gửi lên bị ngắt giữa chừng. Gửi lại.")
	}
	name, err := text.NFC(path.Base(strings.ReplaceAll(part.FileName(), `\`, "/")))
	if err != nil {
		return "", nil, err
	}
	if len([]rune(name)) > 200 {
		name = string([]rune(name)[:200])
	}
	return name, content, nil
}

func (d *Door) give(w http.ResponseWriter, r *http.Request) error {
	v := access.From(r.Context())
	if access.Table.Decide(v, "file.read") == access.Deny {
		return denied(v)
	}
	id, err := uuid.Parse(r.PathValue("id"))
	if err != nil {
		return fault.Missing("tệp")
	}
	var unit uuid.UUID
	var obligation *uuid.UUID
	var name, media string
	var content []byte
	var drafted bool // it stands on a draft and was never sent
	err = d.DB.Pool.QueryRow(r.Context(), `select f.unit_id, coalesce(f.obligation_id, a.obligation_id), f.obligation_id is null and a.obligation_id is not null,
		f.name, f.media_type, f.content from files f left join lateral (select a.obligation_id from attachments a
			join obligations o on o.id = a.obligation_id where a.file_id = f.id and a.removed_at is null
			order by o.state = 'TRANSFERRED' limit 1) a on true where f.id = $1`, id).
		Scan(&unit, &obligation, &drafted, &name, &media, &content)
	if errors.Is(err, pgx.ErrNoRows) {
		return fault.Missing("tệp")
	}
	if err != nil {
		return err
	}
	row, err := d.Row(r.Context(), v, unit, obligation)
	if err != nil {
		return err
	}
	rule := "file.read"
	if drafted {
		rule = "draft.whole"
	}
	if !access.Table.Row(v, rule, row) {
		return fault.Missing("tệp")
	}
	// Who opened a document is journaled before it leaves.
	if err := d.opened(r.Context(), v, id); err != nil {
		return err
	}
	h := w.Header()
	h.Set("Content-Type", media)
	h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": name}))
	h.Set("Cache-Control", "no-store")
	_, err = w.Write(content)
	return err
}

func (d *Door) opened(ctx context.Context, v *access.Viewer, id uuid.UUID) error {
	return journal.Append(ctx, d.DB.Pool, journal.Entry{At: d.Runner.Clock.Now(), Account: v.Account, Position: v.Position, Unit: v.Unit,
		Action: "READ_FILE", ObjectKind: "file", ObjectID: id, RequestID: action.RequestFrom(ctx)})
}

func denied(v *access.Viewer) error {
	if !v.SignedIn() {
		return fault.New(fault.Unauthenticated, "NO_SESSION", "Đăng nhập để gửi hoặc tải tệp.")
	}
	return fault.New(fault.Forbidden, "FORBIDDEN", "Chức vụ đang làm việc không được gửi hoặc tải tệp.")
}
