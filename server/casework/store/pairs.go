package store

import (
	"context"
	"slices"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/journal"
)

// The journal's words for what the system notes of two records.
const (
	foundPair  = "FIND_CASE_PAIR"
	lapsedPair = "LAPSE_CASE_PAIR"
)

// candidates compares keyed values alone: the number; or the name without accents, the
// year of birth but for one, and a commune of residence or of management in common.
const candidates = `select least(a.id, b.id), greatest(a.id, b.id), coalesce(a.number_key = b.number_key, false), coalesce(a.number_key <> b.number_key, false),
		coalesce(a.name_key = b.name_key, false), coalesce(a.place_keys && b.place_keys, false), coalesce(a.phone_keys && b.phone_keys, false), coalesce(a.sex <> b.sex, false),
		coalesce(abs(a.birth_year - b.birth_year), -1)
	from case_records a cross join lateral (
		select id from case_records where number_key = a.number_key
		union select id from case_records where name_key = a.name_key and birth_year between a.birth_year - 1 and a.birth_year + 1 and place_keys && a.place_keys
	) c join case_records b on b.id = c.id
	where a.state not in ('CLOSED', 'MERGED') and b.state not in ('CLOSED', 'MERGED') and b.id <> a.id and a.id = any($1)`

// pairKey are two records, the smaller id first.
type pairKey struct{ left, right uuid.UUID }

// noter journals for whoever is behind what is found: the viewer, or the system itself.
type noter interface {
	pgx.Tx
	Journal(ctx context.Context, e journal.Entry) error
}

// pair keeps the candidates of records as they are now: new ones are noted, open ones
// that agree no longer lapse. What was decided stays decided.
func (s *Service) pair(ctx context.Context, tx *action.Tx, records ...uuid.UUID) error {
	found, err := likely(ctx, tx, records...)
	if err != nil {
		return err
	}
	if err := s.propose(ctx, tx, found); err != nil {
		return err
	}
	return lapse(ctx, tx, records, found)
}

func likely(ctx context.Context, tx pgx.Tx, records ...uuid.UUID) (map[pairKey]casework.Likeness, error) {
	rows, err := tx.Query(ctx, candidates, records)
	if err != nil {
		return nil, err
	}
	out := map[pairKey]casework.Likeness{}
	for rows.Next() {
		var k pairKey
		var l casework.Likeness
		if err := rows.Scan(&k.left, &k.right, &l.Number, &l.OtherNumber, &l.Name, &l.Place, &l.Phone, &l.OtherSex, &l.Years); err != nil {
			return nil, err
		}
		out[k] = l
	}
	return out, rows.Err()
}

// propose writes the pairs that are new or have lapsed, and what has changed of why.
func (s *Service) propose(ctx context.Context, tx noter, found map[pairKey]casework.Likeness) error {
	for k, l := range found {
		score, reasons, ok := l.Judge()
		if !ok {
			continue
		}
		id, fresh := uuid.Nil, false
		err := tx.QueryRow(ctx, `insert into case_pairs as p (id, version, left_id, right_id, state, score, reasons, found_at) values ($1, 1, $2, $3, 'OPEN', $4, $5, $6)
			on conflict (left_id, right_id) do update set score = excluded.score, reasons = excluded.reasons, state = 'OPEN',
				version = p.version + 1, found_at = case p.state when 'LAPSED' then excluded.found_at else p.found_at end
			where p.state = 'LAPSED' or p.state = 'OPEN' and (p.score, p.reasons) is distinct from (excluded.score, excluded.reasons)
			returning id, found_at = $6`, schema.NewID(), k.left, k.right, score, reasons, s.now()).Scan(&id, &fresh)
		if err == pgx.ErrNoRows { // nothing new
			continue
		}
		if err != nil {
			return err
		}
		if !fresh {
			continue
		}
		if err := tx.Journal(ctx, journal.Entry{Action: foundPair, ObjectKind: "casePair", ObjectID: id, To: string(casework.PairOpen)}); err != nil {
			return err
		}
	}
	return nil
}

// lapse closes what was proposed of records and agrees no longer.
func lapse(ctx context.Context, tx *action.Tx, records []uuid.UUID, found map[pairKey]casework.Likeness) error {
	left, right := []uuid.UUID{}, []uuid.UUID{}
	for k := range found {
		left, right = append(left, k.left), append(right, k.right)
	}
	rows, err := tx.Query(ctx, `update case_pairs set state = 'LAPSED', version = version + 1 where (left_id = any($1) or right_id = any($1)) and state = 'OPEN'
		and (left_id, right_id) not in (select * from unnest($2::uuid[], $3::uuid[])) returning id`, records, left, right)
	if err != nil {
		return err
	}
	ids, err := pgx.CollectRows(rows, pgx.RowTo[uuid.UUID])
	if err != nil {
		return err
	}
	slices.SortFunc(ids, func(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) })
	for _, id := range ids {
		e := journal.Entry{Action: lapsedPair, ObjectKind: "casePair", ObjectID: id, From: string(casework.PairOpen), To: string(casework.PairLapsed)}
		if err := tx.Journal(ctx, e); err != nil {
			return err
		}
	}
	return nil
}
