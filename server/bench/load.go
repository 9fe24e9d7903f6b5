package bench

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/clock/period"
	"congvu/server/db"
	"congvu/server/directory"
)

// load makes the database and fills it up to the first size.
func (r *run) load(ctx context.Context) error {
	if err := db.Migrate(ctx, r.server.OwnerDSN()); err != nil {
		return err
	}
	r.say("lập đơn vị, biểu mẫu, chế độ báo cáo")
	if err := r.found(ctx); err != nil {
		return err
	}
	conn, err := pgx.Connect(ctx, r.server.OwnerDSN())
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	r.say("nạp báo cáo")
	if err := r.prepare(ctx, conn); err != nil {
		return err
	}
	for _, sql := range []string{makeReports, loadReports, loadApproved, loadReturned, loadOfficial, loadReviews, loadComments, loadDrafts, loadJournal} {
		if _, err := conn.Exec(ctx, sql); err != nil {
			return fmt.Errorf("%w\n%s", err, sql)
		}
	}
	return r.fill(ctx, conn, r.Facts[0])
}

// grow copies the database and fills the copy up to a larger size.
func (r *run) grow(ctx context.Context, name string, facts int) error {
	r.say("sao cơ sở dữ liệu sang %s", name)
	super, err := pgx.Connect(ctx, r.server.SuperDSN("postgres"))
	if err != nil {
		return err
	}
	defer super.Close(ctx)
	_, err = super.Exec(ctx, fmt.Sprintf("create database %s template %s owner %s strategy file_copy",
		pgx.Identifier{name}.Sanitize(), pgx.Identifier{database}.Sanitize(), db.OwnerRole))
	if err != nil {
		return err
	}
	conn, err := pgx.Connect(ctx, r.server.DSN(db.OwnerRole, name))
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	return r.fill(ctx, conn, facts)
}

// prepare brings what SQL cannot know: the documents, the rounds with their due
// dates, and how many versions there are to be.
func (r *run) prepare(ctx context.Context, conn *pgx.Conn) error {
	if _, err := conn.Exec(ctx, helperTables); err != nil {
		return err
	}
	var papers, values [][]any
	for d := range 2 * documents {
		cells, hash, err := document(d)
		if err != nil {
			return err
		}
		papers = append(papers, []any{d, cells, hash})
		for row := 1; row <= rowsPerForm; row++ {
			for c := 1; c <= columnsPerForm; c++ {
				values = append(values, []any{d, fmt.Sprintf("r%d.c%d", row, c), fmt.Sprintf("c%d", c), figure(d, row, c)})
			}
		}
	}
	rounds, err := r.rounds()
	if err != nil {
		return err
	}
	for _, part := range []struct {
		table   string
		columns []string
		rows    [][]any
	}{
		{"papers", []string{"d", "cells", "hash"}, papers},
		{"figures", []string{"d", "place", "col", "value"}, values},
		{"rounds", []string{"n", "id", "code", "month", "period_key", "period_from", "period_to", "due_at", "due_explanation"}, rounds},
		{"wanted", []string{"submissions", "rows", "opened"}, [][]any{{r.Submissions, rowsPerForm, opened}}},
	} {
		if _, err := conn.CopyFrom(ctx, pgx.Identifier{"bench", part.table}, part.columns, pgx.CopyFromRows(part.rows)); err != nil {
			return fmt.Errorf("%s: %w", part.table, err)
		}
	}
	return nil
}

// rounds are one round of each regime in each period, the newest approved first, the
// two open ones last: facts are loaded in this order.
func (r *run) rounds() ([][]any, error) {
	periods, err := r.periods()
	if err != nil {
		return nil, err
	}
	var rows [][]any
	for _, g := range r.regimes {
		for month, p := range periods {
			due, why, err := g.Due(directory.LevelCommune, p.To, r.calendar)
			if err != nil {
				return nil, err
			}
			rows = append(rows, []any{len(rows), schema.NewID(), g.Code, month - r.Months, p.Key(), day(p.From.Start()), day(p.To.Start()), due, why})
		}
	}
	return rows, nil
}

// day is the date of an instant, as PostgreSQL takes it.
func day(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

// periods are those with approved figures, newest first, then the open ones.
func (r *run) periods() ([]period.Period, error) {
	rule := period.Calendar()
	p, err := period.Parse(rule, newest)
	if err != nil {
		return nil, err
	}
	var out []period.Period
	for q := p; len(out) < r.Months; {
		out = append(out, q)
		if q, err = period.Previous(rule, q); err != nil {
			return nil, err
		}
	}
	for range waiting {
		if p, err = period.Next(rule, p); err != nil {
			return nil, err
		}
		out = append(out, p)
	}
	return out, nil
}

// fill brings the facts up to a number and works the roll-ups out anew.
func (r *run) fill(ctx context.Context, conn *pgx.Conn, facts int) error {
	began := time.Now()
	indexes, err := takeIndexes(ctx, conn)
	if err != nil {
		return err
	}
	tag, err := conn.Exec(ctx, loadFacts, facts)
	if err != nil {
		return err
	}
	r.say("nạp %d số liệu, %.0f s", tag.RowsAffected(), time.Since(began).Seconds())
	for _, sql := range append(indexes, `truncate rollups`, rebuildRollUps, `vacuum analyze`) {
		if _, err := conn.Exec(ctx, sql); err != nil {
			return fmt.Errorf("%w\n%s", err, sql)
		}
	}
	r.say("lập chỉ mục và tổng hợp xong, %.0f s", time.Since(began).Seconds())
	return nil
}

// takeIndexes drops the indexes of the facts and answers what makes them again:
// sorting six million rows once is far quicker than keeping them sorted.
func takeIndexes(ctx context.Context, conn *pgx.Conn) ([]string, error) {
	rows, err := conn.Query(ctx, `select indexname, indexdef from pg_indexes where schemaname = 'public' and tablename = 'facts'`)
	if err != nil {
		return nil, err
	}
	var names, definitions []string
	var name, definition string
	if _, err := pgx.ForEachRow(rows, []any{&name, &definition}, func() error {
		names, definitions = append(names, name), append(definitions, definition)
		return nil
	}); err != nil {
		return nil, err
	}
	for _, n := range names {
		if _, err := conn.Exec(ctx, `drop index `+pgx.Identifier{n}.Sanitize()); err != nil {
			return nil, err
		}
	}
	// Written "ON ONLY", an index of a partitioned table stays invalid and without parts.
	for i, d := range definitions {
		definitions[i] = wholeTable(d)
	}
	return definitions, nil
}
