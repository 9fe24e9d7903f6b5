package demo

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"congvu/server/action"
	"congvu/server/app"
	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/directory/nation"
	"congvu/server/document"
	"congvu/server/files"
)

// seeds of former people begin here, so that nobody of later records is met twice.
const formerSeed = 20

// chronicle is the history of the records that the police of former communes kept, in the
// order in which it happened.
type chronicle struct {
	*loader
	cast  *names
	walks map[int]*walk
}

// former writes records that the police of the districts decided on, what it left
// undecided to the drug police of the province, and how all of them came to the commune
// of today.
func (l *loader) former(ctx context.Context) error {
	c := &chronicle{loader: l, cast: newNamesAt(2025), walks: map[int]*walk{}}
	communes := l.formerCommunes()
	if len(communes) == 0 {
		return nil
	}
	clerk := func(i int) string { return "ca.cu." + communes[i%len(communes)].Code }
	district := func(i int) string { return "cah." + communes[i%len(communes)].Parent }
	approve := casework.StepCaseInput{Action: casework.Approve}
	for _, day := range []struct {
		on clock.Date
		do func(context.Context, *app.Services, clock.Date) error
	}{
		{clock.NewDate(2024, time.October, 8), c.each(ctx, []int{0, 1, 2, 3}, clerk, (*walk).sent)},
		{clock.NewDate(2024, time.October, 9), c.each(ctx, []int{0, 1, 2, 3}, district, func(w *walk, _ clock.Date) { w.step(approve) })},
		{clock.NewDate(2024, time.November, 5), c.each(ctx, []int{3}, clerk, (*walk).left)},
		{clock.NewDate(2025, time.January, 14), c.each(ctx, []int{1}, clerk, (*walk).amended)},
		{clock.NewDate(2025, time.January, 15), c.each(ctx, []int{1}, func(int) string { return "pc04.duyet" }, func(w *walk, _ clock.Date) { w.step(casework.StepCaseInput{Action: casework.ApproveAmendment}) })},
		{clock.NewDate(2025, time.February, 10), c.each(ctx, []int{2}, clerk, (*walk).died)},
		{clock.NewDate(2025, time.February, 12), c.each(ctx, []int{2}, district, func(w *walk, _ clock.Date) { w.step(casework.StepCaseInput{Action: casework.ApproveEnd}) })},
		{clock.NewDate(2025, time.February, 17), c.each(ctx, []int{3}, clerk, (*walk).back)},
		{clock.NewDate(2025, time.February, 19), c.each(ctx, []int{3}, district, func(w *walk, _ clock.Date) { w.step(casework.StepCaseInput{Action: casework.Reopen}) })},
		{threeTiers.AddDays(-1), c.each(ctx, []int{4, 5}, clerk, (*walk).sent)},
		{threeTiers.AddDays(2), c.each(ctx, []int{4, 5}, func(int) string { return "pc04.duyet" }, func(w *walk, _ clock.Date) { w.step(approve) })},
		{reform, func(ctx context.Context, s *app.Services, on clock.Date) error { return c.reassign(ctx, s, communes) }},
	} {
		s, err := l.at(ctx, day.on.Start().Add(9*time.Hour))
		if err != nil {
			return err
		}
		if err := day.do(ctx, s, day.on); err != nil {
			return fmt.Errorf("%s: %w", day.on, err)
		}
	}
	return nil
}

// formerCommunes are those whose police kept records.
func (l *loader) formerCommunes() (out []nation.OldUnit) {
	for _, c := range l.land.OldCommunes {
		if l.org.FormerPolice[c.Code] != uuid.Nil {
			out = append(out, c)
		}
	}
	return out
}

// each lets somebody act on some of the records on one day.
func (c *chronicle) each(ctx context.Context, numbers []int, who func(int) string, do func(*walk, clock.Date)) func(context.Context, *app.Services, clock.Date) error {
	return func(ctx context.Context, s *app.Services, on clock.Date) error {
		for _, i := range numbers {
			w := c.walks[i]
			if w == nil {
				w = &walk{loader: c.loader, content: person(c.land.Province.Code, formerSeed+i, c.cast.next(), on.AddDays(-1))}
				c.walks[i] = w
			}
			w.s = s
			w.as(ctx, who(i))
			do(w, on)
			if w.err != nil {
				return fmt.Errorf("record %d: %w", i+1, w.err)
			}
		}
		return nil
	}
}

func (w *walk) sent(on clock.Date) {
	w.open(on.AddDays(-1), w.content)
	w.step(casework.StepCaseInput{Action: casework.Submit})
}

func (w *walk) amended(on clock.Date) {
	work, identity := "Thợ xây", *w.content.Identity
	identity.Occupation = &work
	w.amend(on, casework.Content{Identity: &identity})
}

// papered is a step that rests on a paper of the commune's police.
func papered(a casework.CaseAction, on clock.Date) casework.StepCaseInput {
	number := fmt.Sprintf("%d/CAX", int(on.Month)*10+on.Day%10)
	return casework.StepCaseInput{Action: a, EffectiveOn: &on, PaperNumber: &number, PaperDate: &on}
}

func (w *walk) left(on clock.Date) {
	place, lock := "Tỉnh Quảng Trị", casework.LeftProvince
	in := papered(casework.Leave, on)
	in.Lock, in.Destination = &lock, &place
	w.step(in)
}

func (w *walk) back(clock.Date) {
	reason := "Đã trở về địa phương, đề nghị tiếp tục quản lý."
	w.step(casework.StepCaseInput{Action: casework.RequestReopen, Reason: &reason})
}

func (w *walk) died(on clock.Date) {
	in, lock := papered(casework.ReportEnd, on), casework.Dead
	in.Lock, in.FileID = &lock, w.evidence(on)
	w.step(in)
}

// evidence is a scanned paper that the unit brings in.
func (w *walk) evidence(on clock.Date) *uuid.UUID {
	if w.err != nil {
		return nil
	}
	unit := w.s.Directory.Current().Unit(w.posts.named[w.by].unit)
	var content []byte
	content, w.err = document.Render(&document.Report{Subject: "Kết quả xác minh việc người trong hồ sơ đã chết", Made: on.Start(),
		Letterhead: document.Letterhead{Superior: document.Superior(unit), Issuer: document.Issuer(unit), Place: document.Place(unit), Date: on},
		Sections:   []document.Section{{Paragraphs: []string{"Đã xác minh tại nơi cư trú và đối chiếu trích lục khai tử. Văn bản minh họa."}}}})
	if w.err != nil {
		return nil
	}
	var id uuid.UUID
	id, w.err = w.s.Runner.Do(w.ctx, "demoEvidence", on, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		return w.s.Files.Keep(ctx, tx, files.New{Name: "ket-qua-xac-minh.pdf", Media: files.MediaPDF, Content: content, Unit: unit.ID, Position: tx.Viewer.Position})
	})
	return &id
}

// reassign gives the records of the former communes to the police of today's, in one
// reviewed act each.
func (c *chronicle) reassign(ctx context.Context, s *app.Services, communes []nation.OldUnit) error {
	ctx, err := as(ctx, s, c.posts.named["pc04.duyet"])
	if err != nil {
		return err
	}
	to := c.posts.named["ca.phuong"].unit
	for _, commune := range communes {
		from := c.org.FormerPolice[commune.Code]
		plan, err := s.Cases.ReassignmentPlan(ctx, from, to)
		if err != nil {
			return err
		}
		_, err = s.Cases.Reassign(ctx, casework.ReassignCasesInput{FromID: from, ToID: to, Digest: plan.Digest, PaperNumber: "218/KH-CAT-PC04", PaperDate: reform,
			Reason: "Công an " + lowerFirst(commune.FullName()) + " kết thúc hoạt động khi sắp xếp đơn vị hành chính cấp xã."})
		if err != nil {
			return err
		}
	}
	return nil
}
