package files

import (
	"bytes"
	"context"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"path"
	"strings"
	"time"

	"golang.org/x/sync/semaphore"

	"congvu/server/fault"
	"congvu/server/text"
)

// A file on its way stands in memory and nowhere else: a temporary file would leave its
// content on the disk after a crash, and in its free blocks after any end. The memory is
// bounded for all files together, by what has really arrived, so that slow senders hold
// little of it.
const (
	roomSize = 96 << 20
	roomStep = 1 << 20
	roomWait = 5 * time.Second
	// stores at once: sealing and sending a file to the database takes its size twice
	// again, outside of the room.
	stores = 2
	// patience is how long one upload with its checks may take: 25 MB over a line of
	// 1.5 Mbit/s.
	patience = 3 * time.Minute
)

// room is the memory for files on their way.
type room struct{ bytes, stores, beyond *semaphore.Weighted }

func newRoom() *room {
	return &room{bytes: semaphore.NewWeighted(roomSize), stores: semaphore.NewWeighted(stores), beyond: semaphore.NewWeighted(1)}
}

// hold takes that much of the room, waiting a little; leave gives it back.
func (m *room) hold(ctx context.Context, size int64) (leave func(), err error) {
	return enter(ctx, m.bytes, min(size, roomSize))
}

// store waits for the turn to be written away.
func (m *room) store(ctx context.Context) (leave func(), err error) { return enter(ctx, m.stores, 1) }

func enter(ctx context.Context, into *semaphore.Weighted, size int64) (leave func(), err error) {
	waiting, cancel := context.WithTimeout(ctx, roomWait)
	defer cancel()
	if err := into.Acquire(waiting, size); err != nil {
		return nil, fault.New(fault.Unavailable, "FILES_BUSY", "Máy chủ đang nhận và gửi nhiều tệp cùng lúc. Thử lại sau ít phút.")
	}
	return func() { into.Release(size) }, nil
}

// arrived is a file in memory; done gives the room back.
type arrived struct {
	name    string
	content []byte
	done    func()
}

// take reads the part named "file" of a multipart form.
func (m *room) take(r *http.Request) (*arrived, error) {
	media, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || media != "multipart/form-data" {
		return nil, fault.New(fault.BadInput, "NOT_MULTIPART", "Gửi tệp dưới dạng multipart/form-data, trường \"file\".")
	}
	part, err := multipart.NewReader(r.Body, params["boundary"]).NextPart()
	if err != nil || part.FormName() != "file" {
		return nil, fault.New(fault.BadInput, "NO_FILE", "Không có tệp nào trong yêu cầu (trường \"file\").")
	}
	name, err := cleanName(part.FileName())
	if err != nil {
		return nil, err
	}
	content, done, err := m.read(r.Context(), part)
	if err != nil {
		done()
		return nil, err
	}
	return &arrived{name: name, content: content, done: done}, nil
}

// read takes as much as a file may have, asking for room as it comes. When uploads have
// filled the room, each wanting more, one of them goes beyond it, so that all get through.
func (m *room) read(ctx context.Context, from io.Reader) (content []byte, done func(), err error) {
	var left []func()
	done = func() {
		for _, leave := range left {
			leave()
		}
	}
	var out bytes.Buffer
	for beyond := false; ; {
		if !beyond {
			leave, err := m.hold(ctx, roomStep)
			if err != nil {
				leave, err = enter(ctx, m.beyond, 1)
				beyond = true
			}
			if err != nil {
				return nil, done, err
			}
			left = append(left, leave)
		}
		_, err = io.CopyN(&out, from, roomStep)
		var tooLarge *http.MaxBytesError
		switch {
		case errors.As(err, &tooLarge), out.Len() > MaxSize:
			return nil, done, fault.New(fault.TooMany, "FILE_TOO_LARGE", "Tệp lớn hơn %d MB. Giảm dung lượng rồi gửi lại.", MaxSize>>20)
		case errors.Is(err, io.EOF):
			return out.Bytes(), done, nil
		case err != nil:
			return nil, done, fault.New(fault.BadInput, "UPLOAD_BROKEN", "Tệp gửi lên bị ngắt giữa chừng. Gửi lại.")
		}
	}
}

// cleanName is the last part of the name as the sender's system knows it.
func cleanName(sent string) (string, error) {
	name, err := text.NFC(path.Base(strings.ReplaceAll(sent, `\`, "/")))
	if err != nil {
		return "", err
	}
	if runes := []rune(name); len(runes) > 200 {
		name = string(runes[:200])
	}
	return name, nil
}
