package files

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"slices"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/action"
	"congvu/server/db"
	"congvu/server/fault"
	"congvu/server/vault"
)

// Sealed are the columns of this package that the vault seals.
var Sealed = []vault.Column{
	{Table: "files", Column: "particulars", Key: "id"},
	{Table: "file_contents", Column: "sealed", Key: "id"},
}

// Particulars are what is known of a file besides its content. The name may name a
// person, and the fingerprint tells whether a known document is held: both are sealed.
type Particulars struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
}

// Contents keeps files sealed. Equal contents are stored once, under a keyed digest
// that tells nothing to who has the database alone.
type Contents struct {
	DB    *db.DB
	Vault *vault.Vault
}

// New is a file that is brought in.
type New struct {
	Name, Media    string
	Content        []byte
	Unit, Position uuid.UUID
}

func particularsAt(id uuid.UUID) vault.Place {
	return vault.Place{Table: "files", Column: "particulars", Row: id}
}

func contentAt(id uuid.UUID) vault.Place {
	return vault.Place{Table: "file_contents", Column: "sealed", Row: id}
}

// Keep stores a file.
func (c *Contents) Keep(ctx context.Context, tx *action.Tx, f New) (uuid.UUID, error) {
	id := uuid.Must(uuid.NewV7())
	content, particulars, err := c.put(ctx, tx, id, f.Name, f.Content)
	if err != nil {
		return id, err
	}
	_, err = tx.Exec(ctx, `insert into files (id, content_id, particulars, size, media_type, unit_id, position_id, uploaded_at)
		values ($1, $2, $3, $4, $5, $6, $7, $8)`, id, content, particulars, len(f.Content), f.Media, f.Unit, f.Position, tx.Now)
	return id, err
}

// Take gives a file that one of the units brought in to a line of work; from then on no
// other line can take it.
func Take(ctx context.Context, tx db.Querier, id uuid.UUID, units []uuid.UUID, line string) error {
	return notFound(tx.QueryRow(ctx, `update files set line = $3 where id = $1 and unit_id = any($2) and line in ('', $3) returning id`, id, units, line).Scan(&id))
}

// put seals what a file holds and stores the content unless it is held already.
func (c *Contents) put(ctx context.Context, tx db.Querier, file uuid.UUID, name string, content []byte) (id uuid.UUID, particulars []byte, err error) {
	sum := sha256.Sum256(content)
	fingerprint := hex.EncodeToString(sum[:])
	plain, err := json.Marshal(Particulars{Name: name, SHA256: fingerprint})
	if err != nil {
		return id, nil, err
	}
	if particulars, err = c.Vault.Seal(particularsAt(file), plain); err != nil {
		return id, nil, err
	}
	digest := c.Vault.Blind("file", fingerprint)
	held := func() error {
		return tx.QueryRow(ctx, `select id from file_contents where digest = $1`, digest).Scan(&id)
	}
	if err = held(); !errors.Is(err, pgx.ErrNoRows) {
		return id, particulars, err
	}
	id = uuid.Must(uuid.NewV7())
	sealed, err := c.Vault.Seal(contentAt(id), content)
	if err != nil {
		return id, nil, err
	}
	if _, err = tx.Exec(ctx, `insert into file_contents (id, digest, size, sealed) values ($1, $2, $3, $4) on conflict (digest) do nothing`,
		id, digest, len(content), sealed); err != nil {
		return id, nil, err
	}
	return id, particulars, held()
}

// Particulars opens what was read from the column of this name.
func (c *Contents) Particulars(file uuid.UUID, sealed []byte) (p Particulars, err error) {
	plain, err := c.Vault.Unseal(particularsAt(file), sealed)
	if err != nil {
		return p, err
	}
	return p, json.Unmarshal(plain, &p)
}

// stored is a file as it lies there.
type stored struct {
	File
	content     uuid.UUID
	media, name string
	size        int64
}

func (c *Contents) find(ctx context.Context, id uuid.UUID) (*stored, error) {
	f, sealed := &stored{File: File{ID: id}}, []byte(nil)
	err := c.DB.Pool.QueryRow(ctx, `select unit_id, line, content_id, media_type, particulars, size from files where id = $1`, id).
		Scan(&f.Unit, &f.Line, &f.content, &f.media, &sealed, &f.size)
	if err != nil {
		return nil, notFound(err)
	}
	p, err := c.Particulars(id, sealed)
	f.name = p.Name
	return f, err
}

func (c *Contents) open(ctx context.Context, f *stored) ([]byte, error) {
	var sealed []byte
	if err := c.DB.Pool.QueryRow(ctx, `select sealed from file_contents where id = $1`, f.content).Scan(&sealed); err != nil {
		return nil, err
	}
	return c.Vault.Unseal(contentAt(f.content), sealed)
}

// Own opens a file that one of the units brought in: what their own people read in
// again, like a workbook that was filled in.
func (c *Contents) Own(ctx context.Context, id uuid.UUID, units []uuid.UUID) (media string, content []byte, err error) {
	f, err := c.find(ctx, id)
	if err != nil {
		return "", nil, err
	}
	if !slices.Contains(units, f.Unit) {
		return "", nil, fault.Missing("tệp")
	}
	content, err = c.open(ctx, f)
	return f.media, content, err
}

// SealOld seals the files of a database that is older than the vault, one in a
// transaction. Servers call it before they serve; it may be broken off and repeated.
func (c *Contents) SealOld(ctx context.Context) error {
	for {
		var done bool
		err := c.DB.InTx(ctx, func(ctx context.Context, tx pgx.Tx) error {
			var id uuid.UUID
			var name string
			var content []byte
			err := tx.QueryRow(ctx, `select id, name, content from files where content_id is null order by id limit 1 for update`).Scan(&id, &name, &content)
			if errors.Is(err, pgx.ErrNoRows) {
				done = true
				return nil
			}
			if err != nil {
				return err
			}
			held, particulars, err := c.put(ctx, tx, id, name, content)
			if err != nil {
				return err
			}
			_, err = tx.Exec(ctx, `update files set content_id = $2, particulars = $3, content = null, name = null, sha256 = null where id = $1`, id, held, particulars)
			return err
		})
		if err != nil || done {
			return err
		}
	}
}
