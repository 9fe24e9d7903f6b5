package bench

import (
	"context"
	"net/http"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/casework"
	"congvu/server/clock"
)

type recordAnswer struct {
	CaseRecord recordPart `json:"caseRecord"`
}

type recordPart struct {
	ID        uuid.UUID            `json:"id"`
	Code      string               `json:"code"`
	State     casework.CaseState   `json:"state"`
	Status    *casework.CaseStatus `json:"status"`
	Name      *string              `json:"name"`
	BirthYear *int                 `json:"birthYear"`
	Masked    []string             `json:"masked"`
	Unit      named                `json:"unit"`
	Official  contentPart          `json:"official"`
	Typename  string               `json:"__typename"`
}

type contentPart struct {
	ID         uuid.UUID                 `json:"id"`
	Number     int                       `json:"number"`
	State      casework.CaseVersionState `json:"state"`
	Masked     []string                  `json:"masked"`
	Identity   identityPart              `json:"identity"`
	Contact    contactPart               `json:"contact"`
	Family     familyPart                `json:"family"`
	Health     healthPart                `json:"health"`
	Criminal   criminalPart              `json:"criminal"`
	Management managementPart            `json:"management"`
	Typename   string                    `json:"__typename"`
}

type identityPart struct {
	FullName       *string       `json:"fullName"`
	OtherNames     []string      `json:"otherNames"`
	Sex            *casework.Sex `json:"sex"`
	BirthDate      *clock.Date   `json:"birthDate"`
	BirthYear      *int          `json:"birthYear"`
	PersonalNumber *string       `json:"personalNumber"`
	Ethnicity      *string       `json:"ethnicity"`
	Typename       string        `json:"__typename"`
}

type contactPart struct {
	PermanentAddress *string  `json:"permanentAddress"`
	CurrentAddress   *string  `json:"currentAddress"`
	Phones           []string `json:"phones"`
	Typename         string   `json:"__typename"`
}

type familyPart struct {
	Notes    *string        `json:"notes"`
	Members  []relativePart `json:"members"`
	Typename string         `json:"__typename"`
}

type relativePart struct {
	Relation  casework.FamilyRelation `json:"relation"`
	Name      string                  `json:"name"`
	BirthYear *int                    `json:"birthYear"`
	Phone     *string                 `json:"phone"`
	Typename  string                  `json:"__typename"`
}

type healthPart struct {
	FirstFoundOn *clock.Date          `json:"firstFoundOn"`
	Substances   []casework.Substance `json:"substances"`
	UseForms     []casework.UseForm   `json:"useForms"`
	Tests        []testPart           `json:"tests"`
	Typename     string               `json:"__typename"`
}

type testPart struct {
	On         clock.Date           `json:"on"`
	Agency     string               `json:"agency"`
	Method     *string              `json:"method"`
	Positive   bool                 `json:"positive"`
	Substances []casework.Substance `json:"substances"`
	Typename   string               `json:"__typename"`
}

type criminalPart struct {
	DrugConvictions  *bool  `json:"drugConvictions"`
	OtherConvictions *bool  `json:"otherConvictions"`
	Typename         string `json:"__typename"`
}

type managementPart struct {
	Status   *casework.CaseStatus `json:"status"`
	Ground   *casework.CaseGround `json:"ground"`
	GroundOn *clock.Date          `json:"groundOn"`
	Typename string               `json:"__typename"`
}

const floorRecord = `select r.id, r.code, r.state, r.status, r.unit_id, v.id, v.number, v.state, v.identity, v.contact, v.family, v.health, v.criminal, v.management
	from case_records r join case_versions v on v.id = r.official_id where r.id = $1`

// record opens one record; the look is written before anything is unsealed.
func (f *floor) record(ctx context.Context, v *access.Viewer, r *http.Request) (any, error) {
	in, err := read[struct{ ID uuid.UUID }](r)
	if err != nil {
		return nil, err
	}
	out := recordPart{Typename: "CaseRecord"}
	var unit uuid.UUID
	var sealed [6][]byte
	b := &pgx.Batch{}
	f.wall(b, v)
	b.Queue(floorRecord, in.ID).QueryRow(func(row pgx.Row) error {
		return row.Scan(&out.ID, &out.Code, &out.State, &out.Status, &unit, &out.Official.ID, &out.Official.Number, &out.Official.State,
			&sealed[0], &sealed[1], &sealed[2], &sealed[3], &sealed[4], &sealed[5])
	})
	f.look(b, v, []uuid.UUID{in.ID}, "identity", "contact", "family", "health", "criminal", "management")
	if err := f.DB.Pool.SendBatch(ctx, b).Close(); err != nil {
		return nil, err
	}
	var c casework.Content
	for i, section := range casework.Sections {
		into := []any{&c.Identity, &c.Contact, &c.Family, &c.Health, &c.Criminal, &c.Management}[i]
		if err := f.unseal(out.Official.ID, section, sealed[i], into); err != nil {
			return nil, err
		}
	}
	out.Masked = hidden(out.State)
	out.Unit, out.Name, out.BirthYear = unitAt(f.Directory.Current().Unit(unit)), c.Identity.FullName, c.Identity.Year()
	out.Official.fill(&c)
	return recordAnswer{out}, nil
}

func listed[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

func (p *contentPart) fill(c *casework.Content) {
	p.Masked, p.Typename = []string{}, "CaseVersion"
	i, h := c.Identity, c.Health
	p.Identity = identityPart{i.FullName, listed(i.OtherNames), i.Sex, i.BirthDate, i.BirthYear, i.PersonalNumber, i.Ethnicity, "CaseIdentity"}
	p.Contact = contactPart{c.Contact.PermanentAddress, c.Contact.CurrentAddress, listed(c.Contact.Phones), "CaseContact"}
	p.Family = familyPart{Notes: c.Family.Notes, Typename: "CaseFamily"}
	for _, m := range c.Family.Members {
		p.Family.Members = append(p.Family.Members, relativePart{m.Relation, m.Name, m.BirthYear, m.Phone, "CaseRelative"})
	}
	p.Health = healthPart{FirstFoundOn: h.FirstFoundOn, Substances: listed(h.Substances), UseForms: listed(h.UseForms), Typename: "CaseHealth"}
	for _, x := range h.Tests {
		p.Health.Tests = append(p.Health.Tests, testPart{x.On, x.Agency, x.Method, x.Positive, listed(x.Substances), "CaseTest"})
	}
	p.Criminal = criminalPart{c.Criminal.DrugConvictions, c.Criminal.OtherConvictions, "CaseCriminal"}
	p.Management = managementPart{c.Management.Status, c.Management.Ground, c.Management.GroundOn, "CaseManagement"}
}
