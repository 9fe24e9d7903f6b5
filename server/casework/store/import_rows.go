package store

import (
	"context"
	"encoding/json"
	"strconv"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/casework"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/document/workbook"
)

// ImportRows are the rows of which something is to be said, in the order of the sheet; of an
// import that was stopped those it came to, as its figures are.
func (s *Service) ImportRows(ctx context.Context, id uuid.UUID, outcome *casework.CaseImportOutcome, first int, after *string) (*casework.CaseImportRowPage, error) {
	i, err := s.Import(ctx, id)
	if err != nil {
		return nil, err
	}
	from := 0
	if after != nil {
		if err := json.Unmarshal([]byte(*after), &from); err != nil {
			return nil, directory.InvalidCursor()
		}
	}
	page := &casework.CaseImportRowPage{}
	b := s.walled(access.From(ctx))
	b.Queue(`select "row", outcome, record_id, findings from case_import_rows where import_id = $1 and "row" > $2 and "row" <= $5 and ($3::text is null or outcome = $3)
		and (outcome <> 'IMPORTED' or findings <> '[]') order by "row" limit $4`, id, from, outcome, first+1, i.AtRow).Query(func(rows pgx.Rows) (err error) {
		page.Items, err = pgx.CollectRows(rows, scanImportRow)
		return err
	})
	if err := s.Runner.DB.Pool.SendBatch(ctx, b).Close(); err != nil {
		return nil, db.Fault(err)
	}
	page.Items, page.EndCursor = db.Page(page.Items, first, func(x *casework.CaseImportRow) string { return strconv.Itoa(x.Row) })
	return page, nil
}

// maxFindings is how much is said of one row: enough to mend it by.
const maxFindings = 20

func scanImportRow(row pgx.CollectableRow) (*casework.CaseImportRow, error) {
	r, findings := &casework.CaseImportRow{}, []byte(nil)
	if err := row.Scan(&r.Row, &r.Outcome, &r.RecordID, &findings); err != nil {
		return nil, err
	}
	if err := json.Unmarshal(findings, &r.Findings); err != nil {
		return nil, err
	}
	r.Findings = r.Findings[:min(len(r.Findings), maxFindings)]
	for _, f := range r.Findings {
		if f.Column > 0 {
			f.Cell = workbook.At(f.Column, r.Row)
		}
	}
	return r, nil
}
