package store

import (
	"cmp"
	"context"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/flow"
	"congvu/server/journal"
	"congvu/server/reporting"
)

// GivePart gives a part of a report, or the whole, to a room, a lower unit or a
// person; whoever holds a part hands on inside it (QĐ 239 art. 7.1b).
func (s *Service) GivePart(ctx context.Context, in reporting.GivePartInput) (*reporting.Obligation, error) {
	w := order{name: "givePart", input: in, ref: in.Obligation, action: reporting.ActHandOver}
	return s.act(ctx, w, func(ctx context.Context, tx *action.Tx, o *taken) error {
		gift := &reporting.Gift{Unit: s.unit(in.UnitID), Scope: in.Scope, Note: deref(in.Note), DueAt: in.DueAt}
		if err := o.handedOnFrom(tx.Viewer, gift, in.ParentID); err != nil {
			return err
		}
		var err error
		if in.PositionID != nil {
			if gift.Person, err = s.positionOf(ctx, tx, *in.PositionID); err != nil {
				return err
			}
		}
		if err := o.CheckGift(gift, extentOf(o), tx.Now); err != nil {
			return err
		}
		o.detail = map[string]any{"holder": gift.Unit.Code, "whole": gift.Scope.Whole(), "headings": len(gift.Scope.Headings),
			"rows": len(gift.Scope.Rows), "columns": len(gift.Scope.Columns)}
		return insertPart(ctx, tx, o.ID, gift)
	})
}

// handedOnFrom finds what is being cut: only its holder hands it on, and only the
// unit that owes gives what is cut from nothing.
func (o *taken) handedOnFrom(v *access.Viewer, g *reporting.Gift, parent *uuid.UUID) error {
	if parent == nil {
		if o.AccessRow(v).Relation&access.Own == 0 {
			return fault.New(fault.BadInput, "PARENT_MISSING", "Chọn phần được giao để giao tiếp; chỉ %s giao phần ngoài các phần đã giao.", o.Unit.Name).At("parentId")
		}
		return nil
	}
	if g.Parent = o.Part(*parent); g.Parent == nil || !access.Table.Row(v, "part.read", g.Parent.AccessRow(v)) {
		return missingPart()
	}
	if f := o.CheckPart(v, g.Parent, reporting.PartHandOn); f != nil {
		return f
	}
	return nil
}

func missingPart() *fault.Error { return fault.Missing("phần việc") }

// extentOf is what a report can be cut into.
func extentOf(o *taken) reporting.Extent {
	var headings []reporting.Named
	if o.Round.Outline != nil {
		for _, h := range o.Round.Outline.Tree.Flat() {
			headings = append(headings, reporting.Named{Key: h.Key, Label: cmp.Or(h.Number, h.Title)})
		}
	}
	return reporting.ExtentOf(o.edition.form, headings)
}

func insertPart(ctx context.Context, tx *action.Tx, obligation uuid.UUID, g *reporting.Gift) error {
	create := tx.Ent.WorkPart.Create().SetID(schema.NewID()).SetCreatedAt(tx.Now).SetUpdatedAt(tx.Now).SetObligationID(obligation).
		SetHolderUnitID(g.Unit.ID).SetHeadings(g.Scope.Headings).SetRowKeys(g.Scope.Rows).SetColumnNames(g.Scope.Columns).
		SetNote(g.Note).SetNillableDueAt(g.DueAt).SetState(string(reporting.PartGiven)).SetGivenBy(tx.Viewer.Position).SetGivenAt(tx.Now)
	if g.Parent != nil {
		create.SetParentID(g.Parent.ID)
	}
	if g.Person != nil {
		create.SetHolderPositionID(g.Person.ID)
	}
	return create.Exec(ctx)
}

func (s *Service) positionOf(ctx context.Context, q db.Querier, id uuid.UUID) (*directory.Position, error) {
	p, unit, roles := &directory.Position{ID: id}, uuid.Nil, []string{}
	var from time.Time
	var to *time.Time
	err := q.QueryRow(ctx, `select p.title, p.unit_id, p.roles, p.valid_from, p.valid_to, a.display_name
		from positions p join accounts a on a.id = p.account_id where p.id = $1`, id).Scan(&p.Title, &unit, &roles, &from, &to, &p.Account.DisplayName)
	if err != nil {
		return nil, orMissing(err, fault.New(fault.BadInput, "HOLDER_NOT_CLERK", "Người được chọn không còn trong danh sách. Chọn lại.").At("positionId"))
	}
	p.Unit, p.ValidFrom, p.ValidTo = s.unit(unit), clock.DateIn(from), dayOf(to)
	for _, r := range roles {
		p.Roles = append(p.Roles, directory.Role(r))
	}
	return p, nil
}

// FinishPart says that a part is complete: its cells are shut for the holder until
// the giver opens it again.
func (s *Service) FinishPart(ctx context.Context, in reporting.PartInput) (*reporting.Obligation, error) {
	return s.actOnPart(ctx, "finishPart", in, in.Part, reporting.PartFinish, nil)
}

// ReopenPart opens a finished part again, with the reason; a date that has passed
// no longer holds.
func (s *Service) ReopenPart(ctx context.Context, in reporting.PartReasonInput) (*reporting.Obligation, error) {
	return s.actOnPart(ctx, "reopenPart", in, in.Part, reporting.PartReopen, in.Reason)
}

// RecallPart takes a part back, with all that was handed on from it; what was
// entered stays.
func (s *Service) RecallPart(ctx context.Context, in reporting.PartReasonInput) (*reporting.Obligation, error) {
	return s.actOnPart(ctx, "recallPart", in, in.Part, reporting.PartRecall, in.Reason)
}

func (s *Service) actOnPart(ctx context.Context, name string, input any, ref reporting.Versioned, a reporting.PartAction, reason *string) (*reporting.Obligation, error) {
	id, err := s.Runner.Do(ctx, name, input, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		var of uuid.UUID
		if err := tx.QueryRow(ctx, `select obligation_id from work_parts where id = $1`, ref.ID).Scan(&of); err != nil {
			return uuid.Nil, orMissing(err, missingPart())
		}
		o, err := s.take(ctx, tx, of)
		if err != nil {
			return uuid.Nil, hiddenAs(err, missingPart())
		}
		p := o.Part(ref.ID)
		if p == nil || !access.Table.Row(tx.Viewer, "part.read", p.AccessRow(tx.Viewer)) {
			return uuid.Nil, missingPart()
		}
		if p.Version != ref.Version {
			return uuid.Nil, action.Stale(p.Version)
		}
		if f := o.CheckPart(tx.Viewer, p, a); f != nil {
			return uuid.Nil, f
		}
		return of, s.movePart(ctx, tx, o, p, a, deref(reason))
	})
	if err != nil {
		return nil, err
	}
	return s.Obligation(ctx, id)
}

// movePart takes a part along its line, with what falls with it.
func (s *Service) movePart(ctx context.Context, tx *action.Tx, o *taken, p *reporting.WorkPart, a reporting.PartAction, reason string) error {
	line, _ := reporting.PartFlow.Find(flow.State(p.State), flow.Action(a)) // CheckPart found it
	reason, err := reporting.CheckReason(line, reason)
	if err != nil {
		return err
	}
	ids := []uuid.UUID{p.ID}
	if a == reporting.PartRecall {
		for _, below := range o.Below(p) {
			ids = append(ids, below.ID)
		}
	}
	_, err = tx.Exec(ctx, `update work_parts set version = version + 1, updated_at = $2, state = $3::text, reason = $4,
		done_by = case when $3::text = 'DONE' then $5::uuid else done_by end, done_at = case when $3::text = 'DONE' then $2 else done_at end,
		due_at = case when $3::text = 'REOPENED' and due_at < $2 then null else due_at end where id = any($1)`,
		ids, tx.Now, string(line.To), reason, tx.Viewer.Position)
	if err != nil {
		return err
	}
	tx.Announce("obligation", o.ID, o.Version)
	return tx.Journal(ctx, journal.Entry{Action: string(a), ObjectKind: "obligation", ObjectID: o.ID, Reason: reason,
		Detail: map[string]any{"part": p.ID, "holder": p.Holder.Code, "parts": len(ids)}})
}

// hiddenAs turns every refusal into "not found"; what is not a refusal stays.
func hiddenAs(err error, missing *fault.Error) error {
	if fault.As(err) != nil {
		return missing
	}
	return err
}

// PartHolders are the rooms and units next below, and the persons, to whom a part of a report, or
// of a part the viewer holds, can be given today.
func (s *Service) PartHolders(ctx context.Context, obligationID uuid.UUID, parentID *uuid.UUID) ([]*reporting.PartHolder, error) {
	v := access.From(ctx)
	o, err := s.Obligation(ctx, obligationID)
	if err != nil {
		return nil, err
	}
	giver := o.Unit
	switch {
	case parentID != nil:
		p := o.Part(*parentID)
		if p == nil || !access.Table.Row(v, "part.give", p.AccessRow(v)) {
			return nil, missingPart()
		}
		giver = p.Holder
	case !access.Table.Row(v, "part.give", access.Row{Relation: o.AccessRow(v).Relation &^ access.PartHolder}):
		return nil, missingReport()
	}
	out, ids := []*reporting.PartHolder{}, []uuid.UUID{}
	today := clock.DateOf(s.now())
	for _, u := range s.Units.Current().In(access.Interval{Lo: giver.At, Hi: giver.Until}) {
		next := u.ID == giver.ID || u.Parent != nil && u.Parent.ID == giver.ID
		if next && u.InForce(today) && len(out) < maxHolders {
			out, ids = append(out, &reporting.PartHolder{Obligation: o, Unit: u, PersonsOnly: u.ID == giver.ID, Persons: []*reporting.HolderPerson{}}), append(ids, u.ID)
		}
	}
	return out, db.Fault(s.persons(ctx, out, ids, today))
}

const maxHolders, maxPersons = 150, 12 // as @bounded in the contract

func (s *Service) persons(ctx context.Context, holders []*reporting.PartHolder, ids []uuid.UUID, today clock.Date) error {
	rows, err := s.Runner.DB.Pool.Query(ctx, `select p.unit_id, p.id, p.title, a.display_name from positions p join accounts a on a.id = p.account_id
		where p.unit_id = any($1) and 'CLERK' = any(p.roles) and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2)
		order by a.search_key, p.id`, ids, stored(today))
	if err != nil {
		return err
	}
	byUnit := map[uuid.UUID]*reporting.PartHolder{}
	for _, h := range holders {
		byUnit[h.Unit.ID] = h
	}
	var unit uuid.UUID
	p := reporting.HolderPerson{}
	_, err = pgx.ForEachRow(rows, []any{&unit, &p.PositionID, &p.Title, &p.Name}, func() error {
		one := p
		if of := byUnit[unit]; len(of.Persons) < maxPersons {
			of.Persons = append(of.Persons, &one)
		}
		return nil
	})
	return err
}
