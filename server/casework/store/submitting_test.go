package store_test

import (
	"testing"

	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/reporting"
)

// TestManyAreSentEachOnItsOwn: what is refused is named with its reason and holds nothing
// up, a dry run writes nothing, and a repetition sends nothing twice.
func TestManyAreSentEachOnItsOwn(t *testing.T) {
	w := newWorld(t)
	whole := w.open(t, "ca.tinhkhe", "Nguyễn Văn Đủ", "051090001234")
	bare := w.open(t, "ca.tinhkhe", "Nguyễn Văn Thiếu", "051091001234")
	if _, err := w.Save(w.as(t, "ca.tinhkhe"), casework.SaveCaseInput{Record: w.versioned(t, bare), Revision: bare.Pending.Revision, Content: casework.Content{Management: &casework.CaseManagement{}}}, everything); err != nil {
		t.Fatal(err)
	}
	official := w.official(t, "ca.tinhkhe", "Nguyễn Văn Xong", "051092001234")
	foreign := w.open(t, "ca.dongson", "Nguyễn Văn Khác", "051093001234")
	stale := w.open(t, "ca.tinhkhe", "Nguyễn Văn Cũ", "051094001234")
	in := casework.SubmitCasesInput{DryRun: true, Records: []reporting.Versioned{w.versioned(t, whole), w.versioned(t, bare), w.versioned(t, official),
		w.versioned(t, foreign), {ID: stale.ID, Version: 99}}}
	want := []string{"", "CASE_INCOMPLETE", "ACTION_NOT_IN_STATE", "NOT_FOUND", "STALE_VERSION"}
	ctx, err := action.WithKey(w.as(t, "ca.tinhkhe"), "gui-nhieu-ho-so-0001")
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range []struct {
		name  string
		dry   bool
		state casework.CaseState
	}{{"tried", true, casework.Drafting}, {"sent", false, casework.Submitted}, {"sent again under the same key", false, casework.Submitted}} {
		in.DryRun = step.dry
		got, err := w.SubmitMany(ctx, in)
		if err != nil || len(got) != len(want) {
			t.Fatalf("%s: %d answers, %v", step.name, len(got), err)
		}
		for i, code := range want {
			said := ""
			if got[i].Problem != nil {
				said = got[i].Problem.Code
			}
			if got[i].RecordID != in.Records[i].ID || said != code {
				t.Errorf("%s, record %d: %q, want %q", step.name, i, said, code)
			}
		}
		r, err := w.One(w.as(t, "ca.tinhkhe"), whole.ID, everything)
		if err != nil || r.State != step.state {
			t.Errorf("%s: the whole one stands at %v, %v", step.name, r.State, err)
		}
	}
	if v := w.version(t, whole.ID); v != in.Records[0].Version+1 {
		t.Errorf("the record was changed %d times", v-in.Records[0].Version)
	}
}
