package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// Submission is an immutable numbered version; only its state changes (a trigger
// refuses any other change).
type Submission struct{ ent.Schema }

// Mixin of Submission.
func (Submission) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of Submission.
func (Submission) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("obligation_id", uuid.UUID{}),
		field.Int("number"),
		field.String("state"),
		field.UUID("form_version_id", uuid.UUID{}),
		field.JSON("cells", Raw{}).SchemaType(jsonbType).Comment("{row: {column: text}}, computed cells included"),
		field.JSON("sections", Raw{}).SchemaType(jsonbType).Default(Raw("[]")).Annotations(entsql.DefaultExpr("'[]'")).Comment("[{key, number, title, depth, text, rendered}], as sent"),
		field.JSON("attachments", Raw{}).SchemaType(jsonbType).Default(Raw("[]")).Annotations(entsql.DefaultExpr("'[]'")).Comment("[{fileId, name, title, mediaType, size, sha256}], as sent"),
		field.Bool("nil_report"),
		field.Bytes("canonical").Comment("the bytes that were signed off"),
		field.Bytes("sha256"),
		field.JSON("warnings", Raw{}).SchemaType(jsonbType).Comment("[{place, message, reason}]"),
		field.UUID("submitted_by", uuid.UUID{}).Comment("position"),
		field.String("submitted_by_title"),
		field.String("submitted_by_name"),
		field.Time("submitted_at"),
		field.String("signing_form").Optional().Nillable(),
		field.String("signer_title").Optional().Nillable(),
		field.String("signer_name").Optional().Nillable(),
		field.String("maker_title").Optional().Nillable().Comment("who put it up for signature, as then (người lập biểu)"),
		field.String("maker_name").Optional().Nillable(),
		field.String("doc_number").Optional().Nillable(),
		field.String("doc_notation").Optional().Nillable(),
		field.Time("doc_date").SchemaType(dateType).Optional().Nillable(),
		field.Bool("before_closing").Default(false),
		field.UUID("outage_id", uuid.UUID{}).Optional().Nillable(),
		field.String("substitute_number").Optional().Nillable(),
		field.Time("substitute_date").SchemaType(dateType).Optional().Nillable(),
		field.UUID("substitute_file_id", uuid.UUID{}).Optional().Nillable(),
		field.JSON("consolidation", Raw{}).SchemaType(jsonbType).Optional().Comment("versions and adjustments it was put together from"),
	}
}

// Indexes of Submission.
func (Submission) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("obligation_id", "number").Unique(),
		index.Fields("form_version_id"), index.Fields("submitted_by"), index.Fields("outage_id"), index.Fields("substitute_file_id"),
	}
}

// Review is what the receiving side decided on a version.
type Review struct{ ent.Schema }

// Mixin of Review.
func (Review) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of Review.
func (Review) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("submission_id", uuid.UUID{}),
		field.String("kind"),
		field.Other("reasons", StringList{}).SchemaType(textArray),
		field.String("text"),
		field.Time("supplement_due_at").Optional().Nillable(),
		field.Time("at"),
		field.UUID("position_id", uuid.UUID{}),
		field.String("by_title"),
	}
}

// Indexes of Review.
func (Review) Indexes() []ent.Index {
	return []ent.Index{index.Fields("submission_id"), index.Fields("position_id")}
}

// CellComment is a remark on one cell.
type CellComment struct{ ent.Schema }

// Mixin of CellComment.
func (CellComment) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of CellComment.
func (CellComment) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("obligation_id", uuid.UUID{}),
		field.UUID("submission_id", uuid.UUID{}).Optional().Nillable(),
		field.String("place"),
		field.String("text"),
		field.Time("at"),
		field.UUID("position_id", uuid.UUID{}),
		field.String("by_title"),
		field.Time("resolved_at").Optional().Nillable(),
		field.Bool("held").Default(false).Comment("written during the check: the sender sees it with the return"),
	}
}

// Indexes of CellComment.
func (CellComment) Indexes() []ent.Index {
	return []ent.Index{index.Fields("obligation_id"), index.Fields("submission_id"), index.Fields("position_id")}
}

// Extension moves a due date by a decision.
type Extension struct{ ent.Schema }

// Mixin of Extension.
func (Extension) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of Extension.
func (Extension) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("round_id", uuid.UUID{}),
		field.UUID("unit_id", uuid.UUID{}).Optional().Nillable().Comment("null = every unit of the round"),
		field.Time("until").SchemaType(dateType),
		field.String("decision"),
		field.String("reason"),
		field.UUID("position_id", uuid.UUID{}),
		field.Time("at"),
	}
}

// Indexes of Extension.
func (Extension) Indexes() []ent.Index {
	return []ent.Index{index.Fields("round_id"), index.Fields("unit_id"), index.Fields("position_id")}
}

// Boundary is an imported shape of an area; the product itself carries none.
type Boundary struct{ ent.Schema }

// Mixin of Boundary.
func (Boundary) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of Boundary.
func (Boundary) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("area_id", uuid.UUID{}).Unique(),
		field.JSON("geometry", Raw{}).SchemaType(jsonbType),
		field.String("source"),
		field.Time("imported_at"),
	}
}
