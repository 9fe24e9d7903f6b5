package store

import (
	"slices"
	"testing"

	"github.com/google/uuid"

	"congvu/server/reporting"
)

// wrote is a section of a commune's report, written before its figures.
func (w *world) wrote(who, unit, key, text string) {
	w.t.Helper()
	in := reporting.SaveSectionsInput{ObligationID: w.obligation(who, unit).ID, Edits: []reporting.SectionEdit{{Key: key, Text: text}}}
	if out, err := w.SaveSections(w.as(who), in); err != nil || len(out.Refused)+len(out.Conflicts) > 0 {
		w.t.Fatal(out, err)
	}
}

// reads is what stands under a heading of the upper draft.
func (w *world) reads(id uuid.UUID, key string) string {
	w.t.Helper()
	draft, err := mustRead(w, id).Draft(w.as("ttt"))
	if err != nil {
		w.t.Fatal(err)
	}
	at := slices.IndexFunc(draft.Sections, func(s reporting.DraftSection) bool { return s.Key == key })
	return draft.Sections[at].Text
}

// upperWithText is the upper report, with the outline of those below.
func (w *world) upperWithText() uuid.UUID {
	w.withText()
	id := w.upper()
	w.exec(`update rounds set outline_version_id = (select id from outline_versions) where id = (select round_id from obligations where id = $1)`, id)
	if err := w.Reload(w.t.Context()); err != nil {
		w.t.Fatal(err)
	}
	return id
}

// TestTextsArePutTogether: the communes' words stand under each heading with their
// unit, as taken; what the upper unit edits stays when a child changes meanwhile; the
// version sent names whose words went in.
func TestTextsArePutTogether(t *testing.T) {
	w := newWorld(t)
	id := w.upperWithText()
	ttt := w.as("ttt")
	w.wrote("clerkA", "A", "ton-tai", "Mưa lớn, {01/THU.2=} hộ bị ngập.")
	w.report("A", "c1=10 c2=4 c3=6")
	c := w.takeIn(id, 0, false)
	if got := w.reads(id, "ton-tai"); got != "UBND xã An: Mưa lớn, 4 hộ bị ngập." {
		t.Fatalf("the commune's words with its own figure: %q", got)
	}
	if got := w.reads(id, "ket-qua"); got != "Tổng số {01/THU.1}." {
		t.Errorf("what the outline begins with, left by the commune, is joined as %q", got)
	}
	if len(c.Texts) != 1 || *c.Texts[0] != (reporting.ConsolidationHeading{Key: "ton-tai", Number: "II", Title: "Tồn tại", Units: 1}) {
		t.Errorf("headings: %+v", c.Texts)
	}
	w.wrote("soloB", "B", "ton-tai", "- Thiếu cán bộ")
	w.wrote("soloB", "B", "de-nghi", "Bổ sung biên chế.")
	w.report("B", "c1=5 c2=5 c3=0")
	c, err := w.Consolidation(ttt, id)
	if err != nil || len(c.Changes) != 1 {
		t.Fatalf("a text that came meanwhile makes it stale: %+v, %v", c, err)
	}
	w.edited(id, c.Version)
	w.sentWithText(id)
}

// edited: words of the upper unit are kept, and can be given up again. One unit's limit
// of a heading (200 here) is not that of all.
func (w *world) edited(id uuid.UUID, version int) {
	t, ttt := w.t, w.as("ttt")
	long := make([]rune, 300)
	for i := range long {
		long[i] = 'ư'
	}
	edit := reporting.SectionEdit{Key: "ton-tai", Text: string(long), Base: w.reads(id, "ton-tai")}
	if out, err := w.SaveSections(ttt, reporting.SaveSectionsInput{ObligationID: id, Edits: []reporting.SectionEdit{edit}}); err != nil || len(out.Refused) > 0 {
		t.Fatal(out.Refused, err)
	}
	c := w.takeIn(id, version, false)
	if got := w.reads(id, "ton-tai"); got != string(long) {
		t.Errorf("taking in again wrote over what was edited: %q", got)
	}
	if got := w.reads(id, "de-nghi"); got != "UBND xã Bình: Bổ sung biên chế." {
		t.Errorf("what nobody edited: %q", got)
	}
	if len(c.Texts) != 2 || !c.Texts[0].Edited || c.Texts[1].Edited || c.Texts[0].Units != 2 {
		t.Errorf("headings: %+v", c.Texts)
	}
	text, err := w.ConsolidationText(ttt, id, "ton-tai")
	if err != nil || len(text.Voices) != 2 || text.Voices[1].Text != "- Thiếu cán bộ" || text.Current != string(long) {
		t.Fatalf("%+v, %v", text, err)
	}
	if want := "UBND xã An: Mưa lớn, 4 hộ bị ngập.\n\nUBND xã Bình:\n- Thiếu cán bộ"; text.Joined != want {
		t.Errorf("joined anew: %q", text.Joined)
	}
	if _, err := w.ConsolidationText(w.as("vp"), id, "ton-tai"); err == nil {
		t.Error("the receiver reads the work on it")
	}
	_, err = w.ConsolidationText(ttt, id, "khong-co")
	reason(t, err, "NOT_FOUND")
}

func (w *world) sentWithText(id uuid.UUID) {
	t := w.t
	if err := w.putUp(w.as("ttt"), id); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Sign(w.as("tttDuyet"), reporting.SignInputReport{Obligation: ref(mustRead(w, id))}); err != nil {
		t.Fatal(err)
	}
	vp := w.as("vp")
	received, err := w.Obligation(vp, id)
	if err != nil {
		t.Fatal(err)
	}
	versions, err := received.Submissions(vp)
	if err != nil || len(versions) != 1 {
		t.Fatal(versions, err)
	}
	sent, err := w.SentConsolidation(vp, versions[0].ID)
	if err != nil || len(sent.Texts) != 2 || !slices.Equal(sent.Texts[0].Units, []string{"UBND xã An", "UBND xã Bình"}) || sent.Texts[1].Heading != "de-nghi" {
		t.Errorf("the receiver sees whose words went in: %+v, %v", sent, err)
	}
}
