// Package usage is the catalogue of what the system itself knows about how a unit
// used it in a period: the figures of the report on use (QĐ 239/2025 art. 17.7, 19.1).
package usage

import (
	"cmp"
	"slices"
	"strings"
)

// Measure is one figure; a form's column names it as its source.
type Measure struct {
	Key   string // as a column's source: "usage.accounts"
	Label string // Vietnamese
	// Counts is the measure of records that the figure is, if it is one: its records can be listed.
	Counts string
	// Steps: the figure counts what the unit did with records, so that few are few people.
	Steps bool
	// Stock is what stands at the end of the period; else what happened in it.
	Stock bool
	sql   string // over the unit and its rooms $1, from $2, before $3, the units below it $4, the territory that it leads a line of work in $5
	table string // of a count of records, the same of the province $6
}

// catalogue: each figure is one expression of the one statement that reads them.
var catalogue = []Measure{
	{Key: "usage.accounts", Label: "Tài khoản đang sử dụng", sql: `(select count(distinct p.account_id) from positions p join accounts a on a.id = p.account_id
		where p.unit_id = any($1) and p.valid_from < $3 and (p.valid_to is null or p.valid_to >= $3::date - 1) and a.lock_reason is null)`},
	{Key: "usage.accountsSignedIn", Label: "Tài khoản có đăng nhập trong kỳ", sql: `(select count(distinct s.account_id) from sessions s join positions p on p.id = s.position_id
		where p.unit_id = any($1) and s.created_at >= $2 and s.created_at < $3)`},
	{Key: "usage.reportsOwed", Label: "Báo cáo đến hạn trong kỳ", sql: `(select count(*) from obligations o where o.unit_id = any($1) and o.due_at >= $2 and o.due_at < $3)`},
	{Key: "usage.reportsOnTime", Label: "Báo cáo gửi đúng hạn", sql: `(select count(*) from obligations o where o.unit_id = any($1) and o.due_at >= $2 and o.due_at < $3 and o.on_time)`},
	{Key: "usage.reportsLate", Label: "Báo cáo gửi chậm", sql: `(select count(*) from obligations o where o.unit_id = any($1) and o.due_at >= $2 and o.due_at < $3 and not o.on_time)`},
	{Key: "usage.reportsReturned", Label: "Lượt báo cáo bị trả lại", sql: `(select count(*) from reviews r join submissions s on s.id = r.submission_id join obligations o on o.id = s.obligation_id
		where o.unit_id = any($1) and r.kind = 'RETURNED' and r.at >= $2 and r.at < $3)`},
	{Key: "usage.corrections", Label: "Lượt đính chính báo cáo đã duyệt", sql: `(select count(*) from reviews r join submissions s on s.id = r.submission_id join obligations o on o.id = s.obligation_id
		where o.unit_id = any($1) and r.kind = 'REFUSED' and r.at >= $2 and r.at < $3)`},
	{Key: "usage.feedbackSent", Label: "Góp ý đã gửi", sql: `(select count(*) from feedbacks f where f.unit_id = any($1) and f.created_at >= $2 and f.created_at < $3)`},
	{Key: "usage.feedbackAnswered", Label: "Góp ý đã được trả lời", sql: `(select count(*) from feedbacks f where f.unit_id = any($1) and f.created_at >= $2 and f.created_at < $3 and f.answered_at is not null)`},
	stock("cases.managed", "Hồ sơ chính thức đang quản lý", "case.managed"),
	stock("cases.dependent", "Người nghiện ma túy", "case.managed.status.DEPENDENT"),
	stock("cases.users", "Người sử dụng trái phép chất ma túy", "case.managed.status.USER"),
	stock("cases.locked", "Hồ sơ đã khóa", "case.locked"),
	flow("cases.new", "Hồ sơ chính thức mới", "case.new"),
	flow("cases.ended", "Hết nghiện, thôi sử dụng", "case.gone.ENDED"),
	flow("cases.reopened", "Hồ sơ mở lại", "case.reopened"),
	flow("cases.determined", "Lượt xác định là người nghiện", "case.determined"),
	journaled("cases.opened", "Hồ sơ đã lập", "OPEN_CASE"),
	journaled("cases.handedOver", "Tin báo đã chuyển Công an", "HAND_OVER_CASE"),
	{Key: "cases.keepers", Label: "Tài khoản trực tiếp quản lý hồ sơ", sql: `(select count(distinct p.account_id) from positions p join duties d on d.kind = 'CASE_KEEPER'
		and (d.position_id = p.id or d.position_id is null and d.unit_id = p.unit_id) where p.unit_id = any($4) and p.valid_from < $3 and d.valid_from < $3
		and (p.valid_to is null or p.valid_to >= $3::date - 1) and (d.valid_to is null or d.valid_to >= $3::date - 1))`},
	{Key: "usage.accountRequests", Label: "Đề nghị về tài khoản", sql: `(select count(*) from account_requests q where q.unit_id = any($1) and q.requested_at >= $2 and q.requested_at < $3)`},
}

// Catalogue lists the figures in their order.
func Catalogue() []Measure { return slices.Clone(catalogue) }

// Of is the figure of a source; the empty one if there is none.
func Of(key string) Measure {
	for _, m := range catalogue {
		if m.Key == key {
			return m
		}
	}
	return Measure{}
}

// Known reports whether a column may name this source.
func Known(key string) bool {
	return Of(key).Key != ""
}

// Statement reads the figures of one unit that are wanted in one row, two columns each, in
// the order of the catalogue, with their keys: the figure, and the same of the province.
func Statement(wanted func(key string) bool) (sql string, keys []string) {
	var parts []string
	for _, m := range catalogue {
		if wanted(m.Key) {
			parts, keys = append(parts, m.sql, cmp.Or(m.table, "0::bigint")), append(keys, m.Key)
		}
	}
	// Every parameter is named, or the server would not know the type of one that no figure asks for.
	return "select " + strings.Join(parts, ", ") + " where $1::uuid[] is not null and $2::timestamptz < $3::timestamptz and $4::uuid[] is not null and ($5::uuid is null or $6::uuid is null or true)", keys
}

// stock is a count of records at the end of the period, of the territory that the unit
// leads the police line in; others manage no official record (QĐ 1054/2020 art. 7).
func stock(key, label, measure string) Measure {
	const months = "r.period_to < ($3 at time zone 'Asia/Ho_Chi_Minh')::date"
	return Measure{Key: key, Label: label, Counts: measure, Stock: true, sql: counted(measure, "$5", months), table: counted(measure, "$6", months)}
}

// flow is a count of what happened to records in the months of the period.
func flow(key, label, measure string) Measure {
	const months = "r.period_to >= ($2 at time zone 'Asia/Ho_Chi_Minh')::date and r.period_to < ($3 at time zone 'Asia/Ho_Chi_Minh')::date"
	return Measure{Key: key, Label: label, Counts: measure, sql: counted(measure, "$5", months), table: counted(measure, "$6", months)}
}

func counted(measure, area, months string) string {
	return `(select coalesce(sum(r.total), 0)::bigint from rollups r join indicators i on i.id = r.indicator_id
		where i.key = '` + measure + `' and r.area_id = ` + area + ` and r.official and ` + months + `)`
}

// journaled is how often the unit and those below it took a step on records.
func journaled(key, label, step string) Measure {
	return Measure{Key: key, Label: label, Steps: true, sql: `(select count(*) from journal j where j.action = '` + step + `' and j.unit_id = any($4) and j.at >= $2 and j.at < $3)`}
}
