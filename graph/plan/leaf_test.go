package plan

import (
	"bytes"
	"math"
	"reflect"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/google/uuid"
	"pgregory.net/rapid"
)

// TestLeavesAreWrittenAsGqlgenDoes: a plan and the executor give the same bytes.
func TestLeavesAreWrittenAsGqlgenDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", `"`, `\`, "a\x00\x1f\tb\r\n", "Nguyễn Văn Đức", "\xff"})).Draw(t, "text")
		same(t, text, graphql.MarshalString(text))
		number := rapid.OneOf(rapid.Float64(), rapid.SampledFrom([]float64{0, 1e6, 1e21, 0.1, -1.5e-7, 2161735})).Draw(t, "number")
		same(t, number, graphql.MarshalFloat(number))
		whole := rapid.Int().Draw(t, "whole")
		same(t, whole, graphql.MarshalInt(whole))
		id := uuid.UUID(rapid.SliceOfN(rapid.Byte(), 16, 16).Draw(t, "id"))
		same(t, id, graphql.MarshalUUID(id))
		at := time.Unix(rapid.Int64Range(1, 4e9).Draw(t, "at"), rapid.Int64Range(0, 1e9).Draw(t, "nanos")).UTC()
		same(t, at, graphql.MarshalTime(at))
	})
}

func same(t *rapid.T, value any, by graphql.Marshaler) {
	var want bytes.Buffer
	by.MarshalGQL(&want)
	v := reflect.ValueOf(value)
	got, err := leaf(v.Type())(nil, nil, v)
	if err != nil || string(got) != want.String() {
		t.Fatalf("%T %v: %s, %v; gqlgen writes %s", value, value, got, err, want.String())
	}
}

// TestLeftToGqlgen: what has to be told as an error is not written.
func TestLeftToGqlgen(t *testing.T) {
	for _, value := range []any{math.NaN(), math.Inf(1), math.Inf(-1), time.Time{}} {
		v := reflect.ValueOf(value)
		if got, err := leaf(v.Type())(nil, nil, v); err == nil {
			t.Errorf("%v is written as %s", value, got)
		}
	}
	if leaf(reflect.TypeFor[chan int]()) != nil {
		t.Error("a channel is bound")
	}
}
