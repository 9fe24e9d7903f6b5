package demo

import (
	"context"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/clock"
	"congvu/server/directory/nation"
	dirstore "congvu/server/directory/store"
)

// Password opens every demonstration account.
const Password = "CongVu@2026"

// Account is one printed line of the demonstration.
type Account struct{ Username, Title, Unit string }

// post is a position to be filled by an invented person.
type post struct {
	username, title string
	unit            uuid.UUID
	unitName        string
	roles           []string
	signing         string
	from            clock.Date
	to              clock.Date // last day; zero = in force
	account         uuid.UUID
	position        uuid.UUID
}

// posts lists who works where; the first clerk and approver of each commune act
// in the demonstration's history.
type posts struct {
	all      []*post
	clerk    map[uuid.UUID]*post // by body
	approver map[uuid.UUID]*post
	records  map[uuid.UUID]*post
	named    map[string]*post
}

func newPosts(t *territory, o *organisation) *posts {
	p := &posts{clerk: map[uuid.UUID]*post{}, approver: map[uuid.UUID]*post{}, records: map[uuid.UUID]*post{}, named: map[string]*post{}}
	p.province(o)
	taken := map[string]bool{}
	main := mainCommune(t)
	for _, c := range t.Communes {
		name := slug(c.Name)
		if taken[name] {
			name += c.Code
		}
		taken[name] = true
		p.commune(o, c, name, c.Code == main)
	}
	for _, c := range t.OldCommunes {
		body, unit := o.Former[c.Code], "UBND "+lowerFirst(c.FullName())
		p.clerk[body] = p.add(&post{username: "cu." + c.Code, title: "Công chức Văn phòng - Thống kê", unit: body, unitName: unit, roles: []string{"CLERK"}, from: known, to: reform.AddDays(-1)})
		p.approver[body] = p.add(&post{username: "ct.cu." + c.Code, title: "Chủ tịch", unit: body, unitName: unit, roles: []string{"APPROVER"}, signing: "TM", from: known, to: reform.AddDays(-1)})
	}
	return p
}

// mainCommune is the one whose every account is printed.
func mainCommune(t *territory) string {
	if t.Province.Code == quangNgai {
		return tinhKhe
	}
	return t.Communes[0].Code
}

func (p *posts) province(o *organisation) {
	add := func(username, title, agency, name string, roles ...string) *post {
		unit := o.Committee
		if agency != "" {
			unit = o.Agency[agency]
		}
		x := &post{username: username, title: title, unit: unit, unitName: name, roles: roles, from: known}
		for _, r := range roles {
			if r == "APPROVER" {
				x.signing = "TL"
			}
		}
		return p.add(x)
	}
	add("lanhdao.tinh", "Chủ tịch UBND tỉnh", "", "UBND tỉnh", "LEADER")
	add("ubnd.duyet", "Phó Chủ tịch UBND tỉnh", "", "UBND tỉnh", "APPROVER").signing = "KT"
	add("vanphong", "Phó Chánh Văn phòng", "VPUBND", "Văn phòng UBND tỉnh", "CLERK", "APPROVER")
	add("thanhtra", "Thanh tra viên", "TTT", "Thanh tra tỉnh", "CLERK")
	add("thanhtra.duyet", "Phó Chánh Thanh tra", "TTT", "Thanh tra tỉnh", "APPROVER")
	add("so.noivu", "Trưởng phòng Xây dựng chính quyền", "SNV", "Sở Nội vụ", "CLERK", "APPROVER")
	add("so.taichinh", "Chuyên viên Phòng Tổng hợp", "STC", "Sở Tài chính", "CLERK")
	add("so.taichinh.duyet", "Phó Giám đốc Sở", "STC", "Sở Tài chính", "APPROVER").signing = "KT"
	add("phantich", "Chuyên viên phân tích", "STC", "Sở Tài chính", "ANALYST")
	add("quantri", "Quản trị hệ thống", "VPUBND", "Văn phòng UBND tỉnh", "SYSTEM_ADMIN")
	add("kiemtra", "Cán bộ kiểm tra nhật ký", "VPUBND", "Văn phòng UBND tỉnh", "AUDITOR")
	add("spa", "Lập trình viên giao diện", "VPUBND", "Văn phòng UBND tỉnh", "DEVELOPER")
}

func (p *posts) commune(o *organisation, c nation.Commune, name string, main bool) {
	body, office, unit := o.Body[c.Code], o.Office[c.Code], "UBND "+lowerFirst(c.FullName())
	p.clerk[body] = p.add(&post{username: "xa." + name, title: "Công chức Văn phòng HĐND và UBND", unit: office, unitName: unit,
		roles: []string{"CLERK"}, from: reform})
	chair := &post{username: "ct." + name, title: "Chủ tịch", unit: body, unitName: unit, roles: []string{"APPROVER"}, signing: "TM", from: reform}
	if main {
		chair.roles = append(chair.roles, "LEADER")
	}
	p.approver[body] = p.add(chair)
	if !main {
		p.records[body] = p.clerk[body]
		return
	}
	p.add(&post{username: "vhxh." + name, title: "Công chức Phòng Văn hóa - Xã hội", unit: o.Culture[c.Code], unitName: unit, roles: []string{"CLERK"}, from: reform})
	p.add(&post{username: "kt." + name, title: "Công chức Phòng Kinh tế", unit: o.Economy[c.Code], unitName: unit, roles: []string{"CLERK"}, from: reform})
	p.records[body] = p.add(&post{username: "vt." + name, title: "Văn thư", unit: office, unitName: unit, roles: []string{"CLERK"}, from: reform})
	p.add(&post{username: "cntt." + name, title: "Cán bộ phụ trách CNTT", unit: office, unitName: unit, roles: []string{"UNIT_ADMIN"}, from: reform})
}

func (p *posts) add(x *post) *post {
	x.account, x.position = uuid.Must(uuid.NewV7()), uuid.Must(uuid.NewV7())
	p.all = append(p.all, x)
	p.named[x.username] = x
	return x
}

// write stores accounts and positions. One hash serves them all: the password is
// printed anyway, and 64 MiB of work per account would take minutes.
func (p *posts) write(ctx context.Context, tx pgx.Tx, hash string, now any) error {
	people := newNames()
	var accounts, positions [][]any
	for _, x := range p.all {
		person := people.next()
		var to, signing any
		if !x.to.IsZero() {
			to = x.to.String()
		}
		if x.signing != "" {
			signing = x.signing
		}
		accounts = append(accounts, []any{x.account, 1, now, now, x.username, person, dirstore.AccountSearchKey(x.username, person), hash, false, 0, 1})
		positions = append(positions, []any{x.position, x.from.String(), to, x.account, x.unit, x.title, schema.StringList(x.roles), signing})
	}
	if err := insert(ctx, tx, "accounts", "id,version,created_at,updated_at,username,display_name,search_key,password_hash,must_change_password,failures,token_version", accounts); err != nil {
		return err
	}
	return insert(ctx, tx, "positions", "id,valid_from,valid_to,account_id,unit_id,title,roles,signing_form", positions)
}
