package scalar

import "testing"

// TestDecimalsAreDigits: a short text that means a gigabyte of digits is refused before anybody
// writes it out or compares it.
func TestDecimalsAreDigits(t *testing.T) {
	for _, good := range []string{"0", "-12.50", "+3", "0.00000001", "123456789012345678901234567890"} {
		if _, err := UnmarshalDecimal(good); err != nil {
			t.Errorf("%s: %v", good, err)
		}
	}
	for _, bad := range []any{"1e999999999", "1E-999999999", "", ".", "1.", "abc", "NaN", "1,5", 12.5} {
		if d, err := UnmarshalDecimal(bad); err == nil {
			t.Errorf("%v is read with the exponent %d", bad, d.Exponent())
		}
	}
}
