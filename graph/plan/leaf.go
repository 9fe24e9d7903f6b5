package plan

import (
	"encoding/json"
	"reflect"
	"strconv"
	"time"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"congvu/server/clock"
)

// leaf encodes scalars and enums byte for byte as gqlgen does; nil for a type it
// does not know.
func leaf(typ reflect.Type) encoder {
	switch typ {
	case reflect.TypeFor[uuid.UUID]():
		return identity
	case reflect.TypeFor[time.Time]():
		return instant
	case reflect.TypeFor[clock.Date]():
		return func(_ *run, dst []byte, v reflect.Value) ([]byte, error) {
			return quoted(dst, held[clock.Date](v).String()), nil
		}
	case reflect.TypeFor[decimal.Decimal]():
		return func(_ *run, dst []byte, v reflect.Value) ([]byte, error) {
			return quoted(dst, held[decimal.Decimal](v).String()), nil
		}
	case reflect.TypeFor[json.RawMessage]():
		return document
	}
	switch typ.Kind() {
	case reflect.String:
		return func(_ *run, dst []byte, v reflect.Value) ([]byte, error) { return quoted(dst, v.String()), nil }
	case reflect.Bool:
		return func(_ *run, dst []byte, v reflect.Value) ([]byte, error) {
			return strconv.AppendBool(dst, v.Bool()), nil
		}
	case reflect.Int, reflect.Int32, reflect.Int64:
		return func(_ *run, dst []byte, v reflect.Value) ([]byte, error) {
			return strconv.AppendInt(dst, v.Int(), 10), nil
		}
	case reflect.Float64:
		return number
	}
	return nil
}

// held is the value itself, without a copy on the heap where it has an address.
func held[T any](v reflect.Value) T {
	if v.CanAddr() {
		return *v.Addr().Interface().(*T)
	}
	return v.Interface().(T)
}

func identity(_ *run, dst []byte, v reflect.Value) ([]byte, error) {
	id := held[uuid.UUID](v)
	dst = append(dst, `"00000000-0000-0000-0000-000000000000"`...)
	text, _ := id.MarshalText() // of sixteen bytes it cannot fail
	copy(dst[len(dst)-37:], text)
	return dst, nil
}

// instant: a zero time is null, which only gqlgen knows how to judge.
func instant(_ *run, dst []byte, v reflect.Value) ([]byte, error) {
	t := held[time.Time](v)
	if t.IsZero() {
		return dst, errAside
	}
	dst = append(dst, '"')
	return append(t.AppendFormat(dst, time.RFC3339Nano), '"'), nil
}

func document(_ *run, dst []byte, v reflect.Value) ([]byte, error) {
	if v.Len() == 0 {
		return append(dst, "null"...), nil
	}
	return append(dst, v.Bytes()...), nil
}

// number: what JSON cannot carry is an error, which gqlgen tells.
func number(_ *run, dst []byte, v reflect.Value) ([]byte, error) {
	f := v.Float()
	if f != f || f > maxFloat || f < -maxFloat {
		return dst, errAside
	}
	return strconv.AppendFloat(dst, f, 'g', -1, 64), nil
}

const (
	maxFloat = 0x1p1023 * (1 + (1 - 0x1p-52))
	hex      = "0123456789ABCDEF"
)

func stringList(dst []byte, list []string) []byte {
	dst = append(dst, '[')
	for i, s := range list {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = quoted(dst, s)
	}
	return append(dst, ']')
}

// quoted escapes what JSON forbids in a string, and nothing else.
func quoted(dst []byte, s string) []byte {
	dst = append(dst, '"')
	start := 0
	for i := range len(s) {
		c := s[i]
		if c >= 0x20 && c != '\\' && c != '"' {
			continue
		}
		dst = append(dst, s[start:i]...)
		start = i + 1
		switch c {
		case '\t':
			dst = append(dst, '\\', 't')
		case '\r':
			dst = append(dst, '\\', 'r')
		case '\n':
			dst = append(dst, '\\', 'n')
		case '\\', '"':
			dst = append(dst, '\\', c)
		default:
			dst = append(dst, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		}
	}
	return append(append(dst, s[start:]...), '"')
}
