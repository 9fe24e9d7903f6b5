package facts

import (
	"fmt"
	"slices"
	"testing"
)

// series is a small world in time: how many are in two communes at the ends of three months.
// The table of the province, their sum, is exact and known.
type series [2][3]int

// inTime are the worlds in which the province never has more than three.
var inTime = func() (out []series) {
	for i := range 4 * 4 * 4 * 4 * 4 * 4 {
		var w series
		for at, rest := 0, i; at < 6; at, rest = at+1, rest/4 {
			w[at/3][at%3] = rest % 4
		}
		if slices.Max(w.province()) <= 3 {
			out = append(out, w)
		}
	}
	return out
}()

func (w series) province() (sums []int) {
	for month := range 3 {
		sums = append(sums, w[0][month]+w[1][month])
	}
	return sums
}

// provenInTime lets an attacker who has the exact tables of the province, what is told of both
// communes at each month's end, and the rule, try every world: in how many months of a
// commune all worlds that fit have 1 to 4, where the tables alone would leave it open.
func provenInTime(truth series, answers series, fits func(commune [3]int, answers [3]int) bool) (n int) {
	var open, left []series
	for _, w := range inTime {
		if !slices.Equal(w.province(), truth.province()) {
			continue
		}
		open = append(open, w)
		if fits(w[0], answers[0]) && fits(w[1], answers[1]) {
			left = append(left, w)
		}
	}
	some := func(worlds []series, commune, month int) bool {
		return !slices.ContainsFunc(worlds, func(w series) bool { return w[commune][month] == 0 })
	}
	for commune := range 2 {
		for month := range 3 {
			if some(left, commune, month) && !some(open, commune, month) {
				n++
			}
		}
	}
	return n
}

// TestMonthsProveNothingBesideExactTables: one number for all months of a cell, and no more,
// lets what is told of two months be compared, so that beside an exact table of few it proves
// who few they are. The attacker finds that, and finds nothing under the rule as it is.
func TestMonthsProveNothingBesideExactTables(t *testing.T) {
	sameShift := func(commune, answers [3]int) bool { // one number moves all three
		return slices.ContainsFunc(offsets, func(k int) bool {
			return shifted(commune[0], k) == answers[0] && shifted(commune[1], k) == answers[1] && shifted(commune[2], k) == answers[2]
		})
	}
	drawnAnew := func(commune, answers [3]int) bool { // and a second one each, of which any may be
		return slices.ContainsFunc(offsets, func(k int) bool {
			return !slices.ContainsFunc([]int{0, 1, 2}, func(month int) bool {
				return !slices.ContainsFunc(small, func(e int) bool { return shifted(commune[month], k+e) == answers[month] })
			})
		})
	}
	for name, c := range map[string]struct {
		told func(secret int, cell string, month, n int) int
		fits func(commune, answers [3]int) bool
	}{
		"one number": {func(secret int, cell string, _, n int) int { return shifted(n, shift(keyed(secret, cell), 1)) }, sameShift},
		"as it is": {func(secret int, cell string, month, n int) int {
			return toldAt(secret, cell, fmt.Sprint(month), n)
		}, drawnAnew},
	} {
		found := 0
		for secret := range 400 {
			truth, answers := inTime[(secret*997+3)%len(inTime)], series{}
			for commune := range 2 {
				for month := range 3 {
					answers[commune][month] = c.told(secret, fmt.Sprint("case.managed|", commune), month, truth[commune][month])
				}
			}
			found += provenInTime(truth, answers, c.fits)
		}
		if (found == 0) != (name == "as it is") {
			t.Errorf("%s: %d counts of 1 to 4 were proven", name, found)
		}
	}
}

// small are the second numbers that the attacker allows for: any of a probability above one in
// ten million.
var small = func() (out []int) {
	for e := -7; e <= 7; e++ {
		out = append(out, e)
	}
	return out
}()

// TestTheSameIsToldTheSame: the moments of a cell differ seldom, however many are asked; the
// number that is the cell's own stays when they are averaged.
func TestTheSameIsToldTheSame(t *testing.T) {
	differ, asked, averaged := 0, 0, 0
	for secret := range 300 {
		own, sum := shift(keyed(secret, "x"), 1), 0.0
		first := toldAt(secret, "x", "0", 40)
		for month := range 36 {
			v := toldAt(secret, "x", fmt.Sprint(month), 40)
			if asked++; v != first {
				differ++
			}
			if v != toldAt(secret, "x", fmt.Sprint(month), 40) {
				t.Fatal("asked twice, told two figures")
			}
			sum += float64(v)
		}
		if mean := sum / 36; own >= 4 && mean < 42 || own <= -4 && mean > 38 {
			averaged++
		}
	}
	if differ > asked/5 {
		t.Errorf("%d of %d months differ", differ, asked)
	}
	if averaged > 0 {
		t.Errorf("%d cells are told the truth by their average", averaged)
	}
}
