// Package reorganise plans what a resolution that merges, splits or renames territories
// does to everything that hangs on them: units, positions, duties, regimes and open
// reports. It is pure: it reads a picture of the directory and its work, and answers
// with a plan that is shown as the dry run and, unchanged, applied.
package reorganise

import (
	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"congvu/server/clock"
	"congvu/server/directory"
)

// Line is one pair of the lineage as the resolution gives it: codes of the eve of the
// effective day, and codes of the day itself.
type Line struct {
	From    string           `json:"from"`
	To      string           `json:"to"`
	Partial bool             `json:"partial"`         // From is split over several
	Share   *decimal.Decimal `json:"share,omitempty"` // of From; nil = not known
	Word    string           `json:"word,omitempty"`  // what the source says instead of a number
}

// Target is a territory to be: of the commune level where lines lead, or the province
// it lies in.
type Target struct {
	Code   string          `json:"code"`
	Name   string          `json:"name"`
	Kind   string          `json:"kind"` // xã, phường, đặc khu, tỉnh, thành phố
	Level  directory.Level `json:"level"`
	Parent string          `json:"parent,omitempty"` // code of its province
	Lon    *float64        `json:"lon,omitempty"`
	Lat    *float64        `json:"lat,omitempty"`
}

// Proposal is what is asked for.
type Proposal struct {
	Resolution    string
	Effective     clock.Date
	WindUpTo      clock.Date // last day on which dissolved units finish open work
	EndsDistricts bool
	Lines         []Line
	Targets       []Target
}

// World is what stands on the eve of the effective day.
type World struct {
	Eve         *directory.Snapshot
	Positions   []Position
	Duties      []Duty
	Regimes     []Regime
	Obligations []Obligation
	Holdings    []Holding
}

// Position is a position still in force on the effective day.
type Position struct {
	ID, Account, Unit uuid.UUID
	Title, Holder     string
	Roles             []string
	SigningForm       string // "" = does not sign
}

// Duty is a duty still in force on the effective day.
type Duty struct {
	ID, Unit                   uuid.UUID
	Kind                       string
	Position, Target, RegimeID *uuid.UUID
}

// Regime names its lead agency and the units listed by name.
type Regime struct {
	ID, Lead   uuid.UUID
	Code, Name string
	Named      []uuid.UUID
}

// Obligation is a report that is not closed: not approved yet.
type Obligation struct {
	ID, Round, Unit uuid.UUID
	Label           string // regime and period
	Closing         clock.Date
	State           string
	HasDraft        bool
	Named           bool // its regime lists the unit by name
	Texts, Files    int  // headings written under, files attached
	Parts           []Part
}

// Part is a part of a report given to a unit or a person and not taken back; what was
// handed on from a part comes after it.
type Part struct {
	ID           uuid.UUID
	Parent, Unit uuid.UUID // Parent zero = given by the unit that owes
	Person       uuid.UUID // position, zero = the unit's people
	Holder       string    // name of the person
	Label        string    // what it covers
}

// ItemKind is what an item of the dry run is about.
type ItemKind string

// Kinds of items.
const (
	OfUnit       ItemKind = "UNIT"
	OfPosition   ItemKind = "POSITION"
	OfDuty       ItemKind = "DUTY"
	OfRegime     ItemKind = "REGIME"
	OfObligation ItemKind = "OBLIGATION"
	OfPart       ItemKind = "PART"
	OfHolding    ItemKind = "HOLDING"
)

// Choices of an item. The choice of a unit is the code of the territory whose unit takes
// over its records and its people, or End.
const (
	Move   = "MOVE"   // goes to the successor
	Plain  = "PLAIN"  // a position moves without signing for the unit
	End    = "END"    // ends with the unit
	Finish = "FINISH" // the dissolved unit finishes it by the last day of winding up
	Hand   = "HAND"   // the successor finishes it in its name
	Keep   = "KEEP"   // the successor owes it and goes on with this draft
	Source = "SOURCE" // the successor owes it; this draft stays beside as a source
	Stay   = "STAY"   // stays where it is: a report that was sent, what cannot follow one successor
)

// Item is what happens to one thing.
type Item struct {
	Kind     ItemKind
	Subject  uuid.UUID
	Label    string
	FromName string
	ToName   string
	Options  []string
	Proposed string
	Choice   string
	Conflict string // what has to be looked at, "" = nothing
	Carries  string // what goes along to the successor, "" = nothing
	Decided  bool
	// From and To are the units: To is of the plan, zero where nothing takes over.
	From, To uuid.UUID
	// Group holds together what becomes one: obligations of one round and successor.
	Group uuid.UUID
}

// Key names an item from one dry run to the next.
type Key struct {
	Kind    ItemKind
	Subject uuid.UUID
}

// Decisions are what persons chose in earlier dry runs.
type Decisions map[Key]string

// Problem is what keeps the plan from being applied, with its line.
type Problem struct {
	Reason  string `json:"reason"`
	Message string `json:"message"`
	Place   string `json:"place"`
}

// NewArea is a territory that begins.
type NewArea struct {
	ID, Parent uuid.UUID
	Target
	FullName string
}

// NewUnit is a unit that begins.
type NewUnit struct {
	ID, Parent, LineParent, Area uuid.UUID
	Code, Name                   string
	Kind                         directory.UnitKind
	Level                        directory.Level
	Sector                       string
	Route                        []string
	Like                         uuid.UUID // the dissolved one it is made after, if any
}

// Renamed is a territory or unit that goes on under another name or type.
type Renamed struct {
	ID                   uuid.UUID
	Name, FullName, Kind string // of a unit only Name
}

// Pair is one line of lineage between identities.
type Pair struct {
	From, To uuid.UUID
	Partial  bool
	Share    *decimal.Decimal
}

// Plan is everything that applying will do.
type Plan struct {
	Problems     []Problem
	Areas        []NewArea
	EndedAreas   []*directory.Area
	RenamedAreas []Renamed
	Lineage      []Pair
	Units        []NewUnit
	EndedUnits   []*directory.Unit
	RenamedUnits []Renamed
	Homes        map[uuid.UUID]uuid.UUID // dissolved unit → the unit that takes over
	WindUp       map[uuid.UUID]bool      // dissolved units with work to finish
	Items        []Item
	Reports      []Report
	Parts        []PartMove // in reports that stay with their unit
	Counts       Counts
	Digest       []byte
}

// Counts are the numbers of the dry run.
type Counts struct {
	Provinces       Change `json:"provinces"`
	Districts       Change `json:"districts"`
	Communes        Change `json:"communes"`
	Units           Change `json:"units"`
	Renamed         int    `json:"renamed"`
	SplitAreas      int    `json:"splitAreas"`
	NotComparable   int    `json:"notComparable"` // new territories with a part of unknown size
	Accounts        int    `json:"accounts"`      // people whose position is concerned
	WithoutPosition int    `json:"withoutPosition"`
	Positions       int    `json:"positions"`
	Duties          int    `json:"duties"`
	Regimes         int    `json:"regimes"`
	Obligations     int    `json:"obligations"`
	Drafts          int    `json:"drafts"`
	Holdings        int    `json:"holdings"` // units that hold something beside their reports
	Conflicts       int    `json:"conflicts"`
}

// Change is how many there were before, end, begin, and are after.
type Change struct {
	Before int `json:"before"`
	Ended  int `json:"ended"`
	Begun  int `json:"begun"`
	After  int `json:"after"`
}

// Report is what a unit that takes over owes in a round.
type Report struct {
	ID, Round, Unit uuid.UUID
	Model           uuid.UUID   // the report whose due date holds
	Keep            uuid.UUID   // the report whose draft is gone on with, zero = none
	Old             []uuid.UUID // reports that it takes the place of
	Texts           []TextSource
	Parts           []PartMove
}

// TextSource is a draft whose words go into the reports of several successors.
type TextSource struct {
	Report uuid.UUID
	Name   string // of the unit that wrote them
}

// PartMove is who holds a part from the effective day on.
type PartMove struct {
	Part, Report   uuid.UUID
	ID, Parent     uuid.UUID // of the part in the successor's report
	Holder, Person uuid.UUID // Holder zero = taken back; Person = the position before it moves
}
