package store

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent"
	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/clock/period"
	"congvu/server/fault"
	"congvu/server/journal"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
	"congvu/server/reporting/outline"
)

const selectOutlines = `select id, code, title, edition, legal_basis, valid_from, valid_to, definition
	from outline_versions order by code, valid_from desc`

func (c *catalogue) readOutlines(rows pgx.Rows) error {
	for rows.Next() {
		v := &reporting.OutlineVersion{}
		var from time.Time
		var to *time.Time
		var definition []byte
		if err := rows.Scan(&v.ID, &v.Code, &v.Title, &v.Edition, &v.LegalBasis, &from, &to, &definition); err != nil {
			return err
		}
		v.ValidFrom = clock.DateIn(from)
		if to != nil { // stored half-open, told as the last day
			last := clock.DateIn(*to).AddDays(-1)
			v.ValidTo = &last
		}
		tree, problems := outline.Parse(definition)
		if len(problems) > 0 {
			return fmt.Errorf("outline %s, %s: %s: %s", v.Code, v.Edition, problems[0].Place, problems[0].Message)
		}
		v.Tree, v.Document, v.HeadingCount = tree, definition, len(tree.Keys())
		c.outlines[v.ID] = v
		c.outlineBy[v.Code] = append(c.outlineBy[v.Code], v)
	}
	return rows.Err()
}

// outlineOn is the version of an outline for a period closed on a day, nil if there
// is none.
func (c *catalogue) outlineOn(code string, closing clock.Date) *reporting.OutlineVersion {
	for _, v := range c.outlineBy[code] {
		if !v.ValidFrom.After(closing) && (v.ValidTo == nil || !v.ValidTo.Before(closing)) {
			return v
		}
	}
	return nil
}

// formOn is a form as an outline valid from a day finds it: the version of that day,
// else the newest.
func (c *catalogue) formOn(on clock.Date) func(code string) *form.Compiled {
	return func(code string) *form.Compiled {
		v := c.versionOn(code, on)
		if v == nil && len(c.byForm[code]) > 0 {
			v = c.byForm[code][0]
		}
		if v == nil {
			return nil
		}
		return v.form
	}
}

// Outlines lists the outlines with their versions, by code.
func (s *Service) Outlines() []*reporting.Outline {
	out := []*reporting.Outline{}
	for code, versions := range s.catalogue.Load().outlineBy {
		out = append(out, &reporting.Outline{Code: code, Title: versions[0].Title, Versions: versions})
	}
	slices.SortFunc(out, func(a, b *reporting.Outline) int { return cmp.Compare(a.Code, b.Code) })
	return out
}

// OutlineVersion is one version of an outline.
func (s *Service) OutlineVersion(id uuid.UUID) (*reporting.OutlineVersion, error) {
	v := s.catalogue.Load().outlines[id]
	if v == nil {
		return nil, fault.Missing("đề cương")
	}
	return v, nil
}

// CheckOutline reads an outline document without keeping it, the figures it pulls
// included.
func (s *Service) CheckOutline(document string) *reporting.OutlineCheck {
	check := &reporting.OutlineCheck{Problems: []reporting.Problem{}}
	kept, tree, problems := s.catalogue.Load().readOutline(document)
	check.Problems = append(check.Problems, reporting.Located(problems)...)
	if tree != nil {
		check.Document, check.Code, check.Title = kept, &tree.Code, &tree.Title
	}
	return check
}

// readOutline parses a document, with the canonical JSON it is kept as. One whose
// only faults are its figures is answered with them, so that it can be shown.
func (c *catalogue) readOutline(document string) (kept []byte, tree *outline.Definition, problems []fault.Problem) {
	tree, problems = outline.Parse([]byte(document))
	if tree == nil {
		return nil, nil, problems
	}
	var out bytes.Buffer
	write := json.NewEncoder(&out)
	write.SetEscapeHTML(false)
	if err := write.Encode(tree); err != nil {
		return nil, nil, []fault.Problem{{Code: "OUTLINE_UNREADABLE", Message: "Không ghi lại được đề cương. Kiểm tra lại tài liệu."}}
	}
	return out.Bytes(), tree, tree.Check(c.formOn(clock.MustDate(tree.ValidFrom))) // Parse has checked the day
}

// ImportOutline keeps an outline document as a new version. The same document again
// answers with the version there is; another document for the same code and first
// day is the fault OUTLINE_VERSION_EXISTS.
func (s *Service) ImportOutline(ctx context.Context, document string) (*reporting.OutlineVersion, error) {
	if err := may(access.From(ctx), "outline.write"); err != nil {
		return nil, err
	}
	id, err := s.Runner.Do(ctx, "importOutline", document, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		return s.KeepOutline(ctx, tx, document)
	})
	if err != nil {
		return nil, err
	}
	if err := s.Reload(ctx); err != nil {
		return nil, err
	}
	return s.OutlineVersion(id)
}

// KeepOutline is ImportOutline inside a write in progress, without asking who writes:
// for the command line and the demonstration data. Reload follows the commit.
func (s *Service) KeepOutline(ctx context.Context, tx *action.Tx, document string) (uuid.UUID, error) {
	kept, tree, problems := s.catalogue.Load().readOutline(document)
	if len(problems) > 0 {
		return uuid.Nil, fault.New(fault.BadInput, "OUTLINE_INVALID",
			"Đề cương có %d lỗi nên chưa được lưu. Sửa các chỗ được nêu rồi lưu lại.", len(problems)).With(problems...)
	}
	from := clock.MustDate(tree.ValidFrom)
	var id uuid.UUID
	var same bool
	err := tx.QueryRow(ctx, `select id, definition = $3::jsonb from outline_versions where code = $1 and valid_from = $2`,
		tree.Code, stored(from), kept).Scan(&id, &same)
	switch {
	case err == nil && same:
		return id, nil
	case err == nil:
		return uuid.Nil, fault.New(fault.Conflict, "OUTLINE_VERSION_EXISTS",
			"Đề cương %s áp dụng từ %s đã có nội dung khác. Đặt ngày áp dụng khác cho phiên bản mới.", tree.Code, from.Vietnamese()).At("validFrom")
	case !errors.Is(err, pgx.ErrNoRows):
		return uuid.Nil, err
	}
	id = schema.NewID()
	create := tx.Ent.OutlineVersion.Create().SetID(id).SetCode(tree.Code).SetTitle(tree.Title).SetEdition(tree.Edition).
		SetLegalBasis(tree.LegalBasis).SetValidFrom(stored(from)).SetDefinition(kept).SetCreatedAt(tx.Now)
	if tree.ValidTo != "" {
		create.SetValidTo(stored(clock.MustDate(tree.ValidTo).AddDays(1)))
	}
	if err := create.Exec(ctx); err != nil {
		return uuid.Nil, err
	}
	return id, s.catalogueChanged(ctx, tx, journal.Entry{Action: "IMPORT_OUTLINE", ObjectKind: "outline", ObjectID: id,
		Detail: map[string]any{"code": tree.Code, "edition": tree.Edition, "headings": len(tree.Keys())}})
}

// outlineFor is the outline a round binds, nil where its regime has none. One that
// is not in force on the closing date, or pulls a figure that the round's form does
// not have, keeps the round shut.
func (s *Service) outlineFor(regime *reporting.Regime, v *version, p period.Period) (*uuid.UUID, error) {
	if regime.OutlineCode == nil {
		return nil, nil
	}
	text := s.catalogue.Load().outlineOn(*regime.OutlineCode, p.To)
	if text == nil {
		return nil, fault.New(fault.WrongState, "NO_OUTLINE_FOR_PERIOD",
			"Đề cương %s chưa có phiên bản áp dụng cho kỳ chốt số liệu ngày %s. Nạp phiên bản của đề cương trước khi mở đợt.", *regime.OutlineCode, p.To.Vietnamese())
	}
	if problems := text.Tree.Check(outline.Figures{Form: v.form}.Of); len(problems) > 0 {
		return nil, fault.New(fault.WrongState, "OUTLINE_FIGURES_GONE",
			"Đề cương %s (%s) dẫn %d số liệu mà biểu %s áp dụng cho kỳ này không có. Sửa đề cương rồi mở đợt.", text.Code, text.Edition, len(problems), v.Code).With(problems...)
	}
	return &text.ID, nil
}

// checkOutlineOf refuses an outline that is not there or pulls figures of another
// form than the regime's.
func (s *Service) checkOutlineOf(in *reporting.RegimeInput) error {
	if in.OutlineCode == nil || strings.TrimSpace(*in.OutlineCode) == "" {
		in.OutlineCode = nil
		return nil
	}
	c := s.catalogue.Load()
	versions := c.outlineBy[*in.OutlineCode]
	if len(versions) == 0 {
		return fault.New(fault.NotFound, "OUTLINE_NOT_FOUND", "Chưa có đề cương %s. Nạp đề cương trước.", *in.OutlineCode).At("input.outlineCode")
	}
	own := func(code string) *form.Compiled {
		if code != in.FormCode {
			return nil
		}
		return c.formOn(versions[0].ValidFrom)(code)
	}
	if problems := versions[0].Tree.Check(own); len(problems) > 0 {
		return fault.New(fault.BadInput, "OUTLINE_FIGURES_GONE", "Đề cương %s dẫn %d số liệu mà biểu %s không có. Chọn đề cương khác hoặc sửa đề cương.",
			*in.OutlineCode, len(problems), in.FormCode).At("input.outlineCode").With(problems...)
	}
	return nil
}

func withOutline(u *ent.RegimeUpdateOne, code *string) *ent.RegimeUpdateOne {
	if code == nil {
		return u.ClearOutlineCode()
	}
	return u.SetOutlineCode(*code)
}
