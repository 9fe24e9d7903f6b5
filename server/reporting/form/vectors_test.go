package form

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"reflect"
	"testing"
)

// update rewrites the trees of the vector file from their sources. What is
// expected of a case is written by hand and never touched.
var update = flag.Bool("update", false, "rewrite the trees in testdata/vectors.json")

const vectorFile = "testdata/vectors.json"

type vectors struct {
	About       string             `json:"about"`
	Definition  *Definition        `json:"definition"`
	Client      any                `json:"client"`
	Expressions []expressionVector `json:"expressions"`
	Forms       []formVector       `json:"forms"`
	Totals      []totalVector      `json:"totals"`
}

type expressionVector struct {
	Name   string `json:"name"`
	Source string `json:"source"`
	Tree   *Expr  `json:"tree"`
	Row    string `json:"row,omitempty"`
	input
	Expect struct {
		Value *string `json:"value,omitempty"`
		Text  *string `json:"text,omitempty"`
		Truth *bool   `json:"truth,omitempty"`
		Empty Reason  `json:"empty,omitempty"`
		Taint Reason  `json:"taint,omitempty"`
	} `json:"expect"`
}

type formVector struct {
	Name       string      `json:"name"`
	Definition *Definition `json:"definition"`
	Client     any         `json:"client"`
	input
	Expect Result `json:"expect"`
}

// input keeps the cells as they are written in the file: "1.50" must reach
// each reader as "1.50".
type input struct {
	Cells   json.RawMessage `json:"cells"`
	Periods json.RawMessage `json:"periods,omitempty"`
}

func (in input) read(t *testing.T) (cells Cells, periods Periods) {
	t.Helper()
	if err := json.Unmarshal(in.Cells, &cells); err != nil {
		t.Fatal(err)
	}
	if in.Periods != nil {
		if err := json.Unmarshal(in.Periods, &periods); err != nil {
			t.Fatal(err)
		}
	}
	return cells, periods
}

type totalVector struct {
	Name       string      `json:"name"`
	Definition *Definition `json:"definition"`
	Client     any         `json:"client"`
	Over       string      `json:"over"`
	Tables     []Cells     `json:"tables"`
	Expect     Cells       `json:"expect"`
}

func loadVectors(t *testing.T) *vectors {
	t.Helper()
	data, err := os.ReadFile(vectorFile)
	if err != nil {
		t.Fatal(err)
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	var all vectors
	if err := decoder.Decode(&all); err != nil {
		t.Fatalf("%s: %v", vectorFile, err)
	}
	return &all
}

func compiled(t *testing.T, def *Definition) *Compiled {
	t.Helper()
	form, problems := Compile(def)
	if len(problems) > 0 {
		t.Fatalf("the form does not compile: %+v", problems)
	}
	return form
}

// asJSON is what a reader of the file sees of v.
func asJSON(t *testing.T, v any) any {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var out any
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestVectorsAgreeOnExpressions(t *testing.T) {
	all := loadVectors(t)
	form := compiled(t, all.Definition)
	known := (&compiling{Compiled: form}).names()
	if len(all.Expressions) < 80 {
		t.Errorf("%d expression vectors, want at least 80", len(all.Expressions))
	}
	for i := range all.Expressions {
		vector := &all.Expressions[i]
		t.Run(vector.Name, func(t *testing.T) {
			tree, faults := readEither(vector.Source, known)
			if len(faults) > 0 {
				t.Fatalf("%s: %v", vector.Source, faults)
			}
			if *update {
				vector.Tree = tree
			}
			if !reflect.DeepEqual(tree, vector.Tree) {
				t.Errorf("%s reads as %v, the file says %v", vector.Source, asJSON(t, tree), asJSON(t, vector.Tree))
			}
			checkExpression(t, form, vector)
		})
	}
	if *update {
		all.Client = asJSON(t, form.Client())
		saveVectors(t, all)
	}
	if !reflect.DeepEqual(asJSON(t, form.Client()), all.Client) {
		t.Error("the browser's form of the expressions differs")
	}
}

// readEither reads a source as a formula, else as a check, else as a text.
func readEither(source string, known names) (*Expr, []string) {
	for _, want := range []exprKind{kindNumber, kindBool} {
		if tree, faults := readExpression(source, want, known); len(faults) == 0 {
			return tree, nil
		}
	}
	return readExpression(source, kindText, known)
}

func checkExpression(t *testing.T, form *Compiled, vector *expressionVector) {
	t.Helper()
	scope := newTable(form, form.Def.RowKeys())
	scope.cells, scope.periods = vector.read(t)
	row := vector.Row
	if row == "" {
		row = "r1"
	}
	got, want := evaluate(vector.Tree, row, scope), vector.Expect
	switch {
	case want.Value != nil:
		if got.kind != isNumber || got.number.String() != *want.Value || got.reason != want.Taint {
			t.Errorf("got %s, want %s (taint %q)", describe(got), *want.Value, want.Taint)
		}
	case want.Text != nil:
		if got.kind != isText || got.text != *want.Text {
			t.Errorf("got %s, want text %q", describe(got), *want.Text)
		}
	case want.Truth != nil:
		if got.kind != isBool || got.truth != *want.Truth {
			t.Errorf("got %s, want %v", describe(got), *want.Truth)
		}
	case want.Empty != "":
		if got.kind != isEmpty || got.reason != want.Empty {
			t.Errorf("got %s, want empty, %s", describe(got), want.Empty)
		}
	default:
		t.Error("the vector expects nothing")
	}
}

func describe(out outcome) string {
	switch out.kind {
	case isNumber:
		return out.number.String() + " (taint " + string(out.reason) + ")"
	case isText:
		return out.text
	case isBool:
		return map[bool]string{true: "true", false: "false"}[out.truth]
	}
	return "empty, " + string(out.reason)
}

func TestVectorsAgreeOnForms(t *testing.T) {
	all := loadVectors(t)
	if len(all.Forms) < 20 {
		t.Errorf("%d form vectors, want at least 20", len(all.Forms))
	}
	for i := range all.Forms {
		vector := &all.Forms[i]
		t.Run(vector.Name, func(t *testing.T) {
			form := compiled(t, vector.Definition)
			client := asJSON(t, form.Client())
			if *update {
				vector.Client = client
			}
			if !reflect.DeepEqual(client, vector.Client) {
				t.Errorf("the browser's form differs:\n got %v\nwant %v", client, vector.Client)
			}
			got, want := asJSON(t, form.Evaluate(vector.read(t))), asJSON(t, vector.Expect)
			if !reflect.DeepEqual(got, want) {
				t.Errorf("\n got %v\nwant %v", got, want)
			}
		})
	}
	if *update {
		saveVectors(t, all)
	}
}

func TestVectorsAgreeOnTotals(t *testing.T) {
	all := loadVectors(t)
	for i := range all.Totals {
		vector := &all.Totals[i]
		t.Run(vector.Name, func(t *testing.T) {
			form := compiled(t, vector.Definition)
			client := asJSON(t, form.Client())
			if *update {
				vector.Client = client
			}
			if !reflect.DeepEqual(client, vector.Client) {
				t.Error("the browser's form differs")
			}
			add := map[string]func(*Compiled, []Cells, Periods) Cells{"UNITS": Total, "TIME": Accumulate}[vector.Over]
			got, want := asJSON(t, add(form, vector.Tables, nil)), asJSON(t, vector.Expect)
			if !reflect.DeepEqual(got, want) {
				t.Errorf("\n got %v\nwant %v", got, want)
			}
		})
	}
	if *update {
		saveVectors(t, all)
	}
}

func saveVectors(t *testing.T, all *vectors) {
	t.Helper()
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	if err := encoder.Encode(all); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(vectorFile, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}
