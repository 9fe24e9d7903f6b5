package form

import (
	"fmt"
	"strconv"
	"strings"
)

// printedSum is one side of a chain as printed: "2+3+…+7".
type printedSum struct {
	text  string
	codes []string // expanded: 2 3 4 5 6 7
	minus []bool   // whether the code is subtracted
}

// readPrinted reads a chain as it stands under a column head: "=4+13+22" or
// "9=11+12+13=14+15+16+17=18+22". head is the code of the column; the chain
// may begin with it or with the sign of equality.
func readPrinted(chain, head string) ([]printedSum, string) {
	sides := strings.Split(clean(chain), "=")
	if sides[0] != "" && sides[0] != head {
		return nil, fmt.Sprintf("Công thức in %q phải bắt đầu bằng mã cột %s hoặc dấu =.", chain, head)
	}
	if len(sides) < 2 {
		return nil, fmt.Sprintf("Công thức in %q thiếu dấu =.", chain)
	}
	sums := make([]printedSum, 0, len(sides)-1)
	for _, side := range sides[1:] {
		sum, fault := readSum(side)
		if fault != "" {
			return nil, fmt.Sprintf("Công thức in %q: %s", chain, fault)
		}
		sums = append(sums, sum)
	}
	return sums, ""
}

// clean drops what only dresses a printed formula: spaces and brackets round
// the codes, the three dots of typewriters.
func clean(chain string) string {
	return strings.NewReplacer(" ", "", "\u00a0", "", "(", "", ")", "", "...", "…", "≤", "<=").Replace(chain)
}

func readSum(side string) (printedSum, string) {
	sum := printedSum{text: side}
	terms, signs := splitTerms(side)
	for i, term := range terms {
		if term != "…" {
			if !isCode(term) {
				return sum, fmt.Sprintf("không đọc được %q; chỉ viết mã cột nối bằng + hoặc -.", side)
			}
			sum.codes, sum.minus = append(sum.codes, term), append(sum.minus, signs[i])
			continue
		}
		if i == 0 || i == len(terms)-1 || signs[i] || signs[i-1] || signs[i+1] {
			return sum, "dấu … phải đứng giữa hai mã cột cùng được cộng, ví dụ 2+3+…+7."
		}
		between, fault := sum.between(terms[i+1])
		if fault != "" {
			return sum, fault
		}
		for _, code := range between {
			sum.codes, sum.minus = append(sum.codes, code), append(sum.minus, false)
		}
	}
	return sum, ""
}

// splitTerms cuts "4+13-22" into its codes and says which are subtracted.
func splitTerms(side string) (terms []string, minus []bool) {
	term, negative := "", false
	for _, r := range side {
		if r != '+' && r != '-' {
			term += string(r)
			continue
		}
		terms, minus = append(terms, term), append(minus, negative)
		term, negative = "", r == '-'
	}
	return append(terms, term), append(minus, negative)
}

func isCode(s string) bool {
	for _, r := range s {
		if r != '.' && r != '_' && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') {
			return false
		}
	}
	return s != ""
}

// between lists the codes that "…" stands for, in the step the terms before
// it show: 2+3+…+7 goes by one, 3+5+…+11 by two.
func (s printedSum) between(next string) ([]string, string) {
	last, err := strconv.Atoi(s.codes[len(s.codes)-1])
	end, err2 := strconv.Atoi(next)
	if err != nil || err2 != nil {
		return nil, "hai bên dấu … phải là mã cột bằng số."
	}
	step := 1
	if len(s.codes) > 1 {
		if before, err := strconv.Atoi(s.codes[len(s.codes)-2]); err == nil && !s.minus[len(s.minus)-2] {
			step = last - before
		}
	}
	if step < 1 || end <= last || (end-last)%step != 0 || (end-last)/step > MaxColumns {
		return nil, fmt.Sprintf("không rõ dấu … giữa %d và %d thay cho những cột nào; hãy viết đủ.", last, end)
	}
	var codes []string
	for code := last + step; code < end; code += step {
		codes = append(codes, strconv.Itoa(code))
	}
	return codes, ""
}

// tree is the sum as an expression over column names.
func (s printedSum) tree(nameOf map[string]string) (*Expr, string) {
	var plus, minus []*Expr
	for i, code := range s.codes {
		name, ok := nameOf[code]
		if !ok {
			return nil, fmt.Sprintf("không có cột mã %s trong biểu.", code)
		}
		if s.minus[i] {
			minus = append(minus, refTo(name))
		} else {
			plus = append(plus, refTo(name))
		}
	}
	sum := plus[0] // the first term never carries a sign
	if len(plus) > 1 {
		sum = call(OpAdd, plus...)
	}
	for _, term := range minus {
		sum = call(OpSub, sum, term)
	}
	return sum, ""
}

// phrase is the sum in a sentence: "cột 4" or "tổng cột 4+13+22".
func (s printedSum) phrase() string {
	if len(s.codes) == 1 {
		return "cột " + s.text
	}
	return "tổng cột " + s.text
}

// readWithin reads "8<=4": the column on the left is part of the right side.
func readWithin(rule string) (part string, whole printedSum, fault string) {
	left, right, ok := strings.Cut(clean(rule), "<=")
	if !ok || !isCode(left) {
		return "", whole, fmt.Sprintf("Quan hệ trong đó %q viết sai; viết như 8<=4.", rule)
	}
	whole, fault = readSum(right)
	if fault != "" {
		fault = fmt.Sprintf("Quan hệ trong đó %q: %s", rule, fault)
	}
	return left, whole, fault
}
