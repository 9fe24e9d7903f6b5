package db

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

const (
	listenFirstPause = 100 * time.Millisecond
	listenMaxPause   = 3 * time.Second
	listenPing       = 15 * time.Second // how long a silent, dead connection may go unnoticed
	listenPingWait   = 5 * time.Second
)

// Listen hands every notification of channel to on, one at a time, until ctx ends, and
// then returns nil. It holds a connection of its own, never one of the pool, and
// reconnects by itself. After every connection, the first included, on("") is called:
// what was notified in a gap is lost, so the receiver must read its state anew.
func (d *DB) Listen(ctx context.Context, channel string, on func(payload string)) error {
	pause := listenFirstPause
	for {
		connected, err := d.listenOnce(ctx, channel, on)
		if ctx.Err() != nil {
			return nil
		}
		if !connected && !IsLost(err) && !errors.Is(err, context.DeadlineExceeded) {
			return fmt.Errorf("db: listen to %s: %w", channel, err)
		}
		if connected {
			pause = listenFirstPause
		}
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(pause):
		}
		pause = min(pause*2, listenMaxPause)
	}
}

func (d *DB) listenOnce(ctx context.Context, channel string, on func(payload string)) (connected bool, err error) {
	cfg := d.Pool.Config().ConnConfig.Copy()
	conn, err := pgx.ConnectConfig(ctx, cfg)
	if err != nil {
		return false, err
	}
	defer func() {
		bye, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
		defer cancel()
		_ = conn.Close(bye)
	}()
	if _, err := conn.Exec(ctx, "LISTEN "+pgx.Identifier{channel}.Sanitize()); err != nil {
		return false, err
	}
	on("")
	for {
		n, err := nextNotification(ctx, conn)
		if err != nil {
			return true, err
		}
		if n != nil {
			on(n.Payload)
		}
	}
}

// nextNotification is nil without error when nothing came and the connection still answers.
func nextNotification(ctx context.Context, conn *pgx.Conn) (*pgconn.Notification, error) {
	wait, cancel := context.WithTimeout(ctx, listenPing)
	defer cancel()
	n, err := conn.WaitForNotification(wait)
	if err == nil || ctx.Err() != nil || wait.Err() == nil {
		return n, err
	}
	ping, cancelPing := context.WithTimeout(ctx, listenPingWait)
	defer cancelPing()
	return nil, conn.Ping(ping)
}
