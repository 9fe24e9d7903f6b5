package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/app"
	"congvu/server/auth"
	"congvu/server/auth/password"
	"congvu/server/demo"
	dirstore "congvu/server/directory/store"
	"congvu/server/fault"
	reportstore "congvu/server/reporting/store"
)

// createAdmin makes the first administrator of a real installation, with the
// territories and units of the province when the database is empty. The password
// is read from standard input, never from an argument that others could list.
func createAdmin(ctx context.Context, s *settings) error {
	if s.username == "" || s.fullName == "" {
		return fmt.Errorf("cách dùng: server admin create --username TÊN --name \"HỌ TÊN\" [--province MÃ]")
	}
	fmt.Print("Mật khẩu lần đầu: ")
	line, err := bufio.NewReader(os.Stdin).ReadString('\n')
	plain := strings.TrimRight(line, "\r\n")
	if err != nil && plain == "" {
		return fmt.Errorf("chưa nhập mật khẩu")
	}
	if err := password.Check(plain, s.username, "password"); err != nil {
		return err
	}
	d, err := openDatabase(ctx, s)
	if err != nil {
		return err
	}
	defer d.close()
	if empty, err := d.empty(ctx); err != nil {
		return err
	} else if empty {
		if err := demo.Found(ctx, d.DB, s.province); err != nil {
			return err
		}
	}
	hash, err := password.NewHasher().Hash(ctx, plain)
	if err != nil {
		return err
	}
	err = d.InTx(ctx, func(ctx context.Context, tx pgx.Tx) error { return insertAdmin(ctx, tx, s, hash) })
	if err != nil {
		return err
	}
	fmt.Printf("Đã tạo quản trị hệ thống %s; mật khẩu phải đổi ở lần đăng nhập đầu.\n", s.username)
	return nil
}

func insertAdmin(ctx context.Context, tx pgx.Tx, s *settings, hash string) error {
	var exists bool
	err := tx.QueryRow(ctx, `select exists (select from positions where 'SYSTEM_ADMIN' = any(roles))`).Scan(&exists)
	if err != nil {
		return err
	}
	if exists {
		return fault.New(fault.Conflict, "ADMIN_EXISTS", "Đã có quản trị hệ thống; tạo tài khoản khác trong mục Quản trị.")
	}
	account := uuid.Must(uuid.NewV7())
	_, err = tx.Exec(ctx, `insert into accounts (id, version, created_at, updated_at, username, display_name, search_key, password_hash, must_change_password, failures, token_version)
		values ($1, 1, now(), now(), $2, $3, $4, $5, true, 0, 1)`, account, s.username, s.fullName, dirstore.AccountSearchKey(s.username, s.fullName), hash)
	if err != nil {
		return err
	}
	_, err = tx.Exec(ctx, `insert into positions (id, valid_from, account_id, unit_id, title, roles)
		select $1, current_date, $2, u.id, 'Quản trị hệ thống', array['SYSTEM_ADMIN'] from units u order by u.at limit 1`,
		uuid.Must(uuid.NewV7()), account)
	return err
}

// services opens the domain side for a command, acting as the system itself.
func services(ctx context.Context, d *database, s *settings) (*app.Services, error) {
	business, err := d.businessClock(ctx, s)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(s.data, 0o755); err != nil {
		return nil, err
	}
	key, err := auth.LoadOrCreateKey(filepath.Join(s.data, "signing.key"))
	if err != nil {
		return nil, err
	}
	v, err := d.vault(ctx, s)
	if err != nil {
		return nil, err
	}
	return app.NewServices(ctx, d.DB, v, business, key, nil, s.demonstration())
}

// keepForm stores a checked form document in the managing office's name: who may
// run this command owns the database.
func keepForm(ctx context.Context, d *database, s *settings, document string) error {
	return asOperator(ctx, d, s, func(ctx context.Context, reports *reportstore.Service) error {
		_, err := reports.ImportForm(ctx, document)
		return err
	})
}

func keepOutline(ctx context.Context, d *database, s *settings, document string) error {
	return asOperator(ctx, d, s, func(ctx context.Context, reports *reportstore.Service) error {
		_, err := reports.ImportOutline(ctx, document)
		return err
	})
}

// asOperator works in the name of nobody's account with the managing office's duty.
func asOperator(ctx context.Context, d *database, s *settings, work func(context.Context, *reportstore.Service) error) error {
	all, err := services(ctx, d, s)
	if err != nil {
		return err
	}
	operator := &access.Viewer{Account: uuid.Nil, Roles: access.Clerk, Duties: []access.DutyGrant{{Kind: access.ManagingOffice}}}
	return work(access.With(ctx, operator), all.Reports)
}

// verify replays the journal and names the first difference from what is stored.
func verify(ctx context.Context, s *settings) error {
	d, err := openDatabase(ctx, s)
	if err != nil {
		return err
	}
	defer d.close()
	difference, err := reportstore.Verify(ctx, d.Pool)
	if err != nil {
		return err
	}
	if difference != "" {
		return fmt.Errorf("nhật ký và trạng thái lệch nhau: %s", difference)
	}
	fmt.Println("Trạng thái khớp với nhật ký.")
	return nil
}
