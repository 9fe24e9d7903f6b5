package bench

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"
)

// goal is what a ratio may be at most.
type goal struct {
	at    float64
	label string
}

var (
	readGoal       = goal{1.5, "CPU / viết tay ≤ 1,5"}
	writeGoal      = goal{2.5, "CPU / giao dịch trần ≤ 2,5"}
	restrictedGoal = goal{1.3, "CPU / người thấy rộng nhất ≤ 1,3"}
	growthGoal     = goal{1.05, "CPU / ít số liệu ≤ 1,05"}
)

const (
	mostBuffers  = 100
	mostResident = 80 << 20
)

// Line is one measured thing and what was wanted of it.
type Line struct {
	Name       string
	Facts      int
	CPU        float64 // of the first side relative to the second
	P50        float64
	A, B       time.Duration // CPU of a request of each side, PostgreSQL included
	PostgresA  time.Duration // PostgreSQL's part of A
	PostgresB  time.Duration
	Goal       string
	Pass       bool
	ratioKnown bool
	value      string // where there is no ratio
}

// Report is what was measured, with where and when.
type Report struct {
	Head  []string
	Lines []Line
	Notes []string
}

func newReport(o Options, postgres int) *Report {
	load := "?"
	if b, err := os.ReadFile("/proc/loadavg"); err == nil {
		load = strings.Join(strings.Fields(string(b))[:3], " ")
	}
	return &Report{Head: []string{
		fmt.Sprintf("Ngày %s; %s, %d lõi; %s; PostgreSQL %d; tải của máy lúc bắt đầu %s.", time.Now().Format("02/01/2006"), machine(),
			runtime.NumCPU(), runtime.Version(), postgres, load),
		fmt.Sprintf("%d đơn vị, %d chỉ tiêu, %d kỳ, %s lần gửi; mỗi việc đọc %d yêu cầu một bên, mỗi việc ghi %d, %d lượt xen kẽ, %d yêu cầu cùng lúc.",
			1+agencies+o.Communes, o.Forms*columnsPerForm, o.Months, thousands(o.Submissions), o.Requests, o.Writes, o.Blocks, o.Concurrency),
	}}
}

func (r *Report) versus(name string, facts int, s [2][]sample, g goal) {
	l := Line{Name: name, Facts: facts, CPU: ratio(s[0], s[1], sample.cpu), P50: ratio(s[0], s[1], p50), ratioKnown: true,
		A: middle(s[0], sample.cpu), B: middle(s[1], sample.cpu), PostgresA: middle(s[0], sample.postgres), PostgresB: middle(s[1], sample.postgres), Goal: g.label}
	l.Pass = l.CPU <= g.at
	r.Lines = append(r.Lines, l)
}

func (s sample) postgres() time.Duration { return s.pg / time.Duration(s.requests) }

func (r *Report) buffers(facts, pages int) {
	r.Lines = append(r.Lines, Line{Name: "Bảng điều hành, trang đệm", Facts: facts, Goal: fmt.Sprintf("≤ %d trang", mostBuffers),
		Pass: pages <= mostBuffers, value: fmt.Sprintf("%d trang", pages)})
}

func (r *Report) resident(facts int, bytes int64) {
	r.Lines = append(r.Lines, Line{Name: "Bộ nhớ thường trú khi đọc đồng thời", Facts: facts, Goal: fmt.Sprintf("≤ %d MB", mostResident>>20),
		Pass: bytes <= mostResident, value: fmt.Sprintf("%.1f MB", float64(bytes)/(1<<20))})
}

func (r *Report) note(format string, args ...any) {
	r.Notes = append(r.Notes, fmt.Sprintf(format, args...))
}

// Write prints the report as a table fit for Markdown too.
func (r *Report) Write(w io.Writer) error {
	for _, h := range r.Head {
		fmt.Fprintln(w, h)
	}
	fmt.Fprintln(w)
	t := tabwriter.NewWriter(w, 0, 0, 1, ' ', 0)
	fmt.Fprintln(t, "| Việc\t| số liệu\t| CPU\t| p50\t| CPU mỗi yêu cầu (PostgreSQL)\t| đối chiếu\t| mục tiêu\t| kết quả\t|")
	fmt.Fprintln(t, "|---\t|---\t|---\t|---\t|---\t|---\t|---\t|---\t|")
	for _, l := range r.Lines {
		verdict := "PASS"
		if !l.Pass {
			verdict = "MISS"
		}
		cells := []string{l.Name, thousands(l.Facts), l.value, "", "", "", l.Goal, verdict}
		if l.ratioKnown {
			cells = []string{l.Name, thousands(l.Facts), fmt.Sprintf("%.2f", l.CPU), fmt.Sprintf("%.2f", l.P50),
				fmt.Sprintf("%s (%s)", brief(l.A), brief(l.PostgresA)), fmt.Sprintf("%s (%s)", brief(l.B), brief(l.PostgresB)), l.Goal, verdict}
		}
		fmt.Fprintf(t, "| %s\t|\n", strings.Join(cells, "\t| "))
	}
	if err := t.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(w)
	for _, n := range r.Notes {
		fmt.Fprintln(w, "- "+n)
	}
	return nil
}

func brief(d time.Duration) string {
	return fmt.Sprintf("%.2f ms", float64(d)/float64(time.Millisecond))
}

// thousands writes 600000 as 600.000.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "." + s[i:]
	}
	return s
}
