package access

// The doors that hand documents out (GET /reports/…, /drafts/… and /rounds/… as PDF
// and XLSX, /registers/…, /case-imports/… and /case-exports/… as XLSX) open to whom the
// screen shows the same: what may be read may be printed.
func init() {
	for door, screen := range map[string]string{
		"document.read": "submission.read", "document.draft": "draft.whole", "document.round": "round.table", "document.register": "register.list",
		"document.caseImport": "case.import", "document.caseExport": "case.export",
	} {
		Table[door] = Table[screen]
	}
}
