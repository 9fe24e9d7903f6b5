package store

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/action"
	"congvu/server/casework"
)

// whole wants everything of a person.
var whole = Wanted{Sections: map[casework.Section]bool{casework.SectionIdentity: true, casework.SectionContact: true, casework.SectionFamily: true,
	casework.SectionHealth: true, casework.SectionCriminal: true, casework.SectionManagement: true}}

// take locks a record behind the viewer's wall and opens its versions for the step
// alone: what is worked out of them is not shown to anybody, so it is no look.
func (s *Service) take(ctx context.Context, tx *action.Tx, id uuid.UUID) (*casework.CaseRecord, map[uuid.UUID]*stored, error) {
	taken, versions, err := s.takeAll(ctx, tx, id)
	return taken[id], versions, err
}

// takeAll takes several records, locked in one order; one that is missing misses all.
func (s *Service) takeAll(ctx context.Context, tx *action.Tx, ids ...uuid.UUID) (map[uuid.UUID]*casework.CaseRecord, map[uuid.UUID]*stored, error) {
	taken, versions, err := s.loadAll(ctx, tx, ids...)
	for _, r := range taken {
		if !sees(tx.Viewer, r) {
			return nil, nil, missing()
		}
	}
	return taken, versions, err
}

// load locks a record and opens its versions, whoever asks.
func (s *Service) load(ctx context.Context, tx *action.Tx, id uuid.UUID) (*casework.CaseRecord, map[uuid.UUID]*stored, error) {
	loaded, versions, err := s.loadAll(ctx, tx, id)
	return loaded[id], versions, err
}

func (s *Service) loadAll(ctx context.Context, tx *action.Tx, ids ...uuid.UUID) (map[uuid.UUID]*casework.CaseRecord, map[uuid.UUID]*stored, error) {
	b := s.walled(tx.Viewer)
	b.Queue(`select from case_records where id = any($1) order by id for update`, ids)
	rows, versions, err := s.gather(ctx, tx.Viewer, tx, b, whole, ids...)
	if err != nil {
		return nil, nil, err
	}
	if len(rows) < len(ids) {
		return nil, nil, missing()
	}
	loaded := map[uuid.UUID]*casework.CaseRecord{}
	for _, r := range rows {
		loaded[r.ID] = r.CaseRecord
	}
	for _, v := range versions {
		if err := s.unseal(v, casework.Sections); err != nil {
			return nil, nil, err
		}
	}
	return loaded, versions, nil
}
