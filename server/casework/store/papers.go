package store

import (
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

func (s *Service) queuePapers(b *pgx.Batch, found gathered, ids []uuid.UUID) {
	b.Queue(`select record_id, id, step, number, paper_date, effective_on, lock_kind, file_id, at from case_step_papers
		where record_id = any($1) order by at desc, id desc limit $2`, ids, shown).Query(func(rows pgx.Rows) error {
		for rows.Next() {
			p, of := &casework.CaseStepPaper{}, uuid.Nil
			var number []byte
			var date time.Time
			var effective *time.Time
			err := rows.Scan(&of, &p.ID, &p.Step, &number, &date, &effective, &p.Lock, &p.FileID, &p.RecordedAt)
			if err != nil {
				return err
			}
			plain, err := s.Vault.Unseal(stepPaperPlace(p.ID), number)
			if err != nil {
				return err
			}
			p.Number, p.PaperDate, p.EffectiveOn = string(plain), *dayOf(&date), dayOf(effective)
			r := found.of(of)
			r.Papers = append(r.Papers, p)
		}
		return rows.Err()
	})
}
