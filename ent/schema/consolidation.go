package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// Consolidation is how a draft was put together from the reports of a source regime.
type Consolidation struct{ ent.Schema }

// Mixin of Consolidation.
func (Consolidation) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of Consolidation; its identity is the obligation's.
func (Consolidation) Fields() []ent.Field {
	return []ent.Field{
		field.Int("version").Comment("rises with every taking and every adjustment"),
		field.UUID("source_round_id", uuid.UUID{}),
		field.String("mode"),
		field.Bool("include_pending").Comment("versions sent but not approved count too"),
		field.JSON("sources", Raw{}).SchemaType(jsonbType).Comment("[{unit, obligation, submission, number, official}]"),
		field.JSON("missing", Raw{}).SchemaType(jsonbType).Comment("[{unit, obligation, state}]"),
		field.JSON("sums", Raw{}).SchemaType(jsonbType).Comment("cells before adjustments"),
		field.JSON("lines", Raw{}).SchemaType(jsonbType).Comment("of a list: whose line each row is"),
		field.Time("taken_at"),
		field.UUID("taken_by", uuid.UUID{}).Comment("position"),
	}
}

// Indexes of Consolidation.
func (Consolidation) Indexes() []ent.Index {
	return []ent.Index{index.Fields("source_round_id"), index.Fields("taken_by")}
}

// Adjustment is what the consolidating unit adds to the sum of the reports below
// it: a line of its own, so that no report of another unit is touched.
type Adjustment struct{ ent.Schema }

// Mixin of Adjustment.
func (Adjustment) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of Adjustment.
func (Adjustment) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("obligation_id", uuid.UUID{}),
		field.String("row_key"),
		field.String("column_name"),
		field.String("value").Comment("signed exact decimal, added to the sum"),
		field.String("reason"),
		field.UUID("position_id", uuid.UUID{}),
		field.String("by_title"),
		field.Time("at"),
		field.Time("removed_at").Optional().Nillable(),
		field.UUID("removed_by", uuid.UUID{}).Optional().Nillable().Comment("position"),
	}
}

// Indexes of Adjustment.
func (Adjustment) Indexes() []ent.Index {
	return []ent.Index{index.Fields("obligation_id"), index.Fields("position_id"), index.Fields("removed_by")}
}
