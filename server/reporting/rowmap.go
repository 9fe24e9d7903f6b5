package reporting

import (
	"slices"
	"strings"

	"congvu/server/fault"
	"congvu/server/reporting/form"
)

// ProposeRowMoves finds each printed row its place in another version: in a table of
// printed rows, preferably the same, where code and words are the same.
func ProposeRowMoves(from, to *form.Compiled) []ColumnMove {
	moves, now := []ColumnMove{}, to.Def.AllTables()
	for at, table := range from.Def.AllTables() {
		for _, row := range table.Rows.Items {
			m := ColumnMove{From: row.Key, FromLabel: rowWords(from, row.Key), By: NoPlace}
			for _, target := range append(now[min(at, len(now)):min(at+1, len(now))], now...) {
				if key, ok := sameRows([]form.Row{row}, target.Rows.Items)[row.Key]; ok {
					m.stand(to, key, ByCode)
					break
				}
			}
			moves = append(moves, m)
		}
	}
	return moves
}

func (m *ColumnMove) stand(to *form.Compiled, key string, by ColumnMoveBy) {
	label := rowWords(to, key)
	m.To, m.ToLabel, m.By = &key, &label, by
}

// RowMoves is the map of printed rows: as proposed, with the lines written by hand in
// their place. Faults: ROW_UNKNOWN, ROW_TWICE.
func RowMoves(from, to *form.Compiled, hand []ColumnMoveInput) ([]ColumnMove, error) {
	moves := ProposeRowMoves(from, to)
	for _, line := range hand {
		i := slices.IndexFunc(moves, func(m ColumnMove) bool { return m.From == line.From })
		if i < 0 {
			return nil, fault.New(fault.BadInput, "ROW_UNKNOWN", "Phiên bản biểu cũ không có dòng %q. Tải lại để lấy bảng nối dòng.", line.From).At("rows")
		}
		moves[i] = ColumnMove{From: moves[i].From, FromLabel: moves[i].FromLabel, By: NoPlace, Hand: true}
		if line.To == nil {
			continue
		}
		if to.Def.Row(*line.To) == nil {
			return nil, fault.New(fault.BadInput, "ROW_UNKNOWN", "Phiên bản biểu mới không có dòng %q. Chọn lại dòng.", *line.To).At("rows")
		}
		moves[i].stand(to, *line.To, ByHand)
	}
	seen := map[string]string{}
	for _, m := range moves {
		if m.To == nil {
			continue
		}
		if other, twice := seen[*m.To]; twice {
			return nil, fault.New(fault.BadInput, "ROW_TWICE", "Hai dòng cũ (%s và %s) cùng chuyển vào dòng mới %s. Chọn dòng khác cho một trong hai.", other, m.FromLabel, strings.TrimSpace(*m.ToLabel)).At("rows")
		}
		seen[*m.To] = m.FromLabel
	}
	return moves, nil
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
