package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// WorkPart is a part of a report, or the whole, given to a unit or a person.
type WorkPart struct{ ent.Schema }

// Mixin of WorkPart.
func (WorkPart) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Versioned{}} }

// Fields of WorkPart.
func (WorkPart) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("obligation_id", uuid.UUID{}),
		field.UUID("parent_id", uuid.UUID{}).Optional().Nillable().Comment("the part it was handed on from; null = given by the unit that owes"),
		field.UUID("holder_unit_id", uuid.UUID{}),
		field.UUID("holder_position_id", uuid.UUID{}).Optional().Nillable().Comment("null = anybody of the unit who enters"),
		field.Other("headings", StringList{}).SchemaType(textArray).Comment("keys of the outline"),
		field.Other("row_keys", StringList{}).SchemaType(textArray).Comment("empty = all rows; with all three empty the part is the whole"),
		field.Other("column_names", StringList{}).SchemaType(textArray),
		field.String("note").Default(""),
		field.Time("due_at").Optional().Nillable().Comment("null = with the report"),
		field.String("state"),
		field.UUID("given_by", uuid.UUID{}).Optional().Nillable().Comment("position; null = given before parts were kept"),
		field.Time("given_at"),
		field.UUID("done_by", uuid.UUID{}).Optional().Nillable(),
		field.Time("done_at").Optional().Nillable(),
		field.String("reason").Default("").Comment("why it was reopened or taken back"),
		field.UUID("behalf_by", uuid.UUID{}).Optional().Nillable().Comment("position that last filled it in on the holder's behalf"),
		field.Time("behalf_at").Optional().Nillable(),
		field.Int("behalf_cells").Default(0),
	}
}

// Indexes of WorkPart.
func (WorkPart) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("obligation_id"), index.Fields("parent_id"), index.Fields("holder_unit_id", "state"),
		index.Fields("holder_position_id"), index.Fields("given_by"), index.Fields("done_by"), index.Fields("behalf_by"),
	}
}
