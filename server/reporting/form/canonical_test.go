package form

import (
	"encoding/json"
	"testing"
)

func TestCanonicalBytes(t *testing.T) {
	def := ratio(t).Def
	cells := func(text string) Cells {
		var c Cells
		if err := json.Unmarshal([]byte(text), &c); err != nil {
			t.Fatal(err)
		}
		return c
	}
	write := func(c Cells, header map[string]string) string {
		data, err := Canonical(def, c, header, nil)
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	one := write(cells(`{"r1":{"c2":"-","c1":"1.50","c3":null,"c9":{"text":"hoà <b>"}},"r2":{}}`), map[string]string{"unit": "21211", "period": "2026-Q3"})
	two := write(cells(`{"r1":{"c9":{"text":"hoa\u0300 <b>"},"c1":"1.5","c2":"-"}}`), map[string]string{"period": "2026-Q3", "unit": "21211"})
	if one != two {
		t.Errorf("equal submissions differ:\n%s\n%s", one, two)
	}
	definition, _ := marshal(def)
	want := `{"cells":{"r1":{"c1":"1.5","c2":"-","c9":{"text":"hoà <b>"}}},"form":{"code":"01/THU","definition":"` +
		Digest(definition) + `","edition":"1"},"header":{"period":"2026-Q3","unit":"21211"}}`
	if one != want {
		t.Errorf("\n got %s\nwant %s", one, want)
	}
	if zero := write(cells(`{"r1":{"c1":"1.5","c2":"0"}}`), nil); zero == write(cells(`{"r1":{"c1":"1.5","c2":"-"}}`), nil) {
		t.Error("0 and - are written alike")
	}
	if got := Digest([]byte("abc")); got != "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" {
		t.Errorf("SHA-256 of abc is %s", got)
	}
}
