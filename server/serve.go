package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"congvu/server/app"
	"congvu/server/demo"
	"congvu/server/web"
)

func serve(ctx context.Context, s *settings) error {
	listener, err := net.Listen("tcp", s.addr)
	if err != nil {
		return fmt.Errorf("không mở được %s: %v", s.addr, err)
	}
	defer listener.Close()
	d, err := openDatabase(ctx, s)
	if err != nil {
		return err
	}
	defer d.close()
	if empty, err := d.empty(ctx); err != nil {
		return err
	} else if empty && s.demonstration() {
		if err := load(ctx, d, s); err != nil {
			return err
		}
	}
	business, err := d.businessClock(ctx, s)
	if err != nil {
		return err
	}
	v, err := d.vault(ctx, s)
	if err != nil {
		return err
	}
	log := quietLog()
	offered, err := demonstration(ctx, d, s)
	if err != nil {
		return err
	}
	a, err := app.New(ctx, app.Options{DB: d.DB, Vault: v, Clock: business, KeyPath: filepath.Join(s.data, "signing.key"),
		SPA: s.spa, Log: log, Demo: offered, Secure: s.secure(), Mail: s.post(), Digest: s.digest, Scan: s.scan()})
	if err != nil {
		return err
	}
	return listen(ctx, listener, a, s)
}

// quietLog says only what somebody has to look at.
func quietLog() *slog.Logger {
	return slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn}))
}

// demonstration is the accounts that the sign-in page offers; nil outside of it.
func demonstration(ctx context.Context, d *database, s *settings) (*web.Demo, error) {
	if !s.demonstration() {
		return nil, nil
	}
	accounts, err := demo.Accounts(ctx, d.DB)
	if err != nil {
		return nil, err
	}
	out := &web.Demo{Password: demo.Password}
	for _, x := range accounts {
		out.Accounts = append(out.Accounts, web.DemoAccount{Username: x.Username, Title: x.Title + " – " + x.Unit})
	}
	return out, nil
}

// listen serves until ctx ends, then lets running requests finish.
func listen(ctx context.Context, l net.Listener, a *app.App, s *settings) error {
	work, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	failed := make(chan error, 2)
	ended := make(chan struct{})
	go func() { defer close(ended); failed <- a.Run(work) }()
	server := web.NewServer(s.addr, a.Handler, a.Log)
	config, err := tlsConfig(s)
	if err != nil {
		return err
	}
	server.TLSConfig = config
	go func() {
		if config != nil {
			failed <- server.ServeTLS(l, "", "")
			return
		}
		failed <- server.Serve(l)
	}()
	announce(ctx, a, s)
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	fmt.Println("\nĐang dừng…")
	a.Drain()
	until, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	err = server.Shutdown(until)
	stop() // the jobs end before the pool they work on closes
	<-ended
	if errors.Is(err, http.ErrServerClosed) {
		return nil
	}
	return err
}

func announce(ctx context.Context, a *app.App, s *settings) {
	scheme := "http"
	if s.secure() {
		scheme = "https"
	}
	host, port, _ := net.SplitHostPort(s.addr) // checked with the settings
	if ip := net.ParseIP(host); ip != nil && ip.IsLoopback() {
		host = "localhost"
	} else if !s.secure() {
		fmt.Println("Lưu ý: trình duyệt chỉ giữ phiên làm việc qua HTTPS hoặc trên localhost; với máy khác dùng --tls, --tls-cert/--tls-key hoặc một proxy HTTPS.")
	}
	fmt.Printf("Công Vụ: %s://%s\n", scheme, net.JoinHostPort(host, port))
	fmt.Println(s.mailLine())
	if !s.demonstration() {
		return
	}
	fmt.Printf("Chế độ minh họa, đồng hồ nghiệp vụ: %s. Mật khẩu chung: %s\n", a.Clock.Now().Format("15:04 ngày 02/01/2006"), demo.Password)
	accounts, err := demo.Accounts(ctx, a.DB)
	if err != nil {
		return
	}
	for _, x := range accounts {
		fmt.Printf("  %-18s %s – %s\n", x.Username, x.Title, x.Unit)
	}
}
