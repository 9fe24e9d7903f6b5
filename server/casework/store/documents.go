package store

import (
	"context"
	"slices"

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
// when it may not. To whom a grant opens sections, it opens the documents of these alone.
func (s *Service) OfFile(ctx context.Context, v *access.Viewer, file uuid.UUID) (*casework.CaseRecord, error) {
	of, b, q := []uuid.UUID{}, s.walled(v), &query{}
	q.WriteString("where r.id in (select record_id from case_files where file_id = " + q.arg(file) + ")")
	queueIDs(b, q.unordered(), q.args, &of)
	if err := s.trip(ctx, b); err != nil {
		return nil, err
	}
	rows, err := s.read(ctx, v, s.Runner.DB.Pool, Wanted{}, of...)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	r := rows[0]
	if r.Opened != 0 {
		r.Opened, err = s.holding(ctx, v, r, file)
	}
	return r, err
}

// holding are the opened sections that refer to a document; one that no section refers to,
// such as the paper of a move, is in none. What is opened for this is shown to nobody.
func (s *Service) holding(ctx context.Context, v *access.Viewer, r *casework.CaseRecord, file uuid.UUID) (out access.Sections, err error) {
	_, versions, err := s.gather(ctx, v, s.Runner.DB.Pool, s.walled(v), whole, r.ID)
	if err != nil {
		return 0, err
	}
	shown := []*casework.CaseVersion{r.Official}
	if access.Table.Row(v, "case.pending", r.AccessRow(v)) {
		shown = append(shown, r.Pending)
	}
	opened := r.Opened
	for _, version := range shown {
		for _, section := range casework.Sections {
			if at := casework.Mask([]string{string(section)}); version == nil || opened&at == 0 {
				continue
			}
			alone := &stored{CaseVersion: &casework.CaseVersion{ID: version.ID}, sealed: versions[version.ID].sealed}
			if err := s.unseal(alone, []casework.Section{section}); err != nil {
				return 0, err
			}
			if slices.Contains(alone.Files(), file) {
				out |= casework.Mask([]string{string(section)})
			}
		}
	}
	return out, nil
}
