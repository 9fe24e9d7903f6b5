package graph_test

import (
	"testing"

	"github.com/google/uuid"
)

// Who sent the remarks of the leak test, and which units asked for accounts.
var (
	senders = []string{"xa.tinhkhe", "xa.dongson", "lanhdao.tinh", "spa"}
	askers  = map[string]string{"TK": "ct.tinhkhe", "DS": "ld.dongson"}
)

// seedSupport writes remarks with an answer, and requests about accounts. A remark
// is its sender's alone, and the managing office's.
func (w *world) seedSupport(t *testing.T) {
	for _, name := range senders {
		sender := w.person(name)
		own, office := row{unit: sender.home, self: name}, row{}
		text := func(coordinate string) string {
			value := w.book.text("feedbacks", link{coordinate, own})
			return w.book.known(value, "feedbacks", link{coordinate, office})
		}
		w.book.known(w.name(name), "feedbacks", link{"Feedback.senderName", own})
		w.book.known(w.name(name), "feedbacks", link{"Feedback.senderName", office})
		id := uuid.New()
		w.remarkIDs[name] = id
		for _, at := range []row{own, office} {
			w.book.known(id.String(), "feedbacks", link{"Feedback.id", at})
		}
		w.book.known(id.String(), "", link{"JournalEntry.objectId", row{}})
		p := w.People[name]
		w.owner(t, `insert into feedbacks (id, version, created_at, updated_at, kind, state, text, search_key, screen, address, account_id, position_id, unit_id,
			sender_title, answered_at, office_at) values ($1, 1, '2026-09-01', '2026-09-01', 'IDEA', 'ANSWERED', $2, 'x', $3, $4, $5, $6, $7, $8, '2026-09-02', '2026-09-02')`,
			id, text("Feedback.text"), text("Feedback.screen"), "/"+text("Feedback.address"), p.Account, p.Position, p.Unit, text("Feedback.senderTitle"))
		w.owner(t, `insert into feedback_messages (id, feedback_id, position_id, from_office, action, by_title, text, at)
			values ($1, $2, $3, true, 'ANSWER', $4, $5, '2026-09-02')`, uuid.New(), id, w.People["vanphong"].Position,
			text("FeedbackMessage.byTitle"), text("FeedbackMessage.text"))
	}
	for unit, name := range askers {
		w.seedRequest(t, unit, name)
	}
}

func (w *world) seedRequest(t *testing.T, unit, name string) {
	at, id := row{unit: unit}, uuid.New()
	text := func(coordinate string) string {
		return w.book.text("requests", link{"AccountRequest.id", at}, link{coordinate, at})
	}
	w.requestIDs[unit] = id
	w.book.known(id.String(), "requests", link{"AccountRequest.id", at})
	w.book.known(id.String(), "", link{"JournalEntry.objectId", row{}})
	position := `{"Title": "` + text("RequestedPosition.title") + `", "UnitID": "` + w.home[unit].String() + `", "Roles": ["CLERK"], "ValidFrom": "2026-09-01"}`
	w.owner(t, `insert into account_requests (id, version, created_at, updated_at, kind, state, unit_id, requested_by, requested_by_name, requested_by_title,
		requested_at, document, reason, display_name, position, due_at, due_explanation, decided_at, decided_by_title, refusal)
		values ($1, 1, '2026-09-01', '2026-09-01', 'CREATE', 'REFUSED', $2, $3, $4, $5, '2026-09-01', $6, $7, $8, $9, '2026-09-03', $10, '2026-09-02', $11, $12)`,
		id, w.home[unit], w.People[name].Position, text("AccountRequest.requestedByName"), text("AccountRequest.requestedByTitle"), text("AccountRequest.document"),
		text("AccountRequest.reason"), text("AccountRequest.personName"), position,
		`{"text": "`+text("AccountRequest.dueText")+`", "source": "`+text("AccountRequest.dueSource")+`"}`, text("AccountRequest.decidedByTitle"), text("AccountRequest.refusal"))
}

// name is the canary that stands for somebody's name.
func (w *world) name(name string) string {
	for _, c := range w.book.byGroup["viewer"] {
		if l := c.chain[0]; l.coordinate == "Account.displayName" && l.row.self == name {
			return c.value
		}
	}
	panic("nobody is called " + name)
}

func (w *world) deniedRemarks(p *person) (out []uuid.UUID) {
	for name, id := range w.remarkIDs {
		if !w.oracle.allows(p, "Feedback.state", row{unit: w.person(name).home, self: name}) && !w.oracle.allows(p, "Feedback.state", row{}) {
			out = append(out, id)
		}
	}
	return out
}

func (w *world) deniedRequests(p *person) (out []uuid.UUID) {
	for unit, id := range w.requestIDs {
		// The counts of a year are of all requests, for who answers for the term.
		if !w.oracle.allows(p, "AccountRequest.state", row{unit: unit}) && !w.oracle.allows(p, "AccountRequestFigures.asked", row{}) {
			out = append(out, id)
		}
	}
	return out
}
