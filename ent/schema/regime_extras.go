package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// RegimeReview is one yearly look at a regime (QĐ 239/2025 art. 10.3).
type RegimeReview struct{ ent.Schema }

// Mixin of RegimeReview.
func (RegimeReview) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of RegimeReview.
func (RegimeReview) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("regime_id", uuid.UUID{}),
		field.Time("at"),
		field.String("note"),
		field.UUID("position_id", uuid.UUID{}),
		field.String("by_title"),
	}
}

// Indexes of RegimeReview.
func (RegimeReview) Indexes() []ent.Index {
	return []ent.Index{index.Fields("regime_id", "at"), index.Fields("position_id")}
}

// RegimeReplacement says which regime takes the place of which, and from when.
type RegimeReplacement struct{ ent.Schema }

// Mixin of RegimeReplacement.
func (RegimeReplacement) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of RegimeReplacement.
func (RegimeReplacement) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("regime_id", uuid.UUID{}).Unique().Comment("the new one"),
		field.UUID("replaced_id", uuid.UUID{}).Unique().Comment("the old one; it opens no round that closes from that day on"),
		field.Time("from_day").SchemaType(dateType),
		field.UUID("position_id", uuid.UUID{}),
		field.Time("at"),
	}
}

// Indexes of RegimeReplacement.
func (RegimeReplacement) Indexes() []ent.Index { return []ent.Index{index.Fields("position_id")} }

// ExternalCode is the code that other systems know something by (QCVN 125:2021/BTTTT).
type ExternalCode struct{ ent.Schema }

// Mixin of ExternalCode.
func (ExternalCode) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Versioned{}} }

// Fields of ExternalCode.
func (ExternalCode) Fields() []ent.Field {
	return []ent.Field{
		field.String("kind").Comment("REGIME, FORM, INDICATOR or UNIT; that of a period follows from its key"),
		field.String("object").Comment("id of a regime or unit, code of a form, key of an indicator"),
		field.String("code").Optional().Nillable().Comment("null = it was taken back"),
	}
}

// Indexes of ExternalCode.
func (ExternalCode) Indexes() []ent.Index {
	return []ent.Index{index.Fields("kind", "object").Unique(), index.Fields("kind", "code").Unique()}
}
