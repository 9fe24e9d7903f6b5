package outline

import (
	"fmt"
	"strings"

	"congvu/server/fault"
	"congvu/server/text"
)

// Sections are the texts of a report by heading key, as saved: a heading nobody
// wrote under yet is not in it and reads as the outline's own text.
type Sections map[string]string

// Under is what stands under a heading: what was written, else what the outline
// begins with.
func (s Sections) Under(h *Heading) string {
	if written, ok := s[h.Key]; ok {
		return written
	}
	return h.Text
}

// Edit is one edited section; Base is the text the editor saw.
type Edit struct{ Key, Text, Base string }

// Conflict is a section that two people changed.
type Conflict struct{ Key, Mine, Theirs string }

// Merged is what saving edits into sections makes.
type Merged struct {
	Sections  Sections // afterwards
	Written   int      // sections that changed
	Keys      []string // which
	Conflicts []Conflict
	Refused   []fault.Problem
}

// Merge applies edits to the sections as they are now. An edit whose base is not
// the present text is a conflict and not written, unless it says the same; one of
// an unknown heading, or longer than the heading allows, is refused. sections is
// not changed. More edits than headings are the fault TOO_MANY_EDITS.
func Merge(d *Definition, sections Sections, edits []Edit) (*Merged, error) {
	if len(edits) > MaxHeadings {
		return nil, fault.New(fault.TooMany, "TOO_MANY_EDITS", "Một lần lưu tối đa %d đề mục, đang gửi %d.", MaxHeadings, len(edits)).At("edits")
	}
	m := &Merged{Sections: Sections{}}
	for key, words := range sections {
		m.Sections[key] = words
	}
	for _, e := range edits {
		if p := m.apply(d.Find(e.Key), e); p != nil {
			p.Place = Place(e.Key)
			m.Refused = append(m.Refused, *p)
		}
	}
	return m, nil
}

func (m *Merged) apply(h *Heading, e Edit) *fault.Problem {
	if h == nil {
		return &fault.Problem{Code: "HEADING_UNKNOWN", Message: "Đề cương không có đề mục này; tải lại trang để xem đề cương đang áp dụng."}
	}
	mine, err := Clean(e.Text)
	if err != nil {
		return err
	}
	if n := len([]rune(mine)); n > h.Limit() {
		return &fault.Problem{Code: "SECTION_TOO_LONG", Message: fmt.Sprintf("Mục “%s” dài %d ký tự, tối đa %d. Rút gọn lại.", h.heading(), n, h.Limit())}
	}
	theirs := m.Sections.Under(h)
	base, err := Clean(e.Base)
	switch {
	case mine == theirs:
	case err != nil || base != theirs:
		m.Conflicts = append(m.Conflicts, Conflict{Key: e.Key, Mine: e.Text, Theirs: theirs})
	default:
		m.Sections[e.Key] = mine
		m.Written++
		m.Keys = append(m.Keys, e.Key)
	}
	return nil
}

// Clean is a text as it is kept: NFC, line ends as "\n", no spaces at the ends of
// lines, no empty lines around it.
func Clean(words string) (string, *fault.Problem) {
	clean, err := text.NFC(words)
	if f := fault.As(err); f != nil {
		return "", &fault.Problem{Code: f.Reason, Message: f.Message}
	}
	lines := strings.Split(clean, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \t")
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n"), nil
}

// Place names a section where problems are told: "section:tinh-hinh-chung".
func Place(key string) string { return "section:" + key }

// Problems are what keeps the text from being sent: a required heading with nothing
// under it, a figure that is not in the form, a figure whose cell is empty.
func (d *Definition) Problems(sections Sections, figures Figures) []fault.Problem {
	var out []fault.Problem
	for _, h := range d.Flat() {
		words := sections.Under(h.Heading)
		if h.Required && strings.TrimSpace(words) == "" {
			out = append(out, fault.Problem{Code: "SECTION_REQUIRED", Place: Place(h.Key), Message: fmt.Sprintf("Mục “%s” bắt buộc nhưng chưa có nội dung.", h.heading())})
		}
		for _, ref := range References(words) {
			if p := figures.problem(ref); p != nil {
				p.Place, p.Message = Place(h.Key), fmt.Sprintf("Mục “%s”: %s", h.heading(), p.Message)
				out = append(out, *p)
			}
		}
	}
	return out
}

func (f Figures) problem(ref Reference) *fault.Problem {
	if ref.broken() {
		return ref.problem("FIGURE_SYNTAX", "không đọc được chỗ dẫn số liệu %s; viết {mã biểu.mã cột}, ví dụ {01/TCD.1}.", ref.Written)
	}
	leaf, p := ref.Find(f.Of)
	if p != nil {
		return p
	}
	if f.at(f.Cells, leaf, ref.Row).String() == "" {
		return ref.problem("FIGURE_EMPTY", "số liệu %s được dẫn trong lời nhưng ô của biểu còn trống.", ref.Written)
	}
	return nil
}

// Frozen is one section as it is sent: kept with its heading, so that it reads
// the same when the outline has changed.
type Frozen struct {
	Key      string `json:"key"`
	Number   string `json:"number"`
	Title    string `json:"title"`
	Depth    int    `json:"depth"`
	Text     string `json:"text"`     // with references
	Rendered string `json:"rendered"` // with figures
}

// Freeze makes the sections as they are sent, all headings in order.
func (d *Definition) Freeze(sections Sections, figures Figures) []Frozen {
	var out []Frozen
	for _, h := range d.Flat() {
		words := sections.Under(h.Heading)
		out = append(out, Frozen{Key: h.Key, Number: h.Number, Title: h.Title, Depth: h.Depth, Text: words, Rendered: figures.Render(words)})
	}
	return out
}
