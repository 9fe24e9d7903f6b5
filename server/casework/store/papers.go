package store

import (
	"cmp"
	"context"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/casework"
	"congvu/server/vault"
)

func stepPaperPlace(id uuid.UUID) vault.Place {
	return vault.Place{Table: "case_step_papers", Column: "number", Row: id}
}

// keepPaper keeps the paper that a step rests on, with its document: who approves the
// step opens it first, and whoever asks later finds it. The number lies sealed: it is
// typed, and may name a person. The step has checked that there is one.
func (x *step) keepPaper(ctx context.Context) error {
	if x.in.FileID != nil {
		if err := x.attach(ctx, x.Tx, x.record.ID, "input.fileId", *x.in.FileID); err != nil {
			return err
		}
	}
	id := schema.NewID()
	sealed, err := x.Vault.Seal(stepPaperPlace(id), []byte(*x.in.PaperNumber))
	if err != nil {
		return err
	}
	_, err = x.Exec(ctx, `insert into case_step_papers (id, record_id, step, number, paper_date, effective_on, lock_kind, file_id, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
		id, x.record.ID, x.in.Action, sealed, x.in.PaperDate.Start(), startOf(x.in.EffectiveOn), x.in.Lock, x.in.FileID, x.Now)
	return err
}

// oldPapers are those that moves alone kept, before steps kept their papers (00044).
const oldPapers = `select m.record_id, m.id, case when m.to_id is null then 'LEAVE' else 'TRANSFER' end, null, m.paper_number, m.paper_date, m.effective_on, null, m.file_id, m.sent_at
	from case_moves m where m.record_id = any($1) and m.paper_number is not null and m.paper_date is not null and m.reassignment_id is null
	and not exists (select from case_step_papers p where p.record_id = m.record_id and p.at = m.sent_at)`

func (s *Service) queuePapers(b *pgx.Batch, found gathered, ids []uuid.UUID) {
	b.Queue(`select record_id, id, step, number, null, paper_date, effective_on, lock_kind, file_id, at from case_step_papers where record_id = any($1)
		union all `+oldPapers+` order by at desc, id desc limit $2`, ids, shown).Query(func(rows pgx.Rows) error {
		for rows.Next() {
			p, of := &casework.CaseStepPaper{}, uuid.Nil
			var number []byte
			var plainly *string
			var date time.Time
			var effective *time.Time
			err := rows.Scan(&of, &p.ID, &p.Step, &number, &plainly, &date, &effective, &p.Lock, &p.FileID, &p.RecordedAt)
			if err != nil {
				return err
			}
			said, err := s.text(stepPaperPlace(p.ID), number)
			if err != nil {
				return err
			}
			p.Number, p.PaperDate, p.EffectiveOn = *cmp.Or(said, plainly), *dayOf(&date), dayOf(effective)
			r := found.of(of)
			r.Papers = append(r.Papers, p)
		}
		return rows.Err()
	})
}
