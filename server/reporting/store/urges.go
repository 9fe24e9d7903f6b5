package store

import (
	"context"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/db"
	"congvu/server/fault"
	"congvu/server/journal"
	"congvu/server/reporting"
	"congvu/server/text"
)

const (
	// maxUrges is how many urgings of one report are handed out.
	maxUrges = 20
	// maxUrgeText is the longest text of an urging, in code points.
	maxUrgeText = 1000
)

const selectUrges = `select t.id, t.obligation_id, u.text, u.deadline, u.by_title, u.at, t.acknowledged_at
	from urge_targets t join urges u on u.id = t.urge_id `

func scanUrge(row pgx.CollectableRow) (*reporting.Urge, error) {
	u, deadline := &reporting.Urge{}, (*time.Time)(nil)
	err := row.Scan(&u.ID, &u.ObligationID, &u.Text, &deadline, &u.ByTitle, &u.At, &u.AcknowledgedAt)
	u.Deadline = dayOf(deadline)
	return u, err
}

func (p *page) loadUrges(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID][]*reporting.Urge, error) {
	rows, err := p.s.Runner.DB.Pool.Query(ctx, selectUrges+`where t.obligation_id = any($1) order by u.at desc, t.id desc`, ids)
	if err != nil {
		return nil, err
	}
	list, err := pgx.CollectRows(rows, scanUrge)
	out := map[uuid.UUID][]*reporting.Urge{}
	for _, u := range list {
		u.Obligation = p.byID(u.ObligationID)
		if len(out[u.ObligationID]) < maxUrges {
			out[u.ObligationID] = append(out[u.ObligationID], u)
		}
	}
	return out, err
}

// Urge urges units of a round that still owe their report (QĐ 239 art. 7.3, 17.7):
// all that are named or none, so that what was previewed is what is sent.
func (s *Service) Urge(ctx context.Context, in reporting.UrgeInput) ([]*reporting.Urge, error) {
	v := access.From(ctx)
	r, err := s.roundFor(ctx, v, in.RoundID, "urge.write")
	if err != nil {
		return nil, err
	}
	if err := s.checkUrge(r, &in); err != nil {
		return nil, err
	}
	id, err := s.Runner.Do(ctx, "urge", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		return s.urge(ctx, tx, r, in)
	})
	if err != nil {
		return nil, err
	}
	return s.urgesOf(ctx, v, `where t.urge_id = $1 order by t.id`, id)
}

func (s *Service) checkUrge(r *reporting.Round, in *reporting.UrgeInput) (err error) {
	if in.Text, err = text.NFC(in.Text); err != nil {
		return fault.As(err).At("text")
	}
	in.Text = strings.TrimSpace(in.Text)
	switch n := len([]rune(in.Text)); {
	case n == 0 || n > maxUrgeText:
		return fault.New(fault.BadInput, "URGE_TEXT", "Nhập nội dung đôn đốc, tối đa %d ký tự.", maxUrgeText).At("text")
	case len(in.ObligationIds) == 0 || len(in.ObligationIds) > maxUnits:
		return fault.New(fault.TooMany, "URGE_TARGETS", "Chọn từ 1 đến %d báo cáo để đôn đốc một lần.", maxUnits).At("obligationIds")
	case r.State == reporting.RoundClosed:
		return fault.New(fault.WrongState, "ROUND_CLOSED", "Đợt báo cáo %s đã đóng. Mở lại đợt trước khi đôn đốc.", r.PeriodLabel)
	case in.Deadline != nil && in.Deadline.Before(s.Runner.Clock.Today()):
		return fault.New(fault.BadInput, "DEADLINE_PASSED", "Thời hạn đề nghị %s đã qua. Chọn từ hôm nay trở đi.", in.Deadline.Vietnamese()).At("deadline")
	}
	return nil
}

func (s *Service) urge(ctx context.Context, tx *action.Tx, r *reporting.Round, in reporting.UrgeInput) (uuid.UUID, error) {
	rows, err := tx.Query(ctx, `select `+obligationColumns+obligationTables+` where o.round_id = $1 and o.id = any($2) order by o.id for update of o`,
		r.ID, in.ObligationIds)
	if err != nil {
		return uuid.Nil, err
	}
	targets, err := s.maker(tx.Viewer).collect(rows, nil)
	if err != nil {
		return uuid.Nil, err
	}
	if err := checkTargets(targets, in.ObligationIds); err != nil {
		return uuid.Nil, err
	}
	who, err := personOf(ctx, tx)
	if err != nil {
		return uuid.Nil, err
	}
	title := who.title
	if u := s.unit(tx.Viewer.Body); u != nil {
		title += ", " + u.Name
	}
	id, b := schema.NewID(), &pgx.Batch{}
	b.Queue(`insert into urges (id, round_id, position_id, by_title, text, deadline, at) values ($1, $2, $3, $4, $5, $6, $7)`,
		id, r.ID, tx.Viewer.Position, title, in.Text, storedOr(in.Deadline), tx.Now)
	for _, o := range targets {
		b.Queue(`insert into urge_targets (id, urge_id, obligation_id) values ($1, $2, $3)`, schema.NewID(), id, o.ID)
		journal.Queue(b, journal.Entry{At: tx.Now, Account: tx.Viewer.Account, Position: tx.Viewer.Position, Unit: tx.Viewer.Unit,
			Action: "URGE", ObjectKind: "obligation", ObjectID: o.ID, RequestID: action.RequestFrom(ctx)})
		tx.Announce("obligation", o.ID, o.Version)
	}
	if err := tx.SendBatch(ctx, b).Close(); err != nil {
		return uuid.Nil, err
	}
	if s.Notices != nil {
		if err := s.Notices.Urged(ctx, tx, id, r, targets); err != nil {
			return uuid.Nil, err
		}
	}
	return id, tx.Journal(ctx, journal.Entry{Action: "URGE_ROUND", ObjectKind: "round", ObjectID: r.ID, Detail: map[string]any{"units": len(targets)}})
}

// checkTargets refuses reports that are not of the round or no longer owed; the
// units are named, so that the selection can be mended.
func checkTargets(found []*reporting.Obligation, asked []uuid.UUID) error {
	named := map[uuid.UUID]bool{}
	for _, id := range asked {
		named[id] = true
	}
	if len(found) < len(named) {
		return fault.Missing("báo cáo").At("obligationIds")
	}
	done := []fault.Problem{}
	for _, o := range found {
		if !o.State.Owing(o.SupplementDueAt != nil) {
			done = append(done, fault.Problem{Code: "ALREADY_SENT", Message: o.Unit.Name + " đã gửi báo cáo.", Place: "obligationIds." + o.ID.String()})
		}
	}
	if len(done) > 0 {
		return fault.New(fault.WrongState, "ALREADY_SENT", "%d đơn vị trong danh sách đã gửi báo cáo, trước hết là %s. Bỏ chọn các đơn vị này rồi đôn đốc lại.",
			len(done), strings.TrimSuffix(done[0].Message, " đã gửi báo cáo.")).At("obligationIds").With(done...)
	}
	return nil
}

// AcknowledgeUrge notes that the unit has taken note; a second time changes nothing.
func (s *Service) AcknowledgeUrge(ctx context.Context, id uuid.UUID) (*reporting.Urge, error) {
	v := access.From(ctx)
	if err := may(v, "urge.acknowledge"); err != nil {
		return nil, err
	}
	_, err := s.Runner.Do(ctx, "acknowledgeUrge", id, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		var obligation uuid.UUID
		var noted *time.Time
		err := tx.QueryRow(ctx, `select obligation_id, acknowledged_at from urge_targets where id = $1 for update`, id).Scan(&obligation, &noted)
		if err != nil {
			return uuid.Nil, orMissing(err, missingUrge())
		}
		o, err := s.take(ctx, tx, obligation)
		if err != nil || !access.Table.Row(tx.Viewer, "urge.acknowledge", o.AccessRow(tx.Viewer)) {
			return uuid.Nil, orHidden(err)
		}
		if noted != nil {
			return id, nil
		}
		if _, err := tx.Exec(ctx, `update urge_targets set acknowledged_at = $2, acknowledged_by = $3 where id = $1`, id, tx.Now, tx.Viewer.Position); err != nil {
			return uuid.Nil, err
		}
		tx.Announce("obligation", o.ID, o.Version)
		return id, tx.Journal(ctx, journal.Entry{Action: "ACKNOWLEDGE_URGE", ObjectKind: "obligation", ObjectID: o.ID})
	})
	if err != nil {
		return nil, err
	}
	list, err := s.urgesOf(ctx, v, `where t.id = $1`, id)
	if err != nil || len(list) == 0 {
		return nil, orHidden(err)
	}
	return list[0], nil
}

func missingUrge() error { return fault.Missing("đôn đốc") }

// orHidden: what is not the viewer's is as if it were not.
func orHidden(err error) error {
	if err == nil || fault.Is(err, "NOT_FOUND") {
		return missingUrge()
	}
	return err
}

// urgesOf reads urgings with the reports they stand on.
func (s *Service) urgesOf(ctx context.Context, v *access.Viewer, where string, arg uuid.UUID) ([]*reporting.Urge, error) {
	rows, err := s.Runner.DB.Pool.Query(ctx, selectUrges+where, arg)
	if err != nil {
		return nil, db.Fault(err)
	}
	list, err := pgx.CollectRows(rows, scanUrge)
	if err != nil {
		return nil, db.Fault(err)
	}
	ids := make([]uuid.UUID, len(list))
	for i, u := range list {
		ids[i] = u.ObligationID
	}
	rows, err = s.Runner.DB.Pool.Query(ctx, `select `+obligationColumns+obligationTables+` where o.id = any($1)`, ids)
	if err != nil {
		return nil, db.Fault(err)
	}
	found, err := s.maker(v).collect(rows, nil)
	if err != nil {
		return nil, db.Fault(err)
	}
	on := map[uuid.UUID]*reporting.Obligation{}
	for _, o := range found {
		on[o.ID] = o
	}
	for _, u := range list {
		u.Obligation = on[u.ObligationID]
	}
	return list, nil
}
