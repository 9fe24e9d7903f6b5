package outline

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"congvu/server/fault"
	"congvu/server/reporting/form"
)

// Parse reads an outline document, YAML or JSON, and checks it. It reports every
// problem it finds, each with its path ("headings[0].children[1].title") and line;
// with any problem there is no outline. Whether the figures it pulls exist is
// Check's matter: that depends on the forms of the day.
func Parse(data []byte) (*Definition, []fault.Problem) {
	doc, problems := form.ReadDocument(data, MaxDocument)
	if problems != nil {
		return nil, problems
	}
	def := &Definition{
		Code: doc.Text("code"), Edition: doc.Text("edition"), Title: doc.Text("title"), LegalBasis: doc.Text("legalBasis"),
		ValidFrom: doc.Text("validFrom"), ValidTo: doc.Text("validTo"),
	}
	doc.List("headings", func(item *form.Document) { def.Headings = append(def.Headings, read(item)) })
	if problems := doc.Done(def.validate()); len(problems) > 0 {
		return nil, problems
	}
	return def, nil
}

func read(item *form.Document) Heading {
	h := Heading{
		Key: item.Text("key"), Number: item.Text("number"), Title: item.Text("title"), Guidance: item.Text("guidance"),
		Text: item.Text("text"), Required: item.Truth("required", false), MaxLength: item.Whole("maxLength", 0),
	}
	item.List("children", func(child *form.Document) { h.Children = append(h.Children, read(child)) })
	return h
}

// headingKey is what a heading may be called: it stands in addresses and places.
var headingKey = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_-]*$`)

// checking collects the faults of one outline.
type checking struct{ problems []fault.Problem }

func (c *checking) fail(place, code, format string, args ...any) {
	c.problems = append(c.problems, fault.Problem{Code: code, Place: place, Message: fmt.Sprintf(format, args...)})
}

func (d *Definition) validate() []fault.Problem {
	c := &checking{}
	for _, field := range []struct{ place, name, value string }{
		{"code", "mã", d.Code}, {"edition", "bản", d.Edition}, {"title", "tên", d.Title}, {"legalBasis", "căn cứ pháp lý", d.LegalBasis},
	} {
		c.words(field.place, field.name+" của đề cương", field.value, MaxTitle, true)
	}
	c.day("validFrom", d.ValidFrom, true)
	c.day("validTo", d.ValidTo, false)
	if d.ValidTo != "" && d.ValidTo < d.ValidFrom {
		c.fail("validTo", "OUT_OF_ORDER", "Ngày hết hiệu lực (validTo) trước ngày có hiệu lực (validFrom).")
	}
	all := d.Flat()
	if len(all) == 0 {
		c.fail("headings", "MISSING", "Đề cương chưa có đề mục nào.")
	}
	if len(all) > MaxHeadings {
		c.fail("headings", "TOO_MANY", "Đề cương có %d đề mục, tối đa %d.", len(all), MaxHeadings)
		return c.problems
	}
	keys := map[string]bool{}
	for _, h := range all {
		if keys[h.Key] {
			c.fail(h.Path+".key", "DUPLICATE", "Khóa đề mục %q bị trùng.", h.Key)
		}
		keys[h.Key] = true
		c.heading(h)
	}
	return c.problems
}

func (c *checking) heading(h Placed) {
	if !headingKey.MatchString(h.Key) || len(h.Key) > maxKeyLength {
		c.fail(h.Path+".key", "KEY_INVALID", "Khóa đề mục %q không đúng; bắt đầu bằng chữ không dấu, chỉ gồm chữ, số, _ và -, tối đa %d ký tự.", h.Key, maxKeyLength)
	}
	if h.Depth >= MaxDepth {
		c.fail(h.Path, "TOO_DEEP", "Đề mục lồng quá %d cấp.", MaxDepth)
	}
	if h.MaxLength < 0 || h.MaxLength > MaxLength {
		c.fail(h.Path+".maxLength", "OUT_OF_RANGE", "Độ dài tối đa của đề mục từ 1 đến %d ký tự.", MaxLength)
	}
	c.words(h.Path+".number", "số thứ tự", h.Number, 20, false)
	c.words(h.Path+".title", "tên đề mục", h.Title, MaxTitle, true)
	c.words(h.Path+".guidance", "hướng dẫn", h.Guidance, MaxGuidance, false)
	c.words(h.Path+".text", "lời mở sẵn", h.Text, min(MaxText, h.Limit()), false)
	for place, text := range map[string]string{h.Path + ".guidance": h.Guidance, h.Path + ".text": h.Text} {
		for _, ref := range References(text) {
			if ref.broken() {
				c.fail(place, "FIGURE_SYNTAX", "Không đọc được chỗ dẫn số liệu %s; viết {mã biểu.mã cột} hoặc {mã biểu.mã cột@dòng}, ví dụ {01/TCD.1}.", ref.Written)
			}
		}
	}
}

func (c *checking) words(place, name, value string, limit int, required bool) {
	if required && strings.TrimSpace(value) == "" {
		c.fail(place, "MISSING", "Thiếu %s.", name)
	}
	if n := len([]rune(value)); n > limit {
		c.fail(place, "TOO_LONG", "Phần %s dài %d ký tự, tối đa %d.", name, n, limit)
	}
}

func (c *checking) day(place, value string, required bool) {
	if value == "" && !required {
		return
	}
	if _, err := time.Parse(time.DateOnly, value); err != nil {
		c.fail(place, "DATE_INVALID", "Ngày %s %q không hợp lệ; viết năm-tháng-ngày, ví dụ 2026-01-01.", place, value)
	}
}

func index(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }
