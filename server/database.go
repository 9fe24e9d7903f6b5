package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"congvu/server/app"
	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/db/private"
	"congvu/server/demo"
	"congvu/server/vault"
)

// database is the PostgreSQL in use: a private one or somebody's.
type database struct {
	*db.DB
	ownerDSN string
	private  *private.Server
}

// openDatabase starts or reaches PostgreSQL and migrates it.
func openDatabase(ctx context.Context, s *settings) (*database, error) {
	d := &database{ownerDSN: s.databaseURL}
	app := s.appURL
	if s.databaseURL == "" {
		if err := os.MkdirAll(s.data, 0o755); err != nil {
			return nil, fmt.Errorf("không tạo được thư mục dữ liệu %s: %v", s.data, err)
		}
		logFile, err := os.OpenFile(filepath.Join(s.data, "postgresql.log"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
		if err != nil {
			return nil, err
		}
		if d.private, err = private.Start(ctx, private.Options{Dir: s.data, Log: logFile}); err != nil {
			return nil, err
		}
		d.ownerDSN, app = d.private.OwnerDSN(), d.private.AppDSN()
	} else if app == "" {
		app = s.databaseURL
	}
	if err := db.Migrate(ctx, d.ownerDSN); err != nil {
		d.close()
		return nil, err
	}
	var err error
	if d.DB, err = db.Open(ctx, app, db.Options{}); err != nil {
		d.close()
		return nil, err
	}
	return d, nil
}

func (d *database) close() {
	if d.DB != nil {
		d.DB.Close()
	}
	if d.private != nil {
		// The server's own context has ended by now; stopping must not be cut off.
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
		defer cancel()
		d.private.Stop(ctx)
	}
}

// vault opens the vault with the key-encryption key that the settings name.
func (d *database) vault(ctx context.Context, s *settings) (*vault.Vault, error) {
	source, err := keySource(s.keyPath())
	if err != nil {
		return nil, err
	}
	return app.OpenVault(ctx, d.DB, source)
}

// keySource says so when it makes a file: without a copy elsewhere, losing the machine
// loses all that is sealed. The PIN of a token comes from the environment alone, since
// arguments can be listed by others.
func keySource(name string) (vault.KeySource, error) {
	return vault.Source(name, os.Getenv("CONGVU_PKCS11_PIN"), func(path string) {
		fmt.Printf("Đã tạo khóa mã hóa dữ liệu %s. Sao lưu tệp này riêng, ngoài máy chủ: mất khóa là mất dữ liệu đã mã hóa.\n", path)
	})
}

// empty reports whether nothing has been loaded yet.
func (d *database) empty(ctx context.Context) (bool, error) {
	var filled bool
	err := d.Pool.QueryRow(ctx, `select exists (select from units)`).Scan(&filled)
	return !filled, err
}

// businessClock is the machine's time, or in demonstration mode one that starts
// where asked and never goes back behind what was journaled.
func (d *database) businessClock(ctx context.Context, s *settings) (*clock.Source, error) {
	if !s.demonstration() {
		return clock.New(nil), nil
	}
	start := demo.Start
	if s.now != nil {
		start = *s.now
	}
	var newest *time.Time
	if err := d.Pool.QueryRow(ctx, `select max(at) from journal`).Scan(&newest); err != nil {
		return nil, err
	}
	if newest != nil && newest.After(start) {
		start = *newest
	}
	return clock.New(&start), nil
}

func migrate(ctx context.Context, s *settings) error {
	d, err := openDatabase(ctx, s)
	if err != nil {
		return err
	}
	d.close()
	fmt.Println("Cơ sở dữ liệu đã ở phiên bản hiện tại.")
	return nil
}

func seed(ctx context.Context, s *settings) error {
	if !s.demonstration() {
		return fmt.Errorf("seed nạp dữ liệu minh họa; với DATABASE_URL hãy thêm --demo")
	}
	d, err := openDatabase(ctx, s)
	if err != nil {
		return err
	}
	defer d.close()
	return load(ctx, d, s)
}

// load fills an empty database with the demonstration province.
func load(ctx context.Context, d *database, s *settings) error {
	empty, err := d.empty(ctx)
	if err != nil {
		return err
	}
	if !empty {
		return fmt.Errorf("cơ sở dữ liệu đã có dữ liệu; seed chỉ nạp vào cơ sở dữ liệu trống")
	}
	v, err := d.vault(ctx, s)
	if err != nil {
		return err
	}
	began := time.Now()
	fmt.Printf("Đang nạp tỉnh minh họa (mã %s)…\n", s.province)
	if err := demo.Load(ctx, d.DB, v, s.province); err != nil {
		return err
	}
	fmt.Printf("Đã nạp trong %.1f giây.\n", time.Since(began).Seconds())
	return nil
}
