package store

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"congvu/ent/schema"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/journal"
)

// earliest bounds days that are plainly a slip of the keyboard.
var earliest = clock.NewDate(1990, 1, 1)

// Open begins a record in the viewer's unit: the draft of a commune police, or what a
// hospital or clinic is about to tell the police.
func (s *Service) Open(ctx context.Context, in casework.OpenCaseInput, w Wanted) (*casework.CaseRecord, error) {
	if err := permit(ctx, "case.open"); err != nil {
		return nil, err
	}
	if in.ReceivedOn.After(s.Runner.Clock.Today()) || in.ReceivedOn.Before(earliest) {
		return nil, fault.New(fault.BadInput, "CASE_DATE_IN_FUTURE", "Ngày tiếp nhận thông tin không được sau ngày hôm nay.").At("input.receivedOn")
	}
	if in.Content == nil {
		in.Content = &casework.Content{}
	}
	if err := in.Content.Clean(); err != nil {
		return nil, err
	}
	id, err := s.Runner.Do(ctx, "openCase", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		if err := decided(ctx, tx); err != nil {
			return uuid.Nil, err
		}
		return s.begin(ctx, tx, in)
	})
	if err != nil {
		return nil, err
	}
	return s.One(ctx, id, w)
}

func (s *Service) begin(ctx context.Context, tx *action.Tx, in casework.OpenCaseInput) (uuid.UUID, error) {
	r, err := s.add(ctx, tx, s.unit(tx.Viewer.Unit), in) // a room that keeps records, such as the drug police, keeps its own
	if err != nil {
		return uuid.Nil, err
	}
	for _, key := range casework.OpeningClocks(r.Unit, in.Remote) {
		if err := s.start(ctx, tx, r.ID, key, in.ReceivedOn); err != nil {
			return uuid.Nil, err
		}
		r.Clocks = append(r.Clocks, &casework.CaseClock{Key: key})
	}
	if err := s.residence(ctx, tx, r, content{before: &casework.Content{}, after: in.Content, at: tx.Now}); err != nil { // verified before it was entered
		return uuid.Nil, err
	}
	return r.ID, note(ctx, tx, r, journal.Entry{Action: "OPEN_CASE", To: string(r.State)})
}

// add writes a record with its first version; what lets its clocks run and is told of it
// differs by where it comes from.
func (s *Service) add(ctx context.Context, tx *action.Tx, unit *directory.Unit, in casework.OpenCaseInput) (*casework.CaseRecord, error) {
	r := &casework.CaseRecord{ID: schema.NewID(), State: casework.Drafting, Unit: unit, ReceivedOn: in.ReceivedOn, Version: 1}
	var number int64
	if err := tx.QueryRow(ctx, `select nextval('case_codes')`).Scan(&number); err != nil {
		return nil, err
	}
	r.Code = fmt.Sprintf("HS-%06d", number)
	tx.Later().Queue(`insert into case_records (id, version, created_at, updated_at, code, state, state_since, unit_id, unit_at, area_at, on_line,
			received_on, name_tokens) values ($1, 1, $2, $2, $3, $4, $2, $5, $6, $7, $8, $9, '{}')`,
		r.ID, tx.Now, r.Code, r.State, unit.ID, unit.At, unit.Area.At, casework.OfLine(unit), in.ReceivedOn.Start())
	row := changeOf(r.ID)
	v, err := s.addVersion(ctx, tx, row, r, casework.NewRecord)
	if err != nil {
		return nil, err
	}
	if err := s.write(ctx, tx, row, v, *in.Content, nil); err != nil {
		return nil, err
	}
	row.write(tx.Later())
	return r, s.pair(ctx, tx, r.ID)
}

// addVersion begins the next version of a record and makes it the pending one. Its revisions go
// on where those of the versions before it ended: a page that still shows a dropped one is behind
// whatever it saves.
func (s *Service) addVersion(ctx context.Context, tx *action.Tx, row *change, r *casework.CaseRecord, kind casework.CaseVersionKind) (*stored, error) {
	v := &stored{CaseVersion: &casework.CaseVersion{ID: schema.NewID(), State: casework.Entering, Kind: kind, Record: r}, revisions: map[casework.Section]int{}}
	err := tx.QueryRow(ctx, `insert into case_versions (id, record_id, number, state, kind, revision, revisions, problems, changed, created_at, updated_at)
		select $1, $2, coalesce(max(number), 0) + 1, $3, $4, coalesce(max(revision), 0), '{}', '[]', '{}', $5, $5 from case_versions where record_id = $2 returning number, revision`,
		v.ID, r.ID, v.State, v.Kind, tx.Now).Scan(&v.Number, &v.Revision)
	if err != nil {
		return nil, err
	}
	row.set("pending_id", v.ID)
	return v, err
}

// note journals and announces a step; what was entered and written stays out of it.
func note(ctx context.Context, tx *action.Tx, r *casework.CaseRecord, e journal.Entry) error {
	e.ObjectKind, e.ObjectID = "case", r.ID
	tx.Announce("case", r.ID, r.Version)
	return tx.Journal(ctx, e)
}
