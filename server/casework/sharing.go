package casework

import (
	"context"

	"congvu/server/access"
	"congvu/server/fault"
)

// CaseSharing is something that may be done about who else sees a record.
type CaseSharing string

// What may be done, in the order in which it is offered.
const (
	GiveConsent CaseSharing = "CONSENT"
	DelegateIt  CaseSharing = "DELEGATE"
	UrgeIt      CaseSharing = "URGE"
	EndGrant    CaseSharing = "END_GRANT"
	Supplement  CaseSharing = "SUPPLEMENT"
)

// CaseSharingState is one of them and whether the viewer may do it now.
type CaseSharingState struct {
	Sharing CaseSharing
	Label   string
	Allowed bool
	Refusal
	Law string
}

// sharing are the rules and the articles of what may be done.
var sharing = []struct {
	what             CaseSharing
	rule, label, law string
}{
	{GiveConsent, "case.consent", grantSteps["CONSENT"], "QĐ 1054 Điều 6 khoản 3"},
	{DelegateIt, "case.delegate", grantSteps["DELEGATE"], "QĐ 1054 Điều 14 khoản 1"},
	{UrgeIt, "case.delegate", grantSteps["URGE"], "QĐ 1054 Điều 14 khoản 1"},
	{EndGrant, "case.endGrant", grantSteps["END_GRANT"], "QĐ 1054 Điều 6 khoản 3, Điều 14 khoản 1"},
	{Supplement, "case.supplement", "Báo bổ sung về người bệnh", "QĐ 1054 Điều 7 khoản 1a"},
}

// Sharings are what the viewer may do about who else sees the record, each with the reason
// when not now; what its rule never lets the viewer do is left out.
func (r *CaseRecord) Sharings(ctx context.Context) []*CaseSharingState {
	v, out := access.From(ctx), []*CaseSharingState{}
	row := r.AccessRow(v)
	for _, s := range sharing {
		if !access.Table.Row(v, s.rule, row) {
			continue
		}
		state := &CaseSharingState{Sharing: s.what, Label: s.label, Allowed: true, Law: s.law}
		if err := r.unshared(v, s.what); err != nil {
			state.Allowed, state.Refusal = false, refused(err)
		}
		out = append(out, state)
	}
	return out
}

// MayShare refuses what the viewer may not do now: FORBIDDEN where the rule refuses it,
// else why the record does not admit it.
func (r *CaseRecord) MayShare(v *access.Viewer, what CaseSharing) error {
	for _, s := range sharing {
		if s.what == what && access.Table.Row(v, s.rule, r.AccessRow(v)) {
			return r.unshared(v, what)
		}
	}
	return fault.New(fault.Forbidden, "FORBIDDEN", "Chức vụ đang làm việc không được thực hiện việc này với hồ sơ.")
}

// unshared is why the record as it stands does not admit it.
func (r *CaseRecord) unshared(v *access.Viewer, what CaseSharing) error {
	switch {
	case what == GiveConsent && r.Official == nil:
		return fault.New(fault.WrongState, "CASE_NOT_OFFICIAL", "Chỉ hồ sơ chính thức mới được cho khai thác; hồ sơ này chưa được phê duyệt.")
	case what == DelegateIt && r.Delegate != nil:
		return fault.New(fault.WrongState, "CASE_DELEGATED", "Hồ sơ đang được ủy quyền cho %s. Kết thúc ủy quyền đó trước.", r.Delegate.Name)
	case what == DelegateIt && (r.State == Closed || r.State == Transferring):
		return fault.New(fault.WrongState, "CASE_NOT_TO_DELEGATE", "Hồ sơ đã đóng hoặc đang chuyển đi không ủy quyền được.")
	case what == UrgeIt && r.Delegate == nil:
		return fault.New(fault.WrongState, "CASE_NOT_DELEGATED", "Hồ sơ chưa ủy quyền cho đơn vị nào.")
	case what == UrgeIt && !r.overdue(v):
		return fault.New(fault.WrongState, "CASE_NOT_OVERDUE", "Hồ sơ không có thời hạn nào bị quá, chưa cần đôn đốc.")
	case what == Supplement && r.State == Notice:
		return fault.New(fault.WrongState, "CASE_STILL_NOTICE", "Tin báo chưa được Công an tiếp nhận; chờ tiếp nhận rồi báo bổ sung.")
	}
	return nil
}
