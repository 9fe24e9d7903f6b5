package app_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// source is the program as written: enough to follow a text from where it is named to where
// it stands as the verb of a line of the journal.
type source struct {
	files  map[string][]*ast.File // by folder
	consts map[string]ast.Expr    // "package.Name"
	known  map[string][]string    // what the source alone does not tell
	within map[*ast.File]string   // its folder
}

// written is what a field of the journal's lines can hold, each with a place that writes it.
func written(t *testing.T, root, field string, known map[string][]string) map[string]string {
	t.Helper()
	s := &source{files: map[string][]*ast.File{}, consts: map[string]ast.Expr{}, known: known, within: map[*ast.File]string{}}
	set := token.NewFileSet()
	for _, top := range []string{"server", "graph"} {
		s.read(t, set, filepath.Join(root, top))
	}
	out := map[string]string{}
	for folder, files := range s.files {
		for _, f := range files {
			for _, e := range entries(f, field) {
				texts, ok := s.texts(f, e.within, e.text)
				if !ok {
					t.Errorf("%s: what %q may be is not to be read; name it in stepped", set.Position(e.text.Pos()), shortened(folder)+" "+types.ExprString(e.text))
				}
				for _, v := range texts {
					out[v] = filepath.Base(set.Position(e.text.Pos()).String())
				}
			}
			if at := shortened(folder) + "/" + filepath.Base(set.Position(f.Pos()).Filename); field == "Action" && states(f) {
				if known[at] == nil {
					t.Errorf("%s writes into the journal by a statement of its own; name its verbs in stepped", at)
				}
				for _, v := range known[at] {
					out[v] = at
				}
			}
		}
	}
	return out
}

func (s *source) read(t *testing.T, set *token.FileSet, root string) {
	t.Helper()
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		folder := filepath.Dir(path)
		s.files[folder], s.within[f] = append(s.files[folder], f), folder
		for _, d := range f.Decls {
			if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.CONST {
				for _, spec := range g.Specs {
					v := spec.(*ast.ValueSpec)
					for i, name := range v.Names {
						if i < len(v.Values) {
							s.consts[folder+"."+name.Name], s.consts[f.Name.Name+"."+name.Name] = v.Values[i], v.Values[i]
						}
					}
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// entry is a text as written, and the function that it stands in.
type entry struct {
	text   ast.Expr
	within *ast.FuncDecl
}

// states: the file has a statement of its own that writes into the journal; those of the
// benchmark's floor are no part of the program.
func states(f *ast.File) (found bool) {
	if f.Name.Name == "bench" || f.Name.Name == "journal" {
		return false
	}
	ast.Inspect(f, func(n ast.Node) bool {
		lit, ok := n.(*ast.BasicLit)
		found = found || ok && strings.Contains(lit.Value, "insert into journal (")
		return true
	})
	return found
}

// entries are what a file writes into a field of journal.Entry.
func entries(f *ast.File, field string) (out []entry) {
	for _, d := range f.Decls {
		fn, _ := d.(*ast.FuncDecl)
		ast.Inspect(d, func(n ast.Node) bool {
			if a, ok := n.(*ast.AssignStmt); ok && (types.ExprString(a.Lhs[0]) == "entry."+field || types.ExprString(a.Lhs[0]) == "e."+field) {
				out = append(out, entry{a.Rhs[0], fn})
			}
			lit, ok := n.(*ast.CompositeLit)
			if !ok || lit.Type == nil || types.ExprString(lit.Type) != "journal.Entry" {
				return true
			}
			for _, e := range lit.Elts {
				if kv, ok := e.(*ast.KeyValueExpr); ok && types.ExprString(kv.Key) == field {
					out = append(out, entry{kv.Value, fn})
				}
			}
			return true
		})
	}
	return out
}

// texts are all that an expression may be.
func (s *source) texts(f *ast.File, fn *ast.FuncDecl, e ast.Expr) ([]string, bool) {
	if out, ok := s.known[shortened(s.within[f])+" "+types.ExprString(e)]; ok {
		return out, true
	}
	switch e := e.(type) {
	case *ast.BasicLit:
		v, err := strconv.Unquote(e.Value)
		return []string{v}, err == nil
	case *ast.ParenExpr:
		return s.texts(f, fn, e.X)
	case *ast.BinaryExpr:
		left, ok := s.texts(f, fn, e.X)
		right, too := s.texts(f, fn, e.Y)
		var out []string
		for _, l := range left {
			for _, r := range right {
				out = append(out, l+r)
			}
		}
		return out, ok && too
	case *ast.CallExpr: // a conversion
		if len(e.Args) == 1 {
			return s.texts(f, fn, e.Args[0])
		}
	case *ast.IndexExpr: // of a table that is written out
		return s.values(f, fn, e.X)
	case *ast.SelectorExpr:
		if c, ok := s.consts[types.ExprString(e)]; ok {
			return s.texts(f, fn, c)
		}
		return s.given(f, func(n ast.Node) []ast.Expr { return keyed(n, e.Sel.Name) })
	case *ast.Ident:
		return s.named(f, fn, e.Name)
	}
	return nil, false
}

// named is what a name may stand for: a constant, what is assigned to it, what is passed.
func (s *source) named(f *ast.File, fn *ast.FuncDecl, name string) ([]string, bool) {
	if c, ok := s.consts[s.within[f]+"."+name]; ok {
		return s.texts(f, fn, c)
	}
	if fn == nil {
		return nil, false
	}
	if at := parameter(fn, name); at >= 0 {
		return s.given(f, func(n ast.Node) []ast.Expr { return passed(n, fn.Name.Name, at) })
	}
	var out []string
	found, ok := false, true
	ast.Inspect(fn, func(n ast.Node) bool {
		if a, is := n.(*ast.AssignStmt); is && len(a.Lhs) == len(a.Rhs) {
			for i, l := range a.Lhs {
				if id, is := l.(*ast.Ident); is && id.Name == name {
					texts, well := s.texts(f, fn, a.Rhs[i])
					out, found, ok = append(out, texts...), true, ok && well
				}
			}
		}
		return true
	})
	return out, found && ok
}

// given are the texts of what is given somewhere in the folder of a file.
func (s *source) given(f *ast.File, find func(ast.Node) []ast.Expr) ([]string, bool) {
	var out []string
	found, ok := false, true
	for _, other := range s.files[s.within[f]] {
		for _, d := range other.Decls {
			fn, _ := d.(*ast.FuncDecl)
			ast.Inspect(d, func(n ast.Node) bool {
				for _, e := range find(n) {
					texts, well := s.texts(other, fn, e)
					out, found, ok = append(out, texts...), true, ok && well
				}
				return true
			})
		}
	}
	return out, found && ok
}

// values are those of a table: written on the spot, or as a variable of the folder.
func (s *source) values(f *ast.File, fn *ast.FuncDecl, table ast.Expr) (out []string, ok bool) {
	lit, here := table.(*ast.CompositeLit)
	if id, is := table.(*ast.Ident); is {
		return s.given(f, func(n ast.Node) []ast.Expr {
			if v, is := n.(*ast.ValueSpec); is && len(v.Names) == 1 && v.Names[0].Name == id.Name && len(v.Values) == 1 {
				if lit, is := v.Values[0].(*ast.CompositeLit); is {
					return elements(lit)
				}
			}
			return nil
		})
	}
	ok = here
	for _, e := range elements(lit) {
		texts, well := s.texts(f, fn, e)
		out, ok = append(out, texts...), ok && well
	}
	return out, ok
}

func elements(lit *ast.CompositeLit) (out []ast.Expr) {
	if lit == nil {
		return nil
	}
	for _, e := range lit.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			out = append(out, kv.Value)
		}
	}
	return out
}

// keyed is what a literal gives to a field.
func keyed(n ast.Node, field string) (out []ast.Expr) {
	if kv, ok := n.(*ast.KeyValueExpr); ok {
		if id, ok := kv.Key.(*ast.Ident); ok && id.Name == field {
			return []ast.Expr{kv.Value}
		}
	}
	return nil
}

// passed is what a call gives to the parameter at a place.
func passed(n ast.Node, function string, at int) []ast.Expr {
	call, ok := n.(*ast.CallExpr)
	if !ok || at >= len(call.Args) {
		return nil
	}
	called := types.ExprString(call.Fun)
	if called == function || strings.HasSuffix(called, "."+function) {
		return call.Args[at : at+1]
	}
	return nil
}

// parameter is the place of a parameter, or -1.
func parameter(fn *ast.FuncDecl, name string) int {
	at := 0
	for _, field := range fn.Type.Params.List {
		for _, id := range field.Names {
			if id.Name == name {
				return at
			}
			at++
		}
	}
	return -1
}

func shortened(folder string) string {
	_, rest, found := strings.Cut(filepath.ToSlash(folder), "server/")
	if !found {
		return "command" // the program itself
	}
	return rest
}
