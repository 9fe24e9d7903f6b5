package form

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"regexp"
	"strconv"

	"go.yaml.in/yaml/v3"
)

// docNode is a YAML or JSON value with its line. Both formats become this
// tree, so that one reader locates faults in both and numbers keep the digits
// they were written with.
type docNode struct {
	kind   nodeKind
	text   string // of a scalar, as written
	items  []*docNode
	fields []docField
	line   int
}

type docField struct {
	name  string
	value *docNode
	line  int
}

type nodeKind uint8

const (
	nodeNull nodeKind = iota
	nodeText
	nodeNumber
	nodeBool
	nodeList
	nodeObject
)

// maxNesting bounds a document's depth, well above what a form needs.
const maxNesting = 40

// syntaxFault is a document that cannot be read at all.
type syntaxFault struct {
	line    int
	message string
}

func (f *syntaxFault) Error() string { return f.message }

// readDocument takes what begins with { for JSON and all else for YAML: YAML
// would misread some escapes of JSON strings.
func readDocument(data []byte) (*docNode, *syntaxFault) {
	var root *docNode
	var err error
	if trimmed := bytes.TrimSpace(data); len(trimmed) > 0 && trimmed[0] == '{' {
		root, err = readJSON(data)
	} else {
		root, err = readYAML(data)
	}
	var fault *syntaxFault
	if errors.As(err, &fault) {
		return nil, fault
	}
	if err != nil {
		return nil, &syntaxFault{line: lineIn(err.Error()), message: "Tài liệu viết sai cú pháp YAML hoặc JSON."}
	}
	return root, nil
}

var lineNumber = regexp.MustCompile(`line (\d+)`)

// lineIn finds the line a YAML error names; 0 when it names none.
func lineIn(message string) int {
	if found := lineNumber.FindStringSubmatch(message); found != nil {
		line, _ := strconv.Atoi(found[1])
		return line
	}
	return 0
}

func readYAML(data []byte) (*docNode, error) {
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	var document, next yaml.Node
	if err := decoder.Decode(&document); err != nil {
		if errors.Is(err, io.EOF) {
			return nil, &syntaxFault{line: 1, message: "Tài liệu trống."}
		}
		return nil, err
	}
	if err := decoder.Decode(&next); !errors.Is(err, io.EOF) {
		return nil, &syntaxFault{line: next.Line, message: "Mỗi tệp chỉ chứa một biểu; hãy tách phần sau dấu --- ra tệp riêng."}
	}
	return fromYAML(document.Content[0], 0)
}

func fromYAML(y *yaml.Node, depth int) (*docNode, error) {
	node := &docNode{line: y.Line, text: y.Value}
	switch {
	case depth > maxNesting:
		return nil, &syntaxFault{line: y.Line, message: "Tài liệu lồng nhau quá sâu."}
	case y.Kind == yaml.AliasNode || y.Anchor != "":
		return nil, &syntaxFault{line: y.Line, message: "Không dùng neo & và tham chiếu * của YAML; hãy viết đầy đủ."}
	case y.Kind == yaml.SequenceNode:
		node.kind = nodeList
		for _, item := range y.Content {
			child, err := fromYAML(item, depth+1)
			if err != nil {
				return nil, err
			}
			node.items = append(node.items, child)
		}
	case y.Kind == yaml.MappingNode:
		node.kind = nodeObject
		for i := 0; i+1 < len(y.Content); i += 2 {
			child, err := fromYAML(y.Content[i+1], depth+1)
			if err != nil {
				return nil, err
			}
			node.fields = append(node.fields, docField{name: y.Content[i].Value, value: child, line: y.Content[i].Line})
		}
	default:
		node.kind = scalarKind(y.ShortTag())
	}
	return node, nil
}

func scalarKind(tag string) nodeKind {
	switch tag {
	case "!!null":
		return nodeNull
	case "!!bool":
		return nodeBool
	case "!!int", "!!float":
		return nodeNumber
	}
	return nodeText
}

// jsonReader reads tokens and counts the lines up to each.
type jsonReader struct {
	decoder *json.Decoder
	data    []byte
	seen    int64
	line    int
}

func readJSON(data []byte) (*docNode, error) {
	r := &jsonReader{decoder: json.NewDecoder(bytes.NewReader(data)), data: data, line: 1}
	r.decoder.UseNumber()
	root, err := r.value(0)
	if err == nil {
		if _, end := r.decoder.Token(); !errors.Is(end, io.EOF) {
			err = errors.New("text after the end of the document")
		}
	}
	var known *syntaxFault
	if err != nil && !errors.As(err, &known) {
		r.here()
		return nil, &syntaxFault{line: r.line, message: "Tài liệu JSON viết sai cú pháp."}
	}
	return root, err
}

// here is the line the reader has come to.
func (r *jsonReader) here() int {
	at := min(r.decoder.InputOffset(), int64(len(r.data)))
	r.line += bytes.Count(r.data[r.seen:at], []byte("\n"))
	r.seen = at
	return r.line
}

func (r *jsonReader) value(depth int) (*docNode, error) {
	token, err := r.decoder.Token()
	if err != nil {
		return nil, err
	}
	node := &docNode{line: r.here()}
	if depth > maxNesting {
		return nil, &syntaxFault{line: node.line, message: "Tài liệu lồng nhau quá sâu."}
	}
	switch token := token.(type) {
	case json.Delim:
		return node, r.inside(node, token, depth)
	case string:
		node.kind, node.text = nodeText, token
	case json.Number:
		node.kind, node.text = nodeNumber, token.String()
	case bool:
		node.kind, node.text = nodeBool, strconv.FormatBool(token)
	}
	return node, nil
}

// inside reads the members of an object or a list, and the closing bracket.
func (r *jsonReader) inside(node *docNode, open json.Delim, depth int) error {
	node.kind = nodeList
	if open == '{' {
		node.kind = nodeObject
	}
	for r.decoder.More() {
		name := ""
		if node.kind == nodeObject {
			key, err := r.decoder.Token()
			if err != nil {
				return err
			}
			name, _ = key.(string)
		}
		line := r.here()
		child, err := r.value(depth + 1)
		if err != nil {
			return err
		}
		if node.kind == nodeObject {
			node.fields = append(node.fields, docField{name: name, value: child, line: line})
		} else {
			node.items = append(node.items, child)
		}
	}
	_, err := r.decoder.Token()
	return err
}
