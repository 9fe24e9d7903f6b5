package demo

import (
	"context"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"strconv"
	"time"

	"github.com/google/uuid"

	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/facts"
	"congvu/server/reporting"
)

// socioeconomicMonth is the month of KTXH-01 that is being reported, and the first one.
const socioeconomicMonth = "2026-M09"

// perHead is what a thousand people make of each entered row in a year: rows r2
// to r10 of KTXH-01.
var perHead = [...]float64{9200, 21500, 17800, 3100, 2700, 1900, 2.4, 16, 420}

// economy invents a commune's month: r1 and the ratios are the form's own work.
func economy(seed string, people int) map[string]string {
	h := fnv.New64a()
	fmt.Fprint(h, "ktxh", seed)
	r := rand.New(rand.NewPCG(h.Sum64(), 3))
	out := map[string]string{}
	for i, thousand := range perHead {
		plan := max(12, thousand*float64(people)/1000*(0.8+0.4*r.Float64()))
		soFar := plan * (0.62 + 0.14*r.Float64())
		month := soFar / 9 * (0.9 + 0.3*r.Float64())
		before := soFar * (0.88 + 0.16*r.Float64())
		for column, v := range map[string]float64{"c1": plan, "c2": month, "c3": soFar, "c4": before} {
			out[fmt.Sprintf("r%d.%s", i+2, column)] = strconv.Itoa(int(v))
		}
	}
	placed(out, "c2", "b_c1")
	placed(out, "c3", "b_c2")
	return out
}

// placed shares the people of row VI of the first table out over the rows of the second.
func placed(cells map[string]string, from, to string) {
	all, _ := strconv.Atoi(cells["r9."+from]) // written above
	abroad := all / 8
	home := all * 5 / 8
	for row, people := range map[string]int{"b_r2": home, "b_r3": all - home - abroad, "b_r4": abroad} {
		cells[row+"."+to] = strconv.Itoa(people)
	}
}

// hardships and tasks are what communes write in the report's text, in turns.
var (
	hardships = [...]string{
		"Giải ngân vốn đầu tư công còn chậm do vướng giải phóng mặt bằng.",
		"Mưa lớn cuối tháng làm gián đoạn thu hoạch; một số tuyến đường thôn bị sạt lở nhẹ.",
		"Giá vật tư nông nghiệp tăng; việc tiêu thụ nông sản phụ thuộc thương lái.",
		"Thiếu cán bộ chuyên môn về tài chính, đất đai sau sắp xếp đơn vị hành chính.",
	}
	tasks = [...]string{
		"- Đẩy nhanh giải ngân vốn đầu tư công, báo cáo tiến độ hằng tuần.\n- Rà soát hộ kinh doanh mới để quản lý thu.",
		"- Chuẩn bị phương án phòng, chống thiên tai mùa mưa.\n- Thu hoạch dứt điểm vụ hè thu.",
		"- Tổ chức ngày hội việc làm cấp xã.\n- Chỉnh trang các điểm du lịch cộng đồng.",
	}
)

// narrative is what the n-th commune writes beside what the outline begins with.
func narrative(n int) map[string]string {
	return map[string]string{"ton-tai": hardships[n%len(hardships)], "nhiem-vu": tasks[n%len(tasks)]}
}

func (l *loader) socioeconomic() reporting.RegimeInput {
	outline := "ĐC-KTXH"
	return reporting.RegimeInput{
		Code: "KTXH", Name: "Báo cáo tình hình kinh tế - xã hội tháng",
		Kind: "PERIODIC", Origin: "PROVINCE", LeadUnitID: l.org.Agency["STC"],
		LegalBasis: "Quyết định 239/QĐ-UBND năm 2025, Điều 7", Content: "Phần lời theo đề cương và các biểu số KTXH-01a, KTXH-01b",
		Recipients: "Sở Tài chính", Method: "Trên Hệ thống thông tin báo cáo của tỉnh", Frequency: "MONTH", WindowRule: "FIFTEENTH",
		DueRules: []reporting.DueRuleInput{{Level: directory.LevelCommune, WorkingDays: 2}}, SupplementDays: 2,
		Respondents: l.communes(clock.NewDate(2026, 8, 15)), FormCode: "KTXH-01", OutlineCode: &outline, Nature: facts.Estimate,
		Guidance: "Số liệu tháng là số ước; lũy kế gồm cả số ước của tháng báo cáo.",
	}
}

// socioeconomicOfProvince is what Sở Tài chính owes UBND tỉnh: the communes' reports
// put together (QĐ 239/2025 art. 7.3a).
func (l *loader) socioeconomicOfProvince(source *reporting.Regime) reporting.RegimeInput {
	in := l.socioeconomic()
	in.SourceRegimeID = &source.ID
	in.Code, in.Name, in.LeadUnitID, in.Recipients = "KTXH-T", "Báo cáo tổng hợp tình hình kinh tế - xã hội tháng của tỉnh", l.org.Committee, "UBND tỉnh"
	in.Content, in.Guidance = "Các biểu số KTXH-01a, KTXH-01b, tổng hợp từ báo cáo của các xã, phường, đặc khu", "Tổng hợp từ báo cáo đã duyệt của cấp xã; điều chỉnh phải ghi lý do."
	in.DueRules = []reporting.DueRuleInput{{Level: directory.LevelProvince, WorkingDays: 5}}
	in.Respondents = []reporting.RespondentRuleInput{{UnitIds: []uuid.UUID{l.org.Agency["STC"]}, ValidFrom: clock.NewDate(2026, 8, 15)}}
	return in
}

// socioeconomicRounds writes the open month: all communes but the main one have
// reported, a few of them wait for approval, and the province's report is untouched.
func (l *loader) socioeconomicRounds(ctx context.Context, r *regimes) error {
	closing := clock.NewDate(2026, time.September, 14)
	c := &chapter{loader: l, regime: r.socioeconomic, period: socioeconomicMonth, closing: closing, lead: "so.taichinh"}
	main := mainCommune(l.land)
	for i, commune := range l.land.Communes {
		people := 8000
		if commune.Population != nil {
			people = *commune.Population
		}
		c.members = append(c.members, member{l.org.Body[commune.Code], commune.Code, i, economy(commune.Code, people), narrative(i)})
	}
	upper := &chapter{loader: l, regime: r.ofProvince, period: socioeconomicMonth, closing: closing, lead: "ubnd.duyet"}
	reported := func(m member) bool { return m.code != main }
	for _, step := range []func() error{
		func() error { return c.open(ctx, closing.AddDays(-4).Start().Add(8*time.Hour)) },
		func() error { return upper.open(ctx, closing.AddDays(-4).Start().Add(9*time.Hour)) },
		func() error { return c.send(ctx, closing.Start().Add(14*time.Hour), reported) },
		func() error {
			return c.approve(ctx, closing.Start().Add(16*time.Hour), func(m member) bool { return reported(m) && m.order%32 != 7 })
		},
	} {
		if err := step(); err != nil {
			return fmt.Errorf("demo: %s: %w", socioeconomicMonth, err)
		}
	}
	return nil
}
