package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// Unit is an organisation. Its number is its place on the tree of units over all
// time: a dissolved unit stands under its successor.
type Unit struct{ ent.Schema }

// Mixin of Unit.
func (Unit) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of Unit.
func (Unit) Fields() []ent.Field {
	return []ent.Field{
		field.Int32("at").Comment("pre-order number on the tree of units"),
		field.Int32("until").Comment("first number after its subtree"),
	}
}

// Indexes of Unit.
func (Unit) Indexes() []ent.Index { return []ent.Index{index.Fields("at")} }

// UnitVersion is a unit as it was for a time.
type UnitVersion struct{ ent.Schema }

// Mixin of UnitVersion.
func (UnitVersion) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Dated{}} }

// Fields of UnitVersion.
func (UnitVersion) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("unit_id", uuid.UUID{}),
		field.UUID("parent_id", uuid.UUID{}).Optional().Nillable(),
		field.UUID("line_parent_id", uuid.UUID{}).Optional().Nillable().Comment("parent on the tree of lines of work"),
		field.UUID("area_id", uuid.UUID{}),
		field.String("code"),
		field.String("name"),
		field.String("search_key").Comment("vn_key(name): lower case, no accents, đ→d"),
		field.String("kind"),
		field.String("level"),
		field.String("sector"),
		field.Other("route", StringList{}).SchemaType(textArray).Comment("steps of the unit's own signing route, in order"),
		field.Time("wind_up_to").SchemaType(dateType).Optional().Nillable().Comment("of a dissolved unit: the last day on which its officers finish open work"),
	}
}

// Indexes of UnitVersion.
func (UnitVersion) Indexes() []ent.Index {
	return []ent.Index{index.Fields("unit_id"), index.Fields("parent_id"), index.Fields("line_parent_id"), index.Fields("area_id")}
}
