package store

import (
	"strings"
	"testing"

	"github.com/google/uuid"

	"congvu/server/fault"
	"congvu/server/reporting"
)

func TestAttachmentsComeAndGo(t *testing.T) {
	w := newWorld(t)
	o := w.obligation("clerkA", "A")
	clerk := w.as("clerkA")
	put := func(file uuid.UUID, title string) error {
		_, err := w.AttachFile(clerk, reporting.AttachInput{ObligationID: o.ID, FileID: file, Title: title})
		return err
	}
	first := w.brought("A-VP", "a.pdf", "%PDF-a")
	if err := put(first, "Bản a"); err != nil {
		t.Fatal(err)
	}
	reason(t, put(first, "Lại"), "ATTACHED_ALREADY")
	reason(t, put(w.brought("A-VP", "b.pdf", "%PDF-a"), "Cùng nội dung"), "ATTACHED_ALREADY")
	reason(t, put(w.brought("B", "c.pdf", "%PDF-c"), "Của xã khác"), "NOT_FOUND")
	reason(t, put(w.brought("A-VP", "d.pdf", "%PDF-d"), " "), "ATTACHMENT_TITLE")
	now := w.obligation("clerkA", "A")
	list, err := now.Attachments(t.Context())
	if err != nil || len(list) != 1 || list[0].Title != "Bản a" || list[0].ByTitle != "Chức vụ clerkA" || now.State != reporting.Drafting {
		t.Fatalf("%+v, %v, %s", list, err, now.State)
	}
	for _, who := range []string{"ttt", "soloB"} {
		if _, err := w.DetachFile(w.as(who), list[0].ID); !fault.Is(err, "NOT_FOUND") {
			t.Errorf("%s takes it off: %v", who, err)
		}
	}
	if _, err := w.DetachFile(clerk, list[0].ID); err != nil {
		t.Fatal(err)
	}
	if list, err = w.obligation("clerkA", "A").Attachments(t.Context()); err != nil || len(list) != 0 {
		t.Errorf("%+v, %v", list, err)
	}
	for i := range maxAttachments {
		if err := put(w.brought("A-VP", "x.pdf", "%PDF-"+strings.Repeat("x", i)), "Tệp"); err != nil {
			t.Fatal(i, err)
		}
	}
	reason(t, put(w.brought("A-VP", "y.pdf", "%PDF-y"), "Thừa"), "TOO_MANY_ATTACHMENTS")
	draft, err := w.obligation("clerkA", "A").Draft(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if draft.Revision != maxAttachments+2 {
		t.Errorf("revision %d: who proposes has not seen the files", draft.Revision)
	}
}
