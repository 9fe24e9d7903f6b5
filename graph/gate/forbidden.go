package gate

import (
	"errors"
	"fmt"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"congvu/server/access"
	"congvu/server/fault"
)

// errReady marks an error that is already in the form the client gets; the
// presenter lets only these and fault.Error tell their text.
var errReady = errors.New("ready")

// ready makes an error the presenter passes as it is.
func ready(kind fault.Kind, reason, message string, pos *ast.Position) *gqlerror.Error {
	e := &gqlerror.Error{Err: errReady, Message: message, Extensions: map[string]any{"code": string(kind), "reason": reason}}
	if pos != nil {
		e.Locations = []gqlerror.Location{{Line: pos.Line, Column: pos.Column}}
	}
	return e
}

const (
	outputDenied = "Không có quyền xem %s."
	inputDenied  = "Không có quyền dùng %s; thao tác không được thực hiện."
)

// forbidden is the error of a denied coordinate, at the walker's path.
func (w *walker) forbidden(coord, rule string, pos *ast.Position, format string) *gqlerror.Error {
	message, reason := fmt.Sprintf(format, coord), "NOT_PERMITTED"
	requires := Requires(w.g.rules[rule])
	if !w.signedIn {
		reason = "NOT_SIGNED_IN"
		message += " Cần đăng nhập."
	} else if requires != "" {
		message += " Cần: " + requires + "."
	}
	e := ready(fault.Forbidden, reason, message, pos)
	e.Extensions["coordinate"] = coord
	e.Extensions["requires"] = requires
	for _, name := range w.path {
		e.Path = append(e.Path, ast.PathName(name))
	}
	return e
}

// words are the names a grant is told in.
type words struct {
	roles, levels, duties, relations     []string
	or, public, signedIn                 string
	role, level, duty, reach, row, state string
	section                              string
}

var vietnamese = words{
	roles: []string{"cán bộ nhập liệu", "người duyệt", "lãnh đạo", "chuyên viên phân tích", "thanh tra viên",
		"cán bộ CNTT của đơn vị", "quản trị hệ thống", "kiểm tra nhật ký", "lập trình viên"},
	levels: []string{"trung ương", "tỉnh", "huyện", "xã"},
	duties: []string{"cơ quan chủ trì chế độ báo cáo", "cơ quan quản lý, vận hành Hệ thống",
		"văn phòng giúp việc của đơn vị", "văn thư", "phê duyệt hồ sơ mới", "phê duyệt sửa đổi hồ sơ", "mở lại hồ sơ",
		"phê duyệt chết, mất tích", "lập và quản lý hồ sơ", "ký quyết định quản lý"},
	relations: []string{"của chính đơn vị", "của đơn vị cấp trên", "của đơn vị cấp dưới", "của đơn vị cùng ngành dọc", "của đơn vị khác", "có phần được giao cho mình",
		"đang chờ đơn vị mình tiếp nhận", "đơn vị mình đã chuyển đi", "được đồng ý bằng văn bản hoặc mở khẩn cấp", "là người bệnh của đơn vị mình", "đơn vị mình được ủy quyền quản lý"},
	or: " hoặc ", public: "không cần đăng nhập", signedIn: "đăng nhập",
	role: "vai trò ", level: "cấp ", duty: "nhiệm vụ ", reach: " (bao gồm bản ghi)", row: "bản ghi ", state: "trạng thái ",
	section: "phần hồ sơ được mở",
}

var english = words{
	roles: access.RoleNames, levels: access.LevelNames, duties: access.DutyNames, relations: access.RelationNames,
	or: " or ", public: "everybody, also signed out", signedIn: "everybody signed in",
	role: "role ", level: "level ", duty: "duty ", reach: " reaching the row", row: "row ", state: "state ",
	section: "the section opened",
}

// Requires says in Vietnamese what a rule asks for; "" for a rule nobody meets.
func Requires(grants []access.Grant) string {
	out := make([]string, len(grants))
	for i, g := range grants {
		out[i] = vietnamese.grant(g)
	}
	return strings.Join(out, "; hoặc ")
}

func (w words) grant(g access.Grant) string {
	parts := []string{}
	add := func(label string, names []string, tail string) {
		if len(names) > 0 {
			parts = append(parts, label+strings.Join(names, w.or)+tail)
		}
	}
	reach := ""
	if g.Covered {
		reach = w.reach
	}
	if !g.Public { // a public grant asks nothing of who asks
		add(w.role, access.NamesOf(g.Roles, w.roles), "")
		add(w.level, access.NamesOf(g.Levels, w.levels), "")
		add(w.duty, access.NamesOf(g.Duty, w.duties), reach)
	}
	if len(parts) == 0 {
		parts = append(parts, w.signedIn)
		if g.Public {
			parts[0] = w.public
		}
	}
	add(w.row, access.NamesOf(g.Relations, w.relations), "")
	add(w.state, g.States, "")
	if g.Section != 0 {
		parts = append(parts, w.section)
	}
	return strings.Join(parts, ", ")
}
