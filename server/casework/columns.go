package casework

import (
	"slices"
	"strings"

	"congvu/server/text"
)

// columnKind is how a column is read from a cell.
type columnKind string

const (
	kindText   columnKind = "TEXT"
	kindTexts  columnKind = "TEXTS" // several, parted by semicolons
	kindDate   columnKind = "DATE"
	kindBirth  columnKind = "BIRTH" // a day, or only its year
	kindYear   columnKind = "YEAR"
	kindCount  columnKind = "COUNT"
	kindYesNo  columnKind = "YES_NO"
	kindOne    columnKind = "ONE"  // of a list
	kindSome   columnKind = "SOME" // of a list, parted by semicolons
	kindNumber columnKind = "PERSONAL_NUMBER"
	kindCard   columnKind = "OLD_ID_CARD"
	kindPhones columnKind = "PHONES"
)

// ReceivedOn is the column that belongs to the record itself.
const ReceivedOn = "receivedOn"

// Column is a field of Mẫu 05 as one column of a workbook, in and out.
type Column struct {
	// Key is its place as Check names it, "section.field" or, of a list of which a row
	// carries one, "section.list.field".
	Key, Label string
	kind       columnKind
	options    []choice
	heads      []string // what else workbooks call it
	// lines is how many of a list there are; nil when the field stands alone.
	lines func(*Content) int
	// ref is the place of the value in the n-th line, made if need be.
	ref func(c *Content, n int) any
}

// Section is the class the column belongs to; "" for what every record shows.
func (c *Column) Section() Section {
	section, _, _ := strings.Cut(c.Key, ".")
	if section == ReceivedOn {
		return ""
	}
	return Section(section)
}

// Options are the values that a cell may hold, as they are written; nil where any may.
func (c *Column) Options() []string {
	if c.kind == kindYesNo {
		return []string{yes, no}
	}
	if c.kind != kindOne {
		return nil
	}
	return labels(c.options)
}

// Hint is how the column is filled in.
func (c *Column) Hint() string {
	switch c.kind {
	case kindDate:
		return "Ngày/tháng/năm, ví dụ 05/09/2024"
	case kindBirth:
		return "Ngày/tháng/năm; chỉ ghi năm khi chưa rõ ngày"
	case kindSome:
		return "Một hoặc nhiều, cách nhau bằng dấu chấm phẩy: " + strings.Join(labels(c.options), "; ")
	case kindTexts, kindPhones:
		return "Nhiều giá trị cách nhau bằng dấu chấm phẩy"
	case kindNumber:
		return "12 chữ số, định dạng ô là văn bản để giữ số 0 ở đầu"
	case kindCard:
		return "9 chữ số"
	case kindCount:
		return "Một số, ví dụ 2"
	}
	return ""
}

func labels(list []choice) []string {
	out := make([]string, len(list))
	for i, o := range list {
		out[i] = o.label
	}
	return out
}

// ColumnOf finds a column by its key; nil when there is none.
func ColumnOf(key string) *Column {
	i := slices.IndexFunc(Columns, func(c *Column) bool { return c.Key == key })
	if i < 0 {
		return nil
	}
	return Columns[i]
}

// columnAt finds the column that a problem's place speaks of: numbers of lines are no
// part of a column's key.
func columnAt(place string) *Column {
	parts := slices.DeleteFunc(strings.Split(place, "."), func(p string) bool { return strings.Trim(p, "0123456789") == "" })
	return ColumnOf(strings.Join(parts, "."))
}

// Suggest names the column that a heading means; "" when none is plain. Item numbers,
// case, accents and what stands in brackets do not matter.
func Suggest(heading string) string {
	key := headingKey(heading)
	if key == "" {
		return ""
	}
	for _, c := range Columns {
		if key == headingKey(c.Label) || slices.Contains(c.heads, key) {
			return c.Key
		}
	}
	return ""
}

// headingKey is a heading as it is compared, in unaccented words.
func headingKey(heading string) string {
	key := text.Key(heading)
	if at := strings.IndexAny(key, "([*"); at > 0 {
		key = key[:at]
	}
	words := strings.FieldsFunc(key, func(r rune) bool { return !('a' <= r && r <= 'z' || '0' <= r && r <= '9') })
	for len(words) > 1 && strings.Trim(words[0], "0123456789") == "" {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// Sections in the making.
func identityOf(c *Content) *CaseIdentity {
	if c.Identity == nil {
		c.Identity = &CaseIdentity{}
	}
	return c.Identity
}

func contactOf(c *Content) *CaseContact {
	if c.Contact == nil {
		c.Contact = &CaseContact{}
	}
	return c.Contact
}

func familyOf(c *Content) *CaseFamily {
	if c.Family == nil {
		c.Family = &CaseFamily{}
	}
	return c.Family
}

func healthOf(c *Content) *CaseHealth {
	if c.Health == nil {
		c.Health = &CaseHealth{}
	}
	return c.Health
}

func criminalOf(c *Content) *CaseCriminal {
	if c.Criminal == nil {
		c.Criminal = &CaseCriminal{}
	}
	return c.Criminal
}

func managementOf(c *Content) *CaseManagement {
	if c.Management == nil {
		c.Management = &CaseManagement{}
	}
	return c.Management
}

// lineAt is the n-th of a list, which grows to hold it.
func lineAt[T any](list *[]*T, n int) *T {
	for len(*list) <= n {
		*list = append(*list, new(T))
	}
	return (*list)[n]
}

// relative is the one of this relation, added when there is none.
func relative(c *Content, relation FamilyRelation) *CaseRelative {
	f := familyOf(c)
	for _, m := range f.Members {
		if m.Relation == relation {
			return m
		}
	}
	f.Members = append(f.Members, &CaseRelative{Relation: relation})
	return f.Members[len(f.Members)-1]
}

// paper is the one of this kind, added when there is none.
func paper(c *Content, kind PaperKind) *CasePaper {
	i := identityOf(c)
	for _, p := range i.Papers {
		if p.Kind == kind {
			return p
		}
	}
	i.Papers = append(i.Papers, &CasePaper{Kind: kind})
	return i.Papers[len(i.Papers)-1]
}

// IsDay tells whether a number in this column is a count of days.
func (c *Column) IsDay(digits string) bool {
	return c.kind == kindDate || c.kind == kindBirth && len(digits) > 4
}
