package auth

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/auth/identity"
	"congvu/server/clock"
	"congvu/server/db"
)

// viewerLife is how long a looked-up viewer is used without asking again. It
// bounds how late a lock or a moved officer is noticed when a notification is
// lost; with it, they act at once.
const viewerLife = 1500 * time.Millisecond

// mostViewers bounds the memory; beyond it all are looked up anew.
const mostViewers = 20_000

// Viewers finds who stands behind an access token.
type Viewers struct {
	db        *db.DB
	clock     *clock.Source
	directory Directory
	key       *Key
	machine   func() time.Time

	mu    sync.Mutex
	known map[uuid.UUID]looked // by session
	turn  uint64               // raised by every notification
}

type looked struct {
	viewer *access.Viewer
	epoch  int
	at     time.Time
}

// NewViewers makes the one cache of a server; Run keeps it in step.
func NewViewers(c Config) *Viewers {
	return &Viewers{db: c.DB, clock: c.Clock, directory: c.Directory, key: c.Key, machine: time.Now, known: map[uuid.UUID]looked{}}
}

// Viewer is who stands behind an access token, and when the token ends being
// accepted at the latest. It is nil without error when the token says nothing, or
// its session is over; the error is for a database that does not answer.
func (v *Viewers) Viewer(ctx context.Context, token string) (*access.Viewer, time.Time, error) {
	p, until, err := v.key.read(token, v.machine)
	if err != nil {
		return nil, time.Time{}, nil
	}
	found, err := v.find(ctx, p)
	if err != nil || found.viewer == nil || found.epoch != p.Epoch || found.viewer.Account != p.Account {
		return nil, time.Time{}, err
	}
	return found.viewer, until, nil
}

// Run drops what is known as soon as it changes, until ctx ends.
func (v *Viewers) Run(ctx context.Context) error {
	return v.db.Listen(ctx, identity.Channel, func(payload string) {
		account, err := uuid.Parse(payload)
		if err != nil {
			account = uuid.Nil
		}
		v.forget(account)
	})
}

// forget drops the sessions of an account; uuid.Nil drops all.
func (v *Viewers) forget(account uuid.UUID) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.turn++
	if account == uuid.Nil {
		clear(v.known)
		return
	}
	for session, l := range v.known {
		if l.viewer != nil && l.viewer.Account == account {
			delete(v.known, session)
		}
	}
}

func (v *Viewers) find(ctx context.Context, p pass) (looked, error) {
	v.mu.Lock()
	l, ok := v.known[p.Session]
	turn := v.turn
	v.mu.Unlock()
	if ok && time.Since(l.at) < viewerLife {
		return l, nil
	}
	l = looked{at: time.Now()}
	err := v.look(ctx, p.Session, &l)
	if err != nil {
		return looked{}, err
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	// What was read before a change was announced is not kept.
	if turn == v.turn && l.viewer != nil {
		if len(v.known) >= mostViewers {
			clear(v.known)
		}
		v.known[p.Session] = l
	}
	return l, nil
}

// look reads the session; the viewer stays nil when it is over.
func (v *Viewers) look(ctx context.Context, session uuid.UUID, l *looked) error {
	today := v.clock.Today()
	st, err := loadState(ctx, v.db.Pool, session, today)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil
	}
	now := v.machine()
	if err != nil || !st.Alive || !now.Before(st.Expires) || now.Sub(st.Rotated) > sessionIdle+AccessLife {
		return err
	}
	l.epoch = st.Epoch
	l.viewer = &access.Viewer{Account: st.Account, Session: session}
	// With a password to be replaced first, or no position in force, somebody is
	// signed in but holds no role.
	if st.MustChange || st.Position == nil {
		return nil
	}
	return v.stand(ctx, l.viewer, st, today)
}

// stand puts the viewer into the acting position; in a unit that nobody works in
// any more it holds no role.
func (v *Viewers) stand(ctx context.Context, viewer *access.Viewer, st state, today clock.Date) error {
	snap := v.directory.Current()
	unit := snap.Unit(*st.Unit)
	if unit == nil || !unit.Staffed(today) {
		return nil
	}
	rows, err := v.db.Pool.Query(ctx, selectDuties, *st.Position, dutyUnits(unit), today.Start())
	if err != nil {
		return err
	}
	duties, err := pgx.CollectRows(rows, pgx.RowToStructByPos[dutyRow])
	if err != nil {
		return err
	}
	act(viewer, st, snap, unit, duties)
	return nil
}
