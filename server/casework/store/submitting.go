package store

import (
	"context"
	"errors"

	"github.com/google/uuid"

	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/fault"
	"congvu/server/reporting"
)

// maxSubmitted bounds what is sent at once: two pages of the list.
const maxSubmitted = 100

// errTried takes back what was only tried.
var errTried = errors.New("tried")

// SubmitMany sends records to be approved, each by its own step in a transaction and under
// a key of its own, so that one refusal holds no other up; a dry run says of each what
// sending it would answer, and writes nothing.
func (s *Service) SubmitMany(ctx context.Context, in casework.SubmitCasesInput) ([]*casework.CaseSubmitResult, error) {
	if err := permit(ctx, "case.open"); err != nil {
		return nil, err
	}
	if len(in.Records) == 0 || len(in.Records) > maxSubmitted {
		return nil, fault.New(fault.TooMany, "TOO_MANY_CASES", "Chọn từ 1 đến %d hồ sơ để gửi một lần.", maxSubmitted).At("input.records")
	}
	out := make([]*casework.CaseSubmitResult, len(in.Records))
	for i, ref := range in.Records {
		out[i] = &casework.CaseSubmitResult{RecordID: ref.ID}
		err := s.submitOne(action.ItemKey(ctx, ref.ID), ref, in.DryRun)
		if f := fault.As(err); f != nil {
			out[i].Problem = &reporting.Problem{Code: f.Reason, Severity: reporting.SeverityError, Message: f.Message, Place: f.Place}
		} else if err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (s *Service) submitOne(ctx context.Context, ref reporting.Versioned, dry bool) error {
	in := casework.StepCaseInput{Record: ref, Action: casework.Submit}
	_, err := s.Runner.Do(ctx, "submitCase", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		x, err := s.prepare(ctx, tx, in)
		if err != nil {
			return uuid.Nil, err
		}
		if dry {
			return uuid.Nil, errTried
		}
		if err := decided(ctx, tx); err != nil {
			return uuid.Nil, err
		}
		return ref.ID, x.run(ctx)
	})
	if errors.Is(err, errTried) {
		return nil
	}
	return err
}
