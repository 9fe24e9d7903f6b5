package casework

import (
	"testing"

	"congvu/server/fault"
)

// TestWhatStandsInClearNamesNobody: numbers of papers as they are given in offices pass, whatever
// tells who the person is does not, with accents or without, in any case.
func TestWhatStandsInClearNamesNobody(t *testing.T) {
	name, alias, single := "Trần Văn Tên", "Tên Đen", "Tý"
	c := &Content{Identity: &CaseIdentity{FullName: &name, OtherNames: []string{alias, single}}, Family: &CaseFamily{Members: []*CaseRelative{{Name: "Lê Thị Mẹ"}}}}
	for text, fine := range map[string]bool{
		"12/CA": true, "15/TB-CAX": true, "Biên bản số 3 ngày 12/9/2026": true, "27/2026/QĐ-UBND": true, "Không số": true, "Công an xã Tý": true, "1234/QĐ-2026-09-15": true,
		"12/CA Trần Văn Tên": false, "12/CA-TRAN VAN TEN": false, "12/CA trần  văn tên,": false, "Tên đen 3": false, "của bà Lê Thị Mẹ": false,
		"051092001234": false, "12/CA 0510 9200 1234": false, "0912.345.678": false, "191 234 567": false,
	} {
		if err := c.InClear("input.paperNumber", text); (err == nil) != fine || err != nil && fault.As(err).Place != "input.paperNumber" {
			t.Errorf("%q: %v", text, err)
		}
	}
	var nobody *Content
	if nobody.InClear("p", "12/CA") != nil || nobody.InClear("p", "051092001234") == nil {
		t.Error("a paper of no record in particular holds no long number either")
	}
}
