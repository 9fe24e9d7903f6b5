package store

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/fault"
	"congvu/server/journal"
)

// treats opens to a health unit its part of its patient's record: who it is, and the
// health section. It lasts as long as the record.
func (x *step) treats(ctx context.Context, unit uuid.UUID) error {
	if u := x.Service.unit(unit); u == nil || casework.OfLine(u) {
		return nil // the police keep no patients
	}
	var open bool
	err := x.QueryRow(ctx, `select exists (select from case_grants where record_id = $1 and unit_id = $2 and kind = 'PATIENT')`, x.record.ID, unit).Scan(&open)
	if err != nil || open {
		return err
	}
	return x.grant(ctx, grant{unit: unit, kind: string(casework.Patient), sections: casework.Names(casework.PatientSections)})
}

// Supplement begins a notice of a health unit about its patient: a record of its own with
// who the patient is, which it completes and hands over as any notice; the police joins it
// to the record (QĐ 1054 art. 7.1a). The record itself is never written by others.
func (s *Service) Supplement(ctx context.Context, record uuid.UUID, w Wanted) (*casework.CaseRecord, error) {
	if err := permit(ctx, "case.supplement"); err != nil {
		return nil, err
	}
	id, err := s.Runner.Do(ctx, "supplementCase", record, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		r, versions, err := s.take(ctx, tx, record)
		if err != nil {
			return uuid.Nil, err
		}
		if err := r.MayShare(tx.Viewer, casework.Supplement); err != nil {
			return uuid.Nil, err
		}
		of := r.Official
		if of == nil {
			of = r.Pending
		}
		if of == nil || versions[of.ID].Identity == nil {
			return uuid.Nil, fault.New(fault.WrongState, "CASE_NO_IDENTITY", "Hồ sơ chưa có nhân thân; lập tin báo mới để báo bổ sung.")
		}
		if err := journal.Append(ctx, tx, s.look(ctx, tx.Viewer, r, casework.SectionIdentity)); err != nil {
			return uuid.Nil, err
		}
		if err := decided(ctx, tx); err != nil {
			return uuid.Nil, err
		}
		return s.begin(ctx, tx, casework.OpenCaseInput{ReceivedOn: s.Runner.Clock.Today(), Content: &casework.Content{Identity: versions[of.ID].Identity}})
	})
	if err != nil {
		return nil, err
	}
	return s.One(ctx, id, w)
}
