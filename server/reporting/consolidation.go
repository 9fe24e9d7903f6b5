package reporting

import (
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"congvu/server/access"
	"congvu/server/directory"
	"congvu/server/reporting/consolidate"
	"congvu/server/reporting/form"
)

// ConsolidationMode is the way in which reports are put together.
type ConsolidationMode = consolidate.Mode

// ChangeKind says how a report below stands apart from what was taken of it.
type ChangeKind string

// Kinds of change since a consolidation was taken.
const (
	ChangeNew     ChangeKind = "NEW"     // it was missing, and counts now
	ChangeVersion ChangeKind = "VERSION" // another version is in force
	ChangeGone    ChangeKind = "GONE"    // the version taken no longer counts
)

// Consolidation is how a report is put together from those of its source regime.
type Consolidation struct {
	Obligation     *Obligation
	Version        int // 0 before it was taken
	SourceRound    *Round
	Mode           ConsolidationMode
	IncludePending bool
	TakenAt        *time.Time
	TakenBy        *string
	Sources        []*ConsolidationSource
	Missing        []*ConsolidationGap
	Changes        []*ConsolidationChange
	Adjustments    []*Adjustment
	Filled         *CellBlock // the sums, before adjustments
	FreeColumns    []string
	Texts          []*ConsolidationHeading // where units wrote words of their own
}

// ObligationID is the report that is put together.
func (c *Consolidation) ObligationID() uuid.UUID { return c.Obligation.ID }

// AccessRow: it is the unit's own work, as its draft is.
func (c *Consolidation) AccessRow(v *access.Viewer) access.Row { return c.Obligation.AccessRow(v) }

// ConsolidationSource is one version that was taken.
type ConsolidationSource struct {
	Unit         *directory.Unit
	ObligationID uuid.UUID
	SubmissionID uuid.UUID
	Number       int
	Official     bool
}

// ConsolidationGap is a unit whose report is not in the sums.
type ConsolidationGap struct {
	Unit         *directory.Unit
	ObligationID uuid.UUID
	State        ObligationState
}

// ConsolidationChange is a unit whose report changed since.
type ConsolidationChange struct {
	Unit          *directory.Unit
	ObligationID  uuid.UUID
	Kind          ChangeKind
	Used, Current *int
}

// Adjustment is a line of the consolidating unit's own.
type Adjustment struct {
	ID      uuid.UUID
	Row     string
	Column  string
	Value   decimal.Decimal
	Reason  string
	ByTitle string
	At      time.Time
}

// ConsolidationTable is one row of the form over all units.
type ConsolidationTable struct {
	Obligation  *Obligation
	Row         string
	Columns     []string
	Lines       []*ConsolidationLine
	Sum         []*string
	Total       []*string
	Adjustments []*Adjustment // of this row
}

// AccessRow: the figures of units below, for the unit that puts them together.
func (t *ConsolidationTable) AccessRow(v *access.Viewer) access.Row {
	return t.Obligation.AccessRow(v)
}

// ConsolidationLine is one unit's figures in the row.
type ConsolidationLine struct {
	Unit         *directory.Unit
	ObligationID uuid.UUID
	SubmissionID uuid.UUID
	Number       int
	Official     bool
	Values       []*string
}

// ConsolidationHeading is a heading under which the units' texts were joined.
type ConsolidationHeading struct {
	Key, Number, Title string
	Units              int  // that wrote words of their own
	Left               int  // of them, those for whom the section has no room
	Edited             bool // the draft does not read as it was joined
}

// ConsolidationText is what the units wrote under one heading.
type ConsolidationText struct {
	Obligation *Obligation
	Key        string
	Joined     string // as consolidating sets it
	Current    string // as the draft reads
	Voices     []*ConsolidationVoice
}

// AccessRow: the texts of units below, for the unit that puts them together.
func (t *ConsolidationText) AccessRow(v *access.Viewer) access.Row {
	return t.Obligation.AccessRow(v)
}

// ConsolidationVoice is one unit's words.
type ConsolidationVoice struct {
	Unit         *directory.Unit
	ObligationID uuid.UUID
	SubmissionID uuid.UUID
	Number       int
	Official     bool
	Text         string
}

// ConsolidateInput takes the reports below in, or in again.
type ConsolidateInput struct {
	ObligationID   uuid.UUID
	Version        int
	IncludePending bool
}

// AdjustInput adds a line of one's own to a cell, or rewrites the one named.
type AdjustInput struct {
	ObligationID uuid.UUID
	Version      int
	ID           *uuid.UUID
	Row, Column  string
	Value        decimal.Decimal
	Reason       string
}

// RemoveAdjustmentInput takes a line away.
type RemoveAdjustmentInput struct {
	ObligationID uuid.UUID
	Version      int
	ID           uuid.UUID
}

// SentConsolidation is what a version sent was put together from.
type SentConsolidation struct {
	Regime         string            `json:"regime"`
	Period         string            `json:"period"`
	FormVersionID  uuid.UUID         `json:"formVersion"`
	Mode           ConsolidationMode `json:"mode"`
	IncludePending bool              `json:"includePending"`
	TakenAt        time.Time         `json:"takenAt"`
	Sources        []SentSource      `json:"sources"`
	Missing        []SentGap         `json:"missing"`
	Adjustments    []SentAdjustment  `json:"adjustments"`
	Texts          []SentText        `json:"texts,omitempty"` // absent from reports sent before texts were joined

	Submission *Submission `json:"-"`
}

// SubmissionID is the version that froze it.
func (f *SentConsolidation) SubmissionID() uuid.UUID { return f.Submission.ID }

// AccessRow: it is part of the version.
func (f *SentConsolidation) AccessRow(v *access.Viewer) access.Row {
	return f.Submission.AccessRow(v)
}

// SentSource is a version that was taken, with its unit as it was called then.
type SentSource struct {
	UnitID       uuid.UUID  `json:"unit"`
	UnitName     string     `json:"name"`
	ObligationID *uuid.UUID `json:"obligation"`
	SubmissionID *uuid.UUID `json:"submission"`
	Number       int        `json:"number"`
	Official     bool       `json:"official"`
}

// SentGap is a unit that was missing.
type SentGap struct {
	UnitName string          `json:"name"`
	State    ObligationState `json:"state"`
}

// SentText names whose words were joined under a heading.
type SentText struct {
	Heading string   `json:"heading"`
	Title   string   `json:"title"`
	Units   []string `json:"units"`
}

// SentAdjustment is an adjustment as it was sent.
type SentAdjustment struct {
	Row     string          `json:"row"`
	Column  string          `json:"column"`
	Value   decimal.Decimal `json:"value"`
	Reason  string          `json:"reason"`
	ByTitle string          `json:"byTitle"`
	At      time.Time       `json:"at"`
}

// Where the warnings of a consolidation stand, beside the cells of the form.
const PlaceConsolidation = "consolidation"

// Problems are what must be explained before it is put up for signature: reports
// that changed since they were taken, and reports that are missing.
func (c *Consolidation) Problems() []form.Problem {
	var out []form.Problem
	add := func(code, message string, n int, names []string) {
		if n > 0 {
			out = append(out, form.Problem{Code: code, Severity: form.Warning, Place: PlaceConsolidation, Message: fmt.Sprintf(message, n, listed(names))})
		}
	}
	changed, missing := []string{}, []string{}
	for _, x := range c.Changes {
		changed = append(changed, x.Unit.Name)
	}
	for _, x := range c.Missing {
		missing = append(missing, x.Unit.Name)
	}
	add("CONSOLIDATION_STALE", "Báo cáo của %d đơn vị đã thay đổi sau khi tổng hợp: %s. Tổng hợp lại, hoặc ghi lý do giữ số cũ.", len(changed), changed)
	add("CONSOLIDATION_INCOMPLETE", "Bản tổng hợp thiếu báo cáo của %d đơn vị: %s. Chờ đủ báo cáo rồi tổng hợp lại, hoặc ghi lý do.", len(missing), missing)
	unheard := []string{}
	for _, h := range c.Texts {
		if h.Left > 0 && !h.Edited {
			unheard = append(unheard, h.Title)
		}
	}
	add("CONSOLIDATION_TEXT_LEFT", "%d đề mục không đủ chỗ cho lời của mọi đơn vị: %s. Tóm lược lời các đơn vị, hoặc ghi lý do.", len(unheard), unheard)
	return out
}

// listed names the first few.
func listed(names []string) string {
	const most = 5
	if len(names) <= most {
		return strings.Join(names, "; ")
	}
	return strings.Join(names[:most], "; ") + "; …"
}
