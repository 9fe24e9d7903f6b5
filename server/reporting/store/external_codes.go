package store

import (
	"context"
	"regexp"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/journal"
	"congvu/server/reporting"
)

var externalCode = regexp.MustCompile(`^[\p{L}0-9][\p{L}0-9._/:-]{0,59}$`)

// ExternalCodes is a page of the objects of a kind with the codes that other
// systems know them by (QCVN 125:2021/BTTTT), found by either code or name.
func (s *Service) ExternalCodes(ctx context.Context, kind reporting.ExternalCodeKind, search *string, first int, after *string) (*reporting.ExternalCodePage, error) {
	found, err := s.coded(ctx, kind)
	if err != nil {
		return nil, err
	}
	hits := []*reporting.ExternalCode{}
	for _, e := range found {
		if search == nil || e.Matches(*search) {
			hits = append(hits, e)
		}
	}
	start := 0
	if after != nil {
		if start, err = strconv.Atoi(*after); err != nil || start < 0 || start > len(hits) {
			return nil, directory.InvalidCursor()
		}
	}
	page := &reporting.ExternalCodePage{Items: hits[start:min(start+first, len(hits))], Total: len(hits)}
	if end := start + first; end < len(hits) {
		cursor := strconv.Itoa(end)
		page.EndCursor = &cursor
	}
	return page, nil
}

// objects are the things of a kind that the viewer knows of.
func (s *Service) objects(ctx context.Context, kind reporting.ExternalCodeKind) (out []*reporting.ExternalCode) {
	add := func(object, code, name string) {
		out = append(out, &reporting.ExternalCode{Kind: kind, Object: object, OwnCode: code, Name: name})
	}
	switch kind {
	case reporting.CodeOfRegime:
		for _, r := range s.Regimes(ctx) {
			add(r.ID.String(), r.Code, r.Name)
		}
	case reporting.CodeOfForm:
		for _, f := range s.Forms() {
			add(f.Code, f.Code, f.Title)
		}
	case reporting.CodeOfIndicator:
		seen := map[string]bool{}
		for _, f := range s.catalogue.Load().forms {
			for _, i := range s.catalogue.Load().byForm[f.Code][0].form.Def.Feeds() {
				if !seen[i.Key] {
					seen[i.Key] = true
					add(i.Key, i.Key, i.Name)
				}
			}
		}
	default:
		for _, u := range s.Units.Current().UnitsInForce() {
			add(u.ID.String(), u.Code, u.Name)
		}
	}
	return out
}

func (s *Service) coded(ctx context.Context, kind reporting.ExternalCodeKind) ([]*reporting.ExternalCode, error) {
	if err := may(access.From(ctx), "regime.read"); err != nil {
		return nil, err
	}
	list := s.objects(ctx, kind)
	byObject := map[string]*reporting.ExternalCode{}
	for _, e := range list {
		byObject[e.Object] = e
	}
	rows, err := s.Runner.DB.Pool.Query(ctx, `select object, code, version from external_codes where kind = $1`, kind)
	if err != nil {
		return nil, db.Fault(err)
	}
	defer rows.Close()
	for rows.Next() {
		var object string
		var code *string
		var version int
		if err := rows.Scan(&object, &code, &version); err != nil {
			return nil, err
		}
		if e := byObject[object]; e != nil {
			e.Code, e.Version = code, version
		}
	}
	return list, db.Fault(rows.Err())
}

// SetExternalCode gives an object its code, or takes it back when it is empty; one code
// names one object of its kind.
func (s *Service) SetExternalCode(ctx context.Context, in reporting.ExternalCodeInput) (*reporting.ExternalCode, error) {
	if err := may(access.From(ctx), "regime.publish"); err != nil {
		return nil, err
	}
	in.Code = strings.TrimSpace(in.Code)
	if in.Code != "" && !externalCode.MatchString(in.Code) {
		return nil, fault.New(fault.BadInput, "INVALID_EXTERNAL_CODE", "Mã liên thông gồm chữ, số và . _ / : -, tối đa 60 ký tự.").At("input.code")
	}
	found, err := s.coded(ctx, in.Kind)
	if err != nil {
		return nil, err
	}
	var of *reporting.ExternalCode
	for _, e := range found {
		if e.Object == in.Object {
			of = e
		}
	}
	if of == nil {
		return nil, fault.Missing("đối tượng đặt mã").At("input.object")
	}
	verb := "SET_EXTERNAL_CODE"
	if in.Code == "" {
		if verb = "CLEAR_EXTERNAL_CODE"; of.Code == nil {
			return nil, fault.New(fault.BadInput, "EXTERNAL_CODE_NONE", "%s chưa có mã liên thông để bỏ. Nhập mã.", of.Name).At("input.code")
		}
	}
	_, err = s.Runner.Do(ctx, "setExternalCode", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		id := schema.NewID()
		tag, err := tx.Exec(ctx, `insert into external_codes as e (id, version, created_at, updated_at, kind, object, code) values ($1, 1, $2, $2, $3, $4, nullif($5, ''))
			on conflict (kind, object) do update set code = excluded.code, version = e.version + 1, updated_at = excluded.updated_at where e.version = $6`,
			id, tx.Now, in.Kind, in.Object, in.Code, in.Version)
		if db.IsUnique(err, "externalcode_kind_code") {
			return uuid.Nil, fault.New(fault.Conflict, "EXTERNAL_CODE_TAKEN", "Mã liên thông %s đã dùng cho đối tượng khác cùng loại. Nhập mã khác.", in.Code).At("input.code")
		}
		if err != nil {
			return uuid.Nil, err
		}
		if tag.RowsAffected() == 0 {
			return uuid.Nil, action.Stale(of.Version)
		}
		return id, tx.Journal(ctx, journal.Entry{Action: verb, ObjectKind: "externalCode", ObjectID: id,
			Detail: map[string]any{"kind": in.Kind, "object": in.Object, "code": in.Code}})
	})
	if err != nil {
		return nil, err
	}
	of.Code, of.Version = nil, of.Version+1
	if in.Code != "" {
		of.Code = &in.Code
	}
	return of, nil
}
