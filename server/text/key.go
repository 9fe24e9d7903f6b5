package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Key is the search key of s: lower case, without accents, đ as d, runs of
// white space as one space, invisible format characters dropped. "Nguyễn  Văn
// Đức" and "nguyen van duc" have the same key. Any string is accepted.
func Key(s string) string {
	var out strings.Builder
	out.Grow(len(s))
	for _, r := range norm.NFKD.String(fold(s)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == 'đ' || r == 'ð' || r == 'ɖ':
			out.WriteByte('d')
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

// ToneKey is the search key that keeps the accents: lower case, precomposed,
// white space folded, and the tone on one canonical letter of its syllable, so
// that "hoà" and "hòa", "thuý" and "thúy" are equal. A match of ToneKey ranks
// before a match of Key alone.
func ToneKey(s string) string {
	letters := []rune(norm.NFD.String(repairMarkOrder(fold(s))))
	var out strings.Builder
	out.Grow(len(s))
	for i := 0; i < len(letters); {
		end := i
		for end < len(letters) && isWordRune(letters[end]) {
			end++
		}
		if end == i {
			out.WriteRune(letters[i])
			i++
			continue
		}
		out.WriteString(placeTones(letters[i:end]))
		i = end
	}
	return norm.NFC.String(out.String())
}

// fold lowers, mends look-alikes of đ, drops format characters such as the
// zero-width space of pasted cells, and folds white space.
func fold(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	return strings.Join(strings.Fields(strings.ToLower(repairD(s))), " ")
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) }
