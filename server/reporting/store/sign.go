package store

import (
	"context"
	"strings"
	"time"

	"github.com/google/uuid"

	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/files"
	"congvu/server/reporting"
	"congvu/server/text"
)

// mark notes a step of the route as done, freezing who did it. Proposing begins a
// new pass through the route.
func mark(ctx context.Context, tx *action.Tx, o *taken, step reporting.RouteStepKind) error {
	who, err := personOf(ctx, tx)
	if err != nil {
		return err
	}
	if step == reporting.StepPropose {
		o.Marks = nil
	}
	m := reporting.Mark{Step: step, At: tx.Now, PositionID: tx.Viewer.Position, Name: who.name, Title: who.title}
	if step == reporting.StepSign && who.signingForm != nil {
		kept := directory.SigningForm(*who.signingForm)
		m.SigningForm = &kept
	}
	o.Marks = append(o.Marks, m)
	return nil
}

// Sign signs a report off with the signing form, title and name of the position
// (NĐ 30/2020 art. 13). In a unit without văn thư in its route this sends it.
func (s *Service) Sign(ctx context.Context, in reporting.SignInputReport) (*reporting.Obligation, error) {
	w := order{name: "sign", input: in, ref: in.Obligation, action: reporting.ActSign}
	return s.act(ctx, w, func(ctx context.Context, tx *action.Tx, o *taken) error {
		if err := mark(ctx, tx, o, reporting.StepSign); err != nil {
			return err
		}
		if reporting.ObligationState(o.line.To) != reporting.Submitted {
			return nil
		}
		return s.submit(ctx, tx, o, nil)
	})
}

// Issue gives the document its number, notation and date (NĐ 30/2020 art. 15) and
// sends the report.
func (s *Service) Issue(ctx context.Context, in reporting.IssueInput) (*reporting.Obligation, error) {
	if err := s.checkDocument(&in); err != nil {
		return nil, err
	}
	w := order{name: "issue", input: in, ref: in.Obligation, action: reporting.ActIssue}
	return s.act(ctx, w, func(ctx context.Context, tx *action.Tx, o *taken) error {
		if err := mark(ctx, tx, o, reporting.StepIssue); err != nil {
			return err
		}
		o.Marks[len(o.Marks)-1].DocNumber = in.DocNumber
		if in.Substitute != nil {
			if err := s.attach(ctx, tx, o, in.Substitute); err != nil {
				return err
			}
		}
		return s.submit(ctx, tx, o, &in)
	})
}

const maxDocumentText = 100

// checkDocument refuses a document without number, notation or a day that has come.
func (s *Service) checkDocument(in *reporting.IssueInput) error {
	fields := []struct {
		place, name string
		value       *string
	}{{"docNumber", "số văn bản", &in.DocNumber}, {"docNotation", "ký hiệu văn bản", &in.DocNotation}}
	if in.Substitute != nil {
		fields = append(fields, struct {
			place, name string
			value       *string
		}{"substitute.number", "số văn bản gửi thay", &in.Substitute.Number})
	}
	for _, f := range fields {
		clean, err := text.NFC(*f.value)
		if err != nil {
			return fault.As(err).At(f.place)
		}
		*f.value = strings.TrimSpace(clean)
		if n := len([]rune(*f.value)); n == 0 || n > maxDocumentText {
			return fault.New(fault.BadInput, "DOCUMENT_INCOMPLETE", "Nhập %s, tối đa %d ký tự.", f.name, maxDocumentText).At(f.place)
		}
	}
	if today := s.Runner.Clock.Today(); !in.DocDate.Valid() || in.DocDate.After(today) {
		return fault.New(fault.BadInput, "DOCUMENT_DATE", "Ngày văn bản phải hợp lệ và không sau hôm nay (%s).", today.Vietnamese()).At("docDate")
	}
	return nil
}

// attach ties the document that was sent during an outage to the report: the day
// must lie in the recorded outage (QĐ 239 art. 9.4), the file be the unit's own.
func (s *Service) attach(ctx context.Context, tx *action.Tx, o *taken, in *reporting.SubstituteInput) error {
	var started time.Time
	var ended *time.Time
	err := tx.QueryRow(ctx, `select started_at, ended_at from outages where id = $1`, in.OutageID).Scan(&started, &ended)
	if err != nil {
		return orMissing(err, fault.Missing("sự cố").At("substitute.outageId"))
	}
	last := clock.DateOf(tx.Now)
	if ended != nil {
		last = clock.DateOf(*ended)
	}
	if !in.Date.Within(clock.DateOf(started), last) {
		return fault.New(fault.BadInput, "SUBSTITUTE_OUTSIDE_OUTAGE",
			"Văn bản gửi thay phải có ngày trong thời gian sự cố, từ %s đến %s.", clock.DateOf(started).Vietnamese(), last.Vietnamese()).At("substitute.date")
	}
	media, err := s.keepFile(ctx, tx, o.ID, in.FileID)
	if err != nil {
		return orMissing(err, fault.Missing("tệp văn bản gửi thay").At("substitute.fileId"))
	}
	if media != mediaPDF {
		return fault.New(fault.BadInput, "SUBSTITUTE_NOT_PDF", "Văn bản gửi thay phải là tệp PDF.").At("substitute.fileId")
	}
	return nil
}

// mediaPDF is what the upload door calls a PDF.
const mediaPDF = "application/pdf"

// keepFile ties a file of the own unit to a report and answers its media type; no
// row where the file is another unit's or another report's.
func (s *Service) keepFile(ctx context.Context, tx *action.Tx, report, file uuid.UUID) (media string, err error) {
	err = tx.QueryRow(ctx, `update files set obligation_id = $1, line = $4 where id = $2 and unit_id = any($3) and (obligation_id is null or obligation_id = $1) and line in ('', $4)
		returning media_type`, report, file, s.ownUnits(tx.Viewer), files.LineReports).Scan(&media)
	return media, err
}

// Recall takes a sent report back before it is approved (QĐ 239 art. 8.1).
func (s *Service) Recall(ctx context.Context, in reporting.ReasonInput) (*reporting.Obligation, error) {
	w := order{name: "recall", input: in, ref: in.Obligation, action: reporting.ActRecall, reason: in.Reason}
	return s.act(ctx, w, func(ctx context.Context, tx *action.Tx, o *taken) error {
		_, err := s.takeDown(ctx, tx, o, reporting.VersionRecalled)
		return err
	})
}

// takeDown ends the life of the version that waits for approval; the unit starts
// on its route anew.
func (s *Service) takeDown(ctx context.Context, tx *action.Tx, o *taken, state reporting.SubmissionState) (uuid.UUID, error) {
	id, err := setVersionState(ctx, tx, o, state)
	if err != nil {
		return id, err
	}
	o.Marks = nil
	return id, s.Facts.Withdraw(ctx, tx, id)
}

// setVersionState changes the state of the newest version, all that ever changes of one.
func setVersionState(ctx context.Context, tx *action.Tx, o *taken, state reporting.SubmissionState) (id uuid.UUID, err error) {
	err = tx.QueryRow(ctx, `update submissions set state = $3 where obligation_id = $1 and number = $2 returning id`,
		o.ID, o.submissions, state).Scan(&id)
	return id, err
}

// RequestCorrection asks the lead agency to open an approved report (QĐ 239 art. 8.2).
func (s *Service) RequestCorrection(ctx context.Context, in reporting.ReasonInput) (*reporting.Obligation, error) {
	w := order{name: "requestCorrection", input: in, ref: in.Obligation, action: reporting.ActRequestCorrection, reason: in.Reason}
	return s.act(ctx, w, func(context.Context, *action.Tx, *taken) error { return nil })
}
