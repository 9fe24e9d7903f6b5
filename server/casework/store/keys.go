package store

import (
	"bytes"
	"context"
	"slices"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/server/action"
	"congvu/server/casework"
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
func (s *Service) keyed(row *change, r *casework.CaseRecord, content, official *casework.Content) {
	f := findable(content)
	if official != nil {
		f = f.or(findable(official).official())
	}
	s.key(row, r.Unit, f)
}

// key sets the keys.
func (s *Service) key(row *change, unit *directory.Unit, f found) {
	number, held, name := s.Vault.Blind(personalNumber, f.number), s.Vault.Blind(personalNumber, f.held), s.Vault.Blind(fullName, f.name)
	row.keys = [][]byte{number, held, name}
	row.set("name_tokens", s.Vault.NameTokens(f.names...))
	row.set("number_key", number)
	row.set("official_number_key", held)
	row.set("name_key", name)
	row.set("birth_year", f.year)
	row.set("sex", f.sex)
	row.set("place_keys", s.blinds(commune, append(f.places, unit.Area.ID.String())))
	row.set("phone_keys", s.blinds(phone, f.phones))
	row.set("keyed", generation)
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

// lockKeys lets writers that write the same number or name pass one after the other, so
// that of two at once the second sees the first.
func lockKeys(b *pgx.Batch, keys ...[]byte) {
	keys = slices.DeleteFunc(keys, func(k []byte) bool { return k == nil })
	if len(keys) == 0 {
		return
	}
	slices.SortFunc(keys, bytes.Compare) // always in one order: no two wait for each other
	b.Queue(`select pg_advisory_xact_lock(hashtextextended(encode(k, 'hex'), 0)) from unnest($1::bytea[]) k`, keys)
}

// refind looks again with whom a record pairs that was keyed anew. Pairs hang on the keys and
// on whether a record was closed: other steps change none.
func (x *step) refind(ctx context.Context) error {
	if !x.rekeyed && x.record.State != casework.Closed {
		return nil
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
	if err := tx.QueryRow(ctx, `select case_exists_elsewhere($1, $2)`, key, v.Record.ID).Scan(&found); err != nil || !found {
		return nil, err
	}
	err := tx.QueryRow(ctx, `select coalesce(min(code), '') from case_records where (number_key = $1 or official_number_key = $1) and id <> $2 and unit_id = $3
		and state not in ('CLOSED', 'NOTICE', 'DRAFT', 'MERGED')`, key, v.Record.ID, v.Record.Unit.ID).Scan(&own)
	if err != nil {
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
	lockKeys(tx.Later(), s.Vault.Blind(personalNumber, findable(&v.Content).number))
	p, err := s.elsewhere(ctx, tx, v)
	if err != nil || p == nil {
		return err
	}
	return fault.New(fault.Conflict, p.Code, "%s", p.Message).At("input.record")
}
