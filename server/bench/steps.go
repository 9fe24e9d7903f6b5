package bench

import (
	"context"
	"fmt"
	"runtime/debug"
	"time"

	"github.com/google/uuid"

	"congvu/server/clock/period"
)

// questions are what is read, on a database of this world.
func (r *run) questions(ctx context.Context, w *world) ([]question, error) {
	var report uuid.UUID
	err := w.DB.Pool.QueryRow(ctx, `select o.id from obligations o join rounds r on r.id = o.round_id join unit_versions u on u.unit_id = o.unit_id
		where u.code = $1 and r.period_key = $2 and o.submission_count = 2 order by r.id limit 1`, commune(r.Communes), newest).Scan(&report)
	if err != nil {
		return nil, fmt.Errorf("chưa có báo cáo hai lần gửi: %w", err)
	}
	return []question{
		{name: "Hộp việc, trang 100 dòng", path: "/inbox", document: inboxDocument, who: lead, variables: map[string]any{"first": inboxPage}},
		{name: "Một báo cáo và lịch sử", path: "/history", document: historyDocument, who: lead, variables: history(report, true)},
		r.dashboard(leader),
		{name: fmt.Sprintf("Xu hướng %d tháng", r.Months), path: "/figures", document: figuresDocument, who: leader, variables: r.trend()},
	}, nil
}

func history(report uuid.UUID, everything bool) map[string]any {
	return map[string]any{"id": report, "people": everything, "comments": everything, "timeline": everything}
}

const dashboardIndicators = 10

func (r *run) dashboard(who string) question {
	keys := make([]string, dashboardIndicators)
	for i := range keys {
		keys[i] = indicator(1, i+1)
	}
	return question{name: fmt.Sprintf("Bảng điều hành %d ô", dashboardIndicators*r.Communes), path: "/figures", document: figuresDocument, who: who,
		variables: aggregate("COMMUNE", []string{newest}, keys...)}
}

func (r *run) trend() map[string]any {
	keys := make([]string, r.Months)
	p, _ := period.Parse(period.Calendar(), newest) // a constant
	for i := r.Months - 1; i >= 0; i-- {
		keys[i] = p.Key()
		p, _ = period.Previous(period.Calendar(), p) // far from the first year
	}
	return aggregate("PERIOD", keys, indicator(1, 1))
}

func aggregate(by string, periods []string, indicators ...string) map[string]any {
	return map[string]any{"queries": []any{map[string]any{"indicators": indicators, "by": by, "periods": periods}}}
}

// reads asks each question of the server and of the handler written by hand.
func (r *run) reads(ctx context.Context, w *world, facts int) error {
	f, err := newFloor(ctx, w, r.regimes)
	if err != nil {
		return err
	}
	questions, err := r.questions(ctx, w)
	if err != nil {
		return err
	}
	for i, q := range questions {
		r.say("đo %s, %d số liệu", q.name, facts)
		sides, err := r.against(ctx, w, f, q)
		if err != nil {
			return fmt.Errorf("%s: %w", q.name, err)
		}
		samples, err := r.duel(ctx, r.Requests, sides)
		if err != nil {
			return fmt.Errorf("%s: %w", q.name, err)
		}
		r.report.versus(q.name, facts, samples, readGoal)
		if err := r.profile(ctx, sides[0], fmt.Sprintf("%d-%s-%d", facts, q.path[1:], i)); err != nil {
			return err
		}
	}
	return r.token(ctx, w, f, facts)
}

// against asks both sides once, compares the answers, and makes them ready.
func (r *run) against(ctx context.Context, w *world, f *floor, q question) (out [2]side, err error) {
	a, err := w.product(ctx, q)
	if err != nil {
		return out, err
	}
	b, err := w.byHand(ctx, q)
	if err != nil {
		return out, err
	}
	x, err := ask(ctx, w.Handler, a)
	if err != nil {
		return out, err
	}
	y, err := ask(ctx, f, b)
	if err != nil {
		return out, err
	}
	if err := same(x, y, ""); err != nil {
		return out, err
	}
	return [2]side{always(w.Handler, a), always(f, b)}, nil
}

// token measures what both sides spend to learn who asks, so that the ratios can be
// read without it.
func (r *run) token(ctx context.Context, w *world, f *floor, facts int) error {
	b, err := w.byHand(ctx, question{path: "/nothing", who: lead})
	if err != nil {
		return err
	}
	sides := [2]side{always(f, b), always(f, b)}
	samples, err := r.duel(ctx, r.Requests, sides)
	if err != nil {
		return err
	}
	r.report.note("Riêng kiểm tra mã truy cập, có trong cả hai bên, %d số liệu: %s CPU mỗi yêu cầu.", facts, brief(middle(samples[0], sample.cpu)))
	return nil
}

// viewers asks the same of somebody who sees everything and of somebody who does not.
func (r *run) viewers(ctx context.Context, w *world, facts int) error {
	var report uuid.UUID
	err := w.DB.Pool.QueryRow(ctx, `select o.id from obligations o join rounds r on r.id = o.round_id join unit_versions u on u.unit_id = o.unit_id
		where u.code = $1 and r.period_key = $2 order by o.submission_count desc, r.id limit 1`, commune(1), newest).Scan(&report)
	if err != nil {
		return err
	}
	past := question{name: "Lịch sử báo cáo", document: historyDocument, variables: history(report, false)}
	for _, c := range []struct {
		name       string
		q          question
		restricted string
	}{
		{"Bảng điều hành, chuyên viên sở / lãnh đạo tỉnh", r.dashboard(""), analyst},
		{"Bảng điều hành của mình, lãnh đạo xã / lãnh đạo tỉnh", r.dashboard(""), chair},
		{"Lịch sử báo cáo, lãnh đạo xã / lãnh đạo tỉnh", past, chair},
	} {
		r.say("đo %s", c.name)
		var sides [2]side
		for i, who := range []string{c.restricted, leader} {
			q := c.q
			q.who = who
			a, err := w.product(ctx, q)
			if err != nil {
				return err
			}
			if _, err := ask(ctx, w.Handler, a); err != nil {
				return fmt.Errorf("%s: %w", c.name, err)
			}
			sides[i] = always(w.Handler, a)
		}
		samples, err := r.duel(ctx, r.Requests, sides)
		if err != nil {
			return err
		}
		r.report.versus(c.name, facts, samples, restrictedGoal)
	}
	return nil
}

// growth asks for the dashboard of many facts and of few, in turns.
func (r *run) growth(ctx context.Context, few, many *world, facts int) error {
	var sides [2]side
	for i, w := range []*world{many, few} {
		a, err := w.product(ctx, r.dashboard(leader))
		if err != nil {
			return err
		}
		sides[i] = always(w.Handler, a)
	}
	samples, err := r.duel(ctx, r.Requests, sides)
	if err != nil {
		return err
	}
	r.report.versus(fmt.Sprintf("Bảng điều hành, %s / %s số liệu", thousands(facts), thousands(r.Facts[0])), facts, samples, growthGoal)
	return nil
}

// memory asks everything at once and looks how large the process becomes.
func (r *run) memory(ctx context.Context, w *world, facts int) error {
	questions, err := r.questions(ctx, w)
	if err != nil {
		return err
	}
	all := make([]ready, len(questions))
	for i, q := range questions {
		if all[i], err = w.product(ctx, q); err != nil {
			return err
		}
	}
	debug.FreeOSMemory() // what loading and signing in took is given back
	done := make(chan error, 1)
	go func() {
		_, err := r.send(ctx, side{w.Handler, func(i int) ready { return all[i%len(all)] }}, 0, r.Requests)
		done <- err
	}()
	var most int64
	for every := time.NewTicker(5 * time.Millisecond); ; {
		select {
		case err := <-done:
			every.Stop()
			r.report.resident(facts, most)
			if files, err := ofFiles(); err == nil {
				r.report.note("Bộ nhớ thường trú: %.1f MB là trang của chương trình và tệp, còn lại là vùng nhớ động (GOGC như máy chủ).", float64(files)/(1<<20))
			}
			return err
		case <-every.C:
			now, err := resident()
			if err != nil {
				return err
			}
			most = max(most, now)
		}
	}
}
