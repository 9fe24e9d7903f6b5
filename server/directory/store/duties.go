package store

import (
	"context"
	"errors"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/auth/identity"
	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/journal"
)

// Duties lists and changes what regulations hand to units and positions.
type Duties struct {
	DB        *db.DB
	Runner    *action.Runner
	Directory *Directory
	Clock     *clock.Source
}

const (
	shownDuties  = 300
	selectDuties = `select d.id, d.kind, d.unit_id, d.position_id, d.target_id, d.regime_id, r.code, d.legal_basis, d.valid_from, d.valid_to
		from duties d left join regimes r on r.id = d.regime_id `
)

// List is all duties, those without end first, then newest first.
func (d *Duties) List(ctx context.Context) ([]*directory.Duty, error) {
	if err := permit(access.From(ctx), "duty.read"); err != nil {
		return nil, err
	}
	rows, err := d.DB.Pool.Query(ctx, selectDuties+`order by d.valid_to desc nulls first, d.valid_from desc, d.id desc limit $1`, shownDuties)
	if err != nil {
		return nil, db.Fault(err)
	}
	list, err := pgx.CollectRows(rows, d.scan)
	return list, db.Fault(err)
}

func (d *Duties) one(ctx context.Context, id uuid.UUID) (*directory.Duty, error) {
	rows, err := d.DB.Pool.Query(ctx, selectDuties+`where d.id = $1`, id)
	if err != nil {
		return nil, db.Fault(err)
	}
	duty, err := pgx.CollectExactlyOneRow(rows, d.scan)
	return duty, db.Fault(err)
}

func (d *Duties) scan(row pgx.CollectableRow) (*directory.Duty, error) {
	out := &directory.Duty{}
	var unit uuid.UUID
	var target *uuid.UUID
	var from time.Time
	var to *time.Time
	err := row.Scan(&out.ID, &out.Kind, &unit, &out.PositionID, &target, &out.RegimeID, &out.RegimeCode, &out.LegalBasis, &from, &to)
	snap := d.Directory.Current()
	out.Unit, out.ValidFrom, out.ValidTo = snap.Unit(unit), clock.DateOf(from), dateOf(to)
	if target != nil {
		out.Target = snap.Unit(*target)
	}
	return out, err
}

// Grant hands out a duty; it widens what the holders see from its first day on.
func (d *Duties) Grant(ctx context.Context, in directory.DutyInput) (*directory.Duty, error) {
	if err := permit(access.From(ctx), "duty.manage"); err != nil {
		return nil, err
	}
	in.LegalBasis = clean(in.LegalBasis)
	if err := d.check(in); err != nil {
		return nil, err
	}
	id, err := d.Runner.Do(ctx, "grantDuty", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		if err := checkHolder(ctx, tx, in); err != nil {
			return uuid.Nil, err
		}
		id := schema.NewID()
		_, err := tx.Exec(ctx, `insert into duties (id, kind, unit_id, position_id, target_id, regime_id, legal_basis, valid_from, valid_to)
			values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
			id, in.Kind, in.UnitID, in.PositionID, in.TargetID, in.RegimeID, in.LegalBasis, in.ValidFrom.Start(), startOf(in.ValidTo))
		if db.IsForeignKey(err, "duties_regime_fk") {
			return uuid.Nil, fault.Missing("chế độ báo cáo").At("input.regimeId")
		}
		if err != nil {
			return uuid.Nil, err
		}
		return id, d.finish(ctx, tx, id, journal.Entry{Action: "GRANT_DUTY", Detail: map[string]any{"kind": in.Kind}})
	})
	if err != nil {
		return nil, err
	}
	return d.one(ctx, id)
}

// End sets the last day of a duty.
func (d *Duties) End(ctx context.Context, id uuid.UUID, lastDay clock.Date) (*directory.Duty, error) {
	if err := permit(access.From(ctx), "duty.manage"); err != nil {
		return nil, err
	}
	_, err := d.Runner.Do(ctx, "endDuty", []any{id, lastDay}, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		var from time.Time
		var to *time.Time
		err := tx.QueryRow(ctx, `select valid_from, valid_to from duties where id = $1 for update`, id).Scan(&from, &to)
		switch end := dateOf(to); {
		case errors.Is(err, pgx.ErrNoRows):
			return uuid.Nil, fault.Missing("nhiệm vụ")
		case err != nil:
			return uuid.Nil, err
		case lastDay.Before(clock.DateOf(from)):
			return uuid.Nil, fault.New(fault.BadInput, "BEFORE_DUTY", "Nhiệm vụ có hiệu lực từ ngày %s nên không thể kết thúc trước ngày đó. Chọn ngày sau.",
				clock.DateOf(from).Vietnamese()).At("lastDay")
		case end != nil && lastDay.After(*end):
			return uuid.Nil, fault.New(fault.WrongState, "DUTY_ENDED", "Nhiệm vụ đã có ngày kết thúc %s. Chọn ngày sớm hơn, hoặc giao nhiệm vụ mới.",
				end.Vietnamese()).At("lastDay")
		}
		if _, err := tx.Exec(ctx, `update duties set valid_to = $2 where id = $1`, id, lastDay.Start()); err != nil {
			return uuid.Nil, err
		}
		return id, d.finish(ctx, tx, id, journal.Entry{Action: "END_DUTY"})
	})
	if err != nil {
		return nil, err
	}
	return d.one(ctx, id)
}

func (d *Duties) finish(ctx context.Context, tx *action.Tx, id uuid.UUID, e journal.Entry) error {
	e.ObjectKind, e.ObjectID = "duty", id
	if err := tx.Journal(ctx, e); err != nil {
		return err
	}
	tx.Announce("duty", id, 1)
	return identity.Changed(ctx, tx, uuid.Nil)
}

// check refuses what the kind of duty does not bear.
func (d *Duties) check(in directory.DutyInput) error {
	snap := d.Directory.Current().On(in.ValidFrom)
	unit := snap.Unit(in.UnitID)
	kind, _ := access.SetOf[access.Duties]([]string{string(in.Kind)}, access.DutyNames)
	n := utf8.RuneCountInString(in.LegalBasis)
	switch {
	case unit == nil:
		return fault.Missing("đơn vị").At("input.unitId")
	case !unit.InForce(in.ValidFrom):
		return fault.New(fault.BadInput, "UNIT_NOT_IN_FORCE", "%s không hoạt động vào ngày %s. Chọn đơn vị hoặc ngày khác.",
			unit.Name, in.ValidFrom.Vietnamese()).At("input.unitId")
	case in.ValidTo != nil && in.ValidTo.Before(in.ValidFrom):
		return fault.New(fault.BadInput, "INVALID_PERIOD", "Ngày kết thúc đứng trước ngày bắt đầu. Nhập lại ngày kết thúc.").At("input.validTo")
	case n < 3 || n > 300:
		return fault.New(fault.BadInput, "LEGAL_BASIS_REQUIRED", "Nhập căn cứ giao nhiệm vụ, ví dụ “QĐ 239/QĐ-UBND, Điều 3”.").At("input.legalBasis")
	case (kind == access.LeadAgency) != (in.RegimeID != nil):
		return fault.New(fault.BadInput, "REGIME_OF_DUTY", "Chế độ báo cáo được chọn khi, và chỉ khi, nhiệm vụ là cơ quan chủ trì.").At("input.regimeId")
	case kind == access.RecordsOfficer && in.PositionID == nil:
		return fault.New(fault.BadInput, "POSITION_OF_DUTY", "Nhiệm vụ văn thư giao cho một chức vụ. Chọn chức vụ.").At("input.positionId")
	case kind != access.OfficeOfUnit && in.TargetID != nil, kind == access.OfficeOfUnit && !officeOf(unit, in.TargetID):
		return fault.New(fault.BadInput, "TARGET_OF_DUTY", "Văn phòng giúp việc phải là một phòng của đơn vị được giúp việc. Chọn lại đơn vị.").At("input.targetId")
	}
	return nil
}

func officeOf(room *directory.Unit, target *uuid.UUID) bool {
	return target != nil && room.Kind == directory.KindRoom && room.Body().ID == *target
}

// checkHolder refuses a position that is not one of the unit.
func checkHolder(ctx context.Context, tx pgx.Tx, in directory.DutyInput) error {
	if in.PositionID == nil {
		return nil
	}
	var fits bool
	err := tx.QueryRow(ctx, `select exists (select from positions where id = $1 and unit_id = $2 and (valid_to is null or valid_to >= $3))`,
		*in.PositionID, in.UnitID, in.ValidFrom.Start()).Scan(&fits)
	if err == nil && !fits {
		err = fault.Missing("chức vụ").At("input.positionId")
	}
	return err
}
