package store

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/db"
	"congvu/server/fault"
	"congvu/server/journal"
	"congvu/server/vault"
)

func exportPlace(id uuid.UUID) vault.Place {
	return vault.Place{Table: "case_exports", Column: "reason", Row: id}
}

// ExportQuota is what the person may still take along today.
func (s *Service) ExportQuota(ctx context.Context) (*casework.CaseExportQuota, error) {
	if err := permit(ctx, "case.export"); err != nil {
		return nil, err
	}
	var q *casework.CaseExportQuota
	err := s.Runner.DB.InTx(ctx, func(ctx context.Context, tx pgx.Tx) (err error) {
		q, err = s.quota(ctx, tx, access.From(ctx).Account)
		return err
	})
	return q, err
}

// quota counts a person's day, whichever position the records were taken in.
func (s *Service) quota(ctx context.Context, tx pgx.Tx, account uuid.UUID) (*casework.CaseExportQuota, error) {
	if err := decided(ctx, tx); err != nil {
		return nil, err
	}
	today, q := s.Runner.Clock.Today(), &casework.CaseExportQuota{}
	q.Day, q.Tell = casework.ExportLimits(today)
	err := tx.QueryRow(ctx, `select coalesce(sum(records), 0)::int from case_exports where account_id = $1 and day = $2 and not refused`, account, today.Start()).Scan(&q.Taken)
	q.Left = max(0, q.Day-q.Taken)
	return q, err
}

// export is one asking to take records along.
type export struct {
	*casework.CaseExport
	list    casework.CaseExportList
	ids     []uuid.UUID
	reason  string
	refused *fault.Error
}

// Export grants taking along the records of a list, or refuses it: either is journaled,
// and told to those who answer for the records when it is large or refused.
func (s *Service) Export(ctx context.Context, in casework.ExportCasesInput) (*casework.CaseExport, error) {
	if err := permit(ctx, "case.export"); err != nil {
		return nil, err
	}
	reason, err := worded(in.Reason, true)
	if err != nil {
		return nil, err
	}
	if in.List == "" {
		in.List = casework.ListRecords
	}
	ids, err := s.listed(ctx, in)
	if err != nil {
		return nil, err
	}
	e := &export{CaseExport: &casework.CaseExport{Kind: in.Kind, Records: len(ids)}, list: in.List, ids: ids, reason: reason}
	e.ID, err = s.Runner.Do(ctx, "exportCases", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		return s.grant(ctx, tx, e)
	})
	switch {
	case err != nil:
		return nil, err
	case e.refused != nil:
		return nil, e.refused
	}
	return s.granted(ctx, e.ID)
}

// listed are the records of the people in the list, each once; of a long one, one more than a
// day allows at least. What a list holds is what its page holds, by the same rule.
func (s *Service) listed(ctx context.Context, in casework.ExportCasesInput) (ids []uuid.UUID, err error) {
	most, _ := casework.ExportLimits(s.Runner.Clock.Today())
	if in.First != nil && *in.First >= 1 {
		most = min(most, *in.First-1)
	}
	switch {
	case in.List == casework.ListRecords:
		ids, err = s.recordsListed(ctx, in, most)
	case in.Kind != casework.ExportPrint:
		return nil, fault.New(fault.BadInput, "CASE_EXPORT_LIST", "Danh sách này chỉ in, không trích xuất thành tệp.").At("input.kind")
	case in.List == casework.ListPairs:
		ids, err = s.pairsListed(ctx, in.Pairs, most+1)
	default:
		ids, err = s.rulingsListed(ctx, most+1)
	}
	if err != nil {
		return nil, err
	}
	if len(ids) == 0 {
		return nil, fault.New(fault.BadInput, "CASE_EXPORT_EMPTY", "Danh sách không có hồ sơ nào để trích xuất. Đổi bộ lọc rồi thực hiện lại.")
	}
	return ids, nil
}

func (s *Service) recordsListed(ctx context.Context, in casework.ExportCasesInput, most int) (ids []uuid.UUID, err error) {
	v := access.From(ctx)
	q, exact, err := s.narrowed(ctx, v, in.Filter)
	if err != nil {
		return nil, err
	}
	b := s.finding(v)
	listed, err := q.listed(b, v, in.Order, exact, most, nil)
	if err != nil {
		return nil, err
	}
	queueIDs(b, listed, q.args, &ids)
	return ids, s.trip(ctx, b)
}

func (s *Service) pairsListed(ctx context.Context, f *casework.CasePairFilter, first int) ([]uuid.UUID, error) {
	page, err := s.Pairs(ctx, f, first, nil, Wanted{})
	if err != nil {
		return nil, err
	}
	var ids []uuid.UUID
	for _, p := range page.Items {
		ids = append(ids, p.Left.ID, p.Right.ID)
	}
	return distinct(ids), nil
}

func (s *Service) rulingsListed(ctx context.Context, first int) ([]uuid.UUID, error) {
	page, err := s.Rulings(ctx, nil, first, nil, WantedRulings{})
	if err != nil {
		return nil, err
	}
	var ids []uuid.UUID
	for _, r := range page.Items {
		ids = append(ids, r.RecordID)
	}
	return distinct(ids), nil
}

func distinct(ids []uuid.UUID) []uuid.UUID {
	slices.SortFunc(ids, func(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) })
	return slices.Compact(ids)
}

// grant decides under a lock on the person's day, so that two askings at once do not
// both fit into what is left for one.
func (s *Service) grant(ctx context.Context, tx *action.Tx, e *export) (uuid.UUID, error) {
	v, id := tx.Viewer, schema.NewID()
	e.refused = nil
	if _, err := tx.Exec(ctx, `select pg_advisory_xact_lock(hashtextextended('case-export ' || $1::text, 0))`, v.Account); err != nil {
		return id, err
	}
	q, err := s.quota(ctx, tx, v.Account)
	if err != nil {
		return id, err
	}
	if len(e.ids) > q.Left {
		e.refused = fault.New(fault.TooMany, "CASE_EXPORT_QUOTA", "Hạn mức trích xuất là %d hồ sơ một ngày; hôm nay còn %d, danh sách có %s. Thu hẹp bộ lọc hoặc thực hiện vào ngày khác. Việc này đã được ghi nhật ký và báo cho người phụ trách.",
			q.Day, q.Left, atLeast(len(e.ids), q.Day))
	}
	ids := e.ids
	if e.refused != nil {
		ids = []uuid.UUID{}
	}
	raw, err := json.Marshal(ids)
	if err != nil {
		return id, err
	}
	sealed, err := s.Vault.Seal(exportPlace(id), []byte(e.reason))
	if err != nil {
		return id, err
	}
	_, err = tx.Exec(ctx, `insert into case_exports (id, account_id, position_id, unit_id, at, day, kind, records, refused, record_ids, reason)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`, id, v.Account, v.Position, v.Body, tx.Now, s.Runner.Clock.Today().Start(), e.Kind, len(e.ids), e.refused != nil, raw, sealed)
	if err != nil {
		return id, err
	}
	entry := journal.Entry{Action: "EXPORT_CASES", ObjectKind: "caseExport", ObjectID: id, Detail: map[string]any{"records": len(e.ids), "kind": e.Kind, "list": e.list}}
	if e.refused != nil {
		entry.Action = "REFUSE_CASE_EXPORT"
	}
	if err := tx.Journal(ctx, entry); err != nil {
		return id, err
	}
	if e.refused == nil && len(e.ids) < q.Tell || s.TellTaken == nil {
		return id, nil
	}
	return id, s.alert(ctx, tx, id, e)
}

func atLeast(n, most int) string {
	if n > most {
		return "trên " + number(int32(most))
	}
	return number(int32(n))
}

// alert tells who answers for the records: the approvers of the units that manage them
// and of who holds a duty over their territory, the person itself left out.
func (s *Service) alert(ctx context.Context, tx *action.Tx, id uuid.UUID, e *export) error {
	rows, err := tx.Query(ctx, `select distinct p.account_id from positions p
		join accounts a on a.id = p.account_id and a.lock_reason is null
		where (p.valid_to is null or p.valid_to >= $2) and p.valid_from <= $2 and 'APPROVER' = any(p.roles) and p.account_id <> $3
		and p.unit_id in (select unit_id from case_records where id = any($1) union select unit_id from duties
			where kind in ('CASE_APPROVAL', 'CASE_AMENDMENT', 'CASE_REOPENING', 'CASE_ENDING') and valid_from <= $2 and (valid_to is null or valid_to >= $2))`,
		e.ids, s.Runner.Clock.Today().Start(), tx.Viewer.Account)
	if err != nil {
		return err
	}
	to, err := pgx.CollectRows(rows, pgx.RowTo[uuid.UUID])
	if err != nil {
		return err
	}
	return s.TellTaken(ctx, tx, to, id, e.refused != nil, len(e.ids))
}

// granted is what the person was granted and may still fetch.
func (s *Service) granted(ctx context.Context, id uuid.UUID) (*casework.CaseExport, error) {
	e, _, err := s.exportOf(ctx, id)
	if err != nil {
		return nil, err
	}
	q, err := s.ExportQuota(ctx)
	if err != nil {
		return nil, err
	}
	e.Left = q.Left
	return e, nil
}

// exportOf is a grant to the person in this position that has not run out.
func (s *Service) exportOf(ctx context.Context, id uuid.UUID) (*casework.CaseExport, []uuid.UUID, error) {
	v, e, ids := access.From(ctx), &casework.CaseExport{ID: id}, []byte(nil)
	b := s.walled(v)
	var at time.Time
	var refused bool
	b.Queue(`select kind, records, record_ids, at, refused from case_exports where id = $1 and account_id = $2 and position_id = $3`, id, v.Account, v.Position).
		QueryRow(func(row pgx.Row) error { return row.Scan(&e.Kind, &e.Records, &ids, &at, &refused) })
	if err := s.Runner.DB.Pool.SendBatch(ctx, b).Close(); err != nil {
		if errors.Is(err, pgx.ErrNoRows) {
			return nil, nil, fault.Missing("văn bản")
		}
		return nil, nil, db.Fault(err)
	}
	e.Until = at.Add(casework.ExportOpen)
	if refused {
		return nil, nil, fault.New(fault.TooMany, "CASE_EXPORT_QUOTA", "Việc trích xuất này đã bị từ chối vì quá hạn mức trong ngày. Thu hẹp bộ lọc rồi thực hiện lại.")
	}
	if s.now().After(e.Until) {
		return nil, nil, fault.Missing("văn bản")
	}
	var list []uuid.UUID
	err := json.Unmarshal(ids, &list)
	return e, list, err
}
