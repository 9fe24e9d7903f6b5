package bench

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/csv"
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
	"time"

	"github.com/google/uuid"

	"congvu/server/directory"
	"congvu/server/directory/nation"
	"congvu/server/directory/reorganise"
	"congvu/server/directory/reorganise/before"
)

const mostAbove = 256 << 20

var reformGoal = goal{10, "CPU / viết tay ≤ 10"}

// reform is the dry run of 1 July 2025 over the whole nation, from the file to the
// numbers, against a loop that reads the same file and counts the same numbers.
func (r *run) reform(context.Context, *world, int) error {
	n, err := nation.Load()
	if err != nil {
		return err
	}
	state := before.Of(n)
	rows, err := state.Rows()
	if err != nil {
		return err
	}
	p, file := state.Proposal(n), lineageFile(state.Lines)
	eve := directory.NewSnapshot(rows, p.Effective.AddDays(-1))
	debug.FreeOSMemory()
	idle, err := resident()
	if err != nil {
		return err
	}
	own, hand := make([]time.Duration, r.Blocks), make([]time.Duration, r.Blocks)
	for i := range r.Blocks {
		runtime.GC()
		began := ownCPU()
		counts, err := dryRun(n, p, eve, file)
		if err != nil {
			return err
		}
		own[i] = ownCPU() - began
		runtime.GC()
		began = ownCPU()
		begun, ended, err := byHand(n, eve, file)
		if err != nil {
			return err
		}
		hand[i] = ownCPU() - began
		if begun != counts.Communes.Begun || ended != counts.Communes.Ended {
			return fmt.Errorf("thử sắp xếp: %d và %d đơn vị, viết tay %d và %d", counts.Communes.Begun, counts.Communes.Ended, begun, ended)
		}
	}
	busy, err := resident()
	if err != nil {
		return err
	}
	r.report.reform(len(state.Lines), own, hand, busy-idle)
	return nil
}

func lineageFile(lines []reorganise.Line) []byte {
	out := &bytes.Buffer{}
	fmt.Fprintln(out, "old_code,new_code,partial,share")
	for _, l := range lines {
		partial := 0
		if l.Partial {
			partial = 1
		}
		fmt.Fprintf(out, "%s,%s,%d,%s\n", l.From, l.To, partial, l.Word)
	}
	return out.Bytes()
}

func dryRun(n *nation.Nation, p reorganise.Proposal, eve *directory.Snapshot, file []byte) (reorganise.Counts, error) {
	lines, targets, err := reorganise.ReadFile(file)
	if err != nil {
		return reorganise.Counts{}, err
	}
	p.Lines, p.Targets = lines, reorganise.FromReference(n, lines, targets)
	plan := reorganise.Make(p, reorganise.World{Eve: eve}, nil, uuid.New)
	if len(plan.Problems) > 0 {
		return plan.Counts, errors.New(plan.Refused())
	}
	return plan.Counts, nil
}

// byHand reads the file, counts the communes that end and begin, and writes down for each
// that ends what takes it over: the first commune it is named with.
func byHand(n *nation.Nation, eve *directory.Snapshot, file []byte) (begun, ended int, err error) {
	records, err := csv.NewReader(bytes.NewReader(file)).ReadAll()
	if err != nil {
		return 0, 0, err
	}
	from, to := map[string][]string{}, map[string][]string{}
	for _, line := range records[1:] {
		from[line[0]], to[line[1]] = append(from[line[0]], line[1]), append(to[line[1]], line[0])
	}
	digest := sha256.New()
	for code, heirs := range from {
		a := eve.AreaByCode(code)
		if a == nil {
			return 0, 0, fmt.Errorf("không có mã %s", code)
		}
		if a.Level == directory.LevelCommune {
			ended++
		}
		heir, _ := n.Commune(heirs[0])
		fmt.Fprintf(digest, "UBND %s → UBND %s %d\n", a.FullName, heir.FullName(), len(heirs))
	}
	return len(to), ended, nil
}

// reform reports the dry run's time beside the loop's, and the memory it held.
func (r *Report) reform(lines int, own, hand []time.Duration, above int64) {
	slices.Sort(own)
	slices.Sort(hand)
	a, b := own[len(own)/2], hand[len(hand)/2]
	l := Line{Name: fmt.Sprintf("Thử sắp xếp %s dòng", thousands(lines)), CPU: float64(a) / float64(b), P50: float64(a) / float64(b), A: a, B: b, Goal: reformGoal.label, ratioKnown: true}
	l.Pass = l.CPU <= reformGoal.at
	r.Lines = append(r.Lines, l, Line{Name: "Thử sắp xếp, bộ nhớ trên mức nghỉ", Goal: fmt.Sprintf("≤ %d MB", mostAbove>>20), Pass: above <= mostAbove,
		value: fmt.Sprintf("%.1f MB", float64(above)/(1<<20))})
}
