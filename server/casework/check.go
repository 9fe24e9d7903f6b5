package casework

import (
	"fmt"

	"congvu/server/clock"
	"congvu/server/reporting"
)

// Another open record of the same person: in another unit, or in the own one.
const (
	ExistsElsewhere = "CASE_EXISTS_ELSEWHERE"
	ExistsHere      = "CASE_EXISTS_HERE"
)

// groundNotShown: what the chosen ground rests on is not entered.
const groundNotShown = "CASE_GROUND_NOT_SHOWN"

// Stopping counts the problems that stop. Whether there is another record may change
// without this one being touched: it is looked at when the record is sent.
func Stopping(list []*reporting.Problem) (n int) {
	for _, p := range list {
		if p.Severity == reporting.SeverityError && p.Code != ExistsElsewhere && p.Code != ExistsHere {
			n++
		}
	}
	return n
}

// checker collects the problems of a content.
type checker struct {
	today clock.Date
	out   []*reporting.Problem
}

// Check is what keeps a content from being sent (ERROR) or must be looked at
// (WARNING), as of a day. Messages never repeat what was entered.
func (c *Content) Check(today clock.Date) []*reporting.Problem {
	k := &checker{today: today, out: []*reporting.Problem{}}
	identity, contact, health, management := c.Identity, c.Contact, c.Health, c.Management
	if identity == nil {
		identity = &CaseIdentity{}
	}
	if contact == nil {
		contact = &CaseContact{}
	}
	if health == nil {
		health = &CaseHealth{}
	}
	if management == nil {
		management = &CaseManagement{}
	}
	k.identity(identity)
	k.contact(contact)
	k.family(c.Family)
	k.health(health)
	k.criminal(c.Criminal)
	k.management(management, health)
	k.order(c)
	return k.out
}

func (k *checker) fail(place, code, message string, args ...any) {
	k.out = append(k.out, &reporting.Problem{Code: code, Severity: reporting.SeverityError, Place: place, Message: fmt.Sprintf(message, args...)})
}

func (k *checker) warn(place, code, message string) {
	k.out = append(k.out, &reporting.Problem{Code: code, Severity: reporting.SeverityWarning, Place: place, Message: message})
}

func (k *checker) need(missing bool, place, what string) {
	if missing {
		k.fail(place, "CASE_FIELD_REQUIRED", "Nhập %s.", what)
	}
}

// past refuses a day that has not come yet.
func (k *checker) past(d *clock.Date, place string) {
	if d != nil && d.After(k.today) {
		k.fail(place, "CASE_DATE_IN_FUTURE", "Ngày này ở sau ngày hôm nay (%s).", k.today.Vietnamese())
	}
}

// ordered refuses an end before its beginning.
func (k *checker) ordered(from clock.Date, to *clock.Date, place string) {
	if to != nil && to.Before(from) {
		k.fail(place, OutOfOrder, "Ngày kết thúc đứng trước ngày bắt đầu.")
	}
}

func (k *checker) identity(i *CaseIdentity) {
	k.need(i.FullName == nil, "identity.fullName", "họ và tên")
	k.need(i.Sex == nil, "identity.sex", "giới tính")
	k.religion(i)
	k.need(i.Year() == nil, "identity.birthDate", "ngày sinh, hoặc năm sinh khi chưa rõ ngày")
	k.past(i.BirthDate, "identity.birthDate")
	if y := i.Year(); y != nil && (*y < k.today.Year-120 || *y > k.today.Year) {
		k.fail("identity.birthYear", "CASE_BIRTH_YEAR", "Năm sinh phải từ %d đến %d.", k.today.Year-120, k.today.Year)
	}
	if i.PersonalNumber == nil {
		k.warn("identity.personalNumber", "CASE_NO_PERSONAL_NUMBER", "Chưa có số định danh; khó phát hiện hồ sơ trùng.")
	} else if number, ok := PersonalNumber(*i.PersonalNumber); !ok {
		k.fail("identity.personalNumber", "CASE_PERSONAL_NUMBER", "Số định danh phải gồm đúng 12 chữ số.")
	} else {
		for _, w := range numberWarnings(number, i.Sex, i.Year()) {
			k.warn("identity.personalNumber", "CASE_PERSONAL_NUMBER_MISMATCH", w)
		}
	}
	for n, p := range i.Papers {
		k.need(p.Number == "", fmt.Sprintf("identity.papers.%d.number", n+1), "số giấy tờ")
		k.past(p.IssuedOn, fmt.Sprintf("identity.papers.%d.issuedOn", n+1))
	}
}

func (k *checker) contact(c *CaseContact) {
	k.need(c.PermanentAddress == nil && c.CurrentAddress == nil && c.TemporaryAddress == nil, "contact.currentAddress", "nơi thường trú, tạm trú hoặc nơi ở hiện tại")
	for n, r := range c.Residences {
		place := fmt.Sprintf("contact.residences.%d.", n+1)
		k.need(r.Address == "", place+"address", "địa chỉ")
		k.past(r.From, place+"from")
		k.past(r.ConfirmedOn, place+"confirmedOn")
		if r.From != nil {
			k.ordered(*r.From, r.To, place+"to")
		}
		if r.To != nil && r.To.After(k.today) { // a registration may be for a time to come
			k.warn(place+"to", "CASE_DATE_IN_FUTURE", "Ngày này ở sau ngày hôm nay; để trống khi người đó còn ở đây.")
		}
	}
}

func (k *checker) family(f *CaseFamily) {
	if f == nil {
		return
	}
	for n, m := range f.Members {
		k.need(m.Name == "", fmt.Sprintf("family.members.%d.name", n+1), "họ và tên")
		k.past(m.PaperIssuedOn, fmt.Sprintf("family.members.%d.paperIssuedOn", n+1))
	}
}

func (k *checker) health(h *CaseHealth) {
	k.need(len(h.Substances) == 0, "health.substances", "loại ma túy đã sử dụng")
	k.past(h.FirstFoundOn, "health.firstFoundOn")
	for _, s := range h.Substances {
		k.need(s == OtherSubstance && h.OtherSubstance == nil, "health.otherSubstance", "tên loại ma túy khác")
	}
	for n, t := range h.Tests {
		k.past(&t.On, fmt.Sprintf("health.tests.%d.on", n+1))
		k.need(t.Agency == "", fmt.Sprintf("health.tests.%d.agency", n+1), "cơ quan xét nghiệm")
	}
	for n, d := range h.Determinations {
		k.past(&d.On, fmt.Sprintf("health.determinations.%d.on", n+1))
		k.need(d.Facility == "", fmt.Sprintf("health.determinations.%d.facility", n+1), "cơ sở xác định tình trạng nghiện")
	}
	k.detoxes(h)
	for n, d := range h.Detoxes {
		place := fmt.Sprintf("health.detoxes.%d.", n+1)
		k.past(d.DecisionOn, place+"decisionOn")
		k.past(&d.From, place+"from")
		k.ordered(d.From, d.To, place+"to")
		k.need(d.Place == "", place+"place", "nơi cai nghiện")
	}
	for n, s := range h.Substitutions {
		place := fmt.Sprintf("health.substitutions.%d.", n+1)
		k.past(&s.From, place+"from")
		k.ordered(s.From, s.To, place+"to")
		k.need(s.Facility == "", place+"facility", "cơ sở điều trị")
	}
}

func (k *checker) criminal(c *CaseCriminal) {
	if c == nil {
		return
	}
	for n, d := range c.Decisions {
		place := fmt.Sprintf("criminal.decisions.%d.", n+1)
		k.past(&d.On, place+"on")
		k.need(d.Number == "" || d.Agency == "" || d.Form == "", place+"number", "số, cơ quan ra quyết định và hình thức xử lý")
	}
}

func (k *checker) management(m *CaseManagement, h *CaseHealth) {
	k.need(m.Status == nil, "management.status", "tình trạng: người sử dụng trái phép hay người nghiện")
	k.need(m.Ground == nil, "management.ground", "căn cứ xác định tình trạng")
	k.need(m.GroundOn == nil, "management.groundOn", "ngày của căn cứ")
	k.past(m.GroundOn, "management.groundOn")
	k.past(m.ResidenceVerifiedOn, "management.residenceVerifiedOn")
	if m.Status != nil && m.Ground != nil && m.GroundOn != nil {
		row, why := groundAt(*m.Status, *m.Ground, *m.GroundOn)
		if row == nil {
			k.fail("management.ground", "CASE_GROUND_NOT_IN_FORCE", "%s", why)
		}
		k.shown(m, h, row != nil && row.Tested)
	}
	for n, d := range m.Decisions {
		place := fmt.Sprintf("management.decisions.%d.", n+1)
		k.past(&d.On, place+"on")
		k.need(d.Number == "" || d.Agency == "", place+"number", "số và cơ quan ra quyết định")
	}
}

// shown asks that what a ground speaks of is among the tests, conclusions and episodes.
func (k *checker) shown(m *CaseManagement, h *CaseHealth, tested bool) {
	switch {
	case tested && firstPositive(h).IsZero():
		k.fail("health.tests", groundNotShown, "Căn cứ này cần kết quả xét nghiệm dương tính (Luật 73/2021/QH14 Điều 2 khoản 10) nhưng chưa nhập phiếu xét nghiệm dương tính nào (Mẫu 03).")
	case *m.Ground == Determined && firstConclusion(h).IsZero():
		k.fail("health.determinations", groundNotShown, "Căn cứ là kết luận nghiện nhưng chưa nhập kết quả xác định tình trạng nghiện.")
	case *m.Ground == InSubstitution && len(h.Substitutions) == 0:
		k.fail("health.substitutions", groundNotShown, "Căn cứ là đang điều trị thay thế nhưng chưa nhập đợt điều trị nào.")
	case *m.Ground == InDetox && len(h.Detoxes) == 0:
		k.fail("health.detoxes", groundNotShown, "Căn cứ là đang cai nghiện nhưng chưa nhập lần cai nghiện nào.")
	}
}
