package reorganise

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/shopspring/decimal"

	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/text"
)

// MaxLines bounds a file: the reform of 2025 had 10,601.
const MaxLines = 20_000

// columns are the heads of a lineage file: the first two must be there.
var columns = []string{"old_code", "new_code", "partial", "share", "new_name", "new_type", "new_province"}

// ReadFile reads lineage as CSV (UTF-8, comma or semicolon, a head line). `share` is a
// number from 0 to 1, or words that say nothing of the size; `partial` alone decides
// whether a territory was split. The last three columns name a new unit.
func ReadFile(raw []byte) ([]Line, []Target, error) {
	head, body, err := open(raw)
	if err != nil {
		return nil, nil, err
	}
	at := map[string]int{}
	for i, name := range head {
		at[strings.ToLower(strings.TrimSpace(name))] = i
	}
	for _, must := range columns[:2] {
		if _, ok := at[must]; !ok {
			return nil, nil, fault.New(fault.BadInput, "LINEAGE_HEAD",
				"Tệp thiếu cột %s. Dòng đầu phải có các cột: %s.", must, strings.Join(columns, ", ")).At("line 1")
		}
	}
	var problems []fault.Problem
	var lines []Line
	named := map[string]Target{}
	var order []string
	for n := 2; ; n++ {
		row, err := body.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		cell := func(name string) string {
			if i, ok := at[name]; ok && i < len(row) {
				return strings.TrimSpace(row[i])
			}
			return ""
		}
		place := fmt.Sprintf("line %d", n)
		if err != nil || len(lines) >= MaxLines {
			return nil, nil, fault.New(fault.BadInput, "LINEAGE_LINE", "Không đọc được tệp từ dòng %d, hoặc tệp dài quá %d dòng. Kiểm tra dấu phân cách và dấu nháy.", n, MaxLines).At(place)
		}
		line, wrong := readLine(cell)
		if wrong != "" {
			problems = append(problems, fault.Problem{Code: "LINEAGE_LINE", Message: wrong, Place: place})
			continue
		}
		lines = append(lines, line)
		if cell("new_name") != "" {
			if _, met := named[line.To]; !met {
				order = append(order, line.To)
			}
			named[line.To] = Target{Code: line.To, Name: cell("new_name"), Kind: strings.ToLower(cell("new_type")),
				Level: directory.LevelCommune, Parent: cell("new_province")}
		}
	}
	if len(problems) > 0 {
		return nil, nil, fault.New(fault.BadInput, "LINEAGE_FILE", "Tệp có %d dòng sai; chưa nhận dòng nào. Sửa các dòng được nêu rồi nạp lại.", len(problems)).With(problems...)
	}
	targets := make([]Target, len(order))
	for i, code := range order {
		targets[i] = named[code]
	}
	return lines, targets, nil
}

func open(raw []byte) ([]string, *csv.Reader, error) {
	clean, err := text.NFC(strings.ReplaceAll(string(bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf"))), "\r", ""))
	if err != nil {
		return nil, nil, fault.New(fault.BadInput, "LINEAGE_ENCODING", "Tệp không phải văn bản UTF-8. Lưu lại dưới dạng CSV UTF-8 rồi nạp.")
	}
	body := csv.NewReader(strings.NewReader(clean))
	body.FieldsPerRecord, body.TrimLeadingSpace = -1, true
	if first, _, _ := strings.Cut(clean, "\n"); strings.Count(first, ";") > strings.Count(first, ",") {
		body.Comma = ';'
	} else if strings.Contains(first, "\t") {
		body.Comma = '\t'
	}
	head, err := body.Read()
	if err != nil {
		return nil, nil, fault.New(fault.BadInput, "LINEAGE_HEAD", "Tệp trống. Dòng đầu phải có các cột: %s.", strings.Join(columns, ", ")).At("line 1")
	}
	return head, body, nil
}

func readLine(cell func(string) string) (line Line, wrong string) {
	line = Line{From: cell("old_code"), To: cell("new_code"), Word: cell("share")}
	switch partial := strings.ToLower(cell("partial")); {
	case !isCode(line.From) || !isCode(line.To):
		return line, "Mã đơn vị gồm từ 2 đến 5 chữ số. Sửa cột old_code hoặc new_code."
	case partial == "1" || partial == "true" || partial == "x":
		line.Partial = true
	case partial != "" && partial != "0" && partial != "false":
		return line, "Cột partial nhận 1 (một phần) hoặc 0 (toàn bộ)."
	}
	// An exponent is no share: "1e-999999999" would be a gigabyte of digits to compare.
	if share, err := decimal.NewFromString(strings.Replace(line.Word, ",", ".", 1)); err == nil && len(line.Word) <= 40 && !strings.ContainsAny(line.Word, "eE") {
		if share.IsNegative() || share.GreaterThan(decimal.NewFromInt(1)) {
			return line, "Tỷ lệ ở cột share là số từ 0 đến 1."
		}
		line.Share, line.Word = &share, ""
	}
	return line, ""
}

func isCode(s string) bool {
	return len(s) >= 2 && len(s) <= 5 && strings.Trim(s, "0123456789") == ""
}
