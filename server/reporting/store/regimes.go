package store

import (
	"context"
	"encoding/json"

	"github.com/google/uuid"

	"congvu/ent"
	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/fault"
	"congvu/server/journal"
	"congvu/server/reporting"
)

// Regimes lists the regimes by code. Drafts are seen by those who write them.
func (s *Service) Regimes(ctx context.Context) []*reporting.Regime {
	v, out := access.From(ctx), []*reporting.Regime{}
	for _, row := range s.catalogue.Load().regimes {
		if seesRegime(v, row) {
			out = append(out, s.withUnits(row))
		}
	}
	return out
}

// Regime is one regime.
func (s *Service) Regime(ctx context.Context, id uuid.UUID) (*reporting.Regime, error) {
	row := s.catalogue.Load().regimeByID[id]
	if row == nil || !seesRegime(access.From(ctx), row) {
		return nil, missingRegime()
	}
	return s.withUnits(row), nil
}

func seesRegime(v *access.Viewer, row *regimeRow) bool {
	return row.State != reporting.RegimeDraft || access.Table.Decide(v, "regime.write") != access.Deny
}

// DraftRegime writes a new regime as a draft.
func (s *Service) DraftRegime(ctx context.Context, in reporting.RegimeInput) (*reporting.Regime, error) {
	if err := s.checkRegime(ctx, &in); err != nil {
		return nil, err
	}
	return s.regimeAction(ctx, "draftRegime", in, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		return s.KeepRegime(ctx, tx, in)
	})
}

// KeepRegime is DraftRegime inside a write in progress, without asking who writes.
func (s *Service) KeepRegime(ctx context.Context, tx *action.Tx, in reporting.RegimeInput) (uuid.UUID, error) {
	if err := in.Normalize(); err != nil {
		return uuid.Nil, err
	}
	id := schema.NewID()
	err := tx.Ent.Regime.Create().SetID(id).SetCreatedAt(tx.Now).SetUpdatedAt(tx.Now).SetState(string(reporting.RegimeDraft)).
		SetCode(in.Code).SetName(in.Name).SetKind(string(in.Kind)).SetOrigin(string(in.Origin)).SetLeadUnitID(in.LeadUnitID).
		SetLegalBasis(in.LegalBasis).SetContent(in.Content).SetRecipients(in.Recipients).SetMethod(in.Method).
		SetFrequency(string(in.Frequency)).SetWindowRule(string(in.WindowRule)).SetDueRules(asJSON(in.DueRules)).
		SetSupplementDays(in.SupplementDays).SetRespondents(asJSON(in.Respondents)).SetFormCode(in.FormCode).SetNature(string(in.Nature)).SetGuidance(in.Guidance).
		SetNillableOutlineCode(in.OutlineCode).SetNillableSourceRegimeID(in.SourceRegimeID).Exec(ctx)
	if err != nil {
		return uuid.Nil, codeTaken(err, in.Code)
	}
	return id, s.catalogueChanged(ctx, tx, journal.Entry{Action: "DRAFT_REGIME", ObjectKind: "regime", ObjectID: id, To: string(reporting.RegimeDraft)})
}

// UpdateRegime rewrites a draft or a suspended regime. What is in force stays as
// it was agreed: reports are owed by it.
func (s *Service) UpdateRegime(ctx context.Context, v reporting.Versioned, in reporting.RegimeInput) (*reporting.Regime, error) {
	if err := s.checkRegime(ctx, &in); err != nil {
		return nil, err
	}
	input := struct {
		Regime reporting.Versioned
		Input  reporting.RegimeInput
	}{v, in}
	return s.regimeAction(ctx, "updateRegime", input, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		row, err := s.lockRegime(ctx, tx, v, reporting.RegimeDraft, reporting.RegimeSuspended)
		if err != nil {
			return uuid.Nil, err
		}
		if tx.Viewer.DutySet()&access.ManagingOffice == 0 && row.LeadUnitID != tx.Viewer.Body {
			return uuid.Nil, notLead()
		}
		update := withOutline(row.Update(), in.OutlineCode).SetVersion(row.Version + 1).SetUpdatedAt(tx.Now).
			SetCode(in.Code).SetName(in.Name).SetKind(string(in.Kind)).SetOrigin(string(in.Origin)).SetLeadUnitID(in.LeadUnitID).
			SetLegalBasis(in.LegalBasis).SetContent(in.Content).SetRecipients(in.Recipients).SetMethod(in.Method).
			SetFrequency(string(in.Frequency)).SetWindowRule(string(in.WindowRule)).SetDueRules(asJSON(in.DueRules)).
			SetSupplementDays(in.SupplementDays).SetRespondents(asJSON(in.Respondents)).SetFormCode(in.FormCode).SetNature(string(in.Nature)).SetGuidance(in.Guidance).SetNillableSourceRegimeID(in.SourceRegimeID)
		if in.SourceRegimeID == nil {
			update.ClearSourceRegimeID()
		}
		if err := update.Exec(ctx); err != nil {
			return uuid.Nil, codeTaken(err, in.Code)
		}
		return v.ID, s.catalogueChanged(ctx, tx, journal.Entry{Action: "UPDATE_REGIME", ObjectKind: "regime", ObjectID: v.ID})
	})
}

// PublishRegime puts a draft, or a suspended regime, into force: its lead unit
// gets the duty, and the rounds that are open by now open in a job of the same
// transaction.
func (s *Service) PublishRegime(ctx context.Context, v reporting.Versioned) (*reporting.Regime, error) {
	if err := may(access.From(ctx), "regime.publish"); err != nil {
		return nil, err
	}
	return s.regimeAction(ctx, "publishRegime", v, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		row, err := s.lockRegime(ctx, tx, v, reporting.RegimeDraft, reporting.RegimeSuspended)
		if err != nil {
			return uuid.Nil, err
		}
		return v.ID, s.publish(ctx, tx, row)
	})
}

// PublishKept is PublishRegime inside a write in progress, without asking who writes.
func (s *Service) PublishKept(ctx context.Context, tx *action.Tx, id uuid.UUID) error {
	row, err := tx.Ent.Regime.Get(ctx, id)
	if err != nil {
		return err
	}
	return s.publish(ctx, tx, row)
}

func (s *Service) publish(ctx context.Context, tx *action.Tx, row *ent.Regime) error {
	regime, err := s.regimeOf(row)
	if err != nil {
		return err
	}
	today := clock.DateOf(tx.Now)
	if err := regime.CheckPublish(today, s.Days()); err != nil {
		return err
	}
	if err := s.checkNotReplaced(row.ID, today); err != nil {
		return err
	}
	if err := formExists(ctx, tx, regime.FormCode); err != nil {
		return err
	}
	if err := row.Update().SetState(string(reporting.RegimePublished)).ClearSuspendReason().SetVersion(row.Version + 1).SetUpdatedAt(tx.Now).Exec(ctx); err != nil {
		return err
	}
	if err := giveLeadDuty(ctx, tx, regime, today); err != nil {
		return err
	}
	if s.Queue != nil {
		if _, err := s.Queue.InsertTx(ctx, tx.Tx, OpenRoundsArgs{}, nil); err != nil {
			return err
		}
	}
	return s.catalogueChanged(ctx, tx, journal.Entry{Action: "PUBLISH_REGIME", ObjectKind: "regime", ObjectID: row.ID,
		From: row.State, To: string(reporting.RegimePublished)})
}

// giveLeadDuty makes the lead unit, and no other, the lead agency of the regime
// (QĐ 239 art. 7.3), unless it is already.
func giveLeadDuty(ctx context.Context, tx *action.Tx, r *reporting.Regime, today clock.Date) error {
	if _, err := tx.Exec(ctx, `update duties set valid_to = $3 where kind = 'LEAD_AGENCY' and regime_id = $1 and unit_id <> $2
		and (valid_to is null or valid_to > $3)`, r.ID, r.LeadUnit.ID, stored(today)); err != nil {
		return err
	}
	_, err := tx.Exec(ctx, `insert into duties (id, valid_from, kind, unit_id, regime_id, legal_basis)
		select $1, $2, 'LEAD_AGENCY', $3, $4, $5 where not exists (select from duties
			where kind = 'LEAD_AGENCY' and unit_id = $3 and regime_id = $4 and (valid_to is null or valid_to > $2))`,
		schema.NewID(), stored(today), r.LeadUnit.ID, r.ID, r.LegalBasis)
	return err
}

// SuspendRegime stops a regime: no further round opens.
func (s *Service) SuspendRegime(ctx context.Context, v reporting.Versioned, reason string) (*reporting.Regime, error) {
	if err := may(access.From(ctx), "regime.publish"); err != nil {
		return nil, err
	}
	reason, err := written(reason)
	if err != nil {
		return nil, err
	}
	input := reporting.ReasonInput{Obligation: v, Reason: reason}
	return s.regimeAction(ctx, "suspendRegime", input, func(ctx context.Context, tx *action.Tx) (uuid.UUID, error) {
		row, err := s.lockRegime(ctx, tx, v, reporting.RegimePublished)
		if err != nil {
			return uuid.Nil, err
		}
		err = row.Update().SetState(string(reporting.RegimeSuspended)).SetSuspendReason(reason).SetVersion(row.Version + 1).SetUpdatedAt(tx.Now).Exec(ctx)
		if err != nil {
			return uuid.Nil, err
		}
		return v.ID, s.catalogueChanged(ctx, tx, journal.Entry{Action: "SUSPEND_REGIME", ObjectKind: "regime", ObjectID: v.ID,
			From: row.State, To: string(reporting.RegimeSuspended), Reason: reason})
	})
}

func (s *Service) regimeAction(ctx context.Context, name string, input any, fn func(context.Context, *action.Tx) (uuid.UUID, error)) (*reporting.Regime, error) {
	id, err := s.Runner.Do(ctx, name, input, fn)
	if err != nil {
		return nil, err
	}
	if err := s.Reload(ctx); err != nil {
		return nil, err
	}
	return s.Regime(ctx, id)
}

// checkRegime asks who writes and what: the lead agency writes its own regimes,
// the managing office all (QĐ 239 art. 10.1).
func (s *Service) checkRegime(ctx context.Context, in *reporting.RegimeInput) error {
	v := access.From(ctx)
	if err := may(v, "regime.write"); err != nil {
		return err
	}
	if v.DutySet()&access.ManagingOffice == 0 && in.LeadUnitID != v.Body {
		return notLead()
	}
	if err := in.Normalize(); err != nil {
		return err
	}
	units := s.Units.Current()
	if units.Unit(in.LeadUnitID) == nil {
		return fault.Missing("cơ quan chủ trì").At("input.leadUnitId")
	}
	for _, rule := range in.Respondents {
		for _, unit := range rule.UnitIds {
			if units.Unit(unit) == nil {
				return fault.Missing("đơn vị thực hiện báo cáo").At("input.respondents")
			}
		}
	}
	if len(s.catalogue.Load().byForm[in.FormCode]) == 0 {
		return missingForm(in.FormCode)
	}
	if err := s.checkOutlineOf(in); err != nil {
		return err
	}
	return s.checkSource(in)
}

// checkSource: a regime puts together the reports of another one of the same
// periods, by the unit that leads that one (QĐ 239 art. 7.3a), and never, by way of
// others, its own.
func (s *Service) checkSource(in *reporting.RegimeInput) error {
	if in.SourceRegimeID == nil {
		return nil
	}
	source := s.regime(*in.SourceRegimeID)
	if source == nil || source.LeadUnit == nil {
		return fault.As(missingRegime()).At("input.sourceRegimeId")
	}
	for above := source; above != nil; {
		if above.Code == in.Code {
			return reporting.InvalidSource("Chế độ báo cáo %s tổng hợp vòng tròn từ chính nó. Chọn chế độ nguồn khác.", in.Code)
		}
		if above.SourceRegimeID == nil {
			break
		}
		above = s.regime(*above.SourceRegimeID)
	}
	return in.CheckSource(source)
}

// regimeOf reads a row as it stands in the transaction.
func (s *Service) regimeOf(row *ent.Regime) (*reporting.Regime, error) {
	r := &regimeRow{leadUnitID: row.LeadUnitID, Regime: reporting.Regime{
		ID: row.ID, Code: row.Code, Kind: reporting.RegimeKind(row.Kind), LegalBasis: row.LegalBasis, FormCode: row.FormCode, OutlineCode: row.OutlineCode,
		Frequency: reporting.PeriodKind(row.Frequency), WindowRule: reporting.WindowRule(row.WindowRule), SupplementDays: row.SupplementDays,
	}}
	if err := json.Unmarshal(row.DueRules, &r.DueRules); err != nil {
		return nil, err
	}
	if err := json.Unmarshal(row.Respondents, &r.respondents); err != nil {
		return nil, err
	}
	return s.withUnits(r), nil
}

func notLead() *fault.Error {
	return fault.New(fault.Forbidden, "NOT_LEAD_AGENCY",
		"Cơ quan chủ trì chỉ soạn chế độ báo cáo do mình chủ trì. Chọn đơn vị của mình làm cơ quan chủ trì hoặc liên hệ cơ quan quản lý hệ thống.").At("input.leadUnitId")
}

func codeTaken(err error, code string) error {
	if db.IsUnique(err, "regimes_code_key") {
		return fault.New(fault.Conflict, "REGIME_CODE_TAKEN", "Mã chế độ báo cáo %s đã có. Đặt mã khác.", code).At("input.code")
	}
	return err
}

func missingForm(code string) error {
	return fault.New(fault.NotFound, "FORM_NOT_FOUND", "Chưa có biểu mẫu %s. Nạp biểu mẫu trước.", code).At("input.formCode")
}

func formExists(ctx context.Context, tx *action.Tx, code string) error {
	var found bool
	err := tx.QueryRow(ctx, `select exists (select from form_versions where code = $1)`, code).Scan(&found)
	if err == nil && !found {
		return missingForm(code)
	}
	return err
}

func asJSON(v any) json.RawMessage {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err) // lists of numbers, ids and dates: cannot fail
	}
	return b
}
