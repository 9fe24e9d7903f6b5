package casework

// Measure is one number that is told of records. A stock is how many there are at the
// end of a month, any other how many times something happened in it.
type Measure struct {
	Key, Name string
	Stock     bool
}

// Keys of measures; those that end in "." are followed by an option.
const (
	managed        = "case.managed"
	byStatus       = managed + ".status."
	bySex          = managed + ".sex."
	byAge          = managed + ".age."
	bySubstance    = managed + ".substance."
	inDetox        = managed + ".detox."
	inTreatment    = managed + ".substitution"
	locked         = "case.locked"
	lockedFor      = locked + "."
	begun          = "case.new"
	begunAs        = begun + ".status."
	movedIn        = "case.movedIn"
	movedOut       = "case.movedOut"
	gone           = "case.gone."
	reopened       = "case.reopened"
	detoxBegun     = "case.detoxBegun."
	determined     = "case.determined"
	treatmentBegun = "case.substitutionBegun"
)

// option is one of a list of Mẫu số 05 with its words.
type option struct{ key, words string }

var (
	statuses   = []option{{"DEPENDENT", "Người nghiện ma túy"}, {"USER", "Người sử dụng trái phép chất ma túy"}}
	sexes      = []option{{"MALE", "Nam"}, {"FEMALE", "Nữ"}}
	substances = []option{{"OPIUM", "Thuốc phiện"}, {"COCAINE", "Cocain"}, {"HEROIN", "Heroine"}, {"CANNABIS", "Cần sa"},
		{"AMPHETAMINE", "Amphetamine, methamphetamine"}, {"KETAMINE", "Ketamine"}, {"OTHER_SUBSTANCE", "Loại khác"}}
	detoxForms = []option{{"VOLUNTARY_HOME", "Tự nguyện tại gia đình"}, {"VOLUNTARY_COMMUNITY", "Tự nguyện tại cộng đồng"},
		{"VOLUNTARY_FACILITY", "Tự nguyện tại cơ sở"}, {"COMPULSORY", "Bắt buộc"}}
	locks = []option{{"LEFT_PROVINCE", "Chuyển ra ngoài tỉnh"}, {"LEFT_COUNTRY", "Ra nước ngoài"}, {"IN_PRISON", "Chấp hành án phạt tù ở địa phương khác"},
		{"ENDED", "Hết nghiện, thôi sử dụng"}, {"DEAD", "Chết"}, {"MISSING_PERSON", "Mất tích"}}
)

// ageGroup holds who is from to to years old: the year less that of birth, since of
// many people only the year is known.
type ageGroup struct {
	option
	from, to int
}

// ageGroups: those under 18 are dealt with by law of their own (Luật 120/2025 art. 35).
var ageGroups = []ageGroup{
	{option{"UNDER_18", "Dưới 18 tuổi"}, 0, 17}, {option{"FROM_18", "Từ 18 đến 30 tuổi"}, 18, 30},
	{option{"FROM_31", "Từ 31 đến 45 tuổi"}, 31, 45}, {option{"OVER_45", "Trên 45 tuổi"}, 46, 200},
}

// Measures lists what is counted, in the order of the statutory tables.
func Measures() []Measure {
	out := []Measure{{managed, "Đang quản lý", true}}
	of := func(prefix, head string, stock bool, list []option) {
		for _, o := range list {
			out = append(out, Measure{prefix + o.key, head + " – " + o.words, stock})
		}
	}
	of(byStatus, "Đang quản lý – Tình trạng", true, statuses)
	of(bySex, "Đang quản lý – Giới tính", true, sexes)
	for _, g := range ageGroups {
		of(byAge, "Đang quản lý – Nhóm tuổi", true, []option{g.option})
	}
	of(bySubstance, "Đang quản lý – Loại ma túy", true, substances)
	of(inDetox, "Đang quản lý – Đang cai nghiện", true, detoxForms)
	out = append(out, Measure{inTreatment, "Đang quản lý – Đang điều trị thay thế", true}, Measure{locked, "Hồ sơ đã khóa", true})
	of(lockedFor, "Hồ sơ đã khóa", true, locks)
	out = append(out, Measure{begun, "Hồ sơ chính thức mới", false})
	of(begunAs, "Hồ sơ chính thức mới", false, statuses)
	out = append(out, Measure{movedIn, "Chuyển đến từ nơi khác trong tỉnh", false}, Measure{movedOut, "Chuyển đi nơi khác trong tỉnh", false})
	of(gone, "Khóa trong tháng", false, locks)
	out = append(out, Measure{reopened, "Mở lại", false})
	of(detoxBegun, "Lượt bắt đầu cai nghiện", false, detoxForms)
	return append(out, Measure{determined, "Lượt xác định là người nghiện", false}, Measure{treatmentBegun, "Lượt bắt đầu điều trị thay thế", false})
}
