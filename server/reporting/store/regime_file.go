package store

import (
	"context"
	"errors"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/fault"
	"congvu/server/journal"
	"congvu/server/reporting"
)

// replacement is which regime takes a regime's place, and from when.
type replacement struct {
	by   uuid.UUID
	from clock.Date
}

func (c *catalogue) readReplacements(rows pgx.Rows) error {
	defer rows.Close()
	for rows.Next() {
		var old, by uuid.UUID
		var from time.Time
		if err := rows.Scan(&old, &by, &from); err != nil {
			return err
		}
		c.replaced[old] = replacement{by, clock.DateOf(from)}
		c.replaces[by] = old
	}
	return rows.Err()
}

// checkNotReplaced refuses a round whose figures close when another regime has
// taken the place: REGIME_REPLACED.
func (s *Service) checkNotReplaced(id uuid.UUID, closing clock.Date) error {
	c := s.catalogue.Load()
	r, ok := c.replaced[id]
	if !ok || closing.Before(r.from) {
		return nil
	}
	return fault.New(fault.WrongState, "REGIME_REPLACED", "Chế độ báo cáo %s đã được thay thế bởi %s từ ngày %s. Dùng chế độ mới.",
		c.regimeByID[id].Code, c.codeOf(r.by), r.from.Vietnamese())
}

func (c *catalogue) codeOf(id uuid.UUID) string {
	if row := c.regimeByID[id]; row != nil {
		return row.Code
	}
	return "chế độ khác"
}

// RegimeFile is what belongs to a regime beside its contents.
func (s *Service) RegimeFile(ctx context.Context, id uuid.UUID) (*reporting.RegimeFile, error) {
	regime, err := s.Regime(ctx, id)
	if err != nil {
		return nil, err
	}
	c, file := s.catalogue.Load(), &reporting.RegimeFile{RegimeID: id}
	if r, ok := c.replaced[id]; ok {
		file.ReplacedFrom = &r.from
		file.ReplacedBy, _ = s.Regime(ctx, r.by) // one that may not be seen is left out
	}
	if old, ok := c.replaces[id]; ok {
		file.Replaces, _ = s.Regime(ctx, old)
	}
	var last time.Time
	err = s.Runner.DB.Pool.QueryRow(ctx, `select coalesce((select max(at) from regime_reviews where regime_id = $1), created_at),
		(select code from external_codes where kind = 'REGIME' and object = $1::text) from regimes where id = $1`, id).Scan(&last, &file.ExternalCode)
	if err != nil {
		return nil, db.Fault(err)
	}
	if regime.State != reporting.RegimeDraft {
		due := reporting.ReviewDue(clock.DateOf(last))
		file.ReviewDueOn, file.ReviewOverdue = &due, due.Before(s.Runner.Clock.Today())
	}
	rows, err := s.Runner.DB.Pool.Query(ctx, `select id, at, note, by_title from regime_reviews where regime_id = $1 order by at desc limit 50`, id)
	if err != nil {
		return nil, db.Fault(err)
	}
	file.Reviews, err = pgx.CollectRows(rows, pgx.RowToAddrOfStructByPos[reporting.RegimeReview])
	return file, db.Fault(err)
}

// RegimesToReview are the regimes in force whose yearly review is due: those that
// the viewer's unit leads, for the managing office all (QĐ 239 art. 10.3).
func (s *Service) RegimesToReview(ctx context.Context) ([]*reporting.RegimeReminder, error) {
	v := access.From(ctx)
	if err := may(v, "regime.write"); err != nil {
		return nil, err
	}
	rows, err := s.Runner.DB.Pool.Query(ctx, `select r.id, coalesce(max(v.at), r.created_at) from regimes r left join regime_reviews v on v.regime_id = r.id
		where r.state = 'PUBLISHED' group by r.id order by 2, 1`)
	if err != nil {
		return nil, db.Fault(err)
	}
	defer rows.Close()
	out, today, c := []*reporting.RegimeReminder{}, s.Runner.Clock.Today(), s.catalogue.Load()
	for rows.Next() {
		var id uuid.UUID
		var last time.Time
		if err := rows.Scan(&id, &last); err != nil {
			return nil, err
		}
		due, row := reporting.ReviewDue(clock.DateOf(last)), c.regimeByID[id]
		if _, gone := c.replaced[id]; row == nil || gone || !reporting.ReviewNear(due, today) || s.mayWrite(v, row.leadUnitID) != nil {
			continue
		}
		out = append(out, &reporting.RegimeReminder{Regime: s.withUnits(row), DueOn: due, Overdue: due.Before(today)})
	}
	return out, db.Fault(rows.Err())
}

// mayWrite: the lead agency its own regimes, the managing office all.
func (s *Service) mayWrite(v *access.Viewer, lead uuid.UUID) error {
	if v.DutySet()&access.ManagingOffice == 0 && lead != v.Body {
		return notLead()
	}
	return nil
}

// ReviewRegime notes that a regime was looked at this year.
func (s *Service) ReviewRegime(ctx context.Context, id uuid.UUID, note string) (*reporting.RegimeFile, error) {
	v := access.From(ctx)
	if err := may(v, "regime.write"); err != nil {
		return nil, err
	}
	note, err := written(note)
	if err != nil {
		return nil, err
	}
	row := s.catalogue.Load().regimeByID[id]
	if row == nil {
		return nil, missingRegime()
	}
	if err := s.mayWrite(v, row.leadUnitID); err != nil {
		return nil, err
	}
	_, err = s.Runner.Do(ctx, "reviewRegime", []any{id, note}, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		if _, err := tx.Exec(ctx, `insert into regime_reviews (id, regime_id, at, note, position_id, by_title)
			select $1, $2, $3, $4, p.id, p.title from positions p where p.id = $5`, schema.NewID(), id, tx.Now, note, tx.Viewer.Position); err != nil {
			return uuid.Nil, err
		}
		return id, s.catalogueChanged(ctx, tx, journal.Entry{Action: "REVIEW_REGIME", ObjectKind: "regime", ObjectID: id})
	})
	if err != nil {
		return nil, err
	}
	return s.RegimeFile(ctx, id)
}

// ReplaceRegime names the regime that takes another's place from a day on. The old
// one opens no round that closes from then on; its rounds and reports stay.
func (s *Service) ReplaceRegime(ctx context.Context, in reporting.ReplaceRegimeInput) (*reporting.RegimeFile, error) {
	if err := may(access.From(ctx), "regime.publish"); err != nil {
		return nil, err
	}
	_, err := s.Runner.Do(ctx, "replaceRegime", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		if _, err := s.lockRegime(ctx, tx, in.Regime, reporting.RegimeDraft, reporting.RegimePublished, reporting.RegimeSuspended); err != nil {
			return uuid.Nil, err
		}
		if err := checkReplaced(ctx, tx, in); err != nil {
			return uuid.Nil, err
		}
		_, err := tx.Exec(ctx, `insert into regime_replacements (id, regime_id, replaced_id, from_day, position_id, at) values ($1, $2, $3, $4, $5, $6)`,
			schema.NewID(), in.Regime.ID, in.ReplacedID, stored(in.From), tx.Viewer.Position, tx.Now)
		if db.IsUnique(err, "") {
			return uuid.Nil, fault.New(fault.Conflict, "REGIME_REPLACED",
				"Chế độ báo cáo này đã được thay thế, hoặc chế độ mới đã thay thế một chế độ khác. Chọn chế độ khác.").At("input.replacedId")
		}
		if err != nil {
			return uuid.Nil, err
		}
		return in.Regime.ID, s.catalogueChanged(ctx, tx, journal.Entry{Action: "REPLACE_REGIME", ObjectKind: "regime", ObjectID: in.ReplacedID,
			Detail: map[string]any{"by": in.Regime.ID, "from": in.From.String()}})
	})
	if err != nil {
		return nil, err
	}
	if err := s.Reload(ctx); err != nil {
		return nil, err
	}
	return s.RegimeFile(ctx, in.Regime.ID)
}

// checkReplaced refuses what cannot be replaced: a draft, and a circle.
func checkReplaced(ctx context.Context, tx *action.Tx, in reporting.ReplaceRegimeInput) error {
	var state reporting.RegimeState
	var circle bool
	err := tx.QueryRow(ctx, `select state, exists (with recursive after as (
			select regime_id from regime_replacements where replaced_id = $2
			union select r.regime_id from regime_replacements r join after a on r.replaced_id = a.regime_id)
		select from after where regime_id = $1) from regimes where id = $1 for share`, in.ReplacedID, in.Regime.ID).Scan(&state, &circle)
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		return fault.Missing("chế độ báo cáo được thay thế").At("input.replacedId")
	case err != nil:
		return err
	case in.ReplacedID == in.Regime.ID || circle:
		return fault.New(fault.BadInput, "REPLACEMENT_CIRCLE", "Chế độ báo cáo không tự thay thế mình, trực tiếp hoặc qua chế độ khác. Chọn chế độ khác.").At("input.replacedId")
	case state == reporting.RegimeDraft:
		return fault.New(fault.WrongState, "REGIME_NOT_IN_FORCE", "Chỉ thay thế chế độ báo cáo đã ban hành. Bản thảo thì sửa trực tiếp.").At("input.replacedId")
	}
	return nil
}
