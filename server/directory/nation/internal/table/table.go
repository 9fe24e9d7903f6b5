// Package table is the file format of the unit facts: one gzip'd,
// tab-separated table per kind of fact, its column names in the first line.
// The loader reads it and the packing program writes it.
package table

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Kind is one table: its file name and its columns, in order.
type Kind struct {
	File    string
	Columns []string
}

// The tables. An empty value means that the fact is not known.
var (
	Provinces = Kind{"provinces.tsv.gz", []string{
		"code", "type", "name", "name_en", "population", "area_ha", "seat", "formed_from"}}
	Communes = Kind{"communes.tsv.gz", []string{
		"code", "type", "name", "province", "population", "population_source", "area_ha", "area_doubtful",
		"zone", "lon", "lat", "centre_lon", "centre_lat"}}
	OldUnits = Kind{"units_2024.tsv.gz", []string{"code", "type", "name", "parent"}}
	Lineage  = Kind{"lineage.tsv.gz", []string{"old", "new", "partial", "share"}}
	Changes  = Kind{"changes.tsv.gz", []string{"code", "level", "type", "name", "effective"}}
	Agencies = Kind{"agencies.tsv.gz", []string{"group", "code", "name", "level", "verified", "basis"}}
)

// Encode writes rows as a table of the kind. The same rows give the same
// bytes. A value that holds a tab or a line end is refused.
func Encode(kind Kind, rows [][]string) ([]byte, error) {
	var out bytes.Buffer
	zip, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	for i, row := range slices.Concat([][]string{kind.Columns}, rows) {
		if len(row) != len(kind.Columns) {
			return nil, fmt.Errorf("%s row %d: %d values for %d columns", kind.File, i, len(row), len(kind.Columns))
		}
		line := strings.Join(row, "\t")
		if strings.Count(line, "\t") != len(row)-1 || strings.ContainsAny(line, "\r\n") {
			return nil, fmt.Errorf("%s row %d: tab or line end inside a value", kind.File, i)
		}
		if _, err := io.WriteString(zip, line+"\n"); err != nil {
			return nil, err
		}
	}
	if err := zip.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// Decode reads a table of the kind. The values are substrings of one text, so
// that ten thousand rows cost few allocations.
func Decode(kind Kind, file []byte) ([][]string, error) {
	zip, err := gzip.NewReader(bytes.NewReader(file))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", kind.File, err)
	}
	var plain strings.Builder
	if _, err := io.Copy(&plain, zip); err != nil {
		return nil, fmt.Errorf("%s: %w", kind.File, err)
	}
	lines := strings.Split(strings.TrimSuffix(plain.String(), "\n"), "\n")
	width := len(kind.Columns)
	values := make([]string, 0, len(lines)*width)
	rows := make([][]string, len(lines))
	for i, line := range lines {
		start := len(values)
		for value := range strings.SplitSeq(line, "\t") {
			values = append(values, value)
		}
		if len(values)-start != width {
			return nil, fmt.Errorf("%s line %d: %d values for %d columns", kind.File, i+1, len(values)-start, width)
		}
		rows[i] = values[start:len(values):len(values)]
	}
	if !slices.Equal(rows[0], kind.Columns) {
		return nil, fmt.Errorf("%s: columns are %v, want %v", kind.File, rows[0], kind.Columns)
	}
	return rows[1:], nil
}
