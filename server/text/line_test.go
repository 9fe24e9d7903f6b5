package text

import "testing"

func TestLine(t *testing.T) {
	for in, want := range map[string]string{
		"  Nha\u0302\u0300m  ": "Nhầm", "\u200b": "", " \u200b\n\ufeff ": "", "?": "?", "Bổ sung": "Bổ sung",
	} {
		if got, err := Line(in); err != nil || got != want {
			t.Errorf("%q: %q, %v, want %q", in, got, err, want)
		}
	}
	if _, err := Line("a\x00b"); err == nil {
		t.Error("a control character is kept")
	}
}
