package graph_test

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/access"
)

// formDocument has two figures, one of them an indicator and carried over from the
// other of the period before, and a text.
const formDocument = `code: %[1]s
edition: "2024"
title: Biểu thử %[1]s
legalBasis: QĐ 239/QĐ-UBND
validFrom: 2024-01-01
rows: {kind: SINGLE}
columns:
  - {code: "1", label: Tổng số, unit: đơn, precision: 0, indicator: {key: %[2]s.c1, overUnits: SUM, overTime: SUM}}
  - {code: "2", label: Trong đó, unit: đơn, precision: 0, indicator: null}
  - {code: "3", label: Ghi chú, kind: TEXT}
checks:
  - {id: chuyen-ky, expr: c1 == prev("c2"), severity: WARNING, message: "Khác số của kỳ trước."}
`

// outlineDocument has two headings, one of which pulls a figure.
const outlineDocument = `code: ĐC-%[1]s
edition: "2024"
title: Đề cương thử
legalBasis: QĐ 239/QĐ-UBND
validFrom: 2024-01-01
headings:
  - {key: a, number: I, title: Kết quả, text: "Tổng số {%[1]s.1}"}
  - {key: b, number: II, title: Kiến nghị}
`

var (
	obligationStates = []string{"ASSIGNED", "DRAFTING", "AWAITING_SIGNATURE", "SIGNED", "SUBMITTED", "RETURNED", "APPROVED", "CORRECTION_REQUESTED", "CORRECTING", "TRANSFERRED"}
	versionStates    = []string{"RECALLED", "RETURNED", "REPLACED", "APPROVED", "SUBMITTED"}
	quarters         = []string{"2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"}
)

func (w *world) seed(t *testing.T) {
	w.owner(t, `insert into outages (id, version, created_at, updated_at, started_at, ended_at, reason, declared_by, declared_at)
		values ($1, 1, now(), now(), '2026-05-04 08:00+07', '2026-05-05 08:00+07', $2, $3, '2026-05-04 09:00+07')`, uuid.New(),
		w.book.text("outages", link{"Outage.reason", row{}}), w.People["vanphong"].Position)
	w.seedSupport(t)
	w.seedViews(t)
	w.seedRegimes(t)
	for _, regime := range []string{"R1", "R2"} {
		for i, state := range obligationStates {
			w.seedRound(t, regime, state, i)
			for _, unit := range []string{"TK", "DS", "FI"} {
				w.seedReport(t, regime, state, unit)
			}
		}
	}
	w.follow(t)
	w.seedReform(t)
	w.seedRound(t, "R5", "SUBMITTED", slices.Index(obligationStates, "SUBMITTED"))
	w.seedReport(t, "R5", "SUBMITTED", "TK")
	w.seedTogether(t)
	w.seedCases(t)
	w.seedImport(t)
	w.seedPairs(t)
	if err := w.app.Reports.Reload(t.Context()); err != nil {
		t.Fatal(err)
	}
	w.app.Facts.Forget()
}

// seedRegimes makes one regime led by the inspectorate, one led by the police, one
// still a draft and one suspended.
func (w *world) seedRegimes(t *testing.T) {
	ctx := access.With(t.Context(), w.as(t, "vanphong"))
	for i, r := range []struct{ key, lead, state string }{
		{"R1", "TTT", "PUBLISHED"}, {"R2", "CA", "PUBLISHED"}, {"R3", "TTT", "DRAFT"}, {"R4", "TTT", "SUSPENDED"}, {"R5", "FI", "PUBLISHED"},
	} {
		n := i + 1
		if r.key == "R5" { // the reports of R5 are put together into those of R1
			n = 1
		}
		code := fmt.Sprintf("LEAK%d", n)
		form, err := w.app.Reports.ImportForm(ctx, fmt.Sprintf(formDocument, code, fmt.Sprintf("leak%d", n)))
		if err != nil {
			t.Fatal(err)
		}
		w.forms[r.key], w.regimes[r.key] = form.ID, uuid.New()
		text, err := w.app.Reports.ImportOutline(ctx, fmt.Sprintf(outlineDocument, code))
		if err != nil {
			t.Fatal(err)
		}
		w.outlines[r.key] = text.ID
		w.later(t, ctx, r.key, code, fmt.Sprintf("leak%d", n))
		// A draft is shown to those who may write regimes.
		way := []link{{"Regime.content", row{}}}
		if r.state == "DRAFT" {
			way = append(way, link{"RegimeInput.content", row{}})
		}
		content := w.book.text("regimes", way...)
		w.book.known(content, "regime:"+r.key, way...)
		w.owner(t, `insert into regimes (id, version, created_at, updated_at, code, name, kind, origin, state, lead_unit_id, legal_basis, content,
			recipients, method, frequency, window_rule, due_rules, supplement_days, respondents, form_code, guidance, exemptions)
			values ($1, 1, now(), now(), $2, $3, 'PERIODIC', 'PROVINCE', $4, $5, 'QĐ 239', $6, 'x', 'x', 'QUARTER', 'FIFTEENTH',
			'[{"level":"COMMUNE","workingDays":3}]', 2, '[{"level":"COMMUNE","validFrom":"2024-01-01"}]', $7, 'x', jsonb_build_array(jsonb_build_object('unitId', $8::uuid, 'validFrom', '2024-01-01', 'reason', $9::text)))`,
			w.regimes[r.key], r.key, w.book.text("regimes", way...), r.state, w.home[r.lead], content, code,
			w.home["TKC"], w.book.text("regime:"+r.key, append([]link{{"Exemption.reason", row{}}}, way...)...))
		canary := func(coordinate string) string {
			return w.book.text("regimeFile:"+r.key, append([]link{{coordinate, row{}}}, way...)...)
		}
		w.owner(t, `insert into regime_reviews (id, regime_id, at, note, position_id, by_title) values ($1, $2, '2025-01-02', $3, $4, $5)`,
			uuid.New(), w.regimes[r.key], canary("RegimeReview.note"), w.People["vanphong"].Position, canary("RegimeReview.byTitle"))
		w.owner(t, `insert into external_codes (id, version, created_at, updated_at, kind, object, code) values ($1, 1, now(), now(), 'REGIME', $2, $3)`,
			uuid.New(), w.regimes[r.key].String(), w.book.text("codes", append([]link{{"ExternalCode.code", row{}}}, way...)...))
	}
	for key, lead := range map[string]string{"R1": "TTT", "R2": "CA", "R5": "FI"} {
		w.owner(t, `insert into duties (id, kind, unit_id, regime_id, legal_basis, valid_from) values ($1, 'LEAD_AGENCY', $2, $3, $4, '2024-01-01')`,
			uuid.New(), w.home[lead], w.regimes[key], w.book.text("duties", link{"Duty.legalBasis", row{}}))
	}
}

// later makes a version of a form that a round could move to, and a design of each
// unit that makes forms.
func (w *world) later(t *testing.T, ctx context.Context, key, code, prefix string) {
	t.Helper()
	document := strings.NewReplacer(`edition: "2024"`, `edition: "2026"`, "validFrom: 2024-01-01", "validFrom: 2027-01-01").Replace(fmt.Sprintf(formDocument, code, prefix))
	form, err := w.app.Reports.ImportForm(ctx, document)
	if err != nil {
		t.Fatal(err)
	}
	w.moveTo[key] = form.ID
	if key != "R1" {
		return
	}
	for home, who := range map[string]string{"VP": "vanphong", "TTT": "thanhtra"} {
		id, at := uuid.New(), row{unit: home}
		said := func(coordinate string) string {
			return w.book.text("formDrafts", link{"FormDraft.id", at}, link{coordinate, at})
		}
		document, _ := json.Marshal(map[string]any{"code": "DRAFT", "title": said("FormDraft.title"), "columns": []any{}})
		findings, _ := json.Marshal([]map[string]string{{"Code": "X", "Severity": "ERROR", "Message": said("FormDraft.findings"), "Place": "Sheet1!A1"}})
		w.book.known(id.String(), "formDrafts", link{"FormDraft.id", at})
		w.book.known(w.title(who), "", link{"FormDraft.updatedBy", at})
		w.owner(t, `insert into form_drafts (id, version, created_at, updated_at, unit_id, position_id, document, findings) values ($1, 1, now(), now(), $2, $3, $4, $5)`,
			id, w.home[home], w.People[who].Position, document, findings)
	}
}

func quarter(i int) (from, to time.Time) {
	from = time.Date(2024, 6, 15, 0, 0, 0, 0, time.UTC).AddDate(0, 3*i, 0)
	return from, from.AddDate(0, 3, -1)
}

func (w *world) seedRound(t *testing.T, regime, state string, i int) {
	id, key := uuid.New(), regime+" "+state
	from, to := quarter(i)
	w.rounds[key] = id
	shut, reason := any(nil), any(nil)
	roundState := "OPEN"
	if state == "ASSIGNED" {
		roundState, shut, reason = "CLOSED", to, w.book.text("rounds", link{"Round.closeReason", row{}})
	}
	w.book.known(id.String(), "rounds", link{"Round.id", row{}})
	w.book.known(id.String(), "", link{"RoundProgress.round", row{regime: regime}})
	w.owner(t, `insert into rounds (id, version, created_at, updated_at, regime_id, form_version_id, period_key, period_from, period_to, opens_at, state, illustrative, closed_at, close_reason, outline_version_id)
		values ($1, 1, now(), now(), $2, $3, $4, $5, $6, $6::date::timestamptz, $7, false, $8, $9, $10)`, id, w.regimes[regime], w.forms[regime], quarters[i], from, to, roundState, shut, reason, w.outlines[regime])
}

func (w *world) seedReport(t *testing.T, regime, state, unit string) {
	r := &report{id: uuid.New(), at: row{unit: unit, regime: regime, state: state}, versions: map[string]uuid.UUID{}, files: map[string]uuid.UUID{}}
	if unit == "TK" && regime == "R2" {
		r.at.held = "TKC"
	}
	w.reports = append(w.reports, r)
	b := &pgx.Batch{}
	w.obligation(b, r)
	w.draft(b, r)
	w.parts(b, r)
	for i, s := range versionStates {
		w.version(b, r, s, i+1)
	}
	w.remarks(b, r)
	w.urged(b, r)
	w.publish(b, r)
	b.Queue(`update obligations set official_id = $2 where id = $1`, r.id, r.versions["APPROVED"])
	if err := w.Owner().SendBatch(t.Context(), b).Close(); err != nil {
		t.Fatalf("%s %s %s: %v", regime, state, unit, err)
	}
}

// groups of the operations that ask for a report.
func (r *report) group(part string) string { return part + ":" + r.id.String() }

func (w *world) obligation(b *pgx.Batch, r *report) {
	at, id := r.at, r.id.String()
	w.book.known(id, r.group("base"), link{"Obligation.id", at})
	w.book.known(id, "obligations", link{"Obligation.id", at})
	if at.state != "TRANSFERRED" { // a round asks nothing of a dissolved unit
		w.book.known(id, "progress:"+at.regime+" "+at.state, link{"UnitProgress.obligationId", row{regime: at.regime}}, link{"Obligation.id", at})
	}
	w.book.known(id, "", link{"JournalEntry.objectId", row{}})
	why, _ := json.Marshal(map[string]any{"text": w.book.text(r.group("base"), link{"Obligation.dueExplanation", at}, link{"DueExplanation.text", at}), "source": "NĐ 09/2019", "provisional": false})
	mark, _ := json.Marshal([]map[string]any{{"step": "SIGN", "at": "2026-09-01T08:00:00+07:00", "positionId": uuid.New(),
		"name": w.book.text(r.group("base"), link{"Obligation.route", at}, link{"RouteStep.doneBy", at}), "title": "Chủ tịch", "signingForm": "TM"}})
	var sent, onTime any
	if at.state != "ASSIGNED" && at.state != "DRAFTING" {
		sent, onTime = "2026-09-02 08:00+07", true
	}
	b.Queue(`insert into obligations (id, version, created_at, updated_at, round_id, unit_id, state, state_since, due_at, due_explanation, supplement_due_at,
		first_submitted_at, last_submitted_at, on_time, submission_count, return_count, marks)
		values ($1, 1, '2026-09-01', '2026-09-01', $2, $3, $4, '2026-09-01', '2026-09-18 17:00+07', $5, null, $6, $6, $7, 5, 1, $8)`,
		r.id, w.rounds[at.regime+" "+at.state], w.home[at.unit], at.state, why, sent, onTime, mark)
}

func (w *world) cells(group string, way ...link) []byte {
	out, _ := json.Marshal(map[string]map[string]string{"r1": {"c1": w.book.number(group, way...), "c2": w.book.number(group, way...), "c3": w.book.text(group, way...)}})
	return out
}

func (w *world) draft(b *pgx.Batch, r *report) {
	at := r.at
	way := []link{{"Obligation.draft", at}, {"Draft.cells", at}}
	outside := []link{{"Obligation.draft", r.outside()}, {"Draft.cells", r.outside()}}
	cells, _ := json.Marshal(map[string]map[string]string{"r1": {"c1": w.book.number(r.group("base"), way...),
		"c2": w.book.number(r.group("base"), outside...), "c3": w.book.text(r.group("base"), outside...)}})
	reasons, _ := json.Marshal([]map[string]string{{"place": "r1.c1", "code": "X", "reason": w.book.text(r.group("base"), link{"Obligation.draft", at}, link{"WarningReason.reason", at})}})
	text := func(at row) string {
		return w.book.text(r.group("base"), link{"Obligation.draft", at}, link{"Draft.sections", at}, link{"DraftSection.text", at})
	}
	sections, _ := json.Marshal(map[string]string{"a": text(r.outside()), "b": text(at)})
	beside := func(coordinate string) string {
		return w.book.text(r.group("base"), link{"Obligation.draft", r.outside()}, link{coordinate, r.outside()})
	}
	proposed, _ := json.Marshal([]map[string]string{{"row": "r1", "column": "c2", "value": beside("ProposedCell.value"), "source": beside("ProposedCell.source")}})
	unplaced, _ := json.Marshal([]map[string]string{{"code": "9", "label": "x", "row": "", "value": beside("UnplacedCell.value"), "edition": "x"}})
	b.Queue(`insert into drafts (id, revision, cells, nil_report, warning_reasons, updated_at, sections, proposed, unplaced) values ($1, 3, $2, false, $3, '2026-09-01', $4, $5, $6)`,
		r.id, cells, reasons, sections, proposed, unplaced)
	w.attach(b, r)
}

// attach puts a file on the draft that was never sent, so that it is the unit's alone.
func (w *world) attach(b *pgx.Batch, r *report) {
	at, file, attachment := r.at, uuid.New(), uuid.New()
	r.drafted = file
	way := func(coordinate string) []link { return []link{{"Obligation.attachments", at}, {coordinate, at}} }
	w.book.known(file.String(), r.group("base"), way("Attachment.fileId")...)
	w.book.known(attachment.String(), r.group("base"), way("Attachment.id")...)
	b.Queue(`insert into files (id, line, sha256, size, media_type, name, content, unit_id, position_id, uploaded_at)
		values ($1, 'reports', '\x00', 1, 'application/pdf', $2, $3, $4, $5, '2026-09-01')`, file, w.book.text(r.group("base"), way("Attachment.name")...),
		[]byte("%PDF-"+file.String()), w.home[at.unit], w.People["xa.dongson"].Position)
	b.Queue(`insert into attachments (id, obligation_id, file_id, title, position_id, attached_by, at) values ($1, $2, $3, $4, $5, $6, '2026-09-01')`,
		attachment, r.id, file, w.book.text(r.group("base"), way("Attachment.title")...), w.People["xa.dongson"].Position,
		w.book.text(r.group("base"), way("Attachment.byTitle")...))
}

// content is the text and the list of files of one version.
func (w *world) content(r *report, group string, own row) (sections, attachments []byte) {
	way := func(coordinates ...string) []link {
		out := []link{{"Obligation.submissions", r.at}}
		for _, c := range coordinates {
			out = append(out, link{c, own})
		}
		return out
	}
	texts := "" // the bounds let the text be asked of one version at a time
	if own.state == "APPROVED" {
		texts = r.group("texts")
	}
	sections, _ = json.Marshal([]map[string]any{{"key": "b", "number": "II", "title": "Kiến nghị", "depth": 0,
		"text":     w.book.text(texts, way("Submission.sections", "SubmittedSection.text")...),
		"rendered": w.book.text(texts, way("Submission.sections", "SubmittedSection.rendered")...)}})
	file := r.files[own.state].String()
	w.book.known(file, group, way("Submission.attachments", "SubmittedAttachment.fileId")...)
	attachments, _ = json.Marshal([]map[string]any{{"fileId": file, "mediaType": "application/pdf", "size": 1,
		"name":   w.book.text(group, way("Submission.attachments", "SubmittedAttachment.name")...),
		"title":  w.book.text(group, way("Submission.attachments", "SubmittedAttachment.title")...),
		"sha256": w.book.hash(group, way("Submission.attachments", "SubmittedAttachment.sha256")...)}})
	return sections, attachments
}

// version writes one submission with everything that hangs on it.
func (w *world) version(b *pgx.Batch, r *report, state string, number int) {
	id, file := uuid.New(), uuid.New()
	r.versions[state], r.files[state] = id, file
	own := r.at
	own.state = state
	group := r.group("versions")
	text := func(coordinate string) string {
		value := w.book.text(group, link{"Obligation.submissions", r.at}, link{coordinate, own})
		if of, there := map[string]string{"Submission.docNumber": "RegisterLine.docNumber", "Submission.docNotation": "RegisterLine.docNotation"}[coordinate]; there {
			w.registered(value, of, r.at)
		}
		return value
	}
	way := func(coordinate string) []link { return []link{{"Obligation.submissions", r.at}, {coordinate, own}} }
	w.book.known(id.String(), group, way("Submission.id")...)
	w.book.known(file.String(), group, append(way("Submission.substitute"), link{"SubstituteDocument.fileId", own})...)
	hash, _ := hex.DecodeString(w.book.hash(group, way("Submission.sha256")...))
	official := group
	if state == "APPROVED" {
		official = r.group("official") // the bounds let warnings be asked of the official version only
	}
	warnings, _ := json.Marshal([]map[string]string{{"place": "r1.c1", "message": "x",
		"reason": w.book.text(map[bool]string{true: official}[state == "APPROVED"], append(way("Submission.id"), link{"Submission.warningReasons", own}, link{"SubmittedWarning.reason", own})...)}})
	b.Queue(`insert into files (id, line, sha256, size, media_type, name, content, unit_id, position_id, obligation_id, uploaded_at)
		values ($1, 'reports', '\x00', 1, 'application/pdf', $2, $3, $4, $5, $6, '2026-09-01')`, file,
		w.book.text(group, append(way("Submission.substitute"), link{"SubstituteDocument.fileName", own})...),
		[]byte("%PDF-"+file.String()), w.home[r.at.unit], w.People["xa.dongson"].Position, r.id)
	sections, attachments := w.content(r, group, own)
	b.Queue(`insert into submissions (id, obligation_id, number, state, form_version_id, cells, nil_report, canonical, sha256, warnings, submitted_by,
		submitted_by_title, submitted_by_name, submitted_at, signing_form, signer_title, signer_name, maker_title, maker_name, doc_number, doc_notation, doc_date, before_closing,
		substitute_number, substitute_date, substitute_file_id, sections, attachments)
		values ($1, $2, $3, $4, $5, $6, false, '\x00', $7, $8, $9, $10, $11, '2026-09-02', 'TM', $12, $13, $20, $21, $14, $15, '2026-09-02', false, $16, '2026-09-02', $17, $18, $19)`,
		id, r.id, number, state, w.forms[r.at.regime], w.carried(r, group, way("Submission.cells")...), hash, warnings, w.People["xa.dongson"].Position,
		text("Submission.submittedByTitle"), text("Submission.submittedByName"), text("Submission.signerTitle"), text("Submission.signerName"),
		text("Submission.docNumber"), text("Submission.docNotation"), w.book.text(group, append(way("Submission.substitute"), link{"SubstituteDocument.number", own})...), file, sections, attachments,
		text("Submission.makerTitle"), text("Submission.makerName"))
	b.Queue(`insert into reviews (id, submission_id, kind, reasons, text, at, position_id, by_title) values ($1, $2, 'RETURNED', '{SO_LIEU}', $3, '2026-09-03', $4, $5)`,
		uuid.New(), id, w.book.text(r.group("reviews"), append(way("Submission.reviews"), link{"Review.text", own})...), w.People["thanhtra"].Position,
		w.book.text(r.group("reviews"), append(way("Submission.reviews"), link{"Review.byTitle", own})...))
}

// remarks writes a comment and two lines of the timeline: a return, which both
// sides see, and a step inside the unit, which the receiver does not see.
func (w *world) remarks(b *pgx.Batch, r *report) {
	at, comment := r.at, uuid.New()
	b.Queue(`insert into cell_comments (id, obligation_id, place, text, at, position_id, by_title) values ($1, $2, 'r1.c1', $3, '2026-09-03', $4, $5)`,
		comment, r.id, w.book.text(r.group("base"), link{"Obligation.comments", at}, link{"CellComment.text", at}), w.People["thanhtra"].Position,
		w.book.text(r.group("base"), link{"Obligation.comments", at}, link{"CellComment.byTitle", at}))
	w.book.known(comment.String(), r.group("base"), link{"Obligation.comments", at}, link{"CellComment.id", at})
	entry := func(action string, way ...link) {
		reason := w.book.text(r.group("official"), way...)
		w.book.known(reason, "journal:"+action, link{"JournalEntry.reason", row{}})
		b.Queue(`insert into journal (at, account_id, position_id, unit_id, action, object_kind, object_id, reason) values ('2026-09-03', $1, $2, $3, $4, 'obligation', $5, $6)`,
			w.People["thanhtra"].Account, w.People["thanhtra"].Position, w.home["TTT"], action, r.id, reason)
	}
	timeline := []link{{"Obligation.timeline", at}, {"TimelineEntry.reason", at}}
	entry("RETURN", timeline...)
	entry("HAND_OVER", append(timeline, link{"Obligation.route", at})...)
	w.book.known(w.title("thanhtra"), "", timeline[0])
}

// title is the canary that stands for somebody's title.
func (w *world) title(name string) string {
	for _, c := range w.book.byGroup["viewer"] {
		if l := c.chain[0]; l.coordinate == "Position.title" && l.row.self == name {
			return c.value
		}
	}
	panic("nobody is called " + name)
}

// publish writes the facts of the official version and of the one not yet
// approved, with the roll-up of the unit's territory.
func (w *world) publish(b *pgx.Batch, r *report) {
	if r.at.regime != "R1" || r.at.state != "APPROVED" {
		return
	}
	for state, group := range map[string]string{"APPROVED": "official:" + r.at.unit, "SUBMITTED": "pedigree:" + r.at.unit} {
		own, official := r.at, state == "APPROVED"
		own.state = state
		value := w.book.figure(group, link{"PedigreeItem.value", r.at}, link{"Obligation.submissions", r.at}, link{"Submission.cells", own})
		w.book.known(r.versions[state].String(), group, link{"PedigreeItem.submissionId", r.at}, link{"Obligation.submissions", r.at}, link{"Submission.id", own})
		b.Queue(`insert into facts (indicator_id, period_to, period_key, area_id, area_at, unit_id, nature, official, value, obligation_id, submission_id, place, believed_from)
			select i.id, o.period_to, o.period_key, a.id, a.at, $1, 'FINAL', $2, $3::numeric, $4, $5, 'r1.c1', '2026-09-04'
			from indicators i, rounds o, unit_versions v join areas a on a.id = v.area_id
			where i.key = 'leak1.c1' and o.id = $6 and v.unit_id = $1 and v.valid_to is null`,
			w.home[r.at.unit], official, value, r.id, r.versions[state], w.rounds[r.at.regime+" "+r.at.state])
		b.Queue(`insert into rollups (indicator_id, period_to, period_key, area_id, area_at, nature, official, total, count, changed_at)
			select indicator_id, period_to, period_key, area_id, area_at, nature, official, value, 1, believed_from from facts where submission_id = $1`, r.versions[state])
	}
}
