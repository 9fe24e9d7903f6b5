package casework

import (
	"regexp"
	"strings"

	"congvu/server/fault"
)

// longNumber is a personal number, an old identity card or a telephone, spaced or not;
// numbers of papers are shorter.
var longNumber = regexp.MustCompile(`\d([ .-]?\d){8,}`)

// InClear refuses a text that stands in the database as it is typed — the number of a
// paper, who signed it — when it says of whom the record is: a long number, or one of the
// names that stand in the record. Where a paper is named after the person, its number and day
// are enough to find it; the paper itself lies sealed.
func (c *Content) InClear(place, s string) error {
	words := " " + PlainName(s) + " "
	said := longNumber.MatchString(s)
	for _, name := range c.names() {
		said = said || strings.Contains(words, " "+name+" ")
	}
	if !said {
		return nil
	}
	return fault.New(fault.BadInput, "CASE_TEXT_NAMES_PERSON",
		"Chỉ ghi số, ký hiệu văn bản (vd 15/BB-CAX) và cơ quan ký; không ghi họ tên, số định danh, điện thoại của người trong hồ sơ.").At(place)
}

// names are the names of the person and of the family, of two words and more: one word
// alone is also that of a place.
func (c *Content) names() (out []string) {
	if c == nil {
		return nil
	}
	add := func(names ...*string) {
		for _, n := range names {
			if n == nil {
				continue
			}
			if plain := PlainName(*n); strings.Contains(plain, " ") {
				out = append(out, plain)
			}
		}
	}
	if i := c.Identity; i != nil {
		add(i.FullName)
		for _, n := range i.OtherNames {
			add(&n)
		}
	}
	if c.Family != nil {
		for _, r := range c.Family.Members {
			add(&r.Name)
		}
	}
	if c.Contact != nil {
		add(c.Contact.Representative)
	}
	return out
}
