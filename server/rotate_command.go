package main

import (
	"context"
	"flag"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"congvu/server/journal"
	"congvu/server/vault"
)

// rotation is what `server rotate-keys` is asked for.
type rotation struct {
	kek   string
	grace time.Duration
}

func (r *rotation) flags(f *flag.FlagSet) {
	f.StringVar(&r.kek, "kek", "", "chỉ thay khóa bọc: tệp khóa mới (hay pkcs11:…), được tạo nếu chưa có")
	f.DurationVar(&r.grace, "grace", vault.Grace, "thời gian giữ khóa cũ ít nhất; chỉ rút ngắn khi không máy chủ nào đang chạy")
}

// rotateKeys changes the keys of the vault while servers go on.
func rotateKeys(ctx context.Context, s *settings) error {
	d, err := openDatabase(ctx, s)
	if err != nil {
		return err
	}
	defer d.close()
	v, err := d.vault(ctx, s)
	if err != nil {
		return err
	}
	business, err := d.businessClock(ctx, s)
	if err != nil {
		return err
	}
	r := vault.Rotation{Grace: s.rotation.grace, Progress: rotated,
		Journal: func(ctx context.Context, tx pgx.Tx, change vault.Change, generation int) error {
			return journal.Append(ctx, tx, journal.Entry{At: business.Now(), Action: string(change), ObjectKind: "vault",
				Detail: map[string]any{"generation": generation}, RequestID: "rotate-keys"})
		}}
	if s.rotation.kek != "" {
		to, err := keySource(s.rotation.kek)
		if err != nil {
			return err
		}
		if err := v.Rewrap(ctx, to, r); err != nil {
			return err
		}
		fmt.Printf("Kho khóa đã được bọc bằng khóa mới. Từ nay khởi động máy chủ với --key-file %s; khởi động lại các máy chủ đang chạy.\n", s.rotation.kek)
		return nil
	}
	if err := v.Rotate(ctx, r); err != nil {
		return err
	}
	fmt.Println("Đã thay khóa dữ liệu; khóa cũ không còn.")
	return nil
}

// rotated tells how far the rotation is.
func rotated(sealed int, left time.Duration) {
	if left > 0 {
		fmt.Printf("Đã mã hóa lại %d giá trị; giữ khóa cũ thêm %d giây cho các máy chủ đang chạy.\n", sealed, int(left.Seconds()+1))
		return
	}
	fmt.Printf("Đã mã hóa lại %d giá trị.\n", sealed)
}
