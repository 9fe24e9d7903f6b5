package document

import (
	"strings"

	"congvu/server/directory"
)

// committee is how documents write what names of units shorten.
const committee = "Ủy ban nhân dân"

// Issuer is the name of a unit as its own documents write it (NĐ 30/2020, Phụ lục I,
// II.2).
func Issuer(u *directory.Unit) string {
	if tail, short := strings.CutPrefix(u.Name, "UBND "); short {
		return committee + " " + tail
	}
	return u.Name
}

// Superior is the agency directly above as a document names it: People's Committees
// name none, the others may shorten it.
func Superior(u *directory.Unit) string {
	if u.Kind == directory.KindCommittee || u.Parent == nil {
		return ""
	}
	return u.Parent.Name
}

// Place is the địa danh: the name of the territory where the unit sits (II.4).
func Place(u *directory.Unit) string { return u.Area.Name }

// heads are who leads a unit of each kind.
var heads = map[directory.UnitKind]string{
	directory.KindCommittee: "Chủ tịch", directory.KindDepartment: "Giám đốc", directory.KindOffice: "Chánh Văn phòng",
	directory.KindInspectorate: "Chánh Thanh tra", directory.KindRoom: "Trưởng phòng",
}

// SignatureOf is the block of a signer (NĐ 30/2020 art. 13, Phụ lục I, II.7): TM. for
// a collective body, KT. for its head, Q. acting, TL. and TUQ. by order or authority
// of the head; without a form the head signs for themselves.
func SignatureOf(u *directory.Unit, how *directory.SigningForm, title, name string) Signature {
	title = office(title, u)
	lead := upper(heads[u.Kind])
	lines := []string{}
	if u.Kind == directory.KindCommittee && (how == nil || *how == "TM" || *how == "KT" || *how == "Q") {
		lines = append(lines, "TM. "+upper(committee))
	}
	switch {
	case how == nil:
	case *how == "TM" && u.Kind != directory.KindCommittee:
		lines = append(lines, "TM. "+upper(u.Name))
	case *how == "Q":
		return Signature{Lines: append(lines, "Q. "+lead), Name: name}
	case *how != "TM":
		lines = append(lines, string(*how)+". "+lead)
	}
	if title != "" {
		lines = append(lines, title)
	}
	return Signature{Lines: lines, Name: name}
}

// office is a title without the name of the unit, which stands above it already.
func office(title string, u *directory.Unit) string {
	for _, name := range []string{u.Name, Issuer(u)} {
		if tail, cut := strings.CutSuffix(title, name); cut {
			title = tail
		}
	}
	return upper(strings.TrimSpace(title))
}

// Subject is a trích yếu out of a regime's name: the kind of document stands above
// it already.
func Subject(regime, period string) string {
	about := []rune(strings.TrimSpace(strings.TrimPrefix(regime, "Báo cáo")))
	if len(about) == 0 {
		return period
	}
	about[0] = []rune(upper(string(about[0])))[0]
	if period == "" {
		return string(about)
	}
	kind, _, _ := strings.Cut(period, " ")
	said := strings.TrimSuffix(string(about), " "+strings.ToLower(kind)) // "… hằng tháng", "Tháng 9/2026": once is enough
	first := []rune(period)
	return said + " " + strings.ToLower(string(first[0])) + string(first[1:])
}

// Leader is the title of who leads a unit.
func Leader(u *directory.Unit) string { return heads[u.Kind] }
