package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// Regime is a report regime with the contents of NĐ 09/2019 art. 7.
type Regime struct{ ent.Schema }

// Mixin of Regime.
func (Regime) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Versioned{}} }

// Fields of Regime.
func (Regime) Fields() []ent.Field {
	return []ent.Field{
		field.String("code").Unique(),
		field.String("name"),
		field.String("kind"),
		field.String("origin"),
		field.String("state"),
		field.UUID("lead_unit_id", uuid.UUID{}),
		field.String("legal_basis"),
		field.String("content"),
		field.String("recipients"),
		field.String("method"),
		field.String("frequency"),
		field.String("window_rule"),
		field.JSON("due_rules", Raw{}).SchemaType(jsonbType).Comment("[{level, workingDays}]"),
		field.Int("supplement_days"),
		field.JSON("respondents", Raw{}).SchemaType(jsonbType).Comment("dated rules: [{level, unitIds, validFrom, validTo}]"),
		field.JSON("exemptions", Raw{}).SchemaType(jsonbType).Optional().Comment("units let off: [{unitId, validFrom, validTo, reason}]"),
		field.String("form_code"),
		field.String("outline_code").Optional().Nillable().Comment("null = the report has no text"),
		field.String("nature").Default("FINAL").Comment("of the figures its reports bring"),
		field.String("guidance"),
		field.String("suspend_reason").Optional().Nillable(),
		field.UUID("source_regime_id", uuid.UUID{}).Optional().Nillable().Comment("the regime whose reports are put together into this one's"),
	}
}

// Indexes of Regime.
func (Regime) Indexes() []ent.Index {
	return []ent.Index{index.Fields("lead_unit_id"), index.Fields("source_regime_id")}
}

// FormVersion is a form as validated data, bound to the periods it is in force for.
type FormVersion struct{ ent.Schema }

// Mixin of FormVersion.
func (FormVersion) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Dated{}} }

// Fields of FormVersion.
func (FormVersion) Fields() []ent.Field {
	return []ent.Field{
		field.String("code"),
		field.String("title"),
		field.String("edition"),
		field.String("legal_basis"),
		field.Time("illustrative_from").SchemaType(dateType).Optional().Nillable(),
		field.JSON("definition", Raw{}).SchemaType(jsonbType),
		field.Time("created_at").Immutable(),
	}
}

// Indexes of FormVersion.
func (FormVersion) Indexes() []ent.Index {
	return []ent.Index{index.Fields("code", "valid_from").Unique()}
}

// Indicator is one entry of the catalogue.
type Indicator struct{ ent.Schema }

// Fields of Indicator: a small integer identity, because millions of facts name it.
func (Indicator) Fields() []ent.Field {
	return []ent.Field{
		field.Int32("id"),
		field.String("key").Unique(),
		field.String("name"),
		field.String("unit_of_measure"),
		field.Int("precision"),
		field.String("over_units"),
		field.String("over_time"),
		field.String("form_code"),
		field.String("column_code"),
		field.JSON("formula", Raw{}).SchemaType(jsonbType).Optional().Comment("expression over indicator keys, for RECOMPUTE"),
	}
}
