package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// Reorganisation is one resolution that changes territories and units, prepared, tried
// and applied as a whole. Its lineage and its new units are one document each: they are
// read and replaced whole.
type Reorganisation struct{ ent.Schema }

// Mixin of Reorganisation.
func (Reorganisation) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Versioned{}} }

// Fields of Reorganisation.
func (Reorganisation) Fields() []ent.Field {
	return []ent.Field{
		field.String("title"),
		field.String("resolution").Comment("number and notation of the act"),
		field.Time("issued_on").SchemaType(dateType),
		field.Time("effective_on").SchemaType(dateType),
		field.Time("wind_up_to").SchemaType(dateType).Comment("last day on which dissolved units finish their open work"),
		field.Bool("ends_districts").Default(false),
		field.String("state"),
		field.JSON("lines", Raw{}).SchemaType(jsonbType).Comment("lineage as given, in order"),
		field.JSON("targets", Raw{}).SchemaType(jsonbType).Comment("the units to be"),
		field.String("work").Optional().Nillable().Comment("CHECK or APPLY while it waits or runs"),
		field.Int("progress").Default(0).Comment("percent of the work"),
		field.String("work_fault").Optional().Nillable().Comment("why the last work ended without result"),
		field.Bytes("digest").Optional().Nillable().Comment("of the dry run: what is applied is what was reviewed"),
		field.JSON("summary", Raw{}).SchemaType(jsonbType).Comment("counts and refusals of the dry run, and what was applied"),
		field.Time("checked_at").Optional().Nillable(),
		field.Time("applied_at").Optional().Nillable(),
	}
}

// ReorganisationItem is what the dry run proposes for one account's position, duty,
// report, regime or unit, and what was decided.
type ReorganisationItem struct{ ent.Schema }

// Mixin of ReorganisationItem.
func (ReorganisationItem) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of ReorganisationItem.
func (ReorganisationItem) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("reorganisation_id", uuid.UUID{}),
		field.Int("number"),
		field.String("kind"),
		field.UUID("subject_id", uuid.UUID{}).Comment("the row of that kind"),
		field.String("label"),
		field.String("from_name"),
		field.String("to_name"),
		field.Other("options", StringList{}).SchemaType(textArray),
		field.String("proposed"),
		field.String("choice"),
		field.String("conflict").Comment("what has to be looked at; empty = nothing"),
		field.String("carries").Default("").Comment("what goes along to the successor; empty = nothing"),
		field.Bool("decided").Default(false).Comment("a person chose or confirmed it"),
		field.UUID("to_id", uuid.UUID{}).Optional().Nillable().Comment("of what a unit holds: the unit that takes it over, once applied"),
		field.Time("handed_at").Optional().Nillable().Comment("when it was given"),
	}
}

// Indexes of ReorganisationItem.
func (ReorganisationItem) Indexes() []ent.Index {
	return []ent.Index{index.Fields("reorganisation_id", "number").Unique(), index.Fields("to_id")}
}

// ShareDecision gives the parts of a split territory their sizes, which the official
// lists say in words only.
type ShareDecision struct{ ent.Schema }

// Mixin of ShareDecision.
func (ShareDecision) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Versioned{}} }

// Fields of ShareDecision.
func (ShareDecision) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("area_id", uuid.UUID{}).Comment("the split territory"),
		field.JSON("shares", Raw{}).SchemaType(jsonbType).Comment("by successor"),
		field.String("basis"),
		field.Time("decided_on").SchemaType(dateType),
		field.String("state").Comment("PROPOSED, CONFIRMED or WITHDRAWN"),
		field.Time("confirmed_at").Optional().Nillable(),
	}
}

// Indexes of ShareDecision.
func (ShareDecision) Indexes() []ent.Index { return []ent.Index{index.Fields("area_id")} }
