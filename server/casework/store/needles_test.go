package store_test

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"congvu/server/text"
)

// needles finds any of many values, in any of the ways they are usually written, in one
// walk over the bytes.
type needles struct {
	values []string
	starts *[1 << 24]bool      // by the first three bytes of a way
	ways   map[string][]string // by the first six
	of     map[string]string   // which value a way writes
}

// shortest is the least that a way must have to be told from chance.
const shortest = 9

func (n *needles) add(value string) {
	if n.ways == nil {
		n.starts, n.ways, n.of = new([1 << 24]bool), map[string][]string{}, map[string]string{}
	}
	n.values = append(n.values, value)
	for _, way := range waysOf(value) {
		if _, known := n.of[way]; known || len(way) < shortest {
			continue
		}
		n.of[way] = value
		n.starts[int(way[0])<<16|int(way[1])<<8|int(way[2])] = true
		n.ways[way[:6]] = append(n.ways[way[:6]], way)
	}
}

// waysOf: as it is, decomposed, without accents, in small letters; each also in
// hexadecimal (a dump's bytea), in base64 at each of its three places, escaped as JSON
// does, and in two bytes a letter.
func waysOf(value string) (out []string) {
	for _, form := range []string{value, norm.NFD.String(value), strings.ToLower(value), strings.ToUpper(value), text.Key(value), strings.ReplaceAll(text.Key(value), " ", "")} {
		out = append(out, form, hex.EncodeToString([]byte(form)), strings.ToUpper(hex.EncodeToString([]byte(form))),
			strings.Trim(strconv.QuoteToASCII(form), `"`), wide(form))
		for shift := range 3 {
			packed := base64.RawStdEncoding.EncodeToString([]byte(strings.Repeat("-", shift) + form))
			out = append(out, packed[(shift*8+5)/6:len(packed)-1])
		}
	}
	return out
}

func wide(form string) string {
	var b bytes.Buffer
	for _, r := range form {
		b.WriteByte(byte(r))
		b.WriteByte(byte(r >> 8))
	}
	return b.String()
}

// none reports every value found in a content, and answers how often the control word was.
func (n *needles) none(t *testing.T, where string, content []byte) (controls int) {
	t.Helper()
	for i := 0; i+shortest <= len(content); i++ {
		if !n.starts[int(content[i])<<16|int(content[i+1])<<8|int(content[i+2])] {
			continue
		}
		for _, way := range n.ways[string(content[i:i+6])] {
			if !bytes.HasPrefix(content[i:], []byte(way)) {
				continue
			}
			if n.of[way] == control {
				controls++
				continue
			}
			t.Errorf("%s holds %q of %q at %d: %s", where, way, n.of[way], i, fmt.Sprintf("%.80q", content[max(0, i-30):min(len(content), i+50)]))
		}
	}
	return controls
}

// TestNeedlesFind: a search that cannot find proves nothing.
func TestNeedlesFind(t *testing.T) {
	n := needles{}
	n.add(control)
	for name, content := range map[string]string{"clear": control, "small": strings.ToLower(control), "hex": hex.EncodeToString([]byte(control)),
		"base64": base64.StdEncoding.EncodeToString([]byte("ab" + control + "cd")), "base64, later": base64.StdEncoding.EncodeToString([]byte("a" + control + "cd")),
		"two bytes": wide(control), "without spaces": "kiemchungtimthay"} {
		if n.none(t, name, []byte("xx"+content+"xx")) == 0 {
			t.Errorf("%s is not found", name)
		}
	}
	accented := needles{}
	accented.add("Nguyễn Thị Ẩn")
	for name, content := range map[string]string{"key": "nguyen thi an", "JSON": `Nguy\u1ec5n Th\u1ecb \u1ea8n`, "decomposed": norm.NFD.String("Nguyễn Thị Ẩn")} {
		hit := false
		for way := range accented.of {
			hit = hit || strings.Contains(content, way)
		}
		if !hit {
			t.Errorf("%s is not found", name)
		}
	}
}
