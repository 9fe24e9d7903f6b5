package consolidate

import (
	"strings"

	"congvu/server/reporting/outline"
)

// Voice is what one report below says under a heading, in words of its own.
type Voice struct{ Unit, Text string }

// OwnWords is what a unit wrote under a heading, with its own figures; nothing where
// it left the section as the outline begins it: those figures are in the sums.
func OwnWords(begins, written, rendered string) string {
	if strings.TrimSpace(written) == strings.TrimSpace(begins) {
		return ""
	}
	return strings.TrimSpace(rendered)
}

// JoinTexts puts the texts of the reports below under one heading, each with its unit,
// after what the outline begins it with. A text is taken whole or not at all: fits says
// how many of them, in order, the section has room for.
func JoinTexts(begins string, voices []Voice) (joined string, fits int) {
	var out strings.Builder
	out.WriteString(begins)
	length := len([]rune(begins))
	for i, v := range voices {
		part := said(v)
		if out.Len() > 0 {
			part = "\n\n" + part
		}
		if length += len([]rune(part)); length > outline.MaxLength {
			return out.String(), i
		}
		out.WriteString(part)
	}
	return out.String(), len(voices)
}

// said names the unit before its words; a list begins on a line of its own.
func said(v Voice) string {
	if strings.HasPrefix(v.Text, "- ") {
		return v.Unit + ":\n" + v.Text
	}
	return v.Unit + ": " + v.Text
}

// FillTexts sets the joined texts in a draft. What the consolidating unit wrote itself
// stays: a section is set anew only while it reads as it was joined before, or as the
// outline begins it.
func FillTexts(tree *outline.Definition, draft outline.Sections, before, after map[string][]Voice) outline.Sections {
	out := outline.Sections{}
	for key, words := range draft {
		out[key] = words
	}
	for _, h := range tree.Flat() {
		was, _ := JoinTexts(h.Text, before[h.Key])
		if now := draft.Under(h.Heading); now != was && now != h.Text {
			continue
		}
		if joined, _ := JoinTexts(h.Text, after[h.Key]); joined == h.Text {
			delete(out, h.Key)
		} else {
			out[h.Key] = joined
		}
	}
	return out
}
