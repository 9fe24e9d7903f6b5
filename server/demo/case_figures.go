package demo

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/directory/nation"
	dirstore "congvu/server/directory/store"
)

// keeping communes are those whose police keeps records here.
const keepingCommunes = 10

// keepingOthers are the communes beside the policed ones whose police keeps records.
func keepingOthers(t *territory) []nation.Commune {
	known := map[string]bool{}
	for _, c := range policed(t) {
		known[c.Code] = true
	}
	var out []nation.Commune
	for _, c := range t.Communes {
		if !known[c.Code] && len(known)+len(out) < keepingCommunes {
			out = append(out, c)
		}
	}
	return out
}

// otherKeepers adds the police of more communes, an officer each.
func (l *loader) otherKeepers() {
	for i, c := range keepingOthers(l.land) {
		name := "Công an " + lowerFirst(c.FullName())
		id := l.org.add(l.org.Body[c.Code], uuid.Nil, dirstore.UnitVersion{From: reform, Area: l.land.CommuneID[c.Code], Code: c.Code + ".CA", Name: name,
			Kind: directory.KindDepartment, Level: directory.LevelCommune, LineParent: l.org.Police, Sector: police, Route: short})
		l.org.CommunePolice[c.Code] = id
		l.posts.add(&post{username: fmt.Sprintf("ca.xa%d", i+1), title: "Cán bộ Công an", unit: id, unitName: name, roles: []string{"CLERK"}, from: reform})
	}
}

// official writes the records that had become official in the months before, so that
// there is something to count: of each commune more or fewer.
func (l *loader) official(ctx context.Context) error {
	cast, n := newNamesAt(2026), 0
	for month := time.April; month <= time.September; month++ {
		day := clock.NewDate(2026, month, 11)
		s, err := l.at(ctx, day.Start().Add(9*time.Hour))
		if err != nil {
			return err
		}
		for i := range keepingCommunes {
			by := fmt.Sprintf("ca.xa%d", i-1)
			if i < 2 {
				by = []string{"ca.phuong", "ca.phuong2"}[i]
			}
			for range (i*7+int(month)*3)%4 + 1 {
				n++
				w := &walk{loader: l, s: s}
				w.as(ctx, by)
				w.open(day.AddDays(-2), varied(l.land.Province.Code, n, cast.next(), day.AddDays(-4)))
				w.step(casework.StepCaseInput{Action: casework.Submit})
				w.as(ctx, "pc04.duyet")
				w.step(casework.StepCaseInput{Action: casework.Approve})
				w.as(ctx, by)
				if err := l.moved(w, n, day); err != nil {
					return fmt.Errorf("demo: official record %d: %w", n, err)
				}
			}
		}
	}
	return nil
}

// moved: some leave the province or go to prison elsewhere.
func (l *loader) moved(w *walk, n int, on clock.Date) error {
	number := fmt.Sprintf("%d/CAX", n)
	in := casework.StepCaseInput{Action: casework.Leave, EffectiveOn: &on, PaperNumber: &number, PaperDate: &on}
	place := "Tỉnh Quảng Trị"
	switch n % 17 {
	case 5:
		left := casework.LeftProvince
		in.Lock, in.Destination = &left, &place
		w.step(in)
	case 11:
		prison, camp := casework.InPrison, "Trại giam ngoài tỉnh"
		in.Lock, in.Destination = &prison, &camp
		w.step(in)
	}
	return w.err
}

// varied is an invented person whose sex, age, substance and care are like those of many.
func varied(province string, n int, name string, found clock.Date) casework.Content {
	c := person(province, 2*n, name, found)
	sex, year := casework.Male, 2009-(n*11)%52
	if n%9 == 4 {
		sex = casework.Female
	}
	number := fmt.Sprintf("0%s%d%02d%06d", province, map[casework.Sex]int{casework.Male: 0, casework.Female: 1}[sex]+2*(year/2000), year%100, 500_000+131*n)
	c.Identity.Sex, c.Identity.BirthYear, c.Identity.PersonalNumber = &sex, &year, &number
	if n%7 != 3 { // of some nobody has found out yet where they live
		known := found.AddDays(2)
		c.Management.ResidenceVerifiedOn = &known
	}
	if n%6 != 1 { // most are dependent: few stand under a year of management with its monthly checks
		c = dependent(c, found)
	}
	substances := [][]casework.Substance{{"HEROIN"}, {"AMPHETAMINE"}, {"AMPHETAMINE", "KETAMINE"}, {"HEROIN", "AMPHETAMINE"}, {"CANNABIS"}}[n%5]
	c.Health.Substances, c.Health.Tests[0].Substances = substances, substances
	if len(c.Health.Determinations) > 0 {
		form := []casework.DetoxForm{"VOLUNTARY_COMMUNITY", "COMPULSORY", "VOLUNTARY_FACILITY", "VOLUNTARY_HOME"}[n%4]
		c.Health.Detoxes = []*casework.CaseDetox{{Form: form, Place: "Cơ sở cai nghiện ma túy tỉnh", From: found}}
	}
	return c
}
