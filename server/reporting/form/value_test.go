package form

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

func TestValuesReadFromJSON(t *testing.T) {
	cases := []struct {
		written string
		want    Value
		bad     bool
	}{
		{`null`, Value{}, false}, {`""`, Value{}, false}, {`"0"`, Num(decimal.Zero), false},
		{`"-"`, Value{Kind: None}, false}, {`"…"`, Value{Kind: NotCollected}, false}, {`"x"`, Value{Kind: NotComparable}, false},
		{`"X"`, Text("X"), false}, {`"1,5"`, Text("1,5"), false}, {`"1e5"`, Text("1e5"), false}, {`"01"`, Text("01"), false},
		{`"1."`, Text("1."), false}, {`".5"`, Text(".5"), false}, {`"--1"`, Text("--1"), false}, {`"+1"`, Text("+1"), false},
		{`"` + strings.Repeat("9", 43) + `"`, Text(strings.Repeat("9", 43)), false},
		{`{"text":"12"}`, Text("12"), false}, {`{"text":"-"}`, Text("-"), false},
		{`12`, Value{}, true}, {`true`, Value{}, true}, {`[]`, Value{}, true}, {`{}`, Value{}, true}, {`{"text":"a","b":1}`, Value{}, true},
	}
	for _, c := range cases {
		var got Value
		err := json.Unmarshal([]byte(c.written), &got)
		if c.bad {
			if err == nil {
				t.Errorf("%s was read as %+v", c.written, got)
			}
			continue
		}
		if err != nil || got.Kind != c.want.Kind || got.String() != c.want.String() {
			t.Errorf("%s is %+v (%v), want %+v", c.written, got, err, c.want)
		}
	}
	if rows := (Cells{"r10": {}, "r2": {}, "r1": {}, "b_r3": {}, "x": {}}).rowKeys(); !reflect.DeepEqual(rows, []string{"r1", "r2", "r10"}) {
		t.Error("rows are not in the order of their numbers")
	}
}
