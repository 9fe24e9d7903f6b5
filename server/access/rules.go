package access

// Table is the one table of rules. A key stands in schema.graphql as
// @access(rule:); docs/PERMISSIONS.md prints what it admits. "QĐ 239" below is
// QĐ 239/QĐ-UBND 2025 (Quảng Ngãi).
var Table = Rules{
	// ── session ──
	"public":           {{Public: true, Why: "sign-in, refresh, sign-out and the shape of errors"}},
	"session.read":     {{Why: "everybody signed in knows who they are"}},
	"session.password": {{Why: "everybody signed in keeps their own password (QĐ 239 art. 6.2)"}},

	// ── directory ──
	"unit.read":      {{Why: "units are public to everybody signed in"}},
	"account.self":   {{Why: "the own account; lists of others are under account.manage"}},
	"account.manage": administrators,
	"duty.read": {
		{Roles: SystemAdmin | UnitAdmin, Why: "settings of accounts and positions"},
		{Roles: reporters, Duty: ManagingOffice, Why: "QĐ 239 art. 6.3: the managing office assigns the rights"},
	},
	"duty.manage":     {{Roles: SystemAdmin, Why: "settings"}},
	"calendar.read":   {{Why: "calendars are public to everybody signed in"}},
	"calendar.manage": {{Roles: SystemAdmin, Why: "settings"}, {Roles: Clerk | Approver, Duty: ManagingOffice, Why: "QĐ 239 art. 3.4"}},
	"outage.declare":  {{Roles: Clerk | Approver, Duty: ManagingOffice, Why: "QĐ 239 art. 9.4, 17.4"}},

	// ── regimes and forms ──
	"regime.read": {
		{Roles: reporters | readers, Why: "QĐ 239 art. 7.1: the regime tells who owes what"},
		{Roles: SystemAdmin, Why: "QĐ 239 art. 6.3: granting the duty of a leading agency names its regime"},
	},
	"regime.write":   {{Roles: Clerk | Approver, Duty: ManagingOffice | LeadAgency, Why: "QĐ 239 art. 10.1: the leading agency drafts with the managing office"}},
	"regime.publish": {{Roles: Clerk | Approver, Duty: ManagingOffice, Why: "QĐ 239 art. 10.1, 17.1"}},
	"form.read":      {{Why: "forms are public to everybody signed in"}},
	"form.write":     {{Roles: Clerk | Approver, Duty: ManagingOffice | LeadAgency, Why: "QĐ 239 art. 10.1"}},

	// ── reports ──
	"round.read": {{Roles: reporters | readers, Why: "QĐ 239 art. 7.1"}},
	"round.manage": {
		{Roles: reporters, Duty: LeadAgency, Covered: true, Why: "QĐ 239 art. 7.1a: the leading agency sets up the rounds of its regime"},
		{Roles: reporters, Duty: ManagingOffice, Why: "QĐ 239 art. 10.1, 17.4: the managing office configures what the province asks for"},
	},
	"obligation.list": {{Roles: reporters | readers, Why: "the list holds only rows that obligation.read lets through"}},
	"obligation.read": {
		{Roles: reporters, Relations: Own, Why: "QĐ 239 art. 7.2: the own report"},
		{Roles: reporters, Relations: PartHolder, Why: "QĐ 239 art. 7.1b: whom a part was given, as far as that part"},
		{Roles: reporters, Duty: LeadAgency, Covered: true, Why: "QĐ 239 art. 7.3: the leading agency checks what is sent to it"},
		{Roles: readers, Relations: Own | Below | SameLine, Why: "QĐ 239 art. 11.3: leaders use the data of what they manage, by territory or by line of work"},
		{Roles: reporters, Duty: ManagingOffice, Covered: true, Why: "QĐ 239 art. 17.4: who has reported, is late or missing; no figures"},
	},
	"obligation.work": {{Roles: reporters, Relations: Own, Why: "how the own unit works is its own matter"}},
	"timeline.read": {
		{Roles: reporters, Relations: Own, Why: "the own report"},
		{Roles: reporters, Duty: LeadAgency, Covered: true, Why: "the leading agency sees the route since sending"},
	},
	// What a part holder reads and writes of a draft, the store cuts to its part.
	"draft.read": {
		{Roles: reporters, Relations: Own, Why: "drafts belong to the unit alone"},
		{Roles: reporters, Relations: PartHolder, Why: "QĐ 239 art. 7.1b: the part it was given, cut to it"},
	},
	"draft.write": {
		{Roles: Clerk, Relations: Own, Why: "QĐ 239 art. 7.2a"},
		{Roles: Clerk, Relations: PartHolder, Why: "QĐ 239 art. 7.1b: inside the part it was given"},
	},
	"draft.whole":    {{Roles: reporters, Relations: Own, Why: "the draft as a whole, its files and its print are the unit's alone, whoever did a part"}},
	"draft.compose":  {{Roles: Clerk, Relations: Own, Why: "QĐ 239 art. 7.2a: the unit puts the report together: its files, what other periods say"}},
	"report.propose": {{Roles: Clerk, Relations: Own, Why: "QĐ 239 art. 7.2: the unit that owes stays answerable"}},
	"submission.read": {
		{Roles: reporters, Relations: Own, Why: "the own report"},
		{Roles: reporters, Duty: LeadAgency, Covered: true, Why: "QĐ 239 art. 7.3a"},
		{Roles: readers, Relations: Own | Below | SameLine, States: []string{"SUBMITTED", "APPROVED"}, Why: "official and labelled not-yet-approved figures, never drafts"},
	},
	// The list stands on the obligation, whose state is not a version's: an
	// approved version stays official while it is corrected (art. 8.2).
	"submission.list": {
		{Roles: reporters, Relations: Own, Why: "the own report"},
		{Roles: reporters, Duty: LeadAgency, Covered: true, Why: "QĐ 239 art. 7.3a"},
		{Roles: readers, Relations: Own | Below | SameLine, Why: "the list holds only versions that submission.read lets through"},
	},
	"submission.people": {
		{Roles: reporters, Relations: Own, Why: "names are for the two sides of a report"},
		{Roles: reporters, Duty: LeadAgency, Covered: true, Why: "names are for the two sides of a report"},
	},
	"comment.read": {
		{Roles: reporters, Relations: Own, Why: "what the leading agency asks of the unit"},
		{Roles: reporters, Relations: PartHolder, Why: "QĐ 239 art. 7.1b: remarks on the cells of its part"},
		{Roles: reporters, Duty: LeadAgency, Covered: true, Why: "QĐ 239 art. 7.3b"},
	},
	"review.read": {
		{Roles: reporters, Relations: Own, Why: "why it was returned"},
		{Roles: reporters, Duty: LeadAgency, Covered: true, Why: "QĐ 239 art. 7.3b"},
	},
	"comment.write": {
		{Roles: reporters, Relations: Own, Why: "answers of the unit"},
		{Roles: reporters, Relations: PartHolder, Why: "QĐ 239 art. 7.1b: on the cells of its part"},
		{Roles: reporters, Duty: LeadAgency, Covered: true, Why: "QĐ 239 art. 7.3b"},
	},
	"report.recall": {{Roles: reporters, Relations: Own, Why: "QĐ 239 art. 8.1, 8.2: the sender recalls and asks for correction"}},
	"flow.act": {
		{Roles: reporters, Relations: Own, Why: "a step that gives a reason, on the sender's side"},
		{Roles: reporters, Duty: LeadAgency, Covered: true, Why: "QĐ 239 art. 8.2: and on the receiver's; the mutation that takes it decides"},
	},
	"report.sign":    {{Roles: Approver, Relations: Own, Why: "QĐ 239 art. 7.2c; NĐ 30/2020 art. 13"}},
	"report.issue":   {{Roles: reporters, Relations: Own, Duty: RecordsOfficer, Why: "NĐ 30/2020 art. 15: văn thư gives number and date"}},
	"review.return":  {{Roles: reporters, Duty: LeadAgency, Covered: true, Why: "QĐ 239 art. 7.3b"}},
	"review.approve": {{Roles: Approver, Duty: LeadAgency, Covered: true, Why: "QĐ 239 art. 7.3a"}},
	"inbox.read":     {{Roles: reporters, Why: "what waits for the position"}},
	"round.progress": {
		{Roles: reporters, Duty: LeadAgency, Covered: true, Why: "QĐ 239 art. 7.3: of its own regime"},
		{Roles: reporters, Duty: ManagingOffice, Covered: true, Why: "QĐ 239 art. 17.4"},
		{Roles: readers, Levels: Province | Central, Why: "QĐ 239 art. 11.3"},
	},
	"round.table": {
		{Roles: reporters, Duty: LeadAgency, Covered: true, Why: "QĐ 239 art. 7.3a: of its own regime"},
		{Roles: readers, Levels: Province | Central, Why: "QĐ 239 art. 11.3"},
	},

	// ── figures ──
	"figures.ask": {
		{Roles: readers, Why: "QĐ 239 art. 11.3; each measure has a rule of its own: figures.read, case.numbers"},
		{Roles: reporters, Duty: CaseDuties | CaseKeeper, Why: "QĐ 1054 art. 2.8: who keeps records draws statistics of them"},
	},
	"figures.read": {{Roles: readers, Why: "QĐ 239 art. 11.3: of the own territory"}},

	// ── files: the doors POST /files and GET /files/{id} ──
	"file.write": {{Roles: reporters, Why: "QĐ 239 art. 7.2a: what a report carries; art. 9.4: the document sent during an outage"}},
	"file.read": {
		{Roles: reporters, Relations: Own, Why: "the own unit's documents"},
		{Roles: reporters, Duty: LeadAgency, Covered: true, Why: "what a report sent to it carries"},
	},

	// ── outlines ──
	"outline.read":  {{Why: "outlines are public to everybody signed in"}},
	"outline.write": {{Roles: Clerk | Approver, Duty: ManagingOffice | LeadAgency, Why: "QĐ 239 art. 7.1a, 10.1"}},

	// ── delegation ──
	"part.read": {
		{Roles: reporters, Relations: Own, Why: "QĐ 239 art. 7.1b, 7.2: the unit sees who does which part"},
		{Roles: reporters, Relations: PartHolder, Why: "QĐ 239 art. 7.1b: the own branch"},
	},
	"part.give": {
		{Roles: Clerk, Relations: Own, Why: "QĐ 239 art. 7.1b: the unit hands its report to rooms, lower units and persons"},
		{Roles: Clerk, Relations: PartHolder, Why: "QĐ 239 art. 7.1b: and they hand on inside their part"},
	},
	"part.finish": {{Roles: Clerk, Relations: PartHolder, Why: "QĐ 239 art. 7.2a: whom it was given says that it is complete"}},

	// ── consolidation ──
	"consolidation.read":  {{Roles: reporters, Relations: Own, Why: "QĐ 239 art. 7.3a: who puts reports together; until it is sent it is as its draft"}},
	"consolidation.write": {{Roles: Clerk, Relations: Own, Why: "QĐ 239 art. 7.2a, 7.3a: officers put together what approvers sign"}},

	// ── form designer ──
	"form.design": {{Roles: Clerk | Approver, Duty: ManagingOffice | LeadAgency, Relations: Own, Why: "QĐ 239 art. 10.1: who drafts a form keeps its own draft until it is published"}},

	// ── documents ──

	// ── registers and urging ──
	"register.list": {{Roles: reporters, Why: "the register holds only lines that register.read lets through"}},
	"register.read": {
		{Roles: reporters, Relations: Own, Why: "QĐ 239 art. 7.2, 20.3: the unit follows what it sent"},
		{Roles: reporters, Duty: LeadAgency, Covered: true, Why: "QĐ 239 art. 7.3: the leading agency follows what it received"},
	},
	"ontime.read": {{Roles: reporters | readers, Why: "the table holds only units and regimes that obligation.read lets through (art. 11.3, 17.7, 20.3)"}},
	"group.list":  {{Roles: reporters, Duty: LeadAgency, Why: "QĐ 239 art. 19.2: the agency shares its work out; it holds only its own groups"}},
	"group.read":  {{Roles: reporters, Duty: LeadAgency, Relations: Own, Why: "QĐ 239 art. 19.2: who follows whom in the own agency"}},
	"group.officers": {
		{Roles: reporters, Duty: LeadAgency, Covered: true, Why: "QĐ 239 art. 7.3, 19.2: of its own regime"},
		{Roles: reporters, Duty: ManagingOffice, Covered: true, Why: "QĐ 239 art. 17.7: the managing office checks and urges"},
	},
	"group.manage": {{Roles: reporters, Duty: LeadAgency, Relations: Own, Why: "QĐ 239 art. 19.2: the agency shares its work out"}},
	"urge.read": {
		{Roles: reporters, Relations: Own, Why: "QĐ 239 art. 7.2: the unit that is urged"},
		{Roles: reporters, Duty: LeadAgency, Covered: true, Why: "QĐ 239 art. 7.3"},
		{Roles: reporters, Duty: ManagingOffice, Covered: true, Why: "QĐ 239 art. 17.7"},
	},
	"urge.write": {
		{Roles: reporters, Duty: LeadAgency, Covered: true, Why: "QĐ 239 art. 7.3: the leading agency urges in its own regime"},
		{Roles: reporters, Duty: ManagingOffice, Covered: true, Why: "QĐ 239 art. 17.4, 17.7: the managing office urges in every regime"},
	},
	"urge.acknowledge": {{Roles: reporters, Relations: Own, Why: "QĐ 239 art. 20.3: the unit that is urged takes note"}},
	"reminder.manage":  {{Roles: reporters, Duty: ManagingOffice, Why: "QĐ 239 art. 17.4, 17.7: the managing office urges and says when the system reminds"}},
	"notice.self":      {{Why: "everybody signed in reads what was told to them (QĐ 239 art. 20.3)"}},

	// ── feedback and requests ──
	"feedback.write": {{Why: "QĐ 239 art. 11.5, 19.6: whoever uses the system says what hinders them"}},
	"feedback.list":  {{Why: "the list holds only remarks that feedback.read lets through"}},
	"feedback.read": {
		{Relations: Own, Why: "what oneself has sent"},
		{Roles: reporters, Duty: ManagingOffice, Why: "QĐ 239 art. 17.4: the managing office receives it"},
	},
	"feedback.reply": {{Relations: Own, Why: "QĐ 239 art. 11.5: the sender adds to it and opens it again"}},
	"feedback.act": {
		{Relations: Own, Why: "the sender's side of the talk"},
		{Roles: reporters, Duty: ManagingOffice, Why: "QĐ 239 art. 17.4: and the office's; the line of the flow decides"},
	},
	"feedback.handle": {{Roles: reporters, Duty: ManagingOffice, Why: "QĐ 239 art. 17.4"}},
	"accountRequest.write": {
		{Roles: reporters | Leader | UnitAdmin, Relations: Own, Why: "QĐ 239 art. 6.3, 6.4: the unit registers and tells of changes"},
	},
	"accountRequest.list": {
		{Roles: reporters | Leader | UnitAdmin | SystemAdmin, Why: "the list holds only requests that accountRequest.read lets through"},
	},
	"accountRequest.read": {
		{Roles: SystemAdmin, Why: "QĐ 239 art. 6.5: who carries them out"},
		{Roles: reporters, Duty: ManagingOffice, Why: "QĐ 239 art. 6.5: the managing office answers for the term"},
		{Roles: reporters | Leader | UnitAdmin, Relations: Own, Why: "what the own unit asked for"},
	},
	"accountRequest.count": {
		{Roles: SystemAdmin, Why: "QĐ 239 art. 6.5: whether the term is kept"},
		{Roles: reporters, Duty: ManagingOffice, Why: "QĐ 239 art. 6.5: whether the term is kept"},
	},

	// ── saved views: each list asks its own rule besides ──
	"view.keep": {{Roles: reporters, Duty: CaseDuties | CaseKeeper, Why: "QĐ 1054 art. 8.1: who works through the list of records keeps views of it; an answer holds the own ones only"}},

	// ── reorganisation ──
	"reorganisation.read":   {{Roles: SystemAdmin, Why: "QĐ 239 art. 6.3: units and rights are set by the administrators; auditors read the journal"}},
	"reorganisation.manage": {{Roles: SystemAdmin, Why: "QĐ 239 art. 6.3: the directory of units is kept by the administrators; resolutions change it (Luật 72/2025/QH15)"}},

	// ── casework: "QĐ 1054" is QĐ 1054/QĐ-UBND 2020 (Thừa Thiên Huế) ──
	"case.list": {{Roles: reporters, Duty: CaseDuties | CaseKeeper, Why: "the list holds only records that case.read lets through (QĐ 1054 art. 8.1)"}},
	"case.read": {
		{Roles: reporters, Duty: CaseKeeper, Relations: Own | Delegate, Why: "QĐ 1054 art. 7, 8.1, 14.1: the unit that manages the record, or manages it by delegation"},
		{Roles: reporters, Duty: CaseDuties, Covered: true, States: decided, Why: "QĐ 1054 art. 7: who checks and approves, from sending on"},
		{Roles: reporters, Duty: CaseKeeper, Relations: Receiver, Why: "QĐ 1054 art. 7.2b: the place a record is moved to"},
		{Roles: reporters, Relations: Granted, Why: "QĐ 1054 art. 6.3: by written consent, dated; art. 6.1: in an emergency, for hours"},
		{Roles: reporters, Duty: CaseKeeper, Relations: Patient, Why: "QĐ 1054 art. 7.1a: who told of its patient goes on completing the health part"},
	},
	"case.search":     {{Roles: reporters, Duty: CaseDuties | CaseKeeper, Why: "finds only records that case.identity lets through"}},
	"case.identity":   section(Identity),
	"case.contact":    section(Contact),
	"case.family":     section(Family),
	"case.health":     section(Health),
	"case.criminal":   section(Criminal),
	"case.management": section(Management),
	"case.document":   section(Any),
	"case.pending": {
		{Roles: reporters, Duty: CaseKeeper, Relations: Own | Delegate, Why: "what the unit is entering"},
		{Roles: reporters, Duty: CaseDuties, Covered: true, States: sent, Why: "QĐ 1054 art. 7.1a, 7.2a: what was sent to be checked"},
		{Roles: reporters, Duty: CaseKeeper, Relations: Patient, States: []string{"NOTICE", "DRAFT", "SUBMITTED", "RETURNED"},
			Why: "QĐ 1054 art. 7.1a: the health unit helps to complete what it has handed over, until it is official"},
	},
	"case.moves": {
		{Roles: reporters, Duty: CaseKeeper, Relations: Own | Receiver | Delegate, Why: "QĐ 1054 art. 7.2b, 14.1"},
		{Roles: reporters, Duty: CaseDuties, Covered: true, States: decided, Why: "QĐ 1054 art. 7.2b: followed by the police above"},
	},
	"case.trail": {{Roles: reporters, Duty: CaseKeeper, Relations: Own, Why: "QĐ 1054 art. 7.2b: who gave a record away follows whether it and its paper file arrived; no name, no content"}},
	"case.timeline": {
		{Roles: reporters, Duty: CaseKeeper, Relations: Own | Delegate, Why: "QĐ 1054 art. 8.1, 14.1"},
		{Roles: reporters, Duty: CaseDuties, Covered: true, States: decided, Why: "QĐ 1054 art. 8.1"},
	},
	"case.lookers": {
		{Roles: Approver, Duty: CaseKeeper, Relations: Own, Why: "QĐ 1054 art. 8.2c: the unit follows who has used its records"},
		{Roles: Approver, Duty: CaseDuties, Covered: true, States: decided, Why: "QĐ 1054 art. 8.2c"},
	},
	"case.numbers": {
		{Roles: readers, Why: "QĐ 1054 art. 6.3: leaders and other departments see numbers, of their territory"},
		{Roles: reporters, Duty: CaseDuties | CaseKeeper, Why: "QĐ 1054 art. 2.8: who keeps records draws statistics of them"},
	},
	"case.exact": {
		{Roles: reporters, Duty: CaseDuties, Covered: true, Why: "QĐ 1054 art. 7, 8.1: the police over the territory sees the persons"},
		{Roles: reporters, Duty: CaseKeeper, Relations: Own, Why: "QĐ 1054 art. 7: the commune police, of its own commune"},
	},
	"case.grants": {
		{Roles: reporters, Duty: CaseKeeper, Relations: Own | Delegate, Why: "QĐ 1054 art. 6.3, 8.2c: who manages the record knows to whom it is open"},
		{Roles: reporters, Duty: CaseDuties, Covered: true, States: decided, Why: "QĐ 1054 art. 6.3, 8.2c"},
	},
	"case.consent":  competent,
	"case.endGrant": competent,
	"case.delegate": {{Roles: Approver, Duty: CaseKeeper, Relations: Own, Why: "QĐ 1054 art. 14.1: the body that keeps the record delegates its management, urges and checks"}},
	"case.emergency": {{Roles: reporters, Duty: CaseDuties | CaseKeeper,
		Why: "the bodies that keep or decide on such records (QĐ 1054 art. 5.1): police, psychiatric hospital, methadone clinic; what is opened is journaled and told to the managing unit"}},
	"case.emergencies": {
		{Roles: Auditor, Why: "QĐ 1054 art. 8.2c: that something was opened, by whom and when, without what was opened"},
		{Roles: reporters, Duty: CaseKeeper, Relations: Own, Why: "QĐ 1054 art. 8.2c: the unit whose record was opened"},
		{Roles: reporters, Duty: CaseDuties, Covered: true, Why: "QĐ 1054 art. 8.2c: the police above"},
	},
	"case.emergencyReason": {
		{Roles: reporters, Duty: CaseKeeper, Relations: Own, Why: "QĐ 1054 art. 8.2c: a reason may name people: for who may know them"},
		{Roles: reporters, Duty: CaseDuties, Covered: true, Why: "QĐ 1054 art. 8.2c"},
	},
	"case.supplement": {{Roles: Clerk, Duty: CaseKeeper, Relations: Patient, Why: "QĐ 1054 art. 7.1a: the health unit tells the police what it learns of its patient"}},
	"case.open":       {{Roles: Clerk, Duty: CaseKeeper, Why: "QĐ 1054 art. 5, 7.1a: commune police, psychiatric hospital, methadone clinic"}},
	"case.import":     {{Roles: Clerk, Duty: CaseKeeper, Why: "QĐ 1054 art. 7.1a: who enters records takes over the unit's existing ones; only its own unit's imports are shown"}},
	"case.export": {
		{Roles: reporters, Duty: CaseDuties | CaseKeeper, Why: "QĐ 1054 art. 8.1, 8.2: who works with the records; holds only what case.read and the sections let through, under a daily quota"},
		{Roles: Approver, Duty: CaseRuling, Why: "NĐ 105/2021 art. 42.1; QĐ 1054 art. 8.2: the chairman prints the list of the own papers, and no other, under the same quota"},
	},
	"case.write": {
		{Roles: Clerk, Duty: CaseKeeper, Relations: Own | Delegate, Why: "QĐ 1054 art. 7, 14.1: the unit that manages the record, or manages it by delegation, keeps it up to date"},
	},
	"case.act": {
		{Roles: reporters, Duty: CaseKeeper, Relations: Own | Receiver | Delegate, Why: "a step on the sender's or the receiver's side; the line of the route decides"},
		{Roles: reporters, Duty: CaseDuties, Covered: true, States: decided, Why: "a decision; the line of the route decides"},
	},
	"case.take":   {{Roles: Clerk, Duty: CaseKeeper, Relations: Own | Delegate, Why: "QĐ 1054 art. 7.1a, 14.1: the police of the residence verifies and completes"}},
	"case.submit": {{Roles: Clerk, Duty: CaseKeeper, Relations: Own | Delegate, Why: "QĐ 1054 art. 7.1a, 14.1"}},
	"case.move":   {{Roles: Clerk, Duty: CaseKeeper, Relations: Own | Delegate, Why: "QĐ 1054 art. 7.2, 14.1: the managing unit records it with the paper"}},
	"case.accept": {{Roles: Clerk, Duty: CaseKeeper, Relations: Receiver, Why: "QĐ 1054 art. 7.2b: the receiving unit"}},
	"case.receiveFile": {
		{Roles: Clerk, Duty: CaseKeeper, Relations: Receiver, Why: "QĐ 1054 art. 7.2b: the receiving unit, to which the paper file goes"},
		{Roles: Clerk, Duty: CaseKeeper, Relations: Own, States: taken, Why: "QĐ 1054 art. 7.2b: and once it has taken the record over"},
	},
	"case.requestReopen":    {{Roles: Clerk, Duty: CaseKeeper, Relations: Own | Delegate, Why: "QĐ 1054 art. 7.2b, c, 14.1: who finds the person asks"}},
	"case.approve":          {{Roles: Approver, Duty: CaseApproval, Covered: true, Why: "QĐ 1054 art. 7.1a: district police; since 01/3/2025 whom the province names"}},
	"case.approveAmendment": {{Roles: Approver, Duty: CaseAmendment, Covered: true, Why: "QĐ 1054 art. 7.2a: provincial police"}},
	"case.approveEnd":       {{Roles: Approver, Duty: CaseEnding, Covered: true, Why: "QĐ 1054 art. 7.2d"}},
	"case.reopen":           {{Roles: Approver, Duty: CaseReopening, Covered: true, Why: "QĐ 1054 art. 7.2b, c"}},

	// The papers of the chairman (Mẫu 07–10).
	"case.ruling":        papers,
	"case.rulingContent": papers,
	"case.rulingNotice": {
		{Roles: reporters, Duty: CaseKeeper, Relations: Own, Why: "NĐ 105/2021 art. 41.5: the police's own notice; no form of the chairman prints it"},
		{Roles: reporters, Duty: CaseDuties, Covered: true, States: decided, Why: "QĐ 1054 art. 7: checked by who approves"},
	},
	"case.rulings": {{Roles: Approver, Duty: CaseRuling, Why: "NĐ 105/2021 art. 42.1: the list holds only papers that case.ruling lets through"}},
	"case.sign":    {{Roles: Approver, Duty: CaseRuling, Relations: Own, Why: "NĐ 105/2021 art. 42.1, 48: the chairman of the commune decides"}},
	"case.propose": {{Roles: Clerk, Duty: CaseKeeper, Relations: Own, Why: "NĐ 105/2021 art. 41.5, 42.1: the commune police proposes"}},
	"case.rulingStep": {
		{Roles: Clerk, Duty: CaseKeeper, Relations: Own, Why: "the proposing side; the line of the route decides"},
		{Roles: Approver, Duty: CaseRuling, Relations: Own, Why: "the signing side; the line of the route decides"},
	},
	"case.reassign": {{Roles: Approver, Duty: CaseAmendment, Why: "QĐ 1054 art. 7.2: the provincial police, which checks every change, gives the records of a unit to another one"}},
	// Two records of one person; the states are those of the pair.
	"case.pair.list": {{Roles: reporters, Duty: CaseDuties | CaseKeeper, Why: "the list holds only pairs that case.pair.read lets through"}},
	"case.pair.read": {
		{Roles: reporters, Duty: CaseDuties, Covered: true, States: []string{"BOTH_SENT", "JOINED"}, Why: "QĐ 1054 art. 6.2, 7, 12.3: the police above sees that a person has one record, as it is in fact"},
		{Roles: reporters, Duty: CaseKeeper, Relations: Own, Why: "QĐ 1054 art. 6.1, 8.1: both are the unit's own; of one in another unit it learns only that it exists"},
	},
	"case.pair.decide": {
		{Roles: Approver, Duty: CaseAmendment, Covered: true, States: []string{"BOTH_SENT"}, Why: "QĐ 1054 art. 7.2a, 12.3: the provincial police checks and approves changes of records"},
		{Roles: Clerk, Duty: CaseKeeper, Relations: Own, States: []string{"ONE_UNSENT", "JOINED"}, Why: "QĐ 1054 art. 7.1a: the police of the residence joins a notice to the record that there is"},
	},
	"case.ask": {{Roles: Clerk, Duty: CaseKeeper, Relations: Own, Why: "QĐ 1054 art. 7.2b: a record is moved by the unit that manages it; the other one asks for it"}},
	"case.requests": {
		{Roles: reporters, Duty: CaseKeeper, Relations: Own, Why: "QĐ 1054 art. 7.2b: the unit that is asked, and the one that asks"},
		{Roles: reporters, Duty: CaseDuties, Covered: true, States: decided, Why: "QĐ 1054 art. 7.2b: followed by the police above"},
	},

	// ── journal ──
	"journal.read": {{Roles: Auditor, Why: "the journal, without cell values"}},

	// ── contract ──
	"schema.read": {{Roles: Developer, Why: "introspects everything, holds no data"}},
}

// reporters work on reports, readers read figures.
const (
	reporters = Clerk | Approver
	readers   = Leader | Analyst
)

// taken are the states of a record that is not on its way.
var taken = []string{"OFFICIAL", "AMENDING", "AMENDMENT_SUBMITTED", "AMENDMENT_RETURNED", "END_SUBMITTED", "LOCKED", "REOPEN_REQUESTED"}

// papers of a chairman, and what they print.
var papers = []Grant{
	{Roles: Approver, Duty: CaseRuling, Relations: Own, Why: "NĐ 105/2021 art. 42.1: the chairman sees what the form prints, of what waits for or was decided by the own committee"},
	{Roles: reporters, Duty: CaseKeeper, Relations: Own, Why: "NĐ 105/2021 art. 40.2: the papers lie in the file that the unit keeps"},
	{Roles: reporters, Duty: CaseDuties, Covered: true, States: decided, Why: "QĐ 1054 art. 7: checked by who approves"},
}

var administrators = []Grant{
	{Roles: SystemAdmin, Why: "accounts, positions and settings"},
	{Roles: UnitAdmin, Relations: Own, Why: "QĐ 239 art. 6: accounts of the own unit"},
}
