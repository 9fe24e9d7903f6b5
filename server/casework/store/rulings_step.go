package store

import (
	"context"
	"regexp"
	"slices"
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/fault"
	"congvu/server/flow"
	"congvu/server/journal"
)

// ofRuling ends the journal's word for a step on a paper; it is a step of its record.
const ofRuling = "_RULING" + ofCase

// ruling is a step on a paper under way.
type ruling struct {
	*Service
	*action.Tx
	in   casework.StepCaseRulingInput
	line flow.Transition
	rulingRow
}

// StepRuling takes a step on a paper: its chairman's, or of the police that proposed.
func (s *Service) StepRuling(ctx context.Context, in casework.StepCaseRulingInput, w WantedRulings) (*casework.CaseRuling, error) {
	if err := permit(ctx, "case.rulingStep"); err != nil {
		return nil, err
	}
	id, err := s.Runner.Do(ctx, "stepCaseRuling", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		x, err := s.takeRuling(ctx, tx, in)
		if err != nil {
			return uuid.Nil, err
		}
		return in.Ruling.ID, x.run(ctx)
	})
	if err != nil {
		return nil, err
	}
	return s.Ruling(ctx, id, w)
}

// rulingOf is a paper as the viewer reads it: the police through its record, else the
// chairman.
func (s *Service) rulingOf(ctx context.Context, v *access.Viewer, q batcher, id uuid.UUID) (rulingRow, error) {
	rows, err := s.rulings(ctx, v, q, `where r.id = $1`, id)
	if err != nil || len(rows) == 0 {
		return rulingRow{}, orMissing(err, "văn bản")
	}
	r := rows[0]
	if v.DutySet()&access.CaseRuling == 0 || v.Body != r.Unit.ID {
		records, err := s.read(ctx, v, q, Wanted{}, r.RecordID)
		if err != nil || len(records) == 0 {
			return rulingRow{}, orMissing(err, "văn bản")
		}
		r.Record = records[0]
	}
	if !access.Table.Row(v, "case.ruling", r.AccessRow(v)) {
		return rulingRow{}, fault.Missing("văn bản")
	}
	return r, nil
}

func startOf(d *clock.Date) *time.Time {
	if d == nil {
		return nil
	}
	at := d.Start()
	return &at
}

func orMissing(err error, what string) error {
	if err != nil {
		return err
	}
	return fault.Missing(what)
}

// takeRuling locks a paper and its record and checks that the step may be taken on what
// was seen. It is read behind the viewer's wall first, so that nobody locks what is not
// theirs, and again under the lock: of two who decide at once the second one finds what
// the first has decided. The record is locked first, as every step on it does.
func (s *Service) takeRuling(ctx context.Context, tx *action.Tx, in casework.StepCaseRulingInput) (*ruling, error) {
	seen, err := s.rulingOf(ctx, tx.Viewer, tx, in.Ruling.ID)
	if err != nil {
		return nil, err
	}
	if err := decided(ctx, tx); err != nil {
		return nil, err
	}
	for _, lock := range []struct {
		row string
		id  uuid.UUID
	}{{`select from case_records where id = $1 for update`, seen.RecordID}, {`select from case_rulings where id = $1 for update`, seen.ID}} {
		if _, err := tx.Exec(ctx, lock.row, lock.id); err != nil {
			return nil, err
		}
	}
	r, err := s.rulingOf(ctx, tx.Viewer, tx, in.Ruling.ID)
	if err != nil {
		return nil, err
	}
	if r.Version != in.Ruling.Version {
		return nil, action.Stale(r.Version)
	}
	line, err := r.May(tx.Viewer, in.Action)
	if err != nil {
		return nil, err
	}
	return &ruling{Service: s, Tx: tx, in: in, line: line, rulingRow: r}, nil
}

func (x *ruling) run(ctx context.Context) error {
	record, versions, err := x.load(ctx, x.Tx, x.RecordID)
	if err != nil {
		return err
	}
	var refusal []byte
	switch x.in.Action {
	case casework.SignRuling:
		if err = casework.Signable(x.Kind, record.State); err == nil {
			err = x.sign(ctx, record, versions)
		}
	case casework.RefuseRuling:
		refusal, err = x.sealRefusal()
	}
	if err != nil {
		return err
	}
	if err := x.stopPaper(ctx, x.Tx, record.ID, []uuid.UUID{x.ID}, x.line.Stops...); err != nil {
		return err
	}
	if err := x.write(ctx, refusal); err != nil {
		return err
	}
	record.Version++
	if _, err := x.Exec(ctx, `update case_records set version = $2, updated_at = $3 where id = $1`, record.ID, record.Version, x.Now); err != nil {
		return err
	}
	return note(ctx, x.Tx, record, journal.Entry{Action: string(x.in.Action) + ofRuling, From: string(x.State), To: string(x.line.To),
		Detail: map[string]any{"ruling": x.ID, "kind": x.Kind}})
}

// write keeps the paper's new state; who decided stands on it only once.
func (x *ruling) write(ctx context.Context, refusal []byte) error {
	deciding := x.line.Side == flow.Receiver
	_, err := x.Exec(ctx, `update case_rulings r set version = r.version + 1, updated_at = $2, state = $3, number = coalesce($4, r.number), signed_on = coalesce($5, r.signed_on),
		refusal = coalesce($6, r.refusal), decided_at = case when $7 then $2 else r.decided_at end,
		decided_by_title = case when $7 then p.title else r.decided_by_title end, signing_form = case when $7 then p.signing_form else r.signing_form end
		from positions p where r.id = $1 and p.id = $8`, x.ID, x.Now, x.line.To, x.Number, startOf(x.SignedOn), refusal, deciding, x.Viewer.Position)
	return err
}

// numbers of papers, without notation.
var numberForm = regexp.MustCompile(`^[0-9]{1,6}[A-Za-z]?$`)

// sign gives the paper number and day and writes the decision into the record.
func (x *ruling) sign(ctx context.Context, r *casework.CaseRecord, versions map[uuid.UUID]*stored) error {
	switch today := x.Runner.Clock.Today(); {
	case x.in.Number == nil || !numberForm.MatchString(*x.in.Number):
		return fault.New(fault.BadInput, "RULING_NUMBER", "Nhập số văn bản, chỉ gồm chữ số (ví dụ 12); ký hiệu được in kèm.").At("input.number")
	case x.in.SignedOn == nil || x.in.SignedOn.After(today):
		return future("input.signedOn")
	case x.in.SignedOn.Before(clock.DateOf(x.SentAt)):
		return fault.New(fault.BadInput, casework.OutOfOrder, "Ngày ký đứng trước ngày Công an đề nghị (%s).", clock.DateOf(x.SentAt).Vietnamese()).At("input.signedOn")
	}
	var taken bool
	err := x.QueryRow(ctx, `select exists (select from case_rulings where unit_id = $1 and (kind = 'MOVE_FILE') = $2 and number = $3 and extract(year from signed_on) = $4)`,
		x.Unit.ID, x.Kind == casework.MoveFile, *x.in.Number, x.in.SignedOn.Year).Scan(&taken)
	if err != nil {
		return err
	}
	if taken {
		return fault.New(fault.Conflict, "RULING_NUMBER_TAKEN", "Số này đã dùng cho văn bản khác trong năm %d.", x.in.SignedOn.Year).At("input.number")
	}
	x.Number, x.SignedOn = x.in.Number, x.in.SignedOn
	if err := x.land(ctx, r, versions); err != nil {
		return err
	}
	return x.clocks(ctx, r.ID)
}

// land writes the decision as a line of the management: into a version of its own beside
// which the official one before stays to be read, and into what is being entered, so that
// an approval does not lose it.
func (x *ruling) land(ctx context.Context, r *casework.CaseRecord, versions map[uuid.UUID]*stored) error {
	line := &casework.CaseDecision{Kind: x.Kind, Number: *x.Notation(), On: *x.SignedOn, Agency: x.Unit.Name}
	var official *casework.Content
	row := changeOf(r.ID)
	if r.Official != nil {
		v, err := x.ruled(ctx, row, r, versions[r.Official.ID], line)
		if err != nil {
			return err
		}
		official = &v.Content
	}
	if r.Pending != nil {
		pending := versions[r.Pending.ID]
		if err := x.Service.write(ctx, x.Tx, row, pending, casework.Content{Management: withLine(pending.Management, line)}, official); err != nil {
			return err
		}
	}
	row.write(x.Later())
	return nil
}

// ruled is the next official version: the one before with the line added.
func (x *ruling) ruled(ctx context.Context, row *change, r *casework.CaseRecord, before *stored, line *casework.CaseDecision) (*stored, error) {
	v, err := x.addVersion(ctx, x.Tx, row, r, casework.Ruled)
	if err != nil {
		return nil, err
	}
	content := before.Content
	content.Management = withLine(content.Management, line)
	if err := x.Service.write(ctx, x.Tx, row, v, content, &before.Content); err != nil {
		return nil, err
	}
	var waits *uuid.UUID
	if r.Pending != nil {
		waits = &r.Pending.ID
	}
	row.set("official_id", v.ID)
	row.set("pending_id", waits)
	_, err = x.Exec(ctx, `update case_versions set state = case when id = $2 then 'SUPERSEDED' else 'IN_FORCE' end, updated_at = $4,
		decided_at = case when id = $3 then $4 else decided_at end,
		decided_by_title = case when id = $3 then (select title from positions where id = $5) else decided_by_title end where id in ($2, $3) and record_id = $1`,
		r.ID, before.ID, v.ID, x.Now, x.Viewer.Position)
	return v, err
}

func withLine(m *casework.CaseManagement, line *casework.CaseDecision) *casework.CaseManagement {
	out := &casework.CaseManagement{}
	if m != nil {
		*out = *m
	}
	out.Decisions = append(slices.Clone(out.Decisions), line)
	return out
}

func (x *ruling) sealRefusal() ([]byte, error) {
	said, err := worded(written(x.in.Reason), true)
	if err != nil {
		return nil, err
	}
	return x.Vault.Seal(rulingPlace(x.ID, "refusal"), []byte(said))
}
