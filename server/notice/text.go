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

// Mailed says which notices go by mail too; an answer waits in the application.
func (k NoticeKind) Mailed() bool { return k == Digest || k == Urge }

// Subject is the subject of the mail of a digest or an urging.
func (n *Notice) Subject() string {
	total := 0
	for _, l := range n.Lines {
		total += l.Count
	}
	if n.Kind == Urge {
		return fmt.Sprintf("Công Vụ: đôn đốc nộp %d báo cáo ngày %s", total, n.Day.Vietnamese())
	}
	return fmt.Sprintf("Công Vụ: %d báo cáo cần chú ý ngày %s", total, n.Day.Vietnamese())
}

// Body is the text of the mail of a digest or an urging: counts and names of regimes and where to
// go, no figures and nobody's name.
func (n *Notice) Body(link string) string {
	var b strings.Builder
	title, why := "Nhắc việc", "Thư gửi tự động mỗi ngày làm việc khi có việc cần nhắc."
	if n.Kind == Urge {
		title, why = "Đôn đốc nộp báo cáo", "Nội dung và thời hạn đề nghị ở báo cáo. Thư gửi tự động khi có đôn đốc."
	}
	fmt.Fprintf(&b, "%s ngày %s\n\n", title, n.Day.Vietnamese())
	for _, l := range n.Lines {
		fmt.Fprintf(&b, "- %d báo cáo %s: %s %s\n", l.Count, causeWords[l.Cause], *l.RegimeCode, *l.RegimeName)
	}
	fmt.Fprintf(&b, "\nXem và xử lý: %s/viec\n\n%s Không nhận thư này nữa: %s/thong-bao\n", link, why, link)
	return b.String()
}
