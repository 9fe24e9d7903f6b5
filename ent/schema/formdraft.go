package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// FormDraft is a form being designed: it may be incomplete, and is kept so that
// nothing typed is lost. It belongs to the unit.
type FormDraft struct{ ent.Schema }

// Mixin of FormDraft.
func (FormDraft) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Versioned{}} }

// Fields of FormDraft.
func (FormDraft) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("unit_id", uuid.UUID{}),
		field.UUID("position_id", uuid.UUID{}).Comment("who saved it last"),
		field.JSON("document", Raw{}).SchemaType(jsonbType).Comment("a form document, perhaps with faults"),
		field.JSON("findings", Raw{}).SchemaType(jsonbType).Comment("what the workbook it came from did not say: [{code, severity, message, place}]"),
		field.UUID("published_id", uuid.UUID{}).Optional().Nillable().Comment("the form version it became"),
		field.Time("discarded_at").Optional().Nillable(),
	}
}

// Indexes of FormDraft.
func (FormDraft) Indexes() []ent.Index {
	return []ent.Index{index.Fields("unit_id", "updated_at"), index.Fields("position_id"), index.Fields("published_id")}
}

// RoundMove is the decision by which a running round went over to another version
// of its form.
type RoundMove struct{ ent.Schema }

// Mixin of RoundMove.
func (RoundMove) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of RoundMove.
func (RoundMove) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("round_id", uuid.UUID{}),
		field.UUID("from_version_id", uuid.UUID{}),
		field.UUID("to_version_id", uuid.UUID{}),
		field.String("decision_number"),
		field.Time("decision_date").SchemaType(dateType),
		field.JSON("columns", Raw{}).SchemaType(jsonbType).Comment("{old column: new column}; what has no place is absent"),
		field.JSON("rows", Raw{}).SchemaType(jsonbType).Optional().Comment("{old row: new row} as decided; null = by code and words"),
		field.UUID("position_id", uuid.UUID{}),
		field.Time("at"),
	}
}

// Indexes of RoundMove.
func (RoundMove) Indexes() []ent.Index {
	return []ent.Index{index.Fields("round_id", "at"), index.Fields("from_version_id"), index.Fields("to_version_id"), index.Fields("position_id")}
}
