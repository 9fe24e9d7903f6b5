package store

import (
	"context"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/db"
	"congvu/server/directory"
)

// placed keys records anew that were given to a unit together, and looks again with whom
// they pair: whom a record may be like hangs on its communes, that of management too.
// All are keyed before any is looked at, or two of them would miss each other.
func (s *Service) placed(ctx context.Context, tx *action.Tx, unit *directory.Unit, ids []uuid.UUID) error {
	if len(ids) == 0 {
		return nil
	}
	places, err := s.residences(ctx, tx, ids)
	if err != nil {
		return err
	}
	b := &pgx.Batch{}
	for _, id := range ids {
		b.Queue(`update case_records set place_keys = $2 where id = $1`, id, s.blinds(commune, append(places[id], unit.Area.ID.String())))
	}
	if err := db.Fault(tx.SendBatch(ctx, b).Close()); err != nil {
		return err
	}
	return s.pair(ctx, tx, ids...)
}

// residences are the communes where people live, by record: of what is official and of
// what is being entered. What is opened for it is shown to nobody.
func (s *Service) residences(ctx context.Context, tx *action.Tx, ids []uuid.UUID) (map[uuid.UUID][]string, error) {
	rows, err := tx.Query(ctx, `select r.id, v.id, v.contact from case_records r join case_versions v on v.id in (r.official_id, r.pending_id)
		where r.id = any($1) and v.contact is not null`, ids)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[uuid.UUID][]string{}
	for rows.Next() {
		var record, version uuid.UUID
		v := &stored{CaseVersion: &casework.CaseVersion{}}
		if err := rows.Scan(&record, &version, &v.sealed[1]); err != nil {
			return nil, err
		}
		v.ID = version
		if err := s.unseal(v, []casework.Section{casework.SectionContact}); err != nil {
			return nil, err
		}
		out[record] = append(out[record], findable(&v.Content).places...)
	}
	return out, rows.Err()
}
