// Package usage is the catalogue of what the system itself knows about how a unit
// used it in a period: the figures of the report on use (QĐ 239/2025 art. 17.7, 19.1).
package usage

import "slices"

// Measure is one figure; a form's column names it as its source.
type Measure struct {
	Key   string // as a column's source: "usage.accounts"
	Label string // Vietnamese
	sql   string // over the unit and its rooms $1, from $2, before $3
}

// catalogue: each figure is one expression of the one statement that reads them.
var catalogue = []Measure{
	{"usage.accounts", "Tài khoản đang sử dụng", `(select count(distinct p.account_id) from positions p join accounts a on a.id = p.account_id
		where p.unit_id = any($1) and p.valid_from < $3 and (p.valid_to is null or p.valid_to >= $3::date - 1) and a.lock_reason is null)`},
	{"usage.accountsSignedIn", "Tài khoản có đăng nhập trong kỳ", `(select count(distinct s.account_id) from sessions s join positions p on p.id = s.position_id
		where p.unit_id = any($1) and s.created_at >= $2 and s.created_at < $3)`},
	{"usage.reportsOwed", "Báo cáo đến hạn trong kỳ", `(select count(*) from obligations o where o.unit_id = any($1) and o.due_at >= $2 and o.due_at < $3)`},
	{"usage.reportsOnTime", "Báo cáo gửi đúng hạn", `(select count(*) from obligations o where o.unit_id = any($1) and o.due_at >= $2 and o.due_at < $3 and o.on_time)`},
	{"usage.reportsLate", "Báo cáo gửi chậm", `(select count(*) from obligations o where o.unit_id = any($1) and o.due_at >= $2 and o.due_at < $3 and not o.on_time)`},
	{"usage.reportsReturned", "Lượt báo cáo bị trả lại", `(select count(*) from reviews r join submissions s on s.id = r.submission_id join obligations o on o.id = s.obligation_id
		where o.unit_id = any($1) and r.kind = 'RETURNED' and r.at >= $2 and r.at < $3)`},
	{"usage.corrections", "Lượt đính chính báo cáo đã duyệt", `(select count(*) from reviews r join submissions s on s.id = r.submission_id join obligations o on o.id = s.obligation_id
		where o.unit_id = any($1) and r.kind = 'REFUSED' and r.at >= $2 and r.at < $3)`},
	{"usage.feedbackSent", "Góp ý đã gửi", `(select count(*) from feedbacks f where f.unit_id = any($1) and f.created_at >= $2 and f.created_at < $3)`},
	{"usage.feedbackAnswered", "Góp ý đã được trả lời", `(select count(*) from feedbacks f where f.unit_id = any($1) and f.created_at >= $2 and f.created_at < $3 and f.answered_at is not null)`},
	{"usage.accountRequests", "Đề nghị về tài khoản", `(select count(*) from account_requests q where q.unit_id = any($1) and q.requested_at >= $2 and q.requested_at < $3)`},
}

// Catalogue lists the figures in their order.
func Catalogue() []Measure { return slices.Clone(catalogue) }

// Known reports whether a column may name this source.
func Known(key string) bool {
	return slices.ContainsFunc(catalogue, func(m Measure) bool { return m.Key == key })
}

// Statement reads all figures of one unit in one row, in the order of the catalogue.
func Statement() string {
	sql := "select "
	for i, m := range catalogue {
		if i > 0 {
			sql += ", "
		}
		sql += m.sql
	}
	return sql
}
