package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// alphabet is the Vietnamese order, with f j w z of foreign names at their
// Latin places.
const alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"

// toneRank is the dictionary order: ngang (no mark), huyền, hỏi, ngã, sắc, nặng.
var toneRank = map[rune]byte{grave: '1', hookAbove: '2', tilde: '3', acute: '4', dotBelow: '5'}

var letterRank = rankLetters()

func rankLetters() map[rune]byte {
	ranks := make(map[rune]byte, len(alphabet))
	next := byte('A')
	for _, r := range alphabet {
		ranks[r] = next
		next++
	}
	return ranks
}

// SortKey is a printable key whose byte order (Go's <, PostgreSQL's COLLATE
// "C") is the Vietnamese dictionary order of s, compared word by word, letters
// before tones. It says nothing about letter case or tone placement.
func SortKey(s string) string {
	return sortWords(strings.Fields(fold(s)))
}

// GivenNameKey is the SortKey for lists of people: by given name (the last
// word), then family name, then middle names. "Trần Thị An" comes before "Lê
// Văn Bình". An empty name has the empty key and comes first.
func GivenNameKey(fullName string) string {
	words := strings.Fields(fold(fullName))
	if last := len(words) - 1; last > 0 {
		words = append([]string{words[last]}, words[:last]...)
	}
	return sortWords(words)
}

// sortWords joins the weights of words: letters, '!', tones, and a space after
// each word; both separators are below every weight, so that a shorter word
// comes first.
func sortWords(words []string) string {
	var out strings.Builder
	for i, word := range words {
		if i > 0 {
			out.WriteByte(' ')
		}
		var tones strings.Builder
		for _, l := range splitLetters([]rune(norm.NFD.String(repairMarkOrder(word)))) {
			writeWeight(&out, l)
			if l.tone != 0 {
				tones.WriteByte(toneRank[l.tone])
			}
		}
		if tones.Len() > 0 {
			out.WriteString("!" + tones.String())
		}
	}
	return out.String()
}

// writeWeight writes one letter: digits as they are, letters by rank, any
// other character after both; stray marks have no weight.
func writeWeight(out *strings.Builder, l letter) {
	whole, _ := utf8.DecodeRuneInString(norm.NFC.String(string(l.base) + l.quality))
	rank, known := letterRank[whole]
	switch {
	case known:
		out.WriteByte(rank)
	case whole >= '0' && whole <= '9':
		out.WriteRune(whole)
	case unicode.Is(unicode.Mn, whole):
	default:
		out.WriteByte('~')
		out.WriteRune(whole)
	}
}
