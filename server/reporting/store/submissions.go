package store

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/reporting"
)

// maxVersions is how many versions of one obligation are handed out.
const maxVersions = 20

const submissionColumns = `s.obligation_id, s.id, s.number, s.state, s.form_version_id, s.cells, s.nil_report, s.sha256, s.warnings,
	s.submitted_by_title, s.submitted_by_name, s.submitted_at, s.signing_form, s.signer_title, s.signer_name, s.maker_title, s.maker_name,
	s.doc_number, s.doc_notation, s.doc_date, s.before_closing, s.sections, s.attachments, s.substitute_number, s.substitute_date, s.substitute_file_id,
	s.consolidation, (select f.particulars from files f where f.id = s.substitute_file_id),
	(select coalesce(json_agg(json_build_object('id', v.id, 'kind', v.kind, 'reasons', v.reasons, 'text', v.text,
		'supplementDueAt', v.supplement_due_at, 'at', v.at, 'byTitle', v.by_title) order by v.at desc), '[]') from reviews v where v.submission_id = s.id)`

// submissionRow is a version as stored.
type submissionRow struct {
	reporting.Submission
	formID                   uuid.UUID
	cells, warnings, reviews []byte
	sections, attachments    []byte
	consolidation            []byte
	hash                     []byte
	name                     string
	docDate, substituteDate  *time.Time
	substituteNumber         *string
	file                     []byte // its particulars, sealed
	fileID                   *uuid.UUID
}

func (r *submissionRow) targets() []any {
	return []any{&r.ObligationID, &r.ID, &r.Number, &r.State, &r.formID, &r.cells, &r.Nil, &r.hash, &r.warnings,
		&r.SubmittedByTitle, &r.name, &r.SubmittedAt, &r.SigningForm, &r.SignerTitle, &r.SignerName, &r.MakerTitle, &r.MakerName,
		&r.DocNumber, &r.DocNotation, &r.docDate, &r.BeforeClosing, &r.sections, &r.attachments, &r.substituteNumber, &r.substituteDate, &r.fileID,
		&r.consolidation, &r.file, &r.reviews}
}

// submission makes a version of its row and the obligation it belongs to.
func (s *Service) submission(r *submissionRow, o *reporting.Obligation) (*reporting.Submission, error) {
	made := &r.Submission
	made.WarningReasons, made.Reviews = []reporting.SubmittedWarning{}, []*reporting.Review{}
	made.Sections, made.Attachments = []reporting.SubmittedSection{}, []reporting.SubmittedAttachment{}
	for _, part := range []struct {
		from []byte
		to   any
	}{{r.warnings, &made.WarningReasons}, {r.reviews, &made.Reviews}, {r.sections, &made.Sections}, {r.attachments, &made.Attachments}} {
		if err := listed(part.from, part.to); err != nil {
			return nil, err
		}
	}
	if r.consolidation != nil {
		made.Consolidation = &reporting.SentConsolidation{Submission: made}
		if err := json.Unmarshal(r.consolidation, made.Consolidation); err != nil {
			return nil, err
		}
	}
	if v := s.catalogue.Load().versions[r.formID]; v != nil {
		var err error
		if made.Cells, err = reporting.StoredBlock(v.form, r.cells); err != nil {
			return nil, err
		}
		made.FormVersion = v.FormVersion
	}
	made.Unit, made.Round = o.Unit, o.Round
	made.Sha256, made.SubmittedByName, made.DocDate = hex.EncodeToString(r.hash), &r.name, dayOf(r.docDate)
	if r.fileID != nil && r.substituteDate != nil && r.substituteNumber != nil && r.file != nil {
		file, err := s.Files.Particulars(*r.fileID, r.file)
		if err != nil {
			return nil, err
		}
		made.Substitute = &reporting.SubstituteDocument{Number: *r.substituteNumber, Date: clock.DateIn(*r.substituteDate), FileID: *r.fileID, FileName: file.Name}
	}
	return made, nil
}

func submissionsSQL(of string) string {
	return `select ` + submissionColumns + ` from ` + of + ` cross join lateral
		(select * from submissions s where s.obligation_id = x.id order by s.number desc limit $2) s order by s.number desc`
}

// loadSubmissions reads the versions of the obligations named, in one statement, and
// keeps those whose own state the viewer may see.
func (p *page) loadSubmissions(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID][]*reporting.Submission, error) {
	rows, err := p.s.Runner.DB.Pool.Query(ctx, submissionsSQL(ofAll), ids, maxVersions)
	if err != nil {
		return nil, err
	}
	return p.readSubmissions(rows)
}

func (p *page) readSubmissions(rows pgx.Rows) (map[uuid.UUID][]*reporting.Submission, error) {
	defer rows.Close()
	out := map[uuid.UUID][]*reporting.Submission{}
	for rows.Next() {
		r := &submissionRow{}
		if err := rows.Scan(r.targets()...); err != nil {
			return nil, err
		}
		made, err := p.s.submission(r, p.byID(r.ObligationID))
		if err != nil {
			return nil, err
		}
		if access.Table.Row(p.viewer, "submission.read", made.AccessRow(p.viewer)) {
			out[made.ObligationID] = append(out[made.ObligationID], made)
		}
	}
	return out, rows.Err()
}
