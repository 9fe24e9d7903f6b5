package store

import (
	"context"

	"congvu/server/casework"
	"congvu/server/fault"
)

// The paper file goes along with a move (QĐ 1054 art. 7.2b): the giver records the letter
// it went with, the receiver its arrival, each with number and day. Out of the province
// it follows who is managed (NĐ 105/2021 art. 47.2), and only its sending is recorded.

func sendFile(ctx context.Context, x *step) error {
	return x.paperFile(ctx, `file_sent_number = $2, file_sent_on = $3::date`)
}

func receiveFile(ctx context.Context, x *step) error {
	return x.paperFile(ctx, `file_received_number = $2, file_received_on = $3::date`)
}

func (x *step) paperFile(ctx context.Context, set string) error {
	number := written(x.in.PaperNumber)
	switch {
	case number == "":
		return fault.New(fault.BadInput, "CASE_PAPER_REQUIRED", "Nhập số công văn, biên bản giao nhận hồ sơ giấy.").At("input.paperNumber")
	case x.in.PaperDate == nil || x.in.PaperDate.After(x.Runner.Clock.Today()) || x.in.PaperDate.Before(earliest):
		return future("input.paperDate")
	}
	if err := x.inClear("input.paperNumber", number); err != nil {
		return err
	}
	which := []casework.CaseMoveState{casework.Waiting, casework.Accepted}
	if x.in.Action == casework.SendFile && x.record.State != casework.Transferring {
		which = []casework.CaseMoveState{casework.Gone}
	}
	tag, err := x.Exec(ctx, `update case_moves set `+set+` where id = (select id from case_moves where record_id = $1 and state = any($4) order by sent_at desc limit 1)
		and ($3::date >= file_sent_on or file_sent_on is null)`, x.record.ID, number, x.in.PaperDate.Start(), which)
	if err == nil && tag.RowsAffected() == 0 {
		err = fault.New(fault.BadInput, casework.OutOfOrder, "Ngày nhận hồ sơ giấy đứng trước ngày gửi.").At("input.paperDate")
	}
	if err != nil {
		return err
	}
	return x.keepPaper(ctx)
}
