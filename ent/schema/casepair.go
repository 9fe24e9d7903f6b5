package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// CasePair is two records that may be of one person, with why, and what was decided.
type CasePair struct{ ent.Schema }

// Mixin of CasePair.
func (CasePair) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of CasePair.
func (CasePair) Fields() []ent.Field {
	return []ent.Field{
		field.Int("version"),
		field.UUID("left_id", uuid.UUID{}).Comment("the smaller id of the two"),
		field.UUID("right_id", uuid.UUID{}),
		field.String("state").Comment("OPEN, DISTINCT, MERGED, LAPSED"),
		field.Int("score"),
		field.Other("reasons", StringList{}).SchemaType(textArray),
		field.Time("found_at"),
		field.Time("decided_at").Optional().Nillable(),
		field.String("decided_by_title").Optional().Nillable(),
		field.UUID("reason_id", uuid.UUID{}).Optional().Nillable(),
	}
}

// Indexes of CasePair: two records are one pair.
func (CasePair) Indexes() []ent.Index {
	return []ent.Index{index.Fields("left_id", "right_id").Unique(), index.Fields("right_id"), index.Fields("reason_id"),
		index.Fields("state", "score", "id")}
}

// CaseMerge is one merge with what must be known to undo it exactly.
type CaseMerge struct{ ent.Schema }

// Mixin of CaseMerge.
func (CaseMerge) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of CaseMerge.
func (CaseMerge) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("pair_id", uuid.UUID{}),
		field.UUID("survivor_id", uuid.UUID{}),
		field.UUID("merged_id", uuid.UUID{}),
		field.String("merged_state").Comment("where the merged record stood, and since when"),
		field.Time("merged_since"),
		field.Int("merged_version").Comment("after the merge: what has another one was changed since"),
		field.Time("survivor_since"),
		field.Int("survivor_version").Comment("after the merge"),
		field.UUID("official_id", uuid.UUID{}).Optional().Nillable().Comment("the survivor's version before"),
		field.UUID("version_id", uuid.UUID{}).Optional().Nillable().Comment("the survivor's version that took content over"),
		field.Other("files", StringList{}).SchemaType(textArray).Comment("documents that went over with it"),
		field.Other("clocks_stopped", StringList{}).SchemaType(textArray).Comment("time limits that it ended, of both records"),
		field.Other("clocks_started", StringList{}).SchemaType(textArray),
		field.Time("at"),
		field.Time("undone_at").Optional().Nillable(),
	}
}

// Indexes of CaseMerge.
func (CaseMerge) Indexes() []ent.Index {
	return []ent.Index{index.Fields("pair_id"), index.Fields("survivor_id"), index.Fields("merged_id"),
		index.Fields("official_id"), index.Fields("version_id")}
}

// CaseRequest asks the unit that manages a record to move it; who asks knows only that
// there is one.
type CaseRequest struct{ ent.Schema }

// Mixin of CaseRequest.
func (CaseRequest) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}} }

// Fields of CaseRequest.
func (CaseRequest) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("record_id", uuid.UUID{}).Comment("what is asked for"),
		field.UUID("beside_id", uuid.UUID{}).Comment("the draft of who asks"),
		field.UUID("unit_id", uuid.UUID{}).Comment("who asks"),
		field.String("state").Comment("WAITING, MET, REFUSED, TAKEN_BACK"),
		field.Time("sent_at"),
		field.String("sent_by_title"),
		field.UUID("reason_id", uuid.UUID{}),
		field.Time("decided_at").Optional().Nillable(),
		field.String("decided_by_title").Optional().Nillable(),
		field.UUID("answer_id", uuid.UUID{}).Optional().Nillable(),
	}
}

// Indexes of CaseRequest.
func (CaseRequest) Indexes() []ent.Index {
	return []ent.Index{index.Fields("record_id", "state"), index.Fields("beside_id"), index.Fields("unit_id"), index.Fields("reason_id"), index.Fields("answer_id")}
}
