package bench

import (
	"bytes"
	"context"
	"fmt"
	"runtime"
	"time"

	"github.com/xuri/excelize/v2"

	"congvu/server/reporting/formsheet"
)

const (
	workbookRows    = 20_000
	workbookColumns = 20
	mostAboveIdle   = 256 << 20
)

var workbookGoal = goal{1.5, "CPU / đọc tuần tự bằng thư viện ≤ 1,5"}

// workbook reads a form out of a workbook of 20,000 rows, in turns with the library
// alone reading the same rows one after another.
func (r *run) workbook(context.Context, *world, int) error { return r.readWorkbook(workbookRows) }

func (r *run) readWorkbook(rows int) error {
	data, err := largeWorkbook(rows)
	if err != nil {
		return fmt.Errorf("bảng tính: %w", err)
	}
	sides := [2]func() error{
		func() error { _, err := formsheet.Read(data, ""); return err },
		func() error { return plainly(data) },
	}
	var out [2][]sample
	for b := range r.Blocks {
		for k := range sides {
			i := (k + b) % 2
			s, err := timed(sides[i])
			if err != nil {
				return fmt.Errorf("bảng tính: %w", err)
			}
			out[i] = append(out[i], s)
		}
	}
	name := fmt.Sprintf("Nạp biểu XLSX %s dòng", thousands(rows))
	r.report.versus(name, 0, out, workbookGoal)
	above, err := aboveIdle(sides[0])
	if err != nil {
		return err
	}
	r.report.Lines = append(r.report.Lines, Line{Name: name + ", bộ nhớ thêm", Goal: fmt.Sprintf("≤ %d MB", mostAboveIdle>>20),
		Pass: above <= mostAboveIdle, value: fmt.Sprintf("%.1f MB", float64(above)/(1<<20))})
	return nil
}

func timed(work func() error) (sample, error) {
	runtime.GC()
	own, start := ownCPU(), time.Now()
	if err := work(); err != nil {
		return sample{}, err
	}
	return sample{requests: 1, own: ownCPU() - own, waits: []time.Duration{time.Since(start)}}, nil
}

// aboveIdle is the most memory that a piece of work held beside what was there before.
func aboveIdle(work func() error) (uint64, error) {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	idle, most := m.HeapInuse, m.HeapInuse
	done := make(chan error)
	go func() { done <- work() }()
	for tick := time.NewTicker(5 * time.Millisecond); ; {
		select {
		case err := <-done:
			tick.Stop()
			return most - idle, err
		case <-tick.C:
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapInuse)
		}
	}
}

// plainly is the floor: the library reads every row as text and throws it away.
func plainly(data []byte) error {
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true})
	if err != nil {
		return err
	}
	rows, err := f.Rows("Sheet1")
	if err != nil {
		return err
	}
	for rows.Next() {
		if _, err := rows.Columns(); err != nil {
			return err
		}
	}
	if err := rows.Close(); err != nil {
		return err
	}
	return f.Close()
}

// largeWorkbook is a table of communes under two heads, a row of codes and a title.
func largeWorkbook(rows int) ([]byte, error) {
	f := excelize.NewFile()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		return nil, err
	}
	heads, codes := []any{"STT", "Đơn vị"}, []any{"A", "B"}
	for i := range workbookColumns {
		heads, codes = append(heads, fmt.Sprintf("Chỉ số %d", i+1)), append(codes, i+1)
	}
	for at, row := range [][]any{{"Biểu số: 99/BENCH"}, {"TỔNG HỢP SỐ LIỆU CÁC XÃ"}, heads, codes} {
		if err := w.SetRow(fmt.Sprintf("A%d", at+1), row); err != nil {
			return nil, err
		}
	}
	for i := range rows {
		row := []any{i + 1, fmt.Sprintf("Xã số %d", i+1)}
		for c := range workbookColumns {
			row = append(row, i*c)
		}
		if err := w.SetRow(fmt.Sprintf("A%d", i+5), row); err != nil {
			return nil, err
		}
	}
	if err := w.Flush(); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = f.Write(&out)
	return out.Bytes(), err
}
