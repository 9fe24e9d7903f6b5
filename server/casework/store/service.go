// Package store keeps records of drug users in PostgreSQL and runs their route; the
// rules are package casework's. What tells who somebody is lies sealed in the database;
// it is opened only where it is shown, and every opening is journaled first.
package store

import (
	"context"
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/directory"
	factstore "congvu/server/facts/store"
	"congvu/server/fault"
	"congvu/server/files"
	"congvu/server/vault"
)

// Service answers and changes everything about records. It is safe for concurrent use.
type Service struct {
	Runner *action.Runner
	Units  func() *directory.Snapshot
	Days   func() *clock.Calendar
	Vault  *vault.Vault
	// Figures hold what is counted of records.
	Figures *factstore.Service
	// Tell tells who works in units that something was done with a record; nil tells nobody.
	Tell func(ctx context.Context, tx *action.Tx, units []uuid.UUID, subject, record uuid.UUID, what string) error
	// Files holds the workbooks that existing records come from; Queue works them; nil
	// where neither is needed.
	Files *files.Contents
	Queue Queue
	// TellPeople tells people that something was done with an object that they had to do with.
	TellPeople func(ctx context.Context, tx *action.Tx, to []uuid.UUID, subject, object uuid.UUID, what string) error
	// TellTaken says to people that records were taken along.
	TellTaken func(ctx context.Context, tx *action.Tx, to []uuid.UUID, export uuid.UUID, refused bool, records int) error
}

// SealedColumns are the columns that the rotation of keys works through.
func SealedColumns() []vault.Column {
	out := []vault.Column{{Table: "case_reasons", Column: "text", Key: "id"}, {Table: "case_exports", Column: "reason", Key: "id"},
		{Table: "case_rulings", Column: "content", Key: "id"}, {Table: "case_rulings", Column: "refusal", Key: "id"}, {Table: "case_reassignments", Column: "reason", Key: "id"},
		{Table: "case_moves", Column: "destination", Key: "id"}, {Table: "case_step_papers", Column: "number", Key: "id"}}
	for _, s := range casework.Sections {
		out = append(out, vault.Column{Table: "case_versions", Column: string(s), Key: "id"})
	}
	return out
}

// Wanted are the parts of a record that will be shown; others are neither read nor opened.
type Wanted struct {
	Sections                                           map[casework.Section]bool
	Moves, Timeline, Recent, Lookers, Grants, Requests bool
	Papers, Rulings, RulingContent                     bool
}

// any reports whether anything is wanted beside the plain record.
func (w Wanted) any() bool {
	for _, s := range w.Sections {
		if s {
			return true
		}
	}
	return w.Moves || w.Timeline || w.Recent || w.Lookers || w.Grants || w.Requests || w.Papers || w.Rulings
}

func (s *Service) now() time.Time { return s.Runner.Clock.Now() }

func (s *Service) unit(id uuid.UUID) *directory.Unit { return s.Units().Unit(id) }

// permit asks the table of rules before rows are known.
func permit(ctx context.Context, rule string) error {
	if access.Table.Decide(access.From(ctx), rule) == access.Deny {
		return fault.New(fault.Forbidden, "FORBIDDEN", "Chức vụ đang làm việc không được giao lập hoặc duyệt hồ sơ.")
	}
	return nil
}

func missing() error { return fault.Missing("hồ sơ") }
