package casework

import (
	"encoding/json"
	"slices"
)

// Section is one section as it is stored: JSON, nil when it was not entered.
func (c *Content) Section(s Section) (json.RawMessage, error) {
	raw, err := json.Marshal(c.part(s))
	if err != nil || string(raw) == "null" {
		return nil, err
	}
	return raw, nil
}

// Open puts a stored section into the content.
func (c *Content) Open(s Section, stored []byte) error { return json.Unmarshal(stored, c.part(s)) }

// part is where a section is held, a pointer to it.
func (c *Content) part(s Section) any {
	return map[Section]any{SectionIdentity: &c.Identity, SectionContact: &c.Contact, SectionFamily: &c.Family, SectionHealth: &c.Health,
		SectionCriminal: &c.Criminal, SectionManagement: &c.Management}[s]
}

// Changed lists the fields of a section that differ, as "section.field".
func Changed(s Section, before, after json.RawMessage) ([]string, error) {
	var a, b map[string]json.RawMessage
	for _, side := range []struct {
		raw json.RawMessage
		to  *map[string]json.RawMessage
	}{{before, &a}, {after, &b}} {
		if len(side.raw) == 0 {
			continue
		}
		if err := json.Unmarshal(side.raw, side.to); err != nil {
			return nil, err
		}
	}
	out := []string{}
	for key, value := range b {
		if string(a[key]) != string(value) {
			out = append(out, string(s)+"."+key)
		}
	}
	for key := range a {
		if _, still := b[key]; !still {
			out = append(out, string(s)+"."+key)
		}
	}
	slices.Sort(out)
	return out, nil
}
