package store

import (
	"context"
	"slices"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/db"
	"congvu/server/journal"
	"congvu/server/vault"
)

// looked is the journal's word for opening what is sealed of a person.
const looked = "READ_CASE"

// opening is a version whose sections are about to be opened for the viewer.
type opening struct {
	version  *stored
	sections []casework.Section
}

// openings are the versions of a record that may be opened, with the wanted sections
// that the table of rules lets the viewer read of it.
func (s *Service) openings(v *access.Viewer, r *casework.CaseRecord, w Wanted, versions map[uuid.UUID]*stored) []opening {
	at := r.AccessRow(v)
	var may []casework.Section
	for _, section := range casework.Sections {
		if w.Sections[section] && access.Table.Row(v, "case."+string(section), at) {
			may = append(may, section)
		}
	}
	if len(may) == 0 {
		return nil
	}
	var out []opening
	if r.Official != nil {
		out = append(out, opening{versions[r.Official.ID], may})
	}
	if r.Pending != nil && access.Table.Row(v, "case.pending", at) {
		out = append(out, opening{versions[r.Pending.ID], may})
	}
	return out
}

// open journals who looks at whom and at what, and only then opens it: an answer that
// could not be journaled is none.
func (s *Service) open(ctx context.Context, v *access.Viewer, list []opening) error {
	if len(list) == 0 {
		return nil
	}
	looks, noted := make([]journal.Entry, 0, len(list)), map[uuid.UUID]bool{}
	for _, o := range list {
		r := o.version.Record
		if id := r.ID; !noted[id] {
			noted[id] = true
			looks = append(looks, s.look(ctx, v, r, o.sections...))
		}
	}
	b := &pgx.Batch{}
	journal.QueueEach(b, looks)
	if err := s.Runner.DB.Pool.SendBatch(ctx, b).Close(); err != nil {
		return db.Fault(err)
	}
	for _, o := range list {
		if err := s.unseal(o.version, o.sections); err != nil {
			return err
		}
	}
	return nil
}

// look is the journal's entry of who looks at what of whom.
func (s *Service) look(ctx context.Context, v *access.Viewer, r *casework.CaseRecord, sections ...casework.Section) journal.Entry {
	detail := map[string]any{"sections": sections}
	if r.OpenInEmergency {
		detail["emergency"] = true
	}
	return journal.Entry{At: s.now(), Account: v.Account, Position: v.Position, Unit: v.Unit, Action: looked,
		ObjectKind: "case", ObjectID: r.ID, Detail: detail, RequestID: action.RequestFrom(ctx)}
}

// unseal opens sections of a version.
func (s *Service) unseal(v *stored, sections []casework.Section) error {
	for i, section := range casework.Sections {
		if v.sealed[i] == nil || !slices.Contains(sections, section) {
			continue
		}
		plain, err := s.Vault.Unseal(place(v.ID, section), v.sealed[i])
		if err != nil {
			return err
		}
		if err := v.Open(section, plain); err != nil {
			return err
		}
	}
	if v.Contact != nil {
		s.locate(v.Contact)
	}
	return nil
}

// locate finds the territories that addresses name.
func (s *Service) locate(c *casework.CaseContact) {
	snap := s.Units()
	if c.PermanentAreaID != nil {
		c.PermanentArea = snap.Area(*c.PermanentAreaID)
	}
	if c.CurrentAreaID != nil {
		c.CurrentArea = snap.Area(*c.CurrentAreaID)
	}
}

func place(version uuid.UUID, s casework.Section) vault.Place {
	return vault.Place{Table: "case_versions", Column: string(s), Row: version}
}
