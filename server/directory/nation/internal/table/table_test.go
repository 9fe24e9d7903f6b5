package table

import (
	"bytes"
	"reflect"
	"testing"
)

var pair = Kind{"pair.tsv.gz", []string{"code", "name"}}

func TestEncodeThenDecode(t *testing.T) {
	rows := [][]string{{"51", "Quảng Ngãi"}, {"46", ""}, {"", ""}}
	first, err := Encode(pair, rows)
	if err != nil {
		t.Fatal(err)
	}
	second, err := Encode(pair, rows)
	if err != nil || !bytes.Equal(first, second) {
		t.Fatalf("the same rows gave other bytes: %v", err)
	}
	got, err := Decode(pair, first)
	if err != nil || !reflect.DeepEqual(got, rows) {
		t.Fatalf("got %q, %v", got, err)
	}
}

func TestEncodeRefuses(t *testing.T) {
	for _, row := range [][]string{{"51"}, {"51", "a\tb"}, {"51", "a\nb"}, {"51", "a\r"}} {
		if _, err := Encode(pair, [][]string{row}); err == nil {
			t.Errorf("%q was accepted", row)
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	good, err := Encode(pair, [][]string{{"51", "Quảng Ngãi"}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Decode(Kind{"other", []string{"code", "title"}}, good); err == nil {
		t.Error("other column names were accepted")
	}
	if _, err := Decode(Kind{"other", []string{"code"}}, good); err == nil {
		t.Error("another number of columns was accepted")
	}
	if _, err := Decode(pair, good[:len(good)-6]); err == nil {
		t.Error("a cut-off file was accepted")
	}
	if _, err := Decode(pair, []byte("51\tQuảng Ngãi")); err == nil {
		t.Error("a file that is not gzip was accepted")
	}
}
