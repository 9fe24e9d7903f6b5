// Package app puts the parts together: services over one database and one
// business clock, and the HTTP side over the services.
package app

import (
	"context"

	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"

	"congvu/server/action"
	"congvu/server/auth"
	"congvu/server/auth/password"
	"congvu/server/calendar"
	casestore "congvu/server/casework/store"
	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/directory"
	"congvu/server/directory/nation"
	reformstore "congvu/server/directory/reorganise/store"
	dirstore "congvu/server/directory/store"
	"congvu/server/facts"
	factstore "congvu/server/facts/store"
	feedbackstore "congvu/server/feedback/store"
	"congvu/server/files"
	"congvu/server/journal"
	noticestore "congvu/server/notice/store"
	"congvu/server/reporting/form"
	reportstore "congvu/server/reporting/store"
	viewstore "congvu/server/savedview/store"
	"congvu/server/vault"
)

// Services are the domain side, without HTTP. The demonstration makes them over
// clocks of its own to write history.
type Services struct {
	DB         *db.DB
	Vault      *vault.Vault
	Files      *files.Contents
	Clock      *clock.Source
	Runner     *action.Runner
	Directory  *dirstore.Directory
	Accounts   *dirstore.Accounts
	Duties     *dirstore.Duties
	Calendar   *calendar.Store
	Auth       *auth.Service
	Viewers    *auth.Viewers
	Reports    *reportstore.Service
	Facts      *factstore.Service
	Journal    *journal.Reader
	Requests   *dirstore.Requests
	Feedback   *feedbackstore.Service
	Notices    *noticestore.Service
	SavedViews *viewstore.Service
	Reforms    *reformstore.Service
	Cases      *casestore.Service
}

// NewServices reads what the services keep in memory and connects them.
func NewServices(ctx context.Context, d *db.DB, v *vault.Vault, c *clock.Source, key *auth.Key, jobs reportstore.Queue, demo bool) (*Services, error) {
	s := &Services{DB: d, Vault: v, Files: &files.Contents{DB: d, Vault: v}, Clock: c, Runner: &action.Runner{DB: d, Clock: c, Mac: mac(v)}}
	var err error
	if s.Directory, err = dirstore.Open(ctx, d, c); err != nil {
		return nil, err
	}
	if s.Calendar, err = calendar.Open(ctx, d, s.Runner); err != nil {
		return nil, err
	}
	hasher := password.NewHasher()
	config := auth.Config{DB: d, Clock: c, Runner: s.Runner, Directory: s.Directory, Key: key, Hasher: hasher}
	s.Auth, s.Viewers = auth.NewService(config), auth.NewViewers(config)
	s.Accounts = &dirstore.Accounts{DB: d, Runner: s.Runner, Directory: s.Directory, Clock: c, Hasher: hasher, Proof: key.Proof, Demo: demo}
	s.Duties = &dirstore.Duties{DB: d, Runner: s.Runner, Directory: s.Directory, Clock: c}
	s.Journal = &journal.Reader{DB: d, Directory: s.Directory}
	s.Facts = &factstore.Service{DB: d, Clock: c, Territories: s.territories, Form: s.form, Natures: s.natures, Notes: notes,
		Keyed: func(cell string) []byte { return v.Blind("figures", cell) }}
	s.Notices = &noticestore.Service{Runner: s.Runner, Days: s.Calendar.Calendar, Queue: jobs}
	s.Reports, err = reportstore.New(ctx, reportstore.Parts{Runner: s.Runner, Units: s.Directory, Days: s.Calendar.Calendar,
		Facts: publisher{s}, Queue: jobs, Notices: s.Notices, Files: s.Files, Told: s.Facts.Told, ToldSteps: s.Facts.ToldSteps})
	if err != nil {
		return nil, err
	}
	s.Requests = &dirstore.Requests{Accounts: s.Accounts, Days: s.Calendar.Calendar, Tell: s.Notices.RequestDecided}
	s.Calendar.Recount = append(s.Calendar.Recount, s.Reports.Recount, s.Requests.Recount)
	s.Feedback = &feedbackstore.Service{Runner: s.Runner, Units: s.Directory.Current, CheckCell: s.Reports.CheckCell, Tell: s.Notices.RemarkAnswered}
	s.SavedViews = &viewstore.Service{Runner: s.Runner}
	s.Reforms = &reformstore.Service{Runner: s.Runner, Directory: s.Directory, Queue: jobs, After: reportstore.OpenRoundsArgs{}}
	s.Cases = &casestore.Service{Runner: s.Runner, Units: s.Directory.Current, Days: s.Calendar.Calendar, Vault: v, Figures: s.Facts, Files: s.Files, Tell: s.Notices.CaseTold, TellPeople: s.Notices.CaseToldTo, TellTaken: s.Notices.CasesTaken}
	s.Reforms.Holdings = s.Cases
	if jobs != nil {
		s.Cases.Queue = jobs
	}
	return s, nil
}

func (s *Services) territories() facts.Territories {
	return facts.Snapshot{Snapshot: s.Directory.Current()}
}

// form is the compiled form in force on a closing date.
func (s *Services) form(code string, on clock.Date) *form.Compiled {
	return s.Reports.CompiledForm(code, on)
}

func (s *Services) natures(indicator int32) []facts.Nature { return s.Reports.Natures(indicator) }

// notes tells what a reader of a population figure should know of the published
// one; the facts of the nation carry the sentences.
func notes(indicator string, area *directory.Area) []string {
	n, err := nation.Load()
	if err != nil || indicator != "danso.c1" || area.Level != directory.LevelProvince {
		return nil
	}
	return n.NotesOf(area.Code)
}

// jobs is the queue of River as the services use it.
type jobs = river.Client[pgx.Tx]
