package store

import (
	"context"
	"encoding/base64"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/auth/password"
	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/text"
)

// shownPositions bounds the positions listed per account.
const shownPositions = 20

// Accounts lists and changes accounts within the reach of the viewer.
type Accounts struct {
	DB        *db.DB
	Runner    *action.Runner
	Directory *Directory
	Clock     *clock.Source
	Hasher    *password.Hasher
	// Proof seals a password for the hash of an idempotent request (auth.Key.Proof).
	Proof func(secret string) []byte
	// Demo keeps first passwords and permits DEVELOPER.
	Demo bool
}

// AccountSearchKey is what the search of accounts looks in: username and name
// without accents, then the name with them, so that exact accents come first.
func AccountSearchKey(username, displayName string) string {
	return text.Key(username+" "+displayName) + "\n" + text.ToneKey(displayName)
}

const accountColumns = `a.id, a.username, a.display_name, a.lock_reason, case when a.blocked_until > $1 then a.blocked_until end,
	a.must_change_password, a.last_sign_in_at, a.created_at, a.version, a.email`

const selectAccounts = `select ` + accountColumns + `, k.rank
	from accounts a cross join lateral (select case when a.search_key like $3 then 0 else 1 end as rank) k
	where ` + accountPredicate + ` and (k.rank, a.username) > ($8, $9)
	order by k.rank, a.username limit $10`

const countAccounts = `select count(*) from accounts a where ` + accountPredicate

// accountPredicate: $2 units administered (null = all), $3 search with accents,
// $4 without, $5 units filtered by, $6 locked, $7 today, $1 now.
const accountPredicate = `$1::timestamptz is not null and $3::text is not null
	and ($2::uuid[] is null or exists (select from positions p where p.account_id = a.id and p.unit_id = any($2)
		and (p.valid_to is null or p.valid_to >= $7::date)))
	and a.search_key like $4
	and ($5::uuid[] is null or exists (select from positions p where p.account_id = a.id and p.unit_id = any($5)
		and (p.valid_to is null or p.valid_to >= $7::date)))
	and ($6::boolean is null or (a.lock_reason is not null) = $6)`

// List is a page of the accounts the viewer administers, by username; with a
// search, names with the very accents typed come first. Three statements in two
// trips, however long the page.
func (a *Accounts) List(ctx context.Context, filter *directory.AccountFilter, first int, after *string) (*directory.ManagedAccountPage, error) {
	r, err := a.reach(access.From(ctx))
	if err != nil {
		return nil, err
	}
	rank, name, err := readCursor(after)
	if err != nil {
		return nil, err
	}
	args := a.predicate(r, filter)
	page := &directory.ManagedAccountPage{Items: []*directory.ManagedAccount{}}
	ranks := []int{}
	b := &pgx.Batch{}
	b.Queue(countAccounts, args...).QueryRow(func(row pgx.Row) error { return row.Scan(&page.Total) })
	b.Queue(selectAccounts, append(args, rank, name, first+1)...).Query(func(rows pgx.Rows) error {
		for rows.Next() {
			var rank int
			m, err := scanAccount(rows, &rank)
			if err != nil {
				return err
			}
			page.Items, ranks = append(page.Items, m), append(ranks, rank)
		}
		return rows.Err()
	})
	if err := a.DB.Pool.SendBatch(ctx, b).Close(); err != nil {
		return nil, db.Fault(err)
	}
	page.Items, page.EndCursor = db.Page(page.Items, first, func(x *directory.ManagedAccount) string { return writeCursor(ranks[first-1], x.Username) })
	return page, a.addPositions(ctx, a.DB.Pool, page.Items)
}

func (a *Accounts) predicate(r reach, filter *directory.AccountFilter) []any {
	var units, within []uuid.UUID
	if !r.all {
		units = r.units
	}
	exact, loose := "%", "%"
	var locked *bool
	if filter != nil {
		if filter.Search != nil {
			exact, loose = contains(text.ToneKey(*filter.Search)), contains(text.Key(*filter.Search))
		}
		if filter.UnitID != nil {
			within = unitsOf(a.Directory.Current(), *filter.UnitID)
		}
		locked = filter.Locked
	}
	return []any{a.Clock.Now(), units, exact, loose, within, locked, a.Clock.Today().Start()}
}

// contains is the LIKE pattern for "has this text in it".
func contains(s string) string {
	return "%" + strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`).Replace(s) + "%"
}

func scanAccount(row pgx.Row, more ...any) (*directory.ManagedAccount, error) {
	m := &directory.ManagedAccount{Positions: []*directory.Position{}}
	err := row.Scan(append([]any{&m.ID, &m.Username, &m.DisplayName, &m.LockReason, &m.BlockedUntil,
		&m.MustChangePassword, &m.LastSignInAt, &m.CreatedAt, &m.Version, &m.Email}, more...)...)
	m.Locked = m.LockReason != nil
	return m, err
}

// one reads an account by its identity, whoever asks.
func (a *Accounts) one(ctx context.Context, id uuid.UUID) (*directory.ManagedAccount, error) {
	m, err := scanAccount(a.DB.Pool.QueryRow(ctx, `select `+accountColumns+` from accounts a where a.id = $2`, a.Clock.Now(), id))
	if err != nil {
		return nil, db.Fault(err)
	}
	return m, a.addPositions(ctx, a.DB.Pool, []*directory.ManagedAccount{m})
}

// addPositions reads the positions of all accounts in one statement, newest first.
func (a *Accounts) addPositions(ctx context.Context, q db.Querier, accounts []*directory.ManagedAccount) error {
	if len(accounts) == 0 {
		return nil
	}
	byID, ids := map[uuid.UUID]*directory.ManagedAccount{}, []uuid.UUID{}
	for _, m := range accounts {
		byID[m.ID], ids = m, append(ids, m.ID)
	}
	rows, err := q.Query(ctx, `select id, account_id, title, unit_id, roles, signing_form, valid_from, valid_to
		from positions where account_id = any($1) order by valid_from desc, id desc`, ids)
	if err != nil {
		return db.Fault(err)
	}
	defer rows.Close()
	for rows.Next() {
		var p directory.Position
		var account, unit uuid.UUID
		var from time.Time
		var to *time.Time
		if err := rows.Scan(&p.ID, &account, &p.Title, &unit, &p.Roles, &p.SigningForm, &from, &to); err != nil {
			return err
		}
		m := byID[account]
		p.Account = directory.Account{ID: m.ID, Username: m.Username, DisplayName: m.DisplayName}
		p.Unit, p.ValidFrom, p.ValidTo = a.Directory.Current().Unit(unit), clock.DateOf(from), dateOf(to)
		if len(m.Positions) < shownPositions {
			m.Positions = append(m.Positions, &p)
		}
	}
	return db.Fault(rows.Err())
}

func writeCursor(rank int, username string) string {
	return base64.RawURLEncoding.EncodeToString([]byte{byte('0' + rank)}) + "." + username
}

func readCursor(after *string) (rank int, username string, err error) {
	if after == nil {
		return -1, "", nil
	}
	head, name, ok := strings.Cut(*after, ".")
	raw, err := base64.RawURLEncoding.DecodeString(head)
	if err != nil || !ok || len(raw) != 1 || raw[0] != '0' && raw[0] != '1' {
		return 0, "", directory.InvalidCursor()
	}
	return int(raw[0] - '0'), name, nil
}
