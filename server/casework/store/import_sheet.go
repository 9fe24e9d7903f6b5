package store

import (
	"context"
	"encoding/json"
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
	"congvu/server/files"
	"congvu/server/text"
)

// maxColumns is the widest sheet that is mapped.
const maxColumns = 200

// sheet is a workbook that the unit brought in, with one of its sheets chosen.
type sheet struct {
	*workbook.Lines
	at int
}

func (s *Service) ownUnits(v *access.Viewer) (out []uuid.UUID) {
	for _, u := range s.Units().In(v.Own) {
		out = append(out, u.ID)
	}
	return out
}

// sheet opens a workbook of the viewer's unit in memory; nothing of it is written down.
func (s *Service) sheet(ctx context.Context, v *access.Viewer, file uuid.UUID, at int) (*sheet, error) {
	media, content, err := s.Files.Own(ctx, file, s.ownUnits(v))
	if err != nil {
		return nil, err
	}
	if media != files.MediaXLSX {
		return nil, fault.New(fault.BadInput, "NOT_XLSX", "Tệp đã tải lên không phải bảng tính Excel (.xlsx). Lưu lại thành .xlsx rồi tải lên.").At("fileId")
	}
	lines, err := workbook.OpenLines(content, casework.MaxImportRows)
	if err != nil {
		return nil, err
	}
	if at < 0 || at >= len(lines.Sheets()) {
		return nil, fault.New(fault.BadInput, "NO_SHEET", "Tệp không có trang tính này. Chọn lại trang tính.").At("sheet")
	}
	return &sheet{lines, at}, nil
}

// heads are the headings of a row by column. A cell below a wider one of the row above
// is told with it ("Nơi ở – Thường trú"); one of a merged range is the range's.
func (x *sheet) heads(row int) (map[int]string, error) {
	texts := map[int]map[int]string{}
	err := x.Each(x.at, func(n int, cells map[int]workbook.LineCell) error {
		if n > row {
			return workbook.ErrEnough
		}
		if n >= row-2 {
			texts[n] = map[int]string{}
			for column, c := range cells {
				texts[n][column] = strings.Join(strings.Fields(c.Text), " ")
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	merged, err := x.Merged(x.at, row)
	if err != nil {
		return nil, err
	}
	above, err := x.Merged(x.at, row-1)
	if err != nil {
		return nil, err
	}
	out := map[int]string{}
	for column, head := range texts[row] {
		out[column] = head
	}
	for column, at := range merged {
		if at[1] < row || at[0] == column {
			out[column] = texts[at[1]][at[0]]
		}
	}
	for column, at := range above {
		if parent := texts[at[1]][at[0]]; parent != "" && out[column] != "" && out[column] != parent && casework.Suggest(out[column]) == "" {
			out[column] = parent + " – " + out[column]
		}
	}
	for column, head := range out {
		if head == "" || column > maxColumns {
			delete(out, column)
		}
	}
	if len(out) == 0 {
		return nil, fault.New(fault.BadInput, "NO_HEADS", "Dòng %d không có tiêu đề cột nào. Chọn dòng chứa tên các cột.", row).At("headRow")
	}
	return out, nil
}

// rows is how many rows stand below the headings; more than may be taken in are refused
// before any is read.
func (x *sheet) rows(headRow int) (int, error) {
	n, err := x.Count(x.at)
	if n > casework.MaxImportRows+headRow {
		return 0, fault.New(fault.TooMany, "TOO_MANY_ROWS", "Trang tính có khoảng %d dòng, nhiều hơn %d dòng nhận được một lần. Chia tệp thành nhiều phần, hoặc xóa các dòng trống ở cuối.",
			n, casework.MaxImportRows).At("fileId")
	}
	return max(0, n-headRow), err
}

// lookAhead is in how many rows the headings are looked for, and a sample is taken.
const (
	lookAhead = 30
	sampled   = 200
)

// headRow finds the row with the most headings that mean a field.
func (x *sheet) headRow() (int, error) {
	best, most, first := 0, 0, 0
	err := x.Each(x.at, func(n int, cells map[int]workbook.LineCell) error {
		if n > lookAhead {
			return workbook.ErrEnough
		}
		if first == 0 {
			first = n
		}
		meant := 0
		for _, c := range cells {
			for _, reading := range []text.Encoding{"", text.TCVN3, text.VNI} {
				if said := c.Text; casework.Suggest(read(said, reading)) != "" {
					meant++
					break
				}
			}
		}
		if meant > most {
			best, most = n, meant
		}
		return nil
	})
	if best == 0 {
		best = max(1, first)
	}
	return best, err
}

func read(said string, e text.Encoding) string {
	if e == "" {
		return said
	}
	return text.FromLegacy(said, e)
}

// encoding tells which code the texts of the first rows are written in, with a piece of
// them read in it.
func (x *sheet) encoding() (e text.Encoding, sample string, err error) {
	var texts []string
	n := 0
	err = x.Each(x.at, func(_ int, cells map[int]workbook.LineCell) error {
		if n++; n > sampled {
			return workbook.ErrEnough
		}
		for _, c := range cells {
			if !c.Number {
				texts = append(texts, c.Text)
			}
		}
		return nil
	})
	if err != nil {
		return "", "", err
	}
	if e = text.DetectLegacy(texts); e == "" {
		return "", "", nil
	}
	for _, t := range texts {
		if now := text.FromLegacy(t, e); now != t {
			return e, string([]rune(now)[:min(60, len([]rune(now)))]), nil
		}
	}
	return "", "", nil
}

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
	known, err := s.known(ctx, v.Body)
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
func (s *Service) known(ctx context.Context, unit uuid.UUID) (map[string]string, error) {
	rows, err := s.Runner.DB.Pool.Query(ctx, `select heading, field from case_import_heads where unit_id = $1`, unit)
	if err != nil {
		return nil, db.Fault(err)
	}
	out, heading, field := map[string]string{}, []byte(nil), ""
	_, err = pgx.ForEachRow(rows, []any{&heading, &field}, func() error { out[string(heading)] = field; return nil })
	return out, db.Fault(err)
}

// remember keeps what the headings mean, those left out included.
func (s *Service) remember(ctx context.Context, tx *action.Tx, unit uuid.UUID, columns []*casework.CaseImportColumn, heads map[int]string) error {
	b := &pgx.Batch{}
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
	b := &pgx.Batch{}
	wall(b, v, s.now())
	b.Queue(`select exists (select from case_imports i join files f on f.id = i.file_id where i.unit_id = $1 and i.state in ('RUNNING', 'DONE', 'STOPPED')
		and f.content_id = (select content_id from files where id = $2) and exists (select from case_import_rows r where r.import_id = i.id and r.outcome = 'IMPORTED'))`,
		v.Body, file).QueryRow(func(row pgx.Row) error { return row.Scan(&did) })
	return did, db.Fault(s.Runner.DB.Pool.SendBatch(ctx, b).Close())
}

// maxFindings is how much is said of one row: enough to mend it by.
const maxFindings = 20

func scanImportRow(row pgx.CollectableRow) (*casework.CaseImportRow, error) {
	r, findings := &casework.CaseImportRow{}, []byte(nil)
	if err := row.Scan(&r.Row, &r.Outcome, &r.RecordID, &findings); err != nil {
		return nil, err
	}
	if err := json.Unmarshal(findings, &r.Findings); err != nil {
		return nil, err
	}
	r.Findings = r.Findings[:min(len(r.Findings), maxFindings)]
	for _, f := range r.Findings {
		if f.Column > 0 {
			f.Cell = workbook.At(f.Column, r.Row)
		}
	}
	return r, nil
}
