package store

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/db"
	"congvu/server/document/workbook"
	"congvu/server/fault"
	"congvu/server/reporting"
)

// mediaXLSX is how the file door keeps a workbook.
const mediaXLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

// ReadEntry compares a workbook that was sent in with the draft of a report. Nothing
// is written: what is taken goes through SaveCells.
func (s *Service) ReadEntry(ctx context.Context, obligationID, fileID uuid.UUID) (*reporting.EntryReading, error) {
	v := access.From(ctx)
	if err := may(v, "draft.compose"); err != nil {
		return nil, err
	}
	o, err := s.Obligation(ctx, obligationID)
	if err != nil {
		return nil, err
	}
	edition := s.versionOf(o)
	if edition == nil || !access.Table.Row(v, "draft.compose", o.AccessRow(v)) {
		return nil, missingReport()
	}
	if err := editable(ctx, o); err != nil {
		return nil, err
	}
	content, err := s.workbookOf(ctx, v, fileID)
	if err != nil {
		return nil, err
	}
	found, err := workbook.Read(content, edition.form)
	if err != nil {
		return nil, err
	}
	if err := checkMark(found.Mark, o, edition); err != nil {
		return nil, err
	}
	return s.compareEntry(ctx, o, edition, found)
}

// editable refuses a report that is not being entered now.
func editable(ctx context.Context, o *reporting.Obligation) error {
	for _, a := range o.Actions(ctx) {
		if a.Action == reporting.ActEdit && !a.Allowed && a.Reason != nil {
			return fault.New(fault.WrongState, "NOT_EDITABLE", "%s", *a.Reason)
		}
	}
	return nil
}

// workbookOf reads a file that the viewer's own unit sent in.
func (s *Service) workbookOf(ctx context.Context, v *access.Viewer, id uuid.UUID) ([]byte, error) {
	media, content, err := s.ownFile(ctx, v, id)
	if err != nil {
		return nil, err
	}
	if media != mediaXLSX {
		return nil, fault.New(fault.BadInput, "NOT_XLSX", "Tệp này không phải bảng tính Excel .xlsx. Chọn tệp .xlsx.").At("fileId")
	}
	return content, nil
}

// ownFile opens what the viewer's own unit sent in.
func (s *Service) ownFile(ctx context.Context, v *access.Viewer, id uuid.UUID) (media string, content []byte, err error) {
	media, content, err = s.Files.Own(ctx, id, s.ownUnits(v))
	if f := fault.As(err); f != nil {
		err = f.At("fileId")
	}
	return media, content, err
}

// checkMark refuses a workbook that was handed out for another report or another
// edition of the form; one that was not made here is known by its heads alone.
func checkMark(m *workbook.Mark, o *reporting.Obligation, edition *version) error {
	switch {
	case m == nil:
	case m.Obligation != o.ID.String():
		return fault.New(fault.BadInput, "OTHER_REPORT", "Tệp này được tải xuống cho báo cáo khác (đơn vị hoặc kỳ khác). Chọn tệp của báo cáo đang nhập.").At("fileId")
	case m.FormVersion != edition.ID.String():
		return fault.New(fault.BadInput, "OTHER_FORM_VERSION", "Tệp theo phiên bản biểu mẫu cũ của biểu %s. Tải tệp mới rồi chép số liệu sang.", edition.Code).At("fileId")
	}
	return nil
}

func (s *Service) compareEntry(ctx context.Context, o *reporting.Obligation, edition *version, found *workbook.Reading) (*reporting.EntryReading, error) {
	draft, err := draftOf(ctx, s.Runner.DB.Pool, o.ID)
	if err != nil {
		return nil, db.Fault(err)
	}
	out := &reporting.EntryReading{Obligation: o, Revision: draft.revision, Refused: []reporting.Problem{},
		Stale: found.Mark != nil && found.Mark.Revision != draft.revision}
	cells := []reporting.ReadCell{}
	for _, c := range found.Cells {
		if c.Fault != nil {
			out.Refused = append(out.Refused, reporting.Problem{Code: c.Fault.Code, Severity: reporting.SeverityError, Message: c.Fault.Message, Place: c.Fault.Place})
			continue
		}
		cells = append(cells, reporting.ReadCell{Row: c.Row, Column: c.Column, Place: c.At, Value: c.Value})
	}
	changes, refused, same, err := reporting.Compare(edition.form, draft.cells, cells)
	if err != nil {
		return nil, err
	}
	// The same two locks as of a save: parts of others, and figures from below.
	judged := o.JudgeEdits(access.From(ctx), changes.Edits(), nil)
	locked, _, err := s.locked(ctx, s.Runner.DB.Pool, &taken{Obligation: o, edition: edition}, judged.Edits)
	if err != nil {
		return nil, db.Fault(err)
	}
	refused = append(refused, changes.Without(append(judged.Refused, locked...))...)
	out.Changes, out.Refused, out.Same = changes, shortened(append(out.Refused, refused...)), same
	return out, nil
}

// maxRefused is how many refused cells are named; the rest are counted.
const maxRefused = 200

func shortened(list []reporting.Problem) []reporting.Problem {
	if len(list) <= maxRefused {
		return list
	}
	rest := len(list) - maxRefused + 1
	return append(list[:maxRefused-1:maxRefused-1], reporting.Problem{Code: "MORE_CELLS", Severity: reporting.SeverityError,
		Message: fmt.Sprintf("Và %d ô khác không nhận được. Sửa các ô đã nêu rồi nhập lại tệp để xem tiếp.", rest)})
}
