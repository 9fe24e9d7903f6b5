package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/app"
	"congvu/server/clock"
	"congvu/server/directory/reorganise"
	reformstore "congvu/server/directory/reorganise/store"
	dirstore "congvu/server/directory/store"
	"congvu/server/fault"
)

// reform is what `server reorganise` is asked for.
type reform struct {
	effective, windUp, resolution string
	dry, apply, districts         bool
}

func (r *reform) flags(f *flag.FlagSet) {
	f.StringVar(&r.effective, "effective", "", "ngày hiệu lực, vd 2025-07-01")
	f.StringVar(&r.windUp, "wind-up", "", "hạn hoàn tất việc dở dang; trống = ba tháng sau ngày hiệu lực")
	f.StringVar(&r.resolution, "resolution", "Nghị quyết 202/2025/QH15", "số và cơ quan ban hành nghị quyết")
	f.BoolVar(&r.districts, "ends-districts", true, "kết thúc cấp huyện trong các tỉnh có liên quan")
	f.BoolVar(&r.dry, "dry-run", false, "chỉ kiểm tra thử, không ghi gì vào đơn vị")
	f.BoolVar(&r.apply, "apply", false, "áp dụng theo đề xuất; không hoàn tác được")
}

// reorganiseUnits tries or applies a resolution from a file of lineage. Applying takes
// every proposal of the dry run as it stands; the wizard decides line by line.
func reorganiseUnits(ctx context.Context, s *settings) error {
	in, err := s.reform.head()
	if err != nil || len(s.args) != 1 || s.reform.dry == s.reform.apply {
		return errors.Join(err, fmt.Errorf("cách dùng: server reorganise --effective NGÀY (--dry-run | --apply) TỆP.csv"))
	}
	csv, err := readLineage(s.args[0])
	if err != nil {
		return err
	}
	d, err := openDatabase(ctx, s)
	if err != nil {
		return err
	}
	defer d.close()
	service, ctx, err := reformer(ctx, d, s)
	if err != nil {
		return err
	}
	r, err := tryOut(ctx, service, in, csv)
	if err != nil {
		return err
	}
	if len(r.Summary.Problems) > 0 {
		for _, p := range r.Summary.Problems {
			fmt.Fprintf(os.Stderr, "  %s\n", p.Message)
		}
		return fmt.Errorf("kiểm tra thử có %d lỗi; chưa thay đổi gì", len(r.Summary.Problems))
	}
	printPlan(r)
	if err := printConflicts(ctx, service, r); err != nil {
		return err
	}
	if s.reform.dry {
		fmt.Println("Kiểm tra thử xong; chưa thay đổi đơn vị nào. Rà soát ở Quản trị → Sắp xếp, hoặc chạy lại với --apply.")
		return nil
	}
	if r, err = service.AcceptProposals(ctx, dirstore.Ref{ID: r.ID, Version: r.Version}); err != nil {
		return err
	}
	if _, err = service.Now(ctx, dirstore.Ref{ID: r.ID, Version: r.Version}, reorganise.Applying); err != nil {
		return err
	}
	fmt.Printf("Đã áp dụng %s từ ngày %s.\n", in.Resolution, in.EffectiveOn.Vietnamese())
	return nil
}

// readLineage reads the file and names every line that cannot be taken, before anything
// is stored.
func readLineage(path string) (string, error) {
	raw, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		return "", fmt.Errorf("không có tệp %s; kiểm tra lại đường dẫn", path)
	}
	if err != nil {
		return "", fmt.Errorf("không đọc được %s: %v", path, err)
	}
	if _, _, err = reorganise.ReadFile(raw); err != nil {
		if f := fault.As(err); f != nil {
			for _, p := range f.Problems {
				fmt.Fprintf(os.Stderr, "  %s: %s\n", p.Place, p.Message)
			}
		}
		return "", err
	}
	return string(raw), nil
}

func (r *reform) head() (in reorganise.HeadInput, err error) {
	if in.EffectiveOn, err = clock.ParseDate(r.effective); err != nil {
		return in, fmt.Errorf("--effective: nhập ngày hiệu lực dạng năm-tháng-ngày, ví dụ 2026-10-01")
	}
	in.WindUpTo = in.EffectiveOn.AddMonths(3)
	if r.windUp != "" {
		if in.WindUpTo, err = clock.ParseDate(r.windUp); err != nil {
			return in, fmt.Errorf("--wind-up: nhập ngày dạng năm-tháng-ngày, ví dụ 2026-12-31")
		}
	}
	in.Title, in.Resolution, in.IssuedOn, in.EndsDistricts = "Sắp xếp từ "+in.EffectiveOn.Vietnamese(), r.resolution, in.EffectiveOn, r.districts
	return in, nil
}

// reformer is the service in the name of the first administrator of the system.
func reformer(ctx context.Context, d *database, s *settings) (*reformstore.Service, context.Context, error) {
	business, err := d.businessClock(ctx, s)
	if err != nil {
		return nil, nil, err
	}
	v, err := d.vault(ctx, s)
	if err != nil {
		return nil, nil, err
	}
	a, err := app.New(ctx, app.Options{DB: d.DB, Vault: v, Clock: business, KeyPath: filepath.Join(s.data, "signing.key"), Log: quietLog()})
	if err != nil {
		return nil, nil, err
	}
	var position uuid.UUID
	err = d.Pool.QueryRow(ctx, `select id from positions where 'SYSTEM_ADMIN' = any(roles) and valid_from <= $1 and (valid_to is null or valid_to >= $1) order by valid_from, id limit 1`,
		business.Today().Start()).Scan(&position)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil, fmt.Errorf("chưa có quản trị hệ thống; tạo bằng server admin create")
	}
	if err != nil {
		return nil, nil, err
	}
	viewer, err := a.Viewers.Acting(ctx, position)
	if err != nil {
		return nil, nil, err
	}
	return a.Reforms, access.With(action.WithRequest(ctx, "reorganise"), viewer), nil
}

func tryOut(ctx context.Context, s *reformstore.Service, in reorganise.HeadInput, csv string) (*reorganise.Reorganisation, error) {
	r, err := s.Create(ctx, in)
	if err == nil {
		r, err = s.SetLineage(ctx, dirstore.Ref{ID: r.ID, Version: r.Version}, reorganise.LineageInput{Csv: &csv})
	}
	if err == nil {
		r, err = s.Now(ctx, dirstore.Ref{ID: r.ID, Version: r.Version}, reorganise.Checking)
	}
	return r, err
}

// shownConflicts is how many items are listed here; the wizard shows all.
const shownConflicts = 40

// printConflicts lists what somebody should look at before applying, with what happens
// to it if nobody decides otherwise.
func printConflicts(ctx context.Context, s *reformstore.Service, r *reorganise.Reorganisation) error {
	only := true
	page, err := s.Items(ctx, r.ID, &reorganise.ItemFilter{Conflicts: &only}, shownConflicts, nil)
	if err != nil || page.Total == 0 {
		return err
	}
	fmt.Println("Cần xem:")
	for _, i := range page.Items {
		fmt.Printf("  %s [%s → %s]: %s (đề xuất %s)\n", i.Label, i.FromName, i.ToName, *i.Conflict, i.Proposed)
	}
	if more := page.Total - len(page.Items); more > 0 {
		fmt.Printf("  … và %d mục khác, xem ở Quản trị → Sắp xếp.\n", more)
	}
	return nil
}

func printPlan(r *reorganise.Reorganisation) {
	c := r.Summary.Counts
	row := func(name string, x reorganise.Change) {
		fmt.Printf("  %-14s %7d %10d %9d %7d\n", name, x.Before, x.Ended, x.Begun, x.After)
	}
	fmt.Printf("  %-14s %7s %10s %9s %7s\n", "", "trước", "kết thúc", "lập mới", "sau")
	row("cấp tỉnh", c.Provinces)
	row("cấp huyện", c.Districts)
	row("cấp xã", c.Communes)
	row("đơn vị", c.Units)
	fmt.Printf("  bị chia %d; chưa so sánh được với trước %d; đổi tên %d\n", c.SplitAreas, c.NotComparable, c.Renamed)
	fmt.Printf("  tài khoản %d (không còn chức vụ %d), chức vụ %d, nhiệm vụ %d, chế độ %d, báo cáo mở %d, bản nháp %d, đơn vị có hồ sơ bàn giao %d; cần xem %d\n",
		c.Accounts, c.WithoutPosition, c.Positions, c.Duties, c.Regimes, c.Obligations, c.Drafts, c.Holdings, c.Conflicts)
}
