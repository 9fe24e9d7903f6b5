package store_test

import (
	"testing"

	"github.com/google/uuid"

	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/fault"
)

// TestBadWorkbooks: each is refused with its reason before anything is kept of it.
func TestBadWorkbooks(t *testing.T) {
	w := newWorld(t)
	long := [][]any{heads}
	for k := range 100_000 {
		long = append(long, []any{k})
	}
	for name, c := range map[string]struct {
		content []byte
		want    string
	}{
		"100,000 rows": {workbookOf(t, long...), "TOO_MANY_ROWS"},
		"nothing":      {workbookOf(t), "NO_HEADS"},
	} {
		_, err := w.Workbook(w.as(t, "ca.tinhkhe"), w.bring(t, "ca.tinhkhe", c.content), 0, nil)
		if !fault.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	old := workbookOf(t, []any{"Hä vµ tªn", "Th\u00adêng tró", "Ngµy sinh"}, []any{"NguyÔn V¨n Thö", "Th«n Mét", "1990"})
	i := w.imported(t, "ca.tinhkhe", w.opened(t, "ca.tinhkhe", old, "2020-01-01"))
	if i.Good+i.Warned != 1 {
		t.Errorf("TCVN3: %+v", i)
	}
	page, err := w.List(w.as(t, "ca.tinhkhe"), nil, casework.OrderUpdated, 5, nil, everything)
	if err != nil || len(page.Items) != 1 || *page.Items[0].Name() != "Nguyễn Văn Thử" {
		t.Errorf("TCVN3 reads %+v %v", page.Items, err)
	}
	if _, err := w.Workbook(w.as(t, "ca.dongson"), w.bring(t, "ca.tinhkhe", old), 0, nil); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("another unit reads the workbook: %v", err)
	}
	if _, err := w.Workbook(w.as(t, "pc04.duyet"), uuid.New(), 0, nil); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("an unknown file: %v", err)
	}
}

// TestHeadingsAreRemembered: what a unit has mapped once is suggested the next time.
func TestHeadingsAreRemembered(t *testing.T) {
	w := newWorld(t)
	content := workbookOf(t, []any{"Đối tượng nghi vấn", "Cột lạ"}, []any{"Nguyễn Văn Thử", "Kinh"})
	file := w.bring(t, "ca.tinhkhe", content)
	in := casework.OpenCaseImportInput{FileID: file, HeadRow: 1, ReceivedOn: ptr(clock.MustDate("2020-01-01")),
		Columns: []*casework.CaseImportColumn{{Column: 1, Field: "identity.fullName"}, {Column: 2, Field: "identity.ethnicity"}}}
	if _, err := w.OpenImport(w.as(t, "ca.tinhkhe"), in); err != nil {
		t.Fatal(err)
	}
	row := 1
	for by, want := range map[string]bool{"ca.tinhkhe": true, "ca.dongson": false} {
		book, err := w.Workbook(w.as(t, by), w.bring(t, by, content), 0, &row)
		if err != nil {
			t.Fatal(err)
		}
		if got := book.Columns[1].Field != nil && *book.Columns[1].Field == "identity.ethnicity"; got != want {
			t.Errorf("%s: suggested %v", by, book.Columns[1].Field)
		}
	}
	in.Columns = in.Columns[1:]
	if _, err := w.OpenImport(w.as(t, "ca.tinhkhe"), in); !fault.Is(err, "CASE_IMPORT_NO_NAME") {
		t.Errorf("without a name: %v", err)
	}
}
