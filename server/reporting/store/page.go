package store

import (
	"context"
	"slices"
	"sync"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/db"
	"congvu/server/reporting"
)

// page reads what belongs to the obligations of one answer, each kind once for
// all of them when the first is asked for.
type page struct {
	s           *Service
	viewer      *access.Viewer
	siblings    []*reporting.Obligation
	drafts      part[*reporting.Draft]
	submissions part[[]*reporting.Submission]
	attachments part[[]*reporting.Attachment]
	comments    part[[]*reporting.CellComment]
	timelines   part[[]*reporting.TimelineEntry]
	urges       part[[]*reporting.Urge]
	filled      part[*draftRow] // the drafts in which parts are counted
}

// part is one kind of thing by obligation.
type part[T any] struct {
	once sync.Once
	all  map[uuid.UUID]T
	err  error
}

// set keeps what was read with the obligations themselves.
func (p *part[T]) set(all map[uuid.UUID]T, err error) error {
	p.once.Do(func() { p.all, p.err = all, err })
	return err
}

func (p *part[T]) of(o *reporting.Obligation, load func() (map[uuid.UUID]T, error)) (T, error) {
	p.once.Do(func() { p.all, p.err = load() })
	return p.all[o.ID], db.Fault(p.err)
}

// under lists the obligations of the page whose rows a rule opens; what others
// hold is not read at all.
func (p *page) under(rule, state string) []uuid.UUID {
	out := []uuid.UUID{}
	for _, o := range p.siblings {
		row := o.AccessRow(p.viewer)
		if state != "" {
			row.State = state
		}
		if access.Table.Row(p.viewer, rule, row) {
			out = append(out, o.ID)
		}
	}
	return out
}

func (p *page) byID(id uuid.UUID) *reporting.Obligation {
	i := slices.IndexFunc(p.siblings, func(o *reporting.Obligation) bool { return o.ID == id })
	return p.siblings[i]
}

// Parts are read of all obligations of a page ($1 is an array), or of the one that a
// page shows ($1 is its id): for an array PostgreSQL would plan anew each time.
const (
	ofAll = `unnest($1::uuid[]) as x(id)`
	ofOne = `(select $1::uuid as id) x`
)

// Draft is the working copy, nil when nothing was entered or it is not the viewer's.
func (p *page) Draft(ctx context.Context, o *reporting.Obligation) (*reporting.Draft, error) {
	return p.drafts.of(o, func() (map[uuid.UUID]*reporting.Draft, error) {
		return p.s.drafts(ctx, p, p.under("draft.read", ""))
	})
}

// Submissions are the versions the viewer may see, newest first.
func (p *page) Submissions(ctx context.Context, o *reporting.Obligation) ([]*reporting.Submission, error) {
	return p.submissions.of(o, func() (map[uuid.UUID][]*reporting.Submission, error) {
		return p.loadSubmissions(ctx, p.under("submission.read", string(reporting.VersionSubmitted)))
	})
}

// Attachments are the files on the draft, in the order in which they came.
func (p *page) Attachments(ctx context.Context, o *reporting.Obligation) ([]*reporting.Attachment, error) {
	return p.attachments.of(o, func() (map[uuid.UUID][]*reporting.Attachment, error) {
		return p.s.attachments(ctx, p.under("draft.whole", ""))
	})
}

// Comments are the remarks on the cells, oldest first.
func (p *page) Comments(ctx context.Context, o *reporting.Obligation) ([]*reporting.CellComment, error) {
	return p.comments.of(o, func() (map[uuid.UUID][]*reporting.CellComment, error) {
		return p.loadComments(ctx, p.under("comment.read", ""))
	})
}

// Timeline is what happened, newest first; the receiving side sees what happened
// between it and the unit, not how the unit worked.
func (p *page) Timeline(ctx context.Context, o *reporting.Obligation) ([]*reporting.TimelineEntry, error) {
	return p.timelines.of(o, func() (map[uuid.UUID][]*reporting.TimelineEntry, error) {
		return p.loadTimelines(ctx, p.under("timeline.read", ""))
	})
}

// Urges are the urgings on the report, newest first.
func (p *page) Urges(ctx context.Context, o *reporting.Obligation) ([]*reporting.Urge, error) {
	return p.urges.of(o, func() (map[uuid.UUID][]*reporting.Urge, error) {
		return p.loadUrges(ctx, p.under("urge.read", ""))
	})
}

const maxComments = 200

func commentsSQL(of string) string {
	return `select c.obligation_id, c.id, c.place, c.text, c.by_title, c.at, c.resolved_at is not null, c.held
		from ` + of + ` cross join lateral
		(select * from cell_comments c where c.obligation_id = x.id order by c.at desc, c.id desc limit $2) c
		order by c.at, c.id`
}

func (p *page) loadComments(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID][]*reporting.CellComment, error) {
	rows, err := p.s.Runner.DB.Pool.Query(ctx, commentsSQL(ofAll), ids, maxComments)
	if err != nil {
		return nil, err
	}
	return p.readComments(rows)
}

func (p *page) readComments(rows pgx.Rows) (map[uuid.UUID][]*reporting.CellComment, error) {
	defer rows.Close()
	out := map[uuid.UUID][]*reporting.CellComment{}
	for rows.Next() {
		c, of := &reporting.CellComment{}, uuid.Nil
		if err := rows.Scan(&of, &c.ID, &c.Place, &c.Text, &c.ByTitle, &c.At, &c.Resolved, &c.Held); err != nil {
			return nil, err
		}
		c.Obligation = p.byID(of)
		if c.Held && !receives(p.viewer, c.Obligation) || !hears(p.viewer, c.Obligation, c.Place) {
			continue
		}
		out[of] = append(out[of], c)
	}
	return out, rows.Err()
}

const maxTimeline = 200

func timelineSQL(of string) string {
	return `select j.object_id, j.at, j.action, p.title, j.unit_id, j.reason, j.from_state, j.to_state
		from ` + of + ` cross join lateral
		(select * from journal j where j.object_id = x.id and j.object_kind = 'obligation' order by j.at desc, j.id desc limit $2) j
		left join positions p on p.id = j.position_id order by j.at desc, j.id desc`
}

// internal are the actions of the unit among itself.
var internal = []string{"DRAFT_SAVED", "ATTACH_FILE", "DETACH_FILE", journalConsolidate, journalAdjust, journalUnadjust, string(reporting.ActHandOver), "TAKE_BACK", string(reporting.PartFinish), string(reporting.PartReopen),
	string(reporting.PartRecall), string(reporting.PartFillOnBehalf), string(reporting.ActPropose),
	string(reporting.ActFileNil), string(reporting.ActSendBack), string(reporting.ActEdit)}

func (p *page) loadTimelines(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID][]*reporting.TimelineEntry, error) {
	rows, err := p.s.Runner.DB.Pool.Query(ctx, timelineSQL(ofAll), ids, maxTimeline)
	if err != nil {
		return nil, err
	}
	return p.readTimelines(rows)
}

func (p *page) readTimelines(rows pgx.Rows) (map[uuid.UUID][]*reporting.TimelineEntry, error) {
	defer rows.Close()
	out := map[uuid.UUID][]*reporting.TimelineEntry{}
	for rows.Next() {
		e, of := &reporting.TimelineEntry{}, uuid.Nil
		var title *string
		var unit *uuid.UUID
		var at time.Time
		if err := rows.Scan(&of, &at, &e.Action, &title, &unit, &e.Reason, &e.FromState, &e.ToState); err != nil {
			return nil, err
		}
		e.At, e.By = at, p.s.actor(title, unit)
		if p.tells(p.byID(of), e) {
			out[of] = append(out[of], e)
		}
	}
	return out, rows.Err()
}

// tells: a signature that did not send the report is the unit's own step, too.
func (p *page) tells(o *reporting.Obligation, e *reporting.TimelineEntry) bool {
	if o.AccessRow(p.viewer).Relation&access.Own != 0 {
		return true
	}
	if e.ToState != nil && *e.ToState == string(reporting.Signed) {
		return false
	}
	return !slices.Contains(internal, e.Action)
}

// actor is title and unit of who acted; the system itself has neither.
func (s *Service) actor(title *string, unit *uuid.UUID) string {
	if title == nil {
		return "Hệ thống"
	}
	if unit != nil {
		if u := s.unit(*unit); u != nil {
			return *title + ", " + u.Name
		}
	}
	return *title
}
