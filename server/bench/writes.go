package bench

import (
	"context"
	"fmt"
	"net/http"
	"strings"

	"github.com/google/uuid"

	reportstore "congvu/server/reporting/store"
)

// stock is a report that waits for a step, and who takes it.
type stock struct {
	ref reference
	who string
}

// writes signs reports on both sides, then approves what was signed; both sides must
// leave the same behind.
func (r *run) writes(ctx context.Context, w *world, facts int) error {
	f, err := newFloor(ctx, w, r.regimes)
	if err != nil {
		return err
	}
	warm := min(max(1, r.Writes/r.Blocks), r.Concurrency)
	each := r.Writes/r.Blocks*r.Blocks + warm
	halves, err := r.stock(ctx, w, each)
	if err != nil {
		return err
	}
	handlers := [2]http.Handler{w.Handler, f}
	for _, step := range []struct {
		name    string
		request func(context.Context, *world, int, stock) (ready, error)
	}{{"Ký và gửi báo cáo", signing}, {"Duyệt báo cáo", approving}} {
		r.say("đo %s", step.name)
		var sides [2]side
		for i := range sides {
			list := make([]ready, each)
			for j, s := range halves[i] {
				if list[j], err = step.request(ctx, w, i, s); err != nil {
					return err
				}
				halves[i][j].ref.Version++
			}
			sides[i] = side{handlers[i], func(n int) ready { return list[n+warm] }}
		}
		samples, err := r.duel(ctx, r.Writes, sides)
		if err != nil {
			return fmt.Errorf("%s: %w", step.name, err)
		}
		if err := r.alike(ctx, w, halves); err != nil {
			return fmt.Errorf("%s: %w", step.name, err)
		}
		r.report.versus(step.name, facts, samples, writeGoal)
	}
	return r.consistent(ctx, w)
}

// stock finds reports to be signed, of as few communes as will do, since each needs
// somebody signed in; the two halves have the same communes.
func (r *run) stock(ctx context.Context, w *world, each int) (out [2][]stock, err error) {
	rows, err := w.DB.Pool.Query(ctx, `select o.id, o.version, u.code from obligations o join unit_versions u on u.unit_id = o.unit_id
		where o.state = 'AWAITING_SIGNATURE' order by u.code, o.round_id limit $1`, 2*each)
	if err != nil {
		return out, err
	}
	defer rows.Close()
	for n := 0; rows.Next(); n++ {
		var s stock
		if err := rows.Scan(&s.ref.ID, &s.ref.Version, &s.who); err != nil {
			return out, err
		}
		out[n%2] = append(out[n%2], s)
	}
	if len(out[1]) < each {
		return out, fmt.Errorf("có %d báo cáo chờ ký cho mỗi bên, cần %d: giảm --writes", len(out[1]), each)
	}
	return out, rows.Err()
}

func signing(ctx context.Context, w *world, i int, s stock) (ready, error) {
	return w.write(ctx, i, question{path: "/sign", document: signDocument, who: s.who, variables: map[string]any{"input": map[string]any{"obligation": s.ref.input()}}})
}

func approving(ctx context.Context, w *world, i int, s stock) (ready, error) {
	return w.write(ctx, i, question{path: "/approve", document: approveDocument, who: lead,
		variables: map[string]any{"input": map[string]any{"obligations": []any{s.ref.input()}}}})
}

func (f reference) input() map[string]any { return map[string]any{"id": f.ID, "version": f.Version} }

// write is the request of a side: 0 the server, with a key as the front end gives it.
func (w *world) write(ctx context.Context, i int, q question) (ready, error) {
	if i == 1 {
		return w.byHand(ctx, q)
	}
	a, err := w.product(ctx, q)
	a.key = uuid.NewString()
	return a, err
}

// left is what a report looks like in all tables, without what is its own.
const left = `select concat_ws(' ', o.state, o.version, o.submission_count, o.on_time, jsonb_array_length(o.marks), o.official_id is not null,
	(select string_agg(concat_ws(',', s.number, s.state, s.signing_form, s.cells = d.cells), ';') from submissions s where s.obligation_id = o.id),
	(select string_agg(concat_ws(',', v.kind, v.by_title), ';') from reviews v join submissions s on s.id = v.submission_id where s.obligation_id = o.id),
	(select count(*) || ',' || count(distinct f.indicator_id) from facts f where f.obligation_id = o.id and f.official and f.believed_to = 'infinity'),
	(select count(*) from facts f where f.obligation_id = o.id and not f.official and f.believed_to = 'infinity'),
	(select count(*) from facts f where f.obligation_id = o.id and f.believed_to < 'infinity'),
	(select string_agg(concat_ws(',', j.action, j.from_state, j.to_state), ';' order by j.id) from journal j where j.object_id = o.id))
	from obligations o join drafts d on d.id = o.id where o.id = $1`

// alike compares what the two sides left of their first and last report.
func (r *run) alike(ctx context.Context, w *world, halves [2][]stock) error {
	for _, j := range []int{0, len(halves[0]) - 1} {
		var found [2]string
		for i := range found {
			if err := w.DB.Pool.QueryRow(ctx, left, halves[i][j].ref.ID).Scan(&found[i]); err != nil {
				return err
			}
		}
		if found[0] != found[1] {
			return fmt.Errorf("máy chủ để lại %q, viết tay để lại %q", found[0], found[1])
		}
	}
	return nil
}

// consistent replays the journal and holds the roll-ups to the facts.
func (r *run) consistent(ctx context.Context, w *world) error {
	difference, err := reportstore.Verify(ctx, w.DB.Pool)
	if err != nil {
		return err
	}
	if difference != "" {
		return fmt.Errorf("nhật ký và trạng thái lệch nhau: %s", difference)
	}
	_, should, _ := strings.Cut(rebuildRollUps, "with base as")
	var lines int
	err = w.DB.Pool.QueryRow(ctx, `with should as (with base as`+should+`)
		select count(*) from should s (indicator_id, period_to, period_key, area_id, area_at, nature, official, total, count, changed_at)
			full join (select * from rollups where count > 0) r using (indicator_id, period_to, area_id, nature, official)
		where s.total is distinct from r.total or s.count is distinct from r.count`).Scan(&lines)
	if err == nil && lines > 0 {
		err = fmt.Errorf("%d dòng tổng hợp không khớp số liệu", lines)
	}
	return err
}
