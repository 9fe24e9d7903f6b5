package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// CalendarDay is a day that is not what its weekday says.
type CalendarDay struct{ ent.Schema }

// Mixin of CalendarDay.
func (CalendarDay) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of CalendarDay.
func (CalendarDay) Fields() []ent.Field {
	return []ent.Field{
		field.Time("date").SchemaType(dateType).Unique(),
		field.String("kind"),
		field.String("name"),
		field.String("source"),
		field.Bool("provisional").Default(false),
		field.Time("removed_at").Optional().Nillable().Comment("taken out again: the day is what its weekday says"),
	}
}

// Outage is a recorded failure of the system (QĐ 239/2025 art. 9.4).
type Outage struct{ ent.Schema }

// Mixin of Outage.
func (Outage) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Versioned{}} }

// Fields of Outage.
func (Outage) Fields() []ent.Field {
	return []ent.Field{
		field.Time("started_at"),
		field.Time("ended_at").Optional().Nillable(),
		field.String("reason"),
		field.UUID("declared_by", uuid.UUID{}),
		field.Time("declared_at"),
	}
}

// Indexes of Outage.
func (Outage) Indexes() []ent.Index { return []ent.Index{index.Fields("declared_by")} }
