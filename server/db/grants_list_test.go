package db

import (
	"context"
	"slices"
	"testing"
)

// StaleExceptions names the lines of the list that fit none of the tables.
func StaleExceptions(tables []string) []string {
	var stale []string
	for _, e := range exceptions {
		if !slices.ContainsFunc(tables, e.fits) {
			stale = append(stale, e.Table)
		}
	}
	return stale
}

func TestFirstExceptionHolds(t *testing.T) {
	for table, want := range map[string]string{
		"units":           businessGrant,
		"river_migration": "SELECT",
		"river_job":       "SELECT, INSERT, UPDATE, DELETE",
		"journal_2026":    "SELECT, INSERT",
	} {
		if got := privileges(table); got != want {
			t.Errorf("%s: %s, want %s", table, got, want)
		}
	}
}

func TestLostIsNotCancelled(t *testing.T) {
	for _, err := range []error{nil, context.Canceled, context.DeadlineExceeded} {
		if IsLost(err) {
			t.Errorf("%v is the caller's doing", err)
		}
	}
}
