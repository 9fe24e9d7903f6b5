package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// CaseImport is a workbook of existing records that a unit takes over, with how far it
// has come; the workbook itself lies sealed among the files.
type CaseImport struct{ ent.Schema }

// Mixin of CaseImport.
func (CaseImport) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Versioned{}} }

// Fields of CaseImport.
func (CaseImport) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("unit_id", uuid.UUID{}).Comment("that will manage the records"),
		field.UUID("position_id", uuid.UUID{}).Comment("in whose name it runs"),
		field.UUID("file_id", uuid.UUID{}),
		field.Int("sheet").Comment("its place in the workbook, from 0; its name may name people"),
		field.Int("head_row"),
		field.String("encoding").Default("").Comment("TCVN3 or VNI where the workbook is not Unicode"),
		field.JSON("fields", Raw{}).SchemaType(jsonbType).Comment("[{column, field}]"),
		field.Time("received_on").SchemaType(dateType).Optional().Nillable().Comment("for rows that name no day"),
		field.String("state"),
		field.Int("at_row").Default(0).Comment("last row of the sheet that the present work has finished"),
		field.Int("seen").Default(0).Comment("rows the present work has finished"),
		field.Int("total").Default(0),
		field.Int("good").Default(0), field.Int("warned").Default(0), field.Int("faulty").Default(0), field.Int("repeated").Default(0),
		field.String("fault").Optional().Nillable(),
		field.Int("attempts").Default(0).Comment("restarts without a finished batch between them"),
		field.Time("beat_at").Comment("by the clock of the database: when the work last showed life"),
	}
}

// Indexes of CaseImport.
func (CaseImport) Indexes() []ent.Index {
	return []ent.Index{index.Fields("unit_id", "created_at"), index.Fields("position_id"), index.Fields("file_id")}
}

// CaseImportRow is what became of one row: which record it is, or why it is none.
type CaseImportRow struct{ ent.Schema }

// Mixin of CaseImportRow.
func (CaseImportRow) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of CaseImportRow.
func (CaseImportRow) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("import_id", uuid.UUID{}),
		field.Int("row"),
		field.String("outcome").Comment("WARNED, FAULTY, REPEATED, IMPORTED"),
		field.UUID("record_id", uuid.UUID{}).Optional().Nillable(),
		field.JSON("findings", Raw{}).SchemaType(jsonbType).Comment("[{column, field, code, severity, message}]; nothing of what stands in the cells"),
	}
}

// Indexes of CaseImportRow: a row becomes one record at most.
func (CaseImportRow) Indexes() []ent.Index {
	return []ent.Index{index.Fields("import_id", "row").Unique(), index.Fields("record_id")}
}

// CaseImportHead is what a unit's workbooks call a field.
type CaseImportHead struct{ ent.Schema }

// Mixin of CaseImportHead.
func (CaseImportHead) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of CaseImportHead.
func (CaseImportHead) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("unit_id", uuid.UUID{}),
		field.Bytes("heading").Comment("blind index: a wrong row chosen as heading holds names"),
		field.String("field"),
	}
}

// Indexes of CaseImportHead.
func (CaseImportHead) Indexes() []ent.Index {
	return []ent.Index{index.Fields("unit_id", "heading").Unique()}
}

// CaseExport is one taking along of records, granted or refused.
type CaseExport struct{ ent.Schema }

// Mixin of CaseExport.
func (CaseExport) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of CaseExport.
func (CaseExport) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("account_id", uuid.UUID{}),
		field.UUID("position_id", uuid.UUID{}),
		field.UUID("unit_id", uuid.UUID{}),
		field.Time("at"),
		field.Time("day").SchemaType(dateType).Comment("the quota's day"),
		field.String("kind").Comment("XLSX, PRINT"),
		field.Int("records").Comment("how many were asked for"),
		field.Bool("refused"),
		field.JSON("record_ids", Raw{}).SchemaType(jsonbType).Comment("what may be fetched; empty when refused"),
		field.Bytes("reason"),
	}
}

// Indexes of CaseExport.
func (CaseExport) Indexes() []ent.Index {
	return []ent.Index{index.Fields("account_id", "day"), index.Fields("position_id"), index.Fields("unit_id")}
}
