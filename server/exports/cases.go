package exports

import (
	"bytes"
	"context"
	"io"

	"github.com/google/uuid"
)

// Cases is what the door reads of records of people; each method refuses who may not,
// and journals what is taken along.
type Cases interface {
	ExportWorkbook(ctx context.Context, id uuid.UUID, w io.Writer) error
	ImportErrors(ctx context.Context, id uuid.UUID, w io.Writer) error
	ImportTemplate(ctx context.Context, w io.Writer) error
}

// template is the name under which the empty workbook of an import is asked for.
const template = "mau"

func caseExportXLSX(ctx context.Context, d *Door, a asked) (*made, error) {
	var out bytes.Buffer
	err := d.Cases.ExportWorkbook(ctx, a.id, &out)
	return &made{out.Bytes(), "ho-so"}, err
}

func caseImportXLSX(ctx context.Context, d *Door, a asked) (*made, error) {
	var out bytes.Buffer
	if a.name == template {
		err := d.Cases.ImportTemplate(ctx, &out)
		return &made{out.Bytes(), "mau-nhap-ho-so"}, err
	}
	err := d.Cases.ImportErrors(ctx, a.id, &out)
	return &made{out.Bytes(), "dong-loi"}, err
}
