package reporting

import "congvu/server/access"

// What an action or a page of its own answers stands where its obligation stands.

// AccessRow says where the draft stands seen from the viewer.
func (p *SaveCellsPayload) AccessRow(v *access.Viewer) access.Row { return p.Obligation.AccessRow(v) }

// AccessRow says where the entry stands seen from the viewer.
func (c *PeriodContext) AccessRow(v *access.Viewer) access.Row { return c.Obligation.AccessRow(v) }

// AccessRow says where the compared version stands seen from the viewer.
func (c *Comparison) AccessRow(v *access.Viewer) access.Row { return c.Submission.AccessRow(v) }

// AccessRow says where the commented report stands seen from the viewer.
func (c *CellComment) AccessRow(v *access.Viewer) access.Row { return c.Obligation.AccessRow(v) }

// AccessContainer: the answer of a bulk approval repeats the id that was asked
// for and says "not found" for "not yours"; the obligation inside has its own row.
func (*ApproveResult) AccessContainer() {}

// AccessContainer: the list of reasons is the same for everybody.
func (*ReturnReason) AccessContainer() {}

// AccessRow says which of the viewer's duties reach the round.
func (p *RoundProgress) AccessRow(v *access.Viewer) access.Row { return p.Round.AccessRow(v) }

// AccessRow says which of the viewer's duties reach the round.
func (u *UnitProgress) AccessRow(v *access.Viewer) access.Row { return u.Round.AccessRow(v) }

// AccessRow says which of the viewer's duties reach the round.
func (t *RoundTable) AccessRow(v *access.Viewer) access.Row { return t.Round.AccessRow(v) }

// AccessRow says which of the viewer's duties reach the round: a round is of no
// unit, so it has no relation.
func (r *Round) AccessRow(v *access.Viewer) access.Row {
	row := access.Row{State: string(r.State)}
	if r.Regime != nil && v.Leads(r.Regime.ID) {
		row.Covered |= access.LeadAgency
	}
	if v.DutySet()&access.ManagingOffice != 0 {
		row.Covered |= access.ManagingOffice
	}
	return row
}

// AccessRow says where the design stands seen from the viewer: with its unit.
func (d *FormDraft) AccessRow(v *access.Viewer) access.Row { return rowOf(v, d.Unit, nil, "") }

// AccessRow says where the entry stands seen from the viewer.
func (p *Prefill) AccessRow(v *access.Viewer) access.Row { return p.Obligation.AccessRow(v) }

// AccessRow says which of the viewer's duties reach the round.
func (m *RoundMove) AccessRow(v *access.Viewer) access.Row { return m.Round.AccessRow(v) }
