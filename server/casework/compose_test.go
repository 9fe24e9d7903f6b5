package casework

import (
	"testing"

	"congvu/server/directory"
)

// A paper of the chairman prints where somebody lives whole: the record keeps the commune
// beside the address.
func TestAddressOfPaper(t *testing.T) {
	commune := &directory.Area{Name: "Phú Xuân", FullName: "Phường Phú Xuân", Parent: &directory.Area{FullName: "Thành phố Huế"}}
	text := func(s string) *string { return &s }
	for _, c := range []struct {
		address *string
		area    *directory.Area
		want    string
	}{
		{text("Số 3, tổ dân phố 1"), commune, "Số 3, tổ dân phố 1, Phường Phú Xuân, Thành phố Huế"},
		{text("Số 3, phường Phú Xuân, Huế"), commune, "Số 3, phường Phú Xuân, Huế"},
		{nil, commune, "Phường Phú Xuân, Thành phố Huế"},
		{text("Số 3"), nil, "Số 3"},
	} {
		if got := placed(c.address, c.area); got == nil || *got != c.want {
			t.Errorf("placed = %v, want %q", got, c.want)
		}
	}
	if got := placed(nil, nil); got != nil {
		t.Errorf("an address out of nothing: %q", *got)
	}
}
