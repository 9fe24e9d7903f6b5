package graph_test

import (
	"encoding/json"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
)

// owing is the unit whose reports the people of a home may be given parts of.
var owing = map[string]string{"TK": "TK", "TKO": "TK", "TKC": "TK", "DS": "DS", "DSO": "DS", "FI": "FI", "TKP": "TK", "DSP": "DS"}

// outside is where a report stands beside the parts that were given of it.
func (r *report) outside() row {
	at := r.at
	at.held = ""
	return at
}

// parts gives heading b and column 1 to the room that holds a part of the report, and heading a
// and column 2 to
// a person of the office, of which the room hears nothing.
func (w *world) parts(b *pgx.Batch, r *report) {
	if r.at.held == "" {
		return
	}
	give := func(at row, holder string, person any, heading, column string) {
		id := uuid.New()
		way := func(field string) []link { return []link{{"Obligation.workParts", at}, {"WorkPart." + field, at}} }
		w.book.known(id.String(), r.group("parts"), way("id")...)
		note, reason := w.book.text(r.group("parts"), way("note")...), w.book.text(r.group("parts"), way("reason")...)
		w.book.known(note, "", link{"Query.inbox", row{}}, link{"WorkPart.note", at})
		b.Queue(`insert into work_parts (id, version, created_at, updated_at, obligation_id, holder_unit_id, holder_position_id, headings, row_keys, column_names,
			note, state, given_by, given_at, reason, behalf_by, behalf_at, behalf_cells)
			values ($1, 1, '2026-09-01', '2026-09-01', $2, $3, $4, $9, '{}', $5, $6, 'GIVEN', $7, '2026-09-01', $8, $7, '2026-09-02', 1)`,
			id, r.id, w.home[holder], person, []string{column}, note, w.People["xa.tinhkhe"].Position, reason, []string{heading})
		for _, field := range []string{"givenBy", "onBehalf"} {
			w.book.known(w.title("xa.tinhkhe"), r.group("parts"), way(field)...)
		}
	}
	give(r.at, r.at.held, nil, "b", "c1")
	give(r.outside(), "TKO", w.People["vt.tinhkhe"].Position, "a", "c2")
	for name, field := range map[string]string{w.title("vt.tinhkhe"): "person", w.name("vt.tinhkhe"): "person"} {
		w.book.known(name, r.group("parts"), link{"Obligation.workParts", r.outside()}, link{"WorkPart." + field, r.outside()})
	}
	comment := uuid.New()
	b.Queue(`insert into cell_comments (id, obligation_id, place, text, at, position_id, by_title) values ($1, $2, 'r1.c2', $3, '2026-09-03', $4, 'x')`,
		comment, r.id, w.book.text(r.group("base"), link{"Obligation.comments", r.outside()}, link{"CellComment.text", r.outside()}), w.People["thanhtra"].Position)
	w.book.known(comment.String(), r.group("base"), link{"Obligation.comments", r.outside()}, link{"CellComment.id", r.outside()})
}

// carried writes the cells of a version; whoever holds a part of another period reads
// the figures of its own column in it.
func (w *world) carried(r *report, group string, way ...link) []byte {
	cells := w.cells(group, way...)
	var first struct{ R1 struct{ C1 string } }
	if err := json.Unmarshal(cells, &first); err != nil {
		panic(err)
	}
	w.book.known(first.R1.C1, "", link{"PeriodContext.previous", r.at})
	return cells
}

// deniedParts are the parts of which a person may not know: of reports that are not
// its own, and beside the part that it holds.
func (w *world) deniedParts(p *person) (out []uuid.UUID) {
	for _, r := range w.reports {
		if r.at.held == "" {
			continue
		}
		for column, at := range map[string]row{"c1": r.at, "c2": r.outside()} {
			if !w.oracle.allows(p, "WorkPart.state", at) {
				out = append(out, w.ids(`select id from work_parts where obligation_id = $1 and column_names = $2`, r.id, []string{column})...)
			}
		}
	}
	return out
}

// deniedOutside are the reports of which a person sees no more than a part.
func (w *world) deniedOutside(p *person, coordinate string) (out []uuid.UUID) {
	for _, r := range w.reports {
		if !w.oracle.allows(p, coordinate, r.outside()) {
			out = append(out, r.id)
		}
	}
	return out
}
