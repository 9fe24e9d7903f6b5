package reporting

import (
	"encoding/json"
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/reporting/outline"
)

// Outline is an outline with its versions, newest first.
type Outline struct {
	Code     string
	Title    string
	Versions []*OutlineVersion
}

// OutlineVersion is one of them. Document is the definition as it was written, Tree
// the same ready to use.
type OutlineVersion struct {
	ID           uuid.UUID
	Code         string
	Title        string
	Edition      string
	LegalBasis   string
	ValidFrom    clock.Date
	ValidTo      *clock.Date
	HeadingCount int
	Document     json.RawMessage
	Tree         *outline.Definition
}

// OutlineCheck is what reading an outline document found.
type OutlineCheck struct {
	Document json.RawMessage
	Code     *string
	Title    *string
	Problems []Problem
}

// DraftSection is what stands under a heading in a draft.
type DraftSection struct{ Key, Text string }

// SubmittedSection is what stood under a heading when a report was sent.
type SubmittedSection = outline.Frozen

// SectionEdit is one edited section; Base is the text the editor saw.
type SectionEdit = outline.Edit

// SaveSectionsInput saves edited sections.
type SaveSectionsInput struct {
	ObligationID uuid.UUID
	Edits        []SectionEdit
}

// SaveSectionsPayload is what saving found.
type SaveSectionsPayload struct {
	Obligation *Obligation // the report that was saved
	Draft      *Draft
	Conflicts  []SectionConflict
	Refused    []Problem
}

// SectionConflict is a section that two people changed.
type SectionConflict struct{ Key, Mine, Theirs, By string }

// Attachment is a file on the draft of a report.
type Attachment struct {
	ID        uuid.UUID
	FileID    uuid.UUID
	Name      string
	Title     string
	MediaType string
	Size      int
	ByTitle   string
	At        time.Time
}

// SubmittedAttachment is a file as it was sent with a report.
type SubmittedAttachment struct {
	FileID    uuid.UUID `json:"fileId"`
	Name      string    `json:"name"`
	Title     string    `json:"title"`
	MediaType string    `json:"mediaType"`
	Size      int       `json:"size"`
	Sha256    string    `json:"sha256"`
}

// AttachInput puts a file on a draft.
type AttachInput struct {
	ObligationID uuid.UUID
	FileID       uuid.UUID
	Title        string
}

// AccessRow says where the draft stands seen from the viewer.
func (p *SaveSectionsPayload) AccessRow(v *access.Viewer) access.Row {
	return p.Obligation.AccessRow(v)
}
