package demo

import "math/rand/v2"

// The people are invented: names are drawn from common parts, by a fixed seed, so
// that every demonstration reads the same.
var (
	families = []string{"Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Đinh", "Trương", "Lâm", "Cao"}
	middles  = []string{"Văn", "Thị", "Minh", "Thanh", "Quốc", "Ngọc", "Đức", "Hồng", "Xuân", "Hữu", "Thu", "Kim"}
	givens   = []string{"An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Hạnh", "Hiếu", "Hoa", "Hùng", "Khánh", "Lan", "Linh", "Long", "Mai", "Nam", "Nga", "Phúc", "Quang", "Sơn", "Tâm", "Thảo", "Trang", "Tuấn", "Vinh", "Yến"}
)

// names draws invented names.
type names struct{ r *rand.Rand }

func newNames() *names { return newNamesAt(239) }

// newNamesAt draws other names for every seed.
func newNamesAt(seed int) *names { return &names{rand.New(rand.NewPCG(51, uint64(seed)))} }

func (n *names) next() string {
	pick := func(from []string) string { return from[n.r.IntN(len(from))] }
	return pick(families) + " " + pick(middles) + " " + pick(givens)
}
