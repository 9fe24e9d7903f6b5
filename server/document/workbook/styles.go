package workbook

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"congvu/server/document"
	"congvu/server/reporting/form"
)

// kindStyle names the look of a value: "number 2", "text", "date".
func kindStyle(h *document.Head) string {
	switch h.Kind {
	case form.KindNumber:
		return "number " + strconv.Itoa(h.Precision)
	case form.KindText:
		return "text"
	}
	return "sign"
}

// style is the number of a look in the workbook, made when first asked for. Its name
// is the kind of cell with what holds beside it: "strong", "open" (to be filled in),
// "computed".
func (p *page) style(name string) int {
	if id, known := p.styles[name]; known {
		return id
	}
	s := &excelize.Style{Font: &excelize.Font{Family: "Times New Roman", Size: 11},
		Alignment: &excelize.Alignment{Vertical: "center", WrapText: true}, Border: thin}
	words := strings.Fields(name)
	switch words[0] {
	case "title":
		s.Font.Bold, s.Border, s.Alignment.WrapText = true, nil, false
	case "note":
		s.Font.Italic, s.Border, s.Alignment.WrapText = true, nil, false
	case "head":
		s.Font.Bold, s.Alignment.Horizontal = true, "center"
		s.Fill = filled("EDEDED")
	case "code":
		s.Font.Italic, s.Font.Size, s.Alignment.Horizontal = true, 9, "center"
	case "number":
		format := "#,##0"
		if places, _ := strconv.Atoi(words[1]); places > 0 {
			format += "." + strings.Repeat("0", places)
		}
		s.CustomNumFmt, s.Alignment.Horizontal = &format, "right"
	case "text", "sign":
		format := "@" // a date or a code must not become something else
		s.CustomNumFmt = &format
		if words[0] == "sign" {
			s.Alignment.Horizontal = "center"
		}
	}
	s.Protection = &excelize.Protection{Locked: true}
	for _, word := range words[1:] {
		switch word {
		case "strong":
			s.Font.Bold = true
		case "open":
			s.Protection.Locked = false
		case "computed":
			s.Fill = filled("F2F2F2")
		}
	}
	id, err := p.NewStyle(s)
	p.keep(err)
	p.styles[name] = id
	return id
}

func filled(color string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
}

var thin = []excelize.Border{
	{Type: "left", Color: "808080", Style: 1}, {Type: "right", Color: "808080", Style: 1},
	{Type: "top", Color: "808080", Style: 1}, {Type: "bottom", Color: "808080", Style: 1},
}
