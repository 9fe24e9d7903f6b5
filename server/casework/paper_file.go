package casework

// CasePaperFile is where the paper file of a move is (QĐ 1054 art. 7.2b: a move includes
// sending the paper file).
type CasePaperFile string

// Where it can be; the zero value says that no move inside the province asks for one.
const (
	PaperFileHere     CasePaperFile = "HERE"
	PaperFileSent     CasePaperFile = "SENT"
	PaperFileReceived CasePaperFile = "RECEIVED"
)
