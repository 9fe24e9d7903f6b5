package journal_test

import (
	"testing"
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/db"
	"congvu/server/directory/store/storetest"
	"congvu/server/fault"
	"congvu/server/journal"
)

func TestReadJournal(t *testing.T) {
	f := storetest.New(t)
	r := &journal.Reader{DB: f.DB.DB, Directory: f.Directory}
	ctx, clerk, start := f.As(t, "kiemtra", access.Auditor), f.People["xa.tinhkhe"], f.Clock.Now()
	report := uuid.New()
	write := func(minute int, e journal.Entry) {
		t.Helper()
		e.At = start.Add(time.Duration(minute) * time.Minute)
		if err := journal.Append(t.Context(), f.Pool, e); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 5 {
		write(i, journal.Entry{Action: "SIGN_IN_FAILED", ObjectKind: "account"})
	}
	for range 3 { // of one instant: the page must not lose any
		write(9, journal.Entry{Account: clerk.Account, Position: clerk.Position, Unit: clerk.Unit, Action: "SUBMIT", ObjectKind: "obligation",
			ObjectID: report, From: "DRAFTING", To: "SUBMITTED", Reason: "đủ số liệu"})
	}
	write(10, journal.Entry{Account: clerk.Account, Position: clerk.Position, Unit: clerk.Unit, Action: "COMMENT", ObjectKind: "comment",
		ObjectID: report, Reason: "cột 8 phải là 4"})

	ctx, count := db.WithCounter(ctx)
	all, err := r.Page(ctx, nil, 50, nil)
	if err != nil || len(all.Items) != 9 || all.EndCursor != nil || count.Statements() != 1 {
		t.Fatalf("%d entries in %d statements, %v", len(all.Items), count.Statements(), err)
	}
	newest, submit := all.Items[0], all.Items[1]
	if newest.Action != "COMMENT" || newest.Reason != nil {
		t.Errorf("words about a cell are shown: %+v", newest)
	}
	if *submit.Username != "xa.tinhkhe" || *submit.PositionTitle != "Công chức" || submit.Unit.ID != clerk.Unit || *submit.Reason != "đủ số liệu" || *submit.ToState != "SUBMITTED" {
		t.Errorf("submit reads %+v", submit)
	}
	seen := map[string]bool{}
	var after *string
	for range 9 {
		page, err := r.Page(ctx, nil, 2, after)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range page.Items {
			seen[e.ID] = true
		}
		if after = page.EndCursor; after == nil {
			break
		}
	}
	if len(seen) != 9 {
		t.Errorf("the pages show %d entries, want 9", len(seen))
	}
	for name, c := range map[string]struct {
		filter journal.JournalFilter
		want   int
	}{
		"name":   {journal.JournalFilter{Username: ptr(" XA.TinhKhe")}, 4},
		"action": {journal.JournalFilter{Action: ptr("SUBMIT")}, 3},
		"object": {journal.JournalFilter{ObjectID: &report}, 4},
		"from":   {journal.JournalFilter{From: ptr(start.Add(9 * time.Minute))}, 4},
		"to":     {journal.JournalFilter{To: ptr(start.Add(2 * time.Minute))}, 2},
	} {
		if page, err := r.Page(ctx, &c.filter, 50, nil); err != nil || len(page.Items) != c.want {
			t.Errorf("by %s: %d entries, want %d, %v", name, len(page.Items), c.want, err)
		}
	}
	if _, err := r.Page(ctx, nil, 2, ptr("!")); !fault.Is(err, "INVALID_CURSOR") {
		t.Errorf("a made-up cursor gives %v", err)
	}
	for _, role := range []access.Roles{access.SystemAdmin, access.Leader, access.Clerk, access.UnitAdmin} {
		if _, err := r.Page(f.As(t, "quantri", role), nil, 2, nil); !fault.Is(err, "FORBIDDEN") {
			t.Errorf("role %d: %v", role, err)
		}
	}
}

func ptr[T any](v T) *T { return &v }
