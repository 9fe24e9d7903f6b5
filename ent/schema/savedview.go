package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// SavedViewList is the views of one's own of a list, in their order: one row, so that the
// order, the names that may not stand twice and the version are of one piece.
type SavedViewList struct{ ent.Schema }

// Mixin of SavedViewList.
func (SavedViewList) Mixin() []ent.Mixin { return []ent.Mixin{Identity{}, Versioned{}} }

// Fields of SavedViewList.
func (SavedViewList) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("account_id", uuid.UUID{}).Comment("whose they are, in the position"),
		field.UUID("position_id", uuid.UUID{}),
		field.String("place").Comment("the list, see package savedview"),
		field.JSON("views", Raw{}).SchemaType(jsonbType).Comment("[{name, filter}]: filters are keys of the address, never what was searched for"),
	}
}

// Indexes of SavedViewList.
func (SavedViewList) Indexes() []ent.Index {
	return []ent.Index{index.Fields("account_id", "position_id", "place").Unique(), index.Fields("position_id")}
}
