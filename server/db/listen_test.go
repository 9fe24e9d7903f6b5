package db_test

import (
	"context"
	"testing"
	"time"

	"congvu/server/db/dbtest"
)

func expect(t *testing.T, got <-chan string, want string) {
	t.Helper()
	select {
	case payload := <-got:
		if payload != want {
			t.Fatalf("got %q, want %q", payload, want)
		}
	case <-time.After(10 * time.Second):
		t.Fatalf("no %q", want)
	}
}

func TestListenSurvivesItsConnection(t *testing.T) {
	d := dbtest.New(t)
	ctx, cancel := context.WithCancel(t.Context())
	got, ended := make(chan string, 10), make(chan error, 1)
	go func() { ended <- d.Listen(ctx, "units changed", func(payload string) { got <- payload }) }()
	expect(t, got, "") // connected: read the state anew
	owner(t, d, `SELECT pg_notify('units changed', '21211')`)
	expect(t, got, "21211")
	owner(t, d, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'`)
	expect(t, got, "")
	owner(t, d, `SELECT pg_notify('units changed', '21109')`)
	expect(t, got, "21109")
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
