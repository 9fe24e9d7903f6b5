package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// CaseStanding is where an official record stood from a day on: what is counted of
// records is worked out of these rows.
type CaseStanding struct{ ent.Schema }

// Mixin of CaseStanding.
func (CaseStanding) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of CaseStanding.
func (CaseStanding) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("record_id", uuid.UUID{}),
		field.Int("number"),
		field.Time("on_date").SchemaType(dateType).Comment("the day of the event, not that of its entry"),
		field.String("state").Comment("MANAGED, LOCKED, GONE"),
		field.String("lock_kind").Optional().Nillable(),
		field.UUID("unit_id", uuid.UUID{}).Comment("who managed it"),
		field.UUID("area_id", uuid.UUID{}).Comment("that unit's area then"),
		field.UUID("version_id", uuid.UUID{}).Comment("the official version then"),
		field.Time("at").Comment("when it was recorded"),
	}
}

// Indexes of CaseStanding.
func (CaseStanding) Indexes() []ent.Index {
	return []ent.Index{index.Fields("record_id", "number").Unique(), index.Fields("unit_id"), index.Fields("area_id"), index.Fields("version_id")}
}
