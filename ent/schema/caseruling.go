package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// CaseRuling is a paper of the chairman of a commune on the management of a person
// (Mẫu 07–10 of NĐ 105/2021): proposed by the police, signed or refused.
type CaseRuling struct{ ent.Schema }

// Mixin of CaseRuling.
func (CaseRuling) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Versioned{}} }

// Fields of CaseRuling.
func (CaseRuling) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("record_id", uuid.UUID{}),
		field.String("kind"),
		field.String("state"),
		field.UUID("unit_id", uuid.UUID{}).Comment("the people's committee whose chairman signs"),
		field.UUID("from_id", uuid.UUID{}).Comment("the police that proposes"),
		field.UUID("sent_by", uuid.UUID{}).Comment("position that proposed"),
		field.String("sent_by_title"),
		field.Time("sent_at"),
		field.String("notice_number").Optional().Nillable().Comment("of the police's notice, Mẫu 04"),
		field.Time("notice_on").SchemaType(dateType).Optional().Nillable(),
		field.Time("due_at").Optional().Nillable(),
		field.Bytes("content").Comment("sealed: what the form prints"),
		field.String("number").Optional().Nillable(),
		field.Time("signed_on").SchemaType(dateType).Optional().Nillable(),
		field.Time("decided_at").Optional().Nillable(),
		field.String("decided_by_title").Optional().Nillable(),
		field.String("signing_form").Optional().Nillable(),
		field.Bytes("refusal").Optional().Nillable().Comment("sealed"),
	}
}

// Indexes of CaseRuling.
func (CaseRuling) Indexes() []ent.Index {
	return []ent.Index{index.Fields("record_id"), index.Fields("unit_id", "state"), index.Fields("from_id"), index.Fields("sent_by")}
}

// CaseReassignment gives all records of a unit to another in one act.
type CaseReassignment struct{ ent.Schema }

// Mixin of CaseReassignment.
func (CaseReassignment) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of CaseReassignment.
func (CaseReassignment) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("from_id", uuid.UUID{}),
		field.UUID("to_id", uuid.UUID{}),
		field.Bytes("reason").Comment("sealed"),
		field.String("paper_number"),
		field.Time("paper_date").SchemaType(dateType),
		field.Int("count"),
		field.Int("openings").Comment("grants that came along"),
		field.Time("at"),
		field.String("by_title"),
		field.UUID("undoes", uuid.UUID{}).Optional().Nillable().Unique().Comment("the reassignment that this one takes back"),
	}
}

// Indexes of CaseReassignment.
func (CaseReassignment) Indexes() []ent.Index {
	return []ent.Index{index.Fields("from_id"), index.Fields("to_id")}
}
