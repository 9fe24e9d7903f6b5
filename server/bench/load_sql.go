package bench

import "strings"

// helperTables lie in a schema of their own and stay, so that a copy can grow further.
const helperTables = `
create schema bench;
create table bench.papers (d int primary key, cells jsonb, hash bytea);
create table bench.figures (d int, place text, col text, value numeric);
create table bench.rounds (n int primary key, id uuid, code text, month int, period_key text, period_from date, period_to date,
	due_at timestamptz, due_explanation jsonb);
create table bench.wanted (submissions int, rows int, opened timestamptz)`

// makeReports lays all reports out: month < 0 approved, 0 sent, 1 to be signed. The
// versions wanted beyond one each are spread evenly.
const makeReports = `
insert into rounds (id, created_at, updated_at, regime_id, form_version_id, period_key, period_from, period_to, opens_at, state, illustrative)
select x.id, x.period_from, x.period_from, g.id, v.id, x.period_key, x.period_from, x.period_to, x.period_from,
	case when x.month < 0 then 'CLOSED' else 'OPEN' end, false
from bench.rounds x join regimes g on g.code = x.code join form_versions v on v.code = g.form_code;

create table bench.reports as
with respondents as (
	select row_number() over (order by v.code) - 1 as n, u.id as unit_id, v.code, a.id as area_id, a.at as area_at,
		p.id as position_id, p.title, c.display_name as name
	from unit_versions v join units u on u.id = v.unit_id join areas a on a.id = v.area_id
		join positions p on p.unit_id = u.id and 'APPROVER' = any(p.roles) join accounts c on c.id = p.account_id
	where v.level = 'COMMUNE'
), laid as (
	select x.n * (select count(*) from respondents) + c.n as number, x.id as round_id, x.code, x.month, x.period_key, x.period_from, x.period_to,
		x.due_at, x.due_explanation, c.unit_id, c.area_id, c.area_at, c.position_id, c.title, c.name,
		(row_number() over (partition by x.month <= 0 order by x.n, c.n)) as place,
		count(*) over (partition by x.month <= 0) as reports
	from bench.rounds x cross join respondents c
)
select l.*, gen_random_uuid() as obligation_id, gen_random_uuid() as submission_id, (number % 500)::int as d,
	case when month > 0 then 0
		when place * greatest(w.submissions - reports, 0) / reports > (place - 1) * greatest(w.submissions - reports, 0) / reports then 2
		else 1 end as versions,
	(period_to + time '20:00') at time zone 'UTC' as sent
from laid l cross join bench.wanted w order by number;
alter table bench.reports add primary key (number);
analyze bench.reports`

// loadReports: the marks are those of the route, put up and, when sent, signed.
const loadReports = `
insert into obligations (id, version, created_at, updated_at, round_id, unit_id, state, state_since, due_at, due_explanation,
	first_submitted_at, last_submitted_at, on_time, submission_count, return_count, marks)
select obligation_id, case when month < 0 then 6 when month = 0 then 5 else 3 end, period_from, sent, round_id, unit_id,
	case when month < 0 then 'APPROVED' when month = 0 then 'SUBMITTED' else 'AWAITING_SIGNATURE' end, sent, due_at, due_explanation,
	case when month <= 0 then sent end, case when month <= 0 then sent end, case when month <= 0 then true end, versions, greatest(versions - 1, 0),
	jsonb_build_array(jsonb_build_object('step', 'PROPOSE', 'at', sent, 'positionId', position_id, 'name', name, 'title', title))
		|| case when month <= 0 then jsonb_build_array(jsonb_build_object('step', 'SIGN', 'at', sent, 'positionId', position_id, 'name', name,
			'title', title, 'signingForm', 'TM')) else '[]' end
from bench.reports order by number`

const submissionSQL = `
insert into submissions (id, obligation_id, number, state, form_version_id, cells, nil_report, canonical, sha256, warnings,
	submitted_by, submitted_by_title, submitted_by_name, submitted_at, signing_form, signer_title, signer_name)
select %s, obligation_id, %s, %s, r.form_version_id, p.cells, false, convert_to(p.cells::text, 'UTF8'), p.hash, '[]',
	position_id, title, name, sent, 'TM', title, name
from bench.reports x join rounds r on r.id = x.round_id join bench.papers p on p.d = %s
where %s order by x.number`

// loadApproved are the newest versions, loadReturned the first of those with two: the
// same with two cells wrong.
var (
	loadApproved = fill(submissionSQL, "submission_id", "versions", "case when month < 0 then 'APPROVED' else 'SUBMITTED' end", "x.d", "versions > 0")
	loadReturned = fill(submissionSQL, "gen_random_uuid()", "1", "'RETURNED'", "x.d + 500", "versions > 1")
)

// fill puts the parts in place of %s; the statement holds other percent signs.
func fill(sql string, parts ...string) string {
	for _, p := range parts {
		sql = strings.Replace(sql, "%s", p, 1)
	}
	return sql
}

const loadOfficial = `update obligations o set official_id = x.submission_id from bench.reports x where x.obligation_id = o.id and x.month < 0`

const leadPosition = `(select p.id from positions p join accounts a on a.id = p.account_id where a.username = 'chutri')`

const loadReviews = `
insert into reviews (id, submission_id, kind, reasons, text, at, position_id, by_title)
select gen_random_uuid(), s.id, s.state, case when s.state = 'RETURNED' then array['SAI_SO_LIEU'] else '{}' end, 'Xem lại',
	s.submitted_at + interval '1 hour', ` + leadPosition + `, 'Chức vụ chutri'
from submissions s where s.state in ('APPROVED', 'RETURNED')`

const loadComments = `
insert into cell_comments (id, obligation_id, place, text, at, position_id, by_title)
select gen_random_uuid(), x.obligation_id, 'r1.c' || n, 'Đối chiếu với kỳ trước', x.sent + n * interval '1 minute', ` + leadPosition + `, 'Chức vụ chutri'
from bench.reports x cross join generate_series(1, 3) n where versions > 1`

const loadDrafts = `
insert into drafts (id, revision, cells, nil_report, warning_reasons, updated_at, updated_by)
select obligation_id, 1, p.cells, false, '[]', sent, position_id from bench.reports x join bench.papers p on p.d = x.d where month > 0`

// loadJournal writes the steps in the order in which they were taken.
const loadJournal = `
insert into journal (at, account_id, position_id, unit_id, action, object_kind, object_id, from_state, to_state, request_id)
select case when s.n = 1 then x.period_from::timestamptz else x.sent - (20 - s.n) * interval '10 minutes' end, p.account_id, p.id, p.unit_id,
	s.action, 'obligation', x.obligation_id, s.before, s.after, 'bench'
from bench.reports x cross join (values
	(1, 'ASSIGN', null, 'ASSIGNED', false), (2, 'EDIT', 'ASSIGNED', 'DRAFTING', false),
	(3, 'PROPOSE', 'DRAFTING', 'AWAITING_SIGNATURE', false), (4, 'SIGN', 'AWAITING_SIGNATURE', 'SUBMITTED', false),
	(5, 'RETURN', 'SUBMITTED', 'RETURNED', true), (6, 'PROPOSE', 'RETURNED', 'AWAITING_SIGNATURE', true),
	(7, 'SIGN', 'AWAITING_SIGNATURE', 'SUBMITTED', true), (8, 'APPROVE', 'SUBMITTED', 'APPROVED', false)
) s (n, action, before, after, again)
left join positions p on s.n > 1 and p.id = case when s.n in (5, 8) then ` + leadPosition + ` else x.position_id end
where (versions > 1 or not s.again) and (month <= 0 or s.n <= 3) and (month < 0 or s.n <= 7)
order by x.number, s.n`

// loadFacts takes reports in their order until the number is reached: the forms one
// after the other, the newest period of each first.
const loadFacts = `
insert into facts (indicator_id, period_to, period_key, area_id, area_at, unit_id, nature, official, value, obligation_id, submission_id, place, believed_from)
select i.id, x.period_to, x.period_key, x.area_id, x.area_at, x.unit_id, 'FINAL', x.month < 0, f.value, x.obligation_id, x.submission_id, f.place, x.sent
from bench.reports x join bench.figures f on f.d = x.d join indicators i on i.form_code = x.code and i.column_code = f.col
where x.month <= 0 and x.place * (select count(*) from bench.figures where d = 0) <= $1::int + (select count(*) from bench.figures where d = 0) - 1
	and not exists (select from facts z where z.obligation_id = x.obligation_id)`

// rebuildRollUps sums the beliefs of now over every area and all above it. A report is
// either official or not yet, so the picture with the unapproved is all of them.
const rebuildRollUps = `
insert into rollups (indicator_id, period_to, period_key, area_id, area_at, nature, official, total, count, changed_at)
with base as (
	select indicator_id, period_to, period_key, area_at, nature, official, sum(value) as total, count(*) as count, max(believed_from) as at
	from facts where believed_to = 'infinity' group by 1, 2, 3, 4, 5, 6
), above as (
	select d.at as below, t.id, t.at from areas d join areas t on d.at >= t.at and d.at < t.until
)
select b.indicator_id, b.period_to, b.period_key, a.id, a.at, b.nature, k.official, sum(b.total), sum(b.count), max(b.at)
from base b join above a on a.below = b.area_at join (values (true), (false)) k (official) on b.official or not k.official
group by 1, 2, 3, 4, 5, 6, 7`

// wholeTable makes the definition of an index cover the partitions too.
func wholeTable(definition string) string { return strings.Replace(definition, " ON ONLY ", " ON ", 1) }
