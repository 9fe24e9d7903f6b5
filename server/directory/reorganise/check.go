package reorganise

import (
	"fmt"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"congvu/server/directory"
)

var kinds = map[directory.Level]map[string]bool{
	directory.LevelCommune:  {"xã": true, "phường": true, "thị trấn": true, "đặc khu": true},
	directory.LevelProvince: {"tỉnh": true, "thành phố": true},
}

// read resolves codes and refuses lines that say nothing definite.
func (m *planner) read() {
	if len(m.Proposal.Lines) == 0 {
		m.refuse("lines", "NO_LINES", "Chưa có dòng chuyển đổi nào. Nạp tệp hoặc nhập từ đơn vị cũ sang đơn vị mới.")
	}
	for i := range m.Targets {
		m.readTarget(i)
	}
	seen := map[[2]string]bool{}
	for i, l := range m.Proposal.Lines {
		place := fmt.Sprintf("lines[%d]", i)
		a := m.Eve.AreaByCode(l.From)
		switch {
		case a == nil:
			m.refuse(place, "UNKNOWN_FROM", "Dòng %d: mã %s không phải đơn vị hành chính đang tồn tại vào ngày %s.", i+1, l.From, m.Eve.Day.Vietnamese())
			continue
		case a.Level == directory.LevelProvince || a.Level == directory.LevelCentral:
			m.refuse(place, "FROM_LEVEL", "Dòng %d: %s là cấp tỉnh; khai các xã, phường của tỉnh, tỉnh được suy ra từ đó.", i+1, a.FullName)
			continue
		case m.target[l.To] == nil || m.target[l.To].Level != directory.LevelCommune:
			m.refuse(place, "UNKNOWN_TARGET", "Dòng %d: chưa có tên và loại của đơn vị mới mã %s. Bổ sung ở bảng đơn vị mới hoặc ở cột new_name, new_type, new_province.", i+1, l.To)
			continue
		case seen[[2]string{l.From, l.To}]:
			m.refuse(place, "DUPLICATE_LINE", "Dòng %d: cặp %s → %s được khai hai lần. Giữ lại một dòng.", i+1, l.From, l.To)
			continue
		case a.ValidTo != nil:
			m.refuse(place, "AREA_CHANGED_LATER", "Dòng %d: %s đã có thay đổi từ ngày %s. Chọn ngày hiệu lực sau thay đổi đó.", i+1, a.FullName, a.ValidTo.Vietnamese())
			continue
		}
		seen[[2]string{l.From, l.To}] = true
		p := &pair{Line: l, place: place, area: a}
		m.lines = append(m.lines, p)
		m.out[a.ID] = append(m.out[a.ID], p)
		m.into[l.To] = append(m.into[l.To], p)
	}
	for _, p := range m.lines {
		if parts := m.out[p.area.ID]; parts[0] == p {
			m.checkParts(p.area, parts)
		}
	}
}

func (m *planner) readTarget(i int) {
	t := &m.Targets[i]
	place := fmt.Sprintf("targets[%d]", i)
	switch {
	case m.target[t.Code] != nil:
		m.refuse(place, "DUPLICATE_TARGET", "Đơn vị mới mã %s được khai hai lần. Giữ lại một dòng.", t.Code)
	case !isCode(t.Code) || t.Name == "" || !kinds[t.Level][t.Kind]:
		m.refuse(place, "TARGET_INCOMPLETE", "Đơn vị mới mã %s thiếu tên, hoặc loại không phải xã, phường, đặc khu (tỉnh, thành phố với cấp tỉnh).", t.Code)
	case t.Level == directory.LevelCommune && t.Parent == "":
		m.refuse(place, "TARGET_WITHOUT_PROVINCE", "Đơn vị mới %s chưa có mã đơn vị cấp trên. Nhập mã tỉnh.", t.Name)
	default:
		m.target[t.Code] = t
	}
}

// checkParts: a territory goes whole into one, or in parts into several; sizes are given
// for all its parts or for none, and make one.
func (m *planner) checkParts(a *directory.Area, parts []*pair) {
	known, sum := 0, decimal.Zero
	for _, p := range parts {
		if p.Partial != (len(parts) > 1) {
			m.refuse(p.place, "PARTS_DISAGREE", "%s: đánh dấu “một phần” khi và chỉ khi đơn vị chia về nhiều nơi (đang có %d nơi).", a.FullName, len(parts))
			return
		}
		if p.Share != nil {
			known, sum = known+1, sum.Add(*p.Share)
		}
	}
	if len(parts) > 1 && known > 0 && (known < len(parts) || !sum.Equal(decimal.NewFromInt(1))) {
		m.refuse(parts[0].place, "SHARES_SUM", "%s: tỷ lệ của các phần phải nhập đủ và cộng lại bằng 1 (đang là %s).", a.FullName, sum)
	}
}

// checkAfter looks at the day itself: every code names one territory, and nothing in
// force hangs on what ended.
func (m *planner) checkAfter() {
	for i, t := range m.Targets {
		old := m.Eve.AreaByCode(t.Code)
		if old != nil && m.area[t.Code] != old.ID && !m.ended[old.ID] {
			m.refuse(fmt.Sprintf("targets[%d]", i), "CODE_IN_USE", "Mã %s đang là mã của %s, đơn vị này không kết thúc. Dùng mã khác hoặc thêm dòng cho đơn vị đó.", t.Code, old.FullName)
		}
	}
	left := map[uuid.UUID]int{}
	for _, a := range m.Eve.Areas() {
		if a.InForce(m.Eve.Day) && !m.ended[a.ID] && a.Parent != nil && m.ended[a.Parent.ID] {
			left[a.Parent.ID]++
		}
	}
	for _, a := range m.plan.EndedAreas {
		if n := left[a.ID]; n > 0 {
			m.refuse("lines", "LEFT_BEHIND", "%s kết thúc nhưng còn %d đơn vị trực thuộc chưa có trong các dòng chuyển đổi. Bổ sung các đơn vị đó.", a.FullName, n)
		}
	}
}
