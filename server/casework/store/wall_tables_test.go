package store_test

import (
	"context"
	"testing"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/casework"
	"congvu/server/db"
	"congvu/server/fault"
)

// TestEveryTableOfRecordsIsWalled: of every table of this line, those to come included, the
// database shows a stranger no row, whatever its duties, and nobody's without settings.
func TestEveryTableOfRecordsIsWalled(t *testing.T) {
	w := newWorld(t)
	rows, err := w.Fixture.DB.Owner().Query(t.Context(), `select relname from pg_class where relname like 'case%' and relkind in ('r', 'p') order by 1`)
	if err != nil {
		t.Fatal(err)
	}
	tables, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil || len(tables) < 15 {
		t.Fatalf("%v, %v", tables, err)
	}
	foreign := uuid.New()
	for _, table := range tables {
		w.Fixture.DB.Bare(t, table, foreign)
	}
	viewers := map[string]*access.Viewer{"nobody": nil}
	for _, who := range []string{"ca.tinhkhe", "pc04", "pc04.duyet", "benhvien", "ct.dongson", "vanphong", "kiemtra", "quantri"} {
		viewers[who] = access.From(w.as(t, who))
	}
	for who, v := range viewers {
		err := db.InTx(t.Context(), w.Pool, func(ctx context.Context, tx pgx.Tx) error {
			if v != nil {
				if err := w.Wall(ctx, tx, v); err != nil {
					return err
				}
			}
			for _, table := range tables {
				var n int
				if err := tx.QueryRow(ctx, `select count(*) from `+table).Scan(&n); err != nil || n != 0 {
					t.Errorf("%s sees %d foreign rows of %s, %v", who, n, table, err)
				}
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	}
}

// TestReassignmentsOfATerritory: who amends in one commune is not told what was given
// between others, nor can take it back.
func TestReassignmentsOfATerritory(t *testing.T) {
	w := newWorld(t)
	u := w.Fixture.Units
	w.open(t, "ca.tinhkhe", "Nguyễn Văn Nháp", "051090001234")
	done, err := w.reassign(t, u.TinhKhePolice, u.DongSonPolice)
	if err != nil {
		t.Fatal(err)
	}
	of := func(area int32) context.Context {
		v := *access.From(w.as(t, "pc04.duyet"))
		v.Duties = []access.DutyGrant{{Kind: access.CaseAmendment, Scope: access.Interval{Lo: area, Hi: area + 1}}}
		return access.With(t.Context(), &v)
	}
	for _, c := range []struct {
		of   uuid.UUID
		want int
	}{{u.TinhKhePolice, 1}, {u.DongSonPolice, 1}, {u.Police, 0}} {
		ctx := of(w.Fixture.Directory.Current().Unit(c.of).Area.At)
		if list, err := w.Reassignments(ctx); err != nil || len(list) != c.want {
			t.Errorf("%d are listed, want %d, %v", len(list), c.want, err)
		}
		if c.want > 0 {
			continue
		}
		if _, err := w.UndoReassignment(ctx, casework.UndoCaseReassignmentInput{ID: done.ID, Reason: "Giao nhầm đơn vị"}); !fault.Is(err, "NOT_FOUND") {
			t.Errorf("taken back from outside: %v", err)
		}
	}
}
