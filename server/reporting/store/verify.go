package store

import (
	"context"
	"errors"
	"fmt"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/db"
)

// replay follows the state of every obligation through its journal and compares
// it, step by step and at the end, with what is stored. The id of a line follows
// the order of writing: the obligation is locked while its line is written.
const replay = `with steps as (
	select object_id, id, from_state, to_state,
		lag(to_state) over (partition by object_id order by id) as before,
		row_number() over (partition by object_id order by id desc) as back
	from journal where object_kind = 'obligation' and to_state is not null
)
select o.id, coalesce(s.from_state, ''), coalesce(s.before, ''), coalesce(s.to_state, ''), o.state, s.back is null, s.back = 1 and s.to_state <> o.state
from obligations o left join steps s on s.object_id = o.id
where s.back is null or s.from_state is distinct from s.before or s.back = 1 and s.to_state <> o.state
order by s.id nulls first, o.id limit 1`

// Verify replays the journal of every report against its state and names the
// first difference, "" if there is none.
func Verify(ctx context.Context, q db.Querier) (firstDifference string, err error) {
	var id uuid.UUID
	var from, before, to, state string
	var silent, ends bool
	err = q.QueryRow(ctx, replay).Scan(&id, &from, &before, &to, &state, &silent, &ends)
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		return "", nil
	case err != nil:
		return "", db.Fault(err)
	case silent:
		return fmt.Sprintf("báo cáo %s ở trạng thái %s nhưng nhật ký không có dòng nào", id, state), nil
	case ends && from == before:
		return fmt.Sprintf("báo cáo %s ở trạng thái %s nhưng nhật ký kết thúc ở %s", id, state, to), nil
	}
	return fmt.Sprintf("báo cáo %s: nhật ký đi từ %q sang %s trong khi bước trước dừng ở %q", id, from, to, before), nil
}
