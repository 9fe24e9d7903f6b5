package store

import (
	"context"
	"encoding/json"

	"github.com/google/uuid"

	"congvu/server/db"
	"congvu/server/fault"
	"congvu/server/reporting"
	"congvu/server/reporting/consolidate"
	"congvu/server/reporting/outline"
)

// spoken are the units' own words by heading, in order of the units' names.
type spoken struct {
	voices  map[string][]consolidate.Voice
	sources map[string][]sourceVersion // whose words they are
}

func (sp spoken) add(key, text string, unit string, from sourceVersion) {
	sp.voices[key] = append(sp.voices[key], consolidate.Voice{Unit: unit, Text: text})
	sp.sources[key] = append(sp.sources[key], from)
}

// spoken reads what the versions that were taken say under each heading. Versions do
// not change, so that what was joined from them is known as long as their list is.
func (s *Service) spoken(ctx context.Context, q db.Querier, o *reporting.Obligation, c *putTogether) (spoken, error) {
	out := spoken{map[string][]consolidate.Voice{}, map[string][]sourceVersion{}}
	if o.Round.Outline == nil || c.round == nil || c.round.Outline == nil || len(c.sources) == 0 {
		return out, nil
	}
	sections, err := s.sectionsOf(ctx, q, c.sources)
	if err != nil {
		return out, err
	}
	for _, h := range o.Round.Outline.Tree.Flat() {
		begins := ""
		if below := c.round.Outline.Tree.Find(h.Key); below != nil {
			begins = below.Text
		}
		for _, x := range c.sources {
			for _, section := range sections[x.Submission] {
				if section.Key != h.Key {
					continue
				}
				if words := consolidate.OwnWords(begins, section.Text, section.Rendered); words != "" {
					out.add(h.Key, words, s.unit(x.Unit).Name, x)
				}
			}
		}
	}
	return out, nil
}

func (s *Service) sectionsOf(ctx context.Context, q db.Querier, sources []sourceVersion) (map[uuid.UUID][]outline.Frozen, error) {
	ids := []uuid.UUID{}
	for _, x := range sources {
		ids = append(ids, x.Submission)
	}
	rows, err := q.Query(ctx, `select id, sections from submissions where id = any($1)`, ids)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[uuid.UUID][]outline.Frozen{}
	for rows.Next() {
		var id uuid.UUID
		var raw []byte
		if err := rows.Scan(&id, &raw); err != nil {
			return nil, err
		}
		var sections []outline.Frozen
		if err := json.Unmarshal(raw, &sections); err != nil {
			return nil, err
		}
		out[id] = sections
	}
	return out, rows.Err()
}

// roomFor is the outline that holds for the text of a report: where it joins those of
// many units, one unit's limits do not.
func (s *Service) roomFor(o *reporting.Obligation) *outline.Definition {
	if s.consolidates(o) {
		return o.Round.Outline.Tree.Roomy()
	}
	return o.Round.Outline.Tree
}

// headings are the headings under which units wrote, and how the draft stands to them.
func headings(o *reporting.Obligation, sp spoken, draft outline.Sections) []*reporting.ConsolidationHeading {
	out := []*reporting.ConsolidationHeading{}
	if o.Round.Outline == nil {
		return out
	}
	for _, h := range o.Round.Outline.Tree.Flat() {
		voices := sp.voices[h.Key]
		if len(voices) == 0 {
			continue
		}
		joined, fits := consolidate.JoinTexts(h.Text, voices)
		out = append(out, &reporting.ConsolidationHeading{Key: h.Key, Number: h.Number, Title: h.Title, Units: len(voices),
			Left: len(voices) - fits, Edited: draft.Under(h.Heading) != joined})
	}
	return out
}

// ConsolidationText is what the units wrote under one heading, as taken.
func (s *Service) ConsolidationText(ctx context.Context, obligationID uuid.UUID, heading string) (*reporting.ConsolidationText, error) {
	o, c, err := s.shownTogether(ctx, obligationID)
	if err != nil {
		return nil, err
	}
	if o.Round.Outline == nil || o.Round.Outline.Tree.Find(heading) == nil {
		return nil, fault.Missing("đề mục").At("heading")
	}
	out, err := s.consolidationText(ctx, o, c, o.Round.Outline.Tree.Find(heading))
	return out, db.Fault(err)
}

func (s *Service) consolidationText(ctx context.Context, o *reporting.Obligation, c *putTogether, h *outline.Heading) (*reporting.ConsolidationText, error) {
	sp, err := s.spoken(ctx, s.Runner.DB.Pool, o, c)
	if err != nil {
		return nil, err
	}
	draft, err := draftOf(ctx, s.Runner.DB.Pool, o.ID)
	if err != nil {
		return nil, err
	}
	out := &reporting.ConsolidationText{Obligation: o, Key: h.Key, Current: draft.sections.Under(h), Voices: []*reporting.ConsolidationVoice{}}
	out.Joined, _ = consolidate.JoinTexts(h.Text, sp.voices[h.Key])
	for i, x := range sp.sources[h.Key] {
		out.Voices = append(out.Voices, &reporting.ConsolidationVoice{Unit: s.unit(x.Unit), ObligationID: x.Obligation, SubmissionID: x.Submission,
			Number: x.Number, Official: x.Official, Text: sp.voices[h.Key][i].Text})
	}
	return out, nil
}

// sentTexts names, with a version that is sent, whose words were joined where.
func sentTexts(o *reporting.Obligation, sp spoken) []reporting.SentText {
	var out []reporting.SentText
	if o.Round.Outline == nil {
		return nil
	}
	for _, h := range o.Round.Outline.Tree.Flat() {
		voices := sp.voices[h.Key]
		if len(voices) == 0 {
			continue
		}
		text := reporting.SentText{Heading: h.Key, Title: h.Title, Units: []string{}}
		for _, v := range voices {
			text.Units = append(text.Units, v.Unit)
		}
		out = append(out, text)
	}
	return out
}
