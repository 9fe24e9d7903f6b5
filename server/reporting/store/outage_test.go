package store

import (
	"context"
	"testing"
	"time"

	"congvu/server/clock"
	"congvu/server/files"
	"congvu/server/reporting"
)

func TestSubstituteDocumentDecides(t *testing.T) {
	w := newWorld(t)
	w.at(18, 8)
	w.enter("clerkA", "A", "c1=2 c2=1 c3=1")
	if _, err := w.propose("clerkA", "A"); err != nil {
		t.Fatal(err)
	}
	o, err := w.Sign(w.as("chairA"), reporting.SignInputReport{Obligation: ref(w.obligation("chairA", "A"))})
	if err != nil {
		t.Fatal(err)
	}
	in := issueOf(o)
	in.Substitute = w.outage(t.Context())
	in.Substitute.Date = clock.NewDate(2026, 9, 15)
	_, err = w.Issue(w.as("recordsA"), in)
	reason(t, err, "SUBSTITUTE_OUTSIDE_OUTAGE")
	in.Substitute.Date = clock.NewDate(2026, 9, 17)
	if o, err = w.Issue(w.as("recordsA"), in); err != nil {
		t.Fatal(err)
	}
	if o.Timeliness != reporting.OnTime {
		t.Errorf("with the document of the due day: %s, want ON_TIME", o.Timeliness)
	}
	if s := w.versions("ttt", "A")[0].Substitute; s == nil || s.FileName != "bao-cao.pdf" {
		t.Errorf("the version names %+v", s)
	}
}

// outage records one of 16–17/9 and a document the unit uploaded.
func (w *world) outage(ctx context.Context) *reporting.SubstituteInput {
	w.t.Helper()
	in := &reporting.SubstituteInput{Number: "7"}
	from := time.Date(2026, 9, 16, 9, 0, 0, 0, clock.Zone)
	err := w.db.Pool.QueryRow(ctx, `insert into outages (id, created_at, updated_at, started_at, ended_at, reason, declared_by, declared_at)
		values (gen_random_uuid(), $1, $1, $1, $2, 'Đứt cáp', $3, $1) returning id`, from, from.Add(36*time.Hour), w.posts["vp"]).Scan(&in.OutageID)
	if err != nil {
		w.t.Fatal(err)
	}
	in.FileID = w.keep(files.New{Name: "bao-cao.pdf", Media: files.MediaPDF, Content: []byte("%PDF-1.7"), Unit: w.units["A-VP"], Position: w.posts["recordsA"]})
	return in
}
