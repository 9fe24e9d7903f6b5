package store

import (
	"bytes"
	"context"
	"slices"

	"github.com/google/uuid"

	"congvu/server/action"
	"congvu/server/casework"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/reporting"
)

// Kinds of blind indexes: each is found only by its own.
const (
	personalNumber = "personal-number"
	phone          = "phone"
	fullName       = "full-name"
	commune        = "commune"
)

// generation of the keys by which records are found; raised when another is added, so
// that older rows are keyed anew at the next start.
const generation = 1

// found is by what a record is found without opening it.
type found struct {
	names  []string // with aliases
	number string
	held   string // the number of the official version: an amendment that is only begun frees it for nobody
	name   string
	year   *int
	sex    *casework.Sex
	phones []string
	places []string
}

func findable(c *casework.Content) (f found) {
	f.phones = c.PhoneKeys()
	for _, id := range c.Areas() {
		f.places = append(f.places, id.String())
	}
	if c.Identity == nil {
		return f
	}
	f.year, f.sex, f.names = c.Identity.Year(), c.Identity.Sex, slices.Clone(c.Identity.OtherNames)
	if c.Identity.FullName != nil {
		f.name = casework.PlainName(*c.Identity.FullName)
		f.names = append(f.names, *c.Identity.FullName)
	}
	if c.Identity.PersonalNumber != nil {
		if number, ok := casework.PersonalNumber(*c.Identity.PersonalNumber); ok {
			f.number = number
		}
	}
	return f
}

// findableIn is by what a record is found as it stands: what is entered, and what is official.
func findableIn(r *casework.CaseRecord, versions map[uuid.UUID]*stored) (f found) {
	if r.Pending != nil {
		f = findable(&versions[r.Pending.ID].Content)
	}
	if r.Official != nil {
		f = f.or(findable(&versions[r.Official.ID].Content).official())
	}
	return f
}

// official says that what stands here is official itself.
func (f found) official() found {
	f.held = f.number
	return f
}

// or is what stands here, else there; of names, phones and places both.
func (f found) or(there found) found {
	if f.number == "" {
		f.number = there.number
	}
	if f.held == "" {
		f.held = there.held
	}
	if f.name == "" {
		f.name = there.name
	}
	if f.year == nil {
		f.year = there.year
	}
	if f.sex == nil {
		f.sex = there.sex
	}
	f.names, f.phones, f.places = append(f.names, there.names...), append(f.phones, there.phones...), append(f.places, there.places...)
	return f
}

// keyed writes by what a record is found: of a person with an official version beside
// what is entered also by what that one says, so that neither name is lost.
func (s *Service) keyed(ctx context.Context, tx db.Querier, r *casework.CaseRecord, content, official *casework.Content) error {
	f := findable(content)
	if official != nil {
		f = f.or(findable(official).official())
	}
	return s.key(ctx, tx, r, r.Unit, f, "")
}

// key writes the keys, and what else changes of the row with them, from $11 on: each
// change of a record is written into all of its indexes.
func (s *Service) key(ctx context.Context, tx db.Querier, r *casework.CaseRecord, unit *directory.Unit, f found, also string, args ...any) error {
	number, held, name := s.Vault.Blind(personalNumber, f.number), s.Vault.Blind(personalNumber, f.held), s.Vault.Blind(fullName, f.name)
	if err := queue(ctx, tx, number, held, name); err != nil {
		return err
	}
	args = append([]any{r.ID, s.Vault.NameTokens(f.names...), number, f.year, f.sex, name,
		s.blinds(commune, append(f.places, unit.Area.ID.String())), s.blinds(phone, f.phones), generation, held}, args...)
	_, err := tx.Exec(ctx, `update case_records set name_tokens = $2, number_key = $3, birth_year = $4, sex = $5, name_key = $6, place_keys = $7, phone_keys = $8,
		keyed = $9, official_number_key = $10`+also+` where id = $1`, args...)
	return err
}

// blinds are the blind indexes of several values, as a set.
func (s *Service) blinds(kind string, values []string) [][]byte {
	out := [][]byte{}
	for _, v := range values {
		out = append(out, s.Vault.Blind(kind, v))
	}
	slices.SortFunc(out, bytes.Compare)
	return slices.CompactFunc(out, bytes.Equal)
}

// queue lets writers that write the same number or name pass one after the other, so
// that of two at once the second sees the first.
func queue(ctx context.Context, tx db.Querier, keys ...[]byte) error {
	keys = slices.DeleteFunc(keys, func(k []byte) bool { return k == nil })
	slices.SortFunc(keys, bytes.Compare) // always in one order: no two wait for each other
	_, err := tx.Exec(ctx, `select pg_advisory_xact_lock(hashtextextended(encode(k, 'hex'), 0)) from unnest($1::bytea[]) k`, keys)
	return err
}

// refind keys a record anew whose unit changed, and looks again with whom it pairs. Pairs
// hang on the keys and on whether a record was closed: other steps change none.
func (x *step) refind(ctx context.Context, unit *directory.Unit) error {
	moved := unit.ID != x.record.Unit.ID
	if !moved && !x.rekeyed && x.record.State != casework.Closed {
		return nil
	}
	if moved {
		if err := x.key(ctx, x.Tx, x.record, unit, findableIn(x.record, x.versions), ""); err != nil {
			return err
		}
	}
	return x.pair(ctx, x.Tx, x.record.ID)
}

// elsewhere tells who enters that the person has an open record already. Of one in
// another unit it says nothing but that; what a health unit tells is taken in any case
// and joined by the police.
func (s *Service) elsewhere(ctx context.Context, tx *action.Tx, v *stored) (*reporting.Problem, error) {
	number := findable(&v.Content).number
	if number == "" || !casework.OfLine(v.Record.Unit) {
		return nil, nil
	}
	key, found, own := s.Vault.Blind(personalNumber, number), false, ""
	err := tx.QueryRow(ctx, `select case_exists_elsewhere($1, $2), coalesce((select min(code) from case_records
		where (number_key = $1 or official_number_key = $1) and id <> $2 and unit_id = $3 and state not in ('CLOSED', 'NOTICE', 'DRAFT', 'MERGED')), '')`, key, v.Record.ID, v.Record.Unit.ID).Scan(&found, &own)
	if err != nil || !found {
		return nil, err
	}
	p := &reporting.Problem{Code: casework.ExistsElsewhere, Severity: reporting.SeverityError, Place: "identity.personalNumber",
		Message: "Đã có hồ sơ ở nơi khác, đề nghị chuyển hồ sơ. Không lập hồ sơ thứ hai cho người có số định danh này."}
	if own != "" {
		p.Code, p.Message = casework.ExistsHere, "Đơn vị đang quản lý hồ sơ "+own+" của người có số định danh này. Bổ sung vào hồ sơ đó, hoặc gộp hai hồ sơ ở trang Hồ sơ trùng lặp."
	}
	return p, nil
}

// alone refuses to send a second open record of one person; it is looked at now, not
// when the number was entered, and of two that are sent at once the first one has it.
func (s *Service) alone(ctx context.Context, tx *action.Tx, v *stored) error {
	if err := decided(ctx, tx); err != nil {
		return err
	}
	if err := queue(ctx, tx, s.Vault.Blind(personalNumber, findable(&v.Content).number)); err != nil {
		return err
	}
	p, err := s.elsewhere(ctx, tx, v)
	if err != nil || p == nil {
		return err
	}
	return fault.New(fault.Conflict, p.Code, "%s", p.Message).At("input.record")
}
