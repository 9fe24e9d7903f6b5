package store_test

import (
	"bytes"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"

	"congvu/server/casework"
	"congvu/server/casework/store"
)

// queued works an import by its jobs, as the server does, and looks at each job's row,
// arguments, metadata and errors with it, while it waits, when it is done, while it runs
// and after it failed on a row that the database refused.
func (w *world) queued(t *testing.T, n *needles, i *casework.CaseImport) *casework.CaseImport {
	t.Helper()
	w.jobStands(t, n, i.ID, "available")
	log := &bytes.Buffer{}
	workers := river.NewWorkers()
	store.AddWorkers(workers, w.cases, w.viewers, slog.New(slog.NewTextHandler(log, nil)))
	jobs, err := river.NewClient(riverpgxv5.New(w.Fixture.DB.Pool), &river.Config{Workers: workers, TestOnly: true,
		Queues: map[string]river.QueueConfig{store.ImportQueue: {MaxWorkers: 1}}, Logger: slog.New(slog.NewTextHandler(log, nil)), FetchPollInterval: 100 * time.Millisecond})
	if err == nil {
		err = jobs.Start(t.Context())
	}
	if err != nil {
		t.Fatal(err)
	}
	w.jobStands(t, n, i.ID, "completed")

	w.owner(t, `alter table case_versions add constraint refused check (false) not valid`)
	held, err := w.Fixture.DB.Owner().Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := held.Exec(t.Context(), `lock table case_records in share mode`); err != nil {
		t.Fatal(err)
	}
	if i, err = w.Import(w.as(t, "ca.tinhkhe"), i.ID); err == nil {
		i, err = w.StartImport(w.as(t, "ca.tinhkhe"), i.ID, i.Version)
	}
	if err != nil {
		t.Fatal(err)
	}
	w.jobStands(t, n, i.ID, "running")
	if err := held.Rollback(t.Context()); err != nil {
		t.Fatal(err)
	}
	if row := w.jobStands(t, n, i.ID, "discarded"); !strings.Contains(row, "violates check constraint") {
		t.Errorf("the job that failed does not say why: %s", row)
	}
	if err := jobs.Stop(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n.none(t, "the log of the job", log.Bytes()); log.Len() == 0 {
		t.Error("the job that failed is not logged")
	}
	w.owner(t, `alter table case_versions drop constraint refused`)
	return w.worked(t, "ca.tinhkhe", i.ID)
}

// jobStands waits until the newest job of an import is in this state and answers its row,
// in which nothing of a canary stands.
func (w *world) jobStands(t *testing.T, n *needles, of uuid.UUID, want string) (row string) {
	t.Helper()
	state := ""
	for until := time.Now().Add(30 * time.Second); state != want; time.Sleep(20 * time.Millisecond) {
		err := w.Fixture.DB.Owner().QueryRow(t.Context(), `select state, to_jsonb(j)::text from river_job j where args ->> 'id' = $1 order by id desc limit 1`, of.String()).Scan(&state, &row)
		if err != nil || time.Now().After(until) {
			t.Fatalf("the job is %q, not %q: %v", state, want, err)
		}
	}
	n.none(t, "the job while "+want, []byte(row))
	return row
}
