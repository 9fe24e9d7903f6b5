package casework

import (
	"slices"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/directory"
)

// Section is one of the classes of what is known of a person: sealed, opened and
// journaled as a whole.
type Section string

// The sections, in the order of Mẫu số 05.
const (
	SectionIdentity   Section = "identity"
	SectionContact    Section = "contact"
	SectionFamily     Section = "family"
	SectionHealth     Section = "health"
	SectionCriminal   Section = "criminal"
	SectionManagement Section = "management"
)

// Sections lists them.
var Sections = []Section{SectionIdentity, SectionContact, SectionFamily, SectionHealth, SectionCriminal, SectionManagement}

type (
	// Sex is MALE or FEMALE.
	Sex string
	// Education is Mẫu 05 item 11.
	Education string
	// PaperKind is a kind of identity paper.
	PaperKind string
	// FamilyRelation is who somebody is to the person.
	FamilyRelation string
	// Substance is Mẫu 05 item 20.
	Substance string
	// UseForm is Mẫu 05 item 21.
	UseForm string
	// DetoxForm is a form of detox.
	DetoxForm string
	// CaseGround is what a status rests on.
	CaseGround string
	// CaseDecisionKind is a decision of the management.
	CaseDecisionKind string
)

// Values that rules speak of.
const (
	Male   Sex = "MALE"
	Female Sex = "FEMALE"

	Caught         CaseGround = "CAUGHT"
	PositiveTest   CaseGround = "POSITIVE_TEST"
	OwnAdmission   CaseGround = "OWN_ADMISSION"
	Determined     CaseGround = "DETERMINED"
	InSubstitution CaseGround = "IN_SUBSTITUTION"
	InDetox        CaseGround = "IN_DETOX"

	Manage   CaseDecisionKind = "MANAGE"
	MoveFile CaseDecisionKind = "MOVE_FILE"
	Stop     CaseDecisionKind = "STOP"
	Conclude CaseDecisionKind = "CONCLUDE"

	OtherSubstance Substance = "OTHER_SUBSTANCE"
)

// Content is what is known of a person; a nil section was not entered, or not opened.
type Content struct {
	Identity   *CaseIdentity   `json:"identity,omitempty"`
	Contact    *CaseContact    `json:"contact,omitempty"`
	Family     *CaseFamily     `json:"family,omitempty"`
	Health     *CaseHealth     `json:"health,omitempty"`
	Criminal   *CaseCriminal   `json:"criminal,omitempty"`
	Management *CaseManagement `json:"management,omitempty"`
}

// CaseIdentity is Mẫu 05 items 1–5, 8–12, 15.
type CaseIdentity struct {
	FullName       *string      `json:"fullName,omitempty"`
	OtherNames     []string     `json:"otherNames,omitempty"`
	Sex            *Sex         `json:"sex,omitempty"`
	BirthDate      *clock.Date  `json:"birthDate,omitempty"`
	BirthYear      *int         `json:"birthYear,omitempty"`
	BirthPlace     *string      `json:"birthPlace,omitempty"`
	HomeTown       *string      `json:"homeTown,omitempty"`
	PersonalNumber *string      `json:"personalNumber,omitempty"`
	Papers         []*CasePaper `json:"papers,omitempty"`
	Ethnicity      *string      `json:"ethnicity,omitempty"`
	Religious      *bool        `json:"religious,omitempty"`
	Religion       *string      `json:"religion,omitempty"`
	Education      *Education   `json:"education,omitempty"`
	Nationality    *string      `json:"nationality,omitempty"`
	Occupation     *string      `json:"occupation,omitempty"`
	Workplace      *string      `json:"workplace,omitempty"`
}

// Year is the year of birth, whether the day is known or not.
func (i *CaseIdentity) Year() *int {
	if i.BirthDate != nil {
		return &i.BirthDate.Year
	}
	return i.BirthYear
}

// CasePaper is an identity paper.
type CasePaper struct {
	Kind     PaperKind   `json:"kind"`
	Number   string      `json:"number"`
	IssuedBy *string     `json:"issuedBy,omitempty"`
	IssuedOn *clock.Date `json:"issuedOn,omitempty"`
}

// CaseContact is Mẫu 05 items 6, 7, 25.
type CaseContact struct {
	PermanentAddress *string    `json:"permanentAddress,omitempty"`
	PermanentAreaID  *uuid.UUID `json:"permanentAreaId,omitempty"`
	TemporaryAddress *string    `json:"temporaryAddress,omitempty"`
	CurrentAddress   *string    `json:"currentAddress,omitempty"`
	CurrentAreaID    *uuid.UUID `json:"currentAreaId,omitempty"`
	Phones           []string   `json:"phones,omitempty"`
	SocialAccounts   []string   `json:"socialAccounts,omitempty"`
	// Who is asked for the person, where the person cannot be reached (item 25).
	Representative        *string          `json:"representative,omitempty"`
	RepresentativePhone   *string          `json:"representativePhone,omitempty"`
	RepresentativeAccount *string          `json:"representativeAccount,omitempty"`
	Residences            []*CaseResidence `json:"residences,omitempty"`

	PermanentArea *directory.Area `json:"-"`
	CurrentArea   *directory.Area `json:"-"`
}

// CaseResidence is one place of residence.
type CaseResidence struct {
	Address     string      `json:"address"`
	From        *clock.Date `json:"from,omitempty"`
	To          *clock.Date `json:"to,omitempty"`
	ConfirmedOn *clock.Date `json:"confirmedOn,omitempty"`
	FileID      *uuid.UUID  `json:"fileId,omitempty"`
}

// CaseFamily is Mẫu 05 items 13, 14.
type CaseFamily struct {
	Members []*CaseRelative `json:"members,omitempty"`
	Notes   *string         `json:"notes,omitempty"`
}

// CaseRelative is a member of the family.
type CaseRelative struct {
	Relation      FamilyRelation `json:"relation"`
	Name          string         `json:"name"`
	BirthYear     *int           `json:"birthYear,omitempty"`
	PaperNumber   *string        `json:"paperNumber,omitempty"`
	PaperIssuedBy *string        `json:"paperIssuedBy,omitempty"`
	PaperIssuedOn *clock.Date    `json:"paperIssuedOn,omitempty"`
	Phone         *string        `json:"phone,omitempty"`
	Address       *string        `json:"address,omitempty"`
}

// CaseHealth is Mẫu 05 items 17–24 and the tests of Mẫu 03.
type CaseHealth struct {
	Psychosis      *bool                `json:"psychosis,omitempty"`
	FirstUse       *string              `json:"firstUse,omitempty"`
	FirstFoundOn   *clock.Date          `json:"firstFoundOn,omitempty"`
	Substances     []Substance          `json:"substances,omitempty"`
	OtherSubstance *string              `json:"otherSubstance,omitempty"`
	UseForms       []UseForm            `json:"useForms,omitempty"`
	Frequency      *string              `json:"frequency,omitempty"`
	Dose           *string              `json:"dose,omitempty"`
	Tests          []*CaseTest          `json:"tests,omitempty"`
	Determinations []*CaseDetermination `json:"determinations,omitempty"`
	// What is known of earlier detox where not each time is (item 22).
	Detoxed       *bool               `json:"detoxed,omitempty"`
	DetoxTimes    *int                `json:"detoxTimes,omitempty"`
	Detoxes       []*CaseDetox        `json:"detoxes,omitempty"`
	Substitutions []*CaseSubstitution `json:"substitutions,omitempty"`
}

// CaseTest is Mẫu 03.
type CaseTest struct {
	On          clock.Date  `json:"on"`
	Agency      string      `json:"agency"`
	Summary     *string     `json:"summary,omitempty"`
	Tester      *string     `json:"tester,omitempty"`
	TesterTitle *string     `json:"testerTitle,omitempty"`
	TesterUnit  *string     `json:"testerUnit,omitempty"`
	Method      *string     `json:"method,omitempty"`
	Steps       *string     `json:"steps,omitempty"`
	Positive    bool        `json:"positive"`
	Substances  []Substance `json:"substances,omitempty"`
	FileID      *uuid.UUID  `json:"fileId,omitempty"`
}

// CaseDetermination tells whether the person is dependent (NĐ 109/2021).
type CaseDetermination struct {
	On        clock.Date `json:"on"`
	Facility  string     `json:"facility"`
	Number    *string    `json:"number,omitempty"`
	Dependent bool       `json:"dependent"`
	FileID    *uuid.UUID `json:"fileId,omitempty"`
}

// CaseDetox is one time in detox.
type CaseDetox struct {
	Form           DetoxForm   `json:"form"`
	Place          string      `json:"place"`
	From           clock.Date  `json:"from"`
	To             *clock.Date `json:"to,omitempty"`
	Decision       *string     `json:"decision,omitempty"`
	DecisionOn     *clock.Date `json:"decisionOn,omitempty"`
	DecisionAgency *string     `json:"decisionAgency,omitempty"`
	FileID         *uuid.UUID  `json:"fileId,omitempty"`
}

// CaseSubstitution is one time in substitution treatment.
type CaseSubstitution struct {
	Facility string      `json:"facility"`
	Drug     *string     `json:"drug,omitempty"`
	From     clock.Date  `json:"from"`
	To       *clock.Date `json:"to,omitempty"`
	FileID   *uuid.UUID  `json:"fileId,omitempty"`
}

// CaseCriminal is Mẫu 05 item 16.
type CaseCriminal struct {
	DrugConvictions     *bool           `json:"drugConvictions,omitempty"`
	DrugAdministrative  *bool           `json:"drugAdministrative,omitempty"`
	OtherConvictions    *bool           `json:"otherConvictions,omitempty"`
	OtherAdministrative *bool           `json:"otherAdministrative,omitempty"`
	Decisions           []*CaseSanction `json:"decisions,omitempty"`
}

// CaseSanction is a decision on an earlier offence.
type CaseSanction struct {
	Number string     `json:"number"`
	On     clock.Date `json:"on"`
	Agency string     `json:"agency"`
	Form   string     `json:"form"`
	FileID *uuid.UUID `json:"fileId,omitempty"`
}

// CaseManagement is the status with its ground, and the decisions.
type CaseManagement struct {
	Status              *CaseStatus     `json:"status,omitempty"`
	Ground              *CaseGround     `json:"ground,omitempty"`
	GroundOn            *clock.Date     `json:"groundOn,omitempty"`
	GroundFileID        *uuid.UUID      `json:"groundFileId,omitempty"`
	ResidenceVerifiedOn *clock.Date     `json:"residenceVerifiedOn,omitempty"`
	StableResidence     *bool           `json:"stableResidence,omitempty"`
	Decisions           []*CaseDecision `json:"decisions,omitempty"`
	Notes               *string         `json:"notes,omitempty"`
}

// CaseDecision is a decision of the management (Mẫu 07–10).
type CaseDecision struct {
	Kind   CaseDecisionKind `json:"kind"`
	Number string           `json:"number"`
	On     clock.Date       `json:"on"`
	Agency string           `json:"agency"`
	FileID *uuid.UUID       `json:"fileId,omitempty"`
}

// Brings tells whether a content refers to a document that the one before it does not.
func (c *Content) Brings(before *Content) bool {
	had := before.Files()
	return slices.ContainsFunc(c.Files(), func(id uuid.UUID) bool { return !slices.Contains(had, id) })
}

// Files are the documents that the content refers to.
func (c *Content) Files() []uuid.UUID {
	var out []uuid.UUID
	add := func(id *uuid.UUID) {
		if id != nil {
			out = append(out, *id)
		}
	}
	if c.Contact != nil {
		for _, x := range c.Contact.Residences {
			add(x.FileID)
		}
	}
	if h := c.Health; h != nil {
		for _, x := range h.Tests {
			add(x.FileID)
		}
		for _, x := range h.Determinations {
			add(x.FileID)
		}
		for _, x := range h.Detoxes {
			add(x.FileID)
		}
		for _, x := range h.Substitutions {
			add(x.FileID)
		}
	}
	if c.Criminal != nil {
		for _, x := range c.Criminal.Decisions {
			add(x.FileID)
		}
	}
	if m := c.Management; m != nil {
		add(m.GroundFileID)
		for _, x := range m.Decisions {
			add(x.FileID)
		}
	}
	return out
}
