package casework

import "congvu/server/text"

// choice is a value of a list with how it is written, and what else is written for it.
type choice struct {
	value, label string
	also         []string // unaccented
}

const (
	yes = "Có"
	no  = "Không"
)

// Lists of Mẫu số 05.
var (
	sexesList      = []choice{{"MALE", "Nam", nil}, {"FEMALE", "Nữ", nil}}
	educationsList = []choice{{"NONE", "Chưa đi học", []string{"khong biet chu", "mu chu"}}, {"PRIMARY", "Tiểu học", []string{"cap 1"}},
		{"LOWER_SECONDARY", "Trung học cơ sở", []string{"thcs", "cap 2"}}, {"UPPER_SECONDARY", "Trung học phổ thông", []string{"thpt", "cap 3"}},
		{"HIGHER", "Trung cấp, cao đẳng, đại học", []string{"trung cap", "cao dang", "dai hoc"}}, {"POSTGRADUATE", "Sau đại học", nil}}
	substancesList = []choice{{"OPIUM", "Thuốc phiện", nil}, {"COCAINE", "Cocain", []string{"cocaine"}}, {"HEROIN", "Heroine", []string{"heroin", "hero in"}},
		{"CANNABIS", "Cần sa", []string{"co my"}}, {"AMPHETAMINE", "Amphetamine, methamphetamine", []string{"amphetamine", "methamphetamine", "ma tuy tong hop", "ma tuy da", "hong phien"}},
		{"KETAMINE", "Ketamine", []string{"ke"}}, {"OTHER_SUBSTANCE", "Loại khác", []string{"khac"}}}
	useFormsList = []choice{{"INJECTING", "Tiêm chích", []string{"tiem", "chich"}}, {"INHALING", "Hít", []string{"hut", "hut hit"}},
		{"SWALLOWING", "Uống", nil}, {"OTHER_FORM", "Hình thức khác", []string{"khac"}}}
	detoxFormsList = []choice{{"VOLUNTARY_HOME", "Tự nguyện tại gia đình", []string{"tai gia dinh"}}, {"VOLUNTARY_COMMUNITY", "Tự nguyện tại cộng đồng", []string{"tai cong dong"}},
		{"VOLUNTARY_FACILITY", "Tự nguyện tại cơ sở", []string{"tu nguyen"}}, {"COMPULSORY", "Bắt buộc", []string{"cai nghien bat buoc"}}}
	statusesList = []choice{{"USER", "Người sử dụng trái phép chất ma túy", []string{"nguoi su dung", "su dung trai phep", "nguoi su dung ma tuy"}},
		{"DEPENDENT", "Người nghiện ma túy", []string{"nguoi nghien", "nghien"}}}
	groundsList = []choice{{"CAUGHT", "Bị bắt quả tang", []string{"bat qua tang"}}, {"POSITIVE_TEST", "Xét nghiệm dương tính", []string{"duong tinh"}},
		{"OWN_ADMISSION", "Tự khai nhận", nil}, {"DETERMINED", "Kết luận nghiện của cơ quan có thẩm quyền", []string{"ket luan nghien", "xac dinh tinh trang nghien"}},
		{"IN_SUBSTITUTION", "Đang điều trị thay thế", []string{"methadone"}}, {"IN_DETOX", "Đang cai nghiện", nil}}
	resultsList    = []choice{{"true", "Dương tính", []string{"+", "(+)", "co"}}, {"false", "Âm tính", []string{"-", "(-)", "khong"}}}
	conclusionList = []choice{{"true", "Nghiện", []string{"co", "co nghien"}}, {"false", "Không nghiện", []string{"khong"}}}
)

// pick is the value that a text means.
func pick(list []choice, said string) (string, bool) {
	key := text.Key(said)
	for _, o := range list {
		if key == text.Key(o.label) || said == o.value {
			return o.value, true
		}
		for _, a := range o.also {
			if key == a {
				return o.value, true
			}
		}
	}
	return "", false
}

// labelOf writes a value.
func labelOf(list []choice, value string) string {
	for _, o := range list {
		if o.value == value {
			return o.label
		}
	}
	return value
}

// yesNo reads a mark of yes or no.
func yesNo(said string) (is, ok bool) {
	switch text.Key(said) {
	case "co", "x", "v", "1", "yes", "dung", "true":
		return true, true
	case "khong", "0", "no", "-", "sai", "false":
		return false, true
	}
	return false, false
}
