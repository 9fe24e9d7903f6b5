package text

import (
	"slices"
	"strings"
	"testing"

	"congvu/server/fault"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestNFC(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{"precomposed stays", "Nguyễn Văn Đức", "Nguyễn Văn Đức"},
		{"decomposed composes", norm.NFD.String("Quảng Ngãi"), "Quảng Ngãi"},
		{"tone before circumflex", "ti\u0065\u0301\u0302ng", "tiếng"},
		{"composed tone before circumflex", "b\u00e9\u0302", "bế"},
		{"tone before breve", "b\u0061\u0301\u0306c", "bắc"},
		{"Eth in an abbreviation", "QÐ-UBND", "QĐ-UBND"},
		{"African D", "Ɖà Nẵng", "Đà Nẵng"},
		{"small eth opening a word", "xã ðông", "xã đông"},
		{"small eth inside a foreign name", "Guðmundur", "Guðmundur"},
		{"Windows line ends", "a\r\nb\rc", "a\nb\nc"},
		{"newline and tab", "a\n\tb", "a\n\tb"},
		{"direction turned around", "\u202EnêyugN\u202C \u2067Văn\u2069", "nêyugN Văn"},
		{"replacement character is a character", "a\uFFFD", "a\uFFFD"},
		{"empty", "", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := NFC(c.in)
			if err != nil || got != c.want {
				t.Fatalf("NFC(%q) = %q, %v; want %q", c.in, got, err, c.want)
			}
		})
	}
}

func TestNFCRefuses(t *testing.T) {
	cases := []struct{ name, in, reason, says string }{
		{"broken UTF-8", "Qu\xffảng", "TEXT_BROKEN_UTF8", "byte thứ 3"},
		{"cut off at the end", "ab\xe1\xba", "TEXT_BROKEN_UTF8", "byte thứ 3"},
		{"NUL", "ạ\x00", "TEXT_CONTROL_CHARACTER", "vị trí thứ 2"},
		{"escape", "\x1b[31m", "TEXT_CONTROL_CHARACTER", "vị trí thứ 1"},
		{"C1", "a\u0085", "TEXT_CONTROL_CHARACTER", "vị trí thứ 2"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := NFC(c.in)
			if got != "" || !fault.Is(err, c.reason) || !strings.Contains(err.Error(), c.says) {
				t.Fatalf("NFC(%q) = %q, %v; want reason %s saying %q", c.in, got, err, c.reason, c.says)
			}
		})
	}
}

func TestNFCIsStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		once, err := NFC(rapid.StringOf(rapid.RuneFrom([]rune("aeouydĐðÐ \u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323ấớ"))).Draw(t, "s"))
		if err != nil {
			t.Fatal(err)
		}
		twice, err := NFC(once)
		if err != nil || twice != once || !norm.NFC.IsNormalString(once) {
			t.Fatalf("%+q then %+q, %v", once, twice, err)
		}
	})
}

func TestKey(t *testing.T) {
	cases := []struct{ in, want string }{
		{"Nguyễn  Văn\u00a0Đức ", "nguyen van duc"},
		{norm.NFD.String("Nguyễn Văn Đức"), "nguyen van duc"},
		{"Ðường", "duong"},
		{"HOÀ", "hoa"}, {"hòa", "hoa"},
		{"Ê-đê", "e-de"},
		{"Tịnh\u200b Khê", "tinh khe"},
		{"12 m²", "12 m2"},
		{"", ""},
	}
	for _, c := range cases {
		if got := Key(c.in); got != c.want {
			t.Errorf("Key(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestToneKey(t *testing.T) {
	cases := []struct{ in, want string }{
		{"Hoà", "hòa"}, {"hòa", "hòa"}, {"HOÀ  BÌNH", "hòa bình"},
		{"thuý", "thúy"}, {"thúy", "thúy"}, {"hoẻ", "hỏe"},
		{"qúy", "quý"}, {"quý", "quý"}, {"gìa", "già"}, {"già", "già"}, {"gì", "gì"},
		{"giếng", "giếng"}, {"quốc", "quốc"}, {"hòan", "hoàn"}, {"hoàn", "hoàn"},
		{"huỳnh", "huỳnh"}, {"ngoái", "ngoái"}, {"khuỷu", "khuỷu"}, {"khủyu", "khuỷu"},
		{"nguyễn", "nguyễn"}, {"ngũyên", "nguyễn"}, {"mía", "mía"}, {"của", "của"}, {"đường", "đường"},
		{"lứơi", "lưới"}, {"tháí", "tháí"}, {"pháp", "pháp"}, {"Ðà Nẵng", "đà nẵng"}, {"số 7, tổ 3", "số 7, tổ 3"},
	}
	for _, c := range cases {
		if got := ToneKey(c.in); got != c.want {
			t.Errorf("ToneKey(%q) = %q, want %q", c.in, got, c.want)
		}
	}
	if ToneKey("hoa") == ToneKey("hòa") || ToneKey("ma") == ToneKey("mạ") {
		t.Error("ToneKey must tell accents apart")
	}
}

func TestSortKeyIsVietnameseOrder(t *testing.T) {
	want := []string{
		"12", "An", "Àn", "Ản", "Ãn", "Án", "Ạn", "Anh", "Ăn", "Ân", "Bình", "Cam", "Dân", "Đan",
		"Em", "Êm", "Hà", "Hà Nam", "Hà Tĩnh", "Hạ", "Hoa", "Hoà", "Hoan", "On", "Ôn", "Ơn", "Un", "Ưn", "Vy", "Ý",
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, func(a, b string) int { return strings.Compare(SortKey(a), SortKey(b)) })
	if !slices.Equal(got, want) {
		t.Fatalf("got  %v\nwant %v", got, want)
	}
	if SortKey("hoà") != SortKey("HÒA") {
		t.Error("tone placement and case must not matter")
	}
}

func TestGivenNameKey(t *testing.T) {
	want := []string{
		"", "Trần Thị An", "Đỗ Ân", "Lê Văn Bình", "Lê Thị Dung", "Dương Văn Đức", "Đào Đức",
		"Nguyễn Hoa", "Bùi Thị Hoà", "Võ Hòa", "Phạm Văn Hoàng", "Y",
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, func(a, b string) int { return strings.Compare(GivenNameKey(a), GivenNameKey(b)) })
	if !slices.Equal(got, want) {
		t.Fatalf("got  %v\nwant %v", got, want)
	}
}

func TestFormatNumber(t *testing.T) {
	cases := []struct{ in, want string }{
		{"1234.5", "1.234,5"}, {"2161735", "2.161.735"}, {"0", "0"}, {"999", "999"}, {"1000", "1.000"},
		{"-1234.50", "-1.234,50"}, {"0.05", "0,05"}, {"123456.7", "123.456,7"},
		{"", ""}, {"-", "-"}, {"…", "…"}, {"x", "x"}, {"1e5", "1e5"},
	}
	for _, c := range cases {
		if got := FormatNumber(c.in); got != c.want {
			t.Errorf("FormatNumber(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestParseNumber(t *testing.T) {
	cases := []struct{ in, want string }{
		{"1.234,5", "1234.5"}, {"1.234", "1234"}, {"1234", "1234"}, {" 1234,50\u00a0", "1234.50"},
		{"007", "7"}, {"0", "0"}, {"-0,0", "0.0"}, {"-1.000.000", "-1000000"}, {"+5", "5"}, {"0,05", "0.05"},
	}
	for _, c := range cases {
		if got, err := ParseNumber(c.in); err != nil || got != c.want {
			t.Errorf("ParseNumber(%q) = %q, %v; want %q", c.in, got, err, c.want)
		}
	}
	for _, in := range []string{"", "1,234.5", "1.23", "1234.567", "12a", "1..000", ",5", "5,", "-", "1 234", "(12)"} {
		if got, err := ParseNumber(in); !fault.Is(err, "NUMBER_FORMAT") {
			t.Errorf("ParseNumber(%q) = %q, %v; want refusal", in, got, err)
		}
	}
}

func TestFormatThenParse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := rapid.StringMatching(`-?[1-9][0-9]{0,20}(\.[0-9]{1,6})?`).Draw(t, "number")
		if got, err := ParseNumber(FormatNumber(number)); err != nil || got != number {
			t.Fatalf("%q came back as %q, %v", number, got, err)
		}
	})
}
