package gate

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/google/uuid"

	"congvu/server/access"
)

// Matrix writes docs/PERMISSIONS.md: who each rule admits and why, the rule of
// every coordinate, and what each role may use by level and duty. The same
// schema and table always give the same text.
func (g *Gate) Matrix() string {
	var b strings.Builder
	b.WriteString("# Permissions\n\nGenerated from schema.graphql and server/access/rules.go; do not edit.\n" +
		"ALLOW: whatever the row. BY_ROW: only for rows that stand as the rule says. Whatever is not named is denied.\n")
	g.writeRules(&b)
	g.writeTypes(&b)
	for role := range access.RoleNames {
		g.writeRole(&b, access.Roles(1)<<role, access.RoleNames[role])
	}
	return b.String()
}

func (g *Gate) writeRules(b *strings.Builder) {
	b.WriteString("\n## Rules\n\n| rule | who | why |\n|---|---|---|\n")
	keys := []string{}
	for k := range g.rules {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		for _, gr := range g.rules[k] {
			fmt.Fprintf(b, "| %s | %s | %s |\n", k, cell(english.grant(gr)), cell(gr.Why))
		}
		if len(g.rules[k]) == 0 {
			fmt.Fprintf(b, "| %s | nobody | |\n", k)
		}
	}
}

func cell(s string) string { return strings.ReplaceAll(s, "|", "\\|") }

// typeOf is the part of a coordinate before its first point.
func typeOf(coord string) (typ, member string) {
	typ, member, _ = strings.Cut(coord, ".")
	return typ, member
}

func (g *Gate) writeTypes(b *strings.Builder) {
	b.WriteString("\n## Fields, arguments, inputs, enum values\n")
	last := ""
	for _, u := range g.uses {
		typ, member := typeOf(u.Coordinate)
		if typ != last {
			fmt.Fprintf(b, "\n### %s\n\n| member | rule | who |\n|---|---|---|\n", typ)
			last = typ
		}
		who := []string{}
		for _, gr := range g.rules[u.Rule] {
			who = append(who, english.grant(gr))
		}
		fmt.Fprintf(b, "| %s | %s | %s |\n", member, u.Rule, cell(strings.Join(who, "; or ")))
	}
}

// cast is a level and a duty a role may come with.
type cast struct{ level, duty string }

// writeRole groups the combinations of level and duty that may use the same,
// writes the first group in full and of the others what differs from it.
func (g *Gate) writeRole(b *strings.Builder, role access.Roles, name string) {
	fmt.Fprintf(b, "\n## Role %s\n", name)
	groups, order := map[string][]cast{}, []string{}
	lines := map[string]map[string]string{}
	for d := -1; d < len(access.DutyNames); d++ {
		for l := range access.LevelNames {
			v := &access.Viewer{Account: uuid.Max, Roles: role, Level: access.Levels(1) << l}
			c := cast{level: access.LevelNames[l], duty: "none"}
			if d >= 0 {
				v.Duties = []access.DutyGrant{{Kind: access.Duties(1) << d}}
				c.duty = access.DutyNames[d]
			}
			table := g.usable(v)
			key := fmt.Sprint(table)
			if groups[key] == nil {
				order = append(order, key)
				lines[key] = table
			}
			groups[key] = append(groups[key], c)
		}
	}
	for i, key := range order {
		fmt.Fprintf(b, "\n### %s: %s\n\n", name, castsText(groups[key]))
		base := map[string]string{}
		if i > 0 {
			base = lines[order[0]]
			fmt.Fprintf(b, "As with %s, but:\n\n", castsText(groups[order[0]]))
		}
		writeUsable(b, lines[key], base)
	}
}

// usable lists per type what the viewer may use: "ALLOW a, b; BY_ROW c".
func (g *Gate) usable(v *access.Viewer) map[string]string {
	members := map[string][2][]string{}
	decide := g.decisions(v)
	for _, u := range g.uses {
		typ, member := typeOf(u.Coordinate)
		m := members[typ]
		switch decide[g.index[u.Rule]] {
		case access.Allow:
			m[0] = append(m[0], member)
		case access.ByRow:
			m[1] = append(m[1], member)
		}
		members[typ] = m
	}
	out := map[string]string{}
	for typ, m := range members {
		out[typ] = strings.Join(m[0], ", ") + " | " + strings.Join(m[1], ", ")
	}
	return out
}

func writeUsable(b *strings.Builder, table, base map[string]string) {
	types := []string{}
	for typ, line := range table {
		if line != base[typ] && (line != " | " || base[typ] != "") {
			types = append(types, typ)
		}
	}
	if len(types) == 0 {
		b.WriteString("Nothing.\n")
		return
	}
	sort.Strings(types)
	b.WriteString("| type | ALLOW | BY_ROW |\n|---|---|---|\n")
	for _, typ := range types {
		fmt.Fprintf(b, "| %s | %s |\n", typ, table[typ])
	}
}

// castsText shortens "every level, with the same duties".
func castsText(cs []cast) string {
	byDuty, duties := map[string][]string{}, []string{}
	for _, c := range cs {
		if byDuty[c.duty] == nil {
			duties = append(duties, c.duty)
		}
		byDuty[c.duty] = append(byDuty[c.duty], c.level)
	}
	out, done := []string{}, map[string]bool{}
	for _, d := range duties {
		levels := strings.Join(byDuty[d], ", ")
		if done[levels] {
			continue
		}
		done[levels] = true
		same := slices.DeleteFunc(slices.Clone(duties), func(o string) bool { return strings.Join(byDuty[o], ", ") != levels })
		shown := "any level"
		if len(byDuty[d]) < len(access.LevelNames) {
			shown = "level " + levels
		}
		out = append(out, shown+", duty "+strings.Join(same, ", "))
	}
	return strings.Join(out, "; ")
}
