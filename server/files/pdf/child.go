package pdf

import (
	"fmt"
	"io"
	"os"
	"strconv"
)

// Command is the hidden command under which the program reads one file from its
// standard input and answers with one word.
const Command = "check-pdf"

// most is what the process reads at all, above what the door lets in.
const most = 32 << 20

// The process begins here and not in main, before the packages of the server set
// themselves up, of which it needs none; and it so begins in every program that holds
// this package, tests included.
func init() {
	if len(os.Args) == 4 && os.Args[1] == Command {
		os.Exit(serve(os.Args[2], os.Args[3]))
	}
}

// serve gives up its rights before it reads a byte.
func serve(memory, cpu string) int {
	megabytes, err := strconv.Atoi(memory)
	if err != nil {
		return 2
	}
	seconds, err := strconv.Atoi(cpu)
	if err != nil {
		return 2
	}
	if err := confine(megabytes, seconds); err != nil {
		return 2
	}
	content, err := io.ReadAll(io.LimitReader(os.Stdin, most))
	if err != nil {
		return 2
	}
	fmt.Print(string(inspect(content)))
	return 0
}
