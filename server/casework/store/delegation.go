package store

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/casework"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/text"
)

// Delegate gives the management of a record to a unit under the one that keeps it (QĐ
// 1054 art. 14.1): that unit brings it up to date, the body stays answerable, sees what is
// overdue and urges. The record stays the body's.
func (s *Service) Delegate(ctx context.Context, in casework.CaseDelegationInput, w Wanted) (*casework.CaseRecord, error) {
	number, err := text.Line(in.PaperNumber)
	if err != nil {
		return nil, fault.As(err).At("input.paperNumber")
	}
	if number == "" || len([]rune(number)) > 100 {
		return nil, fault.New(fault.BadInput, "CASE_PAPER_REQUIRED", "Nhập số văn bản ủy quyền, tối đa 100 ký tự.").At("input.paperNumber")
	}
	if in.PaperDate.After(s.Runner.Clock.Today()) {
		return nil, future("input.paperDate")
	}
	return s.share(ctx, casework.DelegateIt, "case.delegate", in, in.Record, nil, w, func(ctx context.Context, x *step) error {
		under, err := x.under(ctx, x.Tx, x.record.Unit)
		if err != nil {
			return err
		}
		i := slices.IndexFunc(under, func(u *directory.Unit) bool { return u.ID == in.UnitID })
		if i < 0 {
			return fault.New(fault.BadInput, "CASE_GRANT_UNIT", "Chọn đơn vị cấp dưới đang hoạt động, được giao lập và quản lý hồ sơ.").At("input.unitId")
		}
		if err := x.inClear("input.paperNumber", number); err != nil {
			return err
		}
		if err := x.grant(ctx, grant{unit: in.UnitID, kind: string(casework.Delegation), basis: &number, paper: &in.PaperDate}); err != nil {
			return err
		}
		x.detail = map[string]any{"grant": x.granted, "unit": in.UnitID}
		return x.tell(ctx, x.granted, toldDelegated, in.UnitID)
	})
}

// under are the units below a body, on its tree or on its line of work, that keep records.
func (s *Service) under(ctx context.Context, q db.Querier, body *directory.Unit) ([]*directory.Unit, error) {
	keepers, err := s.keepers(ctx, q)
	return slices.DeleteFunc(keepers, func(u *directory.Unit) bool { return u.Body().ID == body.Body().ID || !below(u, body.Body()) }), err
}

// below: the unit stands under the body on the tree of units, or on the line of work that
// the body leads; the police of a commune stands under the committee and on the line.
func below(u, body *directory.Unit) bool {
	for p := u.Parent; p != nil; p = p.Parent {
		if p.ID == body.ID {
			return true
		}
	}
	return casework.OfLine(u) && casework.OfLine(body) && body.Level != u.Level && body.LineAt < u.LineAt
}

// Delegates are the units that the viewer's may delegate the management of a record to.
func (s *Service) Delegates(ctx context.Context) ([]*directory.Unit, error) {
	if err := permit(ctx, "case.delegate"); err != nil {
		return nil, err
	}
	out, err := s.under(ctx, s.Runner.DB.Pool, s.unit(access.From(ctx).Unit))
	slices.SortFunc(out, func(a, b *directory.Unit) int { return strings.Compare(text.SortKey(a.Name), text.SortKey(b.Name)) })
	return out, err
}

// Urge urges the unit that manages a record by delegation: of one record once a day.
func (s *Service) Urge(ctx context.Context, in casework.UrgeCaseInput, w Wanted) (*casework.CaseRecord, error) {
	return s.share(ctx, casework.UrgeIt, "case.delegate", in, in.Record, &in.Text, w, func(ctx context.Context, x *step) error {
		var urged bool
		err := x.QueryRow(ctx, `select exists (select from journal where object_id = $1 and action = 'URGE_CASE' and at >= $2)`,
			x.record.ID, x.Runner.Clock.Today().Start()).Scan(&urged)
		if err != nil {
			return err
		}
		if urged {
			return fault.New(fault.WrongState, "CASE_URGED_TODAY", "Hồ sơ này đã được đôn đốc hôm nay. Đôn đốc tiếp vào ngày mai.")
		}
		x.detail = map[string]any{"unit": x.record.Delegate.ID}
		return x.tell(ctx, *x.reason, "CASE_URGED", x.record.Delegate.ID)
	})
}

// none answers with a fault of ours where nothing was found.
func none(err, f error) error {
	if errors.Is(err, pgx.ErrNoRows) {
		return f
	}
	return err
}
