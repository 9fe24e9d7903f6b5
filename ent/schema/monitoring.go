package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// UnitGroup is a group of reporting units that a lead agency makes to share them out
// among its officers.
type UnitGroup struct{ ent.Schema }

// Mixin of UnitGroup.
func (UnitGroup) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Versioned{}, Dated{}} }

// Fields of UnitGroup.
func (UnitGroup) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("lead_unit_id", uuid.UUID{}),
		field.String("name"),
	}
}

// Indexes of UnitGroup.
func (UnitGroup) Indexes() []ent.Index { return []ent.Index{index.Fields("lead_unit_id")} }

// UnitGroupMember is a unit in a group, for a time.
type UnitGroupMember struct{ ent.Schema }

// Mixin of UnitGroupMember.
func (UnitGroupMember) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Dated{}} }

// Fields of UnitGroupMember.
func (UnitGroupMember) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("group_id", uuid.UUID{}),
		field.UUID("unit_id", uuid.UUID{}),
	}
}

// Indexes of UnitGroupMember.
func (UnitGroupMember) Indexes() []ent.Index {
	return []ent.Index{index.Fields("group_id"), index.Fields("unit_id")}
}

// GroupOfficer is a position that follows the units of a group, for a time.
type GroupOfficer struct{ ent.Schema }

// Mixin of GroupOfficer.
func (GroupOfficer) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Dated{}} }

// Fields of GroupOfficer.
func (GroupOfficer) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("group_id", uuid.UUID{}),
		field.UUID("position_id", uuid.UUID{}),
	}
}

// Indexes of GroupOfficer.
func (GroupOfficer) Indexes() []ent.Index {
	return []ent.Index{index.Fields("group_id"), index.Fields("position_id")}
}

// Urge is one word of urging (đôn đốc) to units of a round that have not reported.
type Urge struct{ ent.Schema }

// Mixin of Urge.
func (Urge) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of Urge.
func (Urge) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("round_id", uuid.UUID{}),
		field.UUID("position_id", uuid.UUID{}).Comment("who urges"),
		field.String("by_title").Comment("title and unit, as they were"),
		field.String("text"),
		field.Time("deadline").SchemaType(dateType).Optional().Nillable().Comment("asked for; the due date itself stays"),
		field.Time("at"),
	}
}

// Indexes of Urge.
func (Urge) Indexes() []ent.Index {
	return []ent.Index{index.Fields("round_id"), index.Fields("position_id")}
}

// UrgeTarget is one report that was urged.
type UrgeTarget struct{ ent.Schema }

// Mixin of UrgeTarget.
func (UrgeTarget) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of UrgeTarget.
func (UrgeTarget) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("urge_id", uuid.UUID{}),
		field.UUID("obligation_id", uuid.UUID{}),
		field.Time("acknowledged_at").Optional().Nillable(),
		field.UUID("acknowledged_by", uuid.UUID{}).Optional().Nillable().Comment("position"),
	}
}

// Indexes of UrgeTarget.
func (UrgeTarget) Indexes() []ent.Index {
	return []ent.Index{index.Fields("urge_id", "obligation_id").Unique(), index.Fields("obligation_id"), index.Fields("acknowledged_by")}
}

// ReminderRule says on which working days around a due date whom a digest reminds.
type ReminderRule struct{ ent.Schema }

// Mixin of ReminderRule.
func (ReminderRule) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Versioned{}, Dated{}} }

// Fields of ReminderRule.
func (ReminderRule) Fields() []ent.Field {
	return []ent.Field{
		field.String("addressee").Comment("CLERK, APPROVER of the unit, OFFICER of the lead agency"),
		field.Int("working_day").Comment("from the due day: -3 three before, 0 the day itself, 2 two after"),
		field.Int("every").Default(0).Comment("repeated after so many working days; 0 = once"),
		field.UUID("regime_id", uuid.UUID{}).Optional().Nillable().Comment("null = of every regime that has none of its own for the addressee"),
		field.String("source"),
	}
}

// Indexes of ReminderRule.
func (ReminderRule) Indexes() []ent.Index { return []ent.Index{index.Fields("regime_id")} }

// DigestRun is a day whose digests were made.
type DigestRun struct{ ent.Schema }

// Mixin of DigestRun.
func (DigestRun) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of DigestRun.
func (DigestRun) Fields() []ent.Field {
	return []ent.Field{
		field.Time("day").SchemaType(dateType).Unique(),
		field.Time("at"),
		field.Int("people"),
	}
}

// Notice is something told to one person: a day's digest, an urging, an answer or a decision.
type Notice struct{ ent.Schema }

// Mixin of Notice.
func (Notice) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of Notice.
func (Notice) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("account_id", uuid.UUID{}),
		field.String("kind"),
		field.Time("day").SchemaType(dateType),
		field.UUID("subject_id", uuid.UUID{}).Comment("the urging, the day's run of digests, or the step that gave the answer"),
		field.JSON("lines", Raw{}).SchemaType(jsonbType).Comment("[{cause, regime, name, count}]: counts and names of regimes, no figures, no persons"),
		field.Time("at"),
		field.Time("read_at").Optional().Nillable(),
		field.String("mail").Comment("OFF, WAITING, SENT or FAILED"),
		field.Time("mailed_at").Optional().Nillable(),
	}
}

// Indexes of Notice.
func (Notice) Indexes() []ent.Index {
	return []ent.Index{index.Fields("account_id", "kind", "subject_id").Unique(), index.Fields("account_id", "at", "id")}
}
