// Package access decides who may use what. It is a leaf: it imports nothing of
// ours, so that every other part (the gate, stores, exports, the SPA's buttons,
// the printed matrix) asks the same table and no other.
package access

import "strings"

// Roles is a set of roles; a position's roles add up.
type Roles uint16

const (
	Clerk       Roles = 1 << iota // cán bộ nhập liệu: enters and submits
	Approver                      // người duyệt: signs off, returns, approves
	Leader                        // lãnh đạo: reads official figures
	Analyst                       // chuyên viên phân tích
	Inspector                     // thanh tra viên: nothing yet beyond what everybody signed in sees
	UnitAdmin                     // cán bộ CNTT của đơn vị: accounts of its unit
	SystemAdmin                   // quản trị hệ thống
	Auditor                       // kiểm tra nhật ký
	Developer                     // demonstration and test only: the schema, no data
)

// RoleNames are the names of the contract, in bit order.
var RoleNames = []string{"CLERK", "APPROVER", "LEADER", "ANALYST", "INSPECTOR", "UNIT_ADMIN", "SYSTEM_ADMIN", "AUDITOR", "DEVELOPER"}

// Levels is a set of administrative levels. A room or hamlet takes its parent's.
type Levels uint8

const (
	Central Levels = 1 << iota
	Province
	District // history: ended 01/7/2025
	Commune
)

// LevelNames are the names of the contract, in bit order.
var LevelNames = []string{"CENTRAL", "PROVINCE", "DISTRICT", "COMMUNE"}

// Duties is a set of kinds of duty: what a regulation hands to a unit or a
// position, dated, and what widens its scope.
type Duties uint16

const (
	// LeadAgency: cơ quan chủ trì một chế độ báo cáo (QĐ 239/2025 art. 7.3).
	// It covers the units that owe its regime, which are not below it.
	LeadAgency Duties = 1 << iota
	// ManagingOffice: cơ quan quản lý, vận hành Hệ thống (art. 3.4).
	ManagingOffice
	// OfficeOfUnit: a room that delegates and puts together for its parent unit
	// (Văn phòng HĐND và UBND of a commune, art. 7.1b).
	OfficeOfUnit
	// RecordsOfficer: văn thư, enters number, notation and date of an outgoing
	// document (NĐ 30/2020 art. 15).
	RecordsOfficer
	// CaseApproval, CaseAmendment, CaseReopening, CaseEnding: who makes a record of a
	// drug user official, approves its changes, opens it again, approves death or
	// missing (QĐ 1054/2020 art. 7). Each reaches the records of the police line in the
	// territory of its holder: the district police until 28/02/2025, since then whom
	// the province names.
	CaseApproval
	CaseAmendment
	CaseReopening
	CaseEnding
	// CaseKeeper: enters records of drug users: commune police, psychiatric hospital,
	// methadone clinic (QĐ 1054/2020 art. 5.1, 7.1a).
	CaseKeeper
	// CaseRuling: the chairman of a commune's people's committee, who signs what the
	// commune police proposes (Mẫu 07–10; NĐ 105/2021 art. 42, 47, 48).
	CaseRuling
)

// CaseDuties are the duties over records.
const CaseDuties = CaseApproval | CaseAmendment | CaseReopening | CaseEnding

// DutyNames are the names of the contract, in bit order.
var DutyNames = []string{"LEAD_AGENCY", "MANAGING_OFFICE", "OFFICE_OF_UNIT", "RECORDS_OFFICER",
	"CASE_APPROVAL", "CASE_AMENDMENT", "CASE_REOPENING", "CASE_ENDING", "CASE_KEEPER", "CASE_RULING"}

// Relations is where a row's unit stands seen from the viewer's.
type Relations uint16

const (
	Own        Relations = 1 << iota // the viewer's unit, one of its rooms, or a unit it acts for by duty
	Above                            // an ancestor of the viewer's unit
	Below                            // a descendant that is a unit of its own
	SameLine                         // the same line of work on the second tree
	Other                            // anywhere else
	PartHolder                       // holds a part of the row's work, beside where its unit stands
	Receiver                         // a transfer of the row to the viewer's unit waits
	Former                           // the viewer's unit once had the row and gave it away
	Granted                          // a written consent or an emergency opens sections of the row to the viewer for a time
	Patient                          // the row is of a patient of the viewer's unit, whose part of it is open to it
	Delegate                         // the managing unit has delegated the row to the viewer's unit
)

// RelationNames are the names of the matrix, in bit order.
var RelationNames = []string{"OWN", "ABOVE", "BELOW", "SAME_LINE", "OTHER", "PART_HOLDER", "RECEIVER", "FORMER", "GRANTED", "PATIENT", "DELEGATE"}

// Sections is a set of sections of a row: what a grant opens need not be all of it.
type Sections uint8

// The sections of a record of a person, in the order of Mẫu số 05.
const (
	Identity Sections = 1 << iota
	Contact
	Family
	Health
	Criminal
	Management
)

// Any is every section: of one that belongs to some section, that it is one of the opened.
const Any = Identity | Contact | Family | Health | Criminal | Management

type set interface {
	~uint8 | ~uint16
}

// NamesOf lists the members of a set by name, in bit order.
func NamesOf[T set](s T, names []string) []string {
	out := make([]string, 0, len(names))
	for i, n := range names {
		if s&(1<<i) != 0 {
			out = append(out, n)
		}
	}
	return out
}

// SetOf is the inverse of NamesOf; an unknown name is left out and reported.
func SetOf[T set](list, names []string) (s T, unknown []string) {
next:
	for _, l := range list {
		for i, n := range names {
			if strings.EqualFold(l, n) {
				s |= 1 << i
				continue next
			}
		}
		unknown = append(unknown, l)
	}
	return s, unknown
}
