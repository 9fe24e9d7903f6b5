package demo

import (
	"context"
	"fmt"
	"time"

	"congvu/server/app"
	"congvu/server/directory/nation"
	"congvu/server/reporting"
)

// sendBack returns reports with a reason and a comment on a cell.
func (c *chapter) sendBack(ctx context.Context, at time.Time, chosen func(member) bool) error {
	return c.each(ctx, at, chosen, func(ctx context.Context, s *app.Services, m member, v reporting.Versioned) error {
		ctx, err := as(ctx, s, c.posts.named[c.lead])
		if err != nil {
			return err
		}
		_, err = s.Reports.ReturnReport(ctx, reporting.ReturnInput{Obligation: v, Reasons: []string{reporting.ReturnReasons()[0].Code},
			Text:     "Đề nghị kiểm tra lại số liệu tổng và gửi bổ sung.",
			Comments: []reporting.CellCommentInput{{Place: "r1.c1", Text: "Đối chiếu với sổ theo dõi của đơn vị."}}})
		return err
	})
}

// approve approves what has been sent, in the lead agency's name.
func (c *chapter) approve(ctx context.Context, at time.Time, chosen func(member) bool) error {
	return c.each(ctx, at, chosen, func(ctx context.Context, s *app.Services, m member, v reporting.Versioned) error {
		ctx, err := as(ctx, s, c.approver())
		if err != nil {
			return err
		}
		results, err := s.Reports.Approve(ctx, reporting.ApproveInput{Obligations: []reporting.Versioned{v}})
		if err != nil {
			return err
		}
		if p := results[0].Problem; p != nil {
			return fmt.Errorf("approve %s: %s", m.code, p.Message)
		}
		return nil
	})
}

// approver is the lead agency's: a second person where it has one.
func (c *chapter) approver() *post {
	if p := c.posts.named[c.lead+".duyet"]; p != nil {
		return p
	}
	return c.posts.named[c.lead]
}

// current writes the open round: communes stand in every state of the flow. The
// communes of the printed accounts have not begun.
func (l *loader) current(ctx context.Context, n *nation.Nation, r *regimes) error {
	c := &chapter{loader: l, regime: r.reception, period: "2026-Q3", closing: closingOf("2026-Q3"), lead: "thanhtra",
		members: l.receptionMembers(n, closingOf("2026-Q3"), 8)}
	fresh := map[string]bool{mainCommune(l.land): true, dongSon: true}
	group := func(from, to int) func(member) bool {
		return func(m member) bool { return !fresh[m.code] && m.order%12 >= from && m.order%12 < to }
	}
	before, closing := c.closing.AddDays(-3).Start(), c.closing.Start()
	if err := c.open(ctx, before.Add(8*time.Hour)); err != nil {
		return err
	}
	steps := []func() error{
		func() error { return c.begin(ctx, before.Add(9*time.Hour), group(2, 4)) },
		func() error { return c.propose(ctx, closing.Add(14*time.Hour), group(4, 5)) },
		func() error { return c.sign(ctx, closing.Add(14*time.Hour+30*time.Minute), group(5, 6)) },
		func() error { return c.send(ctx, closing.Add(15*time.Hour), group(6, 12)) },
		func() error { return c.sendBack(ctx, closing.Add(16*time.Hour), group(8, 9)) },
		func() error { return c.approve(ctx, closing.Add(16*time.Hour+30*time.Minute), group(9, 12)) },
		func() error { return c.askCorrection(ctx, closing.Add(17*time.Hour), group(10, 11)) },
		func() error {
			return c.openCorrection(ctx, closing.Add(17*time.Hour+30*time.Minute), func(m member) bool { return group(10, 11)(m) && m.order%24 < 12 })
		},
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return fmt.Errorf("demo: open round: %w", err)
		}
	}
	return nil
}

// begin enters a part of the cells and leaves the draft.
func (c *chapter) begin(ctx context.Context, at time.Time, chosen func(member) bool) error {
	return c.each(ctx, at, chosen, func(ctx context.Context, s *app.Services, m member, v reporting.Versioned) error {
		ctx, err := as(ctx, s, c.posts.clerk[m.body])
		if err != nil {
			return err
		}
		part := member{body: m.body, code: m.code, order: m.order, cells: map[string]string{}}
		for _, column := range []string{"r1.c4", "r1.c5", "r1.c6", "r1.c7"} {
			part.cells[column] = m.cells[column]
		}
		_, err = c.enter(ctx, s, part, v)
		return err
	})
}

func (c *chapter) propose(ctx context.Context, at time.Time, chosen func(member) bool) error {
	return c.each(ctx, at, chosen, func(ctx context.Context, s *app.Services, m member, v reporting.Versioned) error {
		return c.through(ctx, s, m, v, reporting.StepPropose)
	})
}

func (c *chapter) sign(ctx context.Context, at time.Time, chosen func(member) bool) error {
	return c.each(ctx, at, chosen, func(ctx context.Context, s *app.Services, m member, v reporting.Versioned) error {
		return c.through(ctx, s, m, v, reporting.StepSign)
	})
}

func (c *chapter) askCorrection(ctx context.Context, at time.Time, chosen func(member) bool) error {
	return c.each(ctx, at, chosen, func(ctx context.Context, s *app.Services, m member, v reporting.Versioned) error {
		ctx, err := as(ctx, s, c.posts.approver[m.body])
		if err != nil {
			return err
		}
		_, err = s.Reports.RequestCorrection(ctx, reporting.ReasonInput{Obligation: v, Reason: "Bỏ sót một buổi tiếp công dân định kỳ trong kỳ báo cáo."})
		return err
	})
}

func (c *chapter) openCorrection(ctx context.Context, at time.Time, chosen func(member) bool) error {
	return c.each(ctx, at, chosen, func(ctx context.Context, s *app.Services, m member, v reporting.Versioned) error {
		ctx, err := as(ctx, s, c.approver())
		if err != nil {
			return err
		}
		_, err = s.Reports.OpenCorrection(ctx, reporting.ReasonInput{Obligation: v, Reason: "Chấp nhận đề nghị đính chính của đơn vị."})
		return err
	})
}
