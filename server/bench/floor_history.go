package bench

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/clock"
)

type historyAnswer struct {
	Obligation historyPart `json:"obligation"`
}

type historyPart struct {
	ID          uuid.UUID     `json:"id"`
	Official    *idOnly       `json:"official"`
	Submissions []versionPart `json:"submissions"`
	Comments    []remark      `json:"comments,omitempty"`
	Timeline    []happening   `json:"timeline,omitempty"`
	Typename    string        `json:"__typename"`
}

type idOnly struct {
	ID       uuid.UUID `json:"id"`
	Typename string    `json:"__typename"`
}

type versionPart struct {
	ID               uuid.UUID `json:"id"`
	Number           int       `json:"number"`
	State            string    `json:"state"`
	Nil              bool      `json:"nil"`
	Sha256           string    `json:"sha256"`
	SubmittedAt      time.Time `json:"submittedAt"`
	SubmittedByTitle string    `json:"submittedByTitle"`
	*people
	SigningForm   *string     `json:"signingForm"`
	SignerTitle   *string     `json:"signerTitle"`
	DocNumber     *string     `json:"docNumber"`
	DocNotation   *string     `json:"docNotation"`
	DocDate       *clock.Date `json:"docDate"`
	BeforeClosing bool        `json:"beforeClosing"`
	Cells         cellBlock   `json:"cells"`
	Typename      string      `json:"__typename"`
}

// people are the names, for the two sides of a report.
type people struct {
	SubmittedByName string    `json:"submittedByName"`
	SignerName      *string   `json:"signerName"`
	Substitute      *struct{} `json:"substitute"` // none of the bench's reports has one
}

type cellBlock struct {
	Rows     []string    `json:"rows"`
	Columns  []string    `json:"columns"`
	Values   [][]*string `json:"values"`
	Typename string      `json:"__typename"`
}

type remark struct {
	ID       uuid.UUID `json:"id"`
	Place    string    `json:"place"`
	Text     string    `json:"text"`
	ByTitle  string    `json:"byTitle"`
	At       time.Time `json:"at"`
	Resolved bool      `json:"resolved"`
	Typename string    `json:"__typename"`
}

type happening struct {
	At        time.Time `json:"at"`
	Action    string    `json:"action"`
	By        string    `json:"by"`
	Reason    *string   `json:"reason"`
	FromState *string   `json:"fromState"`
	ToState   *string   `json:"toState"`
	Typename  string    `json:"__typename"`
}

type historyInput struct {
	ID                         uuid.UUID
	People, Comments, Timeline bool
}

// history reads the report and everything of it in one trip, then asks once whether
// the report is the viewer's to see.
func (f *floor) history(ctx context.Context, v *access.Viewer, r *http.Request) (any, error) {
	in, err := read[historyInput](r)
	if err != nil {
		return nil, err
	}
	out := historyPart{ID: in.ID, Typename: "Obligation"}
	var unit, regime uuid.UUID
	b := &pgx.Batch{}
	b.Queue(`select o.official_id, o.unit_id, r.regime_id from obligations o join rounds r on r.id = o.round_id where o.id = $1`, in.ID).
		QueryRow(func(row pgx.Row) error {
			var official *uuid.UUID
			err := row.Scan(&official, &unit, &regime)
			if official != nil {
				out.Official = &idOnly{*official, "Submission"}
			}
			return err
		})
	f.queueVersions(b, in, &out)
	if in.Comments {
		queueRemarks(b, in.ID, &out)
	}
	if in.Timeline {
		f.queueTimeline(b, in.ID, &out)
	}
	if err := f.DB.Pool.SendBatch(ctx, b).Close(); err != nil {
		return nil, err
	}
	u := f.Directory.Current().Unit(unit)
	if rel := v.Relation(u.Spot()); !v.Leads(regime) && rel != access.Own && rel != access.Below {
		return nil, pgx.ErrNoRows
	}
	return historyAnswer{out}, nil
}

func (f *floor) queueVersions(b *pgx.Batch, in historyInput, out *historyPart) {
	b.Queue(`select id, number, state, nil_report, sha256, submitted_at, submitted_by_title, submitted_by_name, signing_form, signer_title, signer_name,
		doc_number, doc_notation, doc_date, before_closing, cells from submissions where obligation_id = $1 and ($2 or state in ('SUBMITTED', 'APPROVED'))
		order by number desc limit 50`, in.ID, in.People).
		Query(func(rows pgx.Rows) error {
			for rows.Next() {
				s, who := versionPart{Typename: "Submission"}, people{}
				var hash, cells []byte
				var date *time.Time
				if err := rows.Scan(&s.ID, &s.Number, &s.State, &s.Nil, &hash, &s.SubmittedAt, &s.SubmittedByTitle, &who.SubmittedByName,
					&s.SigningForm, &s.SignerTitle, &who.SignerName, &s.DocNumber, &s.DocNotation, &date, &s.BeforeClosing, &cells); err != nil {
					return err
				}
				if in.People {
					s.people = &who
				}
				if date != nil {
					d := clock.DateIn(*date)
					s.DocDate = &d
				}
				s.Sha256 = hex.EncodeToString(hash)
				if err := f.table(cells, &s.Cells); err != nil {
					return err
				}
				out.Submissions = append(out.Submissions, s)
			}
			return rows.Err()
		})
}

// table puts the cells into the order of the form.
func (f *floor) table(cells []byte, into *cellBlock) error {
	var by map[string]map[string]*string
	if err := json.Unmarshal(cells, &by); err != nil {
		return err
	}
	*into = cellBlock{Rows: f.rows, Columns: f.names, Values: make([][]*string, len(f.rows)), Typename: "CellBlock"}
	for i, row := range f.rows {
		line := make([]*string, len(f.names))
		for j, name := range f.names {
			line[j] = by[row][name]
		}
		into.Values[i] = line
	}
	return nil
}

func queueRemarks(b *pgx.Batch, id uuid.UUID, out *historyPart) {
	b.Queue(`select id, place, text, by_title, at, resolved_at is not null from cell_comments where obligation_id = $1 order by at, id limit 200`, id).
		Query(func(rows pgx.Rows) error {
			out.Comments = []remark{}
			for rows.Next() {
				c := remark{Typename: "CellComment"}
				if err := rows.Scan(&c.ID, &c.Place, &c.Text, &c.ByTitle, &c.At, &c.Resolved); err != nil {
					return err
				}
				out.Comments = append(out.Comments, c)
			}
			return rows.Err()
		})
}

// queueTimeline reads what happened between the two sides.
func (f *floor) queueTimeline(b *pgx.Batch, id uuid.UUID, out *historyPart) {
	b.Queue(`select j.at, j.action, coalesce(p.title, 'Hệ thống'), j.unit_id, j.reason, j.from_state, j.to_state
		from journal j left join positions p on p.id = j.position_id
		where j.object_id = $1 and j.to_state is distinct from 'SIGNED' and j.action <> all($2) order by j.at desc, j.id desc limit 200`,
		id, []string{"DRAFT_SAVED", "HAND_OVER", "TAKE_BACK", "PROPOSE", "FILE_NIL", "SEND_BACK", "EDIT"}).
		Query(func(rows pgx.Rows) error {
			for rows.Next() {
				e := happening{Typename: "TimelineEntry"}
				var unit *uuid.UUID
				if err := rows.Scan(&e.At, &e.Action, &e.By, &unit, &e.Reason, &e.FromState, &e.ToState); err != nil {
					return err
				}
				if unit != nil {
					e.By += ", " + f.Directory.Current().Unit(*unit).Name
				}
				out.Timeline = append(out.Timeline, e)
			}
			return rows.Err()
		})
}
