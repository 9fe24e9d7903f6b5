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
	"congvu/server/db"
	"congvu/server/fault"
	"congvu/server/journal"
	"congvu/server/reporting"
	"congvu/server/reporting/form"
	"congvu/server/text"
)

const (
	maxFormDrafts = 100
	maxFindings   = 500

	selectFormDrafts = `select d.id, d.version, d.document, d.findings, d.updated_at, p.title, d.published_id, d.unit_id
		from form_drafts d join positions p on p.id = d.position_id where d.discarded_at is null and d.unit_id = any($1)`
)

// FormDrafts lists the forms that the viewer's unit is designing, the newest first.
func (s *Service) FormDrafts(ctx context.Context) ([]*reporting.FormDraft, error) {
	v := access.From(ctx)
	if err := may(v, "form.design"); err != nil {
		return nil, err
	}
	rows, err := s.Runner.DB.Pool.Query(ctx, selectFormDrafts+` order by d.updated_at desc limit $2`, s.ownUnits(v), maxFormDrafts)
	if err != nil {
		return nil, db.Fault(err)
	}
	out, err := pgx.CollectRows(rows, s.formDraftOf)
	return out, db.Fault(err)
}

// FormDraft is one of them.
func (s *Service) FormDraft(ctx context.Context, id uuid.UUID) (*reporting.FormDraft, error) {
	v := access.From(ctx)
	if err := may(v, "form.design"); err != nil {
		return nil, err
	}
	rows, err := s.Runner.DB.Pool.Query(ctx, selectFormDrafts+` and d.id = $2`, s.ownUnits(v), id)
	if err != nil {
		return nil, db.Fault(err)
	}
	d, err := pgx.CollectExactlyOneRow(rows, s.formDraftOf)
	return d, db.Fault(orMissing(err, missingDesign()))
}

func missingDesign() error { return fault.Missing("bản thiết kế biểu mẫu") }

func (s *Service) formDraftOf(row pgx.CollectableRow) (*reporting.FormDraft, error) {
	d := &reporting.FormDraft{}
	var findings []byte
	var unit uuid.UUID
	if err := row.Scan(&d.ID, &d.Version, &d.Document, &findings, &d.UpdatedAt, &d.UpdatedBy, &d.PublishedID, &unit); err != nil {
		return nil, err
	}
	d.Unit = s.unit(unit)
	var says struct{ Code, Title any }
	if err := json.Unmarshal(d.Document, &says); err != nil {
		return nil, err
	}
	d.Code, _ = says.Code.(string)
	d.Title, _ = says.Title.(string)
	return d, json.Unmarshal(findings, &d.Findings)
}

// SaveFormDraft keeps a form being designed, whatever its faults: only what is no
// document at all is refused.
func (s *Service) SaveFormDraft(ctx context.Context, in reporting.FormDraftInput) (*reporting.FormDraft, error) {
	if err := may(access.From(ctx), "form.design"); err != nil {
		return nil, err
	}
	document, err := designed(in.Document)
	if err != nil {
		return nil, err
	}
	if len(in.Findings) > maxFindings {
		in.Findings = in.Findings[:maxFindings]
	}
	id, err := s.Runner.Do(ctx, "saveFormDraft", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		if in.Draft == nil {
			return s.newFormDraft(ctx, tx, document, in.Findings)
		}
		d, err := s.lockFormDraft(ctx, tx, *in.Draft)
		if err != nil {
			return uuid.Nil, err
		}
		_, err = tx.Exec(ctx, `update form_drafts set document = $2, version = version + 1, updated_at = $3, position_id = $4 where id = $1`,
			in.Draft.ID, document, tx.Now, tx.Viewer.Position)
		if err != nil {
			return uuid.Nil, err
		}
		return in.Draft.ID, s.noteDesign(ctx, tx, in.Draft.ID, d.position, d.at)
	})
	if err != nil {
		return nil, err
	}
	return s.FormDraft(ctx, id)
}

// designed brings a document to NFC and refuses what is no JSON object.
func designed(document string) (json.RawMessage, error) {
	if len(document) > form.MaxDocument {
		return nil, fault.New(fault.TooMany, "TOO_MANY", "Bản thiết kế lớn quá %d MB. Bớt cột hoặc dòng.", form.MaxDocument>>20).At("document")
	}
	clean, err := text.NFC(document)
	if err != nil {
		return nil, fault.As(err).At("document")
	}
	var object map[string]json.RawMessage
	if err := json.Unmarshal([]byte(clean), &object); err != nil || object == nil {
		return nil, fault.New(fault.BadInput, "SYNTAX", "Bản thiết kế không phải tài liệu JSON. Tải lại trang thiết kế rồi lưu lại.").At("document")
	}
	return json.RawMessage(clean), nil
}

func (s *Service) newFormDraft(ctx context.Context, tx *action.Tx, document json.RawMessage, findings []reporting.Problem) (uuid.UUID, error) {
	if findings == nil {
		findings = []reporting.Problem{}
	}
	id := schema.NewID()
	_, err := tx.Exec(ctx, `insert into form_drafts (id, version, created_at, updated_at, unit_id, position_id, document, findings)
		values ($1, 1, $2, $2, $3, $4, $5, $6)`, id, tx.Now, tx.Viewer.Unit, tx.Viewer.Position, document, asJSON(findings))
	if err != nil {
		return uuid.Nil, err
	}
	return id, tx.Journal(ctx, journal.Entry{Action: "DESIGN_FORM", ObjectKind: "formDraft", ObjectID: id})
}

// noteDesign keeps the journal short, as with the cells of a report: saves of one
// position leave a line at most every ten minutes.
func (s *Service) noteDesign(ctx context.Context, tx *action.Tx, id, before uuid.UUID, at time.Time) error {
	if before == tx.Viewer.Position && tx.Now.Sub(at) < coalesce {
		var noted bool
		err := tx.QueryRow(ctx, `select exists (select from journal where object_id = $1 and position_id = $2 and at > $3)`,
			id, tx.Viewer.Position, tx.Now.Add(-coalesce)).Scan(&noted)
		if err != nil || noted {
			return err
		}
	}
	return tx.Journal(ctx, journal.Entry{Action: "DESIGN_FORM", ObjectKind: "formDraft", ObjectID: id})
}

type lockedDesign struct {
	document []byte
	position uuid.UUID
	at       time.Time
}

// lockFormDraft locks a design of the own unit in the version that was looked at.
func (s *Service) lockFormDraft(ctx context.Context, tx *action.Tx, ref reporting.Versioned) (*lockedDesign, error) {
	d, version := &lockedDesign{}, 0
	err := tx.QueryRow(ctx, `select version, document, position_id, updated_at from form_drafts
		where id = $1 and unit_id = any($2) and discarded_at is null for update`, ref.ID, s.ownUnits(tx.Viewer)).Scan(&version, &d.document, &d.position, &d.at)
	if err != nil {
		return nil, orMissing(err, missingDesign())
	}
	if version != ref.Version {
		return nil, action.Stale(version)
	}
	return d, nil
}

// DiscardFormDraft puts a design aside; the row stays.
func (s *Service) DiscardFormDraft(ctx context.Context, ref reporting.Versioned) (bool, error) {
	if err := may(access.From(ctx), "form.design"); err != nil {
		return false, err
	}
	_, err := s.Runner.Do(ctx, "discardFormDraft", ref, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		if _, err := s.lockFormDraft(ctx, tx, ref); err != nil {
			return uuid.Nil, err
		}
		if _, err := tx.Exec(ctx, `update form_drafts set discarded_at = $2, version = version + 1 where id = $1`, ref.ID, tx.Now); err != nil {
			return uuid.Nil, err
		}
		return ref.ID, tx.Journal(ctx, journal.Entry{Action: "DISCARD_DESIGN", ObjectKind: "formDraft", ObjectID: ref.ID})
	})
	return err == nil, err
}

// PublishFormDraft keeps a design as a new version of its form.
func (s *Service) PublishFormDraft(ctx context.Context, ref reporting.Versioned) (*reporting.FormVersion, error) {
	v := access.From(ctx)
	if err := may(v, "form.design"); err != nil {
		return nil, err
	}
	if err := may(v, "form.write"); err != nil {
		return nil, err
	}
	id, err := s.Runner.Do(ctx, "publishFormDraft", ref, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		d, err := s.lockFormDraft(ctx, tx, ref)
		if err != nil {
			return uuid.Nil, err
		}
		id, err := s.KeepForm(ctx, tx, string(d.document))
		if err != nil {
			return uuid.Nil, err
		}
		_, err = tx.Exec(ctx, `update form_drafts set published_id = $2, version = version + 1, updated_at = $3 where id = $1`, ref.ID, id, tx.Now)
		return id, err
	})
	if err != nil {
		return nil, err
	}
	if err := s.Reload(ctx); err != nil {
		return nil, err
	}
	return s.FormVersion(id)
}
