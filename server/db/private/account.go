package private

import (
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"strconv"
	"syscall"
)

// account is the operating-system user that PostgreSQL runs as.
type account struct {
	name string
	uid  int
	gid  int
	drop bool // this process is root and must step down, since PostgreSQL refuses root
}

// unprivileged is the current user, or as root: wanted, else postgres, else nobody.
func unprivileged(wanted string) (account, error) {
	if os.Geteuid() != 0 {
		u, err := user.Current()
		if err != nil {
			return account{}, fmt.Errorf("không xác định được người dùng hệ điều hành: %w", err)
		}
		return account{name: u.Username, uid: os.Geteuid(), gid: os.Getegid()}, nil
	}
	names := []string{"postgres", "nobody"}
	if wanted != "" {
		names = []string{wanted}
	}
	for _, name := range names {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, uidErr := strconv.Atoi(u.Uid)
		gid, gidErr := strconv.Atoi(u.Gid)
		if uidErr == nil && gidErr == nil && uid != 0 {
			return account{name: name, uid: uid, gid: gid, drop: true}, nil
		}
	}
	return account{}, fmt.Errorf("PostgreSQL không chạy được bằng root và không có người dùng %v: tạo một người dùng thường (useradd postgres) rồi chạy lại", names)
}

// own gives path to the account.
func (a account) own(path string) error {
	if !a.drop {
		return nil
	}
	return os.Chown(path, a.uid, a.gid)
}

// as makes cmd run as the account, without the groups of root.
func (a account) as(cmd *exec.Cmd) *exec.Cmd {
	if cmd.SysProcAttr == nil {
		cmd.SysProcAttr = &syscall.SysProcAttr{}
	}
	// A group of its own: Ctrl+C in the terminal must reach the server first, which
	// finishes its requests before it stops the database.
	cmd.SysProcAttr.Setpgid = true
	if a.drop {
		cmd.SysProcAttr.Credential = &syscall.Credential{Uid: uint32(a.uid), Gid: uint32(a.gid)}
	}
	// Nothing of the caller's environment (PGHOST, LD_PRELOAD, secrets) reaches PostgreSQL.
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "LC_ALL=C", "TZ=UTC"}
	return cmd
}

// canRun reports whether the account can enter dir and run program there. It asks the
// kernel by doing it, since mode bits do not tell about ACLs and mounts.
func (a account) canRun(dir, program string) bool {
	cmd := a.as(exec.Command(program, "--version"))
	cmd.Dir = dir
	return cmd.Run() == nil
}
