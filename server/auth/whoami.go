package auth

import (
	"context"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/directory"
)

// Whoami tells who is signed in, with all positions in force among which the
// session may switch.
func (s *Service) Whoami(ctx context.Context) (*Viewer, error) {
	v := access.From(ctx)
	if !v.SignedIn() {
		return nil, noSession()
	}
	out := &Viewer{Access: v, Roles: []directory.Role{}, Duties: []directory.DutyKind{}, Level: directory.LevelCentral}
	var err error
	if out.Account, out.Positions, err = s.positions(ctx, v.Account); err != nil {
		return nil, err
	}
	for _, p := range out.Positions {
		if p.ID == v.Position {
			out.Position = p
		}
	}
	for _, r := range access.NamesOf(v.Roles, access.RoleNames) {
		out.Roles = append(out.Roles, directory.Role(r))
	}
	for _, d := range access.NamesOf(v.DutySet(), access.DutyNames) {
		out.Duties = append(out.Duties, directory.DutyKind(d))
	}
	for _, l := range access.NamesOf(v.Level, access.LevelNames) {
		out.Level = directory.Level(l)
	}
	return out, nil
}

// positions reads the account with its positions in force today.
func (s *Service) positions(ctx context.Context, account uuid.UUID) (*directory.Account, []*directory.Position, error) {
	rows, err := s.DB.Pool.Query(ctx, `select a.id, a.username, a.display_name,
			p.id, p.title, p.unit_id, p.roles, p.signing_form, p.valid_from, p.valid_to
		from accounts a left join positions p on p.account_id = a.id
			and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2)
		where a.id = $1 order by p.valid_from, p.id`, account, s.Clock.Today().Start())
	if err != nil {
		return nil, nil, err
	}
	defer rows.Close()
	who, positions := &directory.Account{}, []*directory.Position{}
	for rows.Next() {
		var p directory.Position
		var id, unit *uuid.UUID
		var title *string
		var from, to *time.Time
		if err := rows.Scan(&who.ID, &who.Username, &who.DisplayName, &id, &title, &unit, &p.Roles, &p.SigningForm, &from, &to); err != nil {
			return nil, nil, err
		}
		if id == nil {
			continue
		}
		p.ID, p.Account, p.Title, p.Unit = *id, *who, *title, s.Directory.Current().Unit(*unit)
		p.ValidFrom = clock.DateOf(*from)
		if to != nil {
			d := clock.DateOf(*to)
			p.ValidTo = &d
		}
		positions = append(positions, &p)
	}
	if rows.Err() == nil && who.ID == uuid.Nil {
		return nil, nil, pgx.ErrNoRows
	}
	return who, positions, rows.Err()
}
