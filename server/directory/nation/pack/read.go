package main

import (
	"encoding/csv"
	"fmt"
	"os"

	"golang.org/x/text/unicode/norm"
)

// record is one row of a source table by column name.
type record map[string]string

// mapRecords reads a CSV file and turns each row into a packed one.
func mapRecords(path string, pack func(record) ([]string, error)) ([][]string, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	lines, err := csv.NewReader(file).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if len(lines) == 0 {
		return nil, fmt.Errorf("%s is empty", path)
	}
	rows := make([][]string, 0, len(lines)-1)
	for i, line := range lines[1:] {
		values := make(record, len(line))
		for column, value := range line {
			if !norm.NFC.IsNormalString(value) {
				return nil, fmt.Errorf("%s line %d: %q is not NFC", path, i+2, value)
			}
			values[lines[0][column]] = value
		}
		row, err := pack(values)
		if err != nil {
			return nil, fmt.Errorf("%s line %d: %w", path, i+2, err)
		}
		rows = append(rows, row)
	}
	return rows, nil
}
