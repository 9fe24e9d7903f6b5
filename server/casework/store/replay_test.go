package store_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"testing"

	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/fault"
)

// TestWhatIsKeptOfARequestIsKeyed: who has the database cannot confirm a guess of what was
// entered, and a request is still known again after a restart.
func TestWhatIsKeptOfARequestIsKeyed(t *testing.T) {
	w := newWorld(t)
	restart := func() {
		w.cases.Runner = &action.Runner{DB: w.Fixture.DB.DB, Clock: w.Fixture.Clock, Mac: func(m []byte) []byte { return w.Vault.Blind("request", string(m)) }}
	}
	restart()
	ctx, err := action.WithKey(w.as(t, "ca.tinhkhe"), "mot-khoa-thu")
	if err != nil {
		t.Fatal(err)
	}
	in := casework.OpenCaseInput{ReceivedOn: clock.MustDate("2026-09-14"), Content: person("Nguyễn Văn Đoán", "051090001234")}
	first, err := w.Open(ctx, in, everything)
	if err != nil {
		t.Fatal(err)
	}
	var kept []byte
	if err := w.Fixture.DB.Owner().QueryRow(t.Context(), `select request_hash from idempotency_keys where key = 'mot-khoa-thu'`).Scan(&kept); err != nil {
		t.Fatal(err)
	}
	guess, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	if sum := sha256.Sum256(append([]byte("openCase\n"), guess...)); bytes.Equal(kept, sum[:]) {
		t.Error("a guess can be confirmed")
	}
	restart()
	if again, err := w.Open(ctx, in, everything); err != nil || again.ID != first.ID {
		t.Errorf("after a restart: %v", err)
	}
	in.ReceivedOn = clock.MustDate("2026-09-13")
	if _, err := w.Open(ctx, in, everything); !fault.Is(err, "IDEMPOTENCY_KEY_REUSED") {
		t.Errorf("another request under the key: %v", err)
	}
}
