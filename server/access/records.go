package access

// decided are the states of a record that has been sent at least once; sent those in
// which something waits for a decision.
var (
	decided = []string{"SUBMITTED", "RETURNED", "OFFICIAL", "AMENDING", "AMENDMENT_SUBMITTED", "AMENDMENT_RETURNED", "TRANSFERRING", "END_SUBMITTED", "LOCKED", "REOPEN_REQUESTED", "MERGED"}
	sent    = []string{"SUBMITTED", "AMENDMENT_SUBMITTED"}
)

// section are who opens a section of a record: who works on it, who decides on it, who
// takes it over, and whom a grant opens this section to.
func section(s Sections) []Grant {
	return []Grant{
		{Roles: reporters, Duty: CaseKeeper, Relations: Own | Delegate, Why: "QĐ 1054 art. 7, 8.1, 14.1: the unit that manages the record, or manages it by delegation"},
		{Roles: reporters, Duty: CaseDuties, Covered: true, States: decided, Why: "QĐ 1054 art. 7: checked by who approves"},
		{Roles: reporters, Duty: CaseKeeper, Relations: Receiver, States: []string{"TRANSFERRING"}, Why: "QĐ 1054 art. 7.2b: what is taken over is read before"},
		{Roles: reporters, Relations: Granted, Section: s, Why: "QĐ 1054 art. 6.3: by written consent that names the section, dated; in an emergency, for hours"},
		{Roles: reporters, Duty: CaseKeeper, Relations: Patient, Section: s, Why: "QĐ 1054 art. 7.1a: who the patient is, and the health part"},
	}
}

// competent gives written consent to use a record: who answers for the managing unit, and
// the police that decide over it.
var competent = []Grant{
	{Roles: Approver, Duty: CaseKeeper, Relations: Own, Why: "QĐ 1054 art. 6.3: who is competent for the record"},
	{Roles: Approver, Duty: CaseDuties, Covered: true, States: decided, Why: "QĐ 1054 art. 6.3, 5.2: the provincial police gives access"},
}
