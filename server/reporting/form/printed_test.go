package form

import (
	"strings"
	"testing"
)

func TestPlainRuleOfThePrintedDots(t *testing.T) {
	cases := []struct{ chain, want string }{
		{"=4+13+22", "4 13 22"},
		{"1=2+3+…+7", "2 3 4 5 6 7"},
		{"=2+…+5", "2 3 4 5"},
		{"= (2) + (3) + ... + (7)", "2 3 4 5 6 7"},
		{"=3+5+…+11", "3 5 7 9 11"},
		{"=20+…+24", "20 21 22 23 24"},
		{"9=11+12+13=14+15+16+17=18+22", "11 12 13|14 15 16 17|18 22"},
		{"=11+15+16+17=18+…+22=23+26", "11 15 16 17|18 19 20 21 22|23 26"},
		{"=1-4", "1 -4"},
		{"=2.1+2.2", "2.1 2.2"},
	}
	for _, c := range cases {
		head := strings.SplitN(c.chain, "=", 2)[0]
		sums, fault := readPrinted(c.chain, strings.TrimSpace(head))
		if fault != "" {
			t.Errorf("%s: %s", c.chain, fault)
			continue
		}
		var sides []string
		for _, sum := range sums {
			codes := make([]string, len(sum.codes))
			for i, code := range sum.codes {
				codes[i] = map[bool]string{true: "-"}[sum.minus[i]] + code
			}
			sides = append(sides, strings.Join(codes, " "))
		}
		if got := strings.Join(sides, "|"); got != c.want {
			t.Errorf("%s reads %q, want %q", c.chain, got, c.want)
		}
	}
	for _, bad := range []string{"4+13", "=4++13", "=…+7", "=2+…", "=2-…+7", "=A+…+7", "=7+…+2", "=", "=4*13"} {
		if sums, fault := readPrinted(bad, ""); fault == "" {
			t.Errorf("%q was read as %v", bad, sums)
		}
	}
}
