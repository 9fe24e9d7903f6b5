// Command server runs Công Vụ: the API, the jobs and the front end of one province.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"congvu/server/fault"
)

const usage = `Công Vụ – nền tảng báo cáo, hồ sơ và điều hành của một tỉnh.

Cách dùng: server LỆNH [tham số]

  serve             chạy máy chủ (API + giao diện)
  migrate           đưa cơ sở dữ liệu lên phiên bản hiện tại
  seed              nạp tỉnh minh họa vào cơ sở dữ liệu trống (--province MÃ)
  admin create      tạo quản trị hệ thống đầu tiên
  import form       nạp một biểu mẫu (YAML hoặc JSON; XLSX: đọc thành tài liệu)
  import outline    nạp một đề cương (YAML hoặc JSON)
  import boundaries nạp ranh giới (GeoJSON có thuộc tính code)
  reorganise        thử hoặc áp dụng một nghị quyết sắp xếp đơn vị từ tệp chuyển đổi
  rotate-keys       thay khóa mã hóa dữ liệu khi hệ thống vẫn chạy (--kek TỆP: chỉ thay khóa bọc)
  verify            dựng lại trạng thái từ nhật ký và nêu chỗ lệch đầu tiên
  bench             đo tốc độ và bộ nhớ so với mã viết tay, trên PostgreSQL riêng

Tham số của từng lệnh: server LỆNH --help
`

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return
		}
		fmt.Fprintln(os.Stderr, "Lỗi:", message(err))
		os.Exit(1)
	}
}

// message is one clear line: a fault's own text, else the error's.
func message(err error) string {
	if f := fault.As(err); f != nil {
		return f.Message
	}
	return err.Error()
}

func run(ctx context.Context, args []string) error {
	if len(args) == 0 || args[0] == "-h" || args[0] == "--help" || args[0] == "help" {
		fmt.Print(usage)
		return nil
	}
	name, rest := args[0], args[1:]
	if (name == "admin" || name == "import") && len(rest) > 0 {
		name, rest = name+" "+rest[0], rest[1:]
	}
	if name == "bench" { // its flags are its own
		return measure(ctx, rest)
	}
	command, ok := commands[name]
	if !ok {
		return fmt.Errorf("không có lệnh %q; xem: server --help", name)
	}
	s, err := parse(name, rest)
	if err != nil {
		return err
	}
	return command(ctx, s)
}

var commands = map[string]func(context.Context, *settings) error{
	"serve":             serve,
	"migrate":           migrate,
	"seed":              seed,
	"admin create":      createAdmin,
	"import form":       importForm,
	"import outline":    importOutline,
	"import boundaries": importBoundaries,
	"reorganise":        reorganiseUnits,
	"rotate-keys":       rotateKeys,
	"verify":            verify,
}
