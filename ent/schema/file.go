package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// File is an uploaded document. Files that came before the vault keep name, sha256 and
// content in clear until the first server with one starts.
type File struct{ ent.Schema }

// Mixin of File.
func (File) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of File.
func (File) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("content_id", uuid.UUID{}).Optional().Nillable(),
		field.Bytes("particulars").Optional().Nillable().Comment("name and fingerprint, sealed"),
		field.Int64("size"),
		field.String("media_type"),
		field.Bytes("sha256").Optional().Nillable(),
		field.String("name").Optional().Nillable(),
		field.Bytes("content").Optional().Nillable(),
		field.UUID("unit_id", uuid.UUID{}),
		field.UUID("position_id", uuid.UUID{}),
		field.String("line").Default("").Comment("the line of work that took it; empty until one does"),
		field.UUID("obligation_id", uuid.UUID{}).Optional().Nillable().Comment("set when a report attaches it; who sees the report sees the file"),
		field.Time("uploaded_at"),
	}
}

// Indexes of File.
func (File) Indexes() []ent.Index {
	return []ent.Index{index.Fields("content_id"), index.Fields("unit_id"), index.Fields("position_id"), index.Fields("obligation_id")}
}

// FileContent is what files hold, sealed; equal contents stand once.
type FileContent struct{ ent.Schema }

// Mixin of FileContent.
func (FileContent) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of FileContent.
func (FileContent) Fields() []ent.Field {
	return []ent.Field{
		field.Bytes("digest").Unique().Comment("keyed: the same for the same content, and nothing to who has the database alone"),
		field.Int64("size"),
		field.Bytes("sealed"),
	}
}
