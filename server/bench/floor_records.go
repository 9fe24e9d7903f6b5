package bench

import (
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/casework"
	"congvu/server/directory"
	"congvu/server/facts"
	"congvu/server/flow"
	"congvu/server/vault"
)

// newRecordsFloor is what is written by hand for the questions about records: it reads
// behind the same row security, opens what is sealed and journals every look, as the
// law asks of anybody; it has no gate and no plan.
func newRecordsFloor(ctx context.Context, w *world) (f *floor, err error) {
	f = &floor{world: w, mux: http.NewServeMux()}
	if f.indicators, err = w.Services.Facts.Indicators(ctx); err != nil {
		return nil, err
	}
	units := facts.Snapshot{Snapshot: w.Directory.Current()}
	f.province = units.AreaAt(units.Areas()[0].At)
	f.handle("/records", f.records)
	f.handle("/record", f.record)
	f.handle("/submit", f.submit)
	f.handle("/approve", f.approveRecord)
	return f, nil
}

type recordsAnswer struct {
	CaseRecords recordsPart `json:"caseRecords"`
}

type recordsPart struct {
	Items     []*recordLine `json:"items"`
	EndCursor *string       `json:"endCursor"`
	Total     int           `json:"total"`
	Typename  string        `json:"__typename"`
}

type recordLine struct {
	ID        uuid.UUID            `json:"id"`
	Code      string               `json:"code"`
	State     casework.CaseState   `json:"state"`
	Status    *casework.CaseStatus `json:"status"`
	Name      *string              `json:"name"`
	BirthYear *int                 `json:"birthYear"`
	Overdue   bool                 `json:"overdue"`
	UpdatedAt time.Time            `json:"updatedAt"`
	Masked    []string             `json:"masked"`
	Unit      named                `json:"unit"`
	Clocks    []clockPart          `json:"clocks"`
	Recent    []eventPart          `json:"recent"`
	Typename  string               `json:"__typename"`
}

type clockPart struct {
	ID       uuid.UUID  `json:"id"`
	Name     string     `json:"name"`
	DueAt    time.Time  `json:"dueAt"`
	DoneAt   *time.Time `json:"doneAt"`
	Overdue  bool       `json:"overdue"`
	Duration bool       `json:"duration"`
	Typename string     `json:"__typename"`
}

type eventPart struct {
	At       time.Time `json:"at"`
	Label    string    `json:"label"`
	By       string    `json:"by"`
	Typename string    `json:"__typename"`
}

// wall is what row security asks for, of who decides in a territory or keeps the
// records of a unit.
func (f *floor) wall(b *pgx.Batch, v *access.Viewer) {
	var area access.Interval
	for _, d := range v.Duties {
		if d.Kind&access.CaseDuties != 0 {
			area = d.Scope
		}
	}
	b.Queue(`select set_config('case.own_lo', $1::int::text, true), set_config('case.own_hi', $2::int::text, true), set_config('case.area_lo', $3::int::text, true),
		set_config('case.area_hi', $4::int::text, true), set_config('case.unit', $5, true), set_config('case.account', $6, true), set_config('case.now', $7, true)`,
		v.Own.Lo, v.Own.Hi, area.Lo, area.Hi, v.Body.String(), v.Account.String(), f.Clock.Now().Format(time.RFC3339Nano))
}

const (
	floorReach = ` from case_records r where case_seen_at(r.on_line, r.state, r.area_at) >= $1 and case_seen_at(r.on_line, r.state, r.area_at) < $2`
	floorFound = floorReach + ` and r.id in (select case_found('name', $3))`
	floorLine  = `select r.id, r.code, r.state, r.status, r.updated_at, r.unit_id, coalesce(r.pending_id, r.official_id)`
	// Without it a plan that fits every territory walks the province for one commune.
	floorPlan  = `select set_config('plan_cache_mode', 'force_custom_plan', true)`
	floorOrder = `coalesce(r.due_at, 'infinity'), r.id`
	floorExact = `(r.name_tokens @> $4) desc, ` + floorOrder
)

// hidden is what a record hides of itself from who decides: what is being entered, until it is sent.
func hidden(state casework.CaseState) []string {
	if slices.Contains([]casework.CaseState{casework.Submitted, casework.AmendmentSubmitted}, state) {
		return []string{}
	}
	return []string{"CaseRecord.pending"}
}

// records is a page of who decides in a territory, or what a name finds there.
func (f *floor) records(ctx context.Context, v *access.Viewer, r *http.Request) (any, error) {
	in, err := read[struct {
		Filter struct{ Name *string }
		First  int
	}](r)
	if err != nil {
		return nil, err
	}
	scope := v.Duties[0].Scope
	where, order, args := floorReach, floorOrder, []any{scope.Lo, scope.Hi}
	if in.Filter.Name != nil {
		all, exact := f.Vault.NameQuery(*in.Filter.Name)
		where, args = floorFound, append(args, all)
		if len(exact) > 0 {
			order, args = floorExact, append(args, exact)
		}
	}
	out, of, byID := recordsPart{Items: []*recordLine{}, Typename: "CasePage"}, []uuid.UUID{}, map[uuid.UUID]*recordLine{}
	b := &pgx.Batch{}
	f.wall(b, v)
	b.Queue(floorPlan)
	counted := args[:min(3, len(args))]
	b.Queue(`select count(*) from (select`+where+` limit 1000) c`, counted...).QueryRow(func(row pgx.Row) error { return row.Scan(&out.Total) })
	b.Queue(floorLine+where+` order by `+order+` limit 51`, args...).Query(func(rows pgx.Rows) error {
		for rows.Next() {
			l := &recordLine{Clocks: []clockPart{}, Recent: []eventPart{}, Typename: "CaseRecord"}
			var unit, version uuid.UUID
			if err := rows.Scan(&l.ID, &l.Code, &l.State, &l.Status, &l.UpdatedAt, &unit, &version); err != nil {
				return err
			}
			l.Unit, byID[l.ID], l.Masked = unitAt(f.Directory.Current().Unit(unit)), l, hidden(l.State)
			out.Items, of = append(out.Items, l), append(of, version)
		}
		return rows.Err()
	})
	if err := f.DB.Pool.SendBatch(ctx, b).Close(); err != nil {
		return nil, err
	}
	if len(out.Items) > in.First {
		delete(byID, out.Items[in.First].ID)
		out.Items = out.Items[:in.First]
		cursor := out.Items[in.First-1].ID.String()
		out.EndCursor = &cursor
	}
	sealed, err := f.complete(ctx, v, byID, of)
	if err != nil {
		return nil, err
	}
	for i, l := range out.Items {
		var who casework.CaseIdentity
		if err := f.unseal(of[i], casework.SectionIdentity, sealed[of[i]], &who); err != nil {
			return nil, err
		}
		l.Name, l.BirthYear = who.FullName, who.Year()
	}
	return recordsAnswer{out}, nil
}

// complete brings clocks, last events and the sealed identities of the versions, and
// journals the looks in the same trip.
func (f *floor) complete(ctx context.Context, v *access.Viewer, byID map[uuid.UUID]*recordLine, versions []uuid.UUID) (map[uuid.UUID][]byte, error) {
	sealed := map[uuid.UUID][]byte{}
	ids, now := make([]uuid.UUID, 0, len(byID)), f.Clock.Now()
	for id := range byID {
		ids = append(ids, id)
	}
	b := &pgx.Batch{}
	f.wall(b, v)
	b.Queue(`select record_id, id, name, due_at, done_at, duration from case_clocks where record_id = any($1) order by done_at is not null, due_at, id`, ids).
		Query(func(rows pgx.Rows) error {
			for rows.Next() {
				var of uuid.UUID
				c := clockPart{Typename: "CaseClock"}
				if err := rows.Scan(&of, &c.ID, &c.Name, &c.DueAt, &c.DoneAt, &c.Duration); err != nil {
					return err
				}
				c.Overdue = !c.Duration && c.DoneAt == nil && c.DueAt.Before(now)
				byID[of].Clocks = append(byID[of].Clocks, c)
				byID[of].Overdue = byID[of].Overdue || c.Overdue
			}
			return rows.Err()
		})
	b.Queue(`select r.id, j.at, j.action, p.title, j.unit_id from unnest($1::uuid[]) r (id) cross join lateral (select * from journal j where j.object_id = r.id
		and j.object_kind = 'case' and j.action not in ('READ_CASE', 'SAVE_CASE') order by j.at desc, j.id desc limit 3) j
		left join positions p on p.id = j.position_id order by j.at desc, j.id desc`, ids).Query(func(rows pgx.Rows) error {
		for rows.Next() {
			var of, unit uuid.UUID
			var action, title string
			e := eventPart{Typename: "CaseEvent"}
			if err := rows.Scan(&of, &e.At, &action, &title, &unit); err != nil {
				return err
			}
			e.Label, e.By = "Lập hồ sơ", title+", "+f.Directory.Current().Unit(unit).Name
			if step := action[:len(action)-len("_CASE")]; step != "OPEN" {
				e.Label = casework.Flow.ActionLabel(flow.Action(step))
			}
			byID[of].Recent = append(byID[of].Recent, e)
		}
		return rows.Err()
	})
	b.Queue(`select id, "identity" from case_versions where id = any($1)`, versions).Query(func(rows pgx.Rows) error {
		var id uuid.UUID
		var identity []byte
		_, err := pgx.ForEachRow(rows, []any{&id, &identity}, func() error { sealed[id] = slices.Clone(identity); return nil })
		return err
	})
	f.look(b, v, ids, "identity")
	return sealed, f.DB.Pool.SendBatch(ctx, b).Close()
}

// look journals in one statement that sections of these people are read.
func (f *floor) look(b *pgx.Batch, v *access.Viewer, ids []uuid.UUID, sections ...string) {
	detail, _ := json.Marshal(map[string]any{"sections": sections}) // names: cannot fail
	b.Queue(`insert into journal (at, account_id, position_id, unit_id, action, object_kind, object_id, detail)
		select $1, $2, $3, $4, 'READ_CASE', 'case', id, $6 from unnest($5::uuid[]) id`, f.Clock.Now(), v.Account, v.Position, v.Unit, ids, detail)
}

func (f *floor) unseal(version uuid.UUID, section casework.Section, sealed []byte, into any) error {
	plain, err := f.Vault.Unseal(vault.Place{Table: "case_versions", Column: string(section), Row: version}, sealed)
	if err != nil {
		return err
	}
	return json.Unmarshal(plain, into)
}

// unitAt is the unit as answers name it.
func unitAt(u *directory.Unit) named { return named{ID: u.ID, Name: u.Name, Typename: "Unit"} }
