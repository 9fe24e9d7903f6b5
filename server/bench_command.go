package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"congvu/server/bench"
)

// measure runs the bench; its flags are its own.
func measure(ctx context.Context, args []string) error {
	o := bench.Options{Progress: os.Stderr}
	var facts string
	f := flag.NewFlagSet("server bench", flag.ContinueOnError)
	f.StringVar(&o.Dir, "data", "", "thư mục trống để nạp dữ liệu đo, giữ lại sau khi đo; trống = thư mục tạm, xóa khi xong")
	f.StringVar(&facts, "facts", "600000,6000000", "các mức số liệu, tăng dần")
	f.IntVar(&o.Submissions, "submissions", 100_000, "số lần gửi báo cáo")
	f.IntVar(&o.Requests, "requests", 1000, "số yêu cầu của mỗi việc đọc, mỗi bên")
	f.IntVar(&o.Writes, "writes", 160, "số yêu cầu của mỗi việc ghi, mỗi bên")
	f.IntVar(&o.Records, "records", 300_000, "số hồ sơ người, trong cơ sở dữ liệu riêng")
	f.IntVar(&o.Concurrency, "concurrency", 32, "số yêu cầu cùng lúc")
	f.StringVar(&o.Profiles, "profiles", "", "thư mục ghi hồ sơ CPU (pprof) của máy chủ ở mỗi việc đọc; trống = không ghi")
	if err := f.Parse(args); err != nil {
		return err
	}
	for part := range strings.SplitSeq(facts, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(part))
		if err != nil || n <= 0 || len(o.Facts) > 0 && n <= o.Facts[len(o.Facts)-1] {
			return fmt.Errorf("--facts %q phải là các số nguyên dương tăng dần, vd 600000,6000000", facts)
		}
		o.Facts = append(o.Facts, n)
	}
	began := time.Now()
	report, err := bench.Run(ctx, o)
	if err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "Đo xong trong %.0f giây.\n", time.Since(began).Seconds())
	return report.Write(os.Stdout)
}
