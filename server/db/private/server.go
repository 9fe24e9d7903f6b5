// Package private runs a PostgreSQL of our own, so that one command is enough on a
// fresh machine. It listens on a unix socket only, in a folder that nobody else may
// enter, and knows the operating-system user of this process alone: no port, no password.
package private

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"time"
)

const (
	superuser    = "postgres"
	port         = "5432" // only the socket's name: there is no TCP
	startTimeout = 2 * time.Minute
)

// Options of Start.
type Options struct {
	Dir      string            // the server's data folder; the cluster lives in Dir/pg
	Log      io.Writer         // PostgreSQL's own messages; nil discards them
	Owner    string            // role that owns Database; default "congvu_owner"
	App      string            // restricted role of the server; default "congvu_app"
	Database string            // default "congvu"
	User     string            // unprivileged user to drop to as root; default postgres, else nobody
	Settings map[string]string // further settings of postgresql.conf, e.g. fsync=off in tests
	NoSync   bool              // create the cluster without waiting for the disk (tests)
}

// Server is a running private PostgreSQL. It is started again by itself when it crashes.
type Server struct {
	options  Options
	account  account
	binaries Binaries
	data     string // the cluster
	socket   string // folder of the unix socket
	tempDir  string // removed at the end, "" when the socket is beside the cluster
	lock     *os.File
	keeper   *keeper
	messages *tail
}

// Start starts the PostgreSQL of o.Dir, creating it the first time, and returns when it
// answers and holds the roles and the database. The error is one line fit for a terminal.
func Start(ctx context.Context, o Options) (*Server, error) {
	s, err := prepare(o)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, startTimeout)
	defer cancel()
	if err := s.launch(ctx); err != nil {
		s.abandon()
		return nil, err
	}
	return s, nil
}

func prepare(o Options) (*Server, error) {
	if o.Owner == "" {
		o.Owner = "congvu_owner"
	}
	if o.App == "" {
		o.App = "congvu_app"
	}
	if o.Database == "" {
		o.Database = "congvu"
	}
	if o.Log == nil {
		o.Log = io.Discard
	}
	dir, err := filepath.Abs(o.Dir)
	if err != nil {
		return nil, fmt.Errorf("thư mục dữ liệu %s: %w", o.Dir, err)
	}
	o.Dir = dir
	who, err := unprivileged(o.User)
	if err != nil {
		return nil, err
	}
	if err := makeDir(dir, who); err != nil {
		return nil, err
	}
	lock, err := lockDir(dir)
	if err != nil {
		return nil, err
	}
	return &Server{options: o, account: who, lock: lock, messages: newTail(o.Log)}, nil
}

func (s *Server) launch(ctx context.Context) error {
	place, err := choosePlace(s.options.Dir, s.account, s.messages)
	if err != nil {
		return err
	}
	s.data = filepath.Join(place, "pg")
	if s.binaries, err = chooseBinaries(s.data, place, s.account); err != nil {
		return err
	}
	if err := stopOrphan(ctx, s.data); err != nil {
		return err
	}
	if err := s.createCluster(ctx); err != nil {
		return err
	}
	if err := s.openSocketDir(place); err != nil {
		return err
	}
	if err := s.writeAccessFiles(); err != nil {
		return err
	}
	s.keeper = newKeeper(s.command, s.messages)
	s.keeper.start()
	if err := s.waitReady(ctx); err != nil {
		return err
	}
	return s.createDatabase(ctx)
}

// DSN is the connection string of user to database; the roles of Options and the
// superuser "postgres" are known, and only to this process's operating-system user.
func (s *Server) DSN(user, database string) string {
	u := url.URL{Scheme: "postgres", User: url.User(user), Path: "/" + database}
	u.RawQuery = url.Values{"host": {s.socket}, "port": {port}, "sslmode": {"disable"}}.Encode()
	return u.String()
}

// OwnerDSN is the connection string for migrations.
func (s *Server) OwnerDSN() string { return s.DSN(s.options.Owner, s.options.Database) }

// AppDSN is the connection string of the server; it logs in as the restricted role
// itself, so that no RESET ROLE leads out of it.
func (s *Server) AppDSN() string { return s.DSN(s.options.App, s.options.Database) }

// SuperDSN is the superuser's connection string to database, for tests and repairs.
func (s *Server) SuperDSN(database string) string { return s.DSN(superuser, database) }

// Version is the major version, e.g. 15.
func (s *Server) Version() int { return s.binaries.Major }

// Pid is the process of the postmaster now, 0 between a crash and the restart.
func (s *Server) Pid() int { return s.keeper.pid() }

// DataDir is where the cluster lies; not Options.Dir/pg when the unprivileged user
// cannot enter that folder.
func (s *Server) DataDir() string { return s.data }

// Stop ends every session (fast shutdown), waits until PostgreSQL is down and frees the
// data folder. When ctx ends first, the shutdown becomes immediate: nothing committed is
// lost, the next start recovers.
func (s *Server) Stop(ctx context.Context) error {
	err := s.keeper.stop(ctx)
	s.release()
	return err
}

// abandon is Stop for a server whose start failed.
func (s *Server) abandon() {
	if s.keeper != nil {
		ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		defer cancel()
		_ = s.keeper.stop(ctx) // the error of the start is the one worth telling
	}
	s.release()
}

func (s *Server) release() {
	if s.tempDir != "" {
		_ = os.RemoveAll(s.tempDir)
	}
	_ = s.lock.Close()
}

// maxSocketPath is what sockaddr_un holds on every system (104 on macOS, 108 on Linux,
// with the closing zero).
const maxSocketPath = 103

// openSocketDir makes the folder of the socket: beside the cluster, or a short one under
// the system's temporary folder when the path would be too long for a socket.
func (s *Server) openSocketDir(place string) error {
	s.socket = filepath.Join(place, "run")
	if len(s.socket)+len("/.s.PGSQL."+port) > maxSocketPath {
		dir, err := shortTempDir()
		if err != nil {
			return fmt.Errorf("không tạo được thư mục tạm cho cổng nối PostgreSQL: %w", err)
		}
		s.socket, s.tempDir = dir, dir
	}
	if err := os.MkdirAll(s.socket, 0o700); err != nil {
		return fmt.Errorf("không tạo được thư mục %s: %w", s.socket, err)
	}
	return errors.Join(os.Chmod(s.socket, 0o700), s.account.own(s.socket))
}

func shortTempDir() (string, error) {
	for _, base := range []string{os.TempDir(), "/tmp"} {
		dir, err := os.MkdirTemp(base, "congvu-")
		if err != nil {
			continue
		}
		if len(dir)+len("/.s.PGSQL."+port) <= maxSocketPath {
			return dir, nil
		}
		_ = os.Remove(dir)
	}
	return "", errors.New("no temporary folder with a short enough path: set TMPDIR")
}
