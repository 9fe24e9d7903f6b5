package vault_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/google/uuid"
	"golang.org/x/text/unicode/norm"

	"congvu/server/db/dbtest"
	"congvu/server/vault/vaulttest"
)

func TestNamesAreFound(t *testing.T) {
	d := dbtest.New(t)
	people(t, d)
	v := vaulttest.Open(t, d.DB)
	for _, c := range []struct {
		names        []string
		found, exact []string // exact ones are found too
		missed       []string
	}{
		{names: []string{"Nguyễn Văn Đức"},
			exact:  []string{"Nguyễn Văn Đức", "nguyễn văn đức", "  NGUYỄN  VĂN ĐỨC ", "Đức", "đ", "văn Đức", "Nguyễn", "Đức Nguyễn", "nguyễn đứ", norm.NFD.String("Nguyễn Văn Đức")},
			found:  []string{"nguyen van duc", "duc", "d", "du", "nguyen d", "NGUYEN", "Nguyên Văn Đức", "duc nguyen", "nguyễn van đức"},
			missed: []string{"nguyen thi", "uc", "nguy duc", "ng", "v", "nguyen van duca", "x"}},
		{names: []string{"Phan Thị Hoà"}, exact: []string{"hòa", "Hoà", "phan thị hoà", "hò"}, found: []string{"hoa", "ho", "hóa", "phan hoa"}, missed: []string{"hoan", "hoai"}},
		{names: []string{"Lê Hoàng"}, exact: []string{"hoàng", "hoà", "hòa", "lê hoàn"}, found: []string{"hoang", "hoan", "hoang le"}, missed: []string{"hoangg"}},
		{names: []string{"Đinh Thuý Quý"}, exact: []string{"thúy quý", "đinh thuý q"}, found: []string{"dinh thuy quy", "quy thuy dinh"}, missed: []string{"qui"}},
		{names: []string{"Y-Bham H'Hen Niê"}, exact: []string{"y bham", "h hen niê", "H’Hen", "ni"}, found: []string{"nie", "y bham nie"}, missed: []string{"hhen"}},
		{names: []string{"Trần Văn An", "Tư Đen"}, exact: []string{"tư đen", "Văn An", "tư đ"}, found: []string{"tu den", "an tu"}, missed: []string{"tu d e"}},
		{names: []string{"", "  ", "-"}, missed: []string{"a"}},
	} {
		id := uuid.New()
		tokens := v.NameTokens(c.names...)
		if !slices.IsSortedFunc(tokens, bytes.Compare) || len(slices.CompactFunc(slices.Clone(tokens), bytes.Equal)) != len(tokens) {
			t.Errorf("%v: the tokens are no set", c.names)
		}
		if _, err := d.Pool.Exec(t.Context(), `insert into people (id, tokens) values ($1, $2)`, id, tokens); err != nil {
			t.Fatal(err)
		}
		ask := func(q string) (found, exact bool) {
			all, accented := v.NameQuery(q)
			err := d.Pool.QueryRow(t.Context(), `select tokens @> $2, tokens @> $3 from people where id = $1`, id, all, accented).Scan(&found, &exact)
			if err != nil {
				t.Fatal(err)
			}
			return found, exact
		}
		for _, q := range c.exact {
			if found, exact := ask(q); !found || !exact {
				t.Errorf("%v: %q found %v, exact %v", c.names, q, found, exact)
			}
		}
		for _, q := range c.found {
			if found, exact := ask(q); !found || exact {
				t.Errorf("%v: %q found %v, exact %v", c.names, q, found, exact)
			}
		}
		for _, q := range c.missed {
			if found, _ := ask(q); found {
				t.Errorf("%v: %q is found", c.names, q)
			}
		}
	}
}

func TestNothingToSearchFor(t *testing.T) {
	v := vaulttest.Open(t, dbtest.New(t).DB)
	for _, q := range []string{"", "  ", "-- ."} {
		if all, exact := v.NameQuery(q); len(all)+len(exact) != 0 {
			t.Errorf("%q asks for %d tokens", q, len(all))
		}
	}
}

// Neither order nor repetition of syllables shows in what is stored.
func TestTokensAreASet(t *testing.T) {
	v := vaulttest.Open(t, dbtest.New(t).DB)
	a, b := v.NameTokens("Lê Văn Lê"), v.NameTokens("Văn Lê")
	if !slices.EqualFunc(a, b, bytes.Equal) {
		t.Error("a repeated syllable shows")
	}
	if a, b = v.NameTokens("Hà", "Lan"), v.NameTokens("Lan", "Hà", "Lan"); !slices.EqualFunc(a, b, bytes.Equal) {
		t.Error("the order of names shows")
	}
	if a, b = v.NameTokens("Hoà"), v.NameTokens("hòa"); !slices.EqualFunc(a, b, bytes.Equal) {
		t.Error("names that read alike differ")
	}
}
