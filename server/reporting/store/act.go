package store

import (
	"context"
	"encoding/json"
	"slices"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/flow"
	"congvu/server/journal"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
)

// taken is an obligation locked for a change, with the form it is filled in.
type taken struct {
	*reporting.Obligation
	submissions int // versions sent so far
	edition     *version
	line        flow.Transition // the line of the flow that is being taken
	reason      string
	detail      map[string]any // what the journal keeps of it: counts and names
}

// take locks an obligation. One the viewer may not see is not found, and so is
// one whose form is gone from the catalogue.
func (s *Service) take(ctx context.Context, tx *action.Tx, id uuid.UUID) (*taken, error) {
	row := &obligationRow{}
	// The round is shared-locked: it cannot be closed under an action in progress.
	err := tx.QueryRow(ctx, `select `+obligationColumns+obligationTables+` where o.id = $1 for update of o for share of r`, id).Scan(row.targets()...)
	if err != nil {
		return nil, orMissing(err, missingReport())
	}
	// What was given is read again under the lock: the row above saw it before.
	if err := tx.QueryRow(ctx, `select `+givenColumn+` from obligations o where o.id = $1`, id).Scan(&row.given); err != nil {
		return nil, err
	}
	o, err := s.maker(tx.Viewer).obligation(row)
	if err != nil {
		return nil, err
	}
	edition := s.versionOf(o)
	if edition == nil || o.Round.Regime == nil || !sees(tx.Viewer, o) {
		return nil, missingReport()
	}
	return &taken{Obligation: o, submissions: row.submissions, edition: edition}, nil
}

// permit finds the line of the flow and asks whether the viewer may take it now.
func (o *taken) permit(v *access.Viewer, a reporting.FlowAction, reason string) error {
	if f := o.Check(v, a); f != nil {
		return f
	}
	line, err := o.Line(a)
	if err != nil {
		return err
	}
	o.line = line
	o.reason, err = reporting.CheckReason(line, reason)
	return err
}

// order is one action on one obligation.
type order struct {
	name   string
	input  any
	ref    reporting.Versioned
	action reporting.FlowAction
	reason string
}

// act runs an action: lock, version, permission, the work itself, the new state,
// journal and announcement, all or nothing. It answers the obligation as the
// viewer sees it afterwards.
func (s *Service) act(ctx context.Context, w order, work func(ctx context.Context, tx *action.Tx, o *taken) error) (*reporting.Obligation, error) {
	id, err := s.Runner.Do(ctx, w.name, w.input, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		o, err := s.take(ctx, tx, w.ref.ID)
		if err != nil {
			return uuid.Nil, err
		}
		if o.Version != w.ref.Version {
			return uuid.Nil, action.Stale(o.Version)
		}
		if err := o.permit(tx.Viewer, w.action, w.reason); err != nil {
			return uuid.Nil, err
		}
		if err := work(ctx, tx, o); err != nil {
			return uuid.Nil, err
		}
		return o.ID, s.step(ctx, tx, o)
	})
	if err != nil {
		return nil, err
	}
	return s.Obligation(ctx, id)
}

// step moves the obligation along its line and writes it down.
func (s *Service) step(ctx context.Context, tx *action.Tx, o *taken) error {
	from := o.State
	if to := reporting.ObligationState(o.line.To); to != "" && to != from {
		o.State, o.StateSince = to, tx.Now
	}
	if err := s.runClocks(tx, o); err != nil {
		return err
	}
	if err := save(ctx, tx, o); err != nil {
		return err
	}
	tx.Announce("obligation", o.ID, o.Version)
	return tx.Journal(ctx, journal.Entry{Action: string(o.line.Action), ObjectKind: "obligation", ObjectID: o.ID,
		From: string(from), To: string(o.State), Reason: o.reason, Detail: o.detail})
}

// runClocks starts and stops what the line names: the supplement's date is set by
// a return and gone once it is sent.
func (s *Service) runClocks(tx *action.Tx, o *taken) error {
	if slices.Contains(o.line.Stops, reporting.ClockSupplement) {
		o.SupplementDueAt = nil
	}
	if slices.Contains(o.line.Starts, reporting.ClockSupplement) {
		due, err := o.Round.Regime.SupplementDue(tx.Now, s.Days())
		if err != nil {
			return err
		}
		o.SupplementDueAt = &due
	}
	if slices.Contains(o.line.Stops, reporting.ClockDue) {
		now := tx.Now
		o.LastSubmittedAt = &now
	}
	return nil
}

// save writes all that actions change of an obligation and raises its version.
func save(ctx context.Context, tx *action.Tx, o *taken) error {
	marks, err := json.Marshal(o.Marks)
	if err != nil {
		return err
	}
	if o.Marks == nil {
		marks = []byte("[]")
	}
	o.Version++
	_, err = tx.Exec(ctx, `update obligations set version = $2, updated_at = $3, state = $4, state_since = $5, supplement_due_at = $6,
		first_submitted_at = $7, last_submitted_at = $8, on_time = $9, official_id = $10, submission_count = $11,
		return_count = $12, marks = $13 where id = $1`,
		o.ID, o.Version, tx.Now, o.State, o.StateSince, o.SupplementDueAt, o.FirstSubmittedAt, o.LastSubmittedAt, o.OnTime,
		o.OfficialID, o.submissions, o.ReturnCount, marks)
	return err
}

// person is the position that acts, as it is frozen into marks and versions.
type person struct {
	title, name string
	signingForm *string
}

func personOf(ctx context.Context, tx *action.Tx) (person, error) {
	var p person
	err := tx.QueryRow(ctx, `select p.title, a.display_name, p.signing_form from positions p join accounts a on a.id = p.account_id
		where p.id = $1`, tx.Viewer.Position).Scan(&p.title, &p.name, &p.signingForm)
	return p, orMissing(err, forbidden())
}

// publication is a version as the facts take it; of one put together from others,
// what it adds to them.
// It speaks in the edition it was sent in; the round may have moved on.
func (s *Service) publication(o *taken, sub *reporting.Submission, figures form.Cells, official bool) *reporting.Publication {
	edition := o.edition
	if sub.FormVersion != nil {
		edition = s.catalogue.Load().versions[sub.FormVersion.ID]
	}
	return &reporting.Publication{Obligation: o.Obligation, Submission: sub, Form: edition.form, Figures: s.contribution(edition, sub, figures),
		Indicators: edition.indicators, Official: official}
}
