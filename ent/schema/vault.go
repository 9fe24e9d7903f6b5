package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
)

// VaultKey is one keyset of the vault, wrapped by the key-encryption key that stands
// outside the database.
type VaultKey struct{ ent.Schema }

// Mixin of VaultKey.
func (VaultKey) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Versioned{}} }

// Fields of VaultKey.
func (VaultKey) Fields() []ent.Field {
	return []ent.Field{
		field.String("purpose").Unique().Comment("DATA seals values; INDEX makes blind indexes"),
		field.Bytes("wrapped"),
		field.String("kek").Comment("names the key-encryption key, without telling it"),
		field.Int("generation").Default(1).Comment("raised when keys come or go; a new wrapping alone leaves it"),
		field.Time("promoted_at").Comment("since when the newest key seals"),
	}
}
