package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// CaseStepPaper is the paper that a step of a record rests on.
type CaseStepPaper struct{ ent.Schema }

// Mixin of CaseStepPaper.
func (CaseStepPaper) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of CaseStepPaper.
func (CaseStepPaper) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("record_id", uuid.UUID{}),
		field.String("step"),
		field.Bytes("number").Comment("sealed"),
		field.Time("paper_date").SchemaType(dateType),
		field.Time("effective_on").SchemaType(dateType).Optional().Nillable(),
		field.String("lock_kind").Optional().Nillable(),
		field.UUID("file_id", uuid.UUID{}).Optional().Nillable(),
		field.Time("at"),
	}
}

// Indexes of CaseStepPaper.
func (CaseStepPaper) Indexes() []ent.Index {
	return []ent.Index{index.Fields("record_id"), index.Fields("file_id")}
}
