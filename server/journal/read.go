package journal

import (
	"context"
	"encoding/base64"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/fault"
)

// Reader answers what happened, to auditors.
type Reader struct {
	DB        *db.DB
	Directory interface{ Current() *directory.Snapshot }
}

// What explains a single cell may repeat its value, so the auditor reads that it
// happened but not the words.
const selectEntries = `select j.id, j.at, a.username, p.title, j.unit_id, j.action, j.object_kind, j.object_id,
		j.from_state, j.to_state, case when j.object_kind in ('cell', 'comment', 'cell_comment', 'draft') then null else j.reason end, j.request_id
	from journal j left join accounts a on a.id = j.account_id left join positions p on p.id = j.position_id
	where ($1::timestamptz is null or j.at >= $1) and ($2::timestamptz is null or j.at < $2)
		and ($3::text is null or a.username = $3) and ($4::text is null or j.action = $4)
		and ($5::uuid is null or j.object_id = $5)
		and ($6::timestamptz is null or (j.at, j.id) < ($6, $7::bigint))
	order by j.at desc, j.id desc limit $8`

// Page lists entries newest first, in one statement. To is exclusive. The journal
// is the whole province's; its rule admits no part of it.
func (r *Reader) Page(ctx context.Context, filter *JournalFilter, first int, after *string) (*JournalPage, error) {
	if access.Table.Decide(access.From(ctx), "journal.read") != access.Allow {
		return nil, fault.New(fault.Forbidden, "FORBIDDEN", "Chức vụ đang làm việc không có quyền xem nhật ký.")
	}
	at, id, err := readCursor(after)
	if err != nil {
		return nil, err
	}
	var f JournalFilter
	if filter != nil {
		f = *filter
	}
	rows, err := r.DB.Pool.Query(ctx, selectEntries, f.From, f.To, lower(f.Username), f.Action, f.ObjectID, at, id, first+1)
	if err != nil {
		return nil, db.Fault(err)
	}
	items, err := pgx.CollectRows(rows, r.scan)
	if err != nil {
		return nil, db.Fault(err)
	}
	page := &JournalPage{}
	page.Items, page.EndCursor = db.Page(items, first, func(x *JournalEntry) string {
		return base64.RawURLEncoding.EncodeToString([]byte(fmt.Sprintf("%d %s", x.At.UnixMicro(), x.ID)))
	})
	return page, nil
}

func (r *Reader) scan(row pgx.CollectableRow) (*JournalEntry, error) {
	e := &JournalEntry{}
	var id int64
	var unit *uuid.UUID
	err := row.Scan(&id, &e.At, &e.Username, &e.PositionTitle, &unit, &e.Action, &e.ObjectKind, &e.ObjectID,
		&e.FromState, &e.ToState, &e.Reason, &e.RequestID)
	e.ID = strconv.FormatInt(id, 10)
	if unit != nil {
		e.Unit = r.Directory.Current().Unit(*unit)
	}
	return e, err
}

func readCursor(after *string) (at *time.Time, id *int64, err error) {
	if after == nil {
		return nil, nil, nil
	}
	raw, err := base64.RawURLEncoding.DecodeString(*after)
	first, second, _ := strings.Cut(string(raw), " ")
	micros, err1 := strconv.ParseInt(first, 10, 64)
	n, err2 := strconv.ParseInt(second, 10, 64)
	if err != nil || err1 != nil || err2 != nil {
		return nil, nil, directory.InvalidCursor()
	}
	t := time.UnixMicro(micros)
	return &t, &n, nil
}

func lower(s *string) *string {
	if s == nil {
		return nil
	}
	l := strings.ToLower(strings.TrimSpace(*s))
	return &l
}
