package feedback

import (
	"net/url"
	"slices"
	"strings"

	"congvu/server/fault"
	"congvu/server/text"
)

// Limits of what is written.
const (
	minText    = 10
	maxText    = 4000
	maxScreen  = 200
	maxAddress = 300
)

// kept are the keys of an address that say which part of a screen was open. Others,
// such as searches, may hold names and never leave the browser's bar.
var kept = []string{"phan", "ky", "nam", "loai", "cap", "trang_thai", "ngay", "phien_ban"}

// Address is the path of a screen with the keys that hold no personal data; what is
// no path of ours becomes "/".
func Address(raw string) string {
	u, err := url.Parse(raw)
	if err != nil || u.Scheme != "" || u.Host != "" || !strings.HasPrefix(u.Path, "/") || len(u.Path) > maxAddress {
		return "/"
	}
	query := url.Values{}
	for key, values := range u.Query() {
		if slices.Contains(kept, key) && len(values) == 1 && len(values[0]) <= 40 {
			query.Set(key, values[0])
		}
	}
	out := url.URL{Path: u.Path, RawQuery: query.Encode()}
	return out.String()
}

// Normalize brings a remark to its stored form; faults FEEDBACK_TEXT and the
// faults of text.
func (in *FeedbackInput) Normalize() error {
	var err error
	if in.Text, err = Written(in.Text, "input.text"); err != nil {
		return err
	}
	screen, err := text.Line(in.Screen)
	if err != nil {
		return fault.As(err).At("input.screen")
	}
	if runes := []rune(strings.Join(strings.Fields(screen), " ")); len(runes) > maxScreen {
		in.Screen = string(runes[:maxScreen])
	} else {
		in.Screen = string(runes)
	}
	in.Address = Address(in.Address)
	return nil
}

// Written is a text as it is stored, long enough to be understood.
func Written(s, place string) (string, error) {
	clean, err := text.Line(s)
	if err != nil {
		return "", fault.As(err).At(place)
	}
	if n := len([]rune(clean)); n < minText || n > maxText {
		return "", fault.New(fault.BadInput, "FEEDBACK_TEXT",
			"Nhập nội dung từ %d đến %d ký tự để người xử lý hiểu rõ.", minText, maxText).At(place)
	}
	return clean, nil
}
