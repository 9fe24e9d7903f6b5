package demo

import (
	"context"
	"time"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/reporting"
)

// ungrouped is how many former districts wait to be given to an officer.
const ungrouped = 2

// groups shares the communes out among the officers of the inspectorate, by former
// district, in the week after the districts ended.
func (l *loader) groups(ctx context.Context) error {
	s, err := l.at(ctx, time.Date(2025, 7, 7, 9, 0, 0, 0, clock.Zone))
	if err != nil {
		return err
	}
	if ctx, err = as(ctx, s, l.posts.named["thanhtra"]); err != nil {
		return err
	}
	grouping, err := s.Reports.UnitGrouping(ctx, nil)
	if err != nil || len(grouping.FormerDistricts) <= ungrouped || len(grouping.Candidates) == 0 {
		return err
	}
	var in []*reporting.UnitGroupInput
	for i, d := range grouping.FormerDistricts[ungrouped:] {
		officer := grouping.Candidates[i%len(grouping.Candidates)]
		in = append(in, &reporting.UnitGroupInput{Name: d.Name, UnitIds: d.UnitIds, OfficerIds: []uuid.UUID{officer.PositionID}})
	}
	_, err = s.Reports.SaveUnitGroups(ctx, in)
	return err
}
