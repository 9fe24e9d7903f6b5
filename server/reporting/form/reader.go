package form

import (
	"fmt"
	"sort"
	"strconv"
	"strings"

	"congvu/server/fault"
)

// reader turns document nodes into values and locates what does not fit.
type reader struct {
	problems []fault.Problem
	lines    map[string]int // path → line
}

func (r *reader) fail(place, code, format string, args ...any) {
	r.problems = append(r.problems, fault.Problem{Code: code, Place: place, Message: fmt.Sprintf(format, args...)})
}

// object reads the members of one object; what is not asked for is refused
// by done.
type object struct {
	r      *reader
	path   string
	fields map[string]*docNode
	asked  map[string]bool
}

func (r *reader) object(node *docNode, path string) *object {
	o := &object{r: r, path: path, fields: map[string]*docNode{}, asked: map[string]bool{}}
	r.lines[path] = node.line
	if node.kind != nodeObject {
		r.fail(path, "WRONG_TYPE", "Ở đây phải là một nhóm khóa: giá trị.")
		return o
	}
	for _, field := range node.fields {
		at := o.at(field.name)
		if _, twice := o.fields[field.name]; twice {
			r.lines[at] = field.line
			r.fail(at, "DUPLICATE", "Khóa %q viết hai lần.", field.name)
			continue
		}
		r.lines[at] = field.line
		o.fields[field.name] = field.value
	}
	return o
}

func (o *object) at(name string) string {
	if o.path == "" {
		return name
	}
	return o.path + "." + name
}

// get is the member, or nil when it is absent or null.
func (o *object) get(name string) *docNode {
	o.asked[name] = true
	node := o.fields[name]
	if node == nil || node.kind == nodeNull {
		return nil
	}
	return node
}

// isNull says whether the member is written and null.
func (o *object) isNull(name string) bool {
	node := o.fields[name]
	return node != nil && node.kind == nodeNull
}

// text reads words; a bare number such as 2024 is taken as it is written.
func (o *object) text(name string) string {
	node := o.get(name)
	if node == nil {
		return ""
	}
	if node.kind != nodeText && node.kind != nodeNumber {
		o.r.fail(o.at(name), "WRONG_TYPE", "%s phải là chữ hoặc số.", name)
		return ""
	}
	return strings.TrimSpace(node.text)
}

func (o *object) whole(name string, otherwise int) int {
	node := o.get(name)
	if node == nil {
		return otherwise
	}
	n, err := strconv.Atoi(node.text)
	if node.kind != nodeNumber || err != nil {
		o.r.fail(o.at(name), "WRONG_TYPE", "%s phải là số nguyên.", name)
	}
	return n
}

func (o *object) truth(name string, otherwise bool) bool {
	node := o.get(name)
	if node == nil {
		return otherwise
	}
	if node.kind != nodeBool {
		o.r.fail(o.at(name), "WRONG_TYPE", "%s phải là true hoặc false.", name)
	}
	return strings.EqualFold(node.text, "true")
}

// member is an object inside this one, or nil.
func (o *object) member(name string) *object {
	node := o.get(name)
	if node == nil {
		return nil
	}
	return o.r.object(node, o.at(name))
}

// list calls each for every item, with its path.
func (o *object) list(name string, each func(item *docNode, path string)) {
	node := o.get(name)
	if node == nil {
		return
	}
	if node.kind != nodeList {
		o.r.fail(o.at(name), "WRONG_TYPE", "%s phải là một danh sách.", name)
		return
	}
	for i, item := range node.items {
		path := fmt.Sprintf("%s[%d]", o.at(name), i)
		o.r.lines[path] = item.line
		each(item, path)
	}
}

// words reads a list of texts.
func (o *object) words(name string) []string {
	var found []string
	o.list(name, func(item *docNode, path string) {
		if item.kind != nodeText && item.kind != nodeNumber {
			o.r.fail(path, "WRONG_TYPE", "Mỗi mục của %s phải là chữ.", name)
			return
		}
		found = append(found, item.text)
	})
	return found
}

// done refuses the members nobody asked for: a misspelt key would otherwise
// be a rule that silently does not hold.
func (o *object) done() {
	var known, strange []string
	for name := range o.asked {
		known = append(known, name)
	}
	sort.Strings(known)
	for name := range o.fields {
		if !o.asked[name] {
			strange = append(strange, name)
		}
	}
	sort.Strings(strange)
	for _, name := range strange {
		o.r.fail(o.at(name), "UNKNOWN_KEY", "Khóa %q không có ở đây; các khóa dùng được: %s.", name, strings.Join(known, ", "))
	}
}

// lineOf is the line of a path, or of the nearest one around it.
func (r *reader) lineOf(path string) int {
	for path != "" {
		if line, ok := r.lines[path]; ok {
			return line
		}
		path = path[:max(strings.LastIndexAny(path, ".["), 0)]
	}
	return r.lines[""]
}
