package facts

import (
	"fmt"
	"slices"
	"strings"

	"congvu/server/clock"
	"congvu/server/directory"
)

// ComparabilityReason is why a figure is not to be set beside the others as it stands.
type ComparabilityReason string

// Values of ComparabilityReason.
const (
	SplitUnknown ComparabilityReason = "SPLIT_UNKNOWN"
	SplitShared  ComparabilityReason = "SPLIT_SHARED"
	NotYetThere  ComparabilityReason = "NOT_YET_THERE"
	EndedBefore  ComparabilityReason = "ENDED_BEFORE"
	FormChanged  ComparabilityReason = "FORM_CHANGED"
)

// ComparabilityNote says of some labels why their figures are not, or only with care,
// comparable.
type ComparabilityNote struct {
	Reason ComparabilityReason
	Text   string
	Labels []int
	Blank  bool // no figure is given there
}

// Comparability lists the reasons by label, those alike together.
func (p *Plan) Comparability(t Territories) []*ComparabilityNote {
	list := &notes{}
	last := p.Last()
	if p.Query.By == ByCommune {
		for j, l := range p.Labels {
			list.territory(t, j, l, last.To)
			if l.Area.ValidTo != nil && !l.Area.ValidTo.After(last.To) {
				list.add(j, EndedBefore, true, "%s kết thúc ngày %s, trước khi kỳ chốt số liệu.", l.Area.FullName, l.Area.ValidTo.Vietnamese())
			}
		}
		return list.all
	}
	for j, ref := range p.Periods {
		list.territory(t, j, p.Whole, ref.To)
		if p.Area.Level == directory.LevelCommune && p.Query.Boundaries != Today && ref.To.Before(p.Area.ValidFrom) {
			list.add(j, NotYetThere, true, "%s lập từ ngày %s; kỳ này chưa có đơn vị.", p.Area.FullName, p.Area.ValidFrom.Vietnamese())
		}
		if ref.Edition != last.Edition {
			list.add(j, FormChanged, false, "Biểu mẫu %s đổi phiên bản: kỳ này dùng bản %s, %s dùng bản %s.", ref.FormCode, ref.Edition, last.Label, last.Edition)
		}
	}
	return list.all
}

type notes struct{ all []*ComparabilityNote }

func (n *notes) add(label int, reason ComparabilityReason, blank bool, message string, args ...any) {
	words := fmt.Sprintf(message, args...)
	if at := slices.IndexFunc(n.all, func(c *ComparabilityNote) bool { return c.Text == words }); at >= 0 {
		n.all[at].Labels = append(n.all[at].Labels, label)
		return
	}
	n.all = append(n.all, &ComparabilityNote{Reason: reason, Text: words, Labels: []int{label}, Blank: blank})
}

// territory tells which split lies between a label's area of today and a period.
func (n *notes) territory(t Territories, label int, l Label, periodTo clock.Date) {
	if l.Comparable(periodTo) && !l.Divides(periodTo) {
		return
	}
	for _, split := range t.Splits(l.Area.ID) {
		if !periodTo.Before(split.Date) {
			continue
		}
		words := split.Act + ": " + divided(t, split)
		if split.Share == nil {
			n.add(label, SplitUnknown, true, "%s, chưa có tỷ lệ chia.", words)
			continue
		}
		by := ""
		if split.Basis != "" {
			by = " theo " + split.Basis
		}
		n.add(label, SplitShared, false, "%s, số liệu ước theo tỷ lệ chia%s; chỉ tiêu không cộng được thì để trống.", words, by)
	}
}

// divided says what a territory was split into: "xã X chia cho xã Y và xã Z".
func divided(t Territories, split *directory.Succession) string {
	var to []string
	for _, p := range t.PartsOf(split.From.ID) {
		to = append(to, inSentence(p.To.FullName))
	}
	if n := len(to); n > 1 {
		to = []string{strings.Join(to[:n-1], ", "), to[n-1]}
	}
	return inSentence(split.From.FullName) + " chia cho " + strings.Join(to, " và ")
}

func inSentence(name string) string {
	r := []rune(name)
	if len(r) == 0 {
		return name
	}
	return strings.ToLower(string(r[:1])) + string(r[1:])
}
