package store

import (
	"context"
	"errors"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/action"
	"congvu/server/casework"
)

// What people are told of a record, beside what is given to them (grants) and done in an
// emergency. A notice names the record by its id and says nothing of the person; who may
// not read the record learns no more from following it.
const (
	toldAsked   = "CASE_TRANSFER_ASKED"
	toldStays   = "CASE_TRANSFER_REFUSED"
	toldArrives = "CASE_ARRIVING"
	toldStayed  = "CASE_MOVE_REFUSED"
	toldNotice  = "CASE_NOTICE"
	toldReturns = "CASE_RETURNED"
	toldDecided = "CASE_DECIDED"
	toldClosed  = "CASE_NOTICE_CLOSED"
	toldGone    = "CASE_FORWARDED_CLOSED" // the same, to the police that gave it on: which of its trails

	toldAccepted    = "CASE_MOVE_ACCEPTED"
	toldRulingEnded = "CASE_RULING_ENDED"
	toldRulingComes = "CASE_RULING_COMES"

	toldOpened    = "CASE_CONSENT"
	toldDelegated = "CASE_DELEGATED"
)

// told are the steps that another unit waits for or has to go on from. What is approved
// as it was sent asks nobody for anything: the list shows it, and a notice for each would
// drown those that do.
var told = map[casework.CaseAction]string{
	casework.Transfer: toldArrives, casework.HandOver: toldNotice, casework.PassOn: toldNotice, casework.RefuseTransfer: toldStayed,
	casework.SendBack: toldReturns, casework.SendBackAmendment: toldReturns, casework.RefuseEnd: toldReturns, casework.RefuseReopen: toldReturns,
	casework.ApproveEnd: toldDecided, casework.Reopen: toldDecided, casework.CloseDraft: toldClosed,
}

// tellStep tells the unit that the step leads to, and who manages there by delegation.
func (x *step) tellStep(ctx context.Context) error {
	what, ok := told[x.in.Action]
	if !ok {
		return nil
	}
	to := []uuid.UUID{x.record.Unit.ID}
	switch {
	case what == toldArrives:
		to = []uuid.UUID{*x.in.UnitID}
	case what == toldNotice: // it stands there now
		to = []uuid.UUID{x.unit}
	case what == toldClosed: // who told of the person may have told the wrong police
		if x.record.Origin == nil || x.record.Origin.ID == x.record.Unit.ID {
			return nil
		}
		if casework.OfLine(x.record.Origin) {
			return x.tellForwarder(ctx)
		}
		to = []uuid.UUID{x.record.Origin.ID}
	case x.record.Delegate != nil:
		to = append(to, x.record.Delegate.ID)
	}
	return x.tell(ctx, schema.NewID(), what, to...)
}

// tellGiver tells who gave a record away that it was taken over: which of its moves, for
// the record itself is no longer its to open.
func (x *step) tellGiver(ctx context.Context) error {
	var move uuid.UUID
	if err := x.QueryRow(ctx, `select id from case_moves where record_id = $1 and state = 'ACCEPTED' order by decided_at desc, id desc limit 1`, x.record.ID).Scan(&move); err != nil {
		return err
	}
	return x.tellUnits(ctx, x.Tx, move, move, toldAccepted, x.record.Unit.ID)
}

// tellForwarder tells the police that told of a person that its notice was closed: by its
// trail, for the record is not its to open.
func (x *step) tellForwarder(ctx context.Context) error {
	var move uuid.UUID
	err := x.QueryRow(ctx, `select id from case_moves where record_id = $1 and from_id = $2 and state = $3 order by sent_at desc, id desc limit 1`,
		x.record.ID, x.record.Origin.ID, casework.Forwarded).Scan(&move)
	if errors.Is(err, pgx.ErrNoRows) { // given on before trails were kept
		return x.tell(ctx, schema.NewID(), toldClosed, x.record.Origin.ID)
	}
	if err != nil {
		return err
	}
	return x.tellUnits(ctx, x.Tx, move, move, toldGone, x.record.Origin.ID)
}

// tellUnits lets the units, with their rooms, know.
func (s *Service) tellUnits(ctx context.Context, tx *action.Tx, subject, record uuid.UUID, what string, units ...uuid.UUID) error {
	if s.Tell == nil {
		return nil
	}
	var all []uuid.UUID
	for _, id := range units {
		if u := s.unit(id); u != nil {
			for _, room := range s.Units().In(s.Units().Own(u)) {
				all = append(all, room.ID)
			}
		}
	}
	return s.Tell(ctx, tx, all, subject, record, what)
}
