package main

import (
	"flag"
	"fmt"
	"net/url"
	"os"
	"strings"
	"time"

	noticestore "congvu/server/notice/store"
)

const mailTimeout = 30 * time.Second

// mailFlags are the settings of mail; the password comes from the environment only,
// since the flags of a process can be seen by others on the machine.
func (s *settings) mailFlags(f *flag.FlagSet) {
	f.StringVar(&s.mail.Addr, "smtp-addr", os.Getenv("CONGVU_SMTP_ADDR"), "máy chủ thư MÁY:CỔNG để gửi thư nhắc việc; trống = không gửi thư (CONGVU_SMTP_ADDR)")
	f.StringVar(&s.mail.From, "smtp-from", os.Getenv("CONGVU_SMTP_FROM"), "địa chỉ gửi đi (CONGVU_SMTP_FROM)")
	f.StringVar(&s.mail.User, "smtp-user", os.Getenv("CONGVU_SMTP_USER"), "tên đăng nhập SMTP; mật khẩu chỉ đọc từ biến môi trường CONGVU_SMTP_PASSWORD (CONGVU_SMTP_USER)")
	f.StringVar((*string)(&s.mail.Security), "smtp-security", env("CONGVU_SMTP_SECURITY", "starttls"), "bảo vệ kết nối SMTP: starttls, tls hoặc none (CONGVU_SMTP_SECURITY)")
	f.StringVar(&s.url, "url", os.Getenv("CONGVU_URL"), "địa chỉ người dùng mở trên trình duyệt, ghi trong thư nhắc việc (CONGVU_URL)")
	f.StringVar(&s.digestAt, "digest-at", env("CONGVU_DIGEST_AT", "07:00"), "giờ nhắc việc mỗi ngày làm việc (CONGVU_DIGEST_AT)")
}

func (s *settings) checkMail() error {
	at, err := time.Parse("15:04", s.digestAt)
	if err != nil {
		return fmt.Errorf("--digest-at %q không phải giờ trong ngày, vd 07:00", s.digestAt)
	}
	s.digest = time.Duration(at.Hour())*time.Hour + time.Duration(at.Minute())*time.Minute
	if s.mail.Addr == "" {
		return nil
	}
	s.mail.Password, s.mail.Timeout = os.Getenv("CONGVU_SMTP_PASSWORD"), mailTimeout
	if err := s.mail.Check(); err != nil {
		return fmt.Errorf("gửi thư: %v", err)
	}
	if u, err := url.Parse(s.url); err != nil || u.Host == "" {
		return fmt.Errorf("--url phải là địa chỉ mở trên trình duyệt khi có --smtp-addr, vd https://congvu.quangngai.gov.vn")
	}
	return nil
}

// post is how mail leaves the installation; nil when it does not.
func (s *settings) post() *noticestore.Post {
	if s.mail.Addr == "" {
		return nil
	}
	return &noticestore.Post{Config: s.mail, URL: strings.TrimSuffix(s.url, "/")}
}

// mailLine tells the operator at the start whether digests are mailed.
func (s *settings) mailLine() string {
	if s.mail.Addr == "" {
		return "Thư nhắc việc: không gửi (chưa đặt --smtp-addr); nhắc việc trong ứng dụng lúc " + s.digestAt + " mỗi ngày làm việc."
	}
	return "Thư nhắc việc: gửi qua máy chủ đã đặt, từ " + s.digestAt + " mỗi ngày làm việc."
}
