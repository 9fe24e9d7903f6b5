package store

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/notice"
)

func rulesOn(ctx context.Context, tx *action.Tx, day clock.Date) ([]notice.Rule, error) {
	rows, err := tx.Query(ctx, `select addressee, working_day, every, regime_id from reminder_rules
		where valid_from <= $1 and (valid_to is null or valid_to > $1) order by working_day`, stored(day))
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowToStructByPos[notice.Rule])
}

// owedBy are the reports that wait for their units and are due up to an instant. The
// states are those of reporting's Owing; a supplement has a due date of its own.
func owedBy(ctx context.Context, tx *action.Tx, until time.Time) ([]notice.Owed, error) {
	rows, err := tx.Query(ctx, `select o.id, o.unit_id, array(select w.holder_unit_id from work_parts w
			where w.obligation_id = o.id and w.state in ('GIVEN', 'REOPENED')), g.lead_unit_id, g.id, g.code, g.name, coalesce(o.supplement_due_at, o.due_at)
		from obligations o join rounds r on r.id = o.round_id join regimes g on g.id = r.regime_id
		where r.state = 'OPEN' and (o.state in ('ASSIGNED', 'DRAFTING', 'AWAITING_SIGNATURE', 'SIGNED', 'RETURNED')
			or o.state = 'CORRECTING' and o.supplement_due_at is not null)
		and coalesce(o.supplement_due_at, o.due_at) <= $1 order by o.id`, until)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowToStructByPos[notice.Owed])
}

// peopleOn are those who may be told of reports on a day; a locked account is not.
func peopleOn(ctx context.Context, tx *action.Tx, day clock.Date) (*notice.People, error) {
	p := &notice.People{Offices: map[uuid.UUID][]uuid.UUID{}, Officers: map[[2]uuid.UUID][]uuid.UUID{}}
	b := &pgx.Batch{}
	b.Queue(`select p.account_id, p.id, p.unit_id, p.roles from positions p join accounts a on a.id = p.account_id and a.lock_reason is null
		where p.roles && '{CLERK,APPROVER}' and p.valid_from <= $1 and (p.valid_to is null or p.valid_to >= $1)`, stored(day)).Query(func(rows pgx.Rows) (err error) {
		p.Posts, err = pgx.CollectRows(rows, func(row pgx.CollectableRow) (x notice.Post, err error) {
			var roles []string
			err = row.Scan(&x.Account, &x.Position, &x.Unit, &roles)
			x.Clerk, x.Approver = slices.Contains(roles, "CLERK"), slices.Contains(roles, "APPROVER")
			return x, err
		})
		return err
	})
	b.Queue(`select target_id, unit_id from duties where kind = 'OFFICE_OF_UNIT' and valid_from <= $1 and (valid_to is null or valid_to >= $1)`, stored(day)).
		Query(func(rows pgx.Rows) error {
			var target, office uuid.UUID
			_, err := pgx.ForEachRow(rows, []any{&target, &office}, func() error {
				p.Offices[target] = append(p.Offices[target], office)
				return nil
			})
			return err
		})
	b.Queue(`select g.lead_unit_id, m.unit_id, f.position_id from unit_groups g join unit_group_members m on m.group_id = g.id join group_officers f on f.group_id = g.id
		where g.valid_to is null and m.valid_to is null and f.valid_to is null`).Query(func(rows pgx.Rows) error {
		var lead, unit, position uuid.UUID
		_, err := pgx.ForEachRow(rows, []any{&lead, &unit, &position}, func() error {
			p.Officers[[2]uuid.UUID{lead, unit}] = append(p.Officers[[2]uuid.UUID{lead, unit}], position)
			return nil
		})
		return err
	})
	return p, tx.SendBatch(ctx, b).Close()
}

// wantMail are the accounts with an address that want digests by mail.
func wantMail(ctx context.Context, tx *action.Tx) (map[uuid.UUID]bool, error) {
	rows, err := tx.Query(ctx, `select id from accounts where email is not null and digest_mail and lock_reason is null`)
	if err != nil {
		return nil, err
	}
	ids, err := pgx.CollectRows(rows, pgx.RowTo[uuid.UUID])
	out := map[uuid.UUID]bool{}
	for _, id := range ids {
		out[id] = true
	}
	return out, err
}
