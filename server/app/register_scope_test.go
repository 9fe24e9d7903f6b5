package app_test

import (
	"strings"
	"testing"

	"github.com/google/uuid"
)

// copied makes a row like an existing one, with some columns of its own.
const copied = `insert into %TABLE% select (jsonb_populate_record(x, $2)).* from %TABLE% x where x.id = $1`

// TestARegisterHidesOtherRegimes: what another agency received is in no register of this
// one, nor of a unit that did not send it.
func TestARegisterHidesOtherRegimes(t *testing.T) {
	w, d := newWorld(t)
	w.sent(t, solo(0))
	ctx := t.Context()
	var regime, obligation, submission uuid.UUID
	err := d.Pool.QueryRow(ctx, `select r.regime_id, o.id, s.id from submissions s join obligations o on o.id = s.obligation_id join rounds r on r.id = o.round_id`).
		Scan(&regime, &obligation, &submission)
	if err != nil {
		t.Fatal(err)
	}
	ids := [4]uuid.UUID{uuid.New(), uuid.New(), uuid.New(), uuid.New()}
	lead := w.units[solo(1)]
	for _, c := range []struct {
		table string
		from  uuid.UUID
		with  map[string]any
	}{
		{"regimes", regime, map[string]any{"id": ids[0], "code": "X2", "lead_unit_id": lead}},
		{"rounds", w.round, map[string]any{"id": ids[1], "regime_id": ids[0]}},
		{"obligations", obligation, map[string]any{"id": ids[2], "round_id": ids[1]}},
		{"submissions", submission, map[string]any{"id": ids[3], "obligation_id": ids[2]}},
	} {
		if _, err := d.Pool.Exec(ctx, strings.ReplaceAll(copied, "%TABLE%", c.table), c.from, c.with); err != nil {
			t.Fatal(c.table, err)
		}
	}
	for _, c := range []struct{ who, side, want string }{
		{"thanhtra", "RECEIVED", `"total":1`}, {"vanphong", "RECEIVED", `"total":0`}, {solo(0), "SENT", `"total":2`}, {solo(2), "SENT", `"total":0`},
	} {
		r := w.ask(t, c.who, `{ register(side: `+c.side+`, first: 10) { total items { obligationId } } }`, nil)
		if !strings.Contains(r.body, c.want) || c.who != solo(0) && strings.Contains(r.body, ids[2].String()) {
			t.Errorf("%s, %s: %s, want %s", c.who, c.side, r.body, c.want)
		}
	}
}
