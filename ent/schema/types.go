package schema

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"

	"github.com/jackc/pgx/v5/pgtype"
)

// StringList is a text[] column.
type StringList []string

// Value writes the array literal.
func (l StringList) Value() (driver.Value, error) {
	m := pgtype.NewMap()
	b, err := m.Encode(pgtype.TextArrayOID, pgtype.TextFormatCode, []string(l), nil)
	if err != nil {
		return nil, err
	}
	if b == nil {
		return "{}", nil
	}
	return string(b), nil
}

// Scan reads what pgx or database/sql hands over.
func (l *StringList) Scan(src any) error {
	m := pgtype.NewMap()
	switch v := src.(type) {
	case nil:
		*l = nil
		return nil
	case string:
		return m.Scan(pgtype.TextArrayOID, pgtype.TextFormatCode, []byte(v), (*[]string)(l))
	case []byte:
		return m.Scan(pgtype.TextArrayOID, pgtype.TextFormatCode, v, (*[]string)(l))
	}
	return fmt.Errorf("schema: cannot read %T as a list", src)
}

// Raw is a JSON document kept as it is.
type Raw = json.RawMessage

// Tokens is a bytea[] column.
type Tokens [][]byte

// Value writes the array literal.
func (t Tokens) Value() (driver.Value, error) {
	m := pgtype.NewMap()
	b, err := m.Encode(pgtype.ByteaArrayOID, pgtype.TextFormatCode, [][]byte(t), nil)
	if err != nil || b == nil {
		return "{}", err
	}
	return string(b), nil
}

// Scan reads what pgx or database/sql hands over.
func (t *Tokens) Scan(src any) error {
	m := pgtype.NewMap()
	switch v := src.(type) {
	case nil:
		*t = nil
		return nil
	case string:
		return m.Scan(pgtype.ByteaArrayOID, pgtype.TextFormatCode, []byte(v), (*[][]byte)(t))
	case []byte:
		return m.Scan(pgtype.ByteaArrayOID, pgtype.TextFormatCode, v, (*[][]byte)(t))
	}
	return fmt.Errorf("schema: cannot read %T as tokens", src)
}
