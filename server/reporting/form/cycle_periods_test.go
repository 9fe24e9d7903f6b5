package form

import (
	"strings"
	"testing"
)

// Two columns that read each other.
const twoColumns = `
code: X
edition: "1"
title: Biểu thử
legalBasis: Văn bản thử
validFrom: 2024-01-01
columns:
  - {code: "1", label: A, formula: FIRST, indicator: {key: a, name: A, overUnits: SUM, overTime: SUM}}
  - {code: "2", label: B, formula: SECOND, indicator: {key: b, name: B, overUnits: SUM, overTime: SUM}}
`

// TestCyclesAcrossPeriods: going back a period ends somewhere, since what another
// period holds is read as it was stored; the year so far holds this period too, and
// a sum that needs itself has no value.
func TestCyclesAcrossPeriods(t *testing.T) {
	for name, c := range map[string]struct {
		first, second string
		loop          bool
	}{
		"each reads the other's previous period":   {`prev("c2") + 1`, `prev("c1") + 1`, false},
		"a running total of itself":                {`prev("c1") + c2`, `prev("c2")`, false},
		"one back, one here":                       {`prev("c2") + 1`, `c1 + 1`, false},
		"last year's":                              {`lastYear("c2")`, `c1 * 2`, false},
		"the year so far of what reads it":         {`ytd("c2")`, `c1 + 1`, true},
		"the year so far of itself":                {`ytd("c1")`, `c1`, true},
		"the year so far behind a previous period": {`prev("c2") + ytd("c2")`, `prev("c1") + c1`, true},
		"both in this period":                      {`c2`, `c1`, true},
	} {
		quoted := func(s string) string { return "'" + s + "'" }
		_, problems := Parse([]byte(strings.NewReplacer("FIRST", quoted(c.first), "SECOND", quoted(c.second)).Replace(twoColumns)))
		found := ""
		for _, p := range problems {
			if p.Code != "FORMULA_CYCLE" || !strings.HasPrefix(p.Place, "columns[") || !strings.HasSuffix(p.Place, ".formula") {
				t.Errorf("%s: %+v", name, p)
			}
			found = p.Message
		}
		if (found != "") != c.loop {
			t.Errorf("%s: refused %v, want %v: %s", name, found != "", c.loop, found)
		}
	}
}
