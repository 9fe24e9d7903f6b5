package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// Round is one regime in one period.
type Round struct{ ent.Schema }

// Mixin of Round.
func (Round) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Versioned{}} }

// Fields of Round.
func (Round) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("regime_id", uuid.UUID{}),
		field.UUID("form_version_id", uuid.UUID{}),
		field.UUID("outline_version_id", uuid.UUID{}).Optional().Nillable().Comment("bound at opening, like the form"),
		field.String("period_key"),
		field.Time("period_from").SchemaType(dateType),
		field.Time("period_to").SchemaType(dateType).Comment("closing date"),
		field.Time("opens_at"),
		field.String("state"),
		field.Bool("illustrative"),
		field.Time("closed_at").Optional().Nillable(),
		field.String("close_reason").Optional().Nillable(),
	}
}

// Indexes of Round.
func (Round) Indexes() []ent.Index {
	return []ent.Index{index.Fields("regime_id", "period_key").Unique(), index.Fields("form_version_id"), index.Fields("outline_version_id"), index.Fields("period_to")}
}

// Obligation is what one unit owes in one round.
type Obligation struct{ ent.Schema }

// Mixin of Obligation.
func (Obligation) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Versioned{}} }

// Fields of Obligation.
func (Obligation) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("round_id", uuid.UUID{}),
		field.UUID("unit_id", uuid.UUID{}),
		field.String("state"),
		field.Time("state_since"),
		field.Time("due_at"),
		field.JSON("due_explanation", Raw{}).SchemaType(jsonbType).Comment("{text, source, provisional}"),
		field.Time("supplement_due_at").Optional().Nillable(),
		field.Time("first_submitted_at").Optional().Nillable().Comment("instant that decides on time or late"),
		field.Time("last_submitted_at").Optional().Nillable(),
		field.Bool("on_time").Optional().Nillable().Comment("null until first submitted"),
		field.UUID("official_id", uuid.UUID{}).Optional().Nillable().Comment("the approved version in force"),
		field.UUID("succeeded_by_id", uuid.UUID{}).Optional().Nillable().Comment("TRANSFERRED: the successor's obligation in the same round"),
		field.Int("submission_count").Default(0),
		field.Int("return_count").Default(0),
		field.Time("reminded_on").SchemaType(dateType).Optional().Nillable().Comment("last day on which a digest told of it"),
		field.JSON("marks", Raw{}).SchemaType(jsonbType).Comment("steps of the route done: [{step, at, positionId, name, title, signingForm}]"),
	}
}

// Indexes of Obligation.
func (Obligation) Indexes() []ent.Index {
	return []ent.Index{
		// With what a dashboard counts of a round, so that it reads the index alone.
		index.Fields("round_id", "unit_id").Unique().Annotations(entsql.IncludeColumns("official_id", "state")),
		index.Fields("unit_id", "due_at", "id"),
		index.Fields("official_id"),
		index.Fields("succeeded_by_id"),
		index.Fields("state", "due_at"),
	}
}

// Draft is the working copy of an obligation's cells and texts.
type Draft struct{ ent.Schema }

// Mixin of Draft.
func (Draft) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of Draft; its identity is the obligation's.
func (Draft) Fields() []ent.Field {
	return []ent.Field{
		field.Int("revision").Default(0),
		field.JSON("cells", Raw{}).SchemaType(jsonbType).Comment("{row: {column: text}}"),
		field.JSON("sections", Raw{}).SchemaType(jsonbType).Default(Raw("{}")).Annotations(entsql.DefaultExpr("'{}'")).Comment("{heading: text}"),
		field.Bool("nil_report").Default(false),
		field.JSON("warning_reasons", Raw{}).SchemaType(jsonbType),
		field.JSON("proposed", Raw{}).SchemaType(jsonbType).Optional().Comment("worked out from shorter periods: [{row, column, value, source}]"),
		field.JSON("unplaced", Raw{}).SchemaType(jsonbType).Optional().Comment("what a move to another form version left without a cell: [{code, label, row, value, edition}]"),
		field.Time("updated_at"),
		field.UUID("updated_by", uuid.UUID{}).Optional().Nillable(),
	}
}

// Indexes of Draft.
func (Draft) Indexes() []ent.Index { return []ent.Index{index.Fields("updated_by")} }
