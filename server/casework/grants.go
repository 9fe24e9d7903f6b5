package casework

import (
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/reporting"
	"congvu/server/text"
)

// CaseGrantKind is why a record is open beside who manages it.
type CaseGrantKind string

// Kinds of grants that are shown; those of a move are the route's.
const (
	Consent    CaseGrantKind = "CONSENT"    // written consent (QĐ 1054 art. 6.3)
	Emergency  CaseGrantKind = "EMERGENCY"  // opened in an emergency by one person
	Delegation CaseGrantKind = "DELEGATION" // management delegated to a unit below (art. 14.1)
	Patient    CaseGrantKind = "PATIENT"    // the health unit that told of it (art. 7.1a)
)

// CaseGrant is one opening of a record, with what it rests on.
type CaseGrant struct {
	ID          uuid.UUID
	Kind        CaseGrantKind
	Unit        *directory.Unit
	By          *string
	Sections    []string
	PaperNumber *string
	PaperDate   *clock.Date
	Issuer      *string
	FileID      *uuid.UUID
	Reason      *string
	BeginsAt    time.Time
	EndsAt      *time.Time
	Active      bool

	Record *CaseRecord
}

// AccessRow of a grant is that of its record.
func (g *CaseGrant) AccessRow(v *access.Viewer) access.Row { return g.Record.AccessRow(v) }

// PatientSections are a health unit's part of its patient's record.
var PatientSections = []Section{SectionIdentity, SectionHealth}

// EmergencySections are what an emergency opens: to the police all; to a health unit
// what helps the person, not their past nor the decisions on them.
func EmergencySections(police bool) []Section {
	if police {
		return Sections
	}
	return []Section{SectionIdentity, SectionContact, SectionFamily, SectionHealth}
}

// Mask is sections as the table of rules knows them.
func Mask(sections []string) (out access.Sections) {
	for i, s := range Sections {
		if slices.Contains(sections, string(s)) {
			out |= 1 << i
		}
	}
	return out
}

// Names are sections as they are stored and told, in the order of Mẫu số 05.
func Names(sections []Section) []string {
	out := []string{}
	for _, s := range Sections {
		if slices.Contains(sections, s) {
			out = append(out, string(s))
		}
	}
	return out
}

// Limits of what opens a record; a row is added, never changed. Neither law nor QĐ 1054
// sets them: they are the province's to decide.
type Limits struct {
	ValidFrom       clock.Date
	ConsentMonths   int           // a consent lasts at most
	Emergency       time.Duration // an opening in an emergency lasts
	EmergencyPerDay int           // and one person tries it so often in a day, tries without effect counted
}

var limits = []Limits{{ValidFrom: since1054, ConsentMonths: 12, Emergency: 3 * time.Hour, EmergencyPerDay: 5}}

// LimitsOn are the limits in force on a day.
func LimitsOn(day clock.Date) Limits {
	out := limits[0]
	for _, l := range limits {
		if !l.ValidFrom.After(day) {
			out = l
		}
	}
	return out
}

// CaseConsentInput opens a record by written consent.
type CaseConsentInput struct {
	Record      reporting.Versioned
	UnitID      uuid.UUID
	Sections    []string
	PaperNumber string
	PaperDate   clock.Date
	Issuer      string
	FileID      *uuid.UUID
	From, To    clock.Date
}

// Check refuses a consent that does not say by which paper, what and how long.
func (in *CaseConsentInput) Check(today clock.Date) (err error) {
	refuse := func(place, code, message string, args ...any) error {
		return fault.New(fault.BadInput, code, message, args...).At("input." + place)
	}
	for place, line := range map[string]*string{"paperNumber": &in.PaperNumber, "issuer": &in.Issuer} {
		if *line, err = text.Line(*line); err != nil {
			return fault.As(err).At("input." + place)
		}
	}
	named := Mask(in.Sections)
	switch last := in.From.AddMonths(LimitsOn(today).ConsentMonths); {
	case in.PaperNumber == "" || len([]rune(in.PaperNumber)) > maxPaper:
		return refuse("paperNumber", "CASE_PAPER_REQUIRED", "Nhập số văn bản đồng ý, tối đa %d ký tự.", maxPaper)
	case in.Issuer == "" || len([]rune(in.Issuer)) > maxIssuer:
		return refuse("issuer", "CASE_ISSUER_REQUIRED", "Nhập người hoặc cơ quan ký văn bản, tối đa %d ký tự.", maxIssuer)
	case in.PaperDate.After(today):
		return refuse("paperDate", "CASE_DATE_IN_FUTURE", "Ngày văn bản không được sau ngày hôm nay.")
	case named == 0 || len(in.Sections) != len(ofMask(named)):
		return refuse("sections", "CASE_SECTIONS_REQUIRED", "Chọn ít nhất một phần hồ sơ mà văn bản cho phép khai thác; mỗi phần một lần.")
	case in.From.Before(today):
		return refuse("from", "CASE_GRANT_DATES", "Ngày bắt đầu không được trước ngày hôm nay.")
	case in.To.Before(in.From):
		return refuse("to", "CASE_GRANT_DATES", "Ngày hết hạn không được trước ngày bắt đầu.")
	case !in.To.Before(last):
		return refuse("to", "CASE_GRANT_DATES", "Thời hạn khai thác tối đa %d tháng, đến ngày %s.", LimitsOn(today).ConsentMonths, last.AddDays(-1).Vietnamese())
	}
	in.Sections = ofMask(named)
	return nil
}

const (
	maxPaper  = 100
	maxIssuer = 200
)

func ofMask(m access.Sections) (out []string) {
	for i, s := range Sections {
		if m&(1<<i) != 0 {
			out = append(out, string(s))
		}
	}
	return out
}

// CaseDelegationInput delegates the management of a record.
type CaseDelegationInput struct {
	Record      reporting.Versioned
	UnitID      uuid.UUID
	PaperNumber string
	PaperDate   clock.Date
}

// EndCaseGrantInput ends a grant early.
type EndCaseGrantInput struct {
	Record  reporting.Versioned
	GrantID uuid.UUID
	Reason  string
}

// UrgeCaseInput urges the unit that manages a record by delegation.
type UrgeCaseInput struct {
	Record reporting.Versioned
	Text   string
}

// CaseEmergencyInput opens a record in an emergency, by one of its numbers.
type CaseEmergencyInput struct {
	Code           *string
	PersonalNumber *string
	Reason         string
}

// Key brings what is looked for to its one form: the code of a record, or a personal
// number.
func (in *CaseEmergencyInput) Key() (code, number string, err error) {
	if (in.Code == nil) == (in.PersonalNumber == nil) {
		return "", "", fault.New(fault.BadInput, "CASE_EMERGENCY_KEY", "Nhập số hồ sơ, hoặc số định danh cá nhân.").At("input.code")
	}
	if in.Code != nil {
		code = strings.ToUpper(strings.TrimSpace(*in.Code))
		if code == "" {
			return "", "", fault.New(fault.BadInput, "CASE_EMERGENCY_KEY", "Nhập số hồ sơ, ví dụ HS-000123.").At("input.code")
		}
		return code, "", nil
	}
	number, ok := PersonalNumber(*in.PersonalNumber)
	if !ok {
		return "", "", fault.New(fault.BadInput, "CASE_PERSONAL_NUMBER", "Số định danh phải gồm đúng 12 chữ số.").At("input.personalNumber")
	}
	return "", number, nil
}

// CaseEmergency is one opening in an emergency, as it is followed: not what was seen.
type CaseEmergency struct {
	ID       uuid.UUID
	At       time.Time
	EndsAt   time.Time
	By       string
	Code     string
	Unit     *directory.Unit // that managed the record then
	RecordID uuid.UUID
	Reason   *string
}

// AccessRow is where the record stood.
func (e *CaseEmergency) AccessRow(v *access.Viewer) access.Row {
	return (&CaseRecord{Unit: e.Unit}).AccessRow(v)
}

// CaseEmergencyPage is a page of openings, newest first.
type CaseEmergencyPage struct {
	Items     []*CaseEmergency
	EndCursor *string
}

// AccessContainer: a page holds openings that are decided one by one.
func (*CaseEmergencyPage) AccessContainer() {}

// grantSteps are the words of what is done to grants; they stand in the timeline beside
// the steps of the route.
var grantSteps = map[string]string{
	"CONSENT": "Cho phép khai thác bằng văn bản", "DELEGATE": "Ủy quyền quản lý", "END_GRANT": "Kết thúc quyền khai thác hoặc ủy quyền",
	"URGE": "Đôn đốc đơn vị được ủy quyền", "EMERGENCY": "Mở khẩn cấp", "FOLLOW_GRANT": "Quyền khai thác, ủy quyền theo đơn vị kế thừa",
}

// GrantStep is the Vietnamese name of what was done to a grant; "" of anything else.
func GrantStep(step string) string { return grantSteps[step] }
