package casework

import (
	"slices"

	"congvu/server/fault"
)

// outlasts are the papers that a record's lock leaves to be signed: the decision to stop is asked
// for where somebody has died or is in prison (NĐ 105/2021 art. 48.1), and the file follows who has
// moved away (art. 47.2).
var outlasts = []CaseDecisionKind{Stop, MoveFile}

// EndsWith reports whether a paper of this kind waits no more on a record that has come to a state.
func (s CaseState) EndsWith(k CaseDecisionKind) bool {
	return HasEnded(s) && (s != Locked || !slices.Contains(outlasts, k))
}

// Signable refuses to sign a paper on a record that has ended, and to begin the management
// of somebody who is reported dead or missing.
func Signable(k CaseDecisionKind, s CaseState) error {
	switch {
	case s.EndsWith(k) || s == ReopenRequested && !slices.Contains(outlasts, k):
		return fault.New(fault.WrongState, "RULING_RECORD_ENDED", "Hồ sơ của văn bản này đã khóa, đóng hoặc gộp nên không ký được. Chọn “Không ký” kèm lý do.")
	case k == Manage && s == EndSubmitted:
		return fault.New(fault.WrongState, "RULING_END_REPORTED", "Người này đang được báo chết, mất tích nên không ký quyết định quản lý. Chờ kết quả phê duyệt hoặc chọn “Không ký” kèm lý do.")
	}
	return nil
}

// Proposable refuses what is not asked for any more of somebody who is reported dead or missing,
// or whose record is locked: only that the management stops.
func Proposable(k CaseDecisionKind, s CaseState) error {
	if k == Stop || s != EndSubmitted && s != Locked {
		return nil
	}
	return fault.New(fault.WrongState, "RULING_ONLY_STOP", "Hồ sơ đã khóa hoặc đang báo chết, mất tích: chỉ đề nghị được quyết định dừng quản lý (Mẫu 09).").At("input.kind")
}
