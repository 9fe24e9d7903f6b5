package document

import (
	"strings"

	"congvu/server/reporting/form"
)

// Shown is a value as it is printed: a decimal comma, dots between thousands, the
// label of a choice, a date day first.
func (h *Head) Shown(v form.Value) string {
	switch {
	case v.Kind == form.IsNumber:
		return vietnamese(v.Number.StringFixed(int32(max(h.Precision, int(-v.Number.Exponent())))), h.Precision)
	case v.Kind == form.IsText && h.Kind == form.KindChoice:
		for _, c := range h.Choices {
			if c.Code == v.Text {
				return c.Label
			}
		}
	case v.Kind == form.IsText && h.Kind == form.KindDate:
		if parts := strings.Split(v.Text, "-"); len(parts) == 3 {
			return parts[2] + "/" + parts[1] + "/" + parts[0]
		}
	}
	return v.String()
}

// vietnamese groups the digits of a plain decimal; zeros beyond the places that the
// column wants say nothing and are left out.
func vietnamese(plain string, places int) string {
	whole, fraction, _ := strings.Cut(plain, ".")
	for len(fraction) > places && strings.HasSuffix(fraction, "0") {
		fraction = fraction[:len(fraction)-1]
	}
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	grouped := strings.Builder{}
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			grouped.WriteByte('.')
		}
		grouped.WriteRune(digit)
	}
	if fraction == "" {
		return sign + grouped.String()
	}
	return sign + grouped.String() + "," + fraction
}
