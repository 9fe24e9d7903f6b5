package store

import (
	"context"

	"github.com/google/uuid"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/fault"
	"congvu/server/files"
)

// attach ties documents to a record: PDF files that the viewer's unit brought in and
// that belong to nothing else. What the record holds already stays as it is, whoever
// brought it in.
func (s *Service) attach(ctx context.Context, tx *action.Tx, record uuid.UUID, at string, ids ...uuid.UUID) error {
	var units []uuid.UUID
	for _, u := range s.Units().In(tx.Viewer.Own) {
		units = append(units, u.ID)
	}
	for _, id := range ids {
		var held, pdf bool
		err := tx.QueryRow(ctx, `select exists (select from case_files where record_id = $1 and file_id = $2),
			exists (select from files where id = $2 and media_type = $3)`, record, id, files.MediaPDF).Scan(&held, &pdf)
		if err != nil {
			return err
		}
		if held {
			continue
		}
		if !pdf {
			return fault.New(fault.BadInput, "CASE_DOCUMENT", "Tài liệu của hồ sơ phải là tệp PDF do đơn vị đang quản lý tải lên.").At(at)
		}
		if err := files.Take(ctx, tx, id, units, files.LineCases); err != nil {
			return fault.As(err).At(at)
		}
		tag, err := tx.Exec(ctx, `insert into case_files (id, record_id, file_id) values ($1, $2, $3) on conflict (file_id) do nothing`, schema.NewID(), record, id)
		if err != nil {
			return err
		}
		if tag.RowsAffected() == 0 { // another record's
			return fault.Missing("tệp PDF").At(at)
		}
	}
	return nil
}

// OfFile is the record a document belongs to, as far as the viewer may know of it; nil
// when it may not.
func (s *Service) OfFile(ctx context.Context, v *access.Viewer, file uuid.UUID) (*casework.CaseRecord, error) {
	rows, err := s.read(ctx, v, s.Runner.DB.Pool, Wanted{}, `where r.id = (select record_id from case_files where file_id = $1)`, file)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	return rows[0], nil
}
