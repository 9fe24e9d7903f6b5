// Package outline holds outlines (đề cương) as validated data: the tree of headings
// under which a report is written, with guidance, text to begin with and figures
// pulled from the report's own form. It is pure: it reads no clock, file or
// database. docs/outlines.md describes the format for authors.
package outline

// Limits of an outline and of what is written under it.
const (
	MaxHeadings  = 200
	MaxDepth     = 4
	MaxTitle     = 500
	MaxGuidance  = 4000
	MaxText      = 10_000 // of the text a section begins with
	MaxLength    = 50_000 // code points one heading may allow
	UsualLength  = 10_000 // where a heading names no limit
	MaxDocument  = 1 << 20
	maxKeyLength = 40
)

// Definition is one edition of an outline. Parse makes it out of a document;
// marshalled to JSON it is a document that Parse reads back the same.
type Definition struct {
	Code       string    `json:"code"`
	Edition    string    `json:"edition"`
	Title      string    `json:"title"`
	LegalBasis string    `json:"legalBasis"`
	ValidFrom  string    `json:"validFrom"`         // yyyy-MM-dd; it serves periods closing from then on
	ValidTo    string    `json:"validTo,omitempty"` // last closing day; "" = still in use
	Headings   []Heading `json:"headings"`
}

// Heading is one heading with those below it.
type Heading struct {
	Key       string    `json:"key"`    // names the section for good, over all editions
	Number    string    `json:"number"` // as printed: "I.1", "" for none
	Title     string    `json:"title"`
	Guidance  string    `json:"guidance,omitempty"`
	Text      string    `json:"text,omitempty"` // what a section begins with; may pull figures
	Required  bool      `json:"required,omitempty"`
	MaxLength int       `json:"maxLength,omitempty"` // code points; 0 = UsualLength
	Children  []Heading `json:"children,omitempty"`
}

// Placed is a heading with where it stands.
type Placed struct {
	*Heading
	Depth int    // 0 for the top
	Path  string // "headings[0].children[1]"
}

// Limit is how many code points the section may have.
func (h *Heading) Limit() int {
	if h.MaxLength == 0 {
		return UsualLength
	}
	return h.MaxLength
}

// Flat lists all headings in the order in which they are read.
func (d *Definition) Flat() []Placed { return flat(d.Headings, "headings", 0, nil) }

func flat(list []Heading, path string, depth int, found []Placed) []Placed {
	for i := range list {
		at := index(path, i)
		found = append(found, Placed{Heading: &list[i], Depth: depth, Path: at})
		found = flat(list[i].Children, at+".children", depth+1, found)
	}
	return found
}

// Keys lists the keys of all headings in order.
func (d *Definition) Keys() []string {
	var out []string
	for _, h := range d.Flat() {
		out = append(out, h.Key)
	}
	return out
}

// Find is the heading of a key, nil if there is none.
func (d *Definition) Find(key string) *Heading {
	for _, h := range d.Flat() {
		if h.Key == key {
			return h.Heading
		}
	}
	return nil
}
