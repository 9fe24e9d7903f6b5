package facts

import (
	"encoding/binary"
	"math/bits"

	"github.com/shopspring/decimal"
)

// step is what counts of people are rounded to.
var step = decimal.NewFromInt(5)

// Round is a count as it is told to who may not see the persons: moved by a number that
// only the server knows, to the nearest multiple of 5, never below 0. key is 16 bytes
// that the server's secret gives the cell.
//
// The number is drawn from the two-sided geometric distribution, a third of all cells 0
// and each step away half as often, so that it has no bound that could be reached: every
// figure told can stand for every count, none and any number of people included. So no
// set of answers, of whatever cells, territories, months and totals, proves that a count
// is 1 to 4 (docs/adr/022-figures-of-records.md).
func Round(count decimal.Decimal, key []byte) decimal.Decimal {
	moved := count.Add(decimal.NewFromInt(int64(shift(key))))
	if !moved.IsPositive() {
		return decimal.Zero
	}
	return moved.Div(step).Round(0).Mul(step)
}

// shift is the difference of two numbers of tosses of a coin.
func shift(key []byte) int {
	return bits.TrailingZeros64(binary.BigEndian.Uint64(key[:8])) - bits.TrailingZeros64(binary.BigEndian.Uint64(key[8:16]))
}

// RoundedNote tells the reader of rounded figures what they are.
const RoundedNote = "Số liệu hồ sơ đã làm tròn đến bội số của 5 để không nhận ra từng người; tổng làm tròn riêng nên có thể khác tổng các phần, và con số nhỏ có thể lệch vài đơn vị."
