package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// Area is a territory; what it is called and where it belongs is dated in AreaVersion.
type Area struct{ ent.Schema }

// Mixin of Area.
func (Area) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of Area.
func (Area) Fields() []ent.Field {
	return []ent.Field{
		field.Int32("at").Comment("pre-order number on the tree of areas"),
		field.Int32("until").Comment("first number after its subtree"),
	}
}

// Indexes of Area.
func (Area) Indexes() []ent.Index { return []ent.Index{index.Fields("at")} }

// AreaVersion is an area as it was for a time. Codes are attributes: 3,315 codes
// name an old and a new territory, 3,183 of them different ones.
type AreaVersion struct{ ent.Schema }

// Mixin of AreaVersion.
func (AreaVersion) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Dated{}} }

// Fields of AreaVersion.
func (AreaVersion) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("area_id", uuid.UUID{}),
		field.UUID("parent_id", uuid.UUID{}).Optional().Nillable(),
		field.String("code"),
		field.String("name"),
		field.String("full_name"),
		field.String("kind").Comment("tỉnh, thành phố, huyện, xã, phường, đặc khu…"),
		field.String("level"),
		field.Float("lon").Optional().Nillable(),
		field.Float("lat").Optional().Nillable(),
	}
}

// Indexes of AreaVersion.
func (AreaVersion) Indexes() []ent.Index {
	return []ent.Index{index.Fields("area_id"), index.Fields("parent_id"), index.Fields("code")}
}

// Succession is n:m lineage of areas.
type Succession struct{ ent.Schema }

// Mixin of Succession.
func (Succession) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of Succession.
func (Succession) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("from_id", uuid.UUID{}),
		field.UUID("to_id", uuid.UUID{}),
		field.Bool("partial").Comment("from was split over several areas"),
		field.String("share").SchemaType(numericType).Optional().Nillable().Comment("0..1; null = not known, not comparable"),
		field.String("act"),
		field.Time("date").SchemaType(dateType),
	}
}

// Indexes of Succession.
func (Succession) Indexes() []ent.Index {
	return []ent.Index{index.Fields("from_id", "to_id").Unique(), index.Fields("to_id")}
}
