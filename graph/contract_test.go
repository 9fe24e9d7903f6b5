package graph_test

import (
	goast "go/ast"
	"go/parser"
	"go/token"
	"os"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"go.yaml.in/yaml/v3"
)

// TestTypesAreHandWritten: the generated models hold the two roots and the
// interface only, so that every object is bound to a struct of its domain and the
// compiler proves that each of its fields has an answer.
func TestTypesAreHandWritten(t *testing.T) {
	schema := contract(t)
	file, err := parser.ParseFile(token.NewFileSet(), "generated/models.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range file.Decls {
		types, is := d.(*goast.GenDecl)
		if !is || types.Tok != token.TYPE {
			continue
		}
		for _, s := range types.Specs {
			name := s.(*goast.TypeSpec).Name.Name
			def := schema.Types[name]
			if def == nil || def.Kind == ast.Object && def != schema.Query && def != schema.Mutation {
				t.Errorf("generated/models.go holds %s: bind it to a struct of its domain (gqlgen.yml)", name)
			}
		}
	}
}

// TestShownIsBound: a field of which only a part is shown is bound to the method named so, which the
// compiled plans look for as well: they know nothing of gqlgen.yml.
func TestShownIsBound(t *testing.T) {
	raw, err := os.ReadFile("../gqlgen.yml")
	if err != nil {
		t.Fatal(err)
	}
	var config struct {
		Models map[string]struct {
			Fields map[string]struct {
				FieldName string `yaml:"fieldName"`
			}
		}
	}
	if err := yaml.Unmarshal(raw, &config); err != nil {
		t.Fatal(err)
	}
	bound := 0
	for name, model := range config.Models {
		for field, as := range model.Fields {
			if as.FieldName == "" {
				continue
			}
			bound++
			if !strings.EqualFold(as.FieldName, "Shown"+field) {
				t.Errorf("%s.%s is bound to %s", name, field, as.FieldName)
			}
		}
	}
	if bound == 0 {
		t.Error("nothing is bound by name")
	}
}

// TestContractIsDocumented: the schema is all that a client's programmer reads.
func TestContractIsDocumented(t *testing.T) {
	schema := contract(t)
	for name, def := range schema.Types {
		if !def.BuiltIn && strings.TrimSpace(def.Description) == "" {
			t.Errorf("%s has no description", name)
		}
	}
	for _, root := range []*ast.Definition{schema.Query, schema.Mutation} {
		for _, f := range root.Fields {
			if !strings.HasPrefix(f.Name, "__") && strings.TrimSpace(f.Description) == "" {
				t.Errorf("%s.%s has no description", root.Name, f.Name)
			}
		}
	}
}
