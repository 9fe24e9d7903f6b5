package bench

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"time"

	"github.com/google/uuid"
)

// casesDatabase holds the records of persons apart from the figures: neither side of
// one measurement shall find the other's pages in memory.
const casesDatabase = "congvu_records"

// Who asks for records.
const (
	drugPolice   = "pc04"    // decides in the whole province
	district     = "huyen01" // decides in the communes of a former district
	communeClerk = "xa001"   // keeps the records of one commune
)

// Goals of casework: the floor decrypts and journals the same. The times are the best
// known ones of others (OpenCRVS 2.1 at 1.2 million records), asked one after the other.
var (
	recordGoal = goal{1.5, "CPU / viết tay ≤ 1,5"}
	listTime   = 30 * time.Millisecond
	searchTime = 25 * time.Millisecond
)

const recordsPage = 50

// records measures the work with records of persons: lists, searches, one record, and
// the steps that send and approve.
func (r *run) records(ctx context.Context) error {
	w, err := r.loadRecords(ctx)
	if err != nil {
		return fmt.Errorf("nạp hồ sơ: %w", err)
	}
	defer w.close()
	return r.measureRecords(ctx, w)
}

func (r *run) measureRecords(ctx context.Context, w *world) error {
	f, err := newRecordsFloor(ctx, w)
	if err != nil {
		return err
	}
	questions, err := r.recordQuestions(ctx, w)
	if err != nil {
		return err
	}
	for _, q := range questions {
		r.say("đo %s, %d hồ sơ", q.name, r.Records)
		sides, err := r.against(ctx, w, f, q.question)
		if err != nil {
			return fmt.Errorf("%s: %w", q.name, err)
		}
		samples, err := r.duel(ctx, r.Requests, sides)
		if err != nil {
			return fmt.Errorf("%s: %w", q.name, err)
		}
		r.report.versus(q.name, r.Records, samples, recordGoal)
		if err := r.profile(ctx, sides[0], q.path[1:]); err != nil {
			return err
		}
		if q.within > 0 {
			if err := r.alone(ctx, sides[0], q); err != nil {
				return err
			}
		}
	}
	if err := r.recordViewers(ctx, w); err != nil {
		return err
	}
	return r.recordWrites(ctx, w, f)
}

// timedQuestion is a question that is to be answered within a time.
type timedQuestion struct {
	question
	within time.Duration
}

func (r *run) recordQuestions(ctx context.Context, w *world) ([]timedQuestion, error) {
	var one uuid.UUID
	err := r.recordsOwner(ctx, func(q rower) error {
		return q.QueryRow(ctx, `select id from case_records where state = 'OFFICIAL' order by code limit 1 offset 10`).Scan(&one)
	})
	if err != nil {
		return nil, err
	}
	find := func(name string) map[string]any {
		return map[string]any{"filter": map[string]any{"name": name}, "order": "DUE", "first": recordsPage}
	}
	return []timedQuestion{
		{question{name: "Danh sách hồ sơ một huyện cũ, 50 dòng", path: "/records", document: recordsDocument, who: district, variables: recordList()}, listTime},
		{question{name: "Tìm theo họ tên, có dấu", path: "/records", document: recordsDocument, who: drugPolice, variables: find(soughtName)}, searchTime},
		{question{name: "Tìm theo họ tên, không dấu", path: "/records", document: recordsDocument, who: drugPolice, variables: find(soughtPlain)}, searchTime},
		{question{name: "Mở một hồ sơ", path: "/record", document: recordDocument, who: drugPolice, variables: map[string]any{"id": one}}, 0},
	}, nil
}

func recordList() map[string]any {
	return map[string]any{"filter": map[string]any{}, "order": "DUE", "first": recordsPage}
}

// alone asks one request after the other and looks how long the slow ones take.
func (r *run) alone(ctx context.Context, s side, q timedQuestion) error {
	few := *r
	few.Concurrency = 1
	waits, err := few.send(ctx, s, 0, max(20, r.Requests/5))
	if err != nil {
		return err
	}
	slices.Sort(waits)
	p95 := waits[len(waits)*95/100]
	r.report.Lines = append(r.report.Lines, Line{Name: q.name + ", p95 từng yêu cầu một", Facts: r.Records, Pass: p95 <= q.within,
		Goal: fmt.Sprintf("≤ %d ms trên máy rảnh", q.within.Milliseconds()), value: brief(p95)})
	return nil
}

// recordViewers asks for the same page as who sees one commune and who sees all.
func (r *run) recordViewers(ctx context.Context, w *world) error {
	const name = "Danh sách hồ sơ, công an xã / PC04"
	r.say("đo %s", name)
	var sides [2]side
	for i, who := range []string{communeClerk, drugPolice} {
		a, err := w.product(ctx, question{document: recordsDocument, who: who, variables: recordList()})
		if err != nil {
			return err
		}
		if _, err := ask(ctx, w.Handler, a); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		sides[i] = always(w.Handler, a)
	}
	samples, err := r.duel(ctx, r.Requests, sides)
	if err != nil {
		return err
	}
	r.report.versus(name, r.Records, samples, restrictedGoal)
	return nil
}

// recordWrites sends drafts on both sides, then approves what was sent.
func (r *run) recordWrites(ctx context.Context, w *world, f *floor) error {
	warm := min(max(1, r.Writes/r.Blocks), r.Concurrency)
	each := r.Writes/r.Blocks*r.Blocks + warm
	halves, err := r.recordStock(ctx, each)
	if err != nil {
		return err
	}
	handlers := [2]http.Handler{w.Handler, f}
	for _, step := range []struct{ name, action, path, who, state string }{
		{"Gửi hồ sơ", "SUBMIT", "/submit", "", "SUBMITTED"}, {"Duyệt hồ sơ", "APPROVE", "/approve", drugPolice, "OFFICIAL"},
	} {
		r.say("đo %s", step.name)
		var sides [2]side
		for i := range sides {
			list := make([]ready, each)
			for j, s := range halves[i] {
				who := s.who
				if step.who != "" {
					who = step.who
				}
				list[j], err = w.write(ctx, i, question{path: step.path, document: stepDocument, who: who,
					variables: map[string]any{"input": map[string]any{"record": s.ref.input(), "action": step.action}}})
				if err != nil {
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
		if err := r.recordsAlike(ctx, halves, step.state); err != nil {
			return fmt.Errorf("%s: %w", step.name, err)
		}
		r.report.versus(step.name, r.Records, samples, recordGoal)
	}
	return nil
}

// recordStock are drafts of as few communes as will do; the halves have the same ones.
func (r *run) recordStock(ctx context.Context, each int) (out [2][]stock, err error) {
	err = r.recordsOwner(ctx, func(q rower) error {
		rows, err := q.Query(ctx, `select r.id, r.version, a.username from case_records r join positions p on p.unit_id = r.unit_id
			join accounts a on a.id = p.account_id where r.state = 'DRAFT' order by a.username, r.id limit $1`, 2*each)
		if err != nil {
			return err
		}
		defer rows.Close()
		for n := 0; rows.Next(); n++ {
			var s stock
			if err := rows.Scan(&s.ref.ID, &s.ref.Version, &s.who); err != nil {
				return err
			}
			out[n%2] = append(out[n%2], s)
		}
		return rows.Err()
	})
	if err == nil && len(out[1]) < each {
		err = fmt.Errorf("có %d bản thảo cho mỗi bên, cần %d: giảm --writes", len(out[1]), each)
	}
	return out, err
}

// leftOfRecord is what a record looks like in its tables, without what is its own.
const leftOfRecord = `select concat_ws(' ', r.state, r.version, r.status, r.official_id is not null, r.pending_id is not null, r.due_at is not null,
	(select string_agg(concat_ws(',', v.number, v.state, v.submitted_by_title, v.decided_by_title), ';' order by v.number) from case_versions v where v.record_id = r.id),
	(select count(*) from case_standings s where s.record_id = r.id), (select string_agg(concat_ws(',', x.indicator_id, x.value), ';'
		order by x.indicator_id, x.period_to) from facts x where x.obligation_id = r.id and x.believed_to = 'infinity'),
	(select string_agg(concat_ws(',', c.term, c.done_at is not null), ';' order by c.term, c.started_on) from case_clocks c where c.record_id = r.id),
	(select string_agg(concat_ws(',', j.action, j.from_state, j.to_state), ';' order by j.id) from journal j where j.object_id = r.id and j.request_id is distinct from 'bench'))
	from case_records r where r.id = $1 and r.state = $2`

// recordsAlike compares what the two sides left of their first and last record.
func (r *run) recordsAlike(ctx context.Context, halves [2][]stock, state string) error {
	return r.recordsOwner(ctx, func(q rower) error {
		for _, j := range []int{0, len(halves[0]) - 1} {
			var found [2]string
			for i := range found {
				if err := q.QueryRow(ctx, leftOfRecord, halves[i][j].ref.ID, state).Scan(&found[i]); err != nil {
					return err
				}
			}
			if found[0] != found[1] {
				return fmt.Errorf("máy chủ để lại %q, viết tay để lại %q", found[0], found[1])
			}
		}
		return nil
	})
}
