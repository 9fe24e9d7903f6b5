// Package store keeps report regimes, forms, rounds, obligations, drafts and
// submissions in PostgreSQL and runs their actions. The rules are package
// reporting's; every write goes through action.Runner.
package store

import (
	"context"
	"sync/atomic"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/facts"
	"congvu/server/fault"
	"congvu/server/files"
	"congvu/server/reporting"
)

// Directory is what the store asks of the tree of units.
type Directory interface {
	Current() *directory.Snapshot
}

// Publisher turns versions into facts, in the transaction of the action.
type Publisher interface {
	// Publish believes a version from now on: as not yet approved when it was
	// sent, as official when it was approved, in place of Replaces if that is set.
	Publish(ctx context.Context, tx *action.Tx, p *reporting.Publication) error
	// Withdraw ends the belief in a version that was recalled or returned.
	Withdraw(ctx context.Context, tx *action.Tx, submissionID uuid.UUID) error
}

// Queue puts a job into the transaction of the action that asks for it;
// *river.Client[pgx.Tx] is one.
type Queue interface {
	InsertTx(ctx context.Context, tx pgx.Tx, args river.JobArgs, opts *river.InsertOpts) (*rivertype.JobInsertResult, error)
}

// Notifier tells people of what concerns them, in the transaction of the action.
type Notifier interface {
	// Urged tells those who work on the reports of the urged units.
	Urged(ctx context.Context, tx *action.Tx, urge uuid.UUID, r *reporting.Round, targets []*reporting.Obligation) error
}

// Parts are what a Service is put together from. Queue may be nil, where no jobs
// run: rounds then open when OpenDue is called; and Notices, where nobody is told.
type Parts struct {
	Runner  *action.Runner
	Units   Directory
	Days    func() *clock.Calendar // the calendar of working days now
	Facts   Publisher
	Queue   Queue
	Notices Notifier
	Files   *files.Contents
	// Told is a count of records of people as it may stand in a report on a territory.
	Told func(facts.Reported) int64
	// ToldSteps is how often a unit did something with records.
	ToldSteps func(step string, unit uuid.UUID, from, to clock.Date, count int64) int64
}

// Service answers and changes everything about reports. It is safe for
// concurrent use.
type Service struct {
	Parts
	catalogue atomic.Pointer[catalogue]
	order     atomic.Pointer[nameOrder]
}

// New reads the catalogue of regimes, forms and indicators and makes the service.
func New(ctx context.Context, p Parts) (*Service, error) {
	s := &Service{Parts: p}
	if err := s.Reload(ctx); err != nil {
		return nil, err
	}
	return s, nil
}

func (s *Service) now() time.Time { return s.Runner.Clock.Now() }

func (s *Service) unit(id uuid.UUID) *directory.Unit { return s.Units.Current().Unit(id) }

// may asks the table of rules before rows are known.
func may(v *access.Viewer, rule string) error {
	if access.Table.Decide(v, rule) == access.Deny {
		return forbidden()
	}
	return nil
}

func forbidden() error {
	return fault.New(fault.Forbidden, "FORBIDDEN",
		"Chức vụ đang làm việc không có quyền thực hiện thao tác này. Chuyển sang chức vụ khác hoặc liên hệ quản trị của đơn vị.")
}

func missingReport() error { return fault.Missing("báo cáo") }
func missingRound() error  { return fault.Missing("đợt báo cáo") }
func missingRegime() error { return fault.Missing("chế độ báo cáo") }
