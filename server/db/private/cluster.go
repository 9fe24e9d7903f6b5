package private

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
)

// settings of every private PostgreSQL, given on the command line so that a new version
// of the program brings them to old data too.
var settings = map[string]string{
	"listen_addresses":                  "",
	"port":                              port,
	"unix_socket_permissions":           "0700",
	"max_connections":                   "100",
	"shared_buffers":                    "128MB",
	"jit":                               "off", // compiling costs more than our short statements take
	"random_page_cost":                  "1.1",
	"timezone":                          "UTC",
	"log_timezone":                      "UTC",
	"lc_messages":                       "C",
	"logging_collector":                 "off",
	"log_destination":                   "stderr",
	"log_line_prefix":                   "postgres ",
	"log_checkpoints":                   "off",
	"restart_after_crash":               "on",
	"log_error_verbosity":               "terse", // DETAIL quotes the row: personal data
	"log_min_error_statement":           "panic", // so does the text of a failed statement
	"log_parameter_max_length":          "0",
	"log_parameter_max_length_on_error": "0",
}

// command is the postmaster, ready to start.
func (s *Server) command() *exec.Cmd {
	all := maps.Clone(settings)
	all["unix_socket_directories"] = s.socket
	maps.Copy(all, s.options.Settings)
	args := []string{"-D", s.data}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		args = append(args, "-c", name+"="+all[name])
	}
	cmd := s.account.as(exec.Command(s.binaries.program("postgres"), args...))
	cmd.Dir = s.data
	return cmd
}

// createCluster runs initdb beside the final folder and renames at the end, so that an
// interrupted first start leaves nothing that looks like a cluster.
func (s *Server) createCluster(ctx context.Context) error {
	if _, err := os.Stat(filepath.Join(s.data, "PG_VERSION")); err == nil {
		return nil
	}
	if _, err := os.Stat(s.data); err == nil {
		return fmt.Errorf("thư mục %s đã có nhưng không phải dữ liệu PostgreSQL: xóa hoặc đổi tên thư mục đó", s.data)
	}
	fresh := s.data + ".init"
	var failed error
	// Byte order for sorting (indexes serve LIKE 'x%'), Unicode for upper and lower case
	// where the system has that locale; macOS and some containers have not.
	for _, ctype := range []string{"C.UTF-8", "C"} {
		if err := errors.Join(os.RemoveAll(fresh), os.Mkdir(fresh, 0o700), s.account.own(fresh)); err != nil {
			return fmt.Errorf("không tạo được thư mục %s: %w", fresh, err)
		}
		if failed = s.initdb(ctx, fresh, ctype); failed == nil {
			break
		}
	}
	if failed != nil {
		return errors.Join(failed, os.RemoveAll(fresh))
	}
	if err := os.Rename(fresh, s.data); err != nil {
		return fmt.Errorf("không tạo được thư mục %s: %w", s.data, err)
	}
	return nil
}

func (s *Server) initdb(ctx context.Context, dir, ctype string) error {
	args := []string{"-D", dir, "-U", superuser, "--encoding=UTF8", "--locale=C", "--lc-ctype=" + ctype,
		"--data-checksums", "--auth=reject", "--no-instructions"}
	if s.options.NoSync {
		args = append(args, "--no-sync", "--wal-segsize=1")
	}
	cmd := s.account.as(exec.CommandContext(ctx, s.binaries.program("initdb"), args...))
	cmd.Dir = dir
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("không tạo được dữ liệu PostgreSQL tại %s: %s (%w)", s.data, lastLine(out.String()), err)
	}
	return nil
}

// writeAccessFiles lets in the operating-system user of this process as our three roles,
// and nobody else: the kernel vouches for the user (peer), so no password is kept.
func (s *Server) writeAccessFiles() error {
	me, err := user.Current()
	if err != nil {
		return fmt.Errorf("không xác định được người dùng hệ điều hành: %w", err)
	}
	var ident strings.Builder
	for _, role := range []string{superuser, s.options.Owner, s.options.App} {
		fmt.Fprintf(&ident, "congvu %q %q\n", me.Username, role)
	}
	for name, text := range map[string]string{
		"pg_hba.conf":   "local all all peer map=congvu\n",
		"pg_ident.conf": ident.String(),
	} {
		path := filepath.Join(s.data, name)
		if err := errors.Join(os.WriteFile(path, []byte(text), 0o600), s.account.own(path)); err != nil {
			return fmt.Errorf("không ghi được %s: %w", path, err)
		}
	}
	return nil
}

// waitReady returns when PostgreSQL answers, also after a recovery that takes long.
func (s *Server) waitReady(ctx context.Context) error {
	for {
		conn, err := pgx.Connect(ctx, s.SuperDSN("postgres"))
		if err == nil {
			s.keeper.cameUp()
			return conn.Close(ctx)
		}
		if s.keeper.failedToStart() {
			return fmt.Errorf("PostgreSQL tại %s không khởi động được: %s", s.data, s.messages.last())
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("PostgreSQL tại %s chưa sẵn sàng: %s (%w)", s.data, s.messages.last(), ctx.Err())
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// createDatabase makes the roles and the database that are missing. The restricted role
// may log in here, so that the server need not start as the owner.
func (s *Server) createDatabase(ctx context.Context) error {
	conn, err := pgx.Connect(ctx, s.SuperDSN("postgres"))
	if err != nil {
		return fmt.Errorf("private PostgreSQL: %w", err)
	}
	defer func() { _ = conn.Close(context.WithoutCancel(ctx)) }()
	owner, app := pgx.Identifier{s.options.Owner}.Sanitize(), pgx.Identifier{s.options.App}.Sanitize()
	database := pgx.Identifier{s.options.Database}.Sanitize()
	const roleMissing = "SELECT NOT EXISTS (SELECT FROM pg_roles WHERE rolname = $1)"
	for _, step := range []struct{ missing, name, sql string }{
		{roleMissing, s.options.Owner, "CREATE ROLE " + owner + " LOGIN NOSUPERUSER NOBYPASSRLS"},
		{roleMissing, s.options.App, "CREATE ROLE " + app + " LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE"},
		{"SELECT NOT pg_has_role($1::name, '" + s.options.App + "'::name, 'MEMBER')", s.options.Owner, "GRANT " + app + " TO " + owner},
		{"SELECT NOT EXISTS (SELECT FROM pg_database WHERE datname = $1)", s.options.Database,
			"CREATE DATABASE " + database + " OWNER " + owner},
		{"SELECT has_database_privilege('public', $1, 'CONNECT')", s.options.Database,
			"REVOKE ALL ON DATABASE " + database + " FROM PUBLIC; GRANT CONNECT, TEMPORARY ON DATABASE " + database + " TO " + app},
	} {
		var missing bool
		if err := conn.QueryRow(ctx, step.missing, step.name).Scan(&missing); err != nil {
			return fmt.Errorf("private PostgreSQL: %w", err)
		}
		if !missing {
			continue
		}
		if _, err := conn.Exec(ctx, step.sql, pgx.QueryExecModeSimpleProtocol); err != nil {
			return fmt.Errorf("private PostgreSQL: %s: %w", step.sql, err)
		}
	}
	return nil
}

func lastLine(text string) string {
	text = strings.TrimSpace(text)
	return text[strings.LastIndexByte(text, '\n')+1:]
}
