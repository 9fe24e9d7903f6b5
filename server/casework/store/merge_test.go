package store_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/casework"
	"congvu/server/casework/store"
	"congvu/server/clock"
	"congvu/server/fault"
	"congvu/server/files"
	"congvu/server/reporting"
)

// pairOf is the one pair that somebody sees in a state.
func (w *world) pairOf(t testing.TB, by string, state casework.CasePairState) *casework.CasePair {
	t.Helper()
	page, err := w.Pairs(w.as(t, by), &casework.CasePairFilter{States: []casework.CasePairState{state}}, 10, nil, unopened)
	if err != nil || len(page.Items) != 1 || page.Total != 1 {
		t.Fatalf("%s sees %+v, %v", by, page, err)
	}
	return page.Items[0]
}

func (w *world) mergeOf(t testing.TB, by string, p *casework.CasePair, survivor uuid.UUID, take ...string) (*casework.CasePair, error) {
	t.Helper()
	merged := p.Left.ID
	if merged == survivor {
		merged = p.Right.ID
	}
	return w.Merge(w.as(t, by), casework.MergeCasesInput{Pair: reporting.Versioned{ID: p.ID, Version: p.Version}, Reason: "Cùng một người, đã đối chiếu giấy tờ", Take: take,
		Survivor: reporting.Versioned{ID: survivor, Version: w.version(t, survivor)}, Merged: reporting.Versioned{ID: merged, Version: w.version(t, merged)}}, everything)
}

func (w *world) decide(t testing.TB, by string, p *casework.CasePair, a casework.CasePairAction) (*casework.CasePair, error) {
	t.Helper()
	return w.Decide(w.as(t, by), casework.DecideCasePairInput{Pair: reporting.Versioned{ID: p.ID, Version: p.Version}, Action: a, Reason: "Đã đối chiếu hồ sơ giấy"}, unopened)
}

// image is everything that is stored of a record and counts: not how often it was
// written, nor versions and time limits that came and went meanwhile.
func (w *world) image(t testing.TB, id uuid.UUID) string {
	t.Helper()
	var out string
	err := w.Fixture.DB.Owner().QueryRow(t.Context(), `select (to_jsonb(r) - 'version' - 'updated_at')::text
		|| (select coalesce(jsonb_agg(to_jsonb(v) - 'updated_at' order by v.number), '[]')::text from case_versions v where v.record_id = r.id and (v.id = r.official_id or v.id = r.pending_id))
		|| (select coalesce(jsonb_agg(to_jsonb(c) order by c.id), '[]')::text from case_clocks c where c.record_id = r.id and c.done_at is null)
		|| (select coalesce(jsonb_agg(to_jsonb(f) order by f.id), '[]')::text from case_files f where f.record_id = r.id)
		from case_records r where r.id = $1`, id).Scan(&out)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestUndoIsTheInverseOfMerge: from every state that may be merged, with nothing, one
// line, a whole section and documents taken over, undoing puts both records back exactly.
func TestUndoIsTheInverseOfMerge(t *testing.T) {
	w := newWorld(t)
	n := 0
	for _, state := range []casework.CaseState{casework.Submitted, casework.Returned, casework.Official, casework.Locked, casework.Notice, casework.Drafting} {
		for _, take := range [][]string{nil, {"identity.otherNames"}, {"health.tests.1", "contact.phones", "contact.currentAddress", "management.groundFileId"}} {
			n++
			survivor := w.official(t, "ca.tinhkhe", fmt.Sprintf("Lê Văn Giữ %c", 'A'+n), "")
			merged := w.inState(t, state, fmt.Sprintf("Lê Văn Giữ %c", 'A'+n))
			by := "pc04.duyet"
			if state == casework.Notice || state == casework.Drafting {
				by = "ca.tinhkhe"
			}
			p := w.pairOf(t, by, casework.PairOpen)
			before, other := w.image(t, survivor.ID), w.image(t, merged)
			p, err := w.mergeOf(t, by, p, survivor.ID, take...)
			if state == casework.Returned && take != nil { // what is entered again is not the reviewer's to see
				if !fault.Is(err, "CASE_MERGE_UNSEEN") {
					t.Errorf("taken over unseen: %v", err)
				}
				if _, err := w.decide(t, by, w.pairOf(t, by, casework.PairOpen), casework.KeepApart); err != nil {
					t.Fatal(err)
				}
				continue
			}
			if err != nil {
				t.Fatalf("%s %v: %v", state, take, err)
			}
			if got := w.image(t, merged); got == other || !strings.Contains(got, `"MERGED"`) {
				t.Fatalf("%s: the merged record stands as before", state)
			}
			if got := w.image(t, survivor.ID); (got != before) != (take != nil) {
				t.Errorf("%s %v: the survivor changed: %v", state, take, got != before)
			}
			if *p.SurvivorID != survivor.ID || p.State != casework.PairMerged {
				t.Errorf("%+v", p)
			}
			if p, err = w.decide(t, by, p, casework.UndoMerge); err != nil {
				t.Fatalf("%s %v: undo: %v", state, take, err)
			}
			if got := w.image(t, survivor.ID); got != before {
				t.Errorf("%s %v: the survivor is not as before\n%s\n%s", state, take, before, got)
			}
			if got := w.image(t, merged); got != other {
				t.Errorf("%s %v: the merged record is not as before\n%s\n%s", state, take, other, got)
			}
			if _, err := w.decide(t, by, p, casework.KeepApart); err != nil {
				t.Fatal(err)
			}
		}
	}
	w.replayed(t)
}

// inState is a record of Tịnh Khê's police in a state, with documents.
func (w *world) inState(t testing.TB, state casework.CaseState, name string) uuid.UUID {
	t.Helper()
	c := person(name, "")
	c.Identity.PersonalNumber, c.Identity.OtherNames = nil, []string{"Tên Khác"}
	by := "ca.tinhkhe"
	if state == casework.Notice {
		by = "benhvien"
	}
	paper := w.upload(t.(*testing.T), by, files.MediaPDF, "%PDF-1.7 "+uuid.NewString())
	c.Management.GroundFileID = &paper
	c.Contact.CurrentAddress = ptr("Thôn khác")
	r, err := w.Open(w.as(t, by), casework.OpenCaseInput{ReceivedOn: clock.MustDate("2026-09-14"), Content: c}, everything)
	if err != nil {
		t.Fatal(err)
	}
	switch state {
	case casework.Notice:
		w.must(t, by, r, casework.StepCaseInput{Action: casework.HandOver, UnitID: &w.Fixture.Units.TinhKhePolice})
		return r.ID
	case casework.Drafting:
		return r.ID
	}
	w.must(t, by, r, casework.StepCaseInput{Action: casework.Submit})
	switch state {
	case casework.Returned:
		w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.SendBack, Reason: ptr("Bổ sung giấy tờ")})
	case casework.Official, casework.Locked:
		w.must(t, "pc04.duyet", r, casework.StepCaseInput{Action: casework.Approve})
	}
	if state == casework.Locked {
		day, number := clock.MustDate("2026-09-11"), "13/CA"
		w.must(t, by, r, casework.StepCaseInput{Action: casework.Leave, EffectiveOn: &day, PaperNumber: &number, PaperDate: &day, Lock: ptr(casework.LeftProvince), Destination: ptr("Đà Nẵng")})
	}
	return r.ID
}

// replayed: the journal tells of every pair what is stored of it, one line a change.
func (w *world) replayed(t testing.TB) {
	t.Helper()
	rows, err := w.Fixture.DB.Owner().Query(t.Context(), `select p.state, array_agg(coalesce(j.from_state, '') || '>' || j.to_state order by j.at, j.id) from case_pairs p
		join journal j on j.object_kind = 'casePair' and j.object_id = p.id group by p.id, p.state`)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	var state string
	var lines []string
	_, err = pgx.ForEachRow(rows, []any{&state, &lines}, func() error {
		n++
		at := ""
		for _, l := range lines {
			from, to, _ := strings.Cut(l, ">")
			if from != at && !(from == "" && at == "LAPSED") {
				t.Errorf("the journal jumps: %v", lines)
			}
			at = to
		}
		if at != state {
			t.Errorf("a pair is %s, the journal says %v", state, lines)
		}
		return nil
	})
	if stored := len(w.pairs(t, "true")); err != nil || stored != n || n == 0 {
		t.Errorf("%d pairs, %d in the journal, %v", stored, n, err)
	}
}

// TestMergingKeepsWhatWasChosen: one decision of the provincial police; the survivor keeps
// its number, the other one is shut, and what was changed after is not undone.
func TestMergingKeepsWhatWasChosen(t *testing.T) {
	w := newWorld(t)
	survivor := w.official(t, "ca.tinhkhe", "Lê Văn Chính", "051091001234")
	merged := w.open(t, "ca.tinhkhe", "Lê Văn Chính", "051091009999")
	if len(w.pairs(t, "state = 'OPEN'")) != 1 {
		t.Fatal("no candidate")
	}
	if page, err := w.Pairs(w.as(t, "pc04.duyet"), nil, 10, nil, everything); err != nil || page.Total != 0 || len(page.Items) != 0 {
		t.Errorf("the drug police sees a pair with a draft: %+v %v", page, err)
	}
	w.must(t, "ca.tinhkhe", merged, casework.StepCaseInput{Action: casework.Submit})
	p := w.pairOf(t, "ca.tinhkhe", casework.PairOpen)
	if got := p.Decisions(w.as(t, "ca.tinhkhe")); len(got) != 0 {
		t.Errorf("the commune decides on what was sent: %v", got)
	}
	if _, err := w.mergeOf(t, "ca.tinhkhe", p, survivor.ID); !fault.Is(err, "FORBIDDEN") {
		t.Errorf("the commune merges what was sent: %v", err)
	}
	if _, err := w.mergeOf(t, "ca.dongson", p, survivor.ID); !fault.Is(err, "NOT_FOUND") {
		t.Errorf("the neighbour merges: %v", err)
	}
	if _, err := w.mergeOf(t, "pc04.duyet", p, merged.ID); !fault.Is(err, "CASE_MERGE_SURVIVOR") {
		t.Errorf("merged into what is not official: %v", err)
	}
	before, other := w.image(t, survivor.ID), w.image(t, merged.ID)
	if _, err := w.mergeOf(t, "pc04.duyet", p, survivor.ID, "identity.fullName", "health.tests.7"); !fault.Is(err, "CASE_MERGE_CHOICE") {
		t.Errorf("what is not there is taken: %v", err)
	}
	if w.image(t, survivor.ID) != before || w.image(t, merged.ID) != other {
		t.Error("a refused merge left something")
	}
	p, err := w.mergeOf(t, "pc04.duyet", p, survivor.ID, "identity.personalNumber")
	if err != nil {
		t.Fatal(err)
	}
	r, err := w.One(w.as(t, "ca.tinhkhe"), survivor.ID, everything)
	if err != nil || r.State != casework.Official || *r.Official.Identity.PersonalNumber != "051091009999" || r.Code != survivor.Code || r.Official.Number != 2 {
		t.Errorf("the survivor: %+v %v", r, err)
	}
	shut, err := w.One(w.as(t, "ca.tinhkhe"), merged.ID, everything)
	if err != nil || shut.State != casework.Merged || *shut.MergedInto != survivor.Code || len(shut.Actions(w.as(t, "ca.tinhkhe"))) != 0 {
		t.Errorf("the merged one: %+v %v", shut, err)
	}
	if _, err := w.step(t, "ca.tinhkhe", merged, casework.StepCaseInput{Action: casework.Submit}); !fault.Is(err, "ACTION_NOT_IN_STATE") {
		t.Errorf("the merged one is sent: %v", err)
	}
	if _, err := w.step(t, "pc04.duyet", merged, casework.StepCaseInput{Action: casework.Unmerge}); !fault.Is(err, "DECIDED_ON_PAIR") {
		t.Errorf("undone beside the pair: %v", err)
	}
	health := *r.Official.Health
	health.Dose = ptr("0,2 g")
	if _, err := w.Save(w.as(t, "ca.tinhkhe"), casework.SaveCaseInput{Record: reporting.Versioned{ID: r.ID, Version: r.Version}, Content: casework.Content{Health: &health}}, unopened); err != nil {
		t.Fatal(err)
	}
	if _, err := w.decide(t, "pc04.duyet", p, casework.UndoMerge); !fault.Is(err, "CASE_MERGE_CHANGED") || !strings.Contains(err.Error(), survivor.Code) {
		t.Errorf("undone although it was changed: %v", err)
	}
	w.replayed(t)
}

// requests shows no name.
var requests = store.Wanted{Requests: true}

// TestAMergedPersonCountsOnce: the figures hear of a merge and of its undoing in the same
// transaction; what was known before stays as it was known.
func TestAMergedPersonCountsOnce(t *testing.T) {
	w := newWorld(t)
	survivor := w.official(t, "ca.tinhkhe", "Lê Văn Đếm", "")
	w.inState(t, casework.Official, "Lê Văn Đếm")
	counted := func(want float64) {
		t.Helper()
		for _, measure := range []string{"case.managed", "case.new"} {
			if got := w.figure(t, "pc04", measure, tinhKhe, "2026-M09"); got != want {
				t.Errorf("%s is %v, want %v", measure, got, want)
			}
		}
	}
	counted(2)
	p, err := w.mergeOf(t, "pc04.duyet", w.pairOf(t, "pc04.duyet", casework.PairOpen), survivor.ID, "identity.otherNames")
	if err != nil {
		t.Fatal(err)
	}
	counted(1)
	if _, err := w.decide(t, "pc04.duyet", p, casework.UndoMerge); err != nil {
		t.Fatal(err)
	}
	counted(2)
}
