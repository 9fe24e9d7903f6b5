package store

import (
	"context"
	"slices"
	"strings"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/db"
	"congvu/server/document/workbook"
	"congvu/server/fault"
	"congvu/server/text"
)

// Workbook shows what a workbook of the unit holds, before its columns are mapped.
func (s *Service) Workbook(ctx context.Context, file uuid.UUID, at int, headRow *int) (*casework.CaseWorkbook, error) {
	if err := permit(ctx, "case.import"); err != nil {
		return nil, err
	}
	v := access.From(ctx)
	x, err := s.sheet(ctx, v, file, at)
	if err != nil {
		return nil, err
	}
	out := &casework.CaseWorkbook{Sheets: x.Sheets(), Sheet: at, Columns: []*casework.CaseWorkbookColumn{}, Fields: casework.ImportFields()}
	if headRow != nil {
		out.HeadRow = *headRow
	} else if out.HeadRow, err = x.headRow(); err != nil {
		return nil, err
	}
	heads, err := x.heads(out.HeadRow)
	if err != nil {
		return nil, err
	}
	if out.Rows, err = x.rows(out.HeadRow); err != nil {
		return nil, err
	}
	code, sample, err := x.encoding()
	if err != nil {
		return nil, err
	}
	if code != "" {
		e := casework.TextEncoding(code)
		out.Encoding, out.Sample = &e, &sample
	}
	if out.Repeats, err = s.tookBefore(ctx, v, file); err != nil {
		return nil, err
	}
	return out, s.suggest(ctx, v, out, heads, code)
}

// suggest maps the headings: as the unit has mapped them before, else by what they say.
// A field is suggested once, for the first column.
func (s *Service) suggest(ctx context.Context, v *access.Viewer, out *casework.CaseWorkbook, heads map[int]string, code text.Encoding) error {
	known, err := s.known(ctx, v)
	if err != nil {
		return err
	}
	taken := map[string]bool{}
	for column := 1; column <= maxColumns; column++ {
		head, ok := heads[column]
		if !ok {
			continue
		}
		head = read(head, code)
		field, remembered := known[string(s.headKey(head))]
		if !remembered {
			field = casework.Suggest(head)
		}
		c := &casework.CaseWorkbookColumn{Column: column, Name: strings.TrimRight(workbook.At(column, 1), "1"), Heading: clip(head)}
		if field != "" && !taken[field] && casework.ColumnOf(field) != nil {
			taken[field], c.Field = true, &field
		}
		out.Columns = append(out.Columns, c)
	}
	return nil
}

func clip(s string) string {
	if r := []rune(s); len(r) > 120 {
		return string(r[:120]) + "…"
	}
	return s
}

func (s *Service) headKey(head string) []byte {
	return s.Vault.Blind("case-import-heading", text.Key(head))
}

// known is what the unit's workbooks call the fields.
func (s *Service) known(ctx context.Context, v *access.Viewer) (map[string]string, error) {
	b, out := s.walled(v), map[string]string{}
	b.Queue(`select heading, field from case_import_heads where unit_id = $1`, v.Body).Query(func(rows pgx.Rows) error {
		heading, field := []byte(nil), ""
		_, err := pgx.ForEachRow(rows, []any{&heading, &field}, func() error { out[string(heading)] = field; return nil })
		return err
	})
	return out, db.Fault(s.Runner.DB.Pool.SendBatch(ctx, b).Close())
}

// remember keeps what the headings mean, those left out included.
func (s *Service) remember(ctx context.Context, tx *action.Tx, unit uuid.UUID, columns []*casework.CaseImportColumn, heads map[int]string) error {
	b := s.walled(tx.Viewer)
	for column, head := range heads {
		field := ""
		if i := slices.IndexFunc(columns, func(c *casework.CaseImportColumn) bool { return c.Column == column }); i >= 0 {
			field = columns[i].Field
		}
		b.Queue(`insert into case_import_heads (id, unit_id, heading, field) values ($1, $2, $3, $4) on conflict (unit_id, heading) do update set field = excluded.field`,
			schema.NewID(), unit, s.headKey(head), field)
	}
	return tx.SendBatch(ctx, b).Close()
}

// mapped refuses a mapping that maps nothing sound.
func (s *Service) mapped(in casework.OpenCaseImportInput, heads map[int]string) error {
	fields, columns := map[string]bool{}, map[int]bool{}
	for _, c := range in.Columns {
		switch field := casework.ColumnOf(c.Field); {
		case field == nil || heads[c.Column] == "":
			return fault.New(fault.BadInput, "CASE_IMPORT_COLUMN", "Cột được ghép không có trong trang tính hoặc trường không có trong Mẫu số 05. Tải lại trang rồi ghép lại.").At("input.columns")
		case fields[c.Field] || columns[c.Column]:
			return fault.New(fault.BadInput, "CASE_IMPORT_TWICE", "“%s” được ghép với hai cột. Mỗi trường chỉ ghép một cột.", field.Label).At("input.columns")
		}
		fields[c.Field], columns[c.Column] = true, true
	}
	if !fields["identity.fullName"] {
		return fault.New(fault.BadInput, "CASE_IMPORT_NO_NAME", "Chưa ghép cột nào với “Họ và tên”. Chọn cột chứa họ tên.").At("input.columns")
	}
	if !fields[casework.ReceivedOn] && in.ReceivedOn == nil {
		return fault.New(fault.BadInput, "CASE_RECEIVED_ON", "Ghép cột ngày tiếp nhận thông tin, hoặc chọn một ngày chung cho cả tệp.").At("input.receivedOn")
	}
	if in.ReceivedOn != nil && in.ReceivedOn.After(s.Runner.Clock.Today()) {
		return future("input.receivedOn")
	}
	return nil
}

// tookBefore tells whether the unit has made records of the same content already.
func (s *Service) tookBefore(ctx context.Context, v *access.Viewer, file uuid.UUID) (did bool, err error) {
	b := s.walled(v)
	b.Queue(`select exists (select from case_imports i join files f on f.id = i.file_id where i.unit_id = $1 and i.state in ('RUNNING', 'DONE', 'STOPPED')
		and f.content_id = (select content_id from files where id = $2) and exists (select from case_import_rows r where r.import_id = i.id and r.outcome = 'IMPORTED'))`,
		v.Body, file).QueryRow(func(row pgx.Row) error { return row.Scan(&did) })
	return did, db.Fault(s.Runner.DB.Pool.SendBatch(ctx, b).Close())
}
