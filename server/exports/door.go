package exports

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"log/slog"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/document"
	"congvu/server/document/workbook"
	"congvu/server/fault"
	"congvu/server/files"
	"congvu/server/journal"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
)

// Reports is what the door reads; each method refuses who may not.
type Reports interface {
	PrintableSubmission(ctx context.Context, id uuid.UUID) (*reporting.Printable, error)
	PrintableDraft(ctx context.Context, obligationID uuid.UUID) (*reporting.Printable, error)
	Register(ctx context.Context, side reporting.RegisterSide, f *reporting.RegisterFilter, first int, after *string) (*reporting.RegisterPage, error)
	PrintableRound(ctx context.Context, roundID uuid.UUID) ([]*reporting.RoundTable, *form.Compiled, error)
}

// Door serves documents made at the moment they are asked for.
type Door struct {
	Reports Reports
	Cases   Cases
	Units   func(id uuid.UUID) *directory.Unit
	DB      *db.DB
	Runner  *action.Runner
	Log     *slog.Logger
	turns   chan struct{}
}

// atOnce bounds how many documents are made at the same time, and so the memory.
const atOnce = 2

// New makes the door.
func New(reports Reports, cases Cases, units func(uuid.UUID) *directory.Unit, d *db.DB, runner *action.Runner, log *slog.Logger) *Door {
	return &Door{Reports: reports, Cases: cases, Units: units, DB: d, Runner: runner, Log: log, turns: make(chan struct{}, atOnce)}
}

// made is a document ready to leave.
type made struct {
	content []byte
	name    string // of the file, without its ending
}

// kind of a document: how it is made of what the address names.
type kind struct {
	rule, object string
	pdf, xlsx    maker
	named        bool // by a name in place of an id
	template     string
}

// asked is what an address says: an id, or the name of a register with its filters.
type asked struct {
	id    uuid.UUID
	name  string
	query url.Values
}

var kinds = map[string]kind{
	"reports":   {"document.read", "submission", submissionPDF, submissionXLSX, false, ""},
	"drafts":    {"document.draft", "draft", draftPDF, draftXLSX, false, ""},
	"rounds":    {"document.round", "round", roundPDF, roundXLSX, false, ""},
	"registers": {"document.register", "register", nil, registerXLSX, true, ""},

	"case-exports": {"document.caseExport", "caseExport", nil, caseExportXLSX, false, ""},
	"case-imports": {"document.caseImport", "caseImport", nil, caseImportXLSX, false, template},
}

// ServeHTTP answers /{reports|drafts|rounds}/{id}.{pdf|xlsx}, /registers/{sent|received}.xlsx,
// /case-exports/{id}.xlsx and /case-imports/{id|mau}.xlsx.
func (d *Door) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := d.give(w, r); err != nil {
		files.Refuse(w, r, d.Log, err)
	}
}

func (d *Door) give(w http.ResponseWriter, r *http.Request) error {
	v := access.From(r.Context())
	if !v.SignedIn() {
		return fault.New(fault.Unauthenticated, "NO_SESSION", "Đăng nhập để tải văn bản.")
	}
	k := kinds[strings.Split(strings.TrimPrefix(r.URL.Path, "/"), "/")[0]]
	if access.Table.Decide(v, k.rule) == access.Deny {
		return fault.New(fault.Forbidden, "FORBIDDEN", "Chức vụ đang làm việc không được tải văn bản này.")
	}
	plain, ending, _ := strings.Cut(r.PathValue("file"), ".")
	make, media := k.pdf, files.MediaPDF
	if ending == "xlsx" {
		make, media = k.xlsx, files.MediaXLSX
	}
	a, known := k.asked(v, plain, r.URL.Query())
	if !known || make == nil || ending != "pdf" && ending != "xlsx" {
		return fault.Missing("văn bản")
	}
	out, err := d.inTurn(r.Context(), a, make)
	if err != nil {
		return err
	}
	// Who took a document along is journaled before it leaves.
	if err := d.left(r.Context(), v, k, a.id, ending); err != nil {
		return err
	}
	sum := sha256.Sum256(out.content)
	h := w.Header()
	h.Set("Content-Type", media)
	h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": out.name + "." + ending}))
	h.Set("Content-Length", fmt.Sprint(len(out.content)))
	h.Set("Repr-Digest", "sha-256=:"+base64.StdEncoding.EncodeToString(sum[:])+":")
	h.Set("Cache-Control", "no-store")
	_, err = w.Write(out.content)
	return err
}

// asked reads an address; a register is journaled as of the body that keeps it.
func (k kind) asked(v *access.Viewer, plain string, query url.Values) (asked, bool) {
	if k.named {
		_, known := sides[plain]
		return asked{v.Body, plain, query}, known
	}
	if plain == k.template && plain != "" {
		return asked{name: plain}, true
	}
	id, err := uuid.Parse(plain)
	return asked{id: id}, err == nil
}

// maker makes a document of what an address names.
type maker func(ctx context.Context, d *Door, a asked) (*made, error)

// inTurn makes a document once it is its turn.
func (d *Door) inTurn(ctx context.Context, a asked, make maker) (*made, error) {
	select {
	case d.turns <- struct{}{}:
		defer func() { <-d.turns }()
		return make(ctx, d, a)
	case <-ctx.Done():
		return nil, fault.New(fault.Unavailable, "BUSY", "Nhiều người đang tải văn bản. Thử lại sau ít phút.")
	}
}

func (d *Door) left(ctx context.Context, v *access.Viewer, k kind, id uuid.UUID, ending string) error {
	return journal.Append(ctx, d.DB.Pool, journal.Entry{At: d.Runner.Clock.Now(), Account: v.Account, Position: v.Position, Unit: v.Unit,
		Action: "EXPORT_" + strings.ToUpper(ending), ObjectKind: k.object, ObjectID: id, RequestID: action.RequestFrom(ctx)})
}

func submissionPDF(ctx context.Context, d *Door, a asked) (*made, error) {
	p, err := d.Reports.PrintableSubmission(ctx, a.id)
	if err != nil {
		return nil, err
	}
	content, err := document.Render(reportOf(p, mayName(access.From(ctx), p)))
	return &made{content, fileName(p)}, err
}

func draftPDF(ctx context.Context, d *Door, a asked) (*made, error) {
	p, err := d.Reports.PrintableDraft(ctx, a.id)
	if err != nil {
		return nil, err
	}
	content, err := document.Render(reportOf(p, true))
	return &made{content, fileName(p) + "-du-thao"}, err
}

func submissionXLSX(ctx context.Context, d *Door, a asked) (*made, error) {
	p, err := d.Reports.PrintableSubmission(ctx, a.id)
	if err != nil {
		return nil, err
	}
	r := reportOf(p, mayName(access.From(ctx), p))
	content, err := workbook.Tables(r.Annexes, r.Made)
	return &made{content, fileName(p)}, err
}

func draftXLSX(ctx context.Context, d *Door, a asked) (*made, error) {
	p, err := d.Reports.PrintableDraft(ctx, a.id)
	if err != nil {
		return nil, err
	}
	content, err := workbook.Entry(entryOf(p))
	return &made{content, fileName(p) + "-nhap"}, err
}

func roundPDF(ctx context.Context, d *Door, a asked) (*made, error) {
	r, round, err := d.round(ctx, a)
	if err != nil {
		return nil, err
	}
	content, err := document.RenderAnnex(r)
	return &made{content, "tong-hop-" + slug(round)}, err
}

func roundXLSX(ctx context.Context, d *Door, a asked) (*made, error) {
	r, round, err := d.round(ctx, a)
	if err != nil {
		return nil, err
	}
	content, err := workbook.Tables(r.Annexes, d.today())
	return &made{content, "tong-hop-" + slug(round)}, err
}

func (d *Door) round(ctx context.Context, a asked) (*document.Report, *reporting.Round, error) {
	tables, f, err := d.Reports.PrintableRound(ctx, a.id)
	if err != nil {
		return nil, nil, err
	}
	round := tables[0].Round
	return roundOf(tables, f, round.Regime.LeadUnit, d.today()), round, nil
}

// today dates a table that lives: the same figures make the same bytes all day.
func (d *Door) today() time.Time { return d.Runner.Clock.Today().Start() }

// fileName tells files apart without naming a person.
func fileName(p *reporting.Printable) string {
	name := slug(p.Obligation.Round) + "-" + p.Obligation.Unit.Code
	if p.Submission != nil {
		return fmt.Sprintf("%s-lan-%d", name, p.Submission.Number)
	}
	return name
}

func slug(r *reporting.Round) string {
	name := r.PeriodKey
	if r.Regime != nil {
		name = r.Regime.Code + "-" + name
	}
	return strings.ReplaceAll(name, "/", "-")
}

// entryOf is the workbook in which a working copy is filled in elsewhere.
func entryOf(p *reporting.Printable) *workbook.Sheet {
	r := reportOf(p, false)
	return &workbook.Sheet{Form: p.Form, Cells: p.Cells, Rows: p.Rows(), Titles: r.Annexes, Unit: p.Obligation.Unit.Area.FullName,
		Mark: workbook.Mark{Obligation: p.Obligation.ID.String(), FormVersion: p.Edition.ID.String(), Revision: p.Revision}, Made: r.Made}
}
