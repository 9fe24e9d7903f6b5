package store

import (
	"encoding/json"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/flow"
	"congvu/server/vault"
)

// shown bounds what is listed of one record, recent what a list says of each.
const (
	shown  = 200
	recent = 3
)

// shownClocks is how many time limits of a record are shown: a check falls due every
// month, and those of past years tell nothing.
const shownClocks = 20

// reason opens what was written on a step.
func (s *Service) reason(id *uuid.UUID, sealed []byte) (*string, error) {
	if id == nil {
		return nil, nil
	}
	return s.text(reasonPlace(*id), sealed)
}

// text opens a text that lies sealed; nil is none.
func (s *Service) text(at vault.Place, sealed []byte) (*string, error) {
	if sealed == nil {
		return nil, nil
	}
	plain, err := s.Vault.Unseal(at, sealed)
	text := string(plain)
	return &text, err
}

func reasonPlace(id uuid.UUID) vault.Place {
	return vault.Place{Table: "case_reasons", Column: "text", Row: id}
}

func (s *Service) queueMoves(b *pgx.Batch, found gathered, ids []uuid.UUID) {
	b.Queue(`select m.record_id, m.id, m.from_id, m.to_id, m.destination, m.effective_on, m.paper_number, m.paper_date, m.state, m.sent_at, m.decided_at,
		m.reason_id, n.text, m.file_sent_number, m.file_sent_on, m.file_received_number, m.file_received_on from case_moves m left join case_reasons n on n.id = m.reason_id
		where m.record_id = any($1) order by m.sent_at desc limit $2`, ids, shown).Query(func(rows pgx.Rows) error {
		for rows.Next() {
			m, of, from, effective := &casework.CaseMove{}, uuid.Nil, uuid.Nil, time.Time{}
			var to, reasonID *uuid.UUID
			var paper, fileSent, fileReceived *time.Time
			var destination, sealed []byte
			err := rows.Scan(&of, &m.ID, &from, &to, &destination, &effective, &m.PaperNumber, &paper, &m.State, &m.SentAt, &m.DecidedAt, &reasonID, &sealed,
				&m.FileSentNumber, &fileSent, &m.FileReceivedNumber, &fileReceived)
			if err == nil {
				m.Reason, err = s.reason(reasonID, sealed)
			}
			if err == nil {
				m.Destination, err = s.text(destinationPlace(m.ID), destination)
			}
			if err != nil {
				return err
			}
			m.From, m.EffectiveOn = s.unit(from), clock.DateIn(effective)
			if to != nil {
				m.To = s.unit(*to)
			}
			m.PaperDate, m.FileSentOn, m.FileReceivedOn = dayOf(paper), dayOf(fileSent), dayOf(fileReceived)
			found.of(of).Moves = append(found.of(of).Moves, m)
		}
		return rows.Err()
	})
}

// Who did something, by the title of the position; who looked also by name, since two of one
// title would look alike to whoever follows the use of records (QĐ 1054 art. 8.2c).
const (
	byTitle = "coalesce(p.title, 'Hệ thống')"
	byName  = "concat_ws(', ', a.display_name, p.title)"
)

// journaled reads the last lines of the journal of each record; read gets each line
// with who acted.
func (s *Service) journaled(b *pgx.Batch, where, who string, ids []uuid.UUID, most int, read func(of uuid.UUID, at time.Time, by, action string, from, to *string, reason []byte, detail []byte) error) {
	b.Queue(`select j.object_id, j.at, `+who+`, j.unit_id, j.action, j.from_state, j.to_state, n.text, j.detail
		from unnest($1::uuid[]) r (id) cross join lateral (select * from journal j where j.object_kind = 'case' and j.object_id = r.id and `+where+`
			order by j.at desc, j.id desc limit $2) j
		left join positions p on p.id = j.position_id left join accounts a on a.id = j.account_id left join case_reasons n on n.id = (j.detail->>'reason')::uuid
		order by j.at desc, j.id desc`, ids, most).Query(func(rows pgx.Rows) error {
		for rows.Next() {
			var of uuid.UUID
			var unit *uuid.UUID
			var at time.Time
			var by, action string
			var from, to *string
			var reason, detail []byte
			if err := rows.Scan(&of, &at, &by, &unit, &action, &from, &to, &reason, &detail); err != nil {
				return err
			}
			if unit != nil && s.unit(*unit) != nil {
				by += ", " + s.unit(*unit).Name
			}
			if err := read(of, at, by, action, from, to, reason, detail); err != nil {
				return err
			}
		}
		return rows.Err()
	})
}

func (s *Service) queueTimeline(b *pgx.Batch, found gathered, ids []uuid.UUID, w Wanted) {
	most := recent
	if w.Timeline {
		most = shown
	}
	s.journaled(b, "j.action not in ('"+looked+"', '"+saved+"')", byTitle, ids, most, func(of uuid.UUID, at time.Time, by, action string, from, to *string, reason, detail []byte) error {
		var d struct{ Reason *uuid.UUID }
		if err := json.Unmarshal(detail, &d); err != nil {
			return err
		}
		text, err := s.reason(d.Reason, reason)
		if err != nil {
			return err
		}
		step := strings.TrimSuffix(action, ofCase)
		r := found.of(of)
		r.Timeline = append(r.Timeline, &casework.CaseEvent{At: at, By: by, Action: step, Label: label(step), Reason: text, FromState: from, ToState: to})
		r.Recent = r.Timeline[:min(recent, len(r.Timeline))]
		return nil
	})
}

// beside are the names of what is no step of the route.
var beside = map[string]string{"OPEN": "Lập hồ sơ", "IMPORT": "Nhập từ tệp", "REASSIGN": "Giao lại khi sắp xếp đơn vị", asks: "Đề nghị nơi khác chuyển hồ sơ", isAsked: "Nhận đề nghị chuyển hồ sơ", refuses: "Không chuyển hồ sơ theo đề nghị"}

// label is the Vietnamese name of what was done.
func label(step string) string {
	if name := beside[step]; name != "" {
		return name
	}
	if of, ok := strings.CutSuffix(step, "_RULING"); ok && step != string(casework.ProposeRuling) {
		return casework.RulingFlow.ActionLabel(flow.Action(of))
	}
	if name := casework.GrantStep(step); name != "" {
		return name
	}
	return casework.Flow.ActionLabel(flow.Action(step))
}

func (s *Service) queueLookers(b *pgx.Batch, found gathered, ids []uuid.UUID) {
	s.journaled(b, "j.action = '"+looked+"'", byName, ids, shown, func(of uuid.UUID, at time.Time, by, _ string, _, _ *string, _, detail []byte) error {
		var d struct {
			Sections  []string
			Emergency bool
		}
		if err := json.Unmarshal(detail, &d); err != nil {
			return err
		}
		found.of(of).Lookers = append(found.of(of).Lookers, &casework.CaseLooker{At: at, By: by, Sections: d.Sections, Emergency: d.Emergency})
		return nil
	})
}
