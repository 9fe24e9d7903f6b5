package facts

import (
	"encoding/binary"
	"math/bits"

	"github.com/shopspring/decimal"
)

// step is what counts of people are rounded to.
var step = decimal.NewFromInt(5)

// Round is a count as it is told to who may not see the persons: moved by a number that
// only the server knows, to the nearest multiple of 5, never below 0. keyed gives 16 bytes
// that the server's secret gives a text.
//
// The number is that of the cell, drawn from the two-sided geometric distribution, a third
// of all cells 0 and each step away half as often, so that it has no bound that could be
// reached: every figure told can stand for every count, none and any number of people
// included. It is the same at every moment (month, as known when), or asking of many moments
// would average it away. That alone would let two moments of a cell be compared: what is told
// as 5 after 0 would prove that somebody came, and an exact table that no more than four did.
// A second number, drawn anew for each moment and each count and mostly 0, takes that away:
// whatever is told of other moments, every figure can still stand for every count. So no set
// of answers, of whatever cells, territories, moments and totals, proves that a count is 1 to
// 4 (docs/adr/022-figures-of-records.md). The same count of the same cell at the same moment
// is told the same, whoever asks and when.
func Round(count decimal.Decimal, keyed func(string) []byte, cell, moment string) decimal.Decimal {
	moved := count.Add(decimal.NewFromInt(int64(shift(keyed(cell), 1) + shift(keyed(cell+"@"+moment+"="+count.String()), 3))))
	if !moved.IsPositive() {
		return decimal.Zero
	}
	return moved.Div(step).Round(0).Mul(step)
}

// few is up to where a table may tell who knows it how few a part of it can be.
var few = decimal.NewFromInt(10)

// RoundBeside is a count as it is told beside the exact table of the province, whichever door
// tells it. Where the table says of an ended month that there is nobody, everybody knows it of
// each part: a number that moves what is known would be known itself. Where it says few, all
// parts are told anew once it changes, so that a part told otherwise than before is not the
// one that changed. known is what a moment was known as, where that is asked for.
func RoundBeside(count, table decimal.Decimal, ended bool, keyed func(string) []byte, cell, moment, known string) decimal.Decimal {
	if table.IsZero() && ended {
		return decimal.Zero
	}
	if table.LessThan(few) {
		moment += " of " + table.String()
	}
	return Round(count, keyed, cell, moment+known)
}

// shift is the difference of two numbers of tosses of a coin, so many tosses to a step.
func shift(key []byte, tosses int) int {
	return bits.TrailingZeros64(binary.BigEndian.Uint64(key[:8]))/tosses - bits.TrailingZeros64(binary.BigEndian.Uint64(key[8:16]))/tosses
}

// RoundedNote tells the reader of rounded figures what they are.
const RoundedNote = "Số liệu hồ sơ đã làm tròn đến bội số của 5 để không nhận ra từng người; tổng làm tròn riêng nên có thể khác tổng các phần, và con số nhỏ có thể lệch vài đơn vị."
