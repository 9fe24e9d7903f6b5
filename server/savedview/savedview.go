// Package savedview holds the rules of views of one's own: the filters of a list that
// somebody works with, under a name. It is pure; its storage is in the sub-package
// store. A further list gets them by a line in places.go.
package savedview

import (
	"encoding/json"
	"strings"

	"congvu/server/fault"
	"congvu/server/text"
)

// SavedViewPlace is a list that keeps views.
type SavedViewPlace string

// SavedView is the filters of a list under a name.
type SavedView struct {
	Name   string          `json:"name"`
	Filter json.RawMessage `json:"filter"`
}

// SavedViews are the views of one account in one position at one place, in their order.
type SavedViews struct {
	ID      SavedViewPlace
	Version int // 0 until something was kept
	Views   []*SavedView
}

// SavedViewInput is a view to keep.
type SavedViewInput = SavedView

// SavedViewsInput puts another list of views in the place of the one that was seen.
type SavedViewsInput struct {
	Place   SavedViewPlace
	Version int
	Views   []*SavedViewInput
}

// Limits of what is kept.
const (
	MaxViews  = 20
	maxName   = 60
	maxFilter = 1000 // bytes as they come in
)

// Normalize brings the views to their stored form: names on one line, filters in one
// spelling. It refuses what the place does not know.
func (in *SavedViewsInput) Normalize() error {
	if len(in.Views) > MaxViews {
		return fault.New(fault.TooMany, "TOO_MANY_VIEWS", "Mỗi danh sách giữ tối đa %d bộ lọc. Xóa bớt bộ lọc không còn dùng.", MaxViews).At("input.views")
	}
	views, named := make([]*SavedView, len(in.Views)), map[string]bool{}
	for i, v := range in.Views {
		name, err := nameOf(v.Name)
		if err != nil {
			return fault.As(err).At(at(i, "name"))
		}
		// By ToneKey: case, white space and where a tone is written make no other name.
		if key := text.ToneKey(name); named[key] {
			return fault.New(fault.Conflict, "VIEW_NAME_TWICE", "Đã có bộ lọc tên “%s”. Đặt tên khác.", name).At(at(i, "name"))
		} else {
			named[key] = true
		}
		filter, err := in.Place.filterOf(v.Filter)
		if err != nil {
			return fault.As(err).At(at(i, "filter"))
		}
		views[i] = &SavedView{Name: name, Filter: filter}
	}
	in.Views = views
	return nil
}

func nameOf(s string) (string, error) {
	clean, err := text.Line(s)
	if err != nil {
		return "", err
	}
	clean = strings.Join(strings.Fields(clean), " ")
	if n := len([]rune(clean)); n == 0 || n > maxName {
		return "", fault.New(fault.BadInput, "VIEW_NAME", "Nhập tên bộ lọc từ 1 đến %d ký tự.", maxName)
	}
	return clean, nil
}
