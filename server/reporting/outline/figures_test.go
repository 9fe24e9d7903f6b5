package outline_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"reflect"
	"testing"

	"congvu/server/reporting/form"
	"congvu/server/reporting/outline"
)

var update = flag.Bool("update", false, "write the browser's forms into the vectors")

const vectorFile = "testdata/figures.json"

// vectors are read by the browser's tests too: both sides write figures the same way.
type vectors struct {
	Forms map[string]*vectorForm `json:"forms"`
	Cases []struct {
		Form     string     `json:"form"`
		Text     string     `json:"text"`
		Cells    form.Cells `json:"cells"`
		LastYear form.Cells `json:"lastYear"`
		Rendered string     `json:"rendered"`
	} `json:"cases"`
}

type vectorForm struct {
	Definition json.RawMessage `json:"definition"`
	Client     any             `json:"client"`
}

func load(t *testing.T) *vectors {
	t.Helper()
	data, err := os.ReadFile(vectorFile)
	if err != nil {
		t.Fatal(err)
	}
	all := &vectors{}
	if err := json.Unmarshal(data, all); err != nil {
		t.Fatal(err)
	}
	return all
}

// compiled are the forms of the vectors; the browser's must be the same.
func compiled(t *testing.T, all *vectors) map[string]*form.Compiled {
	t.Helper()
	out := map[string]*form.Compiled{}
	for name, f := range all.Forms {
		def, problems := form.Parse(f.Definition)
		if len(problems) > 0 {
			t.Fatalf("%s: %+v", name, problems)
		}
		c, problems := form.Compile(def)
		if len(problems) > 0 {
			t.Fatalf("%s: %+v", name, problems)
		}
		client, err := json.Marshal(c.Client())
		if err != nil {
			t.Fatal(err)
		}
		var told any
		if err := json.Unmarshal(client, &told); err != nil {
			t.Fatal(err)
		}
		if *update {
			f.Client = told
		}
		if !reflect.DeepEqual(f.Client, told) {
			t.Errorf("%s: the browser's form differs; run the test with -update", name)
		}
		out[name] = c
	}
	return out
}

func TestFiguresAreWrittenAsASentenceReadsThem(t *testing.T) {
	all := load(t)
	forms := compiled(t, all)
	for _, c := range all.Cases {
		f := outline.Figures{Form: forms[c.Form], Cells: c.Cells, LastYear: c.LastYear}
		if got := f.Render(c.Text); got != c.Rendered {
			t.Errorf("%s\n got %s\nwant %s", c.Text, got, c.Rendered)
		}
	}
	if *update {
		var out bytes.Buffer
		write := json.NewEncoder(&out)
		write.SetEscapeHTML(false)
		write.SetIndent("", " ")
		if err := write.Encode(all); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(vectorFile, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// Of several tables the row says in which a column stands.
func TestFiguresOfSeveralTables(t *testing.T) {
	def, problems := form.Parse([]byte(`{"code":"A","edition":"1","title":"A","legalBasis":"A","validFrom":"2026-01-01","tables":[
		{"code":"A1","title":"Một","columns":[{"code":"1","label":"X"}]},
		{"key":"b","code":"A2","title":"Hai","columns":[{"code":"1","label":"Y"},{"code":"2","label":"Z"}]}]}`))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	c, _ := form.Compile(def)
	f := outline.Figures{Form: c, Cells: form.Cells{"r1": {"c1": form.ParseValue("5")}, "b_r1": {"b_c1": form.ParseValue("7"), "b_c2": form.ParseValue("9")}}}
	if got := f.Render("{A.1@r1=} {A.1@b_r1=} {A.2@b_r1=} {A.2@r1=} {A.1=}"); got != "5 7 9 {A.2@r1=} {A.1=}" {
		t.Errorf("rendered: %s", got)
	}
}
