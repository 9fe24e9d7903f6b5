package store

import (
	"context"
	"strings"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/casework"
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
