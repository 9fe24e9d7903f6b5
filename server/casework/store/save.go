package store

import (
	"context"
	"encoding/json"

	"github.com/google/uuid"

	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/fault"
	"congvu/server/journal"
)

// saved is the journal's word for a save of sections.
const saved = "SAVE_CASE"

// Save keeps sections of what is being entered. Of an official record it begins an
// amendment, beside which the official version stays as it is.
func (s *Service) Save(ctx context.Context, in casework.SaveCaseInput, w Wanted) (*casework.CaseRecord, error) {
	if err := permit(ctx, "case.write"); err != nil {
		return nil, err
	}
	if err := in.Content.Clean(); err != nil {
		return nil, err
	}
	id, err := s.Runner.Do(ctx, "saveCase", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		r, versions, err := s.take(ctx, tx, in.Record.ID)
		if err != nil {
			return uuid.Nil, err
		}
		if _, err := r.May(tx.Viewer, casework.Edit); err != nil {
			return uuid.Nil, err
		}
		if err := decided(ctx, tx); err != nil {
			return uuid.Nil, err
		}
		return r.ID, s.save(ctx, tx, r, versions, in)
	})
	if err != nil {
		return nil, err
	}
	return s.One(ctx, id, w)
}

func (s *Service) save(ctx context.Context, tx *action.Tx, r *casework.CaseRecord, versions map[uuid.UUID]*stored, in casework.SaveCaseInput) error {
	from, row := r.State, changeOf(r.ID)
	var pending *stored
	if r.Pending == nil {
		var err error
		if pending, err = s.amend(ctx, tx, row, r, versions[r.Official.ID], in); err != nil {
			return err
		}
	} else {
		pending = versions[r.Pending.ID]
		if err := fresh(pending, in); err != nil {
			return err
		}
		if err := s.redate(ctx, tx, r, pending, in.EffectiveOn); err != nil {
			return err
		}
	}
	var official *casework.Content
	if r.Official != nil {
		official = &versions[r.Official.ID].Content
	}
	before, err := pending.Content.Copy()
	if err != nil {
		return err
	}
	if err := s.write(ctx, tx, row, pending, in.Content, official); err != nil {
		return err
	}
	if official == nil { // an amendment moves the time limits when it is approved
		c := content{before: before, after: &pending.Content, at: tx.Now}
		if err := s.residence(ctx, tx, r, c); err != nil {
			return err
		}
		if err := s.checks(ctx, tx, r, c, false); err != nil {
			return err
		}
	}
	to := r.State
	r.State = from
	advance(row, tx, r, to)
	row.write(tx.Later())
	e := journal.Entry{Action: saved, Detail: map[string]any{"sections": sectionsOf(in.Content), "revision": pending.Revision}}
	if from != r.State {
		e.Action, e.From, e.To = "EDIT_CASE", string(from), string(r.State)
	}
	if err := s.pair(ctx, tx, r.ID); err != nil {
		return err
	}
	return note(ctx, tx, r, e)
}

// fresh refuses a save that has not seen what others saved in the same sections, or that was
// entered into an amendment before this one.
func fresh(v *stored, in casework.SaveCaseInput) error {
	if v.Kind == casework.Amendment && in.Revision < v.first() {
		return action.Stale(v.Revision).At("input.revision")
	}
	for _, section := range sectionsOf(in.Content) {
		if v.revisions[section] > in.Revision {
			return action.Stale(v.Revision).At("input.content." + string(section))
		}
	}
	if on := in.EffectiveOn; on != nil && in.Revision < v.Revision && (v.EffectiveOn == nil || *v.EffectiveOn != *on) {
		return action.Stale(v.Revision).At("input.effectiveOn")
	}
	return nil
}

// first is the revision with which the version began; each of its sections had it.
func (v *stored) first() int {
	first := v.Revision
	for _, revision := range v.revisions {
		first = min(first, revision)
	}
	return first
}

// amend begins an amendment with what is official now.
func (s *Service) amend(ctx context.Context, tx *action.Tx, row *change, r *casework.CaseRecord, official *stored, in casework.SaveCaseInput) (*stored, error) {
	if r.Version != in.Record.Version {
		return nil, action.Stale(r.Version)
	}
	line, err := r.Line(casework.Edit)
	if err != nil {
		return nil, err
	}
	effective := s.Runner.Clock.Today()
	if in.EffectiveOn != nil {
		effective = *in.EffectiveOn
	}
	if err := s.holdsFrom(effective, &official.Content); err != nil {
		return nil, err
	}
	v, err := s.addVersion(ctx, tx, row, r, casework.Amendment)
	if err != nil {
		return nil, err
	}
	v.EffectiveOn = in.EffectiveOn
	if err := s.write(ctx, tx, row, v, official.Content, &official.Content); err != nil {
		return nil, err
	}
	r.State, r.Pending = casework.CaseState(line.To), v.CaseVersion
	for _, key := range line.Starts {
		if err := s.start(ctx, tx, r.ID, key, effective); err != nil {
			return nil, err
		}
	}
	return v, nil
}

// redate corrects the day from which an amendment holds, and its 5 days with it.
func (s *Service) redate(ctx context.Context, tx *action.Tx, r *casework.CaseRecord, v *stored, on *clock.Date) error {
	if on == nil || r.Official == nil {
		return nil
	}
	if err := s.holdsFrom(*on, &v.Content); err != nil {
		return err
	}
	v.EffectiveOn = on
	return s.restart(ctx, tx, r.ID, casework.ClockChange, *on)
}

// write seals the sections that are given into a version, with what follows from them:
// problems, what differs from the official version, and by what the record is found.
func (s *Service) write(ctx context.Context, tx *action.Tx, row *change, v *stored, given casework.Content, official *casework.Content) error {
	v.Revision++
	for i, section := range casework.Sections {
		raw, err := given.Section(section)
		if err != nil {
			return err
		}
		if raw == nil {
			continue
		}
		if err := v.Content.Open(section, []byte("null")); err != nil {
			return err
		}
		if err := v.Content.Open(section, raw); err != nil {
			return err
		}
		if v.sealed[i], err = s.Vault.Seal(place(v.ID, section), raw); err != nil {
			return err
		}
		v.revisions[section] = v.Revision
	}
	if err := s.attach(ctx, tx, v.Record.ID, "input.content", given.Files()...); err != nil {
		return err
	}
	v.Problems = v.Content.Check(s.Runner.Clock.Today())
	if p, err := s.elsewhere(ctx, tx, v); err != nil {
		return err
	} else if p != nil {
		v.Problems = append(v.Problems, p)
	}
	if err := v.compare(official); err != nil {
		return err
	}
	v.Documented = official != nil && v.Content.Brings(official)
	return s.store(tx, row, v, official)
}

// compare lists what differs from the official version.
func (v *stored) compare(official *casework.Content) error {
	v.Changed = []string{}
	if official == nil {
		return nil
	}
	for _, section := range casework.Sections {
		before, err := official.Section(section)
		if err != nil {
			return err
		}
		after, err := v.Content.Section(section)
		if err != nil {
			return err
		}
		fields, err := casework.Changed(section, before, after)
		if err != nil {
			return err
		}
		v.Changed = append(v.Changed, fields...)
	}
	return nil
}

// store writes the version and, on the record, by what it is found: of a person with an
// official version also by what that one says, so that neither name is lost.
func (s *Service) store(tx *action.Tx, row *change, v *stored, official *casework.Content) error {
	problems, err := json.Marshal(v.Problems)
	if err != nil {
		return err
	}
	revisions, err := json.Marshal(v.revisions)
	if err != nil {
		return err
	}
	tx.Later().Queue(`update case_versions set revision = $2, revisions = $3, identity = $4, contact = $5, family = $6, health = $7, criminal = $8,
		management = $9, problems = $10, changed = $11, updated_at = $12, effective_on = $13, documented = $14 where id = $1`, v.ID, v.Revision, revisions,
		v.sealed[0], v.sealed[1], v.sealed[2], v.sealed[3], v.sealed[4], v.sealed[5], problems, v.Changed, tx.Now,
		startOf(v.EffectiveOn), v.Documented)
	s.keyed(row, v.Record, &v.Content, official)
	if status := statusOf(v, official); status != nil {
		row.set("status", status)
	}
	return nil
}

// statusOf is what the record shows: an amendment changes it only when it is approved.
func statusOf(v *stored, official *casework.Content) *casework.CaseStatus {
	if official != nil || v.Management == nil {
		return nil
	}
	return v.Management.Status
}

func sectionsOf(c casework.Content) []casework.Section {
	out := []casework.Section{}
	for _, section := range casework.Sections {
		if raw, err := c.Section(section); err == nil && raw != nil {
			out = append(out, section)
		}
	}
	return out
}

// future refuses a day that is missing, to come, or before any that a record can hold.
func future(at string) error {
	return fault.New(fault.BadInput, "CASE_DATE_IN_FUTURE", "Nhập ngày từ %s đến hôm nay, đúng như trên văn bản.", earliest.Vietnamese()).At(at)
}
