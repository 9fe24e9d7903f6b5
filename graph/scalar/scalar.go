// Package scalar reads and writes the contract's own scalars.
package scalar

import (
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/shopspring/decimal"

	"congvu/server/clock"
	"congvu/server/fault"
)

// MarshalDate writes YYYY-MM-DD.
func MarshalDate(d clock.Date) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) { io.WriteString(w, strconv.Quote(d.String())) })
}

// UnmarshalDate reads YYYY-MM-DD.
func UnmarshalDate(v any) (clock.Date, error) {
	s, ok := v.(string)
	if !ok {
		return clock.Date{}, bad("ngày", v)
	}
	d, err := clock.ParseDate(s)
	if err != nil || d.String() != s { // the contract has one way to write a day
		return clock.Date{}, bad("ngày", v)
	}
	return d, nil
}

// MarshalDecimal writes the exact decimal as a string.
func MarshalDecimal(d decimal.Decimal) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) { io.WriteString(w, strconv.Quote(d.String())) })
}

// plain are the digits of a decimal. Exponents are refused: "1e999999999" would be one short
// text and a gigabyte of digits.
var plain = regexp.MustCompile(`^[+-]?\d{1,40}(\.\d{1,40})?$`)

// UnmarshalDecimal reads an exact decimal from a string; a JSON number is refused
// because it may have lost digits on its way.
func UnmarshalDecimal(v any) (decimal.Decimal, error) {
	s, ok := v.(string)
	if !ok || !plain.MatchString(s) {
		return decimal.Decimal{}, bad("số thập phân", v)
	}
	d, err := decimal.NewFromString(s)
	if err != nil {
		return decimal.Decimal{}, bad("số thập phân", v)
	}
	return d, nil
}

// MarshalJson writes a finished document.
func MarshalJson(raw json.RawMessage) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) {
		if len(raw) == 0 {
			io.WriteString(w, "null")
			return
		}
		w.Write(raw)
	})
}

// UnmarshalJson keeps a document as it came.
func UnmarshalJson(v any) (json.RawMessage, error) { return json.Marshal(v) }

func bad(what string, v any) error {
	return fault.New(fault.BadInput, "BAD_SCALAR", "Giá trị %s không đúng dạng (%s).", what, fmt.Sprintf("%T", v))
}
