package store

import (
	"context"
	"time"

	"github.com/google/uuid"

	"congvu/server/casework"
	"congvu/server/fault"
	"congvu/server/flow"
)

// standing is a merge that may be undone, as it was written down.
type standing struct {
	id, survivor                      uuid.UUID
	state                             casework.CaseState
	mergedSince, survivorSince        time.Time
	mergedVersion, survivorVersion    int
	official, version                 *uuid.UUID
	files, clocksStopped, clocksBegun []string
}

// undo puts both records back to where they stood, exactly, as long as neither was
// changed since.
func (x *pairing) undo(ctx context.Context) error {
	var m standing
	err := x.QueryRow(ctx, `select id, survivor_id, merged_state, merged_since, merged_version, survivor_since, survivor_version, official_id, version_id,
		files, clocks_stopped, clocks_started from case_merges where pair_id = $1 and undone_at is null`, x.pair.ID).
		Scan(&m.id, &m.survivor, &m.state, &m.mergedSince, &m.mergedVersion, &m.survivorSince, &m.survivorVersion, &m.official, &m.version,
			&m.files, &m.clocksStopped, &m.clocksBegun)
	if err != nil {
		return err
	}
	survivor, merged, err := x.both(m.survivor)
	if err != nil {
		return err
	}
	if err := unchanged(survivor, m.survivorVersion); err != nil {
		return err
	}
	if err := unchanged(merged, m.mergedVersion); err != nil {
		return err
	}
	if err := x.notHeld(ctx, survivor, merged, m); err != nil {
		return err
	}
	if err := x.giveBack(ctx, survivor, merged, m); err != nil {
		return err
	}
	if err := x.bringBack(ctx, merged, m); err != nil {
		return err
	}
	if err := x.rewind(ctx, survivor.ID, merged.ID, m); err != nil {
		return err
	}
	if err := x.Recount(ctx, x.Tx, x.Runner.Clock.Today(), survivor.ID, merged.ID); err != nil {
		return err
	}
	_, err = x.Exec(ctx, `update case_merges set undone_at = $2 where id = $1`, m.id, x.Now)
	return err
}

// unchanged refuses where a record was changed after the merge: what came later would be lost.
func unchanged(r *casework.CaseRecord, version int) error {
	if r.Version == version {
		return nil
	}
	return fault.New(fault.Conflict, "CASE_MERGE_CHANGED", "Không hoàn tác được: hồ sơ %s đã thay đổi sau khi gộp (đang “%s”). Nội dung cần tách thì sửa đổi hồ sơ này và lập lại hồ sơ cho người kia.",
		r.Code, casework.Flow.StateLabel(flow.State(r.State)))
}

// notHeld refuses where a number that comes back is that of another open record meanwhile:
// sending that one was let pass because the merged one stood in its way no more.
func (x *pairing) notHeld(ctx context.Context, survivor, merged *casework.CaseRecord, m standing) error {
	numbers := [][]byte{}
	if m.version != nil { // what it took over may have been another number
		before, err := x.official(ctx, *m.official)
		if err != nil {
			return err
		}
		numbers = append(numbers, x.Vault.Blind(personalNumber, findable(&before.Content).number))
	}
	if m.state != casework.Notice && m.state != casework.Drafting {
		f := findableIn(merged, x.versions)
		numbers = append(numbers, x.Vault.Blind(personalNumber, f.number), x.Vault.Blind(personalNumber, f.held))
	}
	lockKeys(x.Later(), numbers...)
	var held bool
	err := x.QueryRow(ctx, `select exists (select from case_records where (number_key = any($1) or official_number_key = any($1)) and id <> all($2)
		and on_line and state not in ('CLOSED', 'NOTICE', 'DRAFT', 'MERGED'))`, numbers, []uuid.UUID{survivor.ID, merged.ID}).Scan(&held)
	if err != nil || !held {
		return err
	}
	return fault.New(fault.Conflict, casework.ExistsElsewhere,
		"Không hoàn tác được: số định danh của một trong hai hồ sơ nay thuộc hồ sơ khác. Xử lý hồ sơ đó trước rồi hoàn tác.").At("input.pair")
}

// giveBack makes the survivor's version before official again; the other one is kept, dropped.
func (x *pairing) giveBack(ctx context.Context, survivor, merged *casework.CaseRecord, m standing) error {
	from, row := survivor.State, changeOf(survivor.ID)
	if m.version != nil {
		if _, err := x.Exec(ctx, `update case_versions set state = case id when $1 then $2 else $3 end, updated_at = $4 where id in ($1, $5)`,
			m.version, casework.Dropped, casework.InForce, x.Now, m.official); err != nil {
			return err
		}
		before, err := x.official(ctx, *m.official)
		if err != nil {
			return err
		}
		var status *casework.CaseStatus
		if before.Management != nil {
			status = before.Management.Status
		}
		row.set("official_id", m.official)
		row.set("pending_id", nil)
		row.set("status", status)
		x.key(row, survivor.Unit, findable(&before.Content).official())
		if _, err := x.Exec(ctx, `update case_files set record_id = $2 where record_id = $1 and file_id = any($3::uuid[])`, survivor.ID, merged.ID, m.files); err != nil {
			return err
		}
	}
	line, err := survivor.Line(casework.GiveBack)
	if err != nil {
		return err
	}
	stands(row, x.Tx, survivor, casework.CaseState(line.To), survivor.Unit)
	row.write(x.Later())
	return x.told(ctx, survivor, casework.GiveBack, from)
}

// official opens the version that was official before, for the keys alone.
func (x *pairing) official(ctx context.Context, id uuid.UUID) (*stored, error) {
	if v := x.versions[id]; v != nil { // an amendment that was only begun left it in its place
		return v, nil
	}
	v := &stored{CaseVersion: &casework.CaseVersion{ID: id}}
	err := x.QueryRow(ctx, `select "identity", contact, management from case_versions where id = $1`, id).Scan(&v.sealed[0], &v.sealed[1], &v.sealed[5])
	if err != nil {
		return nil, err
	}
	return v, x.unseal(v, casework.Sections)
}

// bringBack puts the merged record back by the line of the state it stood in.
func (x *pairing) bringBack(ctx context.Context, merged *casework.CaseRecord, m standing) error {
	line, ok := casework.Flow.Find(flow.State(merged.State), flow.Action(casework.Unmerge), casework.Stood(m.state))
	if !ok {
		return fault.New(fault.WrongState, "ACTION_NOT_IN_STATE", "%s", casework.Flow.Why(flow.State(merged.State), flow.Action(casework.Unmerge)))
	}
	row := changeOf(merged.ID)
	stands(row, x.Tx, merged, casework.CaseState(line.To), merged.Unit)
	row.write(x.Later())
	return x.told(ctx, merged, casework.Unmerge, casework.Merged)
}

// rewind puts the time limits back: those that the merge ended run on, those that it
// began end. Since when a record stood where it stands is as it was.
func (x *pairing) rewind(ctx context.Context, survivor, merged uuid.UUID, m standing) error {
	if _, err := x.Exec(ctx, `update case_clocks set done_at = case when id = any($1::uuid[]) then null else $3::timestamptz end
		where id = any($1::uuid[]) or id = any($2::uuid[])`, m.clocksStopped, m.clocksBegun, x.Now); err != nil {
		return err
	}
	for id, since := range map[uuid.UUID]time.Time{survivor: m.survivorSince, merged: m.mergedSince} {
		if _, err := x.Exec(ctx, `update case_records set state_since = $2 where id = $1`, id, since); err != nil {
			return err
		}
		next(x.Tx, id)
	}
	return nil
}
