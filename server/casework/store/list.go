package store

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/casework"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/text"
)

// query is a statement in the making with its arguments.
type query struct {
	strings.Builder
	args []any
	// sought is by what a person is found by; counted is that the page says how many there are;
	// opened is that the viewer was opened records one by one.
	sought, counted, opened bool
}

// arg adds an argument and answers its place.
func (q *query) arg(value any) string {
	q.args = append(q.args, value)
	return "$" + strconv.Itoa(len(q.args))
}

// found narrows to the records that carry all keys, by their index: row security would
// keep the condition itself from it.
func (q *query) found(sought string, keys [][]byte) {
	q.sought = true
	q.WriteString(" and r.id in (select case_found(" + q.arg(sought) + ", " + q.arg(keys) + "))")
}

// openIn narrows what is searched to the records of which the viewer reads the section: whom
// a grant shows another part of a record only would learn from a hit what it does not open.
func (q *query) openIn(v *access.Viewer, section casework.Section) {
	q.WriteString(" and " + q.reads(v, section))
}

// reads is that the viewer reads the section of a record.
func (q *query) reads(v *access.Viewer, section casework.Section) string {
	area := area(v)
	return "(r.unit_at >= " + q.arg(v.Own.Lo) + " and r.unit_at < " + q.arg(v.Own.Hi) + " or " + seen + " >= " + q.arg(area.Lo) + " and " + seen + " < " + q.arg(area.Hi) +
		" or r.id in (select case_opened_to(" + q.arg(section) + ")))"
}

// within narrows to the units and the territory of a viewer to whom nothing else was opened. The
// wall draws the same line, by settings that are read for each record: plain numbers, compared
// before, spare it the records of everybody else.
func (q *query) within(v *access.Viewer) {
	if q.opened {
		return
	}
	area := area(v)
	q.WriteString(" and (r.unit_at >= " + q.arg(v.Own.Lo) + " and r.unit_at < " + q.arg(v.Own.Hi) + " or r.area_at >= " + q.arg(area.Lo) + " and r.area_at < " + q.arg(area.Hi) + ")")
}

// List is a page of the records the viewer may see. after is the id the page before
// ended with; it is looked up behind the same wall.
func (s *Service) List(ctx context.Context, f *casework.CaseFilter, order casework.CaseOrder, first int, after *string, w Wanted) (*casework.CasePage, error) {
	v := access.From(ctx)
	if err := permit(ctx, "case.list"); err != nil {
		return nil, err
	}
	q, exact, err := s.narrowed(ctx, v, f)
	if err != nil {
		return nil, err
	}
	page, ids, b := &casework.CasePage{}, []uuid.UUID{}, s.finding(v)
	if q.counted = q.sought && after == nil; !q.counted {
		queueCount(b, fromRecords, q.String(), q.args, &page.Total)
	}
	listed, err := q.listed(b, v, order, exact, first, after)
	if err != nil {
		return nil, err
	}
	if q.counted {
		queueFound(b, listed, q.args, &ids, &page.Total)
	} else {
		queueIDs(b, listed, q.args, &ids)
	}
	if err := s.trip(ctx, b); err != nil {
		return nil, err
	}
	if page.Items, err = s.read(ctx, v, s.Runner.DB.Pool, w, ids...); err != nil {
		return nil, err
	}
	page.Items, page.EndCursor = db.Page(page.Items, first, func(x *casework.CaseRecord) string { return x.ID.String() })
	return page, nil
}

// narrowed is what was asked, of what the viewer reaches without any grant if there is none.
func (s *Service) narrowed(ctx context.Context, v *access.Viewer, f *casework.CaseFilter) (q *query, exact [][]byte, err error) {
	if q, exact, err = s.where(ctx, v, f); err != nil || q.sought {
		return q, exact, err
	}
	if q.opened, err = s.opened(ctx, v); err != nil {
		return nil, nil, err
	}
	q.within(v)
	return q, exact, nil
}

// where narrows to what was asked. What the viewer reaches at all is drawn by the wall
// (see finding), and the table of rules is asked for each row that is shown. exact are the
// tokens of the name with its accents; only the order asks for them.
func (s *Service) where(ctx context.Context, v *access.Viewer, f *casework.CaseFilter) (q *query, exact [][]byte, err error) {
	q = &query{}
	q.WriteString("where " + q.arg(true)) // without any argument it would be planned once, for whoever comes first
	if f == nil {
		return q, nil, nil
	}
	if len(f.States) > 0 {
		q.WriteString(" and r.state = any(" + q.arg(f.States) + ")")
	}
	if f.Status != nil {
		q.openIn(v, casework.SectionManagement)
		q.WriteString(" and r.status = " + q.arg(*f.Status))
	}
	overdue := f.Overdue != nil && *f.Overdue
	if overdue {
		q.openIn(v, casework.SectionManagement) // as the time limits themselves
	}
	switch {
	case overdue && f.UnitID != nil:
		unit := q.arg(*f.UnitID)
		q.WriteString(" and (r.unit_id = " + unit + " and " + late(q, s.now(), "false") +
			" or r.state = 'TRANSFERRING' and exists (select from case_moves m where m.record_id = r.id and m.to_id = " + unit + " and m.state = 'WAITING') and " + late(q, s.now(), "true") + ")")
	case overdue:
		q.WriteString(" and " + late(q, s.now(), "null"))
	case f.UnitID != nil:
		q.WriteString(" and r.unit_id = " + q.arg(*f.UnitID))
	}
	if f.Waiting != nil && *f.Waiting {
		q.WriteString(" and " + s.waiting(q, v))
	}
	if f.Code != nil {
		q.WriteString(" and r.code = upper(" + q.arg(strings.TrimSpace(*f.Code)) + ")")
	}
	if f.Counted != nil {
		if err := s.behind(ctx, q, f.Counted); err != nil {
			return nil, nil, err
		}
	}
	exact, err = s.search(q, v, f)
	return q, exact, err
}

// late is that a time limit has passed before an instant: of the unit that manages the record
// (taker false), of the one that it is on its way to (true), or of whoever the viewer
// answers for (null); each side of a move answers for its own.
func late(q *query, before time.Time, taker string) string {
	at := q.arg(before)
	return "r.due_at < " + at + " and (r.state <> 'TRANSFERRING' or case_late(r.id, r.unit_at, " + at + ", " + taker + "))"
}

// search finds by what is sealed, through its keyed tokens.
func (s *Service) search(q *query, v *access.Viewer, f *casework.CaseFilter) (exact [][]byte, err error) {
	if f.Name != nil || f.PersonalNumber != nil || f.BirthYear != nil {
		q.openIn(v, casework.SectionIdentity)
	}
	if f.Phone != nil {
		q.openIn(v, casework.SectionContact)
	}
	if f.BirthYear != nil {
		q.WriteString(" and r.birth_year = " + q.arg(*f.BirthYear))
	}
	if f.PersonalNumber != nil {
		number, ok := casework.PersonalNumber(*f.PersonalNumber)
		if !ok {
			return nil, fault.New(fault.BadInput, "CASE_PERSONAL_NUMBER", "Số định danh phải gồm đúng 12 chữ số.").At("filter.personalNumber")
		}
		key := q.arg(s.Vault.Blind(personalNumber, number))
		q.WriteString(" and (r.number_key = " + key + " or r.official_number_key = " + key + ")")
	}
	if f.Phone != nil {
		number, ok := casework.Phone(*f.Phone)
		if !ok {
			return nil, fault.New(fault.BadInput, "CASE_PHONE", "Số điện thoại gồm 10 hoặc 11 chữ số, bắt đầu bằng 0 hoặc +84.").At("filter.phone")
		}
		q.found("phone", [][]byte{s.Vault.Blind(phone, number)})
	}
	if f.Name == nil {
		return nil, nil
	}
	name, err := text.NFC(*f.Name)
	if err != nil {
		return nil, fault.As(err).At("filter.name")
	}
	all, exact := s.Vault.NameQuery(name)
	if len(all) == 0 {
		return nil, fault.New(fault.BadInput, "CASE_SEARCH_EMPTY", "Nhập ít nhất một chữ của họ tên.").At("filter.name")
	}
	q.found("name", all)
	return exact, nil
}

// seen is where who decides in a territory sees a record, as an index has it.
const seen = "case_seen_at(r.on_line, r.state, r.area_at)"

// waiting is what waits for the viewer: to be finished or taken over in its own units,
// to be decided under its duties.
func (s *Service) waiting(q *query, v *access.Viewer) string {
	out := []string{}
	if v.Roles&access.Clerk != 0 {
		own := "(r.unit_at >= " + q.arg(v.Own.Lo) + " and r.unit_at < " + q.arg(v.Own.Hi) + " or r.id in (" + s.openTo(q, v, "kind = 'DELEGATION'") + "))"
		out = append(out, own+" and r.state in ('NOTICE', 'DRAFT', 'RETURNED', 'AMENDING', 'AMENDMENT_RETURNED')",
			"r.state = 'TRANSFERRING' and r.id in ("+s.openTo(q, v, "kind = 'RECEIVER'")+")",
			own+" and exists (select from case_requests w where w.record_id = r.id and w.state = 'WAITING')")
	}
	if v.Roles&access.Approver != 0 {
		for _, d := range []struct {
			duty  access.Duties
			state casework.CaseState
		}{{access.CaseApproval, casework.Submitted}, {access.CaseAmendment, casework.AmendmentSubmitted},
			{access.CaseEnding, casework.EndSubmitted}, {access.CaseReopening, casework.ReopenRequested}} {
			if v.DutySet()&d.duty != 0 {
				out = append(out, "r.state = "+q.arg(d.state)+" and r.sent_by is distinct from "+q.arg(v.Position))
			}
		}
	}
	if len(out) == 0 {
		return "false"
	}
	return "(" + strings.Join(out, " or ") + ")"
}

// Receivers are the units that records are handed or moved to, by name: those of the
// police line that keep records today, the viewer's own left out.
func (s *Service) Receivers(ctx context.Context, search *string) ([]*directory.Unit, error) {
	if err := permit(ctx, "case.open"); err != nil {
		return nil, err
	}
	keepers, err := s.keepers(ctx, s.Runner.DB.Pool)
	if err != nil {
		return nil, err
	}
	out, key := []*directory.Unit{}, ""
	if search != nil {
		key = text.Key(*search)
	}
	for _, u := range keepers {
		if casework.OfLine(u) && u.ID != access.From(ctx).Unit && strings.Contains(text.Key(u.Name), key) && len(out) < 60 {
			out = append(out, u)
		}
	}
	slices.SortFunc(out, func(a, b *directory.Unit) int { return strings.Compare(text.SortKey(a.Name), text.SortKey(b.Name)) })
	return out, nil
}

// keepers are the units in force that were given the keeping of records.
func (s *Service) keepers(ctx context.Context, q db.Querier) ([]*directory.Unit, error) {
	today := s.Runner.Clock.Today()
	rows, err := q.Query(ctx, `select distinct unit_id from duties where kind = 'CASE_KEEPER' and valid_from <= $1 and (valid_to is null or valid_to >= $1)`, today.Start())
	if err != nil {
		return nil, db.Fault(err)
	}
	ids, err := pgx.CollectRows(rows, pgx.RowTo[uuid.UUID])
	if err != nil {
		return nil, db.Fault(err)
	}
	var out []*directory.Unit
	for _, id := range ids {
		if u := s.unit(id); u != nil && u.InForce(today) {
			out = append(out, u)
		}
	}
	return out, nil
}
