package store

import (
	"context"

	"github.com/google/uuid"

	"congvu/server/casework"
	"congvu/server/directory"
	"congvu/server/fault"
)

// Consent opens sections of a record to a unit by a written consent (QĐ 1054 art. 6.3),
// until the day it names; it ends by itself.
func (s *Service) Consent(ctx context.Context, in casework.CaseConsentInput, w Wanted) (*casework.CaseRecord, error) {
	if err := in.Check(s.Runner.Clock.Today()); err != nil {
		return nil, err
	}
	return s.share(ctx, casework.GiveConsent, "case.consent", in, in.Record, nil, w, func(ctx context.Context, x *step) error {
		u, err := x.other(in.UnitID)
		if err != nil {
			return err
		}
		for place, text := range map[string]string{"input.paperNumber": in.PaperNumber, "input.issuer": in.Issuer} {
			if err := x.inClear(place, text); err != nil {
				return err
			}
		}
		if in.FileID != nil {
			if err := x.attach(ctx, x.Tx, x.record.ID, "input.fileId", *in.FileID); err != nil {
				return err
			}
		}
		from, to := in.From.Start(), in.To.AddDays(1).Start()
		if from.Before(x.Now) {
			from = x.Now
		}
		err = x.grant(ctx, grant{unit: u.ID, kind: string(casework.Consent), sections: in.Sections, basis: &in.PaperNumber, issuer: &in.Issuer,
			paper: &in.PaperDate, file: in.FileID, from: &from, to: &to})
		if err != nil {
			return err
		}
		x.detail = map[string]any{"grant": x.granted, "unit": u.ID, "sections": in.Sections, "until": in.To.String()}
		return x.tell(ctx, x.granted, toldOpened, u.ID)
	})
}

// other is a unit in force beside the one that manages the record.
func (x *step) other(id uuid.UUID) (*directory.Unit, error) {
	u := x.Service.unit(id)
	if u != nil {
		u = u.Body()
	}
	if u == nil || !u.InForce(x.Runner.Clock.Today()) || u.ID == x.record.Unit.ID {
		return nil, fault.New(fault.BadInput, "CASE_GRANT_UNIT", "Chọn đơn vị đang hoạt động, khác đơn vị đang quản lý hồ sơ.").At("input.unitId")
	}
	return u, nil
}

// EndGrant ends a consent, a delegation or an opening in an emergency before its time. A
// health unit's part of its patient does not end: it is its own.
func (s *Service) EndGrant(ctx context.Context, in casework.EndCaseGrantInput, w Wanted) (*casework.CaseRecord, error) {
	return s.share(ctx, casework.EndGrant, "case.endGrant", in, in.Record, &in.Reason, w, func(ctx context.Context, x *step) error {
		var kind string
		err := x.QueryRow(ctx, `update case_grants set ends_at = greatest($4, begins_at), reason_id = case when kind = 'EMERGENCY' then reason_id else $3 end
			where id = $1 and record_id = $2 and kind in ('CONSENT', 'DELEGATION', 'EMERGENCY') and (ends_at is null or ends_at > $4) returning kind`,
			in.GrantID, x.record.ID, x.reason, x.Now).Scan(&kind)
		if err != nil {
			return none(err, fault.New(fault.NotFound, "NOT_FOUND", "Không có quyền khai thác hoặc ủy quyền nào đang có hiệu lực để kết thúc.").At("input.grantId"))
		}
		x.detail = map[string]any{"grant": in.GrantID, "kind": kind}
		return nil
	})
}
