package reorganise

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/uuid"

	"congvu/server/directory"
)

// estate is a province of three communes of which the first two become one, with a
// report of the first that was handed out.
type estate struct {
	World
	Proposal
	report *Obligation
}

func newEstate(second string) *estate {
	e := &estate{World: World{Eve: directory.NewSnapshot(land(3), day.AddDays(-1))}}
	e.Proposal = Proposal{Resolution: "NQ 1", Effective: day, WindUpTo: day.AddMonths(2),
		Lines:   []Line{{From: "20000", To: "30000"}, {From: "20001", To: "30000"}},
		Targets: []Target{{Code: "30000", Name: "N20000", Kind: "xã", Level: directory.LevelCommune, Parent: "51"}}}
	if second != "" { // the first is split instead
		e.Lines = []Line{{From: "20000", To: "30000", Partial: true}, {From: "20000", To: second, Partial: true}, {From: "20001", To: second}}
		e.Targets = append(e.Targets, Target{Code: second, Name: "M", Kind: "xã", Level: directory.LevelCommune, Parent: "51"})
	}
	e.Obligations = []Obligation{
		{ID: uuid.New(), Round: uuid.New(), Unit: e.unit("20000").ID, Label: "R – 2027-Q1", Closing: day.AddDays(20), State: "DRAFTING", HasDraft: true, Texts: 2, Files: 1}}
	e.report = &e.Obligations[0]
	return e
}

func (e *estate) unit(code string) *directory.Unit { return e.Eve.UnitByCode(code) }

func (e *estate) give(unit *directory.Unit, parent, person uuid.UUID) uuid.UUID {
	id := uuid.New()
	e.report.Parts = append(e.report.Parts, Part{ID: id, Parent: parent, Unit: unit.ID, Person: person, Label: "giao 1 cột"})
	return id
}

func (e *estate) person(unit *directory.Unit) uuid.UUID {
	p := Position{ID: uuid.New(), Account: uuid.New(), Unit: unit.ID, Title: "Công chức", Holder: "Người", Roles: []string{"CLERK"}}
	e.Positions = append(e.Positions, p)
	return p.ID
}

func (e *estate) plan(t *testing.T, d Decisions) *Plan {
	t.Helper()
	p := Make(e.Proposal, e.World, d, uuid.New)
	if len(p.Problems) > 0 {
		t.Fatal(p.Problems)
	}
	return p
}

func (p *Plan) item(kind ItemKind, subject uuid.UUID) Item {
	at := slices.IndexFunc(p.Items, func(i Item) bool { return i.Kind == kind && i.Subject == subject })
	if at < 0 {
		return Item{}
	}
	return p.Items[at]
}

func (p *Plan) made(code string) uuid.UUID {
	for _, u := range p.Units {
		if u.Code == code {
			return u.ID
		}
	}
	return uuid.Nil
}

// A room goes on in the room that took over, a person in its new position; a holder with
// nobody after it falls back to the office; what has no taker is listed and left out.
func TestPartsFollowTheirHolders(t *testing.T) {
	e := newEstate("")
	room := e.unit("20000.VP")
	clerk := e.person(room)
	inRoom := e.give(room, uuid.Nil, uuid.Nil)
	handedOn := e.give(room, inRoom, clerk)
	elsewhere := e.give(e.unit("20002.VP"), uuid.Nil, uuid.Nil) // of another commune: not below the successor
	below := e.give(e.unit("20002.VP"), elsewhere, uuid.Nil)
	p := e.plan(t, nil)
	if len(p.Reports) != 1 || p.Reports[0].Keep != e.report.ID || len(p.Reports[0].Parts) != 2 {
		t.Fatalf("%+v", p.Reports)
	}
	home, parts := p.made("30000.VP"), p.Reports[0].Parts
	if home == uuid.Nil || parts[0].Holder != home || parts[1].Holder != home || parts[1].Person != clerk || parts[1].Parent != parts[0].ID {
		t.Errorf("room %s: %+v", home, parts)
	}
	for part, want := range map[uuid.UUID]string{inRoom: "MOVE ", handedOn: "MOVE ",
		elsewhere: "END Nơi được giao kết thúc, không có nơi nhận. UBND xã N20000 tự nhập hoặc giao lại phần này sau khi áp dụng.",
		below:     "END Phần lớn hơn không được giao tiếp nên phần này dừng theo. Giao lại sau khi áp dụng nếu cần."} {
		if i := p.item(OfPart, part); i.Choice+" "+i.Conflict != want {
			t.Errorf("%s %s, want %s", i.Choice, i.Conflict, want)
		}
	}
	if got, want := p.item(OfObligation, e.report.ID).Carries, "Mang theo: số liệu đã nhập, 2 mục lời, 1 tệp đính kèm, 4 phần việc đã giao."; got != want {
		t.Errorf("%s", got)
	}

	target := e.unit("20000").ID
	e.Duties = []Duty{{ID: uuid.New(), Unit: room.ID, Kind: "OFFICE_OF_UNIT", Target: &target}}
	p = e.plan(t, Decisions{{OfPosition, clerk}: End})
	if i := p.item(OfPart, elsewhere); i.Choice != Move || i.To != p.made("30000.VP") || i.Conflict == "" {
		t.Errorf("the office does not take over: %+v", i)
	}
	if i := p.item(OfPart, handedOn); i.Choice != End || i.Conflict == "" {
		t.Errorf("a person who leaves hands to the room that holds the larger part: %+v", i)
	}
	if p = e.plan(t, Decisions{{OfPart, inRoom}: End}); len(p.Reports[0].Parts) != 0 && p.Reports[0].Parts[0].Part == inRoom {
		t.Error("a part that was decided to end is carried")
	}
}

// In the report of a unit that stays, the successor of a lower unit holds its part.
func TestAPartOfALowerUnitThatEnds(t *testing.T) {
	e := newEstate("")
	e.report.Unit = e.Eve.UnitByCode("UBND").ID
	part := e.give(e.unit("20001"), uuid.Nil, uuid.Nil)
	stays := e.give(e.unit("20002"), uuid.Nil, uuid.Nil)
	p := e.plan(t, nil)
	if got, want := fmt.Sprint(p.Parts), fmt.Sprint([]PartMove{{Part: part, Report: e.report.ID, Holder: p.made("30000")}}); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if p.item(OfPart, stays).Kind != "" {
		t.Error("a part whose holder stays is listed")
	}
}

// Words of a split territory go to all that became of it, figures with its records only.
func TestTextsOfASplitTerritory(t *testing.T) {
	e := newEstate("30001")
	p := e.plan(t, nil)
	if len(p.Reports) != 2 {
		t.Fatalf("%+v", p.Reports)
	}
	for i, code := range []string{"30000", "30001"} {
		r := p.Reports[i]
		if r.Unit != p.made(code) || len(r.Texts) != 1 || r.Texts[0] != (TextSource{e.report.ID, "UBND xã N20000"}) {
			t.Errorf("%s: %+v", code, r)
		}
	}
	if p.Reports[1].Keep != uuid.Nil {
		t.Error("the figures are doubled")
	}
	want := "Mang theo: số liệu đã nhập, 2 mục lời, 1 tệp đính kèm. Lời của 2 mục chép sang UBND xã N20000, UBND xã M, ghi rõ nguồn."
	if got := p.item(OfObligation, e.report.ID).Carries; got != want {
		t.Errorf("%s", got)
	}
	e.report.Named = true
	if p = e.plan(t, nil); len(p.Reports) != 1 {
		t.Error("a unit that nobody named owes a report")
	}
}
