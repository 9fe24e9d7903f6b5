package text

import "testing"

// TestLegacyIsTold: names as old tables show them, and what must be left alone.
func TestLegacyIsTold(t *testing.T) {
	for _, c := range []struct {
		texts []string
		want  Encoding
		read  string
	}{
		{[]string{"NguyÔn V¨n Thö", "TrÇn ThÞ Hoa"}, TCVN3, "Nguyễn Văn Thử"},
		{[]string{"Nguyeãn Vaên Thöû", "Traàn Thò Hoa"}, VNI, "Nguyễn Văn Thử"},
		{[]string{"Nguyễn Văn Thử"}, "", ""},
		{[]string{"Hà Nam", "Lê Hà"}, "", ""},
		{[]string{"Nguyen Van Thu"}, "", ""},
	} {
		got := DetectLegacy(c.texts)
		if got != c.want {
			t.Errorf("%q is told as %q", c.texts, got)
		}
		if got != "" && FromLegacy(c.texts[0], got) != c.read {
			t.Errorf("%q reads %q", c.texts[0], FromLegacy(c.texts[0], got))
		}
	}
}
