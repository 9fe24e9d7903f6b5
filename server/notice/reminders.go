package notice

import (
	"slices"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/fault"
	"congvu/server/text"
)

// ReminderRule is a rule as the managing office keeps it: dated, of all regimes or
// of one.
type ReminderRule struct {
	ID         uuid.UUID
	Addressee  Addressee
	WorkingDay int
	Every      int
	RegimeID   *uuid.UUID
	RegimeCode *string
	RegimeName *string
	Source     string
	ValidFrom  clock.Date
	ValidTo    *clock.Date // the first day on which it no longer holds
	InForce    bool
	Version    int
}

// ReminderRuleInput adds a rule.
type ReminderRuleInput struct {
	Addressee  Addressee
	WorkingDay int
	Every      int
	RegimeID   *uuid.UUID
	Source     string
	ValidFrom  clock.Date
}

// Bounds of a rule: a digest looks no further ahead than some weeks, and one that is
// repeated less often than monthly reminds of nothing.
const (
	EarliestDay = -30
	LatestDay   = 60
	LongestStep = 20
	maxSource   = 200
)

// Check refuses what no digest could follow.
func (in *ReminderRuleInput) Check(today clock.Date) (err error) {
	if in.Source, err = text.Line(in.Source); err != nil {
		return fault.As(err).At("source")
	}
	switch n := len([]rune(in.Source)); {
	case n == 0 || n > maxSource:
		return fault.New(fault.BadInput, "REMINDER_SOURCE", "Nhập căn cứ của quy tắc nhắc, tối đa %d ký tự.", maxSource).At("source")
	case in.WorkingDay < EarliestDay || in.WorkingDay > LatestDay:
		return fault.New(fault.BadInput, "REMINDER_DAY", "Nhập ngày nhắc từ %d ngày làm việc trước đến %d ngày làm việc sau hạn.", -EarliestDay, LatestDay).At("workingDay")
	case in.Every < 0 || in.Every > LongestStep:
		return fault.New(fault.BadInput, "REMINDER_STEP", "Nhập số ngày làm việc giữa hai lần nhắc từ 0 (một lần) đến %d.", LongestStep).At("every")
	case in.Addressee != ToClerk && in.WorkingDay <= 0:
		return fault.New(fault.BadInput, "ESCALATION_BEFORE_DUE", "Nhắc người ký duyệt và cán bộ theo dõi chỉ bắt đầu sau hạn, từ 1 ngày làm việc.").At("workingDay")
	case !in.ValidFrom.Valid() || in.ValidFrom.Before(today):
		return fault.New(fault.BadInput, "REMINDER_FROM", "Quy tắc có hiệu lực từ hôm nay (%s) trở đi. Chọn lại ngày.", today.Vietnamese()).At("validFrom")
	}
	return nil
}

// governing are the rules that a report follows: for each addressee those of its own
// regime, where it has any, in place of the general ones.
func governing(rules []Rule, regime uuid.UUID) []Rule {
	own := func(r Rule) bool { return r.Regime != nil && *r.Regime == regime }
	out := []Rule{}
	for _, r := range rules {
		replaced := r.Regime == nil && slices.ContainsFunc(rules, func(x Rule) bool { return own(x) && x.To == r.To })
		if own(r) || r.Regime == nil && !replaced {
			out = append(out, r)
		}
	}
	return out
}
