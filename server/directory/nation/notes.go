package nation

import (
	"fmt"
	"strconv"
	"strings"

	"congvu/server/text"
)

// fixedNotes are oddities that the figures themselves do not show, by code.
var fixedNotes = map[string]string{
	"22":    "Danh mục kèm theo ghi nhận thay đổi loại đơn vị đến 30/4/2026. Có tin Quảng Ninh thành thành phố trực thuộc Trung ương trước 20/9/2026; cần đối chiếu nghị quyết trước khi cập nhật.",
	"24":    "Danh mục kèm theo ghi nhận thay đổi loại đơn vị đến 30/4/2026. Có tin Bắc Ninh thành thành phố trực thuộc Trung ương trước 20/9/2026; cần đối chiếu nghị quyết trước khi cập nhật.",
	"96":    "Dân số và diện tích cấp xã của phần thuộc tỉnh Bạc Liêu trước đây thấp bất thường trong nguồn.",
	"01147": "Dân số trong nguồn không hợp lý nên để trống.",
	"20333": "Nguồn không có số liệu dân số.",
	"06978": "Công văn 1027/CTK-CSCL ghi mã của xã Ba Chẽ là 06970.",
	"23938": "Công văn 1027/CTK-CSCL ghi mã của xã Ia Mơ là 23737.",
	"14698": "Đơn vị này còn nhận vùng bãi bồi ven biển của huyện Kim Sơn trước đây, là vùng không có mã.",
	"18823": "Bảng chuyển đổi ghi đơn vị 18796 nhập toàn bộ vào đây, nhưng đơn vị đó bị chia cho ba nơi; dữ liệu coi là chia.",
}

// PopulationSum compares the published population of a province with the sum
// over its communes.
type PopulationSum struct {
	Published int      // persons, the figure for the whole province
	Communes  int      // persons, sum of the communes that have a figure
	Missing   []string // codes of the communes without a figure
}

// PopulationSumOf compares the two figures of a province of today; all zero
// for an unknown province.
func (n *Nation) PopulationSumOf(province string) PopulationSum {
	p, _ := n.Province(province)
	sum := PopulationSum{Published: p.Population}
	for _, c := range n.CommunesOf(province) {
		if c.Population == nil {
			sum.Missing = append(sum.Missing, c.Code)
			continue
		}
		sum.Communes += *c.Population
	}
	return sum
}

// NotesOf lists what a reader of a province's or commune's figures should
// know, in Vietnamese, ready to show; none when there is nothing odd.
func (n *Nation) NotesOf(code string) []string {
	var notes []string
	if p, found := n.Province(code); found {
		notes = append(notes, n.populationNotes(p)...)
	}
	if c, found := n.Commune(code); found {
		notes = append(notes, communeNotes(c)...)
	}
	if note, found := fixedNotes[code]; found {
		notes = append(notes, note)
	}
	return notes
}

// populationNotes explains the gap between the two figures. Nghị quyết
// 202/2025/QH15 states those of merged provinces only.
func (n *Nation) populationNotes(p Province) []string {
	var notes []string
	sum := n.PopulationSumOf(p.Code)
	if sum.Published != sum.Communes {
		origin := "theo Nghị quyết 202/2025/QH15"
		if p.FormedFrom == "" {
			origin = "công bố cho toàn " + string(p.Type)
		}
		notes = append(notes, fmt.Sprintf("Dân số %s là %s; tổng các xã, phường, đặc khu là %s (khác cơ sở số liệu).",
			origin, grouped(sum.Published), grouped(sum.Communes)))
	}
	if len(sum.Missing) > 0 {
		var names []string
		for _, code := range sum.Missing {
			c, _ := n.Commune(code)
			names = append(names, c.FullName())
		}
		notes = append(notes, "Tổng không gồm "+strings.Join(names, ", ")+" vì không có số liệu.")
	}
	return notes
}

func communeNotes(c Commune) []string {
	var notes []string
	if c.PopulationSource == SourceLetterRounded {
		notes = append(notes, "Dân số trong nguồn đã làm tròn đến nghìn người.")
	}
	if c.AreaDoubtful {
		notes = append(notes, "Diện tích công bố lệch trên 25% so với diện tích tính từ ranh giới.")
	}
	return notes
}

func grouped(number int) string { return text.FormatNumber(strconv.Itoa(number)) }
