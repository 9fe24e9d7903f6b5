package forms

import "testing"

func TestAll(t *testing.T) {
	all, err := All()
	if err != nil { t.Fatal(err) }
	t.Log(len(all))
}
