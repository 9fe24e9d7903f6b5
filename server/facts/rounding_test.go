package facts

import (
	"crypto/hmac"
	"crypto/sha256"
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/shopspring/decimal"
)

// keyed gives a cell its bytes as the server does, under one of many secrets.
func keyed(secret int, cell string) []byte {
	mac := hmac.New(sha256.New, fmt.Append(nil, secret))
	mac.Write([]byte(cell))
	return mac.Sum(nil)[:16]
}

func told(secret int, cell string, n int) int {
	return toldAt(secret, cell, "", n)
}

// toldAt is what is told of a cell at a moment.
func toldAt(secret int, cell, moment string, n int) int {
	return int(Round(decimal.NewFromInt(int64(n)), func(text string) []byte { return keyed(secret, text) }, cell, moment).IntPart())
}

// TestRoundedCounts: multiples of 5, the same for the same cell, near the truth on the
// whole, and right on average where they are not small.
func TestRoundedCounts(t *testing.T) {
	const secrets = 4000
	for _, n := range []int{0, 1, 2, 3, 4, 5, 7, 23, 400} {
		sum, far := 0, 0
		for s := range secrets {
			v := told(s, "case.managed|X", n)
			if v%5 != 0 || v < 0 || v != told(s, "case.managed|X", n) {
				t.Fatalf("%d is told as %d", n, v)
			}
			sum += v
			if math.Abs(float64(v-n)) > 9 {
				far++
			}
		}
		if mean := float64(sum) / secrets; n >= 5 && math.Abs(mean-float64(n)) > 0.5 || mean > float64(n)+1 {
			t.Errorf("%d is told as %.2f on average", n, mean)
		}
		if far > secrets/50 {
			t.Errorf("%d is told more than 9 away %d times of %d", n, far, secrets)
		}
	}
}

// TestTheNumbersAreDrawnAsTheyAreSaidToBe: both follow their distribution, and those of two cells,
// and the two of one cell, have nothing to do with each other (chi-square, 99.9 %).
func TestTheNumbersAreDrawnAsTheyAreSaidToBe(t *testing.T) {
	const drawn, most = 40_000, 3
	at := func(n int) int { return min(max(n, -most), most) + most }
	share := func(tosses int) (p [2*most + 1]float64) {
		q := math.Pow(0.5, float64(tosses))
		for k := range p {
			n := math.Abs(float64(k - most))
			if p[k] = (1 - q) / (1 + q) * math.Pow(q, n); n == most {
				p[k] /= 1 - q // and all beyond
			}
		}
		return p
	}
	fits := func(what string, seen, want []float64, limit float64) {
		sum := 0.0
		for i := range seen {
			sum += (seen[i] - want[i]) * (seen[i] - want[i]) / want[i]
		}
		if sum > limit {
			t.Errorf("%s: chi-square %.1f, at most %.1f", what, sum, limit)
		}
	}
	for tosses, limit := range map[int]float64{1: 22.5, 3: 22.5} { // six degrees of freedom
		p, one, two := share(tosses), make([]float64, 2*most+1), make([]float64, 3*3)
		want, apart := make([]float64, len(one)), make([]float64, len(two))
		for secret := range drawn {
			a, b := shift(keyed(secret, "a"), tosses), shift(keyed(secret, "b@m=0"), tosses)
			one[at(a)]++
			two[3*(1+sign(a))+1+sign(b)]++
		}
		side := []float64{p[0] + p[1] + p[2], p[3], p[4] + p[5] + p[6]}
		for i := range want {
			want[i] = drawn * p[i]
		}
		for i := range apart {
			apart[i] = drawn * side[i/3] * side[i%3]
		}
		fits(fmt.Sprintf("one number of %d tosses", tosses), one, want, limit)
		fits(fmt.Sprintf("two numbers of %d tosses", tosses), two, apart, 26.1) // eight
	}
}

func sign(n int) int { return min(max(n, -1), 1) }

// TestEveryCountFitsEveryAnswer is the whole of the argument: whatever is told of a
// cell, no count is ruled out, so that neither one answer nor any system of answers does.
func TestEveryCountFitsEveryAnswer(t *testing.T) {
	for answer := 0; answer <= 15; answer += 5 {
		for n := range 16 {
			possible := slices.ContainsFunc(slices.Collect(upTo(200_000)), func(s int) bool { return told(s, "x", n) == answer })
			if !possible {
				t.Errorf("%d is never told where there are %d", answer, n)
			}
		}
	}
}

func upTo(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

// table is a small world: counts of two communes by two statuses in two months, every
// sum of which may be asked for.
type table [8]int // commune, status, month

// cells are all questions: each sums some of the counts of one month.
func cells() map[string][]int {
	out := map[string][]int{}
	for month := range 2 {
		for c, communes := range map[string][]int{"A": {0}, "B": {1}, "P": {0, 1}} {
			for s, statuses := range map[string][]int{"USER": {0}, "DEPENDENT": {1}, "": {0, 1}} {
				var at []int
				for _, commune := range communes {
					for _, status := range statuses {
						at = append(at, commune*4+status*2+month)
					}
				}
				out[fmt.Sprintf("%s|%s#%d", s, c, month)] = at
			}
		}
	}
	return out
}

func (w table) sum(at []int) (n int) {
	for _, i := range at {
		n += w[i]
	}
	return n
}

// proven looks for a count of 1 to 4 that all worlds which fit the answers share the
// smallness of. fits says whether an answer can be given for a count.
func proven(answers map[string]int, fits func(cell string, n, answer int) bool) (cells_ []string) {
	asked := cells()
	small := map[string]bool{}
	for cell := range asked {
		small[cell] = true
	}
	fit := 0
	for _, w := range worlds {
		if slices.ContainsFunc(names, func(cell string) bool { return !fits(cell, w.sum(asked[cell]), answers[cell]) }) {
			continue
		}
		fit++
		for cell, at := range asked {
			if n := w.sum(at); n < 1 || n > 4 {
				delete(small, cell)
			}
		}
	}
	if fit == 0 {
		return nil
	}
	for cell := range small {
		cells_ = append(cells_, cell)
	}
	return cells_
}

var (
	names = slices.Sorted(func(yield func(string) bool) {
		for cell := range cells() {
			if !yield(cell) {
				return
			}
		}
	})
	worlds = func() (out []table) {
		for i := range 6 * 6 * 6 * 6 * 4 * 4 {
			w, rest := table{}, i
			for at, base := range []int{6, 6, 6, 6, 4, 4} {
				w[at], rest = rest%base, rest/base
			}
			w[6], w[7] = w[4], w[5]
			out = append(out, w)
		}
		return out
	}()
)

// TestNobodyProvesASmallCount lets an attacker who knows the rule, has every answer
// (communes, province, statuses, months, totals less parts) and tries every world. It
// finds what rounding to the nearest, down, and at random to a neighbour give away, so
// that it would find it here.
func TestNobodyProvesASmallCount(t *testing.T) {
	near := func(_ string, n, answer int) bool { return (n+2)/5*5 == answer }
	down := func(_ string, n, answer int) bool { return n/5*5 == answer }
	neighbour := func(_ string, n, answer int) bool { return n-answer < 5 && answer-n < 5 }
	ours := func(_ string, n, answer int) bool {
		return slices.ContainsFunc(offsets, func(k int) bool { return shifted(n, k) == answer })
	}
	given := map[string]func(secret int, cell string, n int) int{
		"near": func(_ int, _ string, n int) int { return (n + 2) / 5 * 5 },
		"down": func(_ int, _ string, n int) int { return n / 5 * 5 },
		"neighbour": func(secret int, cell string, n int) int {
			if int(keyed(secret, cell)[0])%5 < n%5 {
				return n/5*5 + 5
			}
			return n / 5 * 5
		},
		"ours": told,
	}
	for name, fits := range map[string]func(string, int, int) bool{"near": near, "down": down, "neighbour": neighbour, "ours": ours} {
		found := 0
		for secret := range 40 {
			truth := worlds[(secret*9973+17)%len(worlds)]
			answers := map[string]int{}
			for cell, at := range cells() {
				answers[cell] = given[name](secret, cell, truth.sum(at))
			}
			found += len(proven(answers, fits))
		}
		if (found == 0) != (name == "ours") {
			t.Errorf("%s: %d counts of 1 to 4 were proven", name, found)
		}
	}
}

// offsets are those that the attacker allows for: any of a probability above one in ten million.
var offsets = func() (out []int) {
	for k := -23; k <= 23; k++ {
		out = append(out, k)
	}
	return out
}()

func shifted(n, k int) int {
	if n+k <= 0 {
		return 0
	}
	return (n + k + 2) / 5 * 5
}
