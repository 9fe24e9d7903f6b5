package store

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"

	"congvu/ent/schema"
	"congvu/server/action"
	"congvu/server/directory/nation"
	"congvu/server/directory/reorganise"
	dirstore "congvu/server/directory/store"
	"congvu/server/fault"
	"congvu/server/flow"
	"congvu/server/journal"
	"congvu/server/text"
)

// Create begins a reorganisation.
func (s *Service) Create(ctx context.Context, in reorganise.HeadInput) (*reorganise.Reorganisation, error) {
	if err := may(ctx, "reorganisation.manage"); err != nil {
		return nil, err
	}
	if err := checkHead(&in); err != nil {
		return nil, err
	}
	id, err := s.Runner.Do(ctx, "createReorganisation", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		id := schema.NewID()
		_, err := tx.Exec(ctx, `insert into reorganisations (id, version, created_at, updated_at, title, resolution, issued_on, effective_on, wind_up_to,
				ends_districts, state, lines, targets, summary) values ($1, 1, $2, $2, $3, $4, $5, $6, $7, $8, 'DRAFT', '[]', '[]', '{}')`,
			id, tx.Now, in.Title, in.Resolution, in.IssuedOn.Start(), in.EffectiveOn.Start(), in.WindUpTo.Start(), in.EndsDistricts)
		if err != nil {
			return id, err
		}
		return id, note(ctx, tx, id, 1, journal.Entry{Action: "CREATE_REORGANISATION", To: string(reorganise.Draft)})
	})
	if err != nil {
		return nil, err
	}
	return s.One(ctx, id)
}

func checkHead(in *reorganise.HeadInput) (err error) {
	for _, f := range []struct {
		place, what string
		value       *string
	}{{"input.title", "tên phương án", &in.Title}, {"input.resolution", "số, ký hiệu và cơ quan ban hành nghị quyết", &in.Resolution}} {
		if *f.value, err = text.Line(*f.value); err != nil {
			return fault.As(err).At(f.place)
		}
		if n := utf8.RuneCountInString(*f.value); n < 3 || n > 300 {
			return fault.New(fault.BadInput, "TEXT_REQUIRED", "Nhập %s, từ 3 đến 300 ký tự.", f.what).At(f.place)
		}
	}
	switch {
	case in.EffectiveOn.Before(in.IssuedOn):
		return fault.New(fault.BadInput, "EFFECTIVE_BEFORE_ISSUE", "Ngày hiệu lực đứng trước ngày ban hành. Nhập lại ngày hiệu lực.").At("input.effectiveOn")
	case in.WindUpTo.Before(in.EffectiveOn):
		return fault.New(fault.BadInput, "WIND_UP_BEFORE_EFFECT", "Hạn hoàn tất việc dở dang đứng trước ngày hiệu lực. Chọn ngày muộn hơn.").At("input.windUpTo")
	}
	return nil
}

// note journals and announces a change.
func note(ctx context.Context, tx *action.Tx, id uuid.UUID, version int, e journal.Entry) error {
	e.ObjectKind, e.ObjectID = "reorganisation", id
	tx.Announce("reorganisation", id, version)
	return tx.Journal(ctx, e)
}

// change runs one step of the flow on a reorganisation.
func (s *Service) change(ctx context.Context, name string, ref dirstore.Ref, input any, a flow.Action,
	fn func(ctx context.Context, tx *action.Tx, r *reorganise.Reorganisation) error) (*reorganise.Reorganisation, error) {
	if err := may(ctx, "reorganisation.manage"); err != nil {
		return nil, err
	}
	id, err := s.Runner.Do(ctx, name, []any{ref, input}, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		r, err := s.take(ctx, tx, ref)
		if err != nil {
			return uuid.Nil, err
		}
		to, err := r.Step(a)
		if err != nil {
			return uuid.Nil, err
		}
		if err := fn(ctx, tx, r); err != nil {
			return uuid.Nil, err
		}
		if _, err := tx.Exec(ctx, `update reorganisations set version = version + 1, updated_at = $2, state = $3 where id = $1`, r.ID, tx.Now, string(to)); err != nil {
			return uuid.Nil, err
		}
		return r.ID, note(ctx, tx, r.ID, r.Version+1, journal.Entry{Action: string(a) + "_REORGANISATION", From: string(r.State), To: string(to)})
	})
	if err != nil {
		return nil, err
	}
	return s.One(ctx, id)
}

// Update changes what the resolution says of itself.
func (s *Service) Update(ctx context.Context, ref dirstore.Ref, in reorganise.HeadInput) (*reorganise.Reorganisation, error) {
	if err := checkHead(&in); err != nil {
		return nil, err
	}
	return s.change(ctx, "updateReorganisation", ref, in, reorganise.ActEdit, func(ctx context.Context, tx *action.Tx, r *reorganise.Reorganisation) error {
		_, err := tx.Exec(ctx, `update reorganisations set title = $2, resolution = $3, issued_on = $4, effective_on = $5, wind_up_to = $6, ends_districts = $7 where id = $1`,
			r.ID, in.Title, in.Resolution, in.IssuedOn.Start(), in.EffectiveOn.Start(), in.WindUpTo.Start(), in.EndsDistricts)
		return err
	})
}

// SetLineage replaces lines and new units; new units that the official list knows need
// not be named.
func (s *Service) SetLineage(ctx context.Context, ref dirstore.Ref, in reorganise.LineageInput) (*reorganise.Reorganisation, error) {
	lines, targets, err := readLineage(in)
	if err != nil {
		return nil, err
	}
	return s.change(ctx, "setReorganisationLineage", ref, in, reorganise.ActEdit, func(ctx context.Context, tx *action.Tx, r *reorganise.Reorganisation) error {
		if r.EffectiveOn.String() == nation.Reform {
			n, err := nation.Load()
			if err != nil {
				return err
			}
			targets = reorganise.FromReference(n, lines, targets)
		}
		l, err := json.Marshal(lines)
		if err != nil {
			return err
		}
		t, err := json.Marshal(targets)
		if err != nil {
			return err
		}
		_, err = tx.Exec(ctx, `update reorganisations set lines = $2, targets = $3 where id = $1`, r.ID, l, t)
		return err
	})
}

func readLineage(in reorganise.LineageInput) ([]reorganise.Line, []reorganise.Target, error) {
	lines, targets := []reorganise.Line{}, []reorganise.Target{}
	if in.Csv != nil {
		var err error
		if lines, targets, err = reorganise.ReadFile([]byte(*in.Csv)); err != nil {
			return nil, nil, fault.As(err)
		}
	}
	if len(lines)+len(in.Lines) > reorganise.MaxLines {
		return nil, nil, fault.New(fault.TooMany, "TOO_MANY_LINES", "Một phương án có tối đa %d dòng.", reorganise.MaxLines)
	}
	for _, l := range in.Lines {
		lines = append(lines, reorganise.Line{From: strings.TrimSpace(l.From), To: strings.TrimSpace(l.To), Partial: l.Partial, Share: l.Share})
	}
	for i, t := range in.Targets {
		name, err := text.Line(t.Name)
		if err != nil {
			return nil, nil, fault.As(err).At(fmt.Sprintf("input.targets[%d].name", i))
		}
		target := reorganise.Target{Code: strings.TrimSpace(t.Code), Name: name, Kind: strings.ToLower(strings.TrimSpace(t.Kind)), Level: t.Level}
		if t.Parent != nil {
			target.Parent = strings.TrimSpace(*t.Parent)
		}
		targets = append(targets, target)
	}
	return lines, targets, nil
}

// Abandon gives a reorganisation up; it stays to be read.
func (s *Service) Abandon(ctx context.Context, ref dirstore.Ref) (*reorganise.Reorganisation, error) {
	return s.change(ctx, "abandonReorganisation", ref, nil, reorganise.ActAbandon, func(context.Context, *action.Tx, *reorganise.Reorganisation) error { return nil })
}
