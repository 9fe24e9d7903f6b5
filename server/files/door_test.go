package files

import (
	"context"
	"io"
	"testing"
	"time"

	"congvu/server/fault"
	"congvu/server/files/clamd"
	"congvu/server/files/pdf/pdftest"
)

func TestWithoutItsScannerTheDoorTakesNothing(t *testing.T) {
	d := NewDoor(Door{Scan: clamd.Scanner{Addr: "127.0.0.1:1"}.Scan})
	if _, err := d.check(t.Context(), pdftest.Minimal("x")); !fault.Is(err, "SCANNER_UNREACHABLE") {
		t.Errorf("%v", err)
	}
	d.Scan = nil
	if media, err := d.check(t.Context(), pdftest.Minimal("x")); err != nil || media != MediaPDF {
		t.Errorf("%s %v", media, err)
	}
}

func TestUploadsHoldWhatHasArrived(t *testing.T) {
	m := newRoom()
	slow, sender := io.Pipe()
	left := make(chan error)
	go func() {
		_, leave, err := m.read(t.Context(), slow)
		leave()
		left <- err
	}()
	if _, err := sender.Write(make([]byte, 3<<20)); err != nil {
		t.Fatal(err)
	}
	free, err := m.hold(t.Context(), roomSize-4<<20)
	if err != nil {
		t.Fatalf("a slow sender of 3 MB holds more than 4: %v", err)
	}
	soon, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := m.hold(soon, 8<<20); !fault.Is(err, "FILES_BUSY") {
		t.Errorf("a full room answers %v", err)
	}
	sender.CloseWithError(io.ErrUnexpectedEOF)
	if err := <-left; !fault.Is(err, "UPLOAD_BROKEN") {
		t.Errorf("broken off: %v", err)
	}
	free()
	if all, err := m.hold(t.Context(), roomSize); err != nil {
		t.Errorf("what was held is not given back: %v", err)
	} else {
		all()
	}
}

// Uploads that together want more than there is do not wait for each other for ever.
func TestUploadsThatFillTheRoomGetThrough(t *testing.T) {
	m := newRoom()
	var senders []*io.PipeWriter
	ended := make(chan error)
	for range 5 {
		from, sender := io.Pipe()
		senders = append(senders, sender)
		go func() {
			_, leave, err := m.read(t.Context(), from)
			leave()
			ended <- err
		}()
		if _, err := sender.Write(make([]byte, 18<<20)); err != nil {
			t.Fatal(err)
		}
	}
	for _, sender := range senders {
		go func() {
			sender.Write(make([]byte, 6<<20))
			sender.Close()
		}()
	}
	for range senders {
		if err := <-ended; err != nil {
			t.Error(err)
		}
	}
}
