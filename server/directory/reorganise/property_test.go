package reorganise

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/directory"
)

var (
	began = clock.NewDate(2024, 1, 1)
	day   = clock.NewDate(2027, 1, 1)
)

// land is one province with n communes, each with a committee and a room.
func land(n int) *directory.Rows {
	rows, at := &directory.Rows{}, int32(1)
	province := uuid.New()
	rows.Areas = append(rows.Areas, directory.AreaRow{Area: directory.Area{ID: province, Code: "51", Name: "Q", FullName: "Tỉnh Q", Kind: "tỉnh", Level: directory.LevelProvince, ValidFrom: began}, NumberTo: int32(n + 1)})
	head := uuid.New()
	rows.Units = append(rows.Units, directory.UnitRow{Unit: directory.Unit{ID: head, Code: "UBND", Name: "UBND tỉnh Q", Kind: directory.KindCommittee, Level: directory.LevelProvince, ValidFrom: began}, AreaID: province, NumberTo: int32(2*n + 1)})
	for i := range n {
		area, body, code := uuid.New(), uuid.New(), fmt.Sprintf("%05d", 20000+i)
		rows.Areas = append(rows.Areas, directory.AreaRow{Area: directory.Area{ID: area, Code: code, Name: "N" + code, FullName: "Xã N" + code, Kind: "xã", Level: directory.LevelCommune, ValidFrom: began},
			ParentID: &province, Number: int32(i + 1), NumberTo: int32(i + 2)})
		rows.Units = append(rows.Units, directory.UnitRow{Unit: directory.Unit{ID: body, Code: code, Name: "UBND xã N" + code, Kind: directory.KindCommittee, Level: directory.LevelCommune, Route: []string{"PROPOSE", "SIGN"}, ValidFrom: began},
			AreaID: area, ParentID: &head, Number: at, NumberTo: at + 2},
			directory.UnitRow{Unit: directory.Unit{ID: uuid.New(), Code: code + ".VP", Name: "Văn phòng", Kind: directory.KindRoom, Level: directory.LevelCommune, ValidFrom: began}, AreaID: area, ParentID: &body, Number: at + 1, NumberTo: at + 2})
		at += 2
	}
	return rows
}

// lineage is a random merging and splitting of n communes into m.
func lineage(r *rand.Rand, n, m int) (p Proposal) {
	p = Proposal{Resolution: "NQ", Effective: day, WindUpTo: day.AddMonths(2)}
	used := map[int]bool{}
	for i := range n {
		to, parts := r.IntN(m), 1
		if r.IntN(6) == 0 && m > 1 {
			parts = 2
		}
		for k := range parts {
			at := (to + k) % m
			used[at] = true
			p.Lines = append(p.Lines, Line{From: fmt.Sprintf("%05d", 20000+i), To: fmt.Sprintf("%05d", 30000+at), Partial: parts > 1})
		}
	}
	for at := range m {
		if used[at] {
			p.Targets = append(p.Targets, Target{Code: fmt.Sprintf("%05d", 30000+at), Name: fmt.Sprintf("M%d", at), Kind: "xã", Level: directory.LevelCommune, Parent: "51"})
		}
	}
	return p
}

// Whatever is merged and split: every unit has a home, every figure one place above the
// commune, the trees are well formed, and the same question has the same answer.
func TestRandomLineages(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 5))
		n := 1 + r.IntN(30)
		rows := land(n)
		p := lineage(r, n, 1+r.IntN(n))
		w := World{Eve: directory.NewSnapshot(rows, day.AddDays(-1))}
		for i, u := range w.Eve.Units() {
			w.Positions = append(w.Positions, Position{ID: uuid.New(), Account: uuid.New(), Unit: u.ID, Title: "Chức vụ", Holder: fmt.Sprint(i), SigningForm: map[bool]string{true: "TM"}[u.Kind == directory.KindCommittee]})
			w.Obligations = append(w.Obligations, Obligation{ID: uuid.New(), Round: uuid.NewSHA1(uuid.Nil, []byte{byte(i % 2)}), Unit: u.ID, Label: "R", Closing: day.AddDays(r.IntN(60) - 30), State: "DRAFTING", HasDraft: r.IntN(2) == 0})
		}
		plan := Make(p, w, nil, uuid.New)
		if len(plan.Problems) > 0 {
			t.Fatalf("seed %d: %v", seed, plan.Problems)
		}
		check(t, seed, p, w, plan)
		if again := Make(p, w, nil, uuid.New); !bytes.Equal(plan.Digest, again.Digest) {
			t.Errorf("seed %d: two dry runs differ", seed)
		}
	}
}

func check(t *testing.T, seed uint64, p Proposal, w World, plan *Plan) {
	t.Helper()
	whole, parts := map[uuid.UUID]int{}, map[uuid.UUID]int{}
	for _, l := range plan.Lineage {
		if l.Partial {
			parts[l.From]++
		} else {
			whole[l.From]++
		}
	}
	for _, a := range plan.EndedAreas {
		if whole[a.ID]+min(1, parts[a.ID]) != 1 || parts[a.ID] == 1 {
			t.Errorf("seed %d: %s goes whole into %d and in parts into %d", seed, a.FullName, whole[a.ID], parts[a.ID])
		}
	}
	for _, u := range plan.EndedUnits {
		if plan.Homes[u.ID] == uuid.Nil {
			t.Errorf("seed %d: %s has no home", seed, u.Name)
		}
	}
	keeps, heads := map[uuid.UUID]int{}, map[uuid.UUID]int{}
	for _, i := range plan.Items {
		if i.Kind == OfObligation && i.Choice == Keep {
			keeps[i.Group]++
		}
		if i.Kind == OfPosition && i.Choice == Move && w.Eve.Unit(i.From).Kind == directory.KindCommittee {
			heads[i.To]++
		}
	}
	for g, n := range keeps {
		if n > 1 {
			t.Errorf("seed %d: %d drafts of group %s are gone on with", seed, n, g)
		}
	}
	for u, n := range heads {
		if n > 1 {
			t.Errorf("seed %d: %d heads for %s", seed, n, u)
		}
	}
	numbers, err := plan.Renumber(w.Eve)
	if err != nil {
		t.Fatalf("seed %d: %v", seed, err)
	}
	province := numbers.Areas[w.Eve.AreaByCode("51").ID]
	for _, a := range w.Eve.Areas() {
		if at := numbers.Areas[a.ID]; !province.Contains(at) || at.Lo != int(a.At) {
			t.Errorf("seed %d: %s moved on the tree, its figures would", seed, a.FullName)
		}
	}
	for _, a := range plan.Areas {
		if !province.Contains(numbers.Areas[a.ID]) {
			t.Errorf("seed %d: %s lies outside of its province", seed, a.FullName)
		}
	}
}

// A file with faults is refused whole, each fault with its line.
func TestFilesThatAreRefused(t *testing.T) {
	for _, c := range []struct{ text, place string }{
		{"", "line 1"}, {"a,b\n", "line 1"}, {"old_code,new_code,partial\n1,2,0\n", "line 2"},
		{"old_code,new_code,partial\n00001,00002,có\n", "line 2"}, {"old_code,new_code,partial,share\n00001,00002,1,1.5\n", "line 2"},
	} {
		_, _, err := ReadFile([]byte(c.text))
		if err == nil || !bytes.Contains([]byte(fmt.Sprintf("%+v", err)), []byte("LINEAGE")) {
			t.Errorf("%q: %v", c.text, err)
		}
	}
	lines, targets, err := ReadFile([]byte("\xef\xbb\xbfold_code;new_code;partial;share;new_name;new_type;new_province\r\n20000;30000;1;0,4;Bình An;Xã;51\r\n"))
	if err != nil || len(lines) != 1 || !lines[0].Partial || lines[0].Share.String() != "0.4" || targets[0].Name != "Bình An" {
		t.Errorf("%+v %+v %v", lines, targets, err)
	}
}

// TestAShareIsDigits: an exponent would be a gigabyte of digits to compare; it is kept as a word.
func TestAShareIsDigits(t *testing.T) {
	lines, _, err := ReadFile([]byte("old_code,new_code,partial,share\n20000,30000,1,1e-999999999\n"))
	if err == nil && (len(lines) != 1 || lines[0].Share != nil) {
		t.Errorf("%+v", lines)
	}
}

// Every refusal of a plan names its line and what to do.
func TestPlansThatAreRefused(t *testing.T) {
	w := World{Eve: directory.NewSnapshot(land(3), day.AddDays(-1))}
	xa := func(code, name, parent string) Target {
		return Target{Code: code, Name: name, Kind: "xã", Level: directory.LevelCommune, Parent: parent}
	}
	one := []Target{xa("30000", "A", "51")}
	for reason, p := range map[string]Proposal{
		"NO_LINES":         {},
		"UNKNOWN_FROM":     {Lines: []Line{{From: "99999", To: "30000"}}, Targets: one},
		"UNKNOWN_TARGET":   {Lines: []Line{{From: "20000", To: "30001"}}, Targets: one},
		"DUPLICATE_LINE":   {Lines: []Line{{From: "20000", To: "30000"}, {From: "20000", To: "30000"}}, Targets: one},
		"PARTS_DISAGREE":   {Lines: []Line{{From: "20000", To: "30000", Partial: true}}, Targets: one},
		"CODE_IN_USE":      {Lines: []Line{{From: "20000", To: "20001"}}, Targets: []Target{xa("20001", "A", "51")}},
		"UNKNOWN_PROVINCE": {Lines: []Line{{From: "20000", To: "30000"}}, Targets: []Target{xa("30000", "A", "52")}},
		"FROM_LEVEL":       {Lines: []Line{{From: "51", To: "30000"}}, Targets: one},
		"DUPLICATE_TARGET": {Lines: []Line{{From: "20000", To: "30000"}}, Targets: append(one, one...)},
	} {
		p.Effective, p.WindUpTo = day, day
		plan := Make(p, w, nil, uuid.New)
		if len(plan.Problems) == 0 || plan.Problems[0].Reason != reason || plan.Problems[0].Message == "" {
			t.Errorf("%s: %v", reason, plan.Problems)
		}
	}
}

// A new name alone renames: nothing ends.
func TestRenaming(t *testing.T) {
	w := World{Eve: directory.NewSnapshot(land(2), day.AddDays(-1))}
	plan := Make(Proposal{Resolution: "NQ", Effective: day, WindUpTo: day, Lines: []Line{{From: "20000", To: "20000"}},
		Targets: []Target{{Code: "20000", Name: "N20000", Kind: "phường", Level: directory.LevelCommune, Parent: "51"}}}, w, nil, uuid.New)
	if len(plan.Problems)+len(plan.EndedAreas)+len(plan.Areas) > 0 || len(plan.RenamedAreas) != 1 || plan.RenamedUnits[0].Name != "UBND phường N20000" {
		t.Errorf("%+v", plan)
	}
}
