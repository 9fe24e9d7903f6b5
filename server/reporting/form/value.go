package form

import (
	"bytes"
	"encoding/json"
	"fmt"
	"sort"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// ValueKind tells the values of a cell apart. Empty, 0, "-", "…" and "x" are
// five different statements in a statistical form.
type ValueKind uint8

// What a cell may hold.
const (
	Empty         ValueKind = iota // nothing was entered
	IsNumber                       // a number; 0 is a number
	None                           // "-": the matter did not arise; counts as 0
	NotCollected                   // "…": it arose, but was not collected
	NotComparable                  // "x": a figure here would have no meaning
	IsText                         // words, the code of a choice, or a date yyyy-MM-dd
)

// Value is what one cell holds. The zero Value is an empty cell.
//
// In JSON: null (empty), "12.5" (a number, always a string), "-", "…", "x",
// and {"text": "…"} for words, choices and dates. A string that is none of
// these is kept as text, so that what somebody typed is never lost.
type Value struct {
	Kind   ValueKind
	Number decimal.Decimal // when Kind is IsNumber
	Text   string          // when Kind is IsText
}

// Num makes a number.
func Num(d decimal.Decimal) Value { return Value{Kind: IsNumber, Number: d} }

// Text makes a text value.
func Text(s string) Value { return Value{Kind: IsText, Text: s} }

// maxNumberLength bounds a number as written: sign, 30 digits, point, 10 more.
const maxNumberLength = 42

// ParseValue reads the string form of a value: a plain decimal ("-12.50",
// no exponent, no separators), "-", "…" or "x", "" for empty; anything else
// is text.
func ParseValue(s string) Value {
	switch s {
	case "":
		return Value{}
	case "-":
		return Value{Kind: None}
	case "…":
		return Value{Kind: NotCollected}
	case "x":
		return Value{Kind: NotComparable}
	}
	if d, ok := plainDecimal(s); ok {
		return Num(d)
	}
	return Text(s)
}

// plainDecimal reads digits with at most one point. Exponents are refused:
// "1e999999999" would be one short cell and a gigabyte of digits.
func plainDecimal(s string) (decimal.Decimal, bool) {
	whole, fraction, pointed := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	if len(s) > maxNumberLength || !digits(whole) || pointed && !digits(fraction) {
		return decimal.Decimal{}, false
	}
	if len(whole) > 1 && whole[0] == '0' {
		return decimal.Decimal{}, false
	}
	d, err := decimal.NewFromString(s)
	return d, err == nil
}

func digits(s string) bool {
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	return s != ""
}

// String is the normal form: "12.5" for 12.50, "" for empty.
func (v Value) String() string {
	switch v.Kind {
	case IsNumber:
		return v.Number.String()
	case None:
		return "-"
	case NotCollected:
		return "…"
	case NotComparable:
		return "x"
	case IsText:
		return v.Text
	}
	return ""
}

// MarshalJSON writes the form described at Value.
func (v Value) MarshalJSON() ([]byte, error) {
	switch v.Kind {
	case Empty:
		return []byte("null"), nil
	case IsText:
		return marshal(map[string]string{"text": v.Text})
	}
	return marshal(v.String())
}

// UnmarshalJSON reads the form described at Value.
func (v *Value) UnmarshalJSON(data []byte) error {
	data = bytes.TrimSpace(data)
	switch {
	case string(data) == "null":
		*v = Value{}
		return nil
	case len(data) > 0 && data[0] == '"':
		var s string
		if err := json.Unmarshal(data, &s); err != nil {
			return err
		}
		*v = ParseValue(s)
		return nil
	}
	var words struct{ Text *string }
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&words); err != nil || words.Text == nil {
		return fmt.Errorf("a cell is null, a string or {\"text\": …}")
	}
	*v = Text(*words.Text)
	return nil
}

// Cells holds values by row key ("r1") and column name ("c8"). A cell that is
// not in the map is empty.
type Cells map[string]map[string]Value

// At is the value of a cell; empty when it is not there.
func (c Cells) At(row, column string) Value { return c[row][column] }

// Set puts a value; an empty one removes the cell.
func (c Cells) Set(row, column string, v Value) {
	if v.Kind == Empty {
		delete(c[row], column)
		return
	}
	if c[row] == nil {
		c[row] = map[string]Value{}
	}
	c[row][column] = v
}

// rowKeys lists the rows of a growing table in the order of their numbers: r2 before r10.
func (c Cells) rowKeys() []string {
	keys := make([]string, 0, len(c))
	for key := range c {
		if rowNumber(key) > 0 {
			keys = append(keys, key)
		}
	}
	sort.Slice(keys, func(i, j int) bool { return rowNumber(keys[i]) < rowNumber(keys[j]) })
	return keys
}

// rowNumber is 12 for "r12", and 0 for what is not a row key.
func rowNumber(key string) int {
	tail, ok := strings.CutPrefix(key, "r")
	if !ok || !digits(tail) || tail[0] == '0' || len(tail) > 6 {
		return 0
	}
	n, _ := strconv.Atoi(tail)
	return n
}

// marshal writes JSON without turning < and > into escapes, so that the
// bytes of a document are those a reader expects.
func marshal(v any) ([]byte, error) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(out.Bytes(), "\n"), nil
}
