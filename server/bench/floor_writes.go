package bench

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"net/http"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/db"
)

// The bare transactions leave the same rows as the server: lock and read, then one
// batch of everything that is written, and the commit. They check no more than version
// and state, work nothing out, and know neither idempotency keys nor listeners.

type reference struct {
	ID      uuid.UUID
	Version int
}

type stepped struct {
	ID       uuid.UUID `json:"id"`
	Version  int       `json:"version"`
	State    string    `json:"state"`
	Typename string    `json:"__typename"`
}

// held is what the first statement of a bare transaction reads.
type held struct {
	version           int
	state, form       string
	formVersion, unit uuid.UUID
	key               string
	to, due           time.Time
	cells             []byte
	title, name       string
}

const holdReport = `select o.version, o.state, g.form_code, r.form_version_id, o.unit_id, r.period_key, r.period_to, o.due_at,
	coalesce((select d.cells from drafts d where d.id = o.id and $3), (select s.cells from submissions s where s.obligation_id = o.id and s.number = o.submission_count)),
	p.title, a.display_name
	from obligations o join rounds r on r.id = o.round_id join regimes g on g.id = r.regime_id
		cross join positions p join accounts a on a.id = p.account_id
	where o.id = $1 and p.id = $2 for update of o for share of r`

func (f *floor) hold(ctx context.Context, tx pgx.Tx, v *access.Viewer, ref reference, state string) (h held, err error) {
	err = tx.QueryRow(ctx, holdReport, ref.ID, v.Position, state == "AWAITING_SIGNATURE").Scan(&h.version, &h.state, &h.form, &h.formVersion,
		&h.unit, &h.key, &h.to, &h.due, &h.cells, &h.title, &h.name)
	if err == nil && (h.version != ref.Version || h.state != state) {
		err = errors.New("stale")
	}
	return h, err
}

const insertBareSubmission = `insert into submissions (id, obligation_id, number, state, form_version_id, cells, nil_report, canonical, sha256, warnings,
	submitted_by, submitted_by_title, submitted_by_name, submitted_at, signing_form, signer_title, signer_name)
	values ($1, $2, 1, 'SUBMITTED', $3, $4, false, $5, $6, '[]', $7, $8, $9, $10, 'TM', $8, $9)`

const sendBareObligation = `update obligations set version = version + 1, updated_at = $2, state = 'SUBMITTED', state_since = $2, first_submitted_at = $2,
	last_submitted_at = $2, on_time = $2 <= due_at, submission_count = 1, marks = marks || $3::jsonb where id = $1`

const journalBare = `insert into journal (at, account_id, position_id, unit_id, action, object_kind, object_id, from_state, to_state)
	values ($1, $2, $3, $4, $5, 'obligation', $6, $7, $8)`

// sign sends a report that was put up for signature.
func (f *floor) sign(ctx context.Context, v *access.Viewer, r *http.Request) (any, error) {
	in, err := read[struct {
		Input struct{ Obligation reference }
	}](r)
	if err != nil {
		return nil, err
	}
	ref := in.Input.Obligation
	err = pgx.BeginFunc(ctx, f.DB.Pool, func(tx pgx.Tx) error {
		h, err := f.hold(ctx, tx, v, ref, "AWAITING_SIGNATURE")
		if err != nil {
			return err
		}
		now, id, hash := f.Clock.Now(), schema.NewID(), sha256.Sum256(h.cells)
		mark, err := json.Marshal(map[string]any{"step": "SIGN", "at": now, "positionId": v.Position, "name": h.name, "title": h.title, "signingForm": "TM"})
		if err != nil {
			return err
		}
		b := &pgx.Batch{}
		b.Queue(insertBareSubmission, id, ref.ID, h.formVersion, h.cells, h.cells, hash[:], v.Position, h.title, h.name, now)
		if err := f.believe(b, h, ref.ID, id, now, false); err != nil {
			return err
		}
		b.Queue(sendBareObligation, ref.ID, now, mark)
		b.Queue(journalBare, now, v.Account, v.Position, v.Unit, "SIGN", ref.ID, "AWAITING_SIGNATURE", "SUBMITTED")
		return tx.SendBatch(ctx, b).Close()
	})
	return map[string]any{"sign": stepped{ref.ID, ref.Version + 1, "SUBMITTED", "Obligation"}}, db.Fault(err)
}

type approved struct {
	ObligationID uuid.UUID `json:"obligationId"`
	Obligation   stepped   `json:"obligation"`
	Problem      *struct{} `json:"problem"` // a bare transaction fails instead
	Typename     string    `json:"__typename"`
}

// approve makes the newest version of a report official.
func (f *floor) approve(ctx context.Context, v *access.Viewer, r *http.Request) (any, error) {
	in, err := read[struct {
		Input struct{ Obligations []reference }
	}](r)
	if err != nil {
		return nil, err
	}
	ref := in.Input.Obligations[0]
	err = pgx.BeginFunc(ctx, f.DB.Pool, func(tx pgx.Tx) error {
		h, err := f.hold(ctx, tx, v, ref, "SUBMITTED")
		if err != nil {
			return err
		}
		now := f.Clock.Now()
		var id uuid.UUID
		err = tx.QueryRow(ctx, `update submissions set state = 'APPROVED' where obligation_id = $1 and state = 'SUBMITTED' returning id`, ref.ID).Scan(&id)
		if err != nil {
			return err
		}
		b := &pgx.Batch{}
		b.Queue(`insert into reviews (id, submission_id, kind, reasons, text, at, position_id, by_title) values ($1, $2, 'APPROVED', '{}', '', $3, $4, $5)`,
			schema.NewID(), id, now, v.Position, h.title)
		b.Queue(`update facts set believed_to = $2 where obligation_id = $1 and believed_to = 'infinity'`, ref.ID, now)
		if err := f.believe(b, h, ref.ID, id, now, true); err != nil {
			return err
		}
		b.Queue(`update obligations set version = version + 1, updated_at = $2, state = 'APPROVED', state_since = $2, official_id = $3 where id = $1`, ref.ID, now, id)
		b.Queue(journalBare, now, v.Account, v.Position, v.Unit, "APPROVE", ref.ID, "SUBMITTED", "APPROVED")
		return tx.SendBatch(ctx, b).Close()
	})
	return map[string]any{"approve": []approved{{ObligationID: ref.ID, Obligation: stepped{ref.ID, ref.Version + 1, "APPROVED", "Obligation"},
		Typename: "ApproveResult"}}}, db.Fault(err)
}

const insertBareFacts = `insert into facts (indicator_id, place, value, period_to, period_key, area_id, area_at, unit_id, nature, official, obligation_id, submission_id, believed_from)
	select i, p, v::numeric, $4, $5, $6, $7, $8, 'FINAL', $9, $10, $11, $12 from unnest($1::int[], $2::text[], $3::text[]) as x(i, p, v)`

// raiseRollUps adds to the commune and to the province, always in one order.
const raiseRollUps = `insert into rollups (indicator_id, area_id, area_at, official, total, count, period_to, period_key, nature, changed_at)
	select i, a, t, $1, sum(v::numeric), count(*), $2, $3, 'FINAL', $4
	from unnest($5::int[], $6::text[]) as x(i, v) cross join unnest($7::uuid[], $8::int[]) as y(a, t)
	group by i, a, t order by i, t
	on conflict (indicator_id, period_to, area_id, nature, official) do update
	set total = rollups.total + excluded.total, count = rollups.count + excluded.count, changed_at = excluded.changed_at`

// believe writes the facts of a version and raises the roll-ups: of the unapproved
// picture when it is sent, of the official one when it is approved.
func (f *floor) believe(b *pgx.Batch, h held, obligation, submission uuid.UUID, now time.Time, official bool) error {
	var cells map[string]map[string]string
	if err := json.Unmarshal(h.cells, &cells); err != nil {
		return err
	}
	var indicators []int32
	var places, values []string
	for row, line := range cells {
		for column, value := range line {
			indicators, places, values = append(indicators, f.columns[h.form][column]), append(places, row+"."+column), append(values, value)
		}
	}
	area := f.Directory.Current().Unit(h.unit).Area
	b.Queue(insertBareFacts, indicators, places, values, h.to, h.key, area.ID, area.At, h.unit, official, obligation, submission, now)
	b.Queue(raiseRollUps, official, h.to, h.key, now, indicators, values, []uuid.UUID{f.province.ID, area.ID}, []int32{f.province.At, area.At})
	return nil
}
