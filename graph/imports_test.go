package graph_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// pkg is what `go list -json` says of a package.
type pkg struct {
	ImportPath string
	Imports    []string
}

// packages are those of the product, without tests.
func packages(t *testing.T) (out []pkg) {
	t.Helper()
	cmd := exec.Command("go", "list", "-e", "-json=ImportPath,Imports", "congvu/ent/...", "congvu/server/...", "congvu/graph/...")
	var fault bytes.Buffer
	cmd.Stderr = &fault
	text, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v %s", err, &fault)
	}
	d := json.NewDecoder(bytes.NewReader(text))
	for {
		p := pkg{}
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return out
		} else if err != nil {
			t.Fatal(err)
		}
		out = append(out, p)
	}
}

// above are the packages that put all parts together; imports run one way:
// access ← ent/schema ← ent ← server/<domain> ← graph ← these.
var above = []string{"congvu/server", "congvu/server/app", "congvu/server/demo", "congvu/server/bench"}

// pure packages hold rules: their tests need no database and run in a second.
var pure = []string{
	"congvu/server/access", "congvu/server/clock", "congvu/server/fault", "congvu/server/flow", "congvu/server/text",
	"congvu/server/reporting/form", "congvu/server/directory/tree", "congvu/server/directory/nation",
	"congvu/server/reporting", "congvu/server/casework", "congvu/server/inbox", "congvu/server/savedview", "congvu/server/directory", "congvu/server/facts", "congvu/server/document", "congvu/server/document/workbook",
}

// beneathVault is all of ours that the vault stands on: every domain may seal.
var beneathVault = []string{"congvu/server/db", "congvu/server/fault", "congvu/server/text", "congvu/server/vault"}

func within(path, folder string) bool { return path == folder || strings.HasPrefix(path, folder+"/") }

// forbidden says why one package may not import another; "" if it may.
func forbidden(from, to string) string {
	ours := within(to, "congvu")
	storage := within(to, "congvu/ent") || strings.HasPrefix(to, "github.com/jackc/pgx") || to == "database/sql" || strings.HasPrefix(to, "entgo.io/")
	composes := slices.ContainsFunc(above, func(a string) bool { return from == a || a != "congvu/server" && within(from, a) })
	switch {
	case from == "congvu/server/access" && ours:
		return "access is a leaf"
	case within(from, "congvu/ent") && ours && !within(to, "congvu/ent") && to != "congvu/server/access":
		return "the model knows access only"
	case within(from, "congvu/ent/schema") && within(to, "congvu/ent") && !within(to, "congvu/ent/schema"):
		return "the schema knows nothing generated from it"
	case within(from, "congvu/server") && within(to, "congvu/graph") && !composes:
		return "domains know nothing of GraphQL"
	case !composes && within(from, "congvu") && slices.Contains(above, to):
		return "nothing imports what puts it together"
	case within(from, "congvu/server/vault") && ours && !slices.Contains(beneathVault, to):
		return "the vault knows no domain"
	case slices.Contains(pure, from) && storage:
		return "pure rules know no storage"
	}
	return ""
}

func TestImportsRunOneWay(t *testing.T) {
	list := packages(t)
	if len(list) < 30 {
		t.Fatalf("go list names only %d packages", len(list))
	}
	for _, p := range list {
		for _, to := range p.Imports {
			if why := forbidden(p.ImportPath, to); why != "" {
				t.Errorf("%s imports %s: %s", p.ImportPath, to, why)
			}
		}
	}
	for _, name := range pure {
		if !slices.ContainsFunc(list, func(p pkg) bool { return p.ImportPath == name }) {
			t.Errorf("the pure package %s is gone", name)
		}
	}
}

// TestForbiddenImportsAreSeen proves that the test above can fail.
func TestForbiddenImportsAreSeen(t *testing.T) {
	for _, c := range []struct {
		from, to string
		bad      bool
	}{
		{"congvu/server/access", "congvu/server/fault", true},
		{"congvu/server/access", "strings", false},
		{"congvu/ent/schema", "congvu/ent/unit", true},
		{"congvu/ent/schema", "congvu/server/access", false},
		{"congvu/ent", "congvu/server/directory", true},
		{"congvu/server/reporting/store", "congvu/graph", true},
		{"congvu/server/reporting/store", "congvu/ent", false},
		{"congvu/server/app", "congvu/graph", false},
		{"congvu/server", "congvu/server/app", false},
		{"congvu/graph", "congvu/server/app", true},
		{"congvu/server/flow", "github.com/jackc/pgx/v5", true},
		{"congvu/server/reporting/form", "congvu/ent/schema", true},
		{"congvu/server/vault", "congvu/server/journal", true},
		{"congvu/server/vault", "congvu/server/text", false},
		{"congvu/server/files", "congvu/server/vault", false},
	} {
		if got := forbidden(c.from, c.to) != ""; got != c.bad {
			t.Errorf("%s → %s: forbidden %v, want %v", c.from, c.to, got, c.bad)
		}
	}
}
