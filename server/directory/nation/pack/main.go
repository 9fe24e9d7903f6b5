// Command pack rebuilds the unit facts in server/directory/nation/data from
// the compiled source tables:
//
//	go run ./server/directory/nation/pack -from DIR [-to server/directory/nation/data]
//
// DIR holds provinces.csv, communes_2025.csv, units_2024.csv,
// commune_mergers.csv, changes_2026.csv, agencies.csv and geo/<province>.geojson.
// The same sources give the same bytes. Of the boundaries only one centre per
// commune is kept: their publisher's terms do not let them into the product.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	from := flag.String("from", "", "folder of the source tables (required)")
	to := flag.String("to", "server/directory/nation/data", "folder that receives the packed tables")
	flag.Parse()
	if *from == "" {
		flag.Usage()
		os.Exit(2)
	}
	if err := pack(*from, *to); err != nil {
		fmt.Fprintln(os.Stderr, "pack:", err)
		os.Exit(1)
	}
}

// pack writes all tables or, when a source is wrong, none.
func pack(from, to string) error {
	files, err := build(from)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(to, 0o755); err != nil {
		return err
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(to, name), content, 0o644); err != nil {
			return err
		}
	}
	return nil
}
