package savedview

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"

	"github.com/google/uuid"

	"congvu/server/fault"
)

// Cases is the list of records of people, /ho-so.
const Cases SavedViewPlace = "CASES"

// place says who keeps views of a list, and what they may hold: the keys of its address
// with the values each takes. No key takes free text: what is typed into a search names a
// person, stands in no address, and is kept nowhere.
type place struct {
	rule string // of who opens the list
	keys map[string]func(value string) bool
}

var places = map[SavedViewPlace]place{
	Cases: {"case.list", map[string]func(string) bool{
		"xem":        oneOf("ban-thao", "cho-duyet", "chinh-thuc", "qua-han", "da-khoa", "tat-ca"),
		"tinh_trang": oneOf("USER", "DEPENDENT"),
		"don_vi":     isID,
		"xep":        oneOf("moi"),
	}},
}

// Rule is the rule of who opens the list; "" if there is no such list.
func (p SavedViewPlace) Rule() string { return places[p].rule }

// filterOf is a filter in its stored form: an object of strings, keys in order.
func (p SavedViewPlace) filterOf(raw json.RawMessage) (json.RawMessage, error) {
	wrong := fault.New(fault.BadInput, "VIEW_FILTER", "Bộ lọc có điều kiện mà danh sách này không giữ được. Tải lại trang, đặt lại bộ lọc rồi lưu.")
	if len(raw) > maxFilter {
		return nil, wrong
	}
	var filter map[string]string
	d := json.NewDecoder(bytes.NewReader(raw))
	if err := d.Decode(&filter); err != nil || filter == nil {
		return nil, wrong
	}
	for key, value := range filter {
		if takes := places[p].keys[key]; takes == nil || !takes(value) {
			return nil, wrong
		}
	}
	return json.Marshal(filter)
}

func oneOf(values ...string) func(string) bool {
	return func(value string) bool { return slices.Contains(values, value) }
}

// isID: the id of a unit in its own spelling; whether the unit is still there is asked
// when the view is opened.
func isID(value string) bool {
	id, err := uuid.Parse(value)
	return err == nil && id.String() == value
}

// at is the path of a part of a view in the input.
func at(i int, part string) string { return "input.views[" + strconv.Itoa(i) + "]." + part }
