package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/fault"
	"congvu/server/reporting/form"
	"congvu/server/reporting/formsheet"
	"congvu/server/reporting/outline"
)

// importBoundaries loads the shapes of communes from a GeoJSON FeatureCollection
// whose features carry the official code. The product itself ships none.
func importBoundaries(ctx context.Context, s *settings) error {
	raw, err := document(s, "boundaries TỆP.geojson")
	if err != nil {
		return err
	}
	var collection struct {
		Features []struct {
			Properties struct {
				Code string `json:"code"`
			} `json:"properties"`
			Geometry json.RawMessage `json:"geometry"`
		} `json:"features"`
	}
	if err := json.Unmarshal(raw, &collection); err != nil || len(collection.Features) == 0 {
		return fmt.Errorf("%s không phải GeoJSON FeatureCollection có đối tượng", s.args[0])
	}
	d, err := openDatabase(ctx, s)
	if err != nil {
		return err
	}
	defer d.close()
	loaded, unknown := 0, 0
	err = d.InTx(ctx, func(ctx context.Context, tx pgx.Tx) error {
		loaded, unknown = 0, 0
		for _, f := range collection.Features {
			tag, err := tx.Exec(ctx, `insert into boundaries (id, area_id, geometry, source, imported_at)
				select $1, v.area_id, $2, $3, now() from area_versions v where v.code = $4 and v.valid_to is null
				on conflict (area_id) do update set geometry = excluded.geometry, source = excluded.source, imported_at = excluded.imported_at`,
				uuid.Must(uuid.NewV7()), f.Geometry, s.args[0], f.Properties.Code)
			if err != nil {
				return err
			}
			if tag.RowsAffected() == 0 {
				unknown++
			} else {
				loaded++
			}
		}
		_, err := tx.Exec(ctx, `select pg_notify('catalogue', '')`)
		return err
	})
	if err != nil {
		return err
	}
	fmt.Printf("Đã nạp ranh giới của %d đơn vị; %d mã không có trong danh mục.\n", loaded, unknown)
	return nil
}

// document reads the one file that an import names.
func document(s *settings, usage string) ([]byte, error) {
	if len(s.args) != 1 {
		return nil, fmt.Errorf("cách dùng: server import %s", usage)
	}
	raw, err := os.ReadFile(s.args[0])
	if err != nil {
		return nil, fmt.Errorf("không đọc được %s: %v", s.args[0], err)
	}
	return raw, nil
}

// importForm checks a form document and keeps it as a new version.
func importForm(ctx context.Context, s *settings) error {
	raw, err := document(s, "form TỆP.yaml, hoặc TỆP.xlsx để đọc thành tài liệu")
	if err != nil {
		return err
	}
	if strings.EqualFold(filepath.Ext(s.args[0]), ".xlsx") {
		return readSheet(s.args[0], raw)
	}
	def, problems := form.Parse(raw)
	if len(problems) > 0 {
		return faulty(s.args[0], problems)
	}
	d, err := openDatabase(ctx, s)
	if err != nil {
		return err
	}
	defer d.close()
	if err := keepForm(ctx, d, s, string(raw)); err != nil {
		return err
	}
	fmt.Printf("Đã nạp biểu %s, bản %s.\n", def.Code, def.Edition)
	return nil
}

// importOutline checks an outline document and keeps it as a new version.
func importOutline(ctx context.Context, s *settings) error {
	raw, err := document(s, "outline TỆP.yaml")
	if err != nil {
		return err
	}
	tree, problems := outline.Parse(raw)
	if len(problems) > 0 {
		return faulty(s.args[0], problems)
	}
	d, err := openDatabase(ctx, s)
	if err != nil {
		return err
	}
	defer d.close()
	if err := keepOutline(ctx, d, s, string(raw)); err != nil {
		if f := fault.As(err); f != nil && len(f.Problems) > 0 { // figures that no form has
			return faulty(s.args[0], f.Problems)
		}
		return err
	}
	fmt.Printf("Đã nạp đề cương %s, bản %s.\n", tree.Code, tree.Edition)
	return nil
}

// faulty prints the faults of a document with their places.
func faulty(file string, problems []fault.Problem) error {
	for _, p := range problems {
		fmt.Fprintf(os.Stderr, "  %s: %s\n", p.Place, p.Message)
	}
	return fmt.Errorf("%s có %d lỗi; chưa nạp gì", file, len(problems))
}

// readSheet writes what a workbook says of a form as a document to standard output:
// it is looked at and completed before it is kept.
func readSheet(name string, raw []byte) error {
	draft, err := formsheet.Read(raw, "")
	if err != nil {
		return err
	}
	for _, f := range draft.Findings {
		fmt.Fprintf(os.Stderr, "  %s: %s\n", f.Cell, f.Message)
	}
	write := json.NewEncoder(os.Stdout)
	write.SetIndent("", "  ")
	write.SetEscapeHTML(false)
	if err := write.Encode(draft.Definition); err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "Đã đọc trang tính %q của %s thành tài liệu biểu mẫu; bổ sung chỗ còn thiếu rồi nạp tài liệu đó.\n", draft.Sheet, name)
	return nil
}
