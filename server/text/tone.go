package text

import "strings"

// letter is one base letter with its quality marks (â, ơ …) and its tone.
type letter struct {
	base    rune
	quality string
	tone    rune // 0 = none
}

func (l letter) isVowel() bool { return strings.ContainsRune("aeiouy", l.base) }

// placeTones writes one decomposed lower-case word with every tone on the
// canonical vowel of its vowel group.
func placeTones(word []rune) string {
	letters := splitLetters(word)
	for start := 0; start < len(letters); start++ {
		if !letters[start].isVowel() {
			continue
		}
		end := start
		for end < len(letters) && letters[end].isVowel() {
			end++
		}
		nucleus := nucleusStart(letters, start, end)
		moveTone(letters[start:end], toneVowel(letters, nucleus, end)-start)
		start = end
	}
	var out strings.Builder
	for _, l := range letters {
		out.WriteRune(l.base)
		out.WriteString(l.quality)
		if l.tone != 0 {
			out.WriteRune(l.tone)
		}
	}
	return out.String()
}

func splitLetters(word []rune) []letter {
	letters := make([]letter, 0, len(word))
	for _, r := range word {
		switch last := len(letters) - 1; {
		case last >= 0 && isTone(r) && letters[last].tone == 0:
			letters[last].tone = r
		case last >= 0 && (r == circumflex || r == breve || r == horn):
			letters[last].quality += string(r)
		default:
			letters = append(letters, letter{base: r})
		}
	}
	return letters
}

// nucleusStart skips the vowel letter that belongs to the onset: the u of "qu"
// and the i of "gi" before another vowel ("quý", "già").
func nucleusStart(letters []letter, start, end int) int {
	if start == 0 || end-start < 2 {
		return start
	}
	before, first := letters[start-1].base, letters[start]
	if first.quality == "" && (before == 'q' && first.base == 'u' || before == 'g' && first.base == 'i') {
		return start + 1
	}
	return start
}

// toneVowel is the index of the vowel that carries the tone, in the placement
// of the official unit names ("Hòa", "Thúy"): a marked vowel (â, ơ …) first,
// the last one if there are two; else the last before a final consonant; else
// the first of two, the middle of three.
func toneVowel(letters []letter, start, end int) int {
	for i := end - 1; i >= start; i-- {
		if letters[i].quality != "" {
			return i
		}
	}
	switch {
	case end < len(letters):
		return end - 1
	case end-start >= 3:
		return start + 1
	default:
		return start
	}
}

// moveTone puts the group's tone on vowel target. A group with two tones is
// not a Vietnamese syllable and stays as it is.
func moveTone(group []letter, target int) {
	from := -1
	for i, l := range group {
		if l.tone == 0 {
			continue
		}
		if from >= 0 {
			return
		}
		from = i
	}
	if from >= 0 && from != target {
		group[target].tone, group[from].tone = group[from].tone, 0
	}
}
