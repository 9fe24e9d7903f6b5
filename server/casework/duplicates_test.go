package casework

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"congvu/server/clock"
)

func TestPhonesHaveOneForm(t *testing.T) {
	for raw, want := range map[string]string{
		"0912345678": "0912345678", "0912 345 678": "0912345678", "+84 912 345 678": "0912345678", "84912345678": "0912345678",
		"0084912345678": "0912345678", "+84 (0)912.345.678": "0912345678", "0234 382 2222": "02343822222",
		"912345678": "", "12345": "", "": "", "0912x45678": "", "+1 202 555 0100": "", "09123456789012": "",
	} {
		if got, ok := Phone(raw); ok != (want != "") || ok && got != want {
			t.Errorf("%q: %q %v, want %q", raw, got, ok, want)
		}
	}
}

// TestCandidates: an equal number, or name, year but for one and a commune together;
// nothing less, however much else agrees.
func TestCandidates(t *testing.T) {
	for _, number := range []bool{false, true} {
		for _, name := range []bool{false, true} {
			for _, place := range []bool{false, true} {
				for _, other := range []bool{false, true} {
					for years := -1; years < 4; years++ {
						l := Likeness{Number: number, Name: name, Place: place, Phone: other, OtherSex: other, OtherNumber: other && !number, Years: years}
						score, reasons, got := l.Judge()
						if want := number || name && place && years >= 0 && years < 2; got != want {
							t.Errorf("%+v: %v, want %v", l, got, want)
						}
						if score < 0 || score > 100 || number && !slices.Contains(reasons, SameNumber) {
							t.Errorf("%+v: %d %v", l, score, reasons)
						}
					}
				}
			}
		}
	}
	weak, _, _ := Likeness{Name: true, Place: true, Years: 1, OtherNumber: true, OtherSex: true}.Judge()
	strong, _, _ := Likeness{Number: true, Name: true, Place: true}.Judge()
	if weak >= strong {
		t.Errorf("%d is not below %d", weak, strong)
	}
}

// TestPlainName: accents, tone placement, case and signs between syllables do not matter.
func TestPlainName(t *testing.T) {
	for _, same := range []string{"Lê Thị Hoà", "LÊ THỊ HÒA", " le  thi hoa ", "Le\u0302 Thi\u0323 Hoa\u0300"} {
		if got := PlainName(same); got != "le thi hoa" {
			t.Errorf("%q: %q", same, got)
		}
	}
	if PlainName("Y-Bham Niê") != "y bham nie" {
		t.Error(PlainName("Y-Bham Niê"))
	}
}

// TestTake: a value replaces, lines are added once, documents are named, and what is not
// there is refused.
func TestTake(t *testing.T) {
	file, on := uuid.New(), clock.MustDate("2026-09-01")
	text := func(s string) *string { return &s }
	mine := &Content{Identity: &CaseIdentity{FullName: text("Của tôi"), BirthYear: intOf(1990), OtherNames: []string{"Tý"}}}
	theirs := &Content{Identity: &CaseIdentity{FullName: text("Của người"), BirthDate: &on, OtherNames: []string{"Tý", "Sửu"}},
		Health:     &CaseHealth{Tests: []*CaseTest{{On: on, Agency: "A"}, {On: on, Agency: "B", FileID: &file}}},
		Management: &CaseManagement{GroundFileID: &file}}
	files, err := mine.Take(theirs, []string{"identity.otherNames", "identity.birthDate", "health.tests.2", "health.tests.2", "management.groundFileId"})
	if err != nil {
		t.Fatal(err)
	}
	if *mine.Identity.FullName != "Của tôi" || mine.Identity.BirthYear != nil || *mine.Identity.BirthDate != on || strings.Join(mine.Identity.OtherNames, ",") != "Tý,Sửu" {
		t.Errorf("%+v", mine.Identity)
	}
	if len(mine.Health.Tests) != 1 || mine.Health.Tests[0].Agency != "B" || *mine.Management.GroundFileID != file || len(files) != 3 || files[0] != file.String() {
		t.Errorf("%+v %v", mine.Health, files)
	}
	for _, place := range []string{"", "identity", "identity.none", "family.members", "identity.fullName.1", "health.tests.3", "health.tests.0", "health.tests.x", "a.b.c.d"} {
		if _, err := mine.Take(theirs, []string{place}); err == nil {
			t.Errorf("%q is taken", place)
		}
	}
}

func intOf(n int) *int { return &n }
