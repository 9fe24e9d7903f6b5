package casework

import (
	"testing"

	"congvu/server/clock"
)

// TestItemsOfTheFormSayOneThing is Mẫu 05 items 10 and 22: whether, which and how often
// must agree; what an older record leaves out stays as it is.
func TestItemsOfTheFormSayOneThing(t *testing.T) {
	yes, no, name, two, far := true, false, "Phật giáo", 2, 51
	none, one := 0, 1
	once := []*CaseDetox{{Form: "COMPULSORY", Place: "Cơ sở", From: clock.MustDate("2020-01-01")}}
	thrice := []*CaseDetox{once[0], once[0], once[0]}
	for _, c := range []struct {
		name, place string
		identity    CaseIdentity
		health      CaseHealth
	}{
		{name: "nothing said"},
		{name: "a religion without the mark", identity: CaseIdentity{Religion: &name}},
		{name: "no religion, and which", place: "identity.religion", identity: CaseIdentity{Religious: &no, Religion: &name}},
		{name: "times without dates", health: CaseHealth{Detoxed: &yes, DetoxTimes: &two}},
		{name: "one listed of two", health: CaseHealth{Detoxed: &yes, DetoxTimes: &two, Detoxes: once}},
		{name: "each one listed", health: CaseHealth{DetoxTimes: &one, Detoxes: once}},
		{name: "listed without the mark", health: CaseHealth{Detoxes: once}},
		{name: "never, and listed", place: "health.detoxed", health: CaseHealth{Detoxed: &no, Detoxes: once}},
		{name: "never, and twice", place: "health.detoxed", health: CaseHealth{Detoxed: &no, DetoxTimes: &two}},
		{name: "ever, and never", place: "health.detoxTimes", health: CaseHealth{Detoxed: &yes, DetoxTimes: &none}},
		{name: "fewer than listed", place: "health.detoxTimes", health: CaseHealth{DetoxTimes: &two, Detoxes: thrice}},
		{name: "too many", place: "health.detoxTimes", health: CaseHealth{DetoxTimes: &far}},
	} {
		t.Run(c.name, func(t *testing.T) {
			found := ""
			for _, p := range (&Content{Identity: &c.identity, Health: &c.health}).Check(clock.MustDate("2026-09-15")) {
				if p.Code == "CASE_CONTRADICTION" || p.Code == "CASE_DETOX_TIMES" {
					found += p.Place
				}
			}
			if found != c.place {
				t.Errorf("problem at %q, want %q", found, c.place)
			}
		})
	}
}

// TestColumnsOfTheForm: what the form asks beyond a name goes in and comes out again.
func TestColumnsOfTheForm(t *testing.T) {
	row := map[string]string{
		"identity.fullName": "Trần Văn Mẫu", "identity.religious": "không", "family.mother.name": "Lê Thị Ba",
		"family.mother.paperNumber": "046170000001", "family.mother.paperIssuedBy": "Bộ Công an", "family.mother.paperIssuedOn": "02/10/2024",
		"health.detoxed": "có", "health.detoxTimes": "4 lần", "health.detoxes.form": "Bắt buộc", "health.detoxes.place": "Cơ sở cai nghiện",
		"health.detoxes.from": "01/01/2021", "health.detoxes.decision": "12/QĐ-TA", "health.detoxes.decisionOn": "20/12/2020",
		"health.detoxes.decisionAgency": "Tòa án", "health.tests.on": "01/09/2026", "health.tests.positive": "Dương tính",
		"health.tests.tester": "Phan Văn Năm", "health.tests.testerTitle": "Kỹ thuật viên", "health.tests.testerUnit": "Trạm Y tế",
		"health.tests.summary": "Bị phát hiện tại nhà", "health.tests.steps": "Lấy mẫu nước tiểu",
		"contact.representative": "Trần Thị Hai", "contact.representativePhone": "0987654321",
	}
	m, cells := &Mapping{Today: clock.MustDate("2026-09-15")}, map[int]ImportCell{}
	for key, said := range row {
		n := len(cells) + 1
		m.Columns, cells[n] = append(m.Columns, &CaseImportColumn{Column: n, Field: key}), ImportCell{Text: said}
	}
	day := clock.MustDate("2026-09-14")
	m.Received = &day
	got := m.Read(func(column int) ImportCell { return cells[column] })
	for _, f := range got.Findings {
		if f.Severity == "ERROR" {
			t.Errorf("%s: %s", f.Field, f.Message)
		}
	}
	row["identity.religious"], row["health.detoxed"], row["health.detoxTimes"] = "Không", "Có", "4"
	for key, want := range row {
		if shown := ColumnOf(key).Show(got.Content); shown != want {
			t.Errorf("%s = %q, want %q", key, shown, want)
		}
	}
	if m := got.Content.Family.Members; len(m) != 1 || m[0].Relation != "MOTHER" || m[0].PaperIssuedBy == nil || m[0].PaperIssuedOn == nil {
		t.Errorf("mother's card went elsewhere: %d relatives", len(m))
	}
}
