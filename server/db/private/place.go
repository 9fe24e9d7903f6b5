package private

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// Files that Start keeps in the data folder.
const (
	pointerFile = "pg-location" // the folder that holds the cluster when it is not this one
	lockFile    = "pg.lock"
	originFile  = "origin" // in the other place: the data folder it belongs to
)

// makeDir makes the data folder, when it is not there, closed to other users as far as
// the account allows: it must pass through, not look around.
func makeDir(dir string, who account) error {
	mode := fs.FileMode(0o700)
	if who.drop {
		mode = 0o711
	}
	if err := os.MkdirAll(dir, mode); err != nil {
		return fmt.Errorf("không tạo được thư mục dữ liệu %s: %w", dir, err)
	}
	return nil
}

// lockDir holds the data folder for this process; the kernel frees it however we end.
func lockDir(dir string) (*os.File, error) {
	file, err := os.OpenFile(filepath.Join(dir, lockFile), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, fmt.Errorf("không ghi được vào thư mục dữ liệu %s: %w", dir, err)
	}
	if err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		holder := make([]byte, 16)
		n, _ := file.Read(holder)
		_ = file.Close()
		return nil, fmt.Errorf("thư mục dữ liệu %s đang được một máy chủ khác dùng (tiến trình %s): dừng máy chủ đó hoặc chọn --data khác",
			dir, strings.TrimSpace(string(holder[:n])))
	}
	err = errors.Join(file.Truncate(0), writeAt(file, fmt.Sprintln(os.Getpid())))
	if err != nil {
		_ = file.Close()
		return nil, fmt.Errorf("không ghi được %s: %w", file.Name(), err)
	}
	return file, nil
}

func writeAt(file *os.File, text string) error {
	_, err := file.WriteAt([]byte(text), 0)
	return err
}

// choosePlace is the folder that holds the cluster: dir itself, or, when root's
// unprivileged user cannot enter dir (a checkout under /root, say), a folder that it can
// enter, remembered in dir/pg-location.
func choosePlace(dir string, who account, messages io.Writer) (string, error) {
	pointer := filepath.Join(dir, pointerFile)
	text, err := os.ReadFile(pointer)
	if err == nil {
		place := strings.TrimSpace(string(text))
		if _, err := os.Stat(place); err != nil {
			return "", fmt.Errorf("dữ liệu PostgreSQL ghi trong %s không còn ở %s: khôi phục thư mục đó, hoặc xóa tệp này để bắt đầu với dữ liệu rỗng", pointer, place)
		}
		return place, nil
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("không đọc được %s: %w", pointer, err)
	}
	if !who.drop || who.canRun(dir, "/bin/true") {
		return dir, nil
	}
	place, err := otherPlace(dir, who, messages)
	if err != nil {
		return "", err
	}
	if err := os.WriteFile(pointer, []byte(place+"\n"), 0o644); err != nil {
		return "", fmt.Errorf("không ghi được %s: %w", pointer, err)
	}
	fmt.Fprintf(messages, "congvu: user %s cannot enter %s, PostgreSQL data is in %s\n", who.name, dir, place)
	return place, nil
}

// otherPlace makes the folder that stands in for dir.
func otherPlace(dir string, who account, messages io.Writer) (string, error) {
	sum := sha256.Sum256([]byte(dir))
	name := "congvu-" + hex.EncodeToString(sum[:6])
	var failed []error
	for _, base := range []string{"/var/lib", os.TempDir(), "/tmp"} {
		place := filepath.Join(base, name)
		if err := setAside(place, messages); err != nil {
			failed = append(failed, err)
			continue
		}
		if err := os.Mkdir(place, 0o711); err != nil {
			failed = append(failed, err)
			continue
		}
		if !who.canRun(place, "/bin/true") {
			failed = append(failed, fmt.Errorf("%s cannot enter %s", who.name, place), os.Remove(place))
			continue
		}
		if err := os.WriteFile(filepath.Join(place, originFile), []byte(dir+"\n"), 0o644); err != nil {
			return "", fmt.Errorf("không ghi được vào %s: %w", place, err)
		}
		return place, nil
	}
	return "", fmt.Errorf("không có thư mục nào mà người dùng %s vào được cho dữ liệu PostgreSQL: %w", who.name, errors.Join(failed...))
}

// setAside moves away what an earlier data folder of the same path left behind: whoever
// deleted that folder expects an empty database, but deleting data is not ours to do.
func setAside(place string, messages io.Writer) error {
	if _, err := os.Lstat(place); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	old := place + time.Now().UTC().Format(".20060102T150405")
	if err := os.Rename(place, old); err != nil {
		return err
	}
	fmt.Fprintf(messages, "congvu: data of an earlier, deleted data folder was moved to %s\n", old)
	return nil
}
