package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// Account is a person's way in.
type Account struct{ ent.Schema }

// Mixin of Account.
func (Account) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Versioned{}} }

// Fields of Account.
func (Account) Fields() []ent.Field {
	return []ent.Field{
		field.String("username").Unique(),
		field.String("display_name"),
		field.String("search_key").Comment("vn_key(username and display name)"),
		field.String("password_hash").Sensitive(),
		field.Bool("must_change_password").Default(true),
		field.String("lock_reason").Optional().Nillable().Comment("locked by an administrator"),
		field.Int("failures").Default(0).Comment("wrong passwords in a row"),
		field.Time("blocked_until").Optional().Nillable().Comment("lock-out ladder"),
		field.Int("token_version").Default(1).Comment("raised to end every open session"),
		field.Time("last_sign_in_at").Optional().Nillable(),
		field.String("email").Optional().Nillable().Comment("where digests are mailed to; personal data"),
		field.Bool("digest_mail").Default(true).Comment("the person wants digests by mail too"),
	}
}

// Position is what an account may act as: title, roles, unit, for a time.
type Position struct{ ent.Schema }

// Mixin of Position.
func (Position) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Dated{}} }

// Fields of Position.
func (Position) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("account_id", uuid.UUID{}),
		field.UUID("unit_id", uuid.UUID{}),
		field.String("title"),
		field.Other("roles", StringList{}).SchemaType(textArray),
		field.String("signing_form").Optional().Nillable(),
	}
}

// Indexes of Position.
func (Position) Indexes() []ent.Index {
	return []ent.Index{index.Fields("account_id"), index.Fields("unit_id")}
}

// Duty is what a regulation hands to a unit or to one position, dated.
type Duty struct{ ent.Schema }

// Mixin of Duty.
func (Duty) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Dated{}} }

// Fields of Duty.
func (Duty) Fields() []ent.Field {
	return []ent.Field{
		field.String("kind"),
		field.UUID("unit_id", uuid.UUID{}),
		field.UUID("position_id", uuid.UUID{}).Optional().Nillable(),
		field.UUID("target_id", uuid.UUID{}).Optional().Nillable().Comment("OFFICE_OF_UNIT: the unit acted for"),
		field.UUID("regime_id", uuid.UUID{}).Optional().Nillable().Comment("LEAD_AGENCY: the regime led"),
		field.String("legal_basis"),
	}
}

// Indexes of Duty.
func (Duty) Indexes() []ent.Index {
	return []ent.Index{index.Fields("unit_id"), index.Fields("position_id"), index.Fields("target_id"), index.Fields("regime_id")}
}

// Session is a family of rotating refresh tokens.
type Session struct{ ent.Schema }

// Mixin of Session.
func (Session) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of Session.
func (Session) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("account_id", uuid.UUID{}),
		field.UUID("position_id", uuid.UUID{}).Optional().Nillable(),
		field.Bytes("token_hash").Comment("SHA-256 of the refresh token in force"),
		field.Bytes("previous_hash").Optional().Nillable().Comment("the one before, honoured for parallel tabs within the grace"),
		field.Time("rotated_at"),
		field.Time("created_at").Immutable(),
		field.Time("expires_at"),
		field.Time("ended_at").Optional().Nillable(),
		field.String("end_reason").Optional().Nillable(),
		field.Int("token_version"),
	}
}

// Indexes of Session.
func (Session) Indexes() []ent.Index {
	return []ent.Index{index.Fields("account_id"), index.Fields("position_id"), index.Fields("token_hash").Unique(), index.Fields("previous_hash")}
}
