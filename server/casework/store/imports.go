package store

import (
	"context"
	"encoding/json"
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
	"congvu/server/files"
	"congvu/server/journal"
	"congvu/server/text"
)

const importColumns = `select id, version, created_at, updated_at, state, seen, total, good, warned, faulty, repeated, fault, unit_id, position_id,
	file_id, sheet, head_row, at_row, received_on, "encoding", fields,
	exists (select from journal j where j.object_kind = 'caseImport' and j.object_id = case_imports.id and j.action = 'RUN_CASE_IMPORT') from case_imports `

func missingImport() error { return fault.Missing("lần nhập tệp") }

// Imports are those of the viewer's unit, newest first.
func (s *Service) Imports(ctx context.Context, first int, after *string) (*casework.CaseImportPage, error) {
	if err := permit(ctx, "case.import"); err != nil {
		return nil, err
	}
	var before *uuid.UUID
	if after != nil {
		id, err := uuid.Parse(*after)
		if err != nil {
			return nil, directory.InvalidCursor()
		}
		before = &id
	}
	v := access.From(ctx)
	items, err := s.imports(ctx, v, s.Runner.DB.Pool, `where unit_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3`, v.Body, before, first+1)
	if err != nil {
		return nil, err
	}
	page := &casework.CaseImportPage{}
	page.Items, page.EndCursor = db.Page(items, first, func(x *casework.CaseImport) string { return x.ID.String() })
	return page, nil
}

// Import is one of the viewer's unit.
func (s *Service) Import(ctx context.Context, id uuid.UUID) (*casework.CaseImport, error) {
	if err := permit(ctx, "case.import"); err != nil {
		return nil, err
	}
	v := access.From(ctx)
	found, err := s.imports(ctx, v, s.Runner.DB.Pool, `where id = $1 and unit_id = $2`, id, v.Body)
	if err != nil {
		return nil, err
	}
	if len(found) == 0 {
		return nil, missingImport()
	}
	return found[0], nil
}

func (s *Service) imports(ctx context.Context, v *access.Viewer, q batcher, where string, args ...any) (out []*casework.CaseImport, err error) {
	b := s.walled(v)
	b.Queue(importColumns+where, args...).Query(func(rows pgx.Rows) error {
		out, err = pgx.CollectRows(rows, scanImport)
		return err
	})
	return out, db.Fault(q.SendBatch(ctx, b).Close())
}

func scanImport(row pgx.CollectableRow) (*casework.CaseImport, error) {
	i, received, columns := &casework.CaseImport{}, (*time.Time)(nil), []byte(nil)
	err := row.Scan(&i.ID, &i.Version, &i.CreatedAt, &i.UpdatedAt, &i.State, &i.Seen, &i.Total, &i.Good, &i.Warned, &i.Faulty, &i.Repeated, &i.Fault,
		&i.Unit, &i.Position, &i.FileID, &i.Sheet, &i.HeadRow, &i.AtRow, &received, &i.Encoding, &columns, &i.Taken)
	if err != nil {
		return nil, err
	}
	i.Received = dayOf(received)
	return i, json.Unmarshal(columns, &i.Columns)
}

// OfImport tells whose import it is, for deciding who hears of its progress.
func (s *Service) OfImport(ctx context.Context, id uuid.UUID) (unit uuid.UUID, err error) {
	err = s.Runner.DB.InTx(ctx, func(ctx context.Context, tx pgx.Tx) error {
		if err := decided(ctx, tx); err != nil {
			return err
		}
		return tx.QueryRow(ctx, `select unit_id from case_imports where id = $1`, id).Scan(&unit)
	})
	return unit, err
}

// OpenImport takes a workbook over, remembers what its columns mean, and begins the dry run.
func (s *Service) OpenImport(ctx context.Context, in casework.OpenCaseImportInput) (*casework.CaseImport, error) {
	if err := permit(ctx, "case.import"); err != nil {
		return nil, err
	}
	v := access.From(ctx)
	sheet, err := s.sheet(ctx, v, in.FileID, in.Sheet)
	if err != nil {
		return nil, err
	}
	heads, err := sheet.heads(in.HeadRow)
	if err != nil {
		return nil, err
	}
	if in.Encoding != nil {
		for column, head := range heads {
			heads[column] = read(head, text.Encoding(*in.Encoding))
		}
	}
	if err := s.mapped(in, heads); err != nil {
		return nil, err
	}
	total, err := sheet.rows(in.HeadRow)
	if err != nil {
		return nil, err
	}
	id, err := s.Runner.Do(ctx, "openCaseImport", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		if err := files.Take(ctx, tx, in.FileID, s.ownUnits(v), files.LineCases); err != nil {
			return uuid.Nil, fault.As(err).At("input.fileId")
		}
		if err := s.remember(ctx, tx, v.Body, in.Columns, heads); err != nil {
			return uuid.Nil, err
		}
		return s.addImport(ctx, tx, in, total)
	})
	if err != nil {
		return nil, err
	}
	return s.Import(ctx, id)
}

func (s *Service) addImport(ctx context.Context, tx *action.Tx, in casework.OpenCaseImportInput, total int) (uuid.UUID, error) {
	columns, err := json.Marshal(in.Columns)
	if err != nil {
		return uuid.Nil, err
	}
	encoding := casework.TextEncoding("")
	if in.Encoding != nil {
		encoding = *in.Encoding
	}
	id := schema.NewID()
	_, err = tx.Exec(ctx, `insert into case_imports (id, version, created_at, updated_at, unit_id, position_id, file_id, sheet, head_row, "encoding", fields,
		received_on, state, at_row, total, beat_at) values ($1, 1, $2, $2, $3, $4, $5, $6, $7::int, $8, $9, $10, 'CHECKING', $7, $11, now())`,
		id, tx.Now, tx.Viewer.Body, tx.Viewer.Position, in.FileID, in.Sheet, in.HeadRow, encoding, columns, startOf(in.ReceivedOn), total)
	if err != nil {
		return id, err
	}
	return id, s.work(ctx, tx, id, 1, journal.Entry{Action: "CHECK_CASE_IMPORT", To: string(casework.Checking), Detail: map[string]any{"file": in.FileID, "columns": len(in.Columns)}})
}

// work journals, announces and asks for the job.
func (s *Service) work(ctx context.Context, tx *action.Tx, id uuid.UUID, version int, e journal.Entry) error {
	e.ObjectKind, e.ObjectID = "caseImport", id
	tx.Announce("caseImport", id, version)
	if err := tx.Journal(ctx, e); err != nil || s.Queue == nil {
		return err
	}
	_, err := s.Queue.InsertTx(ctx, tx.Tx, ImportArgs{ID: id}, once)
	return err
}

// StartImport turns the rows that the dry run let through into drafts.
func (s *Service) StartImport(ctx context.Context, id uuid.UUID, version int) (*casework.CaseImport, error) {
	return s.turn(ctx, "startCaseImport", id, version, casework.Running, "RUN_CASE_IMPORT", func(i *casework.CaseImport) error {
		switch {
		case i.State != casework.Checked:
			return fault.New(fault.WrongState, "CASE_IMPORT_STATE", "Chỉ nhập được sau khi chạy thử xong. Tải lại để xem trạng thái hiện tại.")
		case i.Good+i.Warned == 0:
			return fault.New(fault.WrongState, "CASE_IMPORT_EMPTY", "Không có dòng nào nhập được. Sửa tệp theo danh sách lỗi rồi tải lên lại.")
		}
		return nil
	})
}

// StopImport ends the work; what has become a record stays one.
func (s *Service) StopImport(ctx context.Context, id uuid.UUID, version int) (*casework.CaseImport, error) {
	return s.turn(ctx, "stopCaseImport", id, version, casework.ImportStopped, "STOP_CASE_IMPORT", func(i *casework.CaseImport) error {
		if !i.State.Working() {
			return fault.New(fault.WrongState, "CASE_IMPORT_STATE", "Không có việc nào đang chạy. Tải lại để xem kết quả.")
		}
		return nil
	})
}

func (s *Service) turn(ctx context.Context, name string, id uuid.UUID, version int, to casework.CaseImportState, verb string, may func(*casework.CaseImport) error) (*casework.CaseImport, error) {
	if err := permit(ctx, "case.import"); err != nil {
		return nil, err
	}
	_, err := s.Runner.Do(ctx, name, []any{id, version}, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		found, err := s.imports(ctx, tx.Viewer, tx, `where id = $1 and unit_id = $2 for update`, id, tx.Viewer.Body)
		switch {
		case err != nil:
			return id, err
		case len(found) == 0:
			return id, missingImport()
		case found[0].Version != version:
			return id, action.Stale(found[0].Version)
		}
		i := found[0]
		if err := may(i); err != nil {
			return id, err
		}
		from := i.State
		if to == casework.Running { // counted anew: what stands elsewhere may have changed since
			_, err = tx.Exec(ctx, `update case_imports set state = 'RUNNING', version = version + 1, updated_at = $2, position_id = $3, at_row = head_row, seen = 0,
				good = 0, warned = 0, faulty = 0, repeated = 0, attempts = 0, beat_at = now() where id = $1`, id, tx.Now, tx.Viewer.Position)
			if err == nil {
				err = s.work(ctx, tx, id, version+1, journal.Entry{Action: verb, From: string(from), To: string(to)})
			}
			return id, err
		}
		if _, err = tx.Exec(ctx, `update case_imports set state = $2, version = version + 1, updated_at = $3 where id = $1`, id, to, tx.Now); err != nil {
			return id, err
		}
		tx.Announce("caseImport", id, version+1)
		return id, tx.Journal(ctx, journal.Entry{Action: verb, ObjectKind: "caseImport", ObjectID: id, From: string(from), To: string(to)})
	})
	if err != nil {
		return nil, err
	}
	return s.Import(ctx, id)
}
