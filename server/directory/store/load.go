package store

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/shopspring/decimal"

	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/directory"
)

const (
	selectAreas = `select a.id, a.at, a.until, v.valid_from, v.valid_to, v.parent_id, v.code, v.name, v.full_name, v.kind, v.level, v.lon, v.lat
		from areas a join area_versions v on v.area_id = a.id`
	selectUnits = `select u.id, u.at, u.until, v.valid_from, v.valid_to, v.parent_id, v.line_parent_id, v.area_id,
		v.code, v.name, v.search_key, v.kind, v.level, v.sector, v.route, v.wind_up_to
		from units u join unit_versions v on v.unit_id = u.id`
	selectSuccessions = `select s.from_id, s.to_id, s.partial, s.share::text, s.act, s.date, coalesce(case when s.share is not null then d.basis end, '')
		from successions s left join lateral (select basis from share_decisions where area_id = s.from_id and state = 'CONFIRMED' order by id desc limit 1) d on s.partial`
)

// load reads all rows on one consistent picture, in one trip.
func load(ctx context.Context, d *db.DB) (*directory.Rows, error) {
	var rows *directory.Rows
	err := db.InSnapshot(ctx, d.Pool, func(ctx context.Context, tx pgx.Tx) (err error) {
		rows, err = Read(ctx, tx)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("directory: load: %w", err)
	}
	return rows, nil
}

// Read reads the whole directory in tx, for what changes it there.
func Read(ctx context.Context, tx pgx.Tx) (*directory.Rows, error) {
	rows, b := &directory.Rows{}, &pgx.Batch{}
	b.Queue(selectAreas).Query(func(r pgx.Rows) (err error) {
		rows.Areas, err = pgx.CollectRows(r, scanArea)
		return err
	})
	b.Queue(selectUnits).Query(func(r pgx.Rows) (err error) {
		rows.Units, err = pgx.CollectRows(r, scanUnit)
		return err
	})
	b.Queue(selectSuccessions).Query(func(r pgx.Rows) (err error) {
		rows.Successions, err = pgx.CollectRows(r, scanSuccession)
		return err
	})
	return rows, tx.SendBatch(ctx, b).Close()
}

func scanArea(r pgx.CollectableRow) (directory.AreaRow, error) {
	var a directory.AreaRow
	var from time.Time
	var to *time.Time
	err := r.Scan(&a.ID, &a.Number, &a.NumberTo, &from, &to, &a.ParentID, &a.Code, &a.Name, &a.FullName, &a.Kind, &a.Level, &a.Lon, &a.Lat)
	a.ValidFrom, a.ValidTo = clock.DateOf(from), dateOf(to)
	return a, err
}

func scanUnit(r pgx.CollectableRow) (directory.UnitRow, error) {
	var u directory.UnitRow
	var from time.Time
	var to *time.Time
	var windUp *time.Time
	err := r.Scan(&u.ID, &u.Number, &u.NumberTo, &from, &to, &u.ParentID, &u.LineParentID, &u.AreaID,
		&u.Code, &u.Name, &u.SearchKey, &u.Kind, &u.Level, &u.Sector, &u.Route, &windUp)
	u.WindUpTo = dateOf(windUp)
	u.ValidFrom, u.ValidTo = clock.DateOf(from), dateOf(to)
	return u, err
}

func scanSuccession(r pgx.CollectableRow) (directory.SuccessionRow, error) {
	var s directory.SuccessionRow
	var share *string
	var date time.Time
	if err := r.Scan(&s.FromID, &s.ToID, &s.Partial, &share, &s.Act, &date, &s.Basis); err != nil {
		return s, err
	}
	s.Date = clock.DateOf(date)
	if share == nil {
		return s, nil
	}
	d, err := decimal.NewFromString(*share)
	s.Share = &d
	return s, err
}

// dateOf reads a stored day; nil stays open.
func dateOf(t *time.Time) *clock.Date {
	if t == nil {
		return nil
	}
	d := clock.DateOf(*t)
	return &d
}

// startOf is what is stored for a day; nil stays open.
func startOf(d *clock.Date) *time.Time {
	if d == nil {
		return nil
	}
	t := d.Start()
	return &t
}

// orNull stores the zero identity as "none".
func orNull(id uuid.UUID) *uuid.UUID {
	if id == uuid.Nil {
		return nil
	}
	return &id
}
