package store

import (
	"context"
	"encoding/json"

	"github.com/google/uuid"

	"congvu/ent"
	"congvu/ent/schema"
	"congvu/server/access"
	"congvu/server/action"
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
		SetSupplementDays(in.SupplementDays).SetRespondents(asJSON(in.Respondents)).SetExemptions(asJSON(in.Exemptions)).SetFormCode(in.FormCode).SetNature(string(in.Nature)).SetGuidance(in.Guidance).
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
			SetSupplementDays(in.SupplementDays).SetRespondents(asJSON(in.Respondents)).SetExemptions(asJSON(in.Exemptions)).SetFormCode(in.FormCode).SetNature(string(in.Nature)).SetGuidance(in.Guidance).SetNillableSourceRegimeID(in.SourceRegimeID)
		if in.SourceRegimeID == nil {
			update.ClearSourceRegimeID()
		}
		if err := update.Exec(ctx); err != nil {
			return uuid.Nil, codeTaken(err, in.Code)
		}
		return v.ID, s.catalogueChanged(ctx, tx, journal.Entry{Action: "UPDATE_REGIME", ObjectKind: "regime", ObjectID: v.ID})
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

func asJSON(v any) json.RawMessage {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err) // lists of numbers, ids and dates: cannot fail
	}
	return b
}
