package forms

import (
	"encoding/json"
	"testing"

	"congvu/server/reporting/form"
)

// frozen are the digests of the forms of one table as they were stored before a form
// could have several: their canonical bytes and what the browser gets must never change.
var frozen = map[string][2]string{
	"01/TCD 2021": {"60a4095a1290eb236a84109a03af3cf29d5154e203c9ef552dbfcd7fc2c17a58",
		"7b910266780f8e185b6b2c30f89c28f94884193d619fdaac95cc8ca8cfd1acc6"},
	"01/TCD 2024": {"6857d5bbe9802ff69f7152a2ed0f34d3749908fe9b14d89c5825a98b6fdd4172",
		"92ca4c2362279f367a6791955fb65779d9f61234cdb60a8a832a76322e7bcead"},
	"01/XLD 2021": {"2f6dc0492ba2d6988e2d90cf87da215ce843e500f8699256c5bbb585792e99b7",
		"1f6d907eb0243882ce8ba4c78e7216688724b6ec5b278493368f36fece3ef159"},
	"01/XLD 2024": {"38ce2f02120664982b125585f9d11125d02bdd804d489db5b89f5ecfdb18b11a",
		"afd77ebb61918d7c9e247a8146ff067f4ff0b1a6006af99d35f84a436c48e001"},
	"DAN-SO 2025": {"5a61be68ab3f4415e98936aaba6d103005b4ad8d585ae8f6ac2ccd45bd2ffe58",
		"d71d7d3d99bb51dd314e17a04e28f9589ba98349e1a1008eb7111afae4c42d5d"},
	"01/SDHT 2025": {"f645be41319d9085fb59853292bb77a3838c7dc250902a19c4088c8e9289bc11",
		"c866f25b645e8590e67626385fdd5b3c8317f53ccc807a07ffc48cd6de0b80ba"},
}

func TestFormsOfOneTableKeepTheirBytes(t *testing.T) {
	all, err := All()
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, def := range all {
		want, ok := frozen[def.Code+" "+def.Edition]
		if !ok {
			continue
		}
		seen++
		compiled, problems := form.Compile(def)
		if len(problems) > 0 {
			t.Fatalf("%s: %v", def.Code, problems)
		}
		for i, v := range []any{def, compiled.Client()} {
			data, err := json.Marshal(v)
			if err != nil {
				t.Fatal(err)
			}
			if got := form.Digest(data); got != want[i] {
				t.Errorf("%s %s, part %d: %s, was %s", def.Code, def.Edition, i, got, want[i])
			}
		}
	}
	if seen != len(frozen) {
		t.Errorf("%d forms looked at, want %d", seen, len(frozen))
	}
}
