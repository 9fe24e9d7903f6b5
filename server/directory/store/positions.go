package store

import (
	"context"
	"errors"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/journal"
)

// AddPosition gives an account one more position.
func (a *Accounts) AddPosition(ctx context.Context, ref Ref, in directory.PositionInput) (*directory.ManagedAccount, error) {
	return a.change(ctx, "addPosition", ref, in, func(ctx context.Context, tx *action.Tx, s *subject) (journal.Entry, error) {
		if err := a.checkPosition(s.reach, &in, "input"); err != nil {
			return journal.Entry{}, err
		}
		id, err := insertPosition(ctx, tx, s.ID, in)
		return journal.Entry{Action: "ADD_POSITION", Detail: map[string]any{"position": id}}, err
	})
}

// MovePosition ends a position on the eve of another one's first day.
func (a *Accounts) MovePosition(ctx context.Context, ref Ref, position uuid.UUID, in directory.PositionInput) (*directory.ManagedAccount, error) {
	return a.change(ctx, "movePosition", ref, []any{position, in}, a.moveTo(position, in))
}

func (a *Accounts) moveTo(position uuid.UUID, in directory.PositionInput) work {
	return func(ctx context.Context, tx *action.Tx, s *subject) (journal.Entry, error) {
		if err := a.checkPosition(s.reach, &in, "input"); err != nil {
			return journal.Entry{}, err
		}
		if err := endPosition(ctx, tx, s, position, in.ValidFrom.AddDays(-1), "input.validFrom"); err != nil {
			return journal.Entry{}, err
		}
		id, err := insertPosition(ctx, tx, s.ID, in)
		return journal.Entry{Action: "MOVE_POSITION", Detail: map[string]any{"from": position, "to": id}}, err
	}
}

// EndPosition ends a position; lastDay is its last day in force.
func (a *Accounts) EndPosition(ctx context.Context, ref Ref, position uuid.UUID, lastDay clock.Date) (*directory.ManagedAccount, error) {
	return a.change(ctx, "endPosition", ref, []any{position, lastDay}, endAfter(position, lastDay))
}

func endAfter(position uuid.UUID, lastDay clock.Date) work {
	return func(ctx context.Context, tx *action.Tx, s *subject) (journal.Entry, error) {
		err := endPosition(ctx, tx, s, position, lastDay, "lastDay")
		return journal.Entry{Action: "END_POSITION", Detail: map[string]any{"position": position}}, err
	}
}

// checkPosition refuses a position that its unit, its dates or its roles do not
// bear; place is the input path. It also cleans the title.
func (a *Accounts) checkPosition(r reach, in *directory.PositionInput, place string) error {
	in.Title = clean(in.Title)
	names := make([]string, len(in.Roles))
	for i, role := range in.Roles {
		names[i] = string(role)
	}
	roles, unknown := access.SetOf[access.Roles](names, access.RoleNames)
	unit := a.Directory.Current().On(in.ValidFrom).Unit(in.UnitID)
	switch n := utf8.RuneCountInString(in.Title); {
	case n < 2 || n > 150:
		return fault.New(fault.BadInput, "INVALID_TITLE", "Nhập tên chức vụ, từ 2 đến 150 ký tự.").At(place + ".title")
	case roles == 0 || len(unknown) > 0:
		return fault.New(fault.BadInput, "ROLE_REQUIRED", "Chọn ít nhất một vai trò cho chức vụ.").At(place + ".roles")
	case unit == nil || !r.has(in.UnitID):
		return fault.Missing("đơn vị").At(place + ".unitId")
	case !unit.InForce(in.ValidFrom):
		return fault.New(fault.BadInput, "UNIT_NOT_IN_FORCE", "%s không hoạt động vào ngày %s. Chọn đơn vị hoặc ngày khác.",
			unit.Name, in.ValidFrom.Vietnamese()).At(place + ".unitId")
	case in.ValidTo != nil && in.ValidTo.Before(in.ValidFrom):
		return fault.New(fault.BadInput, "INVALID_PERIOD", "Ngày kết thúc đứng trước ngày bắt đầu. Nhập lại ngày kết thúc.").At(place + ".validTo")
	case roles&access.Developer != 0 && !a.Demo:
		return fault.New(fault.BadInput, "ROLE_NOT_ASSIGNABLE",
			"Vai trò Lập trình viên chỉ dùng trong chế độ trình diễn. Bỏ chọn vai trò này.").At(place + ".roles")
	case !r.all && roles&^assignable != 0:
		return fault.New(fault.Forbidden, "ROLE_NOT_ASSIGNABLE",
			"Cán bộ công nghệ thông tin của đơn vị chỉ gán được các vai trò nhập liệu, duyệt, lãnh đạo, phân tích. Vai trò khác do quản trị hệ thống gán.").At(place + ".roles")
	case in.SigningForm != nil && roles&access.Approver == 0:
		// Only who signs off has a form to sign in (NĐ 30/2020 art. 13).
		return fault.New(fault.BadInput, "SIGNING_FORM_WITHOUT_APPROVER",
			"Thể thức ký chỉ dành cho chức vụ có vai trò người duyệt. Bỏ thể thức ký hoặc thêm vai trò người duyệt.").At(place + ".signingForm")
	}
	return nil
}

func insertPosition(ctx context.Context, tx *action.Tx, account uuid.UUID, in directory.PositionInput) (uuid.UUID, error) {
	id := schema.NewID()
	_, err := tx.Exec(ctx, `insert into positions (id, account_id, unit_id, title, roles, signing_form, valid_from, valid_to)
		values ($1, $2, $3, $4, $5, $6, $7, $8)`,
		id, account, in.UnitID, in.Title, in.Roles, in.SigningForm, in.ValidFrom.Start(), startOf(in.ValidTo))
	return id, err
}

// endPosition sets the last day of a position of the subject; place is the input
// path of the day.
func endPosition(ctx context.Context, tx *action.Tx, s *subject, position uuid.UUID, lastDay clock.Date, place string) error {
	var unit uuid.UUID
	var from time.Time
	var to *time.Time
	err := tx.QueryRow(ctx, `select unit_id, valid_from, valid_to from positions where id = $1 and account_id = $2`, position, s.ID).
		Scan(&unit, &from, &to)
	if errors.Is(err, pgx.ErrNoRows) || err == nil && !s.reach.has(unit) {
		return fault.Missing("chức vụ")
	}
	if err != nil {
		return err
	}
	begun := clock.DateOf(from)
	if lastDay.Before(begun) {
		return fault.New(fault.BadInput, "BEFORE_POSITION", "Chức vụ có hiệu lực từ ngày %s nên không thể kết thúc trước ngày đó. Chọn ngày sau.",
			begun.Vietnamese()).At(place)
	}
	if end := dateOf(to); end != nil && lastDay.After(*end) {
		return fault.New(fault.WrongState, "POSITION_ENDED", "Chức vụ đã có ngày kết thúc %s. Chọn ngày sớm hơn, hoặc gán chức vụ mới.",
			end.Vietnamese()).At(place)
	}
	_, err = tx.Exec(ctx, `update positions set valid_to = $2 where id = $1`, position, lastDay.Start())
	return err
}
