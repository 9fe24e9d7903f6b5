package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// OutlineVersion is an outline of a report's text as validated data, bound to the
// periods it is in force for.
type OutlineVersion struct{ ent.Schema }

// Mixin of OutlineVersion.
func (OutlineVersion) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Dated{}} }

// Fields of OutlineVersion.
func (OutlineVersion) Fields() []ent.Field {
	return []ent.Field{
		field.String("code"),
		field.String("title"),
		field.String("edition"),
		field.String("legal_basis"),
		field.JSON("definition", Raw{}).SchemaType(jsonbType),
		field.Time("created_at").Immutable(),
	}
}

// Indexes of OutlineVersion.
func (OutlineVersion) Indexes() []ent.Index {
	return []ent.Index{index.Fields("code", "valid_from").Unique()}
}

// Attachment ties a file to the draft of a report; what was sent is frozen in the
// submission. One that was taken off keeps its row.
type Attachment struct{ ent.Schema }

// Mixin of Attachment.
func (Attachment) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of Attachment.
func (Attachment) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("obligation_id", uuid.UUID{}),
		field.UUID("file_id", uuid.UUID{}),
		field.String("title"),
		field.UUID("position_id", uuid.UUID{}).Comment("who attached it"),
		field.String("attached_by").Comment("title of the position"),
		field.Time("at"),
		field.Time("removed_at").Optional().Nillable(),
	}
}

// Indexes of Attachment.
func (Attachment) Indexes() []ent.Index {
	return []ent.Index{index.Fields("obligation_id", "at"), index.Fields("file_id"), index.Fields("position_id")}
}
