package main

import (
	"context"
	"crypto/tls"
	"flag"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"time"

	"congvu/server/files/clamd"
	"congvu/server/notice/mail"
)

// settings come from flags; each has an environment variable as its default.
type settings struct {
	addr, data, spa    string
	databaseURL        string
	appURL             string
	keyFile            string
	demo               bool
	province           string
	now                *time.Time
	tls                bool
	tlsCert, tlsKey    string
	clamd              string
	mail               mail.Config
	url                string
	digestAt           string
	digest             time.Duration
	username, fullName string
	reform             reform
	rotation           rotation
	args               []string
}

func parse(command string, args []string) (*settings, error) {
	s := &settings{}
	f := flag.NewFlagSet("server "+command, flag.ContinueOnError)
	f.SetOutput(os.Stderr)
	f.Usage = func() {
		fmt.Fprintf(os.Stderr, "server %s – tham số (biến môi trường trong ngoặc):\n", command)
		f.PrintDefaults()
	}
	var now string
	f.StringVar(&s.addr, "addr", env("CONGVU_ADDR", "127.0.0.1:8080"), "địa chỉ phục vụ; mặc định chỉ máy này (CONGVU_ADDR)")
	f.StringVar(&s.data, "data", env("CONGVU_DATA", ".data"), "thư mục dữ liệu: PostgreSQL riêng và khóa ký (CONGVU_DATA)")
	f.StringVar(&s.spa, "spa", env("CONGVU_SPA", "frontend/dist"), "thư mục giao diện đã dựng (CONGVU_SPA)")
	f.StringVar(&s.databaseURL, "database", os.Getenv("DATABASE_URL"), "PostgreSQL 15 trở lên; trống = chạy PostgreSQL riêng (DATABASE_URL)")
	f.StringVar(&s.appURL, "app-database", os.Getenv("APP_DATABASE_URL"), "kết nối bằng vai trò hạn chế của máy chủ; trống = dùng DATABASE_URL với SET ROLE (APP_DATABASE_URL)")
	f.StringVar(&s.keyFile, "key-file", os.Getenv("CONGVU_KEY_FILE"), "tệp khóa bọc của dữ liệu mã hóa, để ngoài cơ sở dữ liệu; PostgreSQL riêng dùng THƯ_MỤC_DỮ_LIỆU/key; bản dựng có PKCS#11 nhận pkcs11:token=…;object=…?module-path=… với CONGVU_PKCS11_PIN (CONGVU_KEY_FILE)")
	f.BoolVar(&s.demo, "demo", os.Getenv("CONGVU_DEMO") == "1", "chế độ minh họa khi có DATABASE_URL; PostgreSQL riêng luôn ở chế độ này (CONGVU_DEMO=1)")
	f.StringVar(&s.province, "province", env("CONGVU_PROVINCE", "51"), "mã tỉnh minh họa (CONGVU_PROVINCE)")
	f.StringVar(&now, "now", os.Getenv("CONGVU_NOW"), "thời điểm bắt đầu của đồng hồ nghiệp vụ, chỉ ở chế độ minh họa, vd 2026-09-15T08:00:00+07:00 (CONGVU_NOW)")
	f.BoolVar(&s.tls, "tls", os.Getenv("CONGVU_TLS") == "1", "HTTPS bằng chứng thư tự ký, để thử trong mạng nội bộ (CONGVU_TLS=1)")
	f.StringVar(&s.tlsCert, "tls-cert", os.Getenv("CONGVU_TLS_CERT"), "tệp chứng thư PEM (CONGVU_TLS_CERT)")
	f.StringVar(&s.tlsKey, "tls-key", os.Getenv("CONGVU_TLS_KEY"), "tệp khóa PEM (CONGVU_TLS_KEY)")
	f.StringVar(&s.clamd, "clamd-addr", os.Getenv("CLAMD_ADDR"), "ClamAV quét tệp gửi lên, MÁY:CỔNG hoặc đường dẫn socket; đã đặt mà không quét được thì không nhận tệp; trống = không quét (CLAMD_ADDR)")
	s.mailFlags(f)
	if command == "reorganise" {
		s.reform.flags(f)
	}
	if command == "rotate-keys" {
		s.rotation.flags(f)
	}
	if command == "admin create" {
		f.StringVar(&s.username, "username", "", "tên đăng nhập")
		f.StringVar(&s.fullName, "name", "", "họ và tên")
	}
	if err := f.Parse(args); err != nil {
		return nil, err
	}
	s.args = f.Args()
	return s, s.check(now)
}

func (s *settings) check(now string) error {
	if now != "" {
		t, err := time.Parse(time.RFC3339, now)
		if err != nil {
			return fmt.Errorf("--now %q không phải thời điểm RFC 3339, vd 2026-09-15T08:00:00+07:00", now)
		}
		s.now = &t
	}
	if s.now != nil && !s.demonstration() {
		return fmt.Errorf("--now chỉ dùng ở chế độ minh họa (--demo)")
	}
	if _, _, err := net.SplitHostPort(s.addr); err != nil {
		return fmt.Errorf("--addr %q không có dạng MÁY:CỔNG, vd 127.0.0.1:8080", s.addr)
	}
	if (s.tlsCert == "") != (s.tlsKey == "") {
		return fmt.Errorf("--tls-cert và --tls-key phải đi cùng nhau")
	}
	if s.tlsCert != "" {
		if _, err := tls.LoadX509KeyPair(s.tlsCert, s.tlsKey); err != nil {
			return fmt.Errorf("không đọc được chứng thư TLS: %v", err)
		}
	}
	if err := s.checkMail(); err != nil {
		return err
	}
	if s.databaseURL != "" && !strings.HasPrefix(s.databaseURL, "postgres") {
		return fmt.Errorf("DATABASE_URL phải bắt đầu bằng postgres:// hoặc postgresql://")
	}
	return nil
}

// demonstration: a private database is always one; another only when asked.
func (s *settings) demonstration() bool { return s.databaseURL == "" || s.demo }

// keyPath is the file of the key-encryption key: beside a private PostgreSQL when no
// other is named, and nowhere by itself for somebody's.
func (s *settings) keyPath() string {
	if s.keyFile == "" && s.databaseURL == "" {
		return filepath.Join(s.data, "key")
	}
	return s.keyFile
}

// secure reports whether the server itself speaks HTTPS.
func (s *settings) secure() bool { return s.tls || s.tlsCert != "" }

func env(name, fallback string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return fallback
}

// scan looks for viruses in what is sent in; nil without a scanner.
func (s *settings) scan() func(context.Context, []byte) error {
	if s.clamd == "" {
		return nil
	}
	return clamd.Scanner{Addr: s.clamd}.Scan
}
