// Package schema describes the stored entities. Entities of one concern share a file; fields say
// why they are there when the name does not.
package schema

import (
	"time"

	"entgo.io/ent"
	"entgo.io/ent/dialect"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/mixin"
	"github.com/google/uuid"
)

// NewID makes a time-ordered UUID, so that new rows stand together in indexes.
func NewID() uuid.UUID { return uuid.Must(uuid.NewV7()) }

// Identity gives an entity its UUID.
type Identity struct{ mixin.Schema }

// Fields of the mixin.
func (Identity) Fields() []ent.Field {
	return []ent.Field{field.UUID("id", uuid.UUID{}).Default(NewID).Immutable()}
}

// Versioned gives an entity its optimistic lock.
type Versioned struct{ mixin.Schema }

// Fields of the mixin.
func (Versioned) Fields() []ent.Field {
	return []ent.Field{
		field.Int("version").Default(1).Comment("raised by every change; a stale one is refused"),
		field.Time("created_at").Default(time.Now).Immutable(),
		field.Time("updated_at").Default(time.Now),
	}
}

// Dated gives an entity its validity: [valid_from, valid_to), null = in force.
type Dated struct{ mixin.Schema }

// Fields of the mixin.
func (Dated) Fields() []ent.Field {
	return []ent.Field{
		field.Time("valid_from").SchemaType(dateType),
		field.Time("valid_to").SchemaType(dateType).Optional().Nillable(),
	}
}

var (
	dateType    = map[string]string{dialect.Postgres: "date"}
	numericType = map[string]string{dialect.Postgres: "numeric"}
	jsonbType   = map[string]string{dialect.Postgres: "jsonb"}
	textArray   = map[string]string{dialect.Postgres: "text[]"}
)
