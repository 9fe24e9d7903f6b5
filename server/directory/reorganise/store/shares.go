package store

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"slices"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/shopspring/decimal"

	"congvu/ent/schema"
	"congvu/server/action"
	"congvu/server/db"
	"congvu/server/directory/reorganise"
	dirstore "congvu/server/directory/store"
	"congvu/server/fault"
	"congvu/server/journal"
	"congvu/server/text"
)

// SplitAreas is a page of the split territories, those without sizes first.
func (s *Service) SplitAreas(ctx context.Context, first int, after *string) (*reorganise.SplitPage, error) {
	if err := may(ctx, "reorganisation.read"); err != nil {
		return nil, err
	}
	from, err := offset(after)
	if err != nil {
		return nil, err
	}
	all := s.splits()
	out := &reorganise.SplitPage{Total: len(all), Items: []*reorganise.SplitArea{}}
	for _, a := range all {
		if !known(a) {
			out.Unknown++
		}
	}
	if from < len(all) {
		out.Items = all[from:min(from+first, len(all))]
	}
	out.EndCursor = cursor(from+len(out.Items), len(all))
	return out, s.decided(ctx, out.Items)
}

func known(a *reorganise.SplitArea) bool {
	return !slices.ContainsFunc(a.Parts, func(p *reorganise.SplitPart) bool { return p.Share == nil })
}

// splits are the split territories of the directory.
func (s *Service) splits() []*reorganise.SplitArea {
	out, at := []*reorganise.SplitArea{}, map[uuid.UUID]*reorganise.SplitArea{}
	for _, p := range s.Directory.Current().Successions() {
		if !p.Partial {
			continue
		}
		a := at[p.From.ID]
		if a == nil {
			a = &reorganise.SplitArea{Area: p.From, Date: p.Date}
			at[p.From.ID], out = a, append(out, a)
		}
		a.Parts = append(a.Parts, &reorganise.SplitPart{To: p.To, Share: p.Share})
	}
	slices.SortStableFunc(out, func(a, b *reorganise.SplitArea) int {
		return cmp.Or(rank(a)-rank(b), cmp.Compare(text.SortKey(a.Area.Name), text.SortKey(b.Area.Name)), cmp.Compare(a.Area.Code, b.Area.Code))
	})
	return out
}

func rank(a *reorganise.SplitArea) int {
	if known(a) {
		return 1
	}
	return 0
}

// decided reads the newest decision of each.
func (s *Service) decided(ctx context.Context, list []*reorganise.SplitArea) error {
	ids, at := make([]uuid.UUID, len(list)), map[uuid.UUID]*reorganise.SplitArea{}
	for i, a := range list {
		ids[i], at[a.Area.ID] = a.Area.ID, a
	}
	rows, err := s.pool().Query(ctx, `select distinct on (area_id) area_id, id, version, shares, basis, decided_on, state, confirmed_at
		from share_decisions where area_id = any($1) order by area_id, id desc`, ids)
	if err != nil {
		return db.Fault(err)
	}
	snap := s.Directory.Current()
	var area uuid.UUID
	var raw []byte
	var on time.Time
	d := reorganise.ShareDecision{}
	_, err = pgx.ForEachRow(rows, []any{&area, &d.ID, &d.Version, &raw, &d.Basis, &on, &d.State, &d.ConfirmedAt}, func() error {
		one := d
		one.DecidedOn, one.Shares = day(on), nil
		if err := json.Unmarshal(raw, &one.Shares); err != nil {
			return err
		}
		for _, p := range one.Shares {
			p.To = snap.Area(p.ToID)
		}
		at[area].Decision = &one
		return nil
	})
	return db.Fault(err)
}

func (s *Service) split(ctx context.Context, area uuid.UUID) (*reorganise.SplitArea, error) {
	for _, a := range s.splits() {
		if a.Area.ID == area {
			return a, s.decided(ctx, []*reorganise.SplitArea{a})
		}
	}
	return nil, fault.Missing("đơn vị bị chia tách")
}

// ProposeShares writes down sizes; nothing reads by them before they are confirmed.
func (s *Service) ProposeShares(ctx context.Context, in reorganise.SharesInput) (*reorganise.SplitArea, error) {
	if err := may(ctx, "reorganisation.manage"); err != nil {
		return nil, err
	}
	a, err := s.split(ctx, in.AreaID)
	if err != nil {
		return nil, err
	}
	shares, err := checkShares(a, &in)
	if err != nil {
		return nil, err
	}
	_, err = s.Runner.Do(ctx, "proposeShares", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		id := schema.NewID()
		if _, err := tx.Exec(ctx, `update share_decisions set state = 'WITHDRAWN', version = version + 1, updated_at = $2 where area_id = $1 and state = 'PROPOSED'`, in.AreaID, tx.Now); err != nil {
			return id, err
		}
		_, err := tx.Exec(ctx, `insert into share_decisions (id, version, created_at, updated_at, area_id, shares, basis, decided_on, state) values ($1, 1, $2, $2, $3, $4, $5, $6, 'PROPOSED')`,
			id, tx.Now, in.AreaID, shares, in.Basis, in.DecidedOn.Start())
		if err != nil {
			return id, err
		}
		return id, tx.Journal(ctx, journal.Entry{Action: "PROPOSE_SHARES", ObjectKind: "area", ObjectID: in.AreaID, To: string(reorganise.SharesProposed), Reason: in.Basis})
	})
	if err != nil {
		return nil, err
	}
	return s.split(ctx, in.AreaID)
}

func checkShares(a *reorganise.SplitArea, in *reorganise.SharesInput) (raw []byte, err error) {
	if in.Basis, err = text.Line(in.Basis); err != nil || len([]rune(in.Basis)) < 3 || len([]rune(in.Basis)) > 300 {
		return nil, fault.New(fault.BadInput, "BASIS_REQUIRED", "Nhập văn bản làm căn cứ của tỷ lệ, từ 3 đến 300 ký tự.").At("input.basis")
	}
	sum, parts := decimal.Zero, []*reorganise.PartShare{}
	for _, p := range in.Parts {
		if p.Share.IsNegative() || !slices.ContainsFunc(a.Parts, func(x *reorganise.SplitPart) bool { return x.To.ID == p.ToID }) {
			return nil, fault.New(fault.BadInput, "SHARE_INVALID", "Mỗi phần nhận một tỷ lệ từ 0 đến 1. Nhập lại tỷ lệ của các phần.").At("input.parts")
		}
		sum = sum.Add(p.Share)
		parts = append(parts, &reorganise.PartShare{ToID: p.ToID, Share: p.Share})
	}
	if len(parts) != len(a.Parts) || !sum.Equal(decimal.NewFromInt(1)) {
		return nil, fault.New(fault.BadInput, "SHARES_SUM", "Tỷ lệ của %d phần phải nhập đủ và cộng lại bằng 1 (đang là %s).", len(a.Parts), sum).At("input.parts")
	}
	return json.Marshal(parts)
}

// SettleShares confirms or withdraws proposed sizes. Once confirmed, figures of the split
// territory are read by them; the roll-ups above it do not change, since all its parts
// lie there.
func (s *Service) SettleShares(ctx context.Context, ref dirstore.Ref, to reorganise.ShareState) (*reorganise.SplitArea, error) {
	if err := may(ctx, "reorganisation.manage"); err != nil {
		return nil, err
	}
	var area uuid.UUID
	_, err := s.Runner.Do(ctx, "settleShares", []any{ref, to}, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		var version int
		var state reorganise.ShareState
		var basis string
		err := tx.QueryRow(ctx, `select area_id, version, state, basis from share_decisions where id = $1 for update`, ref.ID).Scan(&area, &version, &state, &basis)
		switch {
		case errors.Is(err, pgx.ErrNoRows):
			return uuid.Nil, fault.Missing("tỷ lệ chia tách")
		case err != nil:
			return uuid.Nil, err
		case version != ref.Version:
			return uuid.Nil, action.Stale(version)
		case state != reorganise.SharesProposed:
			return uuid.Nil, fault.New(fault.WrongState, "SHARES_SETTLED", "Tỷ lệ này đã được xử lý. Tải lại để xem.")
		}
		_, err = tx.Exec(ctx, `update share_decisions set state = $2::text, version = version + 1, updated_at = $3, confirmed_at = case when $2::text = 'CONFIRMED' then $3::timestamptz end where id = $1`, ref.ID, string(to), tx.Now)
		if err == nil && to == reorganise.SharesConfirmed {
			err = writeShares(ctx, tx, ref.ID)
		}
		if err != nil {
			return uuid.Nil, err
		}
		return ref.ID, tx.Journal(ctx, journal.Entry{Action: "SETTLE_SHARES", ObjectKind: "area", ObjectID: area, From: string(state), To: string(to), Reason: basis})
	})
	if err != nil {
		return nil, err
	}
	if area == uuid.Nil { // a repetition: what it settled is read again
		if err := s.pool().QueryRow(ctx, `select area_id from share_decisions where id = $1`, ref.ID).Scan(&area); err != nil {
			return nil, db.Fault(err)
		}
	}
	if err := s.Directory.Reload(ctx); err != nil {
		return nil, err
	}
	return s.split(ctx, area)
}

func writeShares(ctx context.Context, tx *action.Tx, decision uuid.UUID) error {
	_, err := tx.Exec(ctx, `update successions s set share = (p->>'share')::numeric from share_decisions d, jsonb_array_elements(d.shares) p
		where d.id = $1 and s.from_id = d.area_id and s.to_id = (p->>'to')::uuid`, decision)
	if err != nil {
		return err
	}
	_, err = tx.Exec(ctx, `select pg_notify($1, '')`, dirstore.Channel)
	return err
}
