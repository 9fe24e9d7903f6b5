package store

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/facts"
	"congvu/server/fault"
	"congvu/server/journal"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
)

// Forms lists the forms with their versions, by code.
func (s *Service) Forms() []*reporting.Form { return s.catalogue.Load().forms }

// FormVersion is one version of a form.
func (s *Service) FormVersion(id uuid.UUID) (*reporting.FormVersion, error) {
	v := s.catalogue.Load().versions[id]
	if v == nil {
		return nil, fault.Missing("biểu mẫu")
	}
	return v.FormVersion, nil
}

// CheckCell refuses a cell that the version of a form does not have; "" is no cell.
func (s *Service) CheckCell(version uuid.UUID, place string) error {
	v := s.catalogue.Load().versions[version]
	switch {
	case v == nil:
		return fault.Missing("biểu mẫu").At("input.formVersionId")
	case place == "":
		return nil
	}
	return reporting.CheckPlace(v.form, place)
}

// CompiledForm is the form in force for figures closed on a day; nil if there is none.
func (s *Service) CompiledForm(code string, closing clock.Date) *form.Compiled {
	if v := s.catalogue.Load().versionOn(code, closing); v != nil {
		return v.form
	}
	return nil
}

// ReturnReasons lists the reasons a return may name.
func (s *Service) ReturnReasons() []*reporting.ReturnReason { return reporting.ReturnReasons() }

// CheckForm reads a form document without keeping it.
func (s *Service) CheckForm(document string) *reporting.FormCheck {
	check := &reporting.FormCheck{Problems: []reporting.Problem{}}
	if def, _ := form.Read([]byte(document)); def != nil {
		check.Document, _ = json.Marshal(def) // strings and numbers: cannot fail
	}
	_, compiled, _, problems := readForm(document)
	for _, p := range problems {
		check.Problems = append(check.Problems, reporting.Problem{Code: p.Code, Severity: reporting.SeverityError, Message: p.Message, Place: p.Place})
	}
	if compiled != nil {
		check.Client, _ = json.Marshal(compiled.Client()) // a form that was just parsed
		check.Code, check.Title = &compiled.Def.Code, &compiled.Def.Title
		check.Problems = append(check.Problems, s.warnOfOverlaps(compiled)...)
	}
	return check
}

// readForm parses a document, with the canonical JSON it is kept as.
func readForm(document string) (kept []byte, compiled *form.Compiled, measures []reporting.Measure, problems []fault.Problem) {
	def, problems := form.Parse([]byte(document))
	if len(problems) > 0 {
		return nil, nil, nil, problems
	}
	if compiled, problems = form.Compile(def); len(problems) > 0 {
		return nil, nil, nil, problems
	}
	if measures, problems = reporting.Measures(compiled); len(problems) > 0 {
		return nil, nil, nil, problems
	}
	if problems = reserved(def.Code, measures); len(problems) > 0 {
		return nil, nil, nil, problems
	}
	var out bytes.Buffer
	write := json.NewEncoder(&out)
	write.SetEscapeHTML(false)
	if err := write.Encode(def); err != nil {
		return nil, nil, nil, []fault.Problem{{Code: "FORM_UNREADABLE", Message: "Không ghi lại được biểu mẫu. Kiểm tra lại tài liệu."}}
	}
	return out.Bytes(), compiled, measures, nil
}

// reserved refuses a form, or a measure, named as what is counted of records of people.
func reserved(code string, measures []reporting.Measure) (problems []fault.Problem) {
	if facts.Reserved(code, "") {
		problems = append(problems, fault.Problem{Code: "CODE_RESERVED", Place: "code", Message: "Mã biểu này dành cho số liệu tính từ hồ sơ. Đặt mã khác."})
	}
	for _, m := range measures {
		if facts.Reserved("", m.Key) {
			problems = append(problems, fault.Problem{Code: "CODE_RESERVED", Place: "column " + m.Column, Message: "Khóa chỉ tiêu bắt đầu bằng “case.” dành cho số liệu tính từ hồ sơ. Đặt khóa khác."})
		}
	}
	return problems
}

// ImportForm keeps a form document as a new version with its indicators. The same
// document again answers with the version there is; another document for the same
// code and first day is the fault FORM_VERSION_EXISTS.
func (s *Service) ImportForm(ctx context.Context, document string) (*reporting.FormVersion, error) {
	if err := may(access.From(ctx), "form.write"); err != nil {
		return nil, err
	}
	id, err := s.Runner.Do(ctx, "importForm", document, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		return s.KeepForm(ctx, tx, document)
	})
	if err != nil {
		return nil, err
	}
	if err := s.Reload(ctx); err != nil {
		return nil, err
	}
	return s.FormVersion(id)
}

// KeepForm is ImportForm inside a write in progress, without asking who writes:
// for the command line and the demonstration data. Reload follows the commit.
func (s *Service) KeepForm(ctx context.Context, tx *action.Tx, document string) (uuid.UUID, error) {
	kept, compiled, measures, problems := readForm(document)
	if len(problems) > 0 {
		return uuid.Nil, fault.New(fault.BadInput, "FORM_INVALID",
			"Tài liệu biểu mẫu có %d lỗi nên chưa được lưu. Sửa các chỗ được nêu rồi nạp lại.", len(problems)).With(problems...)
	}
	def := compiled.Def
	from := clock.MustDate(def.ValidFrom) // Parse has checked the day
	id, same, err := versionFrom(ctx, tx, def.Code, from, kept)
	if err != nil || same {
		return id, err
	}
	id = schema.NewID()
	create := tx.Ent.FormVersion.Create().SetID(id).SetCode(def.Code).SetTitle(def.Title).SetEdition(def.Edition).
		SetLegalBasis(def.LegalBasis).SetValidFrom(stored(from)).SetDefinition(kept).SetCreatedAt(tx.Now)
	if def.ValidTo != "" {
		create.SetValidTo(stored(clock.MustDate(def.ValidTo).AddDays(1)))
	}
	if i := def.Illustrative; i != nil {
		first := from
		if i.From != "" {
			first = clock.MustDate(i.From)
		}
		create.SetIllustrativeFrom(stored(first))
	}
	if err := create.Exec(ctx); err != nil {
		return uuid.Nil, err
	}
	if err := keepIndicators(ctx, tx, def.Code, measures); err != nil {
		return uuid.Nil, err
	}
	return id, s.catalogueChanged(ctx, tx, journal.Entry{Action: "IMPORT_FORM", ObjectKind: "form", ObjectID: id,
		Detail: map[string]any{"code": def.Code, "edition": def.Edition, "indicators": len(measures)}})
}

// versionFrom looks for a version of the form with the same first day.
func versionFrom(ctx context.Context, tx *action.Tx, code string, from clock.Date, kept []byte) (id uuid.UUID, same bool, err error) {
	err = tx.QueryRow(ctx, `select id, definition = $3::jsonb from form_versions where code = $1 and valid_from = $2`,
		code, stored(from), kept).Scan(&id, &same)
	if errors.Is(err, pgx.ErrNoRows) {
		return uuid.Nil, false, nil
	}
	if err == nil && !same {
		return uuid.Nil, false, fault.New(fault.Conflict, "FORM_VERSION_EXISTS",
			"Biểu %s áp dụng từ %s đã có nội dung khác. Đặt ngày áp dụng khác cho phiên bản mới.", code, from.Vietnamese()).At("validFrom")
	}
	return id, same, err
}

// keepIndicators writes the indicators of a form; a later edition renames them,
// the key stays.
func keepIndicators(ctx context.Context, tx *action.Tx, code string, measures []reporting.Measure) error {
	b := &pgx.Batch{}
	for _, m := range measures {
		b.Queue(`insert into indicators (key, name, unit_of_measure, precision, over_units, over_time, form_code, column_code, formula)
			values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
			on conflict (key) do update set name = excluded.name, unit_of_measure = excluded.unit_of_measure, precision = excluded.precision,
			over_units = excluded.over_units, over_time = excluded.over_time, column_code = excluded.column_code, formula = excluded.formula
			where indicators.form_code = excluded.form_code`,
			m.Key, m.Name, m.Unit, m.Precision, m.OverUnits, m.OverTime, code, m.Column, m.Formula).Exec(func(tag pgconn.CommandTag) error {
			if tag.RowsAffected() == 0 {
				return fault.New(fault.Conflict, "INDICATOR_OF_ANOTHER_FORM",
					"Chỉ tiêu %s đã thuộc biểu khác. Đặt khóa khác cho chỉ tiêu của cột mã %s.", m.Key, m.Column)
			}
			return nil
		})
	}
	if b.Len() == 0 {
		return nil
	}
	return db.Fault(tx.SendBatch(ctx, b).Close())
}
