package bench

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"congvu/server/reporting/form"
)

func formCode(i int) string { return fmt.Sprintf("B%02d", i) }

// indicator is the key of a column of a form.
func indicator(i, column int) string {
	return strings.ToLower(formCode(i)) + ".c" + strconv.Itoa(column)
}

// formDocument is a printed table of three rows; its first column is the sum of two
// others, as in most of them.
func formDocument(i int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "code: %q\nedition: \"2023\"\ntitle: Biểu tháng số %d\nlegalBasis: Quyết định thử\nvalidFrom: 2023-01-01\n", formCode(i), i)
	b.WriteString("rows:\n  kind: FIXED\n  items:\n")
	for r := 1; r <= rowsPerForm; r++ {
		fmt.Fprintf(&b, "    - {key: r%d, code: \"%d\", label: Dòng %d}\n", r, r, r)
	}
	b.WriteString("defaults:\n  precision: 0\n  min: \"0\"\n  required: true\n")
	fmt.Fprintf(&b, "  indicator: {prefix: %s., overUnits: SUM, overTime: SUM}\ncolumns:\n", strings.ToLower(formCode(i)))
	for c := 1; c <= columnsPerForm; c++ {
		printed := ""
		if c == 1 {
			printed = `, printed: "=2+3"`
		}
		fmt.Fprintf(&b, "  - {code: \"%d\", label: Cột số %d của biểu %d, unit: việc%s}\n", c, c, i, printed)
	}
	return b.String()
}

// documents is how many different reports there are; every report is one of them. From
// there on follow the same with two cells wrong, as they were first sent where they
// were returned.
const documents = 500

// figure is the number of a cell of a document.
func figure(document, row, column int) int {
	if document >= documents {
		right := figure(document-documents, row, column)
		if row == 1 && (column == 5 || column == 9) {
			return right + 1
		}
		return right
	}
	if column == 1 {
		return figure(document, row, 2) + figure(document, row, 3)
	}
	return (document*37 + row*101 + column*13) % 1000
}

// document is a report as it is stored, with the hash of its bytes.
func document(d int) (cells, hash []byte, err error) {
	table := form.Cells{}
	for r := 1; r <= rowsPerForm; r++ {
		for c := 1; c <= columnsPerForm; c++ {
			table.Set(rowName(r), columnName(c), form.Num(decimal.NewFromInt(int64(figure(d, r, c)))))
		}
	}
	if cells, err = json.Marshal(table); err != nil {
		return nil, nil, err
	}
	sum := sha256.Sum256(cells)
	return cells, sum[:], nil
}

func columnName(c int) string { return "c" + strconv.Itoa(c) }
func rowName(r int) string    { return "r" + strconv.Itoa(r) }

// number reads a total of the bench's figures, which are whole.
func number(total string) (float64, error) { return strconv.ParseFloat(total, 64) }
