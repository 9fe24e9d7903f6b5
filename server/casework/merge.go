package casework

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"congvu/server/fault"
	"congvu/server/flow"
)

// Survives tells whether a record can be the one that is kept: official, with nothing
// under way.
func (r *CaseRecord) Survives() error {
	if r.State != Official {
		return fault.New(fault.WrongState, "CASE_MERGE_SURVIVOR", "Hồ sơ được giữ lại (%s) phải đang ở trạng thái “%s”, không có sửa đổi, chuyển đi hay đề nghị nào đang chờ.",
			r.Code, Flow.StateLabel(flow.State(Official)))
	}
	return nil
}

// Take puts what was chosen of another content into this one. A choice is a place:
// "section.field" of one value puts it in the place of what stood there, of a list adds
// the lines that are not there yet; "section.list.n" adds the n-th line. It answers the
// documents that go over, and fails with CASE_MERGE_CHOICE on a place that holds nothing.
func (c *Content) Take(from *Content, places []string) ([]string, error) {
	mine, err := opened(c)
	if err != nil {
		return nil, err
	}
	theirs, err := opened(from)
	if err != nil {
		return nil, err
	}
	files := []string{}
	for _, place := range places {
		taken, ok := take(mine, theirs, strings.Split(place, "."))
		if !ok {
			return nil, fault.New(fault.BadInput, "CASE_MERGE_CHOICE", "Nội dung được chọn không còn trong hồ sơ. Tải lại rồi chọn lại.").At(place)
		}
		files = append(files, filesIn(taken)...)
	}
	raw, err := json.Marshal(mine)
	if err != nil {
		return nil, err
	}
	*c = Content{}
	return files, json.Unmarshal(raw, c)
}

// Copy is the content anew, section by section.
func (c *Content) Copy() (*Content, error) {
	raw, err := json.Marshal(c)
	if err != nil {
		return nil, err
	}
	out := &Content{}
	return out, json.Unmarshal(raw, out)
}

// sections of a content as they are stored, one map of fields each.
type sections map[string]map[string]any

func opened(c *Content) (sections, error) {
	raw, err := json.Marshal(c)
	if err != nil {
		return nil, err
	}
	out := sections{}
	return out, json.Unmarshal(raw, &out)
}

// take puts one chosen place over; false when there is nothing.
func take(mine, theirs sections, place []string) (taken any, ok bool) {
	if len(place) < 2 || len(place) > 3 {
		return nil, false
	}
	section, field := place[0], place[1]
	value, there := theirs[section][field]
	if !there {
		return nil, false
	}
	if mine[section] == nil {
		mine[section] = map[string]any{}
	}
	list, isList := value.([]any)
	if !isList {
		if len(place) == 3 {
			return nil, false
		}
		mine[section][field] = value
		if field == "birthDate" || field == "birthYear" { // two ways to say one thing
			delete(mine[section], map[string]string{"birthDate": "birthYear", "birthYear": "birthDate"}[field])
		}
		if strings.HasSuffix(field, "FileId") {
			return map[string]any{"fileId": value}, true
		}
		return value, true
	}
	if len(place) == 3 {
		n, err := strconv.Atoi(place[2])
		if err != nil || n < 1 || n > len(list) {
			return nil, false
		}
		list = list[n-1 : n]
	}
	kept, _ := mine[section][field].([]any)
	for _, line := range list {
		if !slices.ContainsFunc(kept, func(k any) bool { return same(k, line) }) {
			kept = append(kept, line)
		}
	}
	mine[section][field] = kept
	return list, true
}

func same(a, b any) bool {
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && errY == nil && string(x) == string(y)
}

// filesIn finds the documents that a value refers to.
func filesIn(value any) (out []string) {
	switch v := value.(type) {
	case []any:
		for _, each := range v {
			out = append(out, filesIn(each)...)
		}
	case map[string]any:
		if id, ok := v["fileId"].(string); ok {
			out = append(out, id)
		}
	}
	return out
}
