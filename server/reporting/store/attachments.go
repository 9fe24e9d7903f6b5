package store

import (
	"context"
	"strings"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/db"
	"congvu/server/fault"
	"congvu/server/files"
	"congvu/server/journal"
	"congvu/server/reporting"
	"congvu/server/text"
)

// Limits of the files of one report.
const (
	maxAttachments     = 20
	maxAttachmentTitle = 200
)

// AttachFile puts a file that was sent through the upload door on a draft. The
// revision of the draft rises: who proposes has seen the files.
func (s *Service) AttachFile(ctx context.Context, in reporting.AttachInput) (*reporting.Obligation, error) {
	clean, err := text.NFC(in.Title)
	if err != nil {
		return nil, fault.As(err).At("input.title")
	}
	in.Title = strings.TrimSpace(clean)
	if n := len([]rune(in.Title)); n == 0 || n > maxAttachmentTitle {
		return nil, fault.New(fault.BadInput, "ATTACHMENT_TITLE", "Nhập tên tài liệu đính kèm, tối đa %d ký tự.", maxAttachmentTitle).At("input.title")
	}
	id, err := s.Runner.Do(ctx, "attachFile", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		return in.ObligationID, s.attachFile(ctx, tx, in)
	})
	if err != nil {
		return nil, err
	}
	return s.Obligation(ctx, id)
}

func (s *Service) attachFile(ctx context.Context, tx *action.Tx, in reporting.AttachInput) error {
	o, err := s.take(ctx, tx, in.ObligationID)
	if err != nil {
		return err
	}
	if err := o.permit(tx.Viewer, reporting.ActEdit, ""); err != nil {
		return err
	}
	if !access.Table.Row(tx.Viewer, "draft.compose", o.AccessRow(tx.Viewer)) {
		return forbidden()
	}
	if err := s.checkAttachment(ctx, tx, o, in.FileID); err != nil {
		return err
	}
	if err := files.Take(ctx, tx, in.FileID, s.ownUnits(tx.Viewer), files.LineReports); err != nil {
		return fault.Missing("tệp đính kèm").At("input.fileId")
	}
	who, err := personOf(ctx, tx)
	if err != nil {
		return err
	}
	err = tx.Ent.Attachment.Create().SetID(schema.NewID()).SetObligationID(o.ID).SetFileID(in.FileID).SetTitle(in.Title).
		SetPositionID(tx.Viewer.Position).SetAttachedBy(who.title).SetAt(tx.Now).Exec(ctx)
	if err != nil {
		return err
	}
	return s.noteAttachment(ctx, tx, o, "ATTACH_FILE", in.FileID)
}

// checkAttachment: the file is the unit's own, not of another report, not on this
// one already, and there is room for it.
func (s *Service) checkAttachment(ctx context.Context, tx *action.Tx, o *taken, file uuid.UUID) error {
	var own, twice bool
	var count int
	err := tx.QueryRow(ctx, `select exists (select from files f where f.id = $2 and f.unit_id = any($3) and (f.obligation_id is null or f.obligation_id = $1)),
		exists (select from attachments a join files f on f.id = a.file_id join files new on new.content_id = f.content_id
			where a.obligation_id = $1 and a.removed_at is null and new.id = $2),
		(select count(*) from attachments a where a.obligation_id = $1 and a.removed_at is null)`, o.ID, file, s.ownUnits(tx.Viewer)).Scan(&own, &twice, &count)
	switch {
	case err != nil:
		return err
	case !own:
		return fault.Missing("tệp đính kèm").At("input.fileId")
	case twice:
		return fault.New(fault.Conflict, "ATTACHED_ALREADY", "Tệp có nội dung này đã đính kèm vào báo cáo. Chọn tệp khác.").At("input.fileId")
	case count >= maxAttachments:
		return fault.New(fault.TooMany, "TOO_MANY_ATTACHMENTS", "Báo cáo đã có %d tệp đính kèm, là số tối đa. Gỡ bớt tệp rồi đính kèm.", maxAttachments)
	}
	return nil
}

// DetachFile takes a file off a draft; versions that were sent with it keep it.
func (s *Service) DetachFile(ctx context.Context, id uuid.UUID) (*reporting.Obligation, error) {
	report, err := s.Runner.Do(ctx, "detachFile", id, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		var report, file uuid.UUID
		err := tx.QueryRow(ctx, `select obligation_id, file_id from attachments where id = $1 and removed_at is null`, id).Scan(&report, &file)
		if err != nil {
			return uuid.Nil, orMissing(err, fault.Missing("tệp đính kèm"))
		}
		o, err := s.take(ctx, tx, report)
		if err != nil {
			if fault.Is(err, "NOT_FOUND") { // another unit's: the answer of an id that is not there
				err = fault.Missing("tệp đính kèm")
			}
			return uuid.Nil, err
		}
		if !access.Table.Row(tx.Viewer, "draft.compose", o.AccessRow(tx.Viewer)) {
			return uuid.Nil, fault.Missing("tệp đính kèm")
		}
		if err := o.permit(tx.Viewer, reporting.ActEdit, ""); err != nil {
			return uuid.Nil, err
		}
		if _, err := tx.Exec(ctx, `update attachments set removed_at = $2 where id = $1`, id, tx.Now); err != nil {
			return uuid.Nil, err
		}
		return report, s.noteAttachment(ctx, tx, o, "DETACH_FILE", file)
	})
	if err != nil {
		return nil, err
	}
	return s.Obligation(ctx, report)
}

// noteAttachment raises the revision of the draft and writes the journal.
func (s *Service) noteAttachment(ctx context.Context, tx *action.Tx, o *taken, verb string, file uuid.UUID) error {
	draft, err := draftOf(ctx, tx, o.ID)
	if err != nil {
		return err
	}
	if err := saveDraft(ctx, tx, o.ID, draft); err != nil {
		return err
	}
	if err := s.noteSave(ctx, tx, o, 0, draft.revision); err != nil {
		return err
	}
	return tx.Journal(ctx, journal.Entry{Action: verb, ObjectKind: "obligation", ObjectID: o.ID, Detail: map[string]any{"file": file}})
}

// attachments reads the files on the drafts named, in one statement.
func (s *Service) attachments(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID][]*reporting.Attachment, error) {
	rows, err := s.Runner.DB.Pool.Query(ctx, `select a.obligation_id, a.id, a.file_id, f.particulars, a.title, f.media_type, f.size, a.attached_by, a.at
		from attachments a join files f on f.id = a.file_id where a.obligation_id = any($1) and a.removed_at is null order by a.at, a.id`, ids)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[uuid.UUID][]*reporting.Attachment{}
	for _, id := range ids {
		out[id] = []*reporting.Attachment{} // none, where null would be "not yours"
	}
	for rows.Next() {
		a, of, sealed := &reporting.Attachment{}, uuid.Nil, []byte(nil)
		if err := rows.Scan(&of, &a.ID, &a.FileID, &sealed, &a.Title, &a.MediaType, &a.Size, &a.ByTitle, &a.At); err != nil {
			return nil, err
		}
		p, err := s.Files.Particulars(a.FileID, sealed)
		if err != nil {
			return nil, err
		}
		a.Name = p.Name
		out[of] = append(out[of], a)
	}
	return out, rows.Err()
}

// freezeAttachments lists the files of the draft in the version that is being sent
// and ties them to the report: from now on who receives it may open them.
func (s *Service) freezeAttachments(ctx context.Context, tx *action.Tx, o *taken, sub *reporting.Submission) error {
	rows, err := tx.Query(ctx, `with sent as (
			update files f set obligation_id = $1 from attachments a where a.file_id = f.id and a.obligation_id = $1 and a.removed_at is null
			returning f.id, f.particulars, a.title, f.media_type, f.size, a.at, a.id as of
		) select id, particulars, title, media_type, size from sent order by at, of`, o.ID)
	if err != nil {
		return err
	}
	sent, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (a reporting.SubmittedAttachment, err error) {
		var sealed []byte
		if err := row.Scan(&a.FileID, &sealed, &a.Title, &a.MediaType, &a.Size); err != nil {
			return a, err
		}
		p, err := s.Files.Particulars(a.FileID, sealed)
		a.Name, a.Sha256 = p.Name, p.SHA256
		return a, err
	})
	if err != nil {
		return db.Fault(err)
	}
	if len(sent) > 0 {
		sub.Attachments = sent
	}
	return nil
}

// OfFile answers the report that carries a file, and whether only on its draft; nil
// where none does any more.
func (s *Service) OfFile(ctx context.Context, file uuid.UUID) (obligation *uuid.UUID, drafted bool, err error) {
	err = s.Runner.DB.Pool.QueryRow(ctx, `select coalesce(f.obligation_id, a.obligation_id), f.obligation_id is null and a.obligation_id is not null
		from files f left join lateral (select a.obligation_id from attachments a
			join obligations o on o.id = a.obligation_id where a.file_id = f.id and a.removed_at is null
			order by o.state = 'TRANSFERRED' limit 1) a on true where f.id = $1`, file).Scan(&obligation, &drafted)
	return obligation, drafted, err
}
