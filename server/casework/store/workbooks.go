package store

import (
	"context"
	"io"
	"slices"
	"strings"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/casework"
	"congvu/server/db"
	"congvu/server/document/workbook"
	"congvu/server/fault"
	"congvu/server/flow"
	"congvu/server/text"
)

// exported are how many records are opened at a time.
const exported = 100

// ExportWorkbook writes what was granted: of each record the sections that the table of
// rules lets this viewer read of it now, each look journaled before it is written.
func (s *Service) ExportWorkbook(ctx context.Context, id uuid.UUID, w io.Writer) error {
	if err := permit(ctx, "case.export"); err != nil {
		return err
	}
	e, ids, err := s.exportOf(ctx, id)
	if err != nil {
		return err
	}
	if e.Kind != casework.ExportXLSX {
		return fault.Missing("văn bản")
	}
	v := access.From(ctx)
	var columns []*casework.Column
	heads := []string{"STT", "Số hồ sơ", "Trạng thái", "Đơn vị quản lý", "Ngày tiếp nhận thông tin"}
	for _, c := range casework.Columns {
		if section := c.Section(); section != "" && access.Table.Decide(v, "case."+string(section)) != access.Deny {
			columns, heads = append(columns, c), append(heads, c.Label)
		}
	}
	out, n := workbook.NewPlain(w, "Hồ sơ", heads), 0
	for part := range slices.Chunk(ids, exported) {
		records, err := s.read(ctx, v, s.Runner.DB.Pool, whole, part...)
		if err != nil {
			return err
		}
		for _, r := range records {
			n++
			if err := out.Line(lineOf(n, r, columns)); err != nil {
				return err
			}
		}
	}
	return out.Close()
}

// lineOf is a record as the list shows it: what is pending where nothing is official yet.
func lineOf(n int, r *casework.CaseRecord, columns []*casework.Column) []string {
	line := []string{number(int32(n)), r.Code, casework.Flow.StateLabel(flow.State(r.State)), r.Unit.Name, r.ReceivedOn.Vietnamese()}
	version := r.Official
	if version == nil {
		version = r.Pending
	}
	for _, c := range columns {
		if version == nil {
			line = append(line, "")
			continue
		}
		line = append(line, c.Show(&version.Content))
	}
	return line
}

// ImportErrors writes the rows that were not taken in as they stand in the workbook, each
// with its reasons in front: mended, the file is taken in as another import.
func (s *Service) ImportErrors(ctx context.Context, id uuid.UUID, w io.Writer) error {
	i, err := s.Import(ctx, id)
	if err != nil {
		return err
	}
	if i.State.Working() {
		return fault.New(fault.WrongState, "CASE_IMPORT_STATE", "Tệp lỗi có sau khi chạy xong. Chờ tiến trình kết thúc rồi tải lại.")
	}
	v := access.From(ctx)
	x, err := s.sheet(ctx, v, i.FileID, i.Sheet)
	if err != nil {
		return err
	}
	heads, err := x.heads(i.HeadRow)
	if err != nil {
		return err
	}
	for column, head := range heads {
		heads[column] = read(head, text.Encoding(i.Encoding))
	}
	reasons, err := s.reasons(ctx, v, i, heads)
	if err != nil {
		return err
	}
	width := 0
	for column := range heads {
		width = max(width, column)
	}
	line := func(first, second string, cell func(column int) string) []string {
		out := []string{first, second}
		for column := 1; column <= width; column++ {
			out = append(out, cell(column))
		}
		return out
	}
	out := workbook.NewPlain(w, "Dòng lỗi", line("Dòng trong tệp", "Lý do không nhập", func(column int) string { return heads[column] }))
	err = x.Each(i.Sheet, func(row int, cells map[int]workbook.LineCell) error {
		why, wanted := reasons[row]
		if !wanted {
			return nil
		}
		return out.Line(line(number(int32(row)), why, func(column int) string { return read(x.shown(cells[column], column, i), text.Encoding(i.Encoding)) }))
	})
	if err != nil {
		return err
	}
	return out.Close()
}

// shown is a cell as its user reads it: a day kept as a count of days is a day again.
func (x *sheet) shown(c workbook.LineCell, column int, i *casework.CaseImport) string {
	if c.Number && slices.ContainsFunc(i.Columns, func(m *casework.CaseImportColumn) bool {
		return m.Column == column && casework.ColumnOf(m.Field).IsDay(c.Text)
	}) {
		if d, ok := x.Day(c.Text); ok {
			return d.Vietnamese()
		}
	}
	return c.Text
}

// reasons are why rows were not taken in. What a draft would still lack is no such reason;
// a column is named by its heading, since its letter is another one in the file of errors.
func (s *Service) reasons(ctx context.Context, v *access.Viewer, i *casework.CaseImport, heads map[int]string) (map[int]string, error) {
	out := map[int]string{}
	b := s.walled(v)
	b.Queue(`select "row", outcome, record_id, findings from case_import_rows where import_id = $1 and "row" <= $2 and outcome in ('FAULTY', 'REPEATED')`, i.ID, i.AtRow).Query(func(rows pgx.Rows) error {
		found, err := pgx.CollectRows(rows, scanImportRow)
		for _, r := range found {
			var said []string
			for _, f := range r.Findings {
				if !f.KeepsOut() {
					continue
				}
				at := heads[f.Column]
				if label := f.Label(); at == "" && label != nil {
					at = *label
				}
				if at != "" {
					at += ": "
				}
				said = append(said, at+f.Message)
			}
			out[r.Row] = strings.Join(said, "\n")
		}
		return err
	})
	return out, db.Fault(s.Runner.DB.Pool.SendBatch(ctx, b).Close())
}
