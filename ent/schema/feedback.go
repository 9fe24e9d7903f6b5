package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// Feedback is a remark on the system, sent from a screen (QĐ 239/2025 art. 11.5).
type Feedback struct{ ent.Schema }

// Mixin of Feedback.
func (Feedback) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Versioned{}} }

// Fields of Feedback.
func (Feedback) Fields() []ent.Field {
	return []ent.Field{
		field.String("kind"),
		field.String("state"),
		field.String("text"),
		field.String("search_key").Comment("text and screen without accents"),
		field.String("screen").Comment("heading of the screen it was sent from"),
		field.String("address").Comment("path, with those keys alone that hold no personal data"),
		field.UUID("form_version_id", uuid.UUID{}).Optional().Nillable(),
		field.String("cell").Optional().Nillable(),
		field.UUID("account_id", uuid.UUID{}).Comment("the sender, to whom it belongs"),
		field.UUID("position_id", uuid.UUID{}),
		field.UUID("unit_id", uuid.UUID{}),
		field.String("sender_title"),
		field.UUID("assignee_id", uuid.UUID{}).Optional().Nillable().Comment("position of the managing office"),
		field.Time("answered_at").Optional().Nillable().Comment("first answer"),
		field.Time("office_at").Optional().Nillable().Comment("last word or decision of the office"),
		field.Time("seen_at").Optional().Nillable().Comment("when the sender last opened it"),
	}
}

// Indexes of Feedback.
func (Feedback) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("account_id", "updated_at"), index.Fields("state", "updated_at"), index.Fields("unit_id"),
		index.Fields("position_id"), index.Fields("assignee_id"), index.Fields("form_version_id"),
	}
}

// FeedbackMessage is one line of the talk about a remark.
type FeedbackMessage struct{ ent.Schema }

// Mixin of FeedbackMessage.
func (FeedbackMessage) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of FeedbackMessage.
func (FeedbackMessage) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("feedback_id", uuid.UUID{}),
		field.UUID("position_id", uuid.UUID{}),
		field.Bool("from_office"),
		field.String("action"),
		field.String("by_title"),
		field.String("text"),
		field.Time("at"),
	}
}

// Indexes of FeedbackMessage.
func (FeedbackMessage) Indexes() []ent.Index {
	return []ent.Index{index.Fields("feedback_id", "at"), index.Fields("position_id")}
}

// AccountRequest asks an administrator to open, change, lock or take back an account
// (QĐ 239/2025 art. 6.3–6.5).
type AccountRequest struct{ ent.Schema }

// Mixin of AccountRequest.
func (AccountRequest) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Versioned{}} }

// Fields of AccountRequest.
func (AccountRequest) Fields() []ent.Field {
	return []ent.Field{
		field.String("kind"),
		field.String("state"),
		field.UUID("unit_id", uuid.UUID{}).Comment("unit that asks"),
		field.UUID("requested_by", uuid.UUID{}).Comment("position"),
		field.String("requested_by_name"),
		field.String("requested_by_title"),
		field.Time("requested_at"),
		field.String("document").Comment("number and date of the written request, if there is one"),
		field.String("reason"),
		field.UUID("account_id", uuid.UUID{}).Optional().Nillable().Comment("account concerned; after CREATE the one that was opened"),
		field.UUID("position_id", uuid.UUID{}).Optional().Nillable().Comment("position to be ended"),
		field.String("display_name").Comment("person concerned, as it was named when asked"),
		field.JSON("position", Raw{}).SchemaType(jsonbType).Optional().Comment("position asked for: {title, unitId, roles, signingForm, validFrom, validTo}"),
		field.Time("last_day").SchemaType(dateType).Optional().Nillable(),
		field.Time("due_at"),
		field.JSON("due_explanation", Raw{}).SchemaType(jsonbType).Comment("{text, source, provisional}"),
		field.UUID("decided_by", uuid.UUID{}).Optional().Nillable().Comment("position"),
		field.String("decided_by_title").Optional().Nillable(),
		field.Time("decided_at").Optional().Nillable(),
		field.String("refusal").Optional().Nillable(),
	}
}

// Indexes of AccountRequest.
func (AccountRequest) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("state", "due_at", "id"), index.Fields("unit_id", "due_at"), index.Fields("requested_by"),
		index.Fields("account_id"), index.Fields("position_id"), index.Fields("decided_by"),
	}
}
