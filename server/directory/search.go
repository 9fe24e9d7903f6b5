package directory

import (
	"cmp"
	"encoding/base64"
	"slices"
	"strings"

	"congvu/server/fault"
	"congvu/server/text"
)

// UnitQuery asks for a page of the units in force; empty fields do not narrow.
type UnitQuery struct {
	Search string // part of the name with or without accents, or the start of the code
	Kind   UnitKind
	Level  Level
	First  int
	After  string // the EndCursor of the page before
}

// Find answers a page in Vietnamese order of names; with a search, names that
// match with the very accents typed come first. A cursor that no page gave is
// the fault INVALID_CURSOR.
func (s *Snapshot) Find(q UnitQuery) (*UnitPage, error) {
	after, err := base64.RawURLEncoding.DecodeString(q.After)
	if err != nil {
		return nil, InvalidCursor()
	}
	hits := s.hits(q)
	page := &UnitPage{Items: []*Unit{}, Total: len(hits)}
	start, found := slices.BinarySearchFunc(hits, string(after), func(h hit, at string) int { return cmp.Compare(h.place, at) })
	if found {
		start++
	}
	end := min(start+q.First, len(hits))
	for _, h := range hits[start:end] {
		page.Items = append(page.Items, h.unit)
	}
	if end < len(hits) && end > start {
		cursor := base64.RawURLEncoding.EncodeToString([]byte(hits[end-1].place))
		page.EndCursor = &cursor
	}
	return page, nil
}

// InvalidCursor is the answer to an `after` that no page gave.
func InvalidCursor() error {
	return fault.New(fault.BadInput, "INVALID_CURSOR", "Vị trí trang không hợp lệ. Tải lại danh sách từ trang đầu.").At("after")
}

type hit struct {
	unit  *Unit
	place string // sorts the page and is its cursor
}

func (s *Snapshot) hits(q UnitQuery) []hit {
	key, tone := text.Key(q.Search), text.ToneKey(q.Search)
	hits := []hit{}
	for _, n := range s.byName {
		if q.Kind != "" && n.unit.Kind != q.Kind || q.Level != "" && n.unit.Level != q.Level {
			continue
		}
		rank := ""
		switch {
		case strings.Contains(n.tone, tone):
			rank = "0"
		case strings.Contains(n.key, key), strings.HasPrefix(text.Key(n.unit.Code), key):
			rank = "1"
		default:
			continue
		}
		hits = append(hits, hit{n.unit, rank + n.sort + "\x00" + n.unit.ID.String()})
	}
	slices.SortFunc(hits, func(a, b hit) int { return cmp.Compare(a.place, b.place) })
	return hits
}

func compareNamed(a, b named) int {
	return cmp.Or(cmp.Compare(a.sort, b.sort), cmp.Compare(a.unit.ID.String(), b.unit.ID.String()))
}
