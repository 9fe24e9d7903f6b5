package graph_test

import (
	"fmt"
	"regexp"
	"strings"
)

// link is one coordinate on the way to a canary, with the row it is asked of.
type link struct {
	coordinate string
	row        row
}

// canary is a value that stands in exactly the places its ways name.
type canary struct {
	value string
	group string // operations of this name ask for it
	chain []link // the way: every link must be allowed
}

// book keeps the canaries.
type book struct {
	all     []*canary
	byValue map[string][]*canary
	byGroup map[string][]*canary
}

func newBook() *book {
	return &book{byValue: map[string][]*canary{}, byGroup: map[string][]*canary{}}
}

// The ids of rows, which are canaries too, and the shapes of the others. No other
// value of an answer looks like them; an id may begin like a number and goes first.
var (
	shape = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|Kn\d{7}x|"77\d{6}"|\b88\d{6}(\.0)?\b|cafe77[0-9a-f]{58}`)
	trim  = strings.NewReplacer(`"`, "", ".0", "")
)

// found lists the values in a response that look like canaries.
func found(body string) map[string]bool {
	out := map[string]bool{}
	for _, v := range shape.FindAllString(body, -1) {
		out[trim.Replace(v)] = true
	}
	return out
}

func (b *book) known(value, group string, chain ...link) string {
	c := &canary{value, group, chain}
	b.all = append(b.all, c)
	b.byValue[value] = append(b.byValue[value], c)
	if group != "" {
		b.byGroup[group] = append(b.byGroup[group], c)
	}
	return value
}

func (b *book) text(group string, chain ...link) string {
	return b.known(fmt.Sprintf("Kn%07dx", len(b.all)), group, chain...)
}

func (b *book) number(group string, chain ...link) string {
	return b.known(fmt.Sprintf("77%06d", len(b.all)), group, chain...)
}

// figure is a published number; charts carry it as a plain number.
func (b *book) figure(group string, chain ...link) string {
	return b.known(fmt.Sprintf("88%06d", len(b.all)), group, chain...)
}

// hash is a canary of 32 bytes, in hexadecimal.
func (b *book) hash(group string, chain ...link) string {
	return b.known(fmt.Sprintf("cafe77%058x", len(b.all)), group, chain...)
}

// may: every link of the way is allowed.
func (o *oracle) may(p *person, c *canary) bool {
	for _, l := range c.chain {
		if !o.allows(p, l.coordinate, l.row) {
			return false
		}
	}
	return true
}

// leaks lists the known values of a response that no way opens to the person.
func (o *oracle) leaks(b *book, p *person, values map[string]bool) (out []string) {
	for v := range values {
		ways := b.byValue[v]
		open := len(ways) == 0
		for _, c := range ways {
			open = open || o.may(p, c)
		}
		if !open {
			out = append(out, v+" of "+ways[0].last())
		}
	}
	return out
}

func (c *canary) last() string {
	l := c.chain[len(c.chain)-1]
	return fmt.Sprintf("%s %+v", l.coordinate, l.row)
}
