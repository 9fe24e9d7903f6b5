package outline

// Roomy is the outline for a report that joins those of many units: each heading takes
// as much as a section may ever hold, since its own limit is meant for one unit.
func (d *Definition) Roomy() *Definition {
	out := *d
	out.Headings = roomy(d.Headings)
	return &out
}

func roomy(headings []Heading) []Heading {
	if headings == nil {
		return nil
	}
	out := make([]Heading, len(headings))
	for i, h := range headings {
		h.MaxLength, h.Children = MaxLength, roomy(h.Children)
		out[i] = h
	}
	return out
}
