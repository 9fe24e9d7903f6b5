package bench

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"congvu/ent/schema"
	"congvu/server/auth/password"
	"congvu/server/calendar"
	"congvu/server/casework"
	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/directory"
	dirstore "congvu/server/directory/store"
	"congvu/server/vault"
)

const (
	districts      = 12 // former ones, with as many communes each
	communesEach   = 15
	policeSector   = "công an"
	recordsCommune = districts * communesEach
)

type rower interface {
	QueryRow(ctx context.Context, sql string, args ...any) pgx.Row
	Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)
}

// recordsOwner asks as the owner of the tables, whom row security does not bind.
func (r *run) recordsOwner(ctx context.Context, ask func(rower) error) error {
	conn, err := pgx.Connect(ctx, r.server.DSN(db.OwnerRole, casesDatabase))
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	return ask(conn)
}

// loadRecords makes a province of police with records in every state, four events each.
func (r *run) loadRecords(ctx context.Context) (*world, error) {
	r.say("nạp %d hồ sơ", r.Records)
	super, err := pgx.Connect(ctx, r.server.SuperDSN("postgres"))
	if err != nil {
		return nil, err
	}
	defer super.Close(ctx)
	if _, err := super.Exec(ctx, "create database "+casesDatabase+" owner "+db.OwnerRole); err != nil {
		return nil, err
	}
	owner := r.server.DSN(db.OwnerRole, casesDatabase)
	if err := db.Migrate(ctx, owner); err != nil {
		return nil, err
	}
	posts, err := r.police(ctx)
	if err != nil {
		return nil, err
	}
	w, err := r.open(ctx, casesDatabase)
	if err != nil {
		return nil, err
	}
	conn, err := pgx.Connect(ctx, owner)
	if err != nil {
		return nil, err
	}
	defer conn.Close(ctx)
	return w, (&recordsLoader{world: w, posts: posts, count: r.Records}).run(ctx, conn)
}

// police founds the units, their people and their duties; the positions of the clerks
// of the communes and of the decider come back.
func (r *run) police(ctx context.Context) (map[string]uuid.UUID, error) {
	d, err := db.Open(ctx, r.server.DSN(db.AppRole, casesDatabase), db.Options{})
	if err != nil {
		return nil, err
	}
	defer d.Close()
	if err := d.InTx(ctx, calendar.Seed); err != nil {
		return nil, err
	}
	p := &province{posts: map[string]uuid.UUID{}}
	holders, keepers := p.policeUnits()
	if err := d.InTx(ctx, func(ctx context.Context, tx pgx.Tx) error { return dirstore.Build(ctx, tx, p.areas, p.units, nil) }); err != nil {
		return nil, err
	}
	return p.posts, d.InTx(ctx, func(ctx context.Context, tx pgx.Tx) error { return p.policePeople(ctx, tx, holders, keepers) })
}

// policeUnits: the provincial police, its drug police, those of the former districts,
// those of the communes. The first two kinds decide, the last keep records.
func (p *province) policeUnits() (holders, keepers map[string]uuid.UUID) {
	holders, keepers = map[string]uuid.UUID{}, map[string]uuid.UUID{}
	on := func(code, name string, parent, above, in uuid.UUID, level directory.Level) uuid.UUID {
		id := p.unit(code, name, parent, in, directory.KindDepartment, level)
		v := &p.units[len(p.units)-1].Versions[0]
		v.LineParent, v.Sector = above, policeSector
		return id
	}
	whole := p.area("99", "Tỉnh Đo Lường", directory.LevelProvince, uuid.Nil)
	top := p.unit("T", "UBND tỉnh Đo Lường", uuid.Nil, whole, directory.KindCommittee, directory.LevelProvince)
	head := on("CA", "Công an tỉnh", top, uuid.Nil, whole, directory.LevelProvince)
	holders[drugPolice] = on("PC04", "Phòng Cảnh sát điều tra tội phạm về ma túy", head, uuid.Nil, whole, directory.LevelProvince)
	for i := range districts {
		name := fmt.Sprintf("huyện số %d", i+1)
		of := p.area(fmt.Sprintf("%03d", i+1), "H"+name[1:], directory.LevelDistrict, whole)
		above := on(fmt.Sprintf("CAH%02d", i+1), "Công an "+name, top, head, of, directory.LevelDistrict)
		holders[fmt.Sprintf("huyen%02d", i+1)] = above
		for j := range communesEach {
			n := i*communesEach + j + 1
			in := p.area(fmt.Sprintf("%05d", n), fmt.Sprintf("Xã Thử nghiệm %d", n), directory.LevelCommune, of)
			keepers[fmt.Sprintf("xa%03d", n)] = on(fmt.Sprintf("CAX%03d", n), fmt.Sprintf("Công an xã Thử nghiệm %d", n), top, above, in, directory.LevelCommune)
		}
	}
	return holders, keepers
}

func (p *province) policePeople(ctx context.Context, tx pgx.Tx, holders, keepers map[string]uuid.UUID) error {
	hash, err := password.NewHasher().Hash(ctx, secret)
	if err != nil {
		return err
	}
	b := &pgx.Batch{}
	post := func(username string, unit uuid.UUID, roles []string, duties ...string) {
		account := schema.NewID()
		p.posts[username] = schema.NewID()
		b.Queue(`insert into accounts (id, created_at, updated_at, username, display_name, search_key, password_hash, must_change_password)
			values ($1, $2, $2, $3, $4, $5, $6, false)`, account, known.Start(), username, "Ông "+username, dirstore.AccountSearchKey(username, username), hash)
		b.Queue(`insert into positions (id, valid_from, account_id, unit_id, title, roles, signing_form) values ($1, $2, $3, $4, $5, $6, 'TM')`,
			p.posts[username], known.Start(), account, unit, "Cán bộ", roles)
		for _, kind := range duties {
			b.Queue(`insert into duties (id, valid_from, kind, unit_id, legal_basis) values ($1, $2, $3, $4, 'đo tốc độ')`, schema.NewID(), known.Start(), kind, unit)
		}
	}
	for username, unit := range holders {
		post(username, unit, []string{"APPROVER"}, "CASE_APPROVAL", "CASE_AMENDMENT", "CASE_REOPENING", "CASE_ENDING")
	}
	for username, unit := range keepers {
		post(username, unit, []string{"CLERK"}, "CASE_KEEPER")
	}
	return tx.SendBatch(ctx, b).Close()
}

// recordsLoader writes the records with COPY, sealed as the server seals them.
type recordsLoader struct {
	*world
	posts    map[string]uuid.UUID
	count    int
	units    [recordsCommune]*directory.Unit
	ids      []uuid.UUID // of the records
	versions []uuid.UUID
}

const dropNames = `drop index caserecord_name_tokens`

func (l *recordsLoader) run(ctx context.Context, conn *pgx.Conn) error {
	for i := range l.units {
		l.units[i] = l.Directory.Current().UnitByCode(fmt.Sprintf("CAX%03d", i+1))
	}
	for range l.count {
		l.ids, l.versions = append(l.ids, schema.NewID()), append(l.versions, schema.NewID())
	}
	var index string
	if err := conn.QueryRow(ctx, `select indexdef from pg_indexes where indexname = 'caserecord_name_tokens'`).Scan(&index); err != nil {
		return err
	}
	err := pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, dropNames); err != nil {
			return err
		}
		if _, err := tx.CopyFrom(ctx, pgx.Identifier{"case_records"}, recordColumns, pgx.CopyFromSlice(l.count, l.record)); err != nil {
			return err
		}
		_, err := tx.CopyFrom(ctx, pgx.Identifier{"case_versions"}, versionColumns, pgx.CopyFromSlice(l.count, l.version))
		return err
	})
	if err != nil {
		return err
	}
	for _, sql := range []string{index, loadRecordClocks, loadRecordJournal, `vacuum analyze`} {
		if _, err := conn.Exec(ctx, sql); err != nil {
			return fmt.Errorf("%w\n%s", err, sql)
		}
	}
	return nil
}

// state of the i-th record: most are official, some locked, sent or drafts.
func (l *recordsLoader) state(i int) casework.CaseState {
	switch {
	case i%25 < 20:
		return casework.Official
	case i%25 < 22:
		return casework.Locked
	case i%25 < 24:
		return casework.Submitted
	}
	return casework.Drafting
}

func (l *recordsLoader) since(i int) time.Time {
	return opened.Add(-time.Duration(i%(3*365*24)+1) * time.Hour)
}

var recordColumns = []string{"id", "version", "created_at", "updated_at", "code", "state", "state_since", "status", "lock_kind", "unit_id", "unit_at", "area_at",
	"on_line", "received_on", "official_id", "pending_id", "birth_year", "sex", "name_tokens", "number_key", "official_number_key"}

func (l *recordsLoader) record(i int) ([]any, error) {
	u, c, state, at := l.units[i%recordsCommune], person(i), l.state(i), l.since(i)
	var official, pending *uuid.UUID
	var status *casework.CaseStatus
	var lock *casework.CaseLock
	number := l.Vault.Blind("personal-number", *c.Identity.PersonalNumber)
	var held []byte
	if state == casework.Official || state == casework.Locked {
		official, status, held = &l.versions[i], c.Management.Status, number
	} else {
		pending = &l.versions[i]
	}
	if state == casework.Locked {
		left := casework.LeftProvince
		lock = &left
	}
	return []any{l.ids[i], 3, at, at, fmt.Sprintf("HS-%06d", i+1), state, at, status, lock, u.ID, u.At, u.Area.At, true, at, official, pending,
		c.Identity.BirthYear, c.Identity.Sex, l.Vault.NameTokens(*c.Identity.FullName), number, held}, nil
}

var versionColumns = []string{"id", "record_id", "number", "state", "kind", "revision", "revisions", "problems", "changed", "created_at", "updated_at",
	"submitted_at", "submitted_by_title", "decided_at", "decided_by_title", "identity", "contact", "family", "health", "criminal", "management"}

func (l *recordsLoader) version(i int) ([]any, error) {
	at, state := l.since(i), casework.InForce
	sent, decided := &at, &at
	switch l.state(i) {
	case casework.Drafting:
		state, sent, decided = casework.Entering, nil, nil
	case casework.Submitted:
		state, decided = casework.Sent, nil
	}
	title := func(of *time.Time, words string) *string {
		if of == nil {
			return nil
		}
		return &words
	}
	row := []any{l.versions[i], l.ids[i], 1, state, casework.NewRecord, 1, map[string]int{}, []any{}, []string{}, at, at,
		sent, title(sent, "Cán bộ Công an"), decided, title(decided, "Phó Trưởng phòng")}
	c := person(i)
	for _, s := range casework.Sections {
		raw, err := c.Section(s)
		if err != nil {
			return nil, err
		}
		sealed, err := l.Vault.Seal(vault.Place{Table: "case_versions", Column: string(s), Row: l.versions[i]}, raw)
		if err != nil {
			return nil, err
		}
		row = append(row, sealed)
	}
	return row, nil
}

// loadRecordClocks: each record has the limit of its entry, which runs for drafts; of
// the others one in fifty is to be brought up to date.
const loadRecordClocks = `
insert into case_clocks (id, record_id, term, name, start_event, started_on, due_at, source, explanation, duration, done_at)
select gen_random_uuid(), id, 'CASE_NEW', 'Cập nhật hồ sơ mới', 'ngày tiếp nhận thông tin', received_on, received_on::timestamptz + interval '4 days',
	'QĐ 1054/QĐ-UBND Điều 7 khoản 1b', 'ba ngày', false, case when state <> 'DRAFT' then updated_at end from case_records;
insert into case_clocks (id, record_id, term, name, start_event, started_on, due_at, source, explanation, duration)
select gen_random_uuid(), id, 'CASE_CHANGE', 'Cập nhật thay đổi', 'ngày văn bản có hiệu lực', updated_at::date, updated_at + interval '6 days',
	'QĐ 1054/QĐ-UBND Điều 7 khoản 2a', 'năm ngày', false from case_records where state = 'OFFICIAL' and right(code, 2) in ('01', '51');
update case_records r set due_at = c.due_at from case_clocks c where c.record_id = r.id and c.done_at is null`

const loadRecordJournal = `
insert into journal (at, account_id, position_id, unit_id, action, object_kind, object_id, from_state, to_state, request_id)
select r.updated_at - (4 - s.n) * interval '1 minute', p.account_id, p.id, p.unit_id, s.action, 'case', r.id, s.before, s.after, 'bench'
from case_records r join lateral (select * from positions p where p.unit_id = r.unit_id limit 1) p on true cross join (values
	(1, 'OPEN_CASE', '', 'DRAFT'), (2, 'SUBMIT_CASE', 'DRAFT', 'SUBMITTED'), (3, 'APPROVE_CASE', 'SUBMITTED', 'OFFICIAL'), (4, 'READ_CASE', '', '')
) s (n, action, before, after)`

// Names are put together of these; the sought one comes up like any other.
var (
	surnames = []string{"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"}
	middles  = []string{"Văn", "Đức", "Hữu", "Công", "Quang", "Minh", "Xuân", "Thanh", "Ngọc", "Bá", "Đình", "Trọng"}
	givens   = []string{"An", "Bình", "Cường", "Dũng", "Đạt", "Đức", "Giang", "Hải", "Hiếu", "Hòa", "Hùng", "Khánh", "Khoa", "Lâm", "Long", "Lộc", "Nam", "Nghĩa", "Phong",
		"Phúc", "Quân", "Quý", "Sơn", "Tài", "Tâm", "Thắng", "Thành", "Thịnh", "Tiến", "Toàn", "Trí", "Trung", "Tuấn", "Tùng", "Việt", "Vinh", "Vũ"}
)

const (
	soughtName  = "Nguyễn Văn Đức"
	soughtPlain = "nguyen van duc"
)

// person is what is known of the i-th person; enough to be sent.
func person(i int) *casework.Content {
	name := surnames[i%len(surnames)] + " " + middles[i/len(surnames)%len(middles)] + " " + givens[i/(len(surnames)*len(middles))%len(givens)]
	year, found, sex, status, ground := 1960+i%45, clock.NewDate(2026, 8, 20), casework.Male, casework.User, casework.PositiveTest
	number, address, phone := fmt.Sprintf("0990%02d%06d", year%100, i), fmt.Sprintf("Số %d, thôn %d", i%300+1, i%9+1), fmt.Sprintf("09%08d", i)
	method, no := "Xét nghiệm nước tiểu", false
	return &casework.Content{
		Identity: &casework.CaseIdentity{FullName: &name, Sex: &sex, BirthYear: &year, PersonalNumber: &number},
		Contact:  &casework.CaseContact{PermanentAddress: &address, CurrentAddress: &address, Phones: []string{phone}},
		Family:   &casework.CaseFamily{Members: []*casework.CaseRelative{{Relation: "FATHER", Name: "Ông " + name}, {Relation: "MOTHER", Name: "Bà " + name}}},
		Health: &casework.CaseHealth{Substances: []casework.Substance{"HEROIN"}, UseForms: []casework.UseForm{"INHALING"}, FirstFoundOn: &found,
			Tests: []*casework.CaseTest{{On: found, Agency: "Trạm Y tế", Method: &method, Positive: true, Substances: []casework.Substance{"HEROIN"}}}},
		Criminal:   &casework.CaseCriminal{DrugConvictions: &no, OtherConvictions: &no},
		Management: &casework.CaseManagement{Status: &status, Ground: &ground, GroundOn: &found},
	}
}
