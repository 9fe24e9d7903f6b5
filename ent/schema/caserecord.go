package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// CaseRecord is the record of a drug-dependent person or an illegal drug user. What
// tells who it is lies sealed in its versions; here stands what is needed to find and
// count it.
type CaseRecord struct{ ent.Schema }

// Mixin of CaseRecord.
func (CaseRecord) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Versioned{}} }

// Fields of CaseRecord.
func (CaseRecord) Fields() []ent.Field {
	return []ent.Field{
		field.String("code"),
		field.String("state"),
		field.Time("state_since"),
		field.String("status").Optional().Nillable(),
		field.String("lock_kind").Optional().Nillable(),
		field.String("lock_before").Optional().Nillable().Comment("the lock under which a death or a missing person was reported"),
		field.UUID("unit_id", uuid.UUID{}).Comment("the unit that manages it"),
		field.Int32("unit_at").Comment("that unit's number, for row security"),
		field.Int32("area_at").Comment("its area's number, for row security"),
		field.Bool("on_line").Comment("the unit stands on the police line"),
		field.UUID("origin_id", uuid.UUID{}).Optional().Nillable().Comment("the unit that brought it to notice"),
		field.Time("received_on").SchemaType(dateType),
		field.UUID("official_id", uuid.UUID{}).Optional().Nillable().Comment("version"),
		field.UUID("pending_id", uuid.UUID{}).Optional().Nillable().Comment("version"),
		field.UUID("sent_by", uuid.UUID{}).Optional().Nillable().Comment("position that sent what waits for a decision"),
		field.Int("birth_year").Optional().Nillable(),
		field.String("sex").Optional().Nillable(),
		field.Other("name_tokens", Tokens{}).SchemaType(byteaArray).Comment("keyed tokens of name and aliases"),
		field.Bytes("number_key").Optional().Nillable().Comment("blind index of the personal number, as entered last"),
		field.Bytes("official_number_key").Optional().Nillable().Comment("the same of the official version: while an amendment waits it is free for nobody else"),
		field.Time("due_at").Optional().Nillable().Comment("the next time limit that runs"),
		field.Bytes("name_key").Optional().Nillable().Comment("blind index of the full name without accents"),
		field.Other("place_keys", Tokens{}).SchemaType(byteaArray).Optional().Comment("blind indexes of the communes of residence and of the managing unit"),
		field.Other("phone_keys", Tokens{}).SchemaType(byteaArray).Optional().Comment("blind indexes of the phones"),
		field.Int("keyed").Default(0).Comment("the generation of these keys; an older row is keyed anew at start"),
	}
}

// Indexes of CaseRecord; those over expressions and tokens stand in the migration.
func (CaseRecord) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("code").Unique(),
		index.Fields("unit_id"), index.Fields("origin_id"), index.Fields("official_id"), index.Fields("pending_id"), index.Fields("sent_by"),
		index.Fields("number_key"), index.Fields("official_number_key"), index.Fields("name_key", "birth_year"), index.Fields("keyed"),
	}
}

// CaseVersion is a numbered version of a record; each section is sealed for its place.
type CaseVersion struct{ ent.Schema }

// Mixin of CaseVersion.
func (CaseVersion) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of CaseVersion.
func (CaseVersion) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("record_id", uuid.UUID{}),
		field.Int("number"),
		field.String("state"),
		field.String("kind"),
		field.Int("revision"),
		field.JSON("revisions", Raw{}).SchemaType(jsonbType).Comment("{section: revision it was last saved in}"),
		field.Bytes("identity").Optional().Nillable(),
		field.Bytes("contact").Optional().Nillable(),
		field.Bytes("family").Optional().Nillable(),
		field.Bytes("health").Optional().Nillable(),
		field.Bytes("criminal").Optional().Nillable(),
		field.Bytes("management").Optional().Nillable(),
		field.JSON("problems", Raw{}).SchemaType(jsonbType).Comment("[{code, severity, place, message}]; nothing of what was entered"),
		field.Other("changed", StringList{}).SchemaType(textArray).Comment("section.field"),
		field.Time("submitted_at").Optional().Nillable(),
		field.String("submitted_by_title").Optional().Nillable(),
		field.Time("decided_at").Optional().Nillable(),
		field.String("decided_by_title").Optional().Nillable(),
		field.UUID("reason_id", uuid.UUID{}).Optional().Nillable().Comment("why it was returned"),
		field.Time("effective_on").SchemaType(dateType).Optional().Nillable().Comment("of an amendment: of its paper, or when it was verified"),
		field.Bool("documented").Default(false).Comment("it brings a document that the official version has not"),
		field.Time("created_at"),
		field.Time("updated_at"),
	}
}

// Indexes of CaseVersion.
func (CaseVersion) Indexes() []ent.Index {
	return []ent.Index{index.Fields("record_id", "number").Unique(), index.Fields("reason_id")}
}

// CaseClock is a time limit of a record.
type CaseClock struct{ ent.Schema }

// Mixin of CaseClock.
func (CaseClock) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of CaseClock.
func (CaseClock) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("record_id", uuid.UUID{}),
		field.String("term"),
		field.String("name"),
		field.String("start_event"),
		field.Time("started_on").SchemaType(dateType),
		field.Time("due_at"),
		field.String("source"),
		field.String("explanation"),
		field.Bool("duration"),
		field.Time("done_at").Optional().Nillable(),
		field.UUID("ruling_id", uuid.UUID{}).Optional().Nillable().Comment("the paper of the chairman that it waits for, or that is to be sent"),
	}
}

// Indexes of CaseClock.
func (CaseClock) Indexes() []ent.Index {
	return []ent.Index{index.Fields("record_id"), index.Fields("ruling_id")}
}

// CaseMove is a move of a record between units or out of the province.
type CaseMove struct{ ent.Schema }

// Mixin of CaseMove.
func (CaseMove) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of CaseMove.
func (CaseMove) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("record_id", uuid.UUID{}),
		field.UUID("from_id", uuid.UUID{}),
		field.UUID("trail_id", uuid.UUID{}).Optional().Nillable().Comment("who follows it instead of from_id, which has ended"),
		field.UUID("to_id", uuid.UUID{}).Optional().Nillable(),
		field.Bytes("destination").Optional().Nillable().Comment("sealed"),
		field.String("destination_clear").Optional().Nillable().Comment("of before it was sealed; emptied when the server starts"),
		field.Time("effective_on").SchemaType(dateType),
		field.String("paper_number").Optional().Nillable(),
		field.Time("paper_date").SchemaType(dateType).Optional().Nillable(),
		field.UUID("file_id", uuid.UUID{}).Optional().Nillable(),
		field.String("state"),
		field.Time("sent_at"),
		field.Time("decided_at").Optional().Nillable(),
		field.UUID("reason_id", uuid.UUID{}).Optional().Nillable(),
		field.String("file_sent_number").Optional().Nillable().Comment("of the letter that the paper file went with"),
		field.Time("file_sent_on").SchemaType(dateType).Optional().Nillable(),
		field.String("file_received_number").Optional().Nillable().Comment("of the receipt"),
		field.Time("file_received_on").SchemaType(dateType).Optional().Nillable(),
		field.UUID("reassignment_id", uuid.UUID{}).Optional().Nillable(),
	}
}

// Indexes of CaseMove.
func (CaseMove) Indexes() []ent.Index {
	return []ent.Index{index.Fields("reassignment_id"), index.Fields("record_id"), index.Fields("from_id"), index.Fields("trail_id"), index.Fields("to_id", "state"), index.Fields("file_id"), index.Fields("reason_id")}
}

// CaseFile is a document that a record refers to, in whichever version.
type CaseFile struct{ ent.Schema }

// Mixin of CaseFile.
func (CaseFile) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of CaseFile.
func (CaseFile) Fields() []ent.Field {
	return []ent.Field{field.UUID("record_id", uuid.UUID{}), field.UUID("file_id", uuid.UUID{})}
}

// Indexes of CaseFile: a document belongs to one record.
func (CaseFile) Indexes() []ent.Index {
	return []ent.Index{index.Fields("record_id"), index.Fields("file_id").Unique()}
}

// CaseReason is what somebody wrote on a step; it may name people, so it is sealed and
// the journal holds only its id.
type CaseReason struct{ ent.Schema }

// Mixin of CaseReason.
func (CaseReason) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of CaseReason.
func (CaseReason) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("record_id", uuid.UUID{}),
		field.Time("at"),
		field.Bytes("text"),
	}
}

// Indexes of CaseReason.
func (CaseReason) Indexes() []ent.Index { return []ent.Index{index.Fields("record_id")} }

// CaseGrant opens a record to a unit beside the one that manages it, or to one person of
// it, for a time.
type CaseGrant struct{ ent.Schema }

// Mixin of CaseGrant.
func (CaseGrant) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of CaseGrant.
func (CaseGrant) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("record_id", uuid.UUID{}),
		field.UUID("unit_id", uuid.UUID{}),
		field.UUID("manager_id", uuid.UUID{}).Comment("the unit that managed the record then"),
		field.UUID("account_id", uuid.UUID{}).Optional().Nillable().Comment("EMERGENCY: the one person it is opened to"),
		field.UUID("given_by", uuid.UUID{}).Optional().Nillable().Comment("position"),
		field.String("kind").Comment("RECEIVER, FORMER, CONSENT, EMERGENCY, DELEGATION, PATIENT"),
		field.Other("sections", StringList{}).SchemaType(textArray).Comment("what CONSENT, EMERGENCY and PATIENT open"),
		field.String("basis").Comment("number of the paper it rests on; EMERGENCY: code of the record, for who audits"),
		field.String("issuer").Optional().Nillable(),
		field.Time("paper_date").SchemaType(dateType).Optional().Nillable(),
		field.UUID("file_id", uuid.UUID{}).Optional().Nillable(),
		field.UUID("reason_id", uuid.UUID{}).Optional().Nillable(),
		field.Time("begins_at"),
		field.Time("ends_at").Optional().Nillable(),
		field.UUID("reassignment_id", uuid.UUID{}).Optional().Nillable().Comment("by which it came from a unit that ended"),
	}
}

// Indexes of CaseGrant.
func (CaseGrant) Indexes() []ent.Index {
	return []ent.Index{index.Fields("record_id"), index.Fields("unit_id", "record_id"), index.Fields("manager_id"), index.Fields("account_id"),
		index.Fields("given_by"), index.Fields("file_id"), index.Fields("reason_id"), index.Fields("kind", "begins_at"), index.Fields("reassignment_id")}
}

var byteaArray = map[string]string{dialect.Postgres: "bytea[]"}
