package vault

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"congvu/server/text"
)

// Each way of meaning a syllable has tokens of its own.
const (
	whole         = "name/whole"          // a syllable, without accents
	wholeAccented = "name/whole/accented" // the same as written
	typed         = "name/typed"          // any syllable, or a beginning of the given name
	typedAccented = "name/typed/accented"
)

// tokenSize: among the few ten thousand syllables there are, two hardly meet in 64 bits,
// and a row that does by chance is only a candidate.
const tokenSize = 8

// NameTokens are what is stored beside a sealed name and its aliases, in one column of
// type bytea[] with a GIN index. They are a set: sorted by their own bytes, none twice,
// so that neither order nor number of equal syllables shows. Names that read alike
// (hoà and hòa, composed or not) have the same tokens.
func (v *Vault) NameTokens(names ...string) [][]byte {
	out := [][]byte{} // of a name without letters too: the column need not be null
	add := func(kind, syllable string) { out = append(out, v.token(kind, syllable, tokenSize)) }
	for _, name := range names {
		plain, accented := syllables(text.Key(name)), syllables(text.ToneKey(name))
		for _, s := range plain {
			add(whole, s)
			add(typed, s)
		}
		for _, s := range accented {
			add(wholeAccented, s)
			add(typedAccented, s)
		}
		if len(plain) == 0 || len(accented) == 0 {
			continue
		}
		for _, s := range beginnings(plain[len(plain)-1]) {
			add(typed, s)
		}
		for _, s := range beginnings(accented[len(accented)-1]) {
			// The tone of a cut syllable may belong elsewhere: "hoà" of hoàng is typed "hòa".
			add(typedAccented, text.ToneKey(s))
		}
	}
	return set(out)
}

// NameQuery is what a search for a name asks of the stored tokens: all finds, exact ranks.
//
//	where tokens @> $all order by (tokens @> $exact) desc
//
// Every syllable must occur, in any order; the last one typed may also be the beginning
// of the given name, which is last in a Vietnamese name. Accents do not matter for all;
// exact holds when they were typed as they are written, and then all holds too, so that
// the exact rows of a broad search can be read first and by themselves. Without any letter both are
// empty, and there is nothing to search for. Rows found are candidates: name and
// aliases share one set, so a query may take a syllable of each.
func (v *Vault) NameQuery(q string) (all, exact [][]byte) {
	ask := func(key, kind, last string) (out [][]byte) {
		list := syllables(key)
		for i, s := range list {
			if i == len(list)-1 {
				kind = last
			}
			out = append(out, v.token(kind, s, tokenSize))
		}
		return set(out)
	}
	return ask(text.Key(q), whole, typed), ask(text.ToneKey(q), wholeAccented, typedAccented)
}

// syllables are the words of a search key; a hyphen, a dot or an apostrophe ends one
// ("H'Hen", "Y-Bham").
func syllables(key string) []string {
	return strings.FieldsFunc(key, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r)
	})
}

// beginnings of a syllable, from one letter to all but the last.
func beginnings(s string) (out []string) {
	for i := range s {
		if i > 0 {
			out = append(out, s[:i])
		}
	}
	return out
}

func set(tokens [][]byte) [][]byte {
	slices.SortFunc(tokens, bytes.Compare)
	return slices.CompactFunc(tokens, bytes.Equal)
}
