package pdf

import (
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"congvu/server/fault"
	"congvu/server/files/pdf/pdftest"
)

// TestMain lets this program stand for a checking process that was taken over: as a
// child it gives up its rights and then tries to use some.
func TestMain(m *testing.M) {
	if len(os.Args) == 2 && os.Args[1] == "try" {
		fmt.Print(try())
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func try() string {
	if err := confine(512, 5); err != nil {
		return err.Error()
	}
	var got []string
	if f, err := os.Open("/etc/passwd"); err == nil {
		got = append(got, "read "+f.Name())
	}
	if _, err := os.Create("/tmp/never"); err == nil {
		got = append(got, "wrote")
	}
	if c, err := net.Dial("udp", "127.0.0.1:9"); err == nil {
		got = append(got, "connected "+c.LocalAddr().String())
	}
	if out, err := exec.Command("/bin/true").Output(); err == nil {
		got = append(got, "ran "+string(out))
	}
	return strings.Join(got, ", ")
}

func TestTheProcessHasNoRights(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("limits of the system are set on Linux alone")
	}
	t.Setenv("CONGVU_SECRET", "x")
	out, err := exec.Command("/proc/self/exe", "try").Output()
	if err != nil || len(out) > 0 {
		t.Errorf("the confined process %s, %v", out, err)
	}
}

// heavy takes 300 MB and a second or two to read, below the limits of the reader itself.
func heavy() []byte {
	return pdftest.New().With(6, "["+strings.Repeat("(a)", 3<<20)+"]").Bytes()
}

func TestLimitsEndTheProcessAndNotTheServer(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("limits of the system are set on Linux alone")
	}
	work := heavy()
	slow := pdftest.New()
	picture := pdftest.Flate("/Type /XObject /Subtype /Image /Width 7000 /Height 7000", strings.Repeat("\x00", 49<<20))
	for i := range 12 { // much to unpack, little to keep
		slow.With(10+i, picture)
	}
	for name, c := range map[string]struct {
		content []byte
		most    limits
	}{
		"memory":    {work, limits{memory: 48, cpu: 15, elapsed: time.Minute}},
		"processor": {slow.Bytes(), limits{memory: 512, cpu: 0, elapsed: time.Minute}},
		"time":      {slow.Bytes(), limits{memory: 512, cpu: 15, elapsed: 30 * time.Millisecond}},
	} {
		if err := check(t.Context(), c.content, c.most); !fault.Is(err, "PDF_TOO_COMPLEX") {
			t.Errorf("%s: %v", name, err)
		}
		if err := check(t.Context(), c.content, usual); err != nil {
			t.Errorf("%s: refused within the usual limits too: %v", name, err)
		}
	}
}

func TestManyAtOnceWaitTheirTurn(t *testing.T) {
	var all sync.WaitGroup
	for range 20 {
		all.Go(func() {
			if err := Check(t.Context(), pdftest.Minimal("x")); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if err := Check(gone, pdftest.Minimal("x")); err == nil || fault.As(err) != nil {
		t.Errorf("who went away is answered %v", err)
	}
}

func FuzzInspect(f *testing.F) {
	for _, seed := range [][]byte{pdftest.New().Bytes(), pdftest.New().Modern(), pdftest.New().With(6, "[(a)]").Hybrid(6), pdftest.Update(pdftest.New().Bytes(), map[int]string{4: "<<>>"})} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		if v := inspect(content); v != clean && faults[v] == nil {
			t.Errorf("no words for %q", v)
		}
	})
}
