package text

import (
	"regexp"
	"sort"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Encoding is a code of before TCVN 6909:2001 that old tables are still written in; ""
// is Unicode. The browser reads what is pasted by the same tables
// (frontend/src/shared/text/legacy.ts).
type Encoding string

// The old codes.
const (
	TCVN3 Encoding = "TCVN3"
	VNI   Encoding = "VNI"
)

// tcvn3Pairs: TCVN 5712:1993 (VN3) as its ABC typefaces use it, each letter with the
// Latin-1 character that a spreadsheet shows for it. Capitals with a tone have no code.
const tcvn3Pairs = `àµ á¸ ả¶ ã· ạ¹ ă¨ ằ» ắ¾ ẳ¼ ẵ½ ặÆ â© ầÇ ấÊ ẩÈ ẫÉ ậË đ® èÌ éÐ ẻÎ ẽÏ ẹÑ êª ềÒ ếÕ ểÓ ễÔ ệÖ ì× íÝ ỉØ ĩÜ ịÞ ` +
	`òß óã ỏá õâ ọä ô« ồå ốè ổæ ỗç ộé ơ¬ ờê ớí ởë ỡì ợî ùï úó ủñ ũò ụô ư` + "\u00ad" + ` ừõ ứø ửö ữ÷ ựù ỳú ýý ỷû ỹü ỵþ Ă¡ Â¢ Ê£ Ô¤ Ơ¥ Ư¦ Đ§`

// VNI for Windows: a letter, then a character for its marks; some letters are one.
const vniSingles = `đñ ĐÑ ơô ƠÔ ưö ƯÖ íí ìì ỉæ ĩó ịò ÍÍ ÌÌ ỈÆ ĨÓ ỊÒ ỵî ỴÎ`

// vniMarked are the letters of a base in the order of the marks behind it.
var vniMarked = [][3]string{
	{"a", "àáảãạ", "øùûõï"}, {"e", "èéẻẽẹ", "øùûõï"}, {"o", "òóỏõọ", "øùûõï"}, {"u", "ùúủũụ", "øùûõï"}, {"y", "ỳýỷỹ", "øùûõ"},
	{"ô", "ờớởỡợ", "øùûõï"}, {"ö", "ừứửữự", "øùûõï"},
	{"a", "âầấẩẫậ", "âàáåãä"}, {"e", "êềếểễệ", "âàáåãä"}, {"o", "ôồốổỗộ", "âàáåãä"}, {"a", "ăằắẳẵặ", "êèéúüë"},
}

var legacyTables = map[Encoding]map[string]string{TCVN3: pairsOf(tcvn3Pairs), VNI: vniTable()}

func pairsOf(list string) map[string]string {
	out := map[string]string{}
	for _, pair := range strings.Split(list, " ") {
		_, size := utf8.DecodeRuneInString(pair)
		out[pair[size:]] = pair[:size]
	}
	return out
}

func vniTable() map[string]string {
	out := pairsOf(vniSingles)
	for _, group := range vniMarked {
		marks := []rune(group[2])
		for i, letter := range []rune(group[1]) {
			code := group[0] + string(marks[i])
			out[code] = string(letter)
			out[strings.ToUpper(code)] = strings.ToUpper(string(letter))
		}
	}
	return out
}

// FromLegacy reads a text of an old code as Unicode; two characters that stand for one
// letter go first.
func FromLegacy(s string, e Encoding) string {
	table, letters := legacyTables[e], []rune(s)
	var out strings.Builder
	for i := 0; i < len(letters); i++ {
		if i+1 < len(letters) {
			if pair, ok := table[string(letters[i:i+2])]; ok {
				out.WriteString(pair)
				i++
				continue
			}
		}
		if one, ok := table[string(letters[i])]; ok {
			out.WriteString(one)
		} else {
			out.WriteRune(letters[i])
		}
	}
	return norm.NFC.String(out.String())
}

var (
	onlyUnicode = regexp.MustCompile(`[ăđĩũơưĂĐĨŨƠƯẠ-ỹ\x{0300}\x{0301}\x{0303}\x{0309}\x{0323}]`) // neither old code writes these
	oldMarked   = regexp.MustCompile(`[\x{00a1}-\x{00ff}]`)
	tones       = strings.NewReplacer("\u0300", "", "\u0301", "", "\u0303", "", "\u0309", "", "\u0323", "")
	syllable    = regexp.MustCompile(`^(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?(?:iêu|yêu|oai|oao|oay|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy])(?:ch|nh|ng|[cmnpt])?$`)
	between     = regexp.MustCompile(`[\s.,;:!?()"'“”/–-]+`)
)

// How sure a reading must be, and by how much it must beat the text as it stands.
const (
	sure  = 0.75
	ahead = 0.25
)

// DetectLegacy tells which old code texts are written in; "" for Unicode, for plain
// text, and in doubt.
func DetectLegacy(texts []string) Encoding {
	var words []string
	for _, t := range texts {
		if onlyUnicode.MatchString(t) || !oldMarked.MatchString(t) {
			continue
		}
		for _, w := range between.Split(t, -1) {
			if oldMarked.MatchString(w) {
				words = append(words, w)
			}
		}
	}
	if len(words) == 0 {
		return ""
	}
	codes := []Encoding{TCVN3, VNI}
	sort.SliceStable(codes, func(i, j int) bool { return share(words, codes[i]) > share(words, codes[j]) })
	if best := share(words, codes[0]); best < sure || best-share(words, "") < ahead {
		return ""
	}
	return codes[0]
}

// share is how many of the words are syllables when read in a code.
func share(words []string, e Encoding) float64 {
	n := 0
	for _, w := range words {
		if e != "" {
			w = FromLegacy(w, e)
		}
		if isSyllable(w) {
			n++
		}
	}
	return float64(n) / float64(len(words))
}

func isSyllable(word string) bool {
	apart := norm.NFD.String(strings.ToLower(word))
	bare := tones.Replace(apart)
	return len([]rune(apart))-len([]rune(bare)) <= 1 && syllable.MatchString(norm.NFC.String(bare))
}
