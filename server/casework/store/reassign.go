package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/text"
	"congvu/server/vault"
)

// maxReassignments is how many are listed.
const maxReassignments = 100

// ReassignmentPlan counts what giving all records of a unit to another would do.
func (s *Service) ReassignmentPlan(ctx context.Context, from, to uuid.UUID) (*casework.CaseReassignmentPlan, error) {
	if err := permit(ctx, "case.reassign"); err != nil {
		return nil, err
	}
	var plan *casework.CaseReassignmentPlan
	err := s.Runner.DB.InTx(ctx, func(ctx context.Context, tx pgx.Tx) (err error) {
		plan, err = s.planReassignment(ctx, tx, access.From(ctx), from, to)
		return err
	})
	return plan, err
}

// planReassignment works in a transaction whose wall it lifts once both units are seen to
// lie in the territory of the viewer's duty.
func (s *Service) planReassignment(ctx context.Context, tx pgx.Tx, v *access.Viewer, from, to uuid.UUID) (*casework.CaseReassignmentPlan, error) {
	plan := &casework.CaseReassignmentPlan{From: s.unit(from), To: s.unit(to)}
	if err := s.reassignable(ctx, tx, v, plan); err != nil {
		return nil, err
	}
	if err := decided(ctx, tx); err != nil {
		return nil, err
	}
	rows, err := tx.Query(ctx, `select state, count(*)::int, (count(*) filter (where due_at < $2 and (state <> 'TRANSFERRING' or case_late(id, unit_at, $2, false))))::int from case_records where unit_id = $1 group by state order by state`, from, s.now())
	if err != nil {
		return nil, err
	}
	if plan.States, err = pgx.CollectRows(rows, pgx.RowToAddrOfStructByPos[casework.CaseCounts]); err != nil {
		return nil, err
	}
	var sum int64
	err = tx.QueryRow(ctx, `select (select count(*) from case_moves where to_id = $1 and state = 'WAITING')::int,
		(select count(*) from case_rulings where from_id = $1 and state = 'WAITING')::int, (select coalesce(sum(version), 0) from case_records where unit_id = $1)`, from).
		Scan(&plan.Incoming, &plan.Rulings, &sum)
	if err == nil && !plan.From.InForce(s.Runner.Clock.Today()) {
		err = tx.QueryRow(ctx, `select count(*)::int from case_grants g where g.unit_id = $1 and g.kind = any($2) and `+inForceOrLater("$3"), from, lasting, s.now()).Scan(&plan.Openings)
	}
	for _, c := range plan.States {
		plan.Total += c.Count
	}
	hash := sha256.Sum256(fmt.Appendf(nil, "%s %s %d %d %d %d %d", from, to, plan.Total, plan.Incoming, plan.Rulings, plan.Openings, sum))
	plan.Digest = hex.EncodeToString(hash[:8])
	return plan, err
}

// reassignable: two units of the police line in the viewer's territory, of which the
// second keeps records today.
func (s *Service) reassignable(ctx context.Context, tx pgx.Tx, v *access.Viewer, plan *casework.CaseReassignmentPlan) error {
	for at, u := range map[string]*directory.Unit{"fromId": plan.From, "toId": plan.To} {
		if u == nil || !casework.OfLine(u) || v.Covering(access.CaseAmendment, u.Area.At) == 0 {
			return fault.New(fault.BadInput, "CASE_RECEIVER", "Chọn đơn vị Công an trong địa bàn được giao.").At(at)
		}
	}
	keepers, err := s.keepers(ctx, tx)
	if err != nil {
		return err
	}
	for _, u := range keepers {
		if u.ID == plan.To.ID && u.ID != plan.From.ID {
			return nil
		}
	}
	return fault.New(fault.BadInput, "CASE_RECEIVER", "Đơn vị nhận phải đang hoạt động, được giao quản lý hồ sơ, khác đơn vị đang quản lý.").At("toId")
}

// Reassign gives all records of a unit to another one: in one transaction, each with its
// line in the journal. What was opened to others stays open.
func (s *Service) Reassign(ctx context.Context, in casework.ReassignCasesInput) (*casework.CaseReassignment, error) {
	if err := permit(ctx, "case.reassign"); err != nil {
		return nil, err
	}
	reason, err := worded(in.Reason, true)
	if err != nil {
		return nil, err
	}
	if in.PaperNumber, err = text.Line(in.PaperNumber); err != nil || in.PaperNumber == "" {
		return nil, fault.New(fault.BadInput, "CASE_PAPER_REQUIRED", "Nhập số văn bản làm căn cứ.").At("input.paperNumber")
	}
	var nobody *casework.Content // many people's
	if err := nobody.InClear("input.paperNumber", in.PaperNumber); err != nil {
		return nil, err
	}
	if in.PaperDate.After(s.Runner.Clock.Today()) || in.PaperDate.Before(earliest) {
		return nil, future("input.paperDate")
	}
	return s.reassignment(ctx, "reassignCases", in, func(ctx context.Context, tx *action.Tx) (*handing, error) {
		plan, err := s.planReassignment(ctx, tx, tx.Viewer, in.FromID, in.ToID)
		if err != nil {
			return nil, err
		}
		if plan.Digest != in.Digest {
			return nil, fault.New(fault.Conflict, "REASSIGNMENT_CHANGED", "Hồ sơ của đơn vị đã thay đổi sau khi xem trước. Xem trước lại rồi thực hiện.").At("input.digest")
		}
		return &handing{id: schema.NewID(), plan: plan, reason: reason, number: in.PaperNumber, date: in.PaperDate.Start(), whole: !plan.From.InForce(s.Runner.Clock.Today()),
			records: `select id from case_records where unit_id = $1`, arg: in.FromID}, nil
	})
}

// UndoReassignment gives back what a reassignment gave, as far as it is still there. What
// came from a unit that has ended since, as by a reorganisation, goes to the unit that is
// named in its place: so a wrong merger is put right by the resolution that corrects it.
func (s *Service) UndoReassignment(ctx context.Context, in casework.UndoCaseReassignmentInput) (*casework.CaseReassignment, error) {
	if err := permit(ctx, "case.reassign"); err != nil {
		return nil, err
	}
	reason, err := worded(in.Reason, true)
	if err != nil {
		return nil, err
	}
	return s.reassignment(ctx, "undoCaseReassignment", in, func(ctx context.Context, tx *action.Tx) (*handing, error) {
		h := &handing{id: schema.NewID(), reason: reason, undoes: &in.ID, arg: in.ID,
			records: `select m.record_id as id from case_moves m join case_records r on r.id = m.record_id and r.unit_id = m.to_id where m.reassignment_id = $1`}
		if err := tx.SendBatch(ctx, s.walledUnits(tx.Viewer)).Close(); err != nil {
			return nil, err
		}
		var from, to uuid.UUID
		var undone bool
		err := tx.QueryRow(ctx, `select from_id, to_id, paper_number, paper_date, undoes is not null or exists (select from case_reassignments u where u.undoes = r.id)
			from case_reassignments r where id = $1 for update`, in.ID).Scan(&from, &to, &h.number, &h.date, &undone)
		if err != nil {
			return nil, none(err, fault.Missing("lần giao lại hồ sơ"))
		}
		if undone {
			return nil, fault.New(fault.WrongState, "REASSIGNMENT_UNDONE", "Lần giao lại này đã được hoàn lại, hoặc chính nó là một lần hoàn lại.").At("input.id")
		}
		switch source := s.unit(from); {
		case in.ToID != nil:
			from = *in.ToID
		case source != nil && !source.InForce(s.Runner.Clock.Today()):
			return nil, fault.New(fault.BadInput, "REASSIGNMENT_SOURCE_ENDED", "%s đã chấm dứt hoạt động. Chọn đơn vị nhận thay.", source.Name).At("input.toId")
		}
		h.plan, err = s.planReassignment(ctx, tx, tx.Viewer, to, from)
		switch f := fault.As(err); {
		case f == nil || f.Place != "toId":
		case in.ToID != nil:
			err = f.At("input.toId")
		default: // it works, but keeps no records any more: another one takes them
			err = fault.New(fault.BadInput, "REASSIGNMENT_SOURCE_ENDED", "Đơn vị quản lý trước đây không còn được giao quản lý hồ sơ. Chọn đơn vị nhận thay.").At("input.toId")
		}
		return h, err
	})
}

// reassignment runs one and answers with it.
func (s *Service) reassignment(ctx context.Context, name string, in any, plan func(context.Context, *action.Tx) (*handing, error)) (*casework.CaseReassignment, error) {
	id, err := s.Runner.Do(ctx, name, in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		h, err := plan(ctx, tx)
		if err != nil {
			return uuid.Nil, err
		}
		return h.id, s.hand(ctx, tx, h)
	})
	if err != nil {
		return nil, err
	}
	list, err := s.reassignments(ctx, `where r.id = $1`, id)
	if err != nil || len(list) == 0 {
		return nil, orMissing(err, "lần giao lại hồ sơ")
	}
	return list[0], nil
}

// Reassignments are those that were made, newest first.
func (s *Service) Reassignments(ctx context.Context) ([]*casework.CaseReassignment, error) {
	if err := permit(ctx, "case.reassign"); err != nil {
		return nil, err
	}
	return s.reassignments(ctx, `order by r.at desc limit $1`, maxReassignments)
}

// walledUnits begins a batch behind the wall, with the setting by which row security shows
// what was given from or to units in the territory of the viewer's duty.
func (s *Service) walledUnits(v *access.Viewer) *pgx.Batch {
	b, units := s.walled(v), []string{}
	for _, u := range s.Units().Units() {
		if v.Covering(access.CaseAmendment, u.Area.At) != 0 {
			units = append(units, u.ID.String())
		}
	}
	b.Queue(`select set_config('case.units', $1, true)`, "{"+strings.Join(units, ",")+"}")
	return b
}

func (s *Service) reassignments(ctx context.Context, where string, args ...any) (list []*casework.CaseReassignment, err error) {
	b := s.walledUnits(access.From(ctx))
	b.Queue(`select r.id, r.from_id, r.to_id, r.reason, r.paper_number, r.paper_date, r.count, r.openings, r.at, r.by_title, r.undoes is not null,
		exists (select from case_reassignments u where u.undoes = r.id) from case_reassignments r `+where, args...).Query(func(rows pgx.Rows) error {
		list, err = pgx.CollectRows(rows, s.scanReassignment)
		return err
	})
	return list, db.Fault(s.Runner.DB.Pool.SendBatch(ctx, b).Close())
}

func (s *Service) scanReassignment(row pgx.CollectableRow) (*casework.CaseReassignment, error) {
	r, from, to, sealed, date := &casework.CaseReassignment{}, uuid.Nil, uuid.Nil, []byte{}, time.Time{}
	if err := row.Scan(&r.ID, &from, &to, &sealed, &r.PaperNumber, &date, &r.Count, &r.Openings, &r.At, &r.ByTitle, &r.Undoing, &r.Undone); err != nil {
		return nil, err
	}
	plain, err := s.Vault.Unseal(reassignmentPlace(r.ID), sealed)
	r.From, r.To, r.Reason, r.PaperDate = s.unit(from), s.unit(to), string(plain), *dayOf(&date)
	return r, err
}

func reassignmentPlace(id uuid.UUID) vault.Place {
	return vault.Place{Table: "case_reassignments", Column: "reason", Row: id}
}
