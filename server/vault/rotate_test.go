package vault

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/db/dbtest"
	"congvu/server/fault"
)

// crowd is a table of sealed counters, and two servers over it.
type crowd struct {
	*dbtest.DB
	column Column
	source File
	ids    []uuid.UUID
}

func newCrowd(t *testing.T, size int) *crowd {
	t.Helper()
	c := &crowd{DB: dbtest.New(t), column: Column{"counters", "value", "id"}, source: File{Path: filepath.Join(t.TempDir(), "key")}}
	_, err := c.Owner().Exec(t.Context(), `create table counters (id uuid primary key, value bytea, version int not null default 1);
		grant select, insert, update on counters to congvu_app`)
	if err != nil {
		t.Fatal(err)
	}
	v := c.server(t)
	for range size {
		id := uuid.New()
		sealed, err := v.Seal(c.place(id), []byte("0"))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := c.Pool.Exec(t.Context(), `insert into counters (id, value) values ($1, $2)`, id, sealed); err != nil {
			t.Fatal(err)
		}
		c.ids = append(c.ids, id)
	}
	return c
}

func (c *crowd) place(id uuid.UUID) Place { return Place{c.column.Table, c.column.Column, id} }

// server opens a vault of its own, as another process would.
func (c *crowd) server(t *testing.T) *Vault {
	t.Helper()
	v, err := Open(t.Context(), c.DB.DB, c.source, c.column)
	if err != nil {
		t.Fatal(err)
	}
	v.trust = 200 * time.Millisecond
	return v
}

// count raises a counter the way every write does: read, change, write if nobody else
// was first.
func (c *crowd) count(ctx context.Context, v *Vault, id uuid.UUID) error {
	for {
		n, version, err := c.value(ctx, v, id)
		if err != nil {
			return err
		}
		sealed, err := v.Seal(c.place(id), fmt.Append(nil, n+1))
		if err != nil {
			return err
		}
		tag, err := c.Pool.Exec(ctx, `update counters set value = $2, version = version + 1 where id = $1 and version = $3`, id, sealed, version)
		if err != nil || tag.RowsAffected() == 1 {
			return err
		}
	}
}

func (c *crowd) value(ctx context.Context, v *Vault, id uuid.UUID) (n, version int, err error) {
	var sealed []byte
	if err := c.Pool.QueryRow(ctx, `select value, version from counters where id = $1`, id).Scan(&sealed, &version); err != nil {
		return 0, 0, err
	}
	plain, err := v.Unseal(c.place(id), sealed)
	if err != nil {
		return 0, 0, err
	}
	_, err = fmt.Sscan(string(plain), &n)
	return n, version, err
}

// rotation remembers what it journaled.
func rotation(grace time.Duration, changes *[]Change) Rotation {
	return Rotation{Grace: grace, Progress: func(int, time.Duration) {},
		Journal: func(_ context.Context, _ pgx.Tx, change Change, _ int) error {
			*changes = append(*changes, change)
			return nil
		}}
}

// Two servers write all the while, one that listens and one that does not.
func TestRotationUnderLoad(t *testing.T) {
	c := newCrowd(t, 300)
	first := c.server(t).keys.Load().primary
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	listening, alone := c.server(t), c.server(t)
	go listening.Run(ctx)
	var writers sync.WaitGroup
	counted := make([]map[uuid.UUID]int, 4)
	halt := make(chan struct{})
	for i := range counted {
		counted[i] = map[uuid.UUID]int{}
		v := []*Vault{listening, alone}[i%2]
		writers.Go(func() {
			for {
				select {
				case <-halt:
					return
				default:
				}
				id := c.ids[rand.N(len(c.ids))]
				if err := c.count(t.Context(), v, id); err != nil {
					t.Errorf("a writer failed: %v", err)
					return
				}
				counted[i][id]++
			}
		})
	}
	var changes []Change
	for range 3 {
		if err := c.server(t).Rotate(t.Context(), rotation(time.Second, &changes)); err != nil {
			t.Fatal(err)
		}
	}
	close(halt)
	writers.Wait()
	if want := []Change{Promoted, Retired, Promoted, Retired, Promoted, Retired}; !slices.Equal(changes, want) {
		t.Errorf("journaled %v", changes)
	}
	v := c.server(t)
	if k := v.keys.Load(); len(k.ids) != 1 || k.primary == first || k.generation != 7 {
		t.Errorf("keys %v, primary %d, generation %d", k.ids, k.primary, k.generation)
	}
	total := 0
	for _, id := range c.ids {
		want := 0
		for _, m := range counted {
			want += m[id]
		}
		total += want
		n, version, err := c.value(t.Context(), v, id)
		if err != nil || n != want || version != want+1 {
			t.Errorf("%v: %d of %d updates, version %d, %v", id, n, want, version, err)
		}
	}
	if total < 100 {
		t.Errorf("the writers made only %d updates", total)
	}
}

// A rotation that was cut off goes on with the key it had made.
func TestRotationGoesOn(t *testing.T) {
	c := newCrowd(t, 3)
	var changes []Change
	r := rotation(time.Hour, &changes)
	short, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	if err := c.server(t).Rotate(short, r); !errors.Is(err, context.DeadlineExceeded) {
		t.Fatal(err)
	}
	v := c.server(t)
	second := v.keys.Load().primary
	if len(v.keys.Load().ids) != 2 {
		t.Fatal("the old key went before its time")
	}
	r.Grace = 0
	if err := v.Rotate(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	if k := v.keys.Load(); k.primary != second || len(k.ids) != 1 {
		t.Errorf("a third key was made: %v", k.ids)
	}
}

// While one value cannot be opened, the old key stays.
func TestDamageStopsARotation(t *testing.T) {
	c := newCrowd(t, 2)
	if _, err := c.Pool.Exec(t.Context(), `update counters set value = set_byte(value, 20, (get_byte(value, 20) + 1) % 256) where id = $1`, c.ids[0]); err != nil {
		t.Fatal(err)
	}
	var changes []Change
	if err := c.server(t).Rotate(t.Context(), rotation(0, &changes)); err == nil {
		t.Fatal("nothing was said")
	}
	if n := len(c.server(t).keys.Load().ids); n != 2 {
		t.Errorf("%d keys", n)
	}
}

// What cannot be written ends a rotation with a word on where, instead of never; once it
// can be, the same rotation goes on.
func TestARotationThatCannotWriteGivesUp(t *testing.T) {
	c := newCrowd(t, 2)
	run := func(sql string) {
		t.Helper()
		if _, err := c.Owner().Exec(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
	}
	run(`alter table counters enable row level security; create policy counters_read on counters for select using (true)`)
	v := c.server(t)
	v.pause = time.Millisecond
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	var changes []Change
	err := v.Rotate(ctx, rotation(0, &changes))
	if !fault.Is(err, "VAULT_STUCK") || !strings.Contains(fault.As(err).Message, "counters.value") {
		t.Fatalf("%v", err)
	}
	if n := len(c.server(t).keys.Load().ids); n != 2 {
		t.Errorf("%d keys", n)
	}
	run(`create policy counters_change on counters for update using (true)`)
	if err := v.Rotate(ctx, rotation(0, &changes)); err != nil || !slices.Equal(changes, []Change{Promoted, Retired}) {
		t.Errorf("%v, %v", changes, err)
	}
}

func TestOneRotationAtATime(t *testing.T) {
	c := newCrowd(t, 1)
	err := c.server(t).alone(t.Context(), func() error {
		return c.server(t).Rotate(t.Context(), rotation(0, &[]Change{}))
	})
	if !fault.Is(err, "VAULT_BUSY") {
		t.Error(err)
	}
}

// Another key-encryption key changes nothing for running servers, until keys rotate.
func TestRewrap(t *testing.T) {
	c := newCrowd(t, 1)
	running := c.server(t)
	next := File{Path: filepath.Join(t.TempDir(), "next")}
	var changes []Change
	if err := c.server(t).Rewrap(t.Context(), next, rotation(0, &changes)); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), c.DB.DB, c.source); !fault.Is(err, "VAULT_WRONG_KEY") {
		t.Errorf("the former key: %v", err)
	}
	old := c.source
	c.source = next
	fresh := c.server(t)
	time.Sleep(running.trust)
	if err := c.count(t.Context(), running, c.ids[0]); err != nil {
		t.Errorf("a running server: %v", err)
	}
	if err := fresh.Rotate(t.Context(), rotation(0, &changes)); err != nil {
		t.Fatal(err)
	}
	time.Sleep(running.trust)
	if _, err := running.Seal(c.place(c.ids[0]), nil); !fault.Is(err, "VAULT_WRONG_KEY") {
		t.Errorf("a server with the key in %s seals with a retired key: %v", old.Path, err)
	}
	if n, _, err := c.value(t.Context(), fresh, c.ids[0]); n != 1 || err != nil {
		t.Error(n, err)
	}
}

// A server that cannot ask whether its keys are current does not seal.
func TestStaleKeysDoNotSeal(t *testing.T) {
	c := newCrowd(t, 0)
	v := c.server(t)
	if _, err := c.Owner().Exec(t.Context(), `revoke select on vault_keys from congvu_app`); err != nil {
		t.Fatal(err)
	}
	if _, err := v.Seal(Place{}, nil); err != nil {
		t.Error(err)
	}
	time.Sleep(v.trust)
	if _, err := v.Seal(Place{}, nil); !fault.Is(err, "VAULT_UNREACHABLE") {
		t.Error(err)
	}
}
