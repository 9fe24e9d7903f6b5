package store

import (
	"context"
	"strings"

	"github.com/google/uuid"

	"congvu/ent/schema"
	"congvu/server/casework"
	"congvu/server/directory"
	"congvu/server/fault"
)

// effects are what each step does beside moving the record along its route.
var effects = map[casework.CaseAction]func(context.Context, *step) error{
	casework.HandOver:          handOver,
	casework.TakeNotice:        taken,
	casework.PassOn:            passOn,
	casework.Submit:            send,
	casework.Withdraw:          withdraw,
	casework.SendBack:          sendBack,
	casework.SendBackAmendment: sendBack,
	casework.Approve:           approve,
	casework.ApproveAmendment:  approve,
	casework.CloseDraft:        drop,
	casework.DropAmendment:     drop,
	casework.Transfer:          transfer,
	casework.WithdrawTransfer:  func(ctx context.Context, x *step) error { return x.endMove(ctx, casework.TakenBack) },
	casework.RefuseTransfer:    func(ctx context.Context, x *step) error { return x.endMove(ctx, casework.Refused) },
	casework.AcceptTransfer:    accept,
	casework.Leave:             leave,
	casework.EndUse:            endUse,
	casework.ReportEnd:         reportEnd,
	casework.ApproveEnd:        unsent,
	casework.RefuseEnd:         unreported,
	casework.RequestReopen:     sentBy,
	casework.Reopen:            unlock,
	casework.RefuseReopen:      stayLocked,
	casework.SendFile:          sendFile,
	casework.ReceiveFile:       receiveFile,
}

func sentBy(_ context.Context, x *step) error {
	x.record.SentBy = &x.Viewer.Position
	return nil
}

func unsent(_ context.Context, x *step) error {
	x.record.SentBy = nil
	return nil
}

func unlock(ctx context.Context, x *step) error {
	x.record.Lock = nil
	return unsent(ctx, x)
}

// handOver gives what a health unit found to the police of the residence; the unit
// keeps its patient's part, not the record (QĐ 1054 art. 7.1a). The police keeps a trail.
func handOver(ctx context.Context, x *step) error {
	to, err := x.receiver(ctx)
	if err != nil {
		return err
	}
	x.unit = to.ID
	if casework.OfLine(x.record.Unit) {
		if err := x.trace(ctx); err != nil {
			return err
		}
	}
	if x.record.Told() || x.record.State == casework.Returned {
		return forward(ctx, x)
	}
	x.originates()
	if err := x.endAll(ctx, "DELEGATION"); err != nil {
		return err
	}
	return x.treats(ctx, x.record.Unit.ID)
}

// originates writes that the unit which gives the record on is the one that told of the person,
// unless somebody else did.
func (x *step) originates() {
	if x.record.Origin == nil {
		x.row.set("origin_id", x.record.Unit.ID)
	}
}

// receiver is the unit named in the step: one of the police line that keeps records.
func (x *step) receiver(ctx context.Context) (*directory.Unit, error) {
	keepers, err := x.keepers(ctx, x.Tx)
	if err != nil {
		return nil, err
	}
	for _, u := range keepers {
		if x.in.UnitID != nil && u.ID == *x.in.UnitID && casework.OfLine(u) && u.ID != x.record.Unit.ID {
			return u, nil
		}
	}
	return nil, fault.New(fault.BadInput, "CASE_RECEIVER", "Chọn đơn vị Công an đang hoạt động, được giao quản lý hồ sơ, khác đơn vị đang quản lý.").At("input.unitId")
}

func send(ctx context.Context, x *step) error {
	x.record.SentBy = &x.Viewer.Position
	holds := x.in.EffectiveOn
	if x.record.Official == nil { // only a change holds from a day
		holds = nil
	}
	x.Later().Queue(`update case_versions set state = $2, submitted_at = $3, updated_at = $3, effective_on = coalesce($5, effective_on),
		submitted_by_title = (select title from positions where id = $4) where id = $1`,
		x.record.Pending.ID, casework.Sent, x.Now, x.Viewer.Position, startOf(holds))
	if holds == nil {
		return nil
	}
	return x.restart(ctx, x.Tx, x.record.ID, casework.ClockChange, *holds) // its 5 days count from there
}

func withdraw(_ context.Context, x *step) error {
	state := casework.Entering
	if x.record.Pending.WasReturned {
		state = casework.SentBack
	}
	x.Later().Queue(`update case_versions set state = $2, updated_at = $3 where id = $1`, x.record.Pending.ID, state, x.Now)
	x.record.SentBy = nil
	return nil
}

// decide writes a decision on the pending version.
func (x *step) decide(state casework.CaseVersionState) {
	x.record.SentBy = nil
	x.Later().Queue(`update case_versions set state = $2, decided_at = $3, updated_at = $3, reason_id = coalesce($4, reason_id),
		decided_by_title = (select title from positions where id = $5) where id = $1`, x.record.Pending.ID, state, x.Now, x.reason, x.Viewer.Position)
}

func sendBack(_ context.Context, x *step) error {
	x.decide(casework.SentBack)
	return nil
}

// approve makes the pending version the official one; what was official stays as it was.
func approve(ctx context.Context, x *step) error {
	x.decide(casework.InForce)
	if x.record.Official != nil {
		x.Later().Queue(`update case_versions set state = $2, updated_at = $3 where id = $1`, x.record.Official.ID, casework.Superseded, x.Now)
		x.rekeyed = true // a new record pairs since it was entered
	}
	pending := x.versions[x.record.Pending.ID]
	var status *casework.CaseStatus
	if pending.Management != nil {
		status = pending.Management.Status
	}
	x.row.set("official_id", pending.ID)
	x.row.set("pending_id", nil)
	x.row.set("status", status)
	x.key(x.row, x.record.Unit, findable(&pending.Content).official())
	return x.moved(ctx, pending)
}

// moved lets the time limits follow what has become official: of an amendment all, of a new record
// those of the management, since the others followed its draft.
func (x *step) moved(ctx context.Context, v *stored) error {
	c := content{before: &casework.Content{}, after: &v.Content, at: x.Now}
	if v.SubmittedAt != nil {
		c.at = *v.SubmittedAt
	}
	if x.record.Official != nil {
		c.before = &x.versions[x.record.Official.ID].Content
		if err := x.residence(ctx, x.Tx, x.record, c); err != nil {
			return err
		}
	}
	return x.manage(ctx, c)
}

// drop gives the pending version up; it stays to be read in the journal's order.
func drop(ctx context.Context, x *step) error {
	x.Later().Queue(`update case_versions set state = $2, updated_at = $3 where id = $1`, x.record.Pending.ID, casework.Dropped, x.Now)
	if x.in.Action == casework.CloseDraft {
		if err := taken(ctx, x); err != nil {
			return err
		}
		return x.endRequests(ctx, "beside_id", x.record.ID, requestTakenBack)
	}
	official := x.versions[x.record.Official.ID]
	x.rekeyed = true
	x.row.set("pending_id", nil)
	x.key(x.row, x.record.Unit, findable(&official.Content).official())
	return nil
}

// paperAllowance is for how many days what was verified may wait for its paper.
const paperAllowance = 30

// paper checks what a step says of its document.
func (x *step) paper(ctx context.Context, evidence bool) error {
	on := x.in.EffectiveOn
	if on == nil {
		return fault.New(fault.BadInput, "CASE_DATE_REQUIRED", "Nhập ngày văn bản có hiệu lực hoặc ngày xác minh.").At("input.effectiveOn")
	}
	if err := x.holdsFrom(*on, x.latest()); err != nil {
		return err
	}
	switch {
	case x.in.PaperNumber == nil || strings.TrimSpace(*x.in.PaperNumber) == "":
		return fault.New(fault.BadInput, "CASE_PAPER_REQUIRED", "Nhập số văn bản làm căn cứ.").At("input.paperNumber")
	case x.in.PaperDate == nil || x.in.PaperDate.After(x.Runner.Clock.Today()):
		return future("input.paperDate")
	case x.in.PaperDate.After(on.AddDays(paperAllowance)):
		return fault.New(fault.BadInput, casework.OutOfOrder, "Ngày văn bản sau ngày có hiệu lực, xác minh hơn %d ngày. Kiểm tra lại hai ngày này.", paperAllowance).At("input.paperDate")
	case x.in.ArrivedOn != nil && (x.in.ArrivedOn.After(x.Runner.Clock.Today()) || x.in.ArrivedOn.Before(earliest)):
		return future("input.arrivedOn")
	case evidence && x.in.FileID == nil:
		return fault.New(fault.BadInput, "CASE_EVIDENCE_REQUIRED", "Kèm tài liệu chứng minh (tệp PDF).").At("input.fileId")
	}
	return x.keepPaper(ctx)
}

// inClear refuses a text that is kept as it is typed when it says who the person is.
func (x *step) inClear(place, text string) error {
	for _, v := range x.versions {
		if err := v.Content.InClear(place, text); err != nil {
			return err
		}
	}
	return nil
}

// move records where the record goes.
func (x *step) move(ctx context.Context, to *uuid.UUID, state casework.CaseMoveState) error {
	if err := x.inClear("input.paperNumber", *x.in.PaperNumber); err != nil {
		return err
	}
	id := schema.NewID()
	destination, err := x.sealDestination(id, x.in.Destination)
	if err != nil {
		return err
	}
	_, err = x.Exec(ctx, `insert into case_moves (id, record_id, from_id, to_id, destination, effective_on, paper_number, paper_date, file_id, state, sent_at, reason_id)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`, id, x.record.ID, x.record.Unit.ID, to, destination,
		x.in.EffectiveOn.Start(), x.in.PaperNumber, x.in.PaperDate.Start(), x.in.FileID, state, x.Now, x.reason)
	return err
}

func transfer(ctx context.Context, x *step) error {
	if err := x.paper(ctx, false); err != nil {
		return err
	}
	to, err := x.receiver(ctx)
	if err != nil {
		return err
	}
	if err := x.move(ctx, &to.ID, casework.Waiting); err != nil {
		return err
	}
	return x.grant(ctx, grant{unit: to.ID, kind: "RECEIVER", basis: x.in.PaperNumber})
}

// endMove closes the move that waits, without the record going anywhere.
func (x *step) endMove(ctx context.Context, state casework.CaseMoveState) error {
	_, err := x.Exec(ctx, `update case_moves set state = $2, decided_at = $3, reason_id = coalesce($4, reason_id) where record_id = $1 and state = 'WAITING'`,
		x.record.ID, state, x.Now, x.reason)
	if err != nil {
		return err
	}
	return x.endAll(ctx, "RECEIVER")
}

// accept moves the record, and access with it; the giver keeps a trail without content.
func accept(ctx context.Context, x *step) error {
	if err := x.QueryRow(ctx, `select to_id from case_moves where record_id = $1 and state = 'WAITING'`, x.record.ID).Scan(&x.unit); err != nil {
		return err
	}
	if err := x.endMove(ctx, casework.Accepted); err != nil {
		return err
	}
	if err := x.endAll(ctx, "DELEGATION"); err != nil {
		return err
	}
	if err := x.endRequests(ctx, "unit_id", x.unit, requestMet); err != nil {
		return err
	}
	if err := x.leaveChairman(ctx); err != nil {
		return err
	}
	if err := x.tellGiver(ctx); err != nil {
		return err
	}
	return x.grant(ctx, grant{unit: x.record.Unit.ID, kind: "FORMER"})
}

// leave locks a record whose person has left the province (QĐ 1054 art. 7.2b).
func leave(ctx context.Context, x *step) error {
	if err := x.lock(casework.LeftProvince, casework.LeftCountry, casework.InPrison); err != nil {
		return err
	}
	if err := x.paper(ctx, false); err != nil {
		return err
	}
	return x.move(ctx, nil, casework.Gone)
}
