package store

import (
	"context"
	"encoding/json"
	"maps"
	"slices"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/directory/reorganise"
)

// texts writes what was said of a split territory into the report of each successor,
// under the name of the unit that said it.
func (a *applying) texts(ctx context.Context) error {
	var wanted []uuid.UUID
	for _, r := range a.plan.Reports {
		if len(r.Texts) == 0 {
			continue
		}
		for _, t := range r.Texts {
			wanted = append(wanted, t.Report)
		}
		if r.Keep != uuid.Nil {
			wanted = append(wanted, r.Keep)
		}
	}
	said, err := a.sections(ctx, wanted)
	if err != nil || len(said) == 0 {
		return err
	}
	b := &pgx.Batch{}
	for _, r := range a.plan.Reports {
		if len(r.Texts) == 0 {
			continue
		}
		sections, err := json.Marshal(joined(r, said, a.r.Resolution))
		if err != nil {
			return err
		}
		b.Queue(`insert into drafts (id, revision, cells, sections, nil_report, warning_reasons, updated_at, updated_by) values ($1, 1, '{}', $2, false, '[]', $3, $4)
			on conflict (id) do update set sections = excluded.sections`, r.ID, sections, a.Now, orNull(a.Viewer.Position))
	}
	return a.SendBatch(ctx, b).Close()
}

// joined are the texts of a successor's report: its own draft's first, then those of
// split territories, each with its source.
func joined(r reorganise.Report, said map[uuid.UUID]map[string]string, resolution string) map[string]string {
	out := map[string]string{}
	if !slices.ContainsFunc(r.Texts, func(t reorganise.TextSource) bool { return t.Report == r.Keep }) {
		maps.Copy(out, said[r.Keep])
	}
	for _, t := range r.Texts {
		for key, words := range said[t.Report] {
			if words == "" {
				continue
			}
			if out[key] != "" {
				out[key] += "\n\n"
			}
			out[key] += "[Nguồn: bản nháp của " + t.Name + ", chia theo " + resolution + "]\n" + words
		}
	}
	return out
}

func (a *applying) sections(ctx context.Context, reports []uuid.UUID) (map[uuid.UUID]map[string]string, error) {
	out := map[uuid.UUID]map[string]string{}
	if len(reports) == 0 {
		return out, nil
	}
	rows, err := a.Query(ctx, `select id, sections from drafts where id = any($1)`, reports)
	if err != nil {
		return nil, err
	}
	var id uuid.UUID
	var raw []byte
	_, err = pgx.ForEachRow(rows, []any{&id, &raw}, func() error {
		sections := map[string]string{}
		out[id] = sections
		return json.Unmarshal(raw, &sections)
	})
	return out, err
}
