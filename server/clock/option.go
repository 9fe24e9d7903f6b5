package clock

import (
	"slices"
	"strings"
	"time"

	"congvu/server/fault"
)

// Start is the event a term runs from.
type Start struct {
	At       time.Time // the event; for BeforeDay any instant of the fixed day
	Document string    // the paper that proves it: number, date; "" if none
}

// StartOn is a start known by its day only.
func StartOn(d Date, document string) Start { return Start{At: d.Start(), Document: document} }

// Pause is a run of whole days that are not counted: From is the first, To the
// day on which counting goes on. A zero To is a pause that is still open.
type Pause struct {
	From, To Date
	Reason   string // Vietnamese: waiting for papers, system outage…
	Document string // number and date of the paper behind it, "" if none
}

// Extension lengthens a term by Amount of its own unit. It rests on a decision:
// without one it is refused.
type Extension struct {
	Amount   int
	Decision string // số, ký hiệu, e.g. "15/QĐ-UBND"
	Date     Date   // ngày of the decision
	Reason   string
}

// Option adds a circumstance to Due.
type Option func(*circumstances)

type circumstances struct {
	pauses     []Pause
	extensions []Extension
	rulings    []Ruling
}

// WithPauses gives the pauses of the term, in any order, overlapping or not.
func WithPauses(pauses ...Pause) Option {
	return func(c *circumstances) { c.pauses = append(c.pauses, pauses...) }
}

// WithExtensions gives the decided extensions, in their order.
func WithExtensions(extensions ...Extension) Option {
	return func(c *circumstances) { c.extensions = append(c.extensions, extensions...) }
}

// WithRulings gives the stored rulings; those of Rulings answer what they leave open.
func WithRulings(rulings []Ruling) Option {
	return func(c *circumstances) { c.rulings = append(c.rulings, rulings...) }
}

const maxPauseDays = 36525

// check refuses what cannot be counted: faults INVALID_PAUSE, INVALID_EXTENSION, INVALID_RULING.
func (c circumstances) check(term Term) error {
	for _, p := range c.pauses {
		if !p.From.Valid() || (!p.To.IsZero() && (p.To.Before(p.From) || p.To.DaysSince(p.From) > maxPauseDays)) {
			return fault.New(fault.BadInput, "INVALID_PAUSE",
				"Khoảng tạm dừng từ “%s” đến “%s” sai: ngày tiếp tục phải từ ngày bắt đầu trở đi. Sửa lại hai ngày.",
				p.From.Vietnamese(), p.To.Vietnamese())
		}
	}
	total := term.Amount
	for _, e := range c.extensions {
		total += e.Amount
		switch {
		case term.Unit == BeforeDay:
			return invalidExtension("hạn “trước ngày” không gia hạn được; ấn định ngày mới")
		case strings.TrimSpace(e.Decision) == "" || !e.Date.Valid():
			return invalidExtension("thiếu quyết định gia hạn; nhập số, ký hiệu và ngày của quyết định")
		case e.Amount < 1 || total > maxAmount[term.Unit]:
			return invalidExtension("thời gian gia hạn phải từ 1 trở lên và không vượt quá 100 năm")
		}
	}
	return CheckRulings(c.rulings)
}

func invalidExtension(why string) error {
	return fault.New(fault.BadInput, "INVALID_EXTENSION", "Không tính được phần gia hạn: %s.", why)
}

// mergePauses sorts the pauses, drops empty ones and joins those that overlap,
// so that no day is left out twice. An open pause swallows all later ones.
func mergePauses(pauses []Pause, returnDay Choice) []Pause {
	sorted := slices.Clone(pauses)
	slices.SortStableFunc(sorted, func(a, b Pause) int { return a.From.Compare(b.From) })
	var merged []Pause
	for _, p := range sorted {
		if returnDay == NotCounted && !p.To.IsZero() {
			p.To = p.To.AddDays(1)
		}
		if p.To == p.From {
			continue
		}
		last := len(merged) - 1
		if last < 0 || (!merged[last].To.IsZero() && !p.From.Before(merged[last].To)) {
			merged = append(merged, p)
			continue
		}
		m := &merged[last]
		if p.To.IsZero() || (!m.To.IsZero() && p.To.After(m.To)) {
			m.To = p.To
		}
		m.Reason, m.Document = joinDistinct(m.Reason, p.Reason), joinDistinct(m.Document, p.Document)
	}
	return merged
}

// joinDistinct adds b to the list a, unless it is empty or already there.
func joinDistinct(a, b string) string {
	switch {
	case a == "":
		return b
	case b == "" || slices.Contains(strings.Split(a, "; "), b):
		return a
	}
	return a + "; " + b
}

// covers reports whether d is one of the days of the pause.
func (p Pause) covers(d Date) bool {
	return !d.Before(p.From) && (p.To.IsZero() || d.Before(p.To))
}

func (p Pause) skip(d Date) Skip {
	return Skip{Date: d, Reason: Paused, Name: p.Reason, Source: p.Document}
}
