package notice

import (
	"fmt"
	"strings"
)

// Words of a cause, after "báo cáo".
var causeWords = map[NoticeCause]string{
	Overdue: "quá hạn, chưa gửi", DueToday: "đến hạn hôm nay", BeforeDue: "sắp đến hạn",
	UnitOverdue: "của đơn vị quá hạn, chưa gửi", FollowedOverdue: "của các đơn vị được phân công theo dõi quá hạn, chưa gửi",
	Urged: "được đôn đốc",
}

// Subject is the subject of the mail of a digest.
func (n *Notice) Subject() string {
	total := 0
	for _, l := range n.Lines {
		total += l.Count
	}
	return fmt.Sprintf("Công Vụ: %d báo cáo cần chú ý ngày %s", total, n.Day.Vietnamese())
}

// Body is the text of the mail of a digest: counts and names of regimes and where to
// go, no figures and nobody's name.
func (n *Notice) Body(link string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Nhắc việc ngày %s\n\n", n.Day.Vietnamese())
	for _, l := range n.Lines {
		fmt.Fprintf(&b, "- %d báo cáo %s: %s %s\n", l.Count, causeWords[l.Cause], l.RegimeCode, l.RegimeName)
	}
	fmt.Fprintf(&b, "\nXem và xử lý: %s/viec\n\nThư gửi tự động mỗi ngày làm việc khi có việc cần nhắc. Không nhận thư này nữa: %s/thong-bao\n", link, link)
	return b.String()
}
