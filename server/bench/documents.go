package bench

// The documents are those of the front end, as its client sends them: with the name of
// the type in every object.
const (
	inboxDocument = `query WorkInbox($first: Int!) {
  inbox(first: $first) {
    hasMore
    items {
      action since dueAt group changedCells
      obligation { id version ...WorkLine __typename }
      __typename
    }
    __typename
  }
}
fragment WorkLine on Obligation {
  id version state timeliness dueAt workingDaysLeft
  dueExplanation { text source provisional __typename }
  updatedAt
  unit { id name __typename }
  round { id periodLabel periodFrom periodTo illustrative regime { id code name __typename } __typename }
  __typename
}`

	historyDocument = `query ReportingHistory($id: UUID!, $people: Boolean!, $comments: Boolean!, $timeline: Boolean!) {
  obligation(id: $id) {
    id
    official { id __typename }
    submissions { id ...VersionFields __typename }
    comments @include(if: $comments) { id place text byTitle at resolved __typename }
    timeline @include(if: $timeline) { at action by reason fromState toState __typename }
    __typename
  }
}
fragment VersionFields on Submission {
  id number state nil sha256 submittedAt submittedByTitle
  submittedByName @include(if: $people)
  signingForm signerTitle
  signerName @include(if: $people)
  docNumber docNotation docDate beforeClosing
  substitute @include(if: $people) { number date fileId fileName __typename }
  cells { rows columns values __typename }
  __typename
}`

	figuresDocument = `query DashboardFigures($queries: [AggregateQuery!]!) {
  aggregate(queries: $queries) {
    indicators { key name unitOfMeasure precision regimeCode overUnits overTime __typename }
    labels keys values totals periods
    coverage { reported approved owed __typename }
    notComparable unapproved asOf notes
    __typename
  }
}`

	signDocument = `mutation ReportingSign($input: SignInputReport!) { sign(input: $input) { id version state __typename } }`

	approveDocument = `mutation ReportingApprove($input: ApproveInput!) {
  approve(input: $input) {
    obligationId
    obligation { id version state __typename }
    problem { code severity message place __typename }
    __typename
  }
}`

	recordsDocument = `query CaseworkList($filter: CaseFilter, $order: CaseOrder!, $first: Int!, $after: String) {
  caseRecords(filter: $filter, order: $order, first: $first, after: $after) {
    items { id ...CaseLine __typename }
    endCursor total
    __typename
  }
}
fragment CaseLine on CaseRecord {
  id code state status name birthYear overdue updatedAt masked
  unit { id name __typename }
  clocks { id name dueAt doneAt overdue duration __typename }
  recent { at label by __typename }
  __typename
}`

	recordDocument = `query CaseworkOpen($id: UUID!) {
  caseRecord(id: $id) {
    id code state status name birthYear masked
    unit { id name __typename }
    official {
      id number state masked
      identity { fullName otherNames sex birthDate birthYear personalNumber ethnicity __typename }
      contact { permanentAddress currentAddress phones __typename }
      family { notes members { relation name birthYear phone __typename } __typename }
      health { firstFoundOn substances useForms tests { on agency method positive substances __typename } __typename }
      criminal { drugConvictions otherConvictions __typename }
      management { status ground groundOn __typename }
      __typename
    }
    __typename
  }
}`

	stepDocument = `mutation CaseworkStep($input: StepCaseInput!) { stepCase(input: $input) { id version state __typename } }`

	signInDocument = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { accessToken } }`
)

// inboxPage is how many the front end asks for.
const inboxPage = 100
