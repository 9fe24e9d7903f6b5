package casework

import (
	"fmt"
	"reflect"
	"strings"

	"congvu/server/fault"
	"congvu/server/text"
)

// Bounds of what is written; lists are bounded in the contract.
const (
	maxText        = 2000
	maxLines       = 30
	maxDestination = 300
)

// Clean brings every text of the content to its stored form: NFC, trimmed, an empty
// one to none. Faults are those of text, CASE_TEXT_TOO_LONG and CASE_LIST_TOO_LONG,
// each with its place; they never repeat what was written.
func (c *Content) Clean() error {
	return clean(reflect.ValueOf(c).Elem(), "")
}

// Clean does the same for a proposal of a paper.
func (in *ProposeCaseRulingInput) Clean() error {
	for name, v := range map[string]any{"input.noticeNumber": &in.NoticeNumber, "input.act": &in.Act, "input.stopPaper": &in.StopPaper,
		"input.destination": &in.Destination, "input.team": &in.Team, "input.papers": &in.Papers} {
		if err := clean(reflect.ValueOf(v).Elem(), name); err != nil {
			return err
		}
	}
	return nil
}

// Clean brings what is written on a step to its stored form; the reason has a check of its
// own.
func (in *StepCaseInput) Clean() error {
	for name, v := range map[string]struct {
		at   **string
		most int
	}{"input.destination": {&in.Destination, maxDestination}, "input.paperNumber": {&in.PaperNumber, maxPaper}} {
		if err := clean(reflect.ValueOf(v.at).Elem(), name); err != nil {
			return err
		}
		if s := *v.at; s != nil && len([]rune(*s)) > v.most {
			return fault.New(fault.BadInput, "CASE_TEXT_TOO_LONG", "Nội dung dài quá %d ký tự. Rút gọn rồi gửi lại.", v.most).At(name)
		}
	}
	return nil
}

// clean walks the sections: they are plain structs, lists of structs and texts.
func clean(v reflect.Value, place string) error {
	switch v.Kind() {
	case reflect.Pointer:
		return cleanPointer(v, place)
	case reflect.Struct:
		for i := range v.NumField() {
			key, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
			if key == "" || key == "-" {
				continue
			}
			if err := clean(v.Field(i), join(place, key)); err != nil {
				return err
			}
		}
	case reflect.Slice:
		return cleanList(v, place)
	case reflect.String:
		s, err := text.Line(v.String())
		if err != nil {
			return fault.As(err).At(place)
		}
		if len([]rune(s)) > maxText {
			return fault.New(fault.BadInput, "CASE_TEXT_TOO_LONG", "Nội dung dài quá %d ký tự. Rút gọn rồi lưu lại.", maxText).At(place)
		}
		v.SetString(s)
	}
	return nil
}

func cleanPointer(v reflect.Value, place string) error {
	if v.IsNil() {
		return nil
	}
	if err := clean(v.Elem(), place); err != nil {
		return err
	}
	if v.Elem().Kind() == reflect.String && v.Elem().Len() == 0 {
		v.SetZero()
	}
	return nil
}

func cleanList(v reflect.Value, place string) error {
	if v.Len() > maxLines {
		return fault.New(fault.BadInput, "CASE_LIST_TOO_LONG", "Danh sách có %d dòng, tối đa %d dòng.", v.Len(), maxLines).At(place)
	}
	kept := reflect.MakeSlice(v.Type(), 0, v.Len())
	for i := range v.Len() {
		if err := clean(v.Index(i), fmt.Sprintf("%s.%d", place, i+1)); err != nil {
			return err
		}
		if e := v.Index(i); e.Kind() != reflect.String || e.Len() > 0 {
			kept = reflect.Append(kept, e)
		}
	}
	v.Set(kept)
	return nil
}

func join(place, key string) string {
	if place == "" {
		return key
	}
	return place + "." + key
}
