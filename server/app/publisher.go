package app

import (
	"context"
	"errors"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/shopspring/decimal"

	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/facts"
	factstore "congvu/server/facts/store"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
)

// publisher turns versions of reports into facts.
type publisher struct{ *Services }

// Publish believes a version: unapproved when it was sent, official when approved.
func (p publisher) Publish(ctx context.Context, tx *action.Tx, pub *reporting.Publication) error {
	o := pub.Obligation
	area := o.Unit.Area
	return factstore.Publish(ctx, tx.Tx, factstore.Publication{
		Obligation: o.ID, Submission: pub.Submission.ID, Unit: o.Unit.ID, Area: area, Above: p.above(area),
		PeriodKey: o.Round.PeriodKey, PeriodTo: o.Round.PeriodTo, Official: pub.Official, Nature: string(o.Round.Regime.Nature),
		At: tx.Now, Values: values(pub),
	})
}

// values are the numbers of the version that belong to an indicator. "-" says
// that nothing occurred and is a zero; "…" and "x" say nothing.
func values(pub *reporting.Publication) (out []factstore.Value) {
	for row, columns := range pub.Figures {
		for column, v := range columns {
			fed, ok := pub.Fed(row, column)
			if !ok {
				continue
			}
			number := v.Number
			switch v.Kind {
			case form.IsNumber:
			case form.None:
				number = decimal.Zero
			default:
				continue
			}
			out = append(out, factstore.Value{Indicator: fed.ID, Nature: fed.Nature, Place: row + "." + column, Number: number})
		}
	}
	return out
}

// Withdraw ends the belief in an unapproved version.
func (p publisher) Withdraw(ctx context.Context, tx *action.Tx, submission uuid.UUID) error {
	pub := factstore.Publication{Submission: submission, At: tx.Now}
	var area uuid.UUID
	var to time.Time
	err := tx.QueryRow(ctx, `select obligation_id, unit_id, area_id, period_key, period_to from facts
		where submission_id = $1 and believed_to = 'infinity' and not official limit 1`, submission).
		Scan(&pub.Obligation, &pub.Unit, &area, &pub.PeriodKey, &to)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil // it carried no figures
	}
	if err != nil {
		return err
	}
	pub.PeriodTo = clock.DateIn(to)
	pub.Area = p.Directory.Current().Area(area)
	pub.Above = p.above(pub.Area)
	return factstore.Withdraw(ctx, tx.Tx, pub)
}

func (p publisher) above(a *directory.Area) []*directory.Area {
	return facts.Snapshot{Snapshot: p.Directory.Current()}.Above(a)
}
