// Package text is the platform's one treatment of Vietnamese text: what may
// enter (NFC), how it is found (Key, ToneKey), how it is sorted (SortKey,
// GivenNameKey) and how numbers are written (FormatNumber, ParseNumber).
// It is pure: no storage, no clock.
package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congvu/server/fault"

	"golang.org/x/text/unicode/norm"
)

// Combining marks of the Vietnamese alphabet.
const (
	grave      = '\u0300' // huyền
	acute      = '\u0301' // sắc
	circumflex = '\u0302' // â ê ô
	tilde      = '\u0303' // ngã
	breve      = '\u0306' // ă
	hookAbove  = '\u0309' // hỏi
	horn       = '\u031B' // ơ ư
	dotBelow   = '\u0323' // nặng
)

// NFC returns s as the platform stores it: valid UTF-8 in precomposed form
// (dựng sẵn, TCVN 6909:2001), line ends as "\n".
//
// It repairs what keyboards and old converters get wrong:
//   - a tone typed before the circumflex or breve (e + sắc + mũ) becomes the
//     Vietnamese letter, which NFC alone would leave in two pieces;
//   - Ð (U+00D0) and Ɖ (U+0189), which look like Đ, become Đ everywhere; their
//     small forms ð and ɖ become đ at the start of a word only, so that a
//     foreign name such as "Guðmundur" keeps its letter;
//   - marks that turn the direction of writing, which come along with copied telephone
//     numbers, are dropped: on a screen and a print something else would be read than
//     what stands there.
//
// It refuses broken UTF-8 (reason TEXT_BROKEN_UTF8) and control characters
// other than newline and tab (TEXT_CONTROL_CHARACTER). Errors never repeat the
// text, which may be personal.
func NFC(s string) (string, error) {
	if !utf8.ValidString(s) {
		return "", fault.New(fault.BadInput, "TEXT_BROKEN_UTF8",
			"Văn bản không đúng mã UTF-8 tại byte thứ %d. Lưu lại tệp hoặc nội dung bằng bảng mã UTF-8 rồi gửi lại.",
			brokenAt(s)+1)
	}
	s = lineEnds.Replace(s)
	if place := controlAt(s); place > 0 {
		return "", fault.New(fault.BadInput, "TEXT_CONTROL_CHARACTER",
			"Văn bản có ký tự điều khiển không hiển thị được ở vị trí thứ %d. Xóa ký tự đó rồi gửi lại.", place)
	}
	return repairD(norm.NFC.String(repairMarkOrder(dropTurns(s)))), nil
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// brokenAt is the index of the first byte that is not UTF-8.
func brokenAt(s string) int {
	for i, r := range s {
		if r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD") {
			return i
		}
	}
	return len(s)
}

// controlAt is the 1-based character position of the first refused control
// character, 0 if there is none.
func controlAt(s string) int {
	place := 0
	for _, r := range s {
		place++
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return place
		}
	}
	return 0
}

// dropTurns drops embeddings, overrides and isolates of direction (Unicode annex 9).
func dropTurns(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069' {
			return -1
		}
		return r
	}, s)
}

// repairMarkOrder moves a circumflex or breve before the tone that was typed
// first: both have combining class 230, so normalisation keeps their order.
func repairMarkOrder(s string) string {
	if !strings.ContainsRune(s, circumflex) && !strings.ContainsRune(s, breve) {
		return s
	}
	marks := []rune(norm.NFD.String(s))
	for i := range marks {
		for j := i; j > 0 && (marks[j] == circumflex || marks[j] == breve) && isTone(marks[j-1]); j-- {
			marks[j-1], marks[j] = marks[j], marks[j-1]
		}
	}
	return string(marks)
}

// repairD replaces the letters that look like Đ.
func repairD(s string) string {
	if !strings.ContainsAny(s, "ÐƉðɖ") {
		return s
	}
	var out strings.Builder
	inWord := false
	for _, r := range s {
		switch {
		case r == 'Ð' || r == 'Ɖ':
			r = 'Đ'
		case (r == 'ð' || r == 'ɖ') && !inWord:
			r = 'đ'
		}
		out.WriteRune(r)
		inWord = unicode.IsLetter(r)
	}
	return out.String()
}

func isTone(r rune) bool {
	return r == grave || r == acute || r == tilde || r == hookAbove || r == dotBelow
}
