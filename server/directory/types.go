// Package directory knows territories, units, accounts, positions and duties,
// each with its dates. The tree of units is small and read by every request, so
// it is kept in memory as a Snapshot and replaced when it changes.
package directory

import (
	"time"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"congvu/server/access"
	"congvu/server/clock"
)

type (
	// Level is an administrative level.
	Level string
	// UnitKind is a kind of unit.
	UnitKind string
	// SigningForm is TM, Q, KT, TL or TUQ (NĐ 30/2020 art. 13).
	SigningForm string
	// Role is a role of a position.
	Role string
	// DutyKind is a kind of duty.
	DutyKind string
)

// Levels of units and areas.
const (
	LevelCentral  Level = "CENTRAL"
	LevelProvince Level = "PROVINCE"
	LevelDistrict Level = "DISTRICT"
	LevelCommune  Level = "COMMUNE"
)

// Kinds of units.
const (
	KindCommittee    UnitKind = "PEOPLES_COMMITTEE"
	KindOffice       UnitKind = "OFFICE"
	KindDepartment   UnitKind = "DEPARTMENT"
	KindInspectorate UnitKind = "INSPECTORATE"
	KindRoom         UnitKind = "ROOM"
)

// Area is a territory in its version of today, or its last one.
type Area struct {
	ID        uuid.UUID
	Code      string
	Name      string
	FullName  string
	Kind      string
	Level     Level
	Lon, Lat  *float64
	ValidFrom clock.Date
	ValidTo   *clock.Date
	Parent    *Area
	At, Until int32 // pre-order interval on the tree of areas
}

// Unit is an organisation in its version of today, or its last one.
type Unit struct {
	ID        uuid.UUID
	Code      string
	Name      string
	SearchKey string
	Kind      UnitKind
	Level     Level
	Sector    string
	Area      *Area
	Parent    *Unit
	Rooms     []*Unit
	Children  []*Unit // units below that are not rooms
	Route     []string
	ValidFrom clock.Date
	ValidTo   *clock.Date
	WindUpTo  *clock.Date // dissolved: the last day on which its officers finish open work
	At, Until int32       // pre-order interval on the tree of units
	LineAt    int32       // the same on the tree of lines of work; 0 = on none
	LineUntil int32
}

// Body is the unit itself, or the unit whose room it is.
func (u *Unit) Body() *Unit {
	for u.Kind == KindRoom && u.Parent != nil {
		u = u.Parent
	}
	return u
}

// Spot is where the unit stands on the trees that decide access.
func (u *Unit) Spot() access.Spot { return access.Spot{Unit: u.At, Area: u.Area.At, Line: u.LineAt} }

// InForce reports whether the unit exists on a date.
func (u *Unit) InForce(on clock.Date) bool {
	return u.ValidFrom.Compare(on) <= 0 && (u.ValidTo == nil || u.ValidTo.Compare(on) > 0)
}

// Staffed reports whether officers act in the unit on a date: while it is in force, and
// after its end to finish or hand over what it had begun.
func (u *Unit) Staffed(on clock.Date) bool {
	return u.InForce(on) || u.WindUpTo != nil && u.ValidFrom.Compare(on) <= 0 && !u.WindUpTo.Before(on)
}

// Succession is one pair of the lineage of areas.
type Succession struct {
	From, To *Area
	Partial  bool
	Share    *decimal.Decimal // nil = not known
	Act      string
	Date     clock.Date
	Basis    string // of an entered share, "" = none
}

// Account is a person as everybody who works with it may see it.
type Account struct {
	ID          uuid.UUID
	Username    string
	DisplayName string
}

// Position is what an account may act as.
type Position struct {
	ID          uuid.UUID
	Account     Account
	Title       string
	Unit        *Unit
	Roles       []Role
	SigningForm *SigningForm
	ValidFrom   clock.Date
	ValidTo     *clock.Date // last day in force
}

// ManagedAccount is an account as its administrator sees it.
type ManagedAccount struct {
	ID                 uuid.UUID
	Username           string
	DisplayName        string
	Email              *string
	Positions          []*Position
	Locked             bool
	LockReason         *string
	BlockedUntil       *time.Time
	MustChangePassword bool
	LastSignInAt       *time.Time
	CreatedAt          time.Time
	Version            int
}

// ManagedAccountPage is a page of accounts.
type ManagedAccountPage struct {
	Items     []*ManagedAccount
	EndCursor *string
	Total     int
}

// UnitPage is a page of units.
type UnitPage struct {
	Items     []*Unit
	EndCursor *string
	Total     int
}

// Duty is a duty handed to a unit or to one position.
type Duty struct {
	ID         uuid.UUID
	Kind       DutyKind
	Unit       *Unit
	PositionID *uuid.UUID
	Target     *Unit
	RegimeID   *uuid.UUID
	RegimeCode *string
	LegalBasis string
	ValidFrom  clock.Date
	ValidTo    *clock.Date
}

// AccountFilter narrows a list of accounts.
type AccountFilter struct {
	Search *string
	UnitID *uuid.UUID
	Locked *bool
}

// CreateAccountInput makes an account with its first position.
type CreateAccountInput struct {
	Username    string
	DisplayName string
	Email       *string
	Password    string
	Position    PositionInput
}

// PositionInput is a new position.
type PositionInput struct {
	Title       string
	UnitID      uuid.UUID
	Roles       []Role
	SigningForm *SigningForm
	ValidFrom   clock.Date
	ValidTo     *clock.Date
}

// DutyInput is a new duty.
type DutyInput struct {
	Kind       DutyKind
	UnitID     uuid.UUID
	PositionID *uuid.UUID
	TargetID   *uuid.UUID
	RegimeID   *uuid.UUID
	LegalBasis string
	ValidFrom  clock.Date
	ValidTo    *clock.Date
}
